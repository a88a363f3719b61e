// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/session/standardaddresses.h"
#include "models/store/batch.h"

#include <memory>
#include <optional>

namespace qianshao::session {

// Keeps what persons' address texts mean in step with the texts and with the list of standard addresses. A decision
// that a person made stays for as long as the text does.
class AddressMatching {
public:
    // The list is read when it is needed first, unless it is known.
    explicit AddressMatching(store::Store &store, std::shared_ptr<const StandardAddresses> known = {});

    // Adds to each person whose address text the set writes what that text means, so that it is one step with it.
    // What belongs to a set that the store does not know yet is left to matchInto().
    void complete(changes::ChangeSet &set);

    // Matches again what is not in step: where the list is another one than last time all persons but those settled by
    // hand, else those whose text has changed. Only what comes out otherwise is written. False: goOn ended it.
    [[nodiscard]] bool matchInto(store::Batch &batch, const store::GoOn &goOn);

private:
    // What matchInto() has to look at.
    struct Work {
        std::vector<qint64> persons;
        QString fingerprint;  // of the list; empty where there is none
        bool isOtherList = false;  // than last time
    };
    friend store::Applied matchAddresses(store::Store &store, const store::GoOn &goOn);
    [[nodiscard]] Work work();
    [[nodiscard]] const std::vector<records::Address> &list();
    [[nodiscard]] const StandardAddresses &standard();

    store::Store &m_store;
    std::optional<std::vector<records::Address>> m_list;
    std::shared_ptr<const StandardAddresses> m_standard;
};

// The same as a step of its own, for a file that another program has written: step 0 where all was in step. Nothing is
// written when goOn ends it.
store::Applied matchAddresses(store::Store &store, const store::GoOn &goOn = {});

// Changes of the list itself, one step with what they change of the persons' matches.
store::Applied changeAddresses(
    store::Store &store, const changes::ChangeSet &set, const store::StepInfo &info, const store::GoOn &goOn = {});

}  // namespace qianshao::session
