// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_pages/executing_page.h"

#include "wizard/messages/certificate_messages.h"

#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

ExecutingPage::ExecutingPage(RequestAnswers &answers, certificates::Store store)
    : WorkPage(answers,
               tr("Executing commands"),
               tr("The private key is made on this computer and never leaves it."))
    , m_store(std::move(store))
    , m_progress(new StepProgress(this))
{
    m_progress->setObjectName(u"progress"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_progress);
    connect(m_progress, &StepProgress::finished, this, &ExecutingPage::end);
}

void ExecutingPage::initializePage()
{
    takeBack();
    m_isDone = false;
    m_isCancelled = false;
    Q_EMIT started();
    m_progress->run(steps());
}

void ExecutingPage::cancel()
{
    m_isCancelled = true;
    if (m_isMaking)
        return; // make() sees it: a key under way cannot be interrupted, only discarded
    m_progress->cancel();
    takeBack();
    Q_EMIT cancelled();
}

QList<Step> ExecutingPage::steps()
{
    return {{.title = tr("Check the answers"), .run = [this] { return check(); }},
            {.title = tr("Make the private key and the request"), .run = [this] { return make(); }},
            {.title = tr("Save the request file"), .run = [this] { return save(); }}};
}

QFuture<StepResult> ExecutingPage::check()
{
    const certificates::RequestDraft draft = draftOf(answers());
    const auto verdict = certificates::validate(draft);
    if (!verdict)
        return readyStep(std::unexpected(explain(verdict.error())));
    return readyStep(u"names: %1"_s.arg(requestedNames(answers()).join(u", "_s)));
}

QFuture<StepResult> ExecutingPage::make()
{
    m_isMaking = true;
    return m_store.request(draftOf(answers()), keyHomeOf(answers().key))
        .then(this,
              [this](
                  const std::expected<certificates::PendingRequest, certificates::StoreError> &made)
                  -> StepResult {
                  m_isMaking = false;
                  if (made)
                      m_request = *made;
                  if (m_isCancelled) {
                      m_progress->cancel();
                      takeBack();
                      Q_EMIT cancelled();
                      return {};
                  }
                  if (!made)
                      return std::unexpected(explain(made.error()));
                  return u"%1, request %2"_s.arg(made->keyDescription, made->id);
              });
}

QFuture<StepResult> ExecutingPage::save()
{
    QSaveFile file(answers().requestFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_request->csrPem) < 0 || !file.commit()) {
        return readyStep(std::unexpected(Explanation{
            .sentence = tr("The request file could not be written. Go back and choose another "
                           "place."),
            .evidence = u"%1: %2"_s.arg(answers().requestFile, file.errorString())}));
    }
    return readyStep(answers().requestFile);
}

void ExecutingPage::takeBack()
{
    if (!m_request)
        return;
    // Already gone is as good; a store that cannot write leaves a pending request that can be
    // removed in the list.
    (void)m_store.remove(m_request->id);
    m_request.reset();
}

void ExecutingPage::end(bool done)
{
    m_isDone = done;
    Q_EMIT completeChanged();
    Q_EMIT finished(done);
}

} // namespace wizard
