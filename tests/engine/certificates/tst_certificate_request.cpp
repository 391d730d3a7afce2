// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/engine/certificates/request_drafts.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using certificates::KeyKind;
using certificates::RequestDraft;
using test::p256;
using test::plainDraft;
using test::rsa;

namespace {

const KeyKind p384{.algorithm = KeyKind::Algorithm::Ec, .curve = QStringLiteral("P-384")};

RequestDraft fullDraft()
{
    RequestDraft draft = plainDraft();
    draft.organization = QStringLiteral("Compañía, S. A. + \"Söhne\" <#1>");
    draft.organizationalUnit = QStringLiteral("日本");
    draft.country = QStringLiteral("es");
    draft.state = QStringLiteral("Illes Balears");
    draft.locality = QStringLiteral("Palma");
    draft.dnsNames = {QStringLiteral("sip.example.com"), QStringLiteral("bücher.example")};
    draft.ipAddresses = {QStringLiteral("192.0.2.7"), QStringLiteral("2001:DB8:0::7")};
    return draft;
}

QByteArray requestFor(const RequestDraft &draft)
{
    const auto key = certificates::makeKey(draft.key);
    return key ? certificates::makeRequest(draft, *key).value_or("no request") : "no key";
}

class RequestFile
{
public:
    explicit RequestFile(const QByteArray &pem)
    {
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(pem);
    }

    QString path() const { return m_directory.filePath(QStringLiteral("request.csr")); }
    test::ToolResult openssl(const QStringList &more = {}) const
    {
        return test::runTool(QStringLiteral("openssl"),
                             QStringList{QStringLiteral("req"),
                                         QStringLiteral("-verify"),
                                         QStringLiteral("-noout"),
                                         QStringLiteral("-in"),
                                         path()}
                                 + more);
    }
    QByteArray text() const
    {
        return openssl({QStringLiteral("-text"),
                        QStringLiteral("-nameopt"),
                        QStringLiteral("utf8,sep_multiline,show_type")})
            .output;
    }

private:
    QTemporaryDir m_directory;
};

} // namespace

// What a request asks for, as programs read it that have nothing of our code in them.
class CertificateRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolsAcceptEveryRequest_data();
    void toolsAcceptEveryRequest();
    void asksForWhatTheDraftSays();
    void namesTheTemplateAsBmpString();
    void asksForClientAuthOnlyOfAPrivateCa_data();
    void asksForClientAuthOnlyOfAPrivateCa();
    void asksAPrivateCaForTheOtherNames();
};

void CertificateRequestTest::toolsAcceptEveryRequest_data()
{
    QTest::addColumn<KeyKind>("key");
    QTest::addColumn<QStringList>("dnsNames");
    QTest::addColumn<QStringList>("ipAddresses");
    QTest::addColumn<QString>("templateName");

    struct Mix {
        const char *title;
        QStringList dnsNames;
        QStringList ipAddresses;
    };
    const QStringList some{QStringLiteral("example.com"), QStringLiteral("bücher.example")};
    const QStringList both{QStringLiteral("192.0.2.7"), QStringLiteral("2001:db8::7")};
    QStringList many;
    for (int i = 0; i < 300; ++i)
        many.append(QStringLiteral("name-%1.example").arg(i));
    const std::array mixes{Mix{"common name alone", {}, {}},
                           Mix{"names", some, {}},
                           Mix{"addresses", {}, both},
                           Mix{"both", some, both},
                           Mix{"300 names", many, both}};
    const std::array keys{rsa(2048), rsa(3072), rsa(4096), p256, p384};

    for (const KeyKind &key : keys) {
        for (const Mix &mix : mixes) {
            const QByteArray kind = certificates::describe(key).toLatin1();
            QTest::addRow("%s, %s", kind.constData(), mix.title)
                << key << mix.dnsNames << mix.ipAddresses << QString();
            QTest::addRow("%s, %s, template", kind.constData(), mix.title)
                << key << mix.dnsNames << mix.ipAddresses << QStringLiteral("Web Server – Ñ");
        }
    }
}

// One key of each kind for all rows: what differs is what is signed.
void CertificateRequestTest::toolsAcceptEveryRequest()
{
    QFETCH(const KeyKind, key);
    QFETCH(const QStringList, dnsNames);
    QFETCH(const QStringList, ipAddresses);
    QFETCH(const QString, templateName);
    static QMap<QString, certificates::PrivateKey> keys;
    const QString kind = certificates::describe(key);
    if (!keys.contains(kind))
        keys.insert(kind, certificates::makeKey(key).value());
    RequestDraft draft = fullDraft();
    draft.key = key;
    draft.dnsNames = dnsNames;
    draft.ipAddresses = ipAddresses;
    draft.templateName = templateName;

    const auto request = certificates::makeRequest(draft, *keys.constFind(kind));

    QVERIFY2(request.has_value(), request ? "" : qPrintable(request.error().evidence));
    const RequestFile file(*request);
    const test::ToolResult openssl = file.openssl();
    QVERIFY2(openssl.succeeded && openssl.output.contains("verify OK"), openssl.output.constData());
    const test::ToolResult certtool =
        test::runTool(QStringLiteral("certtool"),
                      {QStringLiteral("--crq-info"), QStringLiteral("--infile"), file.path()});
    QVERIFY2(certtool.succeeded && certtool.output.contains("Self signature: verified"),
             certtool.output.constData());
    QVERIFY2(!certtool.output.contains("rror"), certtool.output.constData());
    QVERIFY(certtool.output.contains("DNSname: edge.example"));
    const auto names = certificates::requestNames(draft);
    for (const QString &name : names->dns)
        QVERIFY(certtool.output.contains("DNSname: " + name.toLatin1()));
}

void CertificateRequestTest::asksForWhatTheDraftSays()
{
    RequestDraft draft = fullDraft();
    draft.key = rsa(2048);

    const QByteArray text = RequestFile(requestFor(draft)).text();

    const QList<QByteArray> expected{
        "C=PRINTABLESTRING:ES",
        "ST=UTF8STRING:Illes Balears",
        "L=UTF8STRING:Palma",
        "O=UTF8STRING:Compañía, S. A. + \"Söhne\" <#1>",
        "OU=UTF8STRING:日本",
        "CN=UTF8STRING:edge.example",
        "DNS:edge.example, DNS:sip.example.com, DNS:xn--bcher-kva.example, "
        "IP Address:192.0.2.7, IP Address:2001:DB8:0:0:0:0:0:7",
        "X509v3 Key Usage: critical",
        "Digital Signature, Key Encipherment",
        "TLS Web Server Authentication",
        "Signature Algorithm: sha256WithRSAEncryption",
    };
    for (const QByteArray &line : expected)
        QVERIFY2(text.contains(line), text + "\nlacks " + line);
    QVERIFY2(!text.contains("1.3.6.1.4.1.311"), text); // nothing of Microsoft's unless asked for
    RequestDraft ec = plainDraft();
    ec.key = p384;
    const QByteArray ecText = RequestFile(requestFor(ec)).text();
    QVERIFY2(ecText.contains("Digital Signature\n"), ecText);
    QVERIFY2(ecText.contains("ecdsa-with-SHA384"), ecText);
}

void CertificateRequestTest::namesTheTemplateAsBmpString()
{
    RequestDraft draft = plainDraft();
    draft.templateName = QStringLiteral("WebÑ");

    const QByteArray der = QByteArray::fromBase64(
        requestFor(draft).replace("-----BEGIN CERTIFICATE REQUEST-----", "").split('-').front());

    // SEQUENCE { OID 1.3.6.1.4.1.311.20.2, OCTET STRING { BMPString } }, [MS-WCCE] §2.2.2.7.7.1
    const QByteArray extension = QByteArray::fromHex("06092b0601040182371402"
                                                     "040a"
                                                     "1e08"
                                                     "00570065006200d1");
    QVERIFY2(der.contains(extension), der.toHex());
}

void CertificateRequestTest::asksForClientAuthOnlyOfAPrivateCa_data()
{
    QTest::addColumn<bool>("clientEku");
    QTest::addColumn<RequestDraft::Profile>("profile");
    QTest::addColumn<bool>("asked");
    QTest::newRow("public") << true << RequestDraft::Profile::Public << false;
    QTest::newRow("private") << true << RequestDraft::Profile::Private << true;
    QTest::newRow("private, not wanted") << false << RequestDraft::Profile::Private << false;
}

void CertificateRequestTest::asksForClientAuthOnlyOfAPrivateCa()
{
    RequestDraft draft = plainDraft();
    QFETCH(const bool, clientEku);
    QFETCH(const RequestDraft::Profile, profile);
    draft.clientEku = clientEku;
    draft.profile = profile;

    const QByteArray text = RequestFile(requestFor(draft)).text();

    QVERIFY(text.contains("TLS Web Server Authentication"));
    QTEST(text.contains("TLS Web Client Authentication"), "asked");
}

void CertificateRequestTest::asksAPrivateCaForTheOtherNames()
{
    RequestDraft draft = plainDraft();
    draft.profile = RequestDraft::Profile::Private;
    draft.srvNames = {QStringLiteral(" _XMPP-Server.Example.com"),
                      QStringLiteral("_xmpp-server.bücher.example"),
                      QStringLiteral("_xmpp-server.example.com")};
    draft.xmppAddresses = {QStringLiteral("Bücher.example"), QStringLiteral("Ana@example.com")};
    draft.uris = {QStringLiteral("SIP:example.com"),
                  QStringLiteral("sips:[2001:db8::7]:5061;transport=tls"),
                  QStringLiteral("xmpp:example.com")};
    const test::CommandLineCa ca;

    const QByteArray csr = requestFor(draft);
    const QByteArray text = RequestFile(csr).text();
    const auto issued = certificates::readCertificates(ca.sign(csr));

    QVERIFY2(text.contains("othername: SRVName::_xmpp-server.example.com"), text);
    QVERIFY2(text.contains("othername: XmppAddr::Ana@example.com"), text);
    QVERIFY2(text.contains("URI:sip:example.com"), text);
    QVERIFY(issued.has_value());
    const certificates::SubjectNames expected{
        .dns = {QStringLiteral("edge.example")},
        .ip = {},
        .srv = {QStringLiteral("_xmpp-server.example.com"),
                QStringLiteral("_xmpp-server.xn--bcher-kva.example")},
        .xmpp = {QStringLiteral("bücher.example"), QStringLiteral("Ana@example.com")},
        .uri = {QStringLiteral("sip:example.com"),
                QStringLiteral("sips:[2001:db8::7]:5061;transport=tls"),
                QStringLiteral("xmpp:example.com")}};
    QCOMPARE(issued->front().names(), expected);
    QCOMPARE(certificates::requestNames(draft), expected);
}

QTEST_GUILESS_MAIN(CertificateRequestTest)
#include "tst_certificate_request.moc"
