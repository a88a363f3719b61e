// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import/xlsxworkbook.h"

using namespace Qt::StringLiterals;

namespace qianshao::imports {
namespace {

QString folderOf(const QString &part)
{
    return part.first(part.lastIndexOf(u'/') + 1);
}

/// A target is relative to the folder of the part that names it, unless it begins with a slash.
QString resolved(const QString &folder, const QString &target)
{
    QStringList path;
    const QString whole = target.startsWith(u'/') ? target : folder + target;
    for (const QStringView step : QStringView(whole).split(u'/', Qt::SkipEmptyParts)) {
        if (step == u"..") {
            if (!path.isEmpty())
                path.removeLast();
        } else if (step != u".") {
            path += step.toString();
        }
    }
    return path.join(u'/');
}

} // namespace

bool XlsxWorkbook::read(ZipArchive &archive, const Limits &limits)
{
    QString workbook = u"xl/workbook.xml"_s;
    for (const Relation &relation : relations(archive, QString())) {
        if (relation.type == u"officeDocument")
            workbook = relation.target;
    }
    if (m_error)
        return false;
    // A zip of something else: a text document, a folder, a program.
    if (!archive.contains(workbook)) {
        setError(ImportError::Code::NotATable, u"no workbook in the archive"_s);
        return false;
    }

    const QHash<QString, Relation> parts = relations(archive, workbook);
    readWorkbookPart(archive, workbook, parts);
    for (const Relation &relation : parts) {
        if (m_error || !archive.contains(relation.target))
            continue;
        std::optional<ImportError> fault;
        if (relation.type == u"styles") {
            XlsxPart part(archive, relation.target, u"styleSheet");
            m_styles.read(part);
            part.finish();
            fault = part.fault();
        } else if (relation.type == u"sharedStrings") {
            XlsxPart part(archive, relation.target, u"sst");
            m_strings.read(part, limits);
            part.finish();
            fault = part.fault();
        }
        if (fault)
            setError(fault->code, relation.target + u": "_s + fault->detail);
    }
    if (!m_error && m_sheets.isEmpty())
        setError(ImportError::Code::NoSheet, {});
    return !m_error;
}

/// What a part refers to, by id; of the whole archive for an empty name.
QHash<QString, XlsxWorkbook::Relation> XlsxWorkbook::relations(ZipArchive &archive, const QString &part)
{
    const QString folder = folderOf(part);
    const QString name = folder + u"_rels/"_s + part.sliced(folder.size()) + u".rels"_s;
    QHash<QString, Relation> found;
    if (!archive.contains(name))
        return found;
    XlsxPart list(archive, name, u"Relationships");
    while (list.nextChild()) {
        const QString type = list.attribute(u"Type");
        if (list.attribute(u"TargetMode") != u"External")
            found.insert(list.attribute(u"Id"),
                {type.sliced(type.lastIndexOf(u'/') + 1), resolved(folder, list.attribute(u"Target"))});
        list.skip();
    }
    list.finish();
    if (list.fault())
        setError(list.fault()->code, name + u": "_s + list.fault()->detail);
    return found;
}

void XlsxWorkbook::readWorkbookPart(ZipArchive &archive, const QString &name, const QHash<QString, Relation> &relations)
{
    if (m_error)
        return;
    XlsxPart part(archive, name, u"workbook");
    while (part.nextChild()) {
        if (part.name() == u"workbookPr") {
            m_dateSystem = isTrue(part.attribute(u"date1904")) ? DateSystem::From1904 : DateSystem::From1900;
            part.skip();
        } else if (part.name() == u"sheets") {
            while (part.nextChild()) {
                readSheetEntry(part, relations);
                part.skip();
            }
        } else {
            part.skip();
        }
    }
    part.finish();
    if (part.fault())
        setError(part.fault()->code, name + u": "_s + part.fault()->detail);
}

/// Charts and macro sheets stand in the same list; they have no cells and are left out.
void XlsxWorkbook::readSheetEntry(const XlsxPart &part, const QHash<QString, Relation> &relations)
{
    const Relation relation = relations.value(part.attribute(u"id"));
    if (relation.type != u"worksheet")
        return;
    const QString state = part.attribute(u"state");
    m_sheets += {.name = part.attribute(u"name"), .isHidden = state == u"hidden" || state == u"veryHidden"};
    m_sheetParts += relation.target;
}

void XlsxWorkbook::setError(ImportError::Code code, const QString &detail)
{
    if (m_error)
        return;
    m_error.emplace();
    m_error->code = code;
    m_error->detail = detail;
}

} // namespace qianshao::imports
