// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/devices/devicedesk.h"

#include <deque>

namespace qianshao::tests {

// A desk without a hub: it remembers what it was asked, and answers when the test says so.
class FakeDeviceDesk final : public ui::devices::DeviceDesk {
    Q_OBJECT
public:
    ui::devices::OwnDevice device;
    QString codeProblem;
    ui::devices::DeviceListing last;
    QStringList asked;  // "rename 7 后门", in their order
    std::deque<Done> waiting;
    std::deque<Heard<QList<ui::devices::DeviceLine>>> lists;
    std::deque<Heard<ui::devices::OpenInvitation>> invitations;

    ui::devices::OwnDevice own() override { return device; }
    QString proposedName() const override { return QStringLiteral("laptop-2"); }
    QString problemOfCode(const QString &) const override { return codeProblem; }
    void join(const QString &code, const QString &name, Done done) override
    {
        keep(QStringLiteral("join %1 %2").arg(code, name), std::move(done));
    }
    ui::devices::DeviceListing lastList() override { return last; }
    void list(Heard<QList<ui::devices::DeviceLine>> heard) override { lists.push_back(std::move(heard)); }
    void invite(const records::Uuid &staff, Heard<ui::devices::OpenInvitation> heard) override
    {
        asked.append(QStringLiteral("invite ") + staff.toString());
        invitations.push_back(std::move(heard));
    }
    void rename(qint64 number, const QString &name, Done done) override
    {
        keep(QStringLiteral("rename %1 %2").arg(number).arg(name), std::move(done));
    }
    void setLease(qint64 number, std::optional<int> days, Done done) override
    {
        keep(QStringLiteral("lease %1 %2").arg(number).arg(days.value_or(0)), std::move(done));
    }
    void revoke(qint64 number, Done done) override { keep(QStringLiteral("revoke %1").arg(number), std::move(done)); }

    // The oldest question of its kind.
    void answer(const QString &problem = {}) { take(waiting)(problem); }
    void answerList(const std::variant<QList<ui::devices::DeviceLine>, QString> &lines) { take(lists)(lines); }
    void answerInvitation(const std::variant<ui::devices::OpenInvitation, QString> &invitation)
    {
        take(invitations)(invitation);
    }

private:
    void keep(const QString &question, Done done)
    {
        asked.append(question);
        waiting.push_back(std::move(done));
    }
    template <class Question>
    static Question take(std::deque<Question> &questions)
    {
        if (questions.empty())
            qFatal("nothing was asked");
        Question first = std::move(questions.front());
        questions.pop_front();
        return first;
    }
};

}  // namespace qianshao::tests
