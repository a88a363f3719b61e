// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/changes/refusals.h"

#include "models/records/all.h"

#include <QTest>

#include <bit>

using namespace qianshao;
using namespace qianshao::changes;
using namespace qianshao::records;
using rules::Problem;
using rules::ProblemCode;

class RefusalsTest : public QObject {
    Q_OBJECT

    const Uuid m_id = Uuid::v7(1, 0, 1);

    static bool always(const Change &) { return true; }
    static bool never(const Change &) { return false; }

private Q_SLOTS:
    void eachChangeIsNamed()
    {
        const Call call{.id = m_id};
        const Visit visit{.id = Uuid::v7(1, 0, 2)};
        const ChangeSet set{{inserted(call), inserted(visit)}};
        QVERIFY(refusals(set, Role::Officer, never).empty());
        const std::vector<Problem> ofCall{{Kind::Call, call.id, {}, ProblemCode::NotAllowed}};
        QVERIFY(refusals(set, Role::GridWorker, always) == ofCall);
        QCOMPARE(refusals(set, Role::GridWorker, never).size(), 2u);
        QCOMPARE(refusals(set, Role::Unset, always).size(), 2u);
    }

    void theFieldIsNamed()
    {
        Feedback before{.id = m_id, .text = QStringLiteral("已劝阻")};
        Feedback after = before;
        after.again = YesNo::Yes;
        QVERIFY(refusals({{updated(before, after)}}, Role::Officer, never).empty());
        after.text = QStringLiteral("已见面");
        const std::vector<Problem> expected{{Kind::Feedback, m_id, QStringLiteral("text"), ProblemCode::NotAllowed}};
        QVERIFY(refusals({{updated(before, after)}}, Role::Officer, never) == expected);
    }

    void whoIsOwnIsAskedOnlyWhereItMatters()
    {
        int asked = 0;
        const auto isOwn = [&](const Change &) { return ++asked > 0; };
        const ChangeSet set{{inserted(Visit{.id = m_id})}};
        QVERIFY(refusals(set, Role::Officer, isOwn).empty());
        QVERIFY(!refusals(set, Role::Auditor, isOwn).empty());
        QCOMPARE(asked, 0);
        QVERIFY(refusals(set, Role::GridWorker, isOwn).empty());
        QVERIFY(refusals({{removed(Visit{.id = m_id})}}, Role::Chief, isOwn).empty());
        QCOMPARE(asked, 2);
        QCOMPARE(refusals({{removed(Visit{.id = m_id})}}, Role::Chief, never).size(), 1u);
    }

    // It goes through unharmed for those who get it, and nobody else can write it.
    void aFieldOfANewerProgram()
    {
        const ChangeSet set{{{Kind::Visit, Action::Update, m_id, {{77, Value(), Value(qint64(1))}}}}};
        QVERIFY(refusals(set, Role::Officer, never).empty());
        const std::vector<Problem> expected{{Kind::Visit, m_id, {}, ProblemCode::NotAllowed}};
        QVERIFY(refusals(set, Role::GridWorker, always) == expected);
    }

    void aKindOrAnActionOfANewerProgramIsRefused()
    {
        QCOMPARE(
            refusals({{{std::bit_cast<Kind>(quint8(99)), Action::Insert, m_id, {}}}}, Role::Chief, always).size(), 1u);
        QCOMPARE(
            refusals({{{Kind::Visit, std::bit_cast<Action>(quint8(9)), m_id, {}}}}, Role::Chief, always).size(), 1u);
    }
};

QTEST_GUILESS_MAIN(RefusalsTest)
#include "refusalstest.moc"
