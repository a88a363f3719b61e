// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/addressadapter.h"

#include "models/geo/addressdoubt.h"
#include "models/records/all.h"
#include "models/store/addresslist.h"
#include "models/store/knownrecords.h"

namespace qianshao::desktop {

using records::Address;
using records::AddressMatch;
using records::Kind;
using records::Person;
using session::StandardAddresses;
using ui::repairs::AddressProposal;

namespace {

constexpr int proposalsKept = 1000;
constexpr qsizetype mostCandidates = 5;

// All who wait with the person's text, and the person.
changes::ChangeSet decision(
    store::Store &store, const records::Uuid &person, AddressMatch match, const records::Uuid &address)
{
    changes::ChangeSet set;
    const auto one = store.read<Person>(person);
    if (!one)
        return set;
    std::vector<qint64> rows = store::AddressList(store).waitingWith(one->address);
    if (const qint64 row = store.rowOf(Kind::Person, person); std::ranges::find(rows, row) == rows.end())
        rows.push_back(row);
    for (const qint64 row : rows) {
        const auto before = store.read<Person>(row);
        Person after = *before;
        after.addressId = {address};
        after.addressMatch = match;
        after.addressMatchedText = after.address;
        set.changes.push_back(changes::updated(*before, after));
    }
    return set;
}

}  // namespace

AddressAdapter::AddressAdapter(session::Session &session, edit::Editor &editor, QObject *parent)
    : AddressDesk(parent),
      m_session(session),
      m_editor(editor),
      m_proposals(proposalsKept)
{
    connect(&m_session.store(), &store::Store::changed, this, &AddressAdapter::storeChanged);
    m_editor.setCompletion([this](changes::ChangeSet &set) {
        if (m_standard)
            session::AddressMatching(m_session.store(), m_standard).complete(set);
    });
    readList(true);
}

AddressAdapter::~AddressAdapter()
{
    m_editor.setCompletion([](changes::ChangeSet &) {});
}

void AddressAdapter::readList(bool isFirst)
{
    m_isReading = true;
    m_isOld = false;
    m_thread = std::jthread([this, isFirst](const std::stop_token &stop) {
        std::shared_ptr<const StandardAddresses> standard;
        bool hasMatched = false;
        try {
            const auto store = m_session.store().another();
            const auto goOn = [&](double) { return !stop.stop_requested(); };
            hasMatched = isFirst && session::matchAddresses(*store, goOn).step != 0;
            if (!stop.stop_requested())
                standard = std::make_shared<const StandardAddresses>(store->readAll<Address>());
        } catch (const store::Failure &) {
            // The next change of the list, or the next start, tries again; whatever needs the file tells what it lacks.
        }
        QMetaObject::invokeMethod(
            this, [this, standard, hasMatched] { finish(standard, hasMatched); }, Qt::QueuedConnection);
    });
}

void AddressAdapter::finish(std::shared_ptr<const StandardAddresses> standard, bool hasMatched)
{
    m_thread.join();
    m_isReading = false;
    if (standard)
        m_standard = std::move(standard);
    m_proposals.clear();
    if (hasMatched)
        m_session.store().readElsewhere();
    if (m_isOld)
        readList(false);
    else
        Q_EMIT listRead();
}

void AddressAdapter::storeChanged(const store::Touched &touched)
{
    if (!touched.everything && !touched.rows.contains(Kind::Address))
        return;
    if (m_isReading)
        m_isOld = true;
    else
        readList(false);
}

AddressProposal AddressAdapter::proposalFor(const QString &text)
{
    if (!m_standard)
        return {};
    if (const AddressProposal *known = m_proposals.object(text))
        return *known;
    const geo::AddressMatch match = m_standard->match(text);
    auto *proposal = new AddressProposal{{}, match.address.has_value(), geo::textOf(geo::doubtOf(match))};
    const auto add = [&](size_t index) {
        const Address &address = m_standard->at(index);
        if (proposal->candidates.size() < mostCandidates)
            proposal->candidates.append({address.id, address.text});
    };
    if (match.address)
        add(*match.address);
    for (const geo::AddressCandidate &candidate : match.candidates) {
        if (candidate.address != match.address)
            add(candidate.address);
    }
    m_proposals.insert(text, proposal);
    return *proposal;
}

edit::Problems AddressAdapter::settle(
    const records::Uuid &person, AddressMatch match, const records::Uuid &address, const QString &label)
{
    changes::ChangeSet set;
    try {
        set = decision(m_session.store(), person, match, address);
    } catch (const store::Failure &) {
        return {{Kind::Person, person, {}, rules::ProblemCode::FileFailed}};
    }
    return m_editor.apply(set, label);
}

edit::Problems AddressAdapter::take(const records::Uuid &person, const records::Uuid &address)
{
    return settle(person, AddressMatch::ByHand, address, tr("Address settled"));
}

edit::Problems AddressAdapter::setNotInList(const records::Uuid &person)
{
    return settle(person, AddressMatch::NotInList, {}, tr("Address not in the list"));
}

edit::Problems AddressAdapter::setPlace(const records::Uuid &person, const QString &text, const geo::Point &at)
{
    const QString label = tr("Address added");
    const Address fresh = m_standard ? m_standard->addressOf(text) : Address{.id = {}, .text = text};
    const auto work = [person, fresh, at, label, me = m_editor.me()](store::Store &store, const store::GoOn &goOn) {
        changes::ChangeSet set;
        const auto listed = store::KnownRecords(store).address(fresh.text);
        Address address = listed.value_or(fresh);
        if (!listed)
            address.id = store.newId();
        address.longitude = at.longitude;
        address.latitude = at.latitude;
        set.changes.push_back(listed ? changes::updated(*listed, address) : changes::inserted(address));
        for (changes::Change &change : decision(store, person, AddressMatch::ByHand, address.id).changes)
            set.changes.push_back(std::move(change));
        return session::changeAddresses(store, set, {label, me}, goOn);
    };
    return m_editor.applyBeside(work, {Kind::Address, Kind::Person}, label);
}

}  // namespace qianshao::desktop
