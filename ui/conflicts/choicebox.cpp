// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/conflicts/choicebox.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/breakinglabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>

namespace qianshao::ui::conflicts {

namespace {

using Writer = itemmodels::FieldConflict::Writer;

}  // namespace

ChoiceBox::ChoiceBox(const widgets::Workplace &workplace, const itemmodels::FieldConflict::Choice &choice,
    const Look &look, QWidget *parent)
    : QFrame(parent)
{
    const widgets::Theme &theme = workplace.theme;
    setObjectName(QStringLiteral("choice%1Box").arg(look.number));
    setProperty("role", QStringLiteral("choice"));
    setAttribute(Qt::WA_Hover);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.grid() * 3 / 2, theme.grid(), theme.grid() * 3 / 2, theme.grid());
    column->setSpacing(theme.grid() / 2);
    const auto add = [&](const char *name, const char *role, const QString &words) {
        auto *label = new widgets::BreakingLabel(this);
        label->setObjectName(QLatin1StringView(name));
        label->setProperty("role", QLatin1StringView(role));
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setWords(words);
        column->addWidget(label);
    };
    auto *head = new QHBoxLayout;
    column->addLayout(head);
    if (look.number > 0) {
        auto *key = new QLabel(QString::number(look.number), this);
        key->setProperty("role", QStringLiteral("key"));
        head->addWidget(key);
    }
    if (look.showsNow) {
        auto *mark = new QLabel(tr("shows now"), this);
        mark->setProperty("role", QStringLiteral("small"));
        head->addWidget(mark);
    }
    head->addStretch();
    add("valueLabel", look.text.isEmpty() ? "dim" : "strong", look.text.isEmpty() ? tr("nothing") : look.text);
    for (const Writer &writer : choice.writers) {
        const QString who = writer.who.isEmpty() ? tr("unknown") : writer.who;
        const QString device = writer.device.isEmpty() ? tr("this laptop") : tr("laptop %1").arg(writer.device);
        const QString at = itemmodels::shortTime(writer.at, workplace.now(), workplace.zone);
        add("writerLabel", "dim", QStringLiteral("%1 · %2").arg(who, at));
        add("deviceLabel", "small", device);
    }
    column->addStretch();
}

void ChoiceBox::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT taken();
}

}  // namespace qianshao::ui::conflicts
