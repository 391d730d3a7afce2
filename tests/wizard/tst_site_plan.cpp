// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/plan_messages.h"
#include "wizard/model/site_plan.h"
#include "wizard/plan/plan_section.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using diagnosis::PortState;
using diagnosis::RecordState;
using wizard::Tone;

namespace {

base::DomainName name(const QString &text)
{
    return *base::DomainName::parse(text);
}

site::Site contoso()
{
    return site::Site(name(u"edge.contoso.com"_s), {name(u"contoso.com"_s)});
}

} // namespace

class SitePlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesItsFingerprintWithWhatMustBeThere();
    void keepsItsFingerprintForWhatNeedNotBeThere();
    void callsWhatMayBeLeftOutNoFault();
    void takesTheGravestToneOfAList();
    void showsWhatIsExpectedAndWhatWasFound();
    void warnsOfAKeyThatIsNotSigned();
    void hasAWordAndAnAdviceForEveryState();
};

void SitePlanTest::changesItsFingerprintWithWhatMustBeThere()
{
    site::Site site = contoso();
    const QByteArray before = wizard::planFingerprint(site);

    site.listen.xmpp = {{u"::"_s, 15269}};
    const QByteArray record = wizard::planFingerprint(site);
    site.dns.servers = {{u"192.0.2.53"_s, 53}};
    const QByteArray port = wizard::planFingerprint(site);

    QCOMPARE((QSet{before, record, port}.size()), 3);
}

void SitePlanTest::keepsItsFingerprintForWhatNeedNotBeThere()
{
    site::Site site = contoso();
    const QByteArray before = wizard::planFingerprint(site);

    site.certificates.defaultId = QString(64, u'0');
    site.domains.sip += name(u"fabrikam.net"_s); // its SIP records are optional
    site.xmppPartners += site::XmppPartner(name(u"partner.example"_s));

    QCOMPARE(wizard::planFingerprint(site), before);
}

void SitePlanTest::callsWhatMayBeLeftOutNoFault()
{
    const wizard::SitePlan plan = wizard::sitePlan(contoso(), {});
    const QList<RecordState> states(plan.records.size(),
                                    RecordState{.kind = RecordState::Kind::Missing});

    const wizard::PlanSection section = wizard::recordSection(plan, states);

    for (qsizetype i = 0; i < plan.records.size(); ++i)
        QCOMPARE(section.rows.at(i).tone == Tone::Bad, !plan.records.at(i).optional);
    QVERIFY(section.rows.last().cells.last().endsWith(u"(optional)"_s));
}

void SitePlanTest::takesTheGravestToneOfAList()
{
    const wizard::SitePlan plan = wizard::sitePlan(contoso(), {});
    QList<PortState> states(plan.ports.size());
    QCOMPARE(wizard::portSection(plan, states).tone(), Tone::Muted);

    states[0] = {.kind = PortState::Kind::Listening};
    QCOMPARE(wizard::portSection(plan, states).tone(), Tone::Good);
    states[1] = {.kind = PortState::Kind::Taken};
    QCOMPARE(wizard::portSection(plan, states).tone(), Tone::Bad);
}

void SitePlanTest::showsWhatIsExpectedAndWhatWasFound()
{
    const wizard::SitePlan plan = wizard::sitePlan(contoso(), {});
    QList<RecordState> states(plan.records.size());
    states[1] = {.kind = RecordState::Kind::Different, .found = {u"0 0 5269 old.contoso.com."_s}};

    const wizard::PlanRow row = wizard::recordSection(plan, states).rows.at(1);

    QCOMPARE(row.cells,
             (QStringList{u"Different"_s,
                          u"_xmpp-server._tcp.contoso.com"_s,
                          u"SRV"_s,
                          u"0 0 5269 edge.contoso.com."_s,
                          u"0 0 5269 old.contoso.com."_s,
                          u"XMPP partners find the domain"_s}));
    QVERIFY(row.advice.startsWith(u"The DNS says 0 0 5269 old.contoso.com."_s));
}

// RFC 7712 §5: without DNSSEC a TLSA record says nothing.
void SitePlanTest::warnsOfAKeyThatIsNotSigned()
{
    wizard::SitePlan plan;
    plan.records = {{.name = u"_5269._tcp.edge.contoso.com"_s,
                     .data = site::KeyPinData{QByteArray(32, 'k')},
                     .reason = site::PlannedRecord::Reason::EdgeKey,
                     .optional = true}};

    const auto tone = [&](bool isSecure) {
        return wizard::recordSection(
                   plan, {{.kind = RecordState::Kind::Present, .found = {}, .secure = isSecure}})
            .tone();
    };

    QCOMPARE(tone(true), Tone::Good);
    QCOMPARE(tone(false), Tone::Warning);
}

void SitePlanTest::hasAWordAndAnAdviceForEveryState()
{
    const wizard::SitePlan plan = wizard::sitePlan(contoso(), {});
    QSet<QString> advices;
    int states = 0;
    const auto note = [&](const QString &word, const QString &advice) {
        QVERIFY2(!word.isEmpty() && word.size() < 24, qPrintable(word));
        QVERIFY2(advice.count(u". "_s) >= 1 && advice.endsWith(u'.'), qPrintable(advice));
        advices.insert(advice);
        ++states;
    };
    for (int kind = 0; kind <= int(RecordState::Kind::Unknown); ++kind) {
        const RecordState state{.kind = RecordState::Kind(kind), .found = {u"192.0.2.1"_s}};
        note(wizard::stateText(state.kind), wizard::adviceText(plan.records.first(), state));
    }
    for (int kind = 0; kind <= int(PortState::Kind::Unusable); ++kind) {
        const PortState state{.kind = PortState::Kind(kind)};
        note(wizard::stateText(state.kind), wizard::adviceText(plan.ports.first(), state));
    }
    for (int kind = 0; kind <= int(site::NameCoverage::State::Lacking); ++kind) {
        site::NameCoverage coverage = plan.names.first();
        coverage.state = site::NameCoverage::State(kind);
        note(wizard::stateText(coverage.state), wizard::adviceText(coverage));
    }

    QCOMPARE(advices.size(), states); // each says something of its own
}

QTEST_GUILESS_MAIN(SitePlanTest)
#include "tst_site_plan.moc"
