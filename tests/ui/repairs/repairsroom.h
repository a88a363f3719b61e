// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/forms/desk.h"
#include "tests/ui/repairs/fakeaddresses.h"
#include "tests/ui/repairs/fakedesk.h"
#include "ui/repairs/repairspage.h"

#include <QLabel>
#include <QPushButton>

namespace qianshao::tests {

// The Repairs page on a station of its own, with an import desk that does as the test says.
class RepairsRoom : public QObject {
protected:
    void reset();
    records::HeldRow hold(
        const QString &file, records::RowProblem problem, const QString &field, qint64 line, const QString &raw);
    ui::repairs::RepairsPage &open();
    [[nodiscard]] QString textOf(const char *label) const
    {
        return m_page->findChild<QLabel *>(QLatin1StringView(label))->text();
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return m_page->findChild<QPushButton *>(QLatin1StringView(name));
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<FakeDesk> m_fake;
    std::unique_ptr<FakeAddresses> m_addresses;
    std::unique_ptr<ui::repairs::RepairsPage> m_page;
};

}  // namespace qianshao::tests
