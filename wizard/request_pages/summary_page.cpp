// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/request/saved_answers.h"
#include "wizard/request/scrolled_judgement.h"
#include "wizard/request_model/countries.h"
#include "wizard/request_model/equivalent_command.h"
#include "wizard/request_pages/pages.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class SummaryPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(SummaryPage)

public:
    SummaryPage(RequestAnswers &answers, QString siteDirectory)
        : RequestPage(answers,
                      tr("Request summary"),
                      tr("Next makes the key and the request. Back changes any of this."))
        , m_siteDirectory(std::move(siteDirectory))
        , m_table(newTable({tr("Setting"), tr("Value")}, u"summary"_s))
        , m_finding(new FindingLabel(this))
        , m_judgement(new JudgementView(answers, Concern::Everything, this))
        , m_findings(new ScrolledJudgement(m_judgement, tr("Findings"), this))
        , m_fold(new QToolButton(this))
        , m_command(newCodeView(tr("Equivalent command"), u"command"_s))
        , m_copy(newButton(tr("Co&py"), Symbol::Copy, u"copyCommand"_s))
    {
        m_table->setAccessibleName(tr("Request summary"));
        m_fold->setObjectName(u"foldCommand"_s);
        m_fold->setText(tr("E&quivalent command"));
        m_fold->setCheckable(true);
        m_fold->setAutoRaise(true);
        m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_command->setMaximumHeight(m_command->fontMetrics().lineSpacing() * 5);
        auto *save = newButton(tr("&Save answers…"), Symbol::Save, u"saveAnswers"_s);

        auto *row = new QHBoxLayout;
        row->addWidget(m_fold);
        row->addStretch();
        row->addWidget(m_copy);
        row->addWidget(save);
        auto *column = new QVBoxLayout(this);
        column->addWidget(m_table, 1);
        column->addWidget(m_finding);
        column->addWidget(m_findings);
        column->addLayout(row);
        column->addWidget(m_command);
        const QList<QWidget *> order{
            m_table, m_findings, m_judgement, m_fold, m_copy, save, m_command};
        for (qsizetype i = 1; i < order.size(); ++i)
            setTabOrder(order.at(i - 1), order.at(i));

        connect(m_judgement, &JudgementView::repaired, this, &SummaryPage::initializePage);
        connect(save, &QPushButton::clicked, this, [this] {
            chooseAndWriteAnswers(this, this->answers());
        });
        connect(m_fold, &QToolButton::toggled, this, &SummaryPage::fold);
        connect(m_copy, &QPushButton::clicked, this, [this] {
            QGuiApplication::clipboard()->setText(m_command->toPlainText());
        });
        fold(false);
    }

    void initializePage() override
    {
        const certificates::RequestDraft draft = draftOf(answers());
        setRows(m_table, rowsFor(draft));
        m_command->setPlainText(equivalentCommand(answers(), m_siteDirectory));
        const auto verdict = certificates::validate(draft);
        m_isValid = verdict.has_value();
        m_findings->refresh();
        if (!m_isValid)
            m_finding->show(FindingLabel::Level::Error, explain(verdict.error()).sentence);
        else
            m_finding->clear();
        Q_EMIT completeChanged();
    }

    [[nodiscard]] bool isComplete() const override { return m_isValid; }

private:
    void fold(bool isOpen)
    {
        m_fold->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        m_command->setVisible(isOpen);
        m_copy->setVisible(isOpen);
    }

    QList<QStringList> rowsFor(const certificates::RequestDraft &draft) const
    {
        const QString none = tr("(none)");
        const auto orNone = [&none](const QString &text) { return text.isEmpty() ? none : text; };
        const bool isImmediate = answers().delivery == RequestAnswers::Delivery::Immediate;
        QList<QStringList> rows{
            {tr("Certificate"), tr("External edge certificate")},
            isImmediate
                ? QStringList{tr("Certification authority"), answers().online.acme.directory}
                : QStringList{tr("Request file"), answers().requestFile},
            {tr("Kind of certification authority"),
             isPrivate(answers()) ? tr("Private") : tr("Public")},
            {tr("Friendly name"),
             draft.friendlyName.isEmpty() ? draft.commonName : draft.friendlyName},
            {tr("Private key"), certificates::describe(draft.key)},
            {tr("Place of the private key"), placeOfKey()},
            {tr("Exportable"), draft.exportable ? tr("Yes") : tr("No")},
            {tr("Client authentication"), draft.clientEku ? tr("Yes") : tr("No")},
            {tr("Certificate template"), orNone(draft.templateName)},
            {tr("Organization"), orNone(draft.organization)},
            {tr("Organizational unit"), orNone(draft.organizationalUnit)},
            {tr("Country or region"),
             draft.country.isEmpty() ? none : countryName(draft.country, QLocale())},
            {tr("State or province"), orNone(draft.state)},
            {tr("City or locality"), orNone(draft.locality)},
            {tr("Subject name"), draft.commonName},
        };
        QString label = tr("Subject alternative names");
        for (const QString &requested : requestedNames(answers()))
            rows += {std::exchange(label, {}), requested};
        return rows;
    }

    QString placeOfKey() const
    {
        const KeyAnswers &key = answers().key;
        if (key.isOnToken)
            return tr("Token %1").arg(key.tokenLabel);
        return key.passphrase.isEmpty() ? tr("Site directory, not encrypted")
                                        : tr("Site directory, encrypted with a passphrase");
    }

    QString m_siteDirectory;
    QTableWidget *m_table;
    FindingLabel *m_finding;
    JudgementView *m_judgement;
    ScrolledJudgement *m_findings;
    QToolButton *m_fold;
    QPlainTextEdit *m_command;
    QPushButton *m_copy;
    bool m_isValid = false;
};

} // namespace

RequestPage *newSummaryPage(RequestAnswers &answers, const QString &siteDirectory)
{
    return new SummaryPage(answers, siteDirectory);
}

} // namespace wizard
