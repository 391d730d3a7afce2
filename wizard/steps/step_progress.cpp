// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/steps/step_progress.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"

#include <QGridLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStyle>
#include <QTime>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

QPixmap pixmapOf(const QWidget &widget, Symbol symbol, Tone tone)
{
    const int side = widget.style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, &widget);
    return symbolIcon(symbol, tone).pixmap(QSize(side, side), widget.devicePixelRatioF());
}

} // namespace

QFuture<StepResult> readyStep(StepResult result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

StepProgress::StepProgress(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
    , m_bar(new QProgressBar(this))
    , m_failure(new ToneLabel(Tone::Bad, this))
    , m_logButton(new QToolButton(this))
    , m_log(newCodeView(tr("Log"), u"log"_s))
{
    m_grid->setColumnStretch(1, 1);
    m_grid->setVerticalSpacing(8);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    m_bar->setAccessibleName(tr("Progress"));
    m_failure->setObjectName(u"failure"_s);
    m_failure->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_failure->setAccessibleName(tr("What went wrong"));
    m_failure->hide();
    m_logButton->setObjectName(u"viewLog"_s);
    m_logButton->setText(tr("View &log"));
    m_logButton->setIcon(symbolIcon(Symbol::Log));
    m_logButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_logButton->setCheckable(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->hide();
    connect(m_logButton, &QToolButton::toggled, this, &StepProgress::showLog);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(m_grid);
    column->addWidget(m_bar);
    column->addWidget(m_failure);
    column->addWidget(m_logButton, 0, Qt::AlignLeft);
    column->addWidget(m_log, 1);
    column->addStretch();
}

void StepProgress::prepare(QList<Step> steps)
{
    m_steps = std::move(steps);
    m_failure->hide();
    m_bar->hide();
    m_logButton->hide();
    showRows();
}

void StepProgress::run(QList<Step> steps)
{
    ++m_generation;
    prepare(std::move(steps));
    m_bar->show();
    m_logButton->show();
    m_current = 0;
    m_isRunning = true;
    m_log->clear();
    m_bar->setRange(0, 0); // nobody knows how long a key takes
    runNext();
}

void StepProgress::cancel()
{
    if (!m_isRunning)
        return;
    ++m_generation;
    note(u"cancelled"_s);
    end(false);
}

QString StepProgress::log() const
{
    return m_log->toPlainText();
}

void StepProgress::showRows()
{
    for (const Row &row : std::as_const(m_rows)) {
        delete row.icon;
        delete row.title;
        delete row.time;
    }
    m_rows.clear();
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        const Row row{.icon = new QLabel(this),
                      .title = new QLabel(m_steps.at(i).title, this),
                      .time = new ToneLabel(Tone::Muted, this)};
        row.icon->setPixmap(pixmapOf(*this, Symbol::Open, Tone::Muted));
        row.title->setWordWrap(true);
        const int line = static_cast<int>(i);
        m_grid->addWidget(row.icon, line, 0);
        m_grid->addWidget(row.title, line, 1);
        m_grid->addWidget(row.time, line, 2, Qt::AlignRight);
        m_rows += row;
    }
}

void StepProgress::runNext()
{
    if (m_current == m_steps.size()) {
        end(true);
        return;
    }
    const Step &step = m_steps.at(m_current);
    m_rows.at(m_current).icon->setPixmap(pixmapOf(*this, Symbol::Busy, Tone::Text));
    note(step.title);
    m_clock.start();
    step.run().then(this, [this, generation = m_generation](const StepResult &result) {
        if (generation == m_generation)
            settle(result);
    });
}

void StepProgress::settle(const StepResult &result)
{
    const Row &row = m_rows.at(m_current);
    const double seconds = static_cast<double>(m_clock.elapsed()) / 1000;
    row.time->setText(tr("%1 s", "seconds").arg(QLocale().toString(seconds, 'f', 1)));
    if (!result) {
        row.icon->setPixmap(pixmapOf(*this, Symbol::Error, Tone::Bad));
        row.title->setAccessibleDescription(tr("failed"));
        m_failure->setText(result.error().sentence);
        m_failure->show();
        note(result.error().sentence);
        if (!result.error().evidence.isEmpty())
            note(result.error().evidence);
        end(false);
        return;
    }
    row.icon->setPixmap(pixmapOf(*this, Symbol::Done, Tone::Good));
    row.title->setAccessibleDescription(tr("done"));
    if (!result->isEmpty())
        note(*result);
    ++m_current;
    runNext();
}

void StepProgress::end(bool done)
{
    m_isRunning = false;
    m_bar->hide();
    Q_EMIT finished(done);
}

void StepProgress::note(const QString &line)
{
    m_log->appendPlainText(QTime::currentTime().toString(u"HH:mm:ss.zzz  "_s) + line);
}

void StepProgress::showLog(bool isShown)
{
    m_log->setVisible(isShown);
    m_logButton->setText(isShown ? tr("Hide &log") : tr("View &log"));
}

} // namespace wizard
