// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/evidencefield.h"

#include "models/evidence/photo.h"
#include "ui/visits/evidencestrip.h"
#include "ui/visits/livecapture.h"
#include "ui/visits/signbox.h"
#include "ui/widgets/wraplayout.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>

namespace qianshao::ui::visits {

using records::Attachment;
using records::AttachmentKind;

namespace {

constexpr auto longestSideKey = "visits/photo_longest_side";

Capture::Circumstances circumstancesOf(const widgets::Workplace &workplace)
{
    const int side = workplace.editor.setting(QLatin1StringView(longestSideKey)).toInt();
    return {workplace.editor.me(), workplace.now, workplace.zone, side > 0 ? side : evidence::usualLongestSide};
}

}  // namespace

EvidenceField::EvidenceField(const widgets::Workplace &workplace, QWidget *parent)
    : InputField(parent),
      m_workplace(workplace),
      m_capture(*workplace.vault, circumstancesOf(workplace)),
      m_strip(new EvidenceStrip(workplace, this)),
      m_trouble(makeLabel("problem", "captureProblemLabel")),
      m_notice(makeLabel("small", "captureNoticeLabel")),
      m_sign(new SignBox(workplace.theme, this)),
      m_live(workplace.devices ? new LiveCapture(workplace, this) : nullptr)
{
    auto *photo = new QPushButton(tr("Photo  P"), this);
    photo->setObjectName(QStringLiteral("photoButton"));
    auto *sign = new QPushButton(tr("Sign  G"), this);
    sign->setObjectName(QStringLiteral("signButton"));
    auto *buttons = new widgets::WrapLayout;
    buttons->setSpacing(workplace.theme.grid());
    buttons->addWidget(photo);
    buttons->addWidget(sign);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workplace.theme.grid() / 2);
    column->addLayout(buttons);
    column->addWidget(m_strip);
    column->addWidget(m_trouble);
    column->addWidget(m_notice);
    column->addWidget(m_sign);
    m_sign->hide();
    m_sign->installEventFilter(this);
    setAcceptDrops(true);
    setFocusProxy(photo);
    connect(photo, &QPushButton::clicked, this, &EvidenceField::choosePhotos);
    connect(sign, &QPushButton::clicked, this, [this] { this->sign(records::Signer::Person); });
    connect(m_sign, &SignBox::signedBy, &m_capture, &Capture::signature);
    connect(m_sign, &SignBox::unkept, this, [this] { tell(unreadable()); });
    connect(m_sign, &SignBox::closed, sign, qOverload<>(&QWidget::setFocus));
    connect(m_strip, &EvidenceStrip::takenOff, this, &EvidenceField::takeOff);
    connect(&m_capture, &Capture::kept, this, &EvidenceField::keep);
    connect(&m_capture, &Capture::refused, this, &EvidenceField::tell);
    connect(&m_capture, &Capture::pictured, this, &EvidenceField::picture);
    followContents();
    if (!m_live)
        return;
    for (QPushButton *button : m_live->buttons())
        buttons->addWidget(button);
    column->addWidget(m_live);
    m_live->installEventFilter(this);
    followLive();
}

EvidenceField::~EvidenceField() = default;

QLabel *EvidenceField::makeLabel(const char *role, const char *name)
{
    auto *label = new QLabel(this);
    label->setProperty("role", QLatin1StringView(role));
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->hide();
    return label;
}

void EvidenceField::followLive()
{
    connect(m_live, &LiveCapture::photographed, &m_capture, qOverload<const QByteArray &>(&Capture::photo));
    connect(m_live, &LiveCapture::recorded, this, [this](const capture::Sound &sound) {
        const auto file = [sound](const security::Vault &) { return capture::soundFile(sound); };
        m_capture.content(file, AttachmentKind::AudioNote, QLatin1StringView(capture::soundMime));
    });
    connect(m_live, &LiveCapture::problemFound, this, &EvidenceField::tell);
    connect(m_live, &LiveCapture::noticed, this, [this](const QString &text) {
        m_notice->setText(text);
        m_notice->show();
    });
    connect(m_live, &LiveCapture::played, m_strip, qOverload<>(&QWidget::setFocus));
    connect(m_strip, &EvidenceStrip::opened, &m_capture, &Capture::fetch);
    connect(&m_capture, &Capture::fetched, m_live, &LiveCapture::play);
    connect(&m_capture, &Capture::refused, m_live, &LiveCapture::refuseSound);
}

void EvidenceField::setSaved(const std::vector<Attachment> &saved)
{
    m_saved = saved;
    for (const Attachment &attachment : saved)
        show(attachment, true);
}

std::vector<Attachment> EvidenceField::all() const
{
    std::vector<Attachment> all = m_saved;
    all.insert(all.end(), m_captured.begin(), m_captured.end());
    return all;
}

void EvidenceField::choosePhotos()
{
    addPhotos(QFileDialog::getOpenFileNames(
        this, tr("Add photos"), {}, tr("Pictures") + QLatin1StringView(" (*.jpg *.jpeg *.png *.heic *.heif)")));
}

void EvidenceField::addPhotos(const QStringList &paths)
{
    tell({});
    for (const QString &path : paths)
        m_capture.photo(path);
}

void EvidenceField::sign(records::Signer signer)
{
    tell({});
    m_sign->begin(signer);
}

void EvidenceField::finish()
{
    if (m_sign->isWritten())
        m_sign->keep();
    if (m_live)
        m_live->keepSound();
    m_capture.finish();
}

// A box has opened or grown; its form lays itself out first.
bool EvidenceField::eventFilter(QObject *watched, QEvent *event)
{
    auto *box = qobject_cast<QWidget *>(watched);
    if (box && (event->type() == QEvent::Show || event->type() == QEvent::Resize))
        QMetaObject::invokeMethod(box, [this, box] { bringIntoSight(box); }, Qt::QueuedConnection);
    return InputField::eventFilter(watched, event);
}

void EvidenceField::bringIntoSight(QWidget *box)
{
    if (!box->isVisible() || box->height() == 0)
        return;
    for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(box, 0, m_workplace.theme.grid());
    }
}

void EvidenceField::keep(const std::vector<Attachment> &attachments, const QImage &thumbnail)
{
    for (const Attachment &attachment : attachments) {
        if (attachment.kind == AttachmentKind::AudioNote)
            m_live->confirmSound();
        if (std::ranges::find(m_captured, attachment.sha256, &Attachment::sha256) != m_captured.end())
            continue;  // the same photo once more
        m_captured.push_back(attachment);
        show(attachment, false);
        picture(attachment.sha256, thumbnail, Capture::State::Sound);
    }
    Q_EMIT edited();
}

void EvidenceField::show(const Attachment &attachment, bool isSaved)
{
    if (!isShown(attachment))
        return;
    m_strip->add(attachment, isSaved);
    if (isSaved)
        m_capture.look(attachment);
}

void EvidenceField::takeOff(const QString &sha256)
{
    const auto found = std::ranges::find(m_captured, sha256, &Attachment::sha256);
    if (found == m_captured.end())
        return;
    // The strokes go with the picture that was made of them at the same moment.
    const bool isSignature = found->kind == AttachmentKind::Signature;
    std::erase_if(m_captured, [&, signer = found->signer, at = found->capturedAt](const Attachment &attachment) {
        const bool goes = attachment.sha256 == sha256
            || (isSignature && !isShown(attachment) && attachment.signer == signer && attachment.capturedAt == at);
        if (goes)
            m_takenOff.insert(attachment.sha256);
        return goes;
    });
    m_strip->remove(sha256);
    Q_EMIT edited();
}

void EvidenceField::tell(const QString &text)
{
    m_notice->hide();
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

QString EvidenceField::unreadable() const
{
    if (m_sign->isWritten())
        return tr("The signature is not kept yet: keep it or cancel it.");
    if (const QString unkept = m_live ? m_live->unkept() : QString(); !unkept.isEmpty())
        return unkept;
    return m_capture.pending() > 0 ? tr("A file is still being taken in. Save again in a moment.") : QString();
}

bool EvidenceField::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_P: choosePhotos(); return true;
    case Qt::Key_G: sign(records::Signer::Person); return true;
    default: return m_live && m_live->takeKey(event);
    }
}

void EvidenceField::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && std::ranges::all_of(urls, &QUrl::isLocalFile))
        event->acceptProposedAction();
}

void EvidenceField::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        paths.append(url.toLocalFile());
    event->acceptProposedAction();
    addPhotos(paths);
}

}  // namespace qianshao::ui::visits
