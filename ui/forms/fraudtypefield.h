// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "ui/widgets/textfield.h"

namespace qianshao::ui::forms {

// A type of fraud, found by typing a part of its word.
class FraudTypeField : public widgets::TextField {
    Q_OBJECT
public:
    explicit FraudTypeField(QWidget *parent = nullptr);
    // Unset when empty or no such word.
    [[nodiscard]] records::FraudType type() const;
    void setType(records::FraudType type);
    // By number, so that a draft is understood in another language.
    [[nodiscard]] QString draft() const override;
    void restore(const QString &draft) override;
    [[nodiscard]] QString unreadable() const override;
};

}  // namespace qianshao::ui::forms
