<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AssignmentMessages</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ContactMessages</name>
        <message numerus="yes">
            <source>Approving %n request(s).</source>
            <translation>
                <numerusform>Approving %n request.</numerusform>
                <numerusform>Approving %n requests.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Refusing %n request(s).</source>
            <translation>
                <numerusform>Refusing %n request.</numerusform>
                <numerusform>Refusing %n requests.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Removing %n contact(s).</source>
            <translation>
                <numerusform>Removing %n contact.</numerusform>
                <numerusform>Removing %n contacts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Adding %n contact(s).</source>
            <translation>
                <numerusform>Adding %n contact.</numerusform>
                <numerusform>Adding %n contacts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Blocking %n contact(s).</source>
            <translation>
                <numerusform>Blocking %n contact.</numerusform>
                <numerusform>Blocking %n contacts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unblocking %n contact(s).</source>
            <translation>
                <numerusform>Unblocking %n contact.</numerusform>
                <numerusform>Unblocking %n contacts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeploymentMessages</name>
        <message numerus="yes">
            <source>%n partner(s) can never be authenticated. Correct their negotiation settings.</source>
            <translation>
                <numerusform>%n partner can never be authenticated. Correct its negotiation settings.</numerusform>
                <numerusform>%n partners can never be authenticated. Correct their negotiation settings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n partner(s); policies allow XMPP.</source>
            <translation>
                <numerusform>%n partner; policies allow XMPP.</numerusform>
                <numerusform>%n partners; policies allow XMPP.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The engine is running, but %n listener(s) could not be opened. The status page says why.</source>
            <translation>
                <numerusform>The engine is running, but %n listener could not be opened. The status page says why.</numerusform>
                <numerusform>The engine is running, but %n listeners could not be opened. The status page says why.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s) established. Send a message each way.</source>
            <translation>
                <numerusform>%n stream established. Send a message each way.</numerusform>
                <numerusform>%n streams established. Send a message each way.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EngineSummary</name>
        <message numerus="yes">
            <source>%n stream(s)</source>
            <translation>
                <numerusform>%n stream</numerusform>
                <numerusform>%n streams</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact request(s) waiting</source>
            <translation>
                <numerusform>%n contact request waiting</numerusform>
                <numerusform>%n contact requests waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrderAdvice</name>
        <message numerus="yes">
            <source>Web server certificate with %n name(s), from your own certification authority.</source>
            <translation>
                <numerusform>Web server certificate with %n name, from your own certification authority.</numerusform>
                <numerusform>Web server certificate with %n names, from your own certification authority.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Multi-domain (UCC/SAN) web server certificate with %n name(s), DV or OV.</source>
            <translation>
                <numerusform>Multi-domain (UCC/SAN) web server certificate with %n name, DV or OV.</numerusform>
                <numerusform>Multi-domain (UCC/SAN) web server certificate with %n names, DV or OV.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartnerMessages</name>
        <message numerus="yes">
            <source>connected (%n stream(s))</source>
            <translation>
                <numerusform>connected (%n stream)</numerusform>
                <numerusform>connected (%n streams)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>When nothing was sent for %n second(s), the partner is asked whether it is still there. A stream without an answer is closed.</source>
            <translation>
                <numerusform>When nothing was sent for %n second, the partner is asked whether it is still there. A stream without an answer is closed.</numerusform>
                <numerusform>When nothing was sent for %n seconds, the partner is asked whether it is still there. A stream without an answer is closed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ServiceMessages</name>
        <message numerus="yes">
            <source>%n device(s) of your people are signed in</source>
            <translation>
                <numerusform>%n device of your people is signed in</numerusform>
                <numerusform>%n devices of your people are signed in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s) to partners are open</source>
            <translation>
                <numerusform>%n stream to partners is open</numerusform>
                <numerusform>%n streams to partners are open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SipFederationMessages</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusTexts</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app::MainWindow</name>
        <message numerus="yes">
            <source>%n request(s) waiting</source>
            <translation>
                <numerusform>%n request waiting</numerusform>
                <numerusform>%n requests waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app::StatusPage</name>
        <message numerus="yes">
            <source>%n SIP user(s)</source>
            <translation>
                <numerusform>%n SIP user</numerusform>
                <numerusform>%n SIP users</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n registered device(s)</source>
            <translation>
                <numerusform>%n registered device</numerusform>
                <numerusform>%n registered devices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app::Tray</name>
        <message numerus="yes">
            <source>%n more problem(s) are in the menu.</source>
            <translation>
                <numerusform>%n more problem is in the menu.</numerusform>
                <numerusform>%n more problems are in the menu.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::ChangesPage</name>
        <message numerus="yes">
            <source>Undo %n commit(s)? The engine takes the earlier configuration at once; the present one stays in this list.</source>
            <translation>
                <numerusform>Undo %n commit? The engine takes the earlier configuration at once; the present one stays in this list.</numerusform>
                <numerusform>Undo %n commits? The engine takes the earlier configuration at once; the present one stays in this list.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::CommitBar</name>
        <message numerus="yes">
            <source>%n change(s) not in force yet.</source>
            <translation>
                <numerusform>%n change not in force yet.</numerusform>
                <numerusform>%n changes not in force yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)? What is in force stays as it is.</source>
            <translation>
                <numerusform>Discard %n change? What is in force stays as it is.</numerusform>
                <numerusform>Discard %n changes? What is in force stays as it is.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::LyncImportDialog</name>
        <message numerus="yes">
            <source>%n entries conflict with this site. Decide for each whether it is taken over.</source>
            <translation>
                <numerusform>%n entry conflicts with this site. Decide whether it is taken over.</numerusform>
                <numerusform>%n entries conflict with this site. Decide for each whether it is taken over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerDetails</name>
        <message numerus="yes">
            <source>%n partner(s) selected.</source>
            <translation>
                <numerusform>%n partner selected.</numerusform>
                <numerusform>%n partners selected.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnersPage</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::PlanPage</name>
        <message numerus="yes">
            <source>%n required record(s) are not there as planned.</source>
            <translation>
                <numerusform>%n required record is not there as planned.</numerusform>
                <numerusform>%n required records are not there as planned.</numerusform>
            </translation>
        </message>
    </context>
</TS>
