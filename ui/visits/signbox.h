// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/evidence/strokes.h"
#include "models/records/enums.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace qianshao::ui::widgets {
class SignaturePad;
}

namespace qianshao::ui::visits {

// The pad with whose signature it is and what to do with it.
class SignBox final : public QWidget {
    Q_OBJECT
public:
    explicit SignBox(const widgets::Theme &theme, QWidget *parent = nullptr);

    // Empty paper for this one; the pad gets the focus.
    void begin(records::Signer signer);
    // Something is written that was not kept.
    [[nodiscard]] bool isWritten() const;
    // Gives away what is written, where anything is, and closes.
    void keep();

Q_SIGNALS:
    void signedBy(const qianshao::evidence::Strokes &strokes, qianshao::records::Signer signer);
    void closed();
    // Esc, while something is written.
    void unkept();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();

    QComboBox *m_signer;
    widgets::SignaturePad *m_pad;
    QPushButton *m_keep;
    QPushButton *m_undo;
    QPushButton *m_clear;
};

}  // namespace qianshao::ui::visits
