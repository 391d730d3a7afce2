// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/key_verification.h"

namespace xmpp {

using Kind = DialbackElement::Kind;
using Type = DialbackElement::Type;

KeyVerification::KeyVerification(const Environment &environment,
                                 DialbackElement offered,
                                 QByteArray streamId)
    : m_environment(environment)
    , m_offered(std::move(offered))
    , m_streamId(std::move(streamId))
    , m_begun(environment.clock.monotonic())
    , m_stream(environment, m_offered.pair.reversed(), outgoing::Purpose::KeyVerification)
{
    connect(&m_stream, &OutgoingStream::established, this, &KeyVerification::ask);
    connect(&m_stream, &OutgoingStream::received, this, &KeyVerification::onReceived);
    connect(&m_stream, &OutgoingStream::ended, this, [this] {
        answer(Type::Error, name(m_stream.cause().condition));
    });
}

KeyVerification::~KeyVerification() = default;

void KeyVerification::tick()
{
    if (m_environment.clock.monotonic() - m_begun < m_environment.settings.establishmentTimeout)
        return;
    m_stream.end();
    answer(Type::Error, "remote-server-timeout");
}

void KeyVerification::ask()
{
    m_stream.write(serialize(DialbackElement{.kind = Kind::Verify,
                                             .type = Type::Key,
                                             .pair = m_offered.pair.reversed(),
                                             .id = m_streamId,
                                             .key = m_offered.key}));
}

void KeyVerification::onReceived(const Element &element)
{
    if (!isDialback(element))
        return;
    const auto received = toDialback(element);
    if (!received || received->kind != Kind::Verify || received->type == Type::Key
        || received->pair != m_offered.pair || received->id != m_streamId)
        return; // unsolicited
    answer(received->type, received->error);
    m_stream.end();
}

void KeyVerification::answer(Type verdict, const QByteArray &error)
{
    if (std::exchange(m_done, true))
        return;
    // XEP-0220 §2.4.3: whatever went wrong there, from here the server was not to be asked.
    const QByteArray condition = verdict == Type::Error && error != "remote-server-timeout"
        ? "remote-server-not-found"
        : error;
    Q_EMIT answered(verdict, condition);
}

} // namespace xmpp
