// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/dialog.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sip {
namespace {

constexpr qint64 sequenceEpoch = 1'577'836'800; // 2020-01-01
constexpr quint32 sequenceJump = 1000; // for a clock that was set back
constexpr quint32 maxSequence = 0x7FFFFFFF; // RFC 3261 §8.1.1.5
constexpr qsizetype maxValueBytes = 4096; // of one value that is kept
constexpr qsizetype fieldCount = 7;

std::unexpected<Refusal> refuse(int status, const char *reason)
{
    return std::unexpected(Refusal{status, reason, {}});
}

// The URI and all parameters (Lync wants its epid back), without the display name.
QByteArray partyOf(const NameAddr &address)
{
    return '<' + address.uri.toByteArray() + '>' + address.parameters.text().toByteArray();
}

QByteArray tagOf(const QByteArray &party)
{
    const auto address = NameAddr::parse(party);
    return address ? address->tag().toByteArray() : QByteArray();
}

// The one Contact of a request or response that makes or refreshes a dialog (RFC 3261 §12.1).
std::optional<QByteArray> targetOf(const Message &message)
{
    const auto contact = NameAddr::parse(message.value(Header::Contact));
    if (!contact || contact->uri.size() > maxValueBytes || !Uri::parse(contact->uri))
        return std::nullopt;
    return contact->uri.toByteArray();
}

QByteArray joined(std::vector<QByteArrayView> routes, bool isReversed)
{
    if (isReversed)
        std::ranges::reverse(routes);
    QByteArray text;
    for (const QByteArrayView route : routes)
        text.append(text.isEmpty() ? "" : ", ").append(route);
    return text;
}

bool areRoutes(QByteArrayView text)
{
    const std::vector<QByteArrayView> routes =
        text.isEmpty() ? std::vector<QByteArrayView>() : splitCommaList(text);
    return std::ranges::all_of(routes, [](QByteArrayView route) {
        const auto address = NameAddr::parse(route);
        return address && Uri::parse(address->uri).has_value();
    });
}

} // namespace

QByteArray Dialog::newToken()
{
    QRandomGenerator *const random = QRandomGenerator::system();
    return QByteArray::number(random->generate64(), 36)
        + QByteArray::number(random->generate64(), 36);
}

std::expected<Dialog, Refusal>
Dialog::ofRequest(const Request &request, const QByteArray &local, quint32 localSequence)
{
    if (request.from.tag().isEmpty())
        return refuse(400, "Missing From Tag");
    auto target = targetOf(request.message);
    if (!target)
        return refuse(400, "Missing Or Malformed Contact");
    Dialog dialog;
    dialog.m_callId = request.callId.toByteArray();
    dialog.m_local = local;
    dialog.m_remote = partyOf(request.from);
    dialog.m_target = *std::move(target);
    dialog.m_routes = joined(request.message.values(Header::RecordRoute), false);
    dialog.m_localSequence = localSequence;
    dialog.m_remoteSequence = request.sequence;
    const qsizetype size = dialog.m_callId.size() + dialog.m_local.size() + dialog.m_remote.size()
        + dialog.m_routes.size();
    if (size > maxValueBytes)
        return refuse(513, "Too Long For A Dialog");
    if (!areRoutes(dialog.m_routes))
        return refuse(400, "Malformed Record-Route");
    return dialog;
}

quint32 Dialog::sequenceAt(const QDateTime &now)
{
    return static_cast<quint32>(
        std::clamp<qint64>(now.toSecsSinceEpoch() - sequenceEpoch, 1, maxSequence / 2));
}

std::expected<Dialog, Refusal>
Dialog::ofSubscribe(const Request &subscribe, const QByteArray &localTag, const QDateTime &now)
{
    return ofRequest(subscribe, partyOf(subscribe.to) + ";tag=" + localTag, sequenceAt(now));
}

std::expected<Dialog, Refusal> Dialog::ofNotify(const Request &notify, quint32 localSequence)
{
    if (notify.to.tag().isEmpty())
        return refuse(481, "");
    return ofRequest(notify, partyOf(notify.to), localSequence);
}

std::optional<Dialog> Dialog::ofAnswer(const Response &answer)
{
    const Message &message = answer.message;
    const auto from = NameAddr::parse(message.value(Header::From));
    const auto to = NameAddr::parse(message.value(Header::To));
    const auto target = targetOf(message);
    const QByteArrayView sequence = message.value(Header::CSeq);
    const qsizetype digits =
        std::ranges::find_if(sequence, [](char c) { return c < '0' || c > '9'; })
        - sequence.begin();
    if (!from || !to || to->tag().isEmpty() || !target)
        return std::nullopt;
    Dialog dialog;
    dialog.m_callId = message.value(Header::CallId).toByteArray();
    dialog.m_local = partyOf(*from);
    dialog.m_remote = partyOf(*to);
    dialog.m_target = *target;
    dialog.m_routes = joined(message.values(Header::RecordRoute), true); // RFC 3261 §12.1.2
    dialog.m_localSequence =
        static_cast<quint32>(parseNumber(sequence.first(digits), maxSequence).value_or(1));
    const bool isLong = dialog.m_remote.size() + dialog.m_routes.size() > maxValueBytes;
    if (isLong || !areRoutes(dialog.m_routes))
        return std::nullopt;
    return dialog;
}

bool Dialog::holds(const Request &request) const
{
    return request.callId == m_callId && request.to.tag() == localTag()
        && request.from.tag() == remoteTag();
}

std::expected<void, Refusal> Dialog::take(const Request &request)
{
    if (m_remoteSequence != 0 && request.sequence <= m_remoteSequence)
        return refuse(500, "CSeq Out Of Order");
    auto target = targetOf(request.message);
    if (!target && request.message.has(Header::Contact))
        return refuse(400, "Malformed Contact");
    m_remoteSequence = request.sequence;
    if (target)
        m_target = *std::move(target);
    return {};
}

void Dialog::take(const Response &response)
{
    if (auto target = targetOf(response.message))
        m_target = *std::move(target);
}

OutgoingRequest Dialog::next(Method method)
{
    // What was stored or taken has been parsed before.
    OutgoingRequest request{.method = method, .target = *Uri::parse(m_target)};
    if (!m_routes.isEmpty()) {
        for (const QByteArrayView route : splitCommaList(m_routes))
            request.routes.push_back(route.toByteArray());
    }
    request.from = m_local;
    request.to = m_remote;
    request.callId = m_callId;
    request.sequence = ++m_localSequence;
    return request;
}

QByteArray Dialog::localTag() const
{
    return tagOf(m_local);
}

QByteArray Dialog::remoteTag() const
{
    return tagOf(m_remote);
}

QByteArray Dialog::stored() const
{
    const QByteArrayList fields{m_callId,
                                m_local,
                                m_remote,
                                m_target,
                                m_routes,
                                QByteArray::number(m_localSequence),
                                QByteArray::number(m_remoteSequence)};
    return fields.join('\n'); // a header value holds no line end
}

std::optional<Dialog> Dialog::restored(QByteArrayView stored, const QDateTime &now)
{
    const QByteArrayList fields = stored.toByteArray().split('\n');
    if (fields.size() != fieldCount)
        return std::nullopt;
    const auto local = parseNumber(fields[5], maxSequence - sequenceJump);
    const auto remote = parseNumber(fields[6], 0xFFFFFFFFU);
    Dialog dialog;
    dialog.m_callId = fields[0];
    dialog.m_local = fields[1];
    dialog.m_remote = fields[2];
    dialog.m_target = fields[3];
    dialog.m_routes = fields[4];
    const bool isWhole = local && remote && !dialog.localTag().isEmpty()
        && !dialog.remoteTag().isEmpty() && Uri::parse(dialog.m_target) && areRoutes(fields[4]);
    if (!isWhole)
        return std::nullopt;
    dialog.m_localSequence = std::max(static_cast<quint32>(*local) + sequenceJump, sequenceAt(now));
    dialog.m_remoteSequence = static_cast<quint32>(*remote);
    return dialog;
}

} // namespace sip
