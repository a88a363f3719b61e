// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/windowtour.h"

#include "ui/map/mapview.h"
#include "ui/packages/packagespage.h"
#include "ui/repairs/repairspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listtable.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace qianshao::desktop {
namespace {

template <class Condition>
bool waitFor(Condition &&condition)
{
    constexpr int patienceMs = 10'000;
    const QDeadlineTimer deadline(patienceMs);
    while (!condition() && !deadline.hasExpired())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return condition();
}

// Tiles come when they come: until the picture stays as it is.
void settleDown(ui::widgets::Page &page)
{
    constexpr int stillMs = 300;
    constexpr int patience = 20;
    QImage before;
    for (int i = 0; i < patience; ++i) {
        const QDeadlineTimer deadline(stillMs);
        while (!deadline.hasExpired())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        const QImage now = page.grab().toImage();
        if (std::exchange(before, now) == now)
            return;
    }
}

// The report is counted beside the window, and so are visits planned and maps drawn.
bool isFilled(ui::widgets::Page &page)
{
    if (page.name() == u"visitsmap") {
        const bool hasMap = waitFor([&] { return page.findChild<ui::map::MapView *>() != nullptr; });
        settleDown(page);
        return hasMap;
    }
    const auto *report = page.findChild<QScrollArea *>(QStringLiteral("documentView"));
    // Hidden where nothing was issued: the page says so in its place.
    return !report || waitFor([&] { return report->widget() || report->isHidden(); });
}

}  // namespace

bool WindowTour::pages(const QString &prefix)
{
    bool done = true;
    for (ui::widgets::Page *page : m_window.pages()) {
        m_window.showPage(page);
        done &= all({expect(isFilled(*page), "the page is filled"), picture(prefix + page->name())});
    }
    return done;
}

bool WindowTour::forms()
{
    bool done = true;
    for (const auto &[name, key] :
        {std::pair{"call", Qt::Key_C}, {"visit", Qt::Key_V}, {"feedback", Qt::Key_F}, {"transfer", Qt::Key_T},
            {"return", Qt::Key_R}, {"duplicate", Qt::Key_D}, {"invalid", Qt::Key_I}, {"assign", Qt::Key_G}})
        done &= formOf(u"today", key, name);
    done &= all({wakeUp(), reopen()});
    for (const auto &[page, name] :
        {std::pair{u"calls", "call-again"}, {u"visits", "visit-again"}, {u"repairs", "repair"}})
        done &= formOf(page, Qt::Key_Return, name);
    return done;
}

bool WindowTour::maps()
{
    ui::widgets::Page *page = m_window.pageNamed(u"visitsmap");
    m_window.showPage(page);
    bool done = expect(isFilled(*page), "the visits are planned");
    m_hand.press(Qt::Key_A, Qt::ShiftModifier);
    settleDown(*page);
    done &= picture(QStringLiteral("visitsmap-open"));
    m_hand.press(Qt::Key_A, Qt::ShiftModifier);
    m_hand.press(Qt::Key_Down);
    m_hand.press(Qt::Key_W, Qt::ShiftModifier);
    settleDown(*page);
    done &= picture(QStringLiteral("visitsmap-way"));
    m_hand.press(Qt::Key_W, Qt::ShiftModifier);
    m_hand.press(Qt::Key_Down, Qt::AltModifier);
    m_hand.press(Qt::Key_Return);
    settleDown(*page);
    done &= picture(QStringLiteral("visitsmap-record"));
    m_hand.press(Qt::Key_Escape);
    m_hand.press(Qt::Key_P);
    return done;
}

bool WindowTour::others()
{
    m_window.showPage(m_window.pages().front());
    m_hand.press(Qt::Key_K, Qt::ControlModifier);
    bool done = picture(QStringLiteral("palette"));
    m_hand.press(Qt::Key_Escape);
    m_hand.press(Qt::Key_F1);
    done &= picture(QStringLiteral("keys"));
    m_hand.press(Qt::Key_Escape);
    auto *repairs = qobject_cast<ui::repairs::RepairsPage *>(m_window.pageNamed(u"repairs"));
    m_window.showPage(repairs);
    repairs->importFiles({QStringLiteral(":/demo/instructions-a.xlsx"), QStringLiteral(":/demo/calls.csv")});
    const auto *fates = repairs->findChild<QLabel *>(QStringLiteral("summaryLabel"));
    done &= expect(fates && waitFor([&] { return fates->isVisible(); }), "the rows of the preview are tried");
    done &= picture(QStringLiteral("import"));
    m_hand.press(Qt::Key_Escape);
    return done;
}

bool WindowTour::packages(const QString &come)
{
    bool done = all({formOf(u"packages", Qt::Key_N, "partner", Qt::ControlModifier),
        formOf(u"packages", Qt::Key_E, "makepackage", Qt::ControlModifier)});
    auto *page = qobject_cast<ui::packages::PackagesPage *>(m_window.page());
    page->takeFile(come);
    done &= all({expect(m_window.form(), "what stands on a package"), picture(QStringLiteral("takepackage"))});
    m_hand.press(Qt::Key_Escape);
    return done;
}

bool WindowTour::joining()
{
    m_window.showPage(m_window.pageNamed(u"devices"));
    m_window.page()
        ->findChild<ui::widgets::EmptyState *>(QStringLiteral("aloneEmptyState"))
        ->findChild<QPushButton *>()
        ->click();
    const bool done = all({expect(m_window.form(), "join"), picture(QStringLiteral("join"))});
    m_hand.press(Qt::Key_Escape);
    return done;
}

bool WindowTour::addresses()
{
    ui::widgets::Page *repairs = m_window.pageNamed(u"repairs");
    m_window.showPage(repairs);
    m_hand.press(Qt::Key_Q);
    const auto *candidate = repairs->findChild<QPushButton *>(QStringLiteral("candidate1PushButton"));
    bool done = expect(candidate && waitFor([&] { return candidate->isVisible(); }), "an address is proposed");
    done &= picture(QStringLiteral("addresses"));
    done &= formOf(u"repairs", Qt::Key_P, "place");
    m_hand.press(Qt::Key_Q);
    return done;
}

bool WindowTour::conflicts()
{
    ui::widgets::Page *page = m_window.pageNamed(u"conflicts");
    m_window.showPage(page);
    m_hand.press(Qt::Key_Down);
    bool done = picture(QStringLiteral("conflicts-record"));
    const int before = page->waiting();
    m_hand.type(u'2');
    done &= all(
        {expect(page->waiting() == before - 1, "a field is decided"), picture(QStringLiteral("conflicts-decided"))});
    m_hand.press(Qt::Key_Z, Qt::ControlModifier);
    return done & expect(page->waiting() == before, "the decision is taken back");
}

bool WindowTour::mainJob()
{
    m_window.showPage(m_window.pages().front());
    m_hand.press(Qt::Key_C);
    m_hand.type(u'1');
    m_hand.press(Qt::Key_Return);
    bool done = expect(!m_window.form() && m_desktop.workplace().editor.canUndo(), "the call is saved");
    m_hand.press(Qt::Key_V);
    m_hand.type(u'1');
    m_hand.press(Qt::Key_Return);
    done &= expect(!m_window.form(), "the visit is saved");
    return done & picture(QStringLiteral("saved"));
}

bool WindowTour::wakeUp()
{
    m_window.showPage(m_window.pageNamed(u"today"));
    m_hand.press(Qt::Key_C);
    m_hand.press(Qt::Key_W, Qt::AltModifier);
    m_hand.press(Qt::Key_N);
    const bool done = picture(QStringLiteral("wakeup"));
    m_hand.press(Qt::Key_Escape);
    m_hand.press(Qt::Key_Escape);
    return done;
}

bool WindowTour::reopen()
{
    edit::Editor &editor = m_desktop.workplace().editor;
    const records::Uuid id = m_window.page()->findChild<ui::widgets::ListTable *>()->currentId();
    (void)editor.giveBack({id}, QStringLiteral("reopen"));
    m_window.showRecord(records::Kind::Instruction, id);
    m_hand.press(Qt::Key_O);
    const bool done = all({expect(m_window.form(), "reopen"), picture(QStringLiteral("reopen"))});
    m_hand.press(Qt::Key_Escape);
    (void)editor.undo();
    m_window.showPage(m_window.pages().front());
    m_window.page()->refresh();
    return done;
}

bool WindowTour::formOf(QStringView page, Qt::Key key, const char *name, Qt::KeyboardModifiers modifiers)
{
    m_window.showPage(m_window.pageNamed(page));
    m_hand.press(key, modifiers);
    const bool done = all({expect(m_window.form(), name), picture(QLatin1StringView(name))});
    m_hand.press(Qt::Key_Escape);
    return done;
}

}  // namespace qianshao::desktop
