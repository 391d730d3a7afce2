// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/probe_pictures.h"

#include "tests/engine/diagnosis/scripted_server.h"
#include "wizard/partners/probe_dialog.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

const QByteArray unencrypted =
    "<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
    "xmlns:stream='http://etherx.jabber.org/streams' id='1' from='fabrikam.example' version='1.0'>"
    "<stream:features><dialback xmlns='urn:xmpp:features:dialback'/></stream:features>";

base::DomainName domain(const QString &text)
{
    return *base::DomainName::parse(text);
}

std::unique_ptr<wizard::ProbeDialog> check(const QString &directory, const ScriptedServer &server)
{
    site::Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    site.trust.system = false;
    site::XmppPartner partner(domain(u"fabrikam.example"_s));
    partner.proxyFqdn = u"127.0.0.1:%1"_s.arg(server.port());
    return std::make_unique<wizard::ProbeDialog>(directory, site, partner);
}

bool hasEnded(const wizard::ProbeDialog &dialog)
{
    return dialog.findChild<QPushButton *>(u"probeAgain"_s)->isEnabled();
}

} // namespace

bool takeProbePictures(Camera &camera, const QString &scratch)
{
    const ScriptedServer silent({});
    const auto waiting = check(scratch, silent);
    waiting->show();
    bool isTaken = Camera::waitFor([&] { return silent.connections > 0; })
        && camera.take(*waiting, u"probe-running"_s);
    waiting->reject(); // ends the probe
    isTaken = Camera::waitFor([&] { return hasEnded(*waiting); })
        && camera.take(*waiting, u"probe-cancelled"_s) && isTaken;

    const ScriptedServer server({{"<stream:stream", unencrypted}});
    const auto ended = check(scratch, server);
    isTaken = Camera::waitFor([&] { return hasEnded(*ended); })
        && camera.take(*ended, u"probe-proposal"_s) && isTaken;
    ended->findChild<QToolButton *>(u"probeDetailsButton"_s)->setChecked(true);
    return camera.take(*ended, u"probe-details"_s) && isTaken;
}

} // namespace test
