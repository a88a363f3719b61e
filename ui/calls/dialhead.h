// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace qianshao::ui::calls {

// The number to dial, in full and large, whatever the fields are rolled to; how to reach the next one where there are
// several; and the way to the script where that stands below the fields.
class DialHead final : public QWidget {
    Q_OBJECT
public:
    DialHead(const widgets::Theme &theme, const QStringList &numbers, QWidget *parent = nullptr);

    // What the form has as the number called; empty: none is chosen yet.
    void setNumber(const QString &number);
    // The one after it, the first after the last.
    [[nodiscard]] QString next(const QString &number) const;
    void setScriptBelow(bool isBelow);

Q_SIGNALS:
    void nextClicked();
    void scriptClicked();

private:
    QStringList m_numbers;
    QLabel *m_number;
    QPushButton *m_next;
    QPushButton *m_script;
};

// A number as it is read out: 186 9135 2034, other than a mobile one as it is.
[[nodiscard]] QString spelled(const QString &number);

}  // namespace qianshao::ui::calls
