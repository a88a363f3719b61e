// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/words.h"
#include "ui/widgets/inputfield.h"
#include "ui/widgets/theme.h"

#include <vector>

namespace qianshao::ui::widgets {

struct Choice {
    int value;     // an enum's number; in a field of many a bit, 1 << n
    QString word;  // translated
    QChar key;     // '1', 'Q'; null = no key
    QString name = {};  // by which a draft knows it, where the value is only its place in a list of today
};

// Enum values with the keys 1 2 3 … 9 0.
template <class Enum>
[[nodiscard]] std::vector<Choice> digitChoices(std::initializer_list<Enum> values)
{
    std::vector<Choice> choices;
    for (const Enum value : values)
        choices.push_back({int(value), itemmodels::word(value), QLatin1Char("1234567890"[choices.size()])});
    return choices;
}
// Enum values with one letter each: letterChoices<FraudState>({{FraudState::SawThrough, 'Q'}, …}).
template <class Enum>
[[nodiscard]] std::vector<Choice> letterChoices(std::initializer_list<std::pair<Enum, char>> values)
{
    std::vector<Choice> choices;
    for (const auto &[value, key] : values)
        choices.push_back({int(value), itemmodels::word(value), QLatin1Char(key)});
    return choices;
}

// Enum values without keys, for what is proposed and seldom changed.
template <class Enum>
[[nodiscard]] std::vector<Choice> plainChoices(std::initializer_list<Enum> values)
{
    std::vector<Choice> choices;
    for (const Enum value : values)
        choices.push_back({int(value), itemmodels::word(value), QChar()});
    return choices;
}

// Choices beside one another, each with its key and its word, as many columns as have room. A key works wherever the
// focus is in the form, except in a text. Of one, a key only ever chooses, also what is chosen already (a proposal is
// confirmed by it); a click or Space on the chosen one, Backspace and Delete take it back.
class ChoiceField : public InputField {
    Q_OBJECT
public:
    enum class Mode : quint8 { One, Many };
    ChoiceField(const Theme &theme, std::vector<Choice> choices, Mode mode = Mode::One, QWidget *parent = nullptr);

    // 0 = nothing chosen; of many: the bits.
    [[nodiscard]] int value() const { return m_value; }
    void setValue(int value);
    template <class Enum>
    [[nodiscard]] Enum as() const
    {
        return Enum(m_value);
    }
    // At most so many columns; 0 = as many as have room.
    void setColumns(int columns);

    [[nodiscard]] QString draft() const override;
    void restore(const QString &draft) override;
    bool takeKey(const QKeyEvent &event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosen(int value);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void choose(size_t index);
    // Chooses, or takes the chosen one back.
    void toggle(size_t index);
    void clear();
    void set(int value);
    [[nodiscard]] bool isChosen(size_t index) const;
    [[nodiscard]] int columnsFor(int width) const;
    [[nodiscard]] int chipHeight() const;
    [[nodiscard]] int chipWidth(size_t index) const;
    [[nodiscard]] QRect chipRect(size_t index) const;
    [[nodiscard]] int chipAt(const QPoint &position) const;
    void paintChip(QPainter &painter, size_t index) const;

    const Theme &m_theme;
    std::vector<Choice> m_choices;
    Mode m_mode;
    int m_value = 0;
    int m_current = 0;
    int m_hovered = -1;
    int m_columns = 0;
};

}  // namespace qianshao::ui::widgets
