// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <memory>
#include <vector>

namespace test {

// Ports that were free a moment ago, all different, for programs that cannot choose one themselves.
inline std::vector<quint16> freePorts(int count)
{
    std::vector<std::unique_ptr<QTcpServer>> servers;
    std::vector<quint16> ports;
    for (int i = 0; i < count; ++i) {
        servers.push_back(std::make_unique<QTcpServer>());
        if (!servers.back()->listen(QHostAddress::LocalHost))
            return {};
        ports.push_back(servers.back()->serverPort());
    }
    return ports;
}

} // namespace test
