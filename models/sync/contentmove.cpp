// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sync/contentmove.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace qianshao::sync {

using namespace Qt::StringLiterals;
using security::VaultFailure;

namespace {

// As the hub has it (its description of /v1/attachments).
constexpr qint64 partBytes = qint64(256) * 1024;

int countOfParts(qint64 size)
{
    return int((size + partBytes - 1) / partBytes);
}

// The hub understood, and says no to this content alone.
bool isRefusal(const HttpAnswer &answer)
{
    return !answer.code.isEmpty() && (answer.trouble == Trouble::BadAnswer || answer.trouble == Trouble::NotUnderstood);
}

}  // namespace

ContentMove::ContentMove(RemoteHub &hub, const security::Vault &vault, QString sha256)
    : m_hub(hub),
      m_vault(vault),
      m_sha256(std::move(sha256))
{
}

QString ContentMove::path() const
{
    return u"/v1/attachments/"_s + m_sha256;
}

void ContentMove::step(Heard heard)
{
    try {
        if (!m_isWeighed)
            askParts(heard);
        else if (m_isHere)
            sendPart(heard);
        else
            fetchPart(heard);
    } catch (const VaultFailure &) {
        m_isWeighed = false;
        heard(Trouble::None, Outcome::NotNow);
    }
}

RemoteHub::AnswerHeard ContentMove::answered(const Heard &heard, Take take)
{
    return [move = QPointer(this), heard, take = std::move(take)](const HttpAnswer &answer) {
        if (!move)
            return;
        try {
            if (answer.trouble == Trouble::None) {
                heard(Trouble::None, take(answer.body));
                return;
            }
        } catch (const VaultFailure &) {
            move->m_writer.reset();
            move->m_isWeighed = false;
            heard(Trouble::None, Outcome::NotNow);
            return;
        }
        move->m_isWeighed = false;
        // Somebody else had brought something wrong: it is ours from the beginning, once.
        if (answer.code == u"hash_mismatch" && !std::exchange(move->m_wasDropped, true))
            heard(Trouble::None, Outcome::Moving);
        else
            heard(isRefusal(answer) ? Trouble::None : answer.trouble, Outcome::NotNow);
    };
}

void ContentMove::askParts(const Heard &heard)
{
    m_isHere = m_vault.isSound(m_sha256);
    m_hub.get(
        path() + u"/parts"_s, {}, partBytes, answered(heard, [this](const QByteArray &json) { return weigh(json); }));
}

ContentMove::Outcome ContentMove::weigh(const QByteArray &json)
{
    const QJsonObject said = QJsonDocument::fromJson(json).object();
    const qint64 size = said[u"size"].toInteger();
    std::set<int> there;
    for (const QJsonValue &part : said[u"parts"].toArray())
        there.insert(part.toInt());
    const bool isWhole = size > 0 && int(there.size()) == countOfParts(size);
    m_isWeighed = true;
    m_missing.clear();
    if (!m_isHere) {
        if (!isWhole)
            return Outcome::NotNow;
        if (!m_writer || m_writer->promised().size != size)
            m_writer = m_vault.writer({m_sha256, size});
        m_size = size;
        return Outcome::Moving;
    }
    m_reader = m_vault.reader(m_sha256);
    m_readParts = 0;
    m_size = m_reader->size();
    for (int number = 0; number < countOfParts(m_size); ++number) {
        if (!there.contains(number))
            m_missing.push_back(number);
    }
    return m_missing.empty() ? Outcome::Sent : Outcome::Moving;
}

// Forwards only, as the cipher reads.
QByteArray ContentMove::readPart(int number)
{
    QByteArray part;
    for (; m_readParts <= number; ++m_readParts) {
        part.clear();
        const qint64 size = std::min(partBytes, m_size - m_readParts * partBytes);
        while (part.size() < size)
            part += m_reader->next();
    }
    return part;
}

void ContentMove::sendPart(const Heard &heard)
{
    const int number = m_missing.front();
    m_hub.put(u"%1/parts/%2?size=%3"_s.arg(path()).arg(number).arg(m_size), readPart(number),
        answered(heard, [this](const QByteArray &) {
            m_missing.pop_front();
            return m_missing.empty() ? Outcome::Sent : Outcome::Moving;
        }));
}

void ContentMove::fetchPart(const Heard &heard)
{
    const qint64 from = m_writer->written();
    const qint64 to = std::min(from + partBytes, m_size) - 1;
    const QByteArray range = "bytes=" + QByteArray::number(from) + '-' + QByteArray::number(to);
    m_hub.get(path(), {{"Range", range}}, partBytes,
        answered(heard, [this](const QByteArray &bytes) { return takePart(bytes); }));
}

ContentMove::Outcome ContentMove::takePart(const QByteArray &bytes)
{
    m_writer->write(bytes);
    if (m_writer->written() < m_size)
        return bytes.isEmpty() ? Outcome::NotNow : Outcome::Moving;
    m_writer->finish();
    m_writer.reset();
    return Outcome::Came;
}

}  // namespace qianshao::sync
