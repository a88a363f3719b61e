// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/notice.h"

#include "models/reports/reporttext.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

void qianshaoInitNoticeResources()
{
    Q_INIT_RESOURCE(notices);
}

namespace qianshao::reports {

using namespace Qt::StringLiterals;
using records::NoticeOpinion;
using records::Signer;

namespace {

const QString toFillIn = u"____________"_s;  // by hand, on paper

QString tick(bool isTicked)
{
    return isTicked ? u"☑"_s : u"☐"_s;
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br/>"_L1);
}

QString numbered(const QStringList &lines)
{
    QString html;
    for (qsizetype i = 0; i < lines.size(); ++i)
        html += u"<p class=\"text\" style=\"margin-bottom: 1px\">%1. %2</p>\n"_s.arg(i + 1).arg(escaped(lines[i]));
    return html;
}

QString orLine(const QString &text)
{
    return text.isEmpty() ? toFillIn : escaped(text);
}

QString signature(const Notice &notice, Signer signer)
{
    const auto found = notice.signatures.find(signer);
    if (found == notice.signatures.end())
        return {};
    return u"<img height=\"40\" src=\"data:image/png;base64,%1\"/>"_s.arg(
        QString::fromLatin1(found->second.toBase64()));
}

}  // namespace

QString shippedNoticeTemplate()
{
    qianshaoInitNoticeResources();
    QFile file(u":/notices/notice.html"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QString::fromUtf8(file.readAll()) : QString();
}

Document noticeDocument(const Notice &notice, const QString &ownTemplate)
{
    const QDate day = notice.at.isSet() ? QDateTime::fromMSecsSinceEpoch(notice.at.ms, notice.zone).date() : QDate();
    const auto part = [&](int number) { return day.isValid() ? QString::number(number) : toFillIn.first(4); };
    const std::map<QString, QString> values{
        {u"unit"_s, orLine(notice.unit)},
        {u"number"_s, escaped(notice.number)},
        {u"person"_s, orLine(notice.person)},
        {u"fraud_type"_s, orLine(notice.fraudType)},
        {u"patterns"_s, numbered(notice.patterns)},
        {u"never"_s, numbered(notice.never)},
        {u"tick_payment_stopped"_s, tick(notice.isPaymentStopped)},
        {u"tick_payment_free"_s, tick(!notice.isPaymentStopped)},
        {u"tick_agrees"_s, tick(notice.opinion == NoticeOpinion::Agrees)},
        {u"tick_disagrees"_s, tick(notice.opinion == NoticeOpinion::Disagrees)},
        {u"tick_refuses"_s, tick(notice.opinion == NoticeOpinion::Refuses)},
        {u"refusal_reason"_s, orLine(notice.refusalReason)},
        {u"witness"_s, orLine(notice.witness)},
        {u"officers"_s, orLine(notice.officers.join(u"、"_s))},
        {u"year"_s, part(day.year())},
        {u"month"_s, part(day.month())},
        {u"day"_s, part(day.day())},
        {u"signature_person"_s, signature(notice, Signer::Person)},
        {u"signature_officer1"_s, signature(notice, Signer::Officer1)},
        {u"signature_officer2"_s, signature(notice, Signer::Officer2)},
        {u"signature_witness"_s, signature(notice, Signer::Witness)},
    };
    // One pass: what looks like a mark in a value stays text. A mark that nobody knows stays too, and is seen.
    static const QRegularExpression mark(u"\\{\\{(\\w+)\\}\\}"_s);
    const QString text = ownTemplate.isEmpty() ? shippedNoticeTemplate() : ownTemplate;
    QString body;
    qsizetype from = 0;
    for (auto marks = mark.globalMatch(text); marks.hasNext();) {
        const QRegularExpressionMatch found = marks.next();
        const auto value = values.find(found.captured(1));
        body += QStringView(text).sliced(from, found.capturedStart() - from);
        body += value == values.end() ? found.captured() : value->second;
        from = found.capturedEnd();
    }
    body += QStringView(text).sliced(from);
    return {.title = ReportText::tr("Notice of dissuasion"), .body = body, .footer = notice.number};
}

}  // namespace qianshao::reports
