// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/certificate_pictures.h"

#include "engine/control/server.h"
#include "engine/site/directories.h"
#include "tests/support/fake_service.h"
#include "tests/support/openssl_authority.h"
#include "wizard/assignment/assignment_change_dialog.h"
#include "wizard/assignment/assignment_wizard.h"
#include "wizard/certificates/certificates_page.h"
#include "wizard/import/import_dialog.h"
#include "wizard/viewing/certificate_viewer.h"
#include "wizard/viewing/export_dialog.h"
#include "wizard/viewing/renew_dialog.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

base::DomainName domain(const QString &text)
{
    return *base::DomainName::parse(text);
}

// Two certificates, one of them assigned after the other, an answer waiting in a file, and a
// PKCS #12 file in the old encryption.
class PictureSite
{
public:
    explicit PictureSite(const QString &scratch)
        : m_folder(scratch + u"/pictures"_s), m_authority(m_folder)
    { }

    [[nodiscard]] bool create()
    {
        site::Site site(domain(u"edge.contoso.com"_s),
                        {domain(u"contoso.com"_s), domain(u"fabrikam.net"_s)});
        for (const QString &partner : {u"adatum.com"_s, u"litware.com"_s, u"northwind.com"_s})
            site.xmppPartners += site::XmppPartner(domain(partner));
        if (!QDir().mkpath(m_folder) || !m_authority.create()
            || !site::initSite(path(), site, false))
            return false;
        const QString old = certificate(u"Edge 2025"_s, u"DNS:edge.contoso.com,DNS:contoso.com"_s);
        m_present = certificate(u"Edge 2026"_s, m_names);
        return !old.isEmpty() && !m_present.isEmpty() && assign(old) && assign(m_present)
            && request(u"Edge 2027"_s) && answer() && foreignFile();
    }

    [[nodiscard]] QString path() const { return m_folder + u"/site"_s; }
    [[nodiscard]] QString file(const QString &name) const { return m_authority.path(name); }
    [[nodiscard]] const QString &present() const { return m_present; }

private:
    [[nodiscard]] certificates::Store store() const { return certificates::Store(path()); }

    [[nodiscard]] bool request(const QString &friendlyName)
    {
        certificates::RequestDraft draft;
        draft.friendlyName = friendlyName;
        draft.exportable = true;
        draft.key = {
            .algorithm = certificates::KeyKind::Algorithm::Ec, .bits = 2048, .curve = u"P-256"_s};
        draft.commonName = u"edge.contoso.com"_s;
        draft.organization = u"Contoso Ltd."_s;
        draft.country = u"ES"_s;
        draft.dnsNames = {u"edge.contoso.com"_s, u"contoso.com"_s, u"fabrikam.net"_s};
        const auto made = store().requestNow(draft);
        return made && m_authority.write(u"one.csr"_s, made->csrPem);
    }

    [[nodiscard]] QString certificate(const QString &friendlyName, const QString &names)
    {
        if (!request(friendlyName) || !m_authority.issue(u"one"_s, names, 200))
            return {};
        const auto imported = store().import(m_authority.read(u"one.pem"_s)
                                             + m_authority.read(u"intermediate.pem"_s));
        return imported ? imported->leaf.id() : QString();
    }

    [[nodiscard]] bool assign(const QString &id) const
    {
        return site::change(path(),
                            [&](site::Site &site) -> std::expected<void, site::SiteError> {
                                site::assign(site.certificates, id);
                                return {};
                            })
            .has_value();
    }

    // The authority left a domain out, and sent a stranger's certificate along.
    [[nodiscard]] bool answer() const
    {
        return m_authority.issue(
                   u"one"_s, u"DNS:edge.contoso.com,DNS:contoso.com,DNS:www.contoso.com"_s, 200)
            && m_authority.run("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
                               "-keyout other.key -out other.pem -subj /CN=Another&authority")
            && m_authority.write(u"answer.pem"_s,
                                 m_authority.read(u"one.pem"_s) + m_authority.read(u"other.pem"_s));
    }

    [[nodiscard]] bool foreignFile() const
    {
        return m_authority.run("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "
                               "own.key -out own.csr -subj /CN=edge.contoso.com")
            && m_authority.issue(u"own"_s, m_names)
            && m_authority.run("pkcs12 -export -legacy -inkey own.key -in own.pem -certfile "
                               "intermediate.pem -out own.pfx -passout pass:puente");
    }

    QString m_folder;
    OpensslAuthority m_authority;
    QString m_names = u"DNS:edge.contoso.com,DNS:contoso.com,DNS:sip.contoso.com,DNS:fabrikam.net,"
                      "DNS:sip.fabrikam.net"_s;
    QString m_present;
};

bool isReady(const QDialog &dialog)
{
    const auto *import = dialog.findChild<QPushButton *>(u"import"_s);
    return Camera::waitFor([import] { return import->isEnabled(); });
}

bool takeImports(Camera &camera, wizard::Workspace &workspace, const PictureSite &site)
{
    wizard::ImportDialog answer(workspace);
    answer.expectAnswerTo(workspace.pending().last().id);
    answer.setFile(site.file(u"answer.pem"_s));
    bool isTaken = isReady(answer) && camera.take(answer, u"certificates-process-pending"_s);
    answer.addIntermediates({.path = site.file(u"intermediate.pem"_s)});
    isTaken = isReady(answer) && camera.take(answer, u"certificates-import-completed"_s) && isTaken;

    wizard::ImportDialog foreign(workspace);
    foreign.setFile(site.file(u"own.pfx"_s));
    auto *password = foreign.findChild<QLineEdit *>(u"password"_s);
    foreign.show();
    isTaken = Camera::waitFor([password] { return password->isVisible(); })
        && camera.take(foreign, u"certificates-import-password"_s) && isTaken;
    password->setText(u"puente"_s);
    foreign.findChild<QPushButton *>(u"openFile"_s)->click();
    isTaken = isReady(foreign) && isTaken;
    foreign.findChild<QCheckBox *>(u"protectKey"_s)->setChecked(true);
    return camera.take(foreign, u"certificates-import-key"_s) && isTaken;
}

bool takeAssignment(Camera &camera, wizard::Workspace &workspace, const PictureSite &site)
{
    wizard::AssignmentWizard assignment(
        workspace, {.certificateId = site.present(), .domains = {domain(u"fabrikam.net"_s)}});
    assignment.show();
    bool isTaken = true;
    while (true) {
        const QString page = assignment.currentPage()->objectName();
        isTaken = camera.take(assignment, u"certificates-assign-"_s + page) && isTaken;
        if (page == u"summary"_s)
            break;
        assignment.next();
    }
    assignment.next();
    isTaken = Camera::waitFor([&] { return assignment.currentPage()->isComplete(); })
        && camera.take(assignment, u"certificates-assign-executing"_s) && isTaken;
    wizard::AssignmentChangeDialog back(workspace, wizard::wayBack(*workspace.site()));
    isTaken = camera.take(back, u"certificates-go-back"_s) && isTaken;
    wizard::AssignmentChangeDialog unassign(
        workspace, wizard::unassignment(*workspace.site(), {.usage = {}, .id = site.present()}));
    return camera.take(unassign, u"certificates-unassign"_s) && isTaken;
}

bool takeViews(Camera &camera, wizard::Workspace &workspace, const PictureSite &site)
{
    const auto stored = workspace.store().find(site.present());
    if (!stored)
        return false;
    bool isTaken = true;
    wizard::CertificateViewer viewer(workspace, *stored);
    bool isJudged = false;
    QObject::connect(
        &viewer, &wizard::CertificateViewer::judged, &viewer, [&isJudged] { isJudged = true; });
    isTaken = Camera::waitFor([&isJudged] { return isJudged; });
    auto *tabs = viewer.findChild<QTabWidget *>(u"viewerTabs"_s);
    const QStringList names{u"general"_s, u"details"_s, u"path"_s, u"text"_s};
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        isTaken = camera.take(viewer, u"certificates-view-"_s + names.at(tab)) && isTaken;
    }
    wizard::CertificateViewer request(workspace.pending().last());
    isTaken = camera.take(request, u"certificates-view-request"_s) && isTaken;
    wizard::ExportDialog exporting(wizard::exportOf(workspace.store(), *stored));
    isTaken = camera.take(exporting, u"certificates-export"_s) && isTaken;
    wizard::RenewDialog renewal(workspace, *stored);
    isTaken = camera.take(renewal, u"certificates-renew"_s) && isTaken;
    renewal.findChild<QPushButton *>(u"renew"_s)->click();
    auto *cancel = renewal.findChild<QPushButton *>(u"cancel"_s);
    return Camera::waitFor([cancel] { return cancel->isEnabled(); })
        && camera.take(renewal, u"certificates-renew-result"_s) && isTaken;
}

// An engine whose renewal of the certificate has failed.
bool takeEngine(Camera &camera,
                wizard::Workspace &workspace,
                FakeService &service,
                wizard::CertificatesPage &page)
{
    control::EngineStatus status;
    control::CertificateStatus certificate;
    certificate.id = workspace.site()->certificates.defaultId;
    certificate.warning = u"notice"_s;
    certificate.renewal = u"failed"_s;
    certificate.renewAt = QDateTime::currentDateTimeUtc().addDays(1);
    certificate.renewalError = u"the authority cannot reach port 80"_s;
    status.certificates = {certificate};
    control::Server engine;
    engine.addMethod(u"status"_s, [status](const QJsonObject &, control::Reply reply) {
        reply(QJsonValue(control::toJson(status)));
    });
    if (!engine.listen(site::controlSocketPath(workspace.directory())))
        return false;
    service.become({.kind = service::ServiceState::Kind::Running, .pid = 4711, .reason = {}});
    const bool isTaken = Camera::waitFor([&] { return workspace.engine().has_value(); })
        && camera.take(page, u"certificates-renewal-failed"_s);
    service.become({});
    return isTaken;
}

} // namespace

bool takeCertificatePictures(Camera &camera, const QString &scratch)
{
    PictureSite site(scratch);
    if (!site.create())
        return false;
    FakeService service;
    wizard::Workspace workspace(site.path(), service);
    wizard::CertificatesPage page(workspace);
    page.resize(860, 600);
    bool isTaken = camera.take(page, u"certificates-tasks"_s);
    isTaken = takeEngine(camera, workspace, service, page) && isTaken;
    isTaken = takeImports(camera, workspace, site) && isTaken;
    isTaken = takeAssignment(camera, workspace, site) && isTaken;
    return takeViews(camera, workspace, site) && isTaken;
}

} // namespace test
