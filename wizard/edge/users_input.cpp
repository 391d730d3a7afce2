// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/users_input.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

HomeKind kindOf(const site::Users &users)
{
    if (users.home == site::UsersHome::Registrar)
        return HomeKind::Registrar;
    return users.dialect == site::Dialect::SkypeForBusiness ? HomeKind::SkypeForBusiness
                                                            : HomeKind::SipServer;
}

HomeTransport transportOf(const QString &uri)
{
    const QString text = uri.toLower();
    if (text.isEmpty() || text.startsWith(u"sips:") || text.contains(u";transport=tls"))
        return HomeTransport::Tls;
    if (text.contains(u";transport=tcp"))
        return HomeTransport::Tcp;
    return text.contains(u";transport=udp") ? HomeTransport::Udp : HomeTransport::ByDns;
}

QString parameterOf(HomeTransport transport)
{
    switch (transport) {
    case HomeTransport::Tls:
        return u";transport=tls"_s;
    case HomeTransport::Tcp:
        return u";transport=tcp"_s;
    case HomeTransport::Udp:
        return u";transport=udp"_s;
    case HomeTransport::ByDns:
        break;
    }
    return {};
}

} // namespace

UsersInput UsersInput::of(const site::Users &users)
{
    return {.home = kindOf(users),
            .server = users.nextHop.section(u':', 1).section(u';', 0, 0),
            .transport = transportOf(users.nextHop)};
}

site::Users UsersInput::users(const site::Users &former) const
{
    if (*this == of(former))
        return former;
    if (home == HomeKind::Registrar)
        return {};
    site::Users users;
    users.home = site::UsersHome::NextHop;
    users.dialect = home == HomeKind::SkypeForBusiness ? site::Dialect::SkypeForBusiness
                                                       : site::Dialect::Standard;
    const QString place = server.trimmed();
    if (isUri())
        users.nextHop = place;
    else if (!place.isEmpty())
        users.nextHop = u"sip:"_s + place + parameterOf(transport);
    return users;
}

bool UsersInput::isUri() const
{
    const QString text = server.trimmed().toLower();
    return text.startsWith(u"sip:") || text.startsWith(u"sips:");
}

} // namespace wizard
