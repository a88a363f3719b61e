// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/drafts.h"

#include <QFile>

namespace qianshao::store {

using namespace Qt::StringLiterals;

QString Drafts::pathOf(const QString &storePath)
{
    return storePath + ".drafts"_L1;
}

// Attached to the store's connection, SQLCipher opens it with the store's key; a statement that names only this file
// locks only this file. A connection that may not make its store does not make this one either: an empty file will do.
void Drafts::open()
{
    QFile(pathOf(m_connection.path())).open(QIODevice::WriteOnly | QIODevice::NewOnly);
    Query attach = m_connection.query("ATTACH DATABASE ? AS drafts");
    attach.bind(0, pathOf(m_connection.path())).run();
    m_connection.execute("PRAGMA drafts.journal_mode = WAL");
    m_connection.execute("PRAGMA drafts.synchronous = FULL");
    m_connection.execute(
        "CREATE TABLE IF NOT EXISTS drafts.draft (form TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID");
}

void Drafts::detach()
{
    try {
        m_connection.execute("DETACH DATABASE drafts");
    } catch (const Failure &) {
        // It was not attached at all.
    }
}

void Drafts::attach()
{
    if (m_isAttached)
        return;
    try {
        open();
    } catch (const Failure &failure) {
        detach();
        const QString path = pathOf(m_connection.path());
        if (failure.code() != Failure::Code::WrongKey && failure.code() != Failure::Code::Damaged)
            throw;
        QFile::remove(path + ".damaged"_L1);
        QFile::rename(path, path + ".damaged"_L1);
        m_connection.damageIsElsewhere();
        open();
    }
    m_isAttached = true;
}

QString Drafts::text(const QString &form)
{
    attach();
    Query query = m_connection.query("SELECT text FROM drafts.draft WHERE form = ?");
    query.bind(0, form);
    return query.next() ? query.text(0) : QString();
}

void Drafts::keep(const QString &form, const QString &text)
{
    if (text.isEmpty()) {
        drop(form);
        return;
    }
    attach();
    m_connection.query("REPLACE INTO drafts.draft (form, text) VALUES (?, ?)").bind(0, form).bind(1, text).run();
}

void Drafts::drop(const QString &form)
{
    attach();
    m_connection.query("DELETE FROM drafts.draft WHERE form = ?").bind(0, form).run();
}

bool Drafts::mention(const QString &word)
{
    attach();
    Query query = m_connection.query("SELECT 1 FROM drafts.draft WHERE instr(text, ?) > 0 LIMIT 1");
    query.bind(0, word);
    return query.next();
}

}  // namespace qianshao::store
