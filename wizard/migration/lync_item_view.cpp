// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/migration/lync_item_view.h"

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/lync_messages.h"

#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using site::LyncChoice;

QString sentences(const QList<site::LyncProblem> &problems)
{
    QStringList lines;
    for (const site::LyncProblem &problem : problems)
        lines += explain(problem);
    lines.removeDuplicates();
    return lines.join(u'\n');
}

bool replaces(const site::LyncItem &item)
{
    return item.effect == site::LyncItem::Effect::Changed;
}

} // namespace

LyncItemView::LyncItemView(QWidget *parent)
    : QWidget(parent)
    , m_title(new ToneLabel(Tone::Text, this))
    , m_finding(new FindingLabel(this))
    , m_skip(new QRadioButton(this))
    , m_take(new QRadioButton(this))
    , m_properties(
          newTable({tr("Property"), tr("Value"), tr("What becomes of it")}, u"properties"_s))
{
    m_title->setObjectName(u"itemTitle"_s);
    m_finding->setObjectName(u"itemFinding"_s);
    m_skip->setObjectName(u"skipItem"_s);
    m_take->setObjectName(u"takeItem"_s);
    m_properties->setAccessibleName(tr("Properties"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_title),
                            static_cast<QWidget *>(m_finding),
                            static_cast<QWidget *>(m_skip),
                            static_cast<QWidget *>(m_take)})
        column->addWidget(widget);
    column->addWidget(m_properties, 1);
    connect(m_skip, &QRadioButton::clicked, this, [this] { Q_EMIT choiceMade(LyncChoice::Skip); });
    connect(m_take, &QRadioButton::clicked, this, [this] { Q_EMIT choiceMade(LyncChoice::Take); });
    clear();
}

void LyncItemView::clear()
{
    m_title->setText(tr("Select an entry to see what becomes of it."));
    m_finding->clear();
    m_skip->hide();
    m_take->hide();
    m_properties->hide();
}

void LyncItemView::show(const site::LyncItem &item)
{
    m_title->setText(item.name.isEmpty() ? kindText(item.kind)
                                         : tr("%1: %2").arg(kindText(item.kind), item.name));
    if (item.problems.isEmpty())
        m_finding->clear();
    else
        m_finding->show(item.isUndecided() ? FindingLabel::Level::Warning
                                           : FindingLabel::Level::Notice,
                        sentences(item.problems));
    showChoice(item);
    QList<QStringList> rows;
    for (const site::LyncProperty &property : item.properties)
        rows.append({property.name, property.value, fateText(property)});
    setRows(m_properties, rows);
    m_properties->setVisible(!rows.isEmpty());
}

void LyncItemView::showChoice(const site::LyncItem &item)
{
    const bool isChoice = item.effect != site::LyncItem::Effect::Same;
    m_skip->setText(replaces(item) ? tr("&Keep what is here") : tr("&Leave it out"));
    m_take->setText(replaces(item) ? tr("&Replace it with Lync’s") : tr("Take it &over"));
    m_skip->setVisible(isChoice);
    m_take->setVisible(isChoice);
    m_take->setEnabled(item.canTake());
    // Neither is chosen as long as nobody chose.
    for (QRadioButton *button : {m_skip, m_take})
        button->setAutoExclusive(false);
    m_skip->setChecked(!item.isUndecided() && item.choice == LyncChoice::Skip);
    m_take->setChecked(!item.isUndecided() && item.choice == LyncChoice::Take);
    for (QRadioButton *button : {m_skip, m_take})
        button->setAutoExclusive(true);
}

} // namespace wizard
