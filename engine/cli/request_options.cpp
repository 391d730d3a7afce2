// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/request_options.h"

#include "engine/cli/files.h"
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using certificates::KeyKind;
using certificates::RequestDraft;

QList<CLI::Option *> defineSubject(CLI::App &command, RequestDraft &draft)
{
    return {
        addText(command, "--friendly-name", draft.friendlyName, "By which you know it later"),
        addText(command, "--organization", draft.organization, "Subject: organization"),
        addText(command, "--organizational-unit", draft.organizationalUnit, "Subject: its unit"),
        addText(command, "--country", draft.country, "Subject: country, two letters"),
        addText(command, "--state", draft.state, "Subject: state or province"),
        addText(command, "--locality", draft.locality, "Subject: city"),
        addText(command, "--template", draft.templateName, "Template of a Windows CA"),
        addWord(
            command,
            "--profile",
            {u"public"_s, u"private"_s},
            [&draft](qsizetype index) {
                draft.profile =
                    index == 0 ? RequestDraft::Profile::Public : RequestDraft::Profile::Private;
            },
            "Kind of certification authority"),
        command.add_flag("--client-eku", draft.clientEku, "Ask for client authentication as well"),
        command.add_flag("--exportable", draft.exportable, "The key may be exported later")};
}

QList<CLI::Option *> defineKey(CLI::App &command, RequestOptions &options)
{
    return {
        addWord(
            command,
            "--key",
            {u"rsa"_s, u"ec"_s},
            [&options](qsizetype index) { options.isEc = index == 1; },
            "Algorithm of the key"),
        command
            .add_option_function<int>(
                "--bits", [&options](int bits) { options.bits = bits; }, "RSA: length of the key")
            ->check(CLI::IsMember({2048, 3072, 4096})),
        addWord(
            command,
            "--curve",
            {u"P-256"_s, u"P-384"_s},
            [&options](qsizetype index) { options.curve = index == 0 ? u"P-256"_s : u"P-384"_s; },
            "EC: the curve")};
}

QList<CLI::Option *> defineNames(CLI::App &command, RequestOptions &options)
{
    return {
        addDomains(command, "--sip-domain", options.sipDomains, "Add sip.DOMAIN for these domains"),
        addDomains(command,
                   "--omit",
                   options.omitted,
                   "Leave these names out, though the site needs them"),
        addTexts(command,
                 "--san",
                 options.furtherNames,
                 "Add these names: domains, addresses, srv:…, xmpp:…, uri:…")};
}

std::expected<KeyKind, Failure> keyKind(const RequestOptions &options)
{
    if (options.isEc) {
        if (options.bits)
            return std::unexpected(usage(u"--bits is for RSA keys. Use --curve for --key ec."_s));
        return KeyKind{.algorithm = KeyKind::Algorithm::Ec,
                       .curve = options.curve.value_or(u"P-256"_s)};
    }
    if (options.curve)
        return std::unexpected(usage(u"--curve is for EC keys. Add --key ec."_s));
    return KeyKind{.bits = options.bits.value_or(KeyKind().bits), .curve = {}};
}

// "answers.toml, line 3, key.bits: …"
Failure answersRefused(const QString &path, const site::SiteError &error)
{
    QStringList place{path};
    if (error.line > 0)
        place += u"line %1"_s.arg(error.line);
    if (!error.key.isEmpty())
        place += error.key;
    const QString fault = error.evidence.isEmpty() ? reasonName(error.reason) : error.evidence;
    return refused(reasonName(error.reason),
                   u"%1: %2. Correct the file, or save it anew in the wizard."_s.arg(
                       place.join(u", "_s), fault));
}

std::expected<site::AnswerFile, Failure> answersOf(const RequestOptions &options)
{
    if (options.answersFile) {
        const auto file = readFile(*options.answersFile);
        if (!file)
            return std::unexpected(file.error());
        auto answers = site::parseAnswerFile(*file);
        if (!answers)
            return std::unexpected(answersRefused(*options.answersFile, answers.error()));
        return *answers;
    }
    const auto key = keyKind(options);
    if (!key)
        return std::unexpected(key.error());
    site::AnswerFile answers{.choices = {.draft = options.draft,
                                         .sipDomains = options.sipDomains,
                                         .omitted = options.omitted,
                                         .furtherNames = options.furtherNames}};
    answers.choices.draft.key = *key;
    return answers;
}

std::expected<void, Failure> check(const site::RequestChoices &choices, const site::Site &site)
{
    if (choices.draft.clientEku && choices.draft.profile == RequestDraft::Profile::Public)
        return std::unexpected(usage(u"Public authorities issue no certificates for client "
                                     "authentication. Add --profile private."_s));
    for (const base::DomainName &domain : choices.sipDomains) {
        if (!site.domains.sip.contains(domain) || !site::sipServiceName(domain))
            return std::unexpected(refused(u"not-our-domain"_s,
                                           u"%1 is not a SIP domain of this site. Add other names "
                                           "with --san."_s.arg(domain.text())));
    }
    if (choices.omitted.contains(site.edge.fqdn))
        return std::unexpected(usage(u"The name of the edge is the subject of the request. It "
                                     "cannot be left out."_s));
    return {};
}

// A file of answers holds no secrets, but says that there are some: they are never left out in
// silence.
std::expected<certificates::KeyHome, Failure> homeFor(const KeyHomeOptions &options,
                                                      const site::AnswerFile &answers)
{
    auto home = keyHome(options);
    if (!home)
        return home;
    if (answers.encryptsKey && home->passphrase.isEmpty())
        return std::unexpected(
            usage(u"The answers ask for a passphrase. Add --passphrase-file."_s));
    if (!answers.tokenLabel.isEmpty() && !home->token)
        return std::unexpected(usage(u"The answers put the key on the token %1. Add --token, "
                                     "--module and --pin-file."_s.arg(answers.tokenLabel)));
    home->keepsSecret = home->keepsSecret && answers.keepsSecret;
    return home;
}

} // namespace

void defineRequest(CLI::App &command, RequestOptions &options)
{
    const QList<CLI::Option *> choices = defineSubject(command, options.draft)
        + defineKey(command, options) + defineNames(command, options);
    defineKeyHome(command, options.home);
    defineToken(command, options.home.token);
    CLI::Option *answers = addText(command,
                                   "--answers",
                                   options.answersFile,
                                   "Answers that the wizard saved, instead of these options");
    for (CLI::Option *choice : choices)
        answers->excludes(choice);
}

std::expected<RequestOrder, Failure> orderFor(const RequestOptions &options, const site::Site &site)
{
    const auto answers = answersOf(options);
    if (!answers)
        return std::unexpected(answers.error());
    if (const auto fits = check(answers->choices, site); !fits)
        return std::unexpected(fits.error());
    if (options.home.token.label && answers->choices.draft.exportable)
        return std::unexpected(
            usage(u"A key never leaves its token. Leave out --exportable or --token."_s));
    const auto home = homeFor(options.home, *answers);
    if (!home)
        return std::unexpected(home.error());
    return RequestOrder{.draft = draftFor(certificatePlan(site), answers->choices), .home = *home};
}

} // namespace cli
