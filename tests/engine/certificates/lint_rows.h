// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/lint.h"
#include "engine/certificates/request.h"
#include "tests/engine/certificates/lint_authority.h"

namespace test {

enum class LintKind {
    Certificate,
    Request,
    TamperedRequest
};

struct LintSetting {
    certificates::RequestDraft::Profile profile = certificates::RequestDraft::Profile::Public;
    bool ofSite = false; // whether the site's names are asked for
    QString now = {}; // empty: a day after it was issued
    QString trusted = {}; // an authority's name; trust is judged then
};

struct LintRow {
    const char *title;
    QString findings; // "rule: subject|rule: subject"; the row is there for the first
    Issue issue = {};
    LintSetting context = {};
    QStringList chain = {QStringLiteral("leaf"), QStringLiteral("int")};
    LintKind kind = LintKind::Certificate;
};

// What is wrong, and what looks wrong and is not.
[[nodiscard]] QList<LintRow> faultyRows();
[[nodiscard]] QList<LintRow> harmlessRows();

// Extensions of a server's certificate: subjectAltName in openssl's words, and the rest.
[[nodiscard]] QByteArray withNames(const QByteArray &names,
                                   const QByteArray &purposes = "serverAuth");
// edge.contoso.com and this name; what follows may name a section.
[[nodiscard]] QByteArray withName(const QByteArray &name);
[[nodiscard]] QByteArray withUsage(const QByteArray &keyUsage);

// What to judge by; `issued` is when the thing was made, for a setting without a time of its own.
inline certificates::LintContext contextOf(const LintSetting &setting, const QDateTime &issued)
{
    const auto domain = [](const char *name) {
        return base::DomainName::parse(QString::fromLatin1(name)).value();
    };
    certificates::LintContext context;
    context.now =
        setting.now.isEmpty() ? issued.addDays(1) : QDateTime::fromString(setting.now, Qt::ISODate);
    context.profile = setting.profile;
    if (setting.ofSite) {
        context.sipDomains = {domain("contoso.com")};
        context.xmppDomains = {domain("contoso.com")};
        context.edgeFqdn = domain("edge.contoso.com");
    }
    context.trust.system = false;
    context.judgesTrust = !setting.trusted.isEmpty();
    return context;
}

// "rule: subject"
inline QStringList told(const QList<certificates::Finding> &findings)
{
    QStringList told;
    for (const certificates::Finding &finding : findings)
        told.append(finding.rule->id + QStringLiteral(": ") + finding.subject);
    return told;
}

} // namespace test

Q_DECLARE_METATYPE(test::LintRow)
Q_DECLARE_METATYPE(test::LintSetting)
