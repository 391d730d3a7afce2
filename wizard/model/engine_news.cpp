// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/engine_news.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard {

bool EngineNews::take(const control::Event &event)
{
    using control::Topic;
    if (event.isLoss || event.topic == Topic::Reload)
        return false;
    if (event.topic == Topic::Partners) {
        if (const auto partner = control::partnerStatus(event.data))
            m_partners.insert(partner->domain, *partner);
    } else if (event.topic == Topic::Streams) {
        if (const auto stream = control::streamStatus(event.data))
            m_streams.insert(stream->id, *stream);
    } else if (event.topic == Topic::Engine) {
        if (auto engine = control::engineStatus(event.data))
            m_engine = *std::move(engine);
    }
    return true;
}

void EngineNews::applyTo(control::EngineStatus &engine, QList<control::StreamStatus> &streams)
{
    if (m_engine) {
        m_engine->partners = std::move(engine.partners);
        engine = *std::move(m_engine);
    }
    if (!m_partners.isEmpty()) {
        for (control::PartnerStatus &partner : engine.partners)
            partner = m_partners.value(partner.domain, partner);
    }
    for (control::StreamStatus &stream : streams) {
        if (const auto news = m_streams.constFind(stream.id); news != m_streams.cend()) {
            stream = *news;
            m_streams.erase(news);
        }
    }
    streams += m_streams.values();
    streams.removeIf([](const control::StreamStatus &one) { return one.state == "closed"_L1; });
    forget();
}

} // namespace wizard
