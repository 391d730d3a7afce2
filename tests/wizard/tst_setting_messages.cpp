// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_file.h"
#include "wizard/messages/fault_messages.h"
#include "wizard/messages/setting_messages.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class SettingMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingOfTheFileHasAName();
    void namesTheElementAndItsSetting();
    void writesValuesAsPeopleDo_data();
    void writesValuesAsPeopleDo();
    void writesTheNumbersOfAFaultAsTheLanguageDoes();
};

namespace {

base::DomainName domain(const QString &name)
{
    return *base::DomainName::parse(name);
}

// With something in every list.
site::Site fullSite()
{
    site::Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    site.certificates.byDomain.insert(domain(u"contoso.com"_s), QString(64, u'a'));
    site.certificates.previousDefaultId = QString(64, u'b');
    site.certificates.previousByDomain.insert(domain(u"contoso.com"_s), QString(64, u'c'));
    site.xmppPartners.append(site::XmppPartner(domain(u"fabrikam.com"_s)));
    site.sipDomains.append(site::SipDomain(domain(u"litware.com"_s)));
    site.sipProviders.append({u"Cloud"_s, domain(u"sip.cloud.example"_s)});
    site.policies.append(site::ExternalAccessPolicy());
    return site;
}

} // namespace

void SettingMessagesTest::everySettingOfTheFileHasAName()
{
    static const QRegularExpression header(u"^\\[+([a-z_.]+)\\]+$"_s);
    static const QRegularExpression key(u"^([a-z_]+|\"[^\"]+\") ="_s);
    QString section;
    int named = 0;
    for (const QString &line : QString::fromUtf8(site::writeSite(fullSite())).split(u'\n')) {
        if (const auto found = header.match(line); found.hasMatch()) {
            section = found.captured(1);
            QVERIFY2(!wizard::sectionName(section).isEmpty(), qPrintable(line));
        } else if (const auto setting = key.match(line); setting.hasMatch()) {
            QVERIFY2(!wizard::settingName(section, setting.captured(1).remove(u'"')).isEmpty(),
                     qPrintable(section + u": "_s + line));
            ++named;
        }
    }
    QVERIFY(named > 60);
}

void SettingMessagesTest::namesTheElementAndItsSetting()
{
    site::SettingChange change{
        .section = u"xmpp_partner"_s, .element = u"fabrikam.com"_s, .key = u"connection_limit"_s};
    QCOMPARE(wizard::subjectOf(change), u"XMPP partner fabrikam.com: connection limit"_s);
    change.key.clear();
    QCOMPARE(wizard::subjectOf(change), u"XMPP partner fabrikam.com"_s);
}

void SettingMessagesTest::writesValuesAsPeopleDo_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << u"connection_limit"_s << u"20"_s << u"20"_s;
    QTest::newRow("yes") << u"dialback"_s << u"true"_s << u"Yes"_s;
    QTest::newRow("text") << u"description"_s << u"\"our \\\"best\\\" one\""_s
                          << u"our \"best\" one"_s;
    QTest::newRow("list") << u"sip"_s << u"[ \"a.example\", \"b.example\" ]"_s
                          << u"a.example, b.example"_s;
    QTest::newRow("empty list") << u"sip"_s << u"[]"_s << u"–"_s;
    QTest::newRow("nothing") << u"peer"_s << QString() << u"–"_s;
    QTest::newRow("choice") << u"tls"_s << u"\"required\""_s << u"Required"_s;
}

void SettingMessagesTest::writesValuesAsPeopleDo()
{
    QFETCH(const QString, key);
    QFETCH(const QString, toml);
    QTEST(wizard::valueText(key, toml), "text");
}

void SettingMessagesTest::writesTheNumbersOfAFaultAsTheLanguageDoes()
{
    const QStringList words{u"250000"_s, u"1"_s, u"100000"_s, u"connections"_s};
    const QLocale before;

    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString german = wizard::explainFault(site::SettingFault::OutOfRange, words);
    const QString domain = wizard::explainFault(site::SettingFault::DomainGivenTwice, {u"1234"_s});
    QLocale::setDefault(before);

    QCOMPARE(german, u"250.000 is not possible here. Choose from 1 to 100.000 connections."_s);
    QVERIFY(domain.startsWith(u"1234 is there twice"_s)); // a name is no number
}

QTEST_GUILESS_MAIN(SettingMessagesTest)

#include "tst_setting_messages.moc"
