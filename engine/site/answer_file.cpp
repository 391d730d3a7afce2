// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/answer_file.h"

#include "engine/site/private/toml_document.h"
#include "engine/site/private/toml_writer.h"

using namespace Qt::StringLiterals;

namespace site {
namespace {

using certificates::KeyKind;
using certificates::RequestDraft;

constexpr qsizetype maxFileBytes = qsizetype(256) * 1024;
constexpr int maxBits = 16384; // which of them are offered, certificates::validate says

// The index of one of `words`.
auto oneOf(const QStringList &words)
{
    return [words](const QString &text) -> Parsed<qsizetype> {
        const qsizetype index = words.indexOf(text);
        if (index >= 0)
            return index;
        return notAChoice(words);
    };
}

QStringList algorithmWords()
{
    return {u"rsa"_s, u"ec"_s};
}

QStringList profileWords()
{
    return {u"public"_s, u"private"_s};
}

void readKey(TableReader table, RequestDraft &draft)
{
    qsizetype algorithm = 0;
    KeyKind key;
    table.value("algorithm", algorithm, oneOf(algorithmWords()));
    table.number("bits", key.bits, {.least = 1, .most = maxBits});
    table.value("curve", key.curve, freeTextFrom);
    table.flag("exportable", draft.exportable);
    table.finish();
    if (algorithm == 1)
        draft.key = {.algorithm = KeyKind::Algorithm::Ec, .curve = key.curve};
    else
        draft.key = {.bits = key.bits, .curve = {}};
}

void readSubject(TableReader table, RequestDraft &draft)
{
    table.value("organization", draft.organization, freeTextFrom);
    table.value("organizational_unit", draft.organizationalUnit, freeTextFrom);
    table.value("country", draft.country, freeTextFrom);
    table.value("state", draft.state, freeTextFrom);
    table.value("locality", draft.locality, freeTextFrom);
    table.finish();
}

void readNames(TableReader table, RequestChoices &choices)
{
    table.values("sip_domains", choices.sipDomains, domainFrom);
    table.values("omitted", choices.omitted, domainFrom);
    table.values("further", choices.furtherNames, nameFrom);
    table.finish();
}

void readKeyHome(TableReader table, AnswerFile &answers)
{
    table.flag("encrypted", answers.encryptsKey);
    table.flag("keeps_secret", answers.keepsSecret);
    table.value("token_module", answers.tokenModule, freeTextFrom);
    table.value("token_label", answers.tokenLabel, freeTextFrom);
    table.finish();
}

} // namespace

std::expected<AnswerFile, SiteError> parseAnswerFile(const QByteArray &toml)
{
    const auto document = readToml(toml, maxFileBytes);
    if (!document)
        return std::unexpected(document.error());

    Faults faults;
    AnswerFile answers;
    RequestDraft &draft = answers.choices.draft;
    qsizetype profile = 0;
    TableReader root(*document, {}, faults);
    TableReader request = root.table("request");
    request.value("friendly_name", draft.friendlyName, freeTextFrom);
    request.value("profile", profile, oneOf(profileWords()));
    request.flag("client_eku", draft.clientEku);
    request.value("template", draft.templateName, freeTextFrom);
    request.finish();
    draft.profile = profile == 1 ? RequestDraft::Profile::Private : RequestDraft::Profile::Public;
    readKey(root.table("key"), draft);
    readSubject(root.table("subject"), draft);
    readNames(root.table("names"), answers.choices);
    readKeyHome(root.table("key_home"), answers);
    root.finish();
    if (!faults.isEmpty())
        return std::unexpected(firstOf(faults));
    return answers;
}

QByteArray writeAnswerFile(const AnswerFile &answers)
{
    const RequestDraft &draft = answers.choices.draft;
    const bool isEc = draft.key.algorithm == KeyKind::Algorithm::Ec;
    TomlWriter writer;
    writer.comment("Puente: the answers of a certificate request, without secrets.");
    writer.comment("puentectl cert request --answers FILE --out REQUEST makes it.");
    writer.section("[request]", "profile: public or private, the kind of certification authority");
    writer.key("friendly_name", draft.friendlyName);
    writer.key("profile",
               profileWords().at(draft.profile == RequestDraft::Profile::Private ? 1 : 0));
    writer.key("client_eku", draft.clientEku);
    writer.key("template", draft.templateName);
    writer.section("[key]", "algorithm: rsa (bits) or ec (curve)");
    writer.key("algorithm", algorithmWords().at(isEc ? 1 : 0));
    if (isEc)
        writer.key("curve", draft.key.curve);
    else
        writer.key("bits", draft.key.bits);
    writer.key("exportable", draft.exportable);
    writer.section("[subject]", "The common name is the name of the edge");
    writer.key("organization", draft.organization);
    writer.key("organizational_unit", draft.organizationalUnit);
    writer.key("country", draft.country);
    writer.key("state", draft.state);
    writer.key("locality", draft.locality);
    writer.section("[names]", "Besides those the site needs; omitted takes some of these away");
    writer.key("sip_domains", answers.choices.sipDomains);
    writer.key("omitted", answers.choices.omitted);
    writer.key("further", answers.choices.furtherNames);
    writer.section("[key_home]", "encrypted: a passphrase is asked for; token: where the key is");
    writer.key("encrypted", answers.encryptsKey);
    writer.key("keeps_secret", answers.keepsSecret);
    writer.key("token_module", answers.tokenModule);
    writer.key("token_label", answers.tokenLabel);
    return writer.text();
}

} // namespace site
