// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/certificate_workspace.h"
#include "wizard/assignment/assignment_change_dialog.h"
#include "wizard/assignment/assignment_wizard.h"
#include "wizard/look/finding_label.h"
#include "wizard/model/site_facts.h"

#include <QListWidget>
#include <QSet>
#include <QTableWidget>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

// Assigning a certificate step by step, taking it back and going back to the one before.
class AssignmentWizardTest : public QObject, private test::CertificateWorkspace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void assignsStepByStep();
    void assignsASingleDomain();
    void keepsTheAnswersOnTheWayBack();
    void refusesToAssignWithoutTheKey();
    void seesThatTheEnginePresentsIt();
    void restoresTheAssignmentTheEngineCannotUse();
    void goesBackToWhatWasAssignedBefore();
    void unassignsAUsage();
    void tellsEqualNamesApart();
    void translatesEveryPageByItsOwnName();
    void hasANameForEveryControl();
};

namespace {

void goOn(wizard::AssignmentWizard &wizard, const QString &page)
{
    QVERIFY(wizard.currentPage()->isComplete());
    wizard.next();
    QCOMPARE(wizard.currentPage()->objectName(), page);
}

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

void AssignmentWizardTest::assignsStepByStep()
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

void AssignmentWizardTest::assignsASingleDomain()
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

void AssignmentWizardTest::keepsTheAnswersOnTheWayBack()
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

void AssignmentWizardTest::refusesToAssignWithoutTheKey()
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

void AssignmentWizardTest::seesThatTheEnginePresentsIt()
{
    const QString id = certificate(u"Edge 2026"_s);
    control::EngineStatus status;
    status.certificates = {{.id = id, .domains = {}, .subject = {}, .notAfter = {}, .error = {}}};
    runEngine(status);
    wizard::AssignmentWizard wizard(*m_workspace, {.certificateId = id});
    wizard.show();
    goOn(wizard, u"store"_s);
    goOn(wizard, u"summary"_s);
    wizard.next();

    QTRY_VERIFY(wizard.currentPage()->isComplete());
    QVERIFY(wizard.findChild<wizard::StepProgress *>()->log().contains(u"has loaded it"_s));
}

void AssignmentWizardTest::restoresTheAssignmentTheEngineCannotUse()
{
    const QString old = certificate(u"Edge 2025"_s);
    assignNow(old);
    const QString id = certificate(u"Edge 2026"_s);
    control::EngineStatus status;
    status.certificates = {
        {.id = id, .domains = {}, .subject = {}, .notAfter = {}, .error = u"handshake failed"_s}};
    runEngine(status);
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

void AssignmentWizardTest::goesBackToWhatWasAssignedBefore()
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
    QTRY_VERIFY(test::button(dialog, u"cancel"_s)->isEnabled());
    QCOMPARE(m_workspace->site()->certificates.previousDefaultId, present);
}

void AssignmentWizardTest::unassignsAUsage()
{
    const QString id = certificate(u"Edge 2026"_s);
    assignNow(id);
    wizard::AssignmentChangeDialog dialog(
        *m_workspace,
        wizard::unassignment(
            *m_workspace->site(),
            {.usage = wizard::Usage{wizard::Usage::Kind::XmppFederation}, .id = id}));
    dialog.show();
    QTest::mouseClick(test::button(dialog, u"do"_s), Qt::LeftButton);

    QTRY_VERIFY(m_workspace->site()->certificates.defaultId.isEmpty());
    QTRY_VERIFY(test::button(dialog, u"cancel"_s)->isEnabled());
    QCOMPARE(m_workspace->certificates().size(), 1); // it stays in the store
}

// A renewed certificate keeps its friendly name.
void AssignmentWizardTest::tellsEqualNamesApart()
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

// A page without tr() of its own asks under its base's name, where no catalogue has anything.
void AssignmentWizardTest::translatesEveryPageByItsOwnName()
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

void AssignmentWizardTest::hasANameForEveryControl()
{
    const QString id = certificate(u"Edge 2026"_s);
    assignNow(id);
    wizard::AssignmentChangeDialog change(
        *m_workspace, wizard::unassignment(*m_workspace->site(), {.usage = {}, .id = id}));
    QCOMPARE(test::faultsOf(change), QStringList());
    wizard::AssignmentWizard wizard(*m_workspace, {});
    wizard.findChild<QCheckBox *>(u"advanced"_s)->setChecked(true);
    QCOMPARE(test::faultsOf(wizard), QStringList());
    for (int i = 0; i < 4; ++i) {
        wizard.next();
        QCOMPARE(test::faultsOf(wizard), QStringList());
    }
    QCOMPARE(wizard.currentPage()->objectName(), u"executing"_s);
    QTRY_VERIFY2(wizard.currentPage()->isComplete(),
                 qPrintable(wizard.findChild<wizard::StepProgress *>()->log()));
}

QTEST_MAIN(AssignmentWizardTest)
#include "tst_assignment_wizard.moc"
