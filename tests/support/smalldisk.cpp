// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldisk.h"

#include <algorithm>
#include <map>
#include <sqlcipher/sqlite3.h>
#include <string>

namespace qianshao::tests {
namespace {

std::map<std::string, qint64> rooms;              // by folder
std::map<sqlite3_file *, std::string> folders;    // of the files that are open
const sqlite3_io_methods *realMethods = nullptr;  // SQLite's own, of ordinary files
sqlite3_io_methods methods;
sqlite3_vfs *realSystem = nullptr;
sqlite3_vfs fileSystem;

int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    const auto room = rooms.empty() ? rooms.end() : rooms.find(folders[file]);
    if (room == rooms.end())
        return realMethods->xWrite(file, bytes, size, at);
    sqlite3_int64 before = 0;
    realMethods->xFileSize(file, &before);
    const qint64 growth = std::max<qint64>(0, at + size - before);
    if (growth <= room->second) {
        room->second -= growth;
        return realMethods->xWrite(file, bytes, size, at);
    }
    if (const int fits = int(size - growth + room->second); fits > 0)
        realMethods->xWrite(file, bytes, fits, at);
    room->second = 0;
    return SQLITE_FULL;
}

int close(sqlite3_file *file)
{
    folders.erase(file);
    return realMethods->xClose(file);
}

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = realSystem->xOpen(realSystem, name, file, flags, outFlags);
    if (code != SQLITE_OK || !name)
        return code;
    if (!realMethods) {
        realMethods = file->pMethods;
        methods = *realMethods;
        methods.xWrite = write;
        methods.xClose = close;
    }
    if (file->pMethods == realMethods) {
        const std::string path(name);
        folders[file] = path.substr(0, path.rfind('/'));
        file->pMethods = &methods;
    }
    return code;
}

}  // namespace

void putSmallDisksUnderSqlite()
{
    if (realSystem)
        return;
    realSystem = sqlite3_vfs_find(nullptr);
    fileSystem = *realSystem;
    fileSystem.zName = "small disks";
    fileSystem.xOpen = open;
    sqlite3_vfs_register(&fileSystem, 1);
}

void setRoom(const QString &folder, qint64 bytes)
{
    rooms[folder.toStdString()] = bytes;
}

void setEndlessRoom(const QString &folder)
{
    rooms.erase(folder.toStdString());
}

}  // namespace qianshao::tests
