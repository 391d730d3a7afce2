// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/acme_messages.h"

#include "wizard/messages/certificate_messages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

using Reason = acme::AcmeError::Reason;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(AcmeMessages)
};

QString later(const QDateTime &when)
{
    if (!when.isValid())
        return Text::tr("Try again tomorrow.");
    return Text::tr("Try again after %1.")
        .arg(QLocale().toString(when.toLocalTime(), QLocale::ShortFormat));
}

// One line per reason is longer than a function should be, and clearer than several switches.
// NOLINTNEXTLINE(readability-function-size)
QString sentence(const acme::AcmeError &error)
{
    const QString &name = error.identifier;
    switch (error.reason) {
    case Reason::NotConfigured:
        return Text::tr("No online certification authority is chosen. Choose one of the list, or "
                        "enter the address of its directory.");
    case Reason::SettingsIncomplete:
        return Text::tr("Something the certification authority needs is missing. Go back and fill "
                        "in what the details name.");
    case Reason::SecretMalformed:
        return Text::tr("A key was not copied whole. Copy it again, as the certification authority "
                        "or the DNS server shows it.");
    case Reason::CaFileUnusable:
        return Text::tr("The CA file holds no certificate that can be read. Choose another file, "
                        "or none to trust the authorities of this computer.");
    case Reason::TermsNotAgreed:
        return Text::tr("The certification authority has terms of service. Read them, and tick "
                        "that you agree.");
    case Reason::BindingRequired:
        return Text::tr("The certification authority only serves its own customers. Enter the key "
                        "id and the key that it shows in your account there.");
    case Reason::NamesNotPossible:
        return Text::tr("The request holds names that no online certification authority "
                        "certifies. Remove the SRV, XMPP and URI names.");
    case Reason::ListenPermission:
        return Text::tr("This user may not open %1. Start Puente as the service's user, or prove "
                        "the names by DNS.")
            .arg(name);
    case Reason::ListenInUse:
        return Text::tr("Another program uses %1. Stop it for the moment, or prove the names by "
                        "DNS.")
            .arg(name);
    case Reason::ListenFailed:
        return Text::tr("%1 could not be opened. Check that the address belongs to this computer.")
            .arg(name);
    case Reason::RecordsNotVisible:
        return Text::tr("The DNS does not show the record %1 yet. Check it, wait a little, and "
                        "continue.")
            .arg(name);
    case Reason::UpdateRefused:
        return Text::tr("The DNS server refused the update. Check the name of the key, the key, "
                        "and whether it may change this zone.");
    case Reason::UpdateUnreachable:
        return Text::tr("The DNS server for updates does not answer. Check its address and the "
                        "firewall.");
    case Reason::StoreFailed:
        return error.certificate ? explain(*error.certificate).sentence
                                 : Text::tr("The certificate could not be kept. Check the free "
                                            "space and who may write there.");
    case Reason::Cancelled:
        return Text::tr("The request was cancelled. Nothing of it is left.");
    case Reason::Unreachable:
        return Text::tr("The certification authority cannot be reached. Check the address of its "
                        "directory, the network and the firewall.");
    case Reason::Untrusted:
        return Text::tr("The certification authority's own connection is not trusted. Choose the "
                        "CA file it publishes.");
    case Reason::NotAcme:
        return Text::tr("This address does not belong to an online certification authority. "
                        "Enter the address of its ACME directory.");
    case Reason::TimedOut:
        return Text::tr("The certification authority took too long. Try again later.");
    case Reason::AccountUnknown:
        return Text::tr("The certification authority does not know this edge. Agree to its terms, "
                        "and an account is made.");
    case Reason::AccountRefused:
        return Text::tr("The certification authority has closed the account of this edge. Ask it "
                        "why, or choose another one.");
    case Reason::BindingRefused:
        return Text::tr("The certification authority refused the key id or its key. Fetch new "
                        "ones from your account there.");
    case Reason::ContactRefused:
        return Text::tr("The certification authority refused the mail address. Enter one that "
                        "exists, or none.");
    case Reason::RateLimited:
        return Text::tr("The certification authority has issued enough for these names for now.")
            + u' ' + later(error.retryAfter);
    case Reason::NameRejected:
        return Text::tr("The certification authority does not certify %1. Take the name out, or "
                        "choose another authority.")
            .arg(name);
    case Reason::CaaForbids:
        return Text::tr("A CAA record in the DNS names another authority for %1. Add this one to "
                        "the record, or choose the other.")
            .arg(name);
    case Reason::DnsFailed:
        return Text::tr("The certification authority could not look %1 up. Check that the name "
                        "is in the public DNS.")
            .arg(name);
    case Reason::ConnectionFailed:
        return Text::tr("The certification authority could not connect to %1. Check that the name "
                        "leads here and that the firewall lets it in.")
            .arg(name);
    case Reason::TlsFailed:
        return Text::tr("The certification authority reached %1, but not by TLS. Check what "
                        "stands between, and that port 443 leads here.")
            .arg(name);
    case Reason::WrongAnswer:
        return Text::tr("Another program answers at %1. Check that the name and the port lead to "
                        "this computer.")
            .arg(name);
    case Reason::ChallengeNotOffered:
        return Text::tr("The certification authority does not accept this proof for %1. Go back "
                        "and choose another one.")
            .arg(name);
    case Reason::RequestRefused:
        return Text::tr("The certification authority refused the request itself. Choose another "
                        "key, and look at the findings of the summary.");
    case Reason::OrderFailed:
        return Text::tr("The certification authority gave up without a reason. Try again.");
    case Reason::UserActionRequired:
        return Text::tr("The certification authority wants you to do something first. Open the "
                        "page that the details name.");
    case Reason::ServerFailed:
        return Text::tr("The certification authority has a fault of its own. Try again later.");
    }
    return {};
}

} // namespace

Explanation explain(const acme::AcmeError &error)
{
    QStringList evidence;
    for (const QString &part : {error.evidence, error.link}) {
        if (!part.isEmpty())
            evidence += part;
    }
    if (error.certificate)
        evidence += error.certificate->evidence;
    return {.sentence = sentence(error), .evidence = evidence.join(u'\n')};
}

QString titleOf(acme::Step step)
{
    switch (step) {
    case acme::Step::ReadDirectory:
        return Text::tr("Ask the certification authority what it offers");
    case acme::Step::OpenAccount:
        return Text::tr("Open the account");
    case acme::Step::MakeKey:
        return Text::tr("Make the private key and the request");
    case acme::Step::PlaceOrder:
        return Text::tr("Place the order");
    case acme::Step::PrepareChallenges:
        return Text::tr("Prepare the proof that the names are yours");
    case acme::Step::AwaitValidation:
        return Text::tr("Wait until the certification authority has seen it");
    case acme::Step::Finalize:
        return Text::tr("Hand in the request");
    case acme::Step::AwaitCertificate:
        return Text::tr("Wait for the certificate");
    case acme::Step::Download:
        return Text::tr("Fetch the certificate");
    case acme::Step::Import:
        return Text::tr("Import the certificate");
    }
    return {};
}

} // namespace wizard
