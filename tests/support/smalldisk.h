// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

// Disks that are full, under SQLite: every file that this program opens through it may grow only as long as the folder
// it lies in has room. What fails has been written in part, as on a real disk.
namespace qianshao::tests {

// Before the first file is opened; once more does nothing.
void putSmallDisksUnderSqlite();
// How many bytes the files of a folder may still grow by; without a word of it by any number.
void setRoom(const QString &folder, qint64 bytes);
void setEndlessRoom(const QString &folder);

}  // namespace qianshao::tests
