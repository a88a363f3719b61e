// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/verbs.h"

#include "models/import/fieldkeys.h"
#include "models/import/rowreading.h"
#include "models/store/heldlist.h"
#include "models/store/instructionlist.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace qianshao::cli {

using namespace Qt::StringLiterals;
using records::InstructionFilter;

namespace {

using cli::wordOf;

QString wordOf(records::Status status)
{
    using records::Status;
    switch (status) {
    case Status::Pending: return u"pending"_s;
    case Status::Acknowledged: return u"acknowledged"_s;
    case Status::Assigned: return u"assigned"_s;
    case Status::InProgress: return u"in_progress"_s;
    case Status::Met: return u"met"_s;
    case Status::NotMet: return u"not_met"_s;
    case Status::FedBack: return u"fed_back"_s;
    case Status::Checking: return u"checking"_s;
    case Status::Closed: return u"closed"_s;
    case Status::Returned: return u"returned"_s;
    case Status::Transferred: return u"transferred"_s;
    case Status::Duplicate: return u"repeated"_s;
    case Status::Invalid: return u"invalid"_s;
    case Status::FeedbackAgain: return u"feedback_again"_s;
    case Status::Unset: break;
    }
    return {};
}

QString wordOf(rules::Milestone milestone)
{
    constexpr const char *words[] = {"acknowledge", "first_call", "meet", "feedback", ""};
    return QString::fromLatin1(size_t(milestone) < std::size(words) ? words[size_t(milestone)] : "");
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonOf(const rules::InstructionRow &row, records::Instant now, const QTimeZone &zone)
{
    const bool isOverdue = row.isOpen && row.deadline.isSet() && now > row.deadline;
    return {{u"number"_s, row.number}, {u"level"_s, wordOf(row.level)}, {u"status"_s, wordOf(row.status)},
        {u"name"_s, orNull(row.name)}, {u"phone"_s, orNull(row.phone)}, {u"address"_s, orNull(row.address)},
        {u"officer"_s, orNull(row.assigneeName)}, {u"issued_at"_s, isoText(row.issuedAt, zone)},
        {u"next"_s, orNull(wordOf(row.next))}, {u"deadline"_s, orNull(isoText(row.deadline, zone))},
        {u"overdue"_s, isOverdue}, {u"times_warned"_s, row.timesWarned}};
}

QJsonObject jsonOf(const rules::HeldLine &line)
{
    return {{u"kind"_s, QString(imports::nameOf(line.target))}, {u"problem"_s, QString(imports::nameOf(line.problem))},
        {u"field"_s, orNull(line.field)}, {u"file"_s, line.file}, {u"sheet"_s, orNull(line.sheet)},
        {u"row"_s, line.fileRow ? QJsonValue(*line.fileRow) : QJsonValue()},
        {u"raw"_s, QJsonDocument::fromJson(line.raw.toUtf8()).object()}};
}

// The lines of a view, read by pages.
template <class List, class ToJson>
QJsonArray allOf(const List &list, const typename List::Filter &filter, ToJson &&toJson)
{
    constexpr int pageSize = 500;
    QJsonArray rows;
    store::ListPosition position;
    for (bool more = true; more;) {
        const auto page = list.page(filter, position, pageSize);
        for (const auto &line : page)
            rows.append(toJson(line));
        more = int(page.size()) == pageSize;
    }
    return rows;
}

std::optional<InstructionFilter> filterOf(const Arguments &arguments, session::Session &session)
{
    InstructionFilter filter;
    const QString view = arguments.value(u"view"_s);
    filter.now =
        arguments.values.contains(u"now"_s) ? moment(arguments, u"now"_s, session.zone()) : session.store().now();
    const auto officer = officerNamed(session.store(), arguments.value(u"officer"_s));
    if (!filter.now.isSet() || !officer)
        return {};
    filter.assignee = *officer;
    filter.search = arguments.value(u"search"_s);
    filter.order = view == "repeated"_L1 ? InstructionFilter::Order::Newest : InstructionFilter::Order::Deadline;
    filter.view = view == "repeated"_L1 ? InstructionFilter::View::Repeated
        : view == "overdue"_L1          ? InstructionFilter::View::Overdue
                                        : InstructionFilter::View::Open;
    return filter;
}

// Those whose texts hold all of these; an empty one holds anywhere.
QJsonArray heldRows(store::Store &store, const QStringList &texts)
{
    QJsonArray rows;
    const QJsonArray all = allOf(store::HeldList(store), {}, [](const rules::HeldLine &line) { return jsonOf(line); });
    for (const QJsonValue &row : all) {
        const QString raw = QString::fromUtf8(QJsonDocument(row[u"raw"].toObject()).toJson(QJsonDocument::Compact));
        if (std::ranges::all_of(texts, [&](const QString &text) { return raw.contains(text, Qt::CaseInsensitive); }))
            rows.append(row);
    }
    return rows;
}

void sayRows(const QJsonArray &rows)
{
    for (const QJsonValue &row : rows) {
        QStringList cells;
        for (const char *key :
            {"number", "level", "status", "deadline", "name", "phone", "officer", "kind", "problem", "file", "row"}) {
            const QJsonValue value = row.toObject().value(QLatin1StringView(key));
            if (!value.isUndefined())
                cells.append(value.isDouble() ? QString::number(value.toInteger()) : value.toString());
        }
        print(cells.join(u'\t'));
    }
}

}  // namespace

Exit list(const Arguments &arguments)
{
    const QString view = arguments.value(u"view"_s);
    if (!QStringList{u"open"_s, u"overdue"_s, u"held"_s, u"repeated"_s}.contains(view)) {
        say(QCoreApplication::translate("cli", "There is no view “%1”: open, overdue, held or repeated.").arg(view));
        return Exit::Refused;
    }
    const auto session = open(arguments);
    if (!session)
        return Exit::Refused;
    QJsonArray rows;
    const auto filter = filterOf(arguments, *session);
    if (!filter)
        return Exit::Refused;
    if (view == "held"_L1) {
        rows = heldRows(session->store(), {arguments.value(u"officer"_s), arguments.value(u"search"_s)});
    } else {
        rows = allOf(store::InstructionList(session->store()), *filter,
            [&](const rules::InstructionRow &row) { return jsonOf(row, filter->now, session->zone()); });
    }
    if (arguments.has(u"json"_s))
        print(QJsonObject{{u"view"_s, view}, {u"count"_s, rows.size()}, {u"rows"_s, rows}});
    else
        sayRows(rows);
    return Exit::Done;
}

}  // namespace qianshao::cli
