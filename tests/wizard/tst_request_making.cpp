// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/wizard/answered_walk.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QTableWidget>
#include <QThread>
#include <QTimer>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

// What the wizard does once everything is answered.
class RequestMakingTest : public QObject, private test::AnsweredWalk
{
    Q_OBJECT

private Q_SLOTS:
    void init() { renew(); }
    void cleanup() { close(); }
    void walksThroughAllPagesToARealRequest();
    void goesBackAfterAFailureAndMakesOneRequestOnly();
    void makesTheKeyOnAToken();
    void staysResponsiveWhileALargeKeyIsMade();

private:
    qint64 longestGap(const std::function<bool()> &isBusy);
    QString requestText();
};

QString RequestMakingTest::requestText()
{
    return QString::fromUtf8(test::runTool(u"openssl"_s,
                                           {u"req"_s,
                                            u"-verify"_s,
                                            u"-noout"_s,
                                            u"-text"_s,
                                            u"-nameopt"_s,
                                            u"RFC2253,-esc_msb,utf8"_s,
                                            u"-in"_s,
                                            m_site->file(u"edge.contoso.com.csr"_s)})
                                 .output);
}

// The longest time between two turns of the event loop, by a timer of 5 ms, while `isBusy`.
qint64 RequestMakingTest::longestGap(const std::function<bool()> &isBusy)
{
    QElapsedTimer clock;
    qint64 longest = 0;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&] { longest = qMax(longest, clock.restart()); });
    ticks.start(5ms);
    clock.start();
    while (isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return longest;
}

void RequestMakingTest::walksThroughAllPagesToARealRequest()
{
    fillIn();
    goTo(u"summary"_s);
    QVERIFY(find<QTableWidget>(u"summary"_s)->rowCount() >= 12);
    next();
    QCOMPARE(pageName(), u"executing"_s);
    QTRY_VERIFY(canGoOn());
    next();
    QCOMPARE(pageName(), u"result"_s);

    const QString text = requestText();

    QVERIFY2(text.contains(u"verify OK"_s), qPrintable(text));
    QVERIFY2(text.contains(u"O=Contoso España"_s), qPrintable(text));
    for (const QString &name : {u"edge.contoso.com"_s,
                                u"sip.contoso.com"_s,
                                u"sip.fabrikam.net"_s,
                                u"contoso.com"_s,
                                u"fabrikam.net"_s,
                                u"chat.contoso.com"_s})
        QVERIFY2(text.contains(u"DNS:"_s + name), qPrintable(name + text));
    QVERIFY2(text.contains(u"1.3.6.1.4.1.311.20.2"_s), qPrintable(text));
    QVERIFY2(text.contains(u"TLS Web Client Authentication"_s), qPrintable(text));
    QVERIFY2(text.contains(u"_xmpp-server.contoso.com"_s), qPrintable(text));
    QVERIFY2(text.contains(u"URI:sip:fabrikam.net"_s), qPrintable(text));
    QVERIFY(text.contains(u"P-256"_s));
    QFile file(m_site->file(u"edge.contoso.com.csr"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(find<QPlainTextEdit>(u"requestText"_s)->toPlainText().trimmed(),
             QString::fromLatin1(file.readAll()).trimmed());
    m_workspace->readCertificates();
    QCOMPARE(m_workspace->pending().size(), 1);
    QCOMPARE(m_workspace->pending().first().friendlyName, u"Edge 2026"_s);
    QVERIFY(m_workspace->pending().first().exportable);
    QVERIFY(m_workspace->pending().first().isKeyEncrypted);
    QVERIFY(find<QTableWidget>(u"orderAdvice"_s)->rowCount() >= 5);
    QVERIFY(!m_wizard->button(QWizard::BackButton)->isEnabled());
    QVERIFY(m_wizard->button(QWizard::FinishButton)->isVisible());
}

void RequestMakingTest::goesBackAfterAFailureAndMakesOneRequestOnly()
{
    const QString folder = m_site->file(u"later-gone"_s);
    QVERIFY(QDir().mkpath(folder));
    goTo(u"file"_s);
    find<QLineEdit>(u"requestFile"_s)->setText(folder + u"/x.csr"_s);
    goTo(u"security"_s);
    find<QComboBox>(u"key"_s)->setCurrentIndex(3);
    goTo(u"summary"_s);
    QVERIFY(QDir().rmdir(folder));
    next();
    QTRY_VERIFY(find<QLabel>(u"failure"_s)->isVisible());
    QVERIFY(!canGoOn());
    QVERIFY(m_wizard->button(QWizard::BackButton)->isEnabled());

    QVERIFY(QDir().mkpath(folder));
    back();
    QCOMPARE(pageName(), u"summary"_s);
    next();
    QTRY_VERIFY(canGoOn());

    QVERIFY(QFileInfo::exists(folder + u"/x.csr"_s));
    QCOMPARE(m_workspace->store().pending().size(), 1);
}

void RequestMakingTest::makesTheKeyOnAToken()
{
    goTo(u"keyHome"_s);
    chooseToken();
    goTo(u"security"_s);
    QVERIFY(!find<QCheckBox>(u"exportable"_s)->isEnabled());
    goTo(u"summary"_s);
    const wizard::RequestAnswers before = m_wizard->answers();
    while (pageName() != u"intro"_s)
        back();
    goTo(u"summary"_s);
    QVERIFY(m_wizard->answers() == before);

    next();
    QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 60'000);

    QVERIFY(m_workspace->store().pending().first().isOnToken);
    QVERIFY(
        m_token.pkcs11Tool({u"--list-objects"_s, u"--type"_s, u"pubkey"_s}).contains("RSA 2048"));
    QVERIFY2(requestText().contains(u"verify OK"_s), qPrintable(requestText()));
}

void RequestMakingTest::staysResponsiveWhileALargeKeyIsMade()
{
    goTo(u"security"_s);
    find<QComboBox>(u"key"_s)->setCurrentIndex(2); // RSA 4096
    goTo(u"summary"_s);
    QElapsedTimer control;
    control.start();
    // What this computer does to a loop with nothing to do, with the same load beside it.
    QThread *busy =
        QThread::create([] { (void)certificates::makeKey({.bits = 4096, .curve = {}}); });
    busy->start();
    const qint64 idleGap =
        longestGap([&] { return !busy->isFinished() && control.elapsed() < 20'000; });
    busy->wait();
    delete busy;

    next();
    const qint64 gap = longestGap([this] { return !m_wizard->currentPage()->isComplete(); });

    const QString measured = u"longest gap %1 ms, of an idle loop %2 ms"_s.arg(gap).arg(idleGap);
    qInfo("%s", qPrintable(measured));
    QVERIFY2(gap < 50 + idleGap, qPrintable(measured));
}

QTEST_MAIN(RequestMakingTest)
#include "tst_request_making.moc"
