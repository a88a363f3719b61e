// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/textfield.h"

#include <functional>

namespace qianshao::ui::widgets {

// A text field for a code that says by itself where it was mistyped.
template <class Field>
class CheckedField final : public Field {
public:
    using ProblemOf = std::function<QString(const QString &code)>;
    template <class... Arguments>
    explicit CheckedField(ProblemOf problemOf, Arguments... arguments)
        : Field(arguments...),
          m_problemOf(std::move(problemOf))
    {
    }
    [[nodiscard]] QString unreadable() const override
    {
        const QString text = Field::text().trimmed();
        return text.isEmpty() ? QString() : m_problemOf(text);
    }

private:
    ProblemOf m_problemOf;
};

}  // namespace qianshao::ui::widgets
