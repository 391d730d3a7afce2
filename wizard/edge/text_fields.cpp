// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/text_fields.h"

#include "wizard/edge/listener_check.h"
#include "wizard/look/forms.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

QString listenerHint()
{
    const QString form = TextFields::tr("Address and port, several separated by commas; [::] means "
                                        "every address. An empty field switches a listener off.");
    const QStringList own = ownAddresses();
    if (own.isEmpty())
        return form;
    return form + u' '
        + TextFields::tr("This computer has %1.").arg(QLocale().createSeparatedList(own));
}

} // namespace

void showFinding(FindingLabel *label, const std::optional<EdgeFinding> &finding)
{
    if (finding)
        label->show(finding->level, finding->sentence);
    else
        label->clear();
}

QLineEdit *TextFields::addText(QFormLayout *form,
                               const QString &label,
                               const QString &objectName,
                               const QString &field)
{
    const Row row{.edit = new QLineEdit(this), .finding = new FindingLabel(this)};
    addRow(form, label, row.edit, objectName);
    form->addRow(QString(), row.finding);
    row.finding->setObjectName(objectName + u"Finding"_s);
    connect(row.edit, &QLineEdit::textEdited, this, &TextFields::changed);
    m_rows.insert(field, row);
    return row.edit;
}

void TextFields::show(const EdgeInput &input)
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const QString text = input.texts.value(row.key());
        if (row->edit->text() != text)
            row->edit->setText(text);
    }
}

void TextFields::read(EdgeInput &input) const
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        input.texts[row.key()] = row->edit->text();
}

void TextFields::showFindings(const QMap<QString, EdgeFinding> &findings)
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const auto finding = findings.constFind(row.key());
        showFinding(row->finding,
                    finding == findings.cend() ? std::nullopt : std::optional(*finding));
    }
}

NameFields::NameFields(QWidget *parent) : TextFields(tr("Names"), parent), m_form(newForm())
{
    setLayout(m_form);
    addText(m_form, tr("&Edge name (FQDN):"), u"edgeFqdn"_s, edge_field::fqdn)
        ->setPlaceholderText(u"edge.contoso.com"_s);
    addText(m_form, tr("&SIP domains:"), u"sipDomains"_s, edge_field::sip)
        ->setPlaceholderText(u"contoso.com, fabrikam.net"_s);
    addText(m_form, tr("&XMPP domains:"), u"xmppDomains"_s, edge_field::xmpp)
        ->setPlaceholderText(tr("the same as the SIP domains"));
}

ListenerFields::ListenerFields(QWidget *parent)
    : TextFields(tr("Listeners"), parent), m_form(newForm())
{
    setLayout(m_form);
    m_form->addRow(newHint(listenerHint(), this));
    addText(m_form, tr("XMPP &partners:"), u"listenXmpp"_s, edge_field::listenXmpp);
    addText(m_form,
            tr("XMPP, &direct TLS:"),
            u"listenXmppDirectTls"_s,
            edge_field::listenXmppDirectTls);
    addText(m_form, tr("SIP over T&LS:"), u"listenSipTls"_s, edge_field::listenSipTls);
    addText(m_form, tr("SIP over T&CP:"), u"listenSipTcp"_s, edge_field::listenSipTcp);
    addText(m_form, tr("SIP over &UDP:"), u"listenSipUdp"_s, edge_field::listenSipUdp);
}

} // namespace wizard
