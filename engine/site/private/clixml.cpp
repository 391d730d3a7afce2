// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/clixml.h"

#include "engine/site/private/clixml_node.h"
#include "engine/site/private/exported_text.h"

#include <algorithm>
#include <expat.h>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = LyncFileError::Reason;

constexpr char separator = '\n'; // between namespace and name; no namespace has one
constexpr QByteArrayView powershell = "http://schemas.microsoft.com/powershell/2004/04";
constexpr std::size_t maxDepth = 32; // Export-Clixml goes to 2 unless told otherwise
constexpr int maxNodes = 500'000; // of one top-level element, perhaps a list of all
constexpr int pieceBytes = 64 * 1024;

class ClixmlParser
{
public:
    ClixmlParser() : m_expat(XML_ParserCreateNS("UTF-8", separator))
    {
        Q_CHECK_PTR(m_expat);
        XML_SetUserData(m_expat, this);
        XML_SetElementHandler(m_expat, onStart, onEnd);
        XML_SetCharacterDataHandler(m_expat, onText);
        XML_SetStartDoctypeDeclHandler(m_expat, onDoctype);
    }
    ~ClixmlParser() { XML_ParserFree(m_expat); }
    ClixmlParser(const ClixmlParser &) = delete;
    ClixmlParser &operator=(const ClixmlParser &) = delete;

    std::expected<QList<ExportedObject>, LyncFileError> read(const QByteArray &utf8)
    {
        for (qsizetype at = 0; at < utf8.size() && !m_error; at += pieceBytes) {
            const auto size = int(std::min<qsizetype>(pieceBytes, utf8.size() - at));
            const bool isLast = at + size == utf8.size();
            if (XML_Parse(m_expat, utf8.constData() + at, size, isLast ? XML_TRUE : XML_FALSE)
                == XML_STATUS_ERROR)
                failByExpat();
        }
        if (m_error)
            return std::unexpected(*m_error);
        return m_objects.objects();
    }

private:
    void fail(Reason reason, const QString &evidence = {})
    {
        if (m_error)
            return;
        m_error = LyncFileError{
            .reason = reason, .line = int(XML_GetCurrentLineNumber(m_expat)), .evidence = evidence};
        XML_StopParser(m_expat, XML_FALSE);
    }

    void failByExpat()
    {
        const XML_Error error = XML_GetErrorCode(m_expat);
        fail(error == XML_ERROR_UNDEFINED_ENTITY ? Reason::Restricted : Reason::Damaged,
             QString::fromUtf8(XML_ErrorString(error)));
    }

    void start(QByteArrayView expanded, const char **attributes)
    {
        if (m_error)
            return;
        const qsizetype at = expanded.lastIndexOf(separator);
        const QByteArrayView tag = expanded.sliced(at + 1);
        if (!std::exchange(m_opened, true)) {
            if (tag != "Objs" || at < 0 || expanded.first(at) != powershell)
                fail(Reason::NotClixml, QString::fromUtf8(tag));
            return;
        }
        if (m_path.size() >= maxDepth) {
            fail(Reason::TooDeep);
            return;
        }
        if (++m_nodes > maxNodes) {
            fail(Reason::TooMany, u"values"_s);
            return;
        }
        ClixmlNode node{.tag = tag.toByteArray()};
        for (; *attributes != nullptr; attributes += 2) {
            const QByteArrayView name(attributes[0]);
            if (name == "N")
                node.name = QString::fromUtf8(attributes[1]);
            else if (name == "RefId")
                node.refId = QString::fromUtf8(attributes[1]);
        }
        m_path.push_back(std::move(node));
    }

    void end()
    {
        if (m_error || m_path.empty())
            return;
        ClixmlNode node = std::move(m_path.back());
        m_path.pop_back();
        const bool isMembers = node.tag == "Props" || node.tag == "MS";
        if (isMembers && std::cmp_greater(node.children.size(), maxExportedProperties)) {
            fail(Reason::TooMany, u"properties of one object"_s);
            return;
        }
        if (!m_path.empty()) {
            m_path.back().children.push_back(std::move(node));
            return;
        }
        m_nodes = 0;
        m_objects.take(node);
        if (m_objects.objects().size() > maxExportedObjects)
            fail(Reason::TooMany, u"objects"_s);
    }

    static ClixmlParser *self(void *user) { return static_cast<ClixmlParser *>(user); }
    static void onStart(void *user, const char *name, const char **attributes)
    {
        self(user)->start(name, attributes);
    }
    static void onEnd(void *user, const char * /*name*/) { self(user)->end(); }
    static void onText(void *user, const char *text, int size)
    {
        if (auto &path = self(user)->m_path; !path.empty())
            path.back().text.append(QString::fromUtf8(text, size));
    }
    static void onDoctype(void *user,
                          const char * /*name*/,
                          const char * /*system*/,
                          const char * /*public*/,
                          int /*hasInternalSubset*/)
    {
        self(user)->fail(Reason::Restricted, u"document type"_s);
    }

    XML_Parser m_expat;
    bool m_opened = false;
    int m_nodes = 0;
    std::vector<ClixmlNode> m_path; // open elements below the root
    ClixmlObjects m_objects;
    std::optional<LyncFileError> m_error;
};

} // namespace

std::expected<QList<ExportedObject>, LyncFileError> readClixml(const QByteArray &utf8)
{
    return ClixmlParser().read(utf8);
}

} // namespace site
