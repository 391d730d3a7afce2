// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/setting_change.h"
#include "engine/site/site_file.h"

#include <QTest>

using namespace Qt::StringLiterals;
using site::differences;
using site::merge;
using site::SettingChange;
using site::Site;
using Kind = SettingChange::Kind;

class SettingChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSiteDoesNotDifferFromItself();
    void namesAKeyWithBothValues();
    void anElementIsAddedAndRemovedAsAWhole();
    void aSettingOfAnElementIsFoundByItsDomain();
    void aSettingOfAProviderIsFoundByItsName();
    void theOrderOfPartnersIsNoDifference();
    void anOpenTableHasItsOwnEntries();
    void mergesWhatConcernsDifferentThings();
    void keepsTheirsWhereBothChangedTheSameThing();
    void theSameChangeOnBothSidesIsNoConflict();
    void aRemovalMeetsAChangeOfTheSameElement();
    void refusesWhatContradictsTogether();
    void comparesFiveThousandPartners();
};

namespace {

base::DomainName domain(const QString &name)
{
    return base::DomainName::parse(name).value();
}

site::XmppPartner partner(const QString &name)
{
    return site::XmppPartner(domain(name));
}

Site someSite()
{
    Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    site.xmppPartners = {partner(u"fabrikam.com"_s), partner(u"litware.com"_s)};
    return site;
}

} // namespace

void SettingChangeTest::aSiteDoesNotDifferFromItself()
{
    QVERIFY(differences(someSite(), someSite()).isEmpty());
}

void SettingChangeTest::namesAKeyWithBothValues()
{
    Site after = someSite();
    after.gateway.connectionLimit = 7;
    after.domains.sip.append(domain(u"contoso.net"_s));

    const QList<SettingChange> changes = differences(someSite(), after);

    QCOMPARE(changes,
             (QList<SettingChange>{
                 {Kind::Changed,
                  u"domains"_s,
                  {},
                  u"sip"_s,
                  u"[ \"contoso.com\" ]"_s,
                  u"[ \"contoso.com\", \"contoso.net\" ]"_s},
                 {Kind::Changed, u"gateway"_s, {}, u"connection_limit"_s, u"1000"_s, u"7"_s}}));
}

void SettingChangeTest::anElementIsAddedAndRemovedAsAWhole()
{
    Site after = someSite();
    after.xmppPartners.removeFirst();
    after.xmppPartners.append(partner(u"adatum.com"_s));

    const QList<SettingChange> changes = differences(someSite(), after);

    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).kind, Kind::Added);
    QCOMPARE(changes.at(0).section, u"xmpp_partner"_s);
    QCOMPARE(changes.at(0).element, u"adatum.com"_s);
    QCOMPARE(changes.at(0).key, QString());
    QVERIFY(changes.at(0).before.isEmpty());
    QVERIFY(changes.at(0).after.contains(u"tls = \"required\""_s));
    QCOMPARE(changes.at(1).kind, Kind::Removed);
    QCOMPARE(changes.at(1).element, u"fabrikam.com"_s);
    QVERIFY(changes.at(1).after.isEmpty());
}

void SettingChangeTest::aSettingOfAnElementIsFoundByItsDomain()
{
    Site after = someSite();
    after.xmppPartners[1].connectionLimit = 3;

    const QList<SettingChange> changes = differences(someSite(), after);

    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).element, u"litware.com"_s);
    QCOMPARE(changes.at(0).key, u"connection_limit"_s);
    QCOMPARE(changes.at(0).before, u"20"_s);
    QCOMPARE(changes.at(0).after, u"3"_s);
}

void SettingChangeTest::aSettingOfAProviderIsFoundByItsName()
{
    Site before = someSite();
    before.sipProviders = {{u"Hosted"_s, domain(u"edge.hoster.example"_s)},
                           {u"Other"_s, domain(u"edge.other.example"_s)}};
    Site after = before;
    after.sipProviders[1].enabled = false;
    after.sipProviders.swapItemsAt(0, 1);

    const QList<SettingChange> changes = differences(before, after);

    QCOMPARE(
        changes,
        (QList<SettingChange>{
            {Kind::Changed, u"sip_provider"_s, u"Other"_s, u"enabled"_s, u"true"_s, u"false"_s}}));
}

void SettingChangeTest::theOrderOfPartnersIsNoDifference()
{
    Site after = someSite();
    after.xmppPartners.swapItemsAt(0, 1);

    QVERIFY(differences(someSite(), after).isEmpty());
}

void SettingChangeTest::anOpenTableHasItsOwnEntries()
{
    Site after = someSite();
    after.certificates.byDomain.insert(domain(u"contoso.com"_s), QString(64, u'a'));

    const QList<SettingChange> changes = differences(someSite(), after);

    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).kind, Kind::Added);
    QCOMPARE(changes.at(0).section, u"certificates.domains"_s);
    QCOMPARE(changes.at(0).key, u"contoso.com"_s);
}

void SettingChangeTest::mergesWhatConcernsDifferentThings()
{
    Site mine = someSite();
    mine.xmppPartners[0].description = u"our \"best\" customer"_s;
    mine.xmppPartners.append(partner(u"adatum.com"_s));
    mine.xmppPartners.removeAt(1);
    Site theirs = someSite();
    theirs.xmppPartners[0].connectionLimit = 3;
    theirs.gateway.maxMessageBytes = 4096;
    theirs.certificates.byDomain.insert(domain(u"contoso.com"_s), QString(64, u'a'));

    const auto merged = merge(someSite(), mine, theirs);

    QVERIFY(merged.has_value());
    QVERIFY(merged->conflicts.isEmpty());
    Site expected = theirs;
    expected.xmppPartners[0].description = u"our \"best\" customer"_s;
    expected.xmppPartners.removeAt(1);
    expected.xmppPartners.append(partner(u"adatum.com"_s));
    QVERIFY(differences(merged->site, expected).isEmpty());
}

void SettingChangeTest::keepsTheirsWhereBothChangedTheSameThing()
{
    Site mine = someSite();
    mine.gateway.connectionLimit = 1;
    mine.gateway.maxMessageBytes = 1024;
    Site theirs = someSite();
    theirs.gateway.connectionLimit = 2;

    const auto merged = merge(someSite(), mine, theirs);

    QVERIFY(merged.has_value());
    QCOMPARE(merged->conflicts.size(), 1);
    QCOMPARE(merged->conflicts.at(0).mine.after, u"1"_s);
    QCOMPARE(merged->conflicts.at(0).theirs.after, u"2"_s);
    QCOMPARE(merged->site.gateway.connectionLimit, 2);
    QCOMPARE(merged->site.gateway.maxMessageBytes, 1024);
}

void SettingChangeTest::theSameChangeOnBothSidesIsNoConflict()
{
    Site both = someSite();
    both.xmppPartners.append(partner(u"adatum.com"_s));

    const auto merged = merge(someSite(), both, both);

    QVERIFY(merged.has_value());
    QVERIFY(merged->conflicts.isEmpty());
    QVERIFY(merged->site == both || differences(merged->site, both).isEmpty());
}

void SettingChangeTest::aRemovalMeetsAChangeOfTheSameElement()
{
    Site mine = someSite();
    mine.xmppPartners.removeAt(0);
    Site theirs = someSite();
    theirs.xmppPartners[0].connectionLimit = 3;

    const auto merged = merge(someSite(), mine, theirs);

    QVERIFY(merged.has_value());
    QCOMPARE(merged->conflicts.size(), 1);
    QCOMPARE(merged->conflicts.at(0).mine.kind, Kind::Removed);
    QCOMPARE(merged->site.xmppPartners.size(), 2);
}

void SettingChangeTest::refusesWhatContradictsTogether()
{
    Site mine = someSite();
    mine.xmppPartners[0].additionalDomains.append(domain(u"adatum.com"_s));
    Site theirs = someSite();
    theirs.xmppPartners.append(partner(u"adatum.com"_s));

    const auto merged = merge(someSite(), mine, theirs);

    QVERIFY(!merged.has_value());
    QCOMPARE(merged.error().reason, site::SiteError::Reason::Conflict);
    QCOMPARE(merged.error().line, 0);
}

void SettingChangeTest::comparesFiveThousandPartners()
{
    Site before = someSite();
    for (int i = 0; i < 5000; ++i)
        before.xmppPartners.append(partner(u"p%1.example"_s.arg(i)));
    Site after = before;
    after.xmppPartners[4000].connectionLimit = 3;

    QBENCHMARK
    {
        QCOMPARE(differences(before, after).size(), 1);
    }
}

QTEST_APPLESS_MAIN(SettingChangeTest)

#include "tst_setting_change.moc"
