// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/partner_probe.h"
#include "tests/engine/diagnosis/scripted_server.h"
#include "tests/support/fake_resolver.h"
#include "tests/support/test_certificates.h"

#include <QSignalSpy>
#include <QTest>

namespace test {

// What the servers of these tests wait for and say.
inline const QByteArray streamStart = "<stream:stream";
inline const QByteArray header = "<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
                                 "xmlns:stream='http://etherx.jabber.org/streams' id='1' "
                                 "from='fabrikam.example' version='1.0'>";
inline const QByteArray startTls = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
inline const QByteArray proceed = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";
inline const QByteArray external = "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                                   "<mechanism>EXTERNAL</mechanism></mechanisms>";
inline const QByteArray dialback =
    "<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>";

inline QByteArray features(const QByteArray &content)
{
    return "<stream:features>" + content + "</stream:features>";
}

// A server with TLS that then offers `secure`.
inline std::vector<ScriptedServer::Turn> tlsServer(const QByteArray &secure)
{
    return {{streamStart, header + features(startTls)},
            {"<starttls", proceed, true},
            {streamStart, header + features(secure)}};
}

// Probes fabrikam.example for contoso.example at servers that are played by the test.
class ProbeBench
{
protected:
    using Id = diagnosis::ProbeStep::Id;
    using Reason = diagnosis::ProbeStep::Reason;
    using State = diagnosis::ProbeStep::State;

    void begin()
    {
        auto verifier = certificates::ChainVerifier::create(
            {.system = false, .authorities = {m_ca.certificate()}});
        QVERIFY(verifier.has_value());
        m_identity.verifier =
            std::make_shared<const certificates::ChainVerifier>(*std::move(verifier));
        m_probe.reset();
        m_resolver = std::make_unique<FakeResolver>();
        m_task.proxy.reset();
        m_task.rule =
            site::negotiationRule(site::Negotiation::Required, site::Negotiation::Optional, true);
        m_task.last = Id::Settings;
        m_limits = {};
        m_limits.closing = std::chrono::milliseconds(300);
        identify(true);
    }

    void serve(const ScriptedServer &server, bool directTls = false)
    {
        const QString host = QStringLiteral("xmpp.fabrikam.example");
        m_resolver->addService(
            directTls ? QStringLiteral("_xmpps-server._tcp.fabrikam.example")
                      : QStringLiteral("_xmpp-server._tcp.fabrikam.example"),
            {{.priority = 5, .weight = 0, .port = server.port(), .target = host}});
        m_resolver->addHost(host, {QHostAddress(QHostAddress::LocalHost)});
    }
    void identify(bool withCertificate)
    {
        const certificates::Trust trust{.system = false, .authorities = {m_ca.certificate()}};
        network::TlsSettings settings;
        settings.trust = trust;
        if (withCertificate)
            settings.defaultCredentials = m_ca.issue(QStringLiteral("contoso.example"));
        m_identity.tls = *network::TlsContext::create(settings);
        m_identity.hasCertificate = withCertificate;
    }
    [[nodiscard]] std::unique_ptr<diagnosis::PartnerProbe> makeProbe() const
    {
        return std::make_unique<diagnosis::PartnerProbe>(*m_resolver, m_task, m_identity, m_limits);
    }
    // Probes to the end.
    void probe()
    {
        m_probe = makeProbe();
        QSignalSpy finished(m_probe.get(), &diagnosis::PartnerProbe::finished);
        m_probe->start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    }
    [[nodiscard]] diagnosis::ProbeStep step(Id id) const
    {
        return m_probe->steps().at(static_cast<qsizetype>(id));
    }

    const TestAuthority m_ca;
    const certificates::Credentials m_partner = m_ca.issue(QStringLiteral("fabrikam.example"));
    std::unique_ptr<FakeResolver> m_resolver;
    diagnosis::ProbeTask m_task{
        .partner = *base::DomainName::parse(QStringLiteral("fabrikam.example")),
        .local = *base::DomainName::parse(QStringLiteral("contoso.example"))};
    diagnosis::ProbeIdentity m_identity;
    diagnosis::ProbeLimits m_limits;
    std::unique_ptr<diagnosis::PartnerProbe> m_probe;
};

} // namespace test
