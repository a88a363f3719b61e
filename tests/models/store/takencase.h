// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/all.h"
#include "tests/support/device.h"

namespace qianshao::tests {

// A case with all that belongs to one.
struct Case {
    records::Person person;
    records::Instruction instruction;
    records::Call call;
    records::Visit visit;
    records::Attachment photo;
};
// Written elsewhere: it is here because it was taken from a hub.
inline Case takenCase(Device &device, PlainHub &hub, const QString &name, const QString &number)
{
    using namespace Qt::StringLiterals;
    using namespace records;
    static qint64 others = 100;
    Device other(++others);
    Case it;
    it.person = other.file.add(Person{.name = name, .phone = u"13955550123"_s, .address = u"龘街9号"_s});
    it.instruction = other.file.add(
        Instruction{.number = number, .person = {it.person.id}, .issuedAt = other.file.now(), .remark = u"麤言"_s});
    it.call = other.file.add(
        Call{.instruction = {it.instruction.id}, .startedAt = other.file.now(), .result = CallResult::Busy});
    it.visit = other.file.add(
        Visit{.instruction = {it.instruction.id}, .at = other.file.now(), .result = VisitResult::MetPerson});
    it.photo = other.file.add(Attachment{.visit = {it.visit.id},
        .kind = AttachmentKind::Photo,
        .sha256 = QString(64, QChar(u'a' + number.back().unicode() % 6)),
        .size = 1000,
        .mime = u"image/jpeg"_s,
        .capturedAt = other.file.now()});
    other.push(hub);
    device.pull(hub);
    return it;
}
// Written here, and not given to the hub yet.
inline records::Call addCall(Device &device, const Case &it)
{
    using namespace records;
    return device.file.add(
        Call{.instruction = {it.instruction.id}, .startedAt = device.file.now(), .result = CallResult::Busy});
}
inline std::vector<std::pair<records::Kind, records::Uuid>> namesOf(const Case &it)
{
    using namespace records;
    return {{Kind::Person, it.person.id}, {Kind::Instruction, it.instruction.id}, {Kind::Call, it.call.id},
        {Kind::Visit, it.visit.id}, {Kind::Attachment, it.photo.id}};
}
inline bool hasAny(Device &device, const Case &it)
{
    return std::ranges::any_of(
        namesOf(it), [&](const auto &name) { return device.file->rowOf(name.first, name.second) != 0; });
}

}  // namespace qianshao::tests
