// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/key_verification.h"

#include <memory>
#include <vector>

namespace xmpp {

// The dialback keys that were offered on one stream and are being verified.
class OfferedKeys : public QObject
{
    Q_OBJECT

public:
    explicit OfferedKeys(const Environment &environment);
    ~OfferedKeys() override;

    void verify(const DialbackElement &offered, const QByteArray &streamId);
    bool isVerifying(const DomainPair &pair) const;
    std::size_t count() const { return m_verifications.size(); }
    void forgetAll();
    // Gives up on those that take too long; called from time to time.
    void tick();

Q_SIGNALS:
    void answered(const xmpp::DialbackElement &offered,
                  xmpp::DialbackElement::Type verdict,
                  const QByteArray &error);

private:
    void onAnswered(KeyVerification *verification,
                    DialbackElement::Type verdict,
                    const QByteArray &error);

    const Environment &m_environment;
    std::vector<std::unique_ptr<KeyVerification>> m_verifications;
};

} // namespace xmpp
