// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/look.h"

#include "ui/shell/mainwindow.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace qianshao::ui::shell {
namespace {

using widgets::Scheme;
using namespace Qt::StringLiterals;

constexpr auto lookKey = "window/look";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Look)
};

}  // namespace

void rememberLook(const widgets::Workplace &workplace)
{
    const widgets::Theme &theme = workplace.theme;
    workplace.editor.setSetting(QLatin1StringView(lookKey),
        QStringLiteral("%1 %2 %3").arg(int(theme.scheme())).arg(theme.textSize()).arg(int(theme.isCompact())));
}

void restoreLook(const widgets::Workplace &workplace)
{
    const QStringList parts = workplace.editor.setting(QLatin1StringView(lookKey)).split(u' ');
    if (parts.size() != 3)
        return;
    workplace.theme.setScheme(widgets::Scheme(std::clamp(parts[0].toInt(), 0, 2)));
    workplace.theme.setTextSize(parts[1].toInt());
    workplace.theme.setCompact(parts[2] == u"1");
}

const QStringList &lookActions()
{
    static const QStringList ids{u"anotherPerson"_s, {}, u"lookOfSystem"_s, u"lightLook"_s, u"darkLook"_s, {},
        u"largerText"_s, u"smallerText"_s, u"compactRows"_s, {}, u"chinese"_s, u"english"_s};
    return ids;
}

void addLookActions(MainWindow &window, const widgets::Workplace &workplace, std::function<void()> openMenu)
{
    widgets::Theme &theme = workplace.theme;
    const auto add = [&](const char *id, const QString &title, const QKeySequence &key, std::function<void()> run) {
        workplace.actions.add({QLatin1StringView(id), title, key, {}, Words::tr("Person and look")});
        return window.addAction(id, title, key, std::move(run));
    };
    const auto change = [workplace](auto alter) {
        return [workplace, alter] {
            alter(workplace.theme);
            rememberLook(workplace);
        };
    };
    add("menu", Words::tr("All of these"), Qt::Key_F10, std::move(openMenu));
    add("anotherPerson", Words::tr("Another person works here…"), Qt::Key_F4,
        [&window] { Q_EMIT window.personRequested(); });
    auto *schemes = new QActionGroup(&window);
    const auto addScheme = [&](const char *id, const QString &title, Qt::Key key, Scheme scheme) {
        QAction *action = add(id, title, key, change([scheme](widgets::Theme &it) { it.setScheme(scheme); }));
        action->setCheckable(true);
        schemes->addAction(action);
        const auto check = [action, scheme, &theme] { action->setChecked(theme.scheme() == scheme); };
        check();
        QObject::connect(&theme, &widgets::Theme::changed, action, check);
    };
    addScheme("lookOfSystem", Words::tr("Look of the system"), Qt::Key_F6, Scheme::System);
    addScheme("lightLook", Words::tr("Light"), Qt::Key_F7, Scheme::Light);
    addScheme("darkLook", Words::tr("Dark"), Qt::Key_F8, Scheme::Dark);
    const auto step = [](int pixels) {
        return [pixels](widgets::Theme &it) { it.setTextSize(it.textSize() + pixels); };
    };
    // Plus and equals are one key on most keyboards.
    add("largerText", Words::tr("Larger text"), Qt::CTRL | Qt::Key_Plus, change(step(1)))
        ->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    add("smallerText", Words::tr("Smaller text"), Qt::CTRL | Qt::Key_Minus, change(step(-1)));
    QAction *compact = add("compactRows", Words::tr("Compact rows"), Qt::CTRL | Qt::Key_R,
        change([](widgets::Theme &it) { it.setCompact(!it.isCompact()); }));
    compact->setCheckable(true);
    const auto check = [compact, &theme] { compact->setChecked(theme.isCompact()); };
    check();
    QObject::connect(&theme, &widgets::Theme::changed, compact, check);
    for (const auto &[id, language, name, key] : {std::tuple{"chinese", u"zh_CN"_s, u"中文"_s, Qt::Key_C},
             std::tuple{"english", u"en"_s, u"English"_s, Qt::Key_E}})
        add(id, Words::tr("%1 from the next start on").arg(name), Qt::CTRL | Qt::ALT | key,
            [&window, language] { Q_EMIT window.languageChosen(language); });
}

}  // namespace qianshao::ui::shell
