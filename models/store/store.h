// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/changeset.h"
#include "models/rules/problem.h"
#include "models/store/drafts.h"
#include "models/store/kindtable.h"

#include <QObject>

#include <functional>
#include <map>

namespace qianshao::store {

// What the store may not ask the machine for by itself.
struct Environment {
    std::function<records::Instant()> now;
    std::function<quint64()> random;
};
// The machine's own clock and a generator seeded from it.
[[nodiscard]] Environment systemEnvironment();

// Through which entrance a set came. The numbers are stored.
enum class Origin : quint8 { Edit = 1, Import = 2, Hub = 3, Revert = 4, SetUp = 5, Package = 6 };

// What a step is called in the undo bar, and who did it (a Staff; null = nobody signed in).
struct StepInfo {
    QString label;
    records::Uuid author;
};

// Rows that were written, by kind, ascending. everything = too many to name: read again what you show.
struct Touched {
    std::map<records::Kind, std::vector<qint64>> rows;
    bool everything = false;
};

struct Applied {
    qint64 step = 0;                       // 0: nothing was written (problems, or an empty set, or local kinds only)
    changes::ChangeSet inverse;            // empty when the set came in a Batch: revert(step) serves both
    Touched touched;
    std::vector<rules::Problem> problems;  // not empty: nothing was written
};

// Asked now and then with the share of the work that is done; false ends it, and nothing is written.
using GoOn = std::function<bool(double share)>;

class Batch;

// The encrypted file of a station: the only writer and the only SQL. A Store is used by one thread at a time; several
// may be open on a file, in one process or many. Functions that touch the file throw Failure.
class Store : public QObject {
    Q_OBJECT
public:
    static constexpr int ordinaryPatienceMs = 10'000;

    // `key` is the raw data key, 32 bytes (models/security/keyslots.h).
    [[nodiscard]] static std::unique_ptr<Store> create(
        const QString &path, const QByteArray &key, Environment environment);
    // Writes, and so waits for whoever is writing, only where an older program made the file: then its tables are
    // brought up to date. See setPatience().
    [[nodiscard]] static std::unique_ptr<Store> open(
        const QString &path, const QByteArray &key, Environment environment, int patienceMs = ordinaryPatienceMs);
    ~Store() override;
    // Another Store on the same file, for work in another thread; may be called there.
    [[nodiscard]] std::unique_ptr<Store> another() const;

    // The only way in. All of the set or none of it, durable when this returns.
    Applied apply(const changes::ChangeSet &set, Origin origin, const StepInfo &info = {});
    // Takes a step back, as a step of its own (taking that back does the first again). Refused with ChangedSince or
    // StillUsed where something newer builds on it, with Cancelled when goOn ends it.
    Applied revert(qint64 step, const GoOn &goOn = {});
    // How many records a step wrote.
    [[nodiscard]] qint64 sizeOf(qint64 step);

    // How long a write waits for another program or thread that is writing, before it fails with Busy. A window
    // sets less than the ordinary, so that an import beside it does not freeze it.
    void setPatience(int milliseconds);

    // A fresh identity; ascending within this store.
    [[nodiscard]] records::Uuid newId();
    [[nodiscard]] records::Instant now() const { return m_environment.now(); }
    [[nodiscard]] const Environment &environment() const { return m_environment; }

    template <records::Record R>
    [[nodiscard]] std::optional<R> read(const records::Uuid &id)
    {
        return read<R>(rowOf(records::FieldTable<R>::kind, id));
    }
    template <records::Record R>
    [[nodiscard]] std::optional<R> read(qint64 row)
    {
        const auto stored = m_tables[records::FieldTable<R>::kind].read(row);
        return stored ? std::optional(typed<R>(*stored)) : std::nullopt;
    }
    template <records::Record R>
    [[nodiscard]] std::vector<R> readAll()
    {
        return typed<R>(m_tables[records::FieldTable<R>::kind].readAll());
    }
    // Records whose field is `value`; the field needs an index.
    template <records::Record R, class T>
    [[nodiscard]] std::vector<R> readWhere(T R::*member, const std::type_identity_t<T> &value)
    {
        return typed<R>(m_tables[records::FieldTable<R>::kind].readWhere(
            records::numberOf(member), records::ValueOf<T>::from(value)));
    }
    // The stamp of the newest step, 0 when there is none: what is written later has a larger one.
    [[nodiscard]] qint64 lastStamp();
    // The stamp of the step that wrote this field last, 0 when there is no such record.
    template <records::Record R, class T>
    [[nodiscard]] qint64 stampOf(const records::Uuid &id, T R::*member)
    {
        return stampOf(records::FieldTable<R>::kind, id, records::numberOf(member));
    }
    // 0 when there is none.
    [[nodiscard]] qint64 rowOf(records::Kind kind, const records::Uuid &id);
    [[nodiscard]] records::Uuid idOf(records::Kind kind, qint64 row);

    // What is remembered under a key (Setting); empty when nothing is. Local, not undone.
    [[nodiscard]] QString setting(const QString &key);
    void setSetting(const QString &key, const QString &value);
    void dropSetting(const QString &key);
    [[nodiscard]] Drafts &drafts() { return m_drafts; }

    // Whether a record of this kind that was removed or changed once held this word, as the name of a captured file:
    // undo may bring it back. Reads the journal's lines of that kind.
    [[nodiscard]] bool journalNames(records::Kind kind, const QString &word);

    // Figures kept by the store: see counters.h for their names.
    [[nodiscard]] qint64 counter(const char *name, qint64 key);
    [[nodiscard]] qint64 counterSum(const char *name);

    // True when another Store has written since the last call. For a window to ask now and then.
    [[nodiscard]] bool changedElsewhere();
    // Where another Store has taken a step: tells the listeners of this one to read again what they show. False: none;
    // what is kept beside the records, as what a hub has been given, is nothing to show.
    bool readElsewhere();

    [[nodiscard]] const QString &path() const { return m_connection.path(); }
    // For this room's own lists and checks.
    [[nodiscard]] Connection &connection() { return m_connection; }

Q_SIGNALS:
    // After each commit of this Store.
    void changed(const qianshao::store::Touched &touched);

private:
    friend class Batch;
    Store(const QString &path, const QByteArray &key, Connection::Mode mode, Environment environment, int patienceMs);

    [[nodiscard]] qint64 stampOf(records::Kind kind, const records::Uuid &id, int field);
    [[nodiscard]] qint64 newestStep();

    template <records::Record R>
    static R typed(const StoredRow &stored)
    {
        R record;
        record.id = stored.id;
        records::forEachField<R>([&](const auto &field) {
            auto &member = record.*(field.member);
            member = records::ValueOf<std::remove_reference_t<decltype(member)>>::to(
                stored.values[size_t(field.number) - 1]);
        });
        return record;
    }
    template <records::Record R>
    static std::vector<R> typed(const std::vector<StoredRow> &stored)
    {
        std::vector<R> records;
        records.reserve(stored.size());
        for (const StoredRow &row : stored)
            records.push_back(typed<R>(row));
        return records;
    }

    const QByteArray m_key;
    Connection m_connection;
    Environment m_environment;
    Tables m_tables;
    Drafts m_drafts;
    qint64 m_lastIdMs = 0;
    quint16 m_idCounter = 0;
    qint64 m_dataVersion = 0;
    qint64 m_seenStep = 0;  // the newest whose changes the listeners know of, with all before it
};

}  // namespace qianshao::store
