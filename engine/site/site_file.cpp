// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"

#include "engine/base/durable_file.h"
#include "engine/site/change.h"
#include "engine/site/private/site_lock.h"
#include "engine/site/private/version_store.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace site {
namespace {

struct Subdirectory {
    QStringView name;
    mode_t mode = 0;
};

// keys and requests hold private keys.
constexpr std::array<Subdirectory, 4> subdirectories{
    {{u"history", 0750}, {u"certs", 0750}, {u"keys", 0700}, {u"requests", 0700}}};

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// Writes what a reader will read back, so that nothing is put in force that nobody can load.
// The caller holds the lock.
std::expected<Site, SiteError> write(const QString &directory, const Site &site)
{
    auto readBack = parseSite(writeSite(site));
    if (!readBack) {
        readBack.error().line = 0; // of a file that nobody has seen
        return readBack;
    }
    if (const auto put = putInForce(directory, writeSite(*readBack)); !put)
        return std::unexpected(put.error());
    return readBack;
}

std::expected<void, SiteError> makeDirectories(const QString &directory)
{
    auto made = base::makeDirectory(directory, 0750);
    for (const Subdirectory &sub : subdirectories) {
        if (made)
            made = base::makeDirectory(directory + u'/' + sub.name.toString(), sub.mode);
    }
    if (!made)
        return std::unexpected(
            SiteError{SiteError::Reason::WriteFailed, 0, {}, made.error().text()});
    return {};
}

} // namespace

std::expected<Site, SiteError> loadSite(const QString &directory)
{
    const auto bytes = readBytes(siteFilePath(directory));
    if (!bytes)
        return std::unexpected(bytes.error());
    return parseSite(*bytes);
}

std::expected<Revision, SiteError> loadRevision(const QString &directory)
{
    const auto bytes = readBytes(siteFilePath(directory));
    if (!bytes)
        return std::unexpected(bytes.error());
    auto site = parseSite(*bytes);
    if (!site)
        return std::unexpected(site.error());
    return Revision{.site = *std::move(site), .digest = digestOf(*bytes)};
}

std::expected<Revision, SiteError> commit(const QString &directory, const Revision &revision)
{
    const auto lock = lockSite(directory);
    if (!lock)
        return std::unexpected(lock.error());
    const auto bytes = readBytes(siteFilePath(directory));
    if (!bytes)
        return std::unexpected(bytes.error());
    if (digestOf(*bytes) != revision.digest)
        return std::unexpected(
            SiteError{SiteError::Reason::ChangedMeanwhile, 0, {}, siteFilePath(directory)});
    if (const auto written = write(directory, revision.site); !written)
        return std::unexpected(written.error());
    return loadRevision(directory);
}

std::expected<void, SiteError> saveSite(const QString &directory, const Site &site)
{
    const auto lock = lockSite(directory);
    if (!lock)
        return std::unexpected(lock.error());
    if (const auto written = write(directory, site); !written)
        return std::unexpected(written.error());
    return {};
}

std::expected<void, SiteError> initSite(const QString &directory, const Site &site, bool force)
{
    if (const auto made = makeDirectories(directory); !made)
        return made;
    const auto lock = lockSite(directory);
    if (!lock)
        return std::unexpected(lock.error());
    if (!force && QFileInfo::exists(siteFilePath(directory)))
        return std::unexpected(
            SiteError{SiteError::Reason::AlreadyExists, 0, {}, siteFilePath(directory)});
    if (const auto written = write(directory, site); !written)
        return std::unexpected(written.error());
    return {};
}

std::expected<Site, SiteError> change(const QString &directory, const Edit &edit)
{
    const auto lock = lockSite(directory);
    if (!lock)
        return std::unexpected(lock.error());
    auto site = loadSite(directory);
    if (!site)
        return site;
    if (const auto edited = edit(*site); !edited)
        return std::unexpected(edited.error());
    return write(directory, *site);
}

} // namespace site
