// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/plan/public_addresses_field.h"

#include "engine/site/public_addresses.h"
#include "wizard/edge/edge_answers.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/messages/site_messages.h"

#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

PublicAddressesField::PublicAddressesField(SiteDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_edit(new QLineEdit(this))
    , m_finding(new FindingLabel(this))
{
    auto *form = newForm();
    form->setContentsMargins(0, 0, 0, 0);
    addRow(form, tr("Pu&blic addresses:"), m_edit, u"publicAddresses"_s);
    form->addRow(QString(), m_finding);
    setLayout(form);
    m_edit->setPlaceholderText(tr("where it listens, if that is public"));
    m_edit->setToolTip(tr("Where partners reach this edge, separated by commas, as in 192.0.2.7. "
                          "Behind an address translator only you know it."));
    m_finding->setObjectName(u"publicAddressesFinding"_s);

    connect(m_edit, &QLineEdit::textEdited, this, &PublicAddressesField::judge);
    connect(m_edit, &QLineEdit::editingFinished, this, &PublicAddressesField::take);
    connect(&m_draft, &SiteDraft::changed, this, &PublicAddressesField::showDraft);
    showDraft();
}

// What is being typed stays, unless the draft got other addresses.
void PublicAddressesField::showDraft()
{
    const auto &site = m_draft.site();
    const QStringList addresses = site ? site->edge.publicAddresses : QStringList();
    if (addresses == m_shown)
        return;
    m_shown = addresses;
    m_edit->setText(addresses.join(u", "_s));
    m_finding->clear();
}

void PublicAddressesField::judge()
{
    const auto addresses = site::parsePublicAddresses(wordsOf(m_edit->text()));
    if (addresses)
        m_finding->clear();
    else
        m_finding->show(FindingLabel::Level::Error, explain(addresses.error()).sentence);
}

void PublicAddressesField::take()
{
    const auto addresses = site::parsePublicAddresses(wordsOf(m_edit->text()));
    if (!addresses || *addresses == m_shown)
        return;
    const auto taken =
        m_draft.edit(tr("Change the public addresses"),
                     [&addresses](site::Site &site) -> std::expected<void, site::SiteError> {
                         site.edge.publicAddresses = *addresses;
                         return {};
                     });
    if (!taken)
        m_finding->show(FindingLabel::Level::Error, explain(taken.error()).sentence);
}

} // namespace wizard
