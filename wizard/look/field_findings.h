// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_error.h"
#include "wizard/look/finding_label.h"

#include <QMap>

class QFormLayout;

namespace wizard {

// What is told beside the fields of a form, each field known by its key in site.toml. What
// belongs to no field of the form is told at its foot.
class FieldFindings
{
public:
    explicit FieldFindings(QWidget *window);

    // The place of this key, below the field that was added last.
    FindingLabel *addTo(QFormLayout *form, const QString &key);
    [[nodiscard]] FindingLabel *foot() const { return m_foot; }

    void clear();
    void show(const QString &key, FindingLabel::Level level, const QString &sentence);
    void show(const site::SiteError &error);
    [[nodiscard]] bool hasError() const { return m_hasError; }

private:
    QWidget *m_window;
    QMap<QString, FindingLabel *> m_labels;
    FindingLabel *m_foot;
    bool m_hasError = false;
};

// "xmpp_partner[1].tls" → "tls"
[[nodiscard]] QString fieldOf(const QString &key);

} // namespace wizard
