// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/store/store.h"
#include "ui/repairs/addressdesk.h"

#include <QMap>

namespace qianshao::tests {

// An address desk without a list: it proposes what the test has prepared, and decides for one person.
class FakeAddresses final : public ui::repairs::AddressDesk {
    Q_OBJECT
public:
    FakeAddresses(edit::Editor &editor, store::Store &store) : m_editor(editor), m_store(store) {}

    QMap<QString, ui::repairs::AddressProposal> proposals;
    edit::Problems refusal;
    struct Place {
        records::Uuid person;
        QString text;
        geo::Point at;
    };
    QList<Place> places;

    ui::repairs::AddressProposal proposalFor(const QString &text) override { return proposals.value(text); }
    edit::Problems take(const records::Uuid &person, const records::Uuid &address) override
    {
        return decide(person, records::AddressMatch::ByHand, address);
    }
    edit::Problems setNotInList(const records::Uuid &person) override
    {
        return decide(person, records::AddressMatch::NotInList, {});
    }
    edit::Problems setPlace(const records::Uuid &person, const QString &text, const geo::Point &at) override
    {
        if (refusal.empty())
            places.append({person, text, at});
        return refusal;
    }

private:
    edit::Problems decide(const records::Uuid &person, records::AddressMatch match, const records::Uuid &address)
    {
        if (!refusal.empty())
            return refusal;
        records::Person after = *m_store.read<records::Person>(person);
        after.addressMatch = match;
        after.addressId = {address};
        return m_editor.savePerson(after);
    }

    edit::Editor &m_editor;
    store::Store &m_store;
};

}  // namespace qianshao::tests
