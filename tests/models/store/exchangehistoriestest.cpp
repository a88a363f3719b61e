// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/records/all.h"
#include "models/store/storecheck.h"
#include "tests/support/device.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace qianshao;
using namespace qianshao::records;
using tests::Device;
using tests::PlainHub;

namespace {

// Some laptops that work apart, lose what they send and what they are told, and have clocks of their own.
class History {
public:
    explicit History(quint32 seed) : m_random(seed)
    {
        for (qint64 number : {0x3f8a12c4d901, 0x11c3a4550b77, 0x77c3a4550b70})
            m_devices.push_back(std::make_unique<Device>(number + seed));
    }

    void run(int acts)
    {
        for (int act = 0; act < acts; ++act)
            actOf(*m_devices[below(m_devices.size())]);
    }
    // The network is back, until nobody has anything to say any more.
    void heal()
    {
        const auto isWaiting = [](const auto &device) { return device->exchange.waitingCount() > 0; };
        for (int round = 0; round == 0 || (round < 5 && std::ranges::any_of(m_devices, isWaiting)); ++round) {
            for (const auto &device : m_devices)
                device->meet(m_hub);
            for (const auto &device : m_devices)
                device->pull(m_hub);
        }
    }
    [[nodiscard]] const std::vector<std::unique_ptr<Device>> &devices() const { return m_devices; }

private:
    size_t below(size_t bound) { return m_random() % bound; }
    template <Record R>
    std::optional<R> any(Device &device)
    {
        const auto all = device.file->readAll<R>();
        return all.empty() ? std::nullopt : std::optional(all[below(all.size())]);
    }
    void apply(Device &device, const changes::Change &change)
    {
        (void)device.file->apply({{change}}, store::Origin::Edit);  // what a rule refuses is no act
    }

    void actOf(Device &device)
    {
        device.file.passMinutes(qint64(below(30)) - (below(20) == 0 ? 300 : 0));
        switch (below(12)) {
        case 0:
            apply(device,
                changes::inserted(Person{.id = device.file->newId(),
                    .name = u"王%1"_s.arg(below(100)),
                    .identity = below(2) == 0 ? u"61050219900101%1"_s.arg(below(5), 4, 10, QChar(u'0')) : QString()}));
            break;
        case 1:
        case 2: {
            const auto person = any<Person>(device);
            apply(device,
                changes::inserted(Instruction{.id = device.file->newId(),
                    .number = u"YJ%1"_s.arg(below(12)),
                    .level = below(4) == 0 ? Level::Urgent : Level::High,
                    .person = {person ? person->id : Uuid()},
                    .issuedAt = device.file.now()}));
            break;
        }
        case 3:
            if (const auto instruction = any<Instruction>(device))
                apply(device,
                    changes::inserted(Call{.id = device.file->newId(),
                        .instruction = {instruction->id},
                        .startedAt = device.file.now(),
                        .result = CallResult::Busy}));
            break;
        case 4:
        case 5:
            if (const auto before = any<Person>(device)) {
                Person after = *before;
                (below(2) == 0 ? after.phone : after.address) = u"%1"_s.arg(below(4));
                apply(device, changes::updated(*before, after));
            }
            break;
        case 6:
            if (const auto before = any<Instruction>(device)) {
                Instruction after = *before;
                const auto person = any<Person>(device);
                after.source = u"%1"_s.arg(below(3));
                after.person = {person && below(3) == 0 ? person->id : before->person.id};
                apply(device, changes::updated(*before, after));
            }
            break;
        case 7:
            if (const auto person = any<Person>(device); person && below(2) == 0)
                apply(device, changes::removed(*person));
            else if (const auto instruction = any<Instruction>(device))
                apply(device, changes::removed(*instruction));
            break;
        case 8: {
            const changes::Sender sender = device.sender();
            const auto parcel = device.exchange.waiting(1 + int(below(6)));
            const bool arrives = below(3) != 0;
            if (arrives)
                m_hub.receive(parcel.states, sender);
            if (arrives && below(3) != 0)  // else the answer is lost
                device.exchange.confirm(parcel);
            if (arrives && below(4) == 0)
                m_hub.receive(parcel.states, sender);  // doubled on the way
            break;
        }
        case 9: device.push(m_hub); break;
        default: device.pull(m_hub, 1 + below(8));
        }
    }

    std::mt19937 m_random;
    PlainHub m_hub;
    std::vector<std::unique_ptr<Device>> m_devices;
};

// Everything that a person sees of a file.
template <Record R>
void tell(Device &device, QStringList &lines)
{
    auto all = device.file->readAll<R>();
    std::ranges::sort(all, {}, &R::id);
    for (const R &record : all) {
        QString line = record.id.toString();
        forEachField<R>([&](const auto &field) {
            using T = std::remove_cvref_t<decltype(record.*(field.member))>;
            const Value value = ValueOf<T>::from(record.*(field.member));
            if (const auto *text = std::get_if<QString>(&value))
                line += u" %1=%2"_s.arg(QLatin1StringView(field.key), *text);
            else if (const auto *number = std::get_if<qint64>(&value))
                line += u" %1=%2"_s.arg(QLatin1StringView(field.key)).arg(*number);
            else if (const auto *id = std::get_if<Uuid>(&value))
                line += u" %1=%2"_s.arg(QLatin1StringView(field.key), id->toString());
        });
        lines.append(line);
    }
}

QStringList everythingIn(Device &device)
{
    QStringList lines;
    tell<Person>(device, lines);
    tell<Instruction>(device, lines);
    tell<Call>(device, lines);
    lines.append(u"%1 conflicts, %2 stranded, %3 waiting"_s.arg(device.exchange.conflicts().size())
            .arg(device.exchange.stranded())
            .arg(device.exchange.waitingCount()));
    return lines;
}

}  // namespace

// Real files that meet now and then, with everything going wrong on the way: afterwards they are the same.
class ExchangeHistoriesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void devicesThatHaveMetAreTheSame_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void devicesThatHaveMetAreTheSame()
    {
        QFETCH(quint32, seed);
        History history(seed);
        history.run(120);
        history.heal();
        const QStringList expected = everythingIn(*history.devices().front());
        QVERIFY(expected.size() > 10);
        QVERIFY(expected.last().endsWith(u" 0 stranded, 0 waiting"_s));
        for (const auto &device : history.devices()) {
            const QStringList found = everythingIn(*device);
            for (const QString &line : found) {
                if (!expected.contains(line))
                    qWarning("only there: %s", qPrintable(line));
            }
            for (const QString &line : expected) {
                if (!found.contains(line))
                    qWarning("missing: %s", qPrintable(line));
            }
            QCOMPARE(found, expected);
            const auto findings = store::check(*device->file);
            for (const store::CheckFinding &finding : findings)
                qWarning("part %d: %s", int(finding.part), qPrintable(finding.first));
            QVERIFY(findings.empty());
        }
    }
};

QTEST_GUILESS_MAIN(ExchangeHistoriesTest)
#include "exchangehistoriestest.moc"
