// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/home_fields.h"

#include "wizard/edge/text_fields.h"
#include "wizard/look/choice_box.h"
#include "wizard/messages/next_hop_messages.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Level = FindingLabel::Level;

QString homeText(HomeKind home)
{
    switch (home) {
    case HomeKind::Registrar:
        return HomeFields::tr("Built-in registrar");
    case HomeKind::SkypeForBusiness:
        return HomeFields::tr("Skype for Business or Lync");
    case HomeKind::SipServer:
        return HomeFields::tr("Another SIP server");
    }
    return {};
}

QString homeConsequence(HomeKind home)
{
    switch (home) {
    case HomeKind::Registrar:
        return HomeFields::tr("SIP clients sign in at this edge. Make their accounts "
                              "with puentectl user add.");
    case HomeKind::SkypeForBusiness:
        return HomeFields::tr("Messages go to the internal name of an Edge or to a Front End. It "
                              "speaks Microsoft's dialect of SIP.");
    case HomeKind::SipServer:
        return HomeFields::tr("Messages go to a SIP proxy, which knows where the users are.");
    }
    return {};
}

QString transportText(HomeTransport transport)
{
    switch (transport) {
    case HomeTransport::Tls:
        return u"TLS"_s;
    case HomeTransport::Tcp:
        return u"TCP"_s;
    case HomeTransport::Udp:
        return u"UDP"_s;
    case HomeTransport::ByDns:
        return HomeFields::tr("Found by DNS");
    }
    return {};
}

Level levelOf(const diagnosis::NextHopVerdict &verdict)
{
    if (verdict.kind != diagnosis::NextHopVerdict::Kind::Answers)
        return Level::Error;
    return verdict.answer.status < 300 ? Level::Good : Level::Warning;
}

} // namespace

HomeFields::HomeFields(QWidget *parent)
    : QGroupBox(tr("Users"), parent)
    , m_form(newForm())
    , m_home(new QComboBox(this))
    , m_homeFinding(new FindingLabel(this))
    , m_server(new QLineEdit(this))
    , m_serverFinding(new FindingLabel(this))
    , m_transport(new QComboBox(this))
    , m_test(new QPushButton(this))
    , m_result(new FindingLabel(this))
{
    setLayout(m_form);
    using enum HomeKind;
    offer<HomeKind>(m_home, {Registrar, SkypeForBusiness, SipServer}, homeText);
    using enum HomeTransport;
    offer<HomeTransport>(m_transport, {Tls, Tcp, Udp, ByDns}, transportText);
    m_server->setPlaceholderText(u"sfb.contoso.com:5061"_s);
    addRow(m_form, tr("Users' &home:"), m_home, u"usersHome"_s);
    m_form->addRow(QString(), m_homeFinding);
    addRow(m_form, tr("Ser&ver:"), m_server, u"nextHop"_s);
    m_form->addRow(QString(), m_serverFinding);
    addRow(m_form, tr("Tr&ansport:"), m_transport, u"nextHopTransport"_s);
    m_test->setObjectName(u"testNextHop"_s);
    m_test->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_form->addRow(QString(), m_test);
    m_form->addRow(QString(), m_result);
    m_homeFinding->setObjectName(u"usersHomeFinding"_s);
    m_serverFinding->setObjectName(u"nextHopFinding"_s);
    m_result->setObjectName(u"nextHopResult"_s);

    connect(m_home, &QComboBox::currentIndexChanged, this, &HomeFields::onEdited);
    connect(m_server, &QLineEdit::textEdited, this, &HomeFields::onEdited);
    connect(m_transport, &QComboBox::currentIndexChanged, this, &HomeFields::onEdited);
    connect(m_test, &QPushButton::clicked, this, &HomeFields::startOrCancel);
    connect(&m_trial, &HomeTest::progressed, this, &HomeFields::showStep);
    connect(&m_trial, &HomeTest::finished, this, &HomeFields::showVerdict);
    nameButton();
    arrange();
}

void HomeFields::show(const UsersInput &input)
{
    if (input == this->input())
        return;
    choose(m_home, input.home);
    m_server->setText(input.server);
    choose(m_transport, input.transport);
    arrange();
}

UsersInput HomeFields::input() const
{
    return {.home = chosen<HomeKind>(m_home),
            .server = m_server->text(),
            .transport = chosen<HomeTransport>(m_transport)};
}

void HomeFields::showFinding(const std::optional<EdgeFinding> &finding)
{
    wizard::showFinding(m_serverFinding, finding);
}

void HomeFields::setSubject(const std::optional<HomeTestSubject> &subject)
{
    m_subject = subject;
    m_test->setEnabled(m_trial.isRunning() || m_subject);
    m_test->setToolTip(m_test->isEnabled()
                           ? QString()
                           : tr("Correct what is entered first; then it can be tested."));
}

void HomeFields::onEdited()
{
    m_trial.cancel(); // its result would be another server's
    m_result->clear();
    nameButton();
    arrange();
    Q_EMIT changed();
}

void HomeFields::arrange()
{
    const UsersInput now = input();
    const bool isElsewhere = now.home != HomeKind::Registrar;
    for (QWidget *field : QList<QWidget *>{m_server, m_transport, m_test})
        m_form->setRowVisible(field, isElsewhere);
    m_transport->setEnabled(!now.isUri());
    m_homeFinding->show(Level::Notice, homeConsequence(now.home));
}

void HomeFields::startOrCancel()
{
    if (m_trial.isRunning()) {
        m_trial.cancel();
        m_result->clear();
    } else if (m_subject) {
        m_result->show(Level::Notice, tr("Reading the certificates…"));
        m_trial.start(*m_subject);
    }
    nameButton();
    setSubject(m_subject);
    Q_EMIT grown();
}

void HomeFields::showStep(diagnosis::NextHopTrial::Step step, const QString &target)
{
    m_result->show(Level::Notice, stepText(step, target));
}

void HomeFields::showVerdict(const diagnosis::NextHopVerdict &verdict)
{
    m_result->show(levelOf(verdict), explain(verdict));
    m_result->setToolTip(verdict.evidence);
    nameButton();
    setSubject(m_subject);
    Q_EMIT grown();
}

void HomeFields::nameButton()
{
    m_test->setText(m_trial.isRunning() ? tr("Cancel &test") : tr("&Test"));
}

} // namespace wizard
