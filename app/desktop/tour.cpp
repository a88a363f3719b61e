// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/tour.h"

#include "app/desktop/desktop.h"
#include "app/desktop/language.h"
#include "models/itemmodels/stafflistmodel.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QTextStream>

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
    Tour(Desktop &desktop, const QString &folder, const QString &suffix)
        : m_desktop(desktop),
          m_window(desktop.window()),
          m_folder(folder),
          m_suffix(suffix)
    {
    }

    // Every page, and every form over the first one.
    bool pages()
    {
        bool done = true;
        for (ui::widgets::Page *page : m_window.pages()) {
            m_window.showPage(page);
            done &= picture(page->name());
        }
        return done;
    }
    bool forms()
    {
        bool done = true;
        for (const auto &[name, key] : {std::pair{"call", Qt::Key_C}, {"visit", Qt::Key_V}, {"feedback", Qt::Key_F},
                 {"transfer", Qt::Key_T}, {"return", Qt::Key_R}, {"assign", Qt::Key_G}}) {
            m_window.showPage(m_window.pages().front());
            press(key);
            done &= expect(m_window.form(), name);
            done &= picture(QLatin1StringView(name));
            press(Qt::Key_Escape);
        }
        press(Qt::Key_K, Qt::ControlModifier);
        done &= picture(QStringLiteral("palette"));
        press(Qt::Key_Escape);
        press(Qt::Key_F1);
        done &= picture(QStringLiteral("keys"));
        press(Qt::Key_Escape);
        return done;
    }
    // One call and one visit, as a hand would do them.
    bool mainJob()
    {
        m_window.showPage(m_window.pages().front());
        press(Qt::Key_C);
        type(u'1');
        press(Qt::Key_Return);
        bool done = expect(!m_window.form() && m_desktop.workplace().editor.canUndo(), "the call is saved");
        press(Qt::Key_V);
        type(u'1');
        press(Qt::Key_Return);
        done &= expect(!m_window.form(), "the visit is saved");
        return done & picture(QStringLiteral("saved"));
    }

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QString text =
            key < 0x80 && modifiers == Qt::NoModifier ? QString(QChar(char16_t(key))).toLower() : QString();
        send(key, modifiers, text);
    }
    void type(char16_t character)
    {
        send(Qt::Key(QChar(character).toUpper().unicode()), Qt::NoModifier, QString(QChar(character)));
    }
    void send(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
    {
        QApplication::processEvents();
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &m_window;
        // Shortcuts are looked up before a key is given to a widget: as the window system does it.
        QKeyEvent shortcut(QEvent::ShortcutOverride, key, modifiers, text);
        shortcut.ignore();
        QApplication::sendEvent(target, &shortcut);
        if (shortcut.isAccepted() || !triggered(target, QKeySequence(modifiers.toInt() | key))) {
            QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
            QApplication::sendEvent(target, &down);
            QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
            if (QWidget *after = QApplication::focusWidget())
                QApplication::sendEvent(after, &up);
        }
        QApplication::processEvents();
    }
    static bool triggered(QWidget *target, const QKeySequence &keys)
    {
        for (QWidget *widget = target; widget; widget = widget->parentWidget()) {
            for (QAction *action : widget->actions()) {
                if (action->shortcut() == keys && action->isEnabled()) {
                    action->trigger();
                    return true;
                }
            }
        }
        return false;
    }
    bool picture(const QString &name)
    {
        QApplication::processEvents();
        const QString file = QDir(m_folder).filePath(QStringLiteral("%1-%2.png").arg(name, m_suffix));
        return expect(m_window.grab().save(file), file.toUtf8().constData());
    }
    static bool expect(bool done, const char *what)
    {
        if (!done)
            QTextStream(stderr) << "tour: failed at " << QString::fromUtf8(what) << Qt::endl;
        return done;
    }

    Desktop &m_desktop;
    MainWindow &m_window;
    QString m_folder;
    QString m_suffix;
};

}  // namespace

bool tour(session::Session &session, ui::widgets::Theme &theme, const Options &options)
{
    QDir().mkpath(options.tour);
    bool done = true;
    const Scheme before = theme.scheme();
    for (const auto &[language, shortName] : {std::pair{QStringLiteral("zh_CN"), "zh"}, {QStringLiteral("en"), "en"}}) {
        if (!options.language.isEmpty() && options.language != language)
            continue;
        speak(language);
        Desktop desktop(session, theme);
        desktop.setPerson(busiest(session.store()));
        desktop.window().restore();
        desktop.window().resize(options.size.isValid() ? options.size : QSize(1280, 720));
        desktop.window().show();
        for (const auto &[scheme, word] : {std::pair{Scheme::Light, "light"}, {Scheme::Dark, "dark"}}) {
            if (!options.theme.isEmpty() && options.theme != QLatin1StringView(word))
                continue;
            theme.setScheme(scheme);
            Tour pictures(desktop, options.tour,
                QStringLiteral("%1-%2").arg(QLatin1StringView(shortName), QLatin1StringView(word)));
            done &= pictures.pages() & pictures.forms();
            if (language == u"zh_CN" && scheme == Scheme::Light)
                done &= pictures.mainJob();
        }
    }
    theme.setScheme(before);
    return done;
}

}  // namespace qianshao::desktop
