// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/units.h"
#include "models/records/uuid.h"

#include <QList>
#include <QMap>
#include <QString>

namespace qianshao::ui::widgets {

// What a form holds that is not saved, by the keys of its fields. As text it is one JSON object: what was typed stands
// in it as it is, beside "kept_at" and "moment".
struct FormDraft {
    records::Instant keptAt;  // absent in the draft of an older program, which kept every field
    QMap<QString, QString> typed;  // where the form differs from what it proposed
    QMap<QString, QString> moment;  // fields of the moment that nobody has typed in (Form::setOfTheMoment)

    // Empty when nothing was typed: the moment alone is no draft.
    [[nodiscard]] QString text() const;
    [[nodiscard]] static FormDraft fromText(const QString &text);
    // The moment of the form still goes on: a crash in the middle of a call, not a call of last night.
    [[nodiscard]] bool isFresh(records::Instant now) const;
};

// The name of a draft about these records, in whatever order they were selected: "transfer/<uuid>", for several a hash
// of all of them.
[[nodiscard]] QString draftNameOf(const QString &form, QList<records::Uuid> ids);

}  // namespace qianshao::ui::widgets
