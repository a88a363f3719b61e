// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/inputfield.h"

#include <QStringList>

#include <array>

class QLineEdit;

namespace qianshao::ui::visits {

// The three questions at the door 三询问. The wording of the third is the unit's own and is edited here too; it is
// shipped empty. The text of the whole is one line a question, "question: answer"; unanswered ones are left out.
class QuestionsField : public widgets::InputField {
    Q_OBJECT
public:
    explicit QuestionsField(const QString &thirdQuestion, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    // Lines that are no question of these, as a ledger writes them, go into the last answer whole.
    void setText(const QString &text);
    [[nodiscard]] QString thirdQuestion() const;

    [[nodiscard]] QString draft() const override;
    void restore(const QString &draft) override;

private:
    [[nodiscard]] QString question(size_t index) const;

    QString m_shipped;  // the third question as given
    QLineEdit *m_third;
    std::array<QLineEdit *, 3> m_answers;
};

}  // namespace qianshao::ui::visits
