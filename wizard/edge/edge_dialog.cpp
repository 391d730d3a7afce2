// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/edge_dialog.h"

#include "wizard/edge/home_fields.h"
#include "wizard/edge/text_fields.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/save_buttons.h"
#include "wizard/look/scrolled_groups.h"
#include "wizard/messages/site_messages.h"

#include <QDialogButtonBox>
#include <QPushButton>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using namespace std::chrono_literals;
using Level = FindingLabel::Level;

constexpr std::chrono::milliseconds restOfTyping = 300ms;

} // namespace

EdgeDialog::EdgeDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_names(new NameFields(this))
    , m_listeners(new ListenerFields(this))
    , m_home(new HomeFields(this))
    , m_foot(new FindingLabel(this))
    , m_buttons(newSaveButtons(this))
    , m_original(EdgeInput::of(m_workspace.draft().site()))
{
    setObjectName(u"edgeDialog"_s);
    setWindowTitle(tr("This edge"));
    m_foot->setObjectName(u"edgeFinding"_s);
    m_settle.setSingleShot(true);
    m_settle.setInterval(restOfTyping);
    layOut();

    fill(m_original);
    connect(m_names, &NameFields::changed, this, &EdgeDialog::judge);
    connect(m_listeners, &ListenerFields::changed, this, &EdgeDialog::judge);
    connect(m_home, &HomeFields::changed, this, &EdgeDialog::judge);
    connect(&m_settle, &QTimer::timeout, this, &EdgeDialog::lookAtPorts);
    connect(&m_workspace, &Workspace::engineChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_workspace.draft(), &SiteDraft::changed, this, &EdgeDialog::followDraft);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &EdgeDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EdgeDialog::reject);
    judge();
}

void EdgeDialog::layOut()
{
    alignLabels({m_names->form(), m_listeners->form(), m_home->form()});
    layOutScrolled(this, {m_names, m_home, m_listeners}, {m_foot, m_buttons});
}

void EdgeDialog::fill(const EdgeInput &input)
{
    m_names->show(input);
    m_listeners->show(input);
    m_home->show(input.users);
}

EdgeInput EdgeDialog::input() const
{
    EdgeInput input;
    m_names->read(input);
    m_listeners->read(input);
    input.users = m_home->input();
    return input;
}

void EdgeDialog::judge()
{
    m_judgement = wizard::judge(m_workspace.draft().site(), input());
    m_ports.clear();
    m_settle.start();
    m_home->setSubject(testSubject());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(m_judgement.answers.has_value());
    showFindings();
}

// What cannot be saved comes first, then what this computer says, then the rest.
void EdgeDialog::showFindings()
{
    QMap<QString, EdgeFinding> findings = m_judgement.findings;
    for (auto port = m_ports.cbegin(); port != m_ports.cend(); ++port) {
        if (findings.value(port.key()).level != Level::Error)
            findings[port.key()] = port.value();
    }
    m_names->showFindings(findings);
    m_listeners->showFindings(findings);
    const auto of = [&](const QString &field) {
        const auto found = findings.constFind(field);
        return found == findings.cend() ? std::nullopt : std::optional(*found);
    };
    m_home->showFinding(of(edge_field::nextHop));
    showFinding(m_foot, of(QString()));
}

void EdgeDialog::lookAtPorts()
{
    const PortHolder holder{.mayBeOurs = m_workspace.isEngineRunning(),
                            .engine = m_workspace.engine()};
    m_ports.clear();
    for (const QString &field : listenerFields()) {
        if (const auto found =
                checkListeners(field, *listenersOf(m_judgement.listen, field), holder))
            m_ports.insert(field, *found);
    }
    showFindings();
}

// Others, or another window of ours, changed the site meanwhile.
void EdgeDialog::followDraft()
{
    const EdgeInput now = EdgeInput::of(m_workspace.draft().site());
    if (m_workspace.draft().site() && now != m_original) {
        fill(combined(m_original, input(), now));
        m_original = now;
    }
    judge();
}

std::optional<HomeTestSubject> EdgeDialog::testSubject() const
{
    if (!m_judgement.answers || m_judgement.answers->users.home == site::UsersHome::Registrar)
        return std::nullopt;
    const EdgeAnswers &answers = *m_judgement.answers;
    site::Site site = m_workspace.draft().site().value_or(site::Site(answers.fqdn, answers.sip));
    answers.applyTo(site);
    return HomeTestSubject{.siteDirectory = m_workspace.directory(), .site = std::move(site)};
}

std::expected<void, site::SiteError> EdgeDialog::change(const EdgeAnswers &answers)
{
    return m_workspace.draft().edit(tr("This edge"),
                                    [&](site::Site &site) -> std::expected<void, site::SiteError> {
                                        answers.applyTo(site);
                                        return {};
                                    });
}

void EdgeDialog::create(const EdgeAnswers &answers)
{
    site::Site site(answers.fqdn, answers.sip);
    answers.applyTo(site);
    setEnabled(false); // what is entered now would not count
    m_workspace.create(site).then(this,
                                  [this](const std::expected<void, site::SiteError> &created) {
                                      setEnabled(true);
                                      end(created);
                                  });
}

void EdgeDialog::end(const std::expected<void, site::SiteError> &saved)
{
    if (saved)
        QDialog::accept();
    else
        warn(this, windowTitle(), explain(saved.error()));
}

void EdgeDialog::accept()
{
    judge();
    if (!m_judgement.answers || !isEnabled())
        return;
    const EdgeAnswers answers = *m_judgement.answers; // saving changes the draft
    if (m_workspace.draft().site())
        end(change(answers));
    else
        create(answers);
}

} // namespace wizard
