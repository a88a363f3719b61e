// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/security/typedcode.h"

#include "models/security/bytes.h"

#include <QStringList>

namespace qianshao::security {

using Code = CodeFailure::Code;

namespace {

constexpr QStringView alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype groupValues = 4;
constexpr qsizetype groupSize = groupValues + 1;
constexpr qsizetype headSize = 3;  // kind, version, size of the payload
constexpr qsizetype checkSize = 4;

// Times two in the field of 32 elements (x^5 + x^2 + 1).
constexpr int doubled(int value)
{
    return (value << 1) ^ (value & 16 ? 0b100101 : 0);
}

QByteArray toValues(QByteArrayView bytes)
{
    QByteArray values;
    unsigned waiting = 0;
    int bits = 0;
    for (const char byte : bytes) {
        waiting = (waiting << 8 | uchar(byte)) & 0xfff;
        for (bits += 8; bits >= 5; bits -= 5)
            values.append(char(waiting >> (bits - 5) & 31));
    }
    if (bits > 0)
        values.append(char(waiting << (5 - bits) & 31));
    return values;
}

// What does not fill a byte at the end is left out.
QByteArray toBytes(const QByteArray &values)
{
    QByteArray bytes;
    unsigned waiting = 0;
    int bits = 0;
    for (const char value : values) {
        waiting = (waiting << 5 | uchar(value)) & 0xfff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(char(waiting >> bits & 0xff));
        }
    }
    return bytes;
}

// Values filled up to whole groups.
QByteArray inGroups(QByteArrayView bytes)
{
    QByteArray values = toValues(bytes);
    values.resize((values.size() + groupValues - 1) / groupValues * groupValues, '\0');
    return values;
}

int startOf(qsizetype group)
{
    return int(group % 31) + 1;
}

QByteArray typedValues(QStringView text)
{
    QByteArray values;
    for (const QChar character : text) {
        if (character == u'-' || character.isSpace())
            continue;
        const int value = crockfordValue(character);
        if (value < 0)
            throw CodeFailure(Code::BadCharacter, int(values.size() / groupSize) + 1);
        values.append(char(value));
    }
    return values;
}

// The values without the checks of whole groups, each of which is right.
QByteArray checkedValues(const QByteArray &typed)
{
    QByteArray values;
    for (qsizetype group = 0; (group + 1) * groupSize <= typed.size(); ++group) {
        const QByteArray four = typed.sliced(group * groupSize, groupValues);
        if (checkOf(four, startOf(group)) != typed[group * groupSize + groupValues])
            throw CodeFailure(Code::WrongGroup, int(group) + 1);
        values.append(four);
    }
    return values;
}

}  // namespace

QString crockford(QByteArrayView bytes)
{
    QString text;
    for (const char value : toValues(bytes))
        text.append(crockfordCharacter(value));
    return text;
}

int crockfordValue(QChar character)
{
    const QChar upper = character.toUpper();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    return int(alphabet.indexOf(upper));
}

QChar crockfordCharacter(int value)
{
    return alphabet[value];
}

int checkOf(const QByteArray &values, int start)
{
    int check = start;
    for (const char value : values)
        check = doubled(check) ^ value;
    return doubled(check);
}

QString toTypedCode(char kind, quint8 version, QByteArrayView payload)
{
    Q_ASSERT(payload.size() <= 255);
    QByteArray bytes(1, kind);
    bytes.append(char(version)).append(char(payload.size())).append(payload);
    bytes.append(sha256(bytes).first(checkSize));
    const QByteArray values = inGroups(bytes);
    QStringList groups;
    for (qsizetype at = 0; at < values.size(); at += groupValues) {
        const QByteArray four = values.sliced(at, groupValues);
        QString group;
        for (const char value : four)
            group.append(crockfordCharacter(value));
        group.append(crockfordCharacter(checkOf(four, startOf(at / groupValues))));
        groups.append(group);
    }
    return groups.join(u'-');
}

QByteArray fromTypedCode(char kind, quint8 version, QStringView text)
{
    const QByteArray typed = typedValues(text);
    const QByteArray values = checkedValues(typed);
    const QByteArray bytes = toBytes(values);
    if (bytes.isEmpty())
        throw CodeFailure(typed.isEmpty() ? Code::OtherKind : Code::CutShort);
    if (bytes[0] != kind)
        throw CodeFailure(Code::OtherKind);
    if (bytes.size() < headSize)
        throw CodeFailure(Code::CutShort);
    if (quint8(bytes[1]) > version)
        throw CodeFailure(Code::NewerVersion);
    const qsizetype size = headSize + quint8(bytes[2]);
    const qsizetype whole = inGroups(QByteArray(size + checkSize, '\0')).size() / groupValues * groupSize;
    if (typed.size() != whole)
        throw CodeFailure(typed.size() < whole ? Code::CutShort : Code::TooLong);
    // Encoding it again also compares the bits that fill the last group.
    const QByteArray said = bytes.first(size);
    if (values != inGroups(said + sha256(said).first(checkSize)))
        throw CodeFailure(Code::WrongCheck);
    return said.sliced(headSize);
}

}  // namespace qianshao::security
