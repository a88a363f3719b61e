// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/catalogue.h"
#include "models/itemmodels/words.h"
#include "models/records/all.h"
#include "tests/ui/forms/desk.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

#include <set>

using namespace qianshao;
using namespace Qt::StringLiterals;

// The words and the keys of the window as a whole.
class CatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldHasAChineseTitle();
    void everyEnumHasAChineseWord();
    void countdownHasItsUnitsInChinese();
    void chineseHasChinesePunctuation();
    void noKeyMeansTwoThings();
};

namespace {

bool isChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

}  // namespace

void CatalogueTest::everyFieldHasAChineseTitle()
{
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral("qianshao_zh_CN"), QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&chinese);
    for (const records::Kind kind : records::allKinds()) {
        for (const records::FieldInfo &field : records::fieldsOf(kind))
            QVERIFY2(isChinese(itemmodels::fieldTitle(kind, QString::fromLatin1(field.key))), field.title);
    }
}

void CatalogueTest::everyEnumHasAChineseWord()
{
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral("qianshao_zh_CN"), QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&chinese);
    QCOMPARE(itemmodels::word(records::Level::Urgent), QStringLiteral("紧急"));
    for (const auto step : {records::NextStep::CallAgain, records::NextStep::Visit, records::NextStep::Feedback})
        QVERIFY(isChinese(itemmodels::word(step)));
    for (int result = 1; result <= int(records::CallResult::NoNumber); ++result)
        QVERIFY(isChinese(itemmodels::word(records::CallResult(result))));
    for (int result = 1; result <= int(records::VisitResult::MovedAway); ++result)
        QVERIFY(isChinese(itemmodels::word(records::VisitResult(result))));
    for (int state = 1; state <= int(records::FraudState::Unknown); ++state)
        QVERIFY(isChinese(itemmodels::word(records::FraudState(state))));
    QVERIFY(isChinese(ui::widgets::ActionCatalogue(tests::theme()).find(u"call")->title));
}

// An hour and ten minutes and a minute and ten seconds are never the same text.
void CatalogueTest::countdownHasItsUnitsInChinese()
{
    QTranslator chinese;
    QVERIFY(chinese.load(QStringLiteral("qianshao_zh_CN"), QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&chinese);
    const records::Instant now{1'800'000'000'000};
    const auto text = [&](qint64 seconds) {
        return itemmodels::countdown({now.ms + seconds * 1000}, now, QTimeZone(QTimeZone::UTC)).text;
    };
    QCOMPARE(text(4'200), QStringLiteral("剩 1小时10分"));
    QCOMPARE(text(70), QStringLiteral("剩 1分10秒"));
    QCOMPARE(text(5), QStringLiteral("剩 0分05秒"));
    QCOMPARE(text(-1'200), QStringLiteral("超期 20分"));
    QCOMPARE(text(-4'800), QStringLiteral("超期 1小时20分"));
    QCOMPARE(text(-259'200), QStringLiteral("超期 3天"));
}

// As on the printed report: no half-width mark beside a Chinese character, in the words and in the scripts.
void CatalogueTest::chineseHasChinesePunctuation()
{
    QStringList paths{QStringLiteral(SOURCE "/translations/qianshao_zh_CN.ts")};
    for (const QFileInfo &script : QDir(QStringLiteral(SOURCE "/resources/scripts")).entryInfoList({u"*.json"_s}))
        paths.append(script.filePath());
    QVERIFY(paths.size() > 10);
    // A file dialog parts its kinds of files with ;; itself.
    static const QRegularExpression halfWidth(
        QStringLiteral("\\p{Han}[,:;?!()]|(?<!;;)(?<!&#x3000;)(?<=[,:;?!()])\\p{Han}"));
    for (const QString &path : paths) {
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine());
            QVERIFY2(!line.contains(halfWidth), qPrintable(path + u": "_s + line));
        }
    }
}

void CatalogueTest::noKeyMeansTwoThings()
{
    const ui::widgets::ActionCatalogue actions(tests::theme());
    std::set<QString> seen;
    for (const ui::widgets::ActionInfo &info : actions.all()) {
        QVERIFY2(seen.insert(info.key.toString()).second, qPrintable(info.id));
        QVERIFY2(!tests::theme().icon(info.icon).isNull(), qPrintable(info.icon));
    }
}

QTEST_MAIN(CatalogueTest)
#include "cataloguetest.moc"
