// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/issue_difference.h"
#include "tests/engine/certificates/command_line_ca.h"

#include <QTest>

using certificates::CertificateError;
using certificates::compare;
using certificates::IssueDifference;
using certificates::readRequest;
using certificates::RequestContent;
using test::CommandLineCa;

using namespace Qt::StringLiterals;

// Requests and answers made by the openssl program alone.
class IssueDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsARequestWhole();
    void readsTheTemplateAndTheTlsFeature();
    void readsDer();
    void noticesASignatureOfAnotherKey();
    void refuses_data();
    void refuses();
    void seesNoDifferenceInAFaithfulCertificate();
    void tellsLostAndAddedNames();
    void comparesNamesByWhatTheyMean_data();
    void comparesNamesByWhatTheyMean();
    void acceptsTheCommonNameAsAnAddedName();
    void tellsLostAndAddedUsages();
    void takesAMissingUsageForNoRestriction();
    void tellsChangedFields();
    void countsTheDays();

private:
    [[nodiscard]] QByteArray request(const QByteArray &subject, const QByteArray &extensions) const
    {
        m_ca.write(u"req.cnf"_s,
                   "[req]\ndistinguished_name=dn\nprompt=no\nutf8=yes\nstring_mask=utf8only\n"
                   "req_extensions=ext\n[dn]\n"
                       + subject + "\n[ext]\n" + extensions);
        const test::ToolResult made = m_ca.openssl(
            {u"req", u"-new", u"-config", u"req.cnf", u"-key", u"leaf.key", u"-out", u"req.pem"});
        return made.succeeded ? m_ca.read(u"req.pem"_s) : made.output;
    }
    // Signed with just these subject and extensions, whatever the request says.
    [[nodiscard]] certificates::Certificate issue(QStringView subject,
                                                  const QByteArray &extensions) const
    {
        m_ca.write(u"issue.cnf"_s, extensions);
        m_ca.openssl({u"x509",
                      u"-new",
                      u"-subj",
                      subject,
                      u"-force_pubkey",
                      u"leaf.pub",
                      u"-CA",
                      u"int.pem",
                      u"-CAkey",
                      u"int.key",
                      u"-days",
                      u"90",
                      u"-extfile",
                      u"issue.cnf",
                      u"-out",
                      u"issued.pem"});
        return certificates::readCertificates(m_ca.read(u"issued.pem"_s)).value().front();
    }
    [[nodiscard]] RequestContent requested(const QByteArray &extensions) const
    {
        return readRequest(request("CN=edge.contoso.com", extensions)).value();
    }

    CommandLineCa m_ca;
};

void IssueDifferenceTest::initTestCase()
{
    QVERIFY(
        m_ca.openssl(
                {u"ecparam", u"-name", u"prime256v1", u"-genkey", u"-noout", u"-out", u"leaf.key"})
            .succeeded);
    QVERIFY(
        m_ca.openssl({u"pkey", u"-in", u"leaf.key", u"-pubout", u"-out", u"leaf.pub"}).succeeded);
}

void IssueDifferenceTest::readsARequestWhole()
{
    const auto content =
        readRequest(request("C=ES\nST=Illes Balears\nL=Palma\nO=Compañía\nOU=日本\n"
                            "CN=edge.contoso.com",
                            "subjectAltName=@names\n"
                            "keyUsage=critical,digitalSignature,keyAgreement\n"
                            "extendedKeyUsage=serverAuth,clientAuth,1.2.3.4\n"
                            "[names]\n"
                            "DNS.1=edge.contoso.com\n"
                            "DNS.2=*.contoso.com\n"
                            "IP.1=192.0.2.7\n"
                            "IP.2=2001:db8::7\n"
                            "otherName.1=1.3.6.1.5.5.7.8.7;IA5STRING:"
                            "_xmpp-server.contoso.com\n"
                            "otherName.2=1.3.6.1.5.5.7.8.5;FORMAT:UTF8,UTF8:"
                            "bücher.example\n"
                            "URI.1=sip:contoso.com\n"
                            "email.1=admin@contoso.com\n"));

    QVERIFY2(content.has_value(), content ? "" : qPrintable(content.error().evidence));
    QCOMPARE(content->commonName, u"edge.contoso.com"_s);
    QCOMPARE(content->organization, u"Compañía"_s);
    QCOMPARE(content->organizationalUnit, u"日本"_s);
    QCOMPARE(content->country, u"ES"_s);
    QCOMPARE(content->state, u"Illes Balears"_s);
    QCOMPARE(content->locality, u"Palma"_s);
    QCOMPARE(content->names.dns, (QStringList{u"edge.contoso.com"_s, u"*.contoso.com"_s}));
    QCOMPARE(content->names.ip, (QStringList{u"192.0.2.7"_s, u"2001:db8::7"_s}));
    QCOMPARE(content->names.srv, QStringList{u"_xmpp-server.contoso.com"_s});
    QCOMPARE(content->names.xmpp, QStringList{u"bücher.example"_s});
    QCOMPARE(content->names.uri, QStringList{u"sip:contoso.com"_s});
    QCOMPARE(content->names.other, QStringList{u"email:admin@contoso.com"_s});
    QCOMPARE(content->keyUsages, (QStringList{u"digitalSignature"_s, u"keyAgreement"_s}));
    QCOMPARE(content->extendedKeyUsages,
             (QStringList{u"serverAuth"_s, u"clientAuth"_s, u"1.2.3.4"_s}));
    QCOMPARE(content->keyDescription, u"EC P-256"_s);
    QCOMPARE(content->signatureAlgorithm, u"SHA256"_s);
    QVERIFY(content->isSignatureValid);
    QVERIFY(!content->isSubjectAltNameCritical);
    QVERIFY(!content->requiresStapling);
    QVERIFY(content->templateName.isEmpty());
}

void IssueDifferenceTest::readsTheTemplateAndTheTlsFeature()
{
    const RequestContent content = requested("1.3.6.1.4.1.311.20.2=ASN1:BMP:WebServer\n"
                                             "tlsfeature=status_request\n");

    QCOMPARE(content.templateName, u"WebServer"_s);
    QVERIFY(content.requiresStapling);
}

void IssueDifferenceTest::readsDer()
{
    const QByteArray pem = request("CN=edge.contoso.com", "subjectAltName=DNS:edge.contoso.com\n");
    QVERIFY(m_ca.openssl({u"req", u"-in", u"req.pem", u"-outform", u"DER", u"-out", u"req.der"})
                .succeeded);

    const auto content = readRequest(m_ca.read(u"req.der"_s));

    QVERIFY(content.has_value());
    QCOMPARE(*content, readRequest(pem).value());
    const auto key = m_ca.openssl({u"pkey", u"-pubin", u"-in", u"leaf.pub", u"-outform", u"DER"});
    QCOMPARE(content->publicKey, key.output);
}

void IssueDifferenceTest::noticesASignatureOfAnotherKey()
{
    QVERIFY(!request("CN=edge.contoso.com", "subjectAltName=DNS:edge.contoso.com\n").isEmpty());
    QVERIFY(m_ca.openssl({u"req", u"-in", u"req.pem", u"-outform", u"DER", u"-out", u"req.der"})
                .succeeded);
    QByteArray der = m_ca.read(u"req.der"_s);
    der.replace("edge.contoso.com", "edge.fabrikam.co");

    const auto content = readRequest(der);

    QVERIFY(content.has_value());
    QCOMPARE(content->commonName, u"edge.fabrikam.co"_s);
    QVERIFY(!content->isSignatureValid);
}

void IssueDifferenceTest::refuses_data()
{
    using Reason = CertificateError::Reason;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reason>("reason");
    const QByteArray pem = request("CN=edge.contoso.com", "subjectAltName=DNS:edge.contoso.com\n");
    m_ca.openssl({u"req", u"-in", u"req.pem", u"-outform", u"DER", u"-out", u"req.der"});
    const QByteArray der = m_ca.read(u"req.der"_s);
    QTest::newRow("nothing") << QByteArray() << Reason::NotARequest;
    QTest::newRow("a certificate") << m_ca.root() << Reason::NotARequest;
    QTest::newRow("truncated DER") << der.chopped(1) << Reason::NotARequest;
    QTest::newRow("bytes behind it") << der + 'x' << Reason::NotARequest;
    QTest::newRow("damaged PEM") << QByteArray(pem).replace("MI", "!!") << Reason::NotPem;
    QTest::newRow("2 MiB") << QByteArray(qsizetype{2} * 1024 * 1024, 'x') << Reason::TooLarge;
}

void IssueDifferenceTest::refuses()
{
    QFETCH(const QByteArray, bytes);

    const auto content = readRequest(bytes);

    QVERIFY(!content.has_value());
    QTEST(content.error().reason, "reason");
}

void IssueDifferenceTest::seesNoDifferenceInAFaithfulCertificate()
{
    const QByteArray pem = request("C=ES\nO=Compañía\nCN=edge.contoso.com",
                                   "subjectAltName=DNS:edge.contoso.com,IP:192.0.2.7,"
                                   "otherName:1.3.6.1.5.5.7.8.5;UTF8:contoso.com\n"
                                   "keyUsage=critical,digitalSignature\n"
                                   "extendedKeyUsage=serverAuth\n");
    const auto issued = certificates::readCertificates(m_ca.sign(pem)).value().front();

    const IssueDifference difference = compare(readRequest(pem).value(), issued);

    QVERIFY2(difference.isEmpty(),
             qPrintable((difference.lostNames + difference.addedNames + difference.lostUsages
                         + difference.addedUsages + difference.changedFields)
                            .join(u'|')));
    QCOMPARE(difference.lifetimeDays, 10);
}

void IssueDifferenceTest::tellsLostAndAddedNames()
{
    const RequestContent asked =
        requested("subjectAltName=DNS:edge.contoso.com,DNS:contoso.com,IP:192.0.2.7,"
                  "otherName:1.3.6.1.5.5.7.8.7;IA5STRING:_xmpp-server.contoso.com,"
                  "otherName:1.3.6.1.5.5.7.8.5;UTF8:contoso.com,"
                  "URI:sip:contoso.com,email:a@contoso.com\n");
    const auto issued =
        issue(u"/CN=edge.contoso.com",
              "subjectAltName=DNS:edge.contoso.com,DNS:www.contoso.com,IP:192.0.2.8\n");

    const IssueDifference difference = compare(asked, issued);

    QCOMPARE(difference.lostNames,
             (QStringList{u"contoso.com"_s,
                          u"192.0.2.7"_s,
                          u"srv:_xmpp-server.contoso.com"_s,
                          u"xmpp:contoso.com"_s,
                          u"uri:sip:contoso.com"_s,
                          u"email:a@contoso.com"_s}));
    QCOMPARE(difference.addedNames, (QStringList{u"www.contoso.com"_s, u"192.0.2.8"_s}));
    QVERIFY(!difference.isEmpty());
}

void IssueDifferenceTest::comparesNamesByWhatTheyMean_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("issued");
    QTest::newRow("DNS has no case")
        << QByteArray("DNS:Edge.Contoso.COM") << QByteArray("DNS:edge.contoso.com");
    QTest::newRow("IPv6 by its octets")
        << QByteArray("IP:2001:DB8:0:0::7") << QByteArray("IP:2001:db8::7");
    QTest::newRow("the host of a URI has no case")
        << QByteArray("URI:sip:Contoso.com") << QByteArray("URI:SIP:contoso.com");
    QTest::newRow("XmppAddr in U-labels or A-labels")
        << QByteArray(
               "@names\n[names]\notherName=1.3.6.1.5.5.7.8.5;FORMAT:UTF8,UTF8:bücher.example")
        << QByteArray("otherName:1.3.6.1.5.5.7.8.5;UTF8:xn--bcher-kva.example");
    QTest::newRow("the order does not count")
        << QByteArray("DNS:a.example,DNS:b.example") << QByteArray("DNS:b.example,DNS:a.example");
}

void IssueDifferenceTest::comparesNamesByWhatTheyMean()
{
    QFETCH(const QByteArray, asked);
    QFETCH(const QByteArray, issued);

    const IssueDifference difference =
        compare(requested("subjectAltName=" + asked + '\n'),
                issue(u"/CN=edge.contoso.com", "subjectAltName=" + issued + '\n'));

    QVERIFY2(difference.isEmpty(), qPrintable(difference.lostNames.join(u'|')));
}

void IssueDifferenceTest::acceptsTheCommonNameAsAnAddedName()
{
    const IssueDifference difference =
        compare(requested("keyUsage=digitalSignature\n"),
                issue(u"/CN=edge.contoso.com", "subjectAltName=DNS:edge.contoso.com\n"));

    QVERIFY(difference.isEmpty());
}

void IssueDifferenceTest::tellsLostAndAddedUsages()
{
    const IssueDifference difference =
        compare(requested("keyUsage=digitalSignature,keyAgreement\n"
                          "extendedKeyUsage=serverAuth,clientAuth\n"),
                issue(u"/CN=edge.contoso.com",
                      "keyUsage=digitalSignature,nonRepudiation\n"
                      "extendedKeyUsage=serverAuth,emailProtection\n"));

    QCOMPARE(difference.lostUsages, (QStringList{u"keyAgreement"_s, u"clientAuth"_s}));
    QCOMPARE(difference.addedUsages, (QStringList{u"nonRepudiation"_s, u"emailProtection"_s}));
}

void IssueDifferenceTest::takesAMissingUsageForNoRestriction()
{
    const IssueDifference difference =
        compare(requested("keyUsage=digitalSignature\nextendedKeyUsage=serverAuth\n"),
                issue(u"/CN=edge.contoso.com", "basicConstraints=CA:false\n"));

    QVERIFY(difference.isEmpty());
}

void IssueDifferenceTest::tellsChangedFields()
{
    const RequestContent asked =
        readRequest(request("C=ES\nL=Palma\nO=Contoso Ltd\nCN=edge.contoso.com",
                            "subjectAltName=DNS:edge.contoso.com\n"))
            .value();
    const auto issued = issue(u"/C=ES/L=Inca/OU=Domain Control Validated/CN=EDGE.contoso.com",
                              "subjectAltName=DNS:edge.contoso.com\n");

    const IssueDifference difference = compare(asked, issued);

    QCOMPARE(difference.changedFields,
             (QStringList{u"O: Contoso Ltd → –"_s,
                          u"OU: – → Domain Control Validated"_s,
                          u"L: Palma → Inca"_s}));
}

void IssueDifferenceTest::countsTheDays()
{
    const auto issued = issue(u"/CN=edge.contoso.com", "subjectAltName=DNS:edge.contoso.com\n");

    QCOMPARE(compare(requested("subjectAltName=DNS:edge.contoso.com\n"), issued).lifetimeDays, 90);
}

QTEST_GUILESS_MAIN(IssueDifferenceTest)
#include "tst_issue_difference.moc"
