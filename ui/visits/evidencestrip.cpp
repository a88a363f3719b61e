// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/evidencestrip.h"

#include "models/itemmodels/words.h"

#include <QKeyEvent>

namespace qianshao::ui::visits {

using records::Attachment;
using records::AttachmentKind;

namespace {

constexpr int hashRole = Qt::UserRole;
constexpr int savedRole = Qt::UserRole + 1;
constexpr int kindRole = Qt::UserRole + 2;
constexpr int stateRole = Qt::UserRole + 3;
constexpr int whatRole = Qt::UserRole + 4;
constexpr int whenRole = Qt::UserRole + 5;
constexpr QSize pictureSize(72, 54);

// What has no picture of its own.
QString iconFor(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Notice: return QStringLiteral("office-report");
    case AttachmentKind::AudioNote: return QStringLiteral("audio-input-microphone");
    default: return {};
    }
}

EvidenceStrip::State stateOf(const QListWidgetItem &item)
{
    return EvidenceStrip::State(item.data(stateRole).toInt());
}

QString textOf(const QString &what, const QString &when, EvidenceStrip::State state)
{
    using State = EvidenceStrip::State;
    switch (state) {
    case State::OnItsWay: return what + u'\n' + EvidenceStrip::tr("on its way");
    case State::NotHere: return what + u'\n' + EvidenceStrip::tr("not here");
    case State::Damaged: return what + u'\n' + EvidenceStrip::tr("changed");
    case State::Here: break;
    }
    return what + u'\n' + when;
}

}  // namespace

bool isShown(const Attachment &attachment)
{
    return attachment.mime != QLatin1StringView("application/json");
}

EvidenceStrip::EvidenceStrip(const widgets::Workplace &workplace, QWidget *parent)
    : QListWidget(parent),
      m_workplace(workplace)
{
    const int grid = workplace.theme.grid();
    setObjectName(QStringLiteral("evidenceListWidget"));
    setAccessibleName(tr("What was captured"));
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setWrapping(false);
    setFlow(QListView::LeftToRight);
    setIconSize(pictureSize);
    const QSize cell = pictureSize + QSize(3 * grid, 2 * fontMetrics().lineSpacing() + grid);
    setGridSize(cell);
    setFixedHeight(cell.height() + 2 * grid);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followCount();
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && stateOf(*item) == State::OnItsWay)
            Q_EMIT wanted(item->data(hashRole).toString());
    });
}

void EvidenceStrip::add(const Attachment &attachment, bool isSaved)
{
    const QString what = attachment.kind == AttachmentKind::Signature ? itemmodels::word(attachment.signer)
                                                                      : itemmodels::word(attachment.kind);
    const QString when = itemmodels::typedTime(attachment.capturedAt, m_workplace.now(), m_workplace.zone);
    const QString whenExactly = itemmodels::dateTime(attachment.capturedAt, m_workplace.zone);
    auto *item = new QListWidgetItem(what + u'\n' + when, this);
    if (const QString icon = iconFor(attachment.kind); !icon.isEmpty())
        item->setIcon(m_workplace.theme.icon(icon));
    item->setData(hashRole, attachment.sha256);
    item->setData(savedRole, isSaved);
    item->setData(kindRole, int(attachment.kind));
    item->setData(whatRole, what);
    item->setData(whenRole, when);
    item->setToolTip(
        attachment.kind == AttachmentKind::AudioNote ? tr("%1. Enter plays it.").arg(whenExactly) : whenExactly);
    followCount();
}

void EvidenceStrip::setPicture(const QString &sha256, const QImage &thumbnail)
{
    for (QListWidgetItem *item : itemsOf(sha256))
        item->setIcon(QIcon(QPixmap::fromImage(thumbnail)));
}

void EvidenceStrip::setState(const QString &sha256, State state)
{
    for (QListWidgetItem *item : itemsOf(sha256)) {
        item->setData(stateRole, int(state));
        item->setText(textOf(item->data(whatRole).toString(), item->data(whenRole).toString(), state));
        const bool isTrouble = state == State::NotHere || state == State::Damaged;
        item->setData(Qt::ForegroundRole,
            isTrouble ? QVariant(QBrush(m_workplace.theme.color(widgets::Ink::Urgent))) : QVariant());
    }
}

bool EvidenceStrip::isOnItsWay(const QString &sha256) const
{
    return std::ranges::any_of(
        itemsOf(sha256), [](const QListWidgetItem *item) { return stateOf(*item) == State::OnItsWay; });
}

void EvidenceStrip::remove(const QString &sha256)
{
    for (QListWidgetItem *item : itemsOf(sha256)) {
        if (!item->data(savedRole).toBool())
            delete item;
    }
    followCount();
}

void EvidenceStrip::removeAllUnsaved()
{
    for (int i = count() - 1; i >= 0; --i) {
        if (!item(i)->data(savedRole).toBool())
            delete takeItem(i);
    }
    followCount();
}

void EvidenceStrip::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const QListWidgetItem *current = currentItem();
    if (key == Qt::Key_Delete) {
        if (current && !current->data(savedRole).toBool())
            Q_EMIT takenOff(current->data(hashRole).toString());
    } else if (key >= Qt::Key_Home && key <= Qt::Key_PageDown) {
        QListWidget::keyPressEvent(event);
    } else if ((key != Qt::Key_Return && key != Qt::Key_Enter) || !open(current)) {
        event->ignore();
    }
}

void EvidenceStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    open(itemAt(event->position().toPoint()));
}

bool EvidenceStrip::open(const QListWidgetItem *item)
{
    if (!item || AttachmentKind(item->data(kindRole).toInt()) != AttachmentKind::AudioNote)
        return false;
    Q_EMIT opened(item->data(hashRole).toString());
    return true;
}

std::vector<QListWidgetItem *> EvidenceStrip::itemsOf(const QString &sha256) const
{
    std::vector<QListWidgetItem *> items;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->data(hashRole) == sha256)
            items.push_back(item(i));
    }
    return items;
}

void EvidenceStrip::followCount()
{
    setVisible(count() > 0);
}

}  // namespace qianshao::ui::visits
