// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/certificates/certificate_tasks.h"

namespace wizard {

enum class CertificateAction {
    Request,
    Import,
    ProcessPending,
    Refresh,
    Assign,
    Unassign,
    GoBack,
    View,
    Export,
    Renew,
    Remove
};

// Why an action cannot be done now.
enum class Obstacle {
    NoSite,
    NothingSelected,
    NothingPending,
    NothingToAssign, // no certificate of the store could be
    NothingAssigned, // to the selected usage
    NotAssigned, // the selected certificate
    AlreadyAssigned, // everywhere
    IsRequest,
    KeyMissing,
    Expired,
    InUse,
    RenewedByEngine,
    NothingToGoBackTo
};

// What is selected: a usage with the certificate it has, or a line of the store.
struct CertificateSelection {
    std::optional<Usage> usage = {};
    QString id = {}; // of the certificate or the request; empty: none

    bool operator==(const CertificateSelection &) const = default;
};

// None: the action can be done. Pure.
[[nodiscard]] std::optional<Obstacle> obstacleTo(CertificateAction action,
                                                 const CertificateTasks &tasks,
                                                 const CertificateSelection &selection);

} // namespace wizard
