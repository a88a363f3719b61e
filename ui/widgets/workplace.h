// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/editor.h"
#include "models/itemmodels/cases.h"
#include "ui/widgets/actioncatalogue.h"
#include "ui/widgets/theme.h"

#include <QTimeZone>

#include <functional>

class QGeoPositionInfoSource;

namespace qianshao::security {
class Vault;
}

namespace qianshao::ui::capture {
class Devices;
}

namespace qianshao::ui::widgets {

class ContentSource;

// What every page and form is handed: the records to read, the hand to change them, the clock and the look.
// All of it outlives every widget. The store is only passed on to item models: the window never reads it by itself.
struct Workplace {
    edit::Editor &editor;
    itemmodels::Cases &cases;
    store::Store &store;
    std::function<records::Instant()> now;
    QTimeZone zone;
    Theme &theme;
    ActionCatalogue &actions;
    // Where captured files are kept; null: nothing can be captured.
    const security::Vault *vault = nullptr;
    // What brings those that are not there; null: nothing does.
    ContentSource *contents = nullptr;
    // What tells where this machine is; null where nothing does.
    QGeoPositionInfoSource *positions = nullptr;
    // Cameras and microphones; null: photos come from files only, and there are no sound notes.
    capture::Devices *devices = nullptr;
};

}  // namespace qianshao::ui::widgets
