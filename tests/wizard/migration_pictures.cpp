// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/migration_pictures.h"

#include "wizard/migration/lync_import_dialog.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace test {

namespace {

const QByteArray partners = R"([
{"Domain":"woodgrove.example","AdditionalDomains":["chat.woodgrove.example"],"PartnerType":"Federated",
 "TlsNegotiation":"Required","SaslNegotiation":"Optional","SupportDialbackNegotiation":true,"EnableKeepAlive":true},
{"Domain":"tailspin.example","Description":"Toys","PartnerType":"PublicVerified","TlsNegotiation":"NotSupported",
 "SaslNegotiation":"Required","SupportDialbackNegotiation":true,"EnableKeepAlive":false,"ProxyFqdn":null},
{"Domain":"adatum.example","PartnerType":"PublicUnverified","TlsNegotiation":"Optional",
 "SaslNegotiation":"NotSupported","SupportDialbackNegotiation":true}])";
const QByteArray gateway =
    R"({"Identity":"Global","ConnectionLimit":500,"DialbackPassphrase":"secret",
 "KeepAliveInterval":120,"SubscriptionRefreshInterval":14400,"EnableLoggingAllMessageBodies":false})";

QString written(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

// What `action` starts has been judged.
bool judged(wizard::LyncImportDialog &dialog, const std::function<void()> &action)
{
    bool isJudged = false;
    const auto connection = QObject::connect(
        &dialog, &wizard::LyncImportDialog::judged, [&isJudged] { isJudged = true; });
    action();
    Camera::waitFor([&isJudged] { return isJudged; });
    QObject::disconnect(connection);
    return isJudged;
}

} // namespace

bool takeMigrationPictures(Camera &camera, wizard::SiteDraft &draft, const QString &folder)
{
    const QStringList files{written(QDir(folder).filePath(u"partners.json"_s), partners),
                            written(QDir(folder).filePath(u"gateway.json"_s), gateway)};
    wizard::LyncImportDialog dialog(draft);
    auto *items = dialog.findChild<QTableView *>(u"items"_s);
    bool isTaken = judged(dialog, [&] { dialog.addFiles(files); });
    items->setCurrentIndex(items->model()->index(1, 0));
    isTaken = camera.take(dialog, u"lync-conflict"_s) && isTaken;
    isTaken = judged(dialog, [&] { dialog.findChild<QAbstractButton *>(u"takeAll"_s)->click(); })
        && isTaken;
    items->setCurrentIndex(items->model()->index(3, 0));
    return camera.take(dialog, u"lync-ready"_s) && isTaken;
}

} // namespace test
