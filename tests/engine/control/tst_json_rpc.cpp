// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/json_rpc.h"

#include <QTest>

using namespace Qt::StringLiterals;
using control::ControlError;
using control::MethodError;

class JsonRpcTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void readsANotification();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();
    void tellsAResultFromAnError();
    void refusesWhatIsNoResponse_data();
    void refusesWhatIsNoResponse();
};

void JsonRpcTest::readsWhatItWrites()
{
    const QByteArray line = control::writeRequest(7, u"stop"_s, QJsonObject{{u"graceful"_s, true}});

    const auto request = control::parseRequest(line);

    QVERIFY(!line.contains('\n'));
    QVERIFY(request.has_value());
    QCOMPARE(*request,
             (control::Request{u"stop"_s, QJsonObject{{u"graceful"_s, true}}, QJsonValue(7)}));
}

void JsonRpcTest::readsANotification()
{
    const auto request = control::parseRequest(R"({"jsonrpc":"2.0","method":"reload"})");

    QVERIFY(request.has_value());
    QVERIFY(request->id.isUndefined());
    QVERIFY(request->params.isEmpty());
}

void JsonRpcTest::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QJsonValue>("id");
    const QJsonValue none = QJsonValue::Null;

    // JSON-RPC 2.0 §7 has most of these.
    QTest::newRow("not JSON") << "{\"jsonrpc\": \"2.0\", \"method\": \"foobar, \"params\"]"_ba
                              << -32700 << none;
    QTest::newRow("empty") << ""_ba << -32700 << none;
    QTest::newRow("method is a number")
        << R"({"jsonrpc":"2.0","method":1,"params":"bar"})"_ba << -32600 << none;
    QTest::newRow("a batch") << R"([{"jsonrpc":"2.0","method":"status","id":1}])"_ba << -32600
                             << none;
    QTest::newRow("version 1") << R"({"method":"status","id":1})"_ba << -32600 << QJsonValue(1);
    QTest::newRow("id is an object")
        << R"({"jsonrpc":"2.0","method":"status","id":{}})"_ba << -32600 << none;
    QTest::newRow("params by position")
        << R"({"jsonrpc":"2.0","method":"stop","params":[true],"id":"a"})"_ba << -32602
        << QJsonValue(u"a"_s);
}

void JsonRpcTest::refusesWhatIsNoRequest()
{
    QFETCH(const QByteArray, line);
    QFETCH(const int, code);
    QFETCH(const QJsonValue, id);

    const auto request = control::parseRequest(line);

    QVERIFY(!request.has_value());
    QCOMPARE(request.error().error.code, code);
    QCOMPARE(request.error().id, id);
}

void JsonRpcTest::tellsAResultFromAnError()
{
    const auto result = control::parseResponse(control::writeResult(3, u"fine"_s));
    const auto error = control::parseResponse(
        control::writeError(4, {.code = 12, .message = u"no such partner"_s}));

    QVERIFY(result.has_value() && error.has_value());
    QCOMPARE(result->first, 3);
    QCOMPARE(result->second.value(), QJsonValue(u"fine"_s));
    QCOMPARE(error->first, 4);
    QCOMPARE(error->second.error().reason, ControlError::Reason::Refused);
    QCOMPARE(error->second.error().code, 12);
    QCOMPARE(error->second.error().evidence, u"no such partner"_s);
}

void JsonRpcTest::refusesWhatIsNoResponse_data()
{
    QTest::addColumn<QByteArray>("line");

    QTest::newRow("not JSON") << "HTTP/1.1 400 Bad Request"_ba;
    QTest::newRow("no version") << R"({"id":1,"result":2})"_ba;
    QTest::newRow("neither result nor error") << R"({"jsonrpc":"2.0","id":1})"_ba;
    QTest::newRow("no id") << R"({"jsonrpc":"2.0","result":1})"_ba;
}

void JsonRpcTest::refusesWhatIsNoResponse()
{
    QFETCH(const QByteArray, line);

    const auto response = control::parseResponse(line);

    QVERIFY(!response.has_value());
    QCOMPARE(response.error().reason, ControlError::Reason::Malformed);
}

QTEST_GUILESS_MAIN(JsonRpcTest)
#include "tst_json_rpc.moc"
