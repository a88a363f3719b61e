// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/packagenumbers.h"

#include "models/security/devicekeys.h"
#include "tests/models/security/securitysamples.h"

#include <QTest>

using namespace qianshao::security;
using namespace Qt::StringLiterals;
using Code = CodeFailure::Code;

class PackageNumbersTest : public QObject {
    Q_OBJECT

    static std::optional<Code> codeOf(const QString &text)
    {
        return qianshao::tests::codeOf<CodeFailure>([&] { (void)missingPackagesFromText(text); });
    }

private Q_SLOTS:
    void gapsAreNamed()
    {
        QCOMPARE(packageArrival(0, 0, 1), (PackageArrival{PackageOrder::Next}));
        QCOMPARE(packageArrival(11, 11, 12), (PackageArrival{PackageOrder::Next}));
        QCOMPARE(packageArrival(11, 10, 11), (PackageArrival{PackageOrder::AlreadyHad}));
        QCOMPARE(packageArrival(11, 2, 3), (PackageArrival{PackageOrder::AlreadyHad}));
        QCOMPARE(packageArrival(11, 12, 13), (PackageArrival{PackageOrder::Gap, 12, 12}));
        QCOMPARE(packageArrival(11, 14, 15), (PackageArrival{PackageOrder::Gap, 12, 14}));
        QCOMPARE(packageArrival(0, 2, 3), (PackageArrival{PackageOrder::Gap, 1, 2}));
        QCOMPARE(packageArrival(11, 9, 21), (PackageArrival{PackageOrder::Next}));  // sent again
        QCOMPARE(packageArrival(11, 14, 21), (PackageArrival{PackageOrder::Gap, 12, 14}));
    }

    // The check character was worked out apart.
    void theCodeToAskWith()
    {
        const MissingPackages missing{u"7Q2K"_s, 12, 14};
        QCOMPARE(toText(missing), u"7Q2K-12-14-V"_s);
        for (const QString &text : {u"7Q2K-12-14-V"_s, u" 7q2k-12-14-v\n"_s, u"7Q2K-I2-l4-V"_s})
            QCOMPARE(missingPackagesFromText(text), missing);
        const qint64 sender = 159'009'363'845'189;
        const MissingPackages asked = missingPackages(sender, packageArrival(11, 14, 15));
        QCOMPARE(asked, (MissingPackages{deviceText(sender).first(4), 12, 14}));
        QVERIFY(asked.isAskedOf(sender));
        QVERIFY(!asked.isAskedOf(sender ^ (qint64(1) << 40)));
        const MissingPackages largest{u"ZZZZ"_s, 2'147'483'646, 2'147'483'647};
        QCOMPARE(missingPackagesFromText(toText(largest)), largest);
    }

    // Every character replaced by every other one, and all neighbours swapped.
    void mistakesAreTold()
    {
        const QString text = toText({u"7Q2K"_s, 12, 14});
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (const QChar c : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ-U"_s) {
                QString wrong = text;
                wrong[at] = c;
                QCOMPARE(codeOf(wrong).has_value(), wrong != text);
            }
            QString swapped = text;
            std::swap(swapped[at], swapped[std::min(at + 1, text.size() - 1)]);
            QCOMPARE(codeOf(swapped).has_value(), swapped != text);
        }
    }

    void whatIsWrongIsTold()
    {
        QCOMPARE(codeOf({}), Code::CutShort);
        QCOMPARE(codeOf(u"7Q2K-12-14"_s), Code::CutShort);
        QCOMPARE(codeOf(u"7Q2K-12-14-V-V"_s), Code::TooLong);
        QCOMPARE(codeOf(u"7Q2K-12-15-V"_s), Code::WrongCheck);
        QCOMPARE(codeOf(u"7Q2K-12-14-"_s), Code::WrongCheck);
        QCOMPARE(codeOf(u"7Q2U-12-14-V"_s), Code::BadCharacter);
        QCOMPARE(codeOf(u"7Q2K--14-V"_s), Code::BadContent);
        QCOMPARE(codeOf(u"7Q2K-99999999999-14-V"_s), Code::BadContent);
        QCOMPARE(codeOf(toText({u"7Q2K"_s, 14, 12})), Code::BadContent);
        QCOMPARE(codeOf(toText({u"7Q2K"_s, 0, 1})), Code::BadContent);
        QCOMPARE(codeOf(toText({u"7Q2"_s, 1, 1})), Code::WrongCheck);
    }
};

QTEST_GUILESS_MAIN(PackageNumbersTest)
#include "packagenumberstest.moc"
