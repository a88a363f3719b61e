// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ledger/administration.h"

#include "app/ledger/intake.h"
#include "models/records/all.h"
#include "models/rules/limits.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace qianshao::ledger {

using namespace records;
using namespace Qt::StringLiterals;
using changes::RecordState;
using postgres::Connection;
using postgres::Parameters;
using postgres::Rows;

namespace {

constexpr std::array ofStaff = {numberOf(&Staff::code), numberOf(&Staff::name), numberOf(&Staff::role),
    numberOf(&Staff::communities), numberOf(&Staff::communityCodes), numberOf(&Staff::phone)};
constexpr std::array ofLimits = {numberOf(&LimitProfile::name), numberOf(&LimitProfile::edition),
    numberOf(&LimitProfile::validFrom), numberOf(&LimitProfile::minutes), numberOf(&LimitProfile::note)};

QString textIn(const PostedValues &values, int field)
{
    const auto value = values.find(field);
    const auto *text = value == values.end() ? nullptr : std::get_if<QString>(&value->second);
    return text ? *text : QString();
}

bool has(const PostedValues &values, int field)
{
    const auto value = values.find(field);
    return value != values.end() && !isAbsent(value->second);
}

// Where no record is there yet that is known by it.
Uuid idOf(const Device &by, Kind kind, const QString &key)
{
    return idFrom(std::array{by.unit.bytes().toByteArray(), QByteArray(tableOf(kind)), key.toUtf8()});
}

// Of the edition of a name; null where the unit has none.
Uuid idOf(const std::vector<RecordState> &profiles, const Value &name, const Value &edition)
{
    const auto found = std::ranges::find_if(profiles, [&](const RecordState &state) {
        return changes::shown(state, numberOf(&LimitProfile::name)) == name
            && changes::shown(state, numberOf(&LimitProfile::edition)) == edition;
    });
    return found == profiles.end() ? Uuid() : found->id;
}

// One transaction under the unit's lock: what stands there is read, and nobody writes meanwhile.
class Administration {
public:
    Administration(Connection &connection, const Device &by, Kind kind, Instant now)
        : m_connection(connection),
          m_by(by),
          m_kind(kind),
          m_stamp(changes::stampOf(now.ms, 0))
    {
    }
    void add(const Uuid &id, PostedValues values) { m_posted.emplace_back(id, std::move(values)); }
    // `refuse` looks at what is posted, and at what stands there: nullptr where nothing does.
    using Look = std::function<void(int index, const PostedValues &values, const RecordState *before)>;
    [[nodiscard]] Administered run(const Look &refuse);

private:
    [[nodiscard]] std::vector<RecordState> stubs() const;
    // False: it is that already.
    [[nodiscard]] bool write(RecordState &state, const PostedValues &values);

    Connection &m_connection;
    const Device &m_by;
    const Kind m_kind;
    qint64 m_stamp;
    std::vector<std::pair<Uuid, PostedValues>> m_posted;
};

// By which the records are found that they turn out to be.
std::vector<RecordState> Administration::stubs() const
{
    std::vector<RecordState> stubs;
    for (const auto &[id, values] : m_posted) {
        stubs.push_back({.kind = m_kind, .id = id});
        for (const auto &[field, value] : values)
            changes::write(stubs.back(), field, value, {m_stamp, hubItself}, {});
    }
    return stubs;
}

bool Administration::write(RecordState &state, const PostedValues &values)
{
    m_stamp = std::max(m_stamp, changes::newestTold(state)) + 1;
    bool isNews = changes::isRemoved(state);
    for (const auto &[field, value] : values) {
        if (changes::shown(state, field) == value)
            continue;
        changes::write(state, field, value, {m_stamp, hubItself}, m_by.staff);
        isNews = true;
    }
    return isNews;
}

Administered Administration::run(const Look &refuse)
{
    Intake intake(m_connection, m_by.unit, stubs());
    std::vector<postgres::Statement> statements{{"BEGIN", {}},
        {"SELECT last_number FROM unit WHERE unit = $1::uuid FOR NO KEY UPDATE", Parameters().add(m_by.unit.bytes())}};
    std::ranges::move(intake.questions(), std::back_inserter(statements));
    const auto answers = m_connection.ask(std::move(statements));
    intake.records.lastNumber = answers[1].number(0, 0);
    // Two requests of one millisecond have other stamps all the same.
    m_stamp += intake.records.lastNumber & 0xffff;
    intake.read(std::span(answers).subspan(2));

    Administered result;
    std::vector<RecordState> written;
    for (size_t i = 0; i < m_posted.size(); ++i) {
        const auto &[id, values] = m_posted[i];
        const Name name = intake.records.nameOf(intake.states[i]);
        const auto kept = intake.records.kept.find(name);
        // What rose from below becomes the unit's own by being written down here, too.
        const bool isThere = kept != intake.records.kept.end() && !intake.records.keepings.at(name).below;
        refuse(int(i), values, isThere ? &kept->second.state : nullptr);
        RecordState state = isThere ? kept->second.state : RecordState{.kind = m_kind, .id = id};
        const bool isNews = write(state, values);
        ++(!isNews ? result.unchanged : isThere ? result.changed : result.fresh);
        if (isNews)
            written.push_back(std::move(state));
    }
    intake.states = std::move(written);
    intake.merge({}, nullptr);
    const bool isNews = intake.write();
    result.lastNumber = intake.records.lastNumber;
    std::vector<postgres::Statement> end{{"COMMIT", {}}};
    if (isNews)
        end.push_back(noticeOf(m_by.unit, result.lastNumber));
    (void)m_connection.ask(std::move(end));
    return result;
}

}  // namespace

std::vector<RecordState> ownRecords(Connection &connection, const Uuid &unit, Kind kind)
{
    const Rows rows = connection.ask(
        "SELECT state FROM record WHERE unit = $1::uuid AND kind = $2::smallint AND below IS NULL ORDER BY number",
        Parameters().add(unit.bytes()).add(qint16(kind)));
    std::vector<RecordState> states;
    for (int row = 0; row < rows.size(); ++row) {
        if (RecordState state = stateIn(rows, row, 0); !changes::isRemoved(state))
            states.push_back(std::move(state));
    }
    return states;
}

Administered writeStaff(Connection &connection, const Device &by, const QJsonArray &staff, Instant now)
{
    constexpr int code = numberOf(&Staff::code);
    constexpr int name = numberOf(&Staff::name);
    Administration administration(connection, by, Kind::Staff, now);
    std::set<QString> codes;
    for (int index = 0; index < staff.size(); ++index) {
        PostedValues values = valuesIn(staff[index].toObject(), Kind::Staff, ofStaff, index);
        const QString known = textIn(values, code);
        if (known.isEmpty() || !codes.insert(known).second)
            throw PostedFailure(index, u"code"_s);
        const auto role = values.find(numberOf(&Staff::role));
        const auto *number = role == values.end() ? nullptr : std::get_if<qint64>(&role->second);
        if (number && *number > qint64(Role::Administrator))
            throw PostedFailure(index, u"role"_s);
        administration.add(idOf(by, Kind::Staff, known), std::move(values));
    }
    return administration.run([&](int index, const PostedValues &values, const RecordState *before) {
        const bool isNamed =
            values.contains(name) ? has(values, name) : before && !isAbsent(changes::shown(*before, name));
        if (!isNamed)
            throw PostedFailure(index, u"name"_s);
    });
}

Administered writeLimits(Connection &connection, const Device &by, const QJsonArray &profiles, Instant now)
{
    Administration administration(connection, by, Kind::LimitProfile, now);
    const std::vector<RecordState> there = ownRecords(connection, by.unit, Kind::LimitProfile);
    std::set<Uuid> ids;
    for (int index = 0; index < profiles.size(); ++index) {
        PostedValues values = valuesIn(profiles[index].toObject(), Kind::LimitProfile, ofLimits, index);
        for (const auto &[field, key] :
            {std::pair(numberOf(&LimitProfile::name), u"name"_s), {numberOf(&LimitProfile::edition), u"edition"_s},
                {numberOf(&LimitProfile::validFrom), u"valid_from"_s}}) {
            if (!has(values, field))
                throw PostedFailure(index, key);
        }
        if (!rules::parseLimits(textIn(values, numberOf(&LimitProfile::minutes))))
            throw PostedFailure(index, u"minutes"_s);
        const Value &edition = values.at(numberOf(&LimitProfile::edition));
        Uuid id = idOf(there, values.at(numberOf(&LimitProfile::name)), edition);
        if (id.isNull())
            id = idOf(by, Kind::LimitProfile,
                textIn(values, numberOf(&LimitProfile::name)) + u'\n' + QString::number(std::get<qint64>(edition)));
        if (!ids.insert(id).second)
            throw PostedFailure(index, u"edition"_s);
        administration.add(id, std::move(values));
    }
    return administration.run([](int index, const PostedValues &values, const RecordState *before) {
        for (const auto &[field, value] : values) {
            if (before && changes::shown(*before, field) != value)
                throw PostedFailure(index, u"edition"_s);
        }
    });
}

}  // namespace qianshao::ledger
