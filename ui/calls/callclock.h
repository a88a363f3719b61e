// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/valuefields.h"

namespace qianshao::ui::calls {

// The duration of a call that may still be going on. No Q_OBJECT: to tests and style it is a DurationField.
class CallClock final : public widgets::DurationField {
public:
    using DurationField::DurationField;

    void run(records::Instant from)
    {
        m_from = from;
        start(from);
    }
    // Runs on from where it began, unless somebody has typed or it was never started.
    void runOn()
    {
        if (m_from.isSet())
            start(m_from);
    }
    // A duration that comes back from a draft is of a call that has ended.
    void restore(const QString &draft) override
    {
        if (isRunning() && draft == this->draft())
            return;
        stop();
        setText(draft);
    }

private:
    records::Instant m_from;
};

}  // namespace qianshao::ui::calls
