// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/people.h"

#include "models/rules/digits.h"
#include "models/rules/identity.h"
#include "models/rules/phone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qianshao::imports {

using namespace records;

namespace {

constexpr QChar enumerationComma(0x3001);

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(enumerationComma);
}

bool isBetweenNumbers(QChar c)
{
    return c == QChar(0x3001) || c == u',' || c == QChar(0xFF0C) || c == u';' || c == QChar(0xFF1B) || c == u'/'
        || c == u'|' || c == u'\n';
}

// What a person could be reached at: not the zeros and the powers of ten of a spreadsheet.
bool isReachable(QStringView number)
{
    const QString plain = rules::withoutSpaces(number);
    return std::ranges::any_of(plain, [](QChar c) { return c >= u'1' && c <= u'9'; }) && !rules::isScientific(plain);
}

// Good numbers among other words: "13800138000（母亲）", "13800138000 13900139000".
QStringList numbersWithin(QStringView part)
{
    QStringList numbers;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= part.size(); ++i) {
        if (i < part.size() && (part[i].isDigit() || part[i] == u'-' || part[i] == u'+'))
            continue;
        const rules::Phone phone = rules::readPhone(part.sliced(from, i - from));
        if (phone.kind == rules::PhoneKind::Mobile || phone.kind == rules::PhoneKind::Landline)
            numbers += phone.number;
        from = i + 1;
    }
    return numbers;
}

struct Phones {
    QStringList numbers;
    bool isWhole = true;  // the numbers say all that the cell says
    bool isGood = true;   // and each is one of ours
};

Phones readPhones(const QString &text)
{
    Phones phones;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isBetweenNumbers(text[i]))
            continue;
        const QStringView part = QStringView(text).sliced(from, i - from);
        from = i + 1;
        const rules::Phone phone = rules::readPhone(part);
        if (phone.kind == rules::PhoneKind::Mobile || phone.kind == rules::PhoneKind::Landline) {
            phones.numbers += phone.number;
            continue;
        }
        const bool hasWords = std::ranges::any_of(part, [](QChar c) { return c.isLetter(); });
        QStringList within = numbersWithin(part);
        // A short or foreign number is taken as it stands.
        const bool isOther = within.isEmpty() && !hasWords && isReachable(part);
        if (isOther)
            within += phone.number;
        phones.isGood = phones.isGood && !isOther && !hasWords;
        phones.isWhole = phones.isWhole && !hasWords && (!within.isEmpty() || phone.number.isEmpty());
        phones.numbers += within;
    }
    return phones;
}

// The numbers of a cell. What in it is none stays in the remark, and what is doubtful is marked.
QStringList takePhones(RowReading &row, Key key)
{
    Phones phones = readPhones(row.digits(key));
    if (!phones.isWhole)
        row.keep(key);
    if (!(phones.isWhole && phones.isGood) && !row.words().isNothing(row.text(key)))
        row.note(RowProblem::UnknownWord, key);
    return phones.numbers;
}

void readIdentity(RowReading &row, PersonSent &sent)
{
    using rules::IdentityForm;
    const QString &text = row.text(Key::Identity);
    const rules::Identity identity = rules::readIdentity(text);
    sent.identity = identity.number;
    if (identity.isUsable() || identity.form == IdentityForm::Empty)
        return;
    sent.identityRaw = text;
    if (identity.form == IdentityForm::Spoilt)
        row.note(RowProblem::IdentityDamaged, Key::Identity);
    else if (identity.form == IdentityForm::WrongCheckDigit || identity.form == IdentityForm::WrongDate)
        row.note(RowProblem::IdentityCheckDigit, Key::Identity);
    else
        row.note(RowProblem::UnknownWord, Key::Identity);
}

int rankOf(Role role, Role preferred)
{
    if (role == preferred)
        return 0;
    switch (role) {
    case Role::Officer: return 1;
    case Role::Auxiliary: return 2;
    case Role::GridWorker: return 3;
    case Role::Chief: return 4;
    case Role::Unset: return 5;
    case Role::Auditor:
    case Role::Administrator: break;  // they work on no case
    }
    return 6;
}

}  // namespace

PersonSent readPerson(RowReading &row)
{
    PersonSent sent;
    sent.name = row.text(Key::Name);
    readIdentity(row, sent);
    if (row.cells().has(Key::Phone)) {
        QStringList phones = takePhones(row, Key::Phone);
        if (!phones.isEmpty())
            sent.phone = phones.takeFirst();
        sent.otherPhones = joined(phones);
    }
    if (row.cells().has(Key::OtherPhones))
        sent.otherPhones = joined(sent.otherPhones.split(enumerationComma) + takePhones(row, Key::OtherPhones));
    if (sent.phone.isEmpty() && !sent.otherPhones.isEmpty()) {
        sent.phone = sent.otherPhones.section(enumerationComma, 0, 0);
        sent.otherPhones = sent.otherPhones.section(enumerationComma, 1);
    }
    if (const QString &address = row.text(Key::Address); !row.words().isNothing(address))
        sent.address = address;
    else if (!address.isEmpty())
        row.keep(Key::Address);
    sent.relatives = row.text(Key::Relatives);
    return sent;
}

bool bearsName(const Person &person, const PersonSent &sent)
{
    return sent.name.isEmpty() || person.name.isEmpty() || sent.name == person.name;
}

std::optional<Person> findPerson(const PersonSent &sent, const std::optional<Person> &recorded, Known &known)
{
    const std::optional<Person> current = recorded && bearsName(*recorded, sent) ? recorded : std::nullopt;
    const auto namesakes = [&] {
        return sent.name.isEmpty() || sent.phone.isEmpty() ? std::vector<Person>()
                                                           : known.personsNamed(sent.name, sent.phone);
    };
    if (!sent.identity.isEmpty()) {
        if (recorded && recorded->identity == sent.identity)
            return recorded;
        if (auto same = known.personWith(sent.identity))
            return same;
        if (current && current->identity.isEmpty())
            return current;
        const auto others = namesakes();
        return others.size() == 1 && others[0].identity.isEmpty() ? std::optional(others[0]) : std::nullopt;
    }
    if (current)
        return current;
    std::optional<Person> numbered;
    std::optional<Person> unnumbered;
    bool isAmbiguous = false;
    for (const Person &person : namesakes()) {
        auto &place = person.identity.isEmpty() ? unnumbered : numbered;
        isAmbiguous = isAmbiguous || (&place == &numbered && numbered);
        if (!place)
            place = person;
    }
    return numbered && !isAmbiguous ? numbered : unnumbered;
}

Person personAfter(const Person &before, const PersonSent &sent, bool isNewest)
{
    Person after = before;
    const auto take = [isNewest](QString &field, const QString &text) {
        if (!text.isEmpty() && (isNewest || field.isEmpty()))
            field = text;
    };
    take(after.name, sent.name);
    take(after.address, sent.address);
    take(after.relatives, sent.relatives);
    take(after.phone, sent.phone);
    if (after.identity.isEmpty())
        after.identity = sent.identity;
    if (after.phone == before.phone && (sent.phone.isEmpty() || sent.phone == after.phone)
        && sent.otherPhones.isEmpty())
        return after;
    QStringList others = before.otherPhones.split(enumerationComma) + QStringList{before.phone, sent.phone}
        + sent.otherPhones.split(enumerationComma);
    others.removeAll(after.phone);
    after.otherPhones = joined(std::move(others));
    return after;
}

Uuid StaffNames::find(const QString &name, Role preferred, const Uuid &except)
{
    if (name.isEmpty())
        return {};
    constexpr qsizetype most = 10'000;
    if (m_named.size() >= most)
        m_named.clear();
    auto named = m_named.find(name);
    if (named == m_named.end())
        named = m_named.insert(name, m_known.staffNamed(name));
    const Staff *best = nullptr;
    for (const Staff &staff : *named) {
        if (staff.id != except && (!best || rankOf(staff.role, preferred) < rankOf(best->role, preferred)))
            best = &staff;
    }
    return best ? best->id : Uuid();
}

}  // namespace qianshao::imports
