// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialogButtonBox;
class QWidget;

namespace wizard {

// QDialogButtonBox::Save and Cancel, in our own words.
[[nodiscard]] QDialogButtonBox *newSaveButtons(QWidget *parent);

} // namespace wizard
