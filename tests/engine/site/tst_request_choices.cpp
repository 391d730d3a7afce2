// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/request_name.h"
#include "engine/site/request_choices.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using certificates::RequestName;

namespace {

base::DomainName domain(const QString &text)
{
    return *base::DomainName::parse(text);
}

site::CertificatePlan contoso()
{
    return certificatePlan(site::Site(domain(u"edge.contoso.com"_s),
                                      {domain(u"contoso.com"_s), domain(u"fabrikam.net"_s)}));
}

} // namespace

class RequestChoicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatTheSiteNeeds();
    void asksForEachNameOnce();
    void leavesOutWhatIsOmittedButNeverTheSubject();
    void sortsFurtherNamesByTheirKind();
    void readsANameByItsPrefix_data();
    void readsANameByItsPrefix();
};

void RequestChoicesTest::asksForWhatTheSiteNeeds()
{
    const site::RequestChoices choices{.sipDomains = {domain(u"fabrikam.net"_s)}};

    const certificates::RequestDraft draft = draftFor(contoso(), choices);

    QCOMPARE(draft.commonName, u"edge.contoso.com"_s);
    QCOMPARE(
        draft.dnsNames,
        (QStringList{
            u"edge.contoso.com"_s, u"sip.fabrikam.net"_s, u"contoso.com"_s, u"fabrikam.net"_s}));
}

void RequestChoicesTest::asksForEachNameOnce()
{
    const site::RequestChoices choices{
        .furtherNames = {u"contoso.com"_s, u"chat.contoso.com"_s, u"edge.contoso.com"_s}};

    QCOMPARE(
        draftFor(contoso(), choices).dnsNames,
        (QStringList{
            u"edge.contoso.com"_s, u"contoso.com"_s, u"fabrikam.net"_s, u"chat.contoso.com"_s}));
}

void RequestChoicesTest::leavesOutWhatIsOmittedButNeverTheSubject()
{
    const site::RequestChoices choices{
        .omitted = {domain(u"fabrikam.net"_s), domain(u"edge.contoso.com"_s)}};

    QCOMPARE(draftFor(contoso(), choices).dnsNames,
             (QStringList{u"edge.contoso.com"_s, u"contoso.com"_s}));
}

void RequestChoicesTest::sortsFurtherNamesByTheirKind()
{
    site::RequestChoices choices{.furtherNames = {u"192.0.2.7"_s,
                                                  u"srv:_xmpp-server.contoso.com"_s,
                                                  u"xmpp:contoso.com"_s,
                                                  u"uri:sip:contoso.com"_s}};
    choices.draft.uris = {u"sip:stale.example"_s};

    const certificates::RequestDraft draft = draftFor(contoso(), choices);

    QCOMPARE(draft.ipAddresses, QStringList{u"192.0.2.7"_s});
    QCOMPARE(draft.srvNames, QStringList{u"_xmpp-server.contoso.com"_s});
    QCOMPARE(draft.xmppAddresses, QStringList{u"contoso.com"_s});
    QCOMPARE(draft.uris, QStringList{u"sip:contoso.com"_s});
}

void RequestChoicesTest::readsANameByItsPrefix_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<RequestName>("name");
    QTest::addColumn<QString>("written");
    using Kind = RequestName::Kind;
    const auto row = [](const char *what,
                        const QString &typed,
                        Kind kind,
                        const QString &value,
                        const QString &written) {
        QTest::newRow(what) << typed << RequestName{.kind = kind, .value = value} << written;
    };
    row("domain", u" chat.contoso.com "_s, Kind::Dns, u"chat.contoso.com"_s, u"chat.contoso.com"_s);
    row("address", u"2001:db8::7"_s, Kind::Address, u"2001:db8::7"_s, u"2001:db8::7"_s);
    row("SRVName",
        u"SRV:_xmpp-server.a.example"_s,
        Kind::Srv,
        u"_xmpp-server.a.example"_s,
        u"srv:_xmpp-server.a.example"_s);
    row("XmppAddr", u"xmpp: a.example"_s, Kind::XmppAddress, u"a.example"_s, u"xmpp:a.example"_s);
    row("URI", u"uri:sips:a.example"_s, Kind::Uri, u"sips:a.example"_s, u"uri:sips:a.example"_s);
    row("SIP URI as it is",
        u"sip:a.example"_s,
        Kind::Uri,
        u"sip:a.example"_s,
        u"uri:sip:a.example"_s);
    row("nonsense", u"ftp:a"_s, Kind::Dns, u"ftp:a"_s, u"ftp:a"_s);
}

void RequestChoicesTest::readsANameByItsPrefix()
{
    QFETCH(const QString, typed);
    QFETCH(const RequestName, name);
    QFETCH(const QString, written);

    QCOMPARE(certificates::requestName(typed), name);
    QCOMPARE(text(name), written);
    QCOMPARE(certificates::requestName(written), name);
}

QTEST_GUILESS_MAIN(RequestChoicesTest)
#include "tst_request_choices.moc"
