// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/files.h"
#include "engine/cli/key_home_options.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/site/certificate_plan.h"

#include <QHostAddress>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using certificates::RequestDraft;

struct RequestOptions {
    RequestDraft draft;
    bool isEc = false;
    std::optional<int> bits;
    std::optional<QString> curve;
    QList<base::DomainName> sipDomains;
    QStringList furtherNames;
    KeyHomeOptions home;
    QString out;
};

void defineSubject(CLI::App &command, RequestDraft &draft)
{
    addText(command, "--friendly-name", draft.friendlyName, "By which you know it later");
    addText(command, "--organization", draft.organization, "Subject: organization");
    addText(command, "--organizational-unit", draft.organizationalUnit, "Subject: its unit");
    addText(command, "--country", draft.country, "Subject: country, two letters");
    addText(command, "--state", draft.state, "Subject: state or province");
    addText(command, "--locality", draft.locality, "Subject: city");
    addText(command, "--template", draft.templateName, "Template of a Windows CA");
    addWord(
        command,
        "--profile",
        {u"public"_s, u"private"_s},
        [&draft](qsizetype index) {
            draft.profile =
                index == 0 ? RequestDraft::Profile::Public : RequestDraft::Profile::Private;
        },
        "Kind of certification authority");
    command.add_flag("--client-eku", draft.clientEku, "Ask for client authentication as well");
    command.add_flag("--exportable", draft.exportable, "The key may be exported later");
}

void define(CLI::App &command, RequestOptions &options)
{
    defineSubject(command, options.draft);
    addWord(
        command,
        "--key",
        {u"rsa"_s, u"ec"_s},
        [&options](qsizetype index) { options.isEc = index == 1; },
        "Algorithm of the key");
    command
        .add_option_function<int>(
            "--bits", [&options](int bits) { options.bits = bits; }, "RSA: length of the key")
        ->check(CLI::IsMember({2048, 3072, 4096}));
    addWord(
        command,
        "--curve",
        {u"P-256"_s, u"P-384"_s},
        [&options](qsizetype index) { options.curve = index == 0 ? u"P-256"_s : u"P-384"_s; },
        "EC: the curve");
    defineKeyHome(command, options.home);
    defineToken(command, options.home.token);
    addDomains(command, "--sip-domain", options.sipDomains, "Add sip.DOMAIN for these domains");
    addTexts(command, "--san", options.furtherNames, "Add these names or addresses");
    addText(command, "--out", options.out, "Where to write the request (PEM)")->required();
}

std::expected<certificates::KeyKind, Failure> keyKind(const RequestOptions &options)
{
    certificates::KeyKind kind;
    if (options.isEc) {
        if (options.bits)
            return std::unexpected(usage(u"--bits is for RSA keys. Use --curve for --key ec."_s));
        kind.algorithm = certificates::KeyKind::Algorithm::Ec;
        kind.curve = options.curve.value_or(u"P-256"_s);
        return kind;
    }
    if (options.curve)
        return std::unexpected(usage(u"--curve is for EC keys. Add --key ec."_s));
    kind.bits = options.bits.value_or(kind.bits);
    return kind;
}

// The names of the site's plan, the SIP domains that were ticked, and what was typed.
std::expected<void, Failure>
addNames(RequestDraft &draft, const site::Site &site, const RequestOptions &options)
{
    const site::CertificatePlan plan = certificatePlan(site);
    draft.commonName = plan.subject.text();
    for (const site::PlannedName &planned : plan.names) {
        if (!planned.optional)
            draft.dnsNames.append(planned.name.text());
    }
    for (const base::DomainName &domain : options.sipDomains) {
        const auto service = site::sipServiceName(domain);
        if (!site.domains.sip.contains(domain) || !service)
            return std::unexpected(refused(u"not-our-domain"_s,
                                           u"%1 is not a SIP domain of this site. Add other names "
                                           "with --san."_s.arg(domain.text())));
        draft.dnsNames.append(service->text());
    }
    for (const QString &name : options.furtherNames) {
        const bool isAddress = !QHostAddress(name).isNull();
        (isAddress ? draft.ipAddresses : draft.dnsNames).append(name);
    }
    return {};
}

std::expected<RequestDraft, Failure> draftOf(const RequestOptions &options, const site::Site &site)
{
    RequestDraft draft = options.draft;
    if (draft.clientEku && draft.profile == RequestDraft::Profile::Public)
        return std::unexpected(usage(u"Public authorities issue no certificates for client "
                                     "authentication. Add --profile private."_s));
    const auto kind = keyKind(options);
    if (!kind)
        return std::unexpected(kind.error());
    draft.key = *kind;
    if (const auto added = addNames(draft, site, options); !added)
        return std::unexpected(added.error());
    return draft;
}

Result run(const Session &session, const RequestOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto draft = draftOf(options, *site);
    if (!draft)
        return std::unexpected(draft.error());
    if (options.home.token.label && draft->exportable)
        return std::unexpected(
            usage(u"A key never leaves its token. Leave out --exportable or --token."_s));
    const auto home = keyHome(options.home);
    if (!home)
        return std::unexpected(home.error());
    const auto pending = certificates::Store(session.directory).requestNow(*draft, *home);
    if (!pending)
        return std::unexpected(failure(pending.error()));
    if (!writeFile(options.out, pending->csrPem))
        return std::unexpected(refused(u"write-failed"_s,
                                       u"The request is kept, but %1 could not be written. Get it "
                                       "with puentectl --json cert pending."_s.arg(options.out)));
    return Report{
        .text = u"Wrote the request for %1 to %2.\nSend it to your certification authority, then "
                "import its answer with puentectl cert import."_s.arg(pending->names.join(u", "_s),
                                                                      options.out)
            + unlockAdvice(options.home, pending->id),
        .json = {{u"id"_s, pending->id},
                 {u"key"_s, pending->keyDescription},
                 {u"on_token"_s, pending->isOnToken},
                 {u"names"_s, QJsonArray::fromStringList(pending->names)},
                 {u"out"_s, options.out}}};
}

} // namespace

void addRequestCommand(CLI::App &certificateGroup, Chosen &chosen)
{
    addCommand(
        certificateGroup, chosen, {"request", "Make a key and a certificate request"}, define, run);
}

} // namespace cli
