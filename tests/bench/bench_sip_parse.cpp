// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to read a MESSAGE, to judge it, and to write one.
#include "engine/sip/admission.h"
#include "engine/sip/message_writer.h"
#include "engine/sip/response_writer.h"

#include <chrono>
#include <cstdio>

using namespace sip;

namespace {

const QByteArray text = "MESSAGE sip:bob@fabrikam.example SIP/2.0\r\n"
                        "Via: SIP/2.0/TCP 192.0.2.10:5062;rport;branch=z9hG4bK776asdhds\r\n"
                        "Max-Forwards: 70\r\n"
                        "From: \"Alice\" <sip:alice@contoso.example>;tag=49583\r\n"
                        "To: <sip:bob@fabrikam.example>\r\n"
                        "Call-ID: asd88asd77a@192.0.2.10\r\n"
                        "CSeq: 1 MESSAGE\r\n"
                        "User-Agent: bench\r\n"
                        "Allow: MESSAGE, OPTIONS, INVITE, ACK, BYE, CANCEL\r\n"
                        "Content-Type: text/plain;charset=UTF-8\r\n"
                        "Content-Length: 30\r\n\r\n"
                        "Watson, come here. I want you.";

template<typename Work>
void measure(const char *what, Work work)
{
    constexpr int rounds = 200000;
    qsizetype sum = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i)
        sum += work();
    const std::chrono::duration<double, std::micro> time = std::chrono::steady_clock::now() - begin;
    std::printf(
        "%-28s %6.2f us (%lld)\n", what, time.count() / rounds, static_cast<long long>(sum));
}

QByteArray fresh()
{
    return {text.constData(), text.size()};
}

} // namespace

int main()
{
    const auto request = validateRequest(*Message::parse(fresh()));
    const auto page = readPageMessage(*request);
    const Flow flow{Transport::Tcp, 1, QHostAddress(QStringLiteral("192.0.2.10")), 5062};
    measure("copy the bytes", [] { return fresh().size(); });
    measure("parse", [] { return Message::parse(fresh())->body().size(); });
    measure("parse and validate",
            [] { return validateRequest(*Message::parse(fresh()))->callId.size(); });
    measure("parse, validate, read page", [] {
        return readPageMessage(*validateRequest(*Message::parse(fresh())))->body.size();
    });
    measure("write a request", [&page] {
        return writeMessage(*page,
                            {page->to.text(),
                             Transport::Tcp,
                             "edge.contoso.example:5061",
                             "z9hG4bK1f-3k2j4h5g",
                             "tag",
                             "call"})
            .size();
    });
    measure("write a response", [&] {
        return writeResponse(request->message, flow, {.status = 200, .toTag = "tag"}).size();
    });
    return 0;
}
