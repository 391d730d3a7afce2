// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/admission.h"
#include "engine/sip/registrar.h"
#include "engine/sip/request.h"
#include "engine/sip/stream_framer.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace sip;
using namespace Qt::StringLiterals;

namespace {

constexpr int served = 0; // a request that passes everything here; its purpose decides
constexpr int dropped = -1; // no answer
constexpr int response = 1; // a response that might be ours

QByteArray readMessage(const QString &name)
{
    QFile file(QStringLiteral(PUENTE_SOURCE_DIR "/tests/engine/sip/rfc4475/") + name + u".dat"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int purposeOutcome(const Request &request)
{
    if (request.method == Method::Message) {
        const auto page = readPageMessage(request);
        return page ? served : page.error().status;
    }
    if (request.method == Method::Register) {
        const auto update = readRegister(request);
        return update ? served : update.error().status;
    }
    return served;
}

// What is done with the datagram, up to authentication.
int outcome(const QByteArray &bytes)
{
    auto message = Message::parse(bytes);
    if (!message)
        return dropped;
    if (!message->isRequest())
        return validateResponse(*std::move(message)) ? response : dropped;
    const auto request = validateRequest(*std::move(message));
    if (!request)
        return request.error().isDrop() ? dropped : request.error().status;
    const auto admitted = admit(*request);
    return admitted ? purposeOutcome(*request) : admitted.error().status;
}

Request requestOf(const QString &name)
{
    return *validateRequest(*Message::parse(readMessage(name)));
}

} // namespace

class TortureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treatsEveryMessageAsTheRfcAsks_data();
    void treatsEveryMessageAsTheRfcAsks();
    void hasARowForEveryFile();
    void framesEveryMessageInAStream_data();
    void framesEveryMessageInAStream();

    void readsTheShortTortuousInvite();
    void readsTheWideRangeOfCharacters();
    void readsEscapesOnce();
    void keepsEscapedNulls();
    void doesNotUnescapeNames();
    void cutsOffWhatFollowsTheBody();
    void keepsSemicolonsInTheUser();
    void tellsContactParametersFromUriParameters();
    void keepsEscapedHeadersOfContacts();
    void namesWhatIsNotSupported();
    void readsReasonPhrases();
};

void TortureTest::treatsEveryMessageAsTheRfcAsks_data()
{
    QTest::addColumn<int>("expected");
    // §3.1.1 Valid messages. INVITE is not served: 405.
    QTest::newRow("wsinv") << 405;
    QTest::newRow("intmeth") << 501;
    QTest::newRow("esc01") << 405;
    QTest::newRow("escnull") << served;
    QTest::newRow("esc02") << 501;
    QTest::newRow("lwsdisp") << served;
    QTest::newRow("longreq") << 405;
    QTest::newRow("dblreq") << served;
    QTest::newRow("semiuri") << served;
    QTest::newRow("transports") << served;
    QTest::newRow("mpart01") << 415;
    QTest::newRow("unreason") << response;
    QTest::newRow("noreason") << response;
    // §3.1.2 Invalid messages
    QTest::newRow("badinv01") << 400;
    QTest::newRow("clerr") << 400;
    QTest::newRow("ncl") << 400;
    QTest::newRow("scalar02") << 400;
    QTest::newRow("scalarlg") << dropped;
    QTest::newRow("quotbal") << 400;
    QTest::newRow("ltgtruri") << 400;
    QTest::newRow("lwsruri") << 400;
    QTest::newRow("lwsstart") << 400;
    QTest::newRow("trws") << 400;
    QTest::newRow("escruri") << 400;
    QTest::newRow("baddate") << 405; // well formed but for a Date that is not looked at
    QTest::newRow("regbadct") << 400;
    QTest::newRow("badaspec") << 400;
    QTest::newRow("baddn") << 400;
    QTest::newRow("badvers") << 505;
    QTest::newRow("mismatch01") << 400;
    QTest::newRow("mismatch02") << 501;
    QTest::newRow("bigcode") << dropped;
    // §3.2 Transaction layer
    QTest::newRow("badbranch") << 400;
    // §3.3 Application layer
    QTest::newRow("insuf") << 400;
    QTest::newRow("unkscm") << 416;
    QTest::newRow("novelsc") << 416;
    QTest::newRow("unksm2") << 400;
    QTest::newRow("bext01") << 420;
    QTest::newRow("invut") << 405; // the method comes before the content: RFC 3261 §8.2
    QTest::newRow("regaut01") << served; // to be challenged
    QTest::newRow("multi01") << 400;
    QTest::newRow("mcl01") << 400;
    QTest::newRow("bcast") << dropped;
    QTest::newRow("zeromf") << served; // an endpoint ignores it
    QTest::newRow("cparam01") << served;
    QTest::newRow("cparam02") << served;
    QTest::newRow("regescrt") << served;
    QTest::newRow("sdp01") << 405;
    // §3.4 Backward compatibility: accepted without branch, tag, Max-Forwards
    QTest::newRow("inv2543") << 405;
}

void TortureTest::treatsEveryMessageAsTheRfcAsks()
{
    QFETCH(const int, expected);
    const QByteArray bytes = readMessage(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!bytes.isEmpty());

    QCOMPARE(outcome(bytes), expected);
}

void TortureTest::hasARowForEveryFile()
{
    const QDir folder(QStringLiteral(PUENTE_SOURCE_DIR "/tests/engine/sip/rfc4475"));

    QCOMPARE(folder.entryList({u"*.dat"_s}).size(), 49);
}

void TortureTest::framesEveryMessageInAStream_data()
{
    QTest::addColumn<int>("brokenStatus"); // 0: framed
    const QStringList names =
        QDir(QStringLiteral(PUENTE_SOURCE_DIR "/tests/engine/sip/rfc4475")).entryList({u"*.dat"_s});
    for (const QString &file : names) {
        const QString name = file.chopped(4);
        // No usable Content-Length: the connection cannot go on (RFC 4475 §3.1.2.3, §3.3.9).
        const bool isBroken = QStringList{u"ncl"_s, u"mcl01"_s, u"inv2543"_s}.contains(name);
        QTest::newRow(qPrintable(name)) << (isBroken ? 400 : 0);
    }
}

void TortureTest::framesEveryMessageInAStream()
{
    QFETCH(const int, brokenStatus);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QByteArray bytes = readMessage(name);
    StreamFramer framer(65536);

    StreamFramer::Item item;
    for (const char byte : bytes) { // the worst case of a stream
        framer.append(QByteArray(1, byte));
        item = framer.next();
        if (!std::holds_alternative<StreamFramer::NeedMore>(item))
            break;
    }

    if (brokenStatus != 0) {
        QCOMPARE(std::get<StreamFramer::Broken>(item).status, brokenStatus);
    } else if (name == u"clerr" || name == u"baddn") {
        QVERIFY(std::holds_alternative<StreamFramer::NeedMore>(item)); // waits for the rest
    } else {
        QVERIFY(std::holds_alternative<StreamFramer::WholeMessage>(item));
        QVERIFY(bytes.startsWith(std::get<StreamFramer::WholeMessage>(item).bytes));
    }
}

void TortureTest::readsTheShortTortuousInvite()
{
    const Request request = requestOf(u"wsinv"_s);

    QCOMPARE(request.to.uri, QByteArrayView("sip:vivekg@chair-dnrc.example.com"));
    QCOMPARE(request.to.tag(), QByteArrayView("1918181833n"));
    QCOMPARE(request.from.displayName, QByteArrayView(R"("J Rosenberg \\\"")"));
    QCOMPARE(request.from.tag(), QByteArrayView("98asjd8"));
    QCOMPARE(request.maxForwards, 68);
    QCOMPARE(request.sequence, 9U);
    QCOMPARE(request.via.host, QByteArrayView("192.0.2.2"));
    QCOMPARE(request.via.branch(), QByteArrayView("390skdjuw"));
    QVERIFY(request.message.has(Header::Subject));
    QVERIFY(request.message.value(Header::Subject).isEmpty());
    QCOMPARE(request.message.values(Header::Via).size(), 3U);
    QCOMPARE(Via::parse(request.message.values(Header::Via)[1])->branch(),
             QByteArrayView("z9hG4bK9ikj8"));
    const auto contact = NameAddr::parse(request.message.value(Header::Contact));
    QCOMPARE(contact->parameters.find("newparam"), QByteArrayView("newvalue"));
    QCOMPARE(contact->parameters.find("q"), QByteArrayView("0.33"));
    QCOMPARE(request.message.body().size(), 150);
}

void TortureTest::readsTheWideRangeOfCharacters()
{
    const auto message = Message::parse(readMessage(u"intmeth"_s));
    const auto from = NameAddr::parse(message->value(Header::From));
    const auto uri = Uri::parse(message->requestUri());

    QCOMPARE(message->method(), QByteArrayView("!interesting-Method0123456789_*+`.%indeed'~"));
    QCOMPARE(uri->user(), QByteArray("1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*"));
    QCOMPARE(from->displayName, QByteArrayView("token1~` token2'+_ token3*%!.-"));
    QCOMPARE(from->uri, QByteArrayView("sip:mundane@example.com"));
    QCOMPARE(from->tag(), QByteArrayView("_token~1'+`*%!-."));
    QCOMPARE(from->parameters.find("fromParam''~+*_!.-%")->size(), 22); // quoted UTF-8
    QVERIFY(NameAddr::parse(message->value(Header::To)).has_value());
}

void TortureTest::readsEscapesOnce()
{
    const Request request = requestOf(u"esc01"_s);
    const auto contact = Uri::parse(NameAddr::parse(request.message.value(Header::Contact))->uri);

    QCOMPARE(request.uri.decodedUser(), QByteArray("sips:user@example.com"));
    QCOMPARE(Uri::parse(request.to.uri)->decodedUser(), QByteArray("user"));
    QCOMPARE(Uri::parse(request.from.uri)->decodedUser(), QByteArray("I have spaces"));
    QVERIFY(contact->parameter("lr").has_value());
    QCOMPARE(contact->parameter("name"), QByteArray("value%41"));
}

void TortureTest::keepsEscapedNulls()
{
    const Request request = requestOf(u"escnull"_s);
    const auto update = readRegister(request);

    const auto after = applyRegister(
        {}, *update, Flow{}, RegisterLimits{}, QDateTime::fromSecsSinceEpoch(0, Qt::UTC));

    QCOMPARE(update->aor, QByteArray("sip:null-%00-null@example.com"));
    QCOMPARE(Uri::parse(request.to.uri)->decodedUser(), QByteArray("null-\0-null", 11));
    QCOMPARE(after->size(), 2U);
}

void TortureTest::doesNotUnescapeNames()
{
    const auto message = Message::parse(readMessage(u"esc02"_s));

    QCOMPARE(message->values(Header::Contact).size(), 2U);
    QCOMPARE(NameAddr::parse(message->value(Header::To))->displayName, QByteArrayView("\"%Z%45\""));
}

void TortureTest::cutsOffWhatFollowsTheBody()
{
    const QByteArray bytes = readMessage(u"dblreq"_s);

    const auto datagram = Message::parse(bytes);
    StreamFramer framer(65536);
    framer.append(bytes);
    const auto first = framer.next();

    QCOMPARE(datagram->method(), QByteArrayView("REGISTER"));
    QVERIFY(datagram->body().isEmpty());
    QVERIFY(std::get<StreamFramer::WholeMessage>(first).bytes.startsWith("REGISTER"));
    QVERIFY(std::get<StreamFramer::WholeMessage>(framer.next()).bytes.startsWith("INVITE"));
}

void TortureTest::keepsSemicolonsInTheUser()
{
    const Request request = requestOf(u"semiuri"_s);

    QCOMPARE(request.uri.user(), QByteArray("user;par=u%40example.net"));
    QCOMPARE(request.uri.host(), QByteArray("example.com"));
}

void TortureTest::tellsContactParametersFromUriParameters()
{
    const auto ofHeader = readRegister(requestOf(u"cparam01"_s));
    const auto ofUri = readRegister(requestOf(u"cparam02"_s));

    QCOMPARE(ofHeader->contacts[0].uri.text(), QByteArray("sip:+19725552222@gw1.example.net"));
    QCOMPARE(ofUri->contacts[0].uri.text(),
             QByteArray("sip:+19725552222@gw1.example.net;unknownparam"));
}

void TortureTest::keepsEscapedHeadersOfContacts()
{
    const auto update = readRegister(requestOf(u"regescrt"_s));

    QCOMPARE(update->contacts[0].uri.text(),
             QByteArray("sip:user@example.com?Route=%3Csip:sip.example.com%3E"));
}

void TortureTest::namesWhatIsNotSupported()
{
    const auto admitted = admit(requestOf(u"bext01"_s));

    QCOMPARE(admitted.error().headers,
             QByteArray("Unsupported: nothingSupportsThis, nothingSupportsThisEither\r\n"));
}

void TortureTest::readsReasonPhrases()
{
    const auto unusual = Message::parse(readMessage(u"unreason"_s));
    const auto empty = Message::parse(readMessage(u"noreason"_s));

    QCOMPARE(unusual->status(), 200);
    QVERIFY(unusual->reason().startsWith("= 2**3 * 5**2 "));
    QCOMPARE(empty->status(), 100);
    QVERIFY(empty->reason().isEmpty());
}

QTEST_GUILESS_MAIN(TortureTest)
#include "tst_torture.moc"
