// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/smalldisk.h"

#include <algorithm>
#include <map>
#include <sqlcipher/sqlite3.h>
#include <string>

namespace qianshao::tests {
namespace {

// A file that is open.
struct Opened {
    std::string folder;
    const sqlite3_io_methods *real;
};
std::map<std::string, qint64> rooms;  // by folder
std::map<sqlite3_file *, Opened> files;
std::map<const sqlite3_io_methods *, sqlite3_io_methods> methods;  // in place of SQLite's own
sqlite3_vfs *realSystem = nullptr;
sqlite3_vfs fileSystem;

int write(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 at)
{
    const Opened &opened = files[file];
    const auto room = rooms.find(opened.folder);
    if (room == rooms.end())
        return opened.real->xWrite(file, bytes, size, at);
    sqlite3_int64 before = 0;
    opened.real->xFileSize(file, &before);
    const qint64 growth = std::max<qint64>(0, at + size - before);
    if (growth <= room->second) {
        room->second -= growth;
        return opened.real->xWrite(file, bytes, size, at);
    }
    if (const int fits = int(size - growth + room->second); fits > 0)
        opened.real->xWrite(file, bytes, fits, at);
    room->second = 0;
    return SQLITE_FULL;
}

int close(sqlite3_file *file)
{
    const sqlite3_io_methods *real = files[file].real;
    files.erase(file);
    return real->xClose(file);
}

int open(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = realSystem->xOpen(realSystem, name, file, flags, outFlags);
    if (code != SQLITE_OK || !name)
        return code;
    const std::string path(name);
    files[file] = {path.substr(0, path.rfind('/')), file->pMethods};
    const auto [own, isNew] = methods.try_emplace(file->pMethods, *file->pMethods);
    if (isNew) {
        own->second.xWrite = write;
        own->second.xClose = close;
    }
    file->pMethods = &own->second;
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
