// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/form.h"

class QLabel;
class QVBoxLayout;

namespace qianshao::ui::widgets {

class WrapLayout;

// One entry of the navigation: a list with its filters, or a page with a layout of its own. The window owns the right
// panel; a page says what is shown there. Actions of a page are attached to it with workplace().actions.attach().
class Page : public QWidget {
    Q_OBJECT
public:
    // `name` is the page's in settings and pictures, "today"; the object is named after it: todayPage.
    Page(const Workplace &workplace, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString icon() const = 0;  // of resources/icons
    // The number beside the title in the navigation: what waits here. 0 = none is shown.
    [[nodiscard]] virtual int waiting() const { return 0; }

    // Whether it is for people who see only the door (rules::Sight), too.
    [[nodiscard]] virtual bool isForTheDoor() const { return false; }

    // What the right panel shows beside this page; owned by the page, nullptr = the page takes the whole width.
    [[nodiscard]] virtual QWidget *panel() { return nullptr; }

    // The page has come to the front: read what is old, put the focus where work begins.
    virtual void activate() {}
    // Work goes on in the list: after a form has gone, for one.
    virtual void focusList();
    // Puts the cursor into the search field; false when there is none.
    virtual bool focusSearch() { return false; }
    // Each second while the page is in front: repaint only what changes.
    virtual void tick() {}
    // Some seconds have passed on the page in front: bring up to date what the clock changes by itself.
    virtual void followClock() {}
    // Somebody has worked, or time has passed: the figures of the page, in front or not, are others.
    virtual void showFigures() {}
    // One step back (Esc): empties the search, the selection. False when there was nothing to step back from.
    virtual bool stepBack() { return false; }
    // Selects and shows the record; false when this page has no such kind or no such record.
    virtual bool showRecord(records::Kind, const records::Uuid &) { return false; }
    // The person's own work on these instructions is saved: they move to where they belong, the next one is current.
    virtual void settle(const QList<records::Uuid> &) {}
    // Whether an action that the page has makes sense for what is chosen now: the palette offers no other.
    [[nodiscard]] virtual bool isPossible(const QString &) const { return true; }
    // Others have written: show what is there now, and move nothing that is looked at. Lists tell of their new rows.
    virtual void followOthers() { refresh(); }
    // Something was undone, or was asked for: bring in what came, show what is there now.
    virtual void refresh() {}

Q_SIGNALS:
    void waitingChanged();
    // Show this form in the right panel. The panel owns it from then on.
    void formOpened(qianshao::ui::widgets::Form *form);
    // Do what ActionCatalogue calls `action` to these instructions.
    void actionRequested(const QString &action, const QList<qianshao::records::Uuid> &instructions);
    // Show that record on the page where its kind lives.
    void recordRequested(qianshao::records::Kind kind, const qianshao::records::Uuid &id);
    // The panel of this page has something to show: open it if the user has it closed.
    void panelRequested();
    // Something to know at once, whatever page is in front: a sentence at the bottom of the window.
    void noticed(const QString &text);
    // panel() is another one now, or none.
    void panelChanged();

protected:
    [[nodiscard]] const Workplace &workplace() const { return m_workplace; }
    // What every page begins with, from the window's edge to its own content.
    struct Head {
        QVBoxLayout *page;  // of the whole page; what is added stands below the head
        QVBoxLayout *below;  // within the head, under its line
        WrapLayout *line;  // what is added stands at the right of the words, or below
    };
    // Lays the page out anew: title and, beside it, dim words on the line of its letters.
    Head addHead(QLabel *title, QLabel *words);
    Head addHead(const QString &title, QLabel *words);

private:
    Workplace m_workplace;
    QString m_name;
};

}  // namespace qianshao::ui::widgets
