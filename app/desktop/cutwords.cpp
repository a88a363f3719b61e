// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/cutwords.h"

#include "ui/widgets/partslabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>

namespace qianshao::desktop {
namespace {

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || qobject_cast<const ui::widgets::PartsLabel *>(&label))
        return false;
    return label.wordWrap() ? label.heightForWidth(label.width()) > label.height()
                            : label.sizeHint().width() > label.width();
}

QString wordsOf(const QWidget &widget)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text().isEmpty() || button->width() >= button->minimumSizeHint().width() ? QString()
                                                                                                : button->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return isCut(*label) ? label->text() : QString();
    const auto *scroll = qobject_cast<const QScrollArea *>(&widget);
    const bool isForm = scroll && scroll->widget() && scroll->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
    if (!isForm)
        return {};
    // The fields are cut by the frame where one of them wants more than there is.
    QStringList wide;
    for (const QWidget *field : scroll->widget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        const int room = scroll->viewport()->width() - field->x();
        if (field->isVisibleTo(scroll) && field->minimumSizeHint().width() > room)
            wide.append(QStringLiteral("%1 wide in %2").arg(field->minimumSizeHint().width()).arg(room));
    }
    return wide.join(u", ");
}

}  // namespace

QStringList cutWords(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window))
            continue;
        if (const QString words = wordsOf(*widget); !words.isEmpty())
            cut.append(QStringLiteral("%1: %2").arg(widget->objectName(), words));
    }
    return cut;
}

}  // namespace qianshao::desktop
