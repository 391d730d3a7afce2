// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/partner_pictures.h"

#include "engine/control/server.h"
#include "engine/site/change.h"
#include "engine/site/directories.h"
#include "tests/support/fake_service.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/partners/partners_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

constexpr QSize pageSize(850, 560); // of a main window of 1024 pixels

base::DomainName domain(const QString &text)
{
    return *base::DomainName::parse(text);
}

site::XmppPartner partner(const QString &name, const QString &description)
{
    site::XmppPartner one(domain(name));
    one.description = description;
    return one;
}

QList<site::XmppPartner> fewPartners()
{
    site::XmppPartner fabrikam = partner(u"fabrikam.com"_s, u"Supplier, Prosody 0.12"_s);
    fabrikam.additionalDomains = {domain(u"it.fabrikam.com"_s), domain(u"sales.fabrikam.com"_s)};
    fabrikam.type = site::PartnerType::Federated;
    site::XmppPartner strict = partner(u"woodgrove.example"_s, u"Bank"_s);
    strict.sasl = site::Negotiation::Required;
    strict.dialback = false;
    site::XmppPartner legacy = partner(u"northwind.example"_s, u"Old server in the plant"_s);
    legacy.tls = site::Negotiation::NotSupported;
    legacy.sasl = site::Negotiation::NotSupported;
    site::XmppPartner loose = partner(u"bücher.example"_s, u"Publisher"_s);
    loose.tls = site::Negotiation::Optional;
    loose.type = site::PartnerType::PublicVerified;
    return {fabrikam, strict, legacy, loose, partner(u"litware.example"_s, {})};
}

bool makeSite(const QString &path, const QList<site::XmppPartner> &partners)
{
    site::Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    site.xmppPartners = partners;
    return site::initSite(path, site, false).has_value();
}

control::EngineStatus engineStatus()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    control::EngineStatus status;
    for (const site::XmppPartner &one : fewPartners()) {
        control::PartnerStatus partner;
        partner.domain = one.domain.text();
        status.partners += partner;
    }
    status.partners[0].streamsIn = 1;
    status.partners[0].streamsOut = 2;
    status.partners[0].lastTried = now;
    status.partners[1].lastError = u"not-authorized: the certificate names another domain"_s;
    status.partners[1].failingSince = now.addSecs(-3600);
    status.partners[1].lastTried = now;
    status.partners[2].lastTried = now.addSecs(-7200);
    return status;
}

QList<control::StreamStatus> streams()
{
    control::StreamStatus out;
    out.direction = u"out"_s;
    out.remote = u"fabrikam.com"_s;
    out.state = u"established"_s;
    out.encrypted = true;
    out.tls = u"TLSv1.3 TLS_AES_256_GCM_SHA384"_s;
    out.stanzasIn = 12;
    out.stanzasOut = 1034;
    control::StreamStatus in = out;
    in.direction = u"in"_s;
    in.stanzasIn = 977;
    return {out, in};
}

void addTo(wizard::Workspace &workspace, const site::XmppPartner &partner)
{
    const auto added = workspace.draft().edit(
        u"Add"_s, [&partner](site::Site &site) -> std::expected<void, site::SiteError> {
            site.xmppPartners += partner;
            return {};
        });
    Q_ASSERT(added.has_value());
}

bool takeList(Camera &camera, const QString &path)
{
    FakeService service;
    control::Server engine;
    engine.addMethod(u"status"_s, [](const QJsonObject &, control::Reply reply) {
        reply(control::toJson(engineStatus()));
    });
    engine.addMethod(u"streams"_s, [](const QJsonObject &, control::Reply reply) {
        reply(control::toJson(streams()));
    });
    if (!makeSite(path, fewPartners()) || !engine.listen(site::controlSocketPath(path)))
        return false;
    wizard::Workspace workspace(path, service);
    service.become({.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});
    if (!Camera::waitFor([&] { return workspace.engine() && !workspace.streams().isEmpty(); }))
        return false;
    addTo(workspace, partner(u"adatum.example"_s, u"New since today"_s));
    wizard::PartnersPage page(workspace);
    page.resize(pageSize);
    auto *view = page.findChild<QTableView *>(u"partners"_s);
    bool isTaken = true;
    for (const auto &[row, name] : {std::pair(2, u"partners-connected"_s),
                                    std::pair(5, u"partners-failing"_s),
                                    std::pair(0, u"partners-new"_s)}) {
        view->selectRow(row);
        isTaken = camera.take(page, name) && isTaken;
    }
    view->selectAll();
    isTaken = camera.take(page, u"partners-several"_s) && isTaken;
    page.findChild<QLineEdit *>(u"search"_s)->setText(u"bücher"_s);
    isTaken = camera.take(page, u"partners-search"_s) && isTaken;
    page.findChild<QLineEdit *>(u"search"_s)->setText(u"nobody"_s);
    return camera.take(page, u"partners-search-nothing"_s) && isTaken;
}

bool takeLongList(Camera &camera, const QString &path)
{
    QList<site::XmppPartner> partners;
    for (int i = 0; i < 5000; ++i)
        partners += site::XmppPartner(domain(u"partner-%1.example"_s.arg(i, 4, 10, QChar(u'0'))));
    if (!makeSite(path, partners))
        return false;
    FakeService service;
    wizard::Workspace workspace(path, service);
    wizard::PartnersPage page(workspace);
    page.resize(pageSize);
    return camera.take(page, u"partners-5000"_s);
}

bool takeEditor(Camera &camera, const QString &path)
{
    FakeService service;
    wizard::Workspace workspace(path, service);
    if (!workspace.site())
        return false;
    wizard::PartnerDialog fresh(workspace, std::nullopt);
    auto *name = fresh.findChild<QLineEdit *>(u"domain"_s);
    auto *preset = fresh.findChild<QComboBox *>(u"preset"_s);
    name->setText(u"tailspin.example"_s);
    bool isTaken = true;
    for (const auto &[index, picture] :
         {std::pair(1, u"partner-preset-strict"_s), std::pair(2, u"partner-preset-legacy"_s)}) {
        preset->setCurrentIndex(index);
        Q_EMIT preset->activated(index);
        isTaken = camera.take(fresh, picture) && isTaken;
    }
    auto *scroll = fresh.findChild<QScrollArea *>();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    isTaken = camera.take(fresh, u"partner-connection"_s) && isTaken;
    scroll->verticalScrollBar()->setValue(0);
    name->setText(u"sales.fabrikam.com"_s);
    fresh.findChild<QLineEdit *>(u"additionalDomains"_s)->setText(u"contoso.com, a_b.example"_s);
    isTaken = camera.take(fresh, u"partner-conflict"_s) && isTaken;
    wizard::PartnerDialog edited(workspace, workspace.site()->xmppPartners.first());
    return camera.take(edited, u"partner-edit"_s) && isTaken;
}

} // namespace

bool takePartnerPictures(Camera &camera, const QString &scratch)
{
    const QString folder = scratch + u"/partners"_s;
    if (!QDir().mkpath(folder))
        return false;
    const bool isListTaken = takeList(camera, folder + u"/few"_s);
    const bool isLongListTaken = takeLongList(camera, folder + u"/many"_s);
    return takeEditor(camera, folder + u"/few"_s) && isListTaken && isLongListTaken;
}

} // namespace test
