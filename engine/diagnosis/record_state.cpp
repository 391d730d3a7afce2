// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/record_state.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

using Kind = RecordState::Kind;

RecordState without(const network::ResolveError &error)
{
    using Reason = network::ResolveError::Reason;
    if (error.reason == Reason::NoSuchName || error.reason == Reason::NoRecords)
        return {.kind = Kind::Missing};
    return {.kind = Kind::Unknown, .why = error.reason, .evidence = error.evidence};
}

RecordState with(bool isThere, QStringList found, bool secure)
{
    found.sort();
    return {.kind = isThere ? Kind::Present : Kind::Different,
            .found = std::move(found),
            .secure = secure};
}

bool canBeReached(const QHostAddress &address)
{
    return !address.isLoopback() && !address.isLinkLocal() && !address.isMulticast()
        && address != QHostAddress(QHostAddress::AnyIPv4)
        && address != QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

QString name(Kind kind)
{
    switch (kind) {
    case Kind::Unasked:
        return u"unasked"_s;
    case Kind::Present:
        return u"present"_s;
    case Kind::Missing:
        return u"missing"_s;
    case Kind::Different:
        return u"different"_s;
    case Kind::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

RecordState judge(const site::ServiceData &planned,
                  const std::expected<network::SrvAnswer, network::ResolveError> &answer)
{
    if (!answer)
        return without(answer.error());
    QStringList found;
    bool isThere = false;
    for (const network::SrvRecord &record : answer->records) {
        isThere =
            isThere || (record.port == planned.port && record.target == planned.target.text());
        found += u"%1 %2 %3 %4"_s.arg(record.priority)
                     .arg(record.weight)
                     .arg(record.port)
                     .arg(record.target == u"." ? record.target : record.target + u'.');
    }
    return with(isThere, std::move(found), answer->secure);
}

RecordState judge(const site::AddressData &planned,
                  const std::expected<network::AddressAnswer, network::ResolveError> &answer)
{
    if (!answer)
        return without(answer.error());
    const QList<QHostAddress> &addresses = answer->addresses;
    const bool isThere = planned.address.isEmpty()
        ? std::ranges::any_of(addresses, canBeReached)
        : addresses.contains(QHostAddress(planned.address));
    QStringList found;
    for (const QHostAddress &address : addresses)
        found += address.toString();
    return with(isThere, std::move(found), answer->secure);
}

RecordState judge(const site::KeyPinData &planned,
                  const std::expected<network::TlsaAnswer, network::ResolveError> &answer)
{
    if (!answer)
        return without(answer.error());
    QStringList found;
    for (const network::TlsaRecord &record : answer->records)
        found += u"%1 %2 %3 %4"_s.arg(record.usage)
                     .arg(record.selector)
                     .arg(record.matching)
                     .arg(QString::fromLatin1(record.data.toHex()));
    const bool isThere =
        answer->records.contains(network::TlsaRecord{3, 1, 1, planned.publicKeyId});
    return with(isThere, std::move(found), answer->secure);
}

} // namespace diagnosis
