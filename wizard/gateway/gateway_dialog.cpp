// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/gateway/gateway_dialog.h"

#include "engine/site/gateway_limits.h"
#include "wizard/gateway/gateway_numbers.h"
#include "wizard/gateway/number_field.h"
#include "wizard/look/forms.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/gateway_messages.h"
#include "wizard/messages/site_messages.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int besideContents = 48; // margins and a scroll bar
constexpr int largestHeight = 680; // of a small screen; what is more is scrolled

site::Gateway gatewayOf(const std::optional<site::Site> &site)
{
    return site ? site->gateway : site::Gateway();
}

} // namespace

GatewayDialog::GatewayDialog(SiteDraft &draft, QWidget *parent)
    : DraftDialog(draft, parent)
    , m_bodiesWereLogged(gatewayOf(draft.site()).logMessageBodies)
    , m_scroll(new QScrollArea(this))
    , m_bodies(new QCheckBox(tr("Log message &bodies"), this))
    , m_bodiesConfirmed(new QCheckBox(tr("Log them: the people concerned know &about it"), this))
{
    setObjectName(u"gatewayDialog"_s);
    setWindowTitle(tr("Gateway settings"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(newGroups());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_scroll, 1);
    column->addWidget(findings().foot());
    column->addWidget(buttons());
    followTheEye(this);

    const site::Gateway gateway = gatewayOf(draft.site());
    const auto numbers = gatewayNumbers();
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        m_numbers.at(i)->setValue(numbers[static_cast<size_t>(i)].of(gateway));
        connect(m_numbers.at(i), &NumberField::changed, this, &GatewayDialog::judge);
    }
    m_bodies->setChecked(m_bodiesWereLogged);
    for (const QCheckBox *box : {m_bodies, m_bodiesConfirmed})
        connect(box, &QCheckBox::toggled, this, &GatewayDialog::judge);
    resize(m_scroll->widget()->sizeHint().width() + besideContents, height());
    begin();
}

QWidget *GatewayDialog::newGroups()
{
    auto *groups = new QWidget(this);
    auto *column = new QVBoxLayout(groups);
    column->setContentsMargins(0, 0, 0, 0);
    QList<QFormLayout *> forms;
    const auto newGroup = [&](const QString &title) {
        auto *group = new QGroupBox(title, groups);
        forms += newForm();
        group->setLayout(forms.last());
        column->addWidget(group);
        return forms.last();
    };
    QFormLayout *connections = newGroup(tr("Connections"));
    QFormLayout *intervals = newGroup(tr("Intervals"));
    QFormLayout *messages = newGroup(tr("Messages"));
    const QMap<site::Unit, QFormLayout *> formOf{{site::Unit::Connections, connections},
                                                 {site::Unit::Seconds, intervals},
                                                 {site::Unit::Bytes, messages}};
    for (const GatewayNumber &number : gatewayNumbers())
        addNumber(formOf.value(number.range.unit, messages), number);
    addBodies(messages);
    alignLabels(forms);
    column->addStretch();
    return groups;
}

void GatewayDialog::addNumber(QFormLayout *form, const GatewayNumber &number)
{
    auto *field = new NumberField(
        number.key, number.of(site::Gateway()), number.range.unit, form->parentWidget());
    addRow(form, labelOf(number), field, number.key + "_field"_L1);
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(field)))
        field->setLabel(*label, field->accessibleName());
    findings().addTo(form, number.key);
    m_numbers += field;
}

void GatewayDialog::addBodies(QFormLayout *form)
{
    m_bodies->setObjectName(u"log_message_bodies"_s);
    m_bodiesConfirmed->setObjectName(u"bodiesConfirmed"_s);
    form->addRow(QString(), m_bodies);
    findings().addTo(form, u"log_message_bodies"_s);
    form->addRow(QString(), m_bodiesConfirmed);
}

site::Gateway GatewayDialog::read() const
{
    site::Gateway gateway = gatewayOf(draft().site());
    const auto numbers = gatewayNumbers();
    for (qsizetype i = 0; i < m_numbers.size(); ++i)
        numbers[static_cast<size_t>(i)].set(gateway, m_numbers.at(i)->value());
    gateway.logMessageBodies = m_bodies->isChecked();
    return gateway;
}

void GatewayDialog::judge()
{
    const site::Gateway gateway = read();
    findings().clear();
    for (const site::GatewayRemark &remark : site::gatewayRemarks(gateway))
        findings().show(remark.key, FindingLabel::Level::Warning, explain(remark.reason));
    for (const GatewayNumber &number : gatewayNumbers()) {
        const auto checked = site::checkRange(number.of(gateway), number.range, number.key);
        if (!checked)
            findings().show(checked.error());
    }
    const bool needsConfirmation = gateway.logMessageBodies && !m_bodiesWereLogged;
    m_bodiesConfirmed->setVisible(needsConfirmation);
    if (!needsConfirmation)
        m_bodiesConfirmed->setChecked(false);
    const bool isConfirmed = !needsConfirmation || m_bodiesConfirmed->isChecked();
    setSavable(draft().site() && isConfirmed && !findings().hasError());
    grow();
}

void GatewayDialog::grow()
{
    settleLayouts(this);
    const QLayout *groups = m_scroll->widget()->layout();
    const int needed = groups->totalHeightForWidth(width() - besideContents)
        + layout()->totalMinimumSize().height() - m_scroll->minimumSizeHint().height();
    if (needed > height())
        resize(width(), qMin(needed, largestHeight));
}

void GatewayDialog::save()
{
    const site::Gateway gateway = read();
    edit(tr("Change the gateway settings"),
         [&](site::Site &site) -> std::expected<void, site::SiteError> {
             if (auto verdict = site::validateGateway(gateway); !verdict)
                 return verdict;
             site.gateway = gateway;
             return {};
         });
}

} // namespace wizard
