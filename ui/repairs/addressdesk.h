// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/editor.h"
#include "models/geo/point.h"

#include <QList>
#include <QObject>
#include <QString>

namespace qianshao::ui::repairs {

// What the list of standard addresses says of a text.
struct AddressProposal {
    struct Candidate {
        records::Uuid address;
        QString text;
    };
    QList<Candidate> candidates;  // up to 5, the likeliest first
    bool hasBest = false;  // the first is what is proposed; otherwise none is likelier than the others
    QString why;  // why it is not sure, in words
};

// The standard addresses as this room needs them, and what a person decides about an address text. Each decision is one
// undo step and holds for all persons who wait with the same text.
class AddressDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Nothing until the list has been read, some moments after the station was opened.
    [[nodiscard]] virtual AddressProposal proposalFor(const QString &text) = 0;

    virtual edit::Problems take(const records::Uuid &person, const records::Uuid &address) = 0;
    virtual edit::Problems setNotInList(const records::Uuid &person) = 0;
    // The address text becomes a standard address at this place; one that has this text moves there. It is done beside
    // the window: the editor tells when.
    virtual edit::Problems setPlace(const records::Uuid &person, const QString &text, const geo::Point &at) = 0;

Q_SIGNALS:
    // The list has been read, for the first time or because it has changed.
    void listRead();
};

}  // namespace qianshao::ui::repairs
