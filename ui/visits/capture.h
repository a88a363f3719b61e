// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/evidence/strokes.h"
#include "models/records/attachment.h"
#include "models/security/vault.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QTimeZone>

#include <functional>
#include <vector>

namespace qianshao::ui::visits {

// Takes files into the vault beside the window, one after another, at the moment of capture. What is kept comes back as
// attachments that still lack their id and visit.
class Capture final : public QObject {
    Q_OBJECT
public:
    // What belongs to the moment: who, where the station is, and how large pictures are kept.
    struct Circumstances {
        records::Uuid by;
        std::function<records::Instant()> now;
        QTimeZone zone;
        int longestSide;
    };
    // How a file is found: whole, not in the vault, or not what was captured.
    enum class State { Sound, Missing, Damaged };
    Capture(security::Vault vault, Circumstances circumstances, QObject *parent = nullptr);
    // Waits for what is being taken in; finish() first, or what is kept meanwhile is told to nobody.
    ~Capture() override;

    void photo(const QString &path);
    void photo(const QByteArray &file);
    // Picture and strokes, two attachments.
    void signature(const evidence::Strokes &strokes, records::Signer signer);
    // Anything else: sound, a notice. `make` runs beside the window and reads from the vault what it needs; empty =
    // nothing came of it.
    using Make = std::function<QByteArray(const security::Vault &)>;
    void content(Make make, records::AttachmentKind kind, const QString &mime, const QString &note = {});
    // A picture of what is kept already comes with pictured().
    void look(const records::Attachment &attachment);
    // The whole content, decrypted into memory, comes with fetched(), or pictured() says why it does not.
    void fetch(const QString &sha256);
    // Throws nothing away that anything still names: the caller has asked.
    void forget(const QString &sha256);
    // What is not done yet: files to take in, to look at or to forget.
    [[nodiscard]] int pending() const { return m_pending; }
    // Waits, and tells all that there is to tell.
    void finish();

Q_SIGNALS:
    void kept(const std::vector<qianshao::records::Attachment> &attachments, const QImage &thumbnail);
    // `why` in words for people.
    void refused(const QString &why);
    // A null picture where the kind has none, or the file is not as it should be.
    void pictured(const QString &sha256, const QImage &thumbnail, qianshao::ui::visits::Capture::State state);
    void fetched(const QByteArray &content);

private:
    using Tell = std::function<void()>;
    // `work` runs in the thread; what it returns, in this object's.
    void run(std::function<Tell()> work);
    [[nodiscard]] records::Attachment begun(records::AttachmentKind kind, const QString &mime) const;
    [[nodiscard]] Tell keepPhoto(QIODevice &file, records::Attachment attachment);

    const security::Vault m_vault;
    const Circumstances m_circumstances;
    int m_pending = 0;
    QThreadPool m_pool;
};

}  // namespace qianshao::ui::visits
