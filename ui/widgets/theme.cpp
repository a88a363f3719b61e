// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/theme.h"

#include "ui/widgets/inkicon.h"

#include <QApplication>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleHints>

namespace qianshao::ui::widgets {
namespace {

// In the order of Ink.
constexpr std::array<const char *, inkCount> inkKeys{"page", "surface", "line", "text", "dim", "accent", "onAccent",
    "selection", "hover", "pressed", "urgent", "high", "medium", "low", "done", "overdueRow", "bar", "onBar", "barLink",
    "crew1", "crew2", "crew3", "crew4", "crew5", "crew6"};

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without %s", qPrintable(path));
    return file.readAll();
}

}  // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    const QJsonObject theme = QJsonDocument::fromJson(read(QStringLiteral(":/theme/theme.json"))).object();
    for (const auto &family : theme[u"families"].toArray())
        m_families += family.toString();
    const QJsonObject measures = theme[u"measures"].toObject();
    m_grid = measures[u"grid"].toInt(m_grid);
    m_margin = measures[u"margin"].toInt(m_margin);
    m_group = measures[u"group"].toInt(m_group);
    m_row = measures[u"row"].toInt(m_row);
    m_compactRow = measures[u"compactRow"].toInt(m_compactRow);
    m_icon = measures[u"icon"].toInt(m_icon);
    m_navigation = measures[u"navigation"].toInt(m_navigation);
    m_panel = measures[u"panel"].toInt(m_panel);
    for (const bool dark : {false, true}) {
        const QJsonObject colors = theme[dark ? u"dark" : u"light"].toObject();
        for (size_t ink = 0; ink < inkKeys.size(); ++ink)
            m_colors[size_t(dark)][ink] = QColor(colors[QLatin1StringView(inkKeys[ink])].toString());
    }
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_scheme == Scheme::System)
            apply();
    });
}

void Theme::applyTo(QApplication &application)
{
    m_application = &application;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

void Theme::setScheme(Scheme scheme)
{
    if (std::exchange(m_scheme, scheme) != scheme)
        apply();
}

bool Theme::isDark() const
{
    if (m_scheme == Scheme::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return m_scheme == Scheme::Dark;
}

void Theme::setTextSize(int pixels)
{
    pixels = std::clamp(pixels, 12, 20);
    if (std::exchange(m_textSize, pixels) != pixels)
        apply();
}

void Theme::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        apply();
}

int Theme::pixels(TextRole role) const
{
    switch (role) {
    case TextRole::Small: return m_textSize * 12 / 14;
    case TextRole::Head: return m_textSize * 18 / 14;
    case TextRole::Title: return m_textSize * 24 / 14;
    case TextRole::Body:
    case TextRole::Strong: break;
    }
    return m_textSize;
}

QFont Theme::font(TextRole role) const
{
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(pixels(role));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (role != TextRole::Body && role != TextRole::Small)
        font.setWeight(QFont::DemiBold);
    return font;
}

int Theme::rowHeight() const
{
    return std::max(m_compact ? m_compactRow : m_row, m_textSize * 2 - (m_compact ? 4 : 0));
}

QIcon Theme::icon(const QString &name, Ink ink) const
{
    return inkIcon(*this, name, ink);
}

QString Theme::styleSheet() const
{
    QString sheet = QString::fromUtf8(read(QStringLiteral(":/theme/theme.qss")));
    const auto set = [&](const char *name, const QString &value) {
        sheet.replace(u'@' + QLatin1StringView(name), value);
    };
    // Longer names first where one begins another.
    set("titlepx", QStringLiteral("%1px").arg(pixels(TextRole::Title)));
    set("headpx", QStringLiteral("%1px").arg(pixels(TextRole::Head)));
    set("smallpx", QStringLiteral("%1px").arg(pixels(TextRole::Small)));
    set("textpx", QStringLiteral("%1px").arg(m_textSize));
    set("rowpx", QStringLiteral("%1px").arg(rowHeight() - 4));
    set("controlpx", QStringLiteral("%1px").arg(m_textSize + 8));
    set("scheme", isDark() ? QStringLiteral("dark") : QStringLiteral("light"));
    std::vector<size_t> order(inkKeys.size());
    for (size_t ink = 0; ink < order.size(); ++ink)
        order[ink] = ink;
    std::ranges::sort(order, {}, [](size_t ink) { return -qsizetype(strlen(inkKeys[ink])); });
    for (const size_t ink : order)
        set(inkKeys[ink], color(Ink(ink)).name());
    return sheet;
}

void Theme::apply()
{
    if (!m_application)
        return;
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Ink ink) { palette.setColor(role, color(ink)); };
    set(QPalette::Window, Ink::Page);
    set(QPalette::Base, Ink::Surface);
    set(QPalette::AlternateBase, Ink::Surface);
    set(QPalette::Button, Ink::Surface);
    set(QPalette::WindowText, Ink::Text);
    set(QPalette::Text, Ink::Text);
    set(QPalette::ButtonText, Ink::Text);
    set(QPalette::PlaceholderText, Ink::Dim);
    set(QPalette::Highlight, Ink::Selection);
    set(QPalette::HighlightedText, Ink::Text);
    set(QPalette::Mid, Ink::Line);
    set(QPalette::Link, Ink::Accent);
    set(QPalette::Accent, Ink::Accent);
    set(QPalette::ToolTipBase, Ink::Bar);
    set(QPalette::ToolTipText, Ink::OnBar);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Ink::Dim));
    QApplication::setPalette(palette);
    QApplication::setFont(font());
    m_application->setStyleSheet(styleSheet());
    Q_EMIT changed();
}

}  // namespace qianshao::ui::widgets
