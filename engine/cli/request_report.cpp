// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/request_report.h"

#include "engine/cli/files.h"
#include "engine/cli/messages/messages.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {

Result writeRequest(const certificates::PendingRequest &pending, const QString &out)
{
    if (!writeFile(out, pending.csrPem))
        return std::unexpected(refused(u"write-failed"_s,
                                       u"The request is kept, but %1 could not be written. Get it "
                                       "with puentectl --json cert pending."_s.arg(out)));
    return Report{.text = u"Wrote the request for %1 to %2.\nSend it to your certification "
                          "authority, then import its answer with puentectl cert import."_s.arg(
                              pending.names.join(u", "_s), out),
                  .json = {{u"id"_s, pending.id},
                           {u"key"_s, pending.keyDescription},
                           {u"on_token"_s, pending.isOnToken},
                           {u"names"_s, QJsonArray::fromStringList(pending.names)},
                           {u"out"_s, out}}};
}

} // namespace cli
