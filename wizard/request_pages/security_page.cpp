// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/tone_label.h"
#include "wizard/request/judgement_view.h"
#include "wizard/request_pages/pages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::KeyKind;

const QList<KeyKind> &offeredKeys()
{
    static const QList<KeyKind> kinds{
        {.algorithm = KeyKind::Algorithm::Rsa, .bits = 2048, .curve = {}},
        {.algorithm = KeyKind::Algorithm::Rsa, .bits = 3072, .curve = {}},
        {.algorithm = KeyKind::Algorithm::Rsa, .bits = 4096, .curve = {}},
        {.algorithm = KeyKind::Algorithm::Ec, .bits = 2048, .curve = u"P-256"_s},
        {.algorithm = KeyKind::Algorithm::Ec, .bits = 2048, .curve = u"P-384"_s},
    };
    return kinds;
}

class SecurityPage final : public RequestPage
{
    Q_DECLARE_TR_FUNCTIONS(SecurityPage)

public:
    explicit SecurityPage(RequestAnswers &answers)
        : RequestPage(answers,
                      tr("Name and security settings"),
                      tr("The name helps you find the certificate again; the key protects it."))
        , m_name(new QLineEdit(this))
        , m_key(new QComboBox(this))
        , m_finding(new FindingLabel(this))
        , m_exportable(new QCheckBox(tr("&Mark the certificate private key as exportable"), this))
        , m_exportableHint(new ToneLabel(Tone::Muted, this))
        , m_judgement(new JudgementView(answers, Concern::Key, this))
    {
        for (const KeyKind &kind : offeredKeys())
            m_key->addItem(textOf(kind));
        fitToContents(m_key);
        m_exportable->setObjectName(u"exportable"_s);

        auto *form = newForm();
        addRow(form, tr("Friendl&y name:"), m_name, u"friendlyName"_s);
        form->addRow(
            QString(),
            newHint(tr("Not part of the certificate. Empty: the name of the edge."), this));
        addRow(form, tr("B&it length:"), m_key, u"key"_s);
        form->addRow(QString(), m_finding);
        form->addRow(QString(), m_exportable);
        form->addRow(QString(), m_exportableHint);
        form->addRow(QString(), m_judgement);
        setLayout(form);

        connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
            this->answers().draft.friendlyName = text.trimmed();
        });
        connect(m_key, &QComboBox::currentIndexChanged, this, &SecurityPage::takeKey);
        connect(m_judgement, &JudgementView::repaired, this, &SecurityPage::initializePage);
        connect(m_exportable, &QCheckBox::toggled, this, [this](bool isTicked) {
            this->answers().draft.exportable = isTicked;
        });
    }

    void initializePage() override
    {
        m_name->setText(answers().draft.friendlyName);
        const qsizetype index = offeredKeys().indexOf(answers().draft.key);
        m_key->setCurrentIndex(static_cast<int>(qMax(qsizetype(0), index)));
        takeKey(m_key->currentIndex());
        m_exportable->setChecked(answers().draft.exportable);
        const bool canBeExported = !answers().key.isOnToken;
        m_exportable->setEnabled(canBeExported);
        m_exportableHint->setText(canBeExported
                                      ? tr("Only needed when several edges share one certificate.")
                                      : tr("Not available: a token never lets its key out."));
        m_exportable->setAccessibleDescription(m_exportableHint->text());
    }

private:
    static QString textOf(const KeyKind &kind)
    {
        if (kind.algorithm == KeyKind::Algorithm::Ec)
            return tr("Elliptic curve, %1").arg(kind.curve);
        return tr("RSA, %1 bits").arg(kind.bits);
    }

    void takeKey(int index)
    {
        if (index < 0)
            return;
        answers().draft.key = offeredKeys().at(index);
        const bool isRsa = answers().draft.key.algorithm == KeyKind::Algorithm::Rsa;
        if (!isRsa)
            m_finding->show(FindingLabel::Level::Notice,
                            tr("Fast and strong. A few old partners only know RSA."));
        else if (answers().draft.key.bits == 2048)
            m_finding->show(FindingLabel::Level::Notice, tr("Accepted everywhere."));
        else
            m_finding->show(FindingLabel::Level::Notice,
                            tr("Accepted everywhere; every TLS handshake takes longer."));
        m_judgement->refresh();
    }

    QLineEdit *m_name;
    QComboBox *m_key;
    FindingLabel *m_finding;
    QCheckBox *m_exportable;
    ToneLabel *m_exportableHint;
    JudgementView *m_judgement;
};

} // namespace

RequestPage *newSecurityPage(RequestAnswers &answers)
{
    return new SecurityPage(answers);
}

} // namespace wizard
