// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/options_request.h"
#include "engine/network/unbound_resolver.h"
#include "engine/sip/route.h"
#include "engine/sip/stream_framer.h"
#include "engine/site/site.h"

#include <QTimer>
#include <QUdpSocket>

#include <chrono>

namespace network {
struct CloseCause;
class TlsContext;
class TlsStream;
} // namespace network

namespace diagnosis {

struct NextHopVerdict {
    enum class Kind {
        Answers, // SIP, with `answer`
        NotASipUri,
        NameNotFound,
        NotOffered, // its SRV record says so
        DnsFailed,
        NotConnected,
        TlsUnusable, // ours
        TlsFailed,
        NotTrusted, // its certificate
        WrongName, // in its certificate: `names` are those it has
        ClosedUnanswered,
        NotSip,
        Silent
    };

    Kind kind = Kind::NotConnected;
    QString target = {}; // the way that was tried last: "tls sfb.contoso.com:5061"
    QString protocol = {}; // "TLSv1.3"; empty without TLS
    QStringList names = {};
    OptionsAnswer answer = {};
    QString evidence = {}; // English, for the log

    bool operator==(const NextHopVerdict &) const = default;
};

// Goes to users.next_hop as the engine would: by DNS, TCP, TLS with our certificate and a look at
// theirs, then asks OPTIONS. Ends by itself; cancelled by destroying it.
class NextHopTrial : public QObject
{
    Q_OBJECT

public:
    enum class Step {
        Connecting,
        Securing,
        Asking
    };
    struct Subject {
        QString nextHop;
        site::Dns dns;
        base::DomainName ownName;
        std::shared_ptr<const network::TlsContext> tls; // null: TlsUnusable
    };

    explicit NextHopTrial(Subject subject,
                          std::chrono::milliseconds patience = std::chrono::seconds(20),
                          QObject *parent = nullptr);
    ~NextHopTrial() override;

    void start(); // once

Q_SIGNALS:
    void progressed(diagnosis::NextHopTrial::Step step, const QString &target);
    // Exactly once, never from inside start(). A slot deletes the trial with deleteLater().
    void finished(const diagnosis::NextHopVerdict &verdict);

private:
    void enter(Step step);
    void tryNext();
    void fail(NextHopVerdict::Kind kind, const QString &evidence); // of one way; the next follows
    void finish(NextHopVerdict::Kind kind, const QString &evidence = {});
    void onDeadline();

    void connectTo(const sip::Destination &destination);
    void onConnected(QTcpSocket *socket, const network::ConnectTarget &target);
    void onEncrypted(const QString &targetHost);
    void onClosed(const network::CloseCause &cause);
    void read();

    void findService(const sip::Destination &destination);
    void findHost(const QString &host, quint16 port);
    void askByDatagram();
    void readDatagrams();
    void failDatagrams();

    [[nodiscard]] QByteArray question() const;
    void take(const QByteArray &message);

    const Subject m_subject;
    const OptionsMarks m_marks = newOptionsMarks();
    std::optional<sip::Uri> m_uri;
    std::vector<sip::Destination> m_ways;
    std::size_t m_way = 0; // counts those begun
    Step m_step = Step::Connecting;
    bool m_isFinished = false;
    NextHopVerdict m_verdict;
    QTimer m_deadline;
    QTimer m_again;
    QUdpSocket m_datagrams;
    std::unique_ptr<network::TlsStream> m_stream;
    sip::StreamFramer m_framer;
    network::UnboundResolver m_resolver; // its answers come to the members above
    std::unique_ptr<network::Connector> m_connector;
};

} // namespace diagnosis
