// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/addressmatching.h"
#include "app/session/session.h"
#include "models/edit/editor.h"
#include "ui/repairs/addressdesk.h"

#include <QCache>

#include <thread>

namespace qianshao::desktop {

// The standard addresses behind the window. They are read in a thread with a Store of its own: when the station is
// opened, where persons that an older program left unmatched are matched first, and again whenever the list has
// changed. Whatever the editor saves is matched in its own step.
class AddressAdapter final : public ui::repairs::AddressDesk {
    Q_OBJECT
public:
    // Both outlive the adapter.
    AddressAdapter(session::Session &session, edit::Editor &editor, QObject *parent = nullptr);
    // Cancels and waits.
    ~AddressAdapter() override;

    // Null until the list has been read.
    [[nodiscard]] std::shared_ptr<const session::StandardAddresses> standard() const { return m_standard; }

    [[nodiscard]] ui::repairs::AddressProposal proposalFor(const QString &text) override;
    edit::Problems take(const records::Uuid &person, const records::Uuid &address) override;
    edit::Problems setNotInList(const records::Uuid &person) override;
    edit::Problems setPlace(const records::Uuid &person, const QString &text, const geo::Point &at) override;

private:
    void readList(bool isFirst);
    void finish(std::shared_ptr<const session::StandardAddresses> standard, bool hasMatched);
    void storeChanged(const store::Touched &touched);
    edit::Problems settle(
        const records::Uuid &person, records::AddressMatch match, const records::Uuid &address, const QString &label);

    session::Session &m_session;
    edit::Editor &m_editor;
    std::shared_ptr<const session::StandardAddresses> m_standard;
    QCache<QString, ui::repairs::AddressProposal> m_proposals;  // by text
    std::jthread m_thread;
    bool m_isReading = false;
    bool m_isOld = false;  // the list has changed while it was read
};

}  // namespace qianshao::desktop
