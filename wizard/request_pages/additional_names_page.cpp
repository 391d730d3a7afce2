// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/request_pages/pages.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class AdditionalNamesPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(AdditionalNamesPage)

public:
    explicit AdditionalNamesPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Configure additional subject alternative names"),
                      tr("XMPP partners look for the bare domain, so your XMPP domains are listed "
                         "already."))
        , m_name(new QLineEdit(this))
        , m_finding(new FindingLabel(this))
        , m_names(newList(tr("Additional names"), u"additionalNames"_s))
        , m_add(newButton(tr("&Add"), Symbol::Add, u"addName"_s))
        , m_remove(newButton(tr("&Remove"), Symbol::Remove, u"removeName"_s))
        , m_clear(newButton(tr("Clear a&ll"), Symbol::Undo, u"clearNames"_s))
    {
        m_name->setObjectName(u"additionalName"_s);
        m_name->setAccessibleName(tr("Additional name"));
        m_name->setPlaceholderText(u"chat.contoso.com"_s);
        auto *nameLabel = new QLabel(tr("&Name or address:"), this);
        nameLabel->setBuddy(m_name);
        auto *listLabel = new QLabel(tr("A&dditional names:"), this);
        listLabel->setBuddy(m_names);

        auto *grid = new QGridLayout(this);
        grid->addWidget(nameLabel, 0, 0, 1, 2);
        grid->addWidget(m_name, 1, 0);
        grid->addWidget(m_add, 1, 1);
        grid->addWidget(m_finding, 2, 0, 1, 2);
        grid->addWidget(listLabel, 3, 0, 1, 2);
        grid->addWidget(m_names, 4, 0, 3, 1);
        grid->addWidget(m_remove, 4, 1);
        grid->addWidget(m_clear, 5, 1);
        grid->setRowStretch(6, 1);
        grid->setColumnStretch(0, 1);

        connect(m_name, &QLineEdit::textChanged, this, &AdditionalNamesPage::judge);
        connect(m_name, &QLineEdit::returnPressed, this, &AdditionalNamesPage::add);
        connect(m_add, &QPushButton::clicked, this, &AdditionalNamesPage::add);
        connect(m_remove, &QPushButton::clicked, this, &AdditionalNamesPage::remove);
        connect(m_clear, &QPushButton::clicked, this, &AdditionalNamesPage::clearAll);
        connect(m_names, &QListWidget::currentRowChanged, this, &AdditionalNamesPage::judge);
    }

    void initializePage() override { showNames(); }

    // A name typed but not added would be lost without a word.
    [[nodiscard]] bool isComplete() const override { return m_name->text().trimmed().isEmpty(); }

private:
    void showNames()
    {
        m_names->clear();
        m_names->addItems(answers().additionalNames);
        m_names->setCurrentRow(m_names->count() - 1);
        judge();
    }

    void judge()
    {
        const QString name = m_name->text().trimmed();
        const NameFault fault = name.isEmpty() ? NameFault::None : faultOf(name, answers());
        m_add->setEnabled(!name.isEmpty() && fault == NameFault::None);
        m_remove->setEnabled(m_names->currentRow() >= 0);
        m_clear->setEnabled(m_names->count() > 0);
        if (fault != NameFault::None)
            m_finding->show(FindingLabel::Level::Error, sentenceFor(fault));
        else if (!name.isEmpty())
            m_finding->show(FindingLabel::Level::Notice, tr("Press Add to put it on the list."));
        else
            m_finding->clear();
        Q_EMIT completeChanged();
    }

    static QString sentenceFor(NameFault fault)
    {
        switch (fault) {
        case NameFault::None:
            return {};
        case NameFault::NotAName:
            return tr("This is not a domain name or an address.");
        case NameFault::Wildcard:
            return tr("Wildcards do not work for an edge. Add each name.");
        case NameFault::AlreadyThere:
            return tr("This name is in the request already.");
        }
        return {};
    }

    void add()
    {
        if (!m_add->isEnabled())
            return;
        const QString name = m_name->text().trimmed();
        const auto domain = base::DomainName::parse(name);
        answers().additionalNames += domain ? domain->text() : QHostAddress(name).toString();
        m_name->clear();
        showNames();
    }

    void remove()
    {
        if (m_names->currentRow() < 0)
            return;
        answers().additionalNames.removeAt(m_names->currentRow());
        showNames();
    }

    void clearAll()
    {
        answers().additionalNames.clear();
        showNames();
    }

    QLineEdit *m_name;
    FindingLabel *m_finding;
    QListWidget *m_names;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_clear;
};

} // namespace

RequestPage *newAdditionalNamesPage(RequestAnswers &answers)
{
    return new AdditionalNamesPage(answers);
}

} // namespace wizard
