// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/sip_domains/access_edge_dialog.h"

#include "engine/site/access_edge.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/messages/sip_federation_messages.h"
#include "wizard/messages/site_messages.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

FindingLabel::Level levelOf(site::AccessEdgeEffect::Kind kind)
{
    using Kind = site::AccessEdgeEffect::Kind;
    switch (kind) {
    case Kind::XmppLost:
    case Kind::SipLost:
    case Kind::DiscoveryLost:
    case Kind::DiscoveryGained: // from strangers
        return FindingLabel::Level::Warning;
    case Kind::XmppGained:
    case Kind::SipGained:
    case Kind::DiscoveryIdle:
        break;
    }
    return FindingLabel::Level::Notice;
}

} // namespace

AccessEdgeDialog::AccessEdgeDialog(SiteDraft &draft, QWidget *parent)
    : DraftDialog(draft, parent)
    , m_federation(new QCheckBox(tr("Enable &federation and public IM connectivity"), this))
    , m_discovery(new QCheckBox(tr("Enable partner domain &discovery"), this))
    , m_effects(new QGroupBox(tr("What this changes"), this))
{
    setObjectName(u"accessEdgeDialog"_s);
    setWindowTitle(tr("Edit access edge configuration"));
    m_federation->setObjectName(u"federation"_s);
    m_discovery->setObjectName(u"discovery"_s);
    m_effects->setObjectName(u"effects"_s);
    auto *effects = new QVBoxLayout(m_effects);
    effects->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_federation);
    column->addWidget(newHint(tr("One switch for everybody, and for XMPP and SIP alike."), this));
    column->addSpacing(8);
    column->addWidget(m_discovery);
    column->addWidget(newHint(tr("SIP domains that stand on no list are found by DNS. XMPP "
                                 "partners are always listed."),
                              this));
    column->addSpacing(8);
    column->addWidget(m_effects);
    column->addStretch();
    column->addWidget(findings().foot());
    column->addWidget(buttons());
    if (const auto &site = draft.site()) {
        m_federation->setChecked(site->accessEdge.allowFederatedUsers);
        m_discovery->setChecked(site->accessEdge.partnerDiscovery);
    }

    for (const QCheckBox *box : {m_federation, m_discovery})
        connect(box, &QCheckBox::toggled, this, &AccessEdgeDialog::judge);
    resize(620, sizeHint().height());
    begin(); // and grow to what it tells
}

site::AccessEdge AccessEdgeDialog::read() const
{
    return {.allowFederatedUsers = m_federation->isChecked(),
            .partnerDiscovery = m_discovery->isChecked()};
}

void AccessEdgeDialog::judge()
{
    qDeleteAll(m_effects->findChildren<FindingLabel *>(Qt::FindDirectChildrenOnly));
    const auto &site = draft().site();
    setSavable(site.has_value());
    if (!site)
        return;
    const auto add = [this](FindingLabel::Level level, const QString &sentence) {
        auto *label = new FindingLabel(m_effects);
        m_effects->layout()->addWidget(label);
        label->show(level, sentence);
    };
    const QList<site::AccessEdgeEffect> effects = site::effectsOf(*site, read());
    for (const site::AccessEdgeEffect &effect : effects)
        add(levelOf(effect.kind), explain(effect));
    if (effects.isEmpty())
        add(FindingLabel::Level::Notice, tr("Nothing changes for anybody."));
    growToContents(this);
}

void AccessEdgeDialog::save()
{
    edit(tr("Change the access edge"), [this](site::Site &site) {
        site.accessEdge = read();
        return std::expected<void, site::SiteError>();
    });
}

} // namespace wizard
