// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/geo/osmreader.h"

#include "models/geo/roadrules.h"

#include <QCoreApplication>
#include <QFile>

#include <osmium/handler.hpp>
#include <osmium/io/any_input.hpp>
#include <osmium/visitor.hpp>

#include <unordered_map>

namespace qianshao::geo {
namespace {

// Thrown by a pass that was told to stop.
struct Stopped {};

Tag tagOf(const osmium::TagList &tags)
{
    return [&tags](const char *key) { return std::string_view(tags.get_value_by_key(key, "")); };
}

// Ways and restrictions first: they say which nodes matter. Ids become indexes on the way.
class Ways : public osmium::handler::Handler {
public:
    void way(const osmium::Way &way)
    {
        const auto rules = rulesOf(tagOf(way.tags()));
        if (!rules)
            return;
        RawWay made{.nodes = {},
            .forward = rules->forward,
            .backward = rules->backward,
            .name = 0,
            .isRoundabout = rules->isRoundabout};
        for (const osmium::NodeRef &node : way.nodes()) {
            const uint32_t index = indexOf(node.ref());
            if (made.nodes.empty() || made.nodes.back() != index)
                made.nodes.push_back(index);
        }
        if (made.nodes.size() < 2)
            return;
        made.name = nameOf(way.tags());
        m_ways.emplace(way.id(), uint32_t(roads.ways.size()));
        roads.ways.push_back(std::move(made));
    }

    void relation(const osmium::Relation &relation)
    {
        const Tag tag = tagOf(relation.tags());
        const std::string_view kind = tag("restriction");
        if (tag("type") != "restriction")
            return;
        Turn turn;
        for (const osmium::RelationMember &member : relation.members()) {
            const std::string_view role = member.role();
            if (role == "from" && member.type() == osmium::item_type::way)
                turn.from = member.ref();
            else if (role == "to" && member.type() == osmium::item_type::way)
                turn.to = member.ref();
            else if (role == "via" && member.type() == osmium::item_type::node)
                turn.via = member.ref();
        }
        turn.isOnly = kind.starts_with("only_");
        turn.exceptBicycles = tag("except").find("bicycle") != std::string_view::npos;
        if ((turn.isOnly || kind.starts_with("no_")) && turn.from && turn.to && turn.via)
            m_turns.push_back(turn);
    }

    // Once all ways are known.
    void settleTurns()
    {
        for (const Turn &turn : m_turns) {
            const auto from = m_ways.find(turn.from);
            const auto to = m_ways.find(turn.to);
            const auto via = nodes.find(turn.via);
            if (from != m_ways.end() && to != m_ways.end() && via != nodes.end())
                roads.turns.push_back({from->second, via->second, to->second, turn.isOnly, turn.exceptBicycles});
        }
    }

    RawRoads roads;
    std::unordered_map<osmium::object_id_type, uint32_t> nodes;

private:
    struct Turn {
        osmium::object_id_type from = 0;
        osmium::object_id_type via = 0;
        osmium::object_id_type to = 0;
        bool isOnly = false;
        bool exceptBicycles = false;
    };

    uint32_t indexOf(osmium::object_id_type node)
    {
        const auto [found, isNew] = nodes.emplace(node, uint32_t(roads.nodes.size()));
        if (isNew)
            roads.nodes.emplace_back();
        return found->second;
    }
    uint32_t nameOf(const osmium::TagList &tags)
    {
        const char *text = tags.get_value_by_key("name:zh");
        text = text ? text : tags.get_value_by_key("name");
        text = text ? text : tags.get_value_by_key("ref");
        if (!text)
            return 0;
        const auto [found, isNew] = m_names.emplace(text, uint32_t(roads.names.size()));
        if (isNew)
            roads.names.push_back(QString::fromUtf8(text));
        return found->second;
    }

    std::unordered_map<osmium::object_id_type, uint32_t> m_ways;
    std::unordered_map<std::string, uint32_t> m_names;
    std::vector<Turn> m_turns;
};

class Nodes : public osmium::handler::Handler {
public:
    explicit Nodes(Ways &ways) : m_ways(ways), m_isThere(ways.roads.nodes.size()) {}

    void node(const osmium::Node &node)
    {
        const auto found = m_ways.nodes.find(node.id());
        if (found == m_ways.nodes.end() || !node.location().valid())
            return;
        m_isThere[found->second] = true;
        m_ways.roads.nodes[found->second] = {
            {int32_t(node.location().x()), int32_t(node.location().y())}, blocksOf(tagOf(node.tags()))};
    }

    // Extracts cut ways at their edge: nodes that are not in the file are left out, and the way ends or parts there.
    void dropMissing()
    {
        std::vector<RawWay> whole;
        std::vector<uint32_t> place(m_ways.roads.ways.size(), 0);
        for (size_t number = 0; number < m_ways.roads.ways.size(); ++number) {
            RawWay &way = m_ways.roads.ways[number];
            place[number] = uint32_t(whole.size());
            RawWay part = way;
            part.nodes.clear();
            const auto end = [&] {
                if (part.nodes.size() >= 2)
                    whole.push_back(part);
                part.nodes.clear();
            };
            for (const uint32_t node : way.nodes) {
                if (m_isThere[node])
                    part.nodes.push_back(node);
                else
                    end();
            }
            end();
            if (place[number] == whole.size())
                place[number] = roadless;
        }
        m_ways.roads.ways = std::move(whole);
        std::vector<RawTurn> turns;
        for (RawTurn turn : m_ways.roads.turns) {
            turn.from = place[turn.from];
            turn.to = place[turn.to];
            if (turn.from != roadless && turn.to != roadless && m_isThere[turn.via])
                turns.push_back(turn);
        }
        m_ways.roads.turns = std::move(turns);
    }

private:
    static constexpr uint32_t roadless = 0xffffffff;
    Ways &m_ways;
    std::vector<bool> m_isThere;
};

// One pass over the file; each is half of the work.
template <class Handler>
void pass(const osmium::io::File &file, osmium::osm_entity_bits::type kinds, Handler &handler, double done,
    const std::function<bool(double)> &goOn)
{
    osmium::io::Reader reader(file, kinds);
    while (const osmium::memory::Buffer buffer = reader.read()) {
        osmium::apply(buffer, handler);
        const auto size = double(std::max(size_t(1), reader.file_size()));
        if (goOn && !goOn(done + std::min(0.5, double(reader.offset()) / size / 2)))
            throw Stopped();
    }
    reader.close();
}

QString say(const char *text)
{
    return QCoreApplication::translate("route", text);
}

}  // namespace

QString textOf(const OsmProblem &problem)
{
    switch (problem.code) {
    case OsmProblem::Code::NotReadable:
        return say(QT_TRANSLATE_NOOP("route", "The file cannot be read: %1")).arg(problem.detail);
    case OsmProblem::Code::NotOsm:
        return say(QT_TRANSLATE_NOOP(
                       "route", "This is no OSM extract that can be read (.osm, .osm.gz, .osm.bz2 or .osm.pbf): %1"))
            .arg(problem.detail);
    case OsmProblem::Code::NoRoads: return say(QT_TRANSLATE_NOOP("route", "There is no road in this extract."));
    case OsmProblem::Code::Cancelled: return say(QT_TRANSLATE_NOOP("route", "Cancelled; nothing was changed."));
    }
    return {};
}

std::variant<RawRoads, OsmProblem> readOsm(const QString &path, const std::function<bool(double)> &goOn)
{
    using enum OsmProblem::Code;
    if (QFile file(path); !file.open(QIODevice::ReadOnly))
        return OsmProblem{NotReadable, file.errorString()};
    try {
        const osmium::io::File file(QFile::encodeName(path).toStdString());
        Ways ways;
        pass(file, osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation, ways, 0, goOn);
        ways.settleTurns();
        Nodes nodes(ways);
        pass(file, osmium::osm_entity_bits::node, nodes, 0.5, goOn);
        nodes.dropMissing();
        if (ways.roads.ways.empty())
            return OsmProblem{NoRoads, {}};
        return std::move(ways.roads);
    } catch (const Stopped &) {
        return OsmProblem{Cancelled, {}};
    } catch (const std::exception &error) {
        return OsmProblem{NotOsm, QString::fromLocal8Bit(error.what())};
    }
}

}  // namespace qianshao::geo
