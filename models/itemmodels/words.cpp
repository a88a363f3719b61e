// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/itemmodels/words.h"

#include "models/records/catalogue.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace qianshao::itemmodels {
namespace {

struct Word {
    int number;
    const char *english;
};

// Each vocabulary in the order of its numbers (models/records/enums.h). The second text parts words that are the same
// in English only.
constexpr Word levels[] = {
    {1, QT_TRANSLATE_NOOP("words", "Urgent")},
    {2, QT_TRANSLATE_NOOP("words", "High")},
    {3, QT_TRANSLATE_NOOP("words", "Medium")},
    {4, QT_TRANSLATE_NOOP("words", "Low")},
};
constexpr Word statuses[] = {
    {1, QT_TRANSLATE_NOOP("words", "New")},
    {2, QT_TRANSLATE_NOOP("words", "Acknowledged")},
    {3, QT_TRANSLATE_NOOP("words", "Assigned")},
    {4, QT_TRANSLATE_NOOP("words", "In progress")},
    {5, QT_TRANSLATE_NOOP("words", "Met")},
    {6, QT_TRANSLATE_NOOP("words", "Not met")},
    {7, QT_TRANSLATE_NOOP("words", "Fed back")},
    {8, QT_TRANSLATE_NOOP("words", "To be checked")},
    {9, QT_TRANSLATE_NOOP("words", "Closed")},
    {20, QT_TRANSLATE_NOOP("words", "Returned")},
    {21, QT_TRANSLATE_NOOP("words", "Transferred")},
    {22, QT_TRANSLATE_NOOP("words", "Repeated")},
    {23, QT_TRANSLATE_NOOP("words", "False alarm")},
    {24, QT_TRANSLATE_NOOP("words", "Feedback again")},
};
constexpr Word fraudTypes[] = {
    {1, QT_TRANSLATE_NOOP("words", "Order brushing")},
    {2, QT_TRANSLATE_NOOP("words", "False investment")},
    {3, QT_TRANSLATE_NOOP("words", "False shopping or service")},
    {4, QT_TRANSLATE_NOOP("words", "Posing as customer service")},
    {5, QT_TRANSLATE_NOOP("words", "False loan")},
    {6, QT_TRANSLATE_NOOP("words", "Credit record")},
    {7, QT_TRANSLATE_NOOP("words", "Posing as a superior or acquaintance")},
    {8, QT_TRANSLATE_NOOP("words", "Posing as police, prosecutor or court")},
    {9, QT_TRANSLATE_NOOP("words", "Online romance")},
    {10, QT_TRANSLATE_NOOP("words", "False trade in games")},
    {11, QT_TRANSLATE_NOOP("words", "Posing as a military buyer")},
    {99, QT_TRANSLATE_NOOP("words", "Other fraud")},
};
constexpr Word callResults[] = {
    {1, QT_TRANSLATE_NOOP("words", "Answered, cooperative")},
    {2, QT_TRANSLATE_NOOP("words", "Answered, uncooperative")},
    {3, QT_TRANSLATE_NOOP("words", "Answered by somebody else")},
    {4, QT_TRANSLATE_NOOP("words", "Line busy")},
    {5, QT_TRANSLATE_NOOP("words", "No answer")},
    {6, QT_TRANSLATE_NOOP("words", "Rejected")},
    {7, QT_TRANSLATE_NOOP("words", "Switched off")},
    {8, QT_TRANSLATE_NOOP("words", "Number not in use")},
    {9, QT_TRANSLATE_NOOP("words", "Suspended")},
    {10, QT_TRANSLATE_NOOP("words", "Forwarded")},
    {11, QT_TRANSLATE_NOOP("words", "No number")},
};
constexpr Word visitResults[] = {
    {1, QT_TRANSLATE_NOOP("words", "Met the person")},
    {2, QT_TRANSLATE_NOOP("words", "Met the family")},
    {3, QT_TRANSLATE_NOOP("words", "Nobody home")},
    {4, QT_TRANSLATE_NOOP("words", "Refused to meet")},
    {5, QT_TRANSLATE_NOOP("words", "Wrong address")},
    {6, QT_TRANSLATE_NOOP("words", "Moved away")},
};
constexpr Word fraudStates[] = {
    {1, QT_TRANSLATE_NOOP("words", "Not defrauded, saw through it")},
    {2, QT_TRANSLATE_NOOP("words", "Not defrauded, dissuaded in time")},
    {3, QT_TRANSLATE_NOOP("words", "Being defrauded, stopped")},
    {4, QT_TRANSLATE_NOOP("words", "Defrauded")},
    {5, QT_TRANSLATE_NOOP("words", "False alarm, an ordinary deal")},
    {6, QT_TRANSLATE_NOOP("words", "Unknown")},
};
constexpr Word contacts[] = {
    {1, QT_TRANSLATE_NOOP("words", "The person")},
    {2, QT_TRANSLATE_NOOP("words", "A relative")},
};
constexpr Word answers[] = {
    {1, QT_TRANSLATE_NOOP("words", "Yes")},
    {2, QT_TRANSLATE_NOOP("words", "No")},
};
constexpr Word roles[] = {
    {1, QT_TRANSLATE_NOOP("words", "Chief")},
    {2, QT_TRANSLATE_NOOP("words", "Police officer")},
    {3, QT_TRANSLATE_NOOP("words", "Auxiliary")},
    {4, QT_TRANSLATE_NOOP("words", "Grid worker")},
    {5, QT_TRANSLATE_NOOP("words", "Auditor")},
    {6, QT_TRANSLATE_NOOP("words", "Administrator")},
};
constexpr Word nextSteps[] = {
    {1, QT_TRANSLATE_NOOP("words", "Nothing")},
    {2, QT_TRANSLATE_NOOP("words", "Call again")},
    {3, QT_TRANSLATE_NOOP("words", "Call a relative")},
    {4, QT_TRANSLATE_NOOP("words", "Visit")},
    {5, QT_TRANSLATE_NOOP("words", "Transfer")},
    {6, QT_TRANSLATE_NOOP("words", "Feed back")},
};
constexpr Word problems[] = {
    {1, QT_TRANSLATE_NOOP("words", "No instruction number")},
    {2, QT_TRANSLATE_NOOP("words", "Time missing or unreadable")},
    {3, QT_TRANSLATE_NOOP("words", "Neither phone nor address")},
    {4, QT_TRANSLATE_NOOP("words", "No such instruction")},
    {5, QT_TRANSLATE_NOOP("words", "No name")},
    {6, QT_TRANSLATE_NOOP("words", "A value that cannot be taken")},
    {20, QT_TRANSLATE_NOOP("words", "Identity number damaged by a spreadsheet")},
    {21, QT_TRANSLATE_NOOP("words", "Check digit of the identity number is wrong")},
    {22, QT_TRANSLATE_NOOP("words", "Unknown level, treated as high")},
    {23, QT_TRANSLATE_NOOP("words", "Level in other words")},
    {24, QT_TRANSLATE_NOOP("words", "Unknown word, kept as it was")},
    {25, QT_TRANSLATE_NOOP("words", "Name not in the roster")},
    {26, QT_TRANSLATE_NOOP("words", "Amount that is no number")},
};
constexpr Word kinds[] = {
    {1, QT_TRANSLATE_NOOP("words", "Unit")},
    {2, QT_TRANSLATE_NOOP("words", "Staff")},
    {3, QT_TRANSLATE_NOOP("words", "Address")},
    {4, QT_TRANSLATE_NOOP("words", "Person")},
    {5, QT_TRANSLATE_NOOP("words", "Instruction")},
    {6, QT_TRANSLATE_NOOP("words", "Phone call")},
    {7, QT_TRANSLATE_NOOP("words", "Visit")},
    {8, QT_TRANSLATE_NOOP("words", "Feedback")},
    {9, QT_TRANSLATE_NOOP("words", "Victim")},
    {10, QT_TRANSLATE_NOOP("words", "Row to repair")},
    {11, QT_TRANSLATE_NOOP("words", "Time limits")},
    {12, QT_TRANSLATE_NOOP("words", "Setting")},
    {13, QT_TRANSLATE_NOOP("words", "Attachment")},
};
constexpr Word positionSources[] = {
    {1, QT_TRANSLATE_NOOP("words", "This machine's location")},
    {2, QT_TRANSLATE_NOOP("words", "GPS receiver")},
    {3, QT_TRANSLATE_NOOP("words", "Typed by hand")},
    {4, QT_TRANSLATE_NOOP("words", "No position")},
};
constexpr Word opinions[] = {
    {1, QT_TRANSLATE_NOOP("words", "Agrees")},
    {2, QT_TRANSLATE_NOOP("words", "Does not agree")},
    {3, QT_TRANSLATE_NOOP("words", "Refuses to sign")},
};
constexpr Word attachmentKinds[] = {
    {1, QT_TRANSLATE_NOOP("words", "Photo")},
    {2, QT_TRANSLATE_NOOP("words", "Signature")},
    {3, QT_TRANSLATE_NOOP("words", "Sound note")},
    {4, QT_TRANSLATE_NOOP("words", "Notice")},
};
constexpr Word signers[] = {
    {1, QT_TRANSLATE_NOOP("words", "Person warned")},
    {2, QT_TRANSLATE_NOOP("words", "First officer")},
    {3, QT_TRANSLATE_NOOP("words", "Second officer")},
    {4, QT_TRANSLATE_NOOP("words", "Witness")},
};
// What has to be done; numbered from 1 here.
constexpr Word milestones[] = {
    {1, QT_TRANSLATE_NOOP("words", "Acknowledge")},
    {2, QT_TRANSLATE_NOOP("words", "Call")},
    {3, QT_TRANSLATE_NOOP("words", "Visit")},
    {4, QT_TRANSLATE_NOOP("words", "Feed back")},
};

template <size_t size>
QString find(const Word (&words)[size], int number)
{
    if (number == 0)
        return {};
    for (const Word &word : words) {
        if (word.number == number)
            return QCoreApplication::translate("words", word.english);
    }
    return QStringLiteral("?");
}

}  // namespace

// clang-format off
QString word(records::Level level) { return find(levels, int(level)); }
QString word(records::Status status) { return find(statuses, int(status)); }
QString word(records::FraudType type) { return find(fraudTypes, int(type)); }
QString word(records::CallResult result) { return find(callResults, int(result)); }
QString word(records::VisitResult result) { return find(visitResults, int(result)); }
QString word(records::FraudState state) { return find(fraudStates, int(state)); }
QString word(records::Contact contact) { return find(contacts, int(contact)); }
QString word(records::YesNo answer) { return find(answers, int(answer)); }
QString word(records::Role role) { return find(roles, int(role)); }
QString word(records::NextStep step) { return find(nextSteps, int(step)); }
QString word(records::RowProblem problem) { return find(problems, int(problem)); }
QString word(records::Kind kind) { return find(kinds, int(kind)); }
QString word(records::PositionSource source) { return find(positionSources, int(source)); }
QString word(records::NoticeOpinion opinion) { return find(opinions, int(opinion)); }
QString word(records::AttachmentKind kind) { return find(attachmentKinds, int(kind)); }
QString word(records::Signer signer) { return find(signers, int(signer)); }
// clang-format on

QString word(rules::Milestone milestone)
{
    return milestone == rules::Milestone::None ? QString() : find(milestones, int(milestone) + 1);
}

QString fieldTitle(records::Kind kind, const QString &key)
{
    const QByteArray name = key.toLatin1();
    const records::FieldInfo *field = records::fieldNamed(kind, QLatin1StringView(name));
    // A ledger's row says of its person what the person's record holds.
    if (!field)
        field = records::fieldNamed(records::Kind::Person, QLatin1StringView(name));
    return field ? QCoreApplication::translate("fields", field->title) : key;
}

QStringList markWords(qint64 marks)
{
    QStringList words;
    for (int bit = 0; bit < 62; ++bit) {
        if (marks & (qint64(1) << bit))
            words.append(word(records::RowProblem(bit + int(records::RowProblem::IdentityDamaged))));
    }
    return words;
}

QString masked(const QString &text, records::Sensitivity sensitivity)
{
    using records::Sensitivity;
    if (sensitivity == Sensitivity::Open || sensitivity == Sensitivity::Personal)
        return text;
    const qsizetype head = sensitivity == Sensitivity::Contact ? 3 : sensitivity == Sensitivity::Identity ? 6 : 0;
    constexpr qsizetype tail = 4;
    // At least four characters are covered, or what is left would tell it all.
    if (text.size() < head + tail + 4)
        return QString(text.size(), u'*');
    const qsizetype covered = sensitivity == Sensitivity::Account ? 4 : text.size() - head - tail;
    return text.first(head) + QString(covered, u'*') + text.last(tail);
}

QString localAddress(const QString &address)
{
    // The last township or sub-district that a community or a village follows.
    static const QRegularExpression before(
        QStringLiteral("^.*(?:街道办事处|街道|街办|镇|乡)(?=[^\\d\\s]{1,10}[社村])"));
    const auto match = before.match(address);
    return match.hasMatch() ? address.sliced(match.capturedLength()) : address;
}

}  // namespace qianshao::itemmodels
