// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/authenticator.h"

#include "engine/base/clock.h"
#include "engine/base/domain_name.h"
#include "engine/sip/digest.h"
#include "engine/sip/logging.h"
#include "engine/sip/user_directory.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace sip {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds nonceLifetime = 300s;
constexpr qsizetype maxRememberedNonces = 100000;

// The answer for our realm: there may be others for servers on the way (RFC 3261 §22.3).
std::optional<DigestAnswer>
answerFor(const Message &message, Header header, const QByteArray &realm)
{
    for (const Field &field : message.fields()) {
        if (field.header != header)
            continue;
        auto answer = parseDigestAnswer(field.value);
        if (answer && answer->realm == realm)
            return *std::move(answer);
    }
    return std::nullopt;
}

// COMPAT(baresip 1, SIPp 3.6): instead of passing over a challenge they do not know, as RFC 8760
// §2.4 has it, they give up; remove when Debian 12 is out of support.
bool givesUpOnSha256(const Message &message)
{
    static constexpr std::array<QByteArrayView, 3> products{"baresip v0.", "baresip v1.", "SIPp"};
    const QByteArrayView agent = message.value(Header::UserAgent);
    return std::ranges::any_of(
        products, [agent](QByteArrayView product) { return agent.startsWith(product); });
}

} // namespace

Authenticator::Authenticator(const base::Clock &clock, const UserDirectory &directory)
    : m_directory(directory)
    , m_nonces(clock, nonceLifetime, maxRememberedNonces)
    , m_brake(clock)
    , m_noSecret(digestHash(DigestAlgorithm::Sha256,
                            QByteArray::number(QRandomGenerator::system()->generate64())))
{ }

std::expected<QByteArray, Refusal> Authenticator::authenticate(const Request &request,
                                                               const Flow &flow,
                                                               const base::DomainName &realm,
                                                               Role role)
{
    const Header header =
        role == Role::Registrar ? Header::Authorization : Header::ProxyAuthorization;
    const auto answer = answerFor(request.message, header, realm.bytes());
    if (!answer)
        return std::unexpected(challenge(request, flow, realm, role, false));
    if (const auto delay = m_brake.delayFor(flow.peer); delay > 0s) {
        qCInfo(lcSip) << flow.text() << "fails too often; credentials are not looked at for"
                      << delay.count() << "s";
        return std::unexpected(
            Refusal{503, {}, "Retry-After: " + QByteArray::number(delay.count()) + "\r\n"});
    }
    // The nonce first: a password is judged only for a nonce that this client was given, so that
    // neither guesses nor failures can be counted on somebody else's address.
    const QByteArray client = FailureBrake::sourceKey(flow.peer);
    if (m_nonces.check(answer->nonce, client, answer->nonceCount) == NonceMint::Verdict::Stale)
        return std::unexpected(challenge(request, flow, realm, role, true));

    // The digest-uri need not be the Request-URI: what lies between may rewrite it, and a used
    // nonce count is refused in any case (RFC 3261 §22.4 item 5).
    QByteArray aor = Uri::ofPerson(answer->username, realm).aor();
    const auto secrets = m_directory.secrets(aor);
    QByteArray ha1 = m_noSecret;
    if (secrets)
        ha1 = answer->algorithm == DigestAlgorithm::Md5 ? secrets->ha1Md5 : secrets->ha1Sha256;
    const QByteArray expected = expectedResponse(*answer, ha1, request.message.method());
    if (!equalInConstantTime(expected, answer->response.toLower()) || !secrets || ha1.isEmpty()) {
        m_brake.noteFailure(flow.peer);
        qCInfo(lcSip) << flow.text() << "wrong credentials for" << aor;
        return std::unexpected(challenge(request, flow, realm, role, false));
    }
    m_nonces.use(answer->nonce, answer->nonceCount);
    return aor;
}

Refusal Authenticator::challenge(
    const Request &request, const Flow &flow, const base::DomainName &realm, Role role, bool stale)
{
    const QByteArray name = role == Role::Registrar ? "WWW-Authenticate" : "Proxy-Authenticate";
    const QByteArray nonce = m_nonces.mint(FailureBrake::sourceKey(flow.peer));
    const bool onlyMd5 = givesUpOnSha256(request.message);
    QByteArray lines;
    for (const DigestAlgorithm algorithm : digestAlgorithms) {
        if (onlyMd5 && algorithm != DigestAlgorithm::Md5)
            continue;
        lines += name + ": Digest realm=\"" + realm.bytes() + "\", nonce=\"" + nonce
            + "\", algorithm=" + digestName(algorithm) + ", qop=\"auth\""
            + (stale ? ", stale=true" : "") + "\r\n";
    }
    return {role == Role::Registrar ? 401 : 407, {}, lines};
}

} // namespace sip
