// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/certificate_workspace.h"
#include "wizard/look/finding_label.h"
#include "wizard/viewing/certificate_viewer.h"
#include "wizard/viewing/export_dialog.h"
#include "wizard/viewing/renew_dialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;

// Looking at a certificate, taking it elsewhere, asking for it anew.
class CertificateViewingTest : public QObject, private test::CertificateWorkspace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void viewsACertificateAndItsPath();
    void viewsARequest();
    void exportsTheCertificateAlone();
    void exportsTheKeyOnlyIfItMayLeave();
    void renewsWithTheSameNames();
    void hasANameForEveryControl();
};

void CertificateViewingTest::viewsACertificateAndItsPath()
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

void CertificateViewingTest::viewsARequest()
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

void CertificateViewingTest::exportsTheCertificateAlone()
{
    const QString id = certificate(u"Edge 2026"_s, false);
    wizard::ExportDialog dialog(wizard::exportOf(m_workspace->store(), stored(id)));
    dialog.show();
    QVERIFY(!dialog.findChild<QRadioButton *>(u"withKey"_s)->isEnabled());
    QVERIFY(dialog.findChild<wizard::FindingLabel *>(u"reason"_s)
                ->sentence()
                .contains(u"not marked as exportable"_s));
    dialog.findChild<QLineEdit *>(u"exportFile"_s)->setText(m_site->file(u"out.pem"_s));

    QTest::mouseClick(test::button(dialog, u"export"_s), Qt::LeftButton);

    QTRY_VERIFY(QFile::exists(m_site->file(u"out.pem"_s)));
    QTRY_VERIFY(test::button(dialog, u"cancel"_s)->isEnabled());
    QVERIFY(m_authority->run(u"x509 -in out.pem -noout -checkhost fabrikam.net"_s));
    QVERIFY(!m_authority->read(u"out.pem"_s).contains("PRIVATE"));
}

void CertificateViewingTest::exportsTheKeyOnlyIfItMayLeave()
{
    const QString id = certificate(u"Edge 2026"_s);
    wizard::ExportDialog dialog(wizard::exportOf(m_workspace->store(), stored(id)));
    dialog.show();
    dialog.findChild<QLineEdit *>(u"exportFile"_s)->setText(m_site->file(u"out.pfx"_s));
    auto *first = dialog.findChild<QLineEdit *>(u"newPassword"_s);
    auto *second = dialog.findChild<QLineEdit *>(u"repeatPassword"_s);
    first->setText(u"correct"_s);
    second->setText(u"corect"_s);
    QVERIFY(!test::button(dialog, u"export"_s)->isEnabled());
    second->setText(u"correct"_s);
    QVERIFY(test::button(dialog, u"export"_s)->isEnabled());

    QTest::mouseClick(test::button(dialog, u"export"_s), Qt::LeftButton);

    QTRY_VERIFY(QFile::exists(m_site->file(u"out.pfx"_s)));
    QVERIFY(m_authority->run(u"pkcs12 -in out.pfx -passin pass:correct -nodes -out opened.pem"_s));
    QVERIFY(m_authority->read(u"opened.pem"_s).contains("PRIVATE KEY"));
    QCOMPARE(QFile::permissions(m_site->file(u"out.pfx"_s))
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void CertificateViewingTest::renewsWithTheSameNames()
{
    const QString id = certificate(u"Edge 2026"_s);
    wizard::RenewDialog dialog(*m_workspace, stored(id));
    dialog.show();

    QTest::mouseClick(test::button(dialog, u"renew"_s), Qt::LeftButton);

    QTRY_COMPARE(m_workspace->pending().size(), 1);
    const certificates::PendingRequest &request = m_workspace->pending().first();
    for (const QString &name : {u"edge.contoso.com"_s, u"contoso.com"_s})
        QVERIFY2(request.names.contains(name), qPrintable(name));
    QTRY_COMPARE(dialog.findChild<QPlainTextEdit *>(u"pem"_s)->toPlainText().toLatin1().trimmed(),
                 request.csrPem.trimmed());
}

void CertificateViewingTest::hasANameForEveryControl()
{
    const QString id = certificate(u"Edge 2026"_s);
    assignNow(id);
    wizard::CertificateViewer viewer(*m_workspace, stored(id));
    auto *tabs = viewer.findChild<QTabWidget *>(u"viewerTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QCOMPARE(test::faultsOf(viewer), QStringList());
    }
    wizard::ExportDialog dialog(wizard::exportOf(m_workspace->store(), stored(id)));
    QCOMPARE(test::faultsOf(dialog), QStringList());
    wizard::RenewDialog renewal(*m_workspace, stored(id));
    QCOMPARE(test::faultsOf(renewal), QStringList());
}

QTEST_MAIN(CertificateViewingTest)
#include "tst_certificate_viewing.moc"
