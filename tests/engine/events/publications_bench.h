// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/publications.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_request_port.h"

#include <QSignalSpy>
#include <QTest>

namespace test {

inline const QByteArray alice = "sip:alice@contoso.example";
inline const QByteArray ofPresence = "Event: presence\r\n";
inline const QByteArray pidf = "Content-Type: application/pidf+xml\r\n";

struct Publish {
    QByteArray ifMatch = {};
    QByteArray expires = {};
    QByteArray body = {};
    QByteArray headers = ofPresence + pidf;
    QByteArray uri = alice;
    QByteArray sender = alice;
    bool isLocal = true;
    quint16 port = 0; // where it comes from
};

inline QByteArray stateOf(const QByteArray &show, const QByteArray &basic = "open")
{
    return "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='sip:alice@contoso.example'>"
           "<tuple id='t'><status><basic>"
        + basic + "</basic><show xmlns='jabber:client'>" + show
        + "</show></status></tuple></presence>";
}

inline QByteArray header(const QByteArray &headers, const QByteArray &name)
{
    for (const QByteArray &line : headers.split('\n')) {
        if (line.startsWith(name + ": "))
            return line.sliced(name.size() + 2).trimmed();
    }
    return {};
}

// The devices of one person, who publish.
class PublicationsBench : public QObject
{
protected:
    void begin()
    {
        m_port.answers.clear();
        m_port.devices.clear();
        m_port.lost.clear();
        m_publications = std::make_unique<events::Publications>(m_port, m_clock);
    }
    FakeRequestPort::Answered publish(const Publish &parts)
    {
        RequestText text{.method = "PUBLISH",
                         .uri = parts.uri,
                         .from = '<' + parts.sender + ">;tag=a",
                         .to = '<' + parts.uri + '>',
                         .headers = parts.headers,
                         .body = parts.body};
        if (!parts.ifMatch.isEmpty())
            text.headers += "SIP-If-Match: " + parts.ifMatch + "\r\n";
        if (!parts.expires.isEmpty())
            text.headers += "Expires: " + parts.expires + "\r\n";
        const sip::Request request = text.request();
        m_publications->serve({.id = ++m_ids,
                               .request = request,
                               .flow = {.peer = {}, .peerPort = parts.port},
                               .sender = parts.sender,
                               .localRecipient = parts.isLocal});
        return m_port.answers.empty() || m_port.answers.back().id != m_ids
            ? FakeRequestPort::Answered{}
            : m_port.answers.back();
    }
    QByteArray initial(const QByteArray &show, const QByteArray &expires = {})
    {
        return header(publish({.expires = expires, .body = stateOf(show)}).headers, "SIP-ETag");
    }
    QByteArrayList shows() const
    {
        QByteArrayList shows;
        for (const events::PresenceDocument &document : m_publications->of(alice))
            shows.append(document.tuples.at(0).show);
        return shows;
    }
    void pass(std::chrono::seconds time)
    {
        m_clock.advance(time);
        m_publications->fireTimers();
    }

    FakeClock m_clock;
    FakeRequestPort m_port;
    std::unique_ptr<events::Publications> m_publications;
    quint64 m_ids = 0;
};

} // namespace test
