// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/repairs/repairsroom.h"

namespace qianshao::tests {

using records::HeldRow;
using records::Kind;
using records::RowProblem;
using ui::repairs::RepairsPage;

void RepairsRoom::reset()
{
    m_page.reset();
    m_fake.reset();
    m_desk = std::make_unique<Desk>();
    m_fake = std::make_unique<FakeDesk>(m_desk->editor());
    m_addresses = std::make_unique<FakeAddresses>(m_desk->editor(), m_desk->store());
}

HeldRow RepairsRoom::hold(
    const QString &file, RowProblem problem, const QString &field, qint64 line, const QString &raw)
{
    return m_desk->file.add(HeldRow{.target = Kind::Instruction,
        .problem = problem,
        .field = field,
        .file = file,
        .line = line,
        .raw = raw,
        .heldAt = m_desk->file.now()});
}

RepairsPage &RepairsRoom::open()
{
    m_page = std::make_unique<RepairsPage>(m_desk->workplace(), *m_fake, *m_addresses);
    m_page->resize(1112, 664);
    m_page->show();
    waitUntilActive(m_page.get());
    m_page->activate();
    return *m_page;
}

}  // namespace qianshao::tests
