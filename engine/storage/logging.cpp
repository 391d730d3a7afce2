// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/logging.h"

namespace storage {

Q_LOGGING_CATEGORY(lcStorage, "puente.storage", QtInfoMsg)

} // namespace storage
