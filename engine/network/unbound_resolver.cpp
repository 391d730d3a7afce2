// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/unbound_resolver.h"

#include "engine/network/dns_records.h"
#include "engine/network/unbound_context.h"

#include <algorithm>

namespace network {
namespace {

using Reason = ResolveError::Reason;
using RawResult = std::expected<RawAnswer, ResolveError>;

ResolveError unusable(const QString &name)
{
    return {Reason::ServerFailed, name + QStringLiteral(": the records are malformed")};
}

std::expected<SrvAnswer, ResolveError> toSrv(const QString &name, const RawResult &raw)
{
    if (!raw)
        return std::unexpected(raw.error());
    SrvAnswer answer;
    answer.secure = raw->secure;
    for (const QByteArray &data : raw->records)
        if (const auto record = readSrv(data))
            answer.records.append(*record);
    if (answer.records.isEmpty())
        return std::unexpected(unusable(name));
    return answer;
}

std::expected<QByteArrayList, ResolveError> toTexts(const QString &name, const RawResult &raw)
{
    if (!raw)
        return std::unexpected(raw.error());
    QByteArrayList texts;
    for (const QByteArray &data : raw->records)
        if (auto text = readText(data))
            texts.append(*std::move(text));
    if (texts.isEmpty())
        return std::unexpected(unusable(name));
    return texts;
}

std::expected<TlsaAnswer, ResolveError> toTlsa(const QString &name, const RawResult &raw)
{
    if (!raw)
        return std::unexpected(raw.error());
    TlsaAnswer answer;
    answer.secure = raw->secure;
    for (const QByteArray &data : raw->records)
        if (auto record = readTlsa(data))
            answer.records.append(*std::move(record));
    if (answer.records.isEmpty())
        return std::unexpected(unusable(name));
    return answer;
}

// The answers to A and AAAA of one name, as they come in.
struct BothFamilies {
    QString name;
    Resolver::AddressesAnswered answered;
    AddressAnswer answer{{}, true};
    std::optional<ResolveError> fault = std::nullopt;
    int outstanding = 2;

    void add(const RawResult &raw)
    {
        if (raw) {
            answer.secure = answer.secure && raw->secure;
            for (const QByteArray &data : raw->records)
                if (const auto address = readAddress(data))
                    answer.addresses.append(*address);
        } else if (!fault || raw.error().reason > fault->reason) {
            fault = raw.error(); // the graver one: "no such name" is the mildest
        }
        if (--outstanding > 0)
            return;
        if (!answer.addresses.isEmpty())
            answered(std::move(answer));
        else
            answered(std::unexpected(fault.value_or(unusable(name))));
    }
};

} // namespace

UnboundResolver::UnboundResolver(const ResolverSettings &settings, QObject *parent)
    : QObject(parent), m_context(std::make_unique<Context>(settings))
{ }

UnboundResolver::~UnboundResolver() = default;

void UnboundResolver::srv(const QString &name, SrvAnswered answered)
{
    m_context->ask(name,
                   Context::Type::Srv,
                   [name, answered = std::move(answered)](const RawResult &raw) mutable {
                       answered(toSrv(name, raw));
                   });
}

void UnboundResolver::texts(const QString &name, TextsAnswered answered)
{
    m_context->ask(name,
                   Context::Type::Txt,
                   [name, answered = std::move(answered)](const RawResult &raw) mutable {
                       answered(toTexts(name, raw));
                   });
}

void UnboundResolver::tlsa(const QString &name, TlsaAnswered answered)
{
    m_context->ask(name,
                   Context::Type::Tlsa,
                   [name, answered = std::move(answered)](const RawResult &raw) mutable {
                       answered(toTlsa(name, raw));
                   });
}

void UnboundResolver::addresses(const QString &name, AddressesAnswered answered)
{
    const QHostAddress literal(name);
    if (!literal.isNull()) {
        const auto shared = std::make_shared<AddressesAnswered>(std::move(answered));
        QMetaObject::invokeMethod(
            this,
            [shared, literal] { (*shared)(AddressAnswer{{literal}, false}); },
            Qt::QueuedConnection);
        return;
    }
    // Owners: the two questions.
    const auto both = std::make_shared<BothFamilies>(BothFamilies{name, std::move(answered)});
    const auto add = [both](const RawResult &raw) { both->add(raw); };
    m_context->ask(name, Context::Type::Aaaa, add);
    m_context->ask(name, Context::Type::A, add);
}

} // namespace network
