// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/geo/addressindex.h"
#include "models/records/person.h"
#include "models/store/store.h"

namespace qianshao::session {

// The station's standard addresses as they were once, and which of them a text means. Never changes, so that several
// threads may ask one.
class StandardAddresses {
public:
    // Half a second for 50,000 addresses.
    explicit StandardAddresses(std::vector<records::Address> addresses);
    [[nodiscard]] static StandardAddresses of(store::Store &store);

    [[nodiscard]] bool isEmpty() const { return m_addresses.empty(); }
    [[nodiscard]] const records::Address &at(size_t index) const { return m_addresses[index]; }
    [[nodiscard]] geo::AddressMatch match(const QString &text) const { return m_index.match(text); }
    // A new address of that text, in the community of the list that the text names; without an id.
    [[nodiscard]] records::Address addressOf(const QString &text) const;
    // The person with what the address text means by this list; cleared where there is no text or no list.
    [[nodiscard]] records::Person matched(records::Person person) const;

private:
    std::vector<records::Address> m_addresses;
    geo::AddressIndex m_index;
};

// Another one for each list that could match another way: of the texts, not of the degrees.
[[nodiscard]] QString fingerprintOf(const std::vector<records::Address> &addresses);

}  // namespace qianshao::session
