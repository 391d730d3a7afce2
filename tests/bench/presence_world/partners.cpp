// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/presence_world/partners.h"

#include "engine/certificates/import_file.h"
#include "engine/network/tls_context.h"

#include <QFile>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace world {
namespace {

constexpr auto ns = "jabber:server";

QByteArray statusOf(const xmpp::Stanza &stanza)
{
    const xmpp::Element *status = stanza.child("status", ns);
    return status ? status->text : QByteArray();
}

xmpp::Element text(const char *name, const QByteArray &value)
{
    return {.name = name, .ns = ns, .attributes = {}, .text = value, .children = {}};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

} // namespace

int Shape::userOf(QByteArrayView local)
{
    bool ok = false;
    const int number = local.startsWith('u') ? local.sliced(1).toInt(&ok) : -1;
    return ok ? number : -1;
}

std::pair<int, int> Shape::contactOf(QByteArrayView local)
{
    const qsizetype dash = local.indexOf('-');
    if (!local.startsWith('c') || dash < 0)
        return {-1, -1};
    return {local.sliced(1, dash - 1).toInt(), local.sliced(dash + 1).toInt()};
}

Partners::Partners(const Shape &shape, const base::Endpoint &listenAt, const base::Endpoint &engine)
    : m_shape(shape)
    , m_engine(engine)
    , m_resolver(network::ResolverSettings{})
    , m_listener(*network::Listener::open(listenAt))
    , m_federation(m_resolver, m_clock)
    , m_seen(std::size_t(shape.pairs()), -1)
    , m_said(std::size_t(shape.pairs()), 0)
{
    QObject::connect(m_listener.get(),
                     &network::Listener::accepted,
                     &m_federation,
                     [this](QTcpSocket *socket) { m_federation.accept(socket, false); });
    m_federation.setHandler([this](const xmpp::Stanza &stanza) { receive(stanza); });
}

void Partners::start(const QString &certificate, const QString &key, const QString &authority)
{
    network::TlsSettings tls;
    tls.defaultCredentials =
        certificates::Credentials{*certificates::readCertificates(bytesOf(certificate)),
                                  *certificates::PrivateKey::read(bytesOf(key))};
    tls.trust.system = false;
    tls.trust.authorities = *certificates::readCertificates(bytesOf(authority));

    xmpp::FederationSettings settings;
    for (int i = 0; i < m_shape.domains; ++i)
        settings.localDomains.append(*base::DomainName::parse(u"p%1.example"_s.arg(i)));
    xmpp::PeerPolicy policy;
    policy.fixedEndpoint = m_engine;
    policy.connectionLimit = 10000;
    settings.peers.insert(*base::DomainName::parse(QString::fromLatin1(m_shape.local)), policy);
    settings.dialbackSecret = "of the world";
    settings.queueLimit = 200000;
    m_federation.configure(settings, *network::TlsContext::create(tls));
}

xmpp::Jid Partners::person(int user, int contact) const
{
    return *xmpp::Jid::parse(m_shape.contact(user, contact) + "/d");
}

void Partners::send(xmpp::Stanza stanza)
{
    m_federation.send(std::move(stanza), [this](const xmpp::Outcome &outcome) {
        if (!outcome)
            ++counters.undelivered;
    });
}

void Partners::sayPresence(int user, int contact, int sequence)
{
    m_said[m_shape.pair(user, contact)] = sequence;
    xmpp::Stanza stanza{
        xmpp::Stanza::Kind::Presence, person(user, contact), *xmpp::Jid::parse(m_shape.user(user))};
    if (sequence % 2 != 0)
        stanza.payload.push_back(text("show", "away"));
    stanza.payload.push_back(text("status", "n" + QByteArray::number(sequence)));
    send(std::move(stanza));
}

void Partners::sayMessage(int user, int contact, const QByteArray &body)
{
    xmpp::Stanza stanza{
        xmpp::Stanza::Kind::Message, person(user, contact), *xmpp::Jid::parse(m_shape.user(user))};
    stanza.type = "chat";
    stanza.id = body;
    xmpp::setBody(stanza, body);
    send(std::move(stanza));
}

int Partners::seen(int user, int sequence) const
{
    int count = 0;
    for (int contact = 0; contact < m_shape.contacts; ++contact)
        count += m_seen[m_shape.pair(user, contact)] >= sequence ? 1 : 0;
    return count;
}

void Partners::receive(const xmpp::Stanza &stanza)
{
    const int user = Shape::userOf(stanza.from.local());
    const auto [owner, contact] = Shape::contactOf(stanza.to.local());
    const bool isForSomebody = owner >= 0 && owner == user && contact < m_shape.contacts;
    if (stanza.kind == xmpp::Stanza::Kind::Message)
        receiveMessage(stanza, isForSomebody);
    else if (stanza.kind == xmpp::Stanza::Kind::Presence && isForSomebody)
        receivePresence(stanza, user, contact);
    else
        ++counters.errors;
}

void Partners::receiveMessage(const xmpp::Stanza &stanza, bool isForSomebody)
{
    if (stanza.type == "error") {
        ++counters.refused;
        if (onRefused)
            onRefused(stanza.id);
        return;
    }
    if (!isForSomebody) {
        send(xmpp::errorReply(stanza, {.condition = xmpp::StanzaError::Condition::ItemNotFound}));
        return;
    }
    ++counters.messages;
    if (onMessage)
        onMessage(xmpp::bodyOf(stanza));
}

void Partners::receivePresence(const xmpp::Stanza &stanza, int user, int contact)
{
    if (stanza.type == "probe") {
        ++counters.probes;
        sayPresence(user, contact, m_said[m_shape.pair(user, contact)]);
        return;
    }
    if (stanza.type == "error") {
        ++counters.errors;
        return;
    }
    if (!stanza.type.isEmpty() && stanza.type != "unavailable") {
        ++counters.subscriptions;
        return;
    }
    ++counters.presences;
    const QByteArray note = statusOf(stanza);
    if (!note.startsWith('n'))
        return;
    ++counters.notes;
    const int sequence = note.mid(1).toInt();
    int &seen = m_seen[m_shape.pair(user, contact)];
    counters.outOfOrder += sequence < seen ? 1 : 0;
    counters.repeated += sequence == seen ? 1 : 0;
    seen = sequence;
    if (onPresence)
        onPresence(user, contact, sequence);
}

} // namespace world
