// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/challenge_listeners.h"
#include "engine/acme/private/responder.h"

#include <QHash>

class QTcpSocket;

namespace acme {

// http-01 (RFC 8555 §8.3): a listener that knows the paths of this order and nothing else. Every
// connection gets one answer, within 10 seconds and 8 KiB.
class HttpResponder final : public Responder
{
    Q_OBJECT

public:
    explicit HttpResponder(QList<base::Endpoint> endpoints);
    ~HttpResponder() override;

    void present(const QList<ChallengeTask> &tasks) override;
    void withdraw() override;

private:
    void serve(QTcpSocket *socket);
    void answer(QTcpSocket &socket, const QByteArray &head) const;

    QList<base::Endpoint> m_endpoints;
    QHash<QByteArray, QByteArray> m_answers; // by path
    Listeners m_listeners;
};

// The answer to a request, of which `head` is everything up to the empty line.
[[nodiscard]] QByteArray httpAnswer(const QByteArray &head,
                                    const QHash<QByteArray, QByteArray> &answers);

} // namespace acme
