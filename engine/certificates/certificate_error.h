// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace certificates {

// Why something about keys, requests, certificates or the store was refused: one error for the
// whole library.
struct CertificateError {
    enum class Reason {
        // What was read
        FileUnreadable,
        TooLarge, // more bytes or certificates than we read
        UnusualProtection, // a password that would take minutes to try, or in a way we do not know
        Empty,
        Damaged, // a binary file whose end is missing, or that is broken within
        NotPem, // a PEM block that is damaged
        NotACertificate,
        OnlyARequest, // a certificate request in the place of its answer
        OnlyAKey, // a private key without a certificate
        NotAKey,
        NotARequest,
        PassphraseRequired, // the key or the PKCS#12 file is encrypted
        PassphraseWrong, // or the file is damaged: PKCS#12 cannot tell
        // Requests
        KeyTooSmall,
        CurveUnknown,
        KeyKindUnknown, // neither RSA nor EC
        NameMissing,
        NameMalformed,
        TooManyNames,
        NameNeedsPrivateCa, // an SRVName, XmppAddr or URI asked of a public CA
        CountryMalformed,
        FieldTooLong, // beyond the upper bounds of RFC 5280, appendix A.1
        FieldMalformed, // control characters
        CryptoFailed, // OpenSSL refused what should have worked
        // The store
        KeyDoesNotMatch, // no pending request or stored key has this public key
        ForeignKey, // the key that came along belongs to no certificate of the file
        AlreadyImported,
        NotItsIssuer, // nothing in the file continues the chain
        NotExportable, // the key was made never to leave
        NotFound,
        Ambiguous, // the abbreviated id fits several
        Locked, // another program keeps the store locked
        WriteFailed,
        WriteDenied, // no permission, or a file system for reading alone
        DiskFull, // or over quota
        // Tokens
        TokenUnavailable, // no such module, or no such token in it
        PinRequired,
        PinWrong,
        PinLocked, // too many wrong PINs
        // Verdicts on chains
        WrongPurpose, // not for a TLS server
        NotYetValid,
        Expired,
        ChainIncomplete, // an issuer is neither presented nor trusted
        Untrusted, // complete, but its root is not trusted, or a rule of RFC 5280 is broken
        TooWeak // less than 112 bits: RSA below 2048, SHA-1, ...
    };

    Reason reason;
    QString evidence; // English, for the log: file name, OpenSSL's words; never key material

    bool operator==(const CertificateError &) const = default;
};

// The names by which the interfaces of requests and of the store call it.
using RequestError = CertificateError;
using StoreError = CertificateError;

// The enumerator in kebab-case, e.g. "key-does-not-match".
[[nodiscard]] QString reasonName(CertificateError::Reason reason);

} // namespace certificates
