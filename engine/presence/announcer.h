// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/environment.h"

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
    using Access = std::expected<site::PartnerType, gateway::Refusal::Reason>;

    // Of a contact who sees our person.
    [[nodiscard]] Snapshot visible(const Person &person,
                                   const ContactKey &key,
                                   const Tie &tie,
                                   const Access &access) const;
    void say(PartnerLink &link,
             const Person &person,
             const ContactKey &key,
             Tie &tie,
             const Snapshot &now,
             bool withNotes);
    void sayUnavailable(PartnerLink &link, const Person &person, const ContactKey &key);
    void send(PartnerLink &link,
              const Person &person,
              const ContactKey &key,
              const std::vector<Availability> &said,
              bool withNotes);
    [[nodiscard]] static bool showsNotesBy(const Access &access);

    Environment &m_environment;
};

} // namespace presence
