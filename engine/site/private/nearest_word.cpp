// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/nearest_word.h"

#include <algorithm>
#include <vector>

namespace site {
namespace {

constexpr qsizetype maxCharacters = 64; // what is longer is no misspelt key

// Levenshtein: insertions, deletions and replacements.
std::size_t editDistance(const QString &a, const QString &b)
{
    std::vector<std::size_t> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t column = 0; column < row.size(); ++column)
        row[column] = column;
    for (const QChar letter : a) {
        std::size_t diagonal = row.front()++;
        for (std::size_t column = 1; column < row.size(); ++column) {
            const bool same = letter == b.at(static_cast<qsizetype>(column - 1));
            const std::size_t replaced = diagonal + (same ? 0 : 1);
            diagonal = row[column];
            row[column] = std::min({replaced, row[column] + 1, row[column - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(const QString &typed, const QStringList &candidates)
{
    if (typed.size() > maxCharacters)
        return {};
    QString nearest;
    std::size_t best = std::max<std::size_t>(static_cast<std::size_t>(typed.size()) / 3, 1) + 1;
    for (const QString &candidate : candidates) {
        const std::size_t distance = editDistance(typed, candidate);
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace site
