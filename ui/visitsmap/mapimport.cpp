// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visitsmap/mapimport.h"

#include "ui/widgets/question.h"

namespace qianshao::ui::visitsmap {
namespace {

QString doneText(MapPart part)
{
    switch (part) {
    case MapPart::Street: return MapImport::tr("The street map is there.");
    case MapPart::Satellite: return MapImport::tr("The satellite pictures are there.");
    case MapPart::Borders: return MapImport::tr("The borders are there.");
    case MapPart::Roads: return MapImport::tr("The roads are there: the ways of a day go along them from now on.");
    }
    return {};
}

}  // namespace

MapImport::MapImport(const widgets::Theme &theme, VisitsDesk &desk, QWidget *parent)
    : WorkLine(theme, parent),
      m_desk(desk)
{
    setObjectName(QStringLiteral("mapImport"));
    connect(this, &WorkLine::cancelled, &desk, &VisitsDesk::stopMapImport);
    connect(&desk, &VisitsDesk::mapImporting, this,
        [this](int percent) { begin(tr("Reading the map: %1 %").arg(percent)); });
    connect(&desk, &VisitsDesk::mapImported, this, [this](MapPart part) { finish(doneText(part), false); });
    connect(&desk, &VisitsDesk::mapRefused, this, [this](const QString &problem) { finish(problem, true); });
    connect(&desk, &VisitsDesk::mapImportStopped, this,
        [this] { finish(tr("Stopped. The map is as it was before."), false); });
}

void MapImport::choose()
{
    if (m_isRunning) {
        begin(tr("One map after the other: this one is still being read."));
        return;
    }
    const QString maps = tr("Maps: tiles, roads, borders (%1)")
                             .arg(u"*.mbtiles *.osm.pbf *.pbf *.osm *.osm.gz *.osm.bz2 *.geojson *.json");
    const QString path =
        widgets::chosenFile(this, tr("Import a map"), maps + QLatin1String(";;") + tr("All files (*)"));
    if (path.isEmpty())
        return;
    m_isRunning = true;
    begin(tr("Reading the map…"));
    m_desk.importMap(path);
}

void MapImport::finish(const QString &text, bool isProblem)
{
    m_isRunning = false;
    tell(text, isProblem);
}

}  // namespace qianshao::ui::visitsmap
