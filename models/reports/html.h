// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/reports/document.h"

namespace qianshao::reports {

// Where the document's footer is written: once at the end, or nowhere because each page carries it.
enum class Footer : quint8 { AtEnd, OnPages };

// The document as one HTML page that needs no other file: what QTextDocument understands, and a browser shows as well.
// Its look is resources/reports/report.css.
[[nodiscard]] QString toHtml(const Document &document, Footer footer = Footer::AtEnd);

}  // namespace qianshao::reports
