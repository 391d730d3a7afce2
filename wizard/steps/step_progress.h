// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/messages/explanation.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QTimer>
#include <QWidget>

#include <expected>
#include <functional>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QToolButton;

namespace wizard {

class ToneLabel;

// What a step left for the log, or why it failed.
using StepResult = std::expected<QString, Explanation>;

struct Step {
    QString title;
    std::function<QFuture<StepResult>()> run;
};

[[nodiscard]] QFuture<StepResult> readyStep(StepResult result);

// A visible list of steps, done one after the other: ticked off with the time each took, with a
// log on demand. Ends at the first that fails.
class StepProgress : public QWidget
{
    Q_OBJECT

public:
    explicit StepProgress(QWidget *parent = nullptr);

    // Shows what run() will do.
    void prepare(QList<Step> steps);
    void run(QList<Step> steps);
    // Does no further step. The one under way cannot be taken back by this class.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] QString log() const;

Q_SIGNALS:
    void finished(bool done);

private:
    struct Row {
        QLabel *icon;
        QLabel *title;
        QLabel *time;
    };

    void showRows();
    void runNext();
    void settle(const StepResult &result);
    void end(bool done);
    void note(const QString &line);
    void showLog(bool isShown);

    QGridLayout *m_grid;
    QProgressBar *m_bar;
    ToneLabel *m_failure;
    QToolButton *m_logButton;
    QPlainTextEdit *m_log;
    QList<Step> m_steps;
    QList<Row> m_rows;
    qsizetype m_current = 0;
    quint64 m_generation = 0; // answers of an earlier run are ignored
    bool m_isRunning = false;
    QElapsedTimer m_clock;
};

} // namespace wizard
