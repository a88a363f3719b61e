// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/desktop.h"

#include "app/desktop/preferences.h"
#include "models/sync/troubletext.h"
#include "ui/login/persondialog.h"
#include "ui/shell/look.h"
#include "ui/shell/pages.h"

#include <QGeoPositionInfoSource>
#include <QNetworkInformation>

namespace qianshao::desktop {
namespace {

constexpr auto meKey = "window/me";
// Where a GPS receiver is connected, as "serial:/dev/ttyUSB0" or the path of its file.
constexpr auto nmeaKey = "position/nmea_source";
// "1": the system's location service may be asked. Off unless the station says so: it may ask others in its turn.
constexpr auto systemKey = "position/system";
constexpr int pollMs = 2000;
// A write waits so long for another one; then the form says so and tries again by itself. The window must not freeze.
constexpr int patienceMs = 10;

std::unique_ptr<QGeoPositionInfoSource> receiverOf(store::Store &store)
{
    using Source = std::unique_ptr<QGeoPositionInfoSource>;
    if (const QString nmea = store.setting(QLatin1StringView(nmeaKey)); !nmea.isEmpty()) {
        const QVariantMap parameters{{QStringLiteral("nmea.source"), nmea}};
        return Source(QGeoPositionInfoSource::createSource(QStringLiteral("nmea"), parameters, nullptr));
    }
    const bool mayAskTheSystem = store.setting(QLatin1StringView(systemKey)) == u"1";
    return Source(mayAskTheSystem ? QGeoPositionInfoSource::createDefaultSource(nullptr) : nullptr);
}

}  // namespace

Desktop::Desktop(session::Session &session, ui::widgets::Theme &theme, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_editor(m_session.store(), records::Uuid::fromString(m_session.store().setting(QLatin1StringView(meKey)))),
      m_cases(m_session.store(), [this] { return m_session.store().now(); }),
      m_actions(theme),
      m_positions(receiverOf(m_session.store())),
      m_workplace{m_editor, m_cases, m_session.store(), [this] { return m_session.store().now(); }, m_session.zone(),
          theme, m_actions, &m_session.vault(), &m_contents, m_positions.get(), &m_devices},
      m_imports(session, m_editor),
      m_addresses(session, m_editor),
      m_visits(session),
      m_packages(session, m_editor),
      m_sync(session.store(), session.vault()),
      m_deviceRegister(session, m_editor, m_sync)
{
    ui::shell::restoreLook(m_workplace);
    m_window = std::make_unique<ui::shell::MainWindow>(m_workplace);
    ui::shell::addPages(*m_window, m_workplace, {m_imports, m_addresses, m_visits, m_packages, m_deviceRegister});
    connect(&m_addresses, &AddressAdapter::listRead, this, [this] { m_imports.setAddresses(m_addresses.standard()); });
    connect(m_window.get(), &ui::shell::MainWindow::personRequested, this, [this] { (void)choosePerson(true); });
    connect(m_window.get(), &ui::shell::MainWindow::languageChosen, this, &preferences::setLanguage);
    m_session.store().setPatience(patienceMs);
    connect(&m_editor, &edit::Editor::failed, m_window.get(),
        [this](const store::Failure &failure) { m_window->tell(session::describe(failure)); });
    connect(&m_poll, &QTimer::timeout, this, &Desktop::lookElsewhere);
    m_poll.start(pollMs);
    followSync();
}

Desktop::~Desktop() = default;

void Desktop::followSync()
{
    m_contents.follow(m_sync);
    const auto show = [this] { m_window->showSync(m_sync.status()); };
    show();
    connect(&m_sync, &sync::SyncThread::statusChanged, this, show);
    connect(&m_sync, &sync::SyncThread::taken, this, &Desktop::lookElsewhere);
    connect(&m_sync, &sync::SyncThread::ended, this, [this](sync::Trouble why) { Q_EMIT ended(sync::describe(why)); });
    connect(m_window.get(), &ui::shell::MainWindow::syncRequested, this, [this] {
        m_sync.hold();
        if (!m_sync.status().isMember)
            m_window->tell(sync::describe(m_sync.status(), m_session.zone()));
    });
    // Where the system tells nothing of its network, the next attempt comes by itself.
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, &m_sync,
            [this](QNetworkInformation::Reachability reach) {
                if (reach != QNetworkInformation::Reachability::Disconnected)
                    m_sync.hold();
            });
}

bool Desktop::choosePerson(bool always)
{
    const std::vector<records::Staff> staff = m_cases.staff();
    const bool isKnown = std::ranges::find(staff, m_editor.me(), &records::Staff::id) != staff.end();
    // An empty roster has nobody to choose from; the window says who is missing.
    if ((isKnown && !always) || staff.empty())
        return true;
    ui::login::PersonDialog dialog(
        m_workplace.theme, m_session.store(), m_editor.me(), m_window->isVisible() ? m_window.get() : nullptr);
    if (dialog.exec() != QDialog::Accepted)
        return always;
    setPerson(dialog.chosen());
    return true;
}

void Desktop::setPerson(const records::Uuid &staff)
{
    m_editor.setMe(staff);
    m_editor.setSetting(QLatin1StringView(meKey), staff.isNull() ? QString() : staff.toString());
    if (m_window->isVisible())
        m_window->personChanged();
}

// The lists hear of it first, and are drawn before the rest of the window follows: somebody is typing.
void Desktop::lookElsewhere()
{
    if (!m_session.store().readElsewhere())
        return;
    if (m_editor.me().isNull())
        meetOwner();
    QTimer::singleShot(0, m_window.get(), &ui::shell::MainWindow::followOthers);
}

// A laptop that has joined an empty file learns from the hub whose it is, and who that is.
void Desktop::meetOwner()
{
    const auto membership = store::readMembership(m_session.store());
    if (membership && m_session.store().read<records::Staff>(membership->staff))
        setPerson(membership->staff);
}

}  // namespace qianshao::desktop
