// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/simulatedacts.h"

namespace qianshao::tests {

using namespace Qt::StringLiterals;
using namespace records;
using changes::Change;
using changes::ChangeSet;

namespace {

const QStringList communities{u"610502001001"_s, u"610502001002"_s, u"610502001003"_s};

Role randomRole(std::mt19937 &random)
{
    constexpr std::array roles = {Role::Officer, Role::Officer, Role::Officer, Role::Officer, Role::GridWorker,
        Role::GridWorker, Role::Auxiliary, Role::Chief, Role::Auditor, Role::Administrator};
    return roles[random() % roles.size()];
}

QString randomCommunities(std::mt19937 &random)
{
    QStringList some;
    for (const QString &code : communities) {
        if (random() % 2 == 0)
            some.append(code);
    }
    return some.join(u'、');
}

class Acts {
public:
    Acts(store::Store &store, const Staff &who, std::mt19937 &random) : m_store(store), m_who(who), m_random(random) {}

    ChangeSet choose()
    {
        switch (m_who.role) {
        case Role::GridWorker: return below(3) > 0 ? visit() : visitEdit();
        case Role::Administrator: return set(rosterEdit());
        case Role::Auditor: return {};
        case Role::Chief:
            if (below(8) == 0)
                return set(rosterEdit());
            break;
        default: break;
        }
        switch (below(14)) {
        case 0: return below(2) == 0 ? ChangeSet{{changes::inserted(person())}} : whoItIs();
        case 1:
        case 2: return {{changes::inserted(instruction())}};
        case 3: return set(call());
        case 4:
        case 5: return visit();
        case 6: return visitEdit();
        case 7:
        case 8: return set(personEdit());
        case 9:
        case 10: return set(instructionEdit());
        case 11:
        case 12: return set(handOver());
        default: return set(removal());
        }
    }

private:
    size_t below(size_t bound) { return m_random() % bound; }
    static ChangeSet set(const std::optional<Change> &change)
    {
        const bool isNothing = !change || (change->action == changes::Action::Update && change->fields.empty());
        return isNothing ? ChangeSet() : ChangeSet{{*change}};
    }
    // Often what came last: who has just written something down goes on with it.
    template <Record R>
    std::optional<R> any()
    {
        const auto all = m_store.readAll<R>();
        if (all.empty())
            return {};
        return below(3) == 0 ? all.back() : all[below(all.size())];
    }

    Person person()
    {
        Person person{.id = m_store.newId(),
            .name = u"王%1"_s.arg(below(100)),
            .identity = below(2) == 0 ? u"61050219900101%1"_s.arg(below(5), 4, 10, QChar(u'0')) : QString()};
        settle(person);
        return person;
    }

    // Where they live, of which the community follows.
    void settle(Person &person)
    {
        const auto address = any<Address>();
        if (!address || below(4) == 0)
            return;
        person.address = person.addressMatchedText = address->text;
        person.addressId = {address->id};
        person.addressMatch = AddressMatch::Sure;
    }

    Instruction instruction()
    {
        const auto about = any<Person>();
        return {.id = m_store.newId(),
            .number = u"YJ%1"_s.arg(below(12)),
            .level = below(4) == 0 ? Level::Urgent : Level::High,
            .person = {about && below(4) > 0 ? about->id : Uuid()},
            .issuedAt = m_store.now()};
    }

    // Of a case that names nobody, or somebody else.
    ChangeSet whoItIs()
    {
        const auto before = any<Instruction>();
        if (!before)
            return {};
        const Person found = person();
        Instruction after = *before;
        after.person = {found.id};
        return {{changes::inserted(found), changes::updated(*before, after)}};
    }

    std::optional<Change> call()
    {
        const auto of = any<Instruction>();
        if (!of)
            return {};
        return changes::inserted(Call{
            .id = m_store.newId(), .instruction = {of->id}, .startedAt = m_store.now(), .result = CallResult::Busy});
    }

    // Who they are, where the roster names them.
    Uuid self() { return m_store.rowOf(Kind::Staff, m_who.id) != 0 ? m_who.id : Uuid(); }

    ChangeSet visit()
    {
        const auto of = any<Instruction>();
        if (!of)
            return {};
        const Visit visit{.id = m_store.newId(),
            .instruction = {of->id},
            .at = m_store.now(),
            .result = VisitResult::NobodyHome,
            .officer1 = {self()}};
        ChangeSet set{{changes::inserted(visit)}};
        if (below(2) == 0)
            set.changes.push_back(changes::inserted(photoAt(visit)));
        return set;
    }

    Attachment photoAt(const Visit &visit)
    {
        return {.id = m_store.newId(),
            .visit = {visit.id},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, QChar(u'a')),
            .size = 1000,
            .mime = u"image/jpeg"_s,
            .capturedAt = m_store.now(),
            .capturedBy = {self()}};
    }

    ChangeSet visitEdit()
    {
        const auto before = any<Visit>();
        if (!before)
            return {};
        switch (below(3)) {
        case 0: return undone(*before);
        case 1: return set(changes::inserted(photoAt(*before)));
        default: {
            Visit after = *before;
            after.note = u"%1"_s.arg(below(4));
            return set(changes::updated(*before, after));
        }
        }
    }

    ChangeSet undone(const Visit &visit)
    {
        ChangeSet set;
        for (const Attachment &photo : m_store.readAll<Attachment>()) {
            if (photo.visit.id == visit.id)
                set.changes.push_back(changes::removed(photo));
        }
        set.changes.push_back(changes::removed(visit));
        return set;
    }

    std::optional<Change> personEdit()
    {
        const auto before = any<Person>();
        if (!before)
            return {};
        Person after = *before;
        if (below(3) == 0)
            settle(after);
        else
            (below(2) == 0 ? after.phone : after.relatives) = below(4) == 0 ? QString() : u"%1"_s.arg(below(4));
        return changes::updated(*before, after);
    }

    std::optional<Change> instructionEdit()
    {
        const auto before = any<Instruction>();
        if (!before)
            return {};
        Instruction after = *before;
        const auto about = any<Person>();
        after.source = u"%1"_s.arg(below(3));
        after.person = {about && below(3) == 0 ? about->id : before->person.id};
        if (below(4) == 0)
            after.acknowledgedAt = m_store.now();
        return changes::updated(*before, after);
    }

    // To somebody else, or to the archive, and back from there.
    std::optional<Change> handOver()
    {
        const auto before = any<Instruction>();
        const auto whom = any<Staff>();
        if (!before || !whom)
            return {};
        Instruction after = *before;
        if (below(3) > 0)
            after.assignee = {below(5) == 0 ? Uuid() : whom->id};
        else
            after.status = before->status == Status::Closed ? Status::Acknowledged : Status::Closed;
        return changes::updated(*before, after);
    }

    std::optional<Change> rosterEdit()
    {
        const auto before = any<Staff>();
        if (!before || before->code == u"1"_s)
            return {};
        Staff after = *before;
        if (below(2) == 0)
            after.role = randomRole(m_random);
        else
            after.communityCodes = randomCommunities(m_random);
        return changes::updated(*before, after);
    }

    std::optional<Change> removal()
    {
        if (const auto some = any<Person>(); some && below(2) == 0)
            return changes::removed(*some);
        const auto some = any<Instruction>();
        return some ? std::optional(changes::removed(*some)) : std::nullopt;
    }

    store::Store &m_store;
    const Staff &m_who;
    std::mt19937 &m_random;
};

}  // namespace

changes::ChangeSet randomStation(store::Store &chief, std::vector<Staff> &roster, std::mt19937 &random)
{
    changes::ChangeSet set;
    for (size_t i = 0; i < roster.size(); ++i) {
        roster[i] = {.id = roster[i].id.isNull() ? chief.newId() : roster[i].id,
            .code = QString::number(i + 1),
            .name = u"李%1"_s.arg(i + 1),
            .role = i == 0 ? Role::Chief : randomRole(random),
            .communityCodes = randomCommunities(random)};
        set.changes.push_back(changes::inserted(roster[i]));
    }
    for (const QString &code : communities) {
        const Address address{.id = chief.newId(), .text = u"北街%1号"_s.arg(code), .communityCode = code};
        const Person person{.id = chief.newId(),
            .name = u"王建国"_s,
            .address = address.text,
            .addressId = {address.id},
            .addressMatch = AddressMatch::Sure,
            .addressMatchedText = address.text};
        const Instruction instruction{.id = chief.newId(),
            .number = u"YJ%1"_s.arg(random() % 12),
            .person = {person.id},
            .issuedAt = chief.now(),
            .assignee = {roster[random() % roster.size()].id}};
        set.changes.push_back(changes::inserted(address));
        set.changes.push_back(changes::inserted(person));
        if (std::ranges::none_of(set.changes, [&](const Change &it) {
                return it.kind == Kind::Instruction && it.fields[0].after == records::Value(instruction.number);
            }))
            set.changes.push_back(changes::inserted(instruction));
    }
    return set;
}

ChangeSet randomAct(store::Store &store, const Staff &who, std::mt19937 &random)
{
    return Acts(store, who, random).choose();
}

}  // namespace qianshao::tests
