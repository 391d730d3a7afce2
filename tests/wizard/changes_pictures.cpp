// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/changes_pictures.h"

#include "engine/site/change.h"
#include "tests/support/fake_service.h"
#include "wizard/changes/changes_page.h"
#include "wizard/changes/commit_bar.h"

#include <QListWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

using Edited = std::expected<void, site::SiteError>;

base::DomainName domain(const QString &text)
{
    return *base::DomainName::parse(text);
}

Edited addPartners(site::Site &site)
{
    for (const QString &name : {u"fabrikam.example"_s, u"litware.example"_s})
        site.xmppPartners += site::XmppPartner(domain(name));
    return {};
}

Edited changeMuch(site::Site &site)
{
    site.edge.publicAddresses = QStringList{u"192.0.2.7"_s, u"2001:db8::7"_s};
    site.xmppPartners.first().additionalDomains = {domain(u"it.fabrikam.example"_s),
                                                   domain(u"sales.fabrikam.example"_s)};
    site.xmppPartners.first().type = site::PartnerType::Federated;
    site.xmppPartners.removeLast();
    site.xmppPartners += site::XmppPartner(domain(u"woodgrove.example"_s));
    site.gateway.keepAliveInterval = std::chrono::seconds(120);
    site.accessEdge.partnerDiscovery = true;
    return {};
}

} // namespace

bool takeChangesPictures(Camera &camera, const QString &scratch)
{
    const QString directory = scratch + u"/changes"_s;
    const site::Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    FakeService service;
    if (!site::initSite(directory, site, false))
        return false;
    wizard::Workspace workspace(directory, service);
    const auto saved = workspace.save(addPartners);
    if (!Camera::waitFor([&] { return saved.isFinished(); }) || !saved.result()
        || !workspace.draft().edit(u"Examples"_s, changeMuch))
        return false;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    auto *page = new wizard::ChangesPage(workspace, &window);
    column->addWidget(page, 1);
    column->addWidget(new wizard::CommitBar(workspace, &window));
    window.resize(850, 560);
    page->showUncommitted();
    bool isTaken = camera.take(window, u"changes-uncommitted"_s);
    // The list begins anew when the file is read again.
    auto *commits = page->findChild<QListWidget *>(u"commits"_s);
    const auto *differences = page->findChild<QTableView *>(u"differences"_s);
    isTaken = Camera::waitFor([&] {
                  commits->setCurrentRow(1);
                  return differences->model()->rowCount() == 2;
              })
        && isTaken;
    return camera.take(window, u"changes-commit"_s) && isTaken;
}

} // namespace test
