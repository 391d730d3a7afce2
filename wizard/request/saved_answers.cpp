// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/saved_answers.h"

#include "wizard/look/message.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SavedAnswers)
};

constexpr qint64 maxBytes = qint64(256) * 1024 + 1; // one more than is accepted

QString filter()
{
    return Text::tr("Answers (*.toml);;All files (*)");
}

// "names.further: "a b" has a character that no domain name has"
QString evidenceOf(const site::SiteError &error)
{
    QStringList parts{reasonName(error.reason)};
    for (const QString &part : {error.key, error.evidence}) {
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(u": "_s);
}

} // namespace

std::expected<void, Explanation> readAnswers(const QString &path, RequestAnswers &answers)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            Explanation{.sentence = Text::tr("The file cannot be read. Check that it exists and "
                                             "that you may read it."),
                        .evidence = file.errorString()});
    const auto read = site::parseAnswerFile(file.read(maxBytes));
    if (read) {
        apply(*read, answers);
        return {};
    }
    const site::SiteError &error = read.error();
    const QString sentence = error.line > 0
        ? Text::tr("Line %1 of the file holds no answer that the wizard knows. Correct it, or "
                   "choose another file.")
              .arg(error.line)
        : Text::tr("This is not a file of answers. Choose a file that this wizard has saved.");
    return std::unexpected(Explanation{.sentence = sentence, .evidence = evidenceOf(error)});
}

std::expected<void, Explanation> writeAnswers(const QString &path, const RequestAnswers &answers)
{
    const QByteArray toml = writeAnswerFile(answerFileOf(answers));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(toml) == toml.size() && file.commit())
        return {};
    return std::unexpected(
        Explanation{.sentence = Text::tr("The file could not be written. Choose another place."),
                    .evidence = u"%1: %2"_s.arg(path, file.errorString())});
}

bool chooseAndReadAnswers(QWidget *parent, RequestAnswers &answers)
{
    const QString title = Text::tr("Load answers");
    const QString folder = QFileInfo(answers.requestFile).path();
    const QString path = QFileDialog::getOpenFileName(parent, title, folder, filter());
    if (path.isEmpty())
        return false;
    const auto read = readAnswers(path, answers);
    if (!read)
        warn(parent, title, read.error());
    return read.has_value();
}

void chooseAndWriteAnswers(QWidget *parent, const RequestAnswers &answers)
{
    const QString title = Text::tr("Save answers");
    const QString proposed =
        QFileInfo(answers.requestFile).path() + u'/' + answers.plan.subject.text() + u".toml"_s;
    const QString path = QFileDialog::getSaveFileName(parent, title, proposed, filter());
    if (path.isEmpty())
        return;
    if (const auto written = writeAnswers(path, answers); !written)
        warn(parent, title, written.error());
}

} // namespace wizard
