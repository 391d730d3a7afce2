// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/test_dialog.h"

#include "app/status_texts.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/deployment_messages.h"
#include "wizard/request_model/equivalent_command.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace app {

TestDialog::TestDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_partners(wizard::newTable(
          {tr("Partner"), tr("Stream"), tr("Stanzas in / out"), tr("Fault")}, u"testPartners"_s))
    , m_result(new QLabel(this))
{
    setObjectName(u"testDialog"_s);
    setWindowTitle(tr("Test federation"));
    m_partners->setAccessibleName(tr("Partners"));
    m_result->setObjectName(u"testResult"_s);
    m_result->setWordWrap(true);
    auto *steps = new QLabel(instructions(), this);
    steps->setWordWrap(true);
    steps->setTextFormat(Qt::PlainText);
    QPlainTextEdit *code = wizard::newCodeView(tr("Command that adds a test user"), u"command"_s);
    code->setPlainText(command());
    code->setMaximumHeight(code->fontMetrics().lineSpacing() * 3 + 8);
    QPushButton *copy = wizard::newButton(tr("Co&py"), wizard::Symbol::Copy, u"copyCommand"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(command());
    });
    auto *row = new QHBoxLayout;
    row->addWidget(code, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
    auto *label = new QLabel(tr("&What the engine sees now:"), this);
    label->setBuddy(m_partners);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *column = new QVBoxLayout(this);
    column->addWidget(steps);
    column->addLayout(row);
    column->addSpacing(6);
    column->addWidget(label);
    column->addWidget(m_partners, 1);
    column->addWidget(m_result);
    column->addWidget(buttons);
    connect(&m_session, &Session::factsChanged, this, &TestDialog::showEngine);
    showEngine();
    resize(760, 520);
}

QString TestDialog::instructions() const
{
    const site::Site &site = *m_session.workspace().site();
    const QString partner = site.xmppPartners.isEmpty()
        ? u"fabrikam.com"_s
        : site.xmppPartners.first().domain.display();
    return tr("1. Add a user with the command below and sign in to %1 with a SIP client.\n"
              "2. Send a message to somebody at %2, for example bob@%2.\n"
              "3. Let that person answer. The list shows the stream and both messages.")
        .arg(site.edge.fqdn.display(), partner);
}

QString TestDialog::command() const
{
    const wizard::Workspace &workspace = m_session.workspace();
    return u"puentectl --site %1 user add alice@%2"_s.arg(
        wizard::shellQuoted(workspace.directory()), workspace.site()->domains.sip.first().text());
}

void TestDialog::showEngine()
{
    const auto &engine = m_session.workspace().engine();
    QList<QStringList> rows;
    if (engine) {
        for (const control::PartnerStatus &partner : engine->partners) {
            qint64 in = 0;
            qint64 out = 0;
            for (const control::StreamStatus &stream : m_session.workspace().streams()) {
                if (stream.remote == partner.domain) {
                    in += stream.stanzasIn;
                    out += stream.stanzasOut;
                }
            }
            const bool isUp = partner.streamsIn + partner.streamsOut > 0;
            rows += {partner.domain,
                     isUp ? streamText(u"established"_s) : tr("none"),
                     u"%1 / %2"_s.arg(in).arg(out),
                     partner.lastError};
        }
    }
    wizard::setRows(m_partners, rows);
    const QList<wizard::DeploymentStep> steps = wizard::deploymentSteps(m_session.facts());
    m_result->setText(wizard::situationText(steps.last().situation, m_session.facts()));
}

} // namespace app
