// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/import/source_chooser.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr auto typingPause = 200ms;

QPushButton *newChoiceButton(const QString &text, Symbol symbol, const QString &objectName)
{
    QPushButton *button = newButton(text, symbol, objectName);
    button->setAutoDefault(false); // Enter imports
    return button;
}

} // namespace

SourceChooser::SourceChooser(QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_passwordRow(newPasswordRow())
{
    m_path->setObjectName(u"certificateFile"_s);
    m_path->setAccessibleName(tr("Certificate file"));
    setFocusProxy(m_path);
    auto *label = new QLabel(tr("&Select certificate file:"), this);
    label->setBuddy(m_path);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addLayout(newPathRow());
    column->addWidget(newHint(
        tr("A .cer, .crt, .pem, .p7b or .pfx file; it may also be dropped here, or its text "
           "pasted."),
        this));
    column->addWidget(m_passwordRow);
    m_passwordRow->hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &SourceChooser::takePath);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_typing.start();
        Q_EMIT typed();
    });
}

QLayout *SourceChooser::newPathRow()
{
    auto *browseButton = newChoiceButton(tr("&Browse…"), Symbol::Folder, u"browse"_s);
    auto *pasteButton = newChoiceButton(tr("&Paste"), Symbol::Copy, u"paste"_s);
    connect(browseButton, &QPushButton::clicked, this, &SourceChooser::browse);
    connect(pasteButton, &QPushButton::clicked, this, &SourceChooser::paste);
    auto *row = new QHBoxLayout;
    row->addWidget(m_path, 1);
    row->addWidget(browseButton);
    row->addWidget(pasteButton);
    return row;
}

QWidget *SourceChooser::newPasswordRow()
{
    auto *row = new QWidget(this);
    m_password->setObjectName(u"password"_s);
    m_password->setAccessibleName(tr("Password of the file"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *label = new QLabel(tr("Pass&word of the file:"), row);
    label->setBuddy(m_password);
    auto *open = newChoiceButton(tr("&Open"), Symbol::Key, u"openFile"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_password, 1);
    line->addWidget(open);
    connect(open, &QPushButton::clicked, this, &SourceChooser::passwordGiven);
    connect(m_password, &QLineEdit::returnPressed, this, &SourceChooser::passwordGiven);
    return row;
}

void SourceChooser::show(const QList<ImportSource> &sources)
{
    m_typing.stop();
    const QString path = sources.isEmpty() ? QString() : sources.first().path;
    if (m_path->text().trimmed() != path)
        m_path->setText(path);
}

void SourceChooser::askPassword()
{
    m_passwordRow->show();
    m_password->setFocus();
    m_password->selectAll();
}

void SourceChooser::forgetPassword()
{
    m_password->clear();
    m_passwordRow->hide();
}

base::Secret SourceChooser::password() const
{
    return base::Secret::fromText(m_password->text());
}

void SourceChooser::takePath()
{
    const QString path = m_path->text().trimmed();
    Q_EMIT chosen(path.isEmpty() ? QList<ImportSource>() : QList{ImportSource{.path = path}});
}

void SourceChooser::browse()
{
    const QStringList paths = QFileDialog::getOpenFileNames(
        this,
        tr("Select certificate file"),
        {},
        tr("Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)"));
    QList<ImportSource> sources;
    for (const QString &path : paths)
        sources += ImportSource{.path = path};
    if (!sources.isEmpty())
        Q_EMIT chosen(sources);
}

void SourceChooser::paste()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    const auto sources = pasted == nullptr ? QList<ImportSource>() : sourcesFrom(*pasted);
    if (sources.isEmpty())
        Q_EMIT clipboardEmpty();
    else
        Q_EMIT chosen(sources);
}

} // namespace wizard
