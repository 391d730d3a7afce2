// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/lint.h"
#include "tests/engine/certificates/lint_rows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using certificates::LintRule;
using certificates::RequestDraft;
using certificates::Severity;
using test::contextOf;
using test::LintSetting;
using test::told;
using Profile = RequestDraft::Profile;

Q_DECLARE_METATYPE(RequestDraft)

namespace {

const QDateTime today(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);

} // namespace

// What is said of a request before there is one.
class DraftLintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInACleanDraft();
    void judgesDrafts_data();
    void judgesDrafts();
    void boundsWhatItTells();
    void speaksInTwoSentences();
};

void DraftLintTest::findsNothingInACleanDraft()
{
    RequestDraft draft;
    draft.commonName = u"edge.contoso.com"_s;
    draft.dnsNames = {u"Edge.Contoso.com"_s, u"contoso.com"_s, u"sip.contoso.com"_s};
    draft.ipAddresses = {u"8.8.8.8"_s};
    draft.organization = u"Contoso"_s;
    draft.country = u"es"_s;

    const auto found = certificates::lint(draft, contextOf({.ofSite = true}, today));

    QCOMPARE(told(found), QStringList());
}

void DraftLintTest::judgesDrafts_data()
{
    QTest::addColumn<RequestDraft>("draft");
    QTest::addColumn<LintSetting>("context");
    QTest::addColumn<QString>("finding");
    const auto with = [](auto change) {
        RequestDraft draft;
        draft.commonName = u"edge.contoso.com"_s;
        change(draft);
        return draft;
    };
    const LintSetting privately{.profile = Profile::Private};

    QTest::newRow("a name typed in capitals with an underscore")
        << with([](RequestDraft &d) { d.dnsNames = {u" SIP_1.contoso.com"_s}; }) << LintSetting{}
        << u"san-underscore: SIP_1.contoso.com"_s;
    QTest::newRow("a wildcard, which a request cannot have")
        << with([](RequestDraft &d) { d.dnsNames = {u"*.contoso.com"_s}; }) << LintSetting{}
        << u"san-wildcard: *.contoso.com"_s;
    QTest::newRow("no address") << with([](RequestDraft &d) { d.ipAddresses = {u"8.8.8.256"_s}; })
                                << LintSetting{} << u"san-malformed: IP:8.8.8.256"_s;
    QTest::newRow("an internal name in another script")
        << with([](RequestDraft &d) { d.dnsNames = {u"bücher.local"_s}; }) << LintSetting{}
        << u"san-internal-name: xn--bcher-kva.local"_s;
    QTest::newRow("a SRVName of a public CA")
        << with([](RequestDraft &d) { d.srvNames = {u"_xmpp-server.contoso.com"_s}; })
        << LintSetting{} << u"san-type-public: _xmpp-server.contoso.com"_s;
    QTest::newRow("client authentication of a public CA")
        << with([](RequestDraft &d) { d.clientEku = true; }) << LintSetting{}
        << u"client-auth-public: clientAuth"_s;
    QTest::newRow("no client authentication of a private CA")
        << with([](RequestDraft &) { }) << privately << u"client-auth-missing: clientAuth"_s;
    QTest::newRow("a template of a public CA")
        << with([](RequestDraft &d) { d.templateName = u"WebServer"_s; }) << LintSetting{}
        << u"template-public: WebServer"_s;
    QTest::newRow("a unit of a public CA")
        << with([](RequestDraft &d) { d.organizationalUnit = u"Sales"_s; }) << LintSetting{}
        << u"organizational-unit-public: Sales"_s;
    QTest::newRow("no country") << with([](RequestDraft &d) { d.country = u"XX"_s; })
                                << LintSetting{} << u"country-invalid: XX"_s;
    QTest::newRow("RSA 1024") << with([](RequestDraft &d) { d.key.bits = 1024; }) << LintSetting{}
                              << u"key-too-small: RSA 1024"_s;
}

void DraftLintTest::judgesDrafts()
{
    QFETCH(const RequestDraft, draft);
    QFETCH(const LintSetting, context);
    QFETCH(const QString, finding);

    const auto found = certificates::lint(draft, contextOf(context, today));

    QCOMPARE(told(found), QStringList{finding});
}

void DraftLintTest::boundsWhatItTells()
{
    RequestDraft draft;
    draft.commonName = u"edge.contoso.com"_s;
    for (int i = 0; i < 50; ++i)
        draft.dnsNames.append(u"n%1.local"_s.arg(i));

    const auto found = certificates::lint(draft, contextOf({}, today));

    QCOMPARE(found.size(), 20);
}

void DraftLintTest::speaksInTwoSentences()
{
    for (const LintRule &rule : certificates::lintRules()) {
        const QString what = QString::fromUtf8(rule.what);
        const QString remedy = QString::fromUtf8(rule.remedy);
        QVERIFY2(what.contains(u"%1"), rule.what);
        QVERIFY2(what.endsWith(u'.') && remedy.endsWith(u'.'), rule.what);
        QVERIFY2(!rule.clause.isEmpty(), rule.what);
        const QString text = certificates::sentence({&rule, u"100%1"_s});
        QVERIFY2(text.contains(u"100%1"), qPrintable(text));
    }
    const LintRule &first = certificates::lintRules().front();
    QCOMPARE(certificates::sentence({&first, u"subjectAltName"_s}),
             u"There is no list of names (subjectAltName). Ask for all names as subject "
             "alternative names: partners do not look at the common name."_s);
    QCOMPARE(certificates::severityName(Severity::Warning), u"warning"_s);
}

QTEST_GUILESS_MAIN(DraftLintTest)
#include "tst_draft_lint.moc"
