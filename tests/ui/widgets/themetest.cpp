// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/theme.h"

#include "tests/ui/forms/desk.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include <cmath>

using namespace qianshao;
using ui::widgets::Ink;
using ui::widgets::Scheme;

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsStandOutFromWhatIsBehindThem();
    void hintsInEmptyFieldsCanBeRead();
    void iconsHaveAllTheDotsOfTheScreen();
    void cleanup() { tests::theme().setScheme(Scheme::System); }
};

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double share) {
        return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace

void ThemeTest::textsStandOutFromWhatIsBehindThem()
{
    const auto &theme = tests::theme();
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        tests::theme().setScheme(scheme);
        for (const Ink paper : {Ink::Surface, Ink::OverdueRow}) {
            for (const Ink ink :
                {Ink::Text, Ink::Dim, Ink::Urgent, Ink::High, Ink::Medium, Ink::Low, Ink::Done, Ink::Accent}) {
                const double ratio = contrast(theme.color(ink), theme.color(paper));
                QVERIFY2(
                    ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(int(ink)).arg(int(paper)).arg(ratio)));
            }
        }
    }
}

void ThemeTest::hintsInEmptyFieldsCanBeRead()
{
    QLineEdit line;
    QPlainTextEdit lines;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        tests::theme().setScheme(scheme);
        for (QWidget *field : {static_cast<QWidget *>(&line), static_cast<QWidget *>(&lines)}) {
            field->ensurePolished();
            QCOMPARE(field->palette().color(QPalette::PlaceholderText), tests::theme().color(Ink::Dim));
        }
    }
}

void ThemeTest::iconsHaveAllTheDotsOfTheScreen()
{
    for (const double ratio : {1.0, 2.0}) {
        const QPixmap icon = tests::theme().icon(QStringLiteral("edit-find")).pixmap(QSize(20, 20), ratio);
        QCOMPARE(icon.size(), QSize(20, 20) * ratio);
        QCOMPARE(icon.deviceIndependentSize(), QSizeF(20, 20));
    }
}

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
