// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/edge_remarks.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Level = FindingLabel::Level;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EdgeRemarks)
};

// Names that no public DNS server knows: RFC 6761, RFC 6762, RFC 8375, and ICANN's reserve.
bool isPrivate(const base::DomainName &name)
{
    static const QStringList endings{
        u"local"_s, u"localhost"_s, u"internal"_s, u"lan"_s, u"test"_s, u"invalid"_s};
    return endings.contains(name.text().section(u'.', -1)) || name.text().endsWith(u".home.arpa");
}

void remarkFqdn(QMap<QString, EdgeFinding> &remarks, const base::DomainName &fqdn)
{
    EdgeFinding finding{.level = Level::Warning, .sentence = {}};
    if (!fqdn.text().contains(u'.'))
        finding.sentence = Text::tr("%1 has no domain, so that partners cannot find it. Enter the "
                                    "whole name, as in edge.contoso.com.")
                               .arg(fqdn.display());
    else if (isPrivate(fqdn))
        finding.sentence = Text::tr("%1 is a name for private networks, which partners cannot look "
                                    "up. Enter the name this edge has in the public DNS.")
                               .arg(fqdn.display());
    else
        finding = {.level = Level::Notice, .sentence = spellings({fqdn})};
    if (!finding.sentence.isEmpty())
        remarks.insert(edge_field::fqdn, finding);
}

void remarkDomains(QMap<QString, EdgeFinding> &remarks, const EdgeAnswers &answers)
{
    QStringList sentences;
    if (answers.sip.size() > 1)
        sentences += Text::tr("%1 comes first and is the default. Every domain needs its own DNS "
                              "records and its name in the certificate.")
                         .arg(answers.sip.first().display());
    if (const QString spelt = spellings(answers.sip); !spelt.isEmpty())
        sentences += spelt;
    if (!sentences.isEmpty())
        remarks.insert(edge_field::sip, {Level::Notice, sentences.join(u'\n')});

    if (answers.xmpp.isEmpty())
        remarks.insert(edge_field::xmpp,
                       {Level::Notice, Text::tr("XMPP partners reach the SIP domains.")});
    else if (const QString spelt = spellings(answers.xmpp); !spelt.isEmpty())
        remarks.insert(edge_field::xmpp, {Level::Notice, spelt});
}

void remarkFamilies(QMap<QString, EdgeFinding> &remarks,
                    const QString &field,
                    const QList<base::Endpoint> &listeners)
{
    const auto all = [&](auto &&holds) {
        return std::ranges::all_of(listeners, [&](const base::Endpoint &endpoint) {
            return holds(QHostAddress(endpoint.host));
        });
    };
    if (listeners.isEmpty())
        return;
    if (all([](const QHostAddress &address) { return address.isLoopback(); }))
        remarks.insert(field,
                       {Level::Warning,
                        Text::tr("Only programs on this computer get through here. Enter [::]:%1 "
                                 "to let others in.")
                            .arg(listeners.first().port)});
    else if (all([](const QHostAddress &address) {
                 return address.protocol() == QAbstractSocket::IPv4Protocol;
             }))
        remarks.insert(field,
                       {Level::Notice,
                        Text::tr("This takes IPv4 only. Enter [::]:%1 to take IPv6 as well.")
                            .arg(listeners.first().port)});
    else if (all([](const QHostAddress &address) {
                 return address.protocol() == QAbstractSocket::IPv6Protocol
                     && address != QHostAddress(QHostAddress::AnyIPv6);
             }))
        remarks.insert(field,
                       {Level::Notice,
                        Text::tr("This takes IPv6 only. Add an IPv4 address of this computer, or "
                                 "enter [::]:%1 for both.")
                            .arg(listeners.first().port)});
}

void remarkListeners(QMap<QString, EdgeFinding> &remarks,
                     site::Listen listen,
                     const EdgeInput &input)
{
    for (const QString &field : listenerFields())
        remarkFamilies(remarks, field, *listenersOf(listen, field));
    const auto isOff = [&](QLatin1StringView field) {
        return input.texts.value(field).trimmed().isEmpty();
    };
    if (isOff(edge_field::listenXmpp) && isOff(edge_field::listenXmppDirectTls))
        remarks.insert(edge_field::listenXmpp,
                       {Level::Warning,
                        Text::tr("XMPP partners cannot connect to this edge. Enter [::]:5269, "
                                 "unless connections from here are all you want.")});
    if (isOff(edge_field::listenSipTls) && isOff(edge_field::listenSipTcp)
        && isOff(edge_field::listenSipUdp))
        remarks.insert(
            edge_field::listenSipTls,
            {Level::Warning, Text::tr("Nobody can reach this edge by SIP. Enter [::]:5061.")});
}

void remarkHome(QMap<QString, EdgeFinding> &remarks,
                const EdgeAnswers &answers,
                const UsersInput &users)
{
    if (users.home == HomeKind::Registrar)
        return;
    const QString host = UsersInput::of(answers.users).server.section(u':', 0, 0).toLower();
    const HomeTransport transport = UsersInput::of(answers.users).transport;
    if (host == answers.fqdn.text())
        remarks.insert(edge_field::nextHop,
                       {Level::Warning,
                        Text::tr("%1 is this edge itself, and messages would go round in a circle. "
                                 "Enter the server where the users are.")
                            .arg(answers.fqdn.display())});
    else if (transport == HomeTransport::Tcp || transport == HomeTransport::Udp)
        remarks.insert(edge_field::nextHop,
                       {Level::Warning,
                        Text::tr("Messages cross the network unencrypted, and the server is known "
                                 "by its address alone. Choose TLS if it can do it.")});
    else if (users.home == HomeKind::SkypeForBusiness)
        remarks.insert(edge_field::nextHop,
                       {Level::Notice,
                        Text::tr("The server must list this edge as a trusted one. Both sides show "
                                 "each other their certificates.")});
}

} // namespace

QMap<QString, EdgeFinding> edgeRemarks(const EdgeJudgement &judgement, const EdgeInput &input)
{
    QMap<QString, EdgeFinding> remarks;
    remarkListeners(remarks, judgement.listen, input);
    if (judgement.answers) {
        remarkFqdn(remarks, judgement.answers->fqdn);
        remarkDomains(remarks, *judgement.answers);
        remarkHome(remarks, *judgement.answers, input.users);
    }
    return remarks;
}

QString listenerIsName(const QString &host)
{
    return Text::tr("“%1” is a name. Enter an address of this computer, or [::] for every address.")
        .arg(host);
}

QString tooManyListeners(qsizetype most)
{
    return Text::tr("These are more than %1 addresses. Enter [::] for every address.").arg(most);
}

QString spellings(const QList<base::DomainName> &names)
{
    QStringList spelt;
    for (const base::DomainName &name : names) {
        if (name.display() != name.text())
            spelt += Text::tr("%1 is %2").arg(name.display(), name.text());
    }
    if (spelt.isEmpty())
        return {};
    return Text::tr("In DNS records and certificates %1.")
        .arg(QLocale().createSeparatedList(spelt));
}

} // namespace wizard
