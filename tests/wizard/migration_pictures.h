// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/camera.h"
#include "wizard/model/site_draft.h"

namespace test {

// The import from Lync: with conflicts, and with a choice made. The draft stays as it is.
[[nodiscard]] bool
takeMigrationPictures(Camera &camera, wizard::SiteDraft &draft, const QString &folder);

} // namespace test
