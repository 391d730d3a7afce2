// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/request_name.h"
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/request/judgement_view.h"
#include "wizard/request_model/additional_name.h"
#include "wizard/request_pages/pages.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Kind = certificates::RequestName::Kind;

class AdditionalNamesPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(AdditionalNamesPage)

public:
    explicit AdditionalNamesPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Configure additional subject alternative names"),
                      tr("XMPP partners look for the bare domain, so your XMPP domains are listed "
                         "already."))
        , m_kindLabel(new QLabel(tr("&Kind:"), this))
        , m_kind(new QComboBox(this))
        , m_name(new QLineEdit(this))
        , m_finding(new FindingLabel(this))
        , m_names(newTable({tr("Name"), tr("Kind"), tr("Why")}, u"additionalNames"_s))
        , m_add(newButton(tr("&Add"), Symbol::Add, u"addName"_s))
        , m_remove(newButton(tr("&Remove"), Symbol::Remove, u"removeName"_s))
        , m_clear(newButton(tr("Clear a&ll"), Symbol::Undo, u"clearNames"_s))
        , m_offer(newButton(tr("Add &usual names"), Symbol::Add, u"offerNames"_s))
        , m_judgement(new JudgementView(answers, Concern::AdditionalNames, this))
    {
        m_kind->setObjectName(u"nameKind"_s);
        m_kind->setAccessibleName(tr("Kind"));
        m_kind->addItem(kindText(Kind::Dns), QString());
        m_kind->addItem(kindText(Kind::Srv), u"srv:"_s);
        m_kind->addItem(kindText(Kind::XmppAddress), u"xmpp:"_s);
        m_kind->addItem(kindText(Kind::Uri), u"uri:"_s);
        fitToContents(m_kind);
        m_kindLabel->setBuddy(m_kind);
        m_name->setObjectName(u"additionalName"_s);
        m_name->setAccessibleName(tr("Additional name"));
        m_names->setAccessibleName(tr("Additional names"));
        wrapRows(m_names);
        m_offer->setToolTip(tr("The names of XMPP and SIP services that a private certification "
                               "authority can certify for your domains"));
        m_offer->setAccessibleDescription(m_offer->toolTip());
        layOut();

        connect(m_kind, &QComboBox::currentIndexChanged, this, &AdditionalNamesPage::judgeTyped);
        connect(m_name, &QLineEdit::textChanged, this, &AdditionalNamesPage::judgeTyped);
        connect(m_name, &QLineEdit::returnPressed, this, &AdditionalNamesPage::add);
        connect(m_add, &QPushButton::clicked, this, &AdditionalNamesPage::add);
        connect(m_remove, &QPushButton::clicked, this, &AdditionalNamesPage::remove);
        connect(m_clear, &QPushButton::clicked, this, &AdditionalNamesPage::clearAll);
        connect(m_offer, &QPushButton::clicked, this, &AdditionalNamesPage::addOffered);
        connect(m_names, &QTableWidget::currentCellChanged, this, &AdditionalNamesPage::judgeTyped);
        connect(m_judgement, &JudgementView::repaired, this, &AdditionalNamesPage::showNames);
    }

    void initializePage() override
    {
        const bool hasKinds = allowsOtherNames(answers());
        m_kindLabel->setVisible(hasKinds);
        m_kind->setVisible(hasKinds);
        m_offer->setVisible(hasKinds);
        if (!hasKinds)
            m_kind->setCurrentIndex(0);
        showNames();
    }

    // A name typed but not added would be lost without a word.
    [[nodiscard]] bool isComplete() const override { return m_name->text().trimmed().isEmpty(); }

private:
    void layOut()
    {
        auto *nameLabel = new QLabel(tr("Name &or address:"), this);
        nameLabel->setBuddy(m_name);
        auto *listLabel = new QLabel(tr("A&dditional names:"), this);
        listLabel->setBuddy(m_names);
        auto *grid = new QGridLayout(this);
        grid->addWidget(m_kindLabel, 0, 0);
        grid->addWidget(nameLabel, 0, 1);
        grid->addWidget(m_kind, 1, 0);
        grid->addWidget(m_name, 1, 1);
        grid->addWidget(m_add, 1, 2);
        grid->addWidget(m_finding, 2, 0, 1, 3);
        grid->addWidget(listLabel, 3, 0, 1, 3);
        grid->addWidget(m_names, 4, 0, 4, 2);
        grid->addWidget(m_remove, 4, 2);
        grid->addWidget(m_clear, 5, 2);
        grid->addWidget(m_offer, 6, 2);
        grid->addWidget(m_judgement, 8, 0, 1, 3);
        grid->setRowStretch(7, 1);
        grid->setColumnStretch(1, 1);
        const QList<QWidget *> order{
            m_kind, m_name, m_add, m_names, m_remove, m_clear, m_offer, m_judgement};
        for (qsizetype i = 1; i < order.size(); ++i)
            setTabOrder(order.at(i - 1), order.at(i));
    }

    static QString kindText(Kind kind)
    {
        switch (kind) {
        case Kind::Dns:
            return tr("Domain name or address");
        case Kind::Address:
            return tr("Address");
        case Kind::Srv:
            return tr("SRV name");
        case Kind::XmppAddress:
            return tr("XMPP address");
        case Kind::Uri:
            return tr("SIP address (URI)");
        }
        return {};
    }

    QString whyOf(const QString &name) const
    {
        const site::CertificatePlan &plan = answers().plan;
        for (const site::PlannedName &planned : plan.names) {
            if (planned.name.text() == name)
                return explain(planned);
        }
        if (isForPrivateCa(certificates::requestName(name).kind) && !allowsOtherNames(answers()))
            return tr("Left out: only a private certification authority certifies it");
        for (const site::OfferedName &offered : plan.privateNames) {
            if (offered.text == name)
                return explain(offered);
        }
        return tr("Added by you");
    }

    void showNames()
    {
        QList<QStringList> rows;
        for (const QString &text : std::as_const(answers().additionalNames)) {
            const certificates::RequestName name = certificates::requestName(text);
            const QString kind = name.kind == Kind::Dns ? tr("Domain name") : kindText(name.kind);
            rows += {name.value, kind, whyOf(text)};
        }
        setRows(m_names, rows);
        if (m_names->rowCount() > 0)
            m_names->setCurrentCell(m_names->rowCount() - 1, 0);
        m_judgement->refresh();
        judgeTyped();
    }

    QString typed() const
    {
        const QString text = m_name->text().trimmed();
        return text.isEmpty() ? text : m_kind->currentData().toString() + text;
    }

    void judgeTyped()
    {
        m_name->setPlaceholderText(example());
        const QString text = typed();
        const auto name = additionalName(text, answers());
        m_add->setEnabled(!text.isEmpty() && name.has_value());
        m_remove->setEnabled(m_names->currentRow() >= 0);
        m_clear->setEnabled(m_names->rowCount() > 0);
        const QStringList &listed = answers().additionalNames;
        m_offer->setEnabled(
            std::ranges::any_of(answers().plan.privateNames, [&](const site::OfferedName &one) {
                return !listed.contains(one.text);
            }));
        if (text.isEmpty())
            m_finding->clear();
        else if (!name)
            m_finding->show(FindingLabel::Level::Error, sentenceFor(name.error()));
        else
            m_finding->show(FindingLabel::Level::Notice, tr("Press Add to put it on the list."));
        Q_EMIT completeChanged();
    }

    QString example() const
    {
        switch (certificates::requestName(m_kind->currentData().toString() + u"x"_s).kind) {
        case Kind::Dns:
        case Kind::Address:
            return u"chat.contoso.com"_s;
        case Kind::Srv:
            return u"_xmpp-server.contoso.com"_s;
        case Kind::XmppAddress:
            return u"contoso.com"_s;
        case Kind::Uri:
            return u"sip:contoso.com"_s;
        }
        return {};
    }

    static QString sentenceFor(NameFault fault)
    {
        switch (fault) {
        case NameFault::NotAName:
            return tr("This is no name of this kind. Compare it with the example in the empty "
                      "field.");
        case NameFault::Wildcard:
            return tr("Wildcards do not work for an edge. Add each name.");
        case NameFault::AlreadyThere:
            return tr("This name is in the request already. Clear the field to go on.");
        case NameFault::NeedsPrivateCa:
            return tr("Only a private certification authority certifies this. Choose one on the "
                      "page “Kind of certification authority”.");
        case NameFault::TooMany:
            return tr("These are more names than one certificate carries. Make a second request "
                      "for some of them.");
        }
        return {};
    }

    void add()
    {
        const auto name = additionalName(typed(), answers());
        if (!name || !m_add->isEnabled())
            return;
        answers().additionalNames += *name;
        m_name->clear();
        showNames();
    }

    void addOffered()
    {
        for (const site::OfferedName &offered : std::as_const(answers().plan.privateNames)) {
            if (!answers().additionalNames.contains(offered.text))
                answers().additionalNames += offered.text;
        }
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

    QLabel *m_kindLabel;
    QComboBox *m_kind;
    QLineEdit *m_name;
    FindingLabel *m_finding;
    QTableWidget *m_names;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_clear;
    QPushButton *m_offer;
    JudgementView *m_judgement;
};

} // namespace

RequestPage *newAdditionalNamesPage(RequestAnswers &answers)
{
    return new AdditionalNamesPage(answers);
}

} // namespace wizard
