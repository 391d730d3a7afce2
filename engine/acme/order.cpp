// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/order.h"

#include "engine/acme/private/course.h"

using namespace Qt::StringLiterals;

namespace acme {

Order::Order(Settings settings, QString siteDirectory, QObject *parent)
    : QObject(parent)
    , m_course(std::make_unique<Course>(*this, std::move(settings), std::move(siteDirectory)))
{ }

Order::~Order() = default;

void Order::start(const certificates::RequestDraft &draft, const certificates::KeyHome &home)
{
    m_course->start(draft, home);
}

void Order::startRenewal(const QString &certificateId, const base::Secret &keySecret)
{
    m_course->startRenewal(certificateId, keySecret);
}

void Order::continueAfterDns(bool mustBeVisible)
{
    m_course->proceed(mustBeVisible);
}

void Order::cancel()
{
    m_course->cancel();
}

QString name(Step step)
{
    switch (step) {
    case Step::ReadDirectory:
        return u"read-directory"_s;
    case Step::OpenAccount:
        return u"open-account"_s;
    case Step::MakeKey:
        return u"make-key"_s;
    case Step::PlaceOrder:
        return u"place-order"_s;
    case Step::PrepareChallenges:
        return u"prepare-challenges"_s;
    case Step::AwaitValidation:
        return u"await-validation"_s;
    case Step::Finalize:
        return u"finalize"_s;
    case Step::AwaitCertificate:
        return u"await-certificate"_s;
    case Step::Download:
        return u"download"_s;
    case Step::Import:
        return u"import"_s;
    }
    Q_UNREACHABLE();
}

} // namespace acme
