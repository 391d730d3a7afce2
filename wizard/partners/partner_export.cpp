// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_export.h"

#include "engine/site/choices.h"
#include "engine/site/negotiation_rules.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

// RFC 4180 §2: what holds a comma, a quote or a line break stands in quotes. A spreadsheet would
// take what starts like a formula for one: an apostrophe makes it text.
QString field(const QString &text)
{
    QString safe = text;
    if (!safe.isEmpty() && QStringView(u"=+-@\t\r").contains(safe.front()))
        safe.prepend(u'\'');
    const bool isPlain =
        std::ranges::none_of(safe, [](QChar c) { return QStringView(u",;\"\r\n").contains(c); });
    return isPlain ? safe : u'"' + safe.replace(u'"', u"\"\""_s) + u'"';
}

QString yesNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

QByteArray line(QStringList values)
{
    for (QString &value : values)
        value = field(value);
    return values.join(u',').toUtf8() + "\r\n";
}

} // namespace

QByteArray partnersAsCsv(const QList<site::XmppPartner> &partners)
{
    QByteArray csv = line({u"domain"_s,
                           u"additional_domains"_s,
                           u"description"_s,
                           u"type"_s,
                           u"tls"_s,
                           u"sasl"_s,
                           u"dialback"_s,
                           u"keep_alive"_s,
                           u"connection_limit"_s,
                           u"proxy_fqdn"_s,
                           u"verdict"_s});
    for (const site::XmppPartner &partner : partners) {
        QStringList additional;
        for (const base::DomainName &domain : partner.additionalDomains)
            additional += domain.text();
        csv += line({partner.domain.text(),
                     additional.join(u' '),
                     partner.description,
                     site::name(partner.type),
                     site::name(partner.tls),
                     site::name(partner.sasl),
                     yesNo(partner.dialback),
                     yesNo(partner.keepAlive),
                     QString::number(partner.connectionLimit),
                     partner.proxyFqdn,
                     site::name(site::negotiationRule(partner).verdict)});
    }
    return csv;
}

} // namespace wizard
