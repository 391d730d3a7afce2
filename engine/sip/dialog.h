// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/request_port.h"

#include <QByteArray>
#include <QDateTime>

#include <array>
#include <expected>
#include <optional>

namespace sip {

// The dialog of a subscription (RFC 3261 §12, RFC 6665 §4.4.1), at either end.
class Dialog
{
public:
    // For a tag or a Call-ID: random, not to be guessed.
    [[nodiscard]] static QByteArray newToken();
    // For our first CSeq: seconds, so that with less than one request each second the CSeqs of
    // any later time are higher, whatever of them was written down.
    [[nodiscard]] static quint32 sequenceAt(const QDateTime &now);

    // At the notifier: by a SUBSCRIBE that gets a 2xx with `localTag` in its To.
    [[nodiscard]] static std::expected<Dialog, Refusal>
    ofSubscribe(const Request &subscribe, const QByteArray &localTag, const QDateTime &now);
    // At the subscriber: by a NOTIFY, which may come before the answer (RFC 6665 §4.4.1).
    // `localSequence` is the CSeq of the SUBSCRIBE.
    [[nodiscard]] static std::expected<Dialog, Refusal> ofNotify(const Request &notify,
                                                                 quint32 localSequence);
    // At the subscriber: by the 2xx to its SUBSCRIBE. Nothing: without To tag or Contact.
    [[nodiscard]] static std::optional<Dialog> ofAnswer(const Response &answer);

    // Whether the request belongs to this dialog: Call-ID and both tags.
    [[nodiscard]] bool holds(const Request &request) const;
    // Takes a request of the peer: its CSeq must rise (RFC 3261 §12.2.2), its Contact is the new
    // target.
    [[nodiscard]] std::expected<void, Refusal> take(const Request &request);
    // A 2xx to a SUBSCRIBE or NOTIFY of ours may move the target.
    void take(const Response &response);
    // The next request of ours, without what its purpose adds.
    [[nodiscard]] OutgoingRequest next(Method method);

    [[nodiscard]] QByteArray callId() const { return part(Part::CallId).toByteArray(); }
    [[nodiscard]] QByteArray localTag() const;
    [[nodiscard]] QByteArray remoteTag() const;
    [[nodiscard]] QByteArray target() const { return part(Part::Target).toByteArray(); }

    // One text for the storage. It need not be written for each request of ours: restored() goes
    // on above whatever was sent since.
    [[nodiscard]] QByteArray stored() const;
    [[nodiscard]] static std::optional<Dialog> restored(QByteArrayView stored,
                                                        const QDateTime &now);

    bool operator==(const Dialog &) const = default;

private:
    enum class Part : quint8 {
        CallId,
        Local, // From of our requests: <uri>;tag=…
        Remote, // To of our requests, with whatever parameters the peer wrote
        Target, // a URI
        Routes // Route values between commas
    };
    using Texts = std::array<QByteArray, 5>;

    Dialog() = default;
    [[nodiscard]] static std::expected<Dialog, Refusal>
    ofRequest(const Request &request, const QByteArray &local, quint32 localSequence);
    [[nodiscard]] QByteArrayView part(Part part) const;
    [[nodiscard]] Texts texts() const;
    void setTexts(const Texts &texts);
    void setTarget(const QByteArray &target);

    // All parts in one piece, as there may be a hundred thousand of it; and where each ends.
    QByteArray m_text;
    std::array<quint16, 5> m_ends{};
    quint32 m_localSequence = 0;
    quint32 m_remoteSequence = 0; // 0: none yet
};

} // namespace sip
