// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace app {

// The language of the windows: our catalogue and Qt's own, changed while the program runs.
class Languages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Languages() override;

    [[nodiscard]] static QStringList codes(); // "en", "es", "fr"
    [[nodiscard]] static QString nativeName(const QString &code);
    // The desktop's language where we have it, else English.
    [[nodiscard]] static QString preferred();

    [[nodiscard]] const QString &current() const { return m_current; }
    void use(const QString &code);

Q_SIGNALS:
    void changed();

private:
    void remove();

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace app
