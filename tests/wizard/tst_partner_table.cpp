// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_order.h"
#include "wizard/partners/partner_table.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using wizard::PartnerState;
using wizard::PartnerTable;
using Partners = QList<site::XmppPartner>;

class PartnerTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowItStands_data();
    void tellsHowItStands();
    void whatStaysKeepsItsRow();
    void tellsOnlyWhatChanged();
    void takesADomainThatIsThereTwiceOnce();
    void beginsAnewWhenMuchChanges();
    void whatTheEngineDoesNotKnowIsNotInForce();
    void findsInEveryColumn_data();
    void findsInEveryColumn();
    void sortsByUrgencyAndByVerdict();
    void takesThousandsInProportion();
    void filtersThousands();
};

namespace {

Partners some(int count)
{
    Partners partners;
    partners.reserve(count);
    for (int i = 0; i < count; ++i)
        partners += site::XmppPartner(
            base::DomainName::parse(u"partner-%1.example"_s.arg(i, 5, 10, QChar(u'0'))).value());
    return partners;
}

control::PartnerStatus statusOf(const site::XmppPartner &partner)
{
    control::PartnerStatus status;
    status.domain = partner.domain.text();
    return status;
}

control::EngineStatus engineOf(const Partners &partners)
{
    control::EngineStatus engine;
    for (const site::XmppPartner &partner : partners)
        engine.partners += statusOf(partner);
    return engine;
}

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

// The least of several runs, in microseconds: the others had company.
qint64 quickest(const std::function<void()> &run)
{
    qint64 least = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        run();
        least = std::min(least, clock.nsecsElapsed() / 1000);
    }
    return std::max<qint64>(least, 1);
}

// Everything that happens with a list of this size while one works with it.
void workWith(int count)
{
    Partners partners = some(count);
    PartnerTable table;
    wizard::PartnerOrder order(table);
    order.sort(PartnerTable::Domain);
    table.show(partners, partners);
    table.show(engineOf(partners));
    order.search(u"partner-00001"_s);
    order.search({});
    order.sort(PartnerTable::State, Qt::DescendingOrder);
    const Partners before = partners;
    partners.removeAt(count / 2);
    partners[0].description = u"changed"_s;
    table.show(partners, before);
}

} // namespace

void PartnerTableTest::tellsHowItStands_data()
{
    QTest::addColumn<control::PartnerStatus>("status");
    QTest::addColumn<bool>("isInForce");
    QTest::addColumn<QString>("says");
    const control::PartnerStatus fresh = statusOf(some(1).first());
    QTest::newRow("never tried") << fresh << true << u"never tried"_s;
    control::PartnerStatus connected = fresh;
    connected.streamsIn = 2;
    connected.streamsOut = 1;
    connected.lastError = u"a second one failed"_s;
    QTest::newRow("connected") << connected << true << u"connected (3"_s;
    control::PartnerStatus idle = fresh;
    idle.lastTried = QDateTime::currentDateTimeUtc();
    QTest::newRow("idle") << idle << true << u"idle"_s;
    control::PartnerStatus failing = idle;
    failing.lastError = u"no route"_s;
    const QDateTime longAgo(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
    failing.failingSince = longAgo;
    QTest::newRow("failing") << failing << true
                             << u"failing since "_s
            + QLocale().toString(longAgo.toLocalTime(), QLocale::ShortFormat);
    QTest::newRow("new") << connected << false << u"new, not in force"_s;
}

void PartnerTableTest::tellsHowItStands()
{
    QFETCH(const control::PartnerStatus, status);
    QFETCH(const bool, isInForce);
    QFETCH(const QString, says);
    PartnerTable table;
    table.show(some(1), isInForce ? some(1) : Partners());
    control::EngineStatus engine;
    engine.partners = {status};

    table.show(engine);

    QVERIFY2(text(table, 0, PartnerTable::State).startsWith(says),
             qPrintable(text(table, 0, PartnerTable::State)));
    table.show(std::optional<control::EngineStatus>());
    QCOMPARE(text(table, 0, PartnerTable::State),
             isInForce ? u"not known"_s : u"new, not in force"_s);
}

void PartnerTableTest::whatStaysKeepsItsRow()
{
    PartnerTable table;
    const QAbstractItemModelTester tester(&table);
    Partners partners = some(10);
    table.show(partners, partners);
    const QPersistentModelIndex ninth = table.index(9, 0);
    const QSignalSpy resets(&table, &QAbstractItemModel::modelReset);

    partners.remove(2, 3);
    partners.removeFirst();
    partners.append(site::XmppPartner(base::DomainName::parse(u"new.example"_s).value()));
    std::ranges::reverse(partners); // the order in the file decides nothing
    table.show(partners, some(10));

    QCOMPARE(resets.count(), 0);
    QVERIFY(ninth.isValid());
    QCOMPARE(ninth.data().toString(), u"partner-00009.example"_s);
    QCOMPARE(table.rowCount(), 7);
    QCOMPARE(text(table, 6, PartnerTable::State), u"new, not in force"_s);
}

void PartnerTableTest::tellsOnlyWhatChanged()
{
    PartnerTable table;
    Partners partners = some(10);
    table.show(partners, partners);
    table.show(engineOf(partners));
    const QSignalSpy changes(&table, &QAbstractItemModel::dataChanged);

    table.show(partners, partners);
    table.show(engineOf(partners));
    QCOMPARE(changes.count(), 0);

    partners[3].type = site::PartnerType::Federated;
    table.show(partners, partners);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex().row(), 3);
    control::EngineStatus engine = engineOf(partners);
    engine.partners[7].streamsIn = 1;
    table.show(engine);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(changes.last().at(0).toModelIndex(), table.index(7, PartnerTable::State));
}

void PartnerTableTest::takesADomainThatIsThereTwiceOnce()
{
    Partners partners = some(2);
    PartnerTable table;
    const QAbstractItemModelTester tester(&table,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    wizard::PartnerOrder order(table);
    order.sort(PartnerTable::Domain);
    table.show(partners, {});
    partners += Partners{partners.first(), some(3).last(), some(3).last()};

    table.show(partners, {});

    QCOMPARE(table.rowCount(), 3);
    QCOMPARE(order.rowCount(), 3);
}

void PartnerTableTest::beginsAnewWhenMuchChanges()
{
    PartnerTable table;
    const QAbstractItemModelTester tester(&table);
    table.show(some(1), some(1));
    const QSignalSpy resets(&table, &QAbstractItemModel::modelReset);

    table.show(some(1000), some(1000));
    table.show({}, {});

    QCOMPARE(resets.count(), 2);
    QCOMPARE(table.rowCount(), 0);
}

void PartnerTableTest::whatTheEngineDoesNotKnowIsNotInForce()
{
    PartnerTable table;
    table.show(some(2), some(2));

    table.show(engineOf(some(1))); // it has refused the latest site

    QCOMPARE(table.stateAt(0)->kind, PartnerState::Kind::NeverTried);
    QCOMPARE(table.stateAt(1)->kind, PartnerState::Kind::NotInForce);
}

void PartnerTableTest::findsInEveryColumn_data()
{
    QTest::addColumn<QString>("search");
    for (const char *search : {"BÜCHER",
                               "xn--bcher",
                               "other.example",
                               "Straße der Lieferanten",
                               "public verified",
                               "sasl over",
                               "never tried",
                               "proxy.example"})
        QTest::newRow(search) << QString::fromUtf8(search);
}

void PartnerTableTest::findsInEveryColumn()
{
    QFETCH(const QString, search);
    Partners partners = some(3);
    site::XmppPartner wanted(base::DomainName::parse(u"bücher.example"_s).value());
    wanted.additionalDomains = {base::DomainName::parse(u"other.example"_s).value()};
    wanted.description = u"straße der lieferanten"_s;
    wanted.type = site::PartnerType::PublicVerified;
    wanted.sasl = site::Negotiation::Required;
    wanted.proxyFqdn = u"proxy.example"_s;
    for (site::XmppPartner &partner : partners)
        partner.sasl = site::Negotiation::NotSupported;
    PartnerTable table;
    wizard::PartnerOrder order(table);
    table.show(partners + Partners{wanted}, partners + Partners{wanted});
    control::EngineStatus engine = engineOf(partners + Partners{wanted});
    for (int i = 0; i < 3; ++i)
        engine.partners[i].streamsIn = 1;
    table.show(engine);

    order.search(search);

    QCOMPARE(order.rowCount(), 1);
    QCOMPARE(text(order, 0, PartnerTable::Domain), u"bücher.example"_s);
}

void PartnerTableTest::sortsByUrgencyAndByVerdict()
{
    Partners partners = some(4);
    partners[0].tls = site::Negotiation::NotSupported; // refused: SASL without TLS
    partners[2].tls = site::Negotiation::Optional; // warned of
    PartnerTable table;
    wizard::PartnerOrder order(table);
    table.show(partners, partners);
    control::EngineStatus engine = engineOf(partners);
    engine.partners[1].streamsOut = 1;
    engine.partners[3].lastError = u"no route"_s;
    table.show(engine);

    order.sort(PartnerTable::State);
    QCOMPARE(text(order, 0, PartnerTable::Domain), u"partner-00003.example"_s);
    QCOMPARE(text(order, 3, PartnerTable::Domain), u"partner-00001.example"_s);
    order.sort(PartnerTable::Negotiation, Qt::DescendingOrder);
    QCOMPARE(text(order, 0, PartnerTable::Domain), u"partner-00000.example"_s);
    QCOMPARE(text(order, 1, PartnerTable::Domain), u"partner-00002.example"_s);
}

void PartnerTableTest::takesThousandsInProportion()
{
    const qint64 few = quickest([] { workWith(500); });
    const qint64 many = quickest([] { workWith(5000); });

    qInfo("500 partners: %lld us, 5,000 partners: %lld us",
          static_cast<long long>(few),
          static_cast<long long>(many));
    // Ten times as many; what is quadratic would take a hundred times as long.
    QVERIFY2(many < 40 * few, "not in proportion to the number of partners");
}

void PartnerTableTest::filtersThousands()
{
    const Partners partners = some(5000);
    PartnerTable table;
    wizard::PartnerOrder order(table);
    order.sort(PartnerTable::Domain);
    table.show(partners, partners);
    table.show(engineOf(partners));
    bool isFiltered = false;

    QBENCHMARK
    {
        isFiltered = !isFiltered;
        order.search(isFiltered ? u"49"_s : QString());
    }
}

QTEST_MAIN(PartnerTableTest)
#include "tst_partner_table.moc"
