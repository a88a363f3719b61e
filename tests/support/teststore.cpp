// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/teststore.h"

namespace qianshao::tests {

namespace {
// 2026-11-20 09:00 in Shanghai.
constexpr records::Instant morning{1'795'136'400'000};
}  // namespace

TestStore::TestStore(quint64 random)
    : m_now(std::make_shared<records::Instant>(morning)),
      m_random(std::make_shared<quint64>(random * 1'000'003 + 1)),
      m_store(store::Store::create(path(), key(), environment()))
{
}

store::Environment TestStore::environment() const
{
    return {[now = m_now] { return *now; },
        [random = m_random] {
                // splitmix64
            quint64 z = (*random += 0x9e3779b97f4a7c15ULL);
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
            z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
            return z ^ (z >> 31);
        }};
}

void TestStore::reopen()
{
    m_store.reset();
    m_store = store::Store::open(path(), key(), environment());
}

std::unique_ptr<store::Store> TestStore::another() const
{
    return store::Store::open(path(), key(), environment());
}

void TestStore::put(const changes::ChangeSet &set)
{
    const store::Applied applied = m_store->apply(set, store::Origin::Edit);
    if (!applied.problems.empty())
        qFatal("the store refused %d.%s, code %d", int(applied.problems.front().kind),
            qPrintable(applied.problems.front().field), int(applied.problems.front().code));
}

}  // namespace qianshao::tests
