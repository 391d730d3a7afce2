// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace wizard {

enum class PassphraseStrength {
    Weak, // guessed in hours by who has the key file
    Fair,
    Strong // years, also with many computers
};

// How many bits it takes to guess the passphrase, at most: repeats, runs ("1234", "abcd") and
// frequent words count little. A hint, computed here alone; it forbids nothing.
[[nodiscard]] double guessingBits(QStringView passphrase);
[[nodiscard]] PassphraseStrength strengthOf(QStringView passphrase);

} // namespace wizard
