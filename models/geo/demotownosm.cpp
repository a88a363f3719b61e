// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/demotown.h"

#include <QXmlStreamWriter>

#include <array>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

struct Highway {
    const char *value;
    const char *speed;  // km/h
};

Highway highwayOf(RoadClass kind)
{
    constexpr std::array<Highway, roadClassCount> highways{{{"primary", "60"}, {"secondary", "50"}, {"tertiary", "40"},
        {"residential", "30"}, {"living_street", "15"}, {"footway", ""}}};
    return highways[size_t(kind)];
}

void writeTag(QXmlStreamWriter &xml, QAnyStringView key, QAnyStringView value)
{
    xml.writeEmptyElement("tag"_L1);
    xml.writeAttribute("k"_L1, key);
    xml.writeAttribute("v"_L1, value);
}

// Numbers begin at 1: 0 is no id.
void begin(QXmlStreamWriter &xml, QAnyStringView element, size_t place)
{
    xml.writeStartElement(element);
    xml.writeAttribute("id"_L1, QString::number(place + 1));
    xml.writeAttribute("version"_L1, "1"_L1);
}

void writeMember(QXmlStreamWriter &xml, QAnyStringView type, int place, QAnyStringView role)
{
    xml.writeEmptyElement("member"_L1);
    xml.writeAttribute("type"_L1, type);
    xml.writeAttribute("ref"_L1, QString::number(place + 1));
    xml.writeAttribute("role"_L1, role);
}

void writeWay(QXmlStreamWriter &xml, const DemoTown::Way &way)
{
    for (const int node : way.nodes) {
        xml.writeEmptyElement("nd"_L1);
        xml.writeAttribute("ref"_L1, QString::number(node + 1));
    }
    const Highway highway = highwayOf(way.kind);
    writeTag(xml, "highway"_L1, QLatin1StringView(highway.value));
    writeTag(xml, "name"_L1, way.name);
    if (way.kind != RoadClass::Path)
        writeTag(xml, "maxspeed"_L1, QLatin1StringView(highway.speed));
    if (way.isOneWay)
        writeTag(xml, "oneway"_L1, "yes"_L1);
    if (way.isBridge)
        writeTag(xml, "bridge"_L1, "yes"_L1);
}

}  // namespace

QByteArray osmXml(const DemoTown &town)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeStartElement("osm"_L1);
    xml.writeAttribute("version"_L1, "0.6"_L1);
    xml.writeAttribute("generator"_L1, "qianshao"_L1);
    for (size_t i = 0; i < town.nodes.size(); ++i) {
        begin(xml, "node"_L1, i);
        xml.writeAttribute("lat"_L1, QString::number(town.nodes[i].at.latitude, 'f', 7));
        xml.writeAttribute("lon"_L1, QString::number(town.nodes[i].at.longitude, 'f', 7));
        if (town.nodes[i].isBollard)
            writeTag(xml, "barrier"_L1, "bollard"_L1);
        xml.writeEndElement();
    }
    for (size_t i = 0; i < town.ways.size(); ++i) {
        begin(xml, "way"_L1, i);
        writeWay(xml, town.ways[i]);
        xml.writeEndElement();
    }
    for (size_t i = 0; i < town.restrictions.size(); ++i) {
        const auto &[kind, from, via, to] = town.restrictions[i];
        begin(xml, "relation"_L1, i);
        writeMember(xml, "way"_L1, from, "from"_L1);
        writeMember(xml, "node"_L1, via, "via"_L1);
        writeMember(xml, "way"_L1, to, "to"_L1);
        writeTag(xml, "type"_L1, "restriction"_L1);
        writeTag(xml, "restriction"_L1, kind);
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

}  // namespace qianshao::geo
