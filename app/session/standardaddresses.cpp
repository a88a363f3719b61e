// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/standardaddresses.h"

#include "models/records/all.h"

#include <QCryptographicHash>

#include <cmath>

namespace qianshao::session {

using geo::AddressVerdict;
using records::AddressMatch;

StandardAddresses::StandardAddresses(std::vector<records::Address> addresses)
    : m_addresses(std::move(addresses)),
      m_index(m_addresses)
{
}

StandardAddresses StandardAddresses::of(store::Store &store)
{
    return StandardAddresses(store.readAll<records::Address>());
}

records::Address StandardAddresses::addressOf(const QString &text) const
{
    const records::Address *named = nullptr;
    for (const records::Address &address : m_addresses) {
        if (address.community.size() > (named ? named->community.size() : 0) && text.contains(address.community))
            named = &address;
    }
    return {.id = {},
        .text = text,
        .community = named ? named->community : QString(),
        .communityCode = named ? named->communityCode : QString()};
}

records::Person StandardAddresses::matched(records::Person person) const
{
    person.addressId = {};
    person.addressMatch = AddressMatch::Unset;
    person.addressConfidence = {};
    person.addressMatchedText.clear();
    if (person.address.isEmpty() || isEmpty())
        return person;
    const geo::AddressMatch match = m_index.match(person.address);
    switch (match.verdict()) {
    case AddressVerdict::Sure:
        person.addressMatch = AddressMatch::Sure;
        person.addressId = {m_addresses[*match.address].id};
        break;
    case AddressVerdict::Unsure: person.addressMatch = AddressMatch::Unsure; break;
    case AddressVerdict::None: person.addressMatch = AddressMatch::None; break;
    }
    person.addressConfidence = std::llround(1000 * match.confidence);
    person.addressMatchedText = person.address;
    return person;
}

QString fingerprintOf(const std::vector<records::Address> &addresses)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const records::Address &address : addresses) {
        for (const QString &text : {address.text, address.community}) {
            hash.addData(text.toUtf8());
            hash.addData(QByteArrayView("\n", 1));
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

}  // namespace qianshao::session
