// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace test
