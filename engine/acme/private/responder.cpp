// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/responder.h"

#include "engine/acme/private/dns_manual_responder.h"
#include "engine/acme/private/dns_update_responder.h"
#include "engine/acme/private/http_responder.h"
#include "engine/acme/private/tls_alpn_responder.h"

using namespace Qt::StringLiterals;

namespace acme {

void Responder::post(void (Responder::*signal)())
{
    QMetaObject::invokeMethod(this, signal, Qt::QueuedConnection);
}

void Responder::postFailure(const AcmeError &error)
{
    QMetaObject::invokeMethod(this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

QString typeName(Challenge challenge)
{
    switch (challenge) {
    case Challenge::Http01:
        return u"http-01"_s;
    case Challenge::TlsAlpn01:
        return u"tls-alpn-01"_s;
    case Challenge::DnsManual:
    case Challenge::DnsUpdate:
        return u"dns-01"_s;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<Responder> makeResponder(const Settings &settings)
{
    switch (settings.challenge) {
    case Challenge::Http01:
        return std::make_unique<HttpResponder>(settings.httpListen);
    case Challenge::TlsAlpn01:
        return std::make_unique<TlsAlpnResponder>(settings.tlsAlpnListen);
    case Challenge::DnsManual:
        return std::make_unique<DnsManualResponder>(settings.dnsServers);
    case Challenge::DnsUpdate:
        return std::make_unique<DnsUpdateResponder>(settings);
    }
    Q_UNREACHABLE();
}

} // namespace acme
