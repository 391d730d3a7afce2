// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/manual_page.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

// In man(7) a backslash escapes, a hyphen may become a dash, and a line must not begin with . or '
QByteArray roff(const QString &text)
{
    QByteArray out;
    for (const QString &line : text.split(u'\n')) {
        QByteArray bytes = line.toUtf8();
        bytes.replace('\\', "\\e").replace("-", "\\-");
        if (bytes.startsWith('.') || bytes.startsWith('\''))
            bytes.prepend("\\&");
        out += bytes + '\n';
    }
    return out;
}

QByteArray roff(const std::string &text)
{
    return roff(QString::fromStdString(text).trimmed());
}

QByteArray valueOf(const CLI::Option &option)
{
    const QString type = QString::fromStdString(option.get_type_name());
    const qsizetype open = type.indexOf(u'{');
    if (open >= 0)
        return " \\fI" + roff(type.mid(open + 1).chopped(1).replace(u',', u" | "_s)).trimmed()
            + "\\fR";
    return option.get_items_expected_max() > 0 ? " \\fI" + roff(type.toLower()).trimmed() + "\\fR"
                                               : QByteArray();
}

void appendOptions(QByteArray &page, const CLI::App &command)
{
    for (const CLI::Option *option : command.get_options()) {
        if (option->get_group().empty() || option->check_lname("help"))
            continue;
        page += ".TP\n";
        page += option->get_positional()
            ? "\\fI" + roff(option->get_name(true)).trimmed() + "\\fR\n"
            : "\\fB" + roff(option->get_name()).trimmed() + "\\fR" + valueOf(*option) + '\n';
        page += roff(option->get_description());
    }
}

void appendCommands(QByteArray &page, const CLI::App &command, const QByteArray &path)
{
    for (const CLI::App *child :
         command.get_subcommands([](const CLI::App *one) { return !one->get_group().empty(); })) {
        const QByteArray name = path + ' ' + QByteArray::fromStdString(child->get_name());
        if (child->get_subcommands([](const CLI::App *) { return true; }).empty()) {
            page += ".SS \"" + roff(QString::fromUtf8(name)).trimmed() + "\"\n"
                + roff(child->get_description());
            appendOptions(page, *child);
        }
        appendCommands(page, *child, name);
    }
}

} // namespace

QByteArray manualPage(const CLI::App &parser)
{
    QByteArray page = ".TH PUENTECTL 1 \"\" \"Puente " PUENTE_VERSION "\" \"Puente\"\n"
                      ".SH NAME\npuentectl \\- administer a Puente site from a terminal\n"
                      ".SH SYNOPSIS\n.B puentectl\n[\\fB\\-\\-site\\fR \\fIdirectory\\fR] "
                      "[\\fB\\-\\-json\\fR] \\fIcommand\\fR ...\n"
                      ".SH DESCRIPTION\n"
        + roff(parser.get_description())
        + roff(u"Everything the desktop application does can be done here too. Each command prints "
               u"what it did, or one JSON document "
               "with --json."_s)
        + ".SH OPTIONS\n";
    appendOptions(page, parser);
    page += ".SH COMMANDS\n";
    appendCommands(page, parser, {});
    page += ".SH EXIT STATUS\n.TP\n0\nDone.\n.TP\n1\nRefused or failed; the reason is on standard "
            "error.\n.TP\n2\nWrong usage.\n.TP\n3\nThe engine is not reachable.\n"
            ".SH ENVIRONMENT\n.TP\nPUENTE_SITE\nThe site directory where \\-\\-site is not given.\n"
            ".SH FILES\n.TP\n/etc/puente\nThe site of the system service.\n"
            ".SH SEE ALSO\n.BR puente (1),\n.BR puented (8),\n.BR puente\\-site.toml (5)\n";
    return page;
}

} // namespace cli
