// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>
#include <utility>

namespace base {

// Owns a file descriptor of the system; -1 is none.
class FileDescriptor
{
public:
    explicit FileDescriptor(int number = -1) : m_number(number) { }
    ~FileDescriptor() { close(); }
    FileDescriptor(FileDescriptor &&other) noexcept : m_number(other.release()) { }
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        if (this != &other) {
            close();
            m_number = other.release();
        }
        return *this;
    }
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    // To somebody else, who closes it.
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }
    // Some file systems report a failed write only here.
    bool close() { return m_number < 0 || ::close(release()) == 0; }

private:
    int m_number;
};

} // namespace base
