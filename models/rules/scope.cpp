// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/scope.h"

#include "models/records/all.h"
#include "models/records/catalogue.h"

#include <QCryptographicHash>
#include <QHash>
#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>

namespace qianshao::rules {

using namespace records;

namespace {

// The same few are asked for with each of ten thousand records.
Label labelOf(QByteArrayView kind, QByteArrayView value = {})
{
    static constexpr qsizetype mostKnown = 10'000;
    thread_local QHash<QByteArray, Label> known;
    QByteArray words = kind.toByteArray();
    words += ':';
    words += value;
    const auto found = known.constFind(words);
    if (found != known.cend())
        return *found;
    const QByteArray hash = QCryptographicHash::hash(words, QCryptographicHash::Sha256);
    const auto label = qFromBigEndian<Label>(hash.constData());
    if (known.size() == mostKnown)
        known.clear();
    known.insert(words, label);
    return label;
}

Label labelOf(QByteArrayView kind, const Uuid &staff)
{
    return labelOf(kind, staff.toString().toLatin1());
}

// Division codes have 6 digits for a county, 9 for a town, 12 for a community, 15 for a part of one (domain.md, 12):
// longer ones count by the community. One that ends in 000 is the town's (000000: the county's) own.
constexpr qsizetype countyDigits = 6;
constexpr qsizetype townDigits = 9;
constexpr qsizetype communityDigits = 12;

QString division(QStringView code)
{
    QStringView part = code.trimmed().left(communityDigits);
    while (part.size() > countyDigits && part.endsWith(u"000"))
        part.chop(3);
    return part.toString();
}

// The division and those that it is a part of.
QStringList divisionsOver(const QString &code)
{
    QStringList divisions;
    for (const qsizetype digits : {countyDigits, townDigits}) {
        if (code.size() > digits)
            divisions.append(code.left(digits));
    }
    divisions.append(code);
    return divisions;
}

void addCommunities(Labels &labels, const QStringList &codes)
{
    bool isKnown = false;
    for (const QString &code : codes) {
        const QString community = division(code);
        for (const QString &area : divisionsOver(community))
            labels.push_back(labelOf("community", area.toUtf8()));
        isKnown = isKnown || community.size() == communityDigits;
    }
    if (!isKnown)
        labels.push_back(labelOf("nowhere"));
}

Labels ordered(Labels labels)
{
    std::ranges::sort(labels);
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    return labels;
}

QStringList communitiesOf(const Person &person, const Address *address)
{
    const bool isSettled = address && person.addressId.id == address->id && person.addressMatchedText == person.address
        && person.addressMatch != AddressMatch::Unsure;
    return isSettled && !address->communityCode.isEmpty() ? QStringList{address->communityCode} : QStringList();
}

bool worksOnCases(Role role)
{
    return role == Role::Officer || role == Role::Auxiliary;
}

bool seesTheStation(Role role)
{
    return role == Role::Chief || role == Role::Auditor;
}

}  // namespace

Case caseFrom(
    const Instruction &instruction, bool isOpen, const Person &person, const Address *address, const Uuid &author)
{
    return {communitiesOf(person, address), instruction.assignee.id, author, isOpen};
}

Case caseFrom(const Victim &victim, const Person &person, const Address *address, const Uuid &author)
{
    return {communitiesOf(person, address), victim.officer.id, author, false};
}

Labels labelsOf(const Case &it)
{
    return labelsOf(it, {&it.assignee, 1});
}

Labels labelsOf(const Case &it, std::span<const Uuid> doneBy)
{
    Labels labels{labelOf("station")};
    addCommunities(labels, it.communities);
    if (!it.assignee.isNull()) {
        labels.push_back(labelOf("assignee", it.assignee));
        if (it.isOpen && std::ranges::find(doneBy, it.assignee) != doneBy.end())
            labels.push_back(labelOf("door", it.assignee));
    }
    if (it.isOpen && !it.author.isNull())
        labels.push_back(labelOf("author", it.author));
    return ordered(std::move(labels));
}

Label doorOf(const Uuid &staff)
{
    return labelOf("door", staff);
}

Labels labelsOfOne(const Uuid &staff)
{
    return ordered({labelOf("author", staff), labelOf("door", staff)});
}

Labels labelsOfStation()
{
    return {labelOf("station")};
}

Labels labelsForEverybody()
{
    return {labelOf("everybody")};
}

Labels labelsForEverybodyAbove()
{
    return {labelOf("below")};
}

LabelSource labelSourceOf(Kind kind)
{
    switch (kind) {
    case Kind::Unit:
    case Kind::Staff:
    case Kind::Address:
    case Kind::LimitProfile: return LabelSource::Everybody;
    case Kind::Instruction:
    case Kind::Victim: return LabelSource::Case;
    case Kind::Call:
    case Kind::Visit:
    case Kind::Feedback:
    case Kind::Attachment: return LabelSource::Reference;
    case Kind::Person: return LabelSource::References;
    case Kind::HeldRow:
    case Kind::Setting:
    case Kind::None: break;
    }
    return LabelSource::None;
}

int caseReference(Kind kind)
{
    switch (kind) {
    case Kind::Call: return numberOf(&Call::instruction);
    case Kind::Visit: return numberOf(&Visit::instruction);
    case Kind::Feedback: return numberOf(&Feedback::instruction);
    case Kind::Victim: return numberOf(&Victim::instruction);
    case Kind::Attachment: return numberOf(&Attachment::visit);
    default: return 0;
    }
}

Viewer viewerOf(const Staff &staff)
{
    static const QRegularExpression between(QStringLiteral("[、,，;；\\s]+"));
    return {staff.role, staff.id, staff.communityCodes.split(between, Qt::SkipEmptyParts)};
}

Labels labelsSeenBy(const Viewer &viewer, const QStringList &ofNobody)
{
    if (seesTheStation(viewer.role))
        return ordered({labelOf("everybody"), labelOf("station")});
    if (viewer.role == Role::Administrator)
        return labelsForEverybody();
    if (viewer.role == Role::GridWorker)
        return ordered({labelOf("everybody"), labelOf("door", viewer.staff)});
    if (!worksOnCases(viewer.role))
        return {};
    Labels labels{
        labelOf("everybody"), labelOf("nowhere"), labelOf("assignee", viewer.staff), labelOf("author", viewer.staff)};
    for (const QString &code : viewer.communities + ofNobody)
        labels.push_back(labelOf("community", division(code).toUtf8()));
    return ordered(std::move(labels));
}

Labels labelsSeenFromAbove(Role role)
{
    if (seesTheStation(role) || worksOnCases(role))
        return ordered({labelOf("below"), labelOf("station")});
    return role == Role::Administrator ? labelsForEverybodyAbove() : Labels();
}

bool sees(const Labels &viewer, const Labels &record)
{
    auto mine = viewer.begin();
    for (const Label label : record) {
        while (mine != viewer.end() && *mine < label)
            ++mine;
        if (mine != viewer.end() && *mine == label)
            return true;
    }
    return false;
}

QStringList communitiesOfNobody(const QStringList &communities, std::span<const Staff> roster)
{
    QStringList answeredFor;
    for (const Staff &staff : roster) {
        if (worksOnCases(staff.role)) {
            for (const QString &code : viewerOf(staff).communities)
                answeredFor.append(division(code));
        }
    }
    QStringList left;
    for (const QString &code : communities) {
        const QString community = division(code);
        const QStringList areas = divisionsOver(community);
        const auto covers = [&](const QString &area) { return areas.contains(area); };
        if (!left.contains(community) && std::ranges::none_of(answeredFor, covers))
            left.append(community);
    }
    return left;
}

bool isAbove(const Uuid &above, const Uuid &unit, std::span<const Unit> units)
{
    // As many steps as there are units: a ring of parents ends, too.
    Uuid below = unit;
    for (size_t step = 0; step < units.size(); ++step) {
        const auto found = std::ranges::find(units, below, &Unit::id);
        if (found == units.end() || !found->parent.isSet())
            return false;
        below = found->parent.id;
        if (below == above)
            return above != unit;
    }
    return false;
}

}  // namespace qianshao::rules
