// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/publications.h"

#include "engine/events/pidf.h"
#include "engine/sip/dialog.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace events {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Of a record: the entity-tag, Call-ID and contact of the device, and the document.
constexpr int headLines = 3;

} // namespace

Publications::Publications(sip::RequestPort &port, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_port(port), m_clock(clock), m_alarm(clock, [this] { fireTimers(); })
{ }

Publications::~Publications() = default;

void Publications::restore(const std::vector<PublicationRecord> &records)
{
    const QDateTime now = m_clock.now();
    for (const PublicationRecord &record : records) {
        auto publication = record.expires > now ? readRecord(record) : std::optional<Publication>();
        if (!publication) {
            Q_EMIT removed(record.key);
            continue;
        }
        publication->expires = m_clock.monotonic() + milliseconds(now.msecsTo(record.expires));
        publication->touched = ++m_touches;
        List &list = m_byAor[record.aor];
        list.push_back(*std::move(publication));
        ++m_count;
        setAlarm(record.aor, list.back());
    }
}

QByteArray Publications::recordOf(const Publication &publication)
{
    const sip::Device device = publication.device.value_or(sip::Device());
    return publication.tag + '\n' + device.callId + '\n' + device.contact + '\n'
        + writePidf(publication.document);
}

std::optional<Publications::Publication> Publications::readRecord(const PublicationRecord &record)
{
    std::array<QByteArray, headLines> lines;
    qsizetype begin = 0;
    for (QByteArray &line : lines) {
        const qsizetype end = record.record.indexOf('\n', begin);
        if (end < 0)
            return std::nullopt;
        line = record.record.sliced(begin, end - begin);
        begin = end + 1;
    }
    auto document = readPidf(record.record.sliced(begin));
    if (lines[0].isEmpty() || !document)
        return std::nullopt;
    Publication publication{
        .key = record.key, .tag = lines[0], .document = *std::move(document), .device = {}};
    if (!lines[1].isEmpty())
        publication.device = sip::Device{.contact = lines[2], .callId = lines[1]};
    return publication;
}

void Publications::serve(const sip::IncomingRequest &publish)
{
    const QByteArray newTag = sip::Dialog::newToken();
    const Granted granted = perform(publish, newTag);
    if (!granted) {
        const sip::Refusal &refusal = granted.error();
        m_port.answer(
            publish.id,
            {.status = refusal.status, .reason = refusal.reason, .headers = refusal.headers});
        return;
    }
    const QByteArray headers = "SIP-ETag: " + newTag
        + "\r\nExpires: " + QByteArray::number(qint64(granted->lifetime.count())) + "\r\n";
    m_port.answer(publish.id, {.headers = headers});
    if (granted->isNews)
        Q_EMIT changed(publish.sender);
}

Publications::Granted Publications::perform(const sip::IncomingRequest &publish,
                                            const QByteArray &newTag)
{
    const auto target = publicationTarget(publish);
    if (!target)
        return std::unexpected(target.error());
    const auto person = m_byAor.find(target->aor);
    List::iterator publication;
    if (!target->ifMatch.isEmpty()) {
        if (person == m_byAor.end())
            return std::unexpected(sip::Refusal{412});
        publication = std::ranges::find(*person, target->ifMatch, &Publication::tag);
        if (publication == person->end())
            return std::unexpected(sip::Refusal{412});
    }
    auto state = publishedState(publish.request.message, m_limits);
    if (!state)
        return std::unexpected(std::move(state.error()));
    Publication renewed{.key = newTag,
                        .tag = newTag,
                        .document = {},
                        .device = m_port.deviceAt(target->aor, publish.flow)};
    if (target->ifMatch.isEmpty())
        return initiate(target->aor, *std::move(state), std::move(renewed));
    return update(target->aor, publication, *std::move(state), std::move(renewed));
}

Publications::Granted
Publications::initiate(const QByteArray &aor, PublishedState &&state, Publication &&publication)
{
    const seconds lifetime = state.lifetime;
    if (lifetime.count() == 0) // nothing is stored (RFC 3903 §6 step 5)
        return Outcome{};
    if (!state.document)
        return std::unexpected(sip::Refusal{400, "Nothing Is Published"});
    publication.document = *std::move(state.document);
    eraseEarlierOf(aor, publication);
    if (m_count >= m_limits.all)
        return std::unexpected(sip::Refusal{503, {}, "Retry-After: 300\r\n"});
    makeRoom(aor);
    List &list = m_byAor[aor];
    list.push_back(std::move(publication));
    ++m_count;
    keep(aor, list.back(), lifetime);
    return Outcome{lifetime, true};
}

// A device that begins anew with the same tuples has lost the entity-tag of what it said before.
// COMPAT(baresip 1.0): begins twice when it starts, and goes on with the second alone.
void Publications::eraseEarlierOf(const QByteArray &aor, const Publication &anew)
{
    const auto person = m_byAor.find(aor);
    if (person == m_byAor.end() || !anew.device)
        return;
    const auto earlier = std::ranges::find_if(*person, [&anew](const Publication &each) {
        return each.device == anew.device
            && std::ranges::equal(
                   each.document.tuples, anew.document.tuples, {}, &Tuple::id, &Tuple::id);
    });
    if (earlier != person->end())
        erase(aor, earlier);
}

// A device that starts anew leaves its old publications behind.
void Publications::makeRoom(const QByteArray &aor)
{
    for (auto person = m_byAor.find(aor);
         person != m_byAor.end() && person->size() >= m_limits.perPerson;
         person = m_byAor.find(aor))
        erase(aor, std::ranges::min_element(*person, {}, &Publication::touched));
}

Publications::Outcome Publications::update(const QByteArray &aor,
                                           List::iterator publication,
                                           PublishedState &&state,
                                           Publication &&renewed)
{
    if (state.lifetime.count() == 0) {
        erase(aor, publication);
        return {.lifetime = seconds(0), .isNews = true};
    }
    publication->tag = renewed.tag;
    const bool isOther = state.document && *state.document != publication->document;
    if (isOther)
        publication->document = *std::move(state.document);
    const bool hasMoved = renewed.device && renewed.device != publication->device;
    if (hasMoved)
        publication->device = std::move(renewed.device);
    keep(aor, *publication, state.lifetime);
    return {.lifetime = state.lifetime, .isNews = isOther || hasMoved};
}

void Publications::keep(const QByteArray &aor, Publication &publication, seconds lifetime)
{
    publication.expires = m_clock.monotonic() + lifetime;
    publication.touched = ++m_touches;
    setAlarm(aor, publication);
    Q_EMIT stored({.key = publication.key,
                   .aor = aor,
                   .expires = m_clock.now().addSecs(lifetime.count()),
                   .record = recordOf(publication)});
}

// One alarm for each, however often it is refreshed: it is set again when it rings too early.
void Publications::setAlarm(const QByteArray &aor, Publication &publication)
{
    if (publication.alarm && *publication.alarm <= publication.expires)
        return;
    publication.alarm = publication.expires;
    m_alarm.set(publication.expires,
                {.aor = aor, .key = publication.key, .at = publication.expires});
}

void Publications::erase(const QByteArray &aor, List::iterator publication)
{
    const QByteArray key = publication->key;
    List &list = m_byAor[aor];
    list.erase(publication);
    --m_count;
    if (list.empty())
        m_byAor.remove(aor);
    Q_EMIT removed(key);
}

std::vector<PresenceDocument> Publications::of(const QByteArray &aor) const
{
    std::vector<PresenceDocument> documents;
    const auto person = m_byAor.constFind(aor);
    if (person == m_byAor.cend())
        return documents;
    for (const Publication &publication : *person) {
        if (!publication.device || m_port.isThere(aor, *publication.device))
            documents.push_back(publication.document);
    }
    return documents;
}

void Publications::fireTimers()
{
    const milliseconds now = m_clock.monotonic();
    while (const auto due = m_alarm.take()) {
        const auto person = m_byAor.find(due->aor);
        if (person == m_byAor.end())
            continue;
        const auto publication = std::ranges::find(*person, due->key, &Publication::key);
        if (publication == person->end() || publication->alarm != due->at)
            continue;
        publication->alarm.reset();
        if (publication->expires > now) {
            setAlarm(due->aor, *publication);
            continue;
        }
        erase(due->aor, publication);
        Q_EMIT changed(due->aor);
    }
}

} // namespace events
