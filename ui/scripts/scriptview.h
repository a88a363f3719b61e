// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/itemmodels/script.h"
#include "models/records/units.h"
#include "ui/widgets/theme.h"

#include <QScrollArea>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace qianshao::ui::scripts {

class WakeUpView;

// What to say to somebody who may be in a fraud of this type, in the order of the talk; and above it, where it is asked
// for, three minutes of questions for who does not believe it.
class ScriptView : public QScrollArea {
    Q_OBJECT
public:
    ScriptView(const widgets::Theme &theme, const itemmodels::Script &script, std::function<records::Instant()> now,
        QWidget *parent = nullptr);
    // The height that the whole text takes at this width.
    [[nodiscard]] int wholeHeight(int width) const;
    // By so many of its heights; it never takes the focus from the fields.
    void roll(double pages);
    // The questions take the place of the script, and the focus. The button only asks for it.
    void wakeUp();

Q_SIGNALS:
    void wakeUpWanted();
    // It takes another height now.
    void resized();
    // What came of the questions, for the record.
    void wokenUp(const QString &summary);
    // The questions are left: work goes on in the fields.
    void left();

private:
    QWidget *addScript(const itemmodels::Script &script);
    void addPart(QVBoxLayout *column, const QString &head, const QStringList &lines, bool isNumbered);
    void showWakeUp(bool isWanted);

    const widgets::Theme &m_theme;
    QWidget *m_script;
    WakeUpView *m_wakeUp;
};

}  // namespace qianshao::ui::scripts
