// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/trust.h"

#include <QTest>

using presence::Deed;
using presence::judge;
using presence::Relation;
using presence::Ruling;
using site::PartnerType;

class TrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesEveryCombination_data();
    void decidesEveryCombination();
    void showsNotesToFederatedPartnersAlone();
};

namespace {

// One line for each combination of an unverified partner's person: added, approved, blocked,
// answering; then what he may. '+' allowed, '?' our person is asked, 's' stranger, 'b' blocked.
struct Line {
    const char *relation;
    char subscribe;
    char message;
};
constexpr std::array unverified{
    Line{"----", '?', 's'},
    Line{"---w", '?', '+'},
    Line{"--b-", 'b', 'b'},
    Line{"--bw", 'b', 'b'},
    Line{"-a--", '+', '+'},
    Line{"-a-w", '+', '+'},
    Line{"-ab-", 'b', 'b'},
    Line{"-abw", 'b', 'b'},
    Line{"c---", '+', '+'},
    Line{"c--w", '+', '+'},
    Line{"c-b-", 'b', 'b'},
    Line{"c-bw", 'b', 'b'},
    Line{"ca--", '+', '+'},
    Line{"ca-w", '+', '+'},
    Line{"cab-", 'b', 'b'},
    Line{"cabw", 'b', 'b'},
};
// The people of federated and of verified partners are refused for one reason only.
constexpr std::array trusted{
    Line{"----", '+', '+'},
    Line{"---w", '+', '+'},
    Line{"--b-", 'b', 'b'},
    Line{"--bw", 'b', 'b'},
    Line{"-a--", '+', '+'},
    Line{"-a-w", '+', '+'},
    Line{"-ab-", 'b', 'b'},
    Line{"-abw", 'b', 'b'},
    Line{"c---", '+', '+'},
    Line{"c--w", '+', '+'},
    Line{"c-b-", 'b', 'b'},
    Line{"c-bw", 'b', 'b'},
    Line{"ca--", '+', '+'},
    Line{"ca-w", '+', '+'},
    Line{"cab-", 'b', 'b'},
    Line{"cabw", 'b', 'b'},
};

Relation relationOf(std::string_view marks)
{
    return {.added = marks[0] == 'c',
            .approved = marks[1] == 'a',
            .blocked = marks[2] == 'b',
            .answering = marks[3] == 'w'};
}

char mark(Ruling ruling)
{
    switch (ruling) {
    case Ruling::Allow:
        return '+';
    case Ruling::AskApproval:
        return '?';
    case Ruling::RefuseStranger:
        return 's';
    case Ruling::RefuseBlocked:
        return 'b';
    }
    return ' ';
}

void addRows(const char *title, PartnerType type, std::span<const Line> lines)
{
    QSet<QByteArray> relations;
    for (const Line &line : lines) {
        relations.insert(line.relation);
        const auto row = [&](const char *deedTitle, Deed deed, char expected) {
            QTest::addRow("%s, %s, %s", title, line.relation, deedTitle)
                << int(type) << QByteArray(line.relation) << int(deed) << expected;
        };
        row("subscribe", Deed::Subscribe, line.subscribe);
        row("message", Deed::Message, line.message);
    }
    QCOMPARE(relations.size(), 16); // every combination of four facts
}

} // namespace

void TrustTest::decidesEveryCombination_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("marks");
    QTest::addColumn<int>("deed");
    QTest::addColumn<char>("expected");

    addRows("federated", PartnerType::Federated, trusted);
    addRows("public verified", PartnerType::PublicVerified, trusted);
    addRows("public unverified", PartnerType::PublicUnverified, unverified);
}

void TrustTest::decidesEveryCombination()
{
    QFETCH(int, type);
    QFETCH(QByteArray, marks);
    QFETCH(int, deed);
    QFETCH(char, expected);

    const Ruling ruling =
        judge(static_cast<PartnerType>(type), static_cast<Deed>(deed), relationOf(marks.data()));

    QCOMPARE(mark(ruling), expected);
}

void TrustTest::showsNotesToFederatedPartnersAlone()
{
    QVERIFY(presence::showsNotes(PartnerType::Federated));
    QVERIFY(!presence::showsNotes(PartnerType::PublicVerified));
    QVERIFY(!presence::showsNotes(PartnerType::PublicUnverified));
}

QTEST_GUILESS_MAIN(TrustTest)
#include "tst_trust.moc"
