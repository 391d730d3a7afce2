// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/server.h"
#include "engine/site/change.h"
#include "engine/site/directories.h"
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "wizard/changes/commit_bar.h"
#include "wizard/migration/lync_import_dialog.h"
#include "wizard/partners/partner_dialog.h"
#include "wizard/partners/partner_table.h"
#include "wizard/partners/partners_page.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QJsonDocument>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using wizard::PartnerTable;

// The list and the bar below it, as in the main window.
class PartnersPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void addsEditsAndRemovesFiftyPartners();
    void goesBackToAnEarlierVersion();
    void noticesAHandEditMeanwhile();
    void showsInTheOpenDialogWhatOthersChange();
    void doesNotBringBackWhatOthersRemoved();
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
    using Fill = std::function<void(wizard::PartnerDialog &)>;

    void fillNext(const Fill &fill);
    void add(const QString &domain);
    void focusList(); // dialogs took the focus with them
    void select(const QString &domain);
    void commit();
    void write(const site::Edit &edit);
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_window->findChild<QPushButton *>(name);
    }
    [[nodiscard]] QTableView *view() const
    {
        return m_page->findChild<QTableView *>(u"partners"_s);
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return view()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QList<site::XmppPartner> inFile() const
    {
        return site::loadSite(m_site->path())->xmppPartners;
    }
    [[nodiscard]] const QList<site::XmppPartner> &inDraft() const
    {
        return m_workspace->draft().site()->xmppPartners;
    }
    // As puentectl lists them.
    [[nodiscard]] QStringList listed() const;

    std::unique_ptr<test::SampleSite> m_site;
    std::unique_ptr<control::Server> m_engine;
    test::FakeService m_service;
    std::unique_ptr<wizard::Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    wizard::PartnersPage *m_page = nullptr;
    wizard::CommitBar *m_bar = nullptr;
};

namespace {

constexpr int fifty = 50;

QString domainOf(int number)
{
    return u"partner-%1.example"_s.arg(number, 2, 10, QChar(u'0'));
}

site::XmppPartner partner(const QString &domain)
{
    return site::XmppPartner(base::DomainName::parse(domain).value());
}

site::Edit adding(const QString &domain)
{
    return [domain](site::Site &site) -> std::expected<void, site::SiteError> {
        site.xmppPartners += partner(domain);
        return {};
    };
}

void save(const wizard::PartnerDialog &dialog)
{
    QPushButton *button = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY2(button->isEnabled(), qPrintable(button->toolTip()));
    QTest::mouseClick(button, Qt::LeftButton);
}

// Answers the next question by the button with this text.
void answer(const QString &text, QString *question = nullptr)
{
    QTimer::singleShot(0, [text, question] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box != nullptr);
        if (question != nullptr)
            *question = box->text();
        for (QAbstractButton *button : box->buttons()) {
            if (QString(button->text()).remove(u'&') == text)
                return button->click();
        }
        QFAIL(qPrintable(u"there is no button "_s + text));
    });
}

} // namespace

void PartnersPageTest::init()
{
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_page = new wizard::PartnersPage(*m_workspace, m_window.get());
    m_bar = new wizard::CommitBar(*m_workspace, m_window.get());
    column->addWidget(m_page);
    column->addWidget(m_bar);
    m_window->resize(860, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void PartnersPageTest::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_engine.reset();
    m_service.become({});
    m_site.reset();
}

void PartnersPageTest::fillNext(const Fill &fill)
{
    QTimer::singleShot(0, m_page, [fill] {
        auto *dialog = qobject_cast<wizard::PartnerDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        fill(*dialog);
        if (dialog->isVisible())
            dialog->reject(); // it did not take it: that is for the test to notice
    });
}

void PartnersPageTest::add(const QString &domain)
{
    fillNext([domain](wizard::PartnerDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"domain"_s)->setText(domain);
        save(dialog);
    });
    m_page->addPartner();
}

void PartnersPageTest::focusList()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    view()->setFocus();
}

void PartnersPageTest::select(const QString &domain)
{
    for (int row = 0; row < view()->model()->rowCount(); ++row) {
        if (cell(row, PartnerTable::Domain) == domain)
            return view()->selectRow(row);
    }
    QFAIL(qPrintable(domain));
}

void PartnersPageTest::commit()
{
    m_bar->commit();
    QTRY_VERIFY(!m_workspace->draft().isChanged() && !m_workspace->draft().isCommitting());
}

void PartnersPageTest::write(const site::Edit &edit)
{
    QVERIFY(site::change(m_site->path(), edit).has_value());
}

QStringList PartnersPageTest::listed() const
{
    QProcess puentectl;
    puentectl.start(QStringLiteral(PUENTECTL),
                    {u"--site"_s, m_site->path(), u"partner"_s, u"list"_s, u"--json"_s});
    puentectl.waitForFinished();
    QStringList domains;
    const QJsonDocument json = QJsonDocument::fromJson(puentectl.readAllStandardOutput());
    for (const QJsonValue &one : json[u"partners"].toArray())
        domains += one[u"domain"].toString();
    domains.sort();
    return domains;
}

void PartnersPageTest::addsEditsAndRemovesFiftyPartners()
{
    QStringList all;
    for (int i = 0; i < fifty; ++i) {
        all += domainOf(i);
        add(all.last());
        QCOMPARE(inDraft().size(), i + 1);
        QCOMPARE(cell(i, PartnerTable::State), u"new, not in force"_s);
    }
    QVERIFY(inFile().isEmpty()); // nothing is in force before it is committed
    commit();
    QCOMPARE(inFile(), inDraft());
    QCOMPARE(listed(), all);
    QCOMPARE(cell(0, PartnerTable::State), u"not known"_s);

    for (int i = 0; i < fifty; ++i) {
        select(domainOf(i));
        fillNext([i](wizard::PartnerDialog &dialog) {
            dialog.findChild<QLineEdit *>(u"description"_s)->setText(u"Number %1"_s.arg(i));
            dialog.findChild<QSpinBox *>(u"connectionLimit"_s)->setValue(i + 1);
            save(dialog);
        });
        QTest::mouseClick(button(u"editPartner"_s), Qt::LeftButton);
    }
    commit();
    QCOMPARE(inFile(), inDraft());
    for (const site::XmppPartner &one : inFile())
        QCOMPARE(one.description, u"Number %1"_s.arg(one.connectionLimit - 1));

    focusList();
    view()->selectAll();
    answer(u"Remove"_s);
    QTest::keyClick(view(), Qt::Key_Delete);
    QVERIFY(inDraft().isEmpty());
    QTRY_VERIFY(button(u"undo"_s)->isEnabled());
    button(u"undo"_s)->click();
    QCOMPARE(inDraft().size(), fifty);
    QCOMPARE(inFile(), inDraft());

    view()->selectAll();
    answer(u"Remove"_s);
    QTest::mouseClick(button(u"removePartner"_s), Qt::LeftButton);
    commit();
    QVERIFY(inFile().isEmpty());
    QCOMPARE(listed(), QStringList());
    QVERIFY(button(u"firstPartner"_s)->isVisible());
}

void PartnersPageTest::goesBackToAnEarlierVersion()
{
    add(u"one.example"_s);
    commit();
    add(u"two.example"_s);
    commit();
    const auto versions = site::history(m_site->path());
    QCOMPARE(versions.size(), 2);

    QVERIFY(m_workspace->rollback(versions.first().number).has_value());

    QCOMPARE(listed(), QStringList{u"one.example"_s});
    QCOMPARE(view()->model()->rowCount(), 1);
    QCOMPARE(cell(0, PartnerTable::Domain), u"one.example"_s);
}

void PartnersPageTest::noticesAHandEditMeanwhile()
{
    add(u"mine.example"_s);

    write(adding(u"theirs.example"_s));
    QTRY_COMPARE(view()->model()->rowCount(), 2);
    commit();

    QCOMPARE(listed(), (QStringList{u"mine.example"_s, u"theirs.example"_s}));
}

void PartnersPageTest::showsInTheOpenDialogWhatOthersChange()
{
    write(adding(u"one.example"_s));
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    QString news;
    fillNext([&](wizard::PartnerDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"description"_s)->setText(u"mine"_s);
        write([](site::Site &site) -> std::expected<void, site::SiteError> {
            site.xmppPartners.first().connectionLimit = 3;
            site.xmppPartners.first().description = u"theirs"_s;
            return {};
        });
        auto *limit = dialog.findChild<QSpinBox *>(u"connectionLimit"_s);
        QTRY_COMPARE(limit->value(), 3);
        QVERIFY(dialog.findChild<QWidget *>(u"partnerNews"_s)->isVisible());
        save(dialog);
    });

    QTest::mouseClick(button(u"editPartner"_s), Qt::LeftButton);
    commit();

    QCOMPARE(inFile().first().connectionLimit, 3);
    QCOMPARE(inFile().first().description, u"mine"_s);
}

void PartnersPageTest::doesNotBringBackWhatOthersRemoved()
{
    write(adding(u"one.example"_s));
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    fillNext([&](wizard::PartnerDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"description"_s)->setText(u"mine"_s);
        write([](site::Site &site) -> std::expected<void, site::SiteError> {
            site.xmppPartners.clear();
            return {};
        });
        QTRY_VERIFY(dialog.findChild<QWidget *>(u"partnerNews"_s)->isVisible());
        answer(u"OK"_s);
        dialog.accept();
        QVERIFY(dialog.isVisible());
    });

    QTest::mouseClick(button(u"editPartner"_s), Qt::LeftButton);

    QVERIFY(inDraft().isEmpty());
    QVERIFY(!m_workspace->draft().isChanged());
}

void PartnersPageTest::keepsSelectionAndPlace()
{
    write([](site::Site &site) -> std::expected<void, site::SiteError> {
        for (int i = 0; i < 200; ++i)
            site.xmppPartners += partner(u"p%1.example"_s.arg(i, 3, 10, QChar(u'0')));
        return {};
    });
    QTRY_COMPARE(view()->model()->rowCount(), 200);
    view()->selectRow(150);
    view()->scrollTo(view()->model()->index(150, 0), QAbstractItemView::PositionAtCenter);
    const int place = view()->verticalScrollBar()->value();

    write(adding(u"zzz.example"_s));

    QTRY_COMPARE(view()->model()->rowCount(), 201);
    QCOMPARE(view()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(view()->currentIndex().data().toString(), u"p150.example"_s);
    QCOMPARE(view()->verticalScrollBar()->value(), place);
}

void PartnersPageTest::selectsWhatWasAdded()
{
    for (const QString &domain : {u"m.example"_s, u"z.example"_s, u"a.example"_s})
        add(domain);

    QCOMPARE(view()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(view()->currentIndex().data().toString(), u"a.example"_s);
}

void PartnersPageTest::duplicatesEverythingButTheNames()
{
    write([](site::Site &site) -> std::expected<void, site::SiteError> {
        site::XmppPartner one = partner(u"one.example"_s);
        one.additionalDomains = {base::DomainName::parse(u"more.example"_s).value()};
        one.description = u"the first"_s;
        one.sasl = site::Negotiation::NotSupported;
        one.connectionLimit = 5;
        site.xmppPartners = {one};
        return {};
    });
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    fillNext([](wizard::PartnerDialog &dialog) {
        dialog.propose(base::DomainName::parse(u"two.example"_s).value());
        save(dialog);
    });

    QTest::mouseClick(button(u"duplicatePartner"_s), Qt::LeftButton);

    site::XmppPartner expected = inDraft().first();
    expected.domain = base::DomainName::parse(u"two.example"_s).value();
    expected.additionalDomains.clear();
    expected.description.clear();
    QVERIFY(inDraft().last() == expected);
}

void PartnersPageTest::asksBeforeItRemoves()
{
    for (int i = 0; i < 7; ++i)
        add(domainOf(i));
    view()->selectAll();
    QVERIFY(!button(u"editPartner"_s)->isEnabled());
    QString question;
    answer(u"Cancel"_s, &question);

    QTest::mouseClick(button(u"removePartner"_s), Qt::LeftButton);

    QCOMPARE(inDraft().size(), 7);
    QVERIFY2(question.contains(domainOf(0)) && question.contains(domainOf(4))
                 && !question.contains(domainOf(5)) && question.contains(u'2'),
             qPrintable(question));
}

void PartnersPageTest::findsAndSaysWhenNothingIsFound()
{
    for (int i = 0; i < 12; ++i)
        add(domainOf(i));
    auto *search = m_page->findChild<QLineEdit *>(u"search"_s);
    focusList();
    QTest::keySequence(view(), QKeySequence::Find);
    QVERIFY(search->hasFocus());

    QTest::keyClicks(search, u"PARTNER-1"_s);
    QCOMPARE(view()->model()->rowCount(), 2);
    const auto *noMatch = m_page->findChild<QWidget *>(u"noMatch"_s);
    QVERIFY(!noMatch->isVisible());

    QTest::keyClicks(search, u"x"_s);
    QCOMPARE(view()->model()->rowCount(), 0);
    QVERIFY(noMatch->isVisible());
    search->clear();
    QCOMPARE(view()->model()->rowCount(), 12);
    QVERIFY(!noMatch->isVisible());
}

void PartnersPageTest::followsTheEngine()
{
    write(adding(u"one.example"_s));
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    control::EngineStatus status;
    status.partners = {{.domain = u"one.example"_s,
                        .streamsIn = 0,
                        .streamsOut = 0,
                        .queued = 0,
                        .policyWarning = {},
                        .lastError = u"no route to host"_s,
                        .failingSince = QDateTime::currentDateTimeUtc(),
                        .lastTried = QDateTime::currentDateTimeUtc()}};
    m_engine = std::make_unique<control::Server>();
    m_engine->addMethod(u"status"_s, [&status](const QJsonObject &, control::Reply reply) {
        reply(control::toJson(status));
    });
    m_engine->addMethod(u"streams"_s, [](const QJsonObject &, control::Reply reply) {
        reply(control::toJson(QList<control::StreamStatus>()));
    });
    QVERIFY(m_engine->listen(site::controlSocketPath(m_site->path())).has_value());

    m_service.become({.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});

    QTRY_VERIFY(cell(0, PartnerTable::State).startsWith(u"failing since "_s));
    const auto *state = m_page->findChild<QWidget *>(u"partnerState"_s);
    const auto labels = state->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *one) { return one->text().contains(u"no route to host"); }));
    status.partners.first().lastError.clear();
    status.partners.first().streamsIn = 1;
    m_workspace->lookAtEngine();
    QTRY_VERIFY(cell(0, PartnerTable::State).startsWith(u"connected"_s));
    m_service.become({});
    QTRY_COMPARE(cell(0, PartnerTable::State), u"not known"_s);
}

void PartnersPageTest::exportsTheList()
{
    add(u"one.example"_s);
    QSignalSpy exported(m_page, &wizard::PartnersPage::exported);
    const QString path = m_site->file(u"partners.csv"_s);

    m_page->exportTo(path);

    QTRY_COMPARE(exported.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\r\none.example,"));
    bool isTold = false;
    QTimer look;
    connect(&look, &QTimer::timeout, m_page, [&isTold] {
        if (QWidget *box = QApplication::activeModalWidget()) {
            isTold = true;
            box->close();
        }
    });
    look.start(10);
    m_page->exportTo(m_site->file(u"no/such/folder/partners.csv"_s));
    QTRY_VERIFY(isTold);
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
    button(u"firstImport"_s)->click();
    add(u"one.example"_s);
    closeNext();
    m_page->findChild<QAction *>(u"importLync"_s)->trigger();

    QCOMPARE(opened, 2);
}

void PartnersPageTest::isUsableByKeyboardAndByEar()
{
    QCOMPARE(test::nameless(*m_window), QStringList());
    add(u"one.example"_s);

    QCOMPARE(test::nameless(*m_window), QStringList());
    QCOMPARE(test::sharedMnemonics(*m_window), QStringList());
    QCOMPARE(test::tabOrderFaults(*m_page), QStringList());
    QCOMPARE(test::cutTexts(*m_page), QStringList());
    const QString spoken = view()
                               ->model()
                               ->index(0, PartnerTable::Negotiation)
                               .data(Qt::AccessibleTextRole)
                               .toString();
    QVERIFY2(spoken.contains(u"works with most"), qPrintable(spoken)); // not by the icon alone
    focusList();
    bool isOpen = false;
    fillNext([&isOpen](wizard::PartnerDialog &dialog) {
        isOpen = true;
        dialog.reject();
    });
    QTest::keyClick(view(), Qt::Key_Return);
    QVERIFY(isOpen);
}

QTEST_MAIN(PartnersPageTest)
#include "tst_partners_page.moc"
