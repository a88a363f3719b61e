// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/devicetour.h"

#include "app/desktop/keyhand.h"
#include "models/security/enrolment.h"
#include "ui/devices/devicespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/valuefields.h"

#include <QApplication>

namespace qianshao::desktop {
namespace {

using ui::devices::DeviceLine;
using ui::devices::OpenInvitation;
using ui::devices::OwnDevice;
using ui::widgets::Workplace;

constexpr qint64 day = 24 * 60;

// A hub's answers as a chief gets them, invented.
class InventedDevices final : public ui::devices::DeviceDesk {
public:
    explicit InventedDevices(const Workplace &workplace) : m_now(workplace.now()), m_staff(workplace.cases.staff()) {}
    bool keepsRegister = true;

    OwnDevice own() override
    {
        return {.isMember = true,
            .number = 1,
            .name = QStringLiteral("所长室"),
            .unit = QStringLiteral("人民街道派出所"),
            .hub = QStringLiteral("hub.example:8443"),
            .who = name(0),
            .keepsRegister = keepsRegister,
            .leaseDays = 30,
            .lastContact = m_now,
            .leaseEnd = m_now.plusMinutes(30 * day)};
    }
    QString proposedName() const override { return {}; }
    QString problemOfCode(const QString &) const override { return {}; }
    void join(const QString &, const QString &, Done) override {}
    ui::devices::DeviceListing lastList() override { return {}; }
    void list(Heard<QList<DeviceLine>> heard) override
    {
        later([heard, lines = lines()] { heard(lines); });
    }
    void invite(const records::Uuid &staff, Heard<OpenInvitation> heard) override
    {
        auto invitation =
            security::newInvitation(QStringLiteral("hub.example:8443"), QByteArray(32, '\x5a'), staff, staff, m_now);
        invitation.secret = QByteArray(16, '\x33');  // the same picture each time
        later([heard, code = security::toText(invitation), until = invitation.expires] {
            heard(OpenInvitation{code, until});
        });
    }
    void rename(qint64, const QString &, Done) override {}
    void setLease(qint64, std::optional<int>, Done) override {}
    void revoke(qint64, Done) override {}

private:
    [[nodiscard]] QString name(size_t i) const { return i < m_staff.size() ? m_staff[i].name : QString(); }
    [[nodiscard]] QList<DeviceLine> lines() const
    {
        const auto ago = [this](qint64 minutes) { return m_now.plusMinutes(-minutes); };
        return {{1, QStringLiteral("所长室"), name(0), ago(90 * day), ago(1), {}, 30},
            {2, QStringLiteral("二号笔记本"), name(1), ago(80 * day), ago(50), {}, 30},
            {3, QStringLiteral("南塘社区警务室"), name(2), ago(61 * day), ago(33 * day), {}, 30},
            {4, QStringLiteral("刻盘机（专网）"), name(3), ago(40 * day), ago(40 * day), {}, std::nullopt},
            {5, QStringLiteral("值班室"), name(4), ago(120), {}, {}, 30},
            {6, QStringLiteral("旧笔记本"), name(1), ago(200 * day), ago(81 * day), ago(80 * day), 30}};
    }
    void later(const std::function<void()> &work) { QMetaObject::invokeMethod(this, work, Qt::QueuedConnection); }

    const records::Instant m_now;
    const std::vector<records::Staff> m_staff;
};

}  // namespace

bool tourDevices(const Workplace &workplace, const QSize &size, const Album &album)
{
    InventedDevices devices(workplace);
    ui::shell::MainWindow window(workplace);
    window.addPage(new ui::devices::DevicesPage(workplace, devices));
    window.restore();
    window.resize(size);
    window.show();
    QApplication::processEvents();
    KeyHand hand(window);
    bool done = album.add(window, QStringLiteral("devices-list"));
    hand.press(Qt::Key_Down);
    hand.press(Qt::Key_Return);
    done &= all({expect(window.form(), "a device is changed"), album.add(window, QStringLiteral("device"))});
    hand.press(Qt::Key_Escape);
    hand.press(Qt::Key_D, Qt::ControlModifier);
    done &= all({expect(window.form(), "somebody is invited"), album.add(window, QStringLiteral("invite"))});
    window.form()->findChild<ui::widgets::StaffField *>()->setStaff(workplace.cases.staff().front().id);
    hand.press(Qt::Key_Return);
    QApplication::processEvents();
    done &= all({expect(!window.form(), "there is a code"), album.add(window, QStringLiteral("invitation"))});
    hand.press(Qt::Key_Escape);
    devices.keepsRegister = false;
    Q_EMIT devices.ownChanged();
    return done & album.add(window, QStringLiteral("devices-own"));
}

}  // namespace qianshao::desktop
