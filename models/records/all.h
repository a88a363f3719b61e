// SPDX-FileCopyrightText: 2026 Qianshao contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/records/address.h"
#include "models/records/attachment.h"
#include "models/records/call.h"
#include "models/records/feedback.h"
#include "models/records/heldrow.h"
#include "models/records/instruction.h"
#include "models/records/limitprofile.h"
#include "models/records/person.h"
#include "models/records/setting.h"
#include "models/records/staff.h"
#include "models/records/unit.h"
#include "models/records/victim.h"
#include "models/records/visit.h"
