// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/inputfield.h"
#include "ui/widgets/workplace.h"

#include <QTimer>

#include <functional>

class QLabel;

namespace qianshao::ui::widgets {

class FormFrame;

// Base of the forms that open in the right panel. A form makes its fields in the constructor with addField(), fills
// them with what is known, and says in store() what saving means. It asks nothing that the record says already, and
// checks nothing: what the store refuses is shown at the field that has the problem's key. Enter saves, Esc goes back
// and keeps the draft: what differs from the form as it opened. Drafts are kept a moment after each change, come back
// when the form is opened again, and are dropped when it has saved. While an import holds the file the form waits and
// saves as soon as it is free, unless the person types on or goes back.
class Form : public QWidget {
    Q_OBJECT
public:
    // `draftName` names the form and its record: "call/<uuid of the instruction>"; empty = no draft is kept.
    Form(const Workplace &workplace, const QString &draftName, QWidget *parent = nullptr);
    // Keeps what was typed.
    ~Form() override;

    [[nodiscard]] QString title() const;
    // Called by the panel once the form is shown: brings the draft back, focuses the first field.
    void begin();
    // False when something stood in the way; it is shown. Also false while it waits for the file, or works.
    bool save();
    // Goes back: keeps the draft, emits closed().
    void goBack();

Q_SIGNALS:
    void saved();
    void closed();

protected:
    // What is done when the person saves; what stands in the way is shown and the form stays. A form that changes what
    // is there says what it was when the form was opened, so that another window's work is not undone.
    virtual edit::Problems store() = 0;
    // Saving waits: what runs on, as a clock, stops where it is.
    virtual void hold() {}
    // Where saving takes a while, as a question to somebody far away: called in store(), which then returns nothing.
    // The form says so, keeps what was typed and takes no other save until endWork().
    void beginWork(const QString &text);
    // It is saved; or why not, and the form stays as it is.
    void endWork(const QString &problem);

    void setTitle(const QString &text);
    // Whom it is about, dim under the title: "王秀兰 · 186****2034".
    void setSubject(const QString &text);
    void setSaveText(const QString &text);
    // A field with its label above it. `key` is the field's in the record's field table; the field is named after it:
    // "started_at" and TimeField -> startedAtTimeField. Returns the field.
    template <class FieldClass>
    FieldClass *addField(const QString &key, const QString &label, FieldClass *field)
    {
        add(key, label, field);
        return field;
    }
    // Two fields beside one another: every other one of a pair of calls to addField() after this.
    void pairNext();
    // A dim head over what follows.
    void addGroup(const QString &title);
    // Anything else across the width: a script, a warning.
    void addWidget(QWidget *widget);
    // Stays in sight above the fields: a number to dial.
    void addToHead(QWidget *widget);
    // The frame, for what rolls with the fields.
    [[nodiscard]] FormFrame &frame() const { return *m_frame; }
    // Hides a field with its label and problem, or shows it again. A hidden field is not read for readability.
    void setFieldVisible(InputField *field, bool visible);
    // What this field holds belongs to the moment in which the form was opened, as when a call began. Unless somebody
    // types in it, it comes back only with a draft of the last half hour; `beginAnew` fills it when a draft is
    // discarded.
    void setOfTheMoment(const InputField *field, std::function<void()> beginAnew);
    // A draft has come back or has been discarded: what follows from the fields follows again.
    virtual void filled() {}
    // Somebody has typed in it, now or in the draft that came back.
    [[nodiscard]] bool isTyped(const InputField *field) const;
    // Another content of a record: what nobody has changed here stays as it was, also where the field shows it in other
    // words or follows from another one.
    template <records::Record R>
    void keepUntouched(R &after, const R &before) const
    {
        records::forEachField<R>([&](const auto &field) {
            if (isUntouched(QString::fromLatin1(field.key)))
                after.*(field.member) = before.*(field.member);
        });
    }
    // The field that begin() focuses instead of the first.
    void setFirstField(InputField *field) { m_first = field; }
    [[nodiscard]] const Workplace &workplace() const { return m_workplace; }

    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row {
        QString key;
        InputField *field;
        QLabel *label;
        QLabel *problem;
        QWidget *box;
        QString untouched;  // its draft before anybody typed
        bool isTyped = false;
        std::function<void()> beginAnew;  // of a field of the moment
    };
    void add(const QString &key, const QString &label, InputField *field);
    void finish();
    void waitForFile();
    void stopWaiting();
    void noteUntouched();
    [[nodiscard]] bool isUntouched(const QString &key) const;
    void keepDraft();
    void discardDraft();
    void restoreDraft();
    [[nodiscard]] QString draftText() const;
    void clearProblems();
    bool showUnreadable();
    void showProblems(const edit::Problems &problems);
    void showProblem(Row &row, const QString &text);

    Workplace m_workplace;
    QString m_draftName;
    FormFrame *m_frame;
    QTimer m_draftTimer;
    QTimer m_saveTimer;
    std::vector<Row> m_rows;
    InputField *m_first = nullptr;
    QWidget *m_pairBox = nullptr;
    int m_pairLeft = 0;
    bool m_begun = false;
    bool m_isWorking = false;
    bool m_done = false;
};

}  // namespace qianshao::ui::widgets
