// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/viewing/certificate_fields.h"

#include "wizard/certificates/certificate_tasks.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CertificateFields)
};

void add(QList<CertificateField> &fields, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        fields += {.name = name, .value = value};
}

// 6b02…: in groups of two, as certificates' fingerprints are compared.
QString grouped(const QString &hex)
{
    QStringList pairs;
    for (qsizetype i = 0; i < hex.size(); i += 2)
        pairs += hex.sliced(i, qMin<qsizetype>(2, hex.size() - i));
    return pairs.join(u':').toUpper();
}

QString momentText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::LongFormat);
}

// "organization" and the like one by one: a distinguished name is hard to read.
void addSubject(QList<CertificateField> &fields, const certificates::SubjectContent &content)
{
    add(fields, Text::tr("Subject"), content.subject);
    add(fields, Text::tr("Organization"), content.organization);
    add(fields, Text::tr("Organizational unit"), content.organizationalUnit);
    add(fields, Text::tr("Country"), content.country);
    add(fields, Text::tr("State or province"), content.state);
    add(fields, Text::tr("City or locality"), content.locality);
}

void addUse(QList<CertificateField> &fields, const certificates::SubjectContent &content)
{
    add(fields, Text::tr("Subject alternative names"), allNames(content.names).join(u'\n'));
    add(fields, Text::tr("Key usage"), content.keyUsages.join(u'\n'));
    add(fields, Text::tr("Extended key usage"), content.extendedKeyUsages.join(u'\n'));
    add(fields, Text::tr("Template"), content.templateName);
    add(fields, Text::tr("Public key"), content.keyDescription);
    add(fields, Text::tr("Signature algorithm"), content.signatureAlgorithm);
    add(fields,
        Text::tr("Public key (SHA-256)"),
        grouped(QString::fromLatin1(content.publicKeyId.toHex())));
}

} // namespace

QList<CertificateField> fieldsOf(const certificates::Certificate &certificate)
{
    const certificates::SubjectContent content = certificates::contentOf(certificate);
    QList<CertificateField> fields;
    addSubject(fields, content);
    add(fields, Text::tr("Issuer"), certificate.issuer());
    add(fields, Text::tr("Valid from"), momentText(certificate.notBefore()));
    add(fields, Text::tr("Valid until"), momentText(certificate.notAfter()));
    addUse(fields, content);
    add(fields, Text::tr("Fingerprint (SHA-256)"), grouped(certificate.id()));
    return fields;
}

QList<CertificateField> fieldsOf(const certificates::RequestContent &request)
{
    QList<CertificateField> fields;
    addSubject(fields, request);
    addUse(fields, request);
    add(fields,
        Text::tr("Signature of the request"),
        request.isSignatureValid ? Text::tr("valid") : Text::tr("not valid"));
    return fields;
}

} // namespace wizard
