// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/models/geo/disturbances.h"

#include <QRegularExpression>

namespace qianshao::geo {

using namespace Qt::StringLiterals;

namespace {

const QString regions = u"渭南市临渭区"_s;

QString namesOf(const StandardLine &line)
{
    return regions + line.street + line.community;
}

QString doorOf(const StandardLine &line)
{
    return line.building + u"号楼"_s + line.unit + u"单元"_s + line.room + u"室"_s;
}

// "社区" and "村" off.
QString bare(const QString &community)
{
    static const QRegularExpression ending(u"(社区|村)$"_s);
    return QString(community).remove(ending);
}

QString wide(QString text)
{
    for (QChar &c : text) {
        if (c >= u'0' && c <= u'9')
            c = QChar(char16_t(c.unicode() - u'0' + u'０'));
    }
    return text;
}

QString chinese(QStringView number)
{
    QString text;
    for (const QChar c : number)
        text += u"零一二三四五六七八九"_s[c.unicode() - u'0'];
    return text;
}

// 1 to 99 as they are read out.
QString counted(const QString &number)
{
    const int value = number.toInt();
    const QString ones = value % 10 == 0 ? QString() : chinese(QString::number(value % 10));
    return value < 10 ? ones : (value < 20 ? QString() : chinese(QString::number(value / 10))) + u'十' + ones;
}

// One character of the name for another that is in none of the list's names.
QString mistyped(const QString &community, quint32 pick)
{
    const QString others = u"龙虎鸟鱼石竹云雨雪冰"_s;
    QString core = bare(community);
    core[qsizetype(pick) % core.size()] = others[qsizetype(pick / 7) % others.size()];
    return core + community.sliced(core.size());
}

QString anyOf(const QStringList &texts, quint32 pick)
{
    return texts[qsizetype(pick) % texts.size()];
}

QString mixed(const StandardLine &line, quint32 pick)
{
    const QString names = anyOf({regions, u"临渭区"_s, u"陕西省渭南市临渭区"_s, u""_s}, pick)
        + anyOf({line.street, QString(line.street) + u"办事处"_s, u""_s}, pick / 4)
        + anyOf({line.community, bare(line.community), bare(line.community) + u"小区"_s}, pick / 12);
    const QString building = anyOf({line.building, wide(line.building), counted(line.building)}, pick / 36)
        + anyOf({u"号楼"_s, u"栋"_s, u"幢"_s, u"#楼"_s, u"座"_s}, pick / 108);
    const QString unit =
        anyOf({line.unit, counted(line.unit)}, pick / 540) + anyOf({u"单元"_s, u"单元 "_s}, pick / 1080);
    return names + anyOf({u""_s, u" "_s, u"，"_s}, pick / 2160) + building + unit + line.room
        + anyOf({u"室"_s, u""_s, u"号"_s}, pick / 6480);
}

}  // namespace

StandardLine standardLineOf(const QString &text)
{
    static const QRegularExpression form(u"^渭南市临渭区(.+?街道)(.+?)(\\d+)号楼(\\d)单元(\\d{3})室$"_s);
    const auto found = form.match(text);
    return {found.captured(1), found.captured(2), found.captured(3), found.captured(4), found.captured(5)};
}

const std::vector<Disturbance> &disturbances()
{
    using Line = const StandardLine &;
    static const std::vector<Disturbance> all{
        {"as in the list", true, true, 100, [](Line line, quint32) { return namesOf(line) + doorOf(line); }},
        {"with the province", true, true, 100,
            [](Line line, quint32) { return u"陕西省"_s + namesOf(line) + doorOf(line); }},
        {"without the city", true, true, 100,
            [](Line line, quint32) { return namesOf(line).sliced(3) + doorOf(line); }},
        {"without regions", true, true, 100,
            [](Line line, quint32) { return line.street + line.community + doorOf(line); }},
        {"without the street", true, true, 100,
            [](Line line, quint32) { return regions + line.community + doorOf(line); }},
        {"regions without their ending", true, true, 100,
            [](Line line, quint32) { return u"渭南临渭"_s + line.street + line.community + doorOf(line); }},
        {"community and numbers", true, true, 100, [](Line line, quint32) { return line.community + doorOf(line); }},
        {"community without its ending", true, true, 100,
            [](Line line, quint32) { return regions + line.street + bare(line.community) + doorOf(line); }},
        {"bare name and numbers", true, true, 100,
            [](Line line, quint32) { return bare(line.community) + doorOf(line); }},
        {"another ending", true, true, 100,
            [](Line line, quint32 pick) {
                return regions + line.street + bare(line.community)
                    + anyOf({u"小区"_s, u"居委会"_s, u"社区居委会"_s, u"村"_s}, pick) + doorOf(line);
            }},
        {"street written otherwise", true, true, 100,
            [](Line line, quint32 pick) {
                return regions + line.street.chopped(2)
                    + anyOf({u"街道办事处"_s, u"街道办"_s, u"街办"_s, u"办事处"_s}, pick) + line.community
                    + doorOf(line);
            }},
        {"wide digits", true, true, 100, [](Line line, quint32) { return namesOf(line) + wide(doorOf(line)); }},
        {"Chinese numerals", true, true, 100,
            [](Line line, quint32) {
                return namesOf(line) + counted(line.building) + u"号楼"_s + counted(line.unit) + u"单元"_s
                    + chinese(line.room) + u"室"_s;
            }},
        {"another word for the building", true, true, 100,
            [](Line line, quint32 pick) {
                return namesOf(line) + line.building
                    + anyOf({u"栋"_s, u"幢"_s, u"座"_s, u"#"_s, u"＃楼"_s, u"号"_s, u"栋楼"_s}, pick) + line.unit
                    + u"单元"_s + line.room + u"室"_s;
            }},
        {"room without its word", true, true, 100,
            [](Line line, quint32) { return namesOf(line) + doorOf(line).chopped(1); }},
        {"another word for the room", true, true, 100,
            [](Line line, quint32 pick) {
                return namesOf(line) + doorOf(line).chopped(1) + anyOf({u"号"_s, u"户"_s, u"房"_s}, pick);
            }},
        {"short form", true, true, 100,
            [](Line line, quint32 pick) {
                const QString dash = anyOf({u"-"_s, u"—"_s, u" "_s, u"－"_s, u"/"_s, u"一"_s}, pick);
                return namesOf(line) + line.building + dash + line.unit + dash + line.room;
            }},
        {"half short form", true, true, 100,
            [](Line line, quint32 pick) {
                return namesOf(line) + line.building + anyOf({u"号楼"_s, u"栋"_s, u"#"_s}, pick) + line.unit + u'-'
                    + line.room;
            }},
        {"with the floor", true, true, 100,
            [](Line line, quint32 pick) {
                return namesOf(line) + line.building + u"号楼"_s + line.unit + u"单元"_s + line.room.first(1)
                    + anyOf({u"层"_s, u"楼"_s}, pick) + line.room + u"室"_s;
            }},
        {"leading zeros", true, true, 100,
            [](Line line, quint32) {
                return namesOf(line) + line.building.rightJustified(2, u'0') + u"号楼0"_s + line.unit + u"单元0"_s
                    + line.room + u"室"_s;
            }},
        {"blanks and marks", true, true, 100,
            [](Line line, quint32 pick) {
                const QString mark = anyOf({u" "_s, u"，"_s, u"　"_s, u"、"_s, u". "_s}, pick);
                return regions + mark + line.street + mark + line.community + mark + line.building + u" 号楼"_s + mark
                    + line.unit + u"单元"_s + mark + line.room + u" 室"_s;
            }},
        {"label or remark", true, true, 100,
            [](Line line, quint32 pick) {
                return pick % 2 == 0 ? u"现住址："_s + namesOf(line) + doorOf(line)
                                     : namesOf(line) + doorOf(line) + u"（暂住）"_s;
            }},
        {"mixed", true, true, 100, mixed},
        {"one character wrong", true, false, 90,
            [](Line line, quint32 pick) {
                return regions + line.street + mistyped(line.community, pick) + doorOf(line);
            }},
        {"text behind it", true, false, 100,
            [](Line line, quint32) { return namesOf(line) + doorOf(line) + u"联系人在家"_s; }},

        {"none: room that the list lacks", false, false, 100,
            [](Line line, quint32 pick) {
                return namesOf(line) + line.building + u"号楼"_s + line.unit + u"单元"_s
                    + anyOf({u"702"_s, u"103"_s}, pick) + u"室"_s;
            }},
        {"none: building that the list lacks", false, false, 100,
            [](Line line, quint32) {
                return namesOf(line) + u"45号楼"_s + line.unit + u"单元"_s + line.room + u"室"_s;
            }},
        {"none: unit that the list lacks", false, false, 100,
            [](Line line, quint32) { return namesOf(line) + line.building + u"号楼5单元"_s + line.room + u"室"_s; }},
        {"none: unit left away, two have the room", false, false, 100,
            [](Line line, quint32) { return namesOf(line) + line.building + u"号楼"_s + line.room + u"室"_s; }},
        {"none: only the building", false, false, 100,
            [](Line line, quint32) { return namesOf(line) + line.building + u"号楼"_s; }},
        {"none: only the community", false, false, 100, [](Line line, quint32) { return namesOf(line); }},
        {"none: no community", false, false, 100,
            [](Line line, quint32) { return regions + line.street + doorOf(line); }},
        {"none: another community", false, false, 100,
            [](Line line, quint32 pick) {
                return regions + line.street
                    + anyOf({u"星河社区"_s, u"滨江社区"_s, u"东湖社区"_s, u"北塘里社区"_s, u"大南塘村"_s}, pick)
                    + doorOf(line);
            }},
        {"none: an estate that the list lacks", false, false, 100,
            [](Line line, quint32 pick) {
                return namesOf(line) + anyOf({u"锦绣花园"_s, u"二期"_s, u"东区"_s, u"轴承厂家属院"_s}, pick)
                    + doorOf(line);
            }},
        {"none: beside it", false, false, 100,
            [](Line line, quint32 pick) {
                return namesOf(line) + doorOf(line) + anyOf({u"隔壁"_s, u"对面"_s, u"楼下商铺"_s, u"(旁边)"_s}, pick);
            }},
        {"none: another street", false, false, 100,
            [](Line line, quint32) { return regions + u"白杨街道"_s + line.community + doorOf(line); }},
        {"none: another district", false, false, 100,
            [](Line line, quint32 pick) {
                return u"渭南市"_s + anyOf({u"华州区"_s, u"蒲城县"_s, u"高新区"_s}, pick) + line.community
                    + doorOf(line);
            }},
        {"none: another city", false, false, 100,
            [](Line line, quint32) { return u"西安市雁塔区"_s + line.community + doorOf(line); }},
        {"none: another floor than the room's", false, false, 100,
            [](Line line, quint32) {
                return namesOf(line) + line.building + u"号楼"_s + line.unit + u"单元9层"_s + line.room + u"室"_s;
            }},
    };
    return all;
}

}  // namespace qianshao::geo
