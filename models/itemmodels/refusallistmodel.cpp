// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/refusallistmodel.h"

#include "models/itemmodels/fieldtext.h"
#include "models/itemmodels/listmodel.h"
#include "models/itemmodels/shownrecord.h"
#include "models/itemmodels/words.h"
#include "models/rules/rights.h"
#include "models/store/exchange.h"
#include "models/store/failure.h"
#include "models/store/refusals.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace qianshao::itemmodels {

using changes::Refused;
using records::Kind;
using records::Uuid;
using store::Refusal;

namespace {

QString sentence(Refused::Why why)
{
    switch (why) {
    case Refused::Why::AlreadyDecided:
        return RefusalListModel::tr("Somebody else was first, and it is done only once: theirs holds.");
    case Refused::Why::NotAllowed: break;
    }
    return RefusalListModel::tr("It is not for the role that the hub knows for this device.");
}

const records::FieldInfo *infoOf(Kind kind, int field)
{
    const auto fields = records::fieldsOf(kind);
    return field > 0 && size_t(field) <= fields.size() ? &fields[size_t(field) - 1] : nullptr;
}

}  // namespace

RefusalListModel::RefusalListModel(store::Store &store, QTimeZone zone, QObject *parent)
    : QAbstractTableModel(parent),
      m_store(store),
      m_exchange(std::make_unique<store::Exchange>(store)),
      m_zone(std::move(zone))
{
    connect(&store, &store::Store::changed, this, &RefusalListModel::storeChanged);
}

RefusalListModel::~RefusalListModel() = default;

void RefusalListModel::setRole(records::Role role)
{
    if (std::exchange(m_role, role) != role && m_isStarted)
        refresh();
}

void RefusalListModel::refresh()
{
    const std::vector<Refusal> refusals = store::readRefusals(m_store);
    const bool wasStarted = std::exchange(m_isStarted, true);
    if (refusals.empty() && m_lines.empty())
        return;
    std::map<std::pair<Kind, Uuid>, std::vector<Refusal>> byRecord;
    std::vector<std::pair<Kind, Uuid>> order;  // the newest first
    for (const Refusal &refusal : refusals | std::views::reverse) {
        const std::pair name(refusal.what.kind, refusal.what.id);
        if (refusal.what.field != 0 && !rules::mayRead(m_role, name.first, refusal.what.field))
            continue;
        std::vector<Refusal> &ofRecord = byRecord[name];
        if (ofRecord.empty())
            order.push_back(name);
        ofRecord.push_back(refusal);
    }
    beginResetModel();
    m_lines.clear();
    for (const auto &name : order | std::views::take(mostRecords))
        m_lines.push_back(lineOf(byRecord.at(name)));
    endResetModel();
    const qint64 before = std::exchange(m_newest, std::max(m_newest, refusals.empty() ? 0 : refusals.back().seq));
    const auto isNew = [&](const NotTaken &line) { return line.fields.front().seq > before; };
    if (const auto fresh = std::ranges::count_if(m_lines, isNew); wasStarted && fresh > 0)
        Q_EMIT came(int(fresh));
}

NotTaken RefusalListModel::lineOf(const std::vector<Refusal> &refusals) const
{
    const Kind kind = refusals.front().what.kind;
    NotTaken line{kind, refusals.front().what.id, {}, {}, {}};
    const qint64 row = m_store.rowOf(kind, line.id);
    const auto state = row != 0 ? m_exchange->stateOf(kind, row) : std::nullopt;
    for (const Refusal &refusal : refusals) {
        const int number = refusal.what.field;
        NotTaken::Field field{.seq = refusal.seq, .field = number, .at = refusal.at, .why = sentence(refusal.what.why)};
        if (const records::FieldInfo *info = infoOf(kind, number)) {
            field.title = fieldTitle(kind, QString::fromLatin1(info->key));
            field.sensitivity = info->sensitivity;
            field.text = fieldText(m_store, kind, number, refusal.value, m_zone);
            if (state)
                field.now = fieldText(m_store, kind, number, changes::shown(*state, number), m_zone);
        } else {
            field.title = tr("Removal of the record");
        }
        line.fields.push_back(std::move(field));
    }
    line.about = row != 0 ? std::pair(kind, line.id) : aboutOf(refusals);
    line.record =
        recordTitle(m_store, line.about.first == Kind::None ? kind : line.about.first, line.about.second, m_zone);
    if (row == 0 && line.about.first != Kind::None)
        line.record += QStringLiteral(" · ") + word(kind);
    return line;
}

// What a record that is not here was written about: the case of a call, for one.
std::pair<Kind, Uuid> RefusalListModel::aboutOf(const std::vector<Refusal> &refusals) const
{
    for (const Refusal &refusal : refusals) {
        const records::FieldInfo *info = infoOf(refusal.what.kind, refusal.what.field);
        const auto *target = std::get_if<Uuid>(&refusal.value);
        if (!info || !target || m_store.rowOf(info->reference, *target) == 0)
            continue;
        if (itemmodels::shownRecord(m_store, info->reference, *target).first != Kind::None)
            return {info->reference, *target};
    }
    return {Kind::None, {}};
}

// Nothing may be thrown into the event loop: what fails to be read here fails to be saved, and that is told.
void RefusalListModel::storeChanged()
{
    if (!m_isStarted)
        return;
    try {
        refresh();
    } catch (const store::Failure &) {
    }
}

bool RefusalListModel::dismiss(int row)
{
    try {
        for (const NotTaken::Field &field : at(row).fields)
            store::dismissRefusal(m_store, field.seq);
        refresh();
        return true;
    } catch (const store::Failure &) {
        return false;
    }
}

std::pair<Kind, Uuid> RefusalListModel::shownRecord(int row) const
{
    const auto &[kind, id] = at(row).about;
    return itemmodels::shownRecord(m_store, kind, id);
}

int RefusalListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int RefusalListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RefusalListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const NotTaken &line = at(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == ListModel::SortRole && index.column() == At)
        return line.fields.front().at.ms;
    if (role != Qt::DisplayRole && role != ListModel::SortRole)
        return {};
    switch (index.column()) {
    case Record: return line.record;
    case Fields: {
        QStringList titles;
        for (const NotTaken::Field &field : line.fields)
            titles.append(field.title);
        titles.removeDuplicates();
        return titles.join(QStringLiteral(", "));
    }
    case At: return shortTime(line.fields.front().at, m_store.now(), m_zone);
    default: return {};
    }
}

QVariant RefusalListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Record: return tr("Record");
    case Fields: return tr("What");
    case At: return tr("When");
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
