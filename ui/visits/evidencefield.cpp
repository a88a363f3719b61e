// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/visits/evidencefield.h"

#include "models/evidence/photo.h"
#include "models/itemmodels/words.h"
#include "ui/visits/captureddraft.h"
#include "ui/visits/signbox.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>

namespace qianshao::ui::visits {

using records::Attachment;
using records::AttachmentKind;

namespace {

const QString longestSideKey = QStringLiteral("visits/photo_longest_side");
constexpr int hashRole = Qt::UserRole;
constexpr int savedRole = Qt::UserRole + 1;
constexpr QSize iconSize(72, 54);

Capture::Circumstances circumstancesOf(const widgets::Workplace &workplace)
{
    const int side = workplace.editor.setting(longestSideKey).toInt();
    return {workplace.editor.me(), workplace.now, workplace.zone, side > 0 ? side : evidence::usualLongestSide};
}

// Strokes are kept beside the picture of a signature and are not shown a second time.
bool isShown(const Attachment &attachment)
{
    return attachment.mime != QLatin1StringView("application/json");
}

}  // namespace

EvidenceField::EvidenceField(const widgets::Workplace &workplace, QWidget *parent)
    : InputField(parent),
      m_workplace(workplace),
      m_capture(*workplace.vault, circumstancesOf(workplace)),
      m_strip(new QListWidget(this)),
      m_trouble(new QLabel(this)),
      m_sign(new SignBox(workplace.theme, this))
{
    auto *photo = new QPushButton(tr("Photo  P"), this);
    photo->setObjectName(QStringLiteral("photoButton"));
    auto *sign = new QPushButton(tr("Sign  G"), this);
    sign->setObjectName(QStringLiteral("signButton"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(workplace.theme.grid());
    buttons->addWidget(photo);
    buttons->addWidget(sign);
    buttons->addStretch();
    m_strip->setObjectName(QStringLiteral("evidenceListWidget"));
    m_strip->setAccessibleName(tr("Photos and signatures"));
    m_strip->setViewMode(QListView::IconMode);
    m_strip->setMovement(QListView::Static);
    m_strip->setWrapping(false);
    m_strip->setFlow(QListView::LeftToRight);
    m_strip->setIconSize(iconSize);
    const QSize cell =
        iconSize + QSize(3 * workplace.theme.grid(), 2 * fontMetrics().lineSpacing() + workplace.theme.grid());
    m_strip->setGridSize(cell);
    m_strip->setFixedHeight(cell.height() + 2 * workplace.theme.grid());
    m_strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_strip->installEventFilter(this);
    m_trouble->setProperty("role", QStringLiteral("problem"));
    m_trouble->setObjectName(QStringLiteral("captureProblemLabel"));
    m_trouble->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(workplace.theme.grid() / 2);
    column->addLayout(buttons);
    column->addWidget(m_strip);
    column->addWidget(m_trouble);
    column->addWidget(m_sign);
    m_sign->hide();
    m_trouble->hide();
    setAcceptDrops(true);
    setFocusProxy(photo);
    followCount();
    connect(photo, &QPushButton::clicked, this, &EvidenceField::choosePhotos);
    connect(sign, &QPushButton::clicked, this, [this] { this->sign(records::Signer::Person); });
    connect(m_sign, &SignBox::signedBy, &m_capture, &Capture::signature);
    connect(m_sign, &SignBox::unkept, this, [this] { tell(unreadable()); });
    connect(m_sign, &SignBox::closed, sign, qOverload<>(&QWidget::setFocus));
    connect(&m_capture, &Capture::kept, this, &EvidenceField::keep);
    connect(&m_capture, &Capture::refused, this, &EvidenceField::tell);
    connect(&m_capture, &Capture::pictured, this, &EvidenceField::picture);
}

EvidenceField::~EvidenceField() = default;

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

void EvidenceField::keep(const std::vector<Attachment> &attachments, const QImage &thumbnail)
{
    for (const Attachment &attachment : attachments) {
        if (std::ranges::find(m_captured, attachment.sha256, &Attachment::sha256) != m_captured.end())
            continue;  // the same photo once more
        m_captured.push_back(attachment);
        show(attachment, false);
        picture(attachment.sha256, thumbnail, true);
    }
    Q_EMIT edited();
}

void EvidenceField::show(const Attachment &attachment, bool isSaved)
{
    if (!isShown(attachment))
        return;
    const QString what = attachment.kind == AttachmentKind::Signature ? itemmodels::word(attachment.signer)
                                                                      : itemmodels::word(attachment.kind);
    const QString when = itemmodels::typedTime(attachment.capturedAt, m_workplace.now(), m_workplace.zone);
    auto *item = new QListWidgetItem(what + u'\n' + when, m_strip);
    if (attachment.kind == AttachmentKind::Notice)
        item->setIcon(m_workplace.theme.icon(QStringLiteral("office-report")));
    item->setData(hashRole, attachment.sha256);
    item->setData(savedRole, isSaved);
    item->setToolTip(itemmodels::dateTime(attachment.capturedAt, m_workplace.zone));
    followCount();
    if (isSaved)
        m_capture.look(attachment);
}

void EvidenceField::picture(const QString &sha256, const QImage &thumbnail, bool isSound)
{
    for (int i = 0; i < m_strip->count(); ++i) {
        QListWidgetItem *item = m_strip->item(i);
        if (item->data(hashRole) != sha256)
            continue;
        if (!thumbnail.isNull())
            item->setIcon(QIcon(QPixmap::fromImage(thumbnail)));
        if (!isSound) {
            item->setText(tr("Changed or\nmissing"));
            item->setForeground(m_workplace.theme.color(widgets::Ink::Urgent));
            tell(tr(
                "A file of this visit is missing or is not what was captured. Tell whoever looks after the station's "
                "backup."));
        }
    }
}

void EvidenceField::takeOff(QListWidgetItem *item)
{
    if (!item || item->data(savedRole).toBool())
        return;
    const QString sha256 = item->data(hashRole).toString();
    const auto found = std::ranges::find(m_captured, sha256, &Attachment::sha256);
    if (found == m_captured.end())
        return;
    // The strokes go with the picture that was made of them at the same moment.
    const Attachment taken = *found;
    std::erase_if(m_captured, [&](const Attachment &attachment) {
        const bool goes = attachment.sha256 == sha256
            || (taken.kind == AttachmentKind::Signature && !isShown(attachment) && attachment.signer == taken.signer
                && attachment.capturedAt == taken.capturedAt);
        if (goes)
            m_takenOff.insert(attachment.sha256);
        return goes;
    });
    delete item;
    followCount();
    Q_EMIT edited();
}

void EvidenceField::tell(const QString &text)
{
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

void EvidenceField::followCount()
{
    m_strip->setVisible(m_strip->count() > 0);
}

QString EvidenceField::draft() const
{
    return capturedText(m_captured);
}

// Called with what a draft held, or with nothing when the draft is discarded: then the files go that nothing names.
void EvidenceField::restore(const QString &draft)
{
    std::set<QString> before = std::exchange(m_takenOff, {});
    for (const Attachment &attachment : m_captured)
        before.insert(attachment.sha256);
    m_captured = capturedFrom(draft);
    for (int i = m_strip->count() - 1; i >= 0; --i) {
        if (!m_strip->item(i)->data(savedRole).toBool())
            delete m_strip->takeItem(i);
    }
    for (const Attachment &attachment : m_captured) {
        before.erase(attachment.sha256);
        show(attachment, false);
        if (isShown(attachment))
            m_capture.look(attachment);
    }
    for (const QString &sha256 : before) {
        if (!m_workplace.cases.isNamed(sha256))
            m_capture.forget(sha256);
    }
    tell({});
    followCount();
}

QString EvidenceField::unreadable() const
{
    if (m_sign->isWritten())
        return tr("The signature is not kept yet: keep it or cancel it.");
    return m_capture.pending() > 0 ? tr("A file is still being taken in. Save again in a moment.") : QString();
}

bool EvidenceField::takeKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_P: choosePhotos(); return true;
    case Qt::Key_G: sign(records::Signer::Person); return true;
    default: return false;
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

// The strip keeps the keys that walk in it and Delete; all others are the form's, as everywhere.
bool EvidenceField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return InputField::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Delete) {
        takeOff(m_strip->currentItem());
        return true;
    }
    if (key >= Qt::Key_Home && key <= Qt::Key_PageDown)
        return false;
    event->ignore();
    return key != Qt::Key_Tab && key != Qt::Key_Backtab;
}

}  // namespace qianshao::ui::visits
