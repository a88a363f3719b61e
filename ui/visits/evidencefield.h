// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/attachment.h"
#include "ui/visits/capture.h"
#include "ui/widgets/inputfield.h"
#include "ui/widgets/workplace.h"

#include <set>

class QLabel;

namespace qianshao::ui::visits {

class EvidenceStrip;
class LiveCapture;
class SignBox;

// What was captured at the door, as a strip of small pictures: photos from files (P, or dropped here) and from a camera
// (C), signatures (G), sound notes (0). Each is in the vault as soon as it appears here; with the visit it is saved.
// Delete takes one off that is not saved yet; what a visit has already stays. A discarded draft's files are removed
// where nothing else names them. Camera and microphone are not looked for before somebody asks for one.
class EvidenceField final : public widgets::InputField {
    Q_OBJECT
public:
    // Workplaces without a vault have no such field.
    explicit EvidenceField(const widgets::Workplace &workplace, QWidget *parent = nullptr);
    // Takes in what is still under way.
    ~EvidenceField() override;

    // What the visit has already.
    void setSaved(const std::vector<records::Attachment> &saved);
    // What is new, without id and visit.
    [[nodiscard]] const std::vector<records::Attachment> &captured() const { return m_captured; }
    // Both.
    [[nodiscard]] std::vector<records::Attachment> all() const;
    void addPhotos(const QStringList &paths);
    void sign(records::Signer signer);
    // Nothing more can be asked of the person: keeps what is recorded or written but not kept, and waits until all is
    // in captured().
    void finish();
    [[nodiscard]] Capture &capture() { return m_capture; }

    [[nodiscard]] QString draft() const override;
    void restore(const QString &draft) override;
    [[nodiscard]] QString unreadable() const override;
    bool takeKey(const QKeyEvent &event) override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *makeLabel(const char *role, const char *name);
    void followLive();
    void bringIntoSight(QWidget *box);
    void choosePhotos();
    void keep(const std::vector<records::Attachment> &attachments, const QImage &thumbnail);
    void show(const records::Attachment &attachment, bool isSaved);
    [[nodiscard]] bool isAtTheHub(const QString &sha256) const;
    void followContents();
    void picture(const QString &sha256, const QImage &thumbnail, Capture::State state);
    void lookAgain(const QString &sha256);
    void takeOff(const QString &sha256);
    // What went wrong; empty takes back what was said.
    void tell(const QString &text);

    const widgets::Workplace m_workplace;
    Capture m_capture;
    std::vector<records::Attachment> m_saved;
    std::vector<records::Attachment> m_captured;
    std::set<QString> m_takenOff;  // hashes that were captured here and taken off again
    EvidenceStrip *m_strip;
    QLabel *m_trouble;
    QLabel *m_notice;
    SignBox *m_sign;
    LiveCapture *m_live;  // null where there are no devices
};

}  // namespace qianshao::ui::visits
