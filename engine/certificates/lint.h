// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/certificates/request_draft.h"
#include "engine/certificates/subject_content.h"
#include "engine/certificates/trust.h"

#include <QDate>

#include <optional>

namespace certificates {

enum class Severity {
    Error, // partners or the CA will refuse it
    Warning, // works with some, or soon no more
    Notice
};

// One row of the rule table: the one home of what a rule says. The texts are English, marked for
// translation in the context "Lint"; "%1" stands for Finding::subject.
struct LintRule {
    QLatin1StringView id; // "san-internal-name"; stable, for scripts
    Severity severity;
    const char *what; // the sentence that says what is so
    const char *remedy; // the sentence that says what to do
    QString clause; // "CA/Browser Forum BR 4.2.2", "RFC 5280 §4.2.1.6"
    QDate since; // the rule binds what is issued from then on; null: always
};

struct Finding {
    const LintRule *rule; // never null
    QString subject; // the name, field or value concerned: "sip_1.contoso.com", "RSA 1024"

    bool operator==(const Finding &) const = default;
};

// In the order in which they are judged and told.
[[nodiscard]] const QList<LintRule> &lintRules();

// What the judgement depends on besides the thing itself.
struct LintContext {
    QDateTime now; // UTC
    RequestDraft::Profile profile = RequestDraft::Profile::Public;
    QList<base::DomainName> sipDomains; // those of the site; empty: not judged
    QList<base::DomainName> xmppDomains;
    Trust trust;
    bool judgesTrust = false; // whether the chain is judged against `trust` as well
    std::optional<base::DomainName> edgeFqdn = {}; // the site's; none: not judged
};

// Errors first, then in the rules' order; each rule at most 20 times. Pure, but for reading the
// computer's CAs where trust is judged.
[[nodiscard]] QList<Finding> lint(const RequestDraft &draft, const LintContext &context);
[[nodiscard]] QList<Finding> lint(const RequestContent &request, const LintContext &context);
// Leaf first, the rest in any order; never empty.
[[nodiscard]] QList<Finding> lint(const QList<Certificate> &chain, const LintContext &context);

// In English: what, and what to do.
[[nodiscard]] QString sentence(const Finding &finding);
[[nodiscard]] QString severityName(Severity severity); // "error", "warning", "notice"

} // namespace certificates
