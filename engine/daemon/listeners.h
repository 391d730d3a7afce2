// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "engine/network/listener.h"
#include "engine/sip/transport.h"
#include "engine/site/site.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sip {
class UserAgent;
} // namespace sip
namespace xmpp {
class Federation;
} // namespace xmpp

namespace puented {

// What [listen] asks for, opened. One that fails does not keep the others from working; a reload
// tries it again and leaves alone what stays.
class Listeners : public QObject
{
    Q_OBJECT

public:
    Listeners(xmpp::Federation &federation, sip::UserAgent &userAgent, QObject *parent = nullptr);
    ~Listeners() override;

    // Without a certificate, nothing listens where TLS comes first.
    void apply(const site::Listen &wanted, bool hasCertificate);
    // Of XMPP; the SIP side ends by itself.
    void stopAccepting();

    [[nodiscard]] QList<control::ListenerStatus> report() const;

private:
    enum class Purpose {
        Xmpp,
        XmppDirectTls,
        SipTls,
        SipTcp,
        SipUdp,
        Metrics
    };
    struct Place {
        Purpose purpose;
        base::Endpoint endpoint;
        control::ListenerStatus::State state = control::ListenerStatus::State::Failed;
        QString error = {};
        std::unique_ptr<network::Listener> listener = {}; // XMPP only: SIP keeps its own

        [[nodiscard]] bool isOpen() const
        {
            return state == control::ListenerStatus::State::Listening;
        }
    };
    using Places = std::vector<Place>;

    [[nodiscard]] static bool isSip(Purpose purpose);
    [[nodiscard]] static sip::Transport transportOf(Purpose purpose); // of a SIP purpose
    [[nodiscard]] static QString name(Purpose purpose);
    [[nodiscard]] static Places placesOf(const site::Listen &wanted, bool hasCertificate);
    void keepWhatStays(Places &wanted);
    void open(Place &place);
    void openXmpp(Place &place);
    void openSip(Place &place);

    xmpp::Federation &m_federation;
    sip::UserAgent &m_userAgent;
    Places m_places;
};

} // namespace puented
