// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/incoming_events.h"

#include "engine/xmpp/jid.h"

namespace xmpp::incoming {

Addressee addresseeOf(const std::optional<base::DomainName> &to, const FederationSettings &settings)
{
    if (!to)
        return Addressee::Missing;
    return settings.isLocal(*to) ? Addressee::Ours : Addressee::Foreign;
}

Sender senderOf(const std::optional<base::DomainName> &from, const FederationSettings &settings)
{
    if (!from)
        return Sender::Missing;
    return settings.peer(*from) ? Sender::Partner : Sender::Stranger;
}

std::optional<Event> authRequested(const Element &auth, const std::optional<base::DomainName> &from)
{
    if (auth.attribute("mechanism") != "EXTERNAL")
        return OtherMechanismRequested{};
    const QByteArray text = auth.text.trimmed();
    if (text.isEmpty() || text == "=") // no authzid: the stream's `from`
        return ExternalRequested{};
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const auto identity = Jid::parse(*decoded);
    return ExternalRequested{identity && from && *identity == Jid(*from)};
}

} // namespace xmpp::incoming
