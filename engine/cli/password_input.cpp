// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/password_input.h"

#include "engine/cli/files.h"
#include "engine/cli/messages/messages.h"

#include <QFile>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

constexpr qint64 maxPasswordBytes = 1024;

// Switches the echo of the terminal off, until destruction.
class SilentTerminal
{
public:
    SilentTerminal() : m_isSilent(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_isSilent)
            return;
        termios silent = m_before;
        // ISIG: an interrupt would end the program and leave the terminal silent.
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        m_isSilent = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_isSilent)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool isSilent() const { return m_isSilent; }

private:
    termios m_before{};
    bool m_isSilent;
};

QByteArray firstLine(QFile &file)
{
    QByteArray line = file.readLine(maxPasswordBytes + 2);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

QByteArray ask(const char *question, QFile &input)
{
    std::fputs(question, stderr);
    const QByteArray answer = firstLine(input);
    std::fputc('\n', stderr);
    return answer;
}

std::expected<QByteArray, Failure> askTwice(QFile &input)
{
    const SilentTerminal terminal;
    if (!terminal.isSilent())
        return std::unexpected(refused(u"no-password"_s,
                                       u"The password cannot be typed unseen here. Use "
                                       "--password-file."_s));
    const QByteArray first = ask("Password: ", input);
    if (ask("Again: ", input) != first)
        return std::unexpected(
            refused(u"passwords-differ"_s, u"The two passwords differ. Try again."_s));
    return first;
}

} // namespace

std::expected<QByteArray, Failure> readPassword(const std::optional<QString> &file)
{
    QFile input;
    const bool fromFile = file && *file != u"-";
    if (fromFile)
        input.setFileName(*file);
    const bool opened = fromFile ? input.open(QIODevice::ReadOnly)
                                 : input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!opened)
        return std::unexpected(unreadable(fromFile ? *file : u"-"_s));
    const bool fromTerminal = !file && ::isatty(STDIN_FILENO) == 1;
    auto password = fromTerminal ? askTwice(input) : firstLine(input);
    if (password && password->isEmpty())
        return std::unexpected(refused(
            u"no-password"_s, u"There is no password. Give it in a file with --password-file."_s));
    return password;
}

} // namespace cli
