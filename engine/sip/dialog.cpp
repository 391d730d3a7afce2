// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/dialog.h"

#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace sip {
namespace {

constexpr qint64 sequenceEpoch = 1'577'836'800; // 2020-01-01
constexpr quint32 sequenceJump = 1000; // for a clock that was set back
constexpr quint32 maxSequence = 0x7FFFFFFF; // RFC 3261 §8.1.1.5
constexpr qsizetype maxValueBytes = 4096; // of the target, and of all other values together
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

QByteArray tagOf(QByteArrayView party)
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

// Together they stay below what an end of a part can say.
bool isTooLong(const std::array<QByteArray, 5> &texts)
{
    qsizetype others = 0;
    for (std::size_t i = 0; i < texts.size(); ++i)
        others += i == 3 ? 0 : texts[i].size();
    return others > maxValueBytes || texts[3].size() > maxValueBytes;
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
    const Texts texts{request.callId.toByteArray(),
                      local,
                      partyOf(request.from),
                      *std::move(target),
                      joined(request.message.values(Header::RecordRoute), false)};
    if (isTooLong(texts))
        return refuse(513, "Too Long For A Dialog");
    if (!areRoutes(texts[4]))
        return refuse(400, "Malformed Record-Route");
    Dialog dialog;
    dialog.setTexts(texts);
    dialog.m_localSequence = localSequence;
    dialog.m_remoteSequence = request.sequence;
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
    const Texts texts{message.value(Header::CallId).toByteArray(),
                      partyOf(*from),
                      partyOf(*to),
                      *target,
                      joined(message.values(Header::RecordRoute), true)}; // RFC 3261 §12.1.2
    if (isTooLong(texts) || !areRoutes(texts[4]))
        return std::nullopt;
    Dialog dialog;
    dialog.setTexts(texts);
    dialog.m_localSequence =
        static_cast<quint32>(parseNumber(sequence.first(digits), maxSequence).value_or(1));
    return dialog;
}

bool Dialog::holds(const Request &request) const
{
    return request.callId == part(Part::CallId) && request.to.tag() == localTag()
        && request.from.tag() == remoteTag();
}

std::expected<void, Refusal> Dialog::take(const Request &request)
{
    if (m_remoteSequence != 0 && request.sequence <= m_remoteSequence)
        return refuse(500, "CSeq Out Of Order");
    const auto target = targetOf(request.message);
    if (!target && request.message.has(Header::Contact))
        return refuse(400, "Malformed Contact");
    m_remoteSequence = request.sequence;
    if (target)
        setTarget(*target);
    return {};
}

void Dialog::take(const Response &response)
{
    if (const auto target = targetOf(response.message))
        setTarget(*target);
}

OutgoingRequest Dialog::next(Method method)
{
    // What was stored or taken has been parsed before.
    OutgoingRequest request{.method = method, .target = *Uri::parse(part(Part::Target))};
    if (const QByteArrayView routes = part(Part::Routes); !routes.isEmpty()) {
        for (const QByteArrayView route : splitCommaList(routes))
            request.routes.push_back(route.toByteArray());
    }
    request.from = part(Part::Local).toByteArray();
    request.to = part(Part::Remote).toByteArray();
    request.callId = callId();
    request.sequence = ++m_localSequence;
    return request;
}

QByteArray Dialog::localTag() const
{
    return tagOf(part(Part::Local));
}

QByteArray Dialog::remoteTag() const
{
    return tagOf(part(Part::Remote));
}

QByteArrayView Dialog::part(Part part) const
{
    const auto index = static_cast<std::size_t>(part);
    const qsizetype begin = index == 0 ? 0 : m_ends[index - 1];
    return QByteArrayView(m_text).sliced(begin, m_ends[index] - begin);
}

Dialog::Texts Dialog::texts() const
{
    Texts texts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i] = part(static_cast<Part>(i)).toByteArray();
    return texts;
}

void Dialog::setTexts(const Texts &texts)
{
    m_text.clear();
    m_text.reserve(std::accumulate(
        texts.begin(), texts.end(), qsizetype(0), [](qsizetype size, const QByteArray &text) {
            return size + text.size();
        }));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        m_text += texts[i];
        m_ends[i] = static_cast<quint16>(m_text.size());
    }
}

void Dialog::setTarget(const QByteArray &target)
{
    if (part(Part::Target) == target)
        return;
    Texts changed = texts();
    changed[static_cast<std::size_t>(Part::Target)] = target;
    setTexts(changed);
}

QByteArray Dialog::stored() const
{
    QByteArray text;
    for (const QByteArray &one : texts())
        text.append(one).append('\n'); // a header value holds no line end
    return text + QByteArray::number(m_localSequence) + '\n' + QByteArray::number(m_remoteSequence);
}

std::optional<Dialog> Dialog::restored(QByteArrayView stored, const QDateTime &now)
{
    const QByteArrayList fields = stored.toByteArray().split('\n');
    if (fields.size() != fieldCount)
        return std::nullopt;
    const Texts texts{fields[0], fields[1], fields[2], fields[3], fields[4]};
    const auto local = parseNumber(fields[5], maxSequence - sequenceJump);
    const auto remote = parseNumber(fields[6], 0xFFFFFFFFU);
    const bool isWhole = local && remote && !isTooLong(texts) && !tagOf(fields[1]).isEmpty()
        && !tagOf(fields[2]).isEmpty() && Uri::parse(fields[3]) && areRoutes(fields[4]);
    if (!isWhole)
        return std::nullopt;
    Dialog dialog;
    dialog.setTexts(texts);
    dialog.m_localSequence = std::max(static_cast<quint32>(*local) + sequenceJump, sequenceAt(now));
    dialog.m_remoteSequence = static_cast<quint32>(*remote);
    return dialog;
}

} // namespace sip
