// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/lint_rows.h"

using namespace Qt::StringLiterals;

namespace test {

using Profile = certificates::RequestDraft::Profile;

QByteArray withNames(const QByteArray &names, const QByteArray &purposes)
{
    return "subjectAltName=" + names
        + "\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=" + purposes + '\n';
}

QByteArray withName(const QByteArray &name)
{
    return withNames("DNS:edge.contoso.com," + name);
}

QByteArray withUsage(const QByteArray &keyUsage)
{
    return "subjectAltName=DNS:edge.contoso.com\nkeyUsage=critical," + keyUsage
        + "\nextendedKeyUsage=serverAuth\n";
}

namespace {

QList<LintRow> nameRows()
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
         LintKind::Request},
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

QList<LintRow> publicNameRows()
{
    QList<LintRow> rows{
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
         LintKind::Request},
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

QList<LintRow> coverageRows()
{
    const LintSetting site{.ofSite = true};
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

QList<LintRow> keyRows()
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
         LintKind::Request},
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
         LintKind::Request},
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
         LintKind::TamperedRequest},
    };
}

QList<LintRow> usageRows()
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
         LintKind::Request},
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
         LintKind::Request},
        {"must staple",
         u"stapling-required: status_request"_s,
         {.extensions = withName("DNS:contoso.com") + "tlsfeature=status_request\n"}},
    };
}

QList<LintRow> validityRows()
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

QList<LintRow> chainRows()
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

// At the border of a rule, on its harmless side.
} // namespace

QList<LintRow> faultyRows()
{
    return nameRows() + publicNameRows() + coverageRows() + keyRows() + usageRows() + validityRows()
        + chainRows();
}

QList<LintRow> harmlessRows()
{
    const LintSetting privately{.profile = Profile::Private};
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

} // namespace test
