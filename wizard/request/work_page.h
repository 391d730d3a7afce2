// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request/request_page.h"

namespace wizard {

// A page that does the work when it is entered. Next opens when it is done; until then it can be
// cancelled, and takes back what it made.
class WorkPage : public RequestPage
{
    Q_OBJECT

public:
    using RequestPage::RequestPage;

    [[nodiscard]] virtual bool isRunning() const = 0;
    [[nodiscard]] virtual bool isDone() const = 0;
    // Emits cancelled() when nothing is left of the work.
    virtual void cancel() = 0;

    [[nodiscard]] bool isComplete() const final { return isDone(); }

Q_SIGNALS:
    void started();
    void finished(bool done);
    void cancelled();
};

} // namespace wizard
