// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/service/failure_view.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"

#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int shownLines = 6;

} // namespace

FailureView::FailureView(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new FindingLabel(this))
    , m_fold(new QToolButton(this))
    , m_details(newCodeView(tr("Details of the failure"), u"failureDetails"_s))
{
    m_sentence->setObjectName(u"failure"_s);
    m_fold->setObjectName(u"foldDetails"_s);
    m_fold->setText(tr("&Details"));
    m_fold->setIcon(symbolIcon(Symbol::Log));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_details->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * shownLines + 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentence);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_details);
    connect(m_fold, &QToolButton::toggled, m_details, &QWidget::setVisible);
    clear();
}

void FailureView::show(const Explanation &explanation)
{
    m_sentence->show(FindingLabel::Level::Error, explanation.sentence);
    m_details->setPlainText(explanation.evidence);
    m_fold->setVisible(!explanation.evidence.isEmpty());
    m_details->setVisible(m_fold->isChecked() && !explanation.evidence.isEmpty());
    setVisible(true);
}

void FailureView::clear()
{
    m_fold->setChecked(false);
    m_details->clear();
    m_details->hide();
    setVisible(false);
}

} // namespace wizard
