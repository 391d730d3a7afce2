// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/certificate_json.h"
#include "engine/cli/commands/commands.h"
#include "engine/cli/files.h"
#include "engine/cli/key_home_options.h"
#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using certificates::ImportedCertificate;

struct ImportOptions {
    QString file;
    std::optional<QString> keyFile;
    std::optional<QString> passwordFile;
    bool exportable = false;
    KeyHomeOptions home;
};

struct CompleteOptions {
    QString id;
    QString file;
    std::optional<QString> passwordFile;
};

void definePassword(CLI::App &command, std::optional<QString> &passwordFile)
{
    addText(command,
            "--password-file",
            passwordFile,
            "The password of the file or of its key is the first line of this one");
}

void defineImport(CLI::App &command, ImportOptions &options)
{
    addText(
        command, "file", options.file, "The certificate and its chain: PEM, DER, PKCS#7 or PKCS#12")
        ->required();
    addText(command, "--key", options.keyFile, "Its private key, if it was not made here");
    definePassword(command, options.passwordFile);
    command.add_flag(
        "--exportable", options.exportable, "A key that comes with it may be exported later");
    defineKeyHome(command, options.home);
}

void defineComplete(CLI::App &command, CompleteOptions &options)
{
    addText(command, "id", options.id, "Its id, or the first digits of it")->required();
    addText(command, "file", options.file, "The certificates of its issuers")->required();
    definePassword(command, options.passwordFile);
}

std::expected<certificates::ImportOptions, Failure> storeOptions(const ImportOptions &options)
{
    const auto password = secretFrom(options.passwordFile);
    if (!password)
        return std::unexpected(password.error());
    const auto home = keyHome(options.home);
    if (!home)
        return std::unexpected(home.error());
    certificates::ImportOptions wanted{
        .password = *password, .home = *home, .exportable = options.exportable};
    if (options.keyFile) {
        auto key = readFile(*options.keyFile);
        if (!key)
            return std::unexpected(key.error());
        wanted.key = *std::move(key);
    }
    return wanted;
}

// Nothing is dropped in silence.
QString unrelatedRemark(const ImportedCertificate &imported)
{
    if (imported.unrelatedCount == 0)
        return {};
    return u"\nLeft out, as they do not belong to its chain: "_s
        + imported.unrelatedSubjects.join(u"; "_s) + u'.';
}

QString legacyRemark(const ImportedCertificate &imported, bool exportable)
{
    if (!imported.isLegacyFile)
        return {};
    return exportable ? u"\nThe file uses old encryption. Replace it by a new one with puentectl "
                        "cert export."_s
                      : u"\nThe file uses old encryption. Destroy it if you need it no more."_s;
}

QJsonObject importedJson(const ImportedCertificate &imported, const site::Site &site)
{
    return {{u"id"_s, imported.leaf.id()},
            {u"certificate"_s, certificateJson(imported, site)},
            {u"unrelated"_s, imported.unrelatedCount},
            {u"unrelated_subjects"_s, QJsonArray::fromStringList(imported.unrelatedSubjects)},
            {u"legacy_file"_s, imported.isLegacyFile}};
}

Result runImport(const Session &session, const ImportOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto file = readFile(options.file);
    if (!file)
        return std::unexpected(file.error());
    const auto wanted = storeOptions(options);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto imported = certificates::Store(session.directory).import(*file, *wanted);
    if (!imported)
        return std::unexpected(failure(imported.error()));

    const QString text =
        u"Imported %1, valid until %2.\nAssign it with puentectl cert assign %3."_s.arg(
            imported->leaf.subject(),
            imported->leaf.notAfter().toString(Qt::ISODate),
            imported->leaf.id().left(shownIdDigits));
    return Report{.text = text + unrelatedRemark(*imported) + unlockAdvice(session, imported->leaf)
                      + legacyRemark(*imported, imported->exportable),
                  .json = importedJson(*imported, *site)};
}

Result runComplete(const Session &session, const CompleteOptions &options)
{
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto file = readFile(options.file);
    if (!file)
        return std::unexpected(file.error());
    const auto password = secretFrom(options.passwordFile);
    if (!password)
        return std::unexpected(password.error());
    const auto completed =
        certificates::Store(session.directory).completeChain(options.id, *file, *password);
    if (!completed)
        return std::unexpected(failure(completed.error()));
    const QString &id = completed->leaf.id();
    const auto engine = uses(site->certificates, id).isEmpty() ? EngineNews() : tellEngine(session);
    return report(u"The chain of %1 now has %2 certificates."_s.arg(completed->leaf.subject())
                          .arg(completed->chain.size())
                      + unrelatedRemark(*completed),
                  importedJson(*completed, *site),
                  engine);
}

} // namespace

void addImportCommands(CLI::App &certificateGroup, Chosen &chosen)
{
    addCommand(
        certificateGroup, chosen, {"import", "Import a certificate"}, defineImport, runImport);
    addCommand(certificateGroup,
               chosen,
               {"complete", "Add issuers that are missing in a chain"},
               defineComplete,
               runComplete);
}

} // namespace cli
