// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/endpoint.h"
#include "engine/network/connect_targets.h"
#include "engine/network/resolver.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

class QTcpSocket;
class QTimer;

namespace network {

struct SrvQuery {
    QString name; // "_xmpps-server._tcp.partner.example"
    bool directTls = false; // what its targets speak
};

struct ConnectPlan {
    QList<SrvQuery> srv; // asked together, merged into one set (XEP-0368)
    QString fallbackHost; // tried only when none of the names has an SRV record
    quint16 fallbackPort = 0;
    std::optional<base::Endpoint> fixed; // skips SRV and the fallback
    bool fixedDirectTls = false;
    std::chrono::milliseconds attemptTimeout{5'000}; // for each address
    std::chrono::milliseconds attemptDelay{250}; // before the next address of a host, RFC 8305 §5
};

struct ConnectError {
    enum class Reason {
        NotOffered,
        NameNotFound,
        DnsFailed,
        AllTargetsFailed
    };

    Reason reason;
    QString evidence; // English, for the log: every question and attempt with its outcome
};

[[nodiscard]] QString reasonName(ConnectError::Reason reason);

// From a service to a TCP connection: SRV, addresses, every target and address in order. Starts
// at the next turn of the event loop; cancelled by destroying it.
class Connector : public QObject
{
    Q_OBJECT

public:
    Connector(Resolver &resolver, ConnectPlan plan, QObject *parent = nullptr);
    ~Connector() override;

    // After `connected`: what answered was of no use (TLS failed, wrong service). Goes on with
    // the remaining targets; ends in `connected` or `failed` as before.
    void tryNext(const QString &why);

Q_SIGNALS:
    // The receiver takes ownership of `socket`: it has no parent.
    void connected(QTcpSocket *socket, const network::ConnectTarget &target);
    void failed(const network::ConnectError &error);

private:
    struct Attempt;

    void start();
    void onSrv(const SrvQuery &query, const std::expected<SrvAnswer, ResolveError> &answer);
    void onAllSrv();
    void resolveTarget();
    void onAddresses(const std::expected<AddressAnswer, ResolveError> &answer);
    void nextTarget();
    void nextAddress();
    std::unique_ptr<Attempt> takeAttempt(int number);
    void onAttemptConnected(int number);
    void onAttemptFailed(int number, const QString &why);
    void giveUp(const Attempt &loser, const QString &why);
    void note(const QString &line);
    void end(ConnectError::Reason reason);

    Resolver &m_resolver;
    const ConnectPlan m_plan;
    std::unique_ptr<QTimer> m_delay;
    std::vector<std::unique_ptr<Attempt>> m_attempts; // under way, to one target
    QList<SrvRecord> m_records;
    QList<ConnectTarget> m_targets; // still to try, the present one first
    QList<QHostAddress> m_addresses; // still to try, of the present target
    QStringList m_evidence;
    qsizetype m_srvOutstanding = 0;
    int m_lastAttempt = 0;
    bool m_addressFound = false;
    bool m_addressFailed = false;
    bool m_srvExists = false;
    bool m_srvFailed = false;
};

} // namespace network
