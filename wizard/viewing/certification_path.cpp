// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/viewing/certification_path.h"

#include "wizard/certificates/certificate_tasks.h"
#include "wizard/look/symbol.h"

#include <QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

CertificationPath::CertificationPath(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"certificationPath"_s);
    setAccessibleName(tr("Certification path"));
    setHeaderHidden(true);
    setColumnCount(1);
    setItemsExpandable(false);
    setTabKeyNavigation(false);
}

void CertificationPath::show(const QList<certificates::Certificate> &chain,
                             const QString &missingIssuer)
{
    clear();
    QTreeWidgetItem *above = invisibleRootItem();
    if (!missingIssuer.isEmpty()) {
        auto *missing =
            new QTreeWidgetItem(above, {tr("Missing: %1").arg(commonNameOf(missingIssuer))});
        missing->setIcon(0, symbolIcon(Symbol::Warning, Tone::Warning));
        missing->setToolTip(0, missingIssuer);
        above = missing;
    }
    for (auto one = chain.crbegin(); one != chain.crend(); ++one) {
        const QString name = one->commonName().isEmpty() ? one->subject() : one->commonName();
        auto *item = new QTreeWidgetItem(above, {name});
        item->setIcon(0, symbolIcon(Symbol::Certificate));
        item->setToolTip(0, one->subject());
        above = item;
    }
    expandAll();
    if (above != invisibleRootItem())
        setCurrentItem(above);
}

} // namespace wizard
