// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"
#include "engine/certificates/certificate_error.h"
#include "engine/cli/session.h"
#include "engine/control/control_error.h"
#include "engine/service/service.h"
#include "engine/site/access_edge.h"
#include "engine/site/gateway_limits.h"
#include "engine/site/negotiation_rules.h"
#include "engine/site/site_error.h"
#include "engine/storage/storage_error.h"

namespace cli {

// The two sentences for each error of the libraries, and the exit code it means.
[[nodiscard]] Failure failure(const site::SiteError &error);
[[nodiscard]] Failure failure(const certificates::CertificateError &error);
[[nodiscard]] Failure failure(const acme::AcmeError &error);
[[nodiscard]] Failure failure(const storage::StorageError &error);
[[nodiscard]] Failure failure(const control::ControlError &error);
[[nodiscard]] Failure failure(const service::ServiceError &error);

// What to do about a fault; empty: the reason of the error tells.
[[nodiscard]] QString remedyOf(site::SettingFault fault);

// What a negotiation rule has to say about a partner; empty: nothing.
[[nodiscard]] QString remark(site::NegotiationRule::Reason reason);

[[nodiscard]] QString remark(site::GatewayRemark::Reason reason);
[[nodiscard]] QString sentence(const site::AccessEdgeEffect &effect);

[[nodiscard]] Failure usage(const QString &message); // wrong usage that the parser cannot see
[[nodiscard]] Failure refused(const QString &reason, const QString &message);

} // namespace cli
