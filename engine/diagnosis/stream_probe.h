// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/diagnosis/probe_identity.h"
#include "engine/diagnosis/probe_proposal.h"
#include "engine/diagnosis/probe_walk.h"
#include "engine/network/connect_targets.h"
#include "engine/xmpp/dialback.h"
#include "engine/xmpp/xml_stream.h"

#include <QObject>

#include <memory>

class QTcpSocket;

namespace diagnosis {

// The steps of a probe on one connection: the stream, what is offered in the clear, TLS, the
// certificate, what is offered over TLS. Never authenticates.
class StreamProbe : public QObject
{
    Q_OBJECT

public:
    // `pair`: from us to the partner.
    StreamProbe(ProbeWalk &walk, const ProbeIdentity &identity, const xmpp::DomainPair &pair);
    ~StreamProbe() override;

    void start(std::unique_ptr<QTcpSocket> socket, const network::ConnectTarget &target);
    // Says good-bye; `closed` comes when the partner has too.
    void close();
    void abort();
    [[nodiscard]] const ProbeFindings &findings() const { return m_findings; }

Q_SIGNALS:
    void ended(); // nothing more to learn here; the walk tells why. May come more than once
    void closed();

private:
    void onEvent(xmpp::StreamEvent &&event);
    void onHeader(const xmpp::StreamHeader &header);
    void onElement(const xmpp::Element &element);
    void onPlainFeatures(const xmpp::Element &element);
    void onProceed();
    void onSecured();
    [[nodiscard]] bool judgeCertificate();
    void onSecureFeatures(const xmpp::Element &element);
    void onBadStream(const xmpp::StreamError &error);
    void onPeerError(const xmpp::StreamError &error);
    void onConnectionClosed(const network::CloseCause &cause);
    void openStream(ProbeStep::Id step);
    void startTls();
    void fail(ProbeStep::Reason reason, const QString &evidence, const QString &found = {});

    ProbeWalk &m_walk;
    const ProbeIdentity &m_identity;
    const xmpp::DomainPair m_pair;
    ProbeFindings m_findings;
    std::unique_ptr<xmpp::XmlStream> m_stream;
    int m_elements = 0;
    bool m_directTls = false;
    bool m_gone = false; // the connection
};

} // namespace diagnosis
