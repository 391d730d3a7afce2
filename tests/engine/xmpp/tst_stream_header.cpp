// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/features.h"
#include "engine/xmpp/stream_header.h"

#include <QTest>

using namespace xmpp;
using Condition = StreamError::Condition;

namespace {

std::expected<StreamHeader, StreamError> read(const QByteArray &xml)
{
    xml::Reader reader({});
    reader.append(xml);
    return toStreamHeader(std::get<xml::OpeningTag>(**reader.next()));
}

QByteArray tag(const QByteArray &attributes, const QByteArray &content = "jabber:server")
{
    return "<stream:stream xmlns='" + content + "' xmlns:stream='http://etherx.jabber.org/streams' "
        + attributes + '>';
}

} // namespace

class StreamHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void knowsOldPeers();
    void refuses_data();
    void refuses();
    void makesIdsThatDiffer();
    void featuresRoundTrip_data();
    void featuresRoundTrip();
    void emptyMechanismsOfferNothing();
    void errorsRoundTrip();
};

void StreamHeaderTest::roundTrips()
{
    const StreamHeader header{.from = *base::DomainName::parse(QStringLiteral("a.example")),
                              .to = *base::DomainName::parse(QStringLiteral("b.example")),
                              .id = "x'y",
                              .version1 = true};

    const auto again = read(serialize(header));

    QVERIFY(again.has_value());
    QCOMPARE(*again, header);
}

void StreamHeaderTest::knowsOldPeers()
{
    QCOMPARE(read(tag({}))->version1, false);
    QCOMPARE(read(tag("version='0.9'"))->version1, false);
    QCOMPARE(read(tag("version='1.0'"))->version1, true);
    QCOMPARE(read(tag("version='1.9'"))->version1, true);
}

void StreamHeaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Condition>("condition");
    QTest::newRow("client") << tag({}, "jabber:client") << Condition::InvalidNamespace;
    QTest::newRow("no content namespace") << tag({}, "") << Condition::InvalidNamespace;
    QTest::newRow("not a stream") << QByteArray("<html>") << Condition::InvalidNamespace;
    QTest::newRow("other stream namespace")
        << QByteArray("<s:stream xmlns='jabber:server' xmlns:s='urn:x'>")
        << Condition::InvalidNamespace;
    QTest::newRow("version 2") << tag("version='2.0'") << Condition::UnsupportedVersion;
    QTest::newRow("version x") << tag("version='x'") << Condition::UnsupportedVersion;
    QTest::newRow("from a person") << tag("from='p@a.example'") << Condition::InvalidFrom;
    QTest::newRow("to nothing") << tag("to=''") << Condition::HostUnknown;
}

void StreamHeaderTest::refuses()
{
    QFETCH(const QByteArray, xml);
    QFETCH(const Condition, condition);

    const auto header = read(xml);

    QVERIFY(!header.has_value());
    QCOMPARE(header.error().condition, condition);
}

void StreamHeaderTest::makesIdsThatDiffer()
{
    QCOMPARE(makeStreamId().size(), 32);
    QVERIFY(makeStreamId() != makeStreamId());
}

void StreamHeaderTest::featuresRoundTrip_data()
{
    QTest::addColumn<Features>("features");
    QTest::newRow("none") << Features{};
    QTest::newRow("tls") << Features{.startTls = true, .dialback = true};
    QTest::newRow("tls required") << Features{.startTls = true, .startTlsRequired = true};
    QTest::newRow("external") << Features{.external = true, .dialback = true};
}

void StreamHeaderTest::featuresRoundTrip()
{
    QFETCH(const Features, features);
    xml::Reader reader({});
    reader.append(tag({}) + serialize(features));
    std::ignore = reader.next();

    const auto element = std::get<Element>(**reader.next());

    QVERIFY(isFeatures(element));
    QCOMPARE(toFeatures(element), features);
}

void StreamHeaderTest::emptyMechanismsOfferNothing()
{
    xml::Reader reader({});
    reader.append(tag({})
                  + "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"
                    "</stream:features>");
    std::ignore = reader.next();

    QCOMPARE(toFeatures(std::get<Element>(**reader.next())), Features{});
}

void StreamHeaderTest::errorsRoundTrip()
{
    const StreamError error{Condition::PolicyViolation, "TLS < please"};
    xml::Reader reader({});
    reader.append(tag({}) + serialize(error));
    std::ignore = reader.next();

    QCOMPARE(toStreamError(std::get<Element>(**reader.next())), std::optional(error));
}

QTEST_GUILESS_MAIN(StreamHeaderTest)
#include "tst_stream_header.moc"
