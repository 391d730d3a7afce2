// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/certificate_actions.h"

#include <algorithm>

namespace wizard {

namespace {

using Result = std::optional<Obstacle>;

bool isUsable(const StoreRow &row)
{
    return !row.isRequest && row.hasKey && row.status != CertificateStatus::Expired;
}

Result obstacleToAssign(const CertificateTasks &tasks, const CertificateSelection &selection)
{
    if (!tasks.hasSite)
        return Obstacle::NoSite;
    if (!std::ranges::any_of(tasks.rows, isUsable))
        return Obstacle::NothingToAssign;
    const StoreRow *row = selection.usage ? nullptr : tasks.row(selection.id);
    if (row == nullptr)
        return {}; // the certificate is chosen next
    if (row->isRequest)
        return Obstacle::IsRequest;
    if (!row->hasKey)
        return Obstacle::KeyMissing;
    if (row->status == CertificateStatus::Expired)
        return Obstacle::Expired;
    if (std::ranges::all_of(tasks.usages, [&](const UsageRow &one) { return one.id == row->id; }))
        return Obstacle::AlreadyAssigned;
    return {};
}

Result obstacleToUnassign(const CertificateTasks &tasks, const CertificateSelection &selection)
{
    if (selection.usage)
        return selection.id.isEmpty() ? Result(Obstacle::NothingAssigned) : Result();
    const StoreRow *row = tasks.row(selection.id);
    if (row == nullptr)
        return Obstacle::NothingSelected;
    if (row->isRequest)
        return Obstacle::IsRequest;
    return row->isAssigned ? Result() : Result(Obstacle::NotAssigned);
}

Result obstacleToRemove(const StoreRow &row)
{
    return row.isAssigned ? Result(Obstacle::InUse) : Result();
}

Result obstacleToRenew(const StoreRow &row)
{
    if (row.isRequest)
        return Obstacle::IsRequest;
    return row.isRenewedByEngine ? Result(Obstacle::RenewedByEngine) : Result();
}

Result obstacleToExport(const StoreRow &row)
{
    return row.isRequest ? Result(Obstacle::IsRequest) : Result();
}

} // namespace

std::optional<Obstacle> obstacleTo(CertificateAction action,
                                   const CertificateTasks &tasks,
                                   const CertificateSelection &selection)
{
    using Action = CertificateAction;
    const StoreRow *row = tasks.row(selection.id);
    const auto ofRow = [row](Result (*judge)(const StoreRow &)) {
        return row == nullptr ? Result(Obstacle::NothingSelected) : judge(*row);
    };
    switch (action) {
    case Action::Request:
    case Action::Import:
        return tasks.hasSite ? Result() : Result(Obstacle::NoSite);
    case Action::ProcessPending:
        return std::ranges::any_of(tasks.rows, &StoreRow::isRequest)
            ? Result()
            : Result(Obstacle::NothingPending);
    case Action::Refresh:
        return {};
    case Action::Assign:
        return obstacleToAssign(tasks, selection);
    case Action::Unassign:
        return obstacleToUnassign(tasks, selection);
    case Action::GoBack:
        return tasks.canGoBack ? Result() : Result(Obstacle::NothingToGoBackTo);
    case Action::View:
        return ofRow([](const StoreRow &) { return Result(); });
    case Action::Export:
        return ofRow(obstacleToExport);
    case Action::Renew:
        return ofRow(obstacleToRenew);
    case Action::Remove:
        return ofRow(obstacleToRemove);
    }
    return {};
}

} // namespace wizard
