// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/addresslistmodel.h"

#include "models/itemmodels/filteredlistmodelparts.h"
#include "models/itemmodels/words.h"
#include "models/store/addresslist.h"

namespace qianshao::itemmodels {

template class FilteredListModel<store::AddressList, records::AddressFilter, rules::AddressRow>;

AddressListModel::AddressListModel(
    store::Store &store, std::function<records::Instant()> now, QTimeZone zone, Ask ask, QObject *parent)
    : FilteredListModel(store, records::Kind::Person, std::move(now), std::move(zone), parent),
      m_ask(std::move(ask))
{
}

AddressListModel::~AddressListModel() = default;

QString AddressListModel::display(const rules::AddressRow &row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Address: return localAddress(row.address);
    case Proposal: return localAddress(m_ask(row.address).proposal);
    case Why: return m_ask(row.address).why;
    case Open: return row.open > 0 ? QString::number(row.open) : QString();
    default: return {};
    }
}

QVariant AddressListModel::raw(const rules::AddressRow &row, int column) const
{
    return column == Open ? QVariant(row.open) : QVariant(display(row, column));
}

QString AddressListModel::title(int column) const
{
    switch (column) {
    case Name: return tr("Name");
    case Address: return tr("Address as written");
    case Proposal: return tr("Standard address");
    case Why: return tr("Why it waits");
    case Open: return tr("Open");
    default: return {};
    }
}

}  // namespace qianshao::itemmodels
