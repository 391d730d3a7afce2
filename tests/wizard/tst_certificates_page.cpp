// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/server.h"
#include "engine/site/directories.h"
#include "tests/support/fake_service.h"
#include "tests/support/openssl_authority.h"
#include "tests/support/sample_site.h"
#include "tests/support/test_certificates.h"
#include "tests/support/window_check.h"
#include "wizard/assignment/assignment_change_dialog.h"
#include "wizard/assignment/assignment_wizard.h"
#include "wizard/certificates/certificates_page.h"
#include "wizard/look/finding_label.h"
#include "wizard/model/site_facts.h"
#include "wizard/viewing/certificate_viewer.h"
#include "wizard/viewing/export_dialog.h"
#include "wizard/viewing/renew_dialog.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QTranslator>
#include <QTreeWidget>

#include <chrono>
#include <ctime>
#include <memory>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString everyName = u"DNS:edge.contoso.com,DNS:contoso.com,DNS:sip.contoso.com,"
                          "DNS:fabrikam.net,DNS:sip.fabrikam.net"_s;

} // namespace

// The page of certificate tasks and the dialogs it opens, on a real store.
class CertificatesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dimsWhatCannotBeDoneAndSaysWhy();
    void saysWhatTheEngineTells();
    void asksBeforeItRemoves();
    void holdsAThousandCertificatesWithoutAStall();
    void selectsOneLineOfBothTables();
    void assignsStepByStep();
    void assignsASingleDomain();
    void keepsTheAnswersOnTheWayBack();
    void refusesToAssignWithoutTheKey();
    void seesThatTheEnginePresentsIt();
    void restoresTheAssignmentTheEngineCannotUse();
    void goesBackToWhatWasAssignedBefore();
    void unassignsAUsage();
    void viewsACertificateAndItsPath();
    void viewsARequest();
    void exportsTheCertificateAlone();
    void exportsTheKeyOnlyIfItMayLeave();
    void renewsWithTheSameNames();
    void tellsEqualNamesApart();
    void translatesEveryPageByItsOwnName();
    void hasANameForEveryControl();

private:
    QString certificate(const QString &friendlyName, bool exportable = true);
    [[nodiscard]] certificates::StoredCertificate stored(const QString &id) const;
    void runEngine(const std::function<QJsonValue()> &status);
    void assignNow(const QString &id);

    test::FakeService m_service;
    std::unique_ptr<test::SampleSite> m_site;
    std::unique_ptr<test::OpensslAuthority> m_authority;
    std::unique_ptr<control::Server> m_engine;
    std::unique_ptr<wizard::Workspace> m_workspace;
};

void CertificatesPageTest::init()
{
    m_workspace.reset();
    m_engine.reset();
    m_service.become({});
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_authority = std::make_unique<test::OpensslAuthority>(m_site->folder());
    QVERIFY(m_authority->create());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
}

// Requested, issued and imported with its intermediate; gives the id.
QString CertificatesPageTest::certificate(const QString &friendlyName, bool exportable)
{
    certificates::RequestDraft draft;
    draft.friendlyName = friendlyName;
    draft.exportable = exportable;
    draft.key = {
        .algorithm = certificates::KeyKind::Algorithm::Ec, .bits = 2048, .curve = u"P-256"_s};
    draft.commonName = u"edge.contoso.com"_s;
    draft.dnsNames = {u"edge.contoso.com"_s, u"contoso.com"_s};
    const auto made = m_workspace->store().requestNow(draft);
    if (!made || !m_authority->write(u"one.csr"_s, made->csrPem)
        || !m_authority->issue(u"one"_s, everyName))
        return {};
    const auto imported = m_workspace->store().import(m_authority->read(u"one.pem"_s)
                                                      + m_authority->read(u"intermediate.pem"_s));
    m_workspace->readCertificates();
    return imported ? imported->leaf.id() : QString();
}

certificates::StoredCertificate CertificatesPageTest::stored(const QString &id) const
{
    return *m_workspace->store().find(id);
}

// An engine that answers reload and says of itself what the test wants.
void CertificatesPageTest::runEngine(const std::function<QJsonValue()> &status)
{
    m_engine = std::make_unique<control::Server>();
    m_engine->addMethod(u"reload"_s,
                        [](const QJsonObject &, control::Reply reply) { reply(QJsonValue(true)); });
    m_engine->addMethod(u"status"_s,
                        [status](const QJsonObject &, control::Reply reply) { reply(status()); });
    QVERIFY(m_engine->listen(site::controlSocketPath(m_site->path())).has_value());
    m_service.become({.kind = service::ServiceState::Kind::Running, .pid = 4711, .reason = {}});
}

void CertificatesPageTest::assignNow(const QString &id)
{
    const auto saved =
        m_workspace->save([&](site::Site &site) -> std::expected<void, site::SiteError> {
            site::assign(site.certificates, id);
            return {};
        });
    QVERIFY(saved.has_value());
}

namespace {

template<typename Window>
QPushButton *button(const Window &window, const QString &name)
{
    return window.template findChild<QPushButton *>(name);
}

void goOn(wizard::AssignmentWizard &wizard, const QString &page)
{
    QVERIFY(wizard.currentPage()->isComplete());
    wizard.next();
    QCOMPARE(wizard.currentPage()->objectName(), page);
}

} // namespace

void CertificatesPageTest::dimsWhatCannotBeDoneAndSaysWhy()
{
    wizard::CertificatesPage page(*m_workspace);
    page.show();
    for (const QString &name : {u"processPending"_s, u"assign"_s, u"goBack"_s, u"remove"_s}) {
        QVERIFY2(!button(page, name)->isEnabled(), qPrintable(name));
        QVERIFY2(!button(page, name)->toolTip().isEmpty(), qPrintable(name));
        QCOMPARE(button(page, name)->accessibleDescription(), button(page, name)->toolTip());
    }
    QVERIFY(button(page, u"request"_s)->isEnabled());
    QVERIFY(button(page, u"import"_s)->isEnabled()); // a PKCS #12 file brings its own key

    const QString id = certificate(u"Edge 2026"_s);

    QCOMPARE(page.findChild<QTableWidget *>(u"certificates"_s)->rowCount(), 1);
    for (const QString &name : {u"assign"_s, u"view"_s, u"export"_s, u"renew"_s, u"remove"_s}) {
        QVERIFY2(button(page, name)->isEnabled(), qPrintable(name));
        QVERIFY(button(page, name)->toolTip().isEmpty());
    }
    assignNow(id);
    QVERIFY(!button(page, u"remove"_s)->isEnabled());
    QVERIFY(button(page, u"unassign"_s)->isEnabled());
}

void CertificatesPageTest::saysWhatTheEngineTells()
{
    const QString id = certificate(u"Edge 2026"_s);
    assignNow(id);
    wizard::CertificatesPage page(*m_workspace);
    page.show();
    const auto *usages = page.findChild<QTableWidget *>(u"usages"_s);
    QCOMPARE(usages->item(0, 1)->text(), u"Assigned"_s);

    runEngine([id] {
        control::EngineStatus status;
        status.certificates = {{.id = id,
                                .domains = {},
                                .subject = {},
                                .notAfter = {},
                                .error = u"its key is locked"_s}};
        return QJsonValue(control::toJson(status));
    });

    QTRY_COMPARE(usages->item(0, 1)->text(), u"The engine cannot use it"_s);
    QCOMPARE(usages->item(0, 1)->toolTip(), u"its key is locked"_s);
    m_service.become({});
    QTRY_COMPARE(usages->item(0, 1)->text(), u"Assigned"_s); // nobody says otherwise
}

void CertificatesPageTest::asksBeforeItRemoves()
{
    certificate(u"Edge 2026"_s);
    wizard::CertificatesPage page(*m_workspace);
    page.show();
    const auto answer = [&page](QMessageBox::ButtonRole role) {
        QTimer::singleShot(0, &page, [&page, role] {
            const auto *box = page.findChild<QMessageBox *>();
            QVERIFY(box->text().contains(u"Edge 2026"_s));
            for (QAbstractButton *one : box->buttons()) {
                if (box->buttonRole(one) == role)
                    one->click();
            }
        });
        button(page, u"remove"_s)->click();
    };

    answer(QMessageBox::RejectRole);
    QCOMPARE(m_workspace->store().list().size(), 1);
    answer(QMessageBox::AcceptRole);

    QTRY_COMPARE(m_workspace->certificates().size(), 0);
    QVERIFY(QDir(m_site->path() + u"/keys"_s).isEmpty());
}

namespace {

// The most the GUI's thread worked in one turn of its event loop. Counted in the thread's own
// time: other programs of the computer do not count.
class LongestTurn : public QObject
{
public:
    LongestTurn()
    {
        connect(&m_turn, &QTimer::timeout, this, [this] {
            const auto now = ownTime();
            m_longest = std::max(m_longest, now - m_before);
            m_before = now;
        });
        m_turn.start(0);
    }

    [[nodiscard]] std::chrono::milliseconds value() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_longest);
    }

private:
    static std::chrono::nanoseconds ownTime()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

    QTimer m_turn;
    std::chrono::nanoseconds m_before = ownTime();
    std::chrono::nanoseconds m_longest{0};
};

} // namespace

void CertificatesPageTest::holdsAThousandCertificatesWithoutAStall()
{
    const test::TestAuthority authority;
    wizard::CertificatesPage page(*m_workspace);
    page.resize(900, 640);
    page.show();
    for (int i = 0; i < 1000; ++i) {
        const auto leaf = authority
                              .issue({.commonName = u"edge.contoso.com"_s,
                                      .names = {u"DNS:edge.contoso.com"_s, u"DNS:contoso.com"_s}})
                              .chain.first();
        QFile file(m_site->path() + u"/certs/%1.pem"_s.arg(leaf.id()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(certificates::toPem(leaf)) > 0);
    }

    const LongestTurn longest;
    m_workspace->refreshCertificates();
    const auto *table = page.findChild<QTableWidget *>(u"certificates"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), 1000, 20'000);
    for (int i = 0; i < 20; ++i) {
        QTest::keyClick(page.findChild<QTableWidget *>(u"certificates"_s), Qt::Key_Down);
        QCoreApplication::processEvents();
    }

    QCOMPARE(table->currentRow(), 20);
    QVERIFY2(longest.value() < 50ms, qPrintable(QString::number(longest.value().count())));
}

void CertificatesPageTest::selectsOneLineOfBothTables()
{
    const QString id = certificate(u"Edge 2026"_s);
    wizard::CertificatesPage page(*m_workspace);
    page.show();
    auto *usages = page.findChild<QTableWidget *>(u"usages"_s);
    auto *store = page.findChild<QTableWidget *>(u"certificates"_s);
    QCOMPARE(store->selectedItems().size(), store->columnCount());

    usages->selectRow(1);
    QVERIFY(store->selectedItems().isEmpty());
    QVERIFY(!button(page, u"view"_s)->isEnabled()); // no certificate there yet
    assignNow(id);
    QCOMPARE(usages->currentRow(), 1); // the selection stays
    QVERIFY(button(page, u"view"_s)->isEnabled());

    store->selectRow(0);
    QVERIFY(usages->selectedItems().isEmpty());
}

void CertificatesPageTest::assignsStepByStep()
{
    const QString id = certificate(u"Edge 2026"_s);
    wizard::AssignmentWizard wizard(*m_workspace, {});
    wizard.show();
    QCOMPARE(wizard.currentPage()->objectName(), u"intro"_s);

    goOn(wizard, u"store"_s);
    goOn(wizard, u"summary"_s);
    const auto *summary = wizard.findChild<QTableWidget *>(u"assignmentSummary"_s);
    QCOMPARE(summary->item(0, 1)->text(), u"Edge 2026"_s);
    QVERIFY(m_workspace->site()->certificates.defaultId.isEmpty()); // nothing is done yet
    wizard.next();

    QTRY_VERIFY(wizard.currentPage()->isComplete());
    QCOMPARE(m_workspace->site()->certificates.defaultId, id);
    QVERIFY(wizard.findChild<wizard::StepProgress *>()->log().contains(u"TLS handshake works"_s));
    QVERIFY(wizard.button(QWizard::FinishButton)->isEnabled());
    QVERIFY(!wizard.button(QWizard::BackButton)->isEnabled());
}

void CertificatesPageTest::assignsASingleDomain()
{
    const QString id = certificate(u"Edge 2026"_s);
    const auto fabrikam = *base::DomainName::parse(u"fabrikam.net"_s);
    wizard::AssignmentWizard wizard(*m_workspace, {});
    wizard.show();
    wizard.findChild<QCheckBox *>(u"advanced"_s)->setChecked(true);
    goOn(wizard, u"advanced"_s);
    auto *usages = wizard.findChild<QListWidget *>(u"usageList"_s);
    usages->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!wizard.currentPage()->isComplete()); // for nothing
    const auto line = usages->findItems(u"fabrikam.net"_s, Qt::MatchContains);
    QCOMPARE(line.size(), 1);
    line.first()->setCheckState(Qt::Checked);
    goOn(wizard, u"store"_s);
    goOn(wizard, u"summary"_s);
    wizard.next();

    QTRY_VERIFY(wizard.currentPage()->isComplete());
    QVERIFY(m_workspace->site()->certificates.defaultId.isEmpty());
    QCOMPARE(m_workspace->site()->certificates.byDomain.value(fabrikam), id);
}

void CertificatesPageTest::keepsTheAnswersOnTheWayBack()
{
    certificate(u"Edge 2026"_s);
    const QString second = certificate(u"Edge 2027"_s);
    wizard::AssignmentWizard wizard(*m_workspace, {.certificateId = second});
    wizard.show();
    wizard.findChild<QCheckBox *>(u"advanced"_s)->setChecked(true);
    goOn(wizard, u"advanced"_s);
    wizard.findChild<QListWidget *>(u"usageList"_s)->item(1)->setCheckState(Qt::Checked);
    goOn(wizard, u"store"_s);
    goOn(wizard, u"summary"_s);

    for (int i = 0; i < 3; ++i)
        wizard.back();
    goOn(wizard, u"advanced"_s);
    QCOMPARE(wizard.findChild<QListWidget *>(u"usageList"_s)->item(1)->checkState(), Qt::Checked);
    goOn(wizard, u"store"_s);
    goOn(wizard, u"summary"_s);
    QCOMPARE(wizard.findChild<QTableWidget *>(u"assignmentSummary"_s)->item(0, 1)->text(),
             u"Edge 2027"_s);
}

void CertificatesPageTest::refusesToAssignWithoutTheKey()
{
    const QString id = certificate(u"Edge 2026"_s);
    const QDir keys(m_site->path() + u"/keys"_s);
    for (const QString &name : keys.entryList(QDir::Files))
        QVERIFY(QFile::remove(keys.filePath(name)));
    m_workspace->readCertificates();
    wizard::AssignmentWizard wizard(*m_workspace, {.certificateId = id});
    wizard.show();
    goOn(wizard, u"store"_s);

    QVERIFY(!wizard.currentPage()->isComplete());
    QVERIFY(wizard.findChild<wizard::FindingLabel *>(u"coverage"_s)
                ->sentence()
                .contains(u"private key"_s));
}

void CertificatesPageTest::seesThatTheEnginePresentsIt()
{
    const QString id = certificate(u"Edge 2026"_s);
    runEngine([id] {
        control::EngineStatus status;
        status.certificates = {
            {.id = id, .domains = {}, .subject = {}, .notAfter = {}, .error = {}}};
        return QJsonValue(control::toJson(status));
    });
    wizard::AssignmentWizard wizard(*m_workspace, {.certificateId = id});
    wizard.show();
    goOn(wizard, u"store"_s);
    goOn(wizard, u"summary"_s);
    wizard.next();

    QTRY_VERIFY(wizard.currentPage()->isComplete());
    QVERIFY(wizard.findChild<wizard::StepProgress *>()->log().contains(u"has loaded it"_s));
}

void CertificatesPageTest::restoresTheAssignmentTheEngineCannotUse()
{
    const QString old = certificate(u"Edge 2025"_s);
    assignNow(old);
    const QString id = certificate(u"Edge 2026"_s);
    runEngine([id] {
        control::EngineStatus status;
        status.certificates = {{.id = id,
                                .domains = {},
                                .subject = {},
                                .notAfter = {},
                                .error = u"handshake failed"_s}};
        return QJsonValue(control::toJson(status));
    });
    wizard::AssignmentWizard wizard(*m_workspace, {.certificateId = id});
    wizard.show();
    goOn(wizard, u"store"_s);
    goOn(wizard, u"summary"_s);
    wizard.next();

    auto *progress = wizard.findChild<wizard::StepProgress *>();
    QTRY_VERIFY(progress->log().contains(u"handshake failed"_s));
    QVERIFY(!wizard.currentPage()->isComplete());
    QCOMPARE(m_workspace->site()->certificates.defaultId, old);
    QVERIFY(wizard.button(QWizard::BackButton)->isEnabled());
}

void CertificatesPageTest::goesBackToWhatWasAssignedBefore()
{
    const QString old = certificate(u"Edge 2025"_s);
    const QString present = certificate(u"Edge 2026"_s);
    assignNow(old);
    assignNow(present);
    wizard::AssignmentChangeDialog dialog(*m_workspace, wizard::wayBack(*m_workspace->site()));
    dialog.show();
    const auto *preview = dialog.findChild<QTableWidget *>(u"preview"_s);
    QVERIFY(preview->item(0, 1)->text().startsWith(u"Edge 2026, until "_s));
    QVERIFY(preview->item(0, 2)->text().startsWith(u"Edge 2025, until "_s));

    QTest::keyClick(&dialog, Qt::Key_Return);

    QTRY_COMPARE(m_workspace->site()->certificates.defaultId, old);
    QTRY_VERIFY(button(dialog, u"cancel"_s)->isEnabled());
    QCOMPARE(m_workspace->site()->certificates.previousDefaultId, present);
}

void CertificatesPageTest::unassignsAUsage()
{
    const QString id = certificate(u"Edge 2026"_s);
    assignNow(id);
    wizard::AssignmentChangeDialog dialog(
        *m_workspace,
        wizard::unassignment(
            *m_workspace->site(),
            {.usage = wizard::Usage{wizard::Usage::Kind::XmppFederation}, .id = id}));
    dialog.show();
    QTest::mouseClick(button(dialog, u"do"_s), Qt::LeftButton);

    QTRY_VERIFY(m_workspace->site()->certificates.defaultId.isEmpty());
    QTRY_VERIFY(button(dialog, u"cancel"_s)->isEnabled());
    QCOMPARE(m_workspace->certificates().size(), 1); // it stays in the store
}

void CertificatesPageTest::viewsACertificateAndItsPath()
{
    const QString id = certificate(u"Edge 2026"_s);
    wizard::CertificateViewer viewer(*m_workspace, stored(id));
    QSignalSpy judged(&viewer, &wizard::CertificateViewer::judged);
    viewer.show();

    QTRY_COMPARE(judged.count(), 1);
    const auto *path = viewer.findChild<QTreeWidget *>(u"certificationPath"_s);
    const QTreeWidgetItem *top = path->topLevelItem(0);
    QVERIFY(top->text(0).contains(u"Demo Root"_s)); // missing, and named
    QCOMPARE(top->child(0)->text(0), u"Demo Intermediate"_s);
    QCOMPARE(top->child(0)->child(0)->text(0), u"edge.contoso.com"_s);
    const auto *fields = viewer.findChild<QTableWidget *>(u"fields"_s);
    QVERIFY(!fields->findItems(u"Fingerprint (SHA-256)"_s, Qt::MatchExactly).isEmpty());
    QVERIFY(!fields->findItems(u"sip.fabrikam.net"_s, Qt::MatchContains).isEmpty());
    QCOMPARE(
        viewer.findChild<QPlainTextEdit *>(u"pem"_s)->toPlainText().count(u"BEGIN CERTIFICATE"_s),
        2);
}

void CertificatesPageTest::viewsARequest()
{
    certificates::RequestDraft draft;
    draft.friendlyName = u"Edge/2028"_s;
    draft.key = {
        .algorithm = certificates::KeyKind::Algorithm::Ec, .bits = 2048, .curve = u"P-384"_s};
    draft.commonName = u"edge.contoso.com"_s;
    draft.organization = u"Contoso Ltd."_s;
    const auto made = m_workspace->store().requestNow(draft);
    QVERIFY(made.has_value());

    wizard::CertificateViewer viewer(*made);
    viewer.show();

    const auto *fields = viewer.findChild<QTableWidget *>(u"fields"_s);
    QVERIFY(!fields->findItems(u"Contoso Ltd."_s, Qt::MatchExactly).isEmpty());
    QVERIFY(!fields->findItems(u"EC P-384"_s, Qt::MatchExactly).isEmpty());
    QCOMPARE(viewer.findChild<QPlainTextEdit *>(u"pem"_s)->toPlainText().toLatin1().trimmed(),
             made->csrPem.trimmed());
}

void CertificatesPageTest::exportsTheCertificateAlone()
{
    const QString id = certificate(u"Edge 2026"_s, false);
    wizard::ExportDialog dialog(wizard::exportOf(m_workspace->store(), stored(id)));
    dialog.show();
    QVERIFY(!dialog.findChild<QRadioButton *>(u"withKey"_s)->isEnabled());
    QVERIFY(dialog.findChild<wizard::FindingLabel *>(u"reason"_s)
                ->sentence()
                .contains(u"not marked as exportable"_s));
    dialog.findChild<QLineEdit *>(u"exportFile"_s)->setText(m_site->file(u"out.pem"_s));

    QTest::mouseClick(button(dialog, u"export"_s), Qt::LeftButton);

    QTRY_VERIFY(QFile::exists(m_site->file(u"out.pem"_s)));
    QTRY_VERIFY(button(dialog, u"cancel"_s)->isEnabled());
    QVERIFY(m_authority->run(u"x509 -in out.pem -noout -checkhost fabrikam.net"_s));
    QVERIFY(!m_authority->read(u"out.pem"_s).contains("PRIVATE"));
}

void CertificatesPageTest::exportsTheKeyOnlyIfItMayLeave()
{
    const QString id = certificate(u"Edge 2026"_s);
    wizard::ExportDialog dialog(wizard::exportOf(m_workspace->store(), stored(id)));
    dialog.show();
    dialog.findChild<QLineEdit *>(u"exportFile"_s)->setText(m_site->file(u"out.pfx"_s));
    auto *first = dialog.findChild<QLineEdit *>(u"newPassword"_s);
    auto *second = dialog.findChild<QLineEdit *>(u"repeatPassword"_s);
    first->setText(u"correct"_s);
    second->setText(u"corect"_s);
    QVERIFY(!button(dialog, u"export"_s)->isEnabled());
    second->setText(u"correct"_s);
    QVERIFY(button(dialog, u"export"_s)->isEnabled());

    QTest::mouseClick(button(dialog, u"export"_s), Qt::LeftButton);

    QTRY_VERIFY(QFile::exists(m_site->file(u"out.pfx"_s)));
    QVERIFY(m_authority->run(u"pkcs12 -in out.pfx -passin pass:correct -nodes -out opened.pem"_s));
    QVERIFY(m_authority->read(u"opened.pem"_s).contains("PRIVATE KEY"));
    QCOMPARE(QFile::permissions(m_site->file(u"out.pfx"_s))
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void CertificatesPageTest::renewsWithTheSameNames()
{
    const QString id = certificate(u"Edge 2026"_s);
    wizard::RenewDialog dialog(*m_workspace, stored(id));
    dialog.show();

    QTest::mouseClick(button(dialog, u"renew"_s), Qt::LeftButton);

    QTRY_COMPARE(m_workspace->pending().size(), 1);
    const certificates::PendingRequest &request = m_workspace->pending().first();
    for (const QString &name : {u"edge.contoso.com"_s, u"contoso.com"_s})
        QVERIFY2(request.names.contains(name), qPrintable(name));
    QTRY_COMPARE(dialog.findChild<QPlainTextEdit *>(u"pem"_s)->toPlainText().toLatin1().trimmed(),
                 request.csrPem.trimmed());
}

// A renewed certificate keeps its friendly name.
void CertificatesPageTest::tellsEqualNamesApart()
{
    const QString old = certificate(u"Edge"_s);
    const QString present = certificate(u"Edge"_s);
    assignNow(old);
    assignNow(present);
    wizard::AssignmentChangeDialog dialog(*m_workspace, wizard::wayBack(*m_workspace->site()));
    const auto *preview = dialog.findChild<QTableWidget *>(u"preview"_s);

    QVERIFY(preview->item(0, 1)->text().contains(present.first(8)));
    QVERIFY(preview->item(0, 2)->text().contains(old.first(8)));
}

namespace {

// Under which names texts are looked up.
class AskedContexts : public QTranslator
{
public:
    AskedContexts() { QCoreApplication::installTranslator(this); }

    [[nodiscard]] QString
    translate(const char *context, const char *, const char *, int) const override
    {
        m_contexts.insert(QString::fromLatin1(context));
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] const QSet<QString> &contexts() const { return m_contexts; }

private:
    mutable QSet<QString> m_contexts;
};

} // namespace

// A page without tr() of its own asks under its base's name, where no catalogue has anything.
void CertificatesPageTest::translatesEveryPageByItsOwnName()
{
    certificate(u"Edge 2026"_s);
    const AskedContexts asked;

    wizard::AssignmentWizard wizard(*m_workspace, {});
    wizard.findChild<QCheckBox *>(u"advanced"_s)->setChecked(true);
    wizard.show();
    for (int i = 0; i < 3; ++i)
        wizard.next();

    QCOMPARE(wizard.currentPage()->objectName(), u"summary"_s);
    for (const QString &base : {u"QWizardPage"_s, u"wizard::AssignmentPage"_s})
        QVERIFY2(!asked.contexts().contains(base), qPrintable(base));
    QVERIFY(asked.contexts().contains(u"AssignmentSummaryPage"_s));
}

void CertificatesPageTest::hasANameForEveryControl()
{
    const QString id = certificate(u"Edge 2026"_s);
    assignNow(id);
    const auto check = [](QWidget &window) {
        window.show();
        QCoreApplication::processEvents(); // lay out
        QCOMPARE(test::nameless(window).join(u'\n'), QString());
        QCOMPARE(test::sharedMnemonics(window).join(u'\n'), QString());
        if (qobject_cast<QWizard *>(&window) == nullptr) // Qt orders its own
            QCOMPARE(test::tabOrderFaults(window).join(u'\n'), QString());
        QCOMPARE(test::cutTexts(window).join(u'\n'), QString());
        QVERIFY2(window.width() <= 1024 && window.height() <= 700, qPrintable(window.objectName()));
    };
    wizard::CertificatesPage page(*m_workspace);
    page.resize(820, 600); // as in the main window
    check(page);
    wizard::CertificateViewer viewer(*m_workspace, stored(id));
    auto *tabs = viewer.findChild<QTabWidget *>(u"viewerTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        check(viewer);
    }
    wizard::ExportDialog dialog(wizard::exportOf(m_workspace->store(), stored(id)));
    check(dialog);
    wizard::RenewDialog renewal(*m_workspace, stored(id));
    check(renewal);
    wizard::AssignmentChangeDialog change(
        *m_workspace, wizard::unassignment(*m_workspace->site(), {.usage = {}, .id = id}));
    check(change);
    wizard::AssignmentWizard wizard(*m_workspace, {});
    wizard.findChild<QCheckBox *>(u"advanced"_s)->setChecked(true);
    check(wizard);
    for (int i = 0; i < 4; ++i) {
        wizard.next();
        check(wizard);
    }
    QCOMPARE(wizard.currentPage()->objectName(), u"executing"_s);
    QTRY_VERIFY2(wizard.currentPage()->isComplete(),
                 qPrintable(wizard.findChild<wizard::StepProgress *>()->log()));
}

QTEST_MAIN(CertificatesPageTest)
#include "tst_certificates_page.moc"
