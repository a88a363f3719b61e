// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/edit/editor.h"
#include "ui/repairs/importdesk.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qianshao::tests {

// A desk without an engine: it answers what the test has prepared, and remembers what it was asked to do.
class FakeDesk final : public ui::repairs::ImportDesk {
    Q_OBJECT
public:
    explicit FakeDesk(edit::Editor &editor) : m_editor(editor) {}

    QMap<QString, ui::repairs::ImportPreview> files;
    QList<ui::repairs::ImportSheet> started;
    QList<QList<ui::repairs::ImportSheet>> rehearsals;
    QList<ui::repairs::HeldWork> works;
    bool wasCancelled = false;
    QMap<QString, QString> repaired;
    ui::repairs::RepairAnswer answer{true, {}, {}};

    static ui::repairs::ImportSheet instructions(const QString &path)
    {
        return {path, 0, {}, records::Kind::Instruction, 1,
            {QStringLiteral("预警编号"), QStringLiteral("受害人"), QStringLiteral("电话"), QStringLiteral("推送时间")},
            {QStringLiteral("number"), QStringLiteral("name"), QStringLiteral("phone"), QString()},
            {{QStringLiteral("YJ1"), QStringLiteral("王秀兰"), QStringLiteral("18691352034"),
                QStringLiteral("2026-11-21 09:30")}},
            false, QStringLiteral("没有下发时间一列")};
    }

    ui::repairs::ImportPreview preview(const QString &path) override { return files.value(path); }
    ui::repairs::ImportSheet asKind(const ui::repairs::ImportSheet &sheet, records::Kind kind) override
    {
        auto other = sheet;
        other.kind = kind;
        other.fields.fill(QString());
        other.problem = QStringLiteral("列未对应");
        return other;
    }
    ui::repairs::ImportSheet withFields(const ui::repairs::ImportSheet &sheet, const QStringList &fields) override
    {
        auto other = sheet;
        other.fields = fields;
        const bool isWhole = fields.contains(QStringLiteral("issued_at"));
        other.problem = isWhole ? QString() : QStringLiteral("没有下发时间一列");
        return other;
    }
    void rehearse(const QList<ui::repairs::ImportSheet> &sheets) override { rehearsals.append(sheets); }
    void settle(const ui::repairs::HeldWork &work) override { works.append(work); }
    QList<records::Kind> kinds() const override { return {records::Kind::Instruction, records::Kind::Call}; }
    QList<ui::repairs::ImportField> fieldsOf(records::Kind) const override
    {
        return {{QStringLiteral("number"), QStringLiteral("编号")}, {QStringLiteral("name"), QStringLiteral("姓名")},
            {QStringLiteral("phone"), QStringLiteral("电话")},
            {QStringLiteral("issued_at"), QStringLiteral("下发时间")}};
    }
    void start(const QList<ui::repairs::ImportSheet> &sheets) override
    {
        started = sheets;
        m_isRunning = true;
    }
    void cancel() override { wasCancelled = true; }
    bool isRunning() const override { return m_isRunning; }
    void finish(const QList<ui::repairs::ImportResult> &results, const QString &refusal = {})
    {
        m_isRunning = false;
        Q_EMIT finished(results, refusal);
    }
    QList<ui::repairs::HeldText> textsOf(const records::HeldRow &row) const override
    {
        QList<ui::repairs::HeldText> texts;
        const QJsonObject raw = QJsonDocument::fromJson(row.raw.toUtf8()).object();
        for (auto field = raw.begin(); field != raw.end(); ++field)
            texts.append({field.key(), field.key(), field.value().toString()});
        return texts;
    }
    ui::repairs::RepairAnswer repair(const records::HeldRow &row, const QMap<QString, QString> &texts) override
    {
        repaired = texts;
        if (answer.isTaken)
            (void)m_editor.dismissHeld({row.id});
        return answer;
    }

private:
    edit::Editor &m_editor;
    bool m_isRunning = false;
};

}  // namespace qianshao::tests
