// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// The person who is about to lose money. One person is one identity number; where none is readable,
// name and phone together.
struct Person {
    Uuid id;
    QString name;
    QString identity;  // GB 11643, 18 characters, upper-case X; empty where unknown or unreadable
    QString phone;  // 11 digits for a mobile; as written otherwise
    QString otherPhones;  // joined by 、
    QString address;  // where the person lives, as last sent
    QString relatives;  // who else to call: name, relation, phone; free text

    // Which standard address `address` means. It says so of addressMatchedText only: where that differs from `address`,
    // none of the four counts and the text is matched again. A file never says them.
    Ref<Kind::Address> addressId;  // absent = none of the list, as far as is known
    AddressMatch addressMatch{};
    std::optional<qint64> addressConfidence;  // per mille; for the order of those that a person has to settle
    QString addressMatchedText;

    bool operator==(const Person &) const = default;
};

template <>
struct FieldTable<Person> {
    static constexpr Kind kind = Kind::Person;
    static constexpr const char *table = "person";
    static constexpr auto fields = std::tuple{
        Field<Person, QString>{1, "name", &Person::name, QT_TRANSLATE_NOOP("fields", "Name"), Sensitivity::Personal},
        Field<Person, QString>{
            2, "identity", &Person::identity, QT_TRANSLATE_NOOP("fields", "Identity number"), Sensitivity::Identity},
        Field<Person, QString>{3, "phone", &Person::phone, QT_TRANSLATE_NOOP("fields", "Phone"), Sensitivity::Contact},
        Field<Person, QString>{
            4, "other_phones", &Person::otherPhones, QT_TRANSLATE_NOOP("fields", "Other phones"), Sensitivity::Contact},
        Field<Person, QString>{
            5, "address", &Person::address, QT_TRANSLATE_NOOP("fields", "Address"), Sensitivity::Personal},
        Field<Person, QString>{
            6, "relatives", &Person::relatives, QT_TRANSLATE_NOOP("fields", "Relatives"), Sensitivity::Contact},
        Field<Person, Ref<Kind::Address>>{
            7, "address_id", &Person::addressId, QT_TRANSLATE_NOOP("fields", "Standard address")},
        Field<Person, AddressMatch>{
            8, "address_match", &Person::addressMatch, QT_TRANSLATE_NOOP("fields", "Match of the address")},
        Field<Person, std::optional<qint64>>{9, "address_confidence", &Person::addressConfidence,
            QT_TRANSLATE_NOOP("fields", "Confidence of the match")},
        Field<Person, QString>{10, "address_matched_text", &Person::addressMatchedText,
            QT_TRANSLATE_NOOP("fields", "Address that was matched"), Sensitivity::Personal},
    };
};

}  // namespace qianshao::records
