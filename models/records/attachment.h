// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/enums.h"
#include "models/records/fields.h"

namespace qianshao::records {

// A file that was captured at the door. Its content stands encrypted beside the store (models/security/vault.h) under
// its hash, so that content which is not what was captured is seen. A signature is two of them: picture and strokes.
struct Attachment {
    Uuid id;
    Ref<Kind::Visit> visit;  // always there
    AttachmentKind kind{};
    QString sha256;  // of the content as kept, 64 hexadecimal digits, lower case
    std::optional<qint64> size;  // of the same content, bytes
    QString mime;
    Instant capturedAt;  // when it was taken into the program
    Ref<Kind::Staff> capturedBy;
    Instant takenAt;  // by the camera's own clock; absent = the file did not say
    std::optional<double> longitude;  // WGS-84 degrees; the photo's own, else absent: the visit has one
    std::optional<double> latitude;  // WGS-84 degrees
    Signer signer{};  // of a signature
    QString note;

    bool operator==(const Attachment &) const = default;
};

template <>
struct FieldTable<Attachment> {
    static constexpr Kind kind = Kind::Attachment;
    static constexpr const char *table = "attachment";
    static constexpr auto fields = std::tuple{
        Field<Attachment, Ref<Kind::Visit>>{1, "visit", &Attachment::visit, QT_TRANSLATE_NOOP("fields", "Visit")},
        Field<Attachment, AttachmentKind>{2, "kind", &Attachment::kind, QT_TRANSLATE_NOOP("fields", "Kind of file")},
        Field<Attachment, QString>{3, "sha256", &Attachment::sha256, QT_TRANSLATE_NOOP("fields", "SHA-256")},
        Field<Attachment, std::optional<qint64>>{4, "size", &Attachment::size, QT_TRANSLATE_NOOP("fields", "Size")},
        Field<Attachment, QString>{5, "mime", &Attachment::mime, QT_TRANSLATE_NOOP("fields", "File format")},
        Field<Attachment, Instant>{6, "captured_at", &Attachment::capturedAt, QT_TRANSLATE_NOOP("fields", "Captured")},
        Field<Attachment, Ref<Kind::Staff>>{
            7, "captured_by", &Attachment::capturedBy, QT_TRANSLATE_NOOP("fields", "Captured by")},
        Field<Attachment, Instant>{8, "taken_at", &Attachment::takenAt, QT_TRANSLATE_NOOP("fields", "Taken")},
        Field<Attachment, std::optional<double>>{
            9, "longitude", &Attachment::longitude, QT_TRANSLATE_NOOP("fields", "Longitude")},
        Field<Attachment, std::optional<double>>{
            10, "latitude", &Attachment::latitude, QT_TRANSLATE_NOOP("fields", "Latitude")},
        Field<Attachment, Signer>{11, "signer", &Attachment::signer, QT_TRANSLATE_NOOP("fields", "Signed by")},
        Field<Attachment, QString>{12, "note", &Attachment::note, QT_TRANSLATE_NOOP("fields", "Note")},
    };
};

}  // namespace qianshao::records
