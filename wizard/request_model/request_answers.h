// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/settings.h"
#include "engine/certificates/store.h"
#include "engine/site/answer_file.h"

#include <QDate>
#include <QStringList>

namespace wizard {

// Where the new private key is kept, and who may open it.
struct KeyAnswers {
    bool isOnToken = false;
    base::Secret passphrase; // of the key file; empty: not encrypted
    base::Secret repeated; // the passphrase typed once more
    bool wantsPassphrase = false; // a file of answers says that there is one
    bool keepsSecret = true; // as certificates::KeyHome
    QString tokenModule;
    QString tokenLabel;
    base::Secret pin;

    bool operator==(const KeyAnswers &) const = default;
};

// The CA that answers online. Secrets that are empty here are those the site has already.
struct OnlineAnswers {
    site::Acme acme;
    base::Secret bindingKey;
    base::Secret tsigKey;
    bool assignsCertificate = true;

    bool operator==(const OnlineAnswers &) const = default;
};

// Everything the pages of the request wizard ask, as plain values: Back and Next only move, they
// never lose an answer. `draft` holds what a page edits as it is; draftOf() makes the whole of it.
struct RequestAnswers {
    enum class Delivery {
        Later, // the request goes into a file
        Immediate // to a CA that answers online
    };

    certificates::RequestDraft draft;
    site::CertificatePlan plan;
    QList<base::DomainName> siteSipDomains;
    QList<base::DomainName> siteXmppDomains;
    QStringList sipDomains; // offered
    QStringList tickedSipDomains;
    QStringList additionalNames; // as certificates::requestName reads them
    bool usesTemplate = false;
    QString templateName; // kept while the box is not ticked
    Delivery delivery = Delivery::Later;
    QString requestFile;
    KeyAnswers key;
    OnlineAnswers online;

    explicit RequestAnswers(site::CertificatePlan sitePlan) : plan(std::move(sitePlan)) { }
    bool operator==(const RequestAnswers &) const = default;
};

// Pre-filled from the site: the friendly name, the file, the default SIP domain, the XMPP domains.
[[nodiscard]] RequestAnswers
answersFor(const site::Site &site, const QString &folder, const QDate &today);

// The additional names that the wizard proposes: the XMPP domains.
[[nodiscard]] QStringList plannedAdditionalNames(const site::CertificatePlan &plan);

[[nodiscard]] bool isPrivate(const RequestAnswers &answers); // a private CA is asked
// Whether SRV, XMPP and URI names can be asked for: neither public nor online CAs know them.
[[nodiscard]] bool allowsOtherNames(const RequestAnswers &answers);
[[nodiscard]] bool usesTemplate(const RequestAnswers &answers);

[[nodiscard]] site::RequestChoices choicesOf(const RequestAnswers &answers);
// The whole draft, as Store::request takes it.
[[nodiscard]] certificates::RequestDraft draftOf(const RequestAnswers &answers);
[[nodiscard]] certificates::KeyHome keyHomeOf(const KeyAnswers &answers);

// What the request will carry, in its order and in the notation of certificates::requestName.
[[nodiscard]] QStringList requestedNames(const RequestAnswers &answers);
// Names the site needs that the request will not carry: the administrator took them out.
[[nodiscard]] QStringList missingPlannedNames(const RequestAnswers &answers);

// The answers as a file keeps them, and back: the site's own domains and the secrets stay.
[[nodiscard]] site::AnswerFile answerFileOf(const RequestAnswers &answers);
void apply(const site::AnswerFile &file, RequestAnswers &answers);

} // namespace wizard
