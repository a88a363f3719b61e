// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace qianshao::ui::widgets {

// Where photos, sound notes and other contents come from that are not in the vault: the file's hub.
class ContentSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Whether the file belongs to a hub, which has them or will have them.
    [[nodiscard]] virtual bool isThere() const = 0;
    // Somebody looks at this one: before all others.
    virtual void fetchFirst(const QString &sha256) = 0;

Q_SIGNALS:
    // It is in the vault now.
    void came(const QString &sha256);
};

}  // namespace qianshao::ui::widgets
