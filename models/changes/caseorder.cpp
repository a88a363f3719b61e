// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/caseorder.h"

#include "models/records/all.h"
#include "models/rules/scope.h"

#include <QHash>

#include <algorithm>

namespace qianshao::changes {

using namespace records;

namespace {

// Of the instructions among some states, and of those that they are about, counted from 0.
class Cases {
public:
    explicit Cases(const std::vector<RecordState> &states)
    {
        for (const RecordState &state : states) {
            if (state.kind != Kind::Instruction)
                continue;
            const size_t number = size_t(m_instructions.size());
            m_instructions.insert(state.id, number);
            const Uuid person = referenceIn(state, numberOf(&Instruction::person));
            if (!m_persons.contains(person))
                m_persons.insert(person, number);
        }
    }
    [[nodiscard]] bool isEmpty() const { return m_instructions.isEmpty(); }
    // 0 before all cases; what is of none after them.
    [[nodiscard]] size_t placeOf(const RecordState &state) const
    {
        const size_t beyond = size_t(m_instructions.size());
        switch (state.kind) {
        case Kind::Unit:
        case Kind::Staff:
        case Kind::Address: return 0;
        case Kind::Person: return 1 + m_persons.value(state.id, beyond);
        case Kind::Instruction: return 1 + m_instructions.value(state.id);
        case Kind::Call:
        case Kind::Visit:
        case Kind::Feedback:
            return 1 + m_instructions.value(referenceIn(state, rules::caseReference(state.kind)), beyond);
        default: return 1 + beyond;
        }
    }

private:
    QHash<Uuid, size_t> m_instructions;
    QHash<Uuid, size_t> m_persons;
};

}  // namespace

void orderByCase(std::vector<RecordState> &states)
{
    const Cases cases(states);
    if (cases.isEmpty())
        return;
    std::vector<std::pair<size_t, size_t>> order;
    order.reserve(states.size());
    for (size_t i = 0; i < states.size(); ++i)
        order.emplace_back(cases.placeOf(states[i]), i);
    std::ranges::sort(order);
    std::vector<RecordState> ordered;
    ordered.reserve(states.size());
    for (const auto &[place, i] : order)
        ordered.push_back(std::move(states[i]));
    states = std::move(ordered);
}

}  // namespace qianshao::changes
