// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/request.h"
#include "tests/engine/certificates/command_line_ca.h"

#include <QHostAddress>
#include <QMap>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;
using certificates::KeyKind;
using certificates::RequestDraft;

// Two hundred requests of every sort, read back by programs that have nothing of our code in
// them: all that was asked for is there, in order, and nothing else.
class RandomDraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolsReadBackWhatWasAsked_data();
    void toolsReadBackWhatWasAsked();
};

namespace {

constexpr quint32 seed = 20261121; // another one finds other cases: change it and run again
constexpr int draftCount = 200;

// What a tool should tell of a request.
struct Asked {
    QMap<QString, QString> subject; // "CN" → value
    QStringList names; // "dns:a.example", in the order of the request
    QString key; // "RSA 2048", "EC P-256"
    QStringList usages;
    QString templateName;

    bool operator==(const Asked &) const = default;
};

class Drafts
{
public:
    explicit Drafts(quint32 from) : m_random(from) { }

    RequestDraft next()
    {
        RequestDraft draft;
        draft.profile = isTrue() ? RequestDraft::Profile::Private : RequestDraft::Profile::Public;
        draft.key = keyKind();
        draft.commonName = domain().typed;
        draft.organization = field(64);
        draft.organizationalUnit = field(64);
        draft.state = field(128);
        draft.locality = field(128);
        draft.country = isTrue() ? oneOf({u"es"_s, u"FR"_s, u"Gb"_s}) : QString();
        draft.dnsNames = some(6, [this] { return domain().typed; });
        draft.ipAddresses = some(4, [this] { return address(); });
        draft.templateName = isTrue() ? field(20) : QString();
        draft.clientEku = isTrue();
        if (draft.profile == RequestDraft::Profile::Private) {
            draft.srvNames = some(3, [this] { return u"_xmpp-server."_s + domain().typed; });
            draft.xmppAddresses = some(3, [this] { return domain().typed; });
            draft.uris = some(
                3, [this] { return oneOf({u"sip:"_s, u"sips:"_s, u"xmpp:"_s}) + domain().ascii; });
        }
        return draft;
    }

private:
    struct Domain {
        QString typed;
        QString ascii;
    };

    bool isTrue() { return m_random.bounded(2) == 1; }
    QString oneOf(const QStringList &choices)
    {
        return choices.at(m_random.bounded(static_cast<int>(choices.size())));
    }
    QStringList some(int atMost, const std::function<QString()> &one)
    {
        QStringList list;
        for (int i = m_random.bounded(atMost + 1); i > 0; --i)
            list += one();
        return list;
    }
    Domain domain()
    {
        static const QList<Domain> roots{{u"contoso.com"_s, u"contoso.com"_s},
                                         {u"bücher.example"_s, u"xn--bcher-kva.example"_s},
                                         {u"mañana.example"_s, u"xn--maana-pta.example"_s},
                                         {u"example.xn--p1ai"_s, u"example.xn--p1ai"_s}};
        const Domain root = roots.at(m_random.bounded(static_cast<int>(roots.size())));
        const QString label = u"h%1."_s.arg(m_random.bounded(1'000'000));
        return {label + root.typed, label + root.ascii};
    }
    QString address()
    {
        if (isTrue())
            return u"192.0.2.%1"_s.arg(m_random.bounded(256));
        return u"2001:db8::%1"_s.arg(m_random.bounded(1, 0x10000), 0, 16);
    }
    // Text with everything a name's syntax could stumble over; often none at all.
    QString field(int atMost)
    {
        static const QString letters = u"aZ9 éñß日本Ωж,+\"\\<>;#=/'*"_s;
        if (m_random.bounded(3) == 0)
            return {};
        QString text;
        for (int i = m_random.bounded(1, atMost + 1); i > 0; --i)
            text += letters.at(m_random.bounded(static_cast<int>(letters.size())));
        return text.simplified(); // inner blanks once: the tools' texts are read by lines
    }
    KeyKind keyKind()
    {
        using Algorithm = KeyKind::Algorithm;
        static const std::array kinds{
            KeyKind{.algorithm = Algorithm::Rsa, .bits = 2048, .curve = {}},
            KeyKind{.algorithm = Algorithm::Rsa, .bits = 3072, .curve = {}},
            KeyKind{.algorithm = Algorithm::Ec, .bits = 0, .curve = u"P-256"_s},
            KeyKind{.algorithm = Algorithm::Ec, .bits = 0, .curve = u"P-384"_s}};
        return kinds.at(m_random.bounded(static_cast<quint32>(kinds.size())));
    }

    QRandomGenerator m_random;
};

// "bücher.example" → its A-label, by the two labels the drafts are made of.
QString ascii(QString domain)
{
    return domain.replace(u"bücher"_s, u"xn--bcher-kva"_s).replace(u"mañana"_s, u"xn--maana-pta"_s);
}

QStringList prefixed(const QString &kind, const QStringList &names)
{
    QStringList list;
    for (const QString &name : names)
        list += kind + name;
    list.removeDuplicates();
    return list;
}

Asked asked(const RequestDraft &draft)
{
    Asked asked;
    const QMap<QString, QString> fields{{u"CN"_s, ascii(draft.commonName)},
                                        {u"O"_s, draft.organization},
                                        {u"OU"_s, draft.organizationalUnit},
                                        {u"C"_s, draft.country.toUpper()},
                                        {u"ST"_s, draft.state},
                                        {u"L"_s, draft.locality}};
    for (const auto &[name, value] : fields.asKeyValueRange()) {
        if (!value.isEmpty())
            asked.subject.insert(name, value);
    }
    QStringList dns(ascii(draft.commonName));
    for (const QString &name : draft.dnsNames)
        dns += ascii(name);
    QStringList srv;
    for (const QString &name : draft.srvNames)
        srv += ascii(name);
    asked.names = prefixed(u"dns:"_s, dns) + prefixed(u"ip:"_s, draft.ipAddresses)
        + prefixed(u"srv:"_s, srv) + prefixed(u"xmpp:"_s, draft.xmppAddresses)
        + prefixed(u"uri:"_s, draft.uris);
    asked.key = certificates::describe(draft.key);
    const bool isRsa = draft.key.algorithm == KeyKind::Algorithm::Rsa;
    asked.usages = isRsa ? QStringList{u"signature"_s, u"encipherment"_s, u"server"_s}
                         : QStringList{u"signature"_s, u"server"_s};
    if (draft.clientEku && draft.profile == RequestDraft::Profile::Private)
        asked.usages += u"client"_s;
    asked.templateName = draft.templateName;
    return asked;
}

QString captured(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption).match(text).captured(1);
}

QString shortAddress(const QString &text)
{
    return QHostAddress(text).toString();
}

// "edge.example (x)" → "edge.example"
QString firstWord(const QString &text)
{
    return text.section(u' ', 0, 0);
}

QString readTemplate(const QString &hexOfBmpString)
{
    const QByteArray der = QByteArray::fromHex(hexOfBmpString.toLatin1());
    QString text;
    for (qsizetype i = 2; i + 1 < der.size(); i += 2) // after tag and length
        text += QChar((quint8(der.at(i)) << 8) | quint8(der.at(i + 1)));
    return text;
}

Asked readOpenssl(const QString &text)
{
    Asked read;
    static const QRegularExpression field(u"^ +(CN|OU|O|C|ST|L)=[A-Z0-9]+STRING:(.*)$"_s,
                                          QRegularExpression::MultilineOption);
    for (auto found = field.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        read.subject.insert(match.captured(1), match.captured(2));
    }
    const std::array<std::pair<QString, QString>, 5> kinds{
        {{u"DNS:"_s, u"dns:"_s},
         {u"IP Address:"_s, u"ip:"_s},
         {u"othername: SRVName::"_s, u"srv:"_s},
         {u"othername: XmppAddr::"_s, u"xmpp:"_s},
         {u"URI:"_s, u"uri:"_s}}};
    const QString names = captured(text, u"Alternative Name: *\\n +(.*)$"_s);
    for (const QString &name : names.split(u", "_s)) {
        for (const auto &[theirs, ours] : kinds) {
            if (name.startsWith(theirs)) {
                const QString value = name.mid(theirs.size());
                read.names += ours + (ours == u"ip:" ? shortAddress(value) : value);
            }
        }
    }
    const QString curve = captured(text, u"NIST CURVE: (P-\\d+)"_s);
    read.key = curve.isEmpty() ? u"RSA "_s + captured(text, u"Public-Key: \\((\\d+) bit"_s)
                               : u"EC "_s + curve;
    for (const auto &[theirs, ours] : {std::pair(u"Digital Signature"_s, u"signature"_s),
                                       std::pair(u"Key Encipherment"_s, u"encipherment"_s),
                                       std::pair(u"TLS Web Server"_s, u"server"_s),
                                       std::pair(u"TLS Web Client"_s, u"client"_s)}) {
        if (text.contains(theirs))
            read.usages += ours;
    }
    return read;
}

// RFC 4514: "CN=a,O=b\, c" → the values without their escapes.
QMap<QString, QString> readName(const QString &name)
{
    QMap<QString, QString> fields;
    QString part;
    const auto finish = [&] {
        fields.insert(part.section(u'=', 0, 0), part.section(u'=', 1));
        part.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name.at(i) == u'\\' && i + 1 < name.size())
            part += name.at(++i);
        else if (name.at(i) == u',')
            finish();
        else
            part += name.at(i);
    }
    finish();
    return fields;
}

Asked readCerttool(const QString &text)
{
    Asked read;
    read.subject = readName(captured(text, u"^\\tSubject: (.*)$"_s));
    static const QRegularExpression line(
        u"^\\t{4}(DNSname|IPAddress|SRVName|XMPP Address|URI): (.*)$"_s,
        QRegularExpression::MultilineOption);
    const QMap<QString, QString> kinds{{u"DNSname"_s, u"dns:"_s},
                                       {u"IPAddress"_s, u"ip:"_s},
                                       {u"SRVName"_s, u"srv:"_s},
                                       {u"XMPP Address"_s, u"xmpp:"_s},
                                       {u"URI"_s, u"uri:"_s}};
    for (auto found = line.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        read.names += kinds.value(match.captured(1)) + firstWord(match.captured(2));
    }
    const QString curve = captured(text, u"Curve:\\tSECP(\\d+)R1"_s);
    read.key = curve.isEmpty() ? u"RSA "_s + captured(text, u"Modulus \\(bits (\\d+)\\)"_s)
                               : u"EC P-"_s + curve;
    for (const auto &[theirs, ours] : {std::pair(u"Digital signature."_s, u"signature"_s),
                                       std::pair(u"Key encipherment."_s, u"encipherment"_s),
                                       std::pair(u"TLS WWW Server."_s, u"server"_s),
                                       std::pair(u"TLS WWW Client."_s, u"client"_s)}) {
        if (text.contains(theirs))
            read.usages += ours;
    }
    read.templateName = readTemplate(captured(
        text, u"1\\.3\\.6\\.1\\.4\\.1\\.311\\.20\\.2[^\\n]*\\n[^\\n]*\\n\\t+Hexdump: (\\w+)"_s));
    return read;
}

QString told(const Asked &asked)
{
    QStringList lines{asked.key, asked.usages.join(u' '), asked.templateName};
    for (const auto &[name, value] : asked.subject.asKeyValueRange())
        lines += name + u'=' + value;
    return (lines + asked.names).join(u'\n');
}

} // namespace

void RandomDraftsTest::toolsReadBackWhatWasAsked_data()
{
    QTest::addColumn<RequestDraft>("draft");
    Drafts drafts(seed);
    for (int i = 0; i < draftCount; ++i)
        QTest::addRow("seed %u, draft %d", seed, i) << drafts.next();
}

void RandomDraftsTest::toolsReadBackWhatWasAsked()
{
    QFETCH(const RequestDraft, draft);
    static QMap<QString, certificates::PrivateKey> keys; // one of each kind
    const QString kind = certificates::describe(draft.key);
    if (!keys.contains(kind))
        keys.insert(kind, certificates::makeKey(draft.key).value());
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"request.csr"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const auto request = certificates::makeRequest(draft, *keys.constFind(kind));
    QVERIFY2(request.has_value(), request ? "" : qPrintable(request.error().evidence));
    file.write(*request);
    file.close();

    const auto openssl = test::runTool(u"openssl"_s,
                                       {u"req"_s,
                                        u"-verify"_s,
                                        u"-noout"_s,
                                        u"-text"_s,
                                        u"-nameopt"_s,
                                        u"utf8,sep_multiline,sname,show_type"_s,
                                        u"-in"_s,
                                        file.fileName()});
    const auto certtool =
        test::runTool(u"certtool"_s, {u"--crq-info"_s, u"--infile"_s, file.fileName()});
    QVERIFY2(openssl.output.contains("verify OK"), openssl.output.constData());
    QVERIFY2(certtool.output.contains("Self signature: verified"), certtool.output.constData());
    const Asked wanted = asked(draft);
    const Asked byCerttool = readCerttool(QString::fromUtf8(certtool.output));
    Asked byOpenssl = readOpenssl(QString::fromUtf8(openssl.output));
    byOpenssl.templateName = byCerttool.templateName; // openssl shows it with dots for letters
    QCOMPARE(told(byOpenssl), told(wanted));
    QCOMPARE(told(byCerttool), told(wanted));
}

QTEST_GUILESS_MAIN(RandomDraftsTest)

#include "tst_random_drafts.moc"
