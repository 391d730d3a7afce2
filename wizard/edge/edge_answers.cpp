// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/edge_answers.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

template<typename Value>
QString joinedTexts(const QList<Value> &values, QString (*textOf)(const Value &))
{
    QStringList texts;
    for (const Value &value : values)
        texts += textOf(value);
    return texts.join(u", "_s);
}

} // namespace

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

std::expected<QList<base::DomainName>, base::DomainNameError> parseDomains(const QString &text)
{
    QList<base::DomainName> domains;
    const QStringList words = wordsOf(text);
    for (const QString &word : words) {
        auto domain = base::DomainName::parse(word);
        if (!domain)
            return std::unexpected(domain.error());
        if (!domains.contains(*domain))
            domains += *std::move(domain);
    }
    return domains;
}

QString joined(const QList<base::DomainName> &domains)
{
    return joinedTexts<base::DomainName>(
        domains, [](const base::DomainName &domain) { return domain.display(); });
}

QString joined(const QList<base::Endpoint> &endpoints)
{
    return joinedTexts<base::Endpoint>(
        endpoints, [](const base::Endpoint &endpoint) { return endpoint.text(); });
}

void EdgeAnswers::applyTo(site::Site &site) const
{
    site.edge.fqdn = fqdn;
    site.domains.sip = sip;
    site.domains.xmpp = xmpp.isEmpty() ? sip : xmpp;
    const std::optional<base::Endpoint> metrics = site.listen.metrics;
    site.listen = listen;
    site.listen.metrics = metrics;
    site.users = users;
}

} // namespace wizard
