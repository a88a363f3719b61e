// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/hub/config.h"

#include <span>
#include <variant>

namespace qianshao::hub {

// One key of the configuration: where its value goes and what it may be.
struct ConfigKey {
    using Member =
        std::variant<QString Config::*, int Config::*, bool Config::*, QStringList Config::*, LogLevel Config::*>;

    const char *name;
    Member member;
    const char *meaning;  // to be translated in the context "hub"
    int least = 0;        // of whole numbers
    int most = 0;
};

[[nodiscard]] std::span<const ConfigKey> configKeys();
// listenPort -> QIANSHAO_HUB_LISTEN_PORT
[[nodiscard]] QString variableOf(const ConfigKey &key);
// Lists are separated by commas, as they are in the environment.
[[nodiscard]] QString textOf(const Config &config, const ConfigKey &key);
// Takes the value over; empty where that went well, otherwise what would be right, in words.
[[nodiscard]] QString take(Config &config, const ConfigKey &key, const QString &value);

}  // namespace qianshao::hub
