// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/check.h"

#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using namespace qianshao::rules;

class CheckTest : public QObject {
    Q_OBJECT

    static const inline Uuid someone = Uuid::v7(1, 0, 1);
    static QStringList fieldsOf(const Problems &problems)
    {
        QStringList fields;
        for (const Problem &problem : problems)
            fields.append(QStringLiteral("%1:%2").arg(problem.field).arg(int(problem.code)));
        return fields;
    }
    static Call call()
    {
        return {.id = someone, .instruction = {someone}, .startedAt = {1000}, .result = CallResult::Busy};
    }
    static Visit visit()
    {
        return {.id = someone, .instruction = {someone}, .at = {1000}, .result = VisitResult::NobodyHome};
    }
    static Instruction instruction() { return {.id = someone, .number = QStringLiteral("1"), .issuedAt = {1000}}; }

private Q_SLOTS:
    void theLeastThatIsNeededIsLegal()
    {
        QVERIFY(check(call()).empty());
        QVERIFY(check(visit()).empty());
        QVERIFY(check(instruction()).empty());
        QVERIFY(check(Person{.id = someone, .phone = QStringLiteral("13900000000")}).empty());
        QVERIFY(check(Victim{.id = someone, .person = {someone}}).empty());
    }

    void everythingThatIsMissingIsNamedAtOnce()
    {
        QCOMPARE(fieldsOf(check(Call{})),
            (QStringList{QStringLiteral("instruction:1"), QStringLiteral("started_at:1"), QStringLiteral("result:1")}));
        QCOMPARE(fieldsOf(check(Visit{})),
            (QStringList{QStringLiteral("instruction:1"), QStringLiteral("at:1"), QStringLiteral("result:1")}));
        QCOMPARE(
            fieldsOf(check(Instruction{})), (QStringList{QStringLiteral("number:1"), QStringLiteral("issued_at:1")}));
        QCOMPARE(fieldsOf(check(Feedback{})),
            (QStringList{QStringLiteral("instruction:1"), QStringLiteral("at:1"), QStringLiteral("text:1")}));
        QCOMPARE(fieldsOf(check(Person{})), QStringList{QStringLiteral("name:1")});
        QCOMPARE(fieldsOf(check(Staff{})), QStringList{QStringLiteral("name:1")});
        QCOMPARE(fieldsOf(check(Unit{})), QStringList{QStringLiteral("name:1")});
        QCOMPARE(fieldsOf(check(Address{})), QStringList{QStringLiteral("text:1")});
        QCOMPARE(fieldsOf(check(Victim{})), QStringList{QStringLiteral("person:1")});
        QCOMPARE(fieldsOf(check(HeldRow{})), (QStringList{QStringLiteral("target:1"), QStringLiteral("raw:1")}));
        QCOMPARE(fieldsOf(check(LimitProfile{})), (QStringList{QStringLiteral("name:1"), QStringLiteral("minutes:2")}));
        QCOMPARE(fieldsOf(check(Setting{})), QStringList{QStringLiteral("key:1")});
    }

    void whatCannotBeIsRefused()
    {
        Call late = call();
        late.nextAt = {999};
        late.seconds = 86'401;
        QCOMPARE(fieldsOf(check(late)), (QStringList{QStringLiteral("seconds:2"), QStringLiteral("next_at:3")}));
        Visit odd = visit();
        odd.lost = {-1};
        odd.latitude = 91;
        odd.officer1 = odd.officer2 = {someone};
        QCOMPARE(fieldsOf(check(odd)),
            (QStringList{QStringLiteral("lost:2"), QStringLiteral("latitude:2"), QStringLiteral("officer2:2")}));
        Instruction own = instruction();
        own.repeatOf = {someone};
        QCOMPARE(fieldsOf(check(own)), QStringList{QStringLiteral("repeat_of:2")});
    }

    // A transfer needs its target and a return its reason, unless the sender's ledger had it so.
    void settingAsideNeedsItsReason()
    {
        Instruction aside = instruction();
        aside.status = Status::Returned;
        QCOMPARE(fieldsOf(check(aside)), QStringList{QStringLiteral("status_reason:1")});
        aside.status = Status::Transferred;
        QCOMPARE(fieldsOf(check(aside)), QStringList{QStringLiteral("status_target:1")});
        aside.statusSent = QStringLiteral("已移交");
        QVERIFY(check(aside).empty());
    }

    // Without reason and witness a refused signature proves nothing; a typed position needs to say why.
    void whatTheOfficerMustAccountForIsAskedFor()
    {
        Visit refused = visit();
        refused.noticeOpinion = NoticeOpinion::Refuses;
        refused.noticeSigned = YesNo::Yes;
        QCOMPARE(fieldsOf(check(refused)),
            (QStringList{
                QStringLiteral("refusal_reason:1"), QStringLiteral("witness:1"), QStringLiteral("notice_signed:2")}));
        refused.noticeSigned = YesNo::No;
        refused.refusalReason = QStringLiteral("称不需要");
        refused.witness = QStringLiteral("物业 赵敏");
        QVERIFY(check(refused).empty());
        Visit typed = visit();
        typed.positionSource = PositionSource::Typed;
        typed.distance = -1;
        QCOMPARE(
            fieldsOf(check(typed)), (QStringList{QStringLiteral("distance:2"), QStringLiteral("position_reason:1")}));
    }

    void anAttachmentNamesItsContent()
    {
        Attachment attachment{.id = someone,
            .visit = {someone},
            .kind = AttachmentKind::Photo,
            .sha256 = QString(64, u'0'),
            .size = 1,
            .capturedAt = {1000}};
        QVERIFY(check(attachment).empty());
        for (const QString &wrong : {QString(), QString(63, u'0'), QString(64, u'A'), QString(64, u'0') + u'\n'}) {
            attachment.sha256 = wrong;
            QCOMPARE(fieldsOf(check(attachment)), QStringList{QStringLiteral("sha256:2")});
        }
        attachment.sha256 = QString(64, u'0');
        attachment.kind = AttachmentKind::Signature;
        attachment.size = 0;
        QCOMPARE(fieldsOf(check(attachment)), (QStringList{QStringLiteral("size:2"), QStringLiteral("signer:1")}));
        QCOMPARE(fieldsOf(check(Attachment{})),
            (QStringList{QStringLiteral("visit:1"), QStringLiteral("kind:1"), QStringLiteral("sha256:2"),
                QStringLiteral("size:2"), QStringLiteral("captured_at:1")}));
    }

    void aWordThatNoVocabularyHasIsAResult()
    {
        Call call = CheckTest::call();
        call.result = CallResult::Unset;
        call.resultSent = QStringLiteral("听不清");
        QVERIFY(check(call).empty());
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "checktest.moc"
