// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using Reason = site::SiteError::Reason;

// "site.toml, line 6, gateway.connection_limit"; of what is not in a file yet only the key.
QString place(const site::SiteError &error)
{
    if (error.line == 0 && !error.key.isEmpty())
        return error.key;
    QString place = u"site.toml"_s;
    if (error.line > 0)
        place += u", line "_s + QString::number(error.line);
    if (!error.key.isEmpty())
        place += u", "_s + error.key;
    return place;
}

QString withEvidence(const QString &text, const site::SiteError &error)
{
    return error.evidence.isEmpty() ? text : text + u" ("_s + error.evidence + u')';
}

// The fault by itself says what happened, where there is one.
QString inDetail(const site::SiteError &error, const QString &remedyOtherwise)
{
    const QString remedy = remedyOf(error.fault);
    return place(error) + u": "_s + error.evidence + u". "_s
        + (remedy.isEmpty() ? remedyOtherwise : remedy);
}

QString inTheFile(const site::SiteError &error, const QString &fault, const QString &remedy)
{
    return place(error) + u": "_s + withEvidence(fault, error) + u". "_s + remedy;
}

QString negotiationRefused(const site::SiteError &error)
{
    for (const auto reason :
         {site::NegotiationRule::Reason::SaslNeedsTls, site::NegotiationRule::Reason::NoMethod}) {
        if (reasonName(reason) == error.evidence)
            return remark(reason);
    }
    return withEvidence(u"These settings leave no way to authenticate"_s, error) + u'.';
}

QString message(const site::SiteError &error)
{
    switch (error.reason) {
    case Reason::FileMissing:
        return u"There is no site at %1. Create one with puentectl init, or name another with "
               "--site."_s.arg(error.evidence);
    case Reason::FileUnreadable:
        return u"The site cannot be read: %1. Check the permissions of the site directory."_s.arg(
            error.evidence);
    case Reason::AlreadyExists:
        return u"There is already one: %1. Use --force or the set command to replace it."_s.arg(
            error.evidence);
    case Reason::NotToml:
        return inTheFile(error, u"this is not TOML"_s, u"Correct the line, or use rollback."_s);
    case Reason::UnknownKey:
        return inTheFile(error, u"nobody knows this key"_s, u"Correct or remove it."_s);
    case Reason::WrongType:
        return inDetail(error, u"Correct the value."_s);
    case Reason::BadValue:
        return inDetail(error, u"Correct the value."_s);
    case Reason::Missing:
        return inDetail(error, u"Add it."_s);
    case Reason::Conflict:
        return inDetail(error, u"Change one of the two."_s);
    case Reason::RefusedNegotiation:
        return negotiationRefused(error);
    case Reason::NotFound:
        return u"It was not found: %1. The list and history commands show what there is."_s.arg(
            error.evidence);
    case Reason::WriteFailed:
        return u"The site could not be written: %1. The former version is still in force."_s.arg(
            error.evidence);
    case Reason::Locked:
        return u"Another program is changing the site at %1. Try again in a moment."_s.arg(
            error.evidence);
    case Reason::ChangedMeanwhile:
        return u"Somebody else has changed %1 meanwhile; nothing was overwritten. Look at the "
               "change with puentectl history, then try again."_s.arg(error.evidence);
    }
    Q_UNREACHABLE();
}

} // namespace

Failure failure(const site::SiteError &error)
{
    return refused(reasonName(error.reason), message(error));
}

QString remark(site::NegotiationRule::Reason reason)
{
    using Rule = site::NegotiationRule::Reason;
    switch (reason) {
    case Rule::None:
        return {};
    case Rule::DialbackInoperative:
        return u"With TLS and SASL both required, dialback is never reached. Set SASL to optional, "
               "or dialback to no."_s;
    case Rule::OptionalTlsMayFail:
        return u"SASL needs TLS, and TLS is only optional: negotiation may fail. Require TLS if "
               "the partner has it."_s;
    case Rule::SaslNeedsTls:
        return u"SASL cannot work without TLS. Set TLS to required or optional, or SASL to "
               "not-supported."_s;
    case Rule::NoMethod:
        return u"With neither SASL nor dialback there is no way to authenticate. Allow one of the "
               "two."_s;
    case Rule::TlsDialbackOnly:
        return u"The partner is authenticated by dialback over TLS."_s;
    case Rule::PartnerChoosesTls:
        return u"The partner decides whether dialback runs over TLS."_s;
    case Rule::TcpDialbackOnly:
        return u"Nothing is encrypted between you and this partner."_s;
    }
    Q_UNREACHABLE();
}

Failure usage(const QString &message)
{
    return {.exitCode = ExitCode::Usage, .reason = u"usage"_s, .message = message, .details = {}};
}

Failure refused(const QString &reason, const QString &message)
{
    return {.exitCode = ExitCode::Refused, .reason = reason, .message = message, .details = {}};
}

} // namespace cli
