// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/simulatedhub.h"

#include "app/ledger/caselabels.h"
#include "app/ledger/rights.h"
#include "models/changes/bringingback.h"
#include "models/changes/shownrecord.h"
#include "models/rules/rights.h"

#include <algorithm>

namespace qianshao::tests {

using namespace records;
using changes::KeptRecord;
using changes::Page;
using changes::PushReply;
using changes::RecordState;
using rules::Labels;
using sync::Trouble;

namespace {

Labels joined(const Labels &one, const Labels &other)
{
    Labels both;
    std::ranges::set_union(one, other, std::back_inserter(both));
    return both;
}

}  // namespace

void SimulatedHub::admit(qint64 device, const Uuid &staff, Role role)
{
    ledger::Device &it = m_devices[device];
    it.number = device;
    it.staff = staff;
    it.role = role;
    it.labels = rules::labelsSeenBy({role, staff, {}}, m_communities);
    it.view = it.roleView = 1;
}

void SimulatedHub::revoke(qint64 device)
{
    m_devices.at(device).revokedAt = {1};
}

SimulatedHub::Said<PushReply> SimulatedHub::receive(qint64 device, const changes::Push &push)
{
    const ledger::Device &sender = m_devices.at(device);
    if (sender.revokedAt.isSet())
        return Trouble::Revoked;
    PushReply &reply = m_replies[device];
    if (push.number < reply.number)
        return Trouble::StaleNumber;
    if (push.number == reply.number)
        return reply;
    std::vector<RecordState> states = push.states;
    const auto refused = ledger::withhold(states, sender, m_records);
    const auto aliases = m_records.known.aliases;
    auto changed =
        changes::receive(std::move(states), {device, push.upTo}, m_records.known, m_records.kept, m_records.lastNumber);
    changes::bringBackOwners(m_records.kept, changed, m_number, m_records.lastNumber);
    relabel(changed, sender);
    for (const auto &[name, now] : m_records.known.aliases) {
        if (!aliases.contains(name))
            m_aliases[++m_records.lastNumber] = {name.first, name.second, now};
    }
    review();
    reply = {.number = push.number, .refused = refused, .states = statesOf(refused, device)};
    for (const changes::Refused &it : refused) {
        const Uuid now = m_records.known.canonical(it.kind, it.id);
        if (now != it.id && std::ranges::find(reply.states, now, &RecordState::id) != reply.states.end())
            reply.aliases.push_back({it.kind, it.id, now});
    }
    if (refused.empty() && hasNothingFor(sender, {push.view, push.upTo})) {
        reply.since = push.upTo;
        reply.upTo = last();
    }
    return reply;
}

// Nobody else has said anything after a place.
bool SimulatedHub::hasNothingFor(const ledger::Device &device, changes::Place after)
{
    if (after.view != device.view || after.upTo < device.viewSince)
        return false;
    const auto said = page(device.number, after, m_records.kept.size());
    const Page &page = std::get<Page>(said);
    return page.states.empty() && page.aliases.empty() && page.departed.empty();
}

std::vector<RecordState> SimulatedHub::statesOf(const std::vector<changes::Refused> &refused, qint64 device) const
{
    std::map<Name, RecordState> states;
    for (const changes::Refused &it : refused) {
        const Name name(it.kind, m_records.known.canonical(it.kind, it.id));
        if (const auto state = m_records.kept.contains(name) ? seenBy(device, name) : std::nullopt)
            states[name] = *state;
    }
    std::vector<RecordState> all;
    for (auto &[name, state] : states)
        all.push_back(std::move(state));
    return all;
}

void SimulatedHub::relabel(const std::vector<const KeptRecord *> &changed, const ledger::Device &sender)
{
    std::vector<Name> brought;
    for (const KeptRecord *kept : changed) {
        const Name name(kept->state.kind, kept->state.id);
        if (m_records.keepings.contains(name))
            continue;
        ledger::Keeping &keeping = m_records.keepings[name];
        if (rules::labelSourceOf(name.first) == rules::LabelSource::Everybody)
            keeping.labels = rules::labelsForEverybody();
        else if (std::ranges::find(allKinds(), name.first) == allKinds().end())
            keeping.labels = rules::labelsOfStation();
        if (!kept->state.authors.empty())
            keeping.author = kept->state.authors.front().staff;
        brought.push_back(name);
    }
    const ledger::CaseLabels labels(m_records);
    std::map<Uuid, Labels> ofPersons;
    const auto each = [&](Kind kind, auto &&labelsOf) {
        for (auto it = m_records.kept.lower_bound({kind, Uuid()});
            it != m_records.kept.end() && it->first.first == kind; ++it)
            give(it->first, labelsOf(it->second.state));
    };
    each(Kind::Instruction, [&](const RecordState &state) {
        Labels of = labels.ofCase(state);
        if (!changes::isRemoved(state)) {
            Labels &about = ofPersons[ledger::aboutOf(state)];
            about = joined(about, of);
        }
        return of;
    });
    each(Kind::Person, [&](const RecordState &state) {
        const auto found = ofPersons.find(state.id);
        return found != ofPersons.end() ? found->second : labels.ofPersonAlone(state);
    });
    for (const Kind kind : {Kind::Call, Kind::Visit})
        each(kind, [&](const RecordState &state) { return labels.ofEvent(state); });
    each(Kind::Attachment, [&](const RecordState &state) { return labels.kept(Kind::Visit, ledger::parentOf(state)); });
    for (const Name &name : brought) {
        if (!isSeen(sender, name))
            m_records.keepings.at(name).former = rules::labelsOfOne(sender.staff);
    }
}

// A label that is another is a change of its own, which nobody has written.
void SimulatedHub::give(const Name &name, Labels labels)
{
    ledger::Keeping &keeping = m_records.keepings.at(name);
    if (keeping.labels == labels)
        return;
    KeptRecord &kept = m_records.kept.at(name);
    if (!keeping.labels.empty()) {
        kept.number = ++m_records.lastNumber;
        kept.writer = 0;
    }
    keeping.former = joined(keeping.former, keeping.labels);
    std::erase_if(keeping.former, [&](rules::Label label) { return std::ranges::binary_search(labels, label); });
    keeping.labels = std::move(labels);
}

void SimulatedHub::review()
{
    std::vector<Staff> roster;
    for (const auto &[name, kept] : m_records.kept) {
        if (changes::isRemoved(kept.state))
            continue;
        if (name.first == Kind::Staff)
            roster.push_back(changes::shownRecord<Staff>(kept.state));
        if (name.first != Kind::Address)
            continue;
        const QString code = changes::shownRecord<Address>(kept.state).communityCode;
        if (!code.isEmpty() && !m_communities.contains(code))
            m_communities.append(code);
    }
    const QStringList ofNobody = rules::communitiesOfNobody(m_communities, roster);
    for (auto &[number, device] : m_devices) {
        const rules::Viewer viewer = viewerOf(device, roster);
        Labels labels = rules::labelsSeenBy(viewer, ofNobody);
        if (viewer.role == device.role && labels == device.labels)
            continue;
        device.view += 1;
        if (viewer.role != device.role)
            device.roleView = device.view;
        device.viewSince = m_records.lastNumber;
        device.earlier = joined(device.earlier, device.labels);
        device.role = viewer.role;
        device.labels = std::move(labels);
    }
}

rules::Viewer SimulatedHub::viewerOf(const ledger::Device &device, std::span<const Staff> roster) const
{
    const auto named = std::ranges::find(roster, device.staff, &Staff::id);
    return named != roster.end() ? rules::viewerOf(*named) : rules::Viewer{device.role, device.staff, {}};
}

bool SimulatedHub::isSeen(const ledger::Device &device, const Name &name) const
{
    return rules::sees(device.labels, m_records.keepings.at(name).labels);
}

std::optional<RecordState> SimulatedHub::seenBy(qint64 device, const Name &name) const
{
    const ledger::Device &viewer = m_devices.at(device);
    RecordState state = m_records.kept.at(name).state;
    return isSeen(viewer, name) && ledger::narrow(state, viewer.role) ? std::optional(state) : std::nullopt;
}

SimulatedHub::Said<Page> SimulatedHub::page(qint64 number, changes::Place after, size_t most)
{
    ledger::Device &device = m_devices.at(number);
    if (device.revokedAt.isSet())
        return Trouble::Revoked;
    Page page{.upTo = 0, .isLast = false, .view = device.view};
    const bool isSweeping = after.view != device.view || after.upTo < device.viewSince;
    if (isSweeping)
        device.viewSince = last();
    if (after.view != device.view && after != changes::Place{}) {
        page.isAnew = after.view > 0 && after.view < device.roleView;
        return page;
    }
    page.isAnew = after == changes::Place{} && !rules::readsAll(device.role);
    const Labels had = isSweeping ? joined(device.labels, device.earlier) : device.labels;
    std::map<qint64, Name> feed;
    for (const auto &[name, kept] : m_records.kept) {
        const ledger::Keeping &keeping = m_records.keepings.at(name);
        if (kept.number > after.upTo && rules::sees(had, joined(keeping.labels, keeping.former)))
            feed[kept.number] = name;
    }
    page.upTo = after.upTo;
    size_t records = 0;
    for (const auto &[at, name] : feed) {
        page.isLast = records++ < most;
        if (!page.isLast)
            break;
        page.upTo = at;
        if (!isSeen(device, name)) {
            if (ledger::mayRead(device.role, name.first))
                page.departed.push_back(name);
        } else if (isSweeping || m_records.kept.at(name).writer != number) {
            if (const auto state = seenBy(number, name))
                page.states.push_back(*state);
        }
    }
    page.isLast = records <= most;
    if (page.isLast)
        page.upTo = last();
    for (auto alias = m_aliases.upper_bound(after.upTo); alias != m_aliases.upper_bound(page.upTo); ++alias) {
        page.aliases.push_back(alias->second);
        if (const Name now(alias->second.kind, alias->second.now); !isSeen(device, now))
            page.departed.push_back(now);
    }
    return page;
}

int SimulatedHub::views() const
{
    int views = 0;
    for (const auto &[number, device] : m_devices)
        views += device.view - 1;
    return views;
}

}  // namespace qianshao::tests
