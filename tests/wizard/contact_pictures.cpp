// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/contact_pictures.h"

#include "engine/site/site_file.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_service.h"
#include "tests/support/sample_contacts.h"
#include "wizard/contacts/add_contact_dialog.h"
#include "wizard/contacts/contacts_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

constexpr QSize pageSize(850, 560); // of a main window of 1024 pixels

bool makeSite(const QString &path)
{
    const auto edge = base::DomainName::parse(u"edge.contoso.com"_s);
    const auto domain = base::DomainName::parse(u"contoso.com"_s);
    return site::initSite(path, site::Site(*edge, {*domain}), false).has_value();
}

bool takePages(Camera &camera, FakeEngine &engine, const QString &path)
{
    FakeService service;
    wizard::Workspace workspace(path, service);
    wizard::ContactsPage page(workspace);
    page.resize(pageSize);
    bool isTaken = camera.take(page, u"contacts-engine-stopped"_s);
    service.become({.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});
    isTaken = Camera::waitFor([&] { return workspace.contacts().isKnown(); }) && isTaken;
    isTaken = camera.take(page, u"contacts-nobody"_s) && isTaken;

    fillWithSamples(engine.book);
    auto *requests = page.findChild<QTableView *>(u"requests"_s);
    isTaken = Camera::waitFor([&] { return requests->model()->rowCount() == 3; }) && isTaken;
    requests->selectRow(1);
    isTaken = camera.take(page, u"contacts-requests"_s) && isTaken;
    page.findChild<QPushButton *>(u"approveRequests"_s)->click();
    isTaken = camera.take(page, u"contacts-undo"_s) && isTaken;
    workspace.contacts().deeds().undo();
    page.findChild<QTabWidget *>(u"contactTabs"_s)->setCurrentIndex(1);
    isTaken =
        Camera::waitFor([&] { return workspace.contacts().contacts().size() == 7; }) && isTaken;
    return camera.take(page, u"contacts-people"_s) && isTaken;
}

bool takeDialog(Camera &camera)
{
    wizard::AddContactDialog dialog(u"alice@contoso.com"_s, nullptr);
    dialog.findChild<QLineEdit *>(u"contactAddress"_s)->setText(u"mercutio@fabrikam.com"_s);
    return camera.take(dialog, u"contact-add"_s);
}

} // namespace

bool takeContactPictures(Camera &camera, const QString &scratch)
{
    const QString path = scratch + u"/contacts"_s;
    FakeEngine engine;
    if (!makeSite(path) || !engine.listen(path))
        return false;
    const bool areTaken = takePages(camera, engine, path);
    return takeDialog(camera) && areTaken;
}

} // namespace test
