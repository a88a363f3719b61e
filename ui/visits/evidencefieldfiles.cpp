// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files behind the evidence: those that are here, on their way or lost, and those of a draft.

#include "ui/visits/captureddraft.h"
#include "ui/visits/evidencefield.h"
#include "ui/visits/evidencestrip.h"
#include "ui/widgets/contentsource.h"

namespace qianshao::ui::visits {

using records::Attachment;

void EvidenceField::picture(const QString &sha256, const QImage &thumbnail, Capture::State state)
{
    using State = EvidenceStrip::State;
    if (state == Capture::State::Sound) {
        m_strip->setState(sha256, State::Here);
        if (!thumbnail.isNull())
            m_strip->setPicture(sha256, thumbnail);
    } else if (state == Capture::State::Damaged) {
        m_strip->setState(sha256, State::Damaged);
        tell(tr("A file of this visit is not what was captured. Tell whoever looks after the station's backup."));
    } else if (isAtTheHub(sha256)) {
        m_strip->setState(sha256, State::OnItsWay);
        m_workplace.contents->fetchFirst(sha256);
    } else {
        m_strip->setState(sha256, State::NotHere);
        tell(
            tr("A file of this visit is not on this laptop, and no hub brings it: it came in a package without photos, "
               "or it is lost. Ask whoever captured it, or whoever looks after the station's backup."));
    }
}

// What is not saved was captured here, and nobody else has it.
bool EvidenceField::isAtTheHub(const QString &sha256) const
{
    return m_workplace.contents && m_workplace.contents->isThere()
        && std::ranges::find(m_saved, sha256, &Attachment::sha256) != m_saved.end();
}

void EvidenceField::followContents()
{
    if (!m_workplace.contents)
        return;
    connect(m_strip, &EvidenceStrip::wanted, m_workplace.contents, &widgets::ContentSource::fetchFirst);
    connect(m_workplace.contents, &widgets::ContentSource::came, this, &EvidenceField::lookAgain);
}

// What was on its way has come.
void EvidenceField::lookAgain(const QString &sha256)
{
    if (!m_strip->isOnItsWay(sha256))
        return;
    m_capture.look(*std::ranges::find(m_saved, sha256, &Attachment::sha256));
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
    m_strip->removeAllUnsaved();
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
}

}  // namespace qianshao::ui::visits
