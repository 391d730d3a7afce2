// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/lint.h"
#include "tests/engine/certificates/lint_rows.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using certificates::Finding;
using certificates::LintContext;
using certificates::LintRule;
using test::contextOf;
using test::Issue;
using test::LintAuthority;
using test::LintKind;
using test::LintRow;
using test::told;
using Profile = certificates::RequestDraft::Profile;

namespace {

const QDateTime today(QDate(2026, 11, 20), QTime(0, 0), Qt::UTC);

} // namespace

// Every rule against a certificate or a request that the openssl program made.
class LintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingInACleanCertificate_data();
    void findsNothingInACleanCertificate();
    void findsNothingInACleanRequest();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void findsOneWithAnEvenExponent();
    void everyRuleHasItsRow();
    void keepsQuiet_data();
    void keepsQuiet();
    void judgesTrustOnlyWhenAsked();
    void tellsErrorsFirst();

private:
    [[nodiscard]] QList<certificates::Certificate> read(const QStringList &names) const;

    LintAuthority m_authority;
};

QList<certificates::Certificate> LintTest::read(const QStringList &names) const
{
    QByteArray pem;
    for (const QString &name : names)
        pem += m_authority.files().read(name + u".pem"_s);
    return certificates::readCertificates(pem).value_or(QList<certificates::Certificate>());
}

void LintTest::initTestCase()
{
    QVERIFY(m_authority.makeKey(u"rsa1024"_s,
                                {u"-algorithm", u"RSA", u"-pkeyopt", u"rsa_keygen_bits:1024"}));
    QVERIFY(m_authority.makeKey(u"rsa2048"_s,
                                {u"-algorithm", u"RSA", u"-pkeyopt", u"rsa_keygen_bits:2048"}));
    QVERIFY(m_authority.makeKey(u"rsa2052"_s,
                                {u"-algorithm", u"RSA", u"-pkeyopt", u"rsa_keygen_bits:2052"}));
    QVERIFY(m_authority.makeKey(u"exponent3"_s,
                                {u"-algorithm",
                                 u"RSA",
                                 u"-pkeyopt",
                                 u"rsa_keygen_bits:2048",
                                 u"-pkeyopt",
                                 u"rsa_keygen_pubexp:3"}));
    QVERIFY(m_authority.makeKey(u"p224"_s,
                                {u"-algorithm", u"EC", u"-pkeyopt", u"ec_paramgen_curve:P-224"}));
    QVERIFY(m_authority.makeKey(
        u"k256"_s, {u"-algorithm", u"EC", u"-pkeyopt", u"ec_paramgen_curve:secp256k1"}));
    QVERIFY(m_authority.makeKey(u"ed25519"_s, {u"-algorithm", u"ED25519"}));

    const Issue authority{.extensions = "basicConstraints=critical,CA:true\n"
                                        "keyUsage=critical,keyCertSign,cRLSign\n",
                          .from = u"20100101000000Z"_s,
                          .to = u"20491231235959Z"_s,
                          .issuer = u"root"_s};
    const auto make = [&](const QString &name, auto change) {
        Issue issue = authority;
        issue.subject = "CN=Lint " + name.toLatin1();
        issue.key = name;
        change(issue);
        const bool hasKey = m_authority.makeKey(
            name, {u"-algorithm", u"EC", u"-pkeyopt", u"ec_paramgen_curve:P-256"});
        return hasKey && m_authority.issue(name, issue).succeeded;
    };
    QVERIFY(make(u"weak"_s, [](Issue &issue) { issue.digest = u"sha1"_s; }));
    QVERIFY(make(u"old"_s, [](Issue &issue) { issue.to = u"20200101000000Z"_s; }));
    QVERIFY(make(u"sub"_s, [](Issue &issue) { issue.issuer = u"int"_s; }));
    QVERIFY(make(u"otherroot"_s, [](Issue &issue) { issue.issuer = u"self"_s; }));
    QVERIFY(make(u"other"_s, [](Issue &issue) { issue.issuer = u"otherroot"_s; }));
}

void LintTest::findsNothingInACleanCertificate_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Profile>("profile");
    for (const char *key : {"rsa2048", "p256"}) {
        QTest::addRow("%s, public", key) << QString::fromLatin1(key) << Profile::Public;
        QTest::addRow("%s, private", key) << QString::fromLatin1(key) << Profile::Private;
    }
}

void LintTest::findsNothingInACleanCertificate()
{
    QFETCH(const QString, key);
    QFETCH(const Profile, profile);
    const QByteArray usages =
        key == u"p256" ? "digitalSignature" : "digitalSignature,keyEncipherment";
    const QByteArray purposes = profile == Profile::Public ? "serverAuth" : "serverAuth,clientAuth";
    const test::ToolResult issued = m_authority.issue(
        u"leaf"_s,
        {.extensions = "subjectAltName=DNS:edge.contoso.com,DNS:contoso.com,DNS:sip.contoso.com\n"
                       "keyUsage=critical,"
             + usages + "\nextendedKeyUsage=" + purposes + '\n',
         .subject = "C=ES\nO=Contoso\nCN=edge.contoso.com",
         .key = key});
    QVERIFY2(issued.succeeded, issued.output.constData());
    const auto chain = read({u"leaf"_s, u"int"_s});

    const auto found = certificates::lint(
        chain, contextOf({.profile = profile, .ofSite = true}, chain.front().notBefore()));

    QCOMPARE(told(found), QStringList());
}

void LintTest::findsNothingInACleanRequest()
{
    QVERIFY(m_authority
                .request(u"clean"_s,
                         {.extensions = test::withNames(
                              "DNS:edge.contoso.com,DNS:contoso.com,DNS:sip.contoso.com")})
                .succeeded);
    const auto request = certificates::readRequest(m_authority.files().read(u"clean.csr"_s));

    const auto found = certificates::lint(*request, contextOf({.ofSite = true}, today));

    QCOMPARE(told(found), QStringList());
}

void LintTest::findsWhatIsWrong_data()
{
    QTest::addColumn<LintRow>("row");
    for (const LintRow &row : test::faultyRows())
        QTest::addRow("%s: %s", qPrintable(row.findings.section(u':', 0, 0)), row.title) << row;
}

void LintTest::findsWhatIsWrong()
{
    QFETCH(const LintRow, row);
    QList<Finding> found;
    if (row.kind == LintKind::Certificate) {
        const test::ToolResult issued = m_authority.issue(u"leaf"_s, row.issue);
        QVERIFY2(issued.succeeded, issued.output.constData());
        const auto chain = read(row.chain);
        QCOMPARE(chain.size(), row.chain.size());
        LintContext context = contextOf(row.context, chain.front().notBefore());
        if (context.judgesTrust)
            context.trust.authorities = read({row.context.trusted});
        found = certificates::lint(chain, context);
    } else {
        const test::ToolResult made = m_authority.request(u"leaf"_s, row.issue);
        QVERIFY2(made.succeeded, made.output.constData());
        const auto &files = m_authority.files();
        QVERIFY(
            files.openssl({u"req", u"-in", u"leaf.csr", u"-outform", u"DER", u"-out", u"leaf.der"})
                .succeeded);
        QByteArray der = files.read(u"leaf.der"_s);
        if (row.kind == LintKind::TamperedRequest)
            der.replace("edge.contoso.com", "evil.contoso.com");
        const auto request = certificates::readRequest(der);
        QVERIFY(request.has_value());
        found = certificates::lint(*request, contextOf(row.context, today));
    }

    QCOMPARE(told(found), row.findings.split(u'|'));
}

// No tool makes such a key, so the public key is written by hand.
void LintTest::findsOneWithAnEvenExponent()
{
    const auto &files = m_authority.files();
    const test::ToolResult modulus =
        files.openssl({u"rsa", u"-in", u"rsa2048.key", u"-noout", u"-modulus"});
    const QByteArray hex = modulus.output.trimmed().sliced(qstrlen("Modulus="));
    files.write(u"even.cnf"_s,
                "asn1=SEQUENCE:spki\n[spki]\nalgorithm=SEQUENCE:algorithm\n"
                "key=BITWRAP,SEQUENCE:key\n[algorithm]\noid=OID:rsaEncryption\nnull=NULL\n"
                "[key]\nn=INTEGER:0x"
                    + hex + "\ne=INTEGER:0x10000\n");
    QVERIFY(files.openssl({u"asn1parse", u"-genconf", u"even.cnf", u"-noout", u"-out", u"even.der"})
                .succeeded);
    files.write(u"extensions"_s, test::withUsage("digitalSignature,keyEncipherment"));
    const test::ToolResult issued = files.openssl({u"x509",
                                                   u"-new",
                                                   u"-subj",
                                                   u"/CN=edge.contoso.com",
                                                   u"-force_pubkey",
                                                   u"even.der",
                                                   u"-keyform",
                                                   u"DER",
                                                   u"-CA",
                                                   u"int.pem",
                                                   u"-CAkey",
                                                   u"int.key",
                                                   u"-days",
                                                   u"30",
                                                   u"-extfile",
                                                   u"extensions",
                                                   u"-out",
                                                   u"leaf.pem"});
    QVERIFY2(issued.succeeded, issued.output.constData());
    const auto chain = read({u"leaf"_s, u"int"_s});

    const auto found = certificates::lint(chain, contextOf({}, chain.front().notBefore()));

    QCOMPARE(told(found), QStringList{u"rsa-exponent-invalid: RSA 2048"_s});
}

void LintTest::everyRuleHasItsRow()
{
    QSet<QString> hit{u"rsa-exponent-invalid"_s}; // findsOneWithAnEvenExponent()
    for (const LintRow &row : test::faultyRows())
        hit.insert(row.findings.section(u':', 0, 0));
    QSet<QString> rules;
    for (const LintRule &rule : certificates::lintRules())
        rules.insert(rule.id);

    QCOMPARE(rules - hit, QSet<QString>());
    QCOMPARE(hit - rules, QSet<QString>());
    QCOMPARE(rules.size(), certificates::lintRules().size());
    QVERIFY(rules.size() >= 25);
}

void LintTest::keepsQuiet_data()
{
    QTest::addColumn<LintRow>("row");
    for (const LintRow &row : test::harmlessRows())
        QTest::newRow(row.title) << row;
}

void LintTest::keepsQuiet()
{
    QFETCH(const LintRow, row);
    const test::ToolResult issued = m_authority.issue(u"leaf"_s, row.issue);
    QVERIFY2(issued.succeeded, issued.output.constData());
    const auto chain = read(row.chain);
    QCOMPARE(chain.size(), row.chain.size());
    LintContext context = contextOf(row.context, chain.front().notBefore());
    if (context.judgesTrust)
        context.trust.authorities = read({row.context.trusted});

    const auto found = certificates::lint(chain, context);

    QCOMPARE(told(found), QStringList());
}

void LintTest::judgesTrustOnlyWhenAsked()
{
    QVERIFY(m_authority.issue(u"leaf"_s, {.issuer = u"other"_s}).succeeded);
    const auto chain = read({u"leaf"_s, u"other"_s});
    LintContext context = contextOf({}, chain.front().notBefore());
    context.trust.authorities = read({u"root"_s});

    const auto before = certificates::lint(chain, context);
    context.judgesTrust = true;
    const auto after = certificates::lint(chain, context);

    QCOMPARE(told(before), QStringList());
    QCOMPARE(told(after).size(), 1);
}

void LintTest::tellsErrorsFirst()
{
    QVERIFY(
        m_authority
            .issue(u"leaf"_s,
                   {.extensions = test::withName("DNS:edge.contoso.com,DNS:*.contoso.com,DNS:edge"),
                    .digest = u"sha1"_s})
            .succeeded);
    const auto chain = read({u"leaf"_s, u"int"_s});

    const auto found = certificates::lint(chain, contextOf({}, chain.front().notBefore()));

    QCOMPARE(told(found),
             (QStringList{u"san-internal-name: edge"_s,
                          u"signature-weak: SHA1"_s,
                          u"san-wildcard: *.contoso.com"_s,
                          u"san-duplicate: edge.contoso.com"_s}));
}

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
