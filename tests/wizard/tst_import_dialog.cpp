// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "tests/support/window_check.h"
#include "wizard/certificates/certificates_page.h"
#include "wizard/certificates/import_dialog.h"
#include "wizard/model/site_facts.h"

#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

// The certification authority is the openssl program: a stranger to our own code.
class ImportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatTheFileIs();
    void namesWhatTheAuthorityLeftOut();
    void refusesACertificateForAnotherKey();
    void refusesAFileThatIsNoCertificate();
    void importsAndAssigns();
    void importsWithoutAssigning();
    void dimsWhatCannotBeDoneAndSaysWhy();
    void hasANameForEveryControl();

private:
    void request();
    void sign(const QString &extensions);
    void openssl(const QStringList &arguments);
    [[nodiscard]] QByteArray read(const QString &name) const;

    test::FakeService m_service;
    std::unique_ptr<test::SampleSite> m_site;
    std::unique_ptr<wizard::Workspace> m_workspace;
};

void ImportDialogTest::init()
{
    m_workspace.reset();
    m_service.become({});
    m_site = std::make_unique<test::SampleSite>();
    QVERIFY(m_site->isReady());
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
}

void ImportDialogTest::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_site->folder());
    process.start(u"openssl"_s, arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

QByteArray ImportDialogTest::read(const QString &name) const
{
    QFile file(m_site->file(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ImportDialogTest::request()
{
    certificates::RequestDraft draft;
    draft.friendlyName = u"Edge 2026"_s;
    draft.key = {
        .algorithm = certificates::KeyKind::Algorithm::Ec, .bits = 2048, .curve = u"P-256"_s};
    draft.commonName = u"edge.contoso.com"_s;
    draft.dnsNames = {u"edge.contoso.com"_s, u"contoso.com"_s, u"fabrikam.net"_s};
    const auto made = m_workspace->store().requestNow(draft);
    QVERIFY(made.has_value());
    QFile file(m_site->file(u"edge.csr"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(made->csrPem) > 0);
    file.close();
    m_workspace->readCertificates();
}

void ImportDialogTest::sign(const QString &extensions)
{
    openssl({u"req"_s,
             u"-x509"_s,
             u"-newkey"_s,
             u"ec"_s,
             u"-pkeyopt"_s,
             u"ec_paramgen_curve:P-256"_s,
             u"-nodes"_s,
             u"-keyout"_s,
             u"ca.key"_s,
             u"-out"_s,
             u"ca.pem"_s,
             u"-subj"_s,
             u"/CN=Demo CA"_s});
    QFile file(m_site->file(u"ext.cnf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(extensions.toUtf8()) > 0);
    file.close();
    openssl({u"x509"_s,
             u"-req"_s,
             u"-in"_s,
             u"edge.csr"_s,
             u"-CA"_s,
             u"ca.pem"_s,
             u"-CAkey"_s,
             u"ca.key"_s,
             u"-days"_s,
             u"90"_s,
             u"-extfile"_s,
             u"ext.cnf"_s,
             u"-out"_s,
             u"leaf.pem"_s});
    QFile chain(m_site->file(u"chain.pem"_s));
    QVERIFY(chain.open(QIODevice::WriteOnly));
    // The authority's own certificate first: the order in a file means nothing.
    QVERIFY(chain.write(read(u"ca.pem"_s) + read(u"leaf.pem"_s)) > 0);
}

void ImportDialogTest::saysWhatTheFileIs()
{
    request();
    sign(u"subjectAltName=DNS:edge.contoso.com,DNS:contoso.com,DNS:fabrikam.net"_s);

    const auto findings =
        wizard::examine(read(u"chain.pem"_s), m_workspace->pending(), m_workspace->certificates());

    QVERIFY(findings.has_value());
    QCOMPARE(findings->leaf.commonName(), u"edge.contoso.com"_s);
    QVERIFY(findings->request.has_value());
    QCOMPARE(findings->request->friendlyName, u"Edge 2026"_s);
    QCOMPARE(findings->chain, QStringList{u"Demo CA"_s});
    QVERIFY(findings->isChainComplete);
    QCOMPARE(findings->lostNames, QStringList());
    QCOMPARE(findings->addedNames, QStringList());
}

void ImportDialogTest::namesWhatTheAuthorityLeftOut()
{
    request();
    sign(u"subjectAltName=DNS:edge.contoso.com,DNS:contoso.com,DNS:www.contoso.com"_s);

    const auto findings =
        wizard::examine(read(u"leaf.pem"_s), m_workspace->pending(), m_workspace->certificates());

    QVERIFY(findings.has_value());
    QCOMPARE(findings->lostNames, QStringList{u"fabrikam.net"_s});
    QCOMPARE(findings->addedNames, QStringList{u"www.contoso.com"_s});
    QVERIFY(!findings->isChainComplete);
}

void ImportDialogTest::refusesACertificateForAnotherKey()
{
    request();
    sign(u"subjectAltName=DNS:edge.contoso.com"_s);
    wizard::ImportDialog dialog(*m_workspace);
    dialog.show();

    dialog.setFile(m_site->file(u"ca.pem"_s)); // its key is not ours

    QVERIFY(!dialog.findChild<QPushButton *>(u"import"_s)->isEnabled());
    QCOMPARE(wizard::examine(read(u"ca.pem"_s), m_workspace->pending(), {}).error().reason,
             certificates::CertificateError::Reason::KeyDoesNotMatch);
}

void ImportDialogTest::refusesAFileThatIsNoCertificate()
{
    request();
    wizard::ImportDialog dialog(*m_workspace);
    dialog.show();
    auto *import = dialog.findChild<QPushButton *>(u"import"_s);

    for (const QString &name : {u"edge.csr"_s, u"no-such-file.pem"_s}) {
        dialog.setFile(m_site->file(name));
        QVERIFY2(!import->isEnabled(), qPrintable(name));
    }
}

void ImportDialogTest::importsAndAssigns()
{
    request();
    sign(u"subjectAltName=DNS:edge.contoso.com,DNS:contoso.com,DNS:fabrikam.net"_s);
    wizard::ImportDialog dialog(*m_workspace);
    dialog.show();
    dialog.setFile(m_site->file(u"chain.pem"_s));
    auto *import = dialog.findChild<QPushButton *>(u"import"_s);
    QVERIFY(import->isEnabled());

    QTest::mouseClick(import, Qt::LeftButton);

    QTRY_VERIFY(wizard::assignedCertificate(*m_workspace) != nullptr);
    QTRY_VERIFY(dialog.findChild<QPushButton *>(u"cancel"_s)->isEnabled());
    const certificates::StoredCertificate *assigned = wizard::assignedCertificate(*m_workspace);
    QVERIFY(assigned->hasKey);
    QCOMPARE(assigned->chain.size(), 2);
    QCOMPARE(m_workspace->pending().size(), 0);
    QCOMPARE(wizard::missingNames(*m_workspace->site(), assigned->leaf), QStringList());
}

void ImportDialogTest::importsWithoutAssigning()
{
    request();
    sign(u"subjectAltName=DNS:edge.contoso.com"_s);
    wizard::ImportDialog dialog(*m_workspace);
    dialog.show();
    dialog.setFile(m_site->file(u"leaf.pem"_s));
    dialog.findChild<QCheckBox *>(u"assign"_s)->setChecked(false);

    QTest::mouseClick(dialog.findChild<QPushButton *>(u"import"_s), Qt::LeftButton);

    QTRY_COMPARE(m_workspace->certificates().size(), 1);
    QTRY_VERIFY(dialog.findChild<QPushButton *>(u"cancel"_s)->isEnabled());
    QVERIFY(m_workspace->site()->certificates.defaultId.isEmpty());
    QCOMPARE(wizard::missingNames(*m_workspace->site(), m_workspace->certificates().first().leaf),
             (QStringList{u"contoso.com"_s, u"fabrikam.net"_s}));
}

void ImportDialogTest::dimsWhatCannotBeDoneAndSaysWhy()
{
    wizard::CertificatesPage page(*m_workspace);
    page.show();
    for (const QString &name : {u"import"_s, u"assign"_s, u"remove"_s}) {
        const auto *button = page.findChild<QPushButton *>(name);
        QVERIFY2(!button->isEnabled(), qPrintable(name));
        QVERIFY2(!button->toolTip().isEmpty(), qPrintable(name));
    }
    QVERIFY(page.findChild<QPushButton *>(u"request"_s)->isEnabled());

    request();

    QCOMPARE(page.findChild<QTableWidget *>(u"certificates"_s)->rowCount(), 1);
    QVERIFY(page.findChild<QPushButton *>(u"import"_s)->isEnabled());
    QVERIFY(!page.findChild<QPushButton *>(u"assign"_s)->isEnabled());
    QVERIFY(page.findChild<QPushButton *>(u"remove"_s)->isEnabled());
}

void ImportDialogTest::hasANameForEveryControl()
{
    wizard::ImportDialog dialog(*m_workspace);
    dialog.show();
    QCOMPARE(test::nameless(dialog), QStringList());
    wizard::CertificatesPage page(*m_workspace);
    page.show();
    QCOMPARE(test::nameless(page), QStringList());
}

QTEST_MAIN(ImportDialogTest)
#include "tst_import_dialog.moc"
