// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/sync/contenthub.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace qianshao::tests {

using namespace Qt::StringLiterals;

namespace {

QByteArray hashOf(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

}  // namespace

ContentHub::ContentHub(TlsHub &hub)
{
    hub.instead = [this](const TlsHub::Request &request) -> std::optional<TlsHub::Reply> {
        if (!request.path.startsWith("/v1/attachments/"))
            return std::nullopt;
        return answer(request);
    };
}

void ContentHub::add(const QByteArray &content)
{
    Content &it = m_contents[hashOf(content)];
    it.size = content.size();
    for (int part = 0; part * partBytes < content.size(); ++part)
        it.parts[part] = content.mid(part * partBytes, partBytes);
}

QByteArray ContentHub::content(const QByteArray &hash) const
{
    const auto found = m_contents.find(hash);
    if (found == m_contents.end())
        return {};
    QByteArray bytes;
    for (const auto &[number, part] : found->second.parts)
        bytes += part;
    return bytes.size() == found->second.size ? bytes : QByteArray();
}

TlsHub::Reply ContentHub::answer(const TlsHub::Request &request)
{
    const QByteArrayList words = request.path.split('?')[0].split('/');  // "", v1, attachments, hash, parts, number
    const QByteArray hash = words.value(3);
    const QByteArray range = request.headers["range"].mid(6);
    const QByteArray what = request.method == "PUT" ? "PUT " + words.value(5)
        : words.size() > 4                          ? QByteArray("parts")
                                                    : "GET " + range;
    asked.append(what);
    if (const auto own = instead ? instead(what, hash) : std::nullopt)
        return *own;
    if (unknown.contains(hash))
        return TlsHub::error(404, "not_found");
    if (request.method == "PUT")
        return take(request, hash, words.value(5).toInt());
    return words.size() > 4 ? list(hash) : give(hash, range);
}

TlsHub::Reply ContentHub::take(const TlsHub::Request &request, const QByteArray &hash, int part)
{
    Content &it = m_contents[hash];
    it.size = QUrlQuery(QString::fromLatin1(request.path.split('?').value(1))).queryItemValue(u"size"_s).toLongLong();
    it.parts[part] = request.body;
    const QByteArray whole = content(hash);
    if (!whole.isNull() && hashOf(whole) != hash) {
        m_contents.erase(hash);
        return TlsHub::error(409, "hash_mismatch");
    }
    return {201};
}

TlsHub::Reply ContentHub::give(const QByteArray &hash, const QByteArray &range) const
{
    const QByteArray whole = content(hash);
    if (whole.isNull())
        return TlsHub::error(404, "not_found");
    const qsizetype from = range.split('-')[0].toLongLong();
    return {206, whole.mid(from, range.split('-')[1].toLongLong() - from + 1)};
}

TlsHub::Reply ContentHub::list(const QByteArray &hash) const
{
    const auto found = m_contents.find(hash);
    const Content it = found == m_contents.end() ? Content() : found->second;
    QJsonArray parts;
    for (const auto &[number, part] : it.parts)
        parts.append(number);
    return {200, QJsonDocument(QJsonObject{{u"size"_s, it.size}, {u"parts"_s, parts}}).toJson()};
}

}  // namespace qianshao::tests
