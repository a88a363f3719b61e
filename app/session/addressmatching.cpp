// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/addressmatching.h"

#include "models/records/all.h"
#include "models/store/addresslist.h"

#include <QCoreApplication>

#include <algorithm>

namespace qianshao::session {

using changes::Action;
using changes::Change;
using records::Kind;
using records::Person;

namespace {

// Which list the persons were matched with.
const QString matchedWith = QStringLiteral("addresses/matched");
constexpr size_t personsBetweenAsking = 200;

// The person that the change makes, and what of the match it says itself.
std::optional<Person> before(store::Store &store, const Change &change)
{
    return change.action == Action::Insert ? std::optional(changes::recordOf<Person>(change))
                                           : store.read<Person>(change.id);
}

bool says(const Change &change, int field)
{
    return std::ranges::find(change.fields, field, &changes::FieldChange::field) != change.fields.end();
}

}  // namespace

AddressMatching::AddressMatching(store::Store &store, std::shared_ptr<const StandardAddresses> known)
    : m_store(store),
      m_standard(std::move(known))
{
}

const std::vector<records::Address> &AddressMatching::list()
{
    if (!m_list)
        m_list = m_store.readAll<records::Address>();
    return *m_list;
}

const StandardAddresses &AddressMatching::standard()
{
    if (!m_standard)
        m_standard = std::make_shared<const StandardAddresses>(list());
    return *m_standard;
}

void AddressMatching::complete(changes::ChangeSet &set)
{
    static const int text = records::numberOf(&Person::address);
    static const int match = records::numberOf(&Person::addressMatch);
    for (Change &change : set.changes) {
        const bool isTextWritten = change.kind == Kind::Person && change.action != Action::Remove && says(change, text);
        if (!isTextWritten || says(change, match))
            continue;
        auto person = before(m_store, change);
        if (!person)
            continue;
        const auto written = std::ranges::find(change.fields, text, &changes::FieldChange::field);
        person->address = records::ValueOf<QString>::to(written->after);
        const Change more = changes::updated(*person, standard().matched(*person));
        change.fields.insert(change.fields.end(), more.fields.begin(), more.fields.end());
    }
}

AddressMatching::Work AddressMatching::work()
{
    const QString fingerprint = list().empty() ? QString() : fingerprintOf(list());
    const store::AddressList persons(m_store);
    if (fingerprint != m_store.setting(matchedWith))
        return {persons.notByHand(), fingerprint, true};
    return {list().empty() ? std::vector<qint64>() : persons.toMatch(), fingerprint, false};
}

bool AddressMatching::matchInto(store::Batch &batch, const store::GoOn &goOn)
{
    const Work work = this->work();
    const size_t total = work.persons.size();
    for (size_t i = 0; i < total; ++i) {
        if (goOn && i % personsBetweenAsking == 0 && !goOn(double(i) / double(total)))
            return false;
        const auto person = m_store.read<Person>(work.persons[i]);
        const Change change = changes::updated(*person, standard().matched(*person));
        // One that the rules refuse stays as it was and holds up no other.
        if (!change.fields.empty())
            (void)batch.add({{change}});
    }
    if (work.isOtherList)
        m_store.setSetting(matchedWith, work.fingerprint);
    return true;
}

store::Applied matchAddresses(store::Store &store, const store::GoOn &goOn)
{
    const auto work = AddressMatching(store).work();
    if (!work.isOtherList && work.persons.empty())
        return {};  // without asking for the right to write
    const QString label = QCoreApplication::translate("session", "Addresses matched");
    return changeAddresses(store, {}, {label, {}}, goOn);
}

store::Applied changeAddresses(
    store::Store &store, const changes::ChangeSet &set, const store::StepInfo &info, const store::GoOn &goOn)
{
    const auto origin = set.isEmpty() ? store::Origin::SetUp : store::Origin::Edit;
    store::Batch batch(store, origin, info);
    if (auto problems = batch.add(set); !problems.empty())
        return {.problems = std::move(problems)};
    if (!AddressMatching(store).matchInto(batch, goOn))
        return {.problems = {{Kind::None, {}, {}, rules::ProblemCode::Cancelled}}};
    return batch.commit();
}

}  // namespace qianshao::session
