// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/signbox.h"

#include "models/itemmodels/words.h"
#include "ui/widgets/signaturepad.h"
#include "ui/widgets/wraplayout.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>

namespace qianshao::ui::visits {

using records::Signer;

SignBox::SignBox(const widgets::Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_signer(new QComboBox(this)),
      m_pad(new widgets::SignaturePad(theme, this)),
      m_keep(new QPushButton(tr("Keep  Enter"), this)),
      m_undo(new QPushButton(tr("Undo stroke  ⌫"), this)),
      m_clear(new QPushButton(tr("Clear  Del"), this))
{
    auto *leave = new QPushButton(tr("Cancel"), this);
    m_signer->setObjectName(QStringLiteral("signerComboBox"));
    m_signer->setAccessibleName(tr("Who signs"));
    m_pad->setObjectName(QStringLiteral("signaturePad"));
    m_keep->setObjectName(QStringLiteral("keepSignatureButton"));
    for (const Signer signer : {Signer::Person, Signer::Officer1, Signer::Officer2, Signer::Witness})
        m_signer->addItem(itemmodels::word(signer), int(signer));
    auto *buttons = new widgets::WrapLayout;
    buttons->setSpacing(theme.grid());
    buttons->addWidget(m_keep);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_clear);
    buttons->addWidget(leave);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid() / 2);
    column->addWidget(m_signer);
    column->addWidget(m_pad);
    column->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &SignBox::keep);
    connect(m_pad, &widgets::SignaturePad::accepted, this, &SignBox::keep);
    connect(m_undo, &QPushButton::clicked, m_pad, &widgets::SignaturePad::undoStroke);
    connect(m_clear, &QPushButton::clicked, m_pad, &widgets::SignaturePad::clear);
    connect(leave, &QPushButton::clicked, this, &SignBox::close);
    connect(m_pad, &widgets::SignaturePad::changed, this, [this] {
        for (QPushButton *button : {m_keep, m_undo, m_clear})
            button->setEnabled(!m_pad->isEmpty());
    });
}

void SignBox::begin(Signer signer)
{
    m_signer->setCurrentIndex(m_signer->findData(int(signer)));
    m_pad->clear();
    for (QPushButton *button : {m_keep, m_undo, m_clear})
        button->setEnabled(false);
    show();
    m_pad->setFocus();
}

bool SignBox::isWritten() const
{
    return isVisibleTo(parentWidget()) && !m_pad->isEmpty();
}

void SignBox::keep()
{
    if (m_pad->isEmpty())
        return;
    const evidence::Strokes strokes = m_pad->strokes();
    close();
    Q_EMIT signedBy(strokes, Signer(m_signer->currentData().toInt()));
}

// One step back, and nothing that was written is lost by it.
void SignBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (isWritten())
        Q_EMIT unkept();
    else
        close();
}

void SignBox::close()
{
    m_pad->clear();
    hide();
    Q_EMIT closed();
}

}  // namespace qianshao::ui::visits
