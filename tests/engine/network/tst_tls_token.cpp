// SPDX-License-Identifier: GPL-3.0-or-later
// TLS whose private key is on a PKCS#11 token, against the openssl program, as server and client.
#include "engine/certificates/request.h"
#include "engine/network/tls_stream.h"
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/engine/network/stream_pair.h"
#include "tests/support/free_port.h"
#include "tests/support/soft_token.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using certificates::KeyKind;
using network::CloseCause;
using network::TlsContext;

class TlsTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void serves_data();
    void serves();
    void presentsItsCertificateAsAClient_data() { serves_data(); }
    void presentsItsCertificateAsAClient();

private:
    // Credentials whose key is on the token, signed by the authority of the command line.
    certificates::Credentials makeCredentials(const KeyKind &kind) const
    {
        const auto place = certificates::makeTokenKey(m_token->place(), kind, u"edge"_s).value();
        const auto key = certificates::openTokenKey(place, test::SoftToken::pin()).value();
        certificates::RequestDraft draft;
        draft.commonName = u"contoso.example"_s;
        draft.key = kind;
        draft.profile = certificates::RequestDraft::Profile::Private;
        draft.clientEku = true;
        const QByteArray leaf = m_authority.sign(certificates::makeRequest(draft, key).value());
        return {*certificates::readCertificates(leaf + m_authority.intermediate()), key};
    }
    std::shared_ptr<const TlsContext> contextFor(const KeyKind &kind) const
    {
        return TlsContext::create(
                   {.defaultCredentials = makeCredentials(kind),
                    .byDomain = {},
                    .trust = {.system = false,
                              .authorities = *certificates::readCertificates(m_authority.root())}})
            .value();
    }

    std::unique_ptr<test::SoftToken> m_token;
    test::CommandLineCa m_authority;
};

void TlsTokenTest::initTestCase()
{
    if (test::SoftToken::modulePath().isEmpty())
        QSKIP("SoftHSM is not installed");
    m_token = std::make_unique<test::SoftToken>();
    QVERIFY(m_token->isReady());
}

void TlsTokenTest::serves_data()
{
    QTest::addColumn<bool>("isEc");
    QTest::addColumn<QString>("option");
    QTest::newRow("RSA, TLS 1.2") << false << u"-tls1_2"_s;
    QTest::newRow("RSA, TLS 1.3") << false << u"-tls1_3"_s;
    QTest::newRow("EC, TLS 1.2") << true << u"-tls1_2"_s;
    QTest::newRow("EC, TLS 1.3") << true << u"-tls1_3"_s;
}

namespace {

KeyKind kindOf(bool isEc)
{
    return isEc ? KeyKind{KeyKind::Algorithm::Ec, 0, u"P-256"_s} : KeyKind{};
}

} // namespace

void TlsTokenTest::serves()
{
    QFETCH(const bool, isEc);
    QFETCH(const QString, option);
    const auto context = contextFor(kindOf(isEc));
    test::LoopbackServer listener;
    QProcess client;
    client.start(u"openssl"_s,
                 {u"s_client"_s,
                  u"-connect"_s,
                  u"127.0.0.1:%1"_s.arg(listener.port()),
                  u"-CAfile"_s,
                  m_authority.path(u"root.pem"_s),
                  u"-verify_hostname"_s,
                  u"contoso.example"_s,
                  u"-verify_return_error"_s,
                  u"-quiet"_s,
                  u"-no_ign_eof"_s,
                  option});
    test::StreamEnd server(listener.accept());
    server.echo = true;
    server.stream->startServerTls(context, {{}, {}, false});
    QTRY_VERIFY_WITH_TIMEOUT(server.stream->isEncrypted(), 10'000);

    client.write("signed on the token\n");

    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 20, 10'000);
    client.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 10'000);
    QCOMPARE(client.exitCode(), 0);
}

void TlsTokenTest::presentsItsCertificateAsAClient()
{
    QFETCH(const bool, isEc);
    QFETCH(const QString, option);
    const auto context = contextFor(kindOf(isEc));
    // The peer wants a certificate (-Verify) and says whose it got.
    m_authority.request(
        u"peer"_s, {u"-subj", u"/CN=peer.example", u"-addext", u"subjectAltName=DNS:peer.example"});
    m_authority.write(u"peer.pem"_s, m_authority.sign(m_authority.read(u"peer.csr"_s)));
    const quint16 port = test::freePorts(1).front();
    QProcess peer;
    peer.setProcessChannelMode(QProcess::MergedChannels);
    peer.start(u"openssl"_s,
               {u"s_server"_s,
                u"-accept"_s,
                u"127.0.0.1:%1"_s.arg(port),
                u"-cert"_s,
                m_authority.path(u"peer.pem"_s),
                u"-key"_s,
                m_authority.path(u"peer.key"_s),
                u"-cert_chain"_s,
                m_authority.path(u"int.pem"_s),
                u"-CAfile"_s,
                m_authority.path(u"root.pem"_s),
                u"-Verify"_s,
                u"4"_s,
                u"-verify_return_error"_s,
                u"-naccept"_s,
                u"1"_s,
                option});
    QByteArray said;
    const auto says = [&](const QByteArray &word) {
        said += peer.readAll();
        return said.contains(word);
    };
    QTRY_VERIFY_WITH_TIMEOUT(says("ACCEPT"), 10'000);

    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QVERIFY(socket->waitForConnected(5'000));
    test::StreamEnd client(std::move(socket));
    client.stream->startClientTls(context, {u"peer.example"_s, {}, {}});

    QTRY_VERIFY_WITH_TIMEOUT(client.stream->isEncrypted(), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(says("CN = contoso.example"), 10'000);
    QVERIFY(client.stream->peer().trusted);
    QVERIFY2(!said.contains("error"), said.constData());
    client.stream->abort();
    QTRY_COMPARE_WITH_TIMEOUT(peer.state(), QProcess::NotRunning, 10'000);
}

QTEST_GUILESS_MAIN(TlsTokenTest)
#include "tst_tls_token.moc"
