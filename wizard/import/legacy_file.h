// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/import/import_judgement.h"
#include "wizard/viewing/export_file.h"

namespace wizard {

// A PKCS#12 file in an old encryption as it is to be written anew. Whoever has the file and its
// password has the key already: it need not be marked as exportable.
[[nodiscard]] ExportSource encryptedAnew(const ImportJudgement &judgement,
                                         const base::Secret &filePassword);

} // namespace wizard
