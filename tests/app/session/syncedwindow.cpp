// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/session/syncedwindow.h"

#include "models/sync/enrolment.h"

#include <QDateTime>

namespace qianshao::tests {

using namespace Qt::StringLiterals;

Window::Window(const StationHub &hub, quint64 random, const QString &code)
    : file(random),
      vault(file.path(), TestStore::key())
{
    tick();
    store::Exchange exchange(*file);
    sync::Enrolment enrolment(*file, exchange);
    std::optional<std::optional<sync::EnrolmentFailure>> ended;
    enrolment.begin(code.isEmpty() ? hub.code() : code, u"二号笔记本"_s, file->newId(),
        [&](const auto &failure) { ended.emplace(failure); });
    if (!comes([&] { return ended.has_value(); }) || *ended)
        qFatal("not admitted: %s", *ended ? qPrintable(sync::describe(**ended)) : "no answer");
    begin();
}

void Window::begin()
{
    thread = std::make_unique<sync::SyncThread>(*file, vault);
    QObject::connect(thread.get(), &sync::SyncThread::taken, thread.get(), [this] { file->readElsewhere(); });
}

void Window::tick()
{
    file.setNow({QDateTime::currentMSecsSinceEpoch()});
}

bool Window::isSettled() const
{
    const sync::SyncStatus &status = thread->status();
    return status.isWatching && !status.isRunning && status.trouble == sync::Trouble::None && status.waitingUp == 0
        && status.waitingDown == 0;
}

bool Window::isComplete() const
{
    return isSettled() && thread->status().contentsUp == 0 && thread->status().contentsDown == 0;
}

void Window::write(const QString &name)
{
    tick();
    (void)file.add(records::Person{.id = {}, .name = name});
}

}  // namespace qianshao::tests
