// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/service/log_dialog.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/engine_messages.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int shownLines = 300;

} // namespace

LogDialog::LogDialog(ServiceStep &step, QWidget *parent)
    : QDialog(parent)
    , m_step(step)
    , m_obstacle(new FindingLabel(this))
    , m_lines(newCodeView(tr("Log of the engine"), u"logLines"_s))
{
    setObjectName(u"logDialog"_s);
    setWindowTitle(tr("Log of the engine"));
    m_obstacle->setObjectName(u"logObstacle"_s);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *buttons = new QDialogButtonBox(this);
    auto *again = buttons->addButton(tr("&Read again"), QDialogButtonBox::ActionRole);
    again->setIcon(symbolIcon(Symbol::Refresh));
    again->setObjectName(u"readAgain"_s);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_obstacle);
    column->addWidget(m_lines, 1);
    column->addWidget(buttons);
    connect(again, &QPushButton::clicked, this, &LogDialog::read);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(840, 480);
    read();
}

void LogDialog::read()
{
    m_step.log(shownLines).then(this, [this](const service::LogLines &lines) { show(lines); });
}

void LogDialog::show(const service::LogLines &lines)
{
    if (!lines) {
        m_obstacle->show(FindingLabel::Level::Error, explain(lines.error()).sentence);
        m_lines->setPlainText(lines.error().evidence);
        return;
    }
    if (lines->isEmpty())
        m_obstacle->show(FindingLabel::Level::Notice,
                         tr("Nothing is written yet. Start the engine."));
    else
        m_obstacle->clear();
    m_lines->setPlainText(*lines);
    m_lines->verticalScrollBar()->setValue(m_lines->verticalScrollBar()->maximum());
}

} // namespace wizard
