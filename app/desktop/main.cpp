// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"
#include "app/desktop/entrance.h"
#include "app/desktop/language.h"
#include "app/desktop/preferences.h"
#include "app/desktop/tour.h"
#include "ui/map/mapground.h"

#include <QApplication>
#include <QMessageBox>
#include <QTextStream>

namespace {

using namespace qianshao;

// A file that can no longer be read while a list is drawn: said in words, and the program ends before anything else
// happens to it. Saves do not come here (Editor::failed).
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        try {
            return QApplication::notify(receiver, event);
        } catch (const store::Failure &failure) {
            if (!std::exchange(m_hasFailed, true))
                QMessageBox::critical(nullptr, applicationDisplayName(), session::describe(failure));
            exit(2);
            return true;
        }
    }

private:
    bool m_hasFailed = false;
};

void dress(const desktop::Options &options, ui::widgets::Theme &theme)
{
    if (options.theme == u"light")
        theme.setScheme(ui::widgets::Scheme::Light);
    else if (options.theme == u"dark")
        theme.setScheme(ui::widgets::Scheme::Dark);
}

// False (and said so) where there is no such page.
bool show(ui::shell::MainWindow &window, const QString &name)
{
    if (ui::widgets::Page *page = window.pageNamed(name))
        return window.showPage(page);
    QStringList names;
    for (const ui::widgets::Page *page : window.pages())
        names.append(page->name());
    //: what is wrong with --page, and which pages there are
    QTextStream(stderr) << QCoreApplication::translate("Options", "There is no page %1. There are: %2.")
                               .arg(name, names.join(QStringLiteral(", ")))
                        << Qt::endl;
    return false;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("qianshao"));  // where preferences lie
    ui::map::chooseRendering(desktop::preferences::usesGraphicsCard());
    Application application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(QIANSHAO_VERSION));
    const desktop::Options options = desktop::parseOptions(QCoreApplication::arguments());
    if (!options.problem.isEmpty()) {
        QTextStream(stderr) << options.problem << Qt::endl;
        return 2;
    }
    desktop::speak(options.language);
    ui::widgets::Theme theme;
    theme.applyTo(application);
    dress(options, theme);
    auto session = desktop::enter(options, theme, desktop::environmentFor(options));
    if (!session)
        return 2;
    if (!options.tour.isEmpty())
        return desktop::tour(*session, theme, options) ? 0 : 1;
    desktop::Desktop desktop(*session, theme);
    dress(options, theme);  // what was asked for on the command line beats what the station remembers
    bool hasEnded = false;
    QObject::connect(&desktop, &desktop::Desktop::ended, &application, [&](const QString &why) {
        hasEnded = true;
        desktop.window().hide();
        QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), why);
        QApplication::exit(2);
    });
    if (!desktop.choosePerson())
        return 0;
    if (hasEnded)
        return 2;
    desktop.window().restore();
    if (options.size.isValid())
        desktop.window().resize(options.size);
    desktop.window().show();
    if (!options.page.isEmpty() && !show(desktop.window(), options.page))
        return 2;
    return QApplication::exec();
}
