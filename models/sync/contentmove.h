// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/security/vaultstreams.h"
#include "models/sync/remotehub.h"

#include <QPointer>

#include <deque>

namespace qianshao::sync {

// One content on its way between the vault and the hub, whichever of them lacks it: the hub is asked first which parts
// it has, and then each question brings or fetches one part. What is fetched goes into the vault's file encrypted as it
// comes (VaultWriter): plain bytes never touch the disk, and no more than a part of it is in memory. A cut connection
// costs the part that was on its way; a crash costs what was fetched of this one content, since the cipher's state is
// nowhere but in memory. What the hub has been brought it keeps in any case.
class ContentMove : public QObject {
public:
    // The hub outlives it.
    ContentMove(RemoteHub &hub, const security::Vault &vault, QString sha256);
    [[nodiscard]] const QString &sha256() const { return m_sha256; }

    enum class Outcome {
        Moving,  // there is more to do
        Sent,  // the hub has all of it
        Came,  // it is in the vault now
        NotNow,  // the hub has not got it (or does not say so), or the vault cannot: perhaps later
    };
    // One question. `heard` is told once, unless this object goes first. After trouble with the way to the hub, the
    // next step goes on.
    using Heard = std::function<void(Trouble, Outcome)>;
    void step(Heard heard);

private:
    void askParts(const Heard &heard);
    [[nodiscard]] Outcome weigh(const QByteArray &json);
    void sendPart(const Heard &heard);
    void fetchPart(const Heard &heard);
    [[nodiscard]] QByteArray readPart(int number);
    [[nodiscard]] Outcome takePart(const QByteArray &bytes);
    // What is done with an answer that is one; every other one ends the step here.
    using Take = std::function<Outcome(const QByteArray &body)>;
    [[nodiscard]] RemoteHub::AnswerHeard answered(const Heard &heard, Take take);
    [[nodiscard]] QString path() const;

    RemoteHub &m_hub;
    const security::Vault m_vault;
    const QString m_sha256;
    bool m_isHere = false;  // sound in the vault
    bool m_isWeighed = false;  // what is missing is known
    qint64 m_size = 0;
    std::deque<int> m_missing;  // at the hub
    int m_readParts = 0;  // by m_reader
    bool m_wasDropped = false;  // once, by the hub
    std::unique_ptr<security::VaultReader> m_reader;
    std::unique_ptr<security::VaultWriter> m_writer;
};

}  // namespace qianshao::sync
