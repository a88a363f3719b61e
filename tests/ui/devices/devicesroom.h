// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/devices/fakedevicedesk.h"
#include "tests/ui/forms/desk.h"
#include "ui/devices/devicespage.h"
#include "ui/devices/devicetable.h"

#include <QLabel>
#include <QTest>

namespace qianshao::tests {

using ui::devices::DeviceLine;
using ui::devices::DevicesPage;
using ui::devices::DeviceTable;
using ui::widgets::Form;
using namespace Qt::StringLiterals;

// The page of devices and the form that it opens, with a desk that answers when the test says so.
class DevicesRoom : public QObject {
protected:
    template <class W>
    static W *childOf(QWidget *parent, const char *name)
    {
        W *child = parent->findChild<W *>(QLatin1StringView(name));
        if (!child)
            qFatal("no %s", name);
        return child;
    }
    records::Instant now() const { return m_desk->workplace().now(); }
    void beMember(bool keepsRegister = true)
    {
        m_hub->device = {.isMember = true,
            .number = 5,
            .name = u"所长室"_s,
            .unit = u"人民街道派出所"_s,
            .hub = u"hub.example:8443"_s,
            .who = u"王所长"_s,
            .keepsRegister = keepsRegister,
            .leaseDays = 30,
            .lastContact = now(),
            .leaseEnd = now().plusMinutes(30 * 24 * 60)};
    }
    QList<DeviceLine> lines() const
    {
        const records::Instant joined = now().plusMinutes(-60 * 24 * 60);
        return {{.number = 6, .name = u"旧笔记本"_s, .who = u"李梅"_s, .enrolled = joined, .revoked = joined},
            {.number = 5,
                .name = u"所长室"_s,
                .who = u"王所长"_s,
                .enrolled = joined,
                .lastSeen = now(),
                .leaseDays = 30},
            {.number = 7,
                .name = u"二号笔记本"_s,
                .who = u"唐思东"_s,
                .enrolled = joined,
                .lastSeen = now().plusMinutes(-31 * 24 * 60),
                .leaseDays = 30},
            {.number = 8, .name = u"三号笔记本"_s, .who = u"高军波"_s, .enrolled = joined, .leaseDays = {}}};
    }
    void open()
    {
        m_page = std::make_unique<DevicesPage>(m_desk->workplace(), *m_hub);
        connect(m_page.get(), &DevicesPage::formOpened, m_page.get(), [this](Form *form) {
            m_form.reset(form);
            form->show();
            tests::waitUntilActive(form);
            form->begin();
        });
        m_page->resize(1000, 640);
        m_page->show();
        tests::waitUntilActive(m_page.get());
        m_page->activate();
    }
    // With the list on it.
    void openList()
    {
        beMember();
        open();
        m_hub->answerList(lines());
    }
    QStringList row(int at) const
    {
        const auto *table = childOf<DeviceTable>(m_page.get(), "deviceTable");
        QStringList texts;
        for (int column = 0; column < table->columnCount(); ++column)
            texts.append(table->item(at, column)->text());
        return texts;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        m_page->activateWindow();
        QTest::keyClick(m_page->focusWidget() ? m_page->focusWidget() : m_page.get(), key, modifiers);
    }
    bool isShown(const char *name) { return childOf<QWidget>(m_page.get(), name)->isVisible(); }
    QString message() { return childOf<QLabel>(m_page.get(), "messageLabel")->text(); }
    QString problem() { return childOf<QLabel>(m_form.get(), "problemLabel")->text(); }

    std::unique_ptr<Desk> m_desk = std::make_unique<Desk>();
    std::unique_ptr<FakeDeviceDesk> m_hub = std::make_unique<FakeDeviceDesk>();
    std::unique_ptr<DevicesPage> m_page;
    std::unique_ptr<Form> m_form;

    void beginAnew()
    {
        m_form.reset();
        m_page.reset();
        m_desk = std::make_unique<Desk>();
        m_hub = std::make_unique<FakeDeviceDesk>();
    }
};

}  // namespace qianshao::tests
