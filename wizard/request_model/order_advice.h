// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request_draft.h"

#include <QList>
#include <QString>

namespace wizard {

// One line of "what to order": what the form of the CA calls it, and what to put there.
struct OrderLine {
    QString what;
    QString answer;

    bool operator==(const OrderLine &) const = default;
};

// What to order from the CA for this request, in plain words.
[[nodiscard]] QList<OrderLine> orderAdvice(const certificates::RequestDraft &draft);

// The same as text for the clipboard, with the names one a line.
[[nodiscard]] QString orderText(const certificates::RequestDraft &draft);

} // namespace wizard
