// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/devices/invitationview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace qianshao::ui::devices {
namespace {

constexpr int edge = 4;  // modules of white that readers ask for
// Numbered by their row, whoever reads it out finds the place again.
constexpr int groupsInRow = 5;

QString inRows(const QString &code, const QColor &dim)
{
    const QStringList groups = code.split(u'-');
    QString rows;
    for (qsizetype first = 0; first < groups.size(); first += groupsInRow) {
        QString cells = QStringLiteral("<td align='right' style='color:%1'>%2</td>").arg(dim.name()).arg(first + 1);
        for (const QString &group : groups.mid(first, groupsInRow))
            cells += QStringLiteral("<td>&nbsp;%1</td>").arg(group.toHtmlEscaped());
        rows += QStringLiteral("<tr>%1</tr>").arg(cells);
    }
    return QStringLiteral("<table cellspacing='0' cellpadding='3'>%1</table>").arg(rows);
}

}  // namespace

QrPicture::QrPicture(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("qrPicture"));
    setMinimumSize(200, 200);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void QrPicture::setText(const QString &text)
{
    m_code = reports::qrCode(text);
    update();
}

// Whole pixels for a module: a camera reads no blurred ones.
void QrPicture::paintEvent(QPaintEvent *)
{
    if (m_code.size == 0)
        return;
    const int modules = m_code.size + 2 * edge;
    const int dot = std::max(1, std::min(width(), height()) / modules);
    const QRect frame(0, 0, modules * dot, modules * dot);
    QPainter painter(this);
    painter.translate((width() - frame.width()) / 2, 0);
    painter.fillRect(frame, Qt::white);
    for (int y = 0; y < m_code.size; ++y) {
        for (int x = 0; x < m_code.size; ++x) {
            if (m_code.isDark(x, y))
                painter.fillRect((x + edge) * dot, (y + edge) * dot, dot, dot, Qt::black);
        }
    }
}

InvitationView::InvitationView(const widgets::Workplace &workplace, QWidget *parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_picture(new QrPicture(this)),
      m_head(new QLabel(this)),
      m_left(new QLabel(this)),
      m_groups(new QLabel(this)),
      m_copied(new QLabel(this))
{
    setObjectName(QStringLiteral("invitationView"));
    setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(this);
    const int margin = workplace.theme.margin();
    row->setContentsMargins(margin, margin / 2, margin, margin);
    row->setSpacing(workplace.theme.group());
    row->addWidget(m_picture, 1);
    row->addWidget(makeWords(), 1);
}

QWidget *InvitationView::makeWords()
{
    auto *words = new QWidget(this);
    m_head->setObjectName(QStringLiteral("invitedLabel"));
    m_head->setProperty("role", QStringLiteral("head"));
    m_left->setObjectName(QStringLiteral("leftLabel"));
    m_groups->setObjectName(QStringLiteral("groupsLabel"));
    m_groups->setProperty("role", QStringLiteral("code"));
    m_groups->setTextFormat(Qt::RichText);
    m_copied->setObjectName(QStringLiteral("copiedLabel"));
    m_copied->setProperty("role", QStringLiteral("small"));
    auto *how =
        new QLabel(tr("On the new device: the page “Devices”, Join a hub. Show it only to whoever is to use it; "
                      "do not send it."),
            words);
    how->setProperty("role", QStringLiteral("dim"));
    for (QLabel *label : {m_head, m_left, how, m_copied})
        label->setWordWrap(true);
    auto *copy = new QPushButton(tr("Copy the code  Ctrl+C"), words);
    copy->setObjectName(QStringLiteral("copyPushButton"));
    copy->setIcon(m_workplace.theme.icon(QStringLiteral("edit-copy")));
    auto *close = new QPushButton(tr("Close  Esc"), words);
    close->setObjectName(QStringLiteral("closePushButton"));
    connect(copy, &QPushButton::clicked, this, &InvitationView::copy);
    connect(close, &QPushButton::clicked, this, &InvitationView::closed);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_workplace.theme.grid());
    buttons->addWidget(copy);
    buttons->addWidget(close);
    buttons->addStretch();
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_workplace.theme.grid());
    for (QLabel *label : {m_head, m_left, how})
        column->addWidget(label);
    column->addLayout(buttons);
    column->addWidget(m_copied);
    // In a low window they roll.
    auto *groups = new QScrollArea(words);
    groups->setWidgetResizable(true);
    groups->setFrameShape(QFrame::NoFrame);
    groups->setFocusPolicy(Qt::NoFocus);
    m_groups->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    groups->setWidget(m_groups);
    column->addWidget(groups, 1);
    return words;
}

void InvitationView::setInvitation(const OpenInvitation &invitation, const QString &who)
{
    m_invitation = invitation;
    m_head->setText(tr("A device for %1").arg(who));
    m_copied->hide();
    m_picture->setText(invitation.code);
    m_groups->setText(inRows(invitation.code, m_workplace.theme.color(widgets::Ink::Dim)));
    tick();
}

void InvitationView::tick()
{
    const qint64 left = m_invitation.until.ms - m_workplace.now().ms;
    const bool isOver = left <= 0;
    m_left->setProperty("role", isOver ? QStringLiteral("urgent") : QStringLiteral("strong"));
    m_left->setText(isOver ? tr("The code is over. Invite the device anew.")
                           : tr("It serves once, for %Ln more minute(s).", nullptr, int((left + 59'999) / 60'000)));
    m_left->setStyleSheet({});
    m_picture->setVisible(!isOver);
    m_groups->setVisible(!isOver);
}

void InvitationView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void InvitationView::copy()
{
    QGuiApplication::clipboard()->setText(m_invitation.code);
    m_copied->setText(tr("Copied. Whatever is pasted can be read by others until the code is over."));
    m_copied->show();
}

}  // namespace qianshao::ui::devices
