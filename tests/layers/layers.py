#!/usr/bin/env python3
"""Who may include whom: reads every #include and every linked room under app/, ui/ and models/.

    layers.py CHECKOUT QT_HEADERS    prints one line for each broken rule and fails if there is one

QT_HEADERS is the folder with QtWidgets/ in it: what is there is a widget header.
"""
import re
import sys
from pathlib import Path

# room -> the rooms of models/ that it may include
CORE = "records rules changes security"
MAY_INCLUDE = {
    "models/records": "",
    "models/rules": "records",
    "models/changes": "records rules",
    "models/security": "records rules changes",
    # pictures and strokes as they come from camera and pen: needs Qt Gui and exiv2, which security should not carry
    "models/evidence": "records",
    "models/store": CORE,
    "models/import": "records rules changes",
    "models/geo": "records",
    "models/plan": "records geo",
    "models/edit": CORE + " store",
    "models/sync": CORE + " store",
    "models/packages": CORE + " store",
    "models/itemmodels": CORE + " store",
    "models/stats": CORE + " store",
    "models/reports": CORE + " store stats",
    "ui/*": CORE + " edit sync packages itemmodels stats reports geo plan evidence",  # not store, not import; and any room of ui/
    "app/session": CORE + " store import edit sync packages itemmodels stats reports geo plan",
    "app/desktop": CORE + " store import edit sync packages itemmodels stats reports geo plan",  # and ui/
    "app/cli": CORE + " store import edit sync packages itemmodels stats reports geo plan",  # and ui/
    "app/postgres": "",
    "app/ledger": CORE,  # and app/postgres
    "app/hub": CORE,  # and app/postgres, app/ledger
}
MAY_INCLUDE_UI = ("ui/*", "app/desktop", "app/cli")

# what kind of system header -> the only places (rooms or files) that may include it; and what a header must be to count
ONLY_IN = {
    "widgets": ("ui", "app/desktop", "app/cli"),
    # a map's tiles come as an SQLite file: it is read where it is checked, and has no more to do with the store
    "SQL": ("models/store", "app/postgres", "app/ledger", "app/hub", "models/geo/mbtiles.cpp"),
    # drogon brings SQLite, whose symbols are SQLCipher's: never both in one program
    "HTTP server": ("app/hub",),
    # cameras and sound: loading what they need is put off until somebody asks for one
    "multimedia": ("ui/capture",),
}
QT_MODULES = {"QtWidgets": "widgets", "QtPrintSupport": "widgets", "QtSql": "SQL", "QtMultimedia": "multimedia"}
SQL = re.compile(r"(.*/)?sqlite3\.h$|(sqlcipher|SQLiteCpp|pqxx)/|(.*/)?libpq-fe\.h$")
SERVER = re.compile(r"(drogon|trantor)/")

INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]')
GENERATED = re.compile(r"ui_\w+\.h$|(moc_)?\w+\.(moc|cpp)$")
ROOM = re.compile(r"(models|ui|app)/[^/]+(?=/)")
LINK = re.compile(r"qianshao::(models|ui|app)_(\w+)")


def broken_pair(room, other):
    """Why `room` may not include `other`; empty if it may."""
    key = "ui/*" if room.startswith("ui/") else room
    if key not in MAY_INCLUDE:
        return f"{room} is no room that design and tests/layers know"
    if other == room or other in ["models/" + name for name in MAY_INCLUDE[key].split()]:
        return ""
    if other.startswith("ui/") and key in MAY_INCLUDE_UI:
        return ""
    # the hub: how it serves, what it keeps, where it keeps it
    if (key, other) in (("app/hub", "app/ledger"), ("app/hub", "app/postgres"), ("app/ledger", "app/postgres")):
        return ""
    # what the two programs share: a station's file, open
    if other == "app/session" and key in ("app/desktop", "app/cli"):
        return ""
    return f"{room} may not include {other}"


def kind_of(header, module_of):
    """The kind in ONLY_IN that a header belongs to, or None."""
    if SERVER.match(header):
        return "HTTP server"
    return "SQL" if SQL.match(header) else QT_MODULES.get(header.split("/")[0]) or QT_MODULES.get(module_of.get(header))


def check_line(path, line, module_of):
    """(what is wrong or empty, the other room or None) for one line of the file `path`, as models/store/store.cpp.

    module_of tells the Qt module of a header: {"QWidget": "QtWidgets"}.
    """
    place = ROOM.match(path)
    if not place:
        return f"{path} lies in no room", None
    room = place.group()
    if path.endswith("CMakeLists.txt"):
        found = [f"{kind}/{name}" for kind, name in LINK.findall(line.split("#")[0])]
        return next(filter(None, (broken_pair(room, other) for other in found)), ""), None
    found = INCLUDE.match(line)
    if not found:
        return "", None
    quote, header = found.groups()
    kind = kind_of(header, module_of)
    if kind and not any(path == place or room == place or room.startswith(place + "/") for place in ONLY_IN[kind]):
        return f"{kind} header <{header}> outside {', '.join(ONLY_IN[kind])}", None
    if quote == "<" or GENERATED.match(header):
        return "", None
    other = ROOM.match(header)
    if not other:
        return f'#include "{header}" does not carry its room', None
    return broken_pair(room, other.group()), other.group()


def cycles(graph):
    """Each way round in {room: set of rooms}, as a text."""
    found, done = [], set()

    def walk(room, trail):
        if room in trail:
            found.append(" -> ".join(trail[trail.index(room):] + [room]))
        elif room not in done:
            for other in sorted(graph.get(room, ())):
                walk(other, trail + [room])
            done.add(room)

    for room in sorted(graph):
        walk(room, [])
    return found


def check(files, module_of):
    """All that is wrong in {path: text}."""
    problems, graph = [], {}
    for path, text in sorted(files.items()):
        for number, line in enumerate(text.splitlines(), 1):
            problem, other = check_line(path, line, module_of)
            if problem:
                problems.append(f"{path}:{number}: {problem}")
            room = ROOM.match(path)
            if room and other and other != room.group():
                graph.setdefault(room.group(), set()).add(other)
    return problems + [f"rooms include each other: {cycle}" for cycle in cycles(graph)]


def sources(top):
    for folder in ("app", "ui", "models"):
        for path in (Path(top) / folder).rglob("*"):
            if path.suffix in (".cpp", ".h") or (path.name == "CMakeLists.txt" and path.parent.parent.parent == Path(top)):
                yield str(path.relative_to(top)), path.read_text(encoding="utf-8")


if __name__ == "__main__":
    checkout, qt_headers = sys.argv[1:]
    headers = {file.name: module for module in QT_MODULES for file in (Path(qt_headers) / module).iterdir()}
    read = dict(sources(checkout))
    found = check(read, headers)
    print("\n".join(found) or f"{len(read)} files keep the rule")
    sys.exit(bool(found))
