// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/look.h"

#include <QStringList>

namespace qianshao::ui::shell {
namespace {

constexpr auto lookKey = "window/look";

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

}  // namespace qianshao::ui::shell
