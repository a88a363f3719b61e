// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <map>
#include <variant>

namespace qianshao::ui::packages {

// The road to a partner.
enum class Road : quint8 { Both = 1, OnlyTo = 2, OnlyFrom = 3 };

// A device that packages are exchanged with, and how things stand with it.
struct Partner {
    qint64 device = 0;
    QString name;
    QString fingerprint;
    Road road = Road::Both;
    int sentUpTo = 0;    // number of the last package for it; 0 = none yet
    qint64 waiting = 0;  // records that the next one will hold
    int takenUpTo = 0;   // its packages up to this number; 0 = none yet
    int firstMissing = 0;  // 0 = none of its packages is missing
    int lastMissing = 0;
    QString missingCode;  // what to ask it for
};

// A line of the register.
struct RegisterLine {
    records::Instant at;
    bool isMade = false;  // here; otherwise taken in
    QString partner;
    int number = 0;
    QString medium;
    QString approver;
    QString who;  // empty: nobody was signed in
    qint64 records = 0;
    QString file;
};

struct Order {
    qint64 partner = 0;
    QString folder;
    qint64 volumeSize = 0;
    bool withFiles = false;
    QString again;  // the code of what is missing there; empty = what is new
    QString medium;
    QString approver;
};

// What stands on a package, and that it is for us and from a partner; its content is not looked at yet.
struct Cover {
    QString path;
    QString partner;
    int number = 0;
    records::Instant madeAt;
    QString senderName;
    QString program;
    QString medium;
    QString approver;
    int volumes = 0;
    std::map<QString, qint64> counts;  // by the names of the records' tables
};

// Why a partner was not added, and the field that is to blame.
struct PartnerRefusal {
    QString field;  // name, code
    QString reason;
};

// Packages as this room needs them. The program gives it an engine.
class PackageDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QList<Partner> partners() = 0;
    // Newest first.
    [[nodiscard]] virtual QList<RegisterLine> registerLines() = 0;
    // What a partner enters for this device.
    [[nodiscard]] virtual QString ownCode() = 0;
    [[nodiscard]] virtual QString ownFingerprint() = 0;
    // Why a code that somebody types cannot be one, in words; empty when it can.
    [[nodiscard]] virtual QString problemOfCode(const QString &code) const = 0;
    [[nodiscard]] virtual QString problemOfAsked(const QString &code) const = 0;

    // No reason: it is a partner now.
    [[nodiscard]] virtual PartnerRefusal addPartner(const QString &name, const QString &code, Road road) = 0;
    // A text: why it cannot be taken in.
    [[nodiscard]] virtual std::variant<Cover, QString> look(const QString &path) = 0;

    // Without blocking the window; finished() always comes, also after cancel(). One at a time.
    virtual void make(const Order &order) = 0;
    virtual void take(const QString &path) = 0;
    virtual void cancel() = 0;
    [[nodiscard]] virtual bool isRunning() const = 0;

Q_SIGNALS:
    void progressed(int percent);
    // What came of it, in words. A problem: nothing was made or taken, or something is to be done.
    void finished(const QString &words, bool isProblem);
};

}  // namespace qianshao::ui::packages
