// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/lint.h"
#include "tests/engine/certificates/lint_authority.h"

#include <QSet>
#include <QTest>

using certificates::Finding;
using certificates::LintContext;
using certificates::LintRule;
using certificates::RequestDraft;
using certificates::Severity;
using test::Issue;
using test::LintAuthority;
using Profile = RequestDraft::Profile;

using namespace Qt::StringLiterals;

// Every rule against a certificate or a request that the openssl program made.
class LintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingInACleanCertificate_data();
    void findsNothingInACleanCertificate();
    void findsNothingInACleanRequest();
    void findsNothingInACleanDraft();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void findsOneWithAnEvenExponent();
    void everyRuleHasItsRow();
    void keepsQuiet_data();
    void keepsQuiet();
    void judgesDrafts_data();
    void judgesDrafts();
    void judgesTrustOnlyWhenAsked();
    void tellsErrorsFirst();
    void boundsWhatItTells();
    void speaksInTwoSentences();

private:
    [[nodiscard]] QList<certificates::Certificate> read(const QStringList &names) const;

    LintAuthority m_authority;
};

namespace {

enum class Kind {
    Certificate,
    Request,
    TamperedRequest
};

struct Context {
    Profile profile = Profile::Public;
    bool ofSite = false; // whether the site's names are asked for
    QString now = {}; // empty: a day after it was issued
    QString trusted = {}; // an authority's name; trust is judged then
};

struct Row {
    const char *title;
    QString findings; // "rule: subject|rule: subject"; the row is there for the first
    Issue issue = {};
    Context context = {};
    QStringList chain = {u"leaf"_s, u"int"_s};
    Kind kind = Kind::Certificate;
};

base::DomainName domain(const QString &name)
{
    return base::DomainName::parse(name).value();
}

LintContext contextOf(const Context &row, const QDateTime &issued)
{
    LintContext context;
    context.now =
        row.now.isEmpty() ? issued.addDays(1) : QDateTime::fromString(row.now, Qt::ISODate);
    context.profile = row.profile;
    if (row.ofSite) {
        context.sipDomains = {domain(u"contoso.com"_s)};
        context.xmppDomains = {domain(u"contoso.com"_s)};
        context.edgeFqdn = domain(u"edge.contoso.com"_s);
    }
    context.trust.system = false;
    context.judgesTrust = !row.trusted.isEmpty();
    return context;
}

QStringList told(const QList<Finding> &findings)
{
    QStringList told;
    for (const Finding &finding : findings)
        told.append(finding.rule->id + u": "_s + finding.subject);
    return told;
}

QByteArray withNames(const QByteArray &names, const QByteArray &purposes = "serverAuth")
{
    return "subjectAltName=" + names
        + "\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=" + purposes + '\n';
}

// What follows the names may name a section.
QByteArray withName(const QByteArray &name)
{
    return withNames("DNS:edge.contoso.com," + name);
}

QByteArray withUsage(const QByteArray &keyUsage)
{
    return "subjectAltName=DNS:edge.contoso.com\nkeyUsage=critical," + keyUsage
        + "\nextendedKeyUsage=serverAuth\n";
}

QList<Row> nameRows()
{
    const QByteArray label64(64, 'a');
    QByteArray many = "DNS:edge.contoso.com";
    for (int i = 0; i < 100; ++i)
        many += ",DNS:n" + QByteArray::number(i) + ".contoso.com";
    return {
        {"no list of names",
         u"san-missing: subjectAltName"_s,
         {.extensions = "keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n"}},
        {"a request without names",
         u"san-missing: subjectAltName"_s,
         {.extensions = "extendedKeyUsage=serverAuth\n"},
         {},
         {},
         Kind::Request},
        {"no subject", u"san-not-critical: subjectAltName"_s, {.subject = ""}},
        {"a common name by itself",
         u"common-name-not-in-san: sip.contoso.com"_s,
         {.subject = "CN=sip.contoso.com"}},
        {"an empty label",
         u"san-malformed: a..contoso.com"_s,
         {.extensions = withName("DNS:a..contoso.com")}},
        {"the root's dot",
         u"san-malformed: a.contoso.com."_s,
         {.extensions = withName("DNS:a.contoso.com.")}},
        {"a wildcard inside",
         u"san-malformed: a.*.contoso.com"_s,
         {.extensions = withName("DNS:a.*.contoso.com")}},
        {"half a wildcard",
         u"san-malformed: a*.contoso.com"_s,
         {.extensions = withName("DNS:a*.contoso.com")}},
        {"a blank in a name",
         u"san-malformed: DNS:a b.contoso.com"_s,
         {.extensions = withName("DNS:a b.contoso.com")}},
        {"an underscore",
         u"san-underscore: sip_1.contoso.com"_s,
         {.extensions = withName("DNS:sip_1.contoso.com")}},
        {"no Punycode",
         u"san-idn-malformed: xn--a-.contoso.com"_s,
         {.extensions = withName("DNS:xn--a-.contoso.com")}},
        {"a reserved label",
         u"san-idn-malformed: ab--c.contoso.com"_s,
         {.extensions = withName("DNS:ab--c.contoso.com")}},
        {"a label of 64",
         u"san-too-long: "_s + QString::fromLatin1(label64) + u".contoso.com"_s,
         {.extensions = withName("DNS:" + label64 + ".contoso.com")}},
        {"a wildcard",
         u"san-wildcard: *.contoso.com"_s,
         {.extensions = withName("DNS:*.contoso.com")}},
        {"a name twice",
         u"san-duplicate: EDGE.contoso.com"_s,
         {.extensions = withName("DNS:EDGE.contoso.com")}},
        {"101 names", u"san-too-many: 101"_s, {.extensions = withNames(many)}},
    };
}

QList<Row> publicNameRows()
{
    QList<Row> rows{
        {"an address reversed",
         u"san-reverse-zone: 7.2.0.192.in-addr.arpa"_s,
         {.extensions = withName("DNS:7.2.0.192.in-addr.arpa")}},
        {"an onion", u"san-onion: abc.onion"_s, {.extensions = withName("DNS:abc.onion")}},
        {"a SRVName",
         u"san-type-public: _xmpp-server.contoso.com"_s,
         {.extensions =
              withName("otherName:1.3.6.1.5.5.7.8.7;IA5STRING:_xmpp-server.contoso.com")}},
        {"an XmppAddr",
         u"san-type-public: contoso.com"_s,
         {.extensions = withName("otherName:1.3.6.1.5.5.7.8.5;UTF8:contoso.com")}},
        {"a URI",
         u"san-type-public: sip:contoso.com"_s,
         {.extensions = withName("URI:sip:contoso.com")}},
        {"an e-mail address",
         u"san-type-public: email:a@contoso.com"_s,
         {.extensions = withName("email:a@contoso.com")}},
        {"a request with a URI",
         u"san-type-public: sip:contoso.com"_s,
         {.extensions = withName("URI:sip:contoso.com")},
         {},
         {},
         Kind::Request},
    };
    for (const char *name : {"edge",
                             "edge.contoso.local",
                             "edge.LAN",
                             "edge.internal",
                             "edge.corp",
                             "edge.home.arpa",
                             "localhost"})
        rows.append({name,
                     u"san-internal-name: "_s + QString::fromLatin1(name),
                     {.extensions = withName(QByteArray("DNS:") + name)}});
    for (const char *name : {"edge.contoso.example", "edge.test", "www.example.com", "a.invalid"})
        rows.append({name,
                     u"san-reserved-name: "_s + QString::fromLatin1(name),
                     {.extensions = withName(QByteArray("DNS:") + name)}});
    for (const char *address : {"10.1.2.3",
                                "172.31.255.255",
                                "192.168.0.1",
                                "100.64.0.1",
                                "192.0.2.7",
                                "::1",
                                "fd00::1",
                                "fe80::1",
                                "2001:db8::7"})
        rows.append({address,
                     u"san-reserved-address: "_s + QString::fromLatin1(address),
                     {.extensions = withName(QByteArray("IP:") + address)}});
    return rows;
}

QList<Row> coverageRows()
{
    const Context site{.ofSite = true};
    return {
        {"an XMPP domain that is a SIP domain by its service name alone",
         u"xmpp-domain-missing: contoso.com"_s,
         {.extensions = withNames("DNS:edge.contoso.com,DNS:sip.contoso.com")},
         site},
        {"a SIP domain that only an XmppAddr names",
         u"sip-domain-missing: contoso.com"_s,
         {.extensions = withNames("DNS:edge.contoso.com,"
                                  "otherName:1.3.6.1.5.5.7.8.5;UTF8:contoso.com",
                                  "serverAuth,clientAuth")},
         {.profile = Profile::Private, .ofSite = true}},
        {"no service name",
         u"sip-service-name-missing: sip.contoso.com"_s,
         {.extensions = withNames("DNS:edge.contoso.com,DNS:contoso.com")},
         site},
        {"not the edge",
         u"edge-name-missing: edge.contoso.com"_s,
         {.extensions = withNames("DNS:sip.contoso.com,DNS:contoso.com"),
          .subject = "CN=sip.contoso.com"},
         site},
    };
}

QList<Row> keyRows()
{
    const auto rsa = [](const QString &key, const QString &digest = u"sha256"_s) {
        return Issue{.extensions = withUsage("digitalSignature,keyEncipherment"),
                     .key = key,
                     .digest = digest};
    };
    return {
        {"RSA 1024", u"key-too-small: RSA 1024"_s, rsa(u"rsa1024"_s)},
        {"a request with RSA 1024",
         u"key-too-small: RSA 1024"_s,
         rsa(u"rsa1024"_s),
         {},
         {},
         Kind::Request},
        {"RSA 2052", u"rsa-size-uneven: RSA 2052"_s, rsa(u"rsa2052"_s)},
        {"exponent 3", u"rsa-exponent-small: RSA 2048"_s, rsa(u"exponent3"_s)},
        {"P-224", u"curve-weak: EC secp224r1"_s, {.key = u"p224"_s}},
        {"secp256k1", u"curve-unknown: EC secp256k1"_s, {.key = u"k256"_s}},
        {"Ed25519", u"key-type-unknown: ED25519"_s, {.key = u"ed25519"_s}},
        {"SHA-1", u"signature-weak: SHA1"_s, {.digest = u"sha1"_s}},
        {"MD5 in a request",
         u"signature-weak: MD5"_s,
         rsa(u"rsa2048"_s, u"md5"_s),
         {},
         {},
         Kind::Request},
        {"an issuer signed with SHA-1",
         u"issuer-weak: CN=Lint weak"_s,
         {.issuer = u"weak"_s},
         {},
         {u"leaf"_s, u"weak"_s}},
        {"a request that was changed",
         u"request-signature-invalid: PKCS#10"_s,
         {},
         {},
         {},
         Kind::TamperedRequest},
    };
}

QList<Row> usageRows()
{
    const QByteArray names = "DNS:edge.contoso.com";
    return {
        {"for clients alone",
         u"server-auth-missing: serverAuth"_s,
         {.extensions = withNames(names, "clientAuth")}},
        {"a public CA asked for clients",
         u"client-auth-public: clientAuth"_s,
         {.extensions = withNames(names, "serverAuth,clientAuth")},
         {},
         {},
         Kind::Request},
        {"a private CA not asked for clients",
         u"client-auth-missing: clientAuth"_s,
         {},
         {.profile = Profile::Private}},
        {"for mail as well",
         u"purpose-not-public: emailProtection"_s,
         {.extensions = withNames(names, "serverAuth,emailProtection")}},
        {"any purpose",
         u"purpose-not-public: anyExtendedKeyUsage"_s,
         {.extensions = withNames(names, "serverAuth,anyExtendedKeyUsage")}},
        {"may not sign",
         u"key-usage-signature-missing: digitalSignature"_s,
         {.extensions = withUsage("keyAgreement")}},
        {"may not encrypt",
         u"key-usage-encipherment-missing: keyEncipherment"_s,
         {.key = u"rsa2048"_s}},
        {"a curve that should encrypt",
         u"key-usage-not-for-curve: keyEncipherment"_s,
         {.extensions = withUsage("digitalSignature,keyEncipherment")}},
        {"no country", u"country-invalid: XX"_s, {.subject = "C=XX\nCN=edge.contoso.com"}},
        {"a unit",
         u"organizational-unit-public: Sales"_s,
         {.subject = "O=Contoso\nOU=Sales\nCN=edge.contoso.com"}},
        {"a public CA asked for a template",
         u"template-public: WebServer"_s,
         {.extensions = withName("DNS:contoso.com") + "1.3.6.1.4.1.311.20.2=ASN1:BMP:WebServer\n"},
         {},
         {},
         Kind::Request},
        {"must staple",
         u"stapling-required: status_request"_s,
         {.extensions = withName("DNS:contoso.com") + "tlsfeature=status_request\n"}},
    };
}

QList<Row> validityRows()
{
    const auto lifetime = [](const QString &from, const QString &to) {
        return Issue{.from = from + u"000000Z"_s, .to = to + u"000000Z"_s};
    };
    return {
        {"the day after", u"expired: 2026-06-29"_s, {}, {.now = u"2026-06-30T00:00:00Z"_s}},
        {"the day before", u"not-yet-valid: 2026-04-01"_s, {}, {.now = u"2026-03-31T00:00:00Z"_s}},
        {"a sixth is left", u"expires-soon: 2026-06-29"_s, {}, {.now = u"2026-06-15T00:00:01Z"_s}},
        {"a third is left", u"renewal-due: 2026-06-29"_s, {}, {.now = u"2026-05-31T00:00:01Z"_s}},
        // Each a second longer than allowed: both ends are included.
        {"398 days and a second",
         u"lifetime-over-398-days: 2020-09-01 – 2021-10-04"_s,
         lifetime(u"20200901"_s, u"20211004"_s)},
        {"200 days and a second",
         u"lifetime-over-200-days: 2026-03-15 – 2026-10-01"_s,
         lifetime(u"20260315"_s, u"20261001"_s)},
        {"100 days and a second",
         u"lifetime-over-100-days: 2027-03-15 – 2027-06-23"_s,
         lifetime(u"20270315"_s, u"20270623"_s)},
        {"47 days and a second",
         u"lifetime-over-47-days: 2029-03-15 – 2029-05-01"_s,
         lifetime(u"20290315"_s, u"20290501"_s)},
        {"an issuer that expired before",
         u"issuer-expired: CN=Lint old"_s,
         {.issuer = u"old"_s},
         {},
         {u"leaf"_s, u"old"_s}},
    };
}

QList<Row> chainRows()
{
    return {
        {"the leaf alone", u"chain-incomplete: CN=Lint int"_s, {}, {}, {u"leaf"_s}},
        {"the leaf alone, and the root trusted",
         u"chain-incomplete: CN=Lint int"_s,
         {},
         {.trusted = u"root"_s},
         {u"leaf"_s}},
        {"a root nobody trusts",
         u"chain-untrusted: CN=Lint otherroot|chain-root-included: CN=Lint otherroot"_s,
         {.issuer = u"other"_s},
         {.trusted = u"root"_s},
         {u"leaf"_s, u"other"_s, u"otherroot"_s}},
        {"the issuer behind its own",
         u"chain-out-of-order: CN=edge.contoso.com"_s,
         {.issuer = u"sub"_s},
         {},
         {u"leaf"_s, u"int"_s, u"sub"_s}},
        {"a certificate of others",
         u"chain-unrelated: CN=Lint weak"_s,
         {},
         {},
         {u"leaf"_s, u"int"_s, u"weak"_s}},
        {"the root as well",
         u"chain-root-included: CN=Lint root"_s,
         {},
         {},
         {u"leaf"_s, u"int"_s, u"root"_s}},
        {"an authority",
         u"leaf-is-ca: CN=edge.contoso.com"_s,
         {.extensions = "subjectAltName=DNS:edge.contoso.com\nbasicConstraints=CA:true\n"}},
        {"self-signed",
         u"self-signed: CN=edge.contoso.com"_s,
         {.issuer = u"self"_s},
         {},
         {u"leaf"_s}},
        {"serial 0", u"serial-not-positive: 00"_s, {.serial = "00"}},
        {"a serial of 21 bytes",
         u"serial-too-long: 7f"_s + QString(40, u'1'),
         {.serial = "7f" + QByteArray(40, '1')}},
        {"serial 4711", u"serial-predictable: 4711"_s, {.serial = "4711"}},
    };
}

QList<Row> faultyRows()
{
    return nameRows() + publicNameRows() + coverageRows() + keyRows() + usageRows() + validityRows()
        + chainRows();
}

// At the border of a rule, on its harmless side.
QList<Row> harmlessRows()
{
    const Context privately{.profile = Profile::Private};
    const auto forBoth = [](const QByteArray &name) {
        return withNames("DNS:edge.contoso.com," + name, "serverAuth,clientAuth");
    };
    return {
        {"an internal name, a reserved one and an address of one's own CA",
         {},
         {.extensions = forBoth("DNS:edge.local,DNS:edge.contoso.example,IP:10.0.0.1")},
         privately},
        {"all kinds of names of one's own CA",
         {},
         {.extensions = forBoth("URI:sip:contoso.com,email:a@contoso.com,"
                                "otherName:1.3.6.1.5.5.7.8.5;UTF8:contoso.com")},
         privately},
        {"a public address", {}, {.extensions = withName("IP:8.8.8.8,IP:2606:4700::1")}},
        {"names that only look internal",
         {},
         {.extensions = withName("DNS:corp.contoso.com,DNS:mylocal,DNS:notlan.net")
                            .replace(",DNS:mylocal", "")}},
        {"an A-label", {}, {.extensions = withName("DNS:xn--bcher-kva.contoso.com")}},
        {"100 days exactly, in its time",
         {},
         {.from = u"20270315000000Z"_s, .to = u"20270622235959Z"_s}},
        {"five years from before there was a limit",
         {},
         {.from = u"20150101000000Z"_s, .to = u"20191231000000Z"_s}},
        {"five years of one's own CA",
         {},
         {.extensions = forBoth("DNS:contoso.com"), .to = u"20310101000000Z"_s},
         privately},
        {"a unit from before they were stopped",
         {},
         {.subject = "OU=Sales\nCN=edge.contoso.com",
          .from = u"20220831000000Z"_s,
          .to = u"20230831000000Z"_s}},
        {"for clients as well, of a public CA, as it was issued",
         {},
         {.extensions = withNames("DNS:edge.contoso.com", "serverAuth,clientAuth")}},
        {"more than a third is left", {}, {}, {.now = u"2026-05-30T23:00:00Z"_s}},
        {"a common name that is an address",
         {},
         {.extensions = withNames("IP:8.8.8.8"), .subject = "CN=8.8.8.8"}},
        {"a wildcard's domain",
         {},
         {.extensions = "subjectAltName=DNS:edge.contoso.com,URI:sip:contoso.com,"
                        "DNS:sip.contoso.com,otherName:1.3.6.1.5.5.7.8.5;UTF8:contoso.com\n"},
         {.profile = Profile::Private, .ofSite = true}},
        {"no key usages at all",
         {},
         {.extensions = "subjectAltName=DNS:edge.contoso.com\n", .key = u"rsa2048"_s}},
        {"the smallest serial of 64 bits that is credible", {}, {.serial = "010000000000"}},
        {"a trusted chain", {}, {}, {.trusted = u"root"_s}},
    };
}

} // namespace

Q_DECLARE_METATYPE(Row)
Q_DECLARE_METATYPE(RequestDraft)
Q_DECLARE_METATYPE(Context)

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
                         {.extensions = withNames(
                              "DNS:edge.contoso.com,DNS:contoso.com,DNS:sip.contoso.com")})
                .succeeded);
    const auto request = certificates::readRequest(m_authority.files().read(u"clean.csr"_s));

    const auto found = certificates::lint(
        *request,
        contextOf({.ofSite = true}, QDateTime::fromString(u"2026-11-21T00:00:00Z"_s, Qt::ISODate)));

    QCOMPARE(told(found), QStringList());
}

void LintTest::findsNothingInACleanDraft()
{
    RequestDraft draft;
    draft.commonName = u"edge.contoso.com"_s;
    draft.dnsNames = {u"Edge.Contoso.com"_s, u"contoso.com"_s, u"sip.contoso.com"_s};
    draft.ipAddresses = {u"8.8.8.8"_s};
    draft.organization = u"Contoso"_s;
    draft.country = u"es"_s;

    const auto found = certificates::lint(
        draft,
        contextOf({.ofSite = true}, QDateTime::fromString(u"2026-11-21T00:00:00Z"_s, Qt::ISODate)));

    QCOMPARE(told(found), QStringList());
}

void LintTest::findsWhatIsWrong_data()
{
    QTest::addColumn<Row>("row");
    for (const Row &row : faultyRows())
        QTest::addRow("%s: %s", qPrintable(row.findings.section(u':', 0, 0)), row.title) << row;
}

void LintTest::findsWhatIsWrong()
{
    QFETCH(const Row, row);
    const QDateTime today = QDateTime::fromString(u"2026-11-20T00:00:00Z"_s, Qt::ISODate);
    QList<Finding> found;
    if (row.kind == Kind::Certificate) {
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
        if (row.kind == Kind::TamperedRequest)
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
    files.write(u"extensions"_s, withUsage("digitalSignature,keyEncipherment"));
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
    for (const Row &row : faultyRows())
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
    QTest::addColumn<Row>("row");
    for (const Row &row : harmlessRows())
        QTest::newRow(row.title) << row;
}

void LintTest::keepsQuiet()
{
    QFETCH(const Row, row);
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

void LintTest::judgesDrafts_data()
{
    QTest::addColumn<RequestDraft>("draft");
    QTest::addColumn<Context>("context");
    QTest::addColumn<QString>("finding");
    const auto with = [](auto change) {
        RequestDraft draft;
        draft.commonName = u"edge.contoso.com"_s;
        change(draft);
        return draft;
    };
    const Context privately{.profile = Profile::Private};

    QTest::newRow("a name typed in capitals with an underscore")
        << with([](RequestDraft &d) { d.dnsNames = {u" SIP_1.contoso.com"_s}; }) << Context{}
        << u"san-underscore: SIP_1.contoso.com"_s;
    QTest::newRow("a wildcard, which a request cannot have")
        << with([](RequestDraft &d) { d.dnsNames = {u"*.contoso.com"_s}; }) << Context{}
        << u"san-wildcard: *.contoso.com"_s;
    QTest::newRow("no address") << with([](RequestDraft &d) { d.ipAddresses = {u"8.8.8.256"_s}; })
                                << Context{} << u"san-malformed: IP:8.8.8.256"_s;
    QTest::newRow("an internal name in another script")
        << with([](RequestDraft &d) { d.dnsNames = {u"bücher.local"_s}; }) << Context{}
        << u"san-internal-name: xn--bcher-kva.local"_s;
    QTest::newRow("a SRVName of a public CA")
        << with([](RequestDraft &d) { d.srvNames = {u"_xmpp-server.contoso.com"_s}; }) << Context{}
        << u"san-type-public: _xmpp-server.contoso.com"_s;
    QTest::newRow("client authentication of a public CA")
        << with([](RequestDraft &d) { d.clientEku = true; }) << Context{}
        << u"client-auth-public: clientAuth"_s;
    QTest::newRow("no client authentication of a private CA")
        << with([](RequestDraft &) { }) << privately << u"client-auth-missing: clientAuth"_s;
    QTest::newRow("a template of a public CA")
        << with([](RequestDraft &d) { d.templateName = u"WebServer"_s; }) << Context{}
        << u"template-public: WebServer"_s;
    QTest::newRow("a unit of a public CA")
        << with([](RequestDraft &d) { d.organizationalUnit = u"Sales"_s; }) << Context{}
        << u"organizational-unit-public: Sales"_s;
    QTest::newRow("no country") << with([](RequestDraft &d) { d.country = u"XX"_s; }) << Context{}
                                << u"country-invalid: XX"_s;
    QTest::newRow("RSA 1024") << with([](RequestDraft &d) { d.key.bits = 1024; }) << Context{}
                              << u"key-too-small: RSA 1024"_s;
}

void LintTest::judgesDrafts()
{
    QFETCH(const RequestDraft, draft);
    QFETCH(const Context, context);
    QFETCH(const QString, finding);
    const QDateTime today = QDateTime::fromString(u"2026-11-20T00:00:00Z"_s, Qt::ISODate);

    const auto found = certificates::lint(draft, contextOf(context, today));

    QCOMPARE(told(found), QStringList{finding});
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
    QVERIFY(m_authority
                .issue(u"leaf"_s,
                       {.extensions = withName("DNS:edge.contoso.com,DNS:*.contoso.com,DNS:edge"),
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

void LintTest::boundsWhatItTells()
{
    RequestDraft draft;
    draft.commonName = u"edge.contoso.com"_s;
    for (int i = 0; i < 50; ++i)
        draft.dnsNames.append(u"n%1.local"_s.arg(i));

    const auto found = certificates::lint(
        draft, contextOf({}, QDateTime::fromString(u"2026-11-20T00:00:00Z"_s, Qt::ISODate)));

    QCOMPARE(found.size(), 20);
}

void LintTest::speaksInTwoSentences()
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

QTEST_GUILESS_MAIN(LintTest)
#include "tst_lint.moc"
