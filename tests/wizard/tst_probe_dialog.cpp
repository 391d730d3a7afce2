// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/diagnosis/scripted_server.h"
#include "wizard/partners/probe_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using test::ScriptedServer;
using wizard::ProbeDialog;

namespace {

const QByteArray header = "<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
                          "xmlns:stream='http://etherx.jabber.org/streams' id='1' "
                          "from='fabrikam.example' version='1.0'>";
const QByteArray plainFeatures = "<stream:features>"
                                 "<dialback xmlns='urn:xmpp:features:dialback'/>"
                                 "</stream:features>";

} // namespace

class ProbeDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksTheStepsOffAndHandsOverTheProposal();
    void proposesNothingWhereTheSettingsAreTheBest();
    void endsTheProbeBeforeTheWindow();
    void probesAgain();

private:
    [[nodiscard]] std::unique_ptr<ProbeDialog> open(const ScriptedServer &server) const
    {
        const auto name = [](const QString &text) { return *base::DomainName::parse(text); };
        site::Site site(name(u"edge.contoso.example"_s), {name(u"contoso.example"_s)});
        site.trust.system = false;
        site::XmppPartner partner(name(u"fabrikam.example"_s));
        partner.proxyFqdn = u"127.0.0.1:%1"_s.arg(server.port());
        partner.tls = m_tls;
        if (m_tls == site::Negotiation::NotSupported)
            partner.sasl = site::Negotiation::NotSupported;
        return std::make_unique<ProbeDialog>(m_directory.path(), site, partner);
    }
    [[nodiscard]] static QString cell(const ProbeDialog &dialog, diagnosis::ProbeStep::Id id)
    {
        return dialog.findChild<QTableWidget *>(u"probeSteps"_s)
            ->item(static_cast<int>(id), 1)
            ->text();
    }
    [[nodiscard]] static QPushButton &button(const ProbeDialog &dialog, const QString &name)
    {
        return *dialog.findChild<QPushButton *>(name);
    }

    QTemporaryDir m_directory;
    site::Negotiation m_tls = site::Negotiation::Required;
};

void ProbeDialogTest::ticksTheStepsOffAndHandsOverTheProposal()
{
    m_tls = site::Negotiation::Required;
    const ScriptedServer server({{"<stream:stream", header + plainFeatures}});
    const auto dialog = open(server);
    QVERIFY(!button(*dialog, u"useProposal"_s).isEnabled());

    QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, u"useProposal"_s).isEnabled(), 10'000);
    button(*dialog, u"useProposal"_s).click();

    const wizard::NegotiationSettings clear{
        site::Negotiation::NotSupported, site::Negotiation::NotSupported, true};
    QCOMPARE(cell(*dialog, diagnosis::ProbeStep::Id::Connection), u"Passed"_s);
    QCOMPARE(cell(*dialog, diagnosis::ProbeStep::Id::Features), u"Warning"_s);
    QCOMPARE(cell(*dialog, diagnosis::ProbeStep::Id::Tls), u"Not needed"_s);
    QCOMPARE(cell(*dialog, diagnosis::ProbeStep::Id::Settings), u"Failed"_s);
    QCOMPARE(dialog->result(), static_cast<int>(QDialog::Accepted));
    QVERIFY(dialog->proposal() == clear);
}

void ProbeDialogTest::proposesNothingWhereTheSettingsAreTheBest()
{
    m_tls = site::Negotiation::NotSupported;
    const ScriptedServer server({{"<stream:stream", header + plainFeatures}});
    const auto dialog = open(server);

    QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, u"probeAgain"_s).isEnabled(), 10'000);

    QVERIFY(!button(*dialog, u"useProposal"_s).isEnabled());
    QVERIFY(!dialog->proposal());
    QVERIFY(dialog->findChild<QLabel *>(u"probeOffer"_s)->text().contains(u"are the best"_s));
}

void ProbeDialogTest::endsTheProbeBeforeTheWindow()
{
    const ScriptedServer server({});
    const auto dialog = open(server);
    dialog->show();
    QTRY_COMPARE(server.connections, 1);
    QTRY_COMPARE(cell(*dialog, diagnosis::ProbeStep::Id::Stream), u"Under way"_s);

    button(*dialog, u"probeClose"_s).click();

    QTRY_COMPARE(cell(*dialog, diagnosis::ProbeStep::Id::Stream), u"Failed"_s);
    QVERIFY(dialog->isVisible());
    QTRY_VERIFY(button(*dialog, u"probeAgain"_s).isEnabled());
    // Who has not finished asking cannot say that nothing works.
    QCOMPARE(dialog->findChild<QLabel *>(u"probeOffer"_s)->text(), QString());
    button(*dialog, u"probeClose"_s).click();
    QVERIFY(!dialog->isVisible());
}

void ProbeDialogTest::probesAgain()
{
    const ScriptedServer server({{"<stream:stream", header + plainFeatures}});
    const auto dialog = open(server);
    QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, u"probeAgain"_s).isEnabled(), 10'000);

    button(*dialog, u"probeAgain"_s).click();

    QVERIFY(!button(*dialog, u"probeAgain"_s).isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, u"probeAgain"_s).isEnabled(), 10'000);
    QCOMPARE(server.connections, 2);
}

QTEST_MAIN(ProbeDialogTest)
#include "tst_probe_dialog.moc"
