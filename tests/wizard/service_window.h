// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_engine.h"
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "wizard/service/service_step.h"

namespace test {

// A site whose engine is a fake that tells it is well; without ports, so that nobody looks at them.
class ServiceWindow
{
public:
    ServiceWindow()
    {
        const auto silenced = site::change(site.path(), [](site::Site &changed) {
            changed.listen.xmpp.clear();
            changed.listen.sipTls.clear();
            return std::expected<void, site::SiteError>();
        });
        engine.status.version = QStringLiteral("9.1");
        engine.status.pid = 4711;
        m_isReady = silenced.has_value() && engine.listen(site.path());
        workspace = std::make_unique<wizard::Workspace>(site.path(), fake.chosen);
        step = std::make_unique<wizard::ServiceStep>(*workspace, fake.chosen);
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] FakeService &service() { return *fake.now; }

    SampleSite site;
    FakeEngine engine;
    ChosenFake fake;
    std::unique_ptr<wizard::Workspace> workspace;
    std::unique_ptr<wizard::ServiceStep> step;

private:
    bool m_isReady = false;
};

} // namespace test
