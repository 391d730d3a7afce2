// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/server.h"
#include "engine/daemon/contact_methods.h"
#include "engine/daemon/engine_events.h"
#include "engine/site/directories.h"
#include "tests/support/fake_contact_book.h"

namespace test {

// The control side of an engine, over the real socket and with the engine's own methods for
// contacts and its events; what they tell is the test's.
class FakeEngine
{
public:
    control::EngineStatus status;
    QList<control::StreamStatus> streams;
    FakeContactBook book;
    control::Server server;
    puented::EngineEvents events;
    int statusAnswers = 0;

    FakeEngine()
        : events(
              server,
              {.status = [this] { return status; },
               .streams = [this] { return streams; },
               .contact = [this](const QString &user,
                                 const QString &contact) { return book.contact(user, contact); }})
    {
        server.addMethod(QStringLiteral("status"),
                         [this](const QJsonObject &, control::Reply reply) {
                             ++statusAnswers;
                             reply(control::toJson(status));
                         });
        server.addMethod(
            QStringLiteral("streams"),
            [this](const QJsonObject &, control::Reply reply) { reply(control::toJson(streams)); });
        puented::addContactMethods(server, book);
        book.changed = [this](const QString &user, const QString &contact) {
            events.contactChanged(user, contact);
        };
    }

    [[nodiscard]] bool listen(const QString &siteDirectory)
    {
        return server.listen(site::controlSocketPath(siteDirectory)).has_value();
    }
};

} // namespace test
