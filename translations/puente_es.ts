<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AccountPage</name>
        <message>
            <source>Certification authority account</source>
            <translation>Cuenta de entidad de certificación</translation>
        </message>
        <message>
            <source>The authority opens an account for this edge. Its key is made here and stays here.</source>
            <translation>La entidad abre una cuenta para este servidor perimetral. Su clave se crea aquí y aquí se queda.</translation>
        </message>
        <message>
            <source>I &amp;agree to the terms of service</source>
            <translation>A&amp;cepto las condiciones del servicio</translation>
        </message>
        <message>
            <source>Asking the certification authority</source>
            <translation>Consultando a la entidad de certificación</translation>
        </message>
        <message>
            <source>Terms of service</source>
            <translation>Condiciones del servicio</translation>
        </message>
        <message>
            <source>&amp;Mail address:</source>
            <translation>&amp;Dirección de correo:</translation>
        </message>
        <message>
            <source>Where the authority writes when something is wrong. May stay empty.</source>
            <translation>Adónde escribe la entidad cuando algo va mal. Puede quedar vacía.</translation>
        </message>
        <message>
            <source>&amp;Key id:</source>
            <translation>&amp;Identificador de clave:</translation>
        </message>
        <message>
            <source>Key (&amp;HMAC):</source>
            <translation>Clave (&amp;HMAC):</translation>
        </message>
        <message>
            <source>Some authorities only serve their customers, and show these two in your account there. Otherwise both stay empty.</source>
            <translation>Algunas entidades solo atienden a sus clientes y muestran estos dos datos en la cuenta de usted. En los demás casos, ambos quedan vacíos.</translation>
        </message>
        <message>
            <source>(kept from before)</source>
            <translation>(se conserva la anterior)</translation>
        </message>
        <message>
            <source>This authority has no terms of service</source>
            <translation>Esta entidad no tiene condiciones del servicio</translation>
        </message>
        <message>
            <source>This is no mail address. Correct it, or leave it empty.</source>
            <translation>No es una dirección de correo. Corríjala o déjela vacía.</translation>
        </message>
        <message>
            <source>This authority only serves its customers. Enter the key id and the key that it shows in your account there.</source>
            <translation>Esta entidad solo atiende a sus clientes. Escriba el identificador de clave y la clave que muestra en la cuenta de usted.</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>&amp;Reintentar</translation>
        </message>
        <message>
            <source>Read the terms of service, and tick that you agree.</source>
            <translation>Lea las condiciones del servicio y active la casilla para aceptarlas.</translation>
        </message>
    </context>
    <context>
        <name>AcmeMessages</name>
        <message>
            <source>Try again tomorrow.</source>
            <translation>Inténtelo de nuevo mañana.</translation>
        </message>
        <message>
            <source>Try again after %1.</source>
            <translation>Inténtelo de nuevo después del %1.</translation>
        </message>
        <message>
            <source>No online certification authority is chosen. Choose one of the list, or enter the address of its directory.</source>
            <translation>No se ha elegido ninguna entidad de certificación en línea. Elija una de la lista o escriba la dirección de su directorio.</translation>
        </message>
        <message>
            <source>Something the certification authority needs is missing. Go back and fill in what the details name.</source>
            <translation>Falta algo que la entidad de certificación necesita. Vuelva atrás y rellene lo que indican los detalles.</translation>
        </message>
        <message>
            <source>A key was not copied whole. Copy it again, as the certification authority or the DNS server shows it.</source>
            <translation>Una clave no se copió entera. Cópiela de nuevo tal como la muestra la entidad de certificación o el servidor DNS.</translation>
        </message>
        <message>
            <source>The CA file holds no certificate that can be read. Choose another file, or none to trust the authorities of this computer.</source>
            <translation>El archivo de CA no contiene ningún certificado legible. Elija otro archivo, o ninguno para confiar en las entidades de este equipo.</translation>
        </message>
        <message>
            <source>The certification authority has terms of service. Read them, and tick that you agree.</source>
            <translation>La entidad de certificación tiene condiciones del servicio. Léalas y active la casilla para aceptarlas.</translation>
        </message>
        <message>
            <source>The certification authority only serves its own customers. Enter the key id and the key that it shows in your account there.</source>
            <translation>La entidad de certificación solo atiende a sus propios clientes. Escriba el identificador de clave y la clave que muestra en la cuenta de usted.</translation>
        </message>
        <message>
            <source>The request holds names that no online certification authority certifies. Remove the SRV, XMPP and URI names.</source>
            <translation>La solicitud contiene nombres que ninguna entidad de certificación en línea certifica. Quite los nombres SRV, XMPP y URI.</translation>
        </message>
        <message>
            <source>This user may not open %1. Start Puente as the service's user, or prove the names by DNS.</source>
            <translation>Este usuario no puede abrir %1. Inicie Puente como el usuario del servicio o demuestre los nombres por DNS.</translation>
        </message>
        <message>
            <source>Another program uses %1. Stop it for the moment, or prove the names by DNS.</source>
            <translation>Otro programa usa %1. Deténgalo de momento o demuestre los nombres por DNS.</translation>
        </message>
        <message>
            <source>%1 could not be opened. Check that the address belongs to this computer.</source>
            <translation>No se pudo abrir %1. Compruebe que la dirección pertenece a este equipo.</translation>
        </message>
        <message>
            <source>The DNS does not show the record %1 yet. Check it, wait a little, and continue.</source>
            <translation>El DNS todavía no muestra el registro %1. Compruébelo, espere un poco y continúe.</translation>
        </message>
        <message>
            <source>The DNS server refused the update. Check the name of the key, the key, and whether it may change this zone.</source>
            <translation>El servidor DNS rechazó la actualización. Compruebe el nombre de la clave, la clave y si esta puede cambiar la zona.</translation>
        </message>
        <message>
            <source>The DNS server for updates does not answer. Check its address and the firewall.</source>
            <translation>El servidor DNS para las actualizaciones no responde. Compruebe su dirección y el cortafuegos.</translation>
        </message>
        <message>
            <source>The certificate could not be kept. Check the free space and who may write there.</source>
            <translation>No se pudo guardar el certificado. Compruebe el espacio libre y quién puede escribir ahí.</translation>
        </message>
        <message>
            <source>The request was cancelled. Nothing of it is left.</source>
            <translation>La solicitud se canceló. No queda nada de ella.</translation>
        </message>
        <message>
            <source>The certification authority cannot be reached. Check the address of its directory, the network and the firewall.</source>
            <translation>No se puede llegar a la entidad de certificación. Compruebe la dirección de su directorio, la red y el cortafuegos.</translation>
        </message>
        <message>
            <source>The certification authority's own connection is not trusted. Choose the CA file it publishes.</source>
            <translation>La conexión de la propia entidad de certificación no es de confianza. Elija el archivo de CA que esta publica.</translation>
        </message>
        <message>
            <source>This address does not belong to an online certification authority. Enter the address of its ACME directory.</source>
            <translation>Esta dirección no pertenece a una entidad de certificación en línea. Escriba la dirección de su directorio ACME.</translation>
        </message>
        <message>
            <source>The certification authority took too long. Try again later.</source>
            <translation>La entidad de certificación tardó demasiado. Inténtelo de nuevo más tarde.</translation>
        </message>
        <message>
            <source>The certification authority does not know this edge. Agree to its terms, and an account is made.</source>
            <translation>La entidad de certificación no conoce este servidor perimetral. Acepte sus condiciones y se creará una cuenta.</translation>
        </message>
        <message>
            <source>The certification authority has closed the account of this edge. Ask it why, or choose another one.</source>
            <translation>La entidad de certificación ha cerrado la cuenta de este servidor perimetral. Pregúntele el motivo o elija otra.</translation>
        </message>
        <message>
            <source>The certification authority refused the key id or its key. Fetch new ones from your account there.</source>
            <translation>La entidad de certificación rechazó el identificador de clave o su clave. Obtenga otros nuevos en la cuenta que tiene con ella.</translation>
        </message>
        <message>
            <source>The certification authority refused the mail address. Enter one that exists, or none.</source>
            <translation>La entidad de certificación rechazó la dirección de correo. Escriba una que exista, o ninguna.</translation>
        </message>
        <message>
            <source>The certification authority has issued enough for these names for now.</source>
            <translation>La entidad de certificación ya ha emitido suficientes certificados para estos nombres por ahora.</translation>
        </message>
        <message>
            <source>The certification authority does not certify %1. Take the name out, or choose another authority.</source>
            <translation>La entidad de certificación no certifica %1. Quite el nombre o elija otra entidad.</translation>
        </message>
        <message>
            <source>A CAA record in the DNS names another authority for %1. Add this one to the record, or choose the other.</source>
            <translation>Un registro CAA del DNS indica otra entidad para %1. Agregue esta al registro o elija la otra.</translation>
        </message>
        <message>
            <source>The certification authority could not look %1 up. Check that the name is in the public DNS.</source>
            <translation>La entidad de certificación no pudo consultar %1. Compruebe que el nombre está en el DNS público.</translation>
        </message>
        <message>
            <source>The certification authority could not connect to %1. Check that the name leads here and that the firewall lets it in.</source>
            <translation>La entidad de certificación no pudo conectarse a %1. Compruebe que el nombre lleva aquí y que el cortafuegos le permite entrar.</translation>
        </message>
        <message>
            <source>The certification authority reached %1, but not by TLS. Check what stands between, and that port 443 leads here.</source>
            <translation>La entidad de certificación llegó a %1, pero no por TLS. Compruebe qué hay en medio y que el puerto 443 lleva aquí.</translation>
        </message>
        <message>
            <source>Another program answers at %1. Check that the name and the port lead to this computer.</source>
            <translation>Otro programa responde en %1. Compruebe que el nombre y el puerto llevan a este equipo.</translation>
        </message>
        <message>
            <source>The certification authority does not accept this proof for %1. Go back and choose another one.</source>
            <translation>La entidad de certificación no acepta esta prueba para %1. Vuelva atrás y elija otra.</translation>
        </message>
        <message>
            <source>The certification authority refused the request itself. Choose another key, and look at the findings of the summary.</source>
            <translation>La entidad de certificación rechazó la propia solicitud. Elija otra clave y consulte las observaciones del resumen.</translation>
        </message>
        <message>
            <source>The certification authority gave up without a reason. Try again.</source>
            <translation>La entidad de certificación desistió sin indicar el motivo. Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The certification authority wants you to do something first. Open the page that the details name.</source>
            <translation>La entidad de certificación pide que haga algo antes. Abra la página que indican los detalles.</translation>
        </message>
        <message>
            <source>The certification authority has a fault of its own. Try again later.</source>
            <translation>La entidad de certificación tiene un fallo propio. Inténtelo de nuevo más tarde.</translation>
        </message>
        <message>
            <source>Ask the certification authority what it offers</source>
            <translation>Preguntar a la entidad de certificación qué ofrece</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>Abrir la cuenta</translation>
        </message>
        <message>
            <source>Make the private key and the request</source>
            <translation>Crear la clave privada y la solicitud</translation>
        </message>
        <message>
            <source>Place the order</source>
            <translation>Hacer el pedido</translation>
        </message>
        <message>
            <source>Prepare the proof that the names are yours</source>
            <translation>Preparar la prueba de que los nombres son suyos</translation>
        </message>
        <message>
            <source>Wait until the certification authority has seen it</source>
            <translation>Esperar a que la entidad de certificación la vea</translation>
        </message>
        <message>
            <source>Hand in the request</source>
            <translation>Entregar la solicitud</translation>
        </message>
        <message>
            <source>Wait for the certificate</source>
            <translation>Esperar el certificado</translation>
        </message>
        <message>
            <source>Fetch the certificate</source>
            <translation>Obtener el certificado</translation>
        </message>
        <message>
            <source>Import the certificate</source>
            <translation>Importar el certificado</translation>
        </message>
    </context>
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
            <translation>A&amp;gregar</translation>
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
            <source>A&amp;dditional names:</source>
            <translation>Nombres a&amp;dicionales:</translation>
        </message>
        <message>
            <source>Press Add to put it on the list.</source>
            <translation>Pulse Agregar para ponerlo en la lista.</translation>
        </message>
        <message>
            <source>Wildcards do not work for an edge. Add each name.</source>
            <translation>Los comodines no sirven para un servidor perimetral. Agregue cada nombre.</translation>
        </message>
        <message>
            <source>&amp;Kind:</source>
            <translation>&amp;Tipo:</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Add &amp;usual names</source>
            <translation>Agregar los &amp;habituales</translation>
        </message>
        <message>
            <source>The names of XMPP and SIP services that a private certification authority can certify for your domains</source>
            <translation>Los nombres de servicios XMPP y SIP que una entidad de certificación privada puede certificar para sus dominios</translation>
        </message>
        <message>
            <source>Name &amp;or address:</source>
            <translation>&amp;Nombre o dirección:</translation>
        </message>
        <message>
            <source>Domain name or address</source>
            <translation>Nombre de dominio o dirección</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>SRV name</source>
            <translation>Nombre SRV</translation>
        </message>
        <message>
            <source>XMPP address</source>
            <translation>Dirección XMPP</translation>
        </message>
        <message>
            <source>SIP address (URI)</source>
            <translation>Dirección SIP (URI)</translation>
        </message>
        <message>
            <source>Left out: only a private certification authority certifies it</source>
            <translation>Omitido: solo una entidad de certificación privada lo certifica</translation>
        </message>
        <message>
            <source>Added by you</source>
            <translation>Agregado por usted</translation>
        </message>
        <message>
            <source>Domain name</source>
            <translation>Nombre de dominio</translation>
        </message>
        <message>
            <source>This is no name of this kind. Compare it with the example in the empty field.</source>
            <translation>No es un nombre de este tipo. Compárelo con el ejemplo del campo vacío.</translation>
        </message>
        <message>
            <source>This name is in the request already. Clear the field to go on.</source>
            <translation>Este nombre ya está en la solicitud. Vacíe el campo para continuar.</translation>
        </message>
        <message>
            <source>Only a private certification authority certifies this. Choose one on the page “Kind of certification authority”.</source>
            <translation>Solo una entidad de certificación privada lo certifica. Elija una en la página «Tipo de entidad de certificación».</translation>
        </message>
        <message>
            <source>These are more names than one certificate carries. Make a second request for some of them.</source>
            <translation>Son más nombres de los que admite un certificado. Haga una segunda solicitud para algunos de ellos.</translation>
        </message>
    </context>
    <context>
        <name>AdvancedUsagesPage</name>
        <message>
            <source>Usages of the certificate</source>
            <translation>Usos del certificado</translation>
        </message>
        <message>
            <source>Advanced certificate usages</source>
            <translation>Usos avanzados de certificados</translation>
        </message>
        <message>
            <source>Tick everything the certificate shall be presented for.</source>
            <translation>Active todo aquello para lo que se debe presentar el certificado.</translation>
        </message>
        <message>
            <source>XMPP and SIP federation of all domains without a certificate of their own</source>
            <translation>Federación XMPP y SIP de todos los dominios sin certificado propio</translation>
        </message>
        <message>
            <source>Only %1</source>
            <translation>Solo %1</translation>
        </message>
    </context>
    <context>
        <name>AssignmentIntroPage</name>
        <message>
            <source>Ad&amp;vanced certificate usages</source>
            <translation>Usos a&amp;vanzados de certificados</translation>
        </message>
        <message>
            <source>Certificate assignment</source>
            <translation>Asignación del certificado</translation>
        </message>
        <message>
            <source>The external edge certificate is presented to partners and clients.</source>
            <translation>El certificado perimetral externo se presenta a socios y clientes.</translation>
        </message>
        <message>
            <source>The certificate you choose is presented for XMPP federation and SIP federation. What is presented now is kept, and one click goes back to it.</source>
            <translation>El certificado que elija se presenta para la federación XMPP y la federación SIP. Lo que se presenta ahora se conserva y se recupera con un clic.</translation>
        </message>
        <message>
            <source>For single domains of this edge: each may have a certificate of its own.</source>
            <translation>Para dominios concretos de este servidor perimetral: cada uno puede tener su propio certificado.</translation>
        </message>
    </context>
    <context>
        <name>AssignmentMessages</name>
        <message>
            <source>The certificate does not name %1. Clients and SIP partners that connect to this name refuse it.</source>
            <translation>El certificado no incluye %1. Los clientes y socios SIP que se conectan a este nombre lo rechazan.</translation>
        </message>
        <message>
            <source>The certificate does not name %1. Partners that check certificates refuse it for this domain.</source>
            <translation>El certificado no incluye %1. Los socios que comprueban los certificados lo rechazan para este dominio.</translation>
        </message>
        <message>
            <source>It names every domain it is presented for.</source>
            <translation>Incluye todos los dominios para los que se presenta.</translation>
        </message>
        <message>
            <source>XMPP federation</source>
            <translation>Federación XMPP</translation>
        </message>
        <message>
            <source>SIP federation</source>
            <translation>Federación SIP</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n más</numerusform>
                <numerusform>%n más</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssignmentSteps</name>
        <message>
            <source>The engine could not use the certificate, and the previous assignment could not be restored. Assign it again.</source>
            <translation>El motor no pudo usar el certificado y no se pudo restablecer la asignación anterior. Asígnelo de nuevo.</translation>
        </message>
        <message>
            <source>The engine could not use the certificate, and what was assigned before is in place again. Look at the log for the reason.</source>
            <translation>El motor no pudo usar el certificado y vuelve a estar vigente lo asignado antes. Consulte el motivo en el registro.</translation>
        </message>
        <message>
            <source>Check the certificate and its private key</source>
            <translation>Comprobar el certificado y su clave privada</translation>
        </message>
        <message>
            <source>Save the assignment</source>
            <translation>Guardar la asignación</translation>
        </message>
        <message>
            <source>Tell the engine</source>
            <translation>Avisar al motor</translation>
        </message>
        <message>
            <source>See that the engine presents it</source>
            <translation>Comprobar que el motor lo presenta</translation>
        </message>
        <message>
            <source>TLS does not work with this certificate. Request or import another one.</source>
            <translation>TLS no funciona con este certificado. Solicite o importe otro.</translation>
        </message>
    </context>
    <context>
        <name>AssignmentSummaryPage</name>
        <message>
            <source>What</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Consequences</source>
            <translation>Consecuencias</translation>
        </message>
        <message>
            <source>Certificate assignment summary</source>
            <translation>Resumen de asignación de certificados</translation>
        </message>
        <message>
            <source>What the assignment touches. Nothing has been changed yet.</source>
            <translation>A qué afecta la asignación. Todavía no se ha cambiado nada.</translation>
        </message>
        <message>
            <source>A running engine takes it at once; no stream is dropped. Streams that are open keep the certificate they began with.</source>
            <translation>Un motor en marcha lo aplica de inmediato; no se corta ninguna conexión. Las conexiones abiertas conservan el certificado con el que empezaron.</translation>
        </message>
        <message>
            <source>The certificate is no longer in the store. Go back and choose another one.</source>
            <translation>El certificado ya no está en el almacén. Vuelva atrás y elija otro.</translation>
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
            <source>Usages</source>
            <translation>Usos</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Dominios</translation>
        </message>
        <message>
            <source>Domains it does not name</source>
            <translation>Dominios que no incluye</translation>
        </message>
        <message>
            <source>XMPP partners that will see it</source>
            <translation>Socios XMPP que lo verán</translation>
        </message>
        <message>
            <source>No longer presented</source>
            <translation>Dejan de presentarse</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
    </context>
    <context>
        <name>AuthorityPage</name>
        <message>
            <source>Choose a certification authority</source>
            <translation>Elija una entidad de certificación</translation>
        </message>
        <message>
            <source>It must speak ACME. Public ones are listed; one of your own may be named.</source>
            <translation>Debe hablar ACME. Las públicas figuran en la lista; también puede indicar una propia.</translation>
        </message>
        <message>
            <source>%1, for tests</source>
            <translation>%1, para pruebas</translation>
        </message>
        <message>
            <source>Another certification authority</source>
            <translation>Otra entidad de certificación</translation>
        </message>
        <message>
            <source>Bro&amp;wse…</source>
            <translation>&amp;Examinar…</translation>
        </message>
        <message>
            <source>CA file</source>
            <translation>Archivo de CA</translation>
        </message>
        <message>
            <source>CA fi&amp;le:</source>
            <translation>Archivo de &amp;CA:</translation>
        </message>
        <message>
            <source>Certification &amp;authority:</source>
            <translation>E&amp;ntidad de certificación:</translation>
        </message>
        <message>
            <source>&amp;Directory address:</source>
            <translation>&amp;Dirección del directorio:</translation>
        </message>
        <message>
            <source>Only for an authority whose own connection this computer does not trust. May stay empty.</source>
            <translation>Solo para una entidad en cuya conexión no confía este equipo. Puede quedar vacío.</translation>
        </message>
        <message>
            <source>Enter the address of its ACME directory. It begins with https://.</source>
            <translation>Escriba la dirección de su directorio ACME. Empieza por https://.</translation>
        </message>
        <message>
            <source>This file does not exist. Choose another, or none.</source>
            <translation>Este archivo no existe. Elija otro, o ninguno.</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>CertificateFields</name>
        <message>
            <source>Subject</source>
            <translation>Sujeto</translation>
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
            <source>Country</source>
            <translation>País</translation>
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
            <source>Subject alternative names</source>
            <translation>Nombres alternativos de sujeto</translation>
        </message>
        <message>
            <source>Key usage</source>
            <translation>Uso de la clave</translation>
        </message>
        <message>
            <source>Extended key usage</source>
            <translation>Uso extendido de la clave</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>Public key</source>
            <translation>Clave pública</translation>
        </message>
        <message>
            <source>Signature algorithm</source>
            <translation>Algoritmo de firma</translation>
        </message>
        <message>
            <source>Public key (SHA-256)</source>
            <translation>Clave pública (SHA-256)</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Emisor</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Válido desde</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Válido hasta</translation>
        </message>
        <message>
            <source>Fingerprint (SHA-256)</source>
            <translation>Huella digital (SHA-256)</translation>
        </message>
        <message>
            <source>Signature of the request</source>
            <translation>Firma de la solicitud</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>válida</translation>
        </message>
        <message>
            <source>not valid</source>
            <translation>no válida</translation>
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
            <source>The way the file protects its key is too unusual. Export it again with the usual settings.</source>
            <translation>La forma en que el archivo protege su clave es demasiado inusual. Vuelva a exportarlo con la configuración habitual.</translation>
        </message>
        <message>
            <source>The file is empty. Fetch it from the certification authority again.</source>
            <translation>El archivo está vacío. Obténgalo de nuevo de la entidad de certificación.</translation>
        </message>
        <message>
            <source>The file is cut short or damaged. Fetch it from the certification authority again.</source>
            <translation>El archivo está cortado o dañado. Obténgalo de nuevo de la entidad de certificación.</translation>
        </message>
        <message>
            <source>This file is a certificate request. Send it to the certification authority and choose the file it answers with.</source>
            <translation>Este archivo es una solicitud de certificado. Envíelo a la entidad de certificación y elija el archivo con el que responda.</translation>
        </message>
        <message>
            <source>This file holds a private key and no certificate. Choose a file with the certificate.</source>
            <translation>Este archivo contiene una clave privada y ningún certificado. Elija un archivo con el certificado.</translation>
        </message>
        <message>
            <source>There is no certificate request in this file. Choose the file that the request was saved to.</source>
            <translation>En este archivo no hay ninguna solicitud de certificado. Elija el archivo en el que se guardó la solicitud.</translation>
        </message>
        <message>
            <source>The private key is protected by a password. Enter the password.</source>
            <translation>La clave privada está protegida por una contraseña. Escriba la contraseña.</translation>
        </message>
        <message>
            <source>The password does not open the file. Check it; if it is right, the file is damaged.</source>
            <translation>La contraseña no abre el archivo. Compruébela; si es correcta, el archivo está dañado.</translation>
        </message>
        <message>
            <source>The key is neither RSA nor EC. Use one of these.</source>
            <translation>La clave no es ni RSA ni EC. Use una de estas.</translation>
        </message>
        <message>
            <source>Public certification authorities certify domain names and IP addresses only. Take the other names out, or choose a private certification authority.</source>
            <translation>Las entidades de certificación públicas solo certifican nombres de dominio y direcciones IP. Quite los demás nombres o elija una entidad de certificación privada.</translation>
        </message>
        <message>
            <source>The private key belongs to none of the certificates in the file. Choose the key that was made together with the request.</source>
            <translation>La clave privada no pertenece a ninguno de los certificados del archivo. Elija la clave que se creó junto con la solicitud.</translation>
        </message>
        <message>
            <source>No certificate in this file is an issuer that is missing here. Ask the certification authority for its intermediate certificates.</source>
            <translation>Ningún certificado de este archivo es un emisor que falte aquí. Pida a la entidad de certificación sus certificados intermedios.</translation>
        </message>
        <message>
            <source>The private key was not marked as exportable when it was made. Request a new certificate with an exportable key.</source>
            <translation>La clave privada no se marcó como exportable al crearla. Solicite un certificado nuevo con una clave exportable.</translation>
        </message>
        <message>
            <source>The token is not there. Check that it is plugged in and that its module is installed.</source>
            <translation>El token no está. Compruebe que está conectado y que su módulo está instalado.</translation>
        </message>
        <message>
            <source>The token needs its PIN. Type the PIN of the token.</source>
            <translation>El token necesita su PIN. Escriba el PIN del token.</translation>
        </message>
        <message>
            <source>The token refused the PIN. Check the PIN: a few wrong ones lock the token.</source>
            <translation>El token rechazó el PIN. Compruébelo: unos pocos PIN erróneos bloquean el token.</translation>
        </message>
        <message>
            <source>Wrong PINs have locked the token or left it one last try. Unlock it with the token's own program.</source>
            <translation>Varios PIN erróneos han bloqueado el token o le han dejado un último intento. Desbloquéelo con el programa del propio token.</translation>
        </message>
        <message>
            <source>You may not write to the folder of this edge. Start Puente as its owner.</source>
            <translation>No tiene permiso para escribir en la carpeta de este servidor perimetral. Inicie Puente como su propietario.</translation>
        </message>
        <message>
            <source>The disk is full, and nothing was changed. Make room and try again.</source>
            <translation>El disco está lleno y no se ha cambiado nada. Libere espacio y vuelva a intentarlo.</translation>
        </message>
        <message>
            <source>XMPP partners of %1 look for it</source>
            <translation>Los socios XMPP de %1 lo buscan</translation>
        </message>
        <message>
            <source>Default SIP name: clients and partners in Lync's manner look for it</source>
            <translation>Nombre SIP predeterminado: lo buscan clientes y socios al estilo de Lync</translation>
        </message>
        <message>
            <source>XMPP between servers of %1, and nothing else</source>
            <translation>XMPP entre servidores de %1, y nada más</translation>
        </message>
        <message>
            <source>Old XMPP servers look for %1 in this form</source>
            <translation>Los servidores XMPP antiguos buscan %1 de esta forma</translation>
        </message>
        <message>
            <source>The SIP domain %1 itself</source>
            <translation>El propio dominio SIP %1</translation>
        </message>
    </context>
    <context>
        <name>CertificateStorePage</name>
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
            <source>&amp;View certificate details…</source>
            <translation>&amp;Ver detalles del certificado…</translation>
        </message>
        <message>
            <source>Certificate store</source>
            <translation>Almacén de certificados</translation>
        </message>
        <message>
            <source>Choose the certificate. What cannot be assigned says why.</source>
            <translation>Elija el certificado. Si alguno no se puede asignar, se indica el motivo.</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificados</translation>
        </message>
    </context>
    <context>
        <name>CertificateTaskMessages</name>
        <message>
            <source>A request cannot be assigned. Import its certificate first.</source>
            <translation>Una solicitud no se puede asignar. Importe antes su certificado.</translation>
        </message>
        <message>
            <source>A request has no certificate yet. View it to copy or save it.</source>
            <translation>Una solicitud todavía no tiene certificado. Véala para copiarla o guardarla.</translation>
        </message>
        <message>
            <source>This request still waits for its certificate. Process it first.</source>
            <translation>Esta solicitud todavía espera su certificado. Procésela antes.</translation>
        </message>
        <message>
            <source>XMPP federation</source>
            <translation>Federación XMPP</translation>
        </message>
        <message>
            <source>SIP federation</source>
            <translation>Federación SIP</translation>
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
            <source>Pending</source>
            <translation>Pendiente</translation>
        </message>
        <message>
            <source>Expires in %1</source>
            <translation>Caduca dentro de %1</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Caducado</translation>
        </message>
        <message>
            <source>Not valid yet</source>
            <translation>Todavía no es válido</translation>
        </message>
        <message>
            <source>Name missing</source>
            <translation>Falta un nombre</translation>
        </message>
        <message>
            <source>The engine cannot use it</source>
            <translation>El motor no puede usarlo</translation>
        </message>
        <message>
            <source>Renewal failed</source>
            <translation>Error en la renovación</translation>
        </message>
        <message>
            <source>Private key missing</source>
            <translation>Falta la clave privada</translation>
        </message>
        <message>
            <source>Certificate missing</source>
            <translation>Falta el certificado</translation>
        </message>
        <message>
            <source>Does not name %1</source>
            <translation>No incluye %1</translation>
        </message>
        <message>
            <source>Renewal failed, next try on %1</source>
            <translation>Error en la renovación, próximo intento el %1</translation>
        </message>
        <message>
            <source>Assigned, renewed on %1</source>
            <translation>Asignado, se renueva el %1</translation>
        </message>
        <message>
            <source>This edge is not described yet. Run step 1, This edge, first.</source>
            <translation>Este servidor perimetral todavía no está descrito. Ejecute antes el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>Nothing is selected. Select a certificate in a list first.</source>
            <translation>No hay nada seleccionado. Seleccione antes un certificado en una lista.</translation>
        </message>
        <message>
            <source>No request waits for its certificate. Make a request first.</source>
            <translation>Ninguna solicitud espera su certificado. Haga antes una solicitud.</translation>
        </message>
        <message>
            <source>No valid certificate with its private key is here. Request or import one first.</source>
            <translation>Aquí no hay ningún certificado válido con su clave privada. Solicite o importe antes uno.</translation>
        </message>
        <message>
            <source>This usage has no certificate. There is nothing to take away.</source>
            <translation>Este uso no tiene certificado. No hay nada que quitar.</translation>
        </message>
        <message>
            <source>This certificate is not assigned. There is nothing to take away.</source>
            <translation>Este certificado no está asignado. No hay nada que quitar.</translation>
        </message>
        <message>
            <source>This certificate is assigned to every usage already. Select another one.</source>
            <translation>Este certificado ya está asignado a todos los usos. Seleccione otro.</translation>
        </message>
        <message>
            <source>The private key of this certificate is not here. Import it together with its key.</source>
            <translation>La clave privada de este certificado no está aquí. Impórtelo junto con su clave.</translation>
        </message>
        <message>
            <source>This certificate has expired. Renew it first.</source>
            <translation>Este certificado ha caducado. Renuévelo antes.</translation>
        </message>
        <message>
            <source>This certificate is in use. Assign another one first.</source>
            <translation>Este certificado está en uso. Asigne antes otro.</translation>
        </message>
        <message>
            <source>The engine renews this certificate by itself. There is nothing to do.</source>
            <translation>El motor renueva este certificado por sí mismo. No hay nada que hacer.</translation>
        </message>
        <message>
            <source>Nothing was assigned before. There is nothing to go back to.</source>
            <translation>Antes no había nada asignado. No hay nada a lo que revertir.</translation>
        </message>
        <message>
            <source>%1, until %2 (%3)</source>
            <translation>%1, hasta el %2 (%3)</translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1, hasta el %2</translation>
        </message>
    </context>
    <context>
        <name>ChallengePage</name>
        <message>
            <source>Proof that the names are yours</source>
            <translation>Prueba de que los nombres son suyos</translation>
        </message>
        <message>
            <source>The authority checks each name of the request. Choose what it is to look at.</source>
            <translation>La entidad comprueba cada nombre de la solicitud. Elija qué debe consultar.</translation>
        </message>
        <message>
            <source>&amp;Web server on port 80 (http-01)</source>
            <translation>Servidor &amp;web en el puerto 80 (http-01)</translation>
        </message>
        <message>
            <source>T&amp;LS on port 443 (tls-alpn-01)</source>
            <translation>T&amp;LS en el puerto 443 (tls-alpn-01)</translation>
        </message>
        <message>
            <source>&amp;DNS records that you enter (dns-01)</source>
            <translation>&amp;Registros DNS que usted introduce (dns-01)</translation>
        </message>
        <message>
            <source>DNS records that Puente enters by &amp;update (dns-01)</source>
            <translation>Registros DNS que Puente introduce por act&amp;ualización (dns-01)</translation>
        </message>
        <message>
            <source>DNS &amp;server:</source>
            <translation>Servidor &amp;DNS:</translation>
        </message>
        <message>
            <source>&amp;Key name:</source>
            <translation>&amp;Nombre de la clave:</translation>
        </message>
        <message>
            <source>&amp;Algorithm:</source>
            <translation>Al&amp;goritmo:</translation>
        </message>
        <message>
            <source>Key (&amp;TSIG):</source>
            <translation>Clave (&amp;TSIG):</translation>
        </message>
        <message>
            <source>For each name the authority fetches a page from this computer, which answers for as long as the order takes.</source>
            <translation>Para cada nombre, la entidad obtiene una página de este equipo, que responde mientras dura el pedido.</translation>
        </message>
        <message>
            <source>The same by TLS alone, where port 80 is closed.</source>
            <translation>Lo mismo solo por TLS, donde el puerto 80 está cerrado.</translation>
        </message>
        <message>
            <source>For names that do not lead here. The records are shown to be copied; the engine cannot renew such a certificate alone.</source>
            <translation>Para nombres que no llevan aquí. Los registros se muestran para copiarlos; el motor no puede renovar por sí solo un certificado así.</translation>
        </message>
        <message>
            <source>(kept from before)</source>
            <translation>(se conserva la anterior)</translation>
        </message>
        <message>
            <source>Enter the address of the DNS server that takes the updates, such as 192.0.2.53.</source>
            <translation>Escriba la dirección del servidor DNS que admite las actualizaciones, por ejemplo 192.0.2.53.</translation>
        </message>
        <message>
            <source>Enter the name of the TSIG key, as the DNS server knows it.</source>
            <translation>Escriba el nombre de la clave TSIG tal como lo conoce el servidor DNS.</translation>
        </message>
        <message>
            <source>Enter the TSIG key itself, as tsig-keygen writes it.</source>
            <translation>Escriba la propia clave TSIG tal como la genera tsig-keygen.</translation>
        </message>
    </context>
    <context>
        <name>ContactMessages</name>
        <message>
            <source>no presence</source>
            <translation>sin presencia</translation>
        </message>
        <message>
            <source>user sees contact</source>
            <translation>el usuario ve al contacto</translation>
        </message>
        <message>
            <source>contact sees user</source>
            <translation>el contacto ve al usuario</translation>
        </message>
        <message>
            <source>both see each other</source>
            <translation>ambos se ven</translation>
        </message>
        <message>
            <source>Neither sees the other's presence.</source>
            <translation>Ninguno ve la presencia del otro.</translation>
        </message>
        <message>
            <source>The user sees the contact's presence, the contact does not see theirs.</source>
            <translation>El usuario ve la presencia del contacto; el contacto no ve la del usuario.</translation>
        </message>
        <message>
            <source>The contact sees the user's presence, the user does not see theirs.</source>
            <translation>El contacto ve la presencia del usuario; el usuario no ve la del contacto.</translation>
        </message>
        <message>
            <source>Both see each other's presence.</source>
            <translation>Cada uno ve la presencia del otro.</translation>
        </message>
        <message>
            <source>This is none of your users. Check the address.</source>
            <translation>No es ninguno de sus usuarios. Compruebe la dirección.</translation>
        </message>
        <message>
            <source>The user may not talk to people of this domain. Look at the effective permission on the page Policies.</source>
            <translation>El usuario no puede hablar con la gente de este dominio. Consulte el permiso efectivo en la página Directivas.</translation>
        </message>
        <message>
            <source>The user does not have this contact any more. The list shows what there is now.</source>
            <translation>El usuario ya no tiene este contacto. La lista muestra los que hay ahora.</translation>
        </message>
        <message>
            <source>The contact does not ask any more. There is nothing left to do.</source>
            <translation>El contacto ya no lo solicita. No queda nada por hacer.</translation>
        </message>
        <message>
            <source>The contact list of this user is full. Remove contacts that are not needed.</source>
            <translation>La lista de contactos de este usuario está llena. Quite los contactos que no hagan falta.</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Sin conexión</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <source>Free to chat</source>
            <translation>Disponible para conversar</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>Ausente</translation>
        </message>
        <message>
            <source>Away for long</source>
            <translation>Ausente desde hace tiempo</translation>
        </message>
        <message>
            <source>Do not disturb</source>
            <translation>No molestar</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>bloqueado</translation>
        </message>
        <message>
            <source>contact asks</source>
            <translation>solicitud del contacto</translation>
        </message>
        <message>
            <source>user asked</source>
            <translation>solicitud del usuario</translation>
        </message>
        <message>
            <source>The contact is blocked: nothing of theirs reaches the user.</source>
            <translation>El contacto está bloqueado: nada suyo llega al usuario.</translation>
        </message>
        <message>
            <source>The contact asks to see the user's presence. Approve or refuse it.</source>
            <translation>El contacto solicita ver la presencia del usuario. Apruebe o rechace la solicitud.</translation>
        </message>
        <message>
            <source>The user asked to see the contact's presence; the contact has not answered yet.</source>
            <translation>El usuario solicitó ver la presencia del contacto; el contacto todavía no ha respondido.</translation>
        </message>
        <message>
            <source>The partner's server has not confirmed the latest change yet; it is told again until it does.</source>
            <translation>El servidor del socio todavía no ha confirmado el último cambio; se le vuelve a comunicar hasta que lo haga.</translation>
        </message>
        <message numerus="yes">
            <source>Approving %n request(s).</source>
            <translation>
                <numerusform>Aprobando %n solicitud.</numerusform>
                <numerusform>Aprobando %n solicitudes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Refusing %n request(s).</source>
            <translation>
                <numerusform>Rechazando %n solicitud.</numerusform>
                <numerusform>Rechazando %n solicitudes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Removing %n contact(s).</source>
            <translation>
                <numerusform>Quitando %n contacto.</numerusform>
                <numerusform>Quitando %n contactos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Adding %n contact(s).</source>
            <translation>
                <numerusform>Agregando %n contacto.</numerusform>
                <numerusform>Agregando %n contactos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Blocking %n contact(s).</source>
            <translation>
                <numerusform>Bloqueando %n contacto.</numerusform>
                <numerusform>Bloqueando %n contactos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unblocking %n contact(s).</source>
            <translation>
                <numerusform>Desbloqueando %n contacto.</numerusform>
                <numerusform>Desbloqueando %n contactos.</numerusform>
            </translation>
        </message>
        <message>
            <source>removed, not confirmed yet</source>
            <translation>quitado, aún sin confirmar</translation>
        </message>
        <message>
            <source>contact refused</source>
            <translation>el contacto se negó</translation>
        </message>
        <message>
            <source>approved beforehand</source>
            <translation>aprobado de antemano</translation>
        </message>
        <message>
            <source>The contact refused to be seen. Add the contact again to ask at once; the user's phone may ask again after a day.</source>
            <translation>El contacto no quiso que se vea su presencia. Agregue el contacto de nuevo para preguntar de inmediato; el teléfono del usuario puede volver a preguntar al cabo de un día.</translation>
        </message>
        <message>
            <source>The contact may see the user's presence as soon as they ask.</source>
            <translation>El contacto puede ver la presencia del usuario en cuanto lo solicite.</translation>
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
            <source>Prepare the request now, but send it &amp;later</source>
            <translation>Prepare ahora la solicitud, pero envíela &amp;más tarde</translation>
        </message>
        <message>
            <source>The request is written to a file. Paste it into the form of your certification authority, and import what it sends back.</source>
            <translation>La solicitud se escribe en un archivo. Péguela en el formulario de su entidad de certificación e importe lo que le devuelva.</translation>
        </message>
        <message>
            <source>One that speaks ACME, such as Let's Encrypt. It sees that the names are yours, the certificate is there in minutes, and the engine renews it.</source>
            <translation>Una que hable ACME, como Let's Encrypt. Comprueba que los nombres son suyos, el certificado llega en minutos y el motor lo renueva.</translation>
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
        <name>EdgeRemarks</name>
        <message>
            <source>%1 has no domain, so that partners cannot find it. Enter the whole name, as in edge.contoso.com.</source>
            <translation>%1 no tiene dominio, por lo que los socios no pueden encontrarlo. Escriba el nombre completo, como en edge.contoso.com.</translation>
        </message>
        <message>
            <source>%1 is a name for private networks, which partners cannot look up. Enter the name this edge has in the public DNS.</source>
            <translation>%1 es un nombre para redes privadas, que los socios no pueden consultar. Escriba el nombre que este servidor perimetral tiene en el DNS público.</translation>
        </message>
        <message>
            <source>%1 comes first and is the default. Every domain needs its own DNS records and its name in the certificate.</source>
            <translation>%1 es el primero y el predeterminado. Cada dominio necesita sus propios registros DNS y su nombre en el certificado.</translation>
        </message>
        <message>
            <source>XMPP partners reach the SIP domains.</source>
            <translation>Los socios XMPP llegan a los dominios SIP.</translation>
        </message>
        <message>
            <source>Only programs on this computer get through here. Enter [::]:%1 to let others in.</source>
            <translation>Por aquí solo pasan programas de este equipo. Escriba [::]:%1 para dejar entrar a otros.</translation>
        </message>
        <message>
            <source>This takes IPv4 only. Enter [::]:%1 to take IPv6 as well.</source>
            <translation>Esto solo acepta IPv4. Escriba [::]:%1 para aceptar también IPv6.</translation>
        </message>
        <message>
            <source>This takes IPv6 only. Add an IPv4 address of this computer, or enter [::]:%1 for both.</source>
            <translation>Esto solo acepta IPv6. Agregue una dirección IPv4 de este equipo o escriba [::]:%1 para ambas.</translation>
        </message>
        <message>
            <source>XMPP partners cannot connect to this edge. Enter [::]:5269, unless connections from here are all you want.</source>
            <translation>Los socios XMPP no pueden conectarse a este servidor perimetral. Escriba [::]:5269, salvo que solo quiera conexiones desde aquí.</translation>
        </message>
        <message>
            <source>Nobody can reach this edge by SIP. Enter [::]:5061.</source>
            <translation>Nadie puede llegar a este servidor perimetral por SIP. Escriba [::]:5061.</translation>
        </message>
        <message>
            <source>%1 is this edge itself, and messages would go round in a circle. Enter the server where the users are.</source>
            <translation>%1 es este mismo servidor perimetral y los mensajes darían vueltas. Escriba el servidor donde están los usuarios.</translation>
        </message>
        <message>
            <source>Messages cross the network unencrypted, and the server is known by its address alone. Choose TLS if it can do it.</source>
            <translation>Los mensajes cruzan la red sin cifrar y el servidor se reconoce solo por su dirección. Elija TLS si el servidor lo admite.</translation>
        </message>
        <message>
            <source>The server must list this edge as a trusted one. Both sides show each other their certificates.</source>
            <translation>El servidor debe tener este servidor perimetral en su lista de confianza. Ambos lados se muestran sus certificados.</translation>
        </message>
        <message>
            <source>“%1” is a name. Enter an address of this computer, or [::] for every address.</source>
            <translation>«%1» es un nombre. Escriba una dirección de este equipo o [::] para todas las direcciones.</translation>
        </message>
        <message>
            <source>These are more than %1 addresses. Enter [::] for every address.</source>
            <translation>Son más de %1 direcciones. Escriba [::] para todas las direcciones.</translation>
        </message>
        <message>
            <source>%1 is %2</source>
            <translation>%1 es %2</translation>
        </message>
        <message>
            <source>In DNS records and certificates %1.</source>
            <translation>En los registros DNS y en los certificados, %1.</translation>
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
        <message>
            <source>The service is not installed. Install it first.</source>
            <translation>El servicio no está instalado. Instálelo antes.</translation>
        </message>
        <message>
            <source>There is no systemd to ask. Run the engine in the background of your session.</source>
            <translation>No hay ningún systemd al que consultar. Ejecute el motor en segundo plano en su sesión.</translation>
        </message>
        <message>
            <source>You may not manage this service. Ask an administrator to add you to the group puente.</source>
            <translation>Usted no puede administrar este servicio. Pida a un administrador que lo incluya en el grupo puente.</translation>
        </message>
        <message>
            <source>The engine cannot do that the way it is run. Choose another way to run it.</source>
            <translation>El motor no puede hacer eso tal como se ejecuta. Elija otra forma de ejecutarlo.</translation>
        </message>
        <message>
            <source>The journal shows you nothing of the service. Ask an administrator to add you to the group systemd-journal.</source>
            <translation>El diario del sistema no le muestra nada del servicio. Pida a un administrador que lo incluya en el grupo systemd-journal.</translation>
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
        <message numerus="yes">
            <source>%n contact request(s) waiting</source>
            <translation>
                <numerusform>%n solicitud de contacto en espera</numerusform>
                <numerusform>%n solicitudes de contacto en espera</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FaultMessages</name>
        <message>
            <source>%1 is not possible here. Choose from %2 to %3 seconds.</source>
            <translation>%1 no es posible aquí. Elija entre %2 y %3 segundos.</translation>
        </message>
        <message>
            <source>%1 is not possible here. Choose from %2 to %3 connections.</source>
            <translation>%1 no es posible aquí. Elija entre %2 y %3 conexiones.</translation>
        </message>
        <message>
            <source>%1 is not possible here. Choose from %2 to %3 bytes.</source>
            <translation>%1 no es posible aquí. Elija entre %2 y %3 bytes.</translation>
        </message>
        <message>
            <source>%1 is not possible here. Choose a number from %2 to %3.</source>
            <translation>%1 no es posible aquí. Elija un número entre %2 y %3.</translation>
        </message>
        <message>
            <source>“%1” is a name. Enter the address of the DNS server, as in 192.0.2.53.</source>
            <translation>«%1» es un nombre. Escriba la dirección del servidor DNS, como 192.0.2.53.</translation>
        </message>
        <message>
            <source>“%1” is not a SIP URI. Write it as in sip:sfb.contoso.com:5061;transport=tls.</source>
            <translation>«%1» no es un URI SIP. Escríbalo como sip:sfb.contoso.com:5061;transport=tls.</translation>
        </message>
        <message>
            <source>“%1” names a person. Enter the server alone, without what stands before the @.</source>
            <translation>«%1» designa a una persona. Escriba solo el servidor, sin lo que precede a la @.</translation>
        </message>
        <message>
            <source>“%1” has a parameter that is not known here. Only transport and lr are.</source>
            <translation>«%1» tiene un parámetro desconocido aquí. Solo se conocen transport y lr.</translation>
        </message>
        <message>
            <source>“%1” is not a database. Write sqlite:PATH or postgresql://user@host/database.</source>
            <translation>«%1» no es una base de datos. Escriba sqlite:PATH o postgresql://user@host/database.</translation>
        </message>
        <message>
            <source>“%1” is not the mark of a certificate. Choose one from the list.</source>
            <translation>«%1» no identifica ningún certificado. Elija uno de la lista.</translation>
        </message>
        <message>
            <source>“%1” is not an address that starts with https. Take it from the authority's documentation.</source>
            <translation>«%1» no es una dirección que empiece por https. Tómela de la documentación de la entidad.</translation>
        </message>
        <message>
            <source>“%1” is not a mail address. Write it as in hostmaster@contoso.com.</source>
            <translation>«%1» no es una dirección de correo. Escríbala como hostmaster@contoso.com.</translation>
        </message>
        <message>
            <source>“%1” cannot be the name of a key. Take it from the DNS server's key file.</source>
            <translation>«%1» no puede ser el nombre de una clave. Tómelo del archivo de claves del servidor DNS.</translation>
        </message>
        <message>
            <source>“%1” is not the address of a person. Write it as in alice@contoso.com.</source>
            <translation>«%1» no es la dirección de una persona. Escríbala como alice@contoso.com.</translation>
        </message>
        <message>
            <source>Nothing is entered here. Enter a name.</source>
            <translation>Aquí no se ha escrito nada. Escriba un nombre.</translation>
        </message>
        <message>
            <source>The text is longer than 1,000 characters. Shorten it.</source>
            <translation>El texto tiene más de 1000 caracteres. Acórtelo.</translation>
        </message>
        <message>
            <source>“%1” is not a choice here. Choose one of these: %2.</source>
            <translation>«%1» no es una opción aquí. Elija una de estas: %2.</translation>
        </message>
        <message>
            <source>“%1” is there twice. Remove one of them.</source>
            <translation>«%1» aparece dos veces. Quite una de ellas.</translation>
        </message>
        <message>
            <source>This must be filled in. It has no value of its own.</source>
            <translation>Esto debe rellenarse. No tiene valor propio.</translation>
        </message>
        <message>
            <source>A proxy needs an address where its gateways reach it. Add one.</source>
            <translation>Un proxy necesita una dirección en la que lo encuentren sus puertas de enlace. Agregue una.</translation>
        </message>
        <message>
            <source>A gateway needs its proxy. Enter the proxy's address.</source>
            <translation>Una puerta de enlace necesita su proxy. Escriba la dirección del proxy.</translation>
        </message>
        <message>
            <source>The users are at another server, but that server is not named. Enter its SIP URI.</source>
            <translation>Los usuarios están en otro servidor, pero no se ha indicado cuál. Escriba su URI SIP.</translation>
        </message>
        <message>
            <source>%1 is one of your own domains. Enter a domain of another organization.</source>
            <translation>%1 es uno de sus propios dominios. Escriba un dominio de otra organización.</translation>
        </message>
        <message>
            <source>%1 belongs to the XMPP partner %2 already. Remove it there, or change that partner.</source>
            <translation>%1 ya pertenece al socio XMPP %2. Quítelo de allí o modifique ese socio.</translation>
        </message>
        <message>
            <source>%1 is an allowed SIP federated domain already. Remove it there first.</source>
            <translation>%1 ya es un dominio federado SIP permitido. Quítelo antes de allí.</translation>
        </message>
        <message>
            <source>%1 is a blocked SIP federated domain. Remove it there first.</source>
            <translation>%1 es un dominio federado SIP bloqueado. Quítelo antes de allí.</translation>
        </message>
        <message>
            <source>%1 is in this list already. Change the entry that is there.</source>
            <translation>%1 ya está en esta lista. Modifique la entrada existente.</translation>
        </message>
        <message>
            <source>%1 is in the other list already: allowed and blocked exclude each other. Remove it there first.</source>
            <translation>%1 ya está en la otra lista: permitido y bloqueado se excluyen. Quítelo antes de allí.</translation>
        </message>
        <message>
            <source>%1 is used by another listener already. Choose another port.</source>
            <translation>Otra escucha ya usa %1. Elija otro puerto.</translation>
        </message>
        <message>
            <source>%1 is none of your domains. Add it in step 1, or remove its certificate.</source>
            <translation>%1 no es ninguno de sus dominios. Agréguelo en el paso 1 o quite su certificado.</translation>
        </message>
        <message>
            <source>%1 is there twice, in two spellings. Remove one of them.</source>
            <translation>%1 aparece dos veces, escrito de dos formas. Quite una de ellas.</translation>
        </message>
        <message>
            <source>There is one named “%1” already. Choose another name.</source>
            <translation>Ya existe «%1». Elija otro nombre.</translation>
        </message>
        <message>
            <source>There is a policy of this scope already, “%2”. Change that one, or make a user policy.</source>
            <translation>Ya hay una directiva de este ámbito, «%2». Modifíquela o cree una directiva de usuario.</translation>
        </message>
        <message>
            <source>Only a user policy has members. Choose the scope User, or remove the members.</source>
            <translation>Solo una directiva de usuario tiene miembros. Elija el ámbito Usuario o quite los miembros.</translation>
        </message>
        <message>
            <source>%1 is not in one of your SIP domains. Enter people of your own.</source>
            <translation>%1 no está en ninguno de sus dominios SIP. Indique personas de su organización.</translation>
        </message>
        <message>
            <source>%1 has the policy “%2” already. Remove the member there first.</source>
            <translation>%1 ya tiene la directiva «%2». Quite antes al miembro de allí.</translation>
        </message>
        <message>
            <source>%1 is this edge itself. Enter the access edge of the provider.</source>
            <translation>%1 es este mismo servidor perimetral. Escriba el servidor perimetral de acceso del proveedor.</translation>
        </message>
        <message>
            <source>%1 is the proxy of the provider “%2” already. Enter another proxy, or remove that provider first.</source>
            <translation>%1 ya es el proxy del proveedor «%2». Escriba otro proxy o quite antes ese proveedor.</translation>
        </message>
        <message>
            <source>%1 is the access edge of the SIP domain %2 already. Enter another proxy, or leave the access edge of that domain to its DNS.</source>
            <translation>%1 ya es el servidor perimetral de acceso del dominio SIP %2. Escriba otro proxy o deje que el DNS de ese dominio indique su servidor.</translation>
        </message>
        <message>
            <source>The provider “%2” keeps its proxy. Add another provider for %1.</source>
            <translation>El proveedor «%2» conserva su proxy. Agregue otro proveedor para %1.</translation>
        </message>
        <message>
            <source>“%1” is not an IP address. Write it as in 192.0.2.7 or 2001:db8::7.</source>
            <translation>«%1» no es una dirección IP. Escríbala como 192.0.2.7 o 2001:db8::7.</translation>
        </message>
        <message>
            <source>Nobody elsewhere can reach “%1”. Enter the address that partners see.</source>
            <translation>Nadie de fuera puede llegar a «%1». Escriba la dirección que ven los socios.</translation>
        </message>
    </context>
    <context>
        <name>GatewayMessages</name>
        <message>
            <source>%1 d</source>
            <comment>days</comment>
            <translation>%1 d</translation>
        </message>
        <message>
            <source>%1 h</source>
            <comment>hours</comment>
            <translation>%1 h</translation>
        </message>
        <message>
            <source>%1 min</source>
            <comment>minutes</comment>
            <translation>%1 min</translation>
        </message>
        <message>
            <source>%1 s</source>
            <comment>seconds</comment>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>Everything people write to each other stands in the log, for all who can read it. Switch this off as soon as the fault is found.</source>
            <translation>Todo lo que las personas se escriben queda en el registro, a la vista de quien pueda leerlo. Desactívelo en cuanto encuentre el fallo.</translation>
        </message>
        <message>
            <source>One partner may open more connections than all of them together. Lower this limit, or raise the one above.</source>
            <translation>Un socio puede abrir más conexiones que todos juntos. Reduzca este límite o aumente el de arriba.</translation>
        </message>
        <message>
            <source>Streams are closed as idle before a keep-alive is due. Make this at least as long as the keep-alive interval.</source>
            <translation>Las conexiones se cierran por inactividad antes de que toque una señal de mantenimiento. Ponga aquí al menos el intervalo de mantenimiento de conexión.</translation>
        </message>
        <message>
            <source> s</source>
            <comment>behind a number of seconds</comment>
            <translation> s</translation>
        </message>
        <message>
            <source> bytes</source>
            <comment>behind a number</comment>
            <translation> bytes</translation>
        </message>
    </context>
    <context>
        <name>GatewayNumbers</name>
        <message>
            <source>&amp;Connection limit:</source>
            <translation>&amp;Límite de conexiones:</translation>
        </message>
        <message>
            <source>Connection limit of one &amp;partner:</source>
            <translation>Límite de conexiones de un &amp;socio:</translation>
        </message>
        <message>
            <source>&amp;Keep-alive interval:</source>
            <translation>Intervalo de &amp;mantenimiento de conexión:</translation>
        </message>
        <message>
            <source>Stream &amp;establishment timeout:</source>
            <translation>Plazo para &amp;establecer una conexión:</translation>
        </message>
        <message>
            <source>Stream &amp;inactivity timeout:</source>
            <translation>Plazo de &amp;inactividad de una conexión:</translation>
        </message>
        <message>
            <source>&amp;Subscription refresh interval:</source>
            <translation>Intervalo de act&amp;ualización de suscripciones:</translation>
        </message>
        <message>
            <source>Largest &amp;message:</source>
            <translation>Me&amp;nsaje más grande:</translation>
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
            <translation>(sin valor)</translation>
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
        <name>ImportMessages</name>
        <message>
            <source>Everything that was requested is in it.</source>
            <translation>Contiene todo lo solicitado.</translation>
        </message>
        <message>
            <source>Requested but not in the certificate: %1. Ask the certification authority to issue it again if you need them.</source>
            <translation>Solicitado, pero ausente del certificado: %1. Si lo necesita, pida a la entidad de certificación que lo emita de nuevo.</translation>
        </message>
        <message>
            <source>Added by the certification authority: %1.</source>
            <translation>Agregado por la entidad de certificación: %1.</translation>
        </message>
        <message>
            <source>Key usages requested but not granted: %1.</source>
            <translation>Usos de la clave solicitados, pero no concedidos: %1.</translation>
        </message>
        <message>
            <source>Key usages added by the certification authority: %1.</source>
            <translation>Usos de la clave agregados por la entidad de certificación: %1.</translation>
        </message>
        <message>
            <source>Changed in the subject: %1.</source>
            <translation>Cambiado en el sujeto: %1.</translation>
        </message>
        <message>
            <source>Not part of this certificate's path, and therefore not imported: %1.</source>
            <translation>No forma parte de la ruta de este certificado y, por tanto, no se importa: %1.</translation>
        </message>
        <message>
            <source>a certificate that is here already: its path grows</source>
            <translation>un certificado que ya está aquí: su ruta se amplía</translation>
        </message>
        <message>
            <source>none: it comes with its own private key</source>
            <translation>ninguna: trae su propia clave privada</translation>
        </message>
        <message>
            <source>none: its private key is in use already</source>
            <translation>ninguna: su clave privada ya está en uso</translation>
        </message>
        <message>
            <source>This computer trusts it. Partners who trust the usual certification authorities will, too.</source>
            <translation>Este equipo confía en él. Los socios que confían en las entidades de certificación habituales también lo harán.</translation>
        </message>
        <message>
            <source>Only the authority files of this edge trust it. Partners need the same private certification authority.</source>
            <translation>Solo confían en él los archivos de CA de este servidor perimetral. Los socios necesitan la misma entidad de certificación privada.</translation>
        </message>
        <message>
            <source>Nobody has judged it yet.</source>
            <translation>Todavía no lo ha evaluado nadie.</translation>
        </message>
        <message>
            <source>This computer does not trust the root of this certificate. Partners accept it only if they know that root.</source>
            <translation>Este equipo no confía en la raíz de este certificado. Los socios lo aceptan solo si conocen esa raíz.</translation>
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
            <source>Lifetime</source>
            <translation>Período de validez</translation>
        </message>
        <message>
            <source>Answers the request</source>
            <translation>Responde a la solicitud</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>The file is encrypted in an old way (RC2 or 3DES) that is no longer safe. Export it anew and delete the old file.</source>
            <translation>El archivo está cifrado de una forma antigua (RC2 o 3DES) que ya no es segura. Expórtelo de nuevo y elimine el archivo antiguo.</translation>
        </message>
        <message>
            <source>The intermediate certificate “%1” is missing. Partners may be unable to check this certificate without it.</source>
            <translation>Falta el certificado intermedio «%1». Sin él, quizá los socios no puedan comprobar este certificado.</translation>
        </message>
        <message>
            <source>The path ends at “%1”, which this computer does not know. Partners accept the certificate only if they know it.</source>
            <translation>La ruta termina en «%1», que este equipo no conoce. Los socios aceptan el certificado solo si lo conocen.</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
    </context>
    <context>
        <name>IntroPage</name>
        <message>
            <source>Certificate request</source>
            <translation>Solicitud de certificado</translation>
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
            <source>A request is prepared here, and a certification authority answers it with a certificate.</source>
            <translation>Aquí se prepara una solicitud, y una entidad de certificación responde a ella con un certificado.</translation>
        </message>
        <message>
            <source>&amp;Load answers…</source>
            <translation>&amp;Cargar respuestas…</translation>
        </message>
        <message>
            <source>Answers that this wizard has saved before, here or on another edge</source>
            <translation>Respuestas que este asistente guardó antes, aquí o en otro servidor perimetral</translation>
        </message>
        <message>
            <source>What partners and clients see: XMPP federation, SIP over TLS.</source>
            <translation>Lo que ven socios y clientes: federación XMPP, SIP por TLS.</translation>
        </message>
        <message>
            <source>The answers are filled in.</source>
            <translation>Las respuestas están rellenadas.</translation>
        </message>
    </context>
    <context>
        <name>KeyHomePage</name>
        <message>
            <source>Place of the private key</source>
            <translation>Lugar de la clave privada</translation>
        </message>
        <message>
            <source>The key is made here and stays here. Choose where, and who may open it.</source>
            <translation>La clave se crea aquí y aquí se queda. Elija dónde y quién puede abrirla.</translation>
        </message>
        <message>
            <source>In a f&amp;ile of the site directory</source>
            <translation>En un arc&amp;hivo del directorio del sitio</translation>
        </message>
        <message>
            <source>&amp;On a token (PKCS#11), which never lets it out</source>
            <translation>&amp;En un token (PKCS#11), que nunca la deja salir</translation>
        </message>
        <message>
            <source>&amp;PIN:</source>
            <translation>&amp;PIN:</translation>
        </message>
        <message>
            <source>In a file of its own that only the service may read. Otherwise hand it to the service as a systemd credential, whose name is shown at the end.</source>
            <translation>En un archivo propio que solo el servicio puede leer. Si no, entréguelo al servicio como credencial de systemd, cuyo nombre se muestra al final.</translation>
        </message>
        <message>
            <source>&amp;Keep the PIN for the engine</source>
            <translation>&amp;Guardar el PIN para el motor</translation>
        </message>
        <message>
            <source>&amp;Keep the passphrase for the engine</source>
            <translation>G&amp;uardar la contraseña para el motor</translation>
        </message>
        <message>
            <source>Not needed: there is no passphrase to be kept</source>
            <translation>No hace falta: no hay ninguna contraseña que guardar</translation>
        </message>
    </context>
    <context>
        <name>Lint</name>
        <message>
            <source>The certificate of %1 is missing, without which partners cannot verify this one.</source>
            <translation>Falta el certificado de %1, sin el cual los socios no pueden verificar este.</translation>
        </message>
        <message>
            <source>Import the intermediate certificates that the certification authority sent, or add the root of your own one to the CA files of the site.</source>
            <translation>Importe los certificados intermedios que envió la entidad de certificación o agregue la raíz de la suya propia a los archivos de CA del sitio.</translation>
        </message>
        <message>
            <source>The chain up to %1 is not trusted here.</source>
            <translation>Aquí no se confía en la cadena hasta %1.</translation>
        </message>
        <message>
            <source>Add the root of your own certification authority to the CA files of the site, or use a public one.</source>
            <translation>Agregue la raíz de su propia entidad de certificación a los archivos de CA del sitio o use una pública.</translation>
        </message>
        <message>
            <source>The chain is not in the order from %1 upwards.</source>
            <translation>La cadena no está en orden a partir de %1.</translation>
        </message>
        <message>
            <source>Import it: Puente sorts it.</source>
            <translation>Impórtela: Puente la ordena.</translation>
        </message>
        <message>
            <source>%1 does not belong to the chain.</source>
            <translation>%1 no pertenece a la cadena.</translation>
        </message>
        <message>
            <source>Leave it out of the file.</source>
            <translation>Quítelo del archivo.</translation>
        </message>
        <message>
            <source>The chain holds its root %1, which partners must have themselves.</source>
            <translation>La cadena contiene su raíz %1, que los socios deben tener por su cuenta.</translation>
        </message>
        <message>
            <source>Leave it out to make every connection a little shorter.</source>
            <translation>Omítala para que cada conexión sea un poco más corta.</translation>
        </message>
        <message>
            <source>%1 is the certificate of a certification authority, not of a server.</source>
            <translation>%1 es el certificado de una entidad de certificación, no de un servidor.</translation>
        </message>
        <message>
            <source>Import the certificate that was issued for your request.</source>
            <translation>Importe el certificado que se emitió para su solicitud.</translation>
        </message>
        <message>
            <source>%1 signed its certificate itself, which proves nothing to partners.</source>
            <translation>%1 firmó su propio certificado, lo que no prueba nada a los socios.</translation>
        </message>
        <message>
            <source>Make a request and send it to a certification authority.</source>
            <translation>Haga una solicitud y envíela a una entidad de certificación.</translation>
        </message>
        <message>
            <source>Its serial number %1 is zero or negative.</source>
            <translation>Su número de serie %1 es cero o negativo.</translation>
        </message>
        <message>
            <source>Have the certification authority issue it anew.</source>
            <translation>Pida a la entidad de certificación que lo emita de nuevo.</translation>
        </message>
        <message>
            <source>Its serial number %1 is longer than 20 bytes.</source>
            <translation>Su número de serie %1 tiene más de 20 bytes.</translation>
        </message>
        <message>
            <source>Its serial number %1 is too short to hold 64 random bits.</source>
            <translation>Su número de serie %1 es demasiado corto para contener 64 bits aleatorios.</translation>
        </message>
        <message>
            <source>A public certification authority would not issue it: check where it comes from.</source>
            <translation>Una entidad de certificación pública no lo emitiría: compruebe de dónde procede.</translation>
        </message>
        <message>
            <source>The XMPP domain %1 is not among the names.</source>
            <translation>El dominio XMPP %1 no está entre los nombres.</translation>
        </message>
        <message>
            <source>Add it: XMPP partners look for the domain itself, whatever the computer is called.</source>
            <translation>Agréguelo: los socios XMPP buscan el propio dominio, se llame como se llame el equipo.</translation>
        </message>
        <message>
            <source>Neither the SIP domain %1 nor sip.%1 is among the names.</source>
            <translation>Ni el dominio SIP %1 ni sip.%1 están entre los nombres.</translation>
        </message>
        <message>
            <source>Add the domain, and sip.%1 for partners that follow Lync's naming.</source>
            <translation>Agregue el dominio, y sip.%1 para los socios que siguen los nombres de Lync.</translation>
        </message>
        <message>
            <source>%1 is not among the names.</source>
            <translation>%1 no está entre los nombres.</translation>
        </message>
        <message>
            <source>Add it if clients or SIP partners follow Lync's naming.</source>
            <translation>Agréguelo si hay clientes o socios SIP que siguen los nombres de Lync.</translation>
        </message>
        <message>
            <source>%1, the name that partners connect to, is not among the names.</source>
            <translation>%1, el nombre al que se conectan los socios, no está entre los nombres.</translation>
        </message>
        <message>
            <source>Add it: SIP partners that follow Lync's naming look for it.</source>
            <translation>Agréguelo: lo buscan los socios SIP que siguen los nombres de Lync.</translation>
        </message>
        <message>
            <source>The key %1 is too small to be safe.</source>
            <translation>La clave %1 es demasiado pequeña para ser segura.</translation>
        </message>
        <message>
            <source>Make a new request with RSA 2048 or larger, or with an elliptic curve.</source>
            <translation>Haga una nueva solicitud con RSA de 2048 bits o más, o con una curva elíptica.</translation>
        </message>
        <message>
            <source>The size of the key %1 is not a multiple of 8, which public certification authorities refuse.</source>
            <translation>El tamaño de la clave %1 no es múltiplo de 8, y las entidades de certificación públicas la rechazan.</translation>
        </message>
        <message>
            <source>Make a new request with RSA 2048, 3072 or 4096.</source>
            <translation>Haga una nueva solicitud con RSA de 2048, 3072 o 4096 bits.</translation>
        </message>
        <message>
            <source>The public exponent of the key %1 is even or below 3: it protects nothing.</source>
            <translation>El exponente público de la clave %1 es par o menor que 3: no protege nada.</translation>
        </message>
        <message>
            <source>Make a new request with a new key.</source>
            <translation>Haga una nueva solicitud con una clave nueva.</translation>
        </message>
        <message>
            <source>The public exponent of the key %1 is below 65537, which some certification authorities refuse.</source>
            <translation>El exponente público de la clave %1 es menor que 65537, y algunas entidades de certificación la rechazan.</translation>
        </message>
        <message>
            <source>Make the next request with a new key.</source>
            <translation>Haga la próxima solicitud con una clave nueva.</translation>
        </message>
        <message>
            <source>The curve of the key %1 is too small to be safe.</source>
            <translation>La curva de la clave %1 es demasiado pequeña para ser segura.</translation>
        </message>
        <message>
            <source>Make a new request with P-256 or P-384.</source>
            <translation>Haga una nueva solicitud con P-256 o P-384.</translation>
        </message>
        <message>
            <source>Few partners know the curve of the key %1.</source>
            <translation>Pocos socios conocen la curva de la clave %1.</translation>
        </message>
        <message>
            <source>The key is of the type %1, which few partners and no public certification authority take.</source>
            <translation>La clave es del tipo %1, que admiten pocos socios y ninguna entidad de certificación pública.</translation>
        </message>
        <message>
            <source>Make a new request with an RSA key or an elliptic curve.</source>
            <translation>Haga una nueva solicitud con una clave RSA o una curva elíptica.</translation>
        </message>
        <message>
            <source>It is signed with %1, which can be forged.</source>
            <translation>Está firmado con %1, que se puede falsificar.</translation>
        </message>
        <message>
            <source>Have it signed anew with SHA-256 or better.</source>
            <translation>Pida que se firme de nuevo con SHA-256 o superior.</translation>
        </message>
        <message>
            <source>The certification authority %1 in the chain has a small key or a signature that can be forged.</source>
            <translation>La entidad de certificación %1 de la cadena tiene una clave pequeña o una firma que se puede falsificar.</translation>
        </message>
        <message>
            <source>Ask the certification authority for a newer chain.</source>
            <translation>Pida a la entidad de certificación una cadena más reciente.</translation>
        </message>
        <message>
            <source>The %1 was changed after it was signed, or signed with another key.</source>
            <translation>La solicitud %1 se modificó después de firmarse o se firmó con otra clave.</translation>
        </message>
        <message>
            <source>Make a new request.</source>
            <translation>Haga una nueva solicitud.</translation>
        </message>
        <message>
            <source>There is no list of names (%1).</source>
            <translation>No hay ninguna lista de nombres (%1).</translation>
        </message>
        <message>
            <source>Ask for all names as subject alternative names: partners do not look at the common name.</source>
            <translation>Pida todos los nombres como nombres alternativos de sujeto: los socios no miran el nombre común.</translation>
        </message>
        <message>
            <source>The subject is empty, but the list of names (%1) is not marked as critical.</source>
            <translation>El sujeto está vacío, pero la lista de nombres (%1) no está marcada como crítica.</translation>
        </message>
        <message>
            <source>Give a common name, or ask the certification authority to mark the list.</source>
            <translation>Indique un nombre común o pida a la entidad de certificación que marque la lista.</translation>
        </message>
        <message>
            <source>The common name %1 is not among the names.</source>
            <translation>El nombre común %1 no está entre los nombres.</translation>
        </message>
        <message>
            <source>Add it to the subject alternative names: partners do not look at the common name.</source>
            <translation>Agréguelo a los nombres alternativos de sujeto: los socios no miran el nombre común.</translation>
        </message>
        <message>
            <source>%1 is not a name that can be certified.</source>
            <translation>%1 no es un nombre que se pueda certificar.</translation>
        </message>
        <message>
            <source>Write it as in DNS: letters, digits and hyphens between dots, and a wildcard only as its first part.</source>
            <translation>Escríbalo como en DNS: letras, cifras y guiones entre puntos, y un comodín solo como primera parte.</translation>
        </message>
        <message>
            <source>%1 has an underscore, which the names of computers must not have.</source>
            <translation>%1 tiene un guion bajo, no permitido en los nombres de equipo.</translation>
        </message>
        <message>
            <source>Give the computer a name with a hyphen instead.</source>
            <translation>Dé al equipo un nombre con guion en su lugar.</translation>
        </message>
        <message>
            <source>%1 has a part that looks like an encoded international name but is none.</source>
            <translation>%1 tiene una parte que parece un nombre internacional codificado, pero no lo es.</translation>
        </message>
        <message>
            <source>Type the name in its own script and let Puente encode it.</source>
            <translation>Escriba el nombre en su propia escritura y deje que Puente lo codifique.</translation>
        </message>
        <message>
            <source>%1 is longer than DNS allows.</source>
            <translation>%1 es más largo de lo que permite DNS.</translation>
        </message>
        <message>
            <source>Use a name of at most 253 characters, and 63 between two dots.</source>
            <translation>Use un nombre de 253 caracteres como máximo, y de 63 entre dos puntos.</translation>
        </message>
        <message>
            <source>SIP partners must not accept the wildcard %1.</source>
            <translation>Los socios SIP no deben aceptar el comodín %1.</translation>
        </message>
        <message>
            <source>List every name by itself.</source>
            <translation>Indique cada nombre por separado.</translation>
        </message>
        <message>
            <source>The name %1 is there more than once.</source>
            <translation>El nombre %1 aparece más de una vez.</translation>
        </message>
        <message>
            <source>Nothing breaks, but leave it out of the next request.</source>
            <translation>No se rompe nada, pero omítalo en la próxima solicitud.</translation>
        </message>
        <message>
            <source>There are %1 names, more than some certification authorities take.</source>
            <translation>Hay %1 nombres, más de los que admiten algunas entidades de certificación.</translation>
        </message>
        <message>
            <source>Use several certificates with at most 100 names each, and assign them to their domains.</source>
            <translation>Use varios certificados con 100 nombres como máximo cada uno y asígnelos a sus dominios.</translation>
        </message>
        <message>
            <source>%1 is a name of an internal network, which public certification authorities do not certify.</source>
            <translation>%1 es un nombre de una red interna, que las entidades de certificación públicas no certifican.</translation>
        </message>
        <message>
            <source>Use a name of a domain you have registered, or a certification authority of your own.</source>
            <translation>Use un nombre de un dominio que tenga registrado o una entidad de certificación propia.</translation>
        </message>
        <message>
            <source>%1 is a name reserved for tests and documents, which nobody owns.</source>
            <translation>%1 es un nombre reservado para pruebas y documentación, que no pertenece a nadie.</translation>
        </message>
        <message>
            <source>Use a name of a domain you have registered.</source>
            <translation>Use un nombre de un dominio que tenga registrado.</translation>
        </message>
        <message>
            <source>%1 is a name for looking up addresses, which public certification authorities do not certify.</source>
            <translation>%1 es un nombre para la búsqueda inversa de direcciones, que las entidades de certificación públicas no certifican.</translation>
        </message>
        <message>
            <source>Use the name that partners connect to.</source>
            <translation>Use el nombre al que se conectan los socios.</translation>
        </message>
        <message>
            <source>%1 cannot be found in DNS, where partners look for us.</source>
            <translation>%1 no se encuentra en DNS, donde nos buscan los socios.</translation>
        </message>
        <message>
            <source>Add a name that is in DNS.</source>
            <translation>Agregue un nombre que esté en DNS.</translation>
        </message>
        <message>
            <source>%1 is a private or reserved address, which public certification authorities do not certify.</source>
            <translation>%1 es una dirección privada o reservada, que las entidades de certificación públicas no certifican.</translation>
        </message>
        <message>
            <source>Leave it out: partners connect to names.</source>
            <translation>Omítala: los socios se conectan a nombres.</translation>
        </message>
        <message>
            <source>Public certification authorities certify domain names and IP addresses alone, but not %1.</source>
            <translation>Las entidades de certificación públicas solo certifican nombres de dominio y direcciones IP, pero no %1.</translation>
        </message>
        <message>
            <source>Leave it out, or choose the profile for a private certification authority.</source>
            <translation>Omítalo o elija el perfil de una entidad de certificación privada.</translation>
        </message>
        <message>
            <source>It is not for servers: %1 is not among its purposes.</source>
            <translation>No es para servidores: %1 no está entre sus propósitos.</translation>
        </message>
        <message>
            <source>Ask for a certificate for server authentication.</source>
            <translation>Pida un certificado para autenticación de servidor.</translation>
        </message>
        <message>
            <source>Client authentication (%1) is asked for, which public certification authorities stop to certify.</source>
            <translation>Se pide autenticación de cliente (%1), que las entidades de certificación públicas dejan de certificar.</translation>
        </message>
        <message>
            <source>Leave it out: Puente and current partners do without; with old ones use dialback or a private certification authority.</source>
            <translation>Omítala: Puente y los socios actuales no la necesitan; con los antiguos, use rellamada o una entidad de certificación privada.</translation>
        </message>
        <message>
            <source>It is not for client authentication (%1), without which old partners refuse SASL EXTERNAL.</source>
            <translation>No es para autenticación de cliente (%1), sin la cual los socios antiguos rechazan SASL EXTERNAL.</translation>
        </message>
        <message>
            <source>Ask your certification authority for it if you have such partners, or let them use dialback.</source>
            <translation>Pídala a su entidad de certificación si tiene socios así o permítales usar rellamada.</translation>
        </message>
        <message>
            <source>Public certification authorities do not certify a server for the purpose %1 as well.</source>
            <translation>Las entidades de certificación públicas no certifican un servidor también para el propósito %1.</translation>
        </message>
        <message>
            <source>Ask for server authentication alone.</source>
            <translation>Pida solo autenticación de servidor.</translation>
        </message>
        <message>
            <source>Its key may not sign (%1), which TLS 1.3 needs.</source>
            <translation>Su clave no puede firmar (%1), lo que TLS 1.3 necesita.</translation>
        </message>
        <message>
            <source>Ask for a certificate with digital signature among the key usages.</source>
            <translation>Pida un certificado que incluya firma digital entre los usos de la clave.</translation>
        </message>
        <message>
            <source>Its key may not encrypt (%1), which partners without forward secrecy need.</source>
            <translation>Su clave no puede cifrar (%1), lo que necesitan los socios sin confidencialidad directa (forward secrecy).</translation>
        </message>
        <message>
            <source>Nothing is to be done unless such an old partner cannot connect.</source>
            <translation>No hay que hacer nada, salvo que un socio antiguo de este tipo no pueda conectarse.</translation>
        </message>
        <message>
            <source>The key usage %1 does not go with an elliptic curve.</source>
            <translation>El uso de la clave %1 no es compatible con una curva elíptica.</translation>
        </message>
        <message>
            <source>Ask for digital signature alone.</source>
            <translation>Pida solo firma digital.</translation>
        </message>
        <message>
            <source>%1 is not the code of a country.</source>
            <translation>%1 no es el código de un país.</translation>
        </message>
        <message>
            <source>Use the two letters of ISO 3166, such as ES.</source>
            <translation>Use las dos letras de ISO 3166, por ejemplo ES.</translation>
        </message>
        <message>
            <source>The organizational unit %1 is no longer certified by public certification authorities.</source>
            <translation>Las entidades de certificación públicas ya no certifican la unidad organizativa %1.</translation>
        </message>
        <message>
            <source>Leave it out: they drop it or refuse the request.</source>
            <translation>Omítala: la descartan o rechazan la solicitud.</translation>
        </message>
        <message>
            <source>The certificate template %1 is for Windows certification authorities.</source>
            <translation>La plantilla de certificado %1 es para entidades de certificación de Windows.</translation>
        </message>
        <message>
            <source>Leave it out for any other certification authority.</source>
            <translation>Omítala con cualquier otra entidad de certificación.</translation>
        </message>
        <message>
            <source>It demands stapled OCSP answers (%1), which Puente does not give: strict partners will refuse it.</source>
            <translation>Exige respuestas OCSP grapadas (%1), que Puente no ofrece: los socios estrictos lo rechazarán.</translation>
        </message>
        <message>
            <source>Ask for a certificate without must-staple.</source>
            <translation>Pida un certificado sin must-staple.</translation>
        </message>
        <message>
            <source>Ask for a shorter one, and let Puente renew it in time.</source>
            <translation>Pida uno de menor duración y deje que Puente lo renueve a tiempo.</translation>
        </message>
        <message>
            <source>It expired on %1.</source>
            <translation>Caducó el %1.</translation>
        </message>
        <message>
            <source>Renew it, and assign the new certificate.</source>
            <translation>Renuévelo y asigne el certificado nuevo.</translation>
        </message>
        <message>
            <source>It is not valid before %1.</source>
            <translation>No es válido antes del %1.</translation>
        </message>
        <message>
            <source>Check this computer's clock, or wait until then.</source>
            <translation>Compruebe el reloj de este equipo o espere hasta entonces.</translation>
        </message>
        <message>
            <source>It expires on %1: less than a sixth of its lifetime is left.</source>
            <translation>Caduca el %1: queda menos de un sexto de su vigencia.</translation>
        </message>
        <message>
            <source>Renew it now.</source>
            <translation>Renuévelo ahora.</translation>
        </message>
        <message>
            <source>It expires on %1: less than a third of its lifetime is left.</source>
            <translation>Caduca el %1: queda menos de un tercio de su vigencia.</translation>
        </message>
        <message>
            <source>Renew it in the coming days.</source>
            <translation>Renuévelo en los próximos días.</translation>
        </message>
        <message>
            <source>It is valid for more than 398 days (%1), the most for a public certificate of its time.</source>
            <translation>Es válido más de 398 días (%1), el máximo de un certificado público de su época.</translation>
        </message>
        <message>
            <source>It is valid for more than 200 days (%1), the most for a public certificate of its time.</source>
            <translation>Es válido más de 200 días (%1), el máximo de un certificado público de su época.</translation>
        </message>
        <message>
            <source>It is valid for more than 100 days (%1), the most for a public certificate of its time.</source>
            <translation>Es válido más de 100 días (%1), el máximo de un certificado público de su época.</translation>
        </message>
        <message>
            <source>It is valid for more than 47 days (%1), the most for a public certificate of its time.</source>
            <translation>Es válido más de 47 días (%1), el máximo de un certificado público de su época.</translation>
        </message>
        <message>
            <source>The certification authority %1 in the chain has expired.</source>
            <translation>La entidad de certificación %1 de la cadena ha caducado.</translation>
        </message>
        <message>
            <source>Ask the certification authority for its current chain.</source>
            <translation>Pida a la entidad de certificación su cadena actual.</translation>
        </message>
    </context>
    <context>
        <name>LintMessages</name>
        <message>
            <source>%1, since %2</source>
            <translation>%1, desde el %2</translation>
        </message>
    </context>
    <context>
        <name>ListenerCheck</name>
        <message>
            <source>No network card of this computer has the address %1. Enter [::]:%2 for every address.</source>
            <translation>Ninguna tarjeta de red de este equipo tiene la dirección %1. Escriba [::]:%2 para todas las direcciones.</translation>
        </message>
        <message>
            <source>No network card of this computer has the address %1. It has %2.</source>
            <translation>Ninguna tarjeta de red de este equipo tiene la dirección %1. El equipo tiene %2.</translation>
        </message>
        <message>
            <source>Another program has %1. Stop that program, or enter another port.</source>
            <translation>Otro programa ocupa %1. Detenga ese programa o escriba otro puerto.</translation>
        </message>
        <message>
            <source>The system refuses %1. Enter another address or port.</source>
            <translation>El sistema rechaza %1. Escriba otra dirección u otro puerto.</translation>
        </message>
    </context>
    <context>
        <name>LyncMessages</name>
        <message>
            <source>%1 cannot be read. Check its name and permissions.</source>
            <translation>No se puede leer %1. Compruebe su nombre y sus permisos.</translation>
        </message>
        <message>
            <source>%1 is larger than 16 MB. Export fewer properties: of users, SipAddress and ExternalAccessPolicy are enough.</source>
            <translation>%1 ocupa más de 16 MB. Exporte menos propiedades: de los usuarios bastan SipAddress y ExternalAccessPolicy.</translation>
        </message>
        <message>
            <source>There is nothing in %1. Export it again.</source>
            <translation>No hay nada en %1. Expórtelo de nuevo.</translation>
        </message>
        <message>
            <source>%1 is neither UTF-8 nor UTF-16. Export it again with -Encoding UTF8.</source>
            <translation>%1 no es UTF-8 ni UTF-16. Expórtelo de nuevo con -Encoding UTF8.</translation>
        </message>
        <message>
            <source>%1 was not exported by PowerShell. Use Export-Clixml, ConvertTo-Json or Export-Csv.</source>
            <translation>%1 no se exportó con PowerShell. Use Export-Clixml, ConvertTo-Json o Export-Csv.</translation>
        </message>
        <message>
            <source>%1 is XML of another kind. Use Export-Clixml to export it.</source>
            <translation>%1 es XML de otro tipo. Use Export-Clixml para exportarlo.</translation>
        </message>
        <message>
            <source>%1 has a document type or an entity, which PowerShell never writes. Export it again from Lync.</source>
            <translation>%1 contiene un tipo de documento o una entidad, que PowerShell nunca escribe. Expórtelo de nuevo desde Lync.</translation>
        </message>
        <message>
            <source>%1 is damaged or cut off. Export or copy it again.</source>
            <translation>%1 está dañado o cortado. Expórtelo o cópielo de nuevo.</translation>
        </message>
        <message>
            <source>%1 is nested too deeply. Export it again without -Depth.</source>
            <translation>%1 tiene demasiados niveles anidados. Expórtelo de nuevo sin -Depth.</translation>
        </message>
        <message>
            <source>%1 holds too much at once. Export it in parts.</source>
            <translation>%1 contiene demasiado de una vez. Expórtelo por partes.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a property of Lync, and what is wrong with its value</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>The value of %1 cannot be used. It is left out if you take this over.</source>
            <translation>No se puede usar el valor de %1. Se omite si importa esto.</translation>
        </message>
        <message>
            <source>The value of %1 cannot be used. Leave this out, or correct it in Lync.</source>
            <translation>No se puede usar el valor de %1. Omita esto o corríjalo en Lync.</translation>
        </message>
        <message>
            <source>The file does not say %1. It is off if you take this over.</source>
            <translation>El archivo no indica %1. Queda desactivado si importa esto.</translation>
        </message>
        <message>
            <source>The file does not say %1. Leave this out, or export it again with all properties.</source>
            <translation>El archivo no indica %1. Omita esto o expórtelo de nuevo con todas las propiedades.</translation>
        </message>
        <message>
            <source>%1 is one of our own domains. The partner comes without it if you take it over.</source>
            <translation>%1 es uno de nuestros propios dominios. Si importa el socio, llega sin él.</translation>
        </message>
        <message>
            <source>%1 is one of our own domains. Leave this out.</source>
            <translation>%1 es uno de nuestros propios dominios. Omita esto.</translation>
        </message>
        <message>
            <source>A domain belongs to another partner: %1. The partner comes without it if you take it over.</source>
            <translation>Un dominio pertenece a otro socio: %1. Si importa el socio, llega sin él.</translation>
        </message>
        <message>
            <source>The domain belongs to the partner %1. Leave this out, or remove it there first.</source>
            <translation>El dominio pertenece al socio %1. Omita esto o quítelo antes de allí.</translation>
        </message>
        <message>
            <source>A domain stands elsewhere here: %1. The partner comes without it if you take it over.</source>
            <translation>Un dominio ya figura aquí en otro lugar: %1. Si importa el socio, llega sin él.</translation>
        </message>
        <message>
            <source>The domain is on the opposite list here. Keep it there, or move it.</source>
            <translation>Aquí el dominio está en la lista contraria. Déjelo en ella o muévalo.</translation>
        </message>
        <message>
            <source>The domain stands elsewhere here: %1. Leave this out, or remove it there first.</source>
            <translation>El dominio ya figura aquí en otro lugar: %1. Omita esto o quítelo antes de allí.</translation>
        </message>
        <message>
            <source>Puente takes nothing of this kind over from Lync. Leave it out.</source>
            <translation>Puente no importa nada de este tipo desde Lync. Omítalo.</translation>
        </message>
        <message>
            <source>%1 is a number where Lync has a name; in the order of its documentation, %2. Export it with Export-Clixml to be sure.</source>
            <translation>%1 es un número donde Lync tiene un nombre; según el orden de su documentación, %2. Expórtelo con Export-Clixml para estar seguro.</translation>
        </message>
        <message>
            <source>This file format does not hold %1. Export it with Export-Clixml or ConvertTo-Json.</source>
            <translation>Este formato de archivo no conserva %1. Expórtelo con Export-Clixml o ConvertTo-Json.</translation>
        </message>
        <message>
            <source>It is here already, with other settings. Keep them, or replace them.</source>
            <translation>Ya está aquí, con otra configuración. Consérvela o reemplácela.</translation>
        </message>
        <message>
            <source>The name %1 is taken by a policy of another scope. Leave this out, or rename one of them.</source>
            <translation>El nombre %1 ya lo tiene una directiva de otro ámbito. Omita esto o cambie el nombre de una de ellas.</translation>
        </message>
        <message>
            <source>There is a site policy already: %1. Keep it, or replace it.</source>
            <translation>Ya hay una directiva de sitio: %1. Consérvela o reemplácela.</translation>
        </message>
        <message>
            <source>The provider %1 has this proxy. Leave this out, or remove that one first.</source>
            <translation>El proveedor %1 ya tiene este proxy. Omita esto o quite antes ese proveedor.</translation>
        </message>
        <message>
            <source>The SIP domain %1 has it as its access edge. Leave this out, or change that domain first.</source>
            <translation>El dominio SIP %1 ya lo tiene como servidor perimetral de acceso. Omita esto o cambie antes ese dominio.</translation>
        </message>
        <message>
            <source>No file says whom this policy was granted to. Add an export of Get-CsUser, or take it over without members.</source>
            <translation>Ningún archivo indica a quién se concedió esta directiva. Agregue una exportación de Get-CsUser o impórtela sin miembros.</translation>
        </message>
        <message>
            <source>Some members have another policy here: %1. Keep them there, or move them.</source>
            <translation>Algunos miembros tienen aquí otra directiva: %1. Déjelos en ella o muévalos.</translation>
        </message>
        <message>
            <source>Some users are in none of our SIP domains: %1. They are left out if you take the others over.</source>
            <translation>Algunos usuarios no están en ninguno de nuestros dominios SIP: %1. Se omiten si importa los demás.</translation>
        </message>
        <message>
            <source>Users have this policy, but no file describes it. Add an export of Get-CsExternalAccessPolicy, or leave it out.</source>
            <translation>Hay usuarios con esta directiva, pero ningún archivo la describe. Agregue una exportación de Get-CsExternalAccessPolicy u omítala.</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Usuarios</translation>
        </message>
        <message>
            <source>External access policy</source>
            <translation>Directiva de acceso externo</translation>
        </message>
        <message>
            <source>XMPP federated partner</source>
            <translation>Socio federado de XMPP</translation>
        </message>
        <message>
            <source>Allowed domain</source>
            <translation>Dominio permitido</translation>
        </message>
        <message>
            <source>Blocked domain</source>
            <translation>Dominio bloqueado</translation>
        </message>
        <message>
            <source>Hosted provider</source>
            <translation>Proveedor hospedado</translation>
        </message>
        <message>
            <source>Public provider</source>
            <translation>Proveedor público</translation>
        </message>
        <message>
            <source>XMPP gateway</source>
            <translation>Puerta de enlace XMPP</translation>
        </message>
        <message>
            <source>Access Edge configuration</source>
            <translation>Configuración perimetral de acceso</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Otra cosa</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>Conflicto</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Leído</translation>
        </message>
        <message>
            <source>Is here already</source>
            <translation>Ya está aquí</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Omitido</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Agregado</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Cambiado</translation>
        </message>
        <message>
            <source>No value: what is here stays</source>
            <translation>Sin valor: queda lo que hay aquí</translation>
        </message>
        <message>
            <source>Cannot be used</source>
            <translation>No se puede usar</translation>
        </message>
        <message>
            <source>Lync’s own bookkeeping</source>
            <translation>Gestión interna de Lync</translation>
        </message>
        <message>
            <source>Of users, only the address and the policy are read</source>
            <translation>De los usuarios solo se leen la dirección y la directiva</translation>
        </message>
        <message>
            <source>Sign-in from outside is a matter of the users’ home</source>
            <translation>El inicio de sesión desde fuera depende del alojamiento de los usuarios</translation>
        </message>
        <message>
            <source>A service that no longer exists</source>
            <translation>Un servicio que ya no existe</translation>
        </message>
        <message>
            <source>Puente carries no audio, video or conferences</source>
            <translation>Puente no transmite audio, vídeo ni conferencias</translation>
        </message>
        <message>
            <source>Puente neither archives nor monitors</source>
            <translation>Puente ni archiva ni supervisa</translation>
        </message>
        <message>
            <source>A secret: the engine has its own</source>
            <translation>Un secreto: el motor tiene el suyo propio</translation>
        </message>
        <message>
            <source>A route that Puente does not have</source>
            <translation>Una ruta que Puente no tiene</translation>
        </message>
        <message>
            <source>Puente decides this itself</source>
            <translation>Puente lo decide por sí mismo</translation>
        </message>
        <message>
            <source>How Lync shows it to its users</source>
            <translation>Cómo lo muestra Lync a sus usuarios</translation>
        </message>
        <message>
            <source>Puente does not know this property</source>
            <translation>Puente no conoce esta propiedad</translation>
        </message>
        <message>
            <source>Its TLS, SASL and dialback settings cannot work together. If you take it over, it gets the nearest that can: %1.</source>
            <translation>Sus ajustes de TLS, SASL y rellamada no pueden funcionar juntos. Si lo importa, recibe los más parecidos que sí pueden: %1.</translation>
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
        <message>
            <source>Certificates are the only method. The partner's must be one that this computer trusts, and yours one that the partner trusts.</source>
            <translation>Los certificados son el único método. Este equipo debe confiar en el del socio, y el socio, en el de usted.</translation>
        </message>
        <message>
            <source>required</source>
            <translation>obligatorio</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>opcional</translation>
        </message>
        <message>
            <source>not supported</source>
            <translation>no admitido</translation>
        </message>
        <message>
            <source>TLS %1, SASL %2, dialback %3</source>
            <translation>TLS %1, SASL %2, rellamada %3</translation>
        </message>
        <message>
            <source>on</source>
            <translation>activada</translation>
        </message>
        <message>
            <source>off</source>
            <translation>desactivada</translation>
        </message>
    </context>
    <context>
        <name>NextHopMessages</name>
        <message>
            <source>%1 by %2</source>
            <translation>%1 por %2</translation>
        </message>
        <message>
            <source>%1 answers, but refuses this edge: %2. Let the server trust this edge, by the name in its certificate.</source>
            <translation>%1 responde, pero rechaza este servidor perimetral: %2. Haga que el servidor confíe en este servidor perimetral por el nombre de su certificado.</translation>
        </message>
        <message>
            <source>%1 answers with a fault of its own: %2. Look at the server before relying on it.</source>
            <translation>%1 responde con un error propio: %2. Examine el servidor antes de confiar en él.</translation>
        </message>
        <message>
            <source>%1 answers: %2. Nothing protects the connection.</source>
            <translation>%1 responde: %2. Nada protege la conexión.</translation>
        </message>
        <message>
            <source>%1 answers: %2. Its certificate is trusted and the connection uses %3.</source>
            <translation>%1 responde: %2. Su certificado es de confianza y la conexión usa %3.</translation>
        </message>
        <message>
            <source>The certificate of %1 names no server. Give the server a certificate for its name.</source>
            <translation>El certificado de %1 no nombra ningún servidor. Dé al servidor un certificado para su nombre.</translation>
        </message>
        <message>
            <source>The certificate of %1 is for %2. Enter one of these names, or give the server another certificate.</source>
            <translation>El certificado de %1 es para %2. Escriba uno de estos nombres o dé al servidor otro certificado.</translation>
        </message>
        <message>
            <source>Connecting to %1…</source>
            <translation>Conectando con %1…</translation>
        </message>
        <message>
            <source>Exchanging certificates with %1…</source>
            <translation>Intercambiando certificados con %1…</translation>
        </message>
        <message>
            <source>Asking %1 what it can do…</source>
            <translation>Preguntando a %1 qué puede hacer…</translation>
        </message>
        <message>
            <source>This is no SIP server that can be looked up. Check what is entered.</source>
            <translation>Esto no es un servidor SIP que se pueda buscar. Compruebe lo escrito.</translation>
        </message>
        <message>
            <source>The DNS knows no server for %1. Check the name, or add its record.</source>
            <translation>El DNS no conoce ningún servidor para %1. Compruebe el nombre o agregue su registro.</translation>
        </message>
        <message>
            <source>The DNS record of %1 says that there is no such service. Enter another server or transport.</source>
            <translation>El registro DNS de %1 dice que no existe ese servicio. Escriba otro servidor u otro transporte.</translation>
        </message>
        <message>
            <source>The DNS did not answer for %1. Check the DNS servers, then test again.</source>
            <translation>El DNS no respondió para %1. Compruebe los servidores DNS y pruebe de nuevo.</translation>
        </message>
        <message>
            <source>No connection to %1 came about. Check that the server runs, its port, and the firewall between.</source>
            <translation>No se estableció ninguna conexión con %1. Compruebe que el servidor funciona, su puerto y el firewall intermedio.</translation>
        </message>
        <message>
            <source>TLS cannot be used on this computer. Look at the log for the reason.</source>
            <translation>No se puede usar TLS en este equipo. Busque el motivo en el registro.</translation>
        </message>
        <message>
            <source>%1 was reached, but TLS failed. Check that this port speaks TLS, and that a certificate is assigned here if the server asks for one.</source>
            <translation>Se llegó a %1, pero TLS falló. Compruebe que este puerto habla TLS y que aquí hay un certificado asignado si el servidor lo pide.</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted here. Add the certificate of its authority to this computer.</source>
            <translation>Aquí no se confía en el certificado de %1. Agregue el certificado de su entidad a este equipo.</translation>
        </message>
        <message>
            <source>%1 took the connection and closed it without an answer. Let the server trust this edge, and assign a certificate here.</source>
            <translation>%1 aceptó la conexión y la cerró sin responder. Haga que el servidor confíe en este servidor perimetral y asigne aquí un certificado.</translation>
        </message>
        <message>
            <source>%1 does not speak SIP. Check the port.</source>
            <translation>%1 no habla SIP. Compruebe el puerto.</translation>
        </message>
        <message>
            <source>%1 was reached, but does not answer. Check that it is a SIP server and trusts this edge.</source>
            <translation>Se llegó a %1, pero no responde. Compruebe que es un servidor SIP y que confía en este servidor perimetral.</translation>
        </message>
    </context>
    <context>
        <name>OrderAdvice</name>
        <message numerus="yes">
            <source>Web server certificate with %n name(s), from your own certification authority.</source>
            <translation>
                <numerusform>Certificado de servidor web con %n nombre, de su propia entidad de certificación.</numerusform>
                <numerusform>Certificado de servidor web con %n nombres, de su propia entidad de certificación.</numerusform>
            </translation>
        </message>
        <message>
            <source>Web server certificate for one name (single domain, DV or OV).</source>
            <translation>Certificado de servidor web para un nombre (dominio único, DV u OV).</translation>
        </message>
        <message numerus="yes">
            <source>Multi-domain (UCC/SAN) web server certificate with %n name(s), DV or OV.</source>
            <translation>
                <numerusform>Certificado de servidor web multidominio (UCC/SAN) con %n nombre, DV u OV.</numerusform>
                <numerusform>Certificado de servidor web multidominio (UCC/SAN) con %n nombres, DV u OV.</numerusform>
            </translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Producto</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Key and signature</source>
            <translation>Clave y firma</translation>
        </message>
        <message>
            <source>%1, %2. Both are in the request already.</source>
            <translation>%1, %2. Ambas están ya en la solicitud.</translation>
        </message>
        <message>
            <source>Server software</source>
            <translation>Software de servidor</translation>
        </message>
        <message>
            <source>“Other”, “OpenSSL” or “Apache”. The answer then comes as PEM; PKCS#7 (.p7b) does as well.</source>
            <translation>«Otro», «OpenSSL» o «Apache». La respuesta llega entonces como PEM; PKCS#7 (.p7b) también sirve.</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>Qué devolver</translation>
        </message>
        <message>
            <source>The certificate with all intermediate certificates.</source>
            <translation>El certificado con todos los certificados intermedios.</translation>
        </message>
        <message>
            <source>Key usage</source>
            <translation>Uso de la clave</translation>
        </message>
        <message>
            <source>Server and client authentication.</source>
            <translation>Autenticación de servidor y de cliente.</translation>
        </message>
        <message>
            <source>Server authentication.</source>
            <translation>Autenticación de servidor.</translation>
        </message>
        <message>
            <source>Do not buy</source>
            <translation>No compre</translation>
        </message>
        <message>
            <source>A wildcard certificate, nor a client or e-mail certificate: partners compare each name.</source>
            <translation>Ni un certificado comodín ni uno de cliente o de correo electrónico: los socios comparan cada nombre.</translation>
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
    </context>
    <context>
        <name>PartnerInput</name>
        <message>
            <source>%1 is a partner already. Edit that one instead.</source>
            <translation>%1 ya es un socio. Edite ese en su lugar.</translation>
        </message>
        <message>
            <source>%1 is the primary domain already. Remove it here.</source>
            <translation>%1 ya es el dominio principal. Quítelo aquí.</translation>
        </message>
    </context>
    <context>
        <name>PartnerMessages</name>
        <message>
            <source>failing since %1</source>
            <translation>con error desde %1</translation>
        </message>
        <message>
            <source>failing</source>
            <translation>con error</translation>
        </message>
        <message>
            <source>new, not in force</source>
            <translation>nuevo, aún no en vigor</translation>
        </message>
        <message>
            <source>never tried</source>
            <translation>nunca probado</translation>
        </message>
        <message>
            <source>idle</source>
            <translation>inactivo</translation>
        </message>
        <message numerus="yes">
            <source>connected (%n stream(s))</source>
            <translation>
                <numerusform>conectado (%n conexión)</numerusform>
                <numerusform>conectado (%n conexiones)</numerusform>
            </translation>
        </message>
        <message>
            <source>not known</source>
            <translation>desconocido</translation>
        </message>
        <message>
            <source>The latest stream failed. The engine tries again when there is a message for this partner.</source>
            <translation>La última conexión falló. El motor lo intenta de nuevo cuando hay un mensaje para este socio.</translation>
        </message>
        <message>
            <source>The engine does not know this partner yet. Commit the changes to put it in force.</source>
            <translation>El motor todavía no conoce a este socio. Confirme los cambios para ponerlo en vigor.</translation>
        </message>
        <message>
            <source>There was no stream since the engine started. The first message opens one.</source>
            <translation>No ha habido ninguna conexión desde que se inició el motor. El primer mensaje abre una.</translation>
        </message>
        <message>
            <source>No stream is open. The next message opens one.</source>
            <translation>No hay ninguna conexión abierta. El próximo mensaje abre una.</translation>
        </message>
        <message>
            <source>Messages pass.</source>
            <translation>Los mensajes pasan.</translation>
        </message>
        <message>
            <source>The engine does not answer. Start it to see how it stands with this partner.</source>
            <translation>El motor no responde. Inícielo para ver el estado con este socio.</translation>
        </message>
        <message>
            <source>Prosody or ejabberd today</source>
            <translation>Prosody o ejabberd actuales</translation>
        </message>
        <message>
            <source>Strict: certificates only</source>
            <translation>Estricto: solo certificados</translation>
        </message>
        <message>
            <source>Legacy: unencrypted</source>
            <translation>Heredado: sin cifrar</translation>
        </message>
        <message>
            <source>Write first: yes.</source>
            <translation>Escribir primero: sí.</translation>
        </message>
        <message>
            <source>Write first: only to people who added them as a contact.</source>
            <translation>Escribir primero: solo a quienes los agregaron como contacto.</translation>
        </message>
        <message>
            <source>See who is available: yes.</source>
            <translation>Ver quién está disponible: sí.</translation>
        </message>
        <message>
            <source>See who is available: only of people who added them.</source>
            <translation>Ver quién está disponible: solo entre quienes los agregaron.</translation>
        </message>
        <message>
            <source>See status notes: yes.</source>
            <translation>Ver notas de estado: sí.</translation>
        </message>
        <message>
            <source>See status notes: no.</source>
            <translation>Ver notas de estado: no.</translation>
        </message>
        <message>
            <source>Nobody asks whether the partner is still there. A broken stream shows when the next message fails.</source>
            <translation>No se pregunta al socio si sigue ahí. Una conexión rota se nota cuando falla el siguiente mensaje.</translation>
        </message>
        <message numerus="yes">
            <source>When nothing was sent for %n second(s), the partner is asked whether it is still there. A stream without an answer is closed.</source>
            <translation>
                <numerusform>Si no se envía nada durante %n segundo, se pregunta al socio si sigue ahí. Una conexión sin respuesta se cierra.</numerusform>
                <numerusform>Si no se envía nada durante %n segundos, se pregunta al socio si sigue ahí. Una conexión sin respuesta se cierra.</numerusform>
            </translation>
        </message>
        <message>
            <source>All partners together may have %1 streams, so this is never reached. Choose less, or raise the limit of the gateway.</source>
            <translation>Todos los socios juntos pueden tener %1 conexiones, así que este límite nunca se alcanza. Elija uno menor o aumente el de la puerta de enlace.</translation>
        </message>
        <message>
            <source>More incoming streams than this are refused. Each of the partner's domains has this number for itself.</source>
            <translation>Las conexiones entrantes que superan este número se rechazan. Cada dominio del socio dispone de este número por separado.</translation>
        </message>
        <message>
            <source>Streams go there, whatever DNS says. Its certificate must still name the partner's domain.</source>
            <translation>Las conexiones van ahí, diga lo que diga DNS. Su certificado debe incluir de todos modos el dominio del socio.</translation>
        </message>
        <message>
            <source>The partner's server is found by its SRV records.</source>
            <translation>El servidor del socio se busca por sus registros SRV.</translation>
        </message>
    </context>
    <context>
        <name>PlanMessages</name>
        <message>
            <source>The DNS server did not answer in time. Check again later, or name other servers in step 1.</source>
            <translation>El servidor DNS no respondió a tiempo. Compruebe de nuevo más tarde o indique otros servidores en el paso 1.</translation>
        </message>
        <message>
            <source>The signatures of this zone are wrong. Have its operator mend DNSSEC.</source>
            <translation>Las firmas de esta zona no son correctas. Pida a quien la administra que repare DNSSEC.</translation>
        </message>
        <message>
            <source>The DNS server refused to answer, or failed. Check again later, or name other servers in step 1.</source>
            <translation>El servidor DNS se negó a responder o falló. Compruebe de nuevo más tarde o indique otros servidores en el paso 1.</translation>
        </message>
        <message>
            <source>The DNS has this record. Nothing is left to do.</source>
            <translation>El DNS tiene este registro. No queda nada por hacer.</translation>
        </message>
        <message>
            <source>The DNS has this record, and it is signed. Nothing is left to do.</source>
            <translation>El DNS tiene este registro y está firmado. No queda nada por hacer.</translation>
        </message>
        <message>
            <source>The DNS has this record, but it is not signed, so that partners ignore it. Have the zone signed with DNSSEC, or take the record away.</source>
            <translation>El DNS tiene este registro, pero no está firmado, por lo que los socios lo ignoran. Haga firmar la zona con DNSSEC o retire el registro.</translation>
        </message>
        <message>
            <source>The DNS has no such record, and it can be left out. Publish it if you need what it is for.</source>
            <translation>El DNS no tiene este registro, y se puede omitir. Publíquelo si necesita aquello para lo que sirve.</translation>
        </message>
        <message>
            <source>The DNS has no such record. Publish it, then check again.</source>
            <translation>El DNS no tiene este registro. Publíquelo y compruebe de nuevo.</translation>
        </message>
        <message>
            <source>The name partners connect to</source>
            <translation>El nombre al que se conectan los socios</translation>
        </message>
        <message>
            <source>XMPP partners look for the domain</source>
            <translation>Los socios XMPP buscan el dominio</translation>
        </message>
        <message>
            <source>SIP clients and partners that know only the domain</source>
            <translation>Clientes y socios SIP que solo conocen el dominio</translation>
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
            <source>SIP partners discover the domain</source>
            <translation>Los socios SIP detectan el dominio</translation>
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
            <source>SIP clients that look up no SRV records</source>
            <translation>Clientes SIP que no consultan registros SRV</translation>
        </message>
        <message>
            <source>Partners check the key by DANE; in a signed zone only</source>
            <translation>Los socios comprueban la clave por DANE; solo en una zona firmada</translation>
        </message>
        <message>
            <source>XMPP federation</source>
            <translation>Federación XMPP</translation>
        </message>
        <message>
            <source>XMPP federation, TLS from the start</source>
            <translation>Federación XMPP, TLS desde el principio</translation>
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
        <message>
            <source>DNS updates while a certificate is ordered</source>
            <translation>Actualizaciones DNS mientras se pide un certificado</translation>
        </message>
        <message>
            <source>Orders of certificates</source>
            <translation>Pedidos de certificados</translation>
        </message>
        <message>
            <source>Proof of control, open while a certificate is ordered</source>
            <translation>Prueba de control; abierto mientras se pide un certificado</translation>
        </message>
        <message>
            <source>Link between proxy and gateway</source>
            <translation>Enlace entre proxy y puerta de enlace</translation>
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
            <source>Any XMPP partner</source>
            <translation>Cualquier socio XMPP</translation>
        </message>
        <message>
            <source>Any SIP partner</source>
            <translation>Cualquier socio SIP</translation>
        </message>
        <message>
            <source>SIP clients</source>
            <translation>Clientes SIP</translation>
        </message>
        <message>
            <source>SIP clients and partners</source>
            <translation>Clientes y socios SIP</translation>
        </message>
        <message>
            <source>The users' home</source>
            <translation>El alojamiento de los usuarios</translation>
        </message>
        <message>
            <source>DNS servers</source>
            <translation>Servidores DNS</translation>
        </message>
        <message>
            <source>Certification authority</source>
            <translation>Entidad de certificación</translation>
        </message>
        <message>
            <source>The proxy</source>
            <translation>El proxy</translation>
        </message>
        <message>
            <source>The gateway</source>
            <translation>La puerta de enlace</translation>
        </message>
        <message>
            <source>No certificate</source>
            <translation>Sin certificado</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Presente</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Falta</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>Aún sin comprobar</translation>
        </message>
        <message>
            <source>Different</source>
            <translation>Diferente</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Desconocido</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>Sin comprobar</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>En escucha</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Con error</translation>
        </message>
        <message>
            <source>Not in force yet</source>
            <translation>Aún no en vigor</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libre</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Ocupado</translation>
        </message>
        <message>
            <source>No such address</source>
            <translation>Dirección inexistente</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>No permitido</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Rechazado</translation>
        </message>
        <message>
            <source>No certificate is assigned that could carry this name. Request one in step 3.</source>
            <translation>No hay asignado ningún certificado que pueda llevar este nombre. Solicite uno en el paso 3.</translation>
        </message>
        <message>
            <source>The certificate presented for this name carries it. Nothing is left to do.</source>
            <translation>El certificado que se presenta para este nombre lo incluye. No queda nada por hacer.</translation>
        </message>
        <message>
            <source>The certificate lacks this name, and it can be left out. Add it to the next request if you need what it is for.</source>
            <translation>Al certificado le falta este nombre, y se puede omitir. Agréguelo a la próxima solicitud si necesita aquello para lo que sirve.</translation>
        </message>
        <message>
            <source>The certificate lacks this name, so that partners may refuse it. Request a new one with all names in step 3.</source>
            <translation>Al certificado le falta este nombre, por lo que los socios pueden rechazarlo. Solicite uno nuevo con todos los nombres en el paso 3.</translation>
        </message>
        <message>
            <source>The DNS has not been asked yet. Check now.</source>
            <translation>Todavía no se ha consultado el DNS. Compruébelo ahora.</translation>
        </message>
        <message>
            <source>The DNS says %1. Have it corrected, or check whether it is meant so.</source>
            <translation>El DNS indica %1. Haga que se corrija o compruebe si es intencionado.</translation>
        </message>
        <message>
            <source>Connections of this edge to others cannot be judged from here. Let the firewall pass them.</source>
            <translation>Las conexiones de este servidor perimetral con otros no se pueden evaluar desde aquí. Permítalas en el cortafuegos.</translation>
        </message>
        <message>
            <source>This port is open only while it is needed. Let the firewall pass it.</source>
            <translation>Este puerto solo está abierto mientras hace falta. Permítalo en el cortafuegos.</translation>
        </message>
        <message>
            <source>The engine listens here. Let the firewall pass these connections.</source>
            <translation>El motor escucha aquí. Permita estas conexiones en el cortafuegos.</translation>
        </message>
        <message>
            <source>The engine does not listen here, for no certificate is assigned. Assign one in step 3.</source>
            <translation>El motor no escucha aquí porque no hay ningún certificado asignado. Asigne uno en el paso 3.</translation>
        </message>
        <message>
            <source>The engine could not open this port. Look at the status page for its reason.</source>
            <translation>El motor no pudo abrir este puerto. Consulte el motivo en la página de estado.</translation>
        </message>
        <message>
            <source>The running engine does not know of this port yet. Commit the changes, or start the engine again.</source>
            <translation>El motor en marcha todavía no conoce este puerto. Confirme los cambios o reinicie el motor.</translation>
        </message>
        <message>
            <source>The engine is stopped, and this port is free for it. Start the engine.</source>
            <translation>El motor está detenido y este puerto está libre para él. Inicie el motor.</translation>
        </message>
        <message>
            <source>The engine is stopped, and another program has this port. Stop that program, or choose another port in step 1.</source>
            <translation>El motor está detenido y otro programa ocupa este puerto. Detenga ese programa o elija otro puerto en el paso 1.</translation>
        </message>
        <message>
            <source>No network card of this computer has this address. Choose another one in step 1.</source>
            <translation>Ninguna tarjeta de red de este equipo tiene esta dirección. Elija otra en el paso 1.</translation>
        </message>
        <message>
            <source>You may not open this port; a system service may. Install the service, or choose a port above 1023 in step 1.</source>
            <translation>Usted no puede abrir este puerto; un servicio del sistema, sí. Instale el servicio o elija un puerto superior a 1023 en el paso 1.</translation>
        </message>
        <message>
            <source>The system refuses this address and port. Choose others in step 1.</source>
            <translation>El sistema rechaza esta dirección y este puerto. Elija otros en el paso 1.</translation>
        </message>
    </context>
    <context>
        <name>PlanSection</name>
        <message>
            <source>%1 (optional)</source>
            <translation>%1 (opcional)</translation>
        </message>
        <message>
            <source>This edge</source>
            <translation>Este servidor perimetral</translation>
        </message>
        <message>
            <source>Certificate names</source>
            <translation>Nombres del certificado</translation>
        </message>
        <message>
            <source>What the certificate of this edge should carry.</source>
            <translation>Lo que debe incluir el certificado de este servidor perimetral.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Para</translation>
        </message>
        <message>
            <source>DNS records</source>
            <translation>Registros DNS</translation>
        </message>
        <message>
            <source>What the public DNS should say, and what it says.</source>
            <translation>Lo que debe decir el DNS público y lo que dice.</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Esperado</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontrado</translation>
        </message>
        <message>
            <source>the public address</source>
            <translation>la dirección pública</translation>
        </message>
        <message>
            <source>Firewall ports</source>
            <translation>Puertos del cortafuegos</translation>
        </message>
        <message>
            <source>What the firewall should let through.</source>
            <translation>Lo que debe dejar pasar el cortafuegos.</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Sentido</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Origen</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Destino</translation>
        </message>
    </context>
    <context>
        <name>PolicyMessages</name>
        <message>
            <source>Federation is enabled at the access edge.</source>
            <translation>La federación está habilitada en el servidor perimetral de acceso.</translation>
        </message>
        <message>
            <source>The policy “%1” enables communications with federated users.</source>
            <translation>La directiva «%1» habilita las comunicaciones con usuarios federados.</translation>
        </message>
        <message>
            <source>The policy “%1” enables communications with XMPP federated users.</source>
            <translation>La directiva «%1» habilita las comunicaciones con usuarios federados XMPP.</translation>
        </message>
        <message>
            <source>The domain is one of the XMPP partner %1.</source>
            <translation>El dominio es uno de los del socio XMPP %1.</translation>
        </message>
        <message>
            <source>Federation is disabled for everybody. Enable it at the access edge.</source>
            <translation>La federación está deshabilitada para todos. Habilítela en el servidor perimetral de acceso.</translation>
        </message>
        <message>
            <source>The policy “%1” does not enable communications with federated users. Enable them there, or give this user another policy.</source>
            <translation>La directiva «%1» no habilita las comunicaciones con usuarios federados. Habilítelas en ella o asigne otra directiva a este usuario.</translation>
        </message>
        <message>
            <source>The policy “%1” does not enable communications with XMPP federated users. Enable them there, or give this user another policy.</source>
            <translation>La directiva «%1» no habilita las comunicaciones con usuarios federados XMPP. Habilítelas en ella o asigne otra directiva a este usuario.</translation>
        </message>
        <message>
            <source>The domain belongs to no XMPP partner. Add a partner for it.</source>
            <translation>El dominio no pertenece a ningún socio XMPP. Agregue un socio para él.</translation>
        </message>
        <message>
            <source>Global</source>
            <translation>Global</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Sitio</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Usuario</translation>
        </message>
        <message>
            <source>For everybody who has no user policy, unless there is a site policy.</source>
            <translation>Para todos los que no tienen directiva de usuario, salvo que haya una directiva de sitio.</translation>
        </message>
        <message>
            <source>For everybody who has no user policy, in place of the global one.</source>
            <translation>Para todos los que no tienen directiva de usuario, en lugar de la global.</translation>
        </message>
        <message>
            <source>For its members alone, in place of the site policy and the global one.</source>
            <translation>Solo para sus miembros, en lugar de la directiva de sitio y de la global.</translation>
        </message>
        <message>
            <source>Access edge settings…</source>
            <translation>Configuración perimetral de acceso…</translation>
        </message>
        <message>
            <source>Policy %1…</source>
            <translation>Directiva %1…</translation>
        </message>
        <message>
            <source>Partner %1…</source>
            <translation>Socio %1…</translation>
        </message>
        <message>
            <source>Add partner…</source>
            <translation>Agregar socio…</translation>
        </message>
    </context>
    <context>
        <name>ProbeMessages</name>
        <message>
            <source>SRV records</source>
            <translation>Registros SRV</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>Direcciones</translation>
        </message>
        <message>
            <source>TCP connection</source>
            <translation>Conexión TCP</translation>
        </message>
        <message>
            <source>Stream in the clear</source>
            <translation>Conexión XMPP sin cifrar</translation>
        </message>
        <message>
            <source>Features in the clear</source>
            <translation>Funciones sin cifrar</translation>
        </message>
        <message>
            <source>STARTTLS</source>
            <translation>STARTTLS</translation>
        </message>
        <message>
            <source>TLS handshake</source>
            <translation>Negociación TLS</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificado</translation>
        </message>
        <message>
            <source>Stream over TLS</source>
            <translation>Conexión XMPP por TLS</translation>
        </message>
        <message>
            <source>Features over TLS</source>
            <translation>Funciones por TLS</translation>
        </message>
        <message>
            <source>Partner's settings</source>
            <translation>Ajustes del socio</translation>
        </message>
        <message>
            <source>Not reached yet</source>
            <translation>Aún no alcanzado</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>En curso</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>Correcto</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Advertencia</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Con error</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>No necesario</translation>
        </message>
        <message>
            <source>The partner has a proxy FQDN, so SRV records are not asked for.</source>
            <translation>El socio tiene un FQDN de proxy, por lo que no se consultan registros SRV.</translation>
        </message>
        <message>
            <source>The domain says in the DNS that it offers no XMPP federation. Ask the partner for the right domain.</source>
            <translation>El dominio indica en el DNS que no ofrece federación XMPP. Pida al socio el dominio correcto.</translation>
        </message>
        <message>
            <source>The domain has no SRV records for XMPP, so its own address is tried. Ask the partner to publish them, or set the proxy FQDN.</source>
            <translation>El dominio no tiene registros SRV para XMPP, por lo que se prueba su propia dirección. Pida al socio que los publique o indique el FQDN del proxy.</translation>
        </message>
        <message>
            <source>The DNS gave no answer. Check the DNS servers of this computer or of the site, then check again.</source>
            <translation>El DNS no ha respondido. Compruebe los servidores DNS de este equipo o del sitio y vuelva a comprobar.</translation>
        </message>
        <message>
            <source>The DNS answer failed the DNSSEC validation. Ask the partner to mend the signatures of the zone; until then nobody can trust the answer.</source>
            <translation>La respuesta del DNS no ha superado la validación DNSSEC. Pida al socio que corrija las firmas de la zona; hasta entonces nadie puede confiar en la respuesta.</translation>
        </message>
        <message>
            <source>One of the DNS questions stayed without an answer. Check again later.</source>
            <translation>Una de las consultas DNS ha quedado sin respuesta. Vuelva a comprobar más tarde.</translation>
        </message>
        <message>
            <source>The name has no address in the DNS. Check the spelling of the domain, or ask the partner to publish the records.</source>
            <translation>El nombre no tiene dirección en el DNS. Compruebe la escritura del dominio o pida al socio que publique los registros.</translation>
        </message>
        <message>
            <source>Some of the partner's servers have no address in the DNS. Tell the partner.</source>
            <translation>Algunos servidores del socio no tienen dirección en el DNS. Avise al socio.</translation>
        </message>
        <message>
            <source>None of the partner's servers takes a connection. Open the outgoing port in the firewall, or ask the partner whether the server runs.</source>
            <translation>Ningún servidor del socio acepta una conexión. Abra el puerto de salida en el firewall o pregunte al socio si el servidor está en marcha.</translation>
        </message>
        <message>
            <source>Some of the partner's servers take no connection. Tell the partner; the others are used.</source>
            <translation>Algunos servidores del socio no aceptan conexiones. Avise al socio; se usan los demás.</translation>
        </message>
        <message>
            <source>The partner's server gave no answer in time. Check again later, or ask the partner.</source>
            <translation>El servidor del socio no ha respondido a tiempo. Vuelva a comprobar más tarde o pregunte al socio.</translation>
        </message>
        <message>
            <source>The check was cancelled. Start it again when needed.</source>
            <translation>La comprobación se ha cancelado. Iníciela de nuevo cuando haga falta.</translation>
        </message>
        <message>
            <source>What answers there is no XMPP server for servers. Check the host and the port.</source>
            <translation>Lo que responde ahí no es un servidor XMPP para servidores. Compruebe el host y el puerto.</translation>
        </message>
        <message>
            <source>The partner's server sent more than a server may before it is authenticated. Tell the partner.</source>
            <translation>El servidor del socio ha enviado más de lo permitido antes de autenticarse. Avise al socio.</translation>
        </message>
        <message>
            <source>The partner's server closed the connection. Ask the partner whether your domain is blocked there.</source>
            <translation>El servidor del socio ha cerrado la conexión. Pregunte al socio si su dominio está bloqueado allí.</translation>
        </message>
        <message>
            <source>The server answers for another domain. Check the proxy FQDN and the partner's SRV records.</source>
            <translation>El servidor responde por otro dominio. Compruebe el FQDN del proxy y los registros SRV del socio.</translation>
        </message>
        <message>
            <source>The server does not serve this domain. Check the domain, the proxy FQDN and the partner's SRV records.</source>
            <translation>El servidor no atiende este dominio. Compruebe el dominio, el FQDN del proxy y los registros SRV del socio.</translation>
        </message>
        <message>
            <source>The partner's server ended the stream with an error. Ask the partner whether your domain is allowed there.</source>
            <translation>El servidor del socio ha terminado la conexión con un error. Pregunte al socio si su dominio está permitido allí.</translation>
        </message>
        <message>
            <source>The server speaks XMPP of before 2004, which knows dialback alone. Ask the partner to bring it up to date.</source>
            <translation>El servidor habla un XMPP anterior a 2004, que solo conoce la rellamada. Pida al socio que lo actualice.</translation>
        </message>
        <message>
            <source>The server offers no encryption. Ask the partner to switch on TLS; until then everything would go in the clear.</source>
            <translation>El servidor no ofrece cifrado. Pida al socio que active TLS; hasta entonces todo iría sin cifrar.</translation>
        </message>
        <message>
            <source>The server offered encryption and then refused it. Ask the partner to check its certificate.</source>
            <translation>El servidor ofreció cifrado y luego lo rechazó. Pida al socio que compruebe su certificado.</translation>
        </message>
        <message>
            <source>Something was sent in the clear after TLS had been agreed, as somebody in between would do. Tell the partner, and check the network between you.</source>
            <translation>Se ha enviado algo sin cifrar tras acordar TLS, como haría un intermediario. Avise al socio y compruebe la red entre ambos.</translation>
        </message>
        <message>
            <source>The TLS handshake failed. Ask the partner which TLS versions the server allows, and whether it accepts your certificate.</source>
            <translation>La negociación TLS ha fallado. Pregunte al socio qué versiones de TLS permite el servidor y si acepta su certificado.</translation>
        </message>
        <message>
            <source>TLS could not be prepared here. Check the assigned certificate and the CA files of the site.</source>
            <translation>No se ha podido preparar TLS aquí. Compruebe el certificado asignado y los archivos de CA del sitio.</translation>
        </message>
        <message>
            <source>The server presents no certificate, so only dialback can tell who it is. Ask the partner for a certificate by a public CA.</source>
            <translation>El servidor no presenta certificado, así que solo la rellamada puede decir quién es. Pida al socio un certificado de una CA pública.</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted here, so only dialback can tell who it is. Ask the partner for one by a public CA, or add its CA to the site's.</source>
            <translation>Aquí no se confía en el certificado del servidor, así que solo la rellamada puede decir quién es. Pida al socio uno de una CA pública o agregue su CA a las del sitio.</translation>
        </message>
        <message>
            <source>The server's certificate is not valid today. Ask the partner to renew it; check the clock of this computer.</source>
            <translation>El certificado del servidor no es válido hoy. Pida al socio que lo renueve; compruebe el reloj de este equipo.</translation>
        </message>
        <message>
            <source>The server's certificate does not name the partner's domain, so only dialback can tell who it is. Ask the partner for one that does.</source>
            <translation>El certificado del servidor no nombra el dominio del socio, así que solo la rellamada puede decir quién es. Pida al socio uno que lo haga.</translation>
        </message>
        <message>
            <source>No certificate could be shown to the partner. Assign one, then check again.</source>
            <translation>No se ha podido mostrar ningún certificado al socio. Asigne uno y vuelva a comprobar.</translation>
        </message>
        <message>
            <source>The server does not offer to accept your certificate, so dialback is used. Check that your certificate names your XMPP domain and is by a CA that the partner trusts.</source>
            <translation>El servidor no ofrece aceptar su certificado, así que se usa la rellamada. Compruebe que su certificado nombra su dominio XMPP y es de una CA en la que confía el socio.</translation>
        </message>
        <message>
            <source>The server offers neither SASL EXTERNAL for your certificate nor dialback. Ask the partner to trust your CA or to switch on dialback.</source>
            <translation>El servidor no ofrece ni SASL EXTERNAL para su certificado ni rellamada. Pida al socio que confíe en su CA o que active la rellamada.</translation>
        </message>
        <message>
            <source>The settings of the partner allow nothing that its server offers. Take the proposed settings, or ask the partner to change the server.</source>
            <translation>Los ajustes del socio no permiten nada de lo que ofrece su servidor. Adopte los ajustes propuestos o pida al socio que cambie el servidor.</translation>
        </message>
        <message>
            <source>This domain is not a partner yet. Add it with the proposed settings.</source>
            <translation>Este dominio aún no es un socio. Agréguelo con los ajustes propuestos.</translation>
        </message>
    </context>
    <context>
        <name>ProblemTexts</name>
        <message>
            <source>The engine stopped unexpectedly. Start it again, and look at its log if it does not stay.</source>
            <translation>El motor se detuvo de forma inesperada. Inícielo de nuevo y consulte su registro si no se mantiene en marcha.</translation>
        </message>
        <message>
            <source>The engine cannot save its state. Check its database and the free space on the disk.</source>
            <translation>El motor no puede guardar su estado. Compruebe su base de datos y el espacio libre en el disco.</translation>
        </message>
        <message>
            <source>The certificate expired on %1. Request a new one and assign it.</source>
            <translation>El certificado caducó el %1. Solicite uno nuevo y asígnelo.</translation>
        </message>
        <message>
            <source>The engine cannot use an assigned certificate. Look at it, or assign another one.</source>
            <translation>El motor no puede usar un certificado asignado. Consúltelo o asigne otro.</translation>
        </message>
        <message>
            <source>The certificate expires on %1. Renew it before that day.</source>
            <translation>El certificado caduca el %1. Renuévelo antes de ese día.</translation>
        </message>
        <message>
            <source>The engine cannot listen at %1. Look whether another program has that port.</source>
            <translation>El motor no puede escuchar en %1. Compruebe si otro programa ocupa ese puerto.</translation>
        </message>
        <message>
            <source>The engine refused the latest change and goes on as before. Correct the change, or go back to the version before it.</source>
            <translation>El motor rechazó el último cambio y sigue como antes. Corrija el cambio o vuelva a la versión anterior.</translation>
        </message>
        <message>
            <source>The partner %1 has not been reachable since %2. Check the connection to it.</source>
            <translation>No se puede contactar con el socio %1 desde %2. Compruebe la conexión con él.</translation>
        </message>
        <message>
            <source>The certificate could not be renewed. The engine tries again; look at why it failed.</source>
            <translation>No se pudo renovar el certificado. El motor lo intenta de nuevo; consulte por qué falló.</translation>
        </message>
        <message>
            <source>%1 (over)</source>
            <translation>%1 (terminado)</translation>
        </message>
        <message>
            <source>Needs attention (%1)</source>
            <translation>Requiere atención (%1)</translation>
        </message>
        <message>
            <source>Engine state unknown: it runs, and does not answer yet</source>
            <translation>Estado del motor desconocido: está en marcha y aún no responde</translation>
        </message>
    </context>
    <context>
        <name>ProfilePage</name>
        <message>
            <source>Kind of certification authority</source>
            <translation>Tipo de entidad de certificación</translation>
        </message>
        <message>
            <source>What may be asked for depends on who signs the request.</source>
            <translation>Lo que se puede pedir depende de quién firma la solicitud.</translation>
        </message>
        <message>
            <source>A &amp;public certification authority</source>
            <translation>Una entidad de certificación &amp;pública</translation>
        </message>
        <message>
            <source>A p&amp;rivate certification authority of your own</source>
            <translation>Una entidad de certificación p&amp;rivada propia</translation>
        </message>
        <message>
            <source>Ask for &amp;client authentication as well</source>
            <translation>Pedir también autenticación de &amp;cliente</translation>
        </message>
        <message>
            <source>Every partner trusts it. It certifies domain names and addresses for servers only: public authorities stopped certifying clients in 2026.</source>
            <translation>Todos los socios confían en ella. Solo certifica nombres de dominio y direcciones para servidores: las entidades públicas dejaron de certificar clientes en 2026.</translation>
        </message>
        <message>
            <source>An old partner that wants a client certificate for SASL EXTERNAL then refuses it, and Puente uses server dialback with this partner. Leave dialback on for such partners.</source>
            <translation>Un socio antiguo que pide un certificado de cliente para SASL EXTERNAL lo rechaza entonces, y Puente usa con él la rellamada de servidor. Deje activada la rellamada para esos socios.</translation>
        </message>
        <message>
            <source>It certifies whatever you ask: templates, names of XMPP and SIP services, clients. Partners must trust it.</source>
            <translation>Certifica todo lo que usted pida: plantillas, nombres de servicios XMPP y SIP, clientes. Los socios deben confiar en ella.</translation>
        </message>
        <message>
            <source>Partners that insist on a client certificate then take SASL EXTERNAL</source>
            <translation>Los socios que insisten en un certificado de cliente aceptan entonces SASL EXTERNAL</translation>
        </message>
        <message>
            <source>Not available: no public certification authority certifies clients</source>
            <translation>No disponible: ninguna entidad de certificación pública certifica clientes</translation>
        </message>
    </context>
    <context>
        <name>Removal</name>
        <message>
            <source>Remove the request “%1” and its private key? A certificate issued for it can then no longer be used.</source>
            <translation>¿Quitar la solicitud «%1» y su clave privada? Un certificado emitido para ella ya no se podrá usar.</translation>
        </message>
        <message>
            <source>Remove the certificate “%1” and its private key? They cannot be brought back.</source>
            <translation>¿Quitar el certificado «%1» y su clave privada? No se podrán recuperar.</translation>
        </message>
        <message>
            <source>Remove the certificate “%1”? It can be imported again from its file.</source>
            <translation>¿Quitar el certificado «%1»? Se puede importar de nuevo desde su archivo.</translation>
        </message>
        <message>
            <source>It was assigned before: Go back then leads to a certificate that is missing.</source>
            <translation>Estuvo asignado antes: Revertir llevará entonces a un certificado que falta.</translation>
        </message>
        <message>
            <source>Remove the request “%1”? A certificate issued for it can then no longer be used; its private key stays on the token.</source>
            <translation>¿Quitar la solicitud «%1»? Un certificado emitido para ella ya no podrá usarse; su clave privada permanece en el token.</translation>
        </message>
        <message>
            <source>Remove the request “%1”? Its private key stays, because a certificate uses it.</source>
            <translation>¿Quitar la solicitud «%1»? Su clave privada permanece, porque un certificado la usa.</translation>
        </message>
        <message>
            <source>Remove the certificate “%1”? Its private key stays on the token, but is no longer used.</source>
            <translation>¿Quitar el certificado «%1»? Su clave privada permanece en el token, pero deja de usarse.</translation>
        </message>
        <message>
            <source>Remove the certificate “%1”? Its private key stays, because another certificate or request uses it.</source>
            <translation>¿Quitar el certificado «%1»? Su clave privada permanece, porque otro certificado u otra solicitud la usa.</translation>
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
            <source>File name</source>
            <translation>Nombre de archivo</translation>
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
        <message>
            <source>Bro&amp;wse…</source>
            <translation>&amp;Examinar…</translation>
        </message>
        <message>
            <source>Fi&amp;le name:</source>
            <translation>&amp;Nombre de archivo:</translation>
        </message>
    </context>
    <context>
        <name>RequestJudgement</name>
        <message>
            <source>Add %1</source>
            <translation>Agregar %1</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Quitar %1</translation>
        </message>
        <message>
            <source>Tick %1</source>
            <translation>Activar %1</translation>
        </message>
        <message>
            <source>Leave the unit out</source>
            <translation>Omitir la unidad</translation>
        </message>
        <message>
            <source>Use RSA 2048</source>
            <translation>Usar RSA 2048</translation>
        </message>
        <message>
            <source>Ask for client authentication</source>
            <translation>Pedir autenticación de cliente</translation>
        </message>
    </context>
    <context>
        <name>SaveButtons</name>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>SavedAnswers</name>
        <message>
            <source>Answers (*.toml);;All files (*)</source>
            <translation>Respuestas (*.toml);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>The file cannot be read. Check that it exists and that you may read it.</source>
            <translation>No se puede leer el archivo. Compruebe que existe y que usted tiene permiso para leerlo.</translation>
        </message>
        <message>
            <source>Line %1 of the file holds no answer that the wizard knows. Correct it, or choose another file.</source>
            <translation>La línea %1 del archivo no contiene ninguna respuesta que el asistente conozca. Corríjala o elija otro archivo.</translation>
        </message>
        <message>
            <source>This is not a file of answers. Choose a file that this wizard has saved.</source>
            <translation>No es un archivo de respuestas. Elija un archivo que haya guardado este asistente.</translation>
        </message>
        <message>
            <source>The file could not be written. Choose another place.</source>
            <translation>No se pudo escribir el archivo. Elija otro lugar.</translation>
        </message>
        <message>
            <source>Load answers</source>
            <translation>Cargar respuestas</translation>
        </message>
        <message>
            <source>Save answers</source>
            <translation>Guardar respuestas</translation>
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
            <source>Not part of the certificate. Empty: the name of the edge.</source>
            <translation>No forma parte del certificado. Vacío: el nombre del servidor perimetral.</translation>
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
        <message>
            <source>Friendl&amp;y name:</source>
            <translation>&amp;Nombre descriptivo:</translation>
        </message>
        <message>
            <source>B&amp;it length:</source>
            <translation>&amp;Longitud de bits:</translation>
        </message>
        <message>
            <source>Not available: a token never lets its key out.</source>
            <translation>No disponible: un token nunca deja salir su clave.</translation>
        </message>
    </context>
    <context>
        <name>ServiceMessages</name>
        <message>
            <source>The service is not installed. Install the package puente-engine.</source>
            <translation>El servicio no está instalado. Instale el paquete puente-engine.</translation>
        </message>
        <message>
            <source>The service is not installed. It is installed when you start it.</source>
            <translation>El servicio no está instalado. Se instala al iniciarlo.</translation>
        </message>
        <message>
            <source>The engine is stopped. Start it when steps 1 to 3 are done.</source>
            <translation>El motor está detenido. Inícielo cuando los pasos 1 a 3 estén hechos.</translation>
        </message>
        <message>
            <source>The engine is starting.</source>
            <translation>El motor se está iniciando.</translation>
        </message>
        <message>
            <source>The engine runs as process %1.</source>
            <translation>El motor está en marcha como proceso %1.</translation>
        </message>
        <message>
            <source>The engine runs.</source>
            <translation>El motor está en marcha.</translation>
        </message>
        <message>
            <source>The engine is stopping.</source>
            <translation>El motor se está deteniendo.</translation>
        </message>
        <message>
            <source>The engine has failed. Start it again, or look at its log.</source>
            <translation>El motor ha fallado. Inícielo de nuevo o consulte su registro.</translation>
        </message>
        <message>
            <source>%1 is taken by %2, process %3. Stop that program, or choose another port in step 1.</source>
            <translation>%1 está ocupado por %2, proceso %3. Detenga ese programa o elija otro puerto en el paso 1.</translation>
        </message>
        <message>
            <source>%1 is taken by a program of the user %2. Stop that program, or choose another port in step 1.</source>
            <translation>%1 está ocupado por un programa del usuario %2. Detenga ese programa o elija otro puerto en el paso 1.</translation>
        </message>
        <message>
            <source>%1: %2 listens.</source>
            <translation>%1: %2 escucha.</translation>
        </message>
        <message>
            <source>No certificate is assigned, so that nobody can connect with TLS. Assign one in step 3.</source>
            <translation>No hay ningún certificado asignado, por lo que nadie puede conectarse con TLS. Asigne uno en el paso 3.</translation>
        </message>
        <message>
            <source>The engine cannot use the assigned certificate. Import it again, or assign another one.</source>
            <translation>El motor no puede usar el certificado asignado. Impórtelo de nuevo o asigne otro.</translation>
        </message>
        <message>
            <source>The engine has loaded the assigned certificate.</source>
            <translation>El motor ha cargado el certificado asignado.</translation>
        </message>
        <message>
            <source>%1 shows the assigned certificate.</source>
            <translation>%1 muestra el certificado asignado.</translation>
        </message>
        <message>
            <source>%1 shows another certificate than the assigned one. Restart the engine.</source>
            <translation>%1 muestra un certificado distinto del asignado. Reinicie el motor.</translation>
        </message>
        <message>
            <source>%1 does not complete a TLS handshake. Look at the log.</source>
            <translation>%1 no completa el protocolo de enlace TLS. Consulte el registro.</translation>
        </message>
        <message>
            <source>There is no configuration to serve. Run step 1, This edge.</source>
            <translation>No hay ninguna configuración que servir. Ejecute el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>The configuration has an error that the details name. Correct it, or go back to an earlier version on the page Changes.</source>
            <translation>La configuración tiene un error que indican los detalles. Corríjalo o vuelva a una versión anterior en la página Cambios.</translation>
        </message>
        <message>
            <source>Another engine serves this site already. Stop that one first.</source>
            <translation>Otro motor sirve ya este sitio. Deténgalo antes.</translation>
        </message>
        <message>
            <source>The engine may not use a file or folder that the details name. Give the user that it runs as access to it.</source>
            <translation>El motor no puede usar un archivo o una carpeta que indican los detalles. Dé acceso al usuario con el que se ejecuta.</translation>
        </message>
        <message>
            <source>The database cannot be used. Check where it is, and who may write there.</source>
            <translation>No se puede usar la base de datos. Compruebe dónde está y quién puede escribir allí.</translation>
        </message>
        <message>
            <source>The assigned certificate cannot be used. Import it again, or assign another one.</source>
            <translation>No se puede usar el certificado asignado. Impórtelo de nuevo o asigne otro.</translation>
        </message>
        <message>
            <source>The private key of the assigned certificate cannot be used. Check its passphrase, its token, and who may read its file.</source>
            <translation>No se puede usar la clave privada del certificado asignado. Compruebe su contraseña, su token y quién puede leer su archivo.</translation>
        </message>
        <message>
            <source>Another program has %1. Stop that program, or choose another port in step 1.</source>
            <translation>Otro programa ocupa %1. Detenga ese programa o elija otro puerto en el paso 1.</translation>
        </message>
        <message>
            <source>The service manager could not run the program as the unit wants it. Install Puente again, or take back what was changed in the unit.</source>
            <translation>El administrador de servicios no pudo ejecutar el programa como pide la unidad. Instale Puente de nuevo o deshaga lo que se cambió en la unidad.</translation>
        </message>
        <message>
            <source>The engine stopped answering, and its watchdog ended it. Look at its log, then start it again.</source>
            <translation>El motor dejó de responder y su vigilante lo terminó. Consulte su registro e inícielo de nuevo.</translation>
        </message>
        <message>
            <source>The computer had no memory left, and ended the engine. Free some, then start it again.</source>
            <translation>El equipo se quedó sin memoria y terminó el motor. Libere memoria e inícielo de nuevo.</translation>
        </message>
        <message>
            <source>The engine crashed. Start it again, and report what the details say.</source>
            <translation>El motor falló de forma inesperada. Inícielo de nuevo e informe de lo que dicen los detalles.</translation>
        </message>
        <message>
            <source>The engine was not ready in time. Look at its log, then start it again.</source>
            <translation>El motor no estuvo listo a tiempo. Consulte su registro e inícielo de nuevo.</translation>
        </message>
        <message>
            <source>The engine failed several times in a row, and is started no more. Look at its log, then start it again in a minute.</source>
            <translation>El motor falló varias veces seguidas y ya no se inicia. Consulte su registro e inícielo de nuevo dentro de un minuto.</translation>
        </message>
        <message>
            <source>Service of this &amp;computer</source>
            <translation>Servicio de este &amp;equipo</translation>
        </message>
        <message>
            <source>Service of your s&amp;ession</source>
            <translation>Servicio de su &amp;sesión</translation>
        </message>
        <message>
            <source>&amp;Background process</source>
            <translation>Proceso en segundo p&amp;lano</translation>
        </message>
        <message>
            <source>Runs whoever is signed in, as the user puente, and can start with the computer. Members of the group puente manage it.</source>
            <translation>Funciona sin importar quién haya iniciado sesión, como el usuario puente, y puede iniciarse con el equipo. Lo administran los miembros del grupo puente.</translation>
        </message>
        <message>
            <source>Runs as you, and goes on when this window is closed. Nothing is installed, and after a restart of the computer you start it again.</source>
            <translation>Funciona con su usuario y continúa al cerrar esta ventana. No se instala nada y, tras reiniciar el equipo, usted lo inicia de nuevo.</translation>
        </message>
        <message>
            <source>This site is your own. The service of the computer serves /etc/puente.</source>
            <translation>Este sitio es suyo. El servicio del equipo sirve /etc/puente.</translation>
        </message>
        <message>
            <source>This site belongs to the computer. Only the computer's service serves it.</source>
            <translation>Este sitio pertenece al equipo. Solo lo sirve el servicio del equipo.</translation>
        </message>
        <message>
            <source>The engine answers: version %1, process %2.</source>
            <translation>El motor responde: versión %1, proceso %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n device(s) of your people are signed in</source>
            <translation>
                <numerusform>%n dispositivo de su gente tiene la sesión iniciada</numerusform>
                <numerusform>%n dispositivos de su gente tienen la sesión iniciada</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s) to partners are open</source>
            <translation>
                <numerusform>%n conexión con socios está abierta</numerusform>
                <numerusform>%n conexiones con socios están abiertas</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. They are cut off until the engine runs again.</source>
            <translation>%1. Quedan sin conexión hasta que el motor vuelva a funcionar.</translation>
        </message>
        <message>
            <source>%1, and %2. They are cut off until the engine runs again.</source>
            <translation>%1 y %2. Quedan sin conexión hasta que el motor vuelva a funcionar.</translation>
        </message>
        <message>
            <source>Runs as you, started again when it fails, and can start when you sign in. It ends when you sign out, unless “loginctl enable-linger” lets it stay.</source>
            <translation>Funciona con su usuario, se reinicia cuando falla y puede iniciarse cuando usted inicia sesión. Termina cuando usted cierra la sesión, salvo que «loginctl enable-linger» le permita seguir.</translation>
        </message>
    </context>
    <context>
        <name>SettingMessages</name>
        <message>
            <source>This edge</source>
            <translation>Este servidor perimetral</translation>
        </message>
        <message>
            <source>Link of proxy and gateway</source>
            <translation>Enlace de proxy y puerta de enlace</translation>
        </message>
        <message>
            <source>Our domains</source>
            <translation>Nuestros dominios</translation>
        </message>
        <message>
            <source>Listeners</source>
            <translation>Escuchas</translation>
        </message>
        <message>
            <source>DNS</source>
            <translation>DNS</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Usuarios</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Trust</source>
            <translation>Confianza</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificados</translation>
        </message>
        <message>
            <source>Certificates of single domains</source>
            <translation>Certificados de dominios concretos</translation>
        </message>
        <message>
            <source>Previous certificates</source>
            <translation>Certificados anteriores</translation>
        </message>
        <message>
            <source>Previous certificates of single domains</source>
            <translation>Certificados anteriores de dominios concretos</translation>
        </message>
        <message>
            <source>Certificates by ACME</source>
            <translation>Certificados por ACME</translation>
        </message>
        <message>
            <source>XMPP gateway</source>
            <translation>Puerta de enlace XMPP</translation>
        </message>
        <message>
            <source>Access edge</source>
            <translation>Servidor perimetral de acceso</translation>
        </message>
        <message>
            <source>XMPP partner</source>
            <translation>Socio XMPP</translation>
        </message>
        <message>
            <source>SIP federated domain</source>
            <translation>Dominio federado SIP</translation>
        </message>
        <message>
            <source>SIP provider</source>
            <translation>Proveedor SIP</translation>
        </message>
        <message>
            <source>External access policy</source>
            <translation>Directiva de acceso externo</translation>
        </message>
        <message>
            <source>FQDN</source>
            <translation>FQDN</translation>
        </message>
        <message>
            <source>role</source>
            <translation>rol</translation>
        </message>
        <message>
            <source>addresses</source>
            <translation>direcciones</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>proxy</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Dominios SIP</translation>
        </message>
        <message>
            <source>XMPP domains</source>
            <translation>Dominios XMPP</translation>
        </message>
        <message>
            <source>XMPP</source>
            <translation>XMPP</translation>
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
            <source>metrics</source>
            <translation>métricas</translation>
        </message>
        <message>
            <source>servers</source>
            <translation>servidores</translation>
        </message>
        <message>
            <source>DNSSEC</source>
            <translation>DNSSEC</translation>
        </message>
        <message>
            <source>home</source>
            <translation>alojamiento</translation>
        </message>
        <message>
            <source>next hop</source>
            <translation>próximo salto</translation>
        </message>
        <message>
            <source>dialect</source>
            <translation>dialecto</translation>
        </message>
        <message>
            <source>database</source>
            <translation>base de datos</translation>
        </message>
        <message>
            <source>the computer's CAs</source>
            <translation>CA de este equipo</translation>
        </message>
        <message>
            <source>further CA files</source>
            <translation>otros archivos de CA</translation>
        </message>
        <message>
            <source>default</source>
            <translation>predeterminado</translation>
        </message>
        <message>
            <source>directory</source>
            <translation>directorio</translation>
        </message>
        <message>
            <source>mail address</source>
            <translation>dirección de correo</translation>
        </message>
        <message>
            <source>terms agreed to</source>
            <translation>condiciones aceptadas</translation>
        </message>
        <message>
            <source>key id of the account</source>
            <translation>id. de clave de la cuenta</translation>
        </message>
        <message>
            <source>challenge</source>
            <translation>desafío</translation>
        </message>
        <message>
            <source>addresses for http-01</source>
            <translation>direcciones para http-01</translation>
        </message>
        <message>
            <source>addresses for tls-alpn-01</source>
            <translation>direcciones para tls-alpn-01</translation>
        </message>
        <message>
            <source>DNS server for updates</source>
            <translation>servidor DNS para actualizaciones</translation>
        </message>
        <message>
            <source>name of the TSIG key</source>
            <translation>nombre de la clave TSIG</translation>
        </message>
        <message>
            <source>TSIG algorithm</source>
            <translation>algoritmo TSIG</translation>
        </message>
        <message>
            <source>CA file</source>
            <translation>Archivo de CA</translation>
        </message>
        <message>
            <source>automatic renewal</source>
            <translation>renovación automática</translation>
        </message>
        <message>
            <source>connection limit of a partner</source>
            <translation>límite de conexiones de un socio</translation>
        </message>
        <message>
            <source>keep-alive interval (s)</source>
            <translation>intervalo de mantenimiento de conexión (s)</translation>
        </message>
        <message>
            <source>time for a stream to be established (s)</source>
            <translation>tiempo para establecer una conexión (s)</translation>
        </message>
        <message>
            <source>time until an idle stream is closed (s)</source>
            <translation>tiempo hasta cerrar una conexión inactiva (s)</translation>
        </message>
        <message>
            <source>refresh of subscriptions (s)</source>
            <translation>actualización de suscripciones (s)</translation>
        </message>
        <message>
            <source>message texts in the log</source>
            <translation>textos de mensajes en el registro</translation>
        </message>
        <message>
            <source>largest message (bytes)</source>
            <translation>mensaje más grande (bytes)</translation>
        </message>
        <message>
            <source>federation</source>
            <translation>federación</translation>
        </message>
        <message>
            <source>discovery of partners</source>
            <translation>detección de socios</translation>
        </message>
        <message>
            <source>type</source>
            <translation>tipo</translation>
        </message>
        <message>
            <source>additional domains</source>
            <translation>dominios adicionales</translation>
        </message>
        <message>
            <source>TLS</source>
            <translation>TLS</translation>
        </message>
        <message>
            <source>SASL</source>
            <translation>SASL</translation>
        </message>
        <message>
            <source>dialback</source>
            <translation>rellamada</translation>
        </message>
        <message>
            <source>keep-alive</source>
            <translation>mantenimiento de conexión</translation>
        </message>
        <message>
            <source>allowed or blocked</source>
            <translation>permitido o bloqueado</translation>
        </message>
        <message>
            <source>access edge FQDN</source>
            <translation>FQDN del servidor perimetral de acceso</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>comentario</translation>
        </message>
        <message>
            <source>enabled</source>
            <translation>habilitado</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>clase</translation>
        </message>
        <message>
            <source>scope</source>
            <translation>ámbito</translation>
        </message>
        <message>
            <source>members</source>
            <translation>miembros</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>dominio</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nombre</translation>
        </message>
        <message>
            <source>description</source>
            <translation>descripción</translation>
        </message>
        <message>
            <source>connection limit</source>
            <translation>límite de conexiones</translation>
        </message>
        <message>
            <source>proxy FQDN</source>
            <translation>FQDN del proxy</translation>
        </message>
        <message>
            <source>verification level</source>
            <translation>nivel de comprobación</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a thing: one of its settings</comment>
            <translation>%1: %2</translation>
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
            <source>Added</source>
            <translation>Agregado</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Cambiado</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Quitado</translation>
        </message>
        <message>
            <source>public addresses</source>
            <translation>direcciones públicas</translation>
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
        <name>SipFederationMessages</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 y %n más</numerusform>
                <numerusform>%1 y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Allowed domain</source>
            <translation>Dominio permitido</translation>
        </message>
        <message>
            <source>Blocked domain</source>
            <translation>Dominio bloqueado</translation>
        </message>
        <message>
            <source>Hosted provider</source>
            <translation>Proveedor hospedado</translation>
        </message>
        <message>
            <source>Public provider</source>
            <translation>Proveedor público</translation>
        </message>
        <message>
            <source>Always verifiable</source>
            <translation>Siempre verificable</translation>
        </message>
        <message>
            <source>Always unverifiable</source>
            <translation>Nunca verificable</translation>
        </message>
        <message>
            <source>Use source verification</source>
            <translation>Usar la verificación de origen</translation>
        </message>
        <message>
            <source>Allow users to communicate with everyone in this domain. What the other side says about its users is not asked for.</source>
            <translation>Permitir a los usuarios comunicarse con todos los de este dominio. Lo que el otro lado dice de sus usuarios no se consulta.</translation>
        </message>
        <message>
            <source>Allow users to communicate only with people on their contacts list in this domain. Everybody else there is refused.</source>
            <translation>Permitir a los usuarios comunicarse solo con las personas de su lista de contactos de este dominio. Todos los demás de allí se rechazan.</translation>
        </message>
        <message>
            <source>The other side marks each of its users as verified or not. Those who are not, or carry no mark, reach only people who have them as a contact.</source>
            <translation>El otro lado marca a cada uno de sus usuarios como verificado o no. Los que no lo están, o no llevan marca, solo llegan a quienes los tienen como contacto.</translation>
        </message>
        <message>
            <source>Allow users to communicate with everyone using this provider.</source>
            <translation>Permitir a los usuarios comunicarse con todos los que usan este proveedor.</translation>
        </message>
        <message>
            <source>Allow users to communicate only with people on their contacts list using this provider.</source>
            <translation>Permitir a los usuarios comunicarse solo con las personas de su lista de contactos que usan este proveedor.</translation>
        </message>
        <message>
            <source>The provider marks each of its users as verified or not. Those who are not, or carry no mark, reach only people who have them as a contact.</source>
            <translation>El proveedor marca a cada uno de sus usuarios como verificado o no. Los que no lo están, o no llevan marca, solo llegan a quienes los tienen como contacto.</translation>
        </message>
        <message>
            <source>People with these policies: %1, and the XMPP partners: %2, no longer reach each other.</source>
            <translation>Las personas con estas directivas: %1, y los socios XMPP: %2, ya no pueden comunicarse entre sí.</translation>
        </message>
        <message>
            <source>People with these policies: %1, and the XMPP partners: %2, can reach each other.</source>
            <translation>Las personas con estas directivas: %1, y los socios XMPP: %2, pueden comunicarse entre sí.</translation>
        </message>
        <message>
            <source>People with these policies: %1, and those at these SIP domains and providers: %2, no longer reach each other.</source>
            <translation>Las personas con estas directivas: %1, y las de estos dominios y proveedores SIP: %2, ya no pueden comunicarse entre sí.</translation>
        </message>
        <message>
            <source>People with these policies: %1, and those at these SIP domains and providers: %2, can reach each other.</source>
            <translation>Las personas con estas directivas: %1, y las de estos dominios y proveedores SIP: %2, pueden comunicarse entre sí.</translation>
        </message>
        <message>
            <source>SIP domains that stand on no list are no longer reached, and no longer reach people with these policies: %1.</source>
            <translation>Los dominios SIP que no figuran en ninguna lista ya no pueden comunicarse, en ningún sentido, con las personas con estas directivas: %1.</translation>
        </message>
        <message>
            <source>Every SIP domain with a federation record in DNS can reach people with these policies: %1. No domain is blocked.</source>
            <translation>Todo dominio SIP con un registro de federación en DNS puede llegar a las personas con estas directivas: %1. Ningún dominio está bloqueado.</translation>
        </message>
        <message>
            <source>Every SIP domain with a federation record in DNS can reach people with these policies: %1. Blocked domains stay out: %2.</source>
            <translation>Todo dominio SIP con un registro de federación en DNS puede llegar a las personas con estas directivas: %1. Los dominios bloqueados quedan fuera: %2.</translation>
        </message>
        <message>
            <source>Discovery does nothing while federation is disabled.</source>
            <translation>La detección no hace nada mientras la federación está deshabilitada.</translation>
        </message>
    </context>
    <context>
        <name>SipFederationRows</name>
        <message>
            <source>found by DNS</source>
            <translation>se busca por DNS</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Dominio</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Access edge service</source>
            <translation>Servicio perimetral de acceso</translation>
        </message>
        <message>
            <source>Verification level</source>
            <translation>Nivel de comprobación</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Proveedor</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Habilitado</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Deshabilitado</translation>
        </message>
        <message>
            <source>Blocked: nobody there reaches your people, or is reached.</source>
            <translation>Bloqueado: nadie de allí llega a su gente, ni al revés.</translation>
        </message>
        <message>
            <source>Access edge service: %1</source>
            <translation>Servicio perimetral de acceso: %1</translation>
        </message>
        <message>
            <source>Disabled: nobody is reached through it. Edit it to enable it.</source>
            <translation>Deshabilitado: no se llega a nadie a través de él. Edítelo para habilitarlo.</translation>
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
        <message>
            <source>Somebody else has changed the configuration meanwhile, and nothing was overwritten. Look at both changes, then commit again.</source>
            <translation>Mientras tanto, otra persona ha cambiado la configuración y no se ha sobrescrito nada. Revise ambos cambios y vuelva a confirmar.</translation>
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
            <source>(none)</source>
            <translation>(sin valor)</translation>
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
            <source>E&amp;quivalent command</source>
            <translation>Comando e&amp;quivalente</translation>
        </message>
        <message>
            <source>&amp;Save answers…</source>
            <translation>&amp;Guardar respuestas…</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Observaciones</translation>
        </message>
        <message>
            <source>Certification authority</source>
            <translation>Entidad de certificación</translation>
        </message>
        <message>
            <source>Kind of certification authority</source>
            <translation>Tipo de entidad de certificación</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Privada</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Pública</translation>
        </message>
        <message>
            <source>Place of the private key</source>
            <translation>Lugar de la clave privada</translation>
        </message>
        <message>
            <source>Client authentication</source>
            <translation>Autenticación de cliente</translation>
        </message>
        <message>
            <source>Token %1</source>
            <translation>Token %1</translation>
        </message>
        <message>
            <source>Site directory, not encrypted</source>
            <translation>Directorio del sitio, sin cifrar</translation>
        </message>
        <message>
            <source>Site directory, encrypted with a passphrase</source>
            <translation>Directorio del sitio, cifrada con una contraseña</translation>
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
            <source>The template's name, not its display name.</source>
            <translation>El nombre de la plantilla, no su nombre para mostrar.</translation>
        </message>
        <message>
            <source>Enter the name of the template.</source>
            <translation>Escriba el nombre de la plantilla.</translation>
        </message>
        <message>
            <source>Certificate &amp;template name:</source>
            <translation>&amp;Nombre de plantilla de certificado:</translation>
        </message>
    </context>
    <context>
        <name>WizardWindow</name>
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
            <source>Leave the wizard? Your answers are lost; nothing has been changed.</source>
            <translation>¿Salir del asistente? Sus respuestas se pierden; no se ha cambiado nada.</translation>
        </message>
        <message>
            <source>&amp;Leave</source>
            <translation>Sa&amp;lir</translation>
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
        <message>
            <source>Start</source>
            <translation>Iniciar</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
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
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Salir</translation>
        </message>
        <message>
            <source>Quit and lose the changes that are not in force yet? Commit them to keep them.</source>
            <translation>¿Salir y perder los cambios que aún no están en vigor? Confírmelos para conservarlos.</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>Directivas</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Dominios SIP</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contactos</translation>
        </message>
        <message>
            <source>Contacts (%1)</source>
            <translation>Contactos (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) waiting</source>
            <translation>
                <numerusform>%n solicitud en espera</numerusform>
                <numerusform>%n solicitudes en espera</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app::Notifier</name>
        <message>
            <source>Open Puente</source>
            <translation>Abrir Puente</translation>
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
        <message>
            <source>Contact requests</source>
            <translation>Solicitudes de contacto</translation>
        </message>
        <message>
            <source>Strangers refused</source>
            <translation>Desconocidos rechazados</translation>
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
        <message numerus="yes">
            <source>%n more problem(s) are in the menu.</source>
            <translation>
                <numerusform>Hay %n problema más en el menú.</numerusform>
                <numerusform>Hay %n problemas más en el menú.</numerusform>
            </translation>
        </message>
        <message>
            <source>Puente stays here and watches the engine. Quit it in the menu of this icon.</source>
            <translation>Puente permanece aquí y vigila el motor. Ciérrelo en el menú de este icono.</translation>
        </message>
        <message>
            <source>Start with my session</source>
            <translation>Iniciar con mi sesión</translation>
        </message>
        <message>
            <source>The desktop's list of programs to start cannot be changed. Check who may write its folder.</source>
            <translation>No se puede cambiar la lista de programas que inicia el escritorio. Compruebe quién puede escribir en su carpeta.</translation>
        </message>
    </context>
    <context>
        <name>app::TrayMenu</name>
        <message>
            <source>Recent &amp;problems</source>
            <translation>&amp;Problemas recientes</translation>
        </message>
        <message>
            <source>&amp;Open Puente</source>
            <translation>&amp;Abrir Puente</translation>
        </message>
        <message>
            <source>&amp;Start engine</source>
            <translation>&amp;Iniciar el motor</translation>
        </message>
        <message>
            <source>S&amp;top engine</source>
            <translation>&amp;Detener el motor</translation>
        </message>
        <message>
            <source>&amp;Restart engine</source>
            <translation>&amp;Reiniciar el motor</translation>
        </message>
        <message>
            <source>Start &amp;with my session</source>
            <translation>Iniciar con mi &amp;sesión</translation>
        </message>
        <message>
            <source>&amp;Quit (the engine goes on)</source>
            <translation>Sa&amp;lir (el motor sigue en marcha)</translation>
        </message>
    </context>
    <context>
        <name>wizard::AccessEdgeDialog</name>
        <message>
            <source>Enable &amp;federation and public IM connectivity</source>
            <translation>Habilitar &amp;federación y conectividad pública de mensajería instantánea</translation>
        </message>
        <message>
            <source>Enable partner domain &amp;discovery</source>
            <translation>Habilitar &amp;detección de dominio de socio</translation>
        </message>
        <message>
            <source>What this changes</source>
            <translation>Qué cambia</translation>
        </message>
        <message>
            <source>Edit access edge configuration</source>
            <translation>Editar configuración perimetral de acceso</translation>
        </message>
        <message>
            <source>One switch for everybody, and for XMPP and SIP alike.</source>
            <translation>Un solo interruptor para todos, y tanto para XMPP como para SIP.</translation>
        </message>
        <message>
            <source>SIP domains that stand on no list are found by DNS. XMPP partners are always listed.</source>
            <translation>Los dominios SIP que no figuran en ninguna lista se buscan por DNS. Los socios XMPP siempre figuran en la lista.</translation>
        </message>
        <message>
            <source>Nothing changes for anybody.</source>
            <translation>No cambia nada para nadie.</translation>
        </message>
        <message>
            <source>Change the access edge</source>
            <translation>Cambiar el servidor perimetral de acceso</translation>
        </message>
    </context>
    <context>
        <name>wizard::ActionButtons</name>
        <message>
            <source>&amp;Request…</source>
            <translation>&amp;Solicitar…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importar…</translation>
        </message>
        <message>
            <source>&amp;Process pending request…</source>
            <translation>Procesar solicitud pen&amp;diente…</translation>
        </message>
        <message>
            <source>Re&amp;fresh</source>
            <translation>Ac&amp;tualizar</translation>
        </message>
        <message>
            <source>&amp;Assign…</source>
            <translation>&amp;Asignar…</translation>
        </message>
        <message>
            <source>&amp;Unassign…</source>
            <translation>Quitar asi&amp;gnación…</translation>
        </message>
        <message>
            <source>&amp;Go back…</source>
            <translation>&amp;Revertir…</translation>
        </message>
        <message>
            <source>&amp;View…</source>
            <translation>&amp;Ver…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportar…</translation>
        </message>
        <message>
            <source>Rene&amp;w…</source>
            <translation>Re&amp;novar…</translation>
        </message>
        <message>
            <source>Re&amp;move…</source>
            <translation>&amp;Quitar…</translation>
        </message>
    </context>
    <context>
        <name>wizard::AddContactDialog</name>
        <message>
            <source>Add a contact</source>
            <translation>Agregar un contacto</translation>
        </message>
        <message>
            <source>&amp;Address:</source>
            <translation>&amp;Dirección:</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Agregar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>The contact is asked whether %1 may see their presence, and may see that of %1.</source>
            <translation>Se pregunta al contacto si %1 puede ver su presencia, y el contacto puede ver la de %1.</translation>
        </message>
        <message>
            <source>This is no address of a person. Enter name@domain.</source>
            <translation>No es la dirección de una persona. Escriba nombre@dominio.</translation>
        </message>
    </context>
    <context>
        <name>wizard::AssignmentChangeDialog</name>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>a certificate that is missing</source>
            <translation>un certificado que falta</translation>
        </message>
        <message>
            <source>XMPP and SIP federation</source>
            <translation>Federación XMPP y SIP</translation>
        </message>
        <message>
            <source>as above</source>
            <translation>como arriba</translation>
        </message>
        <message>
            <source>Unassign certificate</source>
            <translation>Quitar asignación del certificado</translation>
        </message>
        <message>
            <source>The certificate stays in the store. A usage without a certificate offers no TLS, and partners that require it cannot connect.</source>
            <translation>El certificado permanece en el almacén. Un uso sin certificado no ofrece TLS, y los socios que lo exigen no pueden conectarse.</translation>
        </message>
        <message>
            <source>&amp;Unassign</source>
            <translation>&amp;Quitar asignación</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Revertir</translation>
        </message>
        <message>
            <source>What was assigned before is presented again. Going back once more brings the present assignment.</source>
            <translation>Se vuelve a presentar lo que estaba asignado antes. Si revierte otra vez, vuelve la asignación actual.</translation>
        </message>
        <message>
            <source>&amp;Go back</source>
            <translation>Re&amp;vertir</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Uso</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Qué cambia</translation>
        </message>
        <message>
            <source>A running engine takes it at once; no stream is dropped.</source>
            <translation>Un motor en marcha lo aplica de inmediato; no se corta ninguna conexión.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>wizard::AssignmentExecutingPage</name>
        <message>
            <source>Executing commands</source>
            <translation>Ejecución de comandos</translation>
        </message>
        <message>
            <source>The certificate is being assigned.</source>
            <translation>El certificado se está asignando.</translation>
        </message>
        <message>
            <source>The certificate is assigned.</source>
            <translation>El certificado está asignado.</translation>
        </message>
        <message>
            <source>The certificate could not be assigned.</source>
            <translation>No se pudo asignar el certificado.</translation>
        </message>
    </context>
    <context>
        <name>wizard::AssignmentWizard</name>
        <message>
            <source>Certificate assignment</source>
            <translation>Asignación del certificado</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificateLists</name>
        <message>
            <source>Pending since %1</source>
            <translation>Pendiente desde el %1</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Uso</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificado</translation>
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
            <source>Friendly name</source>
            <translation>Nombre descriptivo</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Usages</source>
            <translation>Usos</translation>
        </message>
        <message>
            <source>Certificates and requests</source>
            <translation>Certificados y solicitudes</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificateSummary</name>
        <message>
            <source>%1, the private key is not here</source>
            <translation>%1, la clave privada no está aquí</translation>
        </message>
        <message>
            <source>on a token</source>
            <translation>en un token</translation>
        </message>
        <message>
            <source>exportable</source>
            <translation>exportable</translation>
        </message>
        <message>
            <source>not exportable</source>
            <translation>no exportable</translation>
        </message>
        <message>
            <source>protected by a passphrase</source>
            <translation>protegida por una contraseña</translation>
        </message>
        <message>
            <source>Names: %1
Key: %2
Fingerprint (SHA-256): %3</source>
            <translation>Nombres: %1
Clave: %2
Huella digital (SHA-256): %3</translation>
        </message>
        <message>
            <source>Renewed by the engine on: %1</source>
            <translation>El motor lo renueva el: %1</translation>
        </message>
        <message>
            <source>Renewed by the engine as long as it is assigned and the engine runs</source>
            <translation>El motor lo renueva mientras esté asignado y el motor se ejecute</translation>
        </message>
        <message>
            <source>Requested on %1. Process it when the certification authority has sent the certificate.
Names: %2
Key: %3</source>
            <translation>Solicitado el %1. Procéselo cuando la entidad de certificación haya enviado el certificado.
Nombres: %2
Clave: %3</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificateViewer</name>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>on a token</source>
            <translation>en un token</translation>
        </message>
        <message>
            <source>in a file protected by a passphrase</source>
            <translation>en un archivo protegido por una contraseña</translation>
        </message>
        <message>
            <source>in a file of this edge</source>
            <translation>en un archivo de este servidor perimetral</translation>
        </message>
        <message>
            <source>Friendly name</source>
            <translation>Nombre descriptivo</translation>
        </message>
        <message>
            <source>Issued to</source>
            <translation>Emitido para</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Emitido por</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Válido</translation>
        </message>
        <message>
            <source>from %1 until %2</source>
            <translation>del %1 al %2</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>Clave privada</translation>
        </message>
        <message>
            <source>not here</source>
            <translation>no está aquí</translation>
        </message>
        <message>
            <source>Exportable</source>
            <translation>Exportable</translation>
        </message>
        <message>
            <source>Requested on</source>
            <translation>Solicitado el</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificado</translation>
        </message>
        <message>
            <source>&amp;General</source>
            <translation>G&amp;eneral</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>&amp;Detalles</translation>
        </message>
        <message>
            <source>Certification &amp;path</source>
            <translation>&amp;Ruta de certificación</translation>
        </message>
        <message>
            <source>Certificate as text</source>
            <translation>Certificado como texto</translation>
        </message>
        <message>
            <source>&amp;Text</source>
            <translation>&amp;Texto</translation>
        </message>
        <message>
            <source>Certificate request</source>
            <translation>Solicitud de certificado</translation>
        </message>
        <message>
            <source>Request as text</source>
            <translation>Solicitud como texto</translation>
        </message>
        <message>
            <source>This request waits for its certificate. Send it to the certification authority, and process the answer.</source>
            <translation>Esta solicitud espera su certificado. Envíela a la entidad de certificación y procese la respuesta.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Checking the certification path…</source>
            <translation>Comprobando la ruta de certificación…</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificatesPage</name>
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
            <source>Remove certificate</source>
            <translation>Quitar certificado</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Prepare a request, send it to a certification authority, and import what it sends back. A certificate file dropped here is imported.</source>
            <translation>Prepare una solicitud, envíela a una entidad de certificación e importe lo que esta le devuelva. Un archivo de certificado que suelte aquí se importa.</translation>
        </message>
        <message>
            <source>Remove request</source>
            <translation>Quitar solicitud</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificationPath</name>
        <message>
            <source>Certification path</source>
            <translation>Ruta de certificación</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <translation>Falta: %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::ChangesPage</name>
        <message>
            <source>Commits</source>
            <translation>Confirmaciones</translation>
        </message>
        <message>
            <source>&amp;Go back to before this…</source>
            <translation>&amp;Volver al estado anterior…</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>What is not in force yet, and who changed what before.</source>
            <translation>Lo que aún no está en vigor, y quién cambió qué antes.</translation>
        </message>
        <message>
            <source>Not in force yet</source>
            <translation>Aún no en vigor</translation>
        </message>
        <message>
            <source>by hand or unknown</source>
            <translation>a mano o desconocido</translation>
        </message>
        <message>
            <source>%1 with %2</source>
            <comment>a user with a program</comment>
            <translation>%1 con %2</translation>
        </message>
        <message>
            <source>Everything you have changed is in force.</source>
            <translation>Todo lo que ha cambiado está en vigor.</translation>
        </message>
        <message>
            <source>What a commit would change</source>
            <translation>Lo que cambiaría una confirmación</translation>
        </message>
        <message>
            <source>What this commit changed</source>
            <translation>Lo que cambió esta confirmación</translation>
        </message>
        <message>
            <source>Select a commit first.</source>
            <translation>Seleccione antes una confirmación.</translation>
        </message>
        <message>
            <source>There are changes that are not in force yet. Commit or discard them first.</source>
            <translation>Hay cambios que aún no están en vigor. Confírmelos o descártelos antes.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Revertir</translation>
        </message>
        <message>
            <source>&amp;Go back</source>
            <translation>Re&amp;vertir</translation>
        </message>
        <message numerus="yes">
            <source>Undo %n commit(s)? The engine takes the earlier configuration at once; the present one stays in this list.</source>
            <translation>
                <numerusform>¿Deshacer %n confirmación? El motor adopta enseguida la configuración anterior; la actual permanece en esta lista.</numerusform>
                <numerusform>¿Deshacer %n confirmaciones? El motor adopta enseguida la configuración anterior; la actual permanece en esta lista.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::CommitBar</name>
        <message>
            <source>Show changes</source>
            <translation>Mostrar cambios</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Discard…</source>
            <translation>Descartar…</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>Confirmar</translation>
        </message>
        <message>
            <source>Writing the changes and telling the engine…</source>
            <translation>Escribiendo los cambios y avisando al motor…</translation>
        </message>
        <message>
            <source>The configuration was changed by somebody else, and your changes contradict it. Discard yours, then make them anew.</source>
            <translation>Otra persona ha cambiado la configuración y sus cambios la contradicen. Descarte los suyos y hágalos de nuevo.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not in force yet.</source>
            <translation>
                <numerusform>%n cambio aún no está en vigor.</numerusform>
                <numerusform>%n cambios aún no están en vigor.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no step that could be undone.</source>
            <translation>No hay ningún paso que deshacer.</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Descartar cambios</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)? What is in force stays as it is.</source>
            <translation>
                <numerusform>¿Descartar %n cambio? Lo que está en vigor queda como está.</numerusform>
                <numerusform>¿Descartar %n cambios? Lo que está en vigor queda como está.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Discard</source>
            <translation>&amp;Descartar</translation>
        </message>
        <message>
            <source>Changed by somebody else</source>
            <translation>Cambiado por otra persona</translation>
        </message>
        <message>
            <source>Somebody else has changed the same settings as you, and theirs were kept. Look at the details, and change them again where you must.</source>
            <translation>Otra persona ha cambiado los mismos ajustes que usted y se han conservado los suyos. Mire los detalles y cámbielos de nuevo donde haga falta.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ConnectionFields</name>
        <message>
            <source>Connection</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>Partner must answer &amp;keep-alives</source>
            <translation>El socio debe responder a las señales de &amp;mantenimiento</translation>
        </message>
        <message>
            <source>found by DNS</source>
            <translation>se busca por DNS</translation>
        </message>
        <message>
            <source>Pro&amp;xy (host or host:port):</source>
            <translation>Pro&amp;xy (host o host:puerto):</translation>
        </message>
        <message>
            <source>Connection &amp;limit:</source>
            <translation>&amp;Límite de conexiones:</translation>
        </message>
    </context>
    <context>
        <name>wizard::ContactTable</name>
        <message>
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <source>Presence</source>
            <translation>Presencia</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Desde</translation>
        </message>
    </context>
    <context>
        <name>wizard::ContactsPage</name>
        <message>
            <source>&amp;Start the engine</source>
            <translation>&amp;Iniciar el motor</translation>
        </message>
        <message>
            <source>Requests and contacts</source>
            <translation>Solicitudes y contactos</translation>
        </message>
        <message>
            <source>Users and &amp;contacts</source>
            <translation>Usuarios y &amp;contactos</translation>
        </message>
        <message>
            <source>The engine is not running</source>
            <translation>El motor no está en marcha</translation>
        </message>
        <message>
            <source>It alone keeps the contact lists of your people. They are shown here while it is running.</source>
            <translation>Solo él guarda las listas de contactos de su gente. Se muestran aquí mientras está en marcha.</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contactos</translation>
        </message>
        <message>
            <source>Whom your people have as contacts, and who asks to be one.</source>
            <translation>A quién tiene su gente como contacto y quién pide serlo.</translation>
        </message>
        <message>
            <source>Re&amp;quests</source>
            <translation>&amp;Solicitudes</translation>
        </message>
        <message>
            <source>Re&amp;quests (%1)</source>
            <translation>&amp;Solicitudes (%1)</translation>
        </message>
    </context>
    <context>
        <name>wizard::DeedBar</name>
        <message>
            <source>U&amp;ndo</source>
            <translation>Des&amp;hacer</translation>
        </message>
        <message>
            <source>%1 The engine is told in a few seconds; until then this can be undone.</source>
            <translation>%1 Se avisa al motor en unos segundos; hasta entonces se puede deshacer.</translation>
        </message>
    </context>
    <context>
        <name>wizard::DeedButtons</name>
        <message>
            <source>A background process starts with nothing. Choose a service for that.</source>
            <translation>Un proceso en segundo plano no se inicia con nada. Elija para eso un servicio.</translation>
        </message>
        <message>
            <source>The service is not installed. Install it first.</source>
            <translation>El servicio no está instalado. Instálelo antes.</translation>
        </message>
        <message>
            <source>The service of the computer comes and goes with the package puente-engine. Use the computer's package management.</source>
            <translation>El servicio del equipo se instala y se quita con el paquete puente-engine. Use la administración de paquetes del equipo.</translation>
        </message>
        <message>
            <source>A background process needs no installation. Start it.</source>
            <translation>Un proceso en segundo plano no necesita instalación. Inícielo.</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>&amp;Instalar</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>I&amp;niciar</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>&amp;Detener</translation>
        </message>
        <message>
            <source>&amp;Restart</source>
            <translation>&amp;Reiniciar</translation>
        </message>
        <message>
            <source>Chec&amp;k</source>
            <translation>&amp;Comprobar</translation>
        </message>
        <message>
            <source>&amp;Uninstall</source>
            <translation>Desins&amp;talar</translation>
        </message>
        <message>
            <source>&amp;Log…</source>
            <translation>Re&amp;gistro…</translation>
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
            <source>Start when &amp;you sign in</source>
            <translation>Iniciar c&amp;uando usted inicie sesión</translation>
        </message>
        <message>
            <source>Start with the com&amp;puter</source>
            <translation>Iniciar con el equi&amp;po</translation>
        </message>
    </context>
    <context>
        <name>wizard::DifferenceModel</name>
        <message>
            <source>Setting</source>
            <translation>Ajuste</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>Después</translation>
        </message>
    </context>
    <context>
        <name>wizard::DifferenceView</name>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
    </context>
    <context>
        <name>wizard::EdgeDialog</name>
        <message>
            <source>This edge</source>
            <translation>Este servidor perimetral</translation>
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
        <name>wizard::ExportDialog</name>
        <message>
            <source>The private key of this certificate is not here. Only the certificate can be exported.</source>
            <translation>La clave privada de este certificado no está aquí. Solo se puede exportar el certificado.</translation>
        </message>
        <message>
            <source>The private key is on a token, which never gives it away. Only the certificate can be exported.</source>
            <translation>La clave privada está en un token, que nunca la entrega. Solo se puede exportar el certificado.</translation>
        </message>
        <message>
            <source>The private key was not marked as exportable when it was made. Only the certificate can be exported.</source>
            <translation>La clave privada no se marcó como exportable al crearla. Solo se puede exportar el certificado.</translation>
        </message>
        <message>
            <source>Certificate with its path and private &amp;key (PKCS #12)</source>
            <translation>Certificado con su ruta y su &amp;clave privada (PKCS #12)</translation>
        </message>
        <message>
            <source>Certificate with its path, without private key (&amp;PEM)</source>
            <translation>Certificado con su ruta, sin clave privada (&amp;PEM)</translation>
        </message>
        <message>
            <source>Pass&amp;word:</source>
            <translation>Con&amp;traseña:</translation>
        </message>
        <message>
            <source>&amp;Repeat it:</source>
            <translation>Repíta&amp;la:</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>E&amp;xportar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Export certificate</source>
            <translation>Exportar certificado</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportando</translation>
        </message>
        <message>
            <source>Export “%1” as:</source>
            <translation>Exportar «%1» como:</translation>
        </message>
        <message>
            <source>Passphrase of the pri&amp;vate key:</source>
            <translation>Contraseña de la clave pri&amp;vada:</translation>
        </message>
        <message>
            <source>Whoever has the file and the password has the key. Send them by different ways, and delete the file when it is not needed any more.</source>
            <translation>Quien tiene el archivo y la contraseña tiene la clave. Envíelos por vías distintas y elimine el archivo cuando ya no haga falta.</translation>
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
            <source>PKCS #12 (*.pfx *.p12)</source>
            <translation>PKCS #12 (*.pfx *.p12)</translation>
        </message>
        <message>
            <source>PEM (*.pem *.crt)</source>
            <translation>PEM (*.pem *.crt)</translation>
        </message>
        <message>
            <source>Exported to %1. Only you may read this file.</source>
            <translation>Exportado a %1. Solo usted puede leer este archivo.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>wizard::ExportFiles</name>
        <message>
            <source>Files exported from Lync</source>
            <translation>Archivos exportados de Lync</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>&amp;Add files…</source>
            <translation>A&amp;gregar archivos…</translation>
        </message>
        <message>
            <source>What Export-Clixml, ConvertTo-Json or Export-Csv wrote for Get-CsXmppAllowedPartner, Get-CsExternalAccessPolicy, Get-CsAllowedDomain, Get-CsUser and the like. Files may also be dropped here.</source>
            <translation>Lo que generaron Export-Clixml, ConvertTo-Json o Export-Csv para Get-CsXmppAllowedPartner, Get-CsExternalAccessPolicy, Get-CsAllowedDomain, Get-CsUser y similares. También puede soltar archivos aquí.</translation>
        </message>
        <message>
            <source>Exports (*.xml *.clixml *.json *.csv *.txt);;All files (*)</source>
            <translation>Exportaciones (*.xml *.clixml *.json *.csv *.txt);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Import from Lync</source>
            <translation>Importar de Lync</translation>
        </message>
    </context>
    <context>
        <name>wizard::FailureView</name>
        <message>
            <source>Details of the failure</source>
            <translation>Detalles del fallo</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>Det&amp;alles</translation>
        </message>
    </context>
    <context>
        <name>wizard::FieldTable</name>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Value of the field</source>
            <translation>Valor del campo</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Campos</translation>
        </message>
        <message>
            <source>&amp;Copy value</source>
            <translation>&amp;Copiar valor</translation>
        </message>
    </context>
    <context>
        <name>wizard::FindingList</name>
        <message>
            <source>Error: %1</source>
            <translation>Error: %1</translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>Advertencia: %1</translation>
        </message>
        <message>
            <source>Notice: %1</source>
            <translation>Aviso: %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::GatewayDialog</name>
        <message>
            <source>Log message &amp;bodies</source>
            <translation>Registrar los &amp;textos de los mensajes</translation>
        </message>
        <message>
            <source>Log them: the people concerned know &amp;about it</source>
            <translation>Registrarlos: las &amp;personas afectadas lo saben</translation>
        </message>
        <message>
            <source>Gateway settings</source>
            <translation>Configuración de la puerta de enlace</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Conexiones</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>Intervalos</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <source>Change the gateway settings</source>
            <translation>Cambiar la configuración de la puerta de enlace</translation>
        </message>
    </context>
    <context>
        <name>wizard::GeneralFields</name>
        <message>
            <source>Partner</source>
            <translation>Socio</translation>
        </message>
        <message>
            <source>The primary domain cannot be changed. Duplicate the partner to have another one.</source>
            <translation>El dominio principal no se puede cambiar. Duplique el socio para tener otro.</translation>
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
            <source>Subdomains do not belong to a domain by themselves. List each one, separated by commas.</source>
            <translation>Los subdominios no pertenecen por sí mismos a un dominio. Indique cada uno, separados por comas.</translation>
        </message>
    </context>
    <context>
        <name>wizard::HomeFields</name>
        <message>
            <source>Built-in registrar</source>
            <translation>Registrador integrado</translation>
        </message>
        <message>
            <source>Skype for Business or Lync</source>
            <translation>Skype Empresarial o Lync</translation>
        </message>
        <message>
            <source>Another SIP server</source>
            <translation>Otro servidor SIP</translation>
        </message>
        <message>
            <source>SIP clients sign in at this edge. Make their accounts with puentectl user add.</source>
            <translation>Los clientes SIP inician sesión en este servidor perimetral. Cree sus cuentas con puentectl user add.</translation>
        </message>
        <message>
            <source>Messages go to the internal name of an Edge or to a Front End. It speaks Microsoft's dialect of SIP.</source>
            <translation>Los mensajes van al nombre interno de un servidor perimetral o a un servidor front-end. Este habla el dialecto SIP de Microsoft.</translation>
        </message>
        <message>
            <source>Messages go to a SIP proxy, which knows where the users are.</source>
            <translation>Los mensajes van a un proxy SIP, que sabe dónde están los usuarios.</translation>
        </message>
        <message>
            <source>Found by DNS</source>
            <translation>Buscado por DNS</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Usuarios</translation>
        </message>
        <message>
            <source>Users' &amp;home:</source>
            <translation>Usua&amp;rios alojados en:</translation>
        </message>
        <message>
            <source>Ser&amp;ver:</source>
            <translation>Ser&amp;vidor:</translation>
        </message>
        <message>
            <source>Tr&amp;ansport:</source>
            <translation>Tr&amp;ansporte:</translation>
        </message>
        <message>
            <source>Correct what is entered first; then it can be tested.</source>
            <translation>Corrija primero lo escrito; después se podrá probar.</translation>
        </message>
        <message>
            <source>Reading the certificates…</source>
            <translation>Leyendo los certificados…</translation>
        </message>
        <message>
            <source>Cancel &amp;test</source>
            <translation>Cancelar prue&amp;ba</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>Pro&amp;bar</translation>
        </message>
    </context>
    <context>
        <name>wizard::ImportDialog</name>
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
            <source>Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c);;All files (*)</source>
            <translation>Certificados (*.cer *.crt *.pem *.der *.p7b *.p7c);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>This certificate belongs to this edge.</source>
            <translation>Este certificado pertenece a este servidor perimetral.</translation>
        </message>
        <message>
            <source>Import the certificate</source>
            <translation>Importar el certificado</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Bac&amp;k</source>
            <translation>A&amp;trás</translation>
        </message>
        <message>
            <source>&amp;Export anew…</source>
            <translation>E&amp;xportar de nuevo…</translation>
        </message>
        <message>
            <source>Pending request</source>
            <translation>Solicitud pendiente</translation>
        </message>
        <message>
            <source>Pending re&amp;quest:</source>
            <translation>Solicitud pen&amp;diente:</translation>
        </message>
        <message>
            <source>Reading and checking</source>
            <translation>Leyendo y comprobando</translation>
        </message>
        <message>
            <source>Process pending request</source>
            <translation>Procesar solicitud pendiente</translation>
        </message>
        <message>
            <source>There is no text in the clipboard. Copy the certificate from the page of the certification authority first.</source>
            <translation>No hay texto en el portapapeles. Copie antes el certificado de la página de la entidad de certificación.</translation>
        </message>
        <message>
            <source>Select the intermediate certificates</source>
            <translation>Seleccione los certificados intermedios</translation>
        </message>
        <message>
            <source>The file is protected by a password. Enter it to open the file.</source>
            <translation>El archivo está protegido por una contraseña. Escríbala para abrir el archivo.</translation>
        </message>
        <message>
            <source>This certificate answers “%1”, another of the pending requests. It can be imported all the same.</source>
            <translation>Este certificado responde a «%1», otra de las solicitudes pendientes. Se puede importar igualmente.</translation>
        </message>
        <message>
            <source>This certificate does not answer the pending request. It can be imported all the same.</source>
            <translation>Este certificado no responde a la solicitud pendiente. Se puede importar igualmente.</translation>
        </message>
        <message>
            <source>This certificate has expired. Renew it before it is assigned.</source>
            <translation>Este certificado ha caducado. Renuévelo antes de asignarlo.</translation>
        </message>
        <message>
            <source>No certificate yet</source>
            <translation>Todavía no hay ningún certificado</translation>
        </message>
        <message>
            <source>What the file holds, and what differs from the request, is shown here before anything is imported.</source>
            <translation>Aquí se muestra lo que contiene el archivo y en qué difiere de la solicitud, antes de importar nada.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ImportReport</name>
        <message>
            <source>What</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Observaciones</translation>
        </message>
        <message>
            <source>What the file is</source>
            <translation>Qué es el archivo</translation>
        </message>
        <message>
            <source>A&amp;dd it…</source>
            <translation>A&amp;gregarlo…</translation>
        </message>
    </context>
    <context>
        <name>wizard::KeyOptions</name>
        <message>
            <source>&amp;Mark the private key as exportable</source>
            <translation>&amp;Marcar la clave privada como exportable</translation>
        </message>
        <message>
            <source>Protect the private &amp;key with a passphrase</source>
            <translation>Pr&amp;oteger la clave privada con una contraseña</translation>
        </message>
        <message>
            <source>Passp&amp;hrase:</source>
            <translation>Co&amp;ntraseña:</translation>
        </message>
        <message>
            <source>&amp;Repeat it:</source>
            <translation>Repíta&amp;la:</translation>
        </message>
        <message>
            <source>&amp;Let the engine open the key by itself</source>
            <translation>&amp;Permitir que el motor abra la clave por sí mismo</translation>
        </message>
        <message>
            <source>The passphrase is kept in a file that only the engine may read. Otherwise systemd has to hand it over as a credential.</source>
            <translation>La contraseña se guarda en un archivo que solo el motor puede leer. De lo contrario, systemd debe entregarla como credencial.</translation>
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
        <name>wizard::ListPane</name>
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
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Select an entry first.</source>
            <translation>Seleccione antes una entrada.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ListenerFields</name>
        <message>
            <source>Listeners</source>
            <translation>Escuchas</translation>
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
            <source>SIP over T&amp;LS:</source>
            <translation>SIP por T&amp;LS:</translation>
        </message>
        <message>
            <source>SIP over T&amp;CP:</source>
            <translation>SIP por T&amp;CP:</translation>
        </message>
        <message>
            <source>SIP over &amp;UDP:</source>
            <translation>SIP por &amp;UDP:</translation>
        </message>
    </context>
    <context>
        <name>wizard::LogDialog</name>
        <message>
            <source>Log of the engine</source>
            <translation>Registro del motor</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>Volver a &amp;leer</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Nothing is written yet. Start the engine.</source>
            <translation>Todavía no hay nada escrito. Inicie el motor.</translation>
        </message>
    </context>
    <context>
        <name>wizard::LyncImportDialog</name>
        <message>
            <source>Show only &amp;conflicts</source>
            <translation>Mostrar solo los con&amp;flictos</translation>
        </message>
        <message>
            <source>L&amp;eave out all conflicts</source>
            <translation>Omitir &amp;todos los conflictos</translation>
        </message>
        <message>
            <source>Take over all that can &amp;be</source>
            <translation>Importar todo lo que se &amp;pueda</translation>
        </message>
        <message>
            <source>&amp;Take over</source>
            <translation>&amp;Importar</translation>
        </message>
        <message>
            <source>Import from Lync</source>
            <translation>Importar de Lync</translation>
        </message>
        <message>
            <source>Reading and checking</source>
            <translation>Leyendo y comprobando</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>What would be taken over</source>
            <translation>Lo que se importaría</translation>
        </message>
        <message numerus="yes">
            <source>%n entries conflict with this site. Decide for each whether it is taken over.</source>
            <translation>
                <numerusform>%n entrada entra en conflicto con este sitio. Decida si se importa.</numerusform>
                <numerusform>%n entradas entran en conflicto con este sitio. Decida si se importa cada una.</numerusform>
            </translation>
        </message>
        <message>
            <source>All of this can be taken over. It is written when you commit the changes.</source>
            <translation>Todo esto se puede importar. Se escribe cuando confirme los cambios.</translation>
        </message>
        <message>
            <source>Nothing changes: all of this is here already, or left out.</source>
            <translation>No cambia nada: todo esto ya está aquí o se omite.</translation>
        </message>
    </context>
    <context>
        <name>wizard::LyncItemTable</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
    </context>
    <context>
        <name>wizard::LyncItemView</name>
        <message>
            <source>Property</source>
            <translation>Propiedad</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Qué se hace con ella</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>Propiedades</translation>
        </message>
        <message>
            <source>Select an entry to see what becomes of it.</source>
            <translation>Seleccione una entrada para ver qué se hace con ella.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>&amp;Keep what is here</source>
            <translation>Conse&amp;rvar lo que hay aquí</translation>
        </message>
        <message>
            <source>&amp;Leave it out</source>
            <translation>&amp;Omitirlo</translation>
        </message>
        <message>
            <source>&amp;Replace it with Lync’s</source>
            <translation>R&amp;eemplazarlo por lo de Lync</translation>
        </message>
        <message>
            <source>Take it &amp;over</source>
            <translation>Importar&amp;lo</translation>
        </message>
    </context>
    <context>
        <name>wizard::NameFields</name>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
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
    </context>
    <context>
        <name>wizard::NegotiationFields</name>
        <message>
            <source>Negotiation</source>
            <translation>Negociación</translation>
        </message>
        <message>
            <source>Support server dial&amp;back negotiation</source>
            <translation>Admitir la negociación de &amp;rellamada de servidor</translation>
        </message>
        <message>
            <source>Own settings</source>
            <translation>Configuración propia</translation>
        </message>
        <message>
            <source>Pr&amp;eset:</source>
            <translation>Aj&amp;uste predefinido:</translation>
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
    </context>
    <context>
        <name>wizard::NewPassword</name>
        <message>
            <source>The two entries differ. Type the same in both.</source>
            <translation>Los dos campos no coinciden. Escriba lo mismo en ambos.</translation>
        </message>
    </context>
    <context>
        <name>wizard::NumberField</name>
        <message>
            <source>Reset to default</source>
            <translation>Restablecer valor predeterminado</translation>
        </message>
        <message>
            <source>%1: reset to default</source>
            <translation>%1: restablecer valor predeterminado</translation>
        </message>
        <message>
            <source>%1 (default)</source>
            <translation>%1 (predeterminado)</translation>
        </message>
        <message>
            <source>%1 (default: %2)</source>
            <translation>%1 (predeterminado: %2)</translation>
        </message>
    </context>
    <context>
        <name>wizard::OnlineStatusPage</name>
        <message>
            <source>Online certificate request status</source>
            <translation>Estado de solicitud del certificado en línea</translation>
        </message>
        <message>
            <source>The certification authority has issued the certificate, and it is imported.</source>
            <translation>La entidad de certificación ha emitido el certificado, y está importado.</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>&amp;Assign this certificate to XMPP and SIP federation</source>
            <translation>Asi&amp;gnar este certificado a la federación XMPP y SIP</translation>
        </message>
        <message>
            <source>The certificate</source>
            <translation>El certificado</translation>
        </message>
        <message>
            <source>The &amp;certificate:</source>
            <translation>El &amp;certificado:</translation>
        </message>
        <message>
            <source>The engine presents it from now on, and no stream is dropped.</source>
            <translation>El motor lo presenta a partir de ahora y no se corta ninguna conexión.</translation>
        </message>
        <message>
            <source>Thumbprint</source>
            <translation>Huella digital</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Sujeto</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Emisor</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Válido hasta</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>Clave privada</translation>
        </message>
        <message>
            <source>The engine needs the secret of this key. Give it to the service as the systemd credential %1.</source>
            <translation>El motor necesita el secreto de esta clave. Entréguelo al servicio como la credencial de systemd %1.</translation>
        </message>
    </context>
    <context>
        <name>wizard::OrderPage</name>
        <message>
            <source>Executing commands</source>
            <translation>Ejecución de comandos</translation>
        </message>
        <message>
            <source>The authority checks the names and issues the certificate. This takes from seconds to some minutes.</source>
            <translation>La entidad comprueba los nombres y emite el certificado. Tarda desde segundos hasta unos minutos.</translation>
        </message>
        <message>
            <source>Check the answers</source>
            <translation>Comprobar las respuestas</translation>
        </message>
        <message>
            <source>Remember the authority for renewals</source>
            <translation>Recordar la entidad para las renovaciones</translation>
        </message>
    </context>
    <context>
        <name>wizard::PageList</name>
        <message>
            <source>%1, done</source>
            <translation>%1, hecho</translation>
        </message>
        <message>
            <source>%1, current page</source>
            <translation>%1, página actual</translation>
        </message>
        <message>
            <source>%1, to come</source>
            <translation>%1, pendiente</translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerDetails</name>
        <message>
            <source>Details of the partner</source>
            <translation>Detalles del socio</translation>
        </message>
        <message>
            <source>State: %1. %2</source>
            <translation>Estado: %1. %2</translation>
        </message>
        <message>
            <source>%1: %2, %3 received, %4 sent</source>
            <comment>direction: protocol, stanzas</comment>
            <translation>%1: %2, %3 recibidas, %4 enviadas</translation>
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
            <source>not encrypted</source>
            <translation>sin cifrar</translation>
        </message>
        <message>
            <source>Additional domains: %1</source>
            <translation>Dominios adicionales: %1</translation>
        </message>
        <message>
            <source>Partner type: %1</source>
            <translation>Tipo de socio: %1</translation>
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
            <source>Proxy: %1</source>
            <translation>Proxy: %1</translation>
        </message>
        <message>
            <source>found by DNS</source>
            <translation>se busca por DNS</translation>
        </message>
        <message>
            <source>Connection limit: %1 · Keep-alives: %2</source>
            <translation>Límite de conexiones: %1 · Señales de mantenimiento: %2</translation>
        </message>
        <message>
            <source>No partner is selected.</source>
            <translation>No hay ningún socio seleccionado.</translation>
        </message>
        <message numerus="yes">
            <source>%n partner(s) selected.</source>
            <translation>
                <numerusform>%n socio seleccionado.</numerusform>
                <numerusform>%n socios seleccionados.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerDialog</name>
        <message>
            <source>New XMPP partner</source>
            <translation>Nuevo socio XMPP</translation>
        </message>
        <message>
            <source>Edit XMPP partner</source>
            <translation>Editar socio XMPP</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>Agregar %1</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Cambiar %1</translation>
        </message>
        <message>
            <source>The configuration cannot be read at this moment.</source>
            <translation>La configuración no se puede leer en este momento.</translation>
        </message>
        <message>
            <source>This partner was removed meanwhile. Close this window; add the partner again if it is still needed.</source>
            <translation>Este socio se quitó mientras tanto. Cierre esta ventana; agregue el socio de nuevo si todavía hace falta.</translation>
        </message>
        <message>
            <source>This partner was changed meanwhile. What you had not touched shows its new values.</source>
            <translation>Este socio se modificó mientras tanto. Lo que usted no había tocado muestra sus valores nuevos.</translation>
        </message>
        <message>
            <source>&amp;Check the partner…</source>
            <translation>Compro&amp;bar el socio…</translation>
        </message>
        <message>
            <source>Asks the partner's DNS and server what they offer.</source>
            <translation>Pregunta al DNS y al servidor del socio qué ofrecen.</translation>
        </message>
        <message>
            <source>The domain or the proxy is not right yet.</source>
            <translation>El dominio o el proxy todavía no es correcto.</translation>
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
            <source>not possible</source>
            <translation>no es posible</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
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
            <source>Run step 1, This edge, first.</source>
            <translation>Ejecute antes el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>Select a partner first.</source>
            <translation>Seleccione antes un socio.</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Quitar %1</translation>
        </message>
        <message>
            <source>&amp;Add a partner…</source>
            <translation>&amp;Agregar un socio…</translation>
        </message>
        <message>
            <source>Import from &amp;Lync…</source>
            <translation>Importar de &amp;Lync…</translation>
        </message>
        <message>
            <source>D&amp;uplicate…</source>
            <translation>D&amp;uplicar…</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>&amp;Quitar…</translation>
        </message>
        <message>
            <source>No partner matches. Enter a part of a domain, type, method or state.</source>
            <translation>Ningún socio coincide. Escriba parte de un dominio, tipo, método o estado.</translation>
        </message>
        <message>
            <source>&amp;More</source>
            <translation>&amp;Más</translation>
        </message>
        <message>
            <source>More actions</source>
            <translation>Más acciones</translation>
        </message>
        <message>
            <source>No partners yet</source>
            <translation>Todavía no hay socios</translation>
        </message>
        <message>
            <source>A partner is another organization whose people have addresses in an XMPP domain, such as the one of a supplier.</source>
            <translation>Un socio es otra organización cuya gente tiene direcciones en un dominio XMPP, por ejemplo la de un proveedor.</translation>
        </message>
        <message>
            <source>E&amp;xport list…</source>
            <translation>E&amp;xportar lista…</translation>
        </message>
        <message>
            <source>Select one partner only.</source>
            <translation>Seleccione un solo socio.</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 y %n más</numerusform>
                <numerusform>%1 y %n más</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove partners</source>
            <translation>Quitar socios</translation>
        </message>
        <message>
            <source>Remove %1? Once committed, their streams are closed and your people can no longer reach them.</source>
            <translation>¿Quitar %1? Una vez confirmado, sus conexiones se cierran y su gente ya no podrá llegar a ellos.</translation>
        </message>
        <message>
            <source>Export list</source>
            <translation>Exportar lista</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tablas (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>wizard::PassphraseFields</name>
        <message>
            <source>S&amp;how it</source>
            <translation>&amp;Mostrarla</translation>
        </message>
        <message>
            <source>Shows the passphrase in clear while it is ticked</source>
            <translation>Muestra la contraseña en claro mientras la casilla está activada</translation>
        </message>
        <message>
            <source>Pass&amp;phrase:</source>
            <translation>&amp;Contraseña:</translation>
        </message>
        <message>
            <source>&amp;Repeat it:</source>
            <translation>&amp;Repítala:</translation>
        </message>
        <message>
            <source>The answers that were loaded ask for a passphrase. Enter one, or the key file is not encrypted.</source>
            <translation>Las respuestas cargadas piden una contraseña. Escriba una o el archivo de clave quedará sin cifrar.</translation>
        </message>
        <message>
            <source>May stay empty: then the key file is not encrypted, and only the service may read it.</source>
            <translation>Puede quedar vacía: entonces el archivo de clave no se cifra y solo el servicio puede leerlo.</translation>
        </message>
        <message>
            <source>Type the same passphrase twice.</source>
            <translation>Escriba dos veces la misma contraseña.</translation>
        </message>
        <message>
            <source>Who has the key file guesses this soon. Some random words in a row are better.</source>
            <translation>Quien tenga el archivo de clave la adivinará pronto. Es mejor una serie de palabras al azar.</translation>
        </message>
        <message>
            <source>Fair. A word more would make it strong.</source>
            <translation>Aceptable. Con una palabra más sería fuerte.</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>Fuerte.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PemView</name>
        <message>
            <source>Copy te&amp;xt</source>
            <translation>Copiar te&amp;xto</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>&amp;Guardar como…</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Guardar como</translation>
        </message>
    </context>
    <context>
        <name>wizard::PeopleView</name>
        <message>
            <source>Users</source>
            <translation>Usuarios</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contactos</translation>
        </message>
        <message>
            <source>A&amp;dd contact…</source>
            <translation>A&amp;gregar contacto…</translation>
        </message>
        <message>
            <source>&amp;Approve</source>
            <translation>&amp;Aprobar</translation>
        </message>
        <message>
            <source>&amp;Refuse</source>
            <translation>&amp;Rechazar</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>&amp;Block</source>
            <translation>&amp;Bloquear</translation>
        </message>
        <message>
            <source>&amp;Unblock</source>
            <translation>&amp;Desbloquear</translation>
        </message>
        <message>
            <source>No users yet</source>
            <translation>Todavía no hay usuarios</translation>
        </message>
        <message>
            <source>Your people are listed here once they have a password for the engine, or a contact. Give them one with puentectl user add.</source>
            <translation>Su gente aparece aquí cuando tiene una contraseña para el motor o un contacto. Asígneles una contraseña con puentectl user add.</translation>
        </message>
        <message>
            <source>Search users</source>
            <translation>Buscar usuarios</translation>
        </message>
        <message>
            <source>No contacts</source>
            <translation>No hay contactos</translation>
        </message>
        <message>
            <source>Contacts appear here when the user adds somebody in their client, or when somebody of a partner asks.</source>
            <translation>Los contactos aparecen aquí cuando el usuario agrega a alguien en su cliente o cuando lo solicita alguien de un socio.</translation>
        </message>
        <message>
            <source>No user matches. Enter a part of an address.</source>
            <translation>Ningún usuario coincide. Escriba parte de una dirección.</translation>
        </message>
        <message>
            <source>%1 more match. Enter more of the address.</source>
            <translation>Otras coincidencias: %1. Escriba más caracteres de la dirección.</translation>
        </message>
        <message>
            <source>Select a contact first.</source>
            <translation>Seleccione antes un contacto.</translation>
        </message>
        <message>
            <source>The selected contact is not in a state for this.</source>
            <translation>El estado del contacto seleccionado no lo permite.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PermissionDialog</name>
        <message>
            <source>Effective permission</source>
            <translation>Permiso efectivo</translation>
        </message>
        <message>
            <source>&amp;User:</source>
            <translation>&amp;Usuario:</translation>
        </message>
        <message>
            <source>&amp;Partner domain:</source>
            <translation>Dominio del &amp;socio:</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Whether one of your people may talk to people of a domain, and why.</source>
            <translation>Si una persona de su organización puede hablar con la gente de un dominio, y por qué.</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>Condiciones</translation>
        </message>
        <message>
            <source>%1 and people at %2 may talk to each other. The policy “%3” (%4) applies.</source>
            <translation>%1 y la gente de %2 pueden hablar entre sí. Se aplica la directiva «%3» (%4).</translation>
        </message>
        <message>
            <source>%1 and people at %2 may not talk to each other. The policy “%3” (%4) applies.</source>
            <translation>%1 y la gente de %2 no pueden hablar entre sí. Se aplica la directiva «%3» (%4).</translation>
        </message>
    </context>
    <context>
        <name>wizard::PlanPage</name>
        <message>
            <source>These records are published and these ports are &amp;open</source>
            <translation>Estos registros están publicados y estos puertos, &amp;abiertos</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>What certificate, DNS and firewall need, and what of it is there.</source>
            <translation>Lo que necesitan certificado, DNS y cortafuegos, y lo que ya hay de ello.</translation>
        </message>
        <message>
            <source>&amp;Name this edge…</source>
            <translation>Dar &amp;nombre a este servidor…</translation>
        </message>
        <message>
            <source>Nothing to plan yet</source>
            <translation>Todavía no hay nada que planificar</translation>
        </message>
        <message>
            <source>Records and ports follow from the name of this edge and the domains it serves. Run step 1 first.</source>
            <translation>Los registros y puertos se derivan del nombre de este servidor perimetral y de los dominios que atiende. Ejecute antes el paso 1.</translation>
        </message>
        <message>
            <source>Lists of the plan</source>
            <translation>Listas del plan</translation>
        </message>
        <message>
            <source>Progress of the check</source>
            <translation>Progreso de la comprobación</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>Co&amp;piar</translation>
        </message>
        <message>
            <source>The whole plan as &amp;text</source>
            <translation>Todo el plan como &amp;texto</translation>
        </message>
        <message>
            <source>The DNS records as a &amp;zone file</source>
            <translation>Los registros DNS como archivo de &amp;zona</translation>
        </message>
        <message>
            <source>This list as &amp;comma-separated values</source>
            <translation>Esta lista como &amp;valores separados por comas</translation>
        </message>
        <message>
            <source>Sa&amp;ve</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>As a &amp;web page…</source>
            <translation>Como página &amp;web…</translation>
        </message>
        <message>
            <source>As a &amp;PDF…</source>
            <translation>Como P&amp;DF…</translation>
        </message>
        <message>
            <source>St&amp;op checking</source>
            <translation>D&amp;etener la comprobación</translation>
        </message>
        <message>
            <source>C&amp;heck the DNS now</source>
            <translation>&amp;Comprobar el DNS ahora</translation>
        </message>
        <message>
            <source>Asking the DNS servers of this site…</source>
            <translation>Consultando los servidores DNS de este sitio…</translation>
        </message>
        <message>
            <source>Every required record is there. Have the ports opened, then tick the box below.</source>
            <translation>Todos los registros obligatorios están. Haga abrir los puertos y active la casilla de abajo.</translation>
        </message>
        <message numerus="yes">
            <source>%n required record(s) are not there as planned.</source>
            <translation>
                <numerusform>%n registro obligatorio no está como se ha planificado.</numerusform>
                <numerusform>%n registros obligatorios no están como se ha planificado.</numerusform>
            </translation>
        </message>
        <message>
            <source>There are changes that are not in force yet. Commit or discard them first.</source>
            <translation>Hay cambios que aún no están en vigor. Confírmelos o descártelos antes.</translation>
        </message>
        <message>
            <source>Plan for %1</source>
            <translation>Plan para %1</translation>
        </message>
        <message>
            <source>Made by Puente on %1</source>
            <translation>Creado por Puente el %1</translation>
        </message>
        <message>
            <source>Optional:</source>
            <translation>Opcional:</translation>
        </message>
        <message>
            <source>the public address of this edge</source>
            <translation>la dirección pública de este servidor</translation>
        </message>
        <message>
            <source>plan</source>
            <comment>a file name</comment>
            <translation>plan</translation>
        </message>
        <message>
            <source>Save the plan</source>
            <translation>Guardar el plan</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Página web (*.html)</translation>
        </message>
        <message>
            <source>The plan could not be saved. Choose another folder, or free some space.</source>
            <translation>No se pudo guardar el plan. Elija otra carpeta o libere espacio.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PoliciesPage</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Ámbito</translation>
        </message>
        <message>
            <source>Federated users</source>
            <translation>Usuarios federados</translation>
        </message>
        <message>
            <source>XMPP federated users</source>
            <translation>Usuarios federados XMPP</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Miembros</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>External access policies</source>
            <translation>Directivas de acceso externo</translation>
        </message>
        <message>
            <source>Search policies</source>
            <translation>Buscar directivas</translation>
        </message>
        <message>
            <source>No policies yet</source>
            <translation>Todavía no hay directivas</translation>
        </message>
        <message>
            <source>Policies say who of your people may talk to partners. They need an edge first.</source>
            <translation>Las directivas indican quién de su gente puede hablar con los socios. Antes hace falta un servidor perimetral.</translation>
        </message>
        <message>
            <source>&amp;Add a policy…</source>
            <translation>&amp;Agregar una directiva…</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>Directivas</translation>
        </message>
        <message>
            <source>Who of your people may talk to partners: by user, by site, and for everybody.</source>
            <translation>Quién de su gente puede hablar con los socios: por usuario, por sitio y para todos.</translation>
        </message>
        <message>
            <source>Effective &amp;permission…</source>
            <translation>&amp;Permiso efectivo…</translation>
        </message>
        <message>
            <source>&amp;Gateway settings…</source>
            <translation>Confi&amp;guración de la puerta de enlace…</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Habilitado</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Deshabilitado</translation>
        </message>
        <message>
            <source>everybody</source>
            <translation>todos</translation>
        </message>
        <message>
            <source>Default values</source>
            <translation>Valores predeterminados</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first.</source>
            <translation>Ejecute antes el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>&amp;Reset to defaults…</source>
            <translation>&amp;Restablecer valores predeterminados…</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>&amp;Quitar…</translation>
        </message>
        <message>
            <source>This policy has its default values already.</source>
            <translation>Esta directiva ya tiene sus valores predeterminados.</translation>
        </message>
        <message>
            <source>Nobody has this policy yet. Add members.</source>
            <translation>Nadie tiene todavía esta directiva. Agregue miembros.</translation>
        </message>
        <message>
            <source>Members: %1</source>
            <translation>Miembros: %1</translation>
        </message>
        <message>
            <source>Reset policy</source>
            <translation>Restablecer directiva</translation>
        </message>
        <message>
            <source>Remove policy</source>
            <translation>Quitar directiva</translation>
        </message>
        <message>
            <source>Reset the global policy? Federated users and XMPP federated users are then enabled for everybody without another policy.</source>
            <translation>¿Restablecer la directiva global? Los usuarios federados y los usuarios federados XMPP quedan entonces habilitados para todos los que no tengan otra directiva.</translation>
        </message>
        <message>
            <source>Remove the policy “%1”? The global one then applies to everybody who has no user policy.</source>
            <translation>¿Quitar la directiva «%1»? La global se aplica entonces a todos los que no tienen directiva de usuario.</translation>
        </message>
        <message>
            <source>Remove the policy “%1”? The site policy or the global one then applies to its members.</source>
            <translation>¿Quitar la directiva «%1»? A sus miembros se les aplica entonces la directiva de sitio o la global.</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>Re&amp;stablecer</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Reset the policy %1</source>
            <translation>Restablecer la directiva %1</translation>
        </message>
        <message>
            <source>Remove the policy %1</source>
            <translation>Quitar la directiva %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::PolicyDialog</name>
        <message>
            <source>Enable communications with &amp;federated users</source>
            <translation>Habilitar comunicaciones con usuarios &amp;federados</translation>
        </message>
        <message>
            <source>Enable communications with &amp;XMPP federated users</source>
            <translation>Habilitar comunicaciones con usuarios federados &amp;XMPP</translation>
        </message>
        <message>
            <source>Edit external access policy</source>
            <translation>Editar directiva de acceso externo</translation>
        </message>
        <message>
            <source>New external access policy</source>
            <translation>Nueva directiva de acceso externo</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Nombre:</translation>
        </message>
        <message>
            <source>&amp;Scope:</source>
            <translation>Ámb&amp;ito:</translation>
        </message>
        <message>
            <source>&amp;Description:</source>
            <translation>&amp;Descripción:</translation>
        </message>
        <message>
            <source>&amp;Members, one a line:</source>
            <translation>&amp;Miembros, uno por línea:</translation>
        </message>
        <message>
            <source>XMPP federated users are federated users too. Enable those above, or this does nothing.</source>
            <translation>Los usuarios federados XMPP también son usuarios federados. Habilite esos arriba o esto no tendrá efecto.</translation>
        </message>
        <message>
            <source>Change the policy %1</source>
            <translation>Cambiar la directiva %1</translation>
        </message>
        <message>
            <source>Add the policy %1</source>
            <translation>Agregar la directiva %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::ProbeDialog</name>
        <message>
            <source>Step</source>
            <translation>Paso</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontrado</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Check %1</source>
            <translation>Comprobar %1</translation>
        </message>
        <message>
            <source>Steps of the check</source>
            <translation>Pasos de la comprobación</translation>
        </message>
        <message>
            <source>%L1 ms</source>
            <translation>%L1 ms</translation>
        </message>
        <message>
            <source>No settings were found that would work with this partner.</source>
            <translation>No se han encontrado ajustes que funcionen con este socio.</translation>
        </message>
        <message>
            <source>The settings of the partner are the best for what was found.</source>
            <translation>Los ajustes del socio son los mejores para lo encontrado.</translation>
        </message>
        <message>
            <source>Proposed: %1.</source>
            <translation>Propuesta: %1.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>&amp;Usar estos ajustes</translation>
        </message>
        <message>
            <source>Check &amp;again</source>
            <translation>Comprobar de &amp;nuevo</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>&amp;Detalles</translation>
        </message>
    </context>
    <context>
        <name>wizard::PublicAddressesField</name>
        <message>
            <source>Pu&amp;blic addresses:</source>
            <translation>Direcciones pú&amp;blicas:</translation>
        </message>
        <message>
            <source>where it listens, if that is public</source>
            <translation>las de escucha, si son públicas</translation>
        </message>
        <message>
            <source>Where partners reach this edge, separated by commas, as in 192.0.2.7. Behind an address translator only you know it.</source>
            <translation>Dónde llegan los socios a este servidor perimetral, separadas por comas, como 192.0.2.7. Detrás de un traductor de direcciones solo usted lo sabe.</translation>
        </message>
        <message>
            <source>Change the public addresses</source>
            <translation>Cambiar las direcciones públicas</translation>
        </message>
    </context>
    <context>
        <name>wizard::RecordView</name>
        <message>
            <source>TXT record</source>
            <translation>Registro TXT</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>&amp;Continue</source>
            <translation>&amp;Continuar</translation>
        </message>
        <message>
            <source>Continue with&amp;out looking</source>
            <translation>Continuar sin com&amp;probar</translation>
        </message>
        <message>
            <source>Co&amp;py records</source>
            <translation>C&amp;opiar registros</translation>
        </message>
        <message>
            <source>DNS records to enter</source>
            <translation>Registros DNS que debe introducir</translation>
        </message>
        <message>
            <source>&amp;Enter these records in the DNS, then continue:</source>
            <translation>I&amp;ntroduzca estos registros en el DNS y continúe:</translation>
        </message>
        <message>
            <source>Puente looks whether the DNS shows them before the authority does.</source>
            <translation>Puente comprueba si el DNS los muestra antes que la entidad.</translation>
        </message>
        <message>
            <source>The DNS does not show %1 yet. Wait a little and continue, or do not look when the authority sees another DNS.</source>
            <translation>El DNS todavía no muestra %1. Espere un poco y continúe, o no compruebe si la entidad ve otro DNS.</translation>
        </message>
        <message>
            <source>Asking the DNS</source>
            <translation>Consultando el DNS</translation>
        </message>
    </context>
    <context>
        <name>wizard::RenewDialog</name>
        <message>
            <source>With a &amp;new private key</source>
            <translation>Con una clave privada &amp;nueva</translation>
        </message>
        <message>
            <source>With the &amp;same private key</source>
            <translation>Con la &amp;misma clave privada</translation>
        </message>
        <message>
            <source>Certificate request</source>
            <translation>Solicitud de certificado</translation>
        </message>
        <message>
            <source>&amp;Make request</source>
            <translation>&amp;Crear solicitud</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Renew certificate</source>
            <translation>Renovar certificado</translation>
        </message>
        <message>
            <source>Making the request</source>
            <translation>Creando la solicitud</translation>
        </message>
        <message>
            <source>The private key of this certificate is not here.</source>
            <translation>La clave privada de este certificado no está aquí.</translation>
        </message>
        <message>
            <source>A request is made with the names of “%1”: %2.</source>
            <translation>Se crea una solicitud con los nombres de «%1»: %2.</translation>
        </message>
        <message>
            <source>&amp;PIN of the token:</source>
            <translation>&amp;PIN del token:</translation>
        </message>
        <message>
            <source>&amp;Passphrase of the key:</source>
            <translation>C&amp;ontraseña de la clave:</translation>
        </message>
        <message>
            <source>Leave it empty if it is kept on this edge.</source>
            <translation>Déjelo vacío si se guarda en este servidor perimetral.</translation>
        </message>
        <message>
            <source>Recommended: a key that came into other hands is worth nothing afterwards.</source>
            <translation>Recomendado: una clave que haya caído en otras manos no vale nada después.</translation>
        </message>
        <message>
            <source>For partners who have pinned the key of this edge.</source>
            <translation>Para socios que han fijado la clave de este servidor perimetral.</translation>
        </message>
        <message>
            <source>The request is ready and kept with its key. Send it to your certification authority; when the certificate arrives, process the pending request and assign it.</source>
            <translation>La solicitud está lista y guardada con su clave. Envíela a su entidad de certificación; cuando llegue el certificado, procese la solicitud pendiente y asígnelo.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>wizard::RequestTable</name>
        <message>
            <source>Contact</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <source>Asks to see</source>
            <translation>Solicita ver a</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Desde</translation>
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
            <source>Cancel the request? The key being made is discarded.</source>
            <translation>¿Cancelar la solicitud? La clave que se está creando se descarta.</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>Entidad</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Cuenta</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Prueba</translation>
        </message>
        <message>
            <source>Kind of authority</source>
            <translation>Tipo de entidad</translation>
        </message>
        <message>
            <source>Place of the key</source>
            <translation>Lugar de la clave</translation>
        </message>
    </context>
    <context>
        <name>wizard::RequestsView</name>
        <message>
            <source>Requests</source>
            <translation>Solicitudes</translation>
        </message>
        <message>
            <source>&amp;Approve</source>
            <translation>&amp;Aprobar</translation>
        </message>
        <message>
            <source>&amp;Refuse</source>
            <translation>&amp;Rechazar</translation>
        </message>
        <message>
            <source>&amp;Block</source>
            <translation>&amp;Bloquear</translation>
        </message>
        <message>
            <source>No requests are waiting</source>
            <translation>No hay solicitudes en espera</translation>
        </message>
        <message>
            <source>People of public unverified partners ask before they see the presence of your people. Who waits is listed here.</source>
            <translation>La gente de los socios públicos no verificados pide permiso antes de ver la presencia de los usuarios de su organización. Quienes esperan aparecen aquí.</translation>
        </message>
        <message>
            <source>Search requests</source>
            <translation>Buscar solicitudes</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>%1 more are shown once these are answered.</source>
            <translation>Las demás (%1) se muestran cuando se hayan respondido estas.</translation>
        </message>
        <message>
            <source>Select a request first.</source>
            <translation>Seleccione antes una solicitud.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ResultPage</name>
        <message>
            <source>Certificate request file</source>
            <translation>Archivo de solicitud de certificado</translation>
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
        <message>
            <source>The request is ready. Send it to your certification authority, and import its answer in step 3.</source>
            <translation>La solicitud está lista. Envíela a su entidad de certificación e importe su respuesta en el paso 3.</translation>
        </message>
        <message>
            <source>In the form</source>
            <translation>En el formulario</translation>
        </message>
        <message>
            <source>What to choose</source>
            <translation>Qué elegir</translation>
        </message>
        <message>
            <source>Copy &amp;order</source>
            <translation>Copiar &amp;pedido</translation>
        </message>
        <message>
            <source>What to order from the certification authority</source>
            <translation>Qué pedir a la entidad de certificación</translation>
        </message>
        <message>
            <source>What to or&amp;der from the certification authority:</source>
            <translation>Qué pe&amp;dir a la entidad de certificación:</translation>
        </message>
        <message>
            <source>The engine needs the secret of this key. Give it to the service as the systemd credential %1.</source>
            <translation>El motor necesita el secreto de esta clave. Entréguelo al servicio como la credencial de systemd %1.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ScopeChoice</name>
        <message>
            <source>How the engine runs</source>
            <translation>Cómo funciona el motor</translation>
        </message>
        <message>
            <source>%1 (recommended)</source>
            <translation>%1 (recomendado)</translation>
        </message>
        <message>
            <source>The engine runs or is installed in another way. Stop it, and uninstall it where it is installed.</source>
            <translation>El motor funciona o está instalado de otra forma. Deténgalo y desinstálelo donde esté instalado.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ServiceDialog</name>
        <message>
            <source>What was checked</source>
            <translation>Qué se ha comprobado</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Stop the engine</source>
            <translation>Detener el motor</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
    </context>
    <context>
        <name>wizard::SipDomainDialog</name>
        <message>
            <source>New SIP federated domain</source>
            <translation>Nuevo dominio federado SIP</translation>
        </message>
        <message>
            <source>Edit SIP federated domain</source>
            <translation>Editar dominio federado SIP</translation>
        </message>
        <message>
            <source>found by DNS</source>
            <translation>se busca por DNS</translation>
        </message>
        <message>
            <source>&amp;Domain name (or FQDN):</source>
            <translation>Nombre de &amp;dominio (o FQDN):</translation>
        </message>
        <message>
            <source>&amp;Kind:</source>
            <translation>&amp;Tipo:</translation>
        </message>
        <message>
            <source>&amp;Access edge service (FQDN):</source>
            <translation>&amp;Servicio perimetral de acceso (FQDN):</translation>
        </message>
        <message>
            <source>&amp;Verification level:</source>
            <translation>&amp;Nivel de comprobación:</translation>
        </message>
        <message>
            <source>&amp;Comment:</source>
            <translation>C&amp;omentario:</translation>
        </message>
        <message>
            <source>Nobody there reaches your people, or is reached, even by discovery.</source>
            <translation>Nadie de allí llega a su gente, ni al revés, ni siquiera por detección.</translation>
        </message>
        <message>
            <source>The domain's DNS record _sipfederationtls._tcp names its access edge.</source>
            <translation>El registro DNS _sipfederationtls._tcp del dominio indica su servidor perimetral de acceso.</translation>
        </message>
        <message>
            <source>Add the SIP domain %1</source>
            <translation>Agregar el dominio SIP %1</translation>
        </message>
        <message>
            <source>Change the SIP domain %1</source>
            <translation>Cambiar el dominio SIP %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::SipDomainsPage</name>
        <message>
            <source>Access edge &amp;settings…</source>
            <translation>Con&amp;figuración perimetral de acceso…</translation>
        </message>
        <message>
            <source>SIP federated domains</source>
            <translation>Dominios federados SIP</translation>
        </message>
        <message>
            <source>Search SIP federated domains</source>
            <translation>Buscar dominios federados SIP</translation>
        </message>
        <message>
            <source>No SIP federated domain yet</source>
            <translation>Todavía no hay dominios federados SIP</translation>
        </message>
        <message>
            <source>An allowed domain is another organization that uses SIP. A blocked one stays out even when discovery is enabled.</source>
            <translation>Un dominio permitido es otra organización que usa SIP. Uno bloqueado queda fuera aunque la detección esté habilitada.</translation>
        </message>
        <message>
            <source>&amp;Add the first domain…</source>
            <translation>&amp;Agregar el primer dominio…</translation>
        </message>
        <message>
            <source>SIP federated providers</source>
            <translation>Proveedores SIP federados</translation>
        </message>
        <message>
            <source>Search SIP federated providers</source>
            <translation>Buscar proveedores SIP federados</translation>
        </message>
        <message>
            <source>No SIP federated provider yet</source>
            <translation>Todavía no hay proveedores SIP federados</translation>
        </message>
        <message>
            <source>A provider is a service through which people of many domains are reached.</source>
            <translation>Un proveedor es un servicio a través del cual se llega a personas de muchos dominios.</translation>
        </message>
        <message>
            <source>&amp;Add the first provider…</source>
            <translation>A&amp;gregar el primer proveedor…</translation>
        </message>
        <message>
            <source>SIP federation</source>
            <translation>Federación SIP</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Dominios SIP</translation>
        </message>
        <message>
            <source>The organizations and providers your people reach by SIP.</source>
            <translation>Las organizaciones y los proveedores a los que su gente llega por SIP.</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first.</source>
            <translation>Ejecute antes el paso 1, Este servidor perimetral.</translation>
        </message>
        <message>
            <source>SIP federated &amp;domains</source>
            <translation>&amp;Dominios federados SIP</translation>
        </message>
        <message>
            <source>SIP federated &amp;providers</source>
            <translation>&amp;Proveedores SIP federados</translation>
        </message>
        <message>
            <source>Federation is disabled at the access edge: nobody outside is reached.</source>
            <translation>La federación está deshabilitada en el servidor perimetral de acceso: no se llega a nadie de fuera.</translation>
        </message>
        <message>
            <source>Federation is enabled. Domains on no list are found by discovery.</source>
            <translation>La federación está habilitada. La detección busca los dominios que no están en ninguna lista.</translation>
        </message>
        <message>
            <source>Federation is enabled. Domains on no list stay out.</source>
            <translation>La federación está habilitada. Los dominios que no están en ninguna lista no entran.</translation>
        </message>
        <message>
            <source>Remove SIP federated domain</source>
            <translation>Quitar dominio federado SIP</translation>
        </message>
        <message>
            <source>Remove %1 from the allowed domains? Your people and those there can no longer reach each other, unless discovery finds it.</source>
            <translation>¿Quitar %1 de los dominios permitidos? Su gente y la de allí ya no podrán comunicarse, salvo que la detección lo encuentre.</translation>
        </message>
        <message>
            <source>Remove %1 from the blocked domains? Discovery may then find it and let it in.</source>
            <translation>¿Quitar %1 de los dominios bloqueados? La detección podrá entonces encontrarlo y dejarlo entrar.</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Quitar</translation>
        </message>
        <message>
            <source>Remove the SIP domain %1</source>
            <translation>Quitar el dominio SIP %1</translation>
        </message>
        <message>
            <source>Remove SIP federated provider</source>
            <translation>Quitar proveedor SIP federado</translation>
        </message>
        <message>
            <source>Remove the provider “%1”? Your people and those who use it can no longer reach each other.</source>
            <translation>¿Quitar el proveedor «%1»? Su gente y quienes lo usan ya no podrán comunicarse entre sí.</translation>
        </message>
        <message>
            <source>Remove the provider %1</source>
            <translation>Quitar el proveedor %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::SipProviderDialog</name>
        <message>
            <source>&amp;Enable communications with this provider</source>
            <translation>&amp;Habilitar comunicaciones con este proveedor</translation>
        </message>
        <message>
            <source>New SIP federated provider</source>
            <translation>Nuevo proveedor SIP federado</translation>
        </message>
        <message>
            <source>Edit SIP federated provider</source>
            <translation>Editar proveedor SIP federado</translation>
        </message>
        <message>
            <source>Provider &amp;name:</source>
            <translation>Nombre del &amp;proveedor:</translation>
        </message>
        <message>
            <source>&amp;Access edge service (FQDN):</source>
            <translation>&amp;Servicio perimetral de acceso (FQDN):</translation>
        </message>
        <message>
            <source>&amp;Kind:</source>
            <translation>&amp;Tipo:</translation>
        </message>
        <message>
            <source>Default &amp;verification level:</source>
            <translation>&amp;Nivel de comprobación predeterminado:</translation>
        </message>
        <message>
            <source>Add the provider %1</source>
            <translation>Agregar el proveedor %1</translation>
        </message>
        <message>
            <source>Change the provider %1</source>
            <translation>Cambiar el proveedor %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::SourceChooser</name>
        <message>
            <source>Certificate file</source>
            <translation>Archivo del certificado</translation>
        </message>
        <message>
            <source>&amp;Select certificate file:</source>
            <translation>&amp;Seleccionar archivo del certificado:</translation>
        </message>
        <message>
            <source>A .cer, .crt, .pem, .p7b or .pfx file; it may also be dropped here, or its text pasted.</source>
            <translation>Un archivo .cer, .crt, .pem, .p7b o .pfx; también puede soltarlo aquí o pegar su texto.</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>&amp;Examinar…</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Pegar</translation>
        </message>
        <message>
            <source>Password of the file</source>
            <translation>Contraseña del archivo</translation>
        </message>
        <message>
            <source>Pass&amp;word of the file:</source>
            <translation>&amp;Contraseña del archivo:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>A&amp;brir</translation>
        </message>
        <message>
            <source>Select certificate file</source>
            <translation>Seleccionar archivo del certificado</translation>
        </message>
        <message>
            <source>Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)</source>
            <translation>Certificados (*.cer *.crt *.pem *.der *.p7b *.p7c *.pfx *.p12);;Todos los archivos (*)</translation>
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
        <name>wizard::TextFields</name>
        <message>
            <source>Address and port, several separated by commas; [::] means every address. An empty field switches a listener off.</source>
            <translation>Dirección y puerto, varios separados por comas; [::] significa todas las direcciones. Un campo vacío desactiva la escucha.</translation>
        </message>
        <message>
            <source>This computer has %1.</source>
            <translation>Este equipo tiene %1.</translation>
        </message>
    </context>
    <context>
        <name>wizard::TokenPicker</name>
        <message>
            <source>Brow&amp;se…</source>
            <translation>E&amp;xaminar…</translation>
        </message>
        <message>
            <source>Refres&amp;h</source>
            <translation>Ac&amp;tualizar</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>Módulo</translation>
        </message>
        <message>
            <source>The library that came with the token (PKCS#11)</source>
            <translation>La biblioteca que venía con el token (PKCS#11)</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Looking for tokens</source>
            <translation>Buscando tokens</translation>
        </message>
        <message>
            <source>&amp;Module:</source>
            <translation>Mó&amp;dulo:</translation>
        </message>
        <message>
            <source>&amp;Token:</source>
            <translation>T&amp;oken:</translation>
        </message>
        <message>
            <source>Choose a module</source>
            <translation>Elija un módulo</translation>
        </message>
        <message>
            <source>Libraries (*.so *.dylib *.dll)</source>
            <translation>Bibliotecas (*.so *.dylib *.dll)</translation>
        </message>
        <message>
            <source>No PKCS#11 module is installed. Install the software of the token, or choose its library.</source>
            <translation>No hay ningún módulo PKCS#11 instalado. Instale el software del token o elija su biblioteca.</translation>
        </message>
        <message>
            <source>This module shows no token that is set up. Plug one in, and refresh.</source>
            <translation>Este módulo no muestra ningún token configurado. Conecte uno y actualice.</translation>
        </message>
        <message>
            <source>A wrong PIN was tried on this token. Type it with care: too many wrong ones lock the token.</source>
            <translation>Se ha probado un PIN erróneo en este token. Escríbalo con cuidado: demasiados PIN erróneos bloquean el token.</translation>
        </message>
        <message>
            <source>One more wrong PIN locks this token, and Puente leaves that try to you. Enter the right PIN in the token's own software, then refresh.</source>
            <translation>Otro PIN erróneo bloquea este token, y Puente le deja a usted ese intento. Escriba el PIN correcto en el software del propio token y después actualice.</translation>
        </message>
        <message>
            <source>This token is locked after wrong PINs. Unlock it with its own software, then refresh.</source>
            <translation>Este token está bloqueado por varios PIN erróneos. Desbloquéelo con su propio software y después actualice.</translation>
        </message>
    </context>
    <context>
        <name>wizard::UserTable</name>
        <message>
            <source>User</source>
            <translation>Usuario</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contactos</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Solicitudes</translation>
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
    <context>
        <name>wizard::WaitingLine</name>
        <message>
            <source>Stop &amp;waiting</source>
            <translation>De&amp;jar de esperar</translation>
        </message>
        <message>
            <source>Waiting for the engine</source>
            <translation>Esperando al motor</translation>
        </message>
        <message>
            <source>What was asked for goes on without this window.</source>
            <translation>Lo que se pidió continúa sin esta ventana.</translation>
        </message>
    </context>
</TS>
