// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/album.h"
#include "app/desktop/demopackages.h"
#include "app/desktop/desktop.h"
#include "app/desktop/devicetour.h"
#include "app/desktop/entrance.h"
#include "app/desktop/keyhand.h"
#include "app/desktop/language.h"
#include "app/session/demo.h"
#include "app/session/demomap.h"
#include "models/itemmodels/stafflistmodel.h"
#include "ui/capture/systemdevices.h"
#include "ui/login/logindialog.h"
#include "ui/login/newstationdialog.h"
#include "ui/login/persondialog.h"
#include "ui/map/mapview.h"
#include "ui/packages/packagespage.h"
#include "ui/repairs/repairspage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listtable.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTemporaryDir>

namespace qianshao::desktop {
namespace {

using itemmodels::StaffListModel;
using ui::shell::MainWindow;
using ui::widgets::Form;
using ui::widgets::Scheme;

// The person with the fullest queue: the one whose pictures say most.
records::Uuid busiest(store::Store &store)
{
    const StaffListModel staff(store);
    records::Uuid found;
    int most = -1;
    for (int row = 0; row < staff.rowCount(); ++row) {
        const int open = staff.index(row, StaffListModel::Open).data(StaffListModel::SortRole).toInt();
        if (std::exchange(most, std::max(most, open)) < open)
            found = staff.idAt(row);
    }
    return found;
}

class Tour {
public:
    Tour(Desktop &desktop, const Album &album)
        : m_desktop(desktop),
          m_window(desktop.window()),
          m_hand(m_window),
          m_album(album)
    {
    }

    bool pages(const QString &prefix = {})
    {
        bool done = true;
        for (ui::widgets::Page *page : m_window.pages()) {
            m_window.showPage(page);
            done &= all({expect(isFilled(*page), "the page is filled"), picture(prefix + page->name())});
        }
        return done;
    }
    // What the keys of an instruction open, a logged call and visit, a row to correct.
    bool forms()
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
    // What else the map of visits shows: all open instructions, another order, the record beside it.
    bool maps()
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
    // What lies over the pages, and the preview of an import.
    bool others()
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
    // What is asked for a partner, for a package to be made, and what stands on one that has come.
    bool packages(const QString &come)
    {
        bool done = all({formOf(u"packages", Qt::Key_N, "partner", Qt::ControlModifier),
            formOf(u"packages", Qt::Key_E, "makepackage", Qt::ControlModifier)});
        auto *page = qobject_cast<ui::packages::PackagesPage *>(m_window.page());
        page->takeFile(come);
        done &= all({expect(m_window.form(), "what stands on a package"), picture(QStringLiteral("takepackage"))});
        m_hand.press(Qt::Key_Escape);
        return done;
    }
    // What is asked of whoever joins a hub.
    bool joining()
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
    // Addresses of persons that wait to be settled, and the place of one.
    bool addresses()
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
    // One of several fields of a record that wait for a decision, one that is decided, and that taken back.
    bool conflicts()
    {
        ui::widgets::Page *page = m_window.pageNamed(u"conflicts");
        m_window.showPage(page);
        m_hand.press(Qt::Key_Down);
        bool done = picture(QStringLiteral("conflicts-record"));
        const int before = page->waiting();
        m_hand.type(u'2');
        done &= all({expect(page->waiting() == before - 1, "a field is decided"),
            picture(QStringLiteral("conflicts-decided"))});
        m_hand.press(Qt::Key_Z, Qt::ControlModifier);
        return done & expect(page->waiting() == before, "the decision is taken back");
    }
    // One call and one visit, as a hand would do them.
    bool mainJob()
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

private:
    // Tiles come when they come: until the picture stays as it is.
    static void settleDown(ui::widgets::Page &page)
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
    static bool isFilled(ui::widgets::Page &page)
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
    template <class Condition>
    static bool waitFor(Condition &&condition)
    {
        constexpr int patienceMs = 10'000;
        const QDeadlineTimer deadline(patienceMs);
        while (!condition() && !deadline.hasExpired())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        return condition();
    }
    // Of the questions for who does not believe, one that is answered with a sign of fraud.
    bool wakeUp()
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
    // Only what has ended is taken up again.
    bool reopen()
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
    bool formOf(QStringView page, Qt::Key key, const char *name, Qt::KeyboardModifiers modifiers = {})
    {
        m_window.showPage(m_window.pageNamed(page));
        m_hand.press(key, modifiers);
        const bool done = all({expect(m_window.form(), name), picture(QLatin1StringView(name))});
        m_hand.press(Qt::Key_Escape);
        return done;
    }
    bool picture(const QString &name) { return m_album.add(m_window, name); }

    Desktop &m_desktop;
    MainWindow &m_window;
    KeyHand m_hand;
    const Album &m_album;
};

void open(MainWindow &window, const QSize &size)
{
    window.restore();
    window.resize(size);
    window.show();
}

// The dialogs before the window. Nobody answers them here, so they try nothing.
bool doors(session::Session &session, const ui::widgets::Theme &theme, const Album &album)
{
    const QString path = session.store().path();
    ui::capture::SystemDevices machine;  // nobody presses the button of the camera
    const auto show = [&](QDialog &&dialog, const char *name) {
        dialog.show();
        return album.add(dialog, QLatin1StringView(name));
    };
    return all({show(ui::login::LoginDialog(theme, path, {}), "login"),
        show(ui::login::NewStationDialog(theme, path, {}), "newstation"),
        show(ui::login::NewStationDialog(theme, path, {}, ui::login::NewStationDialog::Way::Join, &machine),
            "joinstation"),
        show(ui::login::PersonDialog(theme, session.store(), {}), "person")});
}

bool picturesOf(session::Session &session, session::Session &empty, ui::widgets::Theme &theme, const QSize &size,
    const Album &album, bool works)
{
    const QTemporaryDir discs;
    const QString come = layDemoPackages(session, discs.path());
    Desktop desktop(session, theme);
    desktop.setPerson(busiest(session.store()));
    open(desktop.window(), size);
    Tour tour(desktop, album);
    bool done = all({tour.pages(), tour.forms(), tour.maps(), tour.others(), tour.addresses(), tour.packages(come),
        tour.conflicts(), tour.joining()});
    if (works)
        done &= tour.mainJob();
    done &= all({doors(session, theme, album), tourDevices(desktop.workplace(), size, album)});
    Desktop nothing(empty, theme);
    open(nothing.window(), size);
    done &= Tour(nothing, album).pages(QStringLiteral("empty-"));
    return done;
}

}  // namespace

bool tour(session::Session &session, ui::widgets::Theme &theme, const Options &options)
{
    QDir().mkpath(options.tour);
    const QTemporaryDir elsewhere;
    const auto empty =
        session::Session::create(elsewhere.filePath(QStringLiteral("empty.qianshao")), session::demoPassphrase,
            session.store().readAll<records::Unit>().front().name, environmentFor(options), security::Cost::Quick);
    bool done =
        expect(session::layDemoMap(session::MapFolder(session.store().path())).isEmpty(), "the map of the demo town");
    bool hasWorked = false;
    const Scheme before = theme.scheme();
    const QSize size = options.size.isValid() ? options.size : QSize(1280, 720);
    for (const auto &[language, shortName] : {std::pair{QStringLiteral("zh_CN"), "zh"}, {QStringLiteral("en"), "en"}}) {
        if (!options.language.isEmpty() && options.language != language)
            continue;
        speak(language);
        for (const auto &[scheme, word] : {std::pair{Scheme::Light, "light"}, {Scheme::Dark, "dark"}}) {
            if (!options.theme.isEmpty() && options.theme != QLatin1StringView(word))
                continue;
            theme.setScheme(scheme);
            const Album album{
                options.tour, QStringLiteral("%1-%2").arg(QLatin1StringView(shortName), QLatin1StringView(word))};
            done &= picturesOf(session, *empty, theme, size, album, !std::exchange(hasWorked, true));
        }
    }
    theme.setScheme(before);
    return done;
}

}  // namespace qianshao::desktop
