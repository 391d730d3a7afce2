// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/probe_identity.h"

#include "engine/certificates/store.h"
#include "engine/site/trust_files.h"

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

QString text(const certificates::CertificateError &error)
{
    return certificates::reasonName(error.reason) + u": "_s + error.evidence;
}

} // namespace

ProbeIdentity
probeIdentity(const QString &siteDirectory, const site::Site &site, const base::DomainName &local)
{
    QStringList faults;
    const site::TrustFiles files = site::readTrustFiles(siteDirectory, site.trust);
    for (const site::UnusableTrustFile &file : files.unusable)
        faults += file.name + u": "_s + file.evidence();
    network::TlsSettings settings;
    settings.trust = files.trust;
    const QString id = site.certificates.byDomain.value(local, site.certificates.defaultId);
    if (!id.isEmpty()) {
        const auto credentials = certificates::Store(siteDirectory).credentials(id);
        if (credentials)
            settings.defaultCredentials = *credentials;
        else
            faults += id.left(16) + u": "_s + text(credentials.error());
    }

    ProbeIdentity identity;
    auto tls = network::TlsContext::create(settings);
    if (!tls && settings.defaultCredentials) {
        faults += network::reasonName(tls.error().reason) + u": "_s + tls.error().evidence;
        settings.defaultCredentials.reset();
        tls = network::TlsContext::create(settings);
    }
    auto verifier = certificates::ChainVerifier::create(settings.trust);
    if (!tls)
        faults += network::reasonName(tls.error().reason) + u": "_s + tls.error().evidence;
    else if (!verifier)
        faults += text(verifier.error());
    else {
        identity.tls = *std::move(tls);
        identity.verifier =
            std::make_shared<const certificates::ChainVerifier>(*std::move(verifier));
        identity.hasCertificate = settings.defaultCredentials.has_value();
    }
    identity.fault = faults.join(u"; "_s);
    return identity;
}

} // namespace diagnosis
