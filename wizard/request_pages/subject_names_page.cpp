// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/request_pages/pages.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

class SubjectNamesPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(SubjectNamesPage)

public:
    explicit SubjectNamesPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Subject name and subject alternative names"),
                      tr("These names follow from the configuration of this edge, and partners "
                         "check them."))
        , m_subject(new QLabel(this))
        , m_names(newTable({tr("Name"), tr("Why"), tr("Where to change it")}, u"plannedNames"_s))
    {
        m_subject->setObjectName(u"subject"_s);
        m_subject->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_names->setAccessibleName(tr("Subject alternative names"));
        wrapRows(m_names);
        QHeaderView *header = m_names->horizontalHeader();
        header->setStretchLastSection(false);
        header->setSectionResizeMode(1, QHeaderView::Stretch);
        header->setSectionResizeMode(2, QHeaderView::ResizeToContents);
        auto *label = new QLabel(tr("Subject &alternative names:"), this);
        label->setBuddy(m_names);
        auto *form = newForm();
        form->addRow(new QLabel(tr("Subject name:"), this), m_subject);

        auto *column = new QVBoxLayout(this);
        column->addLayout(form);
        column->addSpacing(4);
        column->addWidget(label);
        column->addWidget(m_names, 1);
        column->addWidget(newHint(tr("To change the name of the edge or its domains, cancel and "
                                     "run step 1, This edge, again."),
                                  this));
    }

    void initializePage() override
    {
        m_subject->setText(answers().plan.subject.display());
        QList<QStringList> rows;
        for (const site::PlannedName &planned : answers().plan.names)
            rows += {planned.name.display(), explain(planned), placeOf(planned.reason)};
        setRows(m_names, rows);
    }

private:
    static QString placeOf(site::PlannedName::Reason reason)
    {
        using Reason = site::PlannedName::Reason;
        switch (reason) {
        case Reason::Edge:
            return tr("Step 1, This edge");
        case Reason::SipService:
            return tr("Next page");
        case Reason::XmppDomain:
            return tr("Additional names");
        }
        return {};
    }

    QLabel *m_subject;
    QTableWidget *m_names;
};

} // namespace

RequestPage *newSubjectNamesPage(RequestAnswers &answers)
{
    return new SubjectNamesPage(answers);
}

} // namespace wizard
