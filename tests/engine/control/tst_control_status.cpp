// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/status.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ControlStatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryFieldOnItsWay();
    void keepsEveryFieldOfAStream();
    void namesFieldsAsScriptsExpectThem();
    void ignoresFieldsOfANewerEngine();
    void namesTheFieldThatIsMissing();
    void refusesAnUnknownState();
};

namespace {

const QDateTime aTime = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

control::EngineStatus fullStatus()
{
    control::EngineStatus status;
    status.version = u"0.1.0"_s;
    status.pid = 4711;
    status.uptime = 90'000s;
    status.state = control::EngineState::Running;
    status.site = u"/etc/puente"_s;
    status.edge = u"edge.contoso.com"_s;
    status.reloadError = u"site.toml:3: unknown key"_s;
    status.storageError = u"bindings are not saved: disk full"_s;
    status.listeners = {
        {u"xmpp"_s, u"[::]:5269"_s, control::ListenerStatus::State::Failed, u"x"_s},
        {u"sip-tls"_s, u"[::]:5061"_s, control::ListenerStatus::State::NoCertificate, {}}};
    status.partners = {
        {u"fabrikam.com"_s, 1, 2, 3, u"tls-dialback-only"_s, u"refused"_s, aTime, aTime}};
    status.certificates = {
        {u"ab12"_s, {u"contoso.com"_s, u"fabrikam.net"_s}, u"CN=edge"_s, aTime, {}},
        {u"cd34"_s, {}, {}, {}, u"not found"_s}};
    status.users = 12;
    status.bindings = 5'000'000'000;
    status.counters = {{u"messages-sip-to-xmpp"_s, 9'000'000'000}};
    return status;
}

QJsonValue throughText(const QJsonObject &object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
}

} // namespace

void ControlStatusTest::keepsEveryFieldOnItsWay()
{
    const auto read = control::engineStatus(throughText(control::toJson(fullStatus())));

    QVERIFY(read.has_value());
    QCOMPARE(*read, fullStatus());
}

void ControlStatusTest::keepsEveryFieldOfAStream()
{
    const QList<control::StreamStatus> streams{{.id = u"c17"_s,
                                                .direction = u"out"_s,
                                                .local = u"contoso.com"_s,
                                                .remote = u"fabrikam.com"_s,
                                                .state = u"established"_s,
                                                .method = u"dialback"_s,
                                                .encrypted = true,
                                                .tls = u"TLSv1.3"_s,
                                                .since = aTime,
                                                .stanzasIn = 1,
                                                .stanzasOut = 2,
                                                .queued = 3,
                                                .lastError = u"none"_s},
                                               {}};

    const auto read = control::streamStatuses(control::toJson(streams));

    QVERIFY(read.has_value());
    QCOMPARE(*read, streams);
}

void ControlStatusTest::namesFieldsAsScriptsExpectThem()
{
    const QJsonObject json = control::toJson(fullStatus());

    QCOMPARE(json["uptime_s"_L1].toInteger(), 90'000);
    QCOMPARE(json["state"_L1].toString(), u"running"_s);
    QCOMPARE(json["listeners"_L1][1]["state"_L1].toString(), u"no-certificate"_s);
    QCOMPARE(json["certificates"_L1][0]["not_after"_L1].toString(), u"2027-01-15T08:00:00Z"_s);
    QCOMPARE(json["certificates"_L1][1]["not_after"_L1].toString(), QString());
}

void ControlStatusTest::ignoresFieldsOfANewerEngine()
{
    QJsonObject json = control::toJson(fullStatus());
    json[u"moon_phase"_s] = u"full"_s;

    QCOMPARE(control::engineStatus(json).value(), fullStatus());
}

void ControlStatusTest::namesTheFieldThatIsMissing()
{
    QJsonObject json = control::toJson(fullStatus());
    json.remove(u"pid"_s);

    const auto read = control::engineStatus(json);

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().reason, control::ControlError::Reason::Malformed);
    QVERIFY(read.error().evidence.contains(u"pid"_s));
}

void ControlStatusTest::refusesAnUnknownState()
{
    QJsonObject json = control::toJson(fullStatus());
    json[u"state"_s] = u"dancing"_s;

    QVERIFY(!control::engineStatus(json).has_value());
}

QTEST_GUILESS_MAIN(ControlStatusTest)
#include "tst_control_status.moc"
