// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace test {

// A dialog in which somebody may enter what is wrong.
enum class Form {
    Edge,
    NextHop, // of the edge, where the users are at another server
    Partner,
    SipDomain,
    SipProvider,
    Policy,
    Permission,
    Gateway
};

struct BadInput {
    const char *situation;
    Form form;
    QString field;
    QString value;
    QString sentence; // the part that no other fault has
    QString toldAt = {}; // the field that is told of it; empty: the same
};

// For a FederatedSite.
[[nodiscard]] QList<BadInput> badInputs();

} // namespace test
