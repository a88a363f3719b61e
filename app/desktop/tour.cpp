// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/demopackages.h"
#include "app/desktop/devicetour.h"
#include "app/desktop/entrance.h"
#include "app/desktop/language.h"
#include "app/desktop/windowtour.h"
#include "app/session/demo.h"
#include "app/session/demomap.h"
#include "models/itemmodels/stafflistmodel.h"
#include "ui/capture/systemdevices.h"
#include "ui/login/logindialog.h"
#include "ui/login/newstationdialog.h"
#include "ui/login/persondialog.h"

#include <QDir>
#include <QTemporaryDir>

namespace qianshao::desktop {
namespace {

using itemmodels::StaffListModel;
using ui::shell::MainWindow;
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
    WindowTour tour(desktop, album);
    bool done = all({tour.pages(), tour.forms(), tour.maps(), tour.others(), tour.addresses(), tour.packages(come),
        tour.conflicts(), tour.joining()});
    if (works)
        done &= tour.mainJob();
    done &= all({doors(session, theme, album), tourDevices(desktop.workplace(), size, album)});
    Desktop nothing(empty, theme);
    open(nothing.window(), size);
    done &= WindowTour(nothing, album).pages(QStringLiteral("empty-"));
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
