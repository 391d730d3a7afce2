// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/certificate_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

QStringList uses(const site::Certificates &assigned, const QString &id)
{
    QStringList uses;
    if (assigned.defaultId == id)
        uses.append(u"default"_s);
    for (const auto &[domain, domainId] : assigned.byDomain.asKeyValueRange()) {
        if (domainId == id)
            uses.append(domain.text());
    }
    return uses;
}

QJsonObject certificateJson(const certificates::StoredCertificate &stored, const site::Site &site)
{
    const certificates::Certificate &leaf = stored.leaf;
    const certificates::SubjectNames &names = leaf.names();
    return {{u"id"_s, leaf.id()},
            {u"friendly_name"_s, stored.friendlyName},
            {u"subject"_s, leaf.subject()},
            {u"issuer"_s, leaf.issuer()},
            {u"names"_s,
             QJsonArray::fromStringList(names.dns + names.ip + names.srv + names.xmpp + names.uri)},
            {u"not_before"_s, leaf.notBefore().toString(Qt::ISODate)},
            {u"not_after"_s, leaf.notAfter().toString(Qt::ISODate)},
            {u"key"_s, leaf.keyDescription()},
            {u"key_id"_s, QString::fromLatin1(leaf.publicKeyId().toHex())},
            {u"has_key"_s, stored.hasKey},
            {u"key_encrypted"_s, stored.isKeyEncrypted},
            {u"on_token"_s, stored.isOnToken},
            {u"exportable"_s, stored.exportable},
            {u"chain_length"_s, stored.chain.size()},
            {u"assigned"_s, QJsonArray::fromStringList(uses(site.certificates, leaf.id()))}};
}

QJsonObject pendingJson(const certificates::PendingRequest &pending)
{
    return {{u"id"_s, pending.id},
            {u"friendly_name"_s, pending.friendlyName},
            {u"created"_s, pending.created.toString(Qt::ISODate)},
            {u"key"_s, pending.keyDescription},
            {u"key_encrypted"_s, pending.isKeyEncrypted},
            {u"on_token"_s, pending.isOnToken},
            {u"exportable"_s, pending.exportable},
            {u"names"_s, QJsonArray::fromStringList(pending.names)},
            {u"csr"_s, QString::fromLatin1(pending.csrPem)}};
}

} // namespace cli
