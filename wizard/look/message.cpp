// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/message.h"

#include "wizard/look/symbol.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Message)
};

// Of our set, in the colours of the moment.
void setSymbol(QMessageBox &box)
{
    const int side = box.style()->pixelMetric(QStyle::PM_MessageBoxIconSize, nullptr, &box);
    const QIcon icon = symbolIcon(Symbol::Warning, Tone::Warning);
    box.setIconPixmap(icon.pixmap(QSize(side, side), box.devicePixelRatioF()));
}

} // namespace

void warn(QWidget *parent, const QString &title, const Explanation &explanation)
{
    QMessageBox box(QMessageBox::Warning, title, explanation.sentence, QMessageBox::Ok, parent);
    setSymbol(box);
    box.setDetailedText(explanation.evidence);
    box.exec();
}

bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &action)
{
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    setSymbol(box);
    const QPushButton *chosen = box.addButton(action, QMessageBox::AcceptRole);
    QPushButton *keep = box.addButton(Text::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == chosen;
}

} // namespace wizard
