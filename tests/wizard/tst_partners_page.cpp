// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/server.h"
#include "engine/site/directories.h"
#include "tests/support/window_check.h"
#include "tests/wizard/partners_window.h"
#include "wizard/migration/lync_import_dialog.h"
#include "wizard/partners/partner_table.h"

#include <QAction>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using wizard::PartnerTable;

// The list itself: what it shows, finds, asks and does at a click.
class PartnersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSelectionAndPlace();
    void selectsWhatWasAdded();
    void duplicatesEverythingButTheNames();
    void asksBeforeItRemoves();
    void findsAndSaysWhenNothingIsFound();
    void followsTheEngine();
    void exportsTheList();
    void importsFromLyncWithAndWithoutPartners();
    void isUsableByKeyboardAndByEar();

private:
    std::unique_ptr<test::PartnersWindow> m_list;
};

namespace {

QString domainOf(int number)
{
    return u"partner-%1.example"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

void PartnersPageTest::init()
{
    m_list = std::make_unique<test::PartnersWindow>();
    QVERIFY(m_list->isReady());
}

void PartnersPageTest::keepsSelectionAndPlace()
{
    m_list->write([](site::Site &site) -> std::expected<void, site::SiteError> {
        for (int i = 0; i < 200; ++i)
            site.xmppPartners += test::partnerNamed(u"p%1.example"_s.arg(i, 3, 10, QChar(u'0')));
        return {};
    });
    QTRY_COMPARE(m_list->rows(), 200);
    m_list->view()->selectRow(150);
    m_list->view()->scrollTo(m_list->view()->model()->index(150, 0),
                             QAbstractItemView::PositionAtCenter);
    const int place = m_list->view()->verticalScrollBar()->value();

    m_list->write(test::adding(u"zzz.example"_s));

    QTRY_COMPARE(m_list->rows(), 201);
    QCOMPARE(m_list->view()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(m_list->view()->currentIndex().data().toString(), u"p150.example"_s);
    QCOMPARE(m_list->view()->verticalScrollBar()->value(), place);
}

void PartnersPageTest::selectsWhatWasAdded()
{
    for (const QString &domain : {u"m.example"_s, u"z.example"_s, u"a.example"_s})
        m_list->add(domain);

    QCOMPARE(m_list->view()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(m_list->view()->currentIndex().data().toString(), u"a.example"_s);
}

void PartnersPageTest::duplicatesEverythingButTheNames()
{
    m_list->write([](site::Site &site) -> std::expected<void, site::SiteError> {
        site::XmppPartner one = test::partnerNamed(u"one.example"_s);
        one.additionalDomains = {base::DomainName::parse(u"more.example"_s).value()};
        one.description = u"the first"_s;
        one.sasl = site::Negotiation::NotSupported;
        one.connectionLimit = 5;
        site.xmppPartners = {one};
        return {};
    });
    QTRY_COMPARE(m_list->rows(), 1);
    test::withNextDialog<wizard::PartnerDialog>([](wizard::PartnerDialog &dialog) {
        dialog.propose(base::DomainName::parse(u"two.example"_s).value());
        test::save(dialog);
    });

    QTest::mouseClick(m_list->button(u"duplicatePartner"_s), Qt::LeftButton);

    site::XmppPartner expected = m_list->inDraft().first();
    expected.domain = base::DomainName::parse(u"two.example"_s).value();
    expected.additionalDomains.clear();
    expected.description.clear();
    QVERIFY(m_list->inDraft().last() == expected);
}

void PartnersPageTest::asksBeforeItRemoves()
{
    for (int i = 0; i < 7; ++i)
        m_list->add(domainOf(i));
    m_list->view()->selectAll();
    QVERIFY(!m_list->button(u"editPartner"_s)->isEnabled());
    QString question;
    test::answerNext(u"Cancel"_s, &question);

    QTest::mouseClick(m_list->button(u"removePartner"_s), Qt::LeftButton);

    QCOMPARE(m_list->inDraft().size(), 7);
    QVERIFY2(question.contains(domainOf(0)) && question.contains(domainOf(4))
                 && !question.contains(domainOf(5)) && question.contains(u'2'),
             qPrintable(question));
}

void PartnersPageTest::findsAndSaysWhenNothingIsFound()
{
    for (int i = 0; i < 12; ++i)
        m_list->add(domainOf(i));
    auto *search = m_list->page().findChild<QLineEdit *>(u"search"_s);
    m_list->focusList();
    QTest::keySequence(m_list->view(), QKeySequence::Find);
    QVERIFY(search->hasFocus());

    QTest::keyClicks(search, u"PARTNER-1"_s);
    QCOMPARE(m_list->rows(), 2);
    const auto *noMatch = m_list->page().findChild<QWidget *>(u"noMatch"_s);
    QVERIFY(!noMatch->isVisible());

    QTest::keyClicks(search, u"x"_s);
    QCOMPARE(m_list->rows(), 0);
    QVERIFY(noMatch->isVisible());
    search->clear();
    QCOMPARE(m_list->rows(), 12);
    QVERIFY(!noMatch->isVisible());
}

void PartnersPageTest::followsTheEngine()
{
    m_list->write(test::adding(u"one.example"_s));
    QTRY_COMPARE(m_list->rows(), 1);
    control::EngineStatus status;
    status.partners = {{.domain = u"one.example"_s,
                        .streamsIn = 0,
                        .streamsOut = 0,
                        .queued = 0,
                        .policyWarning = {},
                        .lastError = u"no route to host"_s,
                        .failingSince = QDateTime::currentDateTimeUtc(),
                        .lastTried = QDateTime::currentDateTimeUtc()}};
    control::Server engine;
    int questions = 0;
    engine.addMethod(u"status"_s, [&](const QJsonObject &, control::Reply reply) {
        ++questions;
        reply(control::toJson(status));
    });
    engine.addMethod(u"streams"_s, [](const QJsonObject &, control::Reply reply) {
        reply(control::toJson(QList<control::StreamStatus>()));
    });
    QVERIFY(engine.listen(site::controlSocketPath(m_list->site().path())).has_value());

    m_list->service().become(
        {.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});

    QTRY_VERIFY(m_list->cell(0, PartnerTable::State).startsWith(u"failing since "_s));
    const auto *state = m_list->page().findChild<QWidget *>(u"partnerState"_s);
    const auto labels = state->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *one) { return one->text().contains(u"no route to host"); }));
    QTRY_COMPARE(questions, 2); // before the engine tells what changes, and when it does
    status.partners.first().lastError.clear();
    status.partners.first().streamsIn = 1;
    engine.publish(
        control::Topic::Partners, u"one.example"_s, control::toJson(status.partners.first()));
    QTRY_VERIFY(m_list->cell(0, PartnerTable::State).startsWith(u"connected"_s));
    QCOMPARE(questions, 2);
    m_list->service().become({});
    QTRY_COMPARE(m_list->cell(0, PartnerTable::State), u"not known"_s);
}

void PartnersPageTest::exportsTheList()
{
    m_list->add(u"one.example"_s);
    QSignalSpy exported(&m_list->page(), &wizard::PartnersPage::exported);
    const QString path = m_list->site().file(u"partners.csv"_s);

    m_list->page().exportTo(path);

    QTRY_COMPARE(exported.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\r\none.example,"));
    const test::ClosedMessages messages;
    m_list->page().exportTo(m_list->site().file(u"no/such/folder/partners.csv"_s));
    QTRY_COMPARE(messages.texts().size(), 1);
}

void PartnersPageTest::importsFromLyncWithAndWithoutPartners()
{
    int opened = 0;
    const auto closeNext = [&opened] {
        QTimer::singleShot(0, [&opened] {
            auto *dialog =
                qobject_cast<wizard::LyncImportDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            ++opened;
            dialog->reject();
        });
    };

    closeNext();
    m_list->button(u"firstImport"_s)->click();
    m_list->add(u"one.example"_s);
    closeNext();
    m_list->page().findChild<QAction *>(u"importLync"_s)->trigger();

    QCOMPARE(opened, 2);
}

void PartnersPageTest::isUsableByKeyboardAndByEar()
{
    QCOMPARE(test::nameless(m_list->window()), QStringList());
    m_list->add(u"one.example"_s);

    QCOMPARE(test::nameless(m_list->window()), QStringList());
    QCOMPARE(test::sharedMnemonics(m_list->window()), QStringList());
    QCOMPARE(test::tabOrderFaults(m_list->page()), QStringList());
    QCOMPARE(test::cutTexts(m_list->page()), QStringList());
    const QString spoken = m_list->view()
                               ->model()
                               ->index(0, PartnerTable::Negotiation)
                               .data(Qt::AccessibleTextRole)
                               .toString();
    QVERIFY2(spoken.contains(u"works with most"), qPrintable(spoken)); // not by the icon alone
    m_list->focusList();
    bool isOpen = false;
    test::withNextDialog<wizard::PartnerDialog>([&isOpen](wizard::PartnerDialog &dialog) {
        isOpen = true;
        dialog.reject();
    });
    QTest::keyClick(m_list->view(), Qt::Key_Return);
    QVERIFY(isOpen);
}

QTEST_MAIN(PartnersPageTest)
#include "tst_partners_page.moc"
