// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/wizard_window.h"

#include "wizard/look/message.h"
#include "wizard/look/symbol.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QWizard>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WizardWindow)
};

} // namespace

void dressWizard(QWizard *wizard)
{
    wizard->setWindowIcon(applicationIcon());
#ifdef Q_OS_MACOS
    wizard->setWizardStyle(QWizard::MacStyle);
#else
    wizard->setWizardStyle(QWizard::ModernStyle);
#endif
    wizard->setPixmap(QWizard::LogoPixmap,
                      applicationIcon().pixmap(QSize(32, 32), wizard->devicePixelRatioF()));
    wizard->setOption(QWizard::NoBackButtonOnStartPage);
    const QList<std::pair<QWizard::WizardButton, QString>> texts{
        {QWizard::BackButton, Text::tr("&Back")},
        {QWizard::NextButton, Text::tr("&Next")},
        {QWizard::CommitButton, Text::tr("&Next")},
        {QWizard::FinishButton, Text::tr("&Finish")},
        {QWizard::CancelButton, Text::tr("Cancel")}};
    for (const auto &[which, text] : texts) {
        wizard->setButtonText(which, text);
        QString name = text;
        wizard->button(which)->setAccessibleName(name.remove(u'&'));
    }
}

bool confirmLeaving(QWizard *wizard, const QString &question)
{
    return confirm(wizard,
                   wizard->windowTitle(),
                   question.isEmpty() ? Text::tr("Leave the wizard? Your answers are lost; nothing "
                                                 "has been changed.")
                                      : question,
                   Text::tr("&Leave"));
}

} // namespace wizard
