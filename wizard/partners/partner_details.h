// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "wizard/partners/partner_state.h"

#include <QScrollArea>

class QLabel;

namespace wizard {

class FindingLabel;
class ToneLabel;
class VerdictView;

// Everything about the selected partner, to be read; of several, how many they are.
class PartnerDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit PartnerDetails(QWidget *parent = nullptr);

    // `streams`: all there are; those of this partner are shown.
    void show(const site::XmppPartner &partner,
              const PartnerState &state,
              const QList<control::StreamStatus> &streams);
    void showCount(qsizetype selected);

private:
    QLabel *m_title;
    ToneLabel *m_description;
    QWidget *m_facts; // of one partner
    FindingLabel *m_state;
    ToneLabel *m_streams;
    VerdictView *m_verdict;
    QList<ToneLabel *> m_settings; // a fact each
};

} // namespace wizard
