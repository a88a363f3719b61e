// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>

#include <array>

class QApplication;

namespace qianshao::ui::widgets {

// What a colour is for. The values are in resources/theme/theme.json, once for light and once for dark.
enum class Ink : quint8 {
    Page,
    Surface,
    Line,
    Text,
    Dim,
    Accent,
    OnAccent,
    Selection,
    Hover,
    Pressed,
    Urgent,
    High,
    Medium,
    Low,
    Done,
    OverdueRow,
    Bar,
    OnBar,
    BarLink,
    // Who goes where on the map: pins and ways. Neither a level's nor lateness; on them, white or black.
    Crew1,
    Crew2,
    Crew3,
    Crew4,
    Crew5,
    Crew6,
};
inline constexpr int inkCount = int(Ink::Crew6) + 1;
inline constexpr int crewInks = int(Ink::Crew6) - int(Ink::Crew1) + 1;

enum class Scheme : quint8 { System = 0, Light = 1, Dark = 2 };
enum class TextRole : quint8 { Body, Strong, Small, Head, Title };

// The measures and colours of the window, defined once. Widgets get them by palette and style sheet, painters by
// these accessors. One per program; it outlives every widget. Lengths are device independent pixels.
class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QObject *parent = nullptr);

    // Puts font, palette and style sheet on the program, and again whenever something here or in the system changes.
    void applyTo(QApplication &application);

    void setScheme(Scheme scheme);
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const;
    // 12 to 20; others are brought to the nearest.
    void setTextSize(int pixels);
    [[nodiscard]] int textSize() const { return m_textSize; }
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }

    [[nodiscard]] QColor color(Ink ink) const { return m_colors[size_t(isDark())][size_t(ink)]; }
    [[nodiscard]] QFont font(TextRole role = TextRole::Body) const;
    // Of a list: grows with the text.
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int grid() const { return m_grid; }
    [[nodiscard]] int margin() const { return m_margin; }
    [[nodiscard]] int group() const { return m_group; }
    [[nodiscard]] int iconSize() const { return m_icon; }
    [[nodiscard]] int navigationWidth() const { return m_navigation * m_textSize / 14; }
    [[nodiscard]] int panelWidth() const { return m_panel * (m_textSize + 14) / 28; }

    // A picture of resources/icons in one of the theme's colours; it follows the theme by itself.
    // `name` is the file's without suffix; an unknown one gives a null icon.
    [[nodiscard]] QIcon icon(const QString &name, Ink ink = Ink::Text) const;

Q_SIGNALS:
    void changed();

private:
    void apply();
    [[nodiscard]] QString styleSheet() const;
    [[nodiscard]] int pixels(TextRole role) const;

    std::array<std::array<QColor, inkCount>, 2> m_colors;  // light, dark
    QStringList m_families;
    int m_grid = 8;
    int m_margin = 16;
    int m_group = 24;
    int m_row = 36;
    int m_compactRow = 28;
    int m_icon = 20;
    int m_navigation = 168;
    int m_panel = 360;
    Scheme m_scheme = Scheme::System;
    int m_textSize = 14;
    bool m_compact = false;
    QApplication *m_application = nullptr;
};

}  // namespace qianshao::ui::widgets
