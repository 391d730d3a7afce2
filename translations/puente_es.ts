<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AdditionalNamesPage</name>
        <message>
            <source>Configure additional subject alternative names</source>
            <translation>Configurar nombres alternativos de sujeto adicionales</translation>
        </message>
        <message>
            <source>XMPP partners look for the bare domain, so your XMPP domains are listed already.</source>
            <translation>Los socios XMPP buscan el dominio sin más, por eso sus dominios XMPP ya figuran en la lista.</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Agregar</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Clear a&amp;ll</source>
            <translation>&amp;Borrar todo</translation>
        </message>
        <message>
            <source>Additional name</source>
            <translation>Nombre adicional</translation>
        </message>
        <message>
            <source>Additional names</source>
            <translation>Nombres adicionales</translation>
        </message>
        <message>
            <source>&amp;Name or address:</source>
            <translation>&amp;Nombre o dirección:</translation>
        </message>
        <message>
            <source>A&amp;dditional names:</source>
            <translation>Nombres a&amp;dicionales:</translation>
        </message>
        <message>
            <source>Press Add to put it on the list.</source>
            <translation>Pulse Agregar para ponerlo en la lista.</translation>
        </message>
        <message>
            <source>This is not a domain name or an address.</source>
            <translation>No es un nombre de dominio ni una dirección.</translation>
        </message>
        <message>
            <source>Wildcards do not work for an edge. Add each name.</source>
            <translation>Los comodines no sirven para un servidor perimetral. Agregue cada nombre.</translation>
        </message>
        <message>
            <source>This name is in the request already.</source>
            <translation>Este nombre ya está en la solicitud.</translation>
        </message>
    </context>
    <context>
        <name>CertificateMessages</name>
        <message>
            <source>The file cannot be read. Check that it exists and that you may read it.</source>
            <translation>No se puede leer el archivo. Compruebe que existe y que usted tiene permiso para leerlo.</translation>
        </message>
        <message>
            <source>The file is too large for a certificate. Choose the file the certification authority sent.</source>
            <translation>El archivo es demasiado grande para ser un certificado. Elija el archivo que envió la entidad de certificación.</translation>
        </message>
        <message>
            <source>The certificate in this file is damaged. Fetch it from the certification authority again.</source>
            <translation>El certificado de este archivo está dañado. Vuelva a obtenerlo de la entidad de certificación.</translation>
        </message>
        <message>
            <source>There is no certificate in this file. Choose the .cer, .crt, .pem or .p7b file the certification authority sent.</source>
            <translation>En este archivo no hay ningún certificado. Elija el archivo .cer, .crt, .pem o .p7b que envió la entidad de certificación.</translation>
        </message>
        <message>
            <source>There is no private key in this file. Choose the file that was made together with the request.</source>
            <translation>En este archivo no hay ninguna clave privada. Elija el archivo que se creó junto con la solicitud.</translation>
        </message>
        <message>
            <source>The private key is protected by a passphrase. Export it without one, and delete that file after the import.</source>
            <translation>La clave privada está protegida por una contraseña. Expórtela sin ella y elimine ese archivo después de la importación.</translation>
        </message>
        <message>
            <source>A key of this length is no longer safe. Choose 2048 bits or more.</source>
            <translation>Una clave de esta longitud ya no es segura. Elija 2048 bits o más.</translation>
        </message>
        <message>
            <source>Public certification authorities do not know this curve. Choose P-256 or P-384.</source>
            <translation>Las entidades de certificación públicas no conocen esta curva. Elija P-256 o P-384.</translation>
        </message>
        <message>
            <source>The request contains no name. Add the name partners connect to.</source>
            <translation>La solicitud no contiene ningún nombre. Agregue el nombre al que se conectan los socios.</translation>
        </message>
        <message>
            <source>One of the names is not a domain name or an address. Correct the name the details show.</source>
            <translation>Uno de los nombres no es un nombre de dominio ni una dirección. Corrija el nombre que muestran los detalles.</translation>
        </message>
        <message>
            <source>These are more names than one certificate carries. Make a second request for some of them.</source>
            <translation>Son más nombres de los que admite un certificado. Haga una segunda solicitud para algunos de ellos.</translation>
        </message>
        <message>
            <source>The country is not a code of two letters. Choose it from the list.</source>
            <translation>El país no es un código de dos letras. Elíjalo en la lista.</translation>
        </message>
        <message>
            <source>One of the answers is longer than a certificate allows. Shorten the field the details name.</source>
            <translation>Una de las respuestas es más larga de lo que admite un certificado. Acorte el campo que indican los detalles.</translation>
        </message>
        <message>
            <source>One of the answers contains characters nobody can see. Type the field the details name again.</source>
            <translation>Una de las respuestas contiene caracteres invisibles. Vuelva a escribir el campo que indican los detalles.</translation>
        </message>
        <message>
            <source>The cryptographic library refused the work. The details show its words.</source>
            <translation>La biblioteca criptográfica rechazó la operación. Los detalles muestran su mensaje.</translation>
        </message>
        <message>
            <source>This certificate belongs to a different private key. Choose the certificate issued for one of the pending requests.</source>
            <translation>Este certificado pertenece a otra clave privada. Elija el certificado emitido para una de las solicitudes pendientes.</translation>
        </message>
        <message>
            <source>This certificate has been imported before. Assign it in the list of certificates.</source>
            <translation>Este certificado ya se había importado. Asígnelo en la lista de certificados.</translation>
        </message>
        <message>
            <source>The certificate is no longer there. Refresh the list.</source>
            <translation>El certificado ya no está. Actualice la lista.</translation>
        </message>
        <message>
            <source>Several certificates begin with this id. Enter more of its digits.</source>
            <translation>Varios certificados empiezan por este identificador. Escriba más dígitos.</translation>
        </message>
        <message>
            <source>Another program is working with the certificates. Try again when it has finished.</source>
            <translation>Otro programa está trabajando con los certificados. Inténtelo de nuevo cuando haya terminado.</translation>
        </message>
        <message>
            <source>The file could not be written, and nothing was changed. Check the free space and who may write there.</source>
            <translation>No se pudo escribir el archivo y no se ha cambiado nada. Compruebe el espacio libre y quién puede escribir ahí.</translation>
        </message>
        <message>
            <source>The certificate is not meant for a TLS server. Ask the certification authority for a web server certificate.</source>
            <translation>El certificado no es para un servidor TLS. Pida a la entidad de certificación un certificado de servidor web.</translation>
        </message>
        <message>
            <source>The certificate is not valid yet. Check the clock of this computer.</source>
            <translation>El certificado todavía no es válido. Compruebe el reloj de este equipo.</translation>
        </message>
        <message>
            <source>The certificate has expired. Request a new one.</source>
            <translation>El certificado ha caducado. Solicite uno nuevo.</translation>
        </message>
        <message>
            <source>An intermediate certificate is missing. Import the chain file of the certification authority as well.</source>
            <translation>Falta un certificado intermedio. Importe también el archivo de la cadena de la entidad de certificación.</translation>
        </message>
        <message>
            <source>This computer does not trust the root of the certificate. Add the root to the trusted authorities of this edge.</source>
            <translation>Este equipo no confía en la raíz del certificado. Agregue la raíz a las entidades de confianza de este servidor perimetral.</translation>
        </message>
        <message>
            <source>The certificate or its chain uses a signature or key that is no longer safe. Ask the certification authority for a current one.</source>
            <translation>El certificado o su cadena usa una firma o una clave que ya no es segura. Pida uno actual a la entidad de certificación.</translation>
        </message>
        <message>
            <source>Partners and clients connect to this name</source>
            <translation>Los socios y clientes se conectan a este nombre</translation>
        </message>
        <message>
            <source>XMPP partners look for the bare domain</source>
            <translation>Los socios XMPP buscan el dominio sin más</translation>
        </message>
        <message>
            <source>SIP clients and partners that follow Lync's naming</source>
            <translation>Clientes y socios SIP que siguen los nombres de Lync</translation>
        </message>
    </context>
    <context>
        <name>DeliveryPage</name>
        <message>
            <source>Delayed or immediate request</source>
            <translation>Solicitud retrasada o inmediata</translation>
        </message>
        <message>
            <source>Choose how the request reaches the certification authority.</source>
            <translation>Elija cómo llega la solicitud a la entidad de certificación.</translation>
        </message>
        <message>
            <source>Send the request &amp;immediately to an online certification authority</source>
            <translation>Envíe la solicitud &amp;inmediatamente a una entidad de certificación en línea</translation>
        </message>
        <message>
            <source>Not available: no online certification authority is set up for this edge.</source>
            <translation>No disponible: no hay ninguna entidad de certificación en línea configurada para este servidor perimetral.</translation>
        </message>
        <message>
            <source>Prepare the request now, but send it &amp;later</source>
            <translation>Prepare ahora la solicitud, pero envíela &amp;más tarde</translation>
        </message>
        <message>
            <source>The request is written to a file. Paste it into the form of your certification authority, and import what it sends back.</source>
            <translation>La solicitud se escribe en un archivo. Péguela en el formulario de su entidad de certificación e importe lo que le devuelva.</translation>
        </message>
    </context>
    <context>
        <name>DeploymentMessages</name>
        <message>
            <source>The assigned certificate lacks %1. Request a new one with all names.</source>
            <translation>Al certificado asignado le falta %1. Solicite uno nuevo con todos los nombres.</translation>
        </message>
        <message>
            <source>The assigned certificate is valid for %1 more. Request its successor.</source>
            <translation>El certificado asignado es válido %1 más. Solicite su sucesor.</translation>
        </message>
        <message>
            <source>Assigned, valid for %1 more.</source>
            <translation>Asignado, válido %1 más.</translation>
        </message>
        <message>
            <source>Requested on %1. Import the certificate when the certification authority has sent it.</source>
            <translation>Solicitado el %1. Importe el certificado cuando la entidad de certificación lo haya enviado.</translation>
        </message>
        <message>
            <source>This edge</source>
            <translation>Este servidor perimetral</translation>
        </message>
        <message>
            <source>Partners and policies</source>
            <translation>Socios y directivas</translation>
        </message>
        <message>
            <source>Request, install or assign certificates</source>
            <translation>Solicitar, instalar o asignar certificados</translation>
        </message>
        <message>
            <source>DNS and ports</source>
            <translation>DNS y puertos</translation>
        </message>
        <message>
            <source>Install and start services</source>
            <translation>Instalar e iniciar servicios</translation>
        </message>
        <message>
            <source>Test federation</source>
            <translation>Probar la federación</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>No iniciado</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Completado</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>Requiere atención</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En espera</translation>
        </message>
        <message>
            <source>Nothing is configured yet. Name this edge and the domains it serves.</source>
            <translation>Todavía no hay nada configurado. Indique el nombre de este servidor perimetral y los dominios que atiende.</translation>
        </message>
        <message>
            <source>The configuration file cannot be used. Correct it, or go back to an earlier version.</source>
            <translation>No se puede usar el archivo de configuración. Corríjalo o vuelva a una versión anterior.</translation>
        </message>
        <message>
            <source>No partner yet. Add the first XMPP domain your people may talk to.</source>
            <translation>Todavía no hay socios. Agregue el primer dominio XMPP con el que su gente puede hablar.</translation>
        </message>
        <message numerus="yes">
            <source>%n partner(s) can never be authenticated. Correct their negotiation settings.</source>
            <translation>
                <numerusform>%n socio nunca se podrá autenticar. Corrija su configuración de negociación.</numerusform>
                <numerusform>%n socios nunca se podrán autenticar. Corrija su configuración de negociación.</numerusform>
            </translation>
        </message>
        <message>
            <source>Partners are there, but no policy lets anybody talk to XMPP users. Change the external access policy.</source>
            <translation>Hay socios, pero ninguna directiva permite hablar con usuarios XMPP. Cambie la directiva de acceso externo.</translation>
        </message>
        <message numerus="yes">
            <source>%n partner(s); policies allow XMPP.</source>
            <translation>
                <numerusform>%n socio; las directivas permiten XMPP.</numerusform>
                <numerusform>%n socios; las directivas permiten XMPP.</numerusform>
            </translation>
        </message>
        <message>
            <source>No certificate yet. Prepare a request for your certification authority.</source>
            <translation>Todavía no hay ningún certificado. Prepare una solicitud para su entidad de certificación.</translation>
        </message>
        <message>
            <source>A certificate is imported but not assigned. Assign it.</source>
            <translation>Hay un certificado importado, pero sin asignar. Asígnelo.</translation>
        </message>
        <message>
            <source>The assigned certificate or its key is missing. Assign another one.</source>
            <translation>Falta el certificado asignado o su clave. Asigne otro.</translation>
        </message>
        <message>
            <source>The assigned certificate has expired. Request a new one.</source>
            <translation>El certificado asignado ha caducado. Solicite uno nuevo.</translation>
        </message>
        <message>
            <source>Partners find this edge by DNS. Publish the records and open the ports.</source>
            <translation>Los socios encuentran este servidor por DNS. Publique los registros y abra los puertos.</translation>
        </message>
        <message>
            <source>What must be published has changed since you confirmed it. Compare it again.</source>
            <translation>Lo que se debe publicar ha cambiado desde que lo confirmó. Compárelo de nuevo.</translation>
        </message>
        <message>
            <source>You confirmed the records and ports as they are needed now.</source>
            <translation>Usted confirmó los registros y puertos tal como se necesitan ahora.</translation>
        </message>
        <message>
            <source>The engine is stopped. Start it.</source>
            <translation>El motor está detenido. Inícielo.</translation>
        </message>
        <message>
            <source>The engine is starting.</source>
            <translation>El motor se está iniciando.</translation>
        </message>
        <message>
            <source>The engine is stopping.</source>
            <translation>El motor se está deteniendo.</translation>
        </message>
        <message>
            <source>The engine ended unexpectedly. Look at its log and start it again.</source>
            <translation>El motor terminó de forma inesperada. Consulte su registro e inícielo de nuevo.</translation>
        </message>
        <message numerus="yes">
            <source>The engine is running, but %n listener(s) could not be opened. The status page says why.</source>
            <translation>
                <numerusform>El motor está en marcha, pero no se pudo abrir %n escucha. La página de estado explica por qué.</numerusform>
                <numerusform>El motor está en marcha, pero no se pudieron abrir %n escuchas. La página de estado explica por qué.</numerusform>
            </translation>
        </message>
        <message>
            <source>The engine is running.</source>
            <translation>El motor está en marcha.</translation>
        </message>
        <message>
            <source>No stream to a partner yet. Send a test message.</source>
            <translation>Todavía no hay ninguna conexión con un socio. Envíe un mensaje de prueba.</translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s) established. Send a message each way.</source>
            <translation>
                <numerusform>%n conexión establecida. Envíe un mensaje en cada sentido.</numerusform>
                <numerusform>%n conexiones establecidas. Envíe un mensaje en cada sentido.</numerusform>
            </translation>
        </message>
        <message>
            <source>A message went out. Answer it to test the way back.</source>
            <translation>Salió un mensaje. Contéstelo para probar la vuelta.</translation>
        </message>
        <message>
            <source>A message came in. Answer it to test the way out.</source>
            <translation>Llegó un mensaje. Contéstelo para probar la ida.</translation>
        </message>
        <message>
            <source>Messages went both ways since the engine started.</source>
            <translation>Hubo mensajes en ambos sentidos desde que se inició el motor.</translation>
        </message>
        <message>
            <source>Needs step 1, This edge.</source>
            <translation>Necesita el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>Needs step 2, a partner.</source>
            <translation>Necesita el paso 2, un socio.</translation>
        </message>
        <message>
            <source>Needs step 3, an assigned certificate.</source>
            <translation>Necesita el paso 3, un certificado asignado.</translation>
        </message>
        <message>
            <source>Needs step 5, the running engine.</source>
            <translation>Necesita el paso 5, el motor en marcha.</translation>
        </message>
        <message>
            <source>The public address of this edge</source>
            <translation>La dirección pública de este servidor</translation>
        </message>
        <message>
            <source>XMPP partners find the domain</source>
            <translation>Los socios XMPP encuentran el dominio</translation>
        </message>
        <message>
            <source>XMPP partners, TLS from the start</source>
            <translation>Socios XMPP, TLS desde el principio</translation>
        </message>
        <message>
            <source>SIP partners find the domain</source>
            <translation>Los socios SIP encuentran el dominio</translation>
        </message>
        <message>
            <source>SIP clients over TLS</source>
            <translation>Clientes SIP por TLS</translation>
        </message>
        <message>
            <source>SIP clients over TCP</source>
            <translation>Clientes SIP por TCP</translation>
        </message>
        <message>
            <source>SIP clients over UDP</source>
            <translation>Clientes SIP por UDP</translation>
        </message>
        <message>
            <source>XMPP partners</source>
            <translation>Socios XMPP</translation>
        </message>
        <message>
            <source>SIP over TLS</source>
            <translation>SIP por TLS</translation>
        </message>
        <message>
            <source>SIP over TCP</source>
            <translation>SIP por TCP</translation>
        </message>
        <message>
            <source>SIP over UDP</source>
            <translation>SIP por UDP</translation>
        </message>
        <message>
            <source>DNS look-ups</source>
            <translation>Consultas DNS</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n día</numerusform>
                <numerusform>%n días</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DomainMessages</name>
        <message>
            <source>A name is missing. Enter it as in contoso.com.</source>
            <translation>Falta un nombre. Escríbalo como en contoso.com.</translation>
        </message>
        <message>
            <source>The name is longer than 253 characters. Enter a shorter one.</source>
            <translation>El nombre tiene más de 253 caracteres. Escriba uno más corto.</translation>
        </message>
        <message>
            <source>Two dots follow each other, or the name starts with one. Remove the dot.</source>
            <translation>Hay dos puntos seguidos o el nombre empieza por un punto. Quite el punto.</translation>
        </message>
        <message>
            <source>A part between two dots is longer than 63 characters. Shorten it.</source>
            <translation>Una parte entre dos puntos tiene más de 63 caracteres. Acórtela.</translation>
        </message>
        <message>
            <source>“%1” contains a character that no domain name has. Letters, digits, hyphens and dots are allowed.</source>
            <translation>«%1» contiene un carácter que no puede tener un nombre de dominio. Se admiten letras, cifras, guiones y puntos.</translation>
        </message>
        <message>
            <source>“%1” cannot be written as a domain name. Check its letters.</source>
            <translation>«%1» no se puede escribir como nombre de dominio. Compruebe sus letras.</translation>
        </message>
        <message>
            <source>This is an IP address. Enter a domain name.</source>
            <translation>Es una dirección IP. Escriba un nombre de dominio.</translation>
        </message>
        <message>
            <source>The address before the port is missing. [::] means every address.</source>
            <translation>Falta la dirección antes del puerto. [::] significa todas las direcciones.</translation>
        </message>
        <message>
            <source>“%1” is not an address and port. Write an IPv6 address in brackets, as in [::]:5269.</source>
            <translation>«%1» no es una dirección con puerto. Escriba una dirección IPv6 entre corchetes, como en [::]:5269.</translation>
        </message>
        <message>
            <source>The port is missing. Write it after a colon, as in [::]:5269.</source>
            <translation>Falta el puerto. Escríbalo después de dos puntos, como en [::]:5269.</translation>
        </message>
        <message>
            <source>The port is not a number from 1 to 65535. Check what follows the colon.</source>
            <translation>El puerto no es un número de 1 a 65535. Compruebe lo que sigue a los dos puntos.</translation>
        </message>
    </context>
    <context>
        <name>EngineMessages</name>
        <message>
            <source>The engine is not running. Start it, then try again.</source>
            <translation>El motor no está en marcha. Inícielo e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>You may not control this engine. Ask for membership of the group puente.</source>
            <translation>Usted no puede controlar este motor. Pida que lo incluyan en el grupo puente.</translation>
        </message>
        <message>
            <source>The path of the site directory is too long for the engine's socket. Move the site to a shorter path.</source>
            <translation>La ruta del directorio del sitio es demasiado larga para el socket del motor. Mueva el sitio a una ruta más corta.</translation>
        </message>
        <message>
            <source>The engine's socket cannot be made. Check who may write the site directory.</source>
            <translation>No se puede crear el socket del motor. Compruebe quién puede escribir en el directorio del sitio.</translation>
        </message>
        <message>
            <source>Another engine is running for this site. Stop that one first.</source>
            <translation>Hay otro motor en marcha para este sitio. Deténgalo antes.</translation>
        </message>
        <message>
            <source>The engine did not answer in time. Look at its log, then try again.</source>
            <translation>El motor no respondió a tiempo. Consulte su registro e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The engine went away before it answered. Look at its log.</source>
            <translation>El motor desapareció antes de responder. Consulte su registro.</translation>
        </message>
        <message>
            <source>The engine's answer cannot be understood. Check that this window and the engine are of the same version.</source>
            <translation>No se entiende la respuesta del motor. Compruebe que esta ventana y el motor son de la misma versión.</translation>
        </message>
        <message>
            <source>The engine refused. The details say why.</source>
            <translation>El motor se negó. Los detalles dicen por qué.</translation>
        </message>
        <message>
            <source>The program puented is not beside this one. Install Puente again.</source>
            <translation>El programa puented no está junto a este. Instale Puente de nuevo.</translation>
        </message>
        <message>
            <source>The operating system would not run the engine. The details say why.</source>
            <translation>El sistema operativo no quiso ejecutar el motor. Los detalles dicen por qué.</translation>
        </message>
        <message>
            <source>The engine ended while it was starting. The last lines of its log are in the details.</source>
            <translation>El motor terminó mientras se iniciaba. Las últimas líneas de su registro están en los detalles.</translation>
        </message>
        <message>
            <source>The engine neither answers nor ends. Look at its log.</source>
            <translation>El motor ni responde ni termina. Consulte su registro.</translation>
        </message>
        <message>
            <source>The engine belongs to another user or another site. Sign in as that user to stop it.</source>
            <translation>El motor pertenece a otro usuario o a otro sitio. Inicie sesión como ese usuario para detenerlo.</translation>
        </message>
        <message>
            <source>The engine did not stop. Try again, or end its process.</source>
            <translation>El motor no se detuvo. Inténtelo de nuevo o termine su proceso.</translation>
        </message>
        <message>
            <source>The engine is already being started or stopped. Wait until that is finished.</source>
            <translation>El motor ya se está iniciando o deteniendo. Espere a que termine.</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Detenido</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Iniciándose</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Iniciado</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>Deteniéndose</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Con error</translation>
        </message>
    </context>
    <context>
        <name>EngineSummary</name>
        <message>
            <source>Engine stopped</source>
            <translation>Motor detenido</translation>
        </message>
        <message>
            <source>Engine starting</source>
            <translation>Motor iniciándose</translation>
        </message>
        <message>
            <source>Engine running</source>
            <translation>Motor en marcha</translation>
        </message>
        <message>
            <source>Engine stopping</source>
            <translation>Motor deteniéndose</translation>
        </message>
        <message>
            <source>Engine failed</source>
            <translation>Motor con error</translation>
        </message>
        <message>
            <source>no certificate</source>
            <translation>sin certificado</translation>
        </message>
        <message>
            <source>certificate missing</source>
            <translation>falta el certificado</translation>
        </message>
        <message>
            <source>certificate expired</source>
            <translation>certificado caducado</translation>
        </message>
        <message>
            <source>certificate valid for %1</source>
            <translation>certificado válido %1</translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s)</source>
            <translation>
                <numerusform>%n conexión</numerusform>
                <numerusform>%n conexiones</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GeographyPage</name>
        <message>
            <source>Geographical information</source>
            <translation>Información geográfica</translation>
        </message>
        <message>
            <source>Where your organization is registered. Write names in full, without abbreviations.</source>
            <translation>Dónde está registrada su organización. Escriba los nombres completos, sin abreviaturas.</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(ninguno)</translation>
        </message>
        <message>
            <source>&amp;Country or region:</source>
            <translation>&amp;País o región:</translation>
        </message>
        <message>
            <source>&amp;State or province:</source>
            <translation>&amp;Estado o provincia:</translation>
        </message>
        <message>
            <source>City or &amp;locality:</source>
            <translation>&amp;Ciudad o localidad:</translation>
        </message>
    </context>
    <context>
        <name>IntroPage</name>
        <message>
            <source>Certificate request</source>
            <translation>Solicitud de certificado</translation>
        </message>
        <message>
            <source>A request is prepared here, signed by a certification authority, and its answer imported later.</source>
            <translation>Aquí se prepara una solicitud; una entidad de certificación la firma y su respuesta se importa más tarde.</translation>
        </message>
        <message>
            <source>&amp;External edge certificate</source>
            <translation>Certificado perimetral &amp;externo</translation>
        </message>
        <message>
            <source>Edge &amp;internal certificate</source>
            <translation>Certificado perimetral &amp;interno</translation>
        </message>
        <message>
            <source>Not available: this edge runs proxy and gateway together, so it has no internal interface.</source>
            <translation>No disponible: este servidor ejecuta juntos el proxy y la puerta de enlace, así que no tiene interfaz interna.</translation>
        </message>
        <message>
            <source>Which certificate is it for?</source>
            <translation>¿Para qué certificado es?</translation>
        </message>
        <message>
            <source>What partners and clients see: XMPP federation, SIP over TLS. It should come from a public certification authority.</source>
            <translation>Lo que ven socios y clientes: federación XMPP, SIP por TLS. Debería emitirlo una entidad de certificación pública.</translation>
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>NegotiationMessages</name>
        <message>
            <source>This works with most servers.</source>
            <translation>Funciona con la mayoría de los servidores.</translation>
        </message>
        <message>
            <source>Dialback is never used when both TLS and SASL are required.</source>
            <translation>La rellamada nunca se usa cuando TLS y SASL son obligatorios.</translation>
        </message>
        <message>
            <source>SASL requires TLS. With optional TLS the negotiation may fail.</source>
            <translation>SASL requiere TLS. Si TLS es opcional, la negociación puede fracasar.</translation>
        </message>
        <message>
            <source>SASL must have TLS. Require TLS, or set SASL to not supported.</source>
            <translation>SASL necesita TLS. Haga TLS obligatorio o ponga SASL en no admitido.</translation>
        </message>
        <message>
            <source>SASL or dialback must be enabled, or no stream can be authenticated.</source>
            <translation>Es necesario activar SASL o la rellamada, o no se podrá autenticar ninguna conexión.</translation>
        </message>
        <message>
            <source>Dialback over TLS is the only method.</source>
            <translation>La rellamada por TLS es el único método.</translation>
        </message>
        <message>
            <source>Dialback with or without TLS, as the partner chooses.</source>
            <translation>Rellamada con o sin TLS, según elija el socio.</translation>
        </message>
        <message>
            <source>Dialback without TLS is the only method: nothing is encrypted.</source>
            <translation>La rellamada sin TLS es el único método: no se cifra nada.</translation>
        </message>
        <message>
            <source>SASL over TLS</source>
            <translation>SASL por TLS</translation>
        </message>
        <message>
            <source>TLS dialback</source>
            <translation>Rellamada TLS</translation>
        </message>
        <message>
            <source>TCP dialback</source>
            <translation>Rellamada TCP</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Obligatorio</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>Opcional</translation>
        </message>
        <message>
            <source>Not supported</source>
            <translation>No admitido</translation>
        </message>
        <message>
            <source>Federated</source>
            <translation>Federado</translation>
        </message>
        <message>
            <source>Public verified</source>
            <translation>Público verificado</translation>
        </message>
        <message>
            <source>Public unverified</source>
            <translation>Público no verificado</translation>
        </message>
        <message>
            <source>For your own company or business partners. Their people may write first and see status notes.</source>
            <translation>Para su propia empresa o sus socios comerciales. Sus usuarios pueden escribir primero y ver las notas de estado.</translation>
        </message>
        <message>
            <source>Their people may write first, but do not see status notes.</source>
            <translation>Sus usuarios pueden escribir primero, pero no ven las notas de estado.</translation>
        </message>
        <message>
            <source>For public networks. Their people may write only to those who added them as a contact.</source>
            <translation>Para redes públicas. Sus usuarios solo pueden escribir a quienes los agregaron como contacto.</translation>
        </message>
    </context>
    <context>
        <name>OrganizationPage</name>
        <message>
            <source>Organization information</source>
            <translation>Información de la organización</translation>
        </message>
        <message>
            <source>The certification authority checks this and puts it into the certificate. It may stay empty.</source>
            <translation>La entidad de certificación lo comprueba y lo incluye en el certificado. Puede quedar vacío.</translation>
        </message>
        <message>
            <source>&amp;Organization:</source>
            <translation>&amp;Organización:</translation>
        </message>
        <message>
            <source>The legal name of your organization.</source>
            <translation>El nombre legal de su organización.</translation>
        </message>
        <message>
            <source>Organizational &amp;unit:</source>
            <translation>&amp;Unidad organizativa:</translation>
        </message>
        <message>
            <source>Public certification authorities leave the organizational unit out or refuse the request.</source>
            <translation>Las entidades de certificación públicas omiten la unidad organizativa o rechazan la solicitud.</translation>
        </message>
    </context>
    <context>
        <name>RequestFilePage</name>
        <message>
            <source>Certificate request file</source>
            <translation>Archivo de solicitud de certificado</translation>
        </message>
        <message>
            <source>The request is saved in this file. It contains no secret; the private key stays in the site directory.</source>
            <translation>La solicitud se guarda en este archivo. No contiene ningún secreto; la clave privada queda en el directorio del sitio.</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>&amp;Examinar…</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Nombre de archivo</translation>
        </message>
        <message>
            <source>&amp;File name:</source>
            <translation>&amp;Nombre de archivo:</translation>
        </message>
        <message>
            <source>This file exists and will be replaced.</source>
            <translation>Este archivo existe y se reemplazará.</translation>
        </message>
        <message>
            <source>Enter a file name.</source>
            <translation>Escriba un nombre de archivo.</translation>
        </message>
        <message>
            <source>Enter the full path.</source>
            <translation>Escriba la ruta completa.</translation>
        </message>
        <message>
            <source>This is a folder. Add a file name.</source>
            <translation>Es una carpeta. Agregue un nombre de archivo.</translation>
        </message>
        <message>
            <source>This folder does not exist.</source>
            <translation>Esta carpeta no existe.</translation>
        </message>
        <message>
            <source>You may not write into this folder.</source>
            <translation>No tiene permiso para escribir en esta carpeta.</translation>
        </message>
        <message>
            <source>Certificate requests (*.csr *.req *.pem);;All files (*)</source>
            <translation>Solicitudes de certificado (*.csr *.req *.pem);;Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>SecurityPage</name>
        <message>
            <source>Name and security settings</source>
            <translation>Nombre y configuración de seguridad</translation>
        </message>
        <message>
            <source>The name helps you find the certificate again; the key protects it.</source>
            <translation>El nombre le ayuda a encontrar el certificado; la clave lo protege.</translation>
        </message>
        <message>
            <source>&amp;Mark the certificate private key as exportable</source>
            <translation>&amp;Marcar la clave privada del certificado como exportable</translation>
        </message>
        <message>
            <source>&amp;Friendly name:</source>
            <translation>&amp;Nombre descriptivo:</translation>
        </message>
        <message>
            <source>Not part of the certificate. Empty: the name of the edge.</source>
            <translation>No forma parte del certificado. Vacío: el nombre del servidor perimetral.</translation>
        </message>
        <message>
            <source>&amp;Bit length:</source>
            <translation>&amp;Longitud de bits:</translation>
        </message>
        <message>
            <source>Only needed when several edges share one certificate.</source>
            <translation>Solo hace falta cuando varios servidores perimetrales comparten un certificado.</translation>
        </message>
        <message>
            <source>Elliptic curve, %1</source>
            <translation>Curva elíptica, %1</translation>
        </message>
        <message>
            <source>RSA, %1 bits</source>
            <translation>RSA, %1 bits</translation>
        </message>
        <message>
            <source>Fast and strong. A few old partners only know RSA.</source>
            <translation>Rápida y fuerte. Algunos socios antiguos solo conocen RSA.</translation>
        </message>
        <message>
            <source>Accepted everywhere.</source>
            <translation>Aceptada en todas partes.</translation>
        </message>
        <message>
            <source>Accepted everywhere; every TLS handshake takes longer.</source>
            <translation>Aceptada en todas partes; cada negociación TLS tarda más.</translation>
        </message>
    </context>
    <context>
        <name>SipDomainsPage</name>
        <message>
            <source>SIP domain setting on subject alternative names</source>
            <translation>Configuración del dominio SIP en nombres alternativos de sujeto</translation>
        </message>
        <message>
            <source>Each ticked domain adds sip.&lt;domain&gt; to the certificate.</source>
            <translation>Cada dominio activado agrega sip.&lt;dominio&gt; al certificado.</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Dominios SIP</translation>
        </message>
        <message>
            <source>&amp;Configured SIP domains:</source>
            <translation>&amp;Dominios SIP configurados:</translation>
        </message>
        <message>
            <source>Tick the domains whose clients or SIP partners connect to sip.&lt;domain&gt;; the first one is recommended. Changing this later takes a new certificate.</source>
            <translation>Active los dominios cuyos clientes o socios SIP se conectan a sip.&lt;dominio&gt;; se recomienda el primero. Cambiarlo más tarde exige un certificado nuevo.</translation>
        </message>
    </context>
    <context>
        <name>SiteMessages</name>
        <message>
            <source>There is no configuration yet. Run step 1, This edge.</source>
            <translation>Todavía no hay ninguna configuración. Ejecute el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>The configuration cannot be read. Check who may read the site directory.</source>
            <translation>No se puede leer la configuración. Compruebe quién puede leer el directorio del sitio.</translation>
        </message>
        <message>
            <source>There is one already. Edit it instead of adding it again.</source>
            <translation>Ya existe. Edítelo en lugar de agregarlo de nuevo.</translation>
        </message>
        <message>
            <source>The configuration file is damaged. Correct the line named in the details, or go back to an earlier version.</source>
            <translation>El archivo de configuración está dañado. Corrija la línea indicada en los detalles o vuelva a una versión anterior.</translation>
        </message>
        <message>
            <source>The configuration file contains a setting nobody knows. Correct or remove the line named in the details.</source>
            <translation>El archivo de configuración contiene un ajuste desconocido. Corrija o quite la línea indicada en los detalles.</translation>
        </message>
        <message>
            <source>A setting has the wrong kind of value. Correct the line named in the details.</source>
            <translation>Un ajuste tiene un valor del tipo equivocado. Corrija la línea indicada en los detalles.</translation>
        </message>
        <message>
            <source>A setting has a value it cannot have. Correct what the details name.</source>
            <translation>Un ajuste tiene un valor no válido. Corrija lo que indican los detalles.</translation>
        </message>
        <message>
            <source>A setting that must be there is missing. Add what the details name.</source>
            <translation>Falta un ajuste obligatorio. Agregue lo que indican los detalles.</translation>
        </message>
        <message>
            <source>Two settings contradict each other. Change one of those the details name.</source>
            <translation>Dos ajustes se contradicen. Cambie uno de los que indican los detalles.</translation>
        </message>
        <message>
            <source>With these settings no stream can ever be authenticated. Choose a combination of TLS, SASL and dialback that can work.</source>
            <translation>Con estos ajustes nunca se podrá autenticar ninguna conexión. Elija una combinación de TLS, SASL y rellamada que pueda funcionar.</translation>
        </message>
        <message>
            <source>It is no longer there. Somebody else may have removed it; the list shows what is there now.</source>
            <translation>Ya no está. Quizá lo haya quitado otra persona; la lista muestra lo que hay ahora.</translation>
        </message>
        <message>
            <source>The configuration could not be written, and the former one is still in force. Check the free space and who may write the site directory.</source>
            <translation>No se pudo escribir la configuración y la anterior sigue vigente. Compruebe el espacio libre y quién puede escribir en el directorio del sitio.</translation>
        </message>
        <message>
            <source>Another program is changing the configuration at this moment. Try again when it has finished.</source>
            <translation>Otro programa está cambiando la configuración en este momento. Inténtelo de nuevo cuando haya terminado.</translation>
        </message>
    </context>
    <context>
        <name>StatusTexts</name>
        <message>
            <source>XMPP partners</source>
            <translation>Socios XMPP</translation>
        </message>
        <message>
            <source>XMPP, direct TLS</source>
            <translation>XMPP, TLS directo</translation>
        </message>
        <message>
            <source>SIP over TLS</source>
            <translation>SIP por TLS</translation>
        </message>
        <message>
            <source>SIP over TCP</source>
            <translation>SIP por TCP</translation>
        </message>
        <message>
            <source>SIP over UDP</source>
            <translation>SIP por UDP</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abierta</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Con error</translation>
        </message>
        <message>
            <source>Needs a certificate</source>
            <translation>Necesita un certificado</translation>
        </message>
        <message>
            <source>In</source>
            <comment>a stream's direction</comment>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Out</source>
            <comment>a stream's direction</comment>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Established</source>
            <translation>Establecida</translation>
        </message>
        <message>
            <source>SASL over TLS</source>
            <translation>SASL por TLS</translation>
        </message>
        <message>
            <source>Dialback</source>
            <translation>Rellamada</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n día</numerusform>
                <numerusform>%n días</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hora</numerusform>
                <numerusform>%n horas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minuto</numerusform>
                <numerusform>%n minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>less than a minute</source>
            <translation>menos de un minuto</translation>
        </message>
    </context>
    <context>
        <name>SubjectNamesPage</name>
        <message>
            <source>Subject name and subject alternative names</source>
            <translation>Nombre de sujeto y nombres alternativos de sujeto</translation>
        </message>
        <message>
            <source>These names follow from the configuration of this edge, and partners check them.</source>
            <translation>Estos nombres se derivan de la configuración de este servidor perimetral, y los socios los comprueban.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Where to change it</source>
            <translation>Dónde se cambia</translation>
        </message>
        <message>
            <source>Subject alternative names</source>
            <translation>Nombres alternativos de sujeto</translation>
        </message>
        <message>
            <source>Subject &amp;alternative names:</source>
            <translation>Nombres al&amp;ternativos de sujeto:</translation>
        </message>
        <message>
            <source>Subject name:</source>
            <translation>Nombre de sujeto:</translation>
        </message>
        <message>
            <source>To change the name of the edge or its domains, cancel and run step 1, This edge, again.</source>
            <translation>Para cambiar el nombre del servidor o sus dominios, cancele y ejecute de nuevo el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>Step 1, This edge</source>
            <translation>Paso 1, Este servidor perimetral</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Página siguiente</translation>
        </message>
        <message>
            <source>Additional names</source>
            <translation>Nombres adicionales</translation>
        </message>
    </context>
    <context>
        <name>SummaryPage</name>
        <message>
            <source>Request summary</source>
            <translation>Resumen de la solicitud</translation>
        </message>
        <message>
            <source>Next makes the key and the request. Back changes any of this.</source>
            <translation>Siguiente crea la clave y la solicitud. Atrás permite cambiar cualquier dato.</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Ajuste</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Equivalent command</source>
            <translation>Comando equivalente</translation>
        </message>
        <message>
            <source>Co&amp;py</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>&amp;Equivalent command</source>
            <translation>Comando e&amp;quivalente</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(ninguno)</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificado</translation>
        </message>
        <message>
            <source>External edge certificate</source>
            <translation>Certificado perimetral externo</translation>
        </message>
        <message>
            <source>Request file</source>
            <translation>Archivo de solicitud</translation>
        </message>
        <message>
            <source>Friendly name</source>
            <translation>Nombre descriptivo</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>Clave privada</translation>
        </message>
        <message>
            <source>Exportable</source>
            <translation>Exportable</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Certificate template</source>
            <translation>Plantilla de certificado</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>Organización</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Unidad organizativa</translation>
        </message>
        <message>
            <source>Country or region</source>
            <translation>País o región</translation>
        </message>
        <message>
            <source>State or province</source>
            <translation>Estado o provincia</translation>
        </message>
        <message>
            <source>City or locality</source>
            <translation>Ciudad o localidad</translation>
        </message>
        <message>
            <source>Subject name</source>
            <translation>Nombre de sujeto</translation>
        </message>
        <message>
            <source>Subject alternative names</source>
            <translation>Nombres alternativos de sujeto</translation>
        </message>
        <message>
            <source>Partners look for a name that is not in the request: %1</source>
            <translation>Los socios buscan un nombre que no está en la solicitud: %1</translation>
        </message>
    </context>
    <context>
        <name>TemplatePage</name>
        <message>
            <source>Specify alternate certificate template</source>
            <translation>Especificar plantilla de certificado alternativa</translation>
        </message>
        <message>
            <source>Only a Windows certification authority of your own knows templates. Leave this as it is for a public one.</source>
            <translation>Solo una entidad de certificación propia de Windows conoce plantillas. Para una pública, déjelo como está.</translation>
        </message>
        <message>
            <source>&amp;Use alternate certificate template for the selected certification authority</source>
            <translation>&amp;Usar plantilla de certificado alternativa para la entidad de certificación seleccionada</translation>
        </message>
        <message>
            <source>Certificate template &amp;name:</source>
            <translation>&amp;Nombre de plantilla de certificado:</translation>
        </message>
        <message>
            <source>The template's name, not its display name.</source>
            <translation>El nombre de la plantilla, no su nombre para mostrar.</translation>
        </message>
        <message>
            <source>Enter the name of the template.</source>
            <translation>Escriba el nombre de la plantilla.</translation>
        </message>
    </context>
    <context>
        <name>app::DeploymentPage</name>
        <message>
            <source>Deployment</source>
            <translation>Implementación</translation>
        </message>
        <message>
            <source>Six steps to the first federated message. Each can be run again at any time.</source>
            <translation>Seis pasos hasta el primer mensaje federado. Cada uno se puede ejecutar de nuevo en cualquier momento.</translation>
        </message>
    </context>
    <context>
        <name>app::EngineLine</name>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Iniciar</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <source>Stop the engine</source>
            <translation>Detener el motor</translation>
        </message>
        <message>
            <source>Start the engine</source>
            <translation>Iniciar el motor</translation>
        </message>
        <message>
            <source>Stop when everything under way is finished</source>
            <translation>Detener cuando termine lo que está en curso</translation>
        </message>
        <message>
            <source>Stop at once</source>
            <translation>Detener de inmediato</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first, or wait until the engine has finished what it does.</source>
            <translation>Ejecute antes el paso 1, Este servidor perimetral, o espere a que el motor termine lo que hace.</translation>
        </message>
    </context>
    <context>
        <name>app::MainWindow</name>
        <message>
            <source>Engine</source>
            <translation>Motor</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Deployment</source>
            <translation>Implementación</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificados</translation>
        </message>
        <message>
            <source>XMPP partners</source>
            <translation>Socios XMPP</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>app::ServicesDialog</name>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Iniciar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Install and start services</source>
            <translation>Instalar e iniciar servicios</translation>
        </message>
        <message>
            <source>Re&amp;start</source>
            <translation>Re&amp;iniciar</translation>
        </message>
        <message>
            <source>The engine runs in the background of your session and goes on when this window is closed. Nothing has to be installed for that.</source>
            <translation>El motor funciona en segundo plano en su sesión y continúa al cerrar esta ventana. Para eso no hay que instalar nada.</translation>
        </message>
        <message>
            <source>Check the configuration</source>
            <translation>Comprobar la configuración</translation>
        </message>
        <message>
            <source>Stop the running engine</source>
            <translation>Detener el motor en marcha</translation>
        </message>
        <message>
            <source>Start the engine and wait for its answer</source>
            <translation>Iniciar el motor y esperar su respuesta</translation>
        </message>
    </context>
    <context>
        <name>app::StatusPage</name>
        <message>
            <source>Listener</source>
            <translation>Escucha</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Socio</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Sentido</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Autenticación</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Cifrado</translation>
        </message>
        <message>
            <source>Stanzas in / out</source>
            <translation>Stanzas de entrada / salida</translation>
        </message>
        <message>
            <source>Streams</source>
            <translation>Conexiones</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>En cola</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>The engine as it is now.</source>
            <translation>El motor tal como está ahora.</translation>
        </message>
        <message>
            <source>&amp;Listeners</source>
            <translation>&amp;Escuchas</translation>
        </message>
        <message>
            <source>St&amp;reams</source>
            <translation>&amp;Conexiones</translation>
        </message>
        <message>
            <source>&amp;Partners</source>
            <translation>&amp;Socios</translation>
        </message>
        <message>
            <source>State: %1</source>
            <translation>Estado: %1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>desde hace %1</translation>
        </message>
        <message>
            <source>Version %1 · process %2</source>
            <translation>Versión %1 · proceso %2</translation>
        </message>
        <message numerus="yes">
            <source>%n SIP user(s)</source>
            <translation>
                <numerusform>%n usuario SIP</numerusform>
                <numerusform>%n usuarios SIP</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n registered device(s)</source>
            <translation>
                <numerusform>%n dispositivo registrado</numerusform>
                <numerusform>%n dispositivos registrados</numerusform>
            </translation>
        </message>
        <message>
            <source>The latest change was refused: %1</source>
            <translation>El último cambio fue rechazado: %1</translation>
        </message>
        <message>
            <source>Site: %1</source>
            <translation>Sitio: %1</translation>
        </message>
        <message>
            <source>none</source>
            <translation>sin cifrar</translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <translation>%1 de entrada, %2 de salida</translation>
        </message>
        <message>
            <source>&amp;Start the engine</source>
            <translation>&amp;Iniciar el motor</translation>
        </message>
        <message>
            <source>Its listeners, streams and partners are shown here while it is running.</source>
            <translation>Sus escuchas, conexiones y socios se muestran aquí mientras está en marcha.</translation>
        </message>
        <message>
            <source>The engine is not running</source>
            <translation>El motor no está en marcha</translation>
        </message>
        <message>
            <source>Fault or warning</source>
            <translation>Fallo o advertencia</translation>
        </message>
    </context>
    <context>
        <name>app::StepRow</name>
        <message>
            <source>Run again</source>
            <translation>Ejecutar de nuevo</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Ejecutar</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>Run: This edge</comment>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>app::TestDialog</name>
        <message>
            <source>Partner</source>
            <translation>Socio</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>Stanzas in / out</source>
            <translation>Stanzas de entrada / salida</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>Fallo</translation>
        </message>
        <message>
            <source>Test federation</source>
            <translation>Probar la federación</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Socios</translation>
        </message>
        <message>
            <source>Command that adds a test user</source>
            <translation>Comando que agrega un usuario de prueba</translation>
        </message>
        <message>
            <source>Co&amp;py</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>&amp;What the engine sees now:</source>
            <translation>&amp;Lo que ve el motor ahora:</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>1. Add a user with the command below and sign in to %1 with a SIP client.
2. Send a message to somebody at %2, for example bob@%2.
3. Let that person answer. The list shows the stream and both messages.</source>
            <translation>1. Agregue un usuario con el comando de abajo e inicie sesión en %1 con un cliente SIP.
2. Envíe un mensaje a alguien de %2, por ejemplo bob@%2.
3. Pida a esa persona que conteste. La lista muestra la conexión y ambos mensajes.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
    </context>
    <context>
        <name>app::Tray</name>
        <message>
            <source>&amp;Open Puente</source>
            <translation>&amp;Abrir Puente</translation>
        </message>
        <message>
            <source>&amp;Start engine</source>
            <translation>&amp;Iniciar motor</translation>
        </message>
        <message>
            <source>S&amp;top engine</source>
            <translation>&amp;Detener motor</translation>
        </message>
        <message>
            <source>&amp;Quit (the engine goes on)</source>
            <translation>&amp;Salir (el motor continúa)</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificatesPage</name>
        <message>
            <source>Friendly name</source>
            <translation>Nombre descriptivo</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Caduca</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Emisor</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>&amp;Request…</source>
            <translation>&amp;Solicitar…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importar…</translation>
        </message>
        <message>
            <source>&amp;Assign</source>
            <translation>&amp;Asignar</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificados</translation>
        </message>
        <message>
            <source>What this edge shows to partners and clients.</source>
            <translation>Lo que este servidor perimetral muestra a socios y clientes.</translation>
        </message>
        <message>
            <source>&amp;Prepare the first request…</source>
            <translation>&amp;Preparar la primera solicitud…</translation>
        </message>
        <message>
            <source>No certificate yet</source>
            <translation>Todavía no hay ningún certificado</translation>
        </message>
        <message>
            <source>Prepare a request, send it to a certification authority, and import what it sends back.</source>
            <translation>Prepare una solicitud, envíela a una entidad de certificación e importe lo que esta le devuelva.</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Caducado</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Asignado</translation>
        </message>
        <message>
            <source>Not assigned</source>
            <translation>Sin asignar</translation>
        </message>
        <message>
            <source>Without key</source>
            <translation>Sin clave</translation>
        </message>
        <message>
            <source>Pending since %1</source>
            <translation>Pendiente desde el %1</translation>
        </message>
        <message>
            <source>%1
Key: %2 · exportable: %3
Fingerprint (SHA-256): %4</source>
            <translation>%1
Clave: %2 · exportable: %3
Huella digital (SHA-256): %4</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>The request waits for its certificate. Import the file when the certification authority has sent it.
Key: %1 · names: %2</source>
            <translation>La solicitud espera su certificado. Importe el archivo cuando la entidad de certificación lo haya enviado.
Clave: %1 · nombres: %2</translation>
        </message>
        <message>
            <source>Select a certificate first.</source>
            <translation>Seleccione antes un certificado.</translation>
        </message>
        <message>
            <source>A request cannot be assigned. Import its certificate first.</source>
            <translation>Una solicitud no se puede asignar. Importe antes su certificado.</translation>
        </message>
        <message>
            <source>The private key of this certificate is not here.</source>
            <translation>La clave privada de este certificado no está aquí.</translation>
        </message>
        <message>
            <source>This certificate is assigned already.</source>
            <translation>Este certificado ya está asignado.</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first.</source>
            <translation>Ejecute antes el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>Select a certificate or request first.</source>
            <translation>Seleccione antes un certificado o una solicitud.</translation>
        </message>
        <message>
            <source>This certificate is in use. Assign another one first.</source>
            <translation>Este certificado está en uso. Asigne antes otro.</translation>
        </message>
        <message>
            <source>Prepare a request first: a certificate needs its private key.</source>
            <translation>Prepare antes una solicitud: un certificado necesita su clave privada.</translation>
        </message>
        <message>
            <source>Certificate assignment</source>
            <translation>Asignación del certificado</translation>
        </message>
        <message>
            <source>Remove this request and its private key? A certificate issued for it can then no longer be used.</source>
            <translation>¿Quitar esta solicitud y su clave privada? Un certificado emitido para ella ya no se podrá usar.</translation>
        </message>
        <message>
            <source>Remove this certificate and its private key? They cannot be brought back.</source>
            <translation>¿Quitar este certificado y su clave privada? No se podrán recuperar.</translation>
        </message>
        <message>
            <source>Remove certificate</source>
            <translation>Quitar certificado</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
    </context>
    <context>
        <name>wizard::EdgeDialog</name>
        <message>
            <source>This edge</source>
            <translation>Este servidor perimetral</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>&amp;Edge name (FQDN):</source>
            <translation>&amp;Nombre del servidor (FQDN):</translation>
        </message>
        <message>
            <source>&amp;SIP domains:</source>
            <translation>Dominios &amp;SIP:</translation>
        </message>
        <message>
            <source>&amp;XMPP domains:</source>
            <translation>Dominios &amp;XMPP:</translation>
        </message>
        <message>
            <source>the same as the SIP domains</source>
            <translation>los mismos que los dominios SIP</translation>
        </message>
        <message>
            <source>Listeners</source>
            <translation>Escuchas</translation>
        </message>
        <message>
            <source>Address and port, several separated by commas; [::] means every address. An empty field switches a listener off.</source>
            <translation>Dirección y puerto, varios separados por comas; [::] significa todas las direcciones. Un campo vacío desactiva la escucha.</translation>
        </message>
        <message>
            <source>XMPP &amp;partners:</source>
            <translation>S&amp;ocios XMPP:</translation>
        </message>
        <message>
            <source>XMPP, &amp;direct TLS:</source>
            <translation>XMPP, TLS &amp;directo:</translation>
        </message>
        <message>
            <source>SIP over &amp;TLS:</source>
            <translation>SIP por &amp;TLS:</translation>
        </message>
        <message>
            <source>SIP over T&amp;CP:</source>
            <translation>SIP por T&amp;CP:</translation>
        </message>
        <message>
            <source>SIP over &amp;UDP:</source>
            <translation>SIP por &amp;UDP:</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
    </context>
    <context>
        <name>wizard::ExecutingPage</name>
        <message>
            <source>Executing commands</source>
            <translation>Ejecución de comandos</translation>
        </message>
        <message>
            <source>The private key is made on this computer and never leaves it.</source>
            <translation>La clave privada se crea en este equipo y nunca sale de él.</translation>
        </message>
        <message>
            <source>Check the answers</source>
            <translation>Comprobar las respuestas</translation>
        </message>
        <message>
            <source>Make the private key and the request</source>
            <translation>Crear la clave privada y la solicitud</translation>
        </message>
        <message>
            <source>Save the request file</source>
            <translation>Guardar el archivo de solicitud</translation>
        </message>
        <message>
            <source>The request file could not be written. Go back and choose another place.</source>
            <translation>No se pudo escribir el archivo de solicitud. Vuelva atrás y elija otro lugar.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ImportDialog</name>
        <message>
            <source>What</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>&amp;Assign this certificate to this edge</source>
            <translation>&amp;Asignar este certificado a este servidor perimetral</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Import certificate</source>
            <translation>Importar certificado</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>&amp;Examinar…</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Archivo del certificado</translation>
        </message>
        <message>
            <source>What the file is</source>
            <translation>Qué es el archivo</translation>
        </message>
        <message>
            <source>&amp;Select certificate file:</source>
            <translation>&amp;Seleccionar archivo del certificado:</translation>
        </message>
        <message>
            <source>The .cer, .crt, .pem or .p7b file, best with its chain.</source>
            <translation>El archivo .cer, .crt, .pem o .p7b, a ser posible con su cadena.</translation>
        </message>
        <message>
            <source>Select certificate file</source>
            <translation>Seleccionar archivo del certificado</translation>
        </message>
        <message>
            <source>Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c);;All files (*)</source>
            <translation>Certificados (*.cer *.crt *.pem *.der *.p7b *.p7c);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificado</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Emitido por</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Válido hasta</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Answers the request</source>
            <translation>Responde a la solicitud</translation>
        </message>
        <message>
            <source>a key already in use</source>
            <translation>una clave ya en uso</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Chain</source>
            <translation>Cadena</translation>
        </message>
        <message>
            <source>none in the file</source>
            <translation>ninguna en el archivo</translation>
        </message>
        <message>
            <source>This certificate belongs to this edge.</source>
            <translation>Este certificado pertenece a este servidor perimetral.</translation>
        </message>
        <message>
            <source>Requested but not in the certificate: %1</source>
            <translation>Solicitado, pero ausente del certificado: %1</translation>
        </message>
        <message>
            <source>Added by the certification authority: %1</source>
            <translation>Agregado por la entidad de certificación: %1</translation>
        </message>
        <message>
            <source>All requested names are in it.</source>
            <translation>Contiene todos los nombres solicitados.</translation>
        </message>
        <message>
            <source>It has expired. Request a new one.</source>
            <translation>Ha caducado. Solicite uno nuevo.</translation>
        </message>
        <message>
            <source>No intermediate certificate is in the file: partners may be unable to check it.</source>
            <translation>El archivo no contiene ningún certificado intermedio: quizá los socios no puedan comprobarlo.</translation>
        </message>
        <message>
            <source>Import the certificate</source>
            <translation>Importar el certificado</translation>
        </message>
        <message>
            <source>Assign it to this edge</source>
            <translation>Asignarlo a este servidor perimetral</translation>
        </message>
        <message>
            <source>Tell the engine</source>
            <translation>Avisar al motor</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>wizard::LifeBar</name>
        <message>
            <source>Valid for %1 more</source>
            <translation>Válido %1 más</translation>
        </message>
        <message>
            <source>today</source>
            <translation>hoy</translation>
        </message>
    </context>
    <context>
        <name>wizard::NetworkDialog</name>
        <message>
            <source>These records are published and these ports are &amp;open</source>
            <translation>Estos registros están publicados y estos puertos, &amp;abiertos</translation>
        </message>
        <message>
            <source>DNS and ports</source>
            <translation>DNS y puertos</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>the public address</source>
            <translation>la dirección pública</translation>
        </message>
        <message>
            <source>Public DNS &amp;records:</source>
            <translation>&amp;Registros DNS públicos:</translation>
        </message>
        <message>
            <source>Public DNS records</source>
            <translation>Registros DNS públicos</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Sentido</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Protocolo</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrada</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>&amp;Firewall ports:</source>
            <translation>Puertos del &amp;cortafuegos:</translation>
        </message>
        <message>
            <source>Firewall ports</source>
            <translation>Puertos del cortafuegos</translation>
        </message>
        <message>
            <source>&amp;Copy as zone lines</source>
            <translation>Co&amp;piar como líneas de zona</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Have these records published in the public DNS and these ports opened, then tick the box below. Puente does not look them up itself.</source>
            <translation>Haga publicar estos registros en el DNS público y abrir estos puertos; después, active la casilla de abajo. Puente no los consulta por sí mismo.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerDialog</name>
        <message>
            <source>Support server dial&amp;back negotiation</source>
            <translation>Admitir la negociación de &amp;rellamada de servidor</translation>
        </message>
        <message>
            <source>Partner must send &amp;keep-alives</source>
            <translation>El socio debe enviar señales de &amp;mantenimiento</translation>
        </message>
        <message>
            <source>New XMPP partner</source>
            <translation>Nuevo socio XMPP</translation>
        </message>
        <message>
            <source>Edit XMPP partner</source>
            <translation>Editar socio XMPP</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Socio</translation>
        </message>
        <message>
            <source>&amp;Primary domain:</source>
            <translation>Dominio &amp;principal:</translation>
        </message>
        <message>
            <source>&amp;Additional domains:</source>
            <translation>Dominios &amp;adicionales:</translation>
        </message>
        <message>
            <source>&amp;Description:</source>
            <translation>&amp;Descripción:</translation>
        </message>
        <message>
            <source>Partner t&amp;ype:</source>
            <translation>Tipo de s&amp;ocio:</translation>
        </message>
        <message>
            <source>Negotiation</source>
            <translation>Negociación</translation>
        </message>
        <message>
            <source>&amp;TLS negotiation:</source>
            <translation>Negociación &amp;TLS:</translation>
        </message>
        <message>
            <source>&amp;SASL negotiation:</source>
            <translation>Negociación &amp;SASL:</translation>
        </message>
        <message>
            <source>Result:</source>
            <translation>Resultado:</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>found by DNS</source>
            <translation>se busca por DNS</translation>
        </message>
        <message>
            <source>P&amp;roxy (host or host:port):</source>
            <translation>Pro&amp;xy (host o host:puerto):</translation>
        </message>
        <message>
            <source>Connection &amp;limit:</source>
            <translation>&amp;Límite de conexiones:</translation>
        </message>
        <message>
            <source>One of these domains is yours or another partner's already. Remove it here or there.</source>
            <translation>Uno de estos dominios ya es suyo o de otro socio. Quítelo aquí o allí.</translation>
        </message>
        <message>
            <source>There is a partner of this domain already.</source>
            <translation>Ya hay un socio de este dominio.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerTable</name>
        <message>
            <source>Domain</source>
            <translation>Dominio</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Negotiation</source>
            <translation>Negociación</translation>
        </message>
        <message>
            <source>Streams</source>
            <translation>Conexiones</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>no es posible</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>error</translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <translation>%1 de entrada, %2 de salida</translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnersPage</name>
        <message>
            <source>&amp;New…</source>
            <translation>&amp;Nuevo…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Editar…</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>XMPP partners</source>
            <translation>Socios XMPP</translation>
        </message>
        <message>
            <source>The XMPP domains your people may talk to.</source>
            <translation>Los dominios XMPP con los que su gente puede hablar.</translation>
        </message>
        <message>
            <source>Search partners</source>
            <translation>Buscar socios</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>&amp;Add the first partner…</source>
            <translation>&amp;Agregar el primer socio…</translation>
        </message>
        <message>
            <source>No partner yet</source>
            <translation>Todavía no hay socios</translation>
        </message>
        <message>
            <source>Until there is one, nobody outside can be reached. A partner is an XMPP domain, such as the one of a supplier.</source>
            <translation>Mientras no haya ninguno, no se puede llegar a nadie de fuera. Un socio es un dominio XMPP, por ejemplo el de un proveedor.</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first.</source>
            <translation>Ejecute antes el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>Select a partner first.</source>
            <translation>Seleccione antes un socio.</translation>
        </message>
        <message>
            <source>Additional domains: %1</source>
            <translation>Dominios adicionales: %1</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>TLS: %1 · SASL: %2 · Dialback: %3</source>
            <translation>TLS: %1 · SASL: %2 · Rellamada: %3</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>Remove partner</source>
            <translation>Quitar socio</translation>
        </message>
        <message>
            <source>Remove %1? Its streams are closed and your people can no longer reach it.</source>
            <translation>¿Quitar %1? Sus conexiones se cierran y su gente ya no podrá llegar a él.</translation>
        </message>
    </context>
    <context>
        <name>wizard::RequestWizard</name>
        <message>
            <source>Certificate wizard</source>
            <translation>Asistente para certificados</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificado</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Envío</translation>
        </message>
        <message>
            <source>Request file</source>
            <translation>Archivo de solicitud</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>Name and key</source>
            <translation>Nombre y clave</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>Organización</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Subject names</source>
            <translation>Nombres de sujeto</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Dominios SIP</translation>
        </message>
        <message>
            <source>Additional names</source>
            <translation>Nombres adicionales</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Execution</source>
            <translation>Ejecución</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Solicitud</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Atrás</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Siguiente</translation>
        </message>
        <message>
            <source>&amp;Finish</source>
            <translation>&amp;Finalizar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Cancel the request? The key being made is discarded.</source>
            <translation>¿Cancelar la solicitud? La clave que se está creando se descarta.</translation>
        </message>
        <message>
            <source>Leave the wizard? Your answers are lost; nothing has been changed.</source>
            <translation>¿Salir del asistente? Sus respuestas se pierden; no se ha cambiado nada.</translation>
        </message>
        <message>
            <source>&amp;Leave</source>
            <translation>&amp;Salir</translation>
        </message>
    </context>
    <context>
        <name>wizard::ResultPage</name>
        <message>
            <source>Certificate request file</source>
            <translation>Archivo de solicitud de certificado</translation>
        </message>
        <message>
            <source>The request is ready. Send it to your certification authority.</source>
            <translation>La solicitud está lista. Envíela a su entidad de certificación.</translation>
        </message>
        <message>
            <source>Certificate request</source>
            <translation>Solicitud de certificado</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>Co&amp;py</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>&amp;Guardar como…</translation>
        </message>
        <message>
            <source>In the form of a public certification authority choose “web server” as the usage. When the certificate arrives, import it in step 3.</source>
            <translation>En el formulario de una entidad de certificación pública, elija «servidor web» como uso. Cuando llegue el certificado, impórtelo en el paso 3.</translation>
        </message>
        <message>
            <source>Saved in %1</source>
            <translation>Guardado en %1</translation>
        </message>
        <message>
            <source>Save the request as</source>
            <translation>Guardar la solicitud como</translation>
        </message>
        <message>
            <source>The file could not be written. Choose another place.</source>
            <translation>No se pudo escribir el archivo. Elija otro lugar.</translation>
        </message>
    </context>
    <context>
        <name>wizard::StepProgress</name>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>Qué ha fallado</translation>
        </message>
        <message>
            <source>View &amp;log</source>
            <translation>Ver &amp;registro</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>%1 s</source>
            <comment>seconds</comment>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>error</translation>
        </message>
        <message>
            <source>done</source>
            <translation>hecho</translation>
        </message>
        <message>
            <source>Hide &amp;log</source>
            <translation>Ocultar &amp;registro</translation>
        </message>
    </context>
    <context>
        <name>wizard::VerdictView</name>
        <message>
            <source>%1: possible</source>
            <translation>%1: posible</translation>
        </message>
        <message>
            <source>%1: not possible</source>
            <translation>%1: no es posible</translation>
        </message>
        <message>
            <source>&amp;Fix</source>
            <translation>&amp;Corregir</translation>
        </message>
    </context>
</TS>
