// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/environment.h"

#include <optional>

namespace presence {

class PartnerLink;

// Says what our people show to their contacts at partners (RFC 6121 §4): one stanza for each
// device, and only what the contact does not know yet.
class Announcer
{
public:
    explicit Announcer(Environment &environment) : m_environment(environment) { }

    // Takes over what this person shows now. Whether it is other than before.
    bool refresh(Person &person);

    void tell(PartnerLink &link, const ContactKey &key);
    // As if our person had left; for a contact who may not see him any more.
    void withdraw(PartnerLink &link, const ContactKey &key);
    // RFC 6121 §4.3.2 of a contact who may see him. `resource`: of this device alone.
    void answerProbe(PartnerLink &link, const ContactKey &key, const QByteArray &resource);

private:
    // A contact, and what decides what he hears.
    struct Listener {
        PartnerLink &link;
        const Person &person;
        const ContactKey &key;
        Tie &tie;
        bool hasAccess;
        bool withNotes;
    };

    [[nodiscard]] std::optional<Listener> listener(PartnerLink &link, const ContactKey &key);
    [[nodiscard]] Snapshot visible(const Listener &to) const;
    void say(const Listener &to, const Snapshot &now);
    void sayUnavailable(const Listener &to);
    void send(const Listener &to, const std::vector<Availability> &said);

    Environment &m_environment;
};

} // namespace presence
