// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/record_state.h"

#include <QTest>

using namespace Qt::StringLiterals;
using diagnosis::RecordState;
using network::ResolveError;
using Kind = RecordState::Kind;
using Services = QList<network::SrvRecord>;

namespace {

site::ServiceData planned()
{
    return {.port = 5269, .target = base::DomainName::parse(u"edge.contoso.com"_s).value()};
}

std::expected<network::SrvAnswer, ResolveError> failing(ResolveError::Reason reason)
{
    return std::unexpected(ResolveError{reason, u"evidence"_s});
}

} // namespace

class RecordStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesServices_data();
    void comparesServices();
    void tellsMissingFromUnknown_data();
    void tellsMissingFromUnknown();
    void comparesAddresses_data();
    void comparesAddresses();
    void comparesKeys();
};

void RecordStateTest::comparesServices_data()
{
    QTest::addColumn<Services>("there");
    QTest::addColumn<Kind>("kind");
    const QString edge = u"edge.contoso.com"_s;
    QTest::newRow("as planned") << Services{{0, 0, 5269, edge}} << Kind::Present;
    QTest::newRow("other priority and weight") << Services{{10, 5, 5269, edge}} << Kind::Present;
    QTest::newRow("among others") << Services{{0, 0, 5269, u"b.example"_s}, {9, 0, 5269, edge}}
                                  << Kind::Present;
    QTest::newRow("other port") << Services{{0, 0, 5270, edge}} << Kind::Different;
    QTest::newRow("other server") << Services{{0, 0, 5269, u"old.contoso.com"_s}}
                                  << Kind::Different;
    QTest::newRow("decidedly not offered") << Services{{0, 0, 0, u"."_s}} << Kind::Different;
}

void RecordStateTest::comparesServices()
{
    QFETCH(const Services, there);
    QFETCH(const Kind, kind);

    const RecordState state = diagnosis::judge(planned(), network::SrvAnswer{there, true});

    QCOMPARE(state.kind, kind);
    QCOMPARE(state.found.size(), there.size());
    QVERIFY(state.secure);
    QVERIFY(state.found.first().endsWith(u'.') && !state.found.first().endsWith(u".."));
}

void RecordStateTest::tellsMissingFromUnknown_data()
{
    using Reason = ResolveError::Reason;
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("no such name") << Reason::NoSuchName << Kind::Missing;
    QTest::newRow("no such records") << Reason::NoRecords << Kind::Missing;
    QTest::newRow("refused") << Reason::ServerFailed << Kind::Unknown;
    QTest::newRow("timed out") << Reason::TimedOut << Kind::Unknown;
    QTest::newRow("bogus") << Reason::Bogus << Kind::Unknown;
}

void RecordStateTest::tellsMissingFromUnknown()
{
    QFETCH(const ResolveError::Reason, reason);
    QFETCH(const Kind, kind);

    const RecordState state = diagnosis::judge(planned(), failing(reason));

    QCOMPARE(state.kind, kind);
    if (kind == Kind::Unknown) {
        QCOMPARE(state.why, reason);
        QCOMPARE(state.evidence, u"evidence"_s);
    }
}

void RecordStateTest::comparesAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<Kind>("kind");
    using L = QStringList;
    QTest::newRow("as planned") << u"192.0.2.7"_s << L{u"192.0.2.7"_s} << Kind::Present;
    QTest::newRow("written otherwise")
        << u"2001:db8:0::7"_s << L{u"2001:db8::7"_s} << Kind::Present;
    QTest::newRow("another") << u"192.0.2.7"_s << L{u"192.0.2.8"_s} << Kind::Different;
    QTest::newRow("only the other family")
        << u"2001:db8::7"_s << L{u"192.0.2.7"_s} << Kind::Different;
    QTest::newRow("any will do") << QString() << L{u"192.0.2.8"_s} << Kind::Present;
    QTest::newRow("but not of this computer alone")
        << QString() << L{u"127.0.1.1"_s, u"::1"_s, u"fe80::1"_s, u"0.0.0.0"_s} << Kind::Different;
}

void RecordStateTest::comparesAddresses()
{
    QFETCH(const QString, address);
    QFETCH(const QStringList, there);
    QFETCH(const Kind, kind);
    network::AddressAnswer answer;
    for (const QString &text : there)
        answer.addresses += QHostAddress(text);

    QCOMPARE(diagnosis::judge(site::AddressData{address}, answer).kind, kind);
}

void RecordStateTest::comparesKeys()
{
    const site::KeyPinData pin{QByteArray(32, '\xab')};
    const network::TlsaRecord right{3, 1, 1, pin.publicKeyId};
    network::TlsaRecord whole = right;
    whole.selector = 0; // the whole certificate: another thing by the same digits

    QCOMPARE(diagnosis::judge(pin, network::TlsaAnswer{{whole, right}, true}).kind, Kind::Present);
    const RecordState wrong = diagnosis::judge(pin, network::TlsaAnswer{{whole}, false});
    QCOMPARE(wrong.kind, Kind::Different);
    QCOMPARE(wrong.found, QStringList{u"3 0 1 "_s + u"ab"_s.repeated(32)});
}

QTEST_GUILESS_MAIN(RecordStateTest)
#include "tst_record_state.moc"
