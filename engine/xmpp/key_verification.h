// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/outgoing_stream.h"

namespace xmpp {

// One question to the authoritative server about a key that was offered to us (XEP-0220 §2.1.2),
// over a connection of its own that our resolver found.
class KeyVerification : public QObject
{
    Q_OBJECT

public:
    // `offered` is the <db:result/>; `streamId` is ours, of the stream it came on.
    KeyVerification(const Environment &environment, DialbackElement offered, QByteArray streamId);
    ~KeyVerification() override;

    const DialbackElement &offered() const { return m_offered; }
    // Gives up when it has taken too long; called from time to time.
    void tick();

Q_SIGNALS:
    // Once. Error: the condition for the answer, "remote-server-not-found".
    void answered(xmpp::DialbackElement::Type verdict, const QByteArray &error);

private:
    void ask();
    void onReceived(const Element &element);
    void answer(DialbackElement::Type verdict, const QByteArray &error = {});

    const Environment &m_environment;
    const DialbackElement m_offered;
    const QByteArray m_streamId;
    const std::chrono::milliseconds m_begun;
    OutgoingStream m_stream;
    bool m_done = false;
};

} // namespace xmpp
