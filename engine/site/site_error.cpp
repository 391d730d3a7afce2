// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/site_error.h"

using namespace Qt::StringLiterals;

namespace site {

SiteError settingError(SiteError::Reason reason,
                       const QString &key,
                       SettingFault fault,
                       const QStringList &words)
{
    return {.reason = reason,
            .line = 0,
            .key = key,
            .evidence = describe(fault, words),
            .fault = fault,
            .words = words};
}

QString reasonName(SiteError::Reason reason)
{
    switch (reason) {
    case SiteError::Reason::FileMissing:
        return u"file-missing"_s;
    case SiteError::Reason::FileUnreadable:
        return u"file-unreadable"_s;
    case SiteError::Reason::AlreadyExists:
        return u"already-exists"_s;
    case SiteError::Reason::NotToml:
        return u"not-toml"_s;
    case SiteError::Reason::UnknownKey:
        return u"unknown-key"_s;
    case SiteError::Reason::WrongType:
        return u"wrong-type"_s;
    case SiteError::Reason::BadValue:
        return u"bad-value"_s;
    case SiteError::Reason::Missing:
        return u"missing"_s;
    case SiteError::Reason::Conflict:
        return u"conflict"_s;
    case SiteError::Reason::RefusedNegotiation:
        return u"refused-negotiation"_s;
    case SiteError::Reason::NotFound:
        return u"not-found"_s;
    case SiteError::Reason::WriteFailed:
        return u"write-failed"_s;
    case SiteError::Reason::Locked:
        return u"locked"_s;
    case SiteError::Reason::ChangedMeanwhile:
        return u"changed-meanwhile"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
