// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/status_page.h"

#include "app/engine_summary.h"
#include "app/status_texts.h"
#include "engine/site/partners.h"
#include "wizard/look/forms.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/engine_messages.h"
#include "wizard/messages/negotiation_messages.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

QIcon iconOf(control::ListenerStatus::State state)
{
    using State = control::ListenerStatus::State;
    switch (state) {
    case State::Listening:
        return wizard::symbolIcon(wizard::Symbol::Done, wizard::Tone::Good);
    case State::Failed:
        return wizard::symbolIcon(wizard::Symbol::Error, wizard::Tone::Bad);
    case State::NoCertificate:
        return wizard::symbolIcon(wizard::Symbol::Warning, wizard::Tone::Warning);
    }
    return {};
}

void addTable(QVBoxLayout *column, const QString &title, QTableWidget *table)
{
    auto *label = new QLabel(title);
    label->setBuddy(table);
    QString name = title;
    table->setAccessibleName(name.remove(u'&'));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    column->addWidget(label);
    column->addWidget(table, 1);
}

} // namespace

StatusPage::StatusPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_facts(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_start(wizard::newButton(tr("&Start the engine"), wizard::Symbol::Start, u"startHere"_s))
    , m_listeners(wizard::newTable({tr("Listener"), tr("Address"), tr("State")}, u"listeners"_s))
    , m_streams(wizard::newTable({tr("Partner"),
                                  tr("Direction"),
                                  tr("State"),
                                  tr("Authentication"),
                                  tr("Encryption"),
                                  tr("Stanzas in / out")},
                                 u"streams"_s))
    , m_partners(wizard::newTable({tr("Partner"),
                                   tr("Streams"),
                                   tr("Queued"),
                                   tr("Contact requests"),
                                   tr("Strangers refused"),
                                   tr("Fault or warning")},
                                  u"partnerStates"_s))
{
    setObjectName(u"statusPage"_s);
    m_facts->setObjectName(u"engineFacts"_s);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(wizard::newPageHeader(tr("Status"), tr("The engine as it is now.")));
    column->addWidget(m_facts);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(newEmptyState());
    m_stack->addWidget(newTables());
    connect(&m_session, &Session::factsChanged, this, &StatusPage::showEngine);
    showEngine();
}

QWidget *StatusPage::newTables()
{
    auto *tables = new QWidget(this);
    auto *column = new QVBoxLayout(tables);
    column->setContentsMargins(0, 0, 0, 0);
    addTable(column, tr("&Listeners"), m_listeners);
    addTable(column, tr("St&reams"), m_streams);
    addTable(column, tr("&Partners"), m_partners);
    return tables;
}

QWidget *StatusPage::newEmptyState()
{
    connect(m_start, &QPushButton::clicked, &m_session, &Session::startEngine);
    return wizard::newEmptyState(tr("The engine is not running"),
                                 tr("Its listeners, streams and partners are shown here while it "
                                    "is running."),
                                 m_start);
}

void StatusPage::showEngine()
{
    const service::ServiceState &state = m_session.workspace().serviceState();
    const auto &engine = m_session.workspace().engine();
    QStringList lines{tr("State: %1").arg(wizard::stateText(state.kind))};
    if (engine) {
        lines.first() += u" · "_s + tr("for %1").arg(uptimeText(engine->uptime));
        lines += tr("Version %1 · process %2").arg(engine->version).arg(engine->pid);
        lines += tr("%n SIP user(s)", nullptr, static_cast<int>(engine->users)) + u" · "_s
            + tr("%n registered device(s)", nullptr, static_cast<int>(engine->bindings));
        if (!engine->reloadError.isEmpty())
            lines += tr("The latest change was refused: %1").arg(engine->reloadError);
    } else if (!state.reason.isEmpty()) {
        lines += state.reason;
    }
    lines += tr("Site: %1").arg(m_session.workspace().directory());
    m_facts->setText(lines.join(u'\n'));
    m_stack->setCurrentIndex(engine ? 1 : 0);
    m_start->setEnabled(engineSummary(m_session.facts()).canStart);
    showListeners();
    showStreams();
    showPartners();
}

void StatusPage::showListeners()
{
    const auto &engine = m_session.workspace().engine();
    const QList<control::ListenerStatus> listeners =
        engine ? engine->listeners : QList<control::ListenerStatus>();
    QList<QStringList> rows;
    for (const control::ListenerStatus &one : listeners)
        rows += {purposeText(one.purpose),
                 one.endpoint,
                 one.error.isEmpty() ? listenerText(one.state) : one.error};
    wizard::setRows(m_listeners, rows);
    for (int row = 0; row < m_listeners->rowCount(); ++row)
        m_listeners->item(row, 2)->setIcon(iconOf(listeners.at(row).state));
}

void StatusPage::showStreams()
{
    QList<QStringList> rows;
    for (const control::StreamStatus &one : m_session.workspace().streams())
        rows += {one.remote,
                 directionText(one.direction),
                 streamText(one.state),
                 methodText(one.method),
                 one.encrypted ? one.tls : tr("none"),
                 u"%1 / %2"_s.arg(one.stanzasIn).arg(one.stanzasOut)};
    wizard::setRows(m_streams, rows);
}

// The engine names the reason in its own words; the site has the rule behind it.
QString StatusPage::warningOf(const control::PartnerStatus &status) const
{
    const auto &site = m_session.workspace().site();
    const auto domain = base::DomainName::parse(status.domain);
    const site::XmppPartner *partner = site && domain ? site::findPartner(*site, *domain) : nullptr;
    if (status.policyWarning.isEmpty() || partner == nullptr)
        return status.policyWarning;
    return wizard::explain(site::negotiationRule(*partner));
}

void StatusPage::showPartners()
{
    const auto &engine = m_session.workspace().engine();
    QList<QStringList> rows;
    if (engine) {
        for (const control::PartnerStatus &one : engine->partners)
            rows += {one.domain,
                     tr("%1 in, %2 out").arg(one.streamsIn).arg(one.streamsOut),
                     QString::number(one.queued),
                     QLocale().toString(one.pendingRequests),
                     QLocale().toString(one.strangersRefused),
                     one.lastError.isEmpty() ? warningOf(one) : one.lastError};
    }
    wizard::setRows(m_partners, rows);
}

} // namespace app
