// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/offered_keys.h"

#include <algorithm>

namespace xmpp {

OfferedKeys::OfferedKeys(const Environment &environment) : m_environment(environment) { }

OfferedKeys::~OfferedKeys() = default;

void OfferedKeys::verify(const DialbackElement &offered, const QByteArray &streamId)
{
    auto verification = std::make_unique<KeyVerification>(m_environment, offered, streamId);
    connect(verification.get(),
            &KeyVerification::answered,
            this,
            [this, v = verification.get()](DialbackElement::Type verdict, const QByteArray &error) {
                onAnswered(v, verdict, error);
            });
    m_verifications.push_back(std::move(verification));
}

bool OfferedKeys::isVerifying(const DomainPair &pair) const
{
    return std::ranges::any_of(m_verifications,
                               [&](const auto &v) { return v->offered().pair == pair; });
}

void OfferedKeys::forgetAll()
{
    m_verifications.clear();
}

void OfferedKeys::tick()
{
    std::vector<KeyVerification *> waiting; // an answer takes it out of the list
    waiting.reserve(m_verifications.size());
    for (const auto &verification : m_verifications)
        waiting.push_back(verification.get());
    for (KeyVerification *verification : waiting)
        verification->tick();
}

void OfferedKeys::onAnswered(KeyVerification *verification,
                             DialbackElement::Type verdict,
                             const QByteArray &error)
{
    const auto found =
        std::ranges::find(m_verifications, verification, &std::unique_ptr<KeyVerification>::get);
    if (found == m_verifications.end())
        return;
    found->release()->deleteLater(); // this is its signal
    m_verifications.erase(found);
    Q_EMIT answered(verification->offered(), verdict, error);
}

} // namespace xmpp
