// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/addressmatching.h"
#include "app/session/importrun.h"
#include "models/store/batch.h"
#include "models/store/roomycache.h"

// What the parts of ImportRun share.
namespace qianshao::session {

// A sheet to be imported.
struct ImportRun::Part {
    QString path;
    QString file;
    QString sheetName;
    qsizetype sheet;
    imports::ColumnMapping mapping;
    qint64 bytes;
};

// What a run gathers on its way.
struct ImportRun::Run {
    std::vector<Part> parts;
    std::optional<store::RoomyCache> cache;
    std::unique_ptr<store::Batch> batch;
    std::unique_ptr<AddressMatching> matching;
    ImportProgress progress;
    ImportResult result;
};

}  // namespace qianshao::session
