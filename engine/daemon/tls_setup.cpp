// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/tls_setup.h"

#include "engine/certificates/store.h"
#include "engine/daemon/logging.h"
#include "engine/network/handshake_trial.h"
#include "engine/network/tls_context.h"
#include "engine/site/trust_files.h"

using namespace Qt::StringLiterals;

namespace puented {

namespace {

QString text(const certificates::CertificateError &error)
{
    return certificates::reasonName(error.reason) + u": "_s + error.evidence;
}

control::CertificateStatus
problem(const QString &id, const QStringList &domains, const QString &error)
{
    qCCritical(lcDaemon).noquote() << "certificate" << id.left(16) << "cannot be used:" << error;
    control::CertificateStatus status;
    status.id = id;
    status.domains = domains;
    status.error = error;
    return status;
}

// Each assigned certificate once, with the domains it is assigned to; the default one has none.
QMap<QString, QStringList> assignments(const site::Certificates &certificates)
{
    QMap<QString, QStringList> domains;
    if (!certificates.defaultId.isEmpty())
        domains[certificates.defaultId] = {};
    for (auto entry = certificates.byDomain.cbegin(); entry != certificates.byDomain.cend();
         ++entry)
        domains[entry.value()].append(entry.key().text());
    return domains;
}

// Whether TLS can present it, by a handshake of its own: a damaged one shall not spoil the others.
std::expected<void, QString> tryOut(const certificates::Credentials &credentials)
{
    if (const auto tried = network::tryHandshake(credentials); !tried)
        return std::unexpected(network::reasonName(tried.error().reason) + u": "_s
                               + tried.error().evidence);
    return {};
}

control::CertificateStatus report(const certificates::Certificate &leaf, const QStringList &domains)
{
    control::CertificateStatus status;
    status.id = leaf.id();
    status.domains = domains;
    status.subject = leaf.subject();
    status.notAfter = leaf.notAfter();
    return status;
}

void loadCredentials(const QString &siteDirectory,
                     const site::Site &site,
                     const QList<certificates::PrivateKey> &openKeys,
                     network::TlsSettings &settings,
                     TlsSetup &setup)
{
    const certificates::Store store(siteDirectory);
    const auto assigned = assignments(site.certificates);
    for (auto entry = assigned.cbegin(); entry != assigned.cend(); ++entry) {
        const auto credentials = store.credentialsWith(entry.key(), openKeys);
        if (!credentials) {
            setup.report.append(problem(entry.key(), entry.value(), text(credentials.error())));
            continue;
        }
        if (const auto usable = tryOut(*credentials); !usable) {
            setup.report.append(problem(entry.key(), entry.value(), usable.error()));
            continue;
        }
        setup.hasCertificate = true;
        setup.openKeys.append(credentials->key);
        setup.report.append(report(credentials->chain.first(), entry.value()));
        if (entry.key() == site.certificates.defaultId)
            settings.defaultCredentials = *credentials;
        for (const QString &domain : entry.value())
            settings.byDomain.insert(domain, *credentials);
    }
}

certificates::Trust
readTrust(const QString &siteDirectory, const site::Trust &trust, TlsSetup &setup)
{
    const site::TrustFiles files = site::readTrustFiles(siteDirectory, trust);
    for (const site::UnusableTrustFile &file : files.unusable)
        setup.report.append(problem(file.name, {}, file.evidence()));
    return files.trust;
}

} // namespace

TlsSetup makeTls(const QString &siteDirectory,
                 const site::Site &site,
                 const QList<certificates::PrivateKey> &openKeys)
{
    TlsSetup setup;
    network::TlsSettings settings;
    loadCredentials(siteDirectory, site, openKeys, settings, setup);
    settings.trust = readTrust(siteDirectory, site.trust, setup);
    if (!setup.hasCertificate)
        qCWarning(lcDaemon) << "no usable certificate is assigned: TLS is not offered to others";

    auto context = network::TlsContext::create(settings);
    if (context)
        setup.context = *std::move(context);
    else
        setup.report.append(problem(u"tls"_s, {}, context.error().evidence));
    return setup;
}

} // namespace puented
