// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/acme_error.h"

namespace acme {

QString reasonName(AcmeError::Reason reason)
{
    using enum AcmeError::Reason;
    switch (reason) {
    case NotConfigured:
        return QStringLiteral("not-configured");
    case SettingsIncomplete:
        return QStringLiteral("settings-incomplete");
    case SecretMalformed:
        return QStringLiteral("secret-malformed");
    case CaFileUnusable:
        return QStringLiteral("ca-file-unusable");
    case TermsNotAgreed:
        return QStringLiteral("terms-not-agreed");
    case BindingRequired:
        return QStringLiteral("binding-required");
    case NamesNotPossible:
        return QStringLiteral("names-not-possible");
    case ListenPermission:
        return QStringLiteral("listen-permission");
    case ListenInUse:
        return QStringLiteral("listen-in-use");
    case ListenFailed:
        return QStringLiteral("listen-failed");
    case RecordsNotVisible:
        return QStringLiteral("records-not-visible");
    case UpdateRefused:
        return QStringLiteral("update-refused");
    case UpdateUnreachable:
        return QStringLiteral("update-unreachable");
    case StoreFailed:
        return QStringLiteral("store-failed");
    case Cancelled:
        return QStringLiteral("cancelled");
    case Unreachable:
        return QStringLiteral("unreachable");
    case Untrusted:
        return QStringLiteral("untrusted");
    case NotAcme:
        return QStringLiteral("not-acme");
    case TimedOut:
        return QStringLiteral("timed-out");
    case AccountUnknown:
        return QStringLiteral("account-unknown");
    case AccountRefused:
        return QStringLiteral("account-refused");
    case BindingRefused:
        return QStringLiteral("binding-refused");
    case ContactRefused:
        return QStringLiteral("contact-refused");
    case RateLimited:
        return QStringLiteral("rate-limited");
    case NameRejected:
        return QStringLiteral("name-rejected");
    case CaaForbids:
        return QStringLiteral("caa-forbids");
    case DnsFailed:
        return QStringLiteral("dns-failed");
    case ConnectionFailed:
        return QStringLiteral("connection-failed");
    case TlsFailed:
        return QStringLiteral("tls-failed");
    case WrongAnswer:
        return QStringLiteral("wrong-answer");
    case ChallengeNotOffered:
        return QStringLiteral("challenge-not-offered");
    case RequestRefused:
        return QStringLiteral("request-refused");
    case OrderFailed:
        return QStringLiteral("order-failed");
    case UserActionRequired:
        return QStringLiteral("user-action-required");
    case ServerFailed:
        return QStringLiteral("server-failed");
    }
    Q_UNREACHABLE();
}

AcmeError storeFailed(const certificates::CertificateError &error)
{
    return {
        .reason = AcmeError::Reason::StoreFailed, .evidence = error.evidence, .certificate = error};
}

} // namespace acme
