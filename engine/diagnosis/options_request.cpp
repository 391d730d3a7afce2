// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/options_request.h"

#include "engine/sip/request.h"

#include <QRandomGenerator>

#include <array>

namespace diagnosis {
namespace {

constexpr int firstFinalStatus = 200;
constexpr qsizetype maxPhraseCharacters = 80;

QByteArray randomHex()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), std::ssize(words));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

QString printable(QByteArrayView text)
{
    QString shown;
    for (const QChar character : QString::fromUtf8(text).left(maxPhraseCharacters)) {
        if (character.isPrint())
            shown += character;
    }
    return shown;
}

} // namespace

OptionsMarks newOptionsMarks()
{
    return {.branch = sip::branchCookie.toByteArray() + randomHex(),
            .fromTag = randomHex(),
            .callId = randomHex()};
}

QByteArray writeOptions(const sip::Uri &server,
                        sip::Transport transport,
                        const QByteArray &ownHost,
                        const OptionsMarks &marks)
{
    return "OPTIONS " + server.text() + " SIP/2.0\r\n" //
        + "Via: SIP/2.0/" + sip::transportName(transport) + ' ' + ownHost + ";branch="
        + marks.branch + ";rport\r\n" // RFC 3581: the answer comes back to where this came from
        + "Max-Forwards: 70\r\n" //
        + "From: <sip:" + ownHost + ">;tag=" + marks.fromTag + "\r\n" //
        + "To: <sip:" + server.host() + ">\r\n" //
        + "Call-ID: " + marks.callId + "\r\n" //
        + "CSeq: 1 OPTIONS\r\n" //
        + "Accept: application/sdp, text/plain\r\n" //
        + "Content-Length: 0\r\n\r\n";
}

std::optional<OptionsAnswer> answerTo(const OptionsMarks &marks, const QByteArray &message)
{
    auto parsed = sip::Message::parse(message);
    if (!parsed || parsed->isRequest())
        return std::nullopt;
    const auto response = sip::validateResponse(*std::move(parsed));
    if (!response || response->via.branch() != marks.branch || response->method != "OPTIONS"
        || response->status < firstFinalStatus)
        return std::nullopt;
    return OptionsAnswer{.status = response->status,
                         .phrase = printable(response->message.reason())};
}

} // namespace diagnosis
