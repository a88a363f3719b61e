// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/desktop/addressadapter.h"
#include "app/desktop/deviceadapter.h"
#include "app/desktop/hubcontents.h"
#include "app/desktop/importadapter.h"
#include "app/desktop/options.h"
#include "app/desktop/packageadapter.h"
#include "app/desktop/visitsadapter.h"
#include "app/session/session.h"
#include "ui/capture/systemdevices.h"
#include "ui/shell/mainwindow.h"

#include <memory>

class QGeoPositionInfoSource;

namespace qianshao::desktop {

// The window on an open station: everything that it needs, made in order and taken down in reverse. The session
// outlives it.
class Desktop : public QObject {
    Q_OBJECT
public:
    Desktop(session::Session &session, ui::widgets::Theme &theme, QObject *parent = nullptr);
    ~Desktop() override;

    // Asks who works here unless that is known; false when the person closed the question.
    [[nodiscard]] bool choosePerson(bool always = false);
    void setPerson(const records::Uuid &staff);
    [[nodiscard]] ui::shell::MainWindow &window() { return *m_window; }
    [[nodiscard]] const ui::widgets::Workplace &workplace() const { return m_workplace; }

Q_SIGNALS:
    // This device may not work with the station's file any more; in words. The keys are destroyed: the window is to be
    // closed.
    void ended(const QString &why);

private:
    void lookElsewhere();
    void meetOwner();
    void followSync();

    session::Session &m_session;
    edit::Editor m_editor;
    itemmodels::Cases m_cases;
    ui::widgets::ActionCatalogue m_actions;
    std::unique_ptr<QGeoPositionInfoSource> m_positions;  // null without a receiver
    ui::capture::SystemDevices m_devices;
    HubContents m_contents;
    ui::widgets::Workplace m_workplace;
    ImportAdapter m_imports;
    AddressAdapter m_addresses;
    VisitsAdapter m_visits;
    PackageAdapter m_packages;
    sync::SyncThread m_sync;
    DeviceAdapter m_deviceRegister;
    QTimer m_poll;
    std::unique_ptr<ui::shell::MainWindow> m_window;
};

}  // namespace qianshao::desktop
