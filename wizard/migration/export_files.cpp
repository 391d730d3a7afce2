// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/migration/export_files.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr qsizetype maxFiles = 100;
constexpr int shownLines = 5;

} // namespace

ExportFiles::ExportFiles(QWidget *parent)
    : QWidget(parent)
    , m_list(newList(tr("Files exported from Lync"), u"files"_s))
    , m_remove(newButton(tr("Re&move"), Symbol::Remove, u"removeFile"_s))
{
    QPushButton *add = newButton(tr("&Add files…"), Symbol::Folder, u"addFiles"_s);
    add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_list->setMaximumHeight(fontMetrics().height() * shownLines);
    auto *actions = new QVBoxLayout;
    actions->addWidget(add);
    actions->addWidget(m_remove);
    actions->addStretch();
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    row->addLayout(actions);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(newHint(
        tr("What Export-Clixml, ConvertTo-Json or Export-Csv wrote for Get-CsXmppAllowedPartner, "
           "Get-CsExternalAccessPolicy, Get-CsAllowedDomain, Get-CsUser and the like. Files may "
           "also be dropped here."),
        this));
    connect(add, &QPushButton::clicked, this, &ExportFiles::choose);
    connect(m_remove, &QPushButton::clicked, this, &ExportFiles::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int current) {
        m_remove->setEnabled(current >= 0);
    });
    present();
}

QStringList ExportFiles::filesIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            paths += url.toLocalFile();
    }
    return paths;
}

void ExportFiles::choose()
{
    const QString filter = tr("Exports (*.xml *.clixml *.json *.csv *.txt);;All files (*)");
    add(QFileDialog::getOpenFileNames(this, tr("Import from Lync"), {}, filter));
}

void ExportFiles::add(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (!m_paths.contains(path) && m_paths.size() < maxFiles)
            m_paths += path;
    }
    present();
    Q_EMIT changed();
}

void ExportFiles::remove()
{
    if (m_list->currentRow() < 0)
        return;
    m_paths.removeAt(m_list->currentRow());
    present();
    Q_EMIT changed();
}

void ExportFiles::present()
{
    m_list->clear();
    for (const QString &path : m_paths) {
        m_list->addItem(QFileInfo(path).fileName());
        m_list->item(m_list->count() - 1)->setToolTip(path);
    }
    m_remove->setEnabled(false);
}

} // namespace wizard
