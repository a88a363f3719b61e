// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/changes/stateform.h"
#include "tests/app/hub/reallaptop.h"
#include "tests/models/sync/writings.h"

namespace qianshao::tests {

// A laptop that is a process of its own (chaosdevice) while it works.
class ChaosLaptop {
public:
    // `staff`: whose it is; null: somebody new.
    ChaosLaptop(quint64 random, const QString &code, const records::Uuid &staff = {}) : m_laptop(random, code, staff) {}
    ~ChaosLaptop() { kill(); }

    void begin(quint32 seed, qint64 minutes, bool isDiskSmall)
    {
        m_laptop.round.reset();
        m_laptop.hub.reset();
        m_laptop.exchange.reset();
        m_laptop.file.close();
        m_process.setProgram(QStringLiteral(CHAOS_DEVICE));
        m_process.setArguments({m_laptop.file.path(), QString::number(seed), QString::number(minutes),
            isDiskSmall ? QStringLiteral("small") : QStringLiteral("large")});
        m_process.start();
    }
    // SIGKILL, wherever it is.
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
        const QByteArray said = m_process.readAllStandardOutput();
        for (const QByteArray &line : said.first(said.lastIndexOf('\n') + 1).split('\n')) {
            if (line == "full")
                ++fullDisks;
            else if (const auto states = changes::decodeStates(QByteArray::fromBase64(line), 1))
                writings.push_back({m_device, states->front()});
        }
    }
    void reopen()
    {
        m_laptop.file.setNow({QDateTime::currentMSecsSinceEpoch()});
        m_laptop.file.reopen();
        m_laptop.begin();
    }
    // Gives and takes in peace, until there is nothing more; what ended it. A hub that was killed a moment ago may
    // still be starting.
    [[nodiscard]] sync::Trouble meet()
    {
        sync::Trouble trouble{};
        for (int attempt = 0; attempt < 5; ++attempt) {
            trouble = m_laptop.meet();
            if (trouble == sync::Trouble::None || trouble == sync::Trouble::Revoked)
                break;
            QTest::qWait(200);
        }
        return trouble;
    }
    [[nodiscard]] RealLaptop &operator*() { return m_laptop; }
    [[nodiscard]] RealLaptop *operator->() { return &m_laptop; }
    [[nodiscard]] qint64 device() const { return m_device; }
    [[nodiscard]] records::Uuid staff() { return store::readMembership(*m_laptop.file)->staff; }

    // Of which it hears at its next contact.
    void shutOut(const QString &database)
    {
        isShutOut = true;
        (void)Postgres::query(
            database, QStringLiteral("UPDATE device SET revoked_at = now() WHERE device = %1").arg(m_device));
    }

    std::vector<Writing> writings;  // that it said are safe on its disk
    int fullDisks = 0;
    bool isShutOut = false;

private:
    RealLaptop m_laptop;
    const qint64 m_device = m_laptop.exchange->device();
    QProcess m_process;
};

}  // namespace qianshao::tests
