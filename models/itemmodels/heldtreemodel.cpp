// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/heldtreemodel.h"

#include "models/itemmodels/words.h"
#include "models/records/catalogue.h"
#include "models/store/heldlist.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace qianshao::itemmodels {

namespace {

constexpr int readTogether = 48;

// As the field tables say; a person's fields stand in the rows of instructions and victims.
records::Sensitivity sensitivityOf(records::Kind target, QLatin1StringView key)
{
    for (const records::Kind kind : {target, records::Kind::Person}) {
        if (const records::FieldInfo *field = records::fieldNamed(kind, key))
            return field->sensitivity;
    }
    return records::Sensitivity::Open;
}

// Enough of the raw row to know it by: "王秀兰 · 186****2034 · YJ2026… · …". The person first: where there is little
// room the numbers of instructions all look the same.
QString textsIn(const rules::HeldLine &line)
{
    constexpr const char *telling[] = {"name", "phone", "number", "instruction", "code", "identity", "address",
        "issued_at", "started_at", "at", "result", "fraud_type", "text"};
    const QJsonObject fields = QJsonDocument::fromJson(line.raw.toUtf8()).object();
    QStringList texts;
    for (const char *key : telling) {
        const QLatin1StringView name(key);
        if (const QString text = fields[name].toString(); !text.isEmpty())
            texts.append(masked(text, sensitivityOf(line.target, name)));
    }
    return texts.join(QStringLiteral(" · "));
}

}  // namespace

HeldTreeModel::HeldTreeModel(store::Store &store, QObject *parent)
    : QAbstractItemModel(parent),
      m_store(store),
      m_list(std::make_unique<store::HeldList>(store))
{
    connect(&store, &store::Store::changed, this, &HeldTreeModel::storeChanged);
}

HeldTreeModel::~HeldTreeModel() = default;

void HeldTreeModel::show(records::Settled settled)
{
    m_settled = settled;
    refresh();
}

void HeldTreeModel::refresh()
{
    std::vector<store::HeldGroups::Count> groups = m_list->groups(m_settled);
    // Where they stood: a group does not move because its first row has gone.
    std::ranges::stable_sort(groups, {}, [this](const store::HeldGroups::Count &count) {
        return std::ranges::find(m_groups, count.group, &Group::key) - m_groups.begin();
    });
    beginResetModel();
    m_isStarted = true;
    m_cache.clear();
    std::vector<Group> before;
    before.swap(m_groups);
    for (const store::HeldGroups::Count &count : groups) {
        m_groups.push_back({count.group, count.rows, {}});
        const auto old = std::ranges::find(before, count.group, &Group::key);
        if (old != before.end() && !old->rows.empty())
            m_groups.back().rows = m_list->groupRows(count.group, 0, std::max(pageRows, int(old->rows.size())));
    }
    endResetModel();
}

// Nothing may be thrown into the event loop: what fails to be read here fails to be saved, and that is told.
void HeldTreeModel::storeChanged(const store::Touched &touched)
{
    if (!m_isStarted || (!touched.everything && !touched.rows.contains(records::Kind::HeldRow)))
        return;
    try {
        refresh();
    } catch (const store::Failure &) {
    }
}

qint64 HeldTreeModel::count() const
{
    qint64 count = 0;
    for (const Group &group : m_groups)
        count += group.count;
    return count;
}

const records::HeldGroup &HeldTreeModel::groupAt(int group) const
{
    return m_groups[size_t(group)].key;
}

qint64 HeldTreeModel::rowsOf(int group) const
{
    return m_groups[size_t(group)].count;
}

bool HeldTreeModel::hasMore(int group) const
{
    const Group &one = m_groups[size_t(group)];
    return qint64(one.rows.size()) < one.count;
}

void HeldTreeModel::loadMore(int group)
{
    if (hasMore(group))
        load(group, pageRows, std::numeric_limits<qint64>::max());
}

void HeldTreeModel::load(int group, int count, qint64 last)
{
    Group &one = m_groups[size_t(group)];
    const auto rows = m_list->groupRows(one.key, one.rows.empty() ? 0 : one.rows.back(), count, last);
    if (rows.empty())
        return;
    const int first = int(one.rows.size());
    beginInsertRows(index(group, 0), first, first + int(rows.size()) - 1);
    one.rows.insert(one.rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

QModelIndex HeldTreeModel::indexOf(const records::Uuid &id)
{
    const qint64 row = m_store.rowOf(records::Kind::HeldRow, id);
    const auto line = m_list->rows(std::span(&row, 1));
    if (row == 0 || line.empty())
        return {};
    const records::HeldGroup key{m_settled, line[0].target, line[0].problem, line[0].file, line[0].sheet};
    const auto found = std::ranges::find(m_groups, key, &Group::key);
    if (found == m_groups.end() || !m_list->matches({m_settled}, row))
        return {};
    const int group = int(found - m_groups.begin());
    if (found->rows.empty() || found->rows.back() < row)
        load(group, std::numeric_limits<int>::max(), row);
    const auto place = std::ranges::lower_bound(found->rows, row);
    const bool isHere = place != found->rows.end() && *place == row;
    return isHere ? index(int(place - found->rows.begin()), 0, index(group, 0)) : QModelIndex();
}

records::Uuid HeldTreeModel::idAt(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    return m_store.idOf(records::Kind::HeldRow, m_groups[size_t(index.internalId()) - 1].rows[size_t(index.row())]);
}

// A group's internal id is 0, a row's that of its group + 1.
QModelIndex HeldTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex HeldTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return {};
    return createIndex(int(index.internalId()) - 1, 0, quintptr(0));
}

int HeldTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return isGroup(parent) && parent.column() == 0 ? int(m_groups[size_t(parent.row())].rows.size()) : 0;
}

int HeldTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool HeldTreeModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() ? !m_groups.empty() : isGroup(parent) && parent.column() == 0;
}

bool HeldTreeModel::canFetchMore(const QModelIndex &parent) const
{
    return isGroup(parent) && parent.column() == 0 && m_groups[size_t(parent.row())].rows.empty();
}

void HeldTreeModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        loadMore(parent.row());
}

QVariant HeldTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IsGroupRole)
        return isGroup(index);
    try {
        if (role == IdRole)
            return isGroup(index) ? QString() : idAt(index).toString();
        if (role != Qt::DisplayRole)
            return {};
        if (isGroup(index))
            return index.column() == 0 ? titleOf(m_groups[size_t(index.row())]) : QVariant();
        return textOf(lineAt(index), index.column());
    } catch (const store::Failure &) {
        // Called while painting: nothing may be thrown here. The next save tells the user.
        return {};
    }
}

QVariant HeldTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row: return tr("File and row");
    case Wrong: return tr("Field in error");
    case Texts: return tr("Texts of the row");
    default: return {};
    }
}

QString HeldTreeModel::titleOf(const Group &group) const
{
    const QString place =
        group.key.sheet.isEmpty() ? group.key.file : QStringLiteral("%1 · %2").arg(group.key.file, group.key.sheet);
    return QStringLiteral("%1 · %2 · %3")
        .arg(place, word(group.key.problem), tr("%Ln row(s)", nullptr, int(group.count)));
}

const rules::HeldLine &HeldTreeModel::lineAt(const QModelIndex &index) const
{
    const std::vector<qint64> &rows = m_groups[size_t(index.internalId()) - 1].rows;
    const auto at = rows.begin() + index.row();
    const auto last = rows.begin() + std::min(qsizetype(rows.size()), qsizetype(index.row()) + readTogether);
    return m_cache.get(*at, {at, last}, [this](const std::vector<qint64> &ids) { return m_list->rows(ids); });
}

QString HeldTreeModel::textOf(const rules::HeldLine &line, int column) const
{
    if (line.row == 0)
        return {};
    switch (column) {
    case Row: return line.fileRow ? tr("row %1").arg(*line.fileRow) : word(line.target);
    case Wrong: return line.field.isEmpty() ? QString() : fieldTitle(line.target, line.field);
    case Texts: return textsIn(line);
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
