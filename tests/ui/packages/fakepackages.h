// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/packages/packagedesk.h"

namespace qianshao::tests {

// A desk without an engine: it answers what the test has prepared, and remembers what it was asked to do.
class FakePackages final : public ui::packages::PackageDesk {
    Q_OBJECT
public:
    QList<ui::packages::Partner> known;
    QList<ui::packages::RegisterLine> lines;
    ui::packages::PartnerRefusal refusal;
    std::variant<ui::packages::Cover, QString> cover;
    QString codeProblem;
    QStringList added;  // names
    QList<ui::packages::Road> roads;
    QList<ui::packages::Order> orders;
    QStringList takenFiles;
    bool wasCancelled = false;
    bool running = false;

    QList<ui::packages::Partner> partners() override { return known; }
    QList<ui::packages::RegisterLine> registerLines() override { return lines; }
    QString ownCode() override { return QStringLiteral("9C0M3-0F2GG"); }
    QString ownFingerprint() override { return QStringLiteral("VAA7H-5HK4B-SMXM2-P5RVP"); }
    QString problemOfCode(const QString &) const override { return codeProblem; }
    QString problemOfAsked(const QString &) const override { return codeProblem; }
    ui::packages::PartnerRefusal addPartner(const QString &name, const QString &, ui::packages::Road road) override
    {
        if (refusal.reason.isEmpty()) {
            added.append(name);
            roads.append(road);
        }
        return refusal;
    }
    std::variant<ui::packages::Cover, QString> look(const QString &) override { return cover; }
    void make(const ui::packages::Order &order) override
    {
        orders.append(order);
        running = true;
    }
    void take(const QString &path) override
    {
        takenFiles.append(path);
        running = true;
    }
    void cancel() override { wasCancelled = true; }
    bool isRunning() const override { return running; }

    void finish(const QString &words, bool isProblem = false)
    {
        running = false;
        Q_EMIT finished(words, isProblem);
    }
};

}  // namespace qianshao::tests
