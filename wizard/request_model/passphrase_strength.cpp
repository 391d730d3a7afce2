// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/passphrase_strength.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wizard {

namespace {

// A guess costs some 2^18 hash operations: PKCS#8 with PBKDF2.
constexpr double fairBits = 45;
constexpr double strongBits = 65;
constexpr double repeatBits = 0.5; // of a character that follows from the one before
constexpr double frequentWordBits = 8;
constexpr std::array<QStringView, 16> frequentWords = {u"password",
                                                       u"passwort",
                                                       u"passphrase",
                                                       u"contraseña",
                                                       u"motdepasse",
                                                       u"secret",
                                                       u"admin",
                                                       u"qwerty",
                                                       u"azerty",
                                                       u"letmein",
                                                       u"welcome",
                                                       u"puente",
                                                       u"contoso",
                                                       u"lync",
                                                       u"skype",
                                                       u"geheim"};

// How many characters there are of the kinds that occur.
double alphabet(QStringView text)
{
    double size = 0;
    const auto has = [text](auto isOfKind) { return std::ranges::any_of(text, isOfKind); };
    if (has([](QChar c) { return c >= u'a' && c <= u'z'; }))
        size += 26;
    if (has([](QChar c) { return c >= u'A' && c <= u'Z'; }))
        size += 26;
    if (has([](QChar c) { return c.isDigit(); }))
        size += 10;
    if (has([](QChar c) { return c.unicode() < 0x80 && !c.isLetterOrNumber(); }))
        size += 33;
    if (has([](QChar c) { return c.unicode() >= 0x80 && !c.isDigit(); }))
        size += 100;
    return std::max(size, 2.0);
}

bool follows(QChar previous, QChar c)
{
    const int step = int(c.unicode()) - int(previous.unicode());
    return step >= -1 && step <= 1;
}

} // namespace

double guessingBits(QStringView passphrase)
{
    QString rest = passphrase.toString();
    double bits = 0;
    for (const QStringView word : frequentWords) {
        const qsizetype at = rest.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        rest.remove(at, word.size());
        bits += frequentWordBits;
    }
    const double perCharacter = std::log2(alphabet(rest));
    for (qsizetype i = 0; i < rest.size(); ++i)
        bits += i > 0 && follows(rest.at(i - 1), rest.at(i)) ? repeatBits : perCharacter;
    rest.fill(QChar(0));
    return bits;
}

PassphraseStrength strengthOf(QStringView passphrase)
{
    const double bits = guessingBits(passphrase);
    if (bits < fairBits)
        return PassphraseStrength::Weak;
    return bits < strongBits ? PassphraseStrength::Fair : PassphraseStrength::Strong;
}

} // namespace wizard
