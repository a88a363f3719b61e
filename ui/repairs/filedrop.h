// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace qianshao::ui::repairs {

// Files that are dropped anywhere on a window. Takes local files only, and nothing while a child wants the drop itself.
class FileDrop : public QObject {
    Q_OBJECT
public:
    explicit FileDrop(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static QStringList filesIn(const QMimeData *data);
};

}  // namespace qianshao::ui::repairs
