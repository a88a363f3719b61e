// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/textfield.h"
#include "ui/widgets/timetext.h"
#include "ui/widgets/workplace.h"

#include <QTimer>

namespace qianshao::ui::widgets {

// A moment, typed short (timetext.h); ↑ ↓ move it by five minutes. The day stands beside it.
class TimeField : public TextField {
    Q_OBJECT
public:
    TimeField(const Workplace &workplace, Toward toward, QWidget *parent = nullptr);
    // Absent when empty or unreadable.
    [[nodiscard]] records::Instant at() const;
    void setAt(records::Instant at);
    // A moment by its own number, so that a draft restored tomorrow still means yesterday.
    [[nodiscard]] QString draft() const override;
    void restore(const QString &draft) override;
    [[nodiscard]] QString unreadable() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void explain();

    std::function<records::Instant()> m_now;
    QTimeZone m_zone;
    Toward m_toward;
    // What setAt() was given, as long as nobody types: seconds are not lost.
    records::Instant m_given;
    QString m_givenText;
};

// Yuan typed, fen kept. What is typed short (1.2万) stands below it in full.
class MoneyField : public TextField {
    Q_OBJECT
public:
    explicit MoneyField(QWidget *parent = nullptr);
    [[nodiscard]] records::Fen amount() const;
    void setAmount(records::Fen amount);
    [[nodiscard]] QString unreadable() const override;
};

// How long something took, in seconds: 3:20, 200. Runs by itself from start() until somebody types.
class DurationField : public TextField {
    Q_OBJECT
public:
    explicit DurationField(const Workplace &workplace, QWidget *parent = nullptr);
    void start(records::Instant from);
    // Stops where it stands.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] std::optional<qint64> seconds() const;
    void setSeconds(std::optional<qint64> seconds);
    [[nodiscard]] QString unreadable() const override;

private:
    std::function<records::Instant()> m_now;
    records::Instant m_from;
    QTimer m_timer;
};

// Somebody of the roster, found by typing a part of the name or the number; the role is shown beside the name.
class StaffField : public TextField {
    Q_OBJECT
public:
    explicit StaffField(const Workplace &workplace, QWidget *parent = nullptr);
    // Null when empty or not in the roster.
    [[nodiscard]] records::Uuid staff() const;
    void setStaff(const records::Uuid &id);
    [[nodiscard]] QString unreadable() const override;

private:
    StaffField(const Workplace &workplace, std::vector<records::Staff> staff, QWidget *parent);
    [[nodiscard]] static QString label(const records::Staff &staff);
    void explain();

    std::vector<records::Staff> m_staff;
};

}  // namespace qianshao::ui::widgets
