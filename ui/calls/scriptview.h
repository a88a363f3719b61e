// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/script.h"
#include "ui/widgets/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace qianshao::ui::calls {

// What to say to somebody who may be in a fraud of this type, in the order of the call; read only.
class ScriptView : public QScrollArea {
    Q_OBJECT
public:
    ScriptView(const widgets::Theme &theme, const itemmodels::Script &script, QWidget *parent = nullptr);
    // The height that the whole text takes at this width.
    [[nodiscard]] int wholeHeight(int width) const;
    // By so many of its heights; it never takes the focus from the fields.
    void roll(double pages);

private:
    void addPart(const QString &head, const QStringList &lines, bool isNumbered);

    const widgets::Theme &m_theme;
    QVBoxLayout *m_column;
};

}  // namespace qianshao::ui::calls
