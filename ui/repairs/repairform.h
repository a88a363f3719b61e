// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/repairs/importdesk.h"
#include "ui/widgets/form.h"
#include "ui/widgets/textfield.h"

class QLabel;

namespace qianshao::ui::repairs {

// One held row: every text of it to correct, the wrong one focused, the reason in words above. Saving takes the row.
class RepairForm final : public widgets::Form {
    Q_OBJECT
public:
    RepairForm(
        const widgets::Workplace &workplace, ImportDesk &desk, const records::HeldRow &row, QWidget *parent = nullptr);

protected:
    edit::Problems store() override;

private:
    void addTexts();
    [[nodiscard]] QStringList wrongKeys() const;

    ImportDesk &m_desk;
    records::HeldRow m_row;
    QLabel *m_reason;
    std::vector<std::pair<QString, widgets::TextField *>> m_fields;
};

// Where a row stood: "ledger.csv, row 12".
[[nodiscard]] QString placeOf(const QString &file, const QString &sheet, std::optional<qint64> line);
// The title of a field of a row: rows of instructions and victims have the fields of the person too.
[[nodiscard]] QString titleOf(records::Kind kind, const QString &key);
// Why it was held, as a sentence that says what to do.
[[nodiscard]] QString adviceFor(records::RowProblem problem);

}  // namespace qianshao::ui::repairs
