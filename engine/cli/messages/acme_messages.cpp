// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using acme::AcmeError;
using Reason = AcmeError::Reason;

QString retryAdvice(const AcmeError &error)
{
    return error.retryAfter.isValid()
        ? u"Try again after %1."_s.arg(error.retryAfter.toString(Qt::ISODate))
        : u"Try again later."_s;
}

// NOLINTNEXTLINE(readability-function-size)
QString message(const AcmeError &error)
{
    const QString name = error.identifier.isEmpty() ? u"a name"_s : error.identifier;
    switch (error.reason) {
    case Reason::NotConfigured:
        return u"No ACME directory is set. Choose one with puentectl acme set --directory URL."_s;
    case Reason::SettingsIncomplete:
        return u"A setting for ACME is missing: %1. Set it with puentectl acme set."_s.arg(
            error.evidence);
    case Reason::SecretMalformed:
        return u"The secret key is not base64 of at least 16 bytes. Copy it again from where you "
               "got it."_s;
    case Reason::CaFileUnusable:
        return u"The file with the directory's CA cannot be used. Give a PEM file with --ca-file."_s;
    case Reason::TermsNotAgreed:
        return u"The terms of service are not agreed to: %1. Read them, then run puentectl acme "
               "set --agree-terms yes."_s.arg(error.link.isEmpty() ? error.evidence : error.link);
    case Reason::BindingRequired:
        return u"The CA wants the account bound to one you have there. Get a key id and an HMAC "
               "key from it, then run puentectl acme set --eab-key-id ID --eab-key-file F."_s;
    case Reason::NamesNotPossible:
        return u"ACME certifies domain names and addresses alone, not %1. Leave such names out."_s
            .arg(error.evidence);
    case Reason::ListenPermission:
        return u"Listening at %1 is not permitted. Ports below 1024 need root: run the command as "
               "root, or use another challenge."_s.arg(error.identifier);
    case Reason::ListenInUse:
        return u"Another program listens at %1. Stop it for the time of the order, or use another "
               "challenge."_s.arg(error.identifier);
    case Reason::ListenFailed:
        return u"Listening at %1 failed. Check the address in the [acme] section of site.toml."_s
            .arg(error.identifier);
    case Reason::RecordsNotVisible:
        return u"The DNS does not show the record %1. Wait until it does, then try again."_s.arg(
            error.identifier);
    case Reason::UpdateRefused:
        return u"The DNS server refused the update. Check the name and the secret of the TSIG key, "
               "and what it may change."_s;
    case Reason::UpdateUnreachable:
        return u"The DNS server %1 does not answer. Check acme.dns_server and the firewall."_s.arg(
            error.identifier);
    case Reason::Cancelled:
        return u"The order was cancelled. Nothing of it is left."_s;
    // The way to the CA, and its account
    case Reason::Unreachable:
        return u"The CA's directory cannot be reached. Check its address, the DNS and the "
               "firewall."_s;
    case Reason::Untrusted:
        return u"The TLS certificate of the CA's directory is not trusted. For a CA of your own, "
               "give its root with puentectl acme set --ca-file."_s;
    case Reason::NotAcme:
        return u"The server does not answer as an ACME CA. Check the directory's address."_s;
    case Reason::TimedOut:
        return u"The CA took too long. Try again later."_s;
    case Reason::AccountUnknown:
        return u"There is no account with this CA yet. Make one with puentectl acme account "
               "--register."_s;
    case Reason::AccountRefused:
        return u"The CA refuses the account. Ask the CA, or remove keys/acme-account.pem to begin "
               "a new one."_s;
    case Reason::BindingRefused:
        return u"The CA refuses the key id or the HMAC key. Get new ones from its pages."_s;
    case Reason::ContactRefused:
        return u"The CA refuses the contact address. Set another with puentectl acme set "
               "--contact."_s;
    case Reason::RateLimited:
        return u"The CA issues no more certificates to you for now. "_s + retryAdvice(error);
    case Reason::UserActionRequired:
        return u"The CA wants something of you first. Open %1."_s.arg(
            error.link.isEmpty() ? u"its pages"_s : error.link);
    case Reason::ServerFailed:
        return u"The CA has a fault. "_s + retryAdvice(error);
    // What the CA says of a name or of the request
    case Reason::NameRejected:
        return u"The CA does not certify %1. Leave it out of the order."_s.arg(name);
    case Reason::CaaForbids:
        return u"The CAA records of %1 do not allow this CA. Add it to them, or choose another."_s
            .arg(name);
    case Reason::DnsFailed:
        return u"The CA cannot look up %1. Check its records in the public DNS."_s.arg(name);
    case Reason::ConnectionFailed:
        return u"The CA cannot connect to %1. Check its address records, the firewall and port "
               "forwarding."_s.arg(name);
    case Reason::TlsFailed:
        return u"The CA reached %1, but not by TLS. Check what listens on port 443 there."_s.arg(
            name);
    case Reason::WrongAnswer:
        return u"The CA found something else at %1. Check that its address leads to this computer, "
               "or that the DNS record is the one shown."_s.arg(name);
    case Reason::ChallengeNotOffered:
        return u"The CA does not accept this challenge for %1. Choose another with --challenge."_s
            .arg(name);
    case Reason::RequestRefused:
        return u"The CA refuses the request. Try another kind of key, or fewer names."_s;
    case Reason::OrderFailed:
        return u"The CA did not complete the order. See the details, then try again."_s;
    case Reason::StoreFailed:
        return u"The certificate store of the site failed. See the details."_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Failure failure(const AcmeError &error)
{
    if (error.reason == Reason::StoreFailed && error.certificate)
        return failure(*error.certificate);
    return {.exitCode = ExitCode::Refused,
            .reason = reasonName(error.reason),
            .message = message(error),
            .details = error.evidence};
}

} // namespace cli
