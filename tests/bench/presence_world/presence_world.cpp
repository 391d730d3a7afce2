// SPDX-License-Identifier: GPL-3.0-or-later
// The world around an engine under test: phones of its people and the servers of its partners. What
// it measured comes as one JSON line each phase. See ../presence for how it is run.
#include "tests/bench/presence_world/world.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"users"_s, {}, u"N"_s, u"1000"_s},
                       {u"contacts"_s, {}, u"N"_s, u"100"_s},
                       {u"domains"_s, {}, u"N"_s, u"50"_s},
                       {u"listen"_s, {}, u"HOST:PORT"_s},
                       {u"engine"_s, {}, u"HOST:PORT"_s},
                       {u"engine-sip"_s, {}, u"HOST:PORT"_s},
                       {u"certificate"_s, {}, u"PEM"_s},
                       {u"key"_s, {}, u"PEM"_s},
                       {u"ca"_s, {}, u"PEM"_s},
                       {u"pid"_s, {}, u"PID"_s}});
    // enroll, watch=EACH, change=COUNT,WINDOW, soak=SECONDS,OUT,IN,MESSAGES, rest=SECONDS
    parser.addPositionalArgument(u"phase"_s, {}, u"[phase...]"_s);
    parser.process(app);
    const auto number = [&](const QString &name) { return parser.value(name).toInt(); };
    const auto endpoint = [&](const QString &name) {
        return *base::Endpoint::parse(parser.value(name));
    };

    world::World world({.users = number(u"users"_s),
                        .contacts = number(u"contacts"_s),
                        .domains = number(u"domains"_s)},
                       endpoint(u"listen"_s),
                       endpoint(u"engine"_s),
                       endpoint(u"engine-sip"_s),
                       number(u"pid"_s));
    world.partners().start(
        parser.value(u"certificate"_s), parser.value(u"key"_s), parser.value(u"ca"_s));
    for (const QString &phase : parser.positionalArguments()) {
        const QString name = phase.section(u'=', 0, 0);
        const QStringList values = phase.section(u'=', 1).split(u',');
        const auto value = [&](int index) { return values.value(index).toDouble(); };
        if (name == "enroll"_L1)
            world.enroll();
        else if (name == "watch"_L1)
            world.watch(int(value(0)));
        else if (name == "change"_L1)
            world.change(int(value(0)), int(value(1)));
        else if (name == "soak"_L1)
            world.soak(std::chrono::seconds(qint64(value(0))),
                       {.publications = value(1), .presences = value(2), .messages = value(3)});
        else if (name == "rest"_L1)
            world.rest(std::chrono::seconds(qint64(value(0))));
        else
            qFatal("no such phase: %s", qPrintable(phase));
    }
    return 0;
}
