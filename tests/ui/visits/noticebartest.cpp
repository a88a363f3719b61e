// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/noticebar.h"
#include "tests/support/samples.h"
#include "tests/ui/forms/desk.h"
#include "ui/visits/evidencefield.h"
#include "ui/visits/visitform.h"
#include "ui/widgets/signaturepad.h"

#include <QPushButton>
#include <QTest>

using namespace qianshao;
using namespace qianshao::records;
using tests::Desk;
using tests::press;
using tests::shown;
using ui::visits::EvidenceField;
using ui::visits::VisitForm;

class NoticeBarTest : public QObject {
    Q_OBJECT

    static EvidenceField *fieldOf(const VisitForm &form)
    {
        return form.findChild<EvidenceField *>(QStringLiteral("evidenceEvidenceField"));
    }
    static bool waitForCaptured(const VisitForm &form, size_t count)
    {
        return QTest::qWaitFor(
            [&] { return fieldOf(form)->captured().size() == count && fieldOf(form)->unreadable().isEmpty(); });
    }

    // Every text of the record holds a word of its own.
    template <Record R>
    static R marked(const char *mark, QStringList &marks)
    {
        R record;
        forEachField<R>([&](const auto &field) {
            using T = std::remove_reference_t<decltype(record.*(field.member))>;
            if constexpr (std::is_same_v<T, QString>) {
                const QString word = QStringLiteral("%1-%2").arg(QLatin1StringView(mark), QLatin1StringView(field.key));
                record.*(field.member) = word;
                marks.append(word);
            } else if constexpr (std::is_same_v<T, Fen>) {
                record.*(field.member) = {7'654'321'00 + field.number};
            }
        });
        return record;
    }

private Q_SLOTS:
    // A record full of details: of all of them only the name of the person may be read on the notice.
    void noSourceAndNoSuspectDetailIsOnIt()
    {
        QStringList marks;
        itemmodels::InstructionCase found;
        found.instruction = marked<Instruction>("instruction", marks);
        found.instruction.fraudType = FraudType::Authority;
        found.person = marked<Person>("person", marks);
        found.calls = {marked<Call>("call", marks)};
        found.feedback = {marked<Feedback>("feedback", marks)};
        found.victims = {marked<Victim>("victim", marks)};
        Visit visit = marked<Visit>("visit", marks);
        visit.at = {1'795'226'400'000};
        visit.noticeOpinion = NoticeOpinion::Refuses;
        QVERIFY(marks.size() > 40);
        const QTimeZone zone(QByteArrayLiteral("Asia/Shanghai"));
        const QString html =
            reports::noticeDocument(ui::visits::noticeOf(found, visit, QStringLiteral("人民街道派出所"), zone)).body;
        QStringList printed;
        for (const QString &mark : marks) {
            if (html.contains(mark))
                printed.append(mark);
        }
        QCOMPARE(printed,
            (QStringList{QStringLiteral("person-name"), QStringLiteral("visit-refusal_reason"),
                QStringLiteral("visit-witness")}));
        QVERIFY(!html.contains(QStringLiteral("7654321")) && !html.contains(QStringLiteral("7,654,321")));
        QVERIFY(html.contains(QStringLiteral("冒充公检法")));
        QVERIFY(html.contains(QStringLiteral("警方没有“安全账户”")));
    }

    void theOfficersJudgementOfTheTypeCounts()
    {
        itemmodels::InstructionCase found;
        found.instruction.fraudType = FraudType::Authority;
        found.instruction.fraudTypeJudged = FraudType::Loan;
        const reports::Notice notice =
            ui::visits::noticeOf(found, Visit{.at = {0}}, {}, QTimeZone(QByteArrayLiteral("Asia/Shanghai")));
        QVERIFY(notice.fraudType.contains(QStringLiteral("贷款")));
        QCOMPARE(notice.number, QStringLiteral("19700101-080000"));
    }

    void aNoticeSignedOnTheScreenIsKeptWithTheVisit()
    {
        Desk desk;
        std::unique_ptr<VisitForm> form(shown(new VisitForm(desk.workplace(), desk.instruction.id)));
        press(form.get(), "1fxyg");
        auto *pad = form->findChild<ui::widgets::SignaturePad *>(QStringLiteral("signaturePad"));
        QTest::mousePress(pad, Qt::LeftButton, {}, {20, 30});
        QTest::mouseMove(pad, {160, 70});
        QTest::mouseRelease(pad, Qt::LeftButton, {}, {160, 70});
        press(form.get(), "\r");
        QVERIFY(waitForCaptured(*form, 2));
        form->findChild<QPushButton *>(QStringLiteral("keepNoticeButton"))->click();
        QVERIFY(waitForCaptured(*form, 3));
        form->setFocus();
        press(form.get(), "\r");
        const auto attachments = desk.all<Attachment>();
        const auto notice = std::ranges::find(attachments, AttachmentKind::Notice, &Attachment::kind);
        QVERIFY(notice != attachments.end());
        QCOMPARE(notice->mime, QStringLiteral("application/pdf"));
        QCOMPARE(notice->note, QStringLiteral("20261121-100000"));
        const QByteArray pdf = desk.workplace().vault->get(notice->sha256);
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/Subtype /Image"));  // the signature
        QCOMPARE(desk.all<Visit>().at(0).noticeOpinion, NoticeOpinion::Agrees);
    }
};

QTEST_MAIN(NoticeBarTest)
#include "noticebartest.moc"
