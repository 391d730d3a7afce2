// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/run.h"

#include <QCoreApplication>
#include <QLoggingCategory>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    // What the libraries note in passing belongs into the engine's log; QT_LOGGING_RULES brings it
    // back.
    QLoggingCategory::setFilterRules(QStringLiteral("puente.*.info=false"));
    return cli::run(argc, argv);
}
