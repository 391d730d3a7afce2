// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/pair_queues.h"

#include <QTest>

using gateway::PairQueues;
using gateway::Passage;
using Turn = PairQueues::Turn;

namespace {

Passage passage(qsizetype bodyBytes, qsizetype idBytes = 0)
{
    const auto bob = *xmpp::Jid::parse("bob@fabrikam.example");
    const auto alice = *xmpp::Jid::parse("alice@contoso.example");
    Passage passage{.message = {*sip::Uri::parse("sip:bob@fabrikam.example"),
                                *sip::Uri::parse("sip:alice@contoso.example")},
                    .origin = {xmpp::Stanza::Kind::Message, bob, alice}};
    passage.message.body = QByteArray(bodyBytes, 'x');
    passage.origin.id = QByteArray(idBytes, 'i');
    return passage;
}

Turn enter(PairQueues &queues, const QByteArray &pair, Passage message)
{
    return queues.enter(pair, message);
}

} // namespace

class PairQueuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendOneAfterTheOther();
    void countTheBytesOfWhatIsUnderWay();
    void countTheBytesOfIds();
};

void PairQueuesTest::sendOneAfterTheOther()
{
    PairQueues queues;

    QCOMPARE(enter(queues, "a", passage(1)), Turn::Now);
    QCOMPARE(enter(queues, "a", passage(2)), Turn::Later);
    QCOMPARE(enter(queues, "b", passage(3)), Turn::Now);

    QCOMPARE(queues.next("a").value().message.body.size(), 2);
    QVERIFY(!queues.next("a"));
    QCOMPARE(queues.underWay(), std::size_t(1));
}

// Each of many pairs may have one under way, to a device that is slow to answer.
void PairQueuesTest::countTheBytesOfWhatIsUnderWay()
{
    PairQueues queues({.bytes = 1000});
    QCOMPARE(enter(queues, "a", passage(400)), Turn::Now);
    QCOMPARE(enter(queues, "a", passage(400)), Turn::Later);

    QCOMPARE(enter(queues, "b", passage(400)), Turn::Full);

    QVERIFY(queues.next("a"));
    QCOMPARE(enter(queues, "b", passage(400)), Turn::Now);
    QVERIFY(!queues.next("a"));
    QVERIFY(!queues.next("b"));
    QCOMPARE(enter(queues, "c", passage(1000)), Turn::Now);
}

// An error has to name it, as long as it is.
void PairQueuesTest::countTheBytesOfIds()
{
    PairQueues queues({.bytes = 1000});
    QCOMPARE(enter(queues, "a", passage(1, 600)), Turn::Now);

    QCOMPARE(enter(queues, "a", passage(1, 600)), Turn::Full);
}

QTEST_GUILESS_MAIN(PairQueuesTest)
#include "tst_pair_queues.moc"
