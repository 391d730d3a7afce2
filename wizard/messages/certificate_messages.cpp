// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/certificate_messages.h"

#include <QCoreApplication>

namespace wizard {

using Reason = certificates::CertificateError::Reason;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CertificateMessages)
};

// One line per reason is longer than a function should be, and clearer than two switches.
// NOLINTNEXTLINE(readability-function-size)
QString sentence(Reason reason)
{
    switch (reason) {
    case Reason::FileUnreadable:
        return Text::tr("The file cannot be read. Check that it exists and that you may read it.");
    case Reason::TooLarge:
        return Text::tr("The file is too large for a certificate. Choose the file the "
                        "certification authority sent.");
    case Reason::UnusualProtection:
        return Text::tr("The way the file protects its key is too unusual. Export it again "
                        "with the usual settings.");
    case Reason::Empty:
        return Text::tr("The file is empty. Fetch it from the certification authority again.");
    case Reason::Damaged:
        return Text::tr("The file is cut short or damaged. Fetch it from the certification "
                        "authority again.");
    case Reason::NotPem:
        return Text::tr("The certificate in this file is damaged. Fetch it from the certification "
                        "authority again.");
    case Reason::NotACertificate:
        return Text::tr("There is no certificate in this file. Choose the .cer, .crt, .pem or "
                        ".p7b file the certification authority sent.");
    case Reason::OnlyARequest:
        return Text::tr("This file is a certificate request. Send it to the certification "
                        "authority and choose the file it answers with.");
    case Reason::OnlyAKey:
        return Text::tr("This file holds a private key and no certificate. Choose a file with the "
                        "certificate.");
    case Reason::NotAKey:
        return Text::tr("There is no private key in this file. Choose the file that was made "
                        "together with the request.");
    case Reason::NotARequest:
        return Text::tr("There is no certificate request in this file. Choose the file that the "
                        "request was saved to.");
    case Reason::PassphraseRequired:
        return Text::tr("The private key is protected by a password. Enter the password.");
    case Reason::PassphraseWrong:
        return Text::tr("The password does not open the file. Check it; if it is right, the file "
                        "is damaged.");
    case Reason::KeyTooSmall:
        return Text::tr("A key of this length is no longer safe. Choose 2048 bits or more.");
    case Reason::CurveUnknown:
        return Text::tr("Public certification authorities do not know this curve. Choose P-256 or "
                        "P-384.");
    case Reason::KeyKindUnknown:
        return Text::tr("The key is neither RSA nor EC. Use one of these.");
    case Reason::NameMissing:
        return Text::tr("The request contains no name. Add the name partners connect to.");
    case Reason::NameMalformed:
        return Text::tr("One of the names is not a domain name or an address. Correct the name "
                        "the details show.");
    case Reason::TooManyNames:
        return Text::tr("These are more names than one certificate carries. Make a second request "
                        "for some of them.");
    case Reason::NameNeedsPrivateCa:
        return Text::tr("Public certification authorities certify domain names and IP addresses "
                        "only. Take the other names out, or choose a private certification "
                        "authority.");
    case Reason::CountryMalformed:
        return Text::tr("The country is not a code of two letters. Choose it from the list.");
    case Reason::FieldTooLong:
        return Text::tr("One of the answers is longer than a certificate allows. Shorten the "
                        "field the details name.");
    case Reason::FieldMalformed:
        return Text::tr("One of the answers contains characters nobody can see. Type the field "
                        "the details name again.");
    case Reason::CryptoFailed:
        return Text::tr("The cryptographic library refused the work. The details show its words.");
    case Reason::KeyDoesNotMatch:
        return Text::tr("This certificate belongs to a different private key. Choose the "
                        "certificate issued for one of the pending requests.");
    case Reason::ForeignKey:
        return Text::tr("The private key belongs to none of the certificates in the file. Choose "
                        "the key that was made together with the request.");
    case Reason::NotItsIssuer:
        return Text::tr("No certificate in this file is an issuer that is missing here. Ask the "
                        "certification authority for its intermediate certificates.");
    case Reason::AlreadyImported:
        return Text::tr("This certificate has been imported before. Assign it in the list of "
                        "certificates.");
    case Reason::NotExportable:
        return Text::tr("The private key was not marked as exportable when it was made. Request a "
                        "new certificate with an exportable key.");
    case Reason::TokenUnavailable:
        return Text::tr("The token is not there. Check that it is plugged in and that its module "
                        "is installed.");
    case Reason::PinRequired:
        return Text::tr("The token needs its PIN. Type the PIN of the token.");
    case Reason::PinWrong:
        return Text::tr("The token refused the PIN. Check the PIN: a few wrong ones lock the "
                        "token.");
    case Reason::PinLocked:
        return Text::tr("Wrong PINs have locked the token or left it one last try. Unlock it "
                        "with the token's own program.");
    case Reason::NotFound:
        return Text::tr("The certificate is no longer there. Refresh the list.");
    case Reason::Ambiguous:
        return Text::tr("Several certificates begin with this id. Enter more of its digits.");
    case Reason::Locked:
        return Text::tr("Another program is working with the certificates. Try again when it has "
                        "finished.");
    case Reason::WriteFailed:
        return Text::tr("The file could not be written, and nothing was changed. Check the free "
                        "space and who may write there.");
    case Reason::WriteDenied:
        return Text::tr("You may not write to the folder of this edge. Start Puente as its owner.");
    case Reason::DiskFull:
        return Text::tr("The disk is full, and nothing was changed. Make room and try again.");
    case Reason::WrongPurpose:
        return Text::tr("The certificate is not meant for a TLS server. Ask the certification "
                        "authority for a web server certificate.");
    case Reason::NotYetValid:
        return Text::tr("The certificate is not valid yet. Check the clock of this computer.");
    case Reason::Expired:
        return Text::tr("The certificate has expired. Request a new one.");
    case Reason::ChainIncomplete:
        return Text::tr("An intermediate certificate is missing. Import the chain file of the "
                        "certification authority as well.");
    case Reason::Untrusted:
        return Text::tr("This computer does not trust the root of the certificate. Add the root "
                        "to the trusted authorities of this edge.");
    case Reason::TooWeak:
        return Text::tr("The certificate or its chain uses a signature or key that is no longer "
                        "safe. Ask the certification authority for a current one.");
    }
    return {};
}

} // namespace

Explanation explain(const certificates::CertificateError &error)
{
    return {.sentence = sentence(error.reason), .evidence = error.evidence};
}

QString explain(const site::PlannedName &name)
{
    using Why = site::PlannedName::Reason;
    switch (name.reason) {
    case Why::Edge:
        return Text::tr("Partners and clients connect to this name");
    case Why::XmppDomain:
        return Text::tr("XMPP partners of %1 look for it").arg(name.name.display());
    case Why::SipService:
        return Text::tr("Default SIP name: clients and partners in Lync's manner look for it");
    }
    return {};
}

QString explain(const site::OfferedName &name)
{
    using Why = site::OfferedName::Reason;
    switch (name.reason) {
    case Why::XmppService:
        return Text::tr("XMPP between servers of %1, and nothing else").arg(name.domain.display());
    case Why::XmppAddress:
        return Text::tr("Old XMPP servers look for %1 in this form").arg(name.domain.display());
    case Why::SipDomain:
        return Text::tr("The SIP domain %1 itself").arg(name.domain.display());
    }
    return {};
}

} // namespace wizard
