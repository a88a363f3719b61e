// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"
#include "ui/widgets/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace qianshao::ui::reports {

// A report on the screen: the same texts as on paper, as calm tables. It computes nothing. Of a very long table it
// shows the beginning and says how many rows more the paper has.
class DocumentView : public QScrollArea {
    Q_OBJECT
public:
    explicit DocumentView(const widgets::Theme &theme, QWidget *parent = nullptr);
    void show(const qianshao::reports::Document &document);

private:
    void addFacts(const qianshao::reports::Document &document);
    void addSection(const qianshao::reports::Section &section, int number);
    void addText(const QString &text, const char *role);

    const widgets::Theme &m_theme;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

}  // namespace qianshao::ui::reports
