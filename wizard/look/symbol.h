// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/tone.h"

#include <QIcon>

namespace wizard {

// The icons of the product, one file each in resources/icons, drawn in one stroke width.
enum class Symbol {
    Deployment,
    Certificate,
    Partners,
    Plan,
    Status,
    Done,
    Open,
    Busy,
    Warning,
    Error,
    Blocked,
    Info,
    Add,
    Remove,
    Edit,
    Copy,
    Save,
    View,
    Import,
    Request,
    Assign,
    Search,
    Refresh,
    Start,
    Stop,
    Language,
    Edge,
    Message,
    Log,
    Key,
    Undo,
    Folder,
    Forward,
    Policies,
    SipDomains,
    Contacts,
    TrayRunning,
    TrayStopped,
    TrayAttention,
    TrayUnknown
};

// Painted in the palette's colours of the moment: follows light, dark, disabled and selected.
[[nodiscard]] QIcon symbolIcon(Symbol symbol, Tone tone = Tone::Text);

// The bridge, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace wizard
