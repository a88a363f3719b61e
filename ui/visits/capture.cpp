// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/capture.h"

#include "models/evidence/photo.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>

namespace qianshao::ui::visits {

using records::Attachment;
using records::AttachmentKind;
using security::VaultFailure;

namespace {

constexpr int thumbnailSide = 96;

QImage thumbnailOf(const QImage &image)
{
    return image.isNull() ? QImage()
                          : image.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString whyNotKept(const VaultFailure &failure)
{
    switch (failure.code()) {
    case VaultFailure::Code::Empty: return Capture::tr("The file is empty.");
    case VaultFailure::Code::TooLarge: return Capture::tr("The file is larger than 100 MB and was not taken.");
    case VaultFailure::Code::NotWritten:
        return Capture::tr(
            "Nothing was kept: the folder beside the station's file cannot be written. Free some room on "
            "the disk, then repeat.");
    default: return Capture::tr("The file cannot be read. Check where it lies, then try again.");
    }
}

Capture::State stateOf(const VaultFailure &failure)
{
    return failure.code() == VaultFailure::Code::NotFound ? Capture::State::Missing : Capture::State::Damaged;
}

Attachment with(Attachment attachment, const security::Kept &kept)
{
    attachment.sha256 = kept.sha256;
    attachment.size = kept.size;
    return attachment;
}

}  // namespace

Capture::Capture(security::Vault vault, Circumstances circumstances, QObject *parent)
    : QObject(parent),
      m_vault(std::move(vault)),
      m_circumstances(std::move(circumstances))
{
    // One after another: a photo takes 50 MB while it is unpacked, and the order stays.
    m_pool.setMaxThreadCount(1);
}

Capture::~Capture()
{
    m_pool.waitForDone();
}

void Capture::finish()
{
    m_pool.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void Capture::run(std::function<Tell()> work)
{
    ++m_pending;
    m_pool.start([this, work = std::move(work)] {
        Tell tell;
        try {
            tell = work();
        } catch (const VaultFailure &failure) {
            tell = [this, why = whyNotKept(failure)] { Q_EMIT refused(why); };
        }
        const auto done = [this, tell] {
            --m_pending;
            tell();
        };
        QMetaObject::invokeMethod(this, done, Qt::QueuedConnection);
    });
}

Attachment Capture::begun(AttachmentKind kind, const QString &mime) const
{
    return {.kind = kind, .mime = mime, .capturedAt = m_circumstances.now(), .capturedBy = {m_circumstances.by}};
}

Capture::Tell Capture::keepPhoto(QIODevice &file, Attachment attachment)
{
    const auto result = evidence::readPhoto(file, m_circumstances.longestSide, m_circumstances.zone);
    if (const auto *problem = std::get_if<evidence::PhotoProblem>(&result))
        return [this, why = evidence::textOf(*problem)] { Q_EMIT refused(why); };
    const auto &photo = std::get<evidence::Photo>(result);
    attachment.takenAt = photo.takenAt;
    attachment.longitude = photo.position.longitude;
    attachment.latitude = photo.position.latitude;
    attachment = with(attachment, m_vault.put(photo.jpeg));
    return [this, attachment, thumbnail = thumbnailOf(QImage::fromData(photo.jpeg))] {
        Q_EMIT kept({attachment}, thumbnail);
    };
}

void Capture::photo(const QString &path)
{
    const Attachment attachment = begun(AttachmentKind::Photo, QStringLiteral("image/jpeg"));
    run([this, path, attachment]() -> Tell {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return [this] { Q_EMIT refused(evidence::textOf(evidence::PhotoProblem::Unreadable)); };
        }
        return keepPhoto(file, attachment);
    });
}

void Capture::photo(const QByteArray &file)
{
    const Attachment attachment = begun(AttachmentKind::Photo, QStringLiteral("image/jpeg"));
    run([this, file, attachment] {
        QBuffer buffer;
        buffer.setData(file);
        buffer.open(QIODevice::ReadOnly);
        return keepPhoto(buffer, attachment);
    });
}

void Capture::signature(const evidence::Strokes &strokes, records::Signer signer)
{
    Attachment picture = begun(AttachmentKind::Signature, QStringLiteral("image/png"));
    picture.signer = signer;
    run([this, strokes, picture]() -> Tell {
        const QImage image = evidence::picture(strokes);
        Attachment how = picture;
        how.mime = QStringLiteral("application/json");
        const std::vector both{
            with(picture, m_vault.put(png(image))), with(how, m_vault.put(evidence::toJson(strokes)))};
        return [this, both, thumbnail = thumbnailOf(image)] { Q_EMIT kept(both, thumbnail); };
    });
}

void Capture::content(Make make, AttachmentKind kind, const QString &mime, const QString &note)
{
    Attachment attachment = begun(kind, mime);
    attachment.note = note;
    run([this, make = std::move(make), attachment]() -> Tell {
        const Attachment whole = with(attachment, m_vault.put(make(m_vault)));
        return [this, whole] { Q_EMIT kept({whole}, {}); };
    });
}

void Capture::look(const Attachment &attachment)
{
    run([this, attachment]() -> Tell {
        QImage image;
        State state = State::Sound;
        try {
            const QByteArray content = m_vault.get(attachment.sha256);
            if (attachment.mime.startsWith(QLatin1StringView("image/")))
                image = thumbnailOf(QImage::fromData(content));
        } catch (const VaultFailure &failure) {
            state = stateOf(failure);
        }
        return [this, sha256 = attachment.sha256, image, state] { Q_EMIT pictured(sha256, image, state); };
    });
}

void Capture::fetch(const QString &sha256)
{
    run([this, sha256]() -> Tell {
        try {
            return [this, content = m_vault.get(sha256)] { Q_EMIT fetched(content); };
        } catch (const VaultFailure &failure) {
            return [this, sha256, state = stateOf(failure)] { Q_EMIT pictured(sha256, {}, state); };
        }
    });
}

void Capture::forget(const QString &sha256)
{
    run([this, sha256]() -> Tell {
        m_vault.remove(sha256);
        return [] {};
    });
}

}  // namespace qianshao::ui::visits
