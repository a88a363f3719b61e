// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/ledgerrows.h"

#include "tests/bench/stationpeople.h"

namespace qianshao::bench {

using namespace records;
using namespace Qt::StringLiterals;

namespace {

// As officers write: the same turns again and again, with other names, numbers and times.
QString noteOf(Dice &dice, const Citizen &about, int sentences)
{
    static const std::vector<QString> turns{u"电话联系%1本人，对方表示已经下载陌生软件并完成实名认证"_s,
        u"%1称接到%3来电，对方自称银行客服要求其提供验证码"_s,
        u"经劝阻%1已将转账%2元的操作取消，手机中的涉诈软件已当面卸载"_s,
        u"家属反映%1近日频繁与外地号码%3通话，情绪较为激动"_s, u"上门时%1不在家，邻居称其于%4点左右外出买菜"_s,
        u"向%1讲解刷单返利类案件三起，发放反诈宣传手册一份"_s,
        u"%1承认曾向账户%3转入%2元，对方以解冻为由要求继续打款"_s,
        u"协助%1拨打96110核实，并联系开户行对卡内余额%2元采取保护性止付"_s,
        u"%1拒绝配合，称是正常投资理财，已告知风险并请社区%4号网格员跟进"_s,
        u"已添加%1为微信好友，约定%4日后再次回访"_s,
        u"现场查看手机，发现远程控制软件及虚假贷款应用，均由本人自行删除"_s,
        u"%1在见面告知书上签字，并安装国家反诈中心应用开启来电预警"_s};
    QStringList all;
    for (int i = 0; i < sentences; ++i)
        all += QString(dice.of(turns))
                   .replace(u"%1"_s, about.name)
                   .replace(u"%2"_s, QString::number(100 + dice.below(90'000)))
                   .replace(u"%3"_s, u"0%1"_s.arg(10'000'000 + dice.below(89'999'999)))
                   .replace(u"%4"_s, QString::number(1 + dice.below(24)));
    return all.join(u'；') + u'。';
}

}  // namespace

Rows makeRows(store::Store &store, int count, int first)
{
    Rows rows;
    const Instant start{1'790'000'000'000};
    for (int i = first; i < first + count; ++i) {
        const QString digits = QString::number(i).rightJustified(8, u'0');
        const Instant issued = start.plusMinutes(i);
        rows.people.push_back({.id = store.newId(),
            .name = QStringLiteral("王秀") + QChar(0x4e00 + i % 2000),
            .identity = QStringLiteral("6105021949") + digits,
            .phone = QStringLiteral("186") + digits,
            .address = QStringLiteral("渭南市临渭区人民街道南塘社区%1号楼2单元501室").arg(i % 40)});
        rows.instructions.push_back({.id = store.newId(),
            .number = QStringLiteral("YJ610502") + digits,
            .level = Level(1 + i % 4),
            .levelSent = QStringLiteral("高危"),
            .source = QStringLiteral("省级平台"),
            .fraudType = FraudType(1 + i % 10),
            .fraudTypeSent = QStringLiteral("刷单返利"),
            .person = {rows.people.back().id},
            .card = QStringLiteral("62220212") + digits,
            .suspectNumber = QStringLiteral("0085212") + digits,
            .amount = {i * 100},
            .issuedAt = issued,
            .receivedAt = issued,
            .acknowledgedAt = issued.plusMinutes(5),
            .status = Status::InProgress});
        for (int k = 0; k < 3; ++k)
            rows.calls.push_back({.id = store.newId(),
                .instruction = {rows.instructions.back().id},
                .number = rows.people.back().phone,
                .contact = Contact::Self,
                .startedAt = issued.plusMinutes(10 + k),
                .seconds = 60 * k,
                .result = CallResult(1 + (i + k) % 9)});
        rows.visits.push_back({.id = store.newId(),
            .instruction = {rows.instructions.back().id},
            .attempt = 1,
            .at = issued.plusMinutes(90),
            .result = VisitResult::MetPerson,
            .longitude = 109.5,
            .latitude = 34.5,
            .fraudState = FraudState::Dissuaded,
            .lost = {0},
            .stopped = {0},
            .estimated = {i * 100},
            .appInstalled = YesNo::Yes,
            .noticeSigned = YesNo::Yes});
    }
    return rows;
}

Rows makeFullRows(store::Store &store, int count, int first)
{
    Rows rows = makeRows(store, count, first);
    Dice dice(quint64(first) + 550);
    for (size_t i = 0; i < rows.people.size(); ++i) {
        const Citizen who = citizen(first + int(i));
        Person &person = rows.people[i];
        person.name = who.name;
        person.identity = who.identity;
        person.phone = who.phone;
        person.address = who.address;
        person.relatives = noteOf(dice, who, 4);
        Instruction &instruction = rows.instructions[i];
        instruction.card = who.card;
        instruction.suspectNumber = u"00852%1"_s.arg(10'000'000 + dice.below(89'999'999));
        instruction.amount = {dice.below(100'000'000)};
        instruction.remark = noteOf(dice, who, 4);
        for (size_t k = 3 * i; k < 3 * i + 3; ++k) {
            rows.calls[k].number = who.phone;
            rows.calls[k].seconds = dice.below(900);
            rows.calls[k].note = noteOf(dice, who, 6);
        }
        rows.visits[i].latitude = 34.5 + dice.below(100'000) / 1e6;
        rows.visits[i].longitude = 109.5 + dice.below(100'000) / 1e6;
        rows.visits[i].note = noteOf(dice, who, 5);
    }
    return rows;
}

qint64 plainBytes(const changes::ChangeSet &set)
{
    qint64 bytes = 0;
    for (const changes::Change &change : set.changes) {
        bytes += 16;
        for (const changes::FieldChange &field : change.fields) {
            const auto *text = std::get_if<QString>(&field.after);
            bytes += text ? text->toUtf8().size() : std::holds_alternative<Uuid>(field.after) ? 16 : 8;
        }
    }
    return bytes;
}

changes::ChangeSet insertionOf(const Rows &rows)
{
    changes::ChangeSet set;
    const auto add = [&set](const auto &all) {
        for (const auto &record : all)
            set.changes.push_back(changes::inserted(record));
    };
    add(rows.people);
    add(rows.instructions);
    add(rows.calls);
    add(rows.visits);
    return set;
}

}  // namespace qianshao::bench
