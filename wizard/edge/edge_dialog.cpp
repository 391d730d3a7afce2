// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/edge_dialog.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/messages/domain_messages.h"
#include "wizard/messages/site_messages.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

EdgeDialog::EdgeDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_fqdn()
    , m_sip()
    , m_xmpp()
    , m_listenXmpp()
    , m_listenXmppDirectTls()
    , m_listenSipTls()
    , m_listenSipTcp()
    , m_listenSipUdp()
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(u"edgeDialog"_s);
    setWindowTitle(tr("This edge"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));

    auto *names = newForm();
    m_fqdn = addField(names, tr("&Edge name (FQDN):"), u"edgeFqdn"_s);
    m_fqdn.edit->setPlaceholderText(u"edge.contoso.com"_s);
    m_sip = addField(names, tr("&SIP domains:"), u"sipDomains"_s);
    m_sip.edit->setPlaceholderText(u"contoso.com, fabrikam.net"_s);
    m_xmpp = addField(names, tr("&XMPP domains:"), u"xmppDomains"_s);
    m_xmpp.edit->setPlaceholderText(tr("the same as the SIP domains"));

    auto *group = new QGroupBox(tr("Listeners"), this);
    auto *listeners = newForm();
    listeners->addRow(newHint(tr("Address and port, several separated by commas; [::] means every "
                                 "address. An empty field switches a listener off."),
                              group));
    m_listenXmpp = addField(listeners, tr("XMPP &partners:"), u"listenXmpp"_s);
    m_listenXmppDirectTls = addField(listeners, tr("XMPP, &direct TLS:"), u"listenXmppDirectTls"_s);
    m_listenSipTls = addField(listeners, tr("SIP over &TLS:"), u"listenSipTls"_s);
    m_listenSipTcp = addField(listeners, tr("SIP over T&CP:"), u"listenSipTcp"_s);
    m_listenSipUdp = addField(listeners, tr("SIP over &UDP:"), u"listenSipUdp"_s);
    group->setLayout(listeners);

    auto *namesGroup = new QGroupBox(tr("Names"), this);
    namesGroup->setLayout(names);
    alignLabels({names, listeners});

    auto *column = new QVBoxLayout(this);
    column->addWidget(namesGroup);
    column->addWidget(group);
    column->addStretch();
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &EdgeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EdgeDialog::reject);
    fill();
    judge();
    resize(640, sizeHint().height());
}

EdgeDialog::Field
EdgeDialog::addField(QFormLayout *form, const QString &label, const QString &objectName)
{
    const Field field{.edit = new QLineEdit(this), .finding = new FindingLabel(this)};
    addRow(form, label, field.edit, objectName);
    form->addRow(QString(), field.finding);
    field.finding->setObjectName(objectName + u"Finding"_s);
    connect(field.edit, &QLineEdit::textEdited, this, &EdgeDialog::judge);
    return field;
}

void EdgeDialog::fill()
{
    site::Listen listen;
    if (const auto &site = m_workspace.site()) {
        m_fqdn.edit->setText(site->edge.fqdn.display());
        m_sip.edit->setText(joined(site->domains.sip));
        if (site->domains.xmpp != site->domains.sip)
            m_xmpp.edit->setText(joined(site->domains.xmpp));
        listen = site->listen;
    }
    m_listenXmpp.edit->setText(joined(listen.xmpp));
    m_listenXmppDirectTls.edit->setText(joined(listen.xmppDirectTls));
    m_listenSipTls.edit->setText(joined(listen.sipTls));
    m_listenSipTcp.edit->setText(joined(listen.sipTcp));
    m_listenSipUdp.edit->setText(joined(listen.sipUdp));
}

void EdgeDialog::judge()
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(read().has_value());
}

std::optional<QList<base::DomainName>> EdgeDialog::domainsIn(const Field &field)
{
    auto domains = parseDomains(field.edit->text());
    if (!domains) {
        field.finding->show(FindingLabel::Level::Error, explain(domains.error()));
        return std::nullopt;
    }
    field.finding->clear();
    return *std::move(domains);
}

std::optional<QList<base::Endpoint>> EdgeDialog::endpointsIn(const Field &field)
{
    auto endpoints = parseEndpoints(field.edit->text());
    if (!endpoints) {
        field.finding->show(FindingLabel::Level::Error, explain(endpoints.error()));
        return std::nullopt;
    }
    field.finding->clear();
    return *std::move(endpoints);
}

// Every field is judged, also after the first that is wrong.
std::optional<EdgeAnswers> EdgeDialog::read()
{
    const auto fqdn = base::DomainName::parse(m_fqdn.edit->text().trimmed());
    if (fqdn || m_fqdn.edit->text().trimmed().isEmpty())
        m_fqdn.finding->clear();
    else
        m_fqdn.finding->show(FindingLabel::Level::Error, explain(fqdn.error()));
    const auto sip = domainsIn(m_sip);
    const auto xmpp = domainsIn(m_xmpp);
    const auto listen = readListeners();
    if (!fqdn || !sip || sip->isEmpty() || !xmpp || !listen)
        return std::nullopt;
    return EdgeAnswers{.fqdn = *fqdn, .sip = *sip, .xmpp = *xmpp, .listen = *listen};
}

std::optional<site::Listen> EdgeDialog::readListeners()
{
    const auto xmpp = endpointsIn(m_listenXmpp);
    const auto xmppDirectTls = endpointsIn(m_listenXmppDirectTls);
    const auto sipTls = endpointsIn(m_listenSipTls);
    const auto sipTcp = endpointsIn(m_listenSipTcp);
    const auto sipUdp = endpointsIn(m_listenSipUdp);
    if (!xmpp || !xmppDirectTls || !sipTls || !sipTcp || !sipUdp)
        return std::nullopt;
    site::Listen listen;
    listen.xmpp = *xmpp;
    listen.xmppDirectTls = *xmppDirectTls;
    listen.sipTls = *sipTls;
    listen.sipTcp = *sipTcp;
    listen.sipUdp = *sipUdp;
    return listen;
}

void EdgeDialog::accept()
{
    const auto answers = read();
    if (!answers)
        return;
    const auto save = [&]() -> std::expected<void, site::SiteError> {
        if (m_workspace.site()) {
            return m_workspace.draft().edit(
                tr("This edge"), [&](site::Site &site) -> std::expected<void, site::SiteError> {
                    answers->applyTo(site);
                    return {};
                });
        }
        site::Site site(answers->fqdn, answers->sip);
        answers->applyTo(site);
        return m_workspace.create(site);
    };
    if (const auto saved = save(); !saved) {
        warn(this, windowTitle(), explain(saved.error()));
        return;
    }
    QDialog::accept();
}

} // namespace wizard
