// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using Reason = certificates::CertificateError::Reason;

QString message(Reason reason)
{
    switch (reason) {
    case Reason::FileUnreadable:
        return u"The file cannot be read. Check its name and permissions."_s;
    case Reason::TooLarge:
        return u"The file holds more than a certificate, its chain and its key. Import those "
               "alone."_s;
    case Reason::UnusualProtection:
        return u"The way the file protects its key is too unusual. Export it again with the usual "
               "settings."_s;
    case Reason::Empty:
        return u"The file is empty. Fetch it again from where it came."_s;
    case Reason::Damaged:
        return u"The file is cut short or damaged. Fetch it again from where it came."_s;
    case Reason::NotPem:
        return u"A PEM block of the file is damaged. Ask the certification authority for it "
               "again."_s;
    case Reason::NotACertificate:
        return u"There is no certificate in the file. Import the one you received, as PEM, DER, "
               "PKCS#7 or PKCS#12."_s;
    case Reason::OnlyARequest:
        return u"The file is a certificate request. Send it to the certification authority and "
               "import its answer."_s;
    case Reason::OnlyAKey:
        return u"The file holds a private key and no certificate. Import the certificate, and give "
               "its key with --key."_s;
    case Reason::NotAKey:
        return u"There is no private key in the file. Give a private key as PEM."_s;
    case Reason::NotARequest:
        return u"There is no certificate request in the file. Give a PKCS#10 request as PEM or "
               "DER."_s;
    case Reason::PassphraseRequired:
        return u"A password is needed. Give it with --password-file, or with --passphrase-file for "
               u"a "
               "key of this site."_s;
    case Reason::PassphraseWrong:
        return u"The password does not open the file. Check it; if it is right, the file is "
               "damaged."_s;
    case Reason::KeyTooSmall:
        return u"The key is too small or of an unknown size. Use RSA with 2048, 3072 or 4096 bits."_s;
    case Reason::CurveUnknown:
        return u"The curve is not supported. Use P-256 or P-384."_s;
    case Reason::KeyKindUnknown:
        return u"The key is neither RSA nor EC. Use one of these."_s;
    case Reason::NameMissing:
        return u"A name is missing. Give the names the certificate is for."_s;
    case Reason::NameMalformed:
        return u"One of the names is malformed. Give domain names or IP addresses."_s;
    case Reason::TooManyNames:
        return u"There are too many names. Split them over several certificates."_s;
    case Reason::NameNeedsPrivateCa:
        return u"Public certification authorities certify domain names and IP addresses only. "
               "Leave the other names out, or add --profile private."_s;
    case Reason::CountryMalformed:
        return u"The country is malformed. Give its two letters, e.g. ES."_s;
    case Reason::FieldTooLong:
        return u"A field is longer than certificates allow. Shorten it."_s;
    case Reason::FieldMalformed:
        return u"A field has control characters. Remove them."_s;
    case Reason::CryptoFailed:
        return u"The cryptographic library refused. The details tell why."_s;
    case Reason::KeyDoesNotMatch:
        return u"This certificate belongs to none of the private keys here. Import the one issued "
               "for your request, or give its key with --key."_s;
    case Reason::ForeignKey:
        return u"The private key belongs to none of the certificates in the file. Give the one "
               "that was made with the request."_s;
    case Reason::NotExportable:
        return u"The key was not marked as exportable. Make a new request with --exportable."_s;
    case Reason::TokenUnavailable:
        return u"The token is not there. Check the module, the token's label and that it is "
               "plugged in."_s;
    case Reason::PinRequired:
        return u"The token needs its PIN. Give it with --pin-file."_s;
    case Reason::PinWrong:
        return u"The token refused the PIN. Check the PIN: a few wrong ones lock the token."_s;
    case Reason::PinLocked:
        return u"Wrong PINs have locked the token or left it one last try. Unlock it with its own "
               "tools."_s;
    case Reason::NotItsIssuer:
        return u"No certificate in the file is an issuer that is missing here. Ask the "
               "certification authority for its intermediate certificates."_s;
    case Reason::AlreadyImported:
        return u"This certificate is here already. See puentectl cert list."_s;
    case Reason::NotFound:
        return u"There is no such certificate or request. See puentectl cert list and cert "
               "pending."_s;
    case Reason::Ambiguous:
        return u"The id fits several certificates. Give more of its digits."_s;
    case Reason::Locked:
        return u"Another program is using the certificate store. Try again in a moment."_s;
    case Reason::WriteFailed:
        return u"The certificate store cannot be written. The details tell why."_s;
    case Reason::WriteDenied:
        return u"You may not write to the certificate store. Run this as the owner of the site "
               "directory."_s;
    case Reason::DiskFull:
        return u"The disk with the certificate store is full. Make room and try again."_s;
    case Reason::WrongPurpose:
        return u"The certificate is not for a TLS server. Request one with server "
               "authentication."_s;
    case Reason::NotYetValid:
        return u"The certificate is not valid yet. Check this computer's clock."_s;
    case Reason::Expired:
        return u"The certificate has expired. Request a new one."_s;
    case Reason::ChainIncomplete:
        return u"The chain of the certificate is incomplete. Import the intermediate certificates "
               "with it."_s;
    case Reason::Untrusted:
        return u"The certificate does not lead to an authority this site trusts. Add the "
               "authority's certificate to [trust] files."_s;
    case Reason::TooWeak:
        return u"The certificate uses weak cryptography. Request a new one."_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Failure failure(const certificates::CertificateError &error)
{
    return {.exitCode = ExitCode::Refused,
            .reason = reasonName(error.reason),
            .message = message(error.reason),
            .details = error.evidence};
}

} // namespace cli
