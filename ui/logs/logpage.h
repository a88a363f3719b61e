// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/logs/logbar.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/page.h"

class QLabel;
class QVBoxLayout;

namespace qianshao::ui::logs {

// A page with one list below its filters: calls, visits, victims. The page's own part is its columns, its filter and
// its words. Ctrl+Enter shows the instruction of the current row; the keys of the work on instructions (C, V, F) mean
// that instruction.
class LogPage : public widgets::Page {
    Q_OBJECT
public:
    void activate() override;
    bool focusSearch() override;
    void tick() override;
    void followClock() override;
    bool stepBack() override;
    void followOthers() override;
    void refresh() override;

Q_SIGNALS:
    // From the empty page.
    void importRequested();

protected:
    LogPage(const widgets::Workplace &workplace, const QString &name, QWidget *parent);
    // To be called in the constructor, once.
    void setUp(itemmodels::ListModel &list, const std::vector<widgets::ListTable::Column> &columns);

    // Widths of columns: that of the longest moment, and of the words of an enum (very long ones are cut).
    [[nodiscard]] int timeWidth() const;
    template <class Enum>
    [[nodiscard]] int wordsWidth(std::initializer_list<Enum> values) const
    {
        QStringList words;
        for (const Enum value : values)
            words += itemmodels::word(value);
        return widthOf(words);
    }

    // Puts the filter on the list, which reads it anew.
    virtual void applyFilter() = 0;
    // What stands in an empty list: head and sentence.
    [[nodiscard]] virtual std::pair<QString, QString> emptyText() const = 0;
    // The instruction of a row; null where it has none.
    [[nodiscard]] virtual records::Uuid instructionOf(const records::Uuid &id) const = 0;

    [[nodiscard]] LogBar &bar() const { return *m_bar; }
    [[nodiscard]] widgets::ListTable &table() const { return *m_table; }
    // Reads the list if it has not been read yet.
    void ensureRead();
    // Shows the row; where the filter hides it, the filter becomes `search`.
    bool select(const records::Uuid &id, const QString &search);
    // For a form that edits the row: opens it in the panel, and the row follows what it saves.
    void openForm(widgets::Form *form, const records::Uuid &id);

private:
    [[nodiscard]] int widthOf(const QStringList &words) const;
    void build();
    void read();
    void showCount();
    void showEmptyText();
    void attachActions();
    [[nodiscard]] QList<records::Uuid> currentInstruction() const;

    LogBar *m_bar;
    QLabel *m_count;
    widgets::ListTable *m_table;
    itemmodels::ListModel *m_list = nullptr;
    std::pair<records::Instant, records::Instant> m_period;  // that was read
    bool m_isRead = false;
};

}  // namespace qianshao::ui::logs
