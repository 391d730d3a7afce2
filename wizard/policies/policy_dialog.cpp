// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/policies/policy_dialog.h"

#include "engine/site/access.h"
#include "engine/site/policies.h"
#include "engine/site/put_element.h"
#include "wizard/look/choice_box.h"
#include "wizard/messages/policy_messages.h"
#include "wizard/messages/site_messages.h"
#include "wizard/model/element_faults.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int memberLines = 5;

// As the site keeps them; what is no user stays as it was typed, to be judged.
QStringList parseMembers(const QString &text)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    QStringList members = text.split(separators, Qt::SkipEmptyParts);
    for (QString &member : members)
        member = site::canonicalUser(member).value_or(member);
    return members;
}

bool isListed(const std::optional<site::Site> &site, const site::ExternalAccessPolicy &policy)
{
    return site && site::findPolicy(*site, policy.name) != nullptr;
}

bool mend(site::ExternalAccessPolicy &policy, const QString &key)
{
    const QString field = fieldOf(key);
    if (field == u"name")
        policy.name = u"-"_s;
    else if (field == u"description")
        policy.description.clear();
    else if (field.startsWith(u"members"))
        policy.members.clear();
    else if (field == u"scope")
        policy.scope = site::PolicyScope::User;
    else
        return false;
    return true;
}

} // namespace

PolicyDialog::PolicyDialog(SiteDraft &draft,
                           const std::optional<site::ExternalAccessPolicy> &policy,
                           QWidget *parent)
    : DraftDialog(draft, parent)
    , m_isListed(policy && isListed(draft.site(), *policy))
    , m_name(new QLineEdit(this))
    , m_scope(new QComboBox(this))
    , m_description(new QLineEdit(this))
    , m_federation(new QCheckBox(tr("Enable communications with &federated users"), this))
    , m_xmpp(new QCheckBox(tr("Enable communications with &XMPP federated users"), this))
    , m_members(new QPlainTextEdit(this))
{
    setObjectName(u"policyDialog"_s);
    setWindowTitle(policy ? tr("Edit external access policy") : tr("New external access policy"));
    using site::PolicyScope;
    const bool isGlobal = policy && policy->scope == PolicyScope::Global;
    offer(m_scope,
          isGlobal ? QList{PolicyScope::Global} : QList{PolicyScope::User, PolicyScope::Site},
          scopeText);
    m_scope->setEnabled(!isGlobal);

    auto *column = new QVBoxLayout(this);
    column->addLayout(newForms(), 1);
    column->addWidget(findings().foot());
    column->addWidget(buttons());
    site::ExternalAccessPolicy shown = policy.value_or(site::ExternalAccessPolicy());
    if (!policy) {
        shown.name.clear();
        shown.scope = PolicyScope::User;
    }
    fill(shown);

    for (const QLineEdit *edit : {m_name, m_description})
        connect(edit, &QLineEdit::textChanged, this, &PolicyDialog::judge);
    for (const QCheckBox *box : {m_federation, m_xmpp})
        connect(box, &QCheckBox::toggled, this, &PolicyDialog::judge);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &PolicyDialog::judge);
    connect(m_members, &QPlainTextEdit::textChanged, this, &PolicyDialog::judge);
    resize(640, sizeHint().height());
    begin(); // and grow to what it tells
}

QFormLayout *PolicyDialog::newForms()
{
    auto *form = newForm();
    m_name->setReadOnly(m_isListed);
    m_federation->setObjectName(u"federation"_s);
    m_xmpp->setObjectName(u"xmpp"_s);
    m_members->setTabChangesFocus(true);
    m_members->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_members->setMinimumHeight(m_members->fontMetrics().lineSpacing() * memberLines);
    m_members->setPlaceholderText(u"alice@contoso.com"_s);
    addRow(form, tr("&Name:"), m_name, u"name"_s);
    findings().addTo(form, u"name"_s);
    addRow(form, tr("&Scope:"), m_scope, u"scope"_s);
    findings().addTo(form, u"scope"_s);
    addRow(form, tr("&Description:"), m_description, u"description"_s);
    findings().addTo(form, u"description"_s);
    form->addRow(QString(), m_federation);
    form->addRow(QString(), m_xmpp);
    findings().addTo(form, u"xmpp"_s);
    addRow(form, tr("&Members, one a line:"), m_members, u"members"_s);
    findings().addTo(form, u"members"_s);
    return form;
}

void PolicyDialog::fill(const site::ExternalAccessPolicy &policy)
{
    m_name->setText(policy.name);
    choose(m_scope, policy.scope);
    m_description->setText(policy.description);
    m_federation->setChecked(policy.federation);
    m_xmpp->setChecked(policy.xmpp);
    m_members->setPlainText(policy.members.join(u'\n'));
}

site::ExternalAccessPolicy PolicyDialog::read() const
{
    site::ExternalAccessPolicy policy;
    policy.name = m_name->text().trimmed();
    policy.scope = chosen<site::PolicyScope>(m_scope);
    policy.description = m_description->text().trimmed();
    policy.federation = m_federation->isChecked();
    policy.xmpp = m_xmpp->isChecked();
    if (policy.scope == site::PolicyScope::User)
        policy.members = parseMembers(m_members->toPlainText());
    return policy;
}

bool PolicyDialog::isNameTaken(const site::Site &site, const QString &name) const
{
    return !m_isListed && site::findPolicy(site, name) != nullptr;
}

void PolicyDialog::judge()
{
    using Level = FindingLabel::Level;
    const site::ExternalAccessPolicy policy = read();
    m_members->setEnabled(policy.scope == site::PolicyScope::User);
    findings().clear();
    findings().show(u"scope"_s, Level::Notice, scopeConsequence(policy.scope));
    if (policy.xmpp && !policy.federation)
        findings().show(u"xmpp"_s,
                        Level::Warning,
                        tr("XMPP federated users are federated users too. Enable those above, or "
                           "this does nothing."));
    const auto &site = draft().site();
    if (site) {
        const auto faults = faultsOf(
            policy,
            [&whole = *site](const auto &one) { return site::validatePolicy(whole, one); },
            mend);
        for (const site::SiteError &fault : faults) {
            const bool isUntouched = fieldOf(fault.key) == u"name" && m_name->text().isEmpty();
            if (!isUntouched)
                findings().show(fault);
        }
        if (!policy.name.isEmpty() && isNameTaken(*site, policy.name))
            findings().show(site::settingError(site::SiteError::Reason::Conflict,
                                               u"name"_s,
                                               site::SettingFault::NameTaken,
                                               {policy.name}));
    }
    setSavable(site && !policy.name.isEmpty() && !findings().hasError());
    growToContents(this);
}

void PolicyDialog::save()
{
    const site::ExternalAccessPolicy policy = read();
    const QString what = (m_isListed ? tr("Change the policy %1") : tr("Add the policy %1"));
    edit(what.arg(policy.name), [&](site::Site &site) { return site::put(site, policy); });
}

} // namespace wizard
