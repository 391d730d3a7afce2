// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/certificate_messages.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/engine_messages.h"
#include "wizard/messages/site_messages.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonSaysWhatHappenedAndWhatToDo_data();
    void everyReasonSaysWhatHappenedAndWhatToDo();
    void namesTheLineBehindDetails();
};

namespace {

template<typename Error>
void addRows(const char *domain, int last)
{
    for (int i = 0; i <= last; ++i) {
        Error error{};
        error.reason = static_cast<typename Error::Reason>(i);
        QTest::addRow("%s %d", domain, i) << wizard::explain(error).sentence;
    }
}

} // namespace

void MessagesTest::everyReasonSaysWhatHappenedAndWhatToDo_data()
{
    using certificates::CertificateError;
    using control::ControlError;
    using service::ServiceError;
    using site::SiteError;
    QTest::addColumn<QString>("sentence");
    addRows<CertificateError>("certificate", static_cast<int>(CertificateError::Reason::TooWeak));
    addRows<SiteError>("site", static_cast<int>(SiteError::Reason::ChangedMeanwhile));
    addRows<ControlError>("control", static_cast<int>(ControlError::Reason::Refused));
    addRows<ServiceError>("service", static_cast<int>(ServiceError::Reason::LogUnreadable));
}

void MessagesTest::everyReasonSaysWhatHappenedAndWhatToDo()
{
    QFETCH(const QString, sentence);
    static const QRegularExpression end(u"[.](?: |$)"_s);

    QVERIFY2(sentence.count(end) == 2, qPrintable(sentence));
    QVERIFY2(!sentence.contains(u'!'), qPrintable(sentence));
    QVERIFY2(!sentence.contains(u"please"_s, Qt::CaseInsensitive), qPrintable(sentence));
}

void MessagesTest::namesTheLineBehindDetails()
{
    const wizard::Explanation explanation =
        wizard::explain(site::SiteError{.reason = site::SiteError::Reason::BadValue,
                                        .line = 12,
                                        .key = u"listen.xmpp"_s,
                                        .evidence = u"port 0"_s});

    QCOMPARE(explanation.evidence, u"line 12: listen.xmpp: port 0"_s);
    QVERIFY(!explanation.sentence.contains(u"12"_s));
}

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
