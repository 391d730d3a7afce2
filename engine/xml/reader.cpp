// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xml/reader.h"

#include <QHash>

#include <algorithm>
#include <cstring>
#include <deque>
#include <expat.h>
#include <utility>

namespace xml {
namespace {

constexpr char separator = '\n'; // cannot stand in a name; expat refuses it in a namespace
constexpr int pieceBytes = 16384; // what expat may buffer before the size is looked at
constexpr qsizetype maxRememberedNames = 256;
// Each name is told with the whole of its namespace: a long one would be copied for each element.
constexpr std::size_t maxNamespaceBytes = 256;
constexpr qint64 sniffedBytes = 4; // what expat looks at to guess an encoding

struct ExpandedName {
    QByteArray name;
    QByteArray ns;
};

ExpandedName split(QByteArrayView expanded)
{
    const qsizetype at = expanded.lastIndexOf(separator);
    if (at < 0)
        return {.name = expanded.toByteArray(), .ns = {}};
    return {.name = expanded.sliced(at + 1).toByteArray(), .ns = expanded.first(at).toByteArray()};
}

bool isWhitespace(QByteArrayView text)
{
    return std::ranges::all_of(
        text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
}

} // namespace

class Reader::Parser
{
public:
    Parser(const Limits &limits, Form form)
        : m_limits(limits)
        , m_form(form)
        , m_opened(form == Form::Document)
        , m_expat(XML_ParserCreateNS("UTF-8", separator))
    {
        Q_CHECK_PTR(m_expat);
        // Deferral would leave a stanza that came in two packets unread until the next one comes;
        // what it guards against is bounded by the limits.
        XML_SetReparseDeferralEnabled(m_expat, XML_FALSE);
        XML_SetUserData(m_expat, this);
        XML_SetElementHandler(m_expat, onStart, onEnd);
        XML_SetCharacterDataHandler(m_expat, onText);
        XML_SetStartNamespaceDeclHandler(m_expat, onNamespace);
        XML_SetXmlDeclHandler(m_expat, onDeclaration);
        XML_SetStartDoctypeDeclHandler(m_expat, onDoctype);
        XML_SetProcessingInstructionHandler(m_expat, onInstruction);
        if (form == Form::Stream)
            XML_SetCommentHandler(m_expat, onComment);
    }
    ~Parser() { XML_ParserFree(m_expat); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    void append(const QByteArray &bytes)
    {
        m_chunk = bytes;
        m_chunkPosition = 0;
        // expat would take UTF-16 whatever it was told; none of these bytes can begin UTF-8.
        const QByteArrayView first = QByteArrayView(bytes).first(
            std::min<qsizetype>(bytes.size(), std::max<qint64>(sniffedBytes - m_fed, 0)));
        if (first.contains('\0') || first.contains('\xfe') || first.contains('\xff'))
            fail(Fault::Reason::UnsupportedEncoding);
    }

    std::expected<std::optional<Event>, Fault> next()
    {
        while (m_events.empty() && !m_fault && !m_ended && hasWork())
            parse();
        if (!m_events.empty()) {
            Event event = std::move(m_events.front());
            m_events.pop_front();
            return event;
        }
        if (m_fault)
            return std::unexpected(*m_fault);
        return std::nullopt;
    }

    QByteArray unread() const
    {
        const qint64 chunkStart = m_fed - m_chunkPosition;
        return m_chunk.sliced(std::clamp<qint64>(m_boundary - chunkStart, 0, m_chunk.size()));
    }

    void setLimits(const Limits &limits) { m_limits = limits; }

private:
    bool hasWork() const { return m_suspended || m_chunkPosition < m_chunk.size(); }

    void parse()
    {
        XML_Status status = XML_STATUS_OK;
        if (std::exchange(m_suspended, false)) {
            status = XML_ResumeParser(m_expat);
        } else {
            const auto size =
                int(std::min<qsizetype>(pieceBytes, m_chunk.size() - m_chunkPosition));
            m_fed += size;
            const char *piece = m_chunk.constData() + m_chunkPosition;
            m_chunkPosition += size;
            const bool isLast = m_form == Form::Document && m_chunkPosition == m_chunk.size();
            status = XML_Parse(m_expat, piece, size, isLast);
        }
        if (status == XML_STATUS_SUSPENDED)
            m_suspended = true;
        else if (status == XML_STATUS_ERROR)
            failByExpat();
        else if (m_fed - m_boundary > m_limits.maxElementBytes)
            fail(Fault::Reason::TooLarge);
    }

    void fail(Fault::Reason reason, const QString &evidence = {})
    {
        if (m_fault)
            return;
        m_fault = Fault{reason, evidence};
        XML_StopParser(m_expat, XML_FALSE);
    }

    void failByExpat()
    {
        const XML_Error error = XML_GetErrorCode(m_expat);
        const QString evidence = QString::fromUtf8(XML_ErrorString(error));
        if (error == XML_ERROR_UNDEFINED_ENTITY)
            fail(Fault::Reason::Restricted, evidence);
        else if (error == XML_ERROR_UNKNOWN_ENCODING || error == XML_ERROR_INCORRECT_ENCODING)
            fail(Fault::Reason::UnsupportedEncoding, evidence);
        else
            fail(Fault::Reason::NotWellFormed, evidence);
    }

    qint64 tokenStart() const { return XML_GetCurrentByteIndex(m_expat); }
    qint64 tokenEnd() const { return tokenStart() + XML_GetCurrentByteCount(m_expat); }

    const ExpandedName &remember(const char *expanded)
    {
        const QByteArrayView view(expanded);
        const auto known = m_names.constFind(QByteArray::fromRawData(view.data(), view.size()));
        if (known != m_names.cend())
            return *known;
        if (m_names.size() >= maxRememberedNames)
            m_names.clear();
        return *m_names.insert(view.toByteArray(), split(view));
    }

    Element makeElement(const char *expanded, const char **attributes)
    {
        Element element;
        {
            const ExpandedName &name = remember(expanded);
            element.name = name.name;
            element.ns = name.ns;
        }
        const char **end = attributes;
        while (*end)
            end += 2;
        const auto count = std::size_t(end - attributes) / 2;
        if (std::cmp_greater(count, m_limits.maxAttributes)) {
            fail(Fault::Reason::TooManyAttributes);
            return element;
        }
        element.attributes.reserve(count);
        for (const char **at = attributes; at != end; at += 2) {
            const ExpandedName &name = remember(at[0]);
            element.attributes.push_back(
                {.name = name.name, .value = QByteArray(at[1]), .ns = name.ns});
        }
        return element;
    }

    void start(const char *expanded, const char **attributes)
    {
        if (m_fault)
            return;
        if (tokenEnd() - m_boundary > m_limits.maxElementBytes) {
            fail(Fault::Reason::TooLarge);
            return;
        }
        Element element = makeElement(expanded, attributes);
        if (m_fault)
            return;
        if (!m_opened) {
            m_opened = true;
            m_tag.element = std::move(element);
            emitEvent(std::move(m_tag));
            return;
        }
        if (std::cmp_greater_equal(m_path.size(), m_limits.maxDepth)) {
            fail(Fault::Reason::TooDeep);
            return;
        }
        if (++m_elements > m_limits.maxElements) {
            fail(Fault::Reason::TooManyElements);
            return;
        }
        m_path.push_back(std::move(element));
    }

    void end()
    {
        if (m_fault)
            return;
        if (m_path.empty()) {
            m_ended = true;
            emitEvent(ClosingTag{});
            return;
        }
        Element element = std::move(m_path.back());
        m_path.pop_back();
        if (!m_path.empty()) {
            m_path.back().children.push_back(std::move(element));
        } else if (tokenEnd() - m_boundary > m_limits.maxElementBytes) {
            fail(Fault::Reason::TooLarge);
        } else {
            m_elements = 0;
            emitEvent(std::move(element));
        }
    }

    void text(QByteArrayView characters)
    {
        if (m_fault)
            return;
        if (!m_path.empty())
            m_path.back().text.append(characters);
        else if (!isWhitespace(characters))
            fail(Fault::Reason::StrayText);
        else
            m_boundary = tokenEnd(); // a keep-alive (RFC 6120 §4.6.1)
    }

    void emitEvent(Event event)
    {
        m_boundary = tokenEnd();
        m_events.push_back(std::move(event));
        // After <starttls/> or <success/> the next byte is not for this reader.
        XML_StopParser(m_expat, XML_TRUE);
    }

    static Parser *self(void *user) { return static_cast<Parser *>(user); }
    static void onStart(void *user, const char *name, const char **attributes)
    {
        self(user)->start(name, attributes);
    }
    static void onEnd(void *user, const char * /*name*/) { self(user)->end(); }
    static void onText(void *user, const char *text, int size)
    {
        self(user)->text(QByteArrayView(text, size));
    }
    static void onNamespace(void *user, const char *prefix, const char *uri)
    {
        Parser *parser = self(user);
        if (uri && std::strlen(uri) > maxNamespaceBytes)
            parser->fail(Fault::Reason::TooLarge, QStringLiteral("the name of a namespace"));
        if (parser->m_opened || !uri)
            return;
        if (!prefix)
            parser->m_tag.contentNs = uri;
        parser->m_tag.declared.append(uri);
    }
    static void
    onDeclaration(void *user, const char * /*version*/, const char *encoding, int /*standalone*/)
    {
        if (encoding && QByteArrayView(encoding).compare("utf-8", Qt::CaseInsensitive) != 0)
            self(user)->fail(Fault::Reason::UnsupportedEncoding, QString::fromUtf8(encoding));
    }
    static void onDoctype(void *user,
                          const char * /*name*/,
                          const char * /*system*/,
                          const char * /*public*/,
                          int /*hasInternalSubset*/)
    {
        self(user)->fail(Fault::Reason::Restricted, QStringLiteral("document type"));
    }
    static void onInstruction(void *user, const char * /*target*/, const char * /*data*/)
    {
        self(user)->fail(Fault::Reason::Restricted, QStringLiteral("processing instruction"));
    }
    static void onComment(void *user, const char * /*text*/)
    {
        self(user)->fail(Fault::Reason::Restricted, QStringLiteral("comment"));
    }

    Limits m_limits;
    Form m_form;
    bool m_opened; // the stream; a document has nothing around its element
    XML_Parser m_expat;
    QByteArray m_chunk;
    qsizetype m_chunkPosition = 0;
    qint64 m_fed = 0; // bytes given to expat
    qint64 m_boundary = 0; // where the last event or keep-alive ended
    bool m_suspended = false;
    bool m_ended = false;
    int m_elements = 0;
    OpeningTag m_tag;
    std::vector<Element> m_path; // open elements below the stream
    std::deque<Event> m_events;
    std::optional<Fault> m_fault;
    QHash<QByteArray, ExpandedName> m_names; // the same few come in every stanza
};

Reader::Reader(const Limits &limits, Form form) : m_parser(std::make_unique<Parser>(limits, form))
{ }

Reader::~Reader() = default;

void Reader::append(const QByteArray &bytes)
{
    m_parser->append(bytes);
}

std::expected<std::optional<Event>, Fault> Reader::next()
{
    return m_parser->next();
}

QByteArray Reader::unread() const
{
    return m_parser->unread();
}

void Reader::setLimits(const Limits &limits)
{
    m_parser->setLimits(limits);
}

std::expected<Element, Fault> readDocument(const QByteArray &bytes, const Limits &limits)
{
    if (bytes.size() > limits.maxElementBytes)
        return std::unexpected(Fault{Fault::Reason::TooLarge, {}});
    Reader reader(limits, Reader::Form::Document);
    reader.append(bytes);
    auto event = reader.next();
    if (!event)
        return std::unexpected(std::move(event.error()));
    if (!*event)
        return std::unexpected(Fault{Fault::Reason::NotWellFormed, QStringLiteral("no element")});
    if (auto rest = reader.next(); !rest)
        return std::unexpected(std::move(rest.error()));
    return std::get<Element>(**std::move(event));
}

} // namespace xml
