// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/bad_inputs.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

const QString longLabel(64, u'a');
const QString longName = QString(u"abcdefgh."_s).repeated(29); // 261 characters
const QString longText(1001, u'x');

QList<BadInput> ofOneName()
{
    QList<BadInput> all;
    const QList<std::pair<Form, QString>> fields{{Form::Edge, u"edgeFqdn"_s},
                                                 {Form::Partner, u"domain"_s},
                                                 {Form::SipDomain, u"domain"_s},
                                                 {Form::SipProvider, u"proxyFqdn"_s},
                                                 {Form::Permission, u"partner"_s}};
    for (const auto &[form, field] : fields) {
        const auto add = [&](const char *situation, const QString &value, const QString &sentence) {
            all += {situation, form, field, value, sentence};
        };
        add("two dots", u"a..example"_s, u"Two dots follow each other"_s);
        add("a dot in front", u".example"_s, u"Two dots follow each other"_s);
        add("a long name", longName, u"longer than 253 characters"_s);
        add("a long label", longLabel + u".example"_s, u"longer than 63 characters"_s);
        add("a blank", u"new example.com"_s, u"“new example.com” contains"_s);
        add("an underscore", u"a_b.example"_s, u"“a_b.example” contains"_s);
        add("a hyphen at the edge", u"-a.example"_s, u"“-a.example” contains"_s);
        add("a damaged A-label", u"xn--a.example"_s, u"“xn--a.example” cannot be written"_s);
        add("an IPv4 address", u"192.0.2.1"_s, u"This is an IP address"_s);
        add("an IPv6 address", u"2001:db8::1"_s, u"This is an IP address"_s);
        const bool isTold = form != Form::Partner && form != Form::Permission; // when it is empty
        if (isTold)
            add("blanks", u"  "_s, u"A name is missing"_s);
    }
    return all;
}

// The FQDN and the domains of the edge itself.
QList<BadInput> ofEdgeNames()
{
    QList<BadInput> all;
    const auto add = [&](const char *situation,
                         const QString &field,
                         const QString &value,
                         const QString &sentence) {
        all += {situation, Form::Edge, field, value, sentence};
    };
    const QString fqdn = u"edgeFqdn"_s;
    const QString sip = u"sipDomains"_s;
    const QString xmpp = u"xmppDomains"_s;
    add("a URL", fqdn, u"https://edge.example"_s, u"“https://edge.example” contains"_s);
    for (const QString &field : {fqdn, sip, xmpp}) {
        add("a partner", field, u"partner.example"_s, u"the XMPP partner partner.example"_s);
        add("a partner's other domain", field, u"extra.example"_s, u"extra.example belongs"_s);
        add("an allowed domain", field, u"allowed.example"_s, u"allowed.example is an allowed"_s);
        add("a blocked domain", field, u"blocked.example"_s, u"blocked.example is a blocked"_s);
    }
    for (const QString &field : {sip, xmpp}) {
        const QString first = u"contoso.com, "_s;
        add("two dots", field, first + u"a..example"_s, u"Two dots follow each other"_s);
        add("a long name", field, first + longName, u"longer than 253 characters"_s);
        add("a long label", field, longLabel + u".example"_s, u"longer than 63 characters"_s);
        add("an underscore", field, u"a_b.example"_s, u"“a_b.example” contains"_s);
        add("a damaged A-label", field, first + u"xn--a"_s, u"“xn--a” cannot be written"_s);
        add("an address", field, first + u"192.0.2.1"_s, u"This is an IP address"_s);
        add("one twice", field, first + u"Contoso.com"_s, u"“contoso.com” is there twice"_s);
    }
    add("nothing", sip, {}, u"A name is missing"_s);
    all += {"a user's domain left out",
            Form::Edge,
            sip,
            u"fabrikam.net"_s,
            u"alice@contoso.com is not in one"_s,
            u"edge"_s};
    return all;
}

QList<BadInput> ofListeners()
{
    QList<BadInput> all;
    for (const QString &field : {u"listenXmpp"_s,
                                 u"listenXmppDirectTls"_s,
                                 u"listenSipTls"_s,
                                 u"listenSipTcp"_s,
                                 u"listenSipUdp"_s}) {
        const auto add = [&](const char *situation, const QString &value, const QString &sentence) {
            all += {situation, Form::Edge, field, value, sentence};
        };
        add("no port", u"0.0.0.0"_s, u"The port is missing"_s);
        add("no address", u":7000"_s, u"address before the port is missing"_s);
        add("port 0", u"[::]:0"_s, u"not a number from 1 to 65535"_s);
        add("a large port", u"[::]:65536"_s, u"not a number from 1 to 65535"_s);
        add("no brackets", u"::1:7000"_s, u"“::1:7000” is not an address and port"_s);
        add("an open bracket", u"[::1:7000"_s, u"“[::1:7000” is not an address and port"_s);
        add("a name", u"edge.contoso.com:7000"_s, u"“edge.contoso.com” is a name"_s);
        add("no IPv4 address",
            u"192.0.2.256:7000"_s,
            u"“192.0.2.256:7000” is not an address and port"_s);
        add("one twice", u"[::]:7000, [::]:7000"_s, u"“[::]:7000” is there twice"_s);
        add("too many", u"127.0.0.1:1 "_s.repeated(65), u"more than 64 addresses"_s);
    }
    all += {"the port of SIP",
            Form::Edge,
            u"listenXmpp"_s,
            u"[::]:5061"_s,
            u"[::]:5061 is used by another listener"_s,
            u"listenSipTls"_s};
    return all;
}

QList<BadInput> ofNextHop()
{
    QList<BadInput> all;
    const auto add = [&](const char *situation, const QString &value, const QString &sentence) {
        all += {situation, Form::NextHop, u"nextHop"_s, value, sentence};
    };
    add("nothing", {}, u"that server is not named"_s);
    add("blanks", u"  "_s, u"that server is not named"_s);
    add("a person", u"alice@contoso.com"_s, u"names a person"_s);
    add("port 0", u"sip.contoso.com:0"_s, u"not a number from 1 to 65535"_s);
    add("a large port", u"sip.contoso.com:65536"_s, u"not a number from 1 to 65535"_s);
    add("a parameter", u"sip.contoso.com;maddr=192.0.2.1"_s, u"a parameter that is not known"_s);
    add("a blank", u"sip contoso.com"_s, u"“sip:sip contoso.com;transport=tls” is not"_s);
    add("no IPv6 brackets", u"2001:db8::1"_s, u"“sip:2001:db8::1;transport=tls” is not"_s);
    add("another scheme", u"https://sip.contoso.com"_s, u"from 1 to 65535"_s);
    return all;
}

QList<BadInput> ofSipDomains()
{
    QList<BadInput> all;
    const auto add = [&](const char *situation,
                         const QString &field,
                         const QString &value,
                         const QString &sentence) {
        all += {situation, Form::SipDomain, field, value, sentence};
    };
    const QString sip = u"domain"_s;
    add("our SIP domain", sip, u"contoso.com"_s, u"contoso.com is one of your own"_s);
    add("the edge", sip, u"edge.contoso.com"_s, u"edge.contoso.com is one of your"_s);
    add("a partner", sip, u"partner.example"_s, u"the XMPP partner partner.example"_s);
    add("a partner's other domain", sip, u"extra.example"_s, u"extra.example belongs"_s);
    add("an allowed domain", sip, u"Allowed.example"_s, u"is in this list already"_s);
    add("a blocked domain", sip, u"blocked.example"_s, u"is in the other list"_s);

    const QString edge = u"accessEdgeFqdn"_s;
    add("no host", edge, u":5061"_s, u"address before the port is missing"_s);
    add("a blank", edge, u"a b"_s, u"“a b” is not an address"_s);
    add("port 0", edge, u"sip.example:0"_s, u"not a number from 1 to 65535"_s);
    add("a large port", edge, u"sip.example:65536"_s, u"from 1 to 65535"_s);
    add("a port of letters", edge, u"sip.example:sip"_s, u"from 1 to 65535"_s);
    add("a URI", edge, u"sip:sip.example"_s, u"from 1 to 65535"_s);
    add("an open bracket", edge, u"[2001:db8::1"_s, u"“[2001:db8::1” is not"_s);
    add("a long text", u"comment"_s, longText, u"longer than 1,000 characters"_s);
    return all;
}

QList<BadInput> ofSipProviders()
{
    QList<BadInput> all;
    const auto add = [&](const char *situation,
                         const QString &field,
                         const QString &value,
                         const QString &sentence) {
        all += {situation, Form::SipProvider, field, value, sentence};
    };
    const QString name = u"name"_s;
    const QString proxy = u"proxyFqdn"_s;
    add("blanks", name, u" "_s, u"Nothing is entered here"_s);
    add("a long text", name, longText, u"longer than 1,000 characters"_s);
    add("a taken name", name, u"CLOUD"_s, u"one named “CLOUD” already"_s);
    add("the edge", proxy, u"edge.contoso.com"_s, u"is this edge itself"_s);
    add("a taken proxy", proxy, u"sipfed.cloud.example"_s, u"provider “Cloud” already"_s);
    return all;
}

QList<BadInput> ofPolicies()
{
    QList<BadInput> all;
    const auto add = [&](const char *situation,
                         const QString &field,
                         const QString &value,
                         const QString &sentence) {
        all += {situation, Form::Policy, field, value, sentence};
    };
    const QString name = u"name"_s;
    add("blanks", name, u" "_s, u"Nothing is entered here"_s);
    add("a long text", name, longText, u"longer than 1,000 characters"_s);
    add("a taken name", name, u"Staff"_s, u"one named “Staff” already"_s);
    add("the global one's name", name, u"GLOBAL"_s, u"one named “GLOBAL” already"_s);
    add("a taken scope", u"scope"_s, u"Site"_s, u"of this scope already, “house”"_s);
    add("a long text", u"description"_s, longText, u"longer than 1,000 characters"_s);
    const QString members = u"members"_s;
    add("no domain", members, u"bob"_s, u"“bob” is not the address of a person"_s);
    add("no user", members, u"@contoso.com"_s, u"“@contoso.com” is not the address"_s);
    add("a bad domain", members, u"bob@a_b"_s, u"“bob@a_b” is not the address"_s);
    add("a stranger", members, u"bob@else.example"_s, u"bob@else.example is not in one"_s);
    add("a taken member", members, u"Alice@contoso.com"_s, u"has the policy “staff” already"_s);
    add("one twice",
        members,
        u"bob@contoso.com BOB@contoso.com"_s,
        u"“bob@contoso.com” is there twice"_s);
    return all;
}

QList<BadInput> ofPermissions()
{
    const QString user = u"user"_s;
    return {{"no address", Form::Permission, user, u"alice"_s, u"“alice” is not the address"_s},
            {"a stranger",
             Form::Permission,
             user,
             u"alice@else.example"_s,
             u"alice@else.example is not in one"_s}};
}

QList<BadInput> ofGateway()
{
    QList<BadInput> all;
    const auto add = [&](const QString &field, int least, int most, const QString &sentence) {
        all += {"too little", Form::Gateway, field, QString::number(least - 1), sentence};
        all += {"too much", Form::Gateway, field, QString::number(most + 1), sentence};
    };
    for (const QString &field : {u"connection_limit"_s, u"partner_connection_limit"_s})
        add(field, 1, 100'000, u"Choose from 1 to 100,000 connections"_s);
    for (const QString &field : {u"keep_alive_interval_s"_s,
                                 u"stream_establishment_timeout_s"_s,
                                 u"stream_inactivity_timeout_s"_s,
                                 u"subscription_refresh_interval_s"_s})
        add(field, 1, 604'800, u"Choose from 1 to 604,800 seconds"_s);
    add(u"max_message_bytes"_s, 256, 1'048'576, u"Choose from 256 to 1,048,576 bytes"_s);
    return all;
}

} // namespace

QList<BadInput> badInputs()
{
    return ofOneName() + ofEdgeNames() + ofListeners() + ofNextHop() + ofSipDomains()
        + ofSipProviders() + ofPolicies() + ofPermissions() + ofGateway();
}

} // namespace test
