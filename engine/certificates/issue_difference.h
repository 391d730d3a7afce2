// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/subject_content.h"

namespace certificates {

// What the CA made of a request. Names in the notation of --san: "a.example", "192.0.2.7",
// "srv:_xmpp-server.a.example", "xmpp:a.example", "uri:sip:a.example"; of other kinds as OpenSSL
// writes them: "email:x@a.example".
struct IssueDifference {
    QStringList lostNames; // requested, not issued: any kind of name
    QStringList addedNames; // issued, never requested, not even as the common name
    QStringList lostUsages; // key usages and extended ones; none where either is not restricted
    QStringList addedUsages;
    QStringList changedFields; // subject fields that differ: "O: Contoso Ltd → –"
    qint64 lifetimeDays = 0;

    [[nodiscard]] bool isEmpty() const; // but for the lifetime
    bool operator==(const IssueDifference &) const = default;
};

[[nodiscard]] IssueDifference compare(const RequestContent &requested, const Certificate &issued);

} // namespace certificates
