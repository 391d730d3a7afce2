// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/server.h"
#include "engine/site/assignment.h"
#include "engine/site/directories.h"
#include "tests/support/fake_service.h"
#include "tests/support/openssl_authority.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "tests/support/written.h"
#include "wizard/model/workspace.h"

#include <QPushButton>
#include <QTest>
#include <QThreadPool>

#include <memory>

namespace test {

// A workspace that every test gets anew, and the authority that answers its requests: the openssl
// program, a stranger to our own code.
class CertificateWorkspace
{
protected:
    void renew()
    {
        m_workspace.reset();
        QThreadPool::globalInstance()->waitForDone(); // nobody reads the folder any more
        m_engine.reset();
        m_service.become({});
        m_site = std::make_unique<SampleSite>();
        QVERIFY(m_site->isReady());
        m_authority = std::make_unique<OpensslAuthority>(m_site->folder());
        QVERIFY(m_authority->create());
        m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    }

    // A request for edge.contoso.com, the authority's NAME.csr.
    void request(const QString &name, certificates::RequestDraft draft)
    {
        draft.key = {.algorithm = certificates::KeyKind::Algorithm::Ec,
                     .bits = 2048,
                     .curve = QStringLiteral("P-256")};
        draft.commonName = QStringLiteral("edge.contoso.com");
        const auto made = m_workspace->store().requestNow(draft);
        QVERIFY(made.has_value());
        QVERIFY(m_authority->write(name + QStringLiteral(".csr"), made->csrPem));
        m_workspace->readCertificates();
    }

    // Requested, issued and imported with its intermediate; gives the id.
    QString certificate(const QString &friendlyName, bool exportable = true)
    {
        const QString name = QStringLiteral("one");
        certificates::RequestDraft draft;
        draft.friendlyName = friendlyName;
        draft.exportable = exportable;
        draft.dnsNames = {QStringLiteral("edge.contoso.com"), QStringLiteral("contoso.com")};
        request(name, draft);
        if (!m_authority->issue(name,
                                QStringLiteral("DNS:edge.contoso.com,DNS:contoso.com,"
                                               "DNS:sip.contoso.com,DNS:fabrikam.net,"
                                               "DNS:sip.fabrikam.net")))
            return {};
        const auto imported =
            m_workspace->store().import(m_authority->read(QStringLiteral("one.pem"))
                                        + m_authority->read(QStringLiteral("intermediate.pem")));
        m_workspace->readCertificates();
        return imported ? imported->leaf.id() : QString();
    }

    [[nodiscard]] certificates::StoredCertificate stored(const QString &id) const
    {
        return *m_workspace->store().find(id);
    }

    void assignNow(const QString &id)
    {
        const auto saved =
            m_workspace->save([&](site::Site &site) -> std::expected<void, site::SiteError> {
                site::assign(site.certificates, id);
                return {};
            });
        QVERIFY(test::isWritten(saved));
    }

    // An engine that answers reload and says this of itself.
    void runEngine(const control::EngineStatus &status)
    {
        m_engine = std::make_unique<control::Server>();
        m_engine->addMethod(
            QStringLiteral("reload"),
            [](const QJsonObject &, control::Reply reply) { reply(QJsonValue(true)); });
        m_engine->addMethod(QStringLiteral("status"),
                            [status](const QJsonObject &, control::Reply reply) {
                                reply(QJsonValue(control::toJson(status)));
                            });
        QVERIFY(m_engine->listen(site::controlSocketPath(m_site->path())).has_value());
        m_service.become({.kind = service::ServiceState::Kind::Running, .pid = 4711, .reason = {}});
    }

    FakeService m_service;
    std::unique_ptr<SampleSite> m_site;
    std::unique_ptr<OpensslAuthority> m_authority;
    std::unique_ptr<control::Server> m_engine;
    std::unique_ptr<wizard::Workspace> m_workspace;
};

inline QPushButton *button(const QWidget &window, const QString &name)
{
    return window.findChild<QPushButton *>(name);
}

} // namespace test
