// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/session/importrun.h"
#include "models/records/all.h"
#include "tests/support/teststore.h"

#include <QCoreApplication>

#include <cstdio>

// What the crash test kills. Prints a line for each thing that it was told is safe on disk, and goes on for ever:
//   crashchild save STORE          saves calls; prints the id of each saved one
//   crashchild import STORE FILE…  imports the files and takes the import back, in turn; prints "in", "out"
namespace {

using namespace qianshao;

void report(const QByteArray &line)
{
    fputs((line + '\n').constData(), stdout);
    fflush(stdout);
}

[[noreturn]] void saveForEver(store::Store &store)
{
    const auto instructions = store.readAll<records::Instruction>();
    for (size_t i = 0;; ++i) {
        const records::Call call{.id = store.newId(),
            .instruction = {instructions[i % instructions.size()].id},
            .startedAt = store.now(),
            .seconds = 60,
            .result = records::CallResult::Cooperative,
            .note = QStringLiteral("已告知停止转账")};
        if (!store.apply({{changes::inserted(call)}}, store::Origin::Edit).problems.empty())
            qFatal("refused");
        report(call.id.toString().toLatin1());
    }
}

[[noreturn]] void importForEver(store::Store &store, const QStringList &paths)
{
    session::ImportRun run(store, QTimeZone("Asia/Shanghai"));
    std::vector<session::ImportFile> files;
    for (const QString &path : paths)
        files.push_back({.path = path, .mapping = {}});
    while (true) {
        const session::ImportResult result = run.run(files);
        if (!result.isDone() || result.step == 0)
            qFatal("not imported");
        report("in");
        if (!store.revert(result.step).problems.empty())
            qFatal("not taken back");
        report("out");
    }
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    const auto store = store::Store::open(words.at(2), tests::TestStore::key(), store::systemEnvironment());
    report("open");
    if (words.at(1) == QLatin1StringView("save"))
        saveForEver(*store);
    importForEver(*store, words.mid(3));
}
