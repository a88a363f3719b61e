// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/stafflistmodel.h"
#include "models/itemmodels/words.h"
#include "ui/widgets/workplace.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;

namespace qianshao::ui::widgets {
class FilterCombo;
class WrapLayout;
}  // namespace qianshao::ui::widgets

namespace qianshao::ui::logs {

// The filters above a log: words searched for, officer, one vocabulary, period. What was chosen is remembered under the
// log's name; the words are not. Typing is answered after a short pause, everything else at once.
class LogBar : public QWidget {
    Q_OBJECT
public:
    LogBar(const widgets::Workplace &workplace, const QString &name, QWidget *parent = nullptr);

    // Added from left to right, each at most once; then remembered() brings back what was chosen last.
    void addOfficer();
    void addPeriod();
    template <class Enum>
    void addWords(const QString &everything, std::initializer_list<Enum> values)
    {
        QList<std::pair<QString, int>> words;
        for (const Enum value : values)
            words.append({itemmodels::word(value), int(value)});
        addWordList(everything, words);
    }
    void restoreChoice();

    [[nodiscard]] QString search() const;
    [[nodiscard]] records::Uuid officer() const;  // null = every one
    template <class Enum>
    [[nodiscard]] Enum word() const  // Unset = every one
    {
        return Enum(wordNumber());
    }
    // From the first moment of the period until the end of its last day; both absent = always.
    [[nodiscard]] std::pair<records::Instant, records::Instant> period() const;
    [[nodiscard]] bool isFiltered() const;

    void setSearch(const QString &text);
    void clear();
    void focusSearch();
    void focusFilters();
    // False when there was nothing to clear.
    bool clearSearch();

Q_SIGNALS:
    void changed();
    // Enter or ↓ in the search field: the list takes the keys.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] widgets::FilterCombo *addCombo(const QString &objectName);
    void addWordList(const QString &everything, const QList<std::pair<QString, int>> &words);
    [[nodiscard]] int wordNumber() const;
    void announce();

    widgets::Workplace m_workplace;
    QString m_key;
    itemmodels::StaffListModel m_staff;
    widgets::WrapLayout *m_row;
    QLineEdit *m_search;
    QComboBox *m_officer = nullptr;
    QComboBox *m_word = nullptr;
    QComboBox *m_period = nullptr;
    QTimer m_typing;
};

}  // namespace qianshao::ui::logs
