// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/reports/compliancereport.h"
#include "models/reports/html.h"
#include "models/reports/pages.h"
#include "tests/bench/bench.h"
#include "tests/bench/stationstore.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

namespace qianshao::bench {

using namespace Qt::StringLiterals;

namespace {

records::Instant midnight(int month)
{
    return {QDateTime(QDate(2026, month, 1), QTime(0, 0), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch()};
}

// A few of the same figures, counted from the records and their events.
double countFromRecords(store::Connection &connection, const rules::Period &period)
{
    return milliseconds([&] {
        auto query = connection.query(
            "SELECT i.assignee, count(*), sum(EXISTS (SELECT 1 FROM call c WHERE c.instruction = i.row)), "
            "sum(EXISTS (SELECT 1 FROM visit v WHERE v.instruction = i.row AND v.result = 1)) "
            "FROM instruction i WHERE i.issued_at >= ? AND i.issued_at < ? GROUP BY i.assignee");
        query.bind(0, period.from).bind(1, period.to);
        query.run();
    });
}

}  // namespace

// The last whole month, as a chief prints it.
void report()
{
    auto station = openStation();
    const rules::Period period{midnight(10), midnight(11), stationNow()};
    stats::Compliance compliance;
    std::vector<double> figures;
    for (int i = 0; i < 9; ++i)
        figures.push_back(milliseconds([&] { compliance = stats::complianceOf(station->store(), period); }));
    print("report.instructions", double(compliance.figures.received), "in the month");
    print("report.figures", percentile(figures, 0.5), "ms (at most 300)");
    print("report.figures_max", figures.back(), "ms");
    std::vector<double> counted;
    for (int i = 0; i < 9; ++i)
        counted.push_back(countFromRecords(station->store().connection(), period));
    print("report.counted", percentile(counted, 0.5), "ms (baseline: three of the figures, counted from the records)");

    reports::Document document;
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    const double printed = milliseconds([&] {
        document = reports::complianceReport(compliance,
            {.unit = u"人民街道派出所"_s, .author = {}, .printedAt = stationNow(), .zone = station->zone()});
        if (!reports::writePdf(document, pdf, u"bench"_s))
            qFatal("no PDF");
    });
    print("report.pdf", printed / 1000, "s (at most 3)");
    print("report.pdf_size", double(pdf.size()) / 1024, "KB");
    const QString html = reports::toHtml(document);
    const double plain = milliseconds([&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QTextDocument text;
        text.setHtml(html);
        text.print(&writer);
    });
    print("report.pdf_plain", plain / 1000, "s (baseline: the HTML printed by QTextDocument)");
}

}  // namespace qianshao::bench
