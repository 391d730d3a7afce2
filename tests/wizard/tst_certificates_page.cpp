// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_certificates.h"
#include "tests/wizard/certificate_workspace.h"
#include "wizard/certificates/certificates_page.h"

#include <QMessageBox>
#include <QTableWidget>
#include <QTimer>

#include <chrono>
#include <ctime>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class CertificatesPageTest : public QObject, private test::CertificateWorkspace
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void dimsWhatCannotBeDoneAndSaysWhy();
    void saysWhatTheEngineTells();
    void asksBeforeItRemoves();
    void holdsAThousandCertificatesWithoutAStall();
    void selectsOneLineOfBothTables();
    void hasANameForEveryControl();
};

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

void CertificatesPageTest::dimsWhatCannotBeDoneAndSaysWhy()
{
    wizard::CertificatesPage page(*m_workspace);
    page.show();
    for (const QString &name : {u"processPending"_s, u"assign"_s, u"goBack"_s, u"remove"_s}) {
        QVERIFY2(!test::button(page, name)->isEnabled(), qPrintable(name));
        QVERIFY2(!test::button(page, name)->toolTip().isEmpty(), qPrintable(name));
        QCOMPARE(test::button(page, name)->accessibleDescription(),
                 test::button(page, name)->toolTip());
    }
    QVERIFY(test::button(page, u"request"_s)->isEnabled());
    QVERIFY(test::button(page, u"import"_s)->isEnabled()); // a PKCS #12 file brings its own key

    const QString id = certificate(u"Edge 2026"_s);

    QCOMPARE(page.findChild<QTableWidget *>(u"certificates"_s)->rowCount(), 1);
    for (const QString &name : {u"assign"_s, u"view"_s, u"export"_s, u"renew"_s, u"remove"_s}) {
        QVERIFY2(test::button(page, name)->isEnabled(), qPrintable(name));
        QVERIFY(test::button(page, name)->toolTip().isEmpty());
    }
    assignNow(id);
    QVERIFY(!test::button(page, u"remove"_s)->isEnabled());
    QVERIFY(test::button(page, u"unassign"_s)->isEnabled());
}

void CertificatesPageTest::saysWhatTheEngineTells()
{
    const QString id = certificate(u"Edge 2026"_s);
    assignNow(id);
    wizard::CertificatesPage page(*m_workspace);
    page.show();
    const auto *usages = page.findChild<QTableWidget *>(u"usages"_s);
    QCOMPARE(usages->item(0, 1)->text(), u"Assigned"_s);

    control::EngineStatus status;
    status.certificates = {
        {.id = id, .domains = {}, .subject = {}, .notAfter = {}, .error = u"its key is locked"_s}};
    runEngine(status);

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
        test::button(page, u"remove"_s)->click();
    };

    answer(QMessageBox::RejectRole);
    QCOMPARE(m_workspace->store().list().size(), 1);
    answer(QMessageBox::AcceptRole);

    QTRY_COMPARE(m_workspace->certificates().size(), 0);
    QVERIFY(QDir(m_site->path() + u"/keys"_s).isEmpty());
}

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
    QVERIFY(!test::button(page, u"view"_s)->isEnabled()); // no certificate there yet
    assignNow(id);
    QCOMPARE(usages->currentRow(), 1); // the selection stays
    QVERIFY(test::button(page, u"view"_s)->isEnabled());

    store->selectRow(0);
    QVERIFY(usages->selectedItems().isEmpty());
}

void CertificatesPageTest::hasANameForEveryControl()
{
    assignNow(certificate(u"Edge 2026"_s));
    wizard::CertificatesPage page(*m_workspace);
    page.resize(820, 600); // as in the main window

    QCOMPARE(test::faultsOf(page), QStringList());
}

QTEST_MAIN(CertificatesPageTest)
#include "tst_certificates_page.moc"
