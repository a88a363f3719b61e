// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QShortcut;
class QVBoxLayout;

namespace qianshao::ui::widgets {

// What stands around a form's fields: the head with what it is and whom it is about, the fields that scroll, the foot
// with what stands in the way of the whole and the two buttons.
class FormFrame : public QWidget {
    Q_OBJECT
public:
    explicit FormFrame(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    void setTitle(const QString &text);
    void setSubject(const QString &text);
    // "What you typed at 01:26 is back", with the way to be rid of it; empty: nothing has come back.
    void setRestored(const QString &text);
    void setSaveText(const QString &text);
    // Of the form as a whole; empty: nothing is wrong.
    void setProblem(const QString &text);
    // Not saved yet, and nobody need do anything: why, and what the button says meanwhile. Empty: no longer so.
    void setWaiting(const QString &why, const QString &button = {});
    [[nodiscard]] QVBoxLayout *fields() const { return m_fields; }
    // Stays in sight above the fields.
    void addToHead(QWidget *widget);
    // Spare height goes below the last field.
    void endFields();
    // The fields roll by so many of their own heights.
    void roll(double pages);
    // The fields roll until this one of them stands at the top.
    void rollTo(const QWidget *widget);
    // Not rolled out of sight to below.
    [[nodiscard]] bool isReached(const QWidget *widget) const;

Q_SIGNALS:
    void saveClicked();
    void backClicked();
    void discardClicked();

private:
    [[nodiscard]] QWidget *makeRestored();
    void buildHead(QVBoxLayout *column);
    void buildFields(QVBoxLayout *column);
    void buildFoot(QVBoxLayout *column);

    const Theme &m_theme;
    QLabel *m_title = nullptr;
    QLabel *m_subject = nullptr;
    QWidget *m_restored = nullptr;
    QLabel *m_restoredText = nullptr;
    QShortcut *m_discardKey = nullptr;
    QVBoxLayout *m_head = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_fields = nullptr;
    QLabel *m_problem = nullptr;
    QLabel *m_waiting = nullptr;
    QPushButton *m_save = nullptr;
    QString m_saveText;
};

// A label that breaks its lines; `role` is its style in the theme.
[[nodiscard]] QLabel *makeFormLabel(const QString &text, const char *role, QWidget *parent);

}  // namespace qianshao::ui::widgets
