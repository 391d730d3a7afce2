// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/certificate_json.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/files.h"
#include "engine/cli/key_home_options.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/password_input.h"
#include "engine/cli/request_report.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

struct RenewOptions {
    QString id;
    QString out;
    bool wantsNewKey = false;
    std::optional<QString> passphraseFile;
};

struct ExportOptions {
    QString id;
    QString out;
    std::optional<QString> passwordFile;
    std::optional<QString> passphraseFile;
};

template<typename Options>
void defineStored(CLI::App &command, Options &options, const char *out)
{
    addText(command, "id", options.id, "Its id, or the first digits of it")->required();
    addText(command, "--out", options.out, out)->required();
    addText(command,
            "--passphrase-file,--pin-file",
            options.passphraseFile,
            "The passphrase of its key or the PIN of its token, if it is not kept");
}

void defineRenew(CLI::App &command, RenewOptions &options)
{
    defineStored(command, options, "Where to write the request (PEM)");
    command.add_flag("--new-key", options.wantsNewKey, "With a new key of the same kind");
}

void defineExport(CLI::App &command, ExportOptions &options)
{
    defineStored(command, options, "Where to write it (PKCS#12)");
    addText(command,
            "--password-file",
            options.passwordFile,
            "The new file's password is the first line of this one; else it is asked for");
}

Result runRenew(const Session &session, const RenewOptions &options)
{
    const auto passphrase = secretFrom(options.passphraseFile);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    const auto key =
        options.wantsNewKey ? certificates::RenewalKey::New : certificates::RenewalKey::Same;
    const auto pending =
        certificates::Store(session.directory).renew(options.id, key, *passphrase).result();
    if (!pending)
        return std::unexpected(failure(pending.error()));
    auto report = writeRequest(*pending, options.out);
    if (report && options.wantsNewKey) // the old one's credential is there already
        report->text += unlockAdvice(session, pending->id);
    return report;
}

Result runExport(const Session &session, const ExportOptions &options)
{
    const certificates::Store store(session.directory);
    const auto stored = store.find(options.id);
    if (!stored)
        return std::unexpected(failure(stored.error()));
    if (!stored->exportable) // before anybody types a password for nothing
        return std::unexpected(
            failure({certificates::StoreError::Reason::NotExportable, stored->friendlyName}));
    auto password = readPassword(options.passwordFile);
    if (!password)
        return std::unexpected(password.error());
    const auto passphrase = secretFrom(options.passphraseFile);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    const auto pkcs12 =
        store.exportPkcs12(stored->leaf.id(), base::Secret(*std::move(password)), *passphrase);
    if (!pkcs12)
        return std::unexpected(failure(pkcs12.error()));
    if (const auto written = writeFile(options.out, *pkcs12, Readers::OwnerAlone); !written)
        return std::unexpected(written.error());
    return Report{
        .text = u"Exported %1 with its key and %2 certificates to %3."_s.arg(stored->friendlyName)
                    .arg(stored->chain.size())
                    .arg(options.out),
        .json = {{u"id"_s, stored->leaf.id()}, {u"out"_s, options.out}}};
}

} // namespace

void addRenewalCommands(CLI::App &certificateGroup, Chosen &chosen)
{
    addCommand(certificateGroup,
               chosen,
               {"renew", "Make a request for the same names again"},
               defineRenew,
               runRenew);
    addCommand(certificateGroup,
               chosen,
               {"export", "Export a certificate with its key as PKCS#12"},
               defineExport,
               runExport);
}

} // namespace cli
