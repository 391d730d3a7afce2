// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/certificate_error.h"

namespace certificates {

QString reasonName(CertificateError::Reason reason)
{
    using enum CertificateError::Reason;
    switch (reason) {
    case FileUnreadable:
        return QStringLiteral("file-unreadable");
    case TooLarge:
        return QStringLiteral("too-large");
    case UnusualProtection:
        return QStringLiteral("unusual-protection");
    case Empty:
        return QStringLiteral("empty");
    case Damaged:
        return QStringLiteral("damaged");
    case NotPem:
        return QStringLiteral("not-pem");
    case NotACertificate:
        return QStringLiteral("not-a-certificate");
    case OnlyARequest:
        return QStringLiteral("only-a-request");
    case OnlyAKey:
        return QStringLiteral("only-a-key");
    case NotAKey:
        return QStringLiteral("not-a-key");
    case NotARequest:
        return QStringLiteral("not-a-request");
    case PassphraseRequired:
        return QStringLiteral("passphrase-required");
    case PassphraseWrong:
        return QStringLiteral("passphrase-wrong");
    case KeyTooSmall:
        return QStringLiteral("key-too-small");
    case CurveUnknown:
        return QStringLiteral("curve-unknown");
    case KeyKindUnknown:
        return QStringLiteral("key-kind-unknown");
    case NameMissing:
        return QStringLiteral("name-missing");
    case NameMalformed:
        return QStringLiteral("name-malformed");
    case TooManyNames:
        return QStringLiteral("too-many-names");
    case NameNeedsPrivateCa:
        return QStringLiteral("name-needs-private-ca");
    case CountryMalformed:
        return QStringLiteral("country-malformed");
    case FieldTooLong:
        return QStringLiteral("field-too-long");
    case FieldMalformed:
        return QStringLiteral("field-malformed");
    case CryptoFailed:
        return QStringLiteral("crypto-failed");
    case KeyDoesNotMatch:
        return QStringLiteral("key-does-not-match");
    case ForeignKey:
        return QStringLiteral("foreign-key");
    case AlreadyImported:
        return QStringLiteral("already-imported");
    case NotItsIssuer:
        return QStringLiteral("not-its-issuer");
    case NotExportable:
        return QStringLiteral("not-exportable");
    case TokenUnavailable:
        return QStringLiteral("token-unavailable");
    case PinRequired:
        return QStringLiteral("pin-required");
    case PinWrong:
        return QStringLiteral("pin-wrong");
    case PinLocked:
        return QStringLiteral("pin-locked");
    case NotFound:
        return QStringLiteral("not-found");
    case Ambiguous:
        return QStringLiteral("ambiguous");
    case Locked:
        return QStringLiteral("locked");
    case WriteFailed:
        return QStringLiteral("write-failed");
    case WriteDenied:
        return QStringLiteral("write-denied");
    case DiskFull:
        return QStringLiteral("disk-full");
    case WrongPurpose:
        return QStringLiteral("wrong-purpose");
    case NotYetValid:
        return QStringLiteral("not-yet-valid");
    case Expired:
        return QStringLiteral("expired");
    case ChainIncomplete:
        return QStringLiteral("chain-incomplete");
    case Untrusted:
        return QStringLiteral("untrusted");
    case TooWeak:
        return QStringLiteral("too-weak");
    }
    Q_UNREACHABLE();
}

} // namespace certificates
