// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/soft_token.h"
#include "tests/wizard/request_walk.h"

namespace test {

// A walk with every answer that can be given, and with a token at hand.
class AnsweredWalk : protected RequestWalk
{
protected:
    void renew()
    {
        m_site = std::make_unique<SampleSite>();
        QVERIFY(m_site->isReady() && m_token.isReady());
        open();
    }

    void fillIn()
    {
        goTo(QStringLiteral("profile"));
        find<QRadioButton>(QStringLiteral("privateCa"))->setChecked(true);
        find<QCheckBox>(QStringLiteral("clientEku"))->setChecked(true);
        goTo(QStringLiteral("template"));
        find<QCheckBox>(QStringLiteral("useTemplate"))->setChecked(true);
        find<QLineEdit>(QStringLiteral("templateName"))->setText(QStringLiteral("WebServerV2"));
        goTo(QStringLiteral("keyHome"));
        find<QLineEdit>(QStringLiteral("passphrase"))->setText(QStringLiteral("lamp orbit cactus"));
        find<QLineEdit>(QStringLiteral("repeatedPassphrase"))
            ->setText(QStringLiteral("lamp orbit cactus"));
        goTo(QStringLiteral("security"));
        find<QLineEdit>(QStringLiteral("friendlyName"))->setText(QStringLiteral("Edge 2026"));
        find<QComboBox>(QStringLiteral("key"))->setCurrentIndex(3); // P-256
        find<QCheckBox>(QStringLiteral("exportable"))->setChecked(true);
        goTo(QStringLiteral("organization"));
        find<QLineEdit>(QStringLiteral("organization"))->setText(QStringLiteral("Contoso España"));
        goTo(QStringLiteral("geography"));
        auto *country = find<QComboBox>(QStringLiteral("country"));
        country->setCurrentIndex(country->findData(QStringLiteral("ES")));
        find<QLineEdit>(QStringLiteral("state"))->setText(QStringLiteral("Madrid"));
        find<QLineEdit>(QStringLiteral("locality"))->setText(QStringLiteral("Alcalá"));
        goTo(QStringLiteral("sipDomains"));
        find<QListWidget>(QStringLiteral("sipDomains"))->item(1)->setCheckState(Qt::Checked);
        goTo(QStringLiteral("additional"));
        find<QLineEdit>(QStringLiteral("additionalName"))
            ->setText(QStringLiteral("chat.contoso.com"));
        QTest::mouseClick(find<QPushButton>(QStringLiteral("addName")), Qt::LeftButton);
        QTest::mouseClick(find<QPushButton>(QStringLiteral("offerNames")), Qt::LeftButton);
    }

    // An authority that nobody can reach: the pages go on without it, the order does not.
    void nameAuthority() { chooseAuthority(QStringLiteral("https://127.0.0.1:1/directory")); }

    void chooseToken()
    {
        find<QRadioButton>(QStringLiteral("keyOnToken"))->setChecked(true);
        auto *module = find<QComboBox>(QStringLiteral("tokenModule"));
        const auto fileOf = [](const QString &path) { return QFileInfo(path).canonicalFilePath(); };
        const QString wanted = fileOf(SoftToken::modulePath());
        int index = module->count() - 1;
        while (index >= 0 && fileOf(module->itemData(index).toString()) != wanted)
            --index;
        QVERIFY(index >= 0);
        module->setCurrentIndex(index);
        QVERIFY(!canGoOn());
        find<QLineEdit>(QStringLiteral("pin"))
            ->setText(QString::fromUtf8(SoftToken::pin().bytes().data(), 6));
        QTRY_VERIFY_WITH_TIMEOUT(canGoOn(), 20'000);
    }

    SoftToken m_token; // one for all: the module stays loaded
};

} // namespace test
