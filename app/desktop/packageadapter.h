// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/session.h"
#include "models/edit/editor.h"
#include "models/packages/exportpackage.h"
#include "ui/packages/packagedesk.h"

#include <thread>

namespace qianshao::desktop {

// The engine of packages behind the window's desk: they are made and taken in in a thread and with a Store of its own.
class PackageAdapter final : public ui::packages::PackageDesk {
    Q_OBJECT
public:
    // Both outlive the adapter. Its destructor cancels and waits.
    PackageAdapter(session::Session &session, edit::Editor &editor, QObject *parent = nullptr);

    [[nodiscard]] QList<ui::packages::Partner> partners() override;
    [[nodiscard]] QList<ui::packages::RegisterLine> registerLines() override;
    [[nodiscard]] QString ownCode() override;
    [[nodiscard]] QString ownFingerprint() override;
    [[nodiscard]] QString problemOfCode(const QString &code) const override;
    [[nodiscard]] QString problemOfAsked(const QString &code) const override;
    [[nodiscard]] ui::packages::PartnerRefusal addPartner(
        const QString &name, const QString &code, ui::packages::Road road) override;
    [[nodiscard]] std::variant<ui::packages::Cover, QString> look(const QString &path) override;
    void make(const ui::packages::Order &order) override;
    void take(const QString &path) override;
    void cancel() override { m_thread.request_stop(); }
    [[nodiscard]] bool isRunning() const override { return m_isRunning; }

private:
    struct Outcome {
        QString words;
        bool isProblem = false;
    };
    // Does the work in the thread; what it throws becomes words.
    void begin(const std::function<Outcome(store::Store &store, const store::GoOn &goOn)> &work);
    void finish(const Outcome &outcome);
    // A disk that fails is told by the page as well.
    template <class Value>
    [[nodiscard]] Value readSafely(const std::function<Value()> &read) const;

    session::Session &m_session;
    edit::Editor &m_editor;
    bool m_isRunning = false;
    std::jthread m_thread;  // the last member: it waits before anything else goes
};

}  // namespace qianshao::desktop
