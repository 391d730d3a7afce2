// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/unit_file.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace service {

namespace {

// One word of ExecStart= (systemd.service(5), Command lines; % is a specifier).
QString unitWord(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s);
    text.replace(u'$', u"$$"_s);
    return u'"' + text + u'"';
}

// One argument as the C runtime of Windows takes it apart.
QString windowsWord(const QString &text)
{
    QString out = u"\""_s;
    qsizetype backslashes = 0;
    for (const QChar c : text) {
        backslashes = c == u'\\' ? backslashes + 1 : 0;
        if (c == u'"')
            out += QString(backslashes + 1, u'\\');
        out += c;
    }
    return out + QString(backslashes, u'\\') + u'"';
}

} // namespace

QString userUnit(const Definition &definition)
{
    return uR"([Unit]
Description=Puente: federation of SIP and XMPP
Documentation=man:puented(8)
StartLimitIntervalSec=15min
StartLimitBurst=300

[Service]
Type=notify
NotifyAccess=main
ExecStart=%1 --site %2
ExecReload=/bin/kill -HUP $MAINPID
WatchdogSec=30
TimeoutStartSec=60
TimeoutStopSec=15
Restart=on-failure
RestartSec=2
RestartPreventExitStatus=2
LimitNOFILE=65536
UMask=0077
NoNewPrivileges=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
SystemCallArchitectures=native

[Install]
WantedBy=default.target
)"_s.arg(unitWord(definition.program), unitWord(definition.siteDirectory));
}

QString userUnitPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/systemd/user/"_s + unitName.toString();
}

bool userUnitServes(const QString &siteDirectory)
{
    QFile file(userUnitPath());
    return file.open(QIODevice::ReadOnly)
        && file.readAll().contains(" --site " + unitWord(siteDirectory).toUtf8() + '\n');
}

QString launchdPropertyList(const Definition &definition, const QString &logPath)
{
    return uR"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>%1</string>
	<key>ProgramArguments</key>
	<array>
		<string>%2</string>
		<string>--site</string>
		<string>%3</string>
	</array>
	<key>RunAtLoad</key>
	<true/>
	<key>KeepAlive</key>
	<dict>
		<key>SuccessfulExit</key>
		<false/>
	</dict>
	<key>Umask</key>
	<integer>63</integer>
	<key>SoftResourceLimits</key>
	<dict>
		<key>NumberOfFiles</key>
		<integer>65536</integer>
	</dict>
	<key>StandardErrorPath</key>
	<string>%4</string>
</dict>
</plist>
)"_s.arg(launchdLabel.toString(),
         definition.program.toHtmlEscaped(),
         definition.siteDirectory.toHtmlEscaped(),
         logPath.toHtmlEscaped());
}

QList<QStringList> windowsRegistration(const Definition &definition)
{
    const QString command = windowsWord(QDir::toNativeSeparators(definition.program))
        + u" --site "_s + windowsWord(QDir::toNativeSeparators(definition.siteDirectory));
    return {{u"create"_s,
             u"Puente"_s,
             u"binPath="_s,
             command,
             u"DisplayName="_s,
             u"Puente: federation of SIP and XMPP"_s,
             u"start="_s,
             u"auto"_s,
             u"obj="_s,
             u"NT SERVICE\\Puente"_s},
            {u"failure"_s,
             u"Puente"_s,
             u"reset="_s,
             u"300"_s,
             u"actions="_s,
             u"restart/1000/restart/10000/restart/60000"_s},
            {u"description"_s,
             u"Puente"_s,
             u"Carries instant messages and presence between SIP and XMPP."_s}};
}

} // namespace service
