// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/cases.h"
#include "ui/widgets/workplace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qianshao::ui::widgets {
class FactLines;
class LevelBadge;
}  // namespace qianshao::ui::widgets

namespace qianshao::ui::instructions {

class LimitLines;
class PersonCard;
class TimelineView;

// The right side of the window for one instruction: the person, what to do now, what happened, what else the person was
// warned of, and what to say on the phone. It shows; what is done goes out by signals.
class InstructionPanel : public QWidget {
    Q_OBJECT
public:
    explicit InstructionPanel(const widgets::Workplace &workplace, QWidget *parent = nullptr);

    // Reads the case; a null id empties the panel. What is shown already is left as it is, with the focus in it.
    void showInstruction(const records::Uuid &id);
    [[nodiscard]] const records::Uuid &shown() const { return m_id; }
    // The numbers of the person, masked or not.
    void toggleMask();
    [[nodiscard]] const widgets::ActionCatalogue &actions() const { return m_workplace.actions; }
    // Each second: the countdown.
    void tick();

Q_SIGNALS:
    void actionRequested(const QString &action, const QList<qianshao::records::Uuid> &instructions);
    void instructionRequested(const qianshao::records::Uuid &id);

private:
    // What the panel was filled from. The words of its times change with the minute.
    struct Filled {
        std::optional<itemmodels::InstructionCase> data;
        rules::Sight sight{};
        qint64 minute = 0;

        bool operator==(const Filled &) const = default;
    };
    void build();
    void fill(const itemmodels::InstructionCase &data, rules::Sight sight);
    [[nodiscard]] QVBoxLayout *addSection(const QString &title, QWidget **section);
    void fillMarks(qint64 marks);
    [[nodiscard]] QPushButton *addButton(const QString &id);
    void fillAgreed(const itemmodels::Agreement &agreed);
    void fillActions(const rules::InstructionRow &row);
    void fillRepeats(const itemmodels::InstructionCase &data);
    void showCountdown();

    widgets::Workplace m_workplace;
    records::Uuid m_id;
    std::optional<Filled> m_filled;
    rules::InstructionRow m_line;
    QStringList m_buttons;  // the actions in m_actions
    QWidget *m_content;
    QVBoxLayout *m_column;
    QWidget *m_nothing;
    widgets::LevelBadge *m_level;
    QLabel *m_countdown;
    QLabel *m_status;
    PersonCard *m_person;
    widgets::FactLines *m_facts;
    QLabel *m_marks;
    QLabel *m_agreed;
    QVBoxLayout *m_actions;
    QWidget *m_actionsSection;
    LimitLines *m_limits;
    QWidget *m_timelineSection = nullptr;
    QWidget *m_limitsSection;
    TimelineView *m_timeline;
    QVBoxLayout *m_repeats;
    QWidget *m_repeatsSection;
    QLabel *m_script;
    QWidget *m_scriptSection;
};

}  // namespace qianshao::ui::instructions
