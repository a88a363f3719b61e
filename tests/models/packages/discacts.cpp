// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/packages/discacts.h"

#include "models/records/all.h"

namespace qianshao::tests {

using namespace Qt::StringLiterals;
using namespace records;
using changes::Change;

namespace {

class Acts {
public:
    Acts(Device &device, std::mt19937 &random) : m_device(device), m_random(random) {}

    std::optional<Change> choose()
    {
        switch (below(8)) {
        case 0: return changes::inserted(person());
        case 1:
        case 2: return changes::inserted(instruction());
        case 3: return call();
        case 4:
        case 5: return personEdit();
        case 6: return instructionEdit();
        default: return removal();
        }
    }

private:
    size_t below(size_t bound) { return m_random() % bound; }
    template <Record R>
    std::optional<R> any()
    {
        const auto all = m_device.file->readAll<R>();
        return all.empty() ? std::nullopt : std::optional(all[below(all.size())]);
    }

    Person person()
    {
        return {.id = m_device.file->newId(),
            .name = u"王%1"_s.arg(below(100)),
            .identity = below(2) == 0 ? u"61050219900101%1"_s.arg(below(5), 4, 10, QChar(u'0')) : QString()};
    }

    Instruction instruction()
    {
        const auto about = any<Person>();
        return {.id = m_device.file->newId(),
            .number = u"YJ%1"_s.arg(below(12)),
            .level = below(4) == 0 ? Level::Urgent : Level::High,
            .person = {about ? about->id : Uuid()},
            .issuedAt = m_device.file.now()};
    }

    std::optional<Change> call()
    {
        const auto of = any<Instruction>();
        if (!of)
            return {};
        return changes::inserted(Call{.id = m_device.file->newId(),
            .instruction = {of->id},
            .startedAt = m_device.file.now(),
            .result = CallResult::Busy});
    }

    std::optional<Change> personEdit()
    {
        const auto before = any<Person>();
        if (!before)
            return {};
        Person after = *before;
        (below(2) == 0 ? after.phone : after.address) = below(4) == 0 ? QString() : u"%1"_s.arg(below(4));
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
        return changes::updated(*before, after);
    }

    std::optional<Change> removal()
    {
        if (const auto some = any<Person>(); some && below(2) == 0)
            return changes::removed(*some);
        const auto some = any<Instruction>();
        return some ? std::optional(changes::removed(*some)) : std::nullopt;
    }

    Device &m_device;
    std::mt19937 &m_random;
};

}  // namespace

std::optional<Change> randomAct(Device &device, std::mt19937 &random)
{
    const auto change = Acts(device, random).choose();
    if (!change || (change->action == changes::Action::Update && change->fields.empty()))
        return {};
    const auto applied = device.file->apply({{*change}}, store::Origin::Edit);
    return applied.problems.empty() ? change : std::nullopt;
}

}  // namespace qianshao::tests
