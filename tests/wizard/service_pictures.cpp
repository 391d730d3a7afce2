// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/service_pictures.h"

#include "tests/wizard/service_window.h"
#include "wizard/service/service_dialog.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QTcpServer>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

control::ListenerStatus listening(const QString &purpose, const QString &endpoint)
{
    return {.purpose = purpose,
            .endpoint = endpoint,
            .state = control::ListenerStatus::State::Listening,
            .error = {}};
}

void press(const wizard::ServiceDialog &dialog, const QString &button)
{
    dialog.findChild<QAbstractButton *>(button)->click();
}

bool hasChecked(const wizard::ServiceDialog &dialog)
{
    return Camera::waitFor(
        [&] { return dialog.findChild<QListWidget *>(u"findings"_s)->count() > 0; });
}

// Its certificate is told by the engine: there is no listener to look at.
bool configure(ServiceWindow &window, const QList<base::Endpoint> &sipTcp)
{
    const QString id(64, u'a');
    const auto changed = site::change(window.site.path(), [&](site::Site &site) {
        site.listen.xmpp = {{u"::"_s, 5269}};
        site.listen.sipTcp = sipTcp;
        site.certificates.defaultId = id;
        return std::expected<void, site::SiteError>();
    });
    window.workspace->readSite();
    window.engine.status.listeners = {listening(u"xmpp"_s, u"[::]:5269"_s)};
    window.engine.status.certificates = {control::CertificateStatus()};
    window.engine.status.certificates.first().id = id;
    window.engine.status.certificates.first().subject = u"CN=edge.contoso.com"_s;
    return changed.has_value();
}

bool takeStarted(Camera &camera)
{
    ServiceWindow window;
    bool isTaken = configure(window, {{u"::"_s, 5060}});
    window.engine.status.listeners += listening(u"sip-tcp"_s, u"[::]:5060"_s);
    wizard::ServiceDialog dialog(*window.step);
    isTaken = camera.take(dialog, u"service-stopped"_s) && isTaken;
    press(dialog, u"user"_s);
    window.service().become({.reason = {}, .isInstalled = false});
    isTaken = camera.take(dialog, u"service-session"_s) && isTaken;
    press(dialog, u"start"_s);
    return hasChecked(dialog) && camera.take(dialog, u"service-running"_s) && isTaken;
}

bool takePortTaken(Camera &camera)
{
    QTcpServer other;
    ServiceWindow window;
    bool isTaken = other.listen(QHostAddress::LocalHost)
        && configure(window, {{u"127.0.0.1"_s, other.serverPort()}});
    window.engine.status.listeners +=
        {.purpose = u"sip-tcp"_s,
         .endpoint = base::Endpoint{u"127.0.0.1"_s, other.serverPort()}.text(),
         .state = control::ListenerStatus::State::Failed,
         .error = u"address-in-use: The bound address is already in use"_s};
    wizard::ServiceDialog dialog(*window.step);
    press(dialog, u"start"_s);
    return hasChecked(dialog) && camera.take(dialog, u"service-port-taken"_s) && isTaken;
}

bool takeFailure(Camera &camera)
{
    ServiceWindow window;
    window.service().refusal = service::ServiceError{
        service::ServiceError::Reason::ExitedAtStart,
        u"2026-11-21 12:00:00.118 critical puente.daemon: cannot start: site.toml:14: "
        "listen.xmpp: bad-value: “five thousand” is not a port"_s};
    wizard::ServiceDialog dialog(*window.step);
    press(dialog, u"start"_s);
    Camera::settle();
    press(dialog, u"foldDetails"_s);
    return camera.take(dialog, u"service-failed"_s);
}

} // namespace

bool takeServicePictures(Camera &camera)
{
    bool isTaken = takeStarted(camera);
    isTaken = takePortTaken(camera) && isTaken;
    return takeFailure(camera) && isTaken;
}

} // namespace test
