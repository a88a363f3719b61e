// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/script.h"
#include "models/records/units.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace qianshao::ui::scripts {

// Three minutes for somebody who does not believe it: one question at a time, in large letters, to be asked aloud. Y
// and N answer, → passes over, ← goes back; an answer that is a sign of fraud is met with a sentence to say. At the end
// stand the signs that the person named, to be read back to them. It takes the keys while it has the focus.
class WakeUpView final : public QWidget {
    Q_OBJECT
public:
    WakeUpView(const widgets::Theme &theme, const itemmodels::WakeUp &wakeUp, std::function<records::Instant()> now,
        QWidget *parent = nullptr);

    // Goes on where it was left.
    void begin();

Q_SIGNALS:
    // The person has heard it all: what came of it, for the record.
    void finished(const QString &summary);
    // Esc: nothing is lost.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void answer(std::optional<bool> answer);
    void goTo(size_t question);
    void goOn();
    void show();
    void showTime();
    [[nodiscard]] bool isSign(size_t question) const;
    [[nodiscard]] QStringList signs() const;
    [[nodiscard]] int asked() const;

    itemmodels::WakeUp m_wakeUp;
    std::function<records::Instant()> m_now;
    std::vector<std::optional<bool>> m_answers;
    size_t m_question = 0;  // as many as there are: the end
    bool m_isSaying = false;  // the sentence after an answer
    records::Instant m_begun;
    QTimer m_timer;
    QLabel *m_place;
    QLabel *m_time;
    QLabel *m_text;
    QLabel *m_hint;
    QPushButton *m_yes;
    QPushButton *m_no;
    QPushButton *m_next;
    QPushButton *m_leave;
};

}  // namespace qianshao::ui::scripts
