<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AdditionalNamesPage</name>
        <message>
            <source>Configure additional subject alternative names</source>
            <translation>Configurer d’autres noms du sujet supplémentaires</translation>
        </message>
        <message>
            <source>XMPP partners look for the bare domain, so your XMPP domains are listed already.</source>
            <translation>Les partenaires XMPP recherchent le domaine seul ; vos domaines XMPP figurent donc déjà dans la liste.</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>A&amp;jouter</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>Suppri&amp;mer</translation>
        </message>
        <message>
            <source>Clear a&amp;ll</source>
            <translation>&amp;Effacer tout</translation>
        </message>
        <message>
            <source>Additional name</source>
            <translation>Nom supplémentaire</translation>
        </message>
        <message>
            <source>Additional names</source>
            <translation>Noms supplémentaires</translation>
        </message>
        <message>
            <source>&amp;Name or address:</source>
            <translation>&amp;Nom ou adresse :</translation>
        </message>
        <message>
            <source>A&amp;dditional names:</source>
            <translation>N&amp;oms supplémentaires :</translation>
        </message>
        <message>
            <source>Press Add to put it on the list.</source>
            <translation>Cliquez sur Ajouter pour le mettre dans la liste.</translation>
        </message>
        <message>
            <source>This is not a domain name or an address.</source>
            <translation>Ce n’est ni un nom de domaine ni une adresse.</translation>
        </message>
        <message>
            <source>Wildcards do not work for an edge. Add each name.</source>
            <translation>Les caractères génériques ne conviennent pas à un serveur Edge. Ajoutez chaque nom.</translation>
        </message>
        <message>
            <source>This name is in the request already.</source>
            <translation>Ce nom figure déjà dans la demande.</translation>
        </message>
    </context>
    <context>
        <name>CertificateMessages</name>
        <message>
            <source>The file cannot be read. Check that it exists and that you may read it.</source>
            <translation>Le fichier ne peut pas être lu. Vérifiez qu’il existe et que vous avez le droit de le lire.</translation>
        </message>
        <message>
            <source>The file is too large for a certificate. Choose the file the certification authority sent.</source>
            <translation>Le fichier est trop volumineux pour un certificat. Choisissez le fichier envoyé par l’autorité de certification.</translation>
        </message>
        <message>
            <source>The certificate in this file is damaged. Fetch it from the certification authority again.</source>
            <translation>Le certificat de ce fichier est endommagé. Récupérez-le à nouveau auprès de l’autorité de certification.</translation>
        </message>
        <message>
            <source>There is no certificate in this file. Choose the .cer, .crt, .pem or .p7b file the certification authority sent.</source>
            <translation>Ce fichier ne contient aucun certificat. Choisissez le fichier .cer, .crt, .pem ou .p7b envoyé par l’autorité de certification.</translation>
        </message>
        <message>
            <source>There is no private key in this file. Choose the file that was made together with the request.</source>
            <translation>Ce fichier ne contient aucune clé privée. Choisissez le fichier créé en même temps que la demande.</translation>
        </message>
        <message>
            <source>The private key is protected by a passphrase. Export it without one, and delete that file after the import.</source>
            <translation>La clé privée est protégée par une phrase secrète. Exportez-la sans protection et supprimez ce fichier après l’importation.</translation>
        </message>
        <message>
            <source>A key of this length is no longer safe. Choose 2048 bits or more.</source>
            <translation>Une clé de cette longueur n’est plus sûre. Choisissez 2048 bits ou plus.</translation>
        </message>
        <message>
            <source>Public certification authorities do not know this curve. Choose P-256 or P-384.</source>
            <translation>Les autorités de certification publiques ne connaissent pas cette courbe. Choisissez P-256 ou P-384.</translation>
        </message>
        <message>
            <source>The request contains no name. Add the name partners connect to.</source>
            <translation>La demande ne contient aucun nom. Ajoutez le nom auquel les partenaires se connectent.</translation>
        </message>
        <message>
            <source>One of the names is not a domain name or an address. Correct the name the details show.</source>
            <translation>L’un des noms n’est ni un nom de domaine ni une adresse. Corrigez le nom indiqué dans les détails.</translation>
        </message>
        <message>
            <source>These are more names than one certificate carries. Make a second request for some of them.</source>
            <translation>Un certificat ne peut pas porter autant de noms. Faites une seconde demande pour une partie d’entre eux.</translation>
        </message>
        <message>
            <source>The country is not a code of two letters. Choose it from the list.</source>
            <translation>Le pays n’est pas un code de deux lettres. Choisissez-le dans la liste.</translation>
        </message>
        <message>
            <source>One of the answers is longer than a certificate allows. Shorten the field the details name.</source>
            <translation>L’une des réponses est plus longue que ce qu’autorise un certificat. Raccourcissez le champ indiqué dans les détails.</translation>
        </message>
        <message>
            <source>One of the answers contains characters nobody can see. Type the field the details name again.</source>
            <translation>L’une des réponses contient des caractères invisibles. Saisissez à nouveau le champ indiqué dans les détails.</translation>
        </message>
        <message>
            <source>The cryptographic library refused the work. The details show its words.</source>
            <translation>La bibliothèque cryptographique a refusé l’opération. Les détails donnent son message.</translation>
        </message>
        <message>
            <source>This certificate belongs to a different private key. Choose the certificate issued for one of the pending requests.</source>
            <translation>Ce certificat appartient à une autre clé privée. Choisissez le certificat émis pour l’une des demandes en attente.</translation>
        </message>
        <message>
            <source>This certificate has been imported before. Assign it in the list of certificates.</source>
            <translation>Ce certificat a déjà été importé. Affectez-le dans la liste des certificats.</translation>
        </message>
        <message>
            <source>The certificate is no longer there. Refresh the list.</source>
            <translation>Le certificat n’existe plus. Actualisez la liste.</translation>
        </message>
        <message>
            <source>Several certificates begin with this id. Enter more of its digits.</source>
            <translation>Plusieurs certificats commencent par cet identifiant. Saisissez davantage de chiffres.</translation>
        </message>
        <message>
            <source>Another program is working with the certificates. Try again when it has finished.</source>
            <translation>Un autre programme travaille sur les certificats. Réessayez lorsqu’il aura terminé.</translation>
        </message>
        <message>
            <source>The file could not be written, and nothing was changed. Check the free space and who may write there.</source>
            <translation>Le fichier n’a pas pu être écrit et rien n’a été modifié. Vérifiez l’espace libre et qui a le droit d’écrire à cet endroit.</translation>
        </message>
        <message>
            <source>The certificate is not meant for a TLS server. Ask the certification authority for a web server certificate.</source>
            <translation>Le certificat n’est pas destiné à un serveur TLS. Demandez à l’autorité de certification un certificat de serveur web.</translation>
        </message>
        <message>
            <source>The certificate is not valid yet. Check the clock of this computer.</source>
            <translation>Le certificat n’est pas encore valide. Vérifiez l’horloge de cet ordinateur.</translation>
        </message>
        <message>
            <source>The certificate has expired. Request a new one.</source>
            <translation>Le certificat a expiré. Demandez-en un nouveau.</translation>
        </message>
        <message>
            <source>An intermediate certificate is missing. Import the chain file of the certification authority as well.</source>
            <translation>Un certificat intermédiaire manque. Importez aussi le fichier de chaîne de l’autorité de certification.</translation>
        </message>
        <message>
            <source>This computer does not trust the root of the certificate. Add the root to the trusted authorities of this edge.</source>
            <translation>Cet ordinateur n’approuve pas la racine du certificat. Ajoutez la racine aux autorités approuvées de ce serveur Edge.</translation>
        </message>
        <message>
            <source>The certificate or its chain uses a signature or key that is no longer safe. Ask the certification authority for a current one.</source>
            <translation>Le certificat ou sa chaîne utilise une signature ou une clé qui n’est plus sûre. Demandez-en un à jour à l’autorité de certification.</translation>
        </message>
        <message>
            <source>Partners and clients connect to this name</source>
            <translation>Les partenaires et les clients s’y connectent</translation>
        </message>
        <message>
            <source>XMPP partners look for the bare domain</source>
            <translation>Les partenaires XMPP recherchent le domaine seul</translation>
        </message>
        <message>
            <source>SIP clients and partners that follow Lync's naming</source>
            <translation>Clients et partenaires SIP suivant les noms de Lync</translation>
        </message>
    </context>
    <context>
        <name>DeliveryPage</name>
        <message>
            <source>Delayed or immediate request</source>
            <translation>Demande différée ou immédiate</translation>
        </message>
        <message>
            <source>Choose how the request reaches the certification authority.</source>
            <translation>Choisissez comment la demande parvient à l’autorité de certification.</translation>
        </message>
        <message>
            <source>Send the request &amp;immediately to an online certification authority</source>
            <translation>Envoyer la demande &amp;immédiatement à une autorité de certification en ligne</translation>
        </message>
        <message>
            <source>Not available: no online certification authority is set up for this edge.</source>
            <translation>Non disponible : aucune autorité de certification en ligne n’est configurée pour ce serveur Edge.</translation>
        </message>
        <message>
            <source>Prepare the request now, but send it &amp;later</source>
            <translation>Préparer la demande maintenant, mais l’envoyer &amp;plus tard</translation>
        </message>
        <message>
            <source>The request is written to a file. Paste it into the form of your certification authority, and import what it sends back.</source>
            <translation>La demande est écrite dans un fichier. Collez-la dans le formulaire de votre autorité de certification et importez ce qu’elle vous renvoie.</translation>
        </message>
    </context>
    <context>
        <name>DeploymentMessages</name>
        <message>
            <source>The assigned certificate lacks %1. Request a new one with all names.</source>
            <translation>Il manque %1 dans le certificat attribué. Demandez-en un nouveau avec tous les noms.</translation>
        </message>
        <message>
            <source>The assigned certificate is valid for %1 more. Request its successor.</source>
            <translation>Le certificat attribué est encore valide %1. Demandez son successeur.</translation>
        </message>
        <message>
            <source>Assigned, valid for %1 more.</source>
            <translation>Attribué, encore valide %1.</translation>
        </message>
        <message>
            <source>Requested on %1. Import the certificate when the certification authority has sent it.</source>
            <translation>Demandé le %1. Importez le certificat lorsque l’autorité de certification l’aura envoyé.</translation>
        </message>
        <message>
            <source>This edge</source>
            <translation>Ce serveur Edge</translation>
        </message>
        <message>
            <source>Partners and policies</source>
            <translation>Partenaires et stratégies</translation>
        </message>
        <message>
            <source>Request, install or assign certificates</source>
            <translation>Demander, installer ou affecter les certificats</translation>
        </message>
        <message>
            <source>DNS and ports</source>
            <translation>DNS et ports</translation>
        </message>
        <message>
            <source>Install and start services</source>
            <translation>Installer et démarrer les services</translation>
        </message>
        <message>
            <source>Test federation</source>
            <translation>Tester la fédération</translation>
        </message>
        <message>
            <source>Not started</source>
            <translation>Non commencé</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Needs attention</source>
            <translation>À vérifier</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Nothing is configured yet. Name this edge and the domains it serves.</source>
            <translation>Rien n’est encore configuré. Indiquez le nom de ce serveur Edge et les domaines qu’il dessert.</translation>
        </message>
        <message>
            <source>The configuration file cannot be used. Correct it, or go back to an earlier version.</source>
            <translation>Le fichier de configuration est inutilisable. Corrigez-le ou revenez à une version antérieure.</translation>
        </message>
        <message>
            <source>No partner yet. Add the first XMPP domain your people may talk to.</source>
            <translation>Aucun partenaire pour l’instant. Ajoutez le premier domaine XMPP avec lequel vos utilisateurs peuvent échanger.</translation>
        </message>
        <message numerus="yes">
            <source>%n partner(s) can never be authenticated. Correct their negotiation settings.</source>
            <translation>
                <numerusform>%n partenaire ne pourra jamais être authentifié. Corrigez ses paramètres de négociation.</numerusform>
                <numerusform>%n partenaires ne pourront jamais être authentifiés. Corrigez leurs paramètres de négociation.</numerusform>
            </translation>
        </message>
        <message>
            <source>Partners are there, but no policy lets anybody talk to XMPP users. Change the external access policy.</source>
            <translation>Des partenaires existent, mais aucune stratégie n’autorise les échanges avec des utilisateurs XMPP. Modifiez la stratégie d’accès externe.</translation>
        </message>
        <message numerus="yes">
            <source>%n partner(s); policies allow XMPP.</source>
            <translation>
                <numerusform>%n partenaire ; les stratégies autorisent XMPP.</numerusform>
                <numerusform>%n partenaires ; les stratégies autorisent XMPP.</numerusform>
            </translation>
        </message>
        <message>
            <source>No certificate yet. Prepare a request for your certification authority.</source>
            <translation>Aucun certificat pour l’instant. Préparez une demande pour votre autorité de certification.</translation>
        </message>
        <message>
            <source>A certificate is imported but not assigned. Assign it.</source>
            <translation>Un certificat est importé, mais non attribué. Affectez-le.</translation>
        </message>
        <message>
            <source>The assigned certificate or its key is missing. Assign another one.</source>
            <translation>Le certificat attribué ou sa clé est introuvable. Affectez-en un autre.</translation>
        </message>
        <message>
            <source>The assigned certificate has expired. Request a new one.</source>
            <translation>Le certificat attribué a expiré. Demandez-en un nouveau.</translation>
        </message>
        <message>
            <source>Partners find this edge by DNS. Publish the records and open the ports.</source>
            <translation>Les partenaires trouvent ce serveur Edge par le DNS. Publiez les enregistrements et ouvrez les ports.</translation>
        </message>
        <message>
            <source>What must be published has changed since you confirmed it. Compare it again.</source>
            <translation>Ce qui doit être publié a changé depuis votre confirmation. Comparez à nouveau.</translation>
        </message>
        <message>
            <source>You confirmed the records and ports as they are needed now.</source>
            <translation>Vous avez confirmé les enregistrements et les ports tels qu’ils sont requis actuellement.</translation>
        </message>
        <message>
            <source>The engine is stopped. Start it.</source>
            <translation>Le moteur est arrêté. Démarrez-le.</translation>
        </message>
        <message>
            <source>The engine is starting.</source>
            <translation>Le moteur démarre.</translation>
        </message>
        <message>
            <source>The engine is stopping.</source>
            <translation>Le moteur s’arrête.</translation>
        </message>
        <message>
            <source>The engine ended unexpectedly. Look at its log and start it again.</source>
            <translation>Le moteur s’est terminé de façon inattendue. Consultez son journal et redémarrez-le.</translation>
        </message>
        <message numerus="yes">
            <source>The engine is running, but %n listener(s) could not be opened. The status page says why.</source>
            <translation>
                <numerusform>Le moteur est en marche, mais %n point d’écoute n’a pas pu être ouvert. La page d’état en donne la raison.</numerusform>
                <numerusform>Le moteur est en marche, mais %n points d’écoute n’ont pas pu être ouverts. La page d’état en donne la raison.</numerusform>
            </translation>
        </message>
        <message>
            <source>The engine is running.</source>
            <translation>Le moteur est en marche.</translation>
        </message>
        <message>
            <source>No stream to a partner yet. Send a test message.</source>
            <translation>Aucun flux vers un partenaire pour l’instant. Envoyez un message de test.</translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s) established. Send a message each way.</source>
            <translation>
                <numerusform>%n flux établi. Envoyez un message dans chaque sens.</numerusform>
                <numerusform>%n flux établis. Envoyez un message dans chaque sens.</numerusform>
            </translation>
        </message>
        <message>
            <source>A message went out. Answer it to test the way back.</source>
            <translation>Un message est parti. Répondez-y pour tester le retour.</translation>
        </message>
        <message>
            <source>A message came in. Answer it to test the way out.</source>
            <translation>Un message est arrivé. Répondez-y pour tester l’aller.</translation>
        </message>
        <message>
            <source>Messages went both ways since the engine started.</source>
            <translation>Des messages ont circulé dans les deux sens depuis le démarrage du moteur.</translation>
        </message>
        <message>
            <source>Needs step 1, This edge.</source>
            <translation>Nécessite l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>Needs step 2, a partner.</source>
            <translation>Nécessite l’étape 2, un partenaire.</translation>
        </message>
        <message>
            <source>Needs step 3, an assigned certificate.</source>
            <translation>Nécessite l’étape 3, un certificat attribué.</translation>
        </message>
        <message>
            <source>Needs step 5, the running engine.</source>
            <translation>Nécessite l’étape 5, le moteur en marche.</translation>
        </message>
        <message>
            <source>The public address of this edge</source>
            <translation>L’adresse publique de ce serveur Edge</translation>
        </message>
        <message>
            <source>XMPP partners find the domain</source>
            <translation>Les partenaires XMPP trouvent le domaine</translation>
        </message>
        <message>
            <source>XMPP partners, TLS from the start</source>
            <translation>Partenaires XMPP, TLS dès le début</translation>
        </message>
        <message>
            <source>SIP partners find the domain</source>
            <translation>Les partenaires SIP trouvent le domaine</translation>
        </message>
        <message>
            <source>SIP clients over TLS</source>
            <translation>Clients SIP sur TLS</translation>
        </message>
        <message>
            <source>SIP clients over TCP</source>
            <translation>Clients SIP sur TCP</translation>
        </message>
        <message>
            <source>SIP clients over UDP</source>
            <translation>Clients SIP sur UDP</translation>
        </message>
        <message>
            <source>XMPP partners</source>
            <translation>Partenaires XMPP</translation>
        </message>
        <message>
            <source>SIP over TLS</source>
            <translation>SIP sur TLS</translation>
        </message>
        <message>
            <source>SIP over TCP</source>
            <translation>SIP sur TCP</translation>
        </message>
        <message>
            <source>SIP over UDP</source>
            <translation>SIP sur UDP</translation>
        </message>
        <message>
            <source>DNS look-ups</source>
            <translation>Requêtes DNS</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DomainMessages</name>
        <message>
            <source>A name is missing. Enter it as in contoso.com.</source>
            <translation>Il manque un nom. Saisissez-le comme dans contoso.com.</translation>
        </message>
        <message>
            <source>The name is longer than 253 characters. Enter a shorter one.</source>
            <translation>Le nom dépasse 253 caractères. Saisissez-en un plus court.</translation>
        </message>
        <message>
            <source>Two dots follow each other, or the name starts with one. Remove the dot.</source>
            <translation>Deux points se suivent ou le nom commence par un point. Supprimez le point.</translation>
        </message>
        <message>
            <source>A part between two dots is longer than 63 characters. Shorten it.</source>
            <translation>Une partie entre deux points dépasse 63 caractères. Raccourcissez-la.</translation>
        </message>
        <message>
            <source>“%1” contains a character that no domain name has. Letters, digits, hyphens and dots are allowed.</source>
            <translation>« %1 » contient un caractère interdit dans un nom de domaine. Lettres, chiffres, traits d’union et points sont autorisés.</translation>
        </message>
        <message>
            <source>“%1” cannot be written as a domain name. Check its letters.</source>
            <translation>« %1 » ne peut pas s’écrire comme nom de domaine. Vérifiez ses lettres.</translation>
        </message>
        <message>
            <source>This is an IP address. Enter a domain name.</source>
            <translation>C’est une adresse IP. Saisissez un nom de domaine.</translation>
        </message>
        <message>
            <source>The address before the port is missing. [::] means every address.</source>
            <translation>L’adresse avant le port est absente. [::] désigne toutes les adresses.</translation>
        </message>
        <message>
            <source>“%1” is not an address and port. Write an IPv6 address in brackets, as in [::]:5269.</source>
            <translation>« %1 » n’est pas une adresse suivie d’un port. Écrivez une adresse IPv6 entre crochets, comme dans [::]:5269.</translation>
        </message>
        <message>
            <source>The port is missing. Write it after a colon, as in [::]:5269.</source>
            <translation>Le port est absent. Écrivez-le après deux-points, comme dans [::]:5269.</translation>
        </message>
        <message>
            <source>The port is not a number from 1 to 65535. Check what follows the colon.</source>
            <translation>Le port n’est pas un nombre de 1 à 65535. Vérifiez ce qui suit les deux-points.</translation>
        </message>
    </context>
    <context>
        <name>EngineMessages</name>
        <message>
            <source>The engine is not running. Start it, then try again.</source>
            <translation>Le moteur n’est pas en marche. Démarrez-le, puis réessayez.</translation>
        </message>
        <message>
            <source>You may not control this engine. Ask for membership of the group puente.</source>
            <translation>Vous n’avez pas le droit de contrôler ce moteur. Demandez à rejoindre le groupe puente.</translation>
        </message>
        <message>
            <source>The path of the site directory is too long for the engine's socket. Move the site to a shorter path.</source>
            <translation>Le chemin du répertoire du site est trop long pour le socket du moteur. Déplacez le site vers un chemin plus court.</translation>
        </message>
        <message>
            <source>The engine's socket cannot be made. Check who may write the site directory.</source>
            <translation>Le socket du moteur ne peut pas être créé. Vérifiez qui a le droit d’écrire dans le répertoire du site.</translation>
        </message>
        <message>
            <source>Another engine is running for this site. Stop that one first.</source>
            <translation>Un autre moteur est en marche pour ce site. Arrêtez-le d’abord.</translation>
        </message>
        <message>
            <source>The engine did not answer in time. Look at its log, then try again.</source>
            <translation>Le moteur n’a pas répondu à temps. Consultez son journal, puis réessayez.</translation>
        </message>
        <message>
            <source>The engine went away before it answered. Look at its log.</source>
            <translation>Le moteur a disparu avant de répondre. Consultez son journal.</translation>
        </message>
        <message>
            <source>The engine's answer cannot be understood. Check that this window and the engine are of the same version.</source>
            <translation>La réponse du moteur est incompréhensible. Vérifiez que cette fenêtre et le moteur sont de la même version.</translation>
        </message>
        <message>
            <source>The engine refused. The details say why.</source>
            <translation>Le moteur a refusé. Les détails en donnent la raison.</translation>
        </message>
        <message>
            <source>The program puented is not beside this one. Install Puente again.</source>
            <translation>Le programme puented ne se trouve pas à côté de celui-ci. Réinstallez Puente.</translation>
        </message>
        <message>
            <source>The operating system would not run the engine. The details say why.</source>
            <translation>Le système d’exploitation n’a pas voulu exécuter le moteur. Les détails en donnent la raison.</translation>
        </message>
        <message>
            <source>The engine ended while it was starting. The last lines of its log are in the details.</source>
            <translation>Le moteur s’est terminé pendant son démarrage. Les dernières lignes de son journal figurent dans les détails.</translation>
        </message>
        <message>
            <source>The engine neither answers nor ends. Look at its log.</source>
            <translation>Le moteur ne répond pas et ne se termine pas. Consultez son journal.</translation>
        </message>
        <message>
            <source>The engine belongs to another user or another site. Sign in as that user to stop it.</source>
            <translation>Le moteur appartient à un autre utilisateur ou à un autre site. Connectez-vous comme cet utilisateur pour l’arrêter.</translation>
        </message>
        <message>
            <source>The engine did not stop. Try again, or end its process.</source>
            <translation>Le moteur ne s’est pas arrêté. Réessayez ou terminez son processus.</translation>
        </message>
        <message>
            <source>The engine is already being started or stopped. Wait until that is finished.</source>
            <translation>Le moteur est déjà en cours de démarrage ou d’arrêt. Attendez la fin de l’opération.</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Arrêté</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Démarrage</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Démarré</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>Arrêt en cours</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>En échec</translation>
        </message>
    </context>
    <context>
        <name>EngineSummary</name>
        <message>
            <source>Engine stopped</source>
            <translation>Moteur arrêté</translation>
        </message>
        <message>
            <source>Engine starting</source>
            <translation>Démarrage du moteur</translation>
        </message>
        <message>
            <source>Engine running</source>
            <translation>Moteur en marche</translation>
        </message>
        <message>
            <source>Engine stopping</source>
            <translation>Arrêt du moteur</translation>
        </message>
        <message>
            <source>Engine failed</source>
            <translation>Moteur en échec</translation>
        </message>
        <message>
            <source>no certificate</source>
            <translation>pas de certificat</translation>
        </message>
        <message>
            <source>certificate missing</source>
            <translation>certificat introuvable</translation>
        </message>
        <message>
            <source>certificate expired</source>
            <translation>certificat expiré</translation>
        </message>
        <message>
            <source>certificate valid for %1</source>
            <translation>certificat valide %1</translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s)</source>
            <translation>
                <numerusform>%n flux</numerusform>
                <numerusform>%n flux</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GeographyPage</name>
        <message>
            <source>Geographical information</source>
            <translation>Informations géographiques</translation>
        </message>
        <message>
            <source>Where your organization is registered. Write names in full, without abbreviations.</source>
            <translation>Le lieu où votre organisation est enregistrée. Écrivez les noms en entier, sans abréviation.</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(aucun)</translation>
        </message>
        <message>
            <source>&amp;Country or region:</source>
            <translation>&amp;Pays ou région :</translation>
        </message>
        <message>
            <source>&amp;State or province:</source>
            <translation>&amp;Département ou province :</translation>
        </message>
        <message>
            <source>City or &amp;locality:</source>
            <translation>&amp;Ville ou localité :</translation>
        </message>
    </context>
    <context>
        <name>IntroPage</name>
        <message>
            <source>Certificate request</source>
            <translation>Demande de certificat</translation>
        </message>
        <message>
            <source>A request is prepared here, signed by a certification authority, and its answer imported later.</source>
            <translation>Une demande est préparée ici, signée par une autorité de certification, et sa réponse importée plus tard.</translation>
        </message>
        <message>
            <source>&amp;External edge certificate</source>
            <translation>Certificat de serveur Edge &amp;externe</translation>
        </message>
        <message>
            <source>Edge &amp;internal certificate</source>
            <translation>Certificat de serveur Edge &amp;interne</translation>
        </message>
        <message>
            <source>Not available: this edge runs proxy and gateway together, so it has no internal interface.</source>
            <translation>Non disponible : ce serveur Edge réunit le proxy et la passerelle et n’a donc pas d’interface interne.</translation>
        </message>
        <message>
            <source>Which certificate is it for?</source>
            <translation>Pour quel certificat ?</translation>
        </message>
        <message>
            <source>What partners and clients see: XMPP federation, SIP over TLS. It should come from a public certification authority.</source>
            <translation>Ce que voient les partenaires et les clients : fédération XMPP, SIP sur TLS. Il devrait provenir d’une autorité de certification publique.</translation>
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>NegotiationMessages</name>
        <message>
            <source>This works with most servers.</source>
            <translation>Cela fonctionne avec la plupart des serveurs.</translation>
        </message>
        <message>
            <source>Dialback is never used when both TLS and SASL are required.</source>
            <translation>Le rappel n’est jamais utilisé lorsque TLS et SASL sont obligatoires.</translation>
        </message>
        <message>
            <source>SASL requires TLS. With optional TLS the negotiation may fail.</source>
            <translation>SASL nécessite TLS. Si TLS est facultatif, la négociation peut échouer.</translation>
        </message>
        <message>
            <source>SASL must have TLS. Require TLS, or set SASL to not supported.</source>
            <translation>SASL a besoin de TLS. Rendez TLS obligatoire ou réglez SASL sur non pris en charge.</translation>
        </message>
        <message>
            <source>SASL or dialback must be enabled, or no stream can be authenticated.</source>
            <translation>SASL ou le rappel doit être activé, sinon aucun flux ne peut être authentifié.</translation>
        </message>
        <message>
            <source>Dialback over TLS is the only method.</source>
            <translation>Le rappel sur TLS est la seule méthode.</translation>
        </message>
        <message>
            <source>Dialback with or without TLS, as the partner chooses.</source>
            <translation>Rappel avec ou sans TLS, au choix du partenaire.</translation>
        </message>
        <message>
            <source>Dialback without TLS is the only method: nothing is encrypted.</source>
            <translation>Le rappel sans TLS est la seule méthode : rien n’est chiffré.</translation>
        </message>
        <message>
            <source>SASL over TLS</source>
            <translation>SASL sur TLS</translation>
        </message>
        <message>
            <source>TLS dialback</source>
            <translation>Rappel TLS</translation>
        </message>
        <message>
            <source>TCP dialback</source>
            <translation>Rappel TCP</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Obligatoire</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>Facultatif</translation>
        </message>
        <message>
            <source>Not supported</source>
            <translation>Non pris en charge</translation>
        </message>
        <message>
            <source>Federated</source>
            <translation>Fédéré</translation>
        </message>
        <message>
            <source>Public verified</source>
            <translation>Public vérifié</translation>
        </message>
        <message>
            <source>Public unverified</source>
            <translation>Public non vérifié</translation>
        </message>
        <message>
            <source>For your own company or business partners. Their people may write first and see status notes.</source>
            <translation>Pour votre propre entreprise ou vos partenaires commerciaux. Leurs utilisateurs peuvent écrire en premier et voir les notes de statut.</translation>
        </message>
        <message>
            <source>Their people may write first, but do not see status notes.</source>
            <translation>Leurs utilisateurs peuvent écrire en premier, mais ne voient pas les notes de statut.</translation>
        </message>
        <message>
            <source>For public networks. Their people may write only to those who added them as a contact.</source>
            <translation>Pour les réseaux publics. Leurs utilisateurs ne peuvent écrire qu’à ceux qui les ont ajoutés comme contact.</translation>
        </message>
    </context>
    <context>
        <name>OrganizationPage</name>
        <message>
            <source>Organization information</source>
            <translation>Informations relatives à l’organisation</translation>
        </message>
        <message>
            <source>The certification authority checks this and puts it into the certificate. It may stay empty.</source>
            <translation>L’autorité de certification vérifie ces informations et les inscrit dans le certificat. Elles peuvent rester vides.</translation>
        </message>
        <message>
            <source>&amp;Organization:</source>
            <translation>&amp;Organisation :</translation>
        </message>
        <message>
            <source>The legal name of your organization.</source>
            <translation>La dénomination légale de votre organisation.</translation>
        </message>
        <message>
            <source>Organizational &amp;unit:</source>
            <translation>&amp;Unité d’organisation :</translation>
        </message>
        <message>
            <source>Public certification authorities leave the organizational unit out or refuse the request.</source>
            <translation>Les autorités de certification publiques omettent l’unité d’organisation ou refusent la demande.</translation>
        </message>
    </context>
    <context>
        <name>RequestFilePage</name>
        <message>
            <source>Certificate request file</source>
            <translation>Fichier de demande de certificat</translation>
        </message>
        <message>
            <source>The request is saved in this file. It contains no secret; the private key stays in the site directory.</source>
            <translation>La demande est enregistrée dans ce fichier. Il ne contient aucun secret ; la clé privée reste dans le répertoire du site.</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>&amp;Parcourir…</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Nom de fichier</translation>
        </message>
        <message>
            <source>&amp;File name:</source>
            <translation>&amp;Nom de fichier :</translation>
        </message>
        <message>
            <source>This file exists and will be replaced.</source>
            <translation>Ce fichier existe et sera remplacé.</translation>
        </message>
        <message>
            <source>Enter a file name.</source>
            <translation>Saisissez un nom de fichier.</translation>
        </message>
        <message>
            <source>Enter the full path.</source>
            <translation>Saisissez le chemin complet.</translation>
        </message>
        <message>
            <source>This is a folder. Add a file name.</source>
            <translation>C’est un dossier. Ajoutez un nom de fichier.</translation>
        </message>
        <message>
            <source>This folder does not exist.</source>
            <translation>Ce dossier n’existe pas.</translation>
        </message>
        <message>
            <source>You may not write into this folder.</source>
            <translation>Vous n’avez pas le droit d’écrire dans ce dossier.</translation>
        </message>
        <message>
            <source>Certificate requests (*.csr *.req *.pem);;All files (*)</source>
            <translation>Demandes de certificat (*.csr *.req *.pem);;Tous les fichiers (*)</translation>
        </message>
    </context>
    <context>
        <name>SecurityPage</name>
        <message>
            <source>Name and security settings</source>
            <translation>Nom et paramètres de sécurité</translation>
        </message>
        <message>
            <source>The name helps you find the certificate again; the key protects it.</source>
            <translation>Le nom vous aide à retrouver le certificat ; la clé le protège.</translation>
        </message>
        <message>
            <source>&amp;Mark the certificate private key as exportable</source>
            <translation>&amp;Marquer la clé privée du certificat comme exportable</translation>
        </message>
        <message>
            <source>&amp;Friendly name:</source>
            <translation>&amp;Nom convivial :</translation>
        </message>
        <message>
            <source>Not part of the certificate. Empty: the name of the edge.</source>
            <translation>Ne fait pas partie du certificat. Vide : le nom du serveur Edge.</translation>
        </message>
        <message>
            <source>&amp;Bit length:</source>
            <translation>&amp;Longueur en bits :</translation>
        </message>
        <message>
            <source>Only needed when several edges share one certificate.</source>
            <translation>Nécessaire seulement lorsque plusieurs serveurs Edge partagent un certificat.</translation>
        </message>
        <message>
            <source>Elliptic curve, %1</source>
            <translation>Courbe elliptique, %1</translation>
        </message>
        <message>
            <source>RSA, %1 bits</source>
            <translation>RSA, %1 bits</translation>
        </message>
        <message>
            <source>Fast and strong. A few old partners only know RSA.</source>
            <translation>Rapide et robuste. Quelques partenaires anciens ne connaissent que RSA.</translation>
        </message>
        <message>
            <source>Accepted everywhere.</source>
            <translation>Acceptée partout.</translation>
        </message>
        <message>
            <source>Accepted everywhere; every TLS handshake takes longer.</source>
            <translation>Acceptée partout ; chaque négociation TLS dure plus longtemps.</translation>
        </message>
    </context>
    <context>
        <name>SipDomainsPage</name>
        <message>
            <source>SIP domain setting on subject alternative names</source>
            <translation>Paramètre du domaine SIP sur les autres noms du sujet</translation>
        </message>
        <message>
            <source>Each ticked domain adds sip.&lt;domain&gt; to the certificate.</source>
            <translation>Chaque domaine coché ajoute sip.&lt;domaine&gt; au certificat.</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Domaines SIP</translation>
        </message>
        <message>
            <source>&amp;Configured SIP domains:</source>
            <translation>&amp;Domaines SIP configurés :</translation>
        </message>
        <message>
            <source>Tick the domains whose clients or SIP partners connect to sip.&lt;domain&gt;; the first one is recommended. Changing this later takes a new certificate.</source>
            <translation>Cochez les domaines dont les clients ou partenaires SIP se connectent à sip.&lt;domaine&gt; ; le premier est recommandé. Tout changement ultérieur exige un nouveau certificat.</translation>
        </message>
    </context>
    <context>
        <name>SiteMessages</name>
        <message>
            <source>There is no configuration yet. Run step 1, This edge.</source>
            <translation>Il n’y a pas encore de configuration. Exécutez l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>The configuration cannot be read. Check who may read the site directory.</source>
            <translation>La configuration ne peut pas être lue. Vérifiez qui a le droit de lire le répertoire du site.</translation>
        </message>
        <message>
            <source>There is one already. Edit it instead of adding it again.</source>
            <translation>Il en existe déjà un. Modifiez-le au lieu de l’ajouter à nouveau.</translation>
        </message>
        <message>
            <source>The configuration file is damaged. Correct the line named in the details, or go back to an earlier version.</source>
            <translation>Le fichier de configuration est endommagé. Corrigez la ligne indiquée dans les détails ou revenez à une version antérieure.</translation>
        </message>
        <message>
            <source>The configuration file contains a setting nobody knows. Correct or remove the line named in the details.</source>
            <translation>Le fichier de configuration contient un paramètre inconnu. Corrigez ou supprimez la ligne indiquée dans les détails.</translation>
        </message>
        <message>
            <source>A setting has the wrong kind of value. Correct the line named in the details.</source>
            <translation>Un paramètre a une valeur d’un mauvais type. Corrigez la ligne indiquée dans les détails.</translation>
        </message>
        <message>
            <source>A setting has a value it cannot have. Correct what the details name.</source>
            <translation>Un paramètre a une valeur non valide. Corrigez ce qu’indiquent les détails.</translation>
        </message>
        <message>
            <source>A setting that must be there is missing. Add what the details name.</source>
            <translation>Un paramètre obligatoire est absent. Ajoutez ce qu’indiquent les détails.</translation>
        </message>
        <message>
            <source>Two settings contradict each other. Change one of those the details name.</source>
            <translation>Deux paramètres se contredisent. Modifiez l’un de ceux qu’indiquent les détails.</translation>
        </message>
        <message>
            <source>With these settings no stream can ever be authenticated. Choose a combination of TLS, SASL and dialback that can work.</source>
            <translation>Avec ces paramètres, aucun flux ne pourra jamais être authentifié. Choisissez une combinaison de TLS, SASL et rappel qui puisse fonctionner.</translation>
        </message>
        <message>
            <source>It is no longer there. Somebody else may have removed it; the list shows what is there now.</source>
            <translation>Il n’existe plus. Quelqu’un d’autre l’a peut-être supprimé ; la liste montre ce qui existe maintenant.</translation>
        </message>
        <message>
            <source>The configuration could not be written, and the former one is still in force. Check the free space and who may write the site directory.</source>
            <translation>La configuration n’a pas pu être écrite et la précédente reste en vigueur. Vérifiez l’espace libre et qui a le droit d’écrire dans le répertoire du site.</translation>
        </message>
        <message>
            <source>Another program is changing the configuration at this moment. Try again when it has finished.</source>
            <translation>Un autre programme modifie la configuration en ce moment. Réessayez lorsqu’il aura terminé.</translation>
        </message>
    </context>
    <context>
        <name>StatusTexts</name>
        <message>
            <source>XMPP partners</source>
            <translation>Partenaires XMPP</translation>
        </message>
        <message>
            <source>XMPP, direct TLS</source>
            <translation>XMPP, TLS direct</translation>
        </message>
        <message>
            <source>SIP over TLS</source>
            <translation>SIP sur TLS</translation>
        </message>
        <message>
            <source>SIP over TCP</source>
            <translation>SIP sur TCP</translation>
        </message>
        <message>
            <source>SIP over UDP</source>
            <translation>SIP sur UDP</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvert</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>En échec</translation>
        </message>
        <message>
            <source>Needs a certificate</source>
            <translation>Nécessite un certificat</translation>
        </message>
        <message>
            <source>In</source>
            <comment>a stream's direction</comment>
            <translation>Entrant</translation>
        </message>
        <message>
            <source>Out</source>
            <comment>a stream's direction</comment>
            <translation>Sortant</translation>
        </message>
        <message>
            <source>Established</source>
            <translation>Établi</translation>
        </message>
        <message>
            <source>SASL over TLS</source>
            <translation>SASL sur TLS</translation>
        </message>
        <message>
            <source>Dialback</source>
            <translation>Rappel</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n jour</numerusform>
                <numerusform>%n jours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n heure</numerusform>
                <numerusform>%n heures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>less than a minute</source>
            <translation>moins d’une minute</translation>
        </message>
    </context>
    <context>
        <name>SubjectNamesPage</name>
        <message>
            <source>Subject name and subject alternative names</source>
            <translation>Nom du sujet et autres noms du sujet</translation>
        </message>
        <message>
            <source>These names follow from the configuration of this edge, and partners check them.</source>
            <translation>Ces noms découlent de la configuration de ce serveur Edge, et les partenaires les vérifient.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Where to change it</source>
            <translation>Où le modifier</translation>
        </message>
        <message>
            <source>Subject alternative names</source>
            <translation>Autres noms du sujet</translation>
        </message>
        <message>
            <source>Subject &amp;alternative names:</source>
            <translation>Autres &amp;noms du sujet :</translation>
        </message>
        <message>
            <source>Subject name:</source>
            <translation>Nom du sujet :</translation>
        </message>
        <message>
            <source>To change the name of the edge or its domains, cancel and run step 1, This edge, again.</source>
            <translation>Pour modifier le nom du serveur ou ses domaines, annulez et réexécutez l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>Step 1, This edge</source>
            <translation>Étape 1, Ce serveur Edge</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Page suivante</translation>
        </message>
        <message>
            <source>Additional names</source>
            <translation>Noms supplémentaires</translation>
        </message>
    </context>
    <context>
        <name>SummaryPage</name>
        <message>
            <source>Request summary</source>
            <translation>Résumé de la demande</translation>
        </message>
        <message>
            <source>Next makes the key and the request. Back changes any of this.</source>
            <translation>Suivant crée la clé et la demande. Précédent permet de tout modifier.</translation>
        </message>
        <message>
            <source>Setting</source>
            <translation>Paramètre</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Equivalent command</source>
            <translation>Commande équivalente</translation>
        </message>
        <message>
            <source>Co&amp;py</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>&amp;Equivalent command</source>
            <translation>Commande é&amp;quivalente</translation>
        </message>
        <message>
            <source>(none)</source>
            <translation>(aucun)</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <source>External edge certificate</source>
            <translation>Certificat de serveur Edge externe</translation>
        </message>
        <message>
            <source>Request file</source>
            <translation>Fichier de demande</translation>
        </message>
        <message>
            <source>Friendly name</source>
            <translation>Nom convivial</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>Clé privée</translation>
        </message>
        <message>
            <source>Exportable</source>
            <translation>Exportable</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Certificate template</source>
            <translation>Modèle de certificat</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Organizational unit</source>
            <translation>Unité d’organisation</translation>
        </message>
        <message>
            <source>Country or region</source>
            <translation>Pays ou région</translation>
        </message>
        <message>
            <source>State or province</source>
            <translation>Département ou province</translation>
        </message>
        <message>
            <source>City or locality</source>
            <translation>Ville ou localité</translation>
        </message>
        <message>
            <source>Subject name</source>
            <translation>Nom du sujet</translation>
        </message>
        <message>
            <source>Subject alternative names</source>
            <translation>Autres noms du sujet</translation>
        </message>
        <message>
            <source>Partners look for a name that is not in the request: %1</source>
            <translation>Les partenaires recherchent un nom absent de la demande : %1</translation>
        </message>
    </context>
    <context>
        <name>TemplatePage</name>
        <message>
            <source>Specify alternate certificate template</source>
            <translation>Spécifier un autre modèle de certificat</translation>
        </message>
        <message>
            <source>Only a Windows certification authority of your own knows templates. Leave this as it is for a public one.</source>
            <translation>Seule votre propre autorité de certification Windows connaît les modèles. Pour une autorité publique, ne changez rien.</translation>
        </message>
        <message>
            <source>&amp;Use alternate certificate template for the selected certification authority</source>
            <translation>&amp;Utiliser un autre modèle de certificat pour l’autorité de certification sélectionnée</translation>
        </message>
        <message>
            <source>Certificate template &amp;name:</source>
            <translation>&amp;Nom du modèle de certificat :</translation>
        </message>
        <message>
            <source>The template's name, not its display name.</source>
            <translation>Le nom du modèle, et non son nom d’affichage.</translation>
        </message>
        <message>
            <source>Enter the name of the template.</source>
            <translation>Saisissez le nom du modèle.</translation>
        </message>
    </context>
    <context>
        <name>app::DeploymentPage</name>
        <message>
            <source>Deployment</source>
            <translation>Déploiement</translation>
        </message>
        <message>
            <source>Six steps to the first federated message. Each can be run again at any time.</source>
            <translation>Six étapes jusqu’au premier message fédéré. Chacune peut être réexécutée à tout moment.</translation>
        </message>
    </context>
    <context>
        <name>app::EngineLine</name>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Démarrer</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>A&amp;rrêter</translation>
        </message>
        <message>
            <source>Stop the engine</source>
            <translation>Arrêter le moteur</translation>
        </message>
        <message>
            <source>Start the engine</source>
            <translation>Démarrer le moteur</translation>
        </message>
        <message>
            <source>Stop when everything under way is finished</source>
            <translation>Arrêter lorsque tout ce qui est en cours est terminé</translation>
        </message>
        <message>
            <source>Stop at once</source>
            <translation>Arrêter immédiatement</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first, or wait until the engine has finished what it does.</source>
            <translation>Exécutez d’abord l’étape 1, Ce serveur Edge, ou attendez que le moteur ait terminé.</translation>
        </message>
    </context>
    <context>
        <name>app::MainWindow</name>
        <message>
            <source>Engine</source>
            <translation>Moteur</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Deployment</source>
            <translation>Déploiement</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificats</translation>
        </message>
        <message>
            <source>XMPP partners</source>
            <translation>Partenaires XMPP</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>app::ServicesDialog</name>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Démarrer</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Install and start services</source>
            <translation>Installer et démarrer les services</translation>
        </message>
        <message>
            <source>Re&amp;start</source>
            <translation>Re&amp;démarrer</translation>
        </message>
        <message>
            <source>The engine runs in the background of your session and goes on when this window is closed. Nothing has to be installed for that.</source>
            <translation>Le moteur fonctionne en arrière-plan de votre session et continue après la fermeture de cette fenêtre. Il n’y a rien à installer pour cela.</translation>
        </message>
        <message>
            <source>Check the configuration</source>
            <translation>Vérifier la configuration</translation>
        </message>
        <message>
            <source>Stop the running engine</source>
            <translation>Arrêter le moteur en marche</translation>
        </message>
        <message>
            <source>Start the engine and wait for its answer</source>
            <translation>Démarrer le moteur et attendre sa réponse</translation>
        </message>
    </context>
    <context>
        <name>app::StatusPage</name>
        <message>
            <source>Listener</source>
            <translation>Point d’écoute</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Sens</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Authentification</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Chiffrement</translation>
        </message>
        <message>
            <source>Stanzas in / out</source>
            <translation>Stanzas reçues / émises</translation>
        </message>
        <message>
            <source>Streams</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>En file</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>The engine as it is now.</source>
            <translation>Le moteur tel qu’il est maintenant.</translation>
        </message>
        <message>
            <source>&amp;Listeners</source>
            <translation>Points d’é&amp;coute</translation>
        </message>
        <message>
            <source>St&amp;reams</source>
            <translation>&amp;Flux</translation>
        </message>
        <message>
            <source>&amp;Partners</source>
            <translation>&amp;Partenaires</translation>
        </message>
        <message>
            <source>State: %1</source>
            <translation>État : %1</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>depuis %1</translation>
        </message>
        <message>
            <source>Version %1 · process %2</source>
            <translation>Version %1 · processus %2</translation>
        </message>
        <message numerus="yes">
            <source>%n SIP user(s)</source>
            <translation>
                <numerusform>%n utilisateur SIP</numerusform>
                <numerusform>%n utilisateurs SIP</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n registered device(s)</source>
            <translation>
                <numerusform>%n appareil enregistré</numerusform>
                <numerusform>%n appareils enregistrés</numerusform>
            </translation>
        </message>
        <message>
            <source>The latest change was refused: %1</source>
            <translation>La dernière modification a été refusée : %1</translation>
        </message>
        <message>
            <source>Site: %1</source>
            <translation>Site : %1</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <translation>%1 entrants, %2 sortants</translation>
        </message>
        <message>
            <source>&amp;Start the engine</source>
            <translation>&amp;Démarrer le moteur</translation>
        </message>
        <message>
            <source>Its listeners, streams and partners are shown here while it is running.</source>
            <translation>Ses points d’écoute, flux et partenaires s’affichent ici pendant qu’il est en marche.</translation>
        </message>
        <message>
            <source>The engine is not running</source>
            <translation>Le moteur n’est pas en marche</translation>
        </message>
        <message>
            <source>Fault or warning</source>
            <translation>Erreur ou avertissement</translation>
        </message>
    </context>
    <context>
        <name>app::StepRow</name>
        <message>
            <source>Run again</source>
            <translation>Réexécuter</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Exécuter</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>Run: This edge</comment>
            <translation>%1 : %2</translation>
        </message>
    </context>
    <context>
        <name>app::TestDialog</name>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>Stream</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>Stanzas in / out</source>
            <translation>Stanzas reçues / émises</translation>
        </message>
        <message>
            <source>Fault</source>
            <translation>Erreur</translation>
        </message>
        <message>
            <source>Test federation</source>
            <translation>Tester la fédération</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>Command that adds a test user</source>
            <translation>Commande qui ajoute un utilisateur de test</translation>
        </message>
        <message>
            <source>Co&amp;py</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>&amp;What the engine sees now:</source>
            <translation>&amp;Ce que voit le moteur maintenant :</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>1. Add a user with the command below and sign in to %1 with a SIP client.
2. Send a message to somebody at %2, for example bob@%2.
3. Let that person answer. The list shows the stream and both messages.</source>
            <translation>1. Ajoutez un utilisateur avec la commande ci-dessous et connectez-vous à %1 avec un client SIP.
2. Envoyez un message à quelqu’un de %2, par exemple bob@%2.
3. Demandez à cette personne de répondre. La liste montre le flux et les deux messages.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
    </context>
    <context>
        <name>app::Tray</name>
        <message>
            <source>&amp;Open Puente</source>
            <translation>&amp;Ouvrir Puente</translation>
        </message>
        <message>
            <source>&amp;Start engine</source>
            <translation>&amp;Démarrer le moteur</translation>
        </message>
        <message>
            <source>S&amp;top engine</source>
            <translation>A&amp;rrêter le moteur</translation>
        </message>
        <message>
            <source>&amp;Quit (the engine goes on)</source>
            <translation>&amp;Quitter (le moteur continue)</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificatesPage</name>
        <message>
            <source>Friendly name</source>
            <translation>Nom convivial</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Expires</source>
            <translation>Expiration</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Émetteur</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
        <message>
            <source>&amp;Request…</source>
            <translation>&amp;Demander…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importer…</translation>
        </message>
        <message>
            <source>&amp;Assign</source>
            <translation>&amp;Affecter</translation>
        </message>
        <message>
            <source>Remo&amp;ve</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificats</translation>
        </message>
        <message>
            <source>What this edge shows to partners and clients.</source>
            <translation>Ce que ce serveur Edge présente aux partenaires et aux clients.</translation>
        </message>
        <message>
            <source>&amp;Prepare the first request…</source>
            <translation>&amp;Préparer la première demande…</translation>
        </message>
        <message>
            <source>No certificate yet</source>
            <translation>Aucun certificat pour l’instant</translation>
        </message>
        <message>
            <source>Prepare a request, send it to a certification authority, and import what it sends back.</source>
            <translation>Préparez une demande, envoyez-la à une autorité de certification et importez ce qu’elle vous renvoie.</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Attribué</translation>
        </message>
        <message>
            <source>Not assigned</source>
            <translation>Non attribué</translation>
        </message>
        <message>
            <source>Without key</source>
            <translation>Sans clé</translation>
        </message>
        <message>
            <source>Pending since %1</source>
            <translation>En attente depuis le %1</translation>
        </message>
        <message>
            <source>%1
Key: %2 · exportable: %3
Fingerprint (SHA-256): %4</source>
            <translation>%1
Clé : %2 · exportable : %3
Empreinte (SHA-256) : %4</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>The request waits for its certificate. Import the file when the certification authority has sent it.
Key: %1 · names: %2</source>
            <translation>La demande attend son certificat. Importez le fichier lorsque l’autorité de certification l’aura envoyé.
Clé : %1 · noms : %2</translation>
        </message>
        <message>
            <source>Select a certificate first.</source>
            <translation>Sélectionnez d’abord un certificat.</translation>
        </message>
        <message>
            <source>A request cannot be assigned. Import its certificate first.</source>
            <translation>Une demande ne peut pas être affectée. Importez d’abord son certificat.</translation>
        </message>
        <message>
            <source>The private key of this certificate is not here.</source>
            <translation>La clé privée de ce certificat ne se trouve pas ici.</translation>
        </message>
        <message>
            <source>This certificate is assigned already.</source>
            <translation>Ce certificat est déjà attribué.</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first.</source>
            <translation>Exécutez d’abord l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>Select a certificate or request first.</source>
            <translation>Sélectionnez d’abord un certificat ou une demande.</translation>
        </message>
        <message>
            <source>This certificate is in use. Assign another one first.</source>
            <translation>Ce certificat est utilisé. Affectez-en d’abord un autre.</translation>
        </message>
        <message>
            <source>Prepare a request first: a certificate needs its private key.</source>
            <translation>Préparez d’abord une demande : un certificat a besoin de sa clé privée.</translation>
        </message>
        <message>
            <source>Certificate assignment</source>
            <translation>Affectation du certificat</translation>
        </message>
        <message>
            <source>Remove this request and its private key? A certificate issued for it can then no longer be used.</source>
            <translation>Supprimer cette demande et sa clé privée ? Un certificat émis pour elle ne pourra plus être utilisé.</translation>
        </message>
        <message>
            <source>Remove this certificate and its private key? They cannot be brought back.</source>
            <translation>Supprimer ce certificat et sa clé privée ? Ils ne pourront pas être récupérés.</translation>
        </message>
        <message>
            <source>Remove certificate</source>
            <translation>Supprimer le certificat</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>Suppri&amp;mer</translation>
        </message>
    </context>
    <context>
        <name>wizard::EdgeDialog</name>
        <message>
            <source>This edge</source>
            <translation>Ce serveur Edge</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>&amp;Edge name (FQDN):</source>
            <translation>&amp;Nom du serveur (FQDN) :</translation>
        </message>
        <message>
            <source>&amp;SIP domains:</source>
            <translation>Domaines &amp;SIP :</translation>
        </message>
        <message>
            <source>&amp;XMPP domains:</source>
            <translation>Domaines &amp;XMPP :</translation>
        </message>
        <message>
            <source>the same as the SIP domains</source>
            <translation>les mêmes que les domaines SIP</translation>
        </message>
        <message>
            <source>Listeners</source>
            <translation>Points d’écoute</translation>
        </message>
        <message>
            <source>Address and port, several separated by commas; [::] means every address. An empty field switches a listener off.</source>
            <translation>Adresse et port, plusieurs séparés par des virgules ; [::] désigne toutes les adresses. Un champ vide désactive le point d’écoute.</translation>
        </message>
        <message>
            <source>XMPP &amp;partners:</source>
            <translation>&amp;Partenaires XMPP :</translation>
        </message>
        <message>
            <source>XMPP, &amp;direct TLS:</source>
            <translation>XMPP, TLS &amp;direct :</translation>
        </message>
        <message>
            <source>SIP over &amp;TLS:</source>
            <translation>SIP sur &amp;TLS :</translation>
        </message>
        <message>
            <source>SIP over T&amp;CP:</source>
            <translation>SIP sur T&amp;CP :</translation>
        </message>
        <message>
            <source>SIP over &amp;UDP:</source>
            <translation>SIP sur &amp;UDP :</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
    </context>
    <context>
        <name>wizard::ExecutingPage</name>
        <message>
            <source>Executing commands</source>
            <translation>Exécution de commandes</translation>
        </message>
        <message>
            <source>The private key is made on this computer and never leaves it.</source>
            <translation>La clé privée est créée sur cet ordinateur et ne le quitte jamais.</translation>
        </message>
        <message>
            <source>Check the answers</source>
            <translation>Vérifier les réponses</translation>
        </message>
        <message>
            <source>Make the private key and the request</source>
            <translation>Créer la clé privée et la demande</translation>
        </message>
        <message>
            <source>Save the request file</source>
            <translation>Enregistrer le fichier de demande</translation>
        </message>
        <message>
            <source>The request file could not be written. Go back and choose another place.</source>
            <translation>Le fichier de demande n’a pas pu être écrit. Revenez en arrière et choisissez un autre emplacement.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ImportDialog</name>
        <message>
            <source>What</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>&amp;Assign this certificate to this edge</source>
            <translation>&amp;Attribuer ce certificat à ce serveur Edge</translation>
        </message>
        <message>
            <source>&amp;Import</source>
            <translation>&amp;Importer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Import certificate</source>
            <translation>Importer un certificat</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>&amp;Parcourir…</translation>
        </message>
        <message>
            <source>Certificate file</source>
            <translation>Fichier de certificat</translation>
        </message>
        <message>
            <source>What the file is</source>
            <translation>Nature du fichier</translation>
        </message>
        <message>
            <source>&amp;Select certificate file:</source>
            <translation>&amp;Sélectionner un fichier de certificat :</translation>
        </message>
        <message>
            <source>The .cer, .crt, .pem or .p7b file, best with its chain.</source>
            <translation>Le fichier .cer, .crt, .pem ou .p7b, de préférence avec sa chaîne.</translation>
        </message>
        <message>
            <source>Select certificate file</source>
            <translation>Sélectionner un fichier de certificat</translation>
        </message>
        <message>
            <source>Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c);;All files (*)</source>
            <translation>Certificats (*.cer *.crt *.pem *.der *.p7b *.p7c);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Émis par</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valide jusqu’au</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Answers the request</source>
            <translation>Répond à la demande</translation>
        </message>
        <message>
            <source>a key already in use</source>
            <translation>une clé déjà utilisée</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
        <message>
            <source>Chain</source>
            <translation>Chaîne</translation>
        </message>
        <message>
            <source>none in the file</source>
            <translation>aucune dans le fichier</translation>
        </message>
        <message>
            <source>This certificate belongs to this edge.</source>
            <translation>Ce certificat appartient à ce serveur Edge.</translation>
        </message>
        <message>
            <source>Requested but not in the certificate: %1</source>
            <translation>Demandé, mais absent du certificat : %1</translation>
        </message>
        <message>
            <source>Added by the certification authority: %1</source>
            <translation>Ajouté par l’autorité de certification : %1</translation>
        </message>
        <message>
            <source>All requested names are in it.</source>
            <translation>Il contient tous les noms demandés.</translation>
        </message>
        <message>
            <source>It has expired. Request a new one.</source>
            <translation>Il a expiré. Demandez-en un nouveau.</translation>
        </message>
        <message>
            <source>No intermediate certificate is in the file: partners may be unable to check it.</source>
            <translation>Le fichier ne contient aucun certificat intermédiaire : les partenaires ne pourront peut-être pas le vérifier.</translation>
        </message>
        <message>
            <source>Import the certificate</source>
            <translation>Importer le certificat</translation>
        </message>
        <message>
            <source>Assign it to this edge</source>
            <translation>L’attribuer à ce serveur Edge</translation>
        </message>
        <message>
            <source>Tell the engine</source>
            <translation>Prévenir le moteur</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>wizard::LifeBar</name>
        <message>
            <source>Valid for %1 more</source>
            <translation>Encore valide %1</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
    </context>
    <context>
        <name>wizard::NetworkDialog</name>
        <message>
            <source>These records are published and these ports are &amp;open</source>
            <translation>Ces enregistrements sont publiés et ces ports sont &amp;ouverts</translation>
        </message>
        <message>
            <source>DNS and ports</source>
            <translation>DNS et ports</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Usage</translation>
        </message>
        <message>
            <source>the public address</source>
            <translation>l’adresse publique</translation>
        </message>
        <message>
            <source>Public DNS &amp;records:</source>
            <translation>En&amp;registrements DNS publics :</translation>
        </message>
        <message>
            <source>Public DNS records</source>
            <translation>Enregistrements DNS publics</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Sens</translation>
        </message>
        <message>
            <source>Protocol</source>
            <translation>Protocole</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>In</source>
            <translation>Entrant</translation>
        </message>
        <message>
            <source>Out</source>
            <translation>Sortant</translation>
        </message>
        <message>
            <source>&amp;Firewall ports:</source>
            <translation>Ports du pare-&amp;feu :</translation>
        </message>
        <message>
            <source>Firewall ports</source>
            <translation>Ports du pare-feu</translation>
        </message>
        <message>
            <source>&amp;Copy as zone lines</source>
            <translation>&amp;Copier comme lignes de zone</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Have these records published in the public DNS and these ports opened, then tick the box below. Puente does not look them up itself.</source>
            <translation>Faites publier ces enregistrements dans le DNS public et ouvrir ces ports, puis cochez la case ci-dessous. Puente ne les vérifie pas lui-même.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerDialog</name>
        <message>
            <source>Support server dial&amp;back negotiation</source>
            <translation>Prendre en charge la négociation de &amp;rappel du serveur</translation>
        </message>
        <message>
            <source>Partner must send &amp;keep-alives</source>
            <translation>Le partenaire doit envoyer des signaux de &amp;maintien</translation>
        </message>
        <message>
            <source>New XMPP partner</source>
            <translation>Nouveau partenaire XMPP</translation>
        </message>
        <message>
            <source>Edit XMPP partner</source>
            <translation>Modifier le partenaire XMPP</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>&amp;Primary domain:</source>
            <translation>Domaine &amp;principal :</translation>
        </message>
        <message>
            <source>&amp;Additional domains:</source>
            <translation>&amp;Autres domaines :</translation>
        </message>
        <message>
            <source>&amp;Description:</source>
            <translation>&amp;Description :</translation>
        </message>
        <message>
            <source>Partner t&amp;ype:</source>
            <translation>T&amp;ype de partenaire :</translation>
        </message>
        <message>
            <source>Negotiation</source>
            <translation>Négociation</translation>
        </message>
        <message>
            <source>&amp;TLS negotiation:</source>
            <translation>Négociation &amp;TLS :</translation>
        </message>
        <message>
            <source>&amp;SASL negotiation:</source>
            <translation>Négociation &amp;SASL :</translation>
        </message>
        <message>
            <source>Result:</source>
            <translation>Résultat :</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>found by DNS</source>
            <translation>recherché par DNS</translation>
        </message>
        <message>
            <source>P&amp;roxy (host or host:port):</source>
            <translation>Pro&amp;xy (hôte ou hôte:port) :</translation>
        </message>
        <message>
            <source>Connection &amp;limit:</source>
            <translation>&amp;Limite de connexions :</translation>
        </message>
        <message>
            <source>One of these domains is yours or another partner's already. Remove it here or there.</source>
            <translation>L’un de ces domaines est déjà le vôtre ou celui d’un autre partenaire. Supprimez-le ici ou là-bas.</translation>
        </message>
        <message>
            <source>There is a partner of this domain already.</source>
            <translation>Il existe déjà un partenaire pour ce domaine.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerTable</name>
        <message>
            <source>Domain</source>
            <translation>Domaine</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Negotiation</source>
            <translation>Négociation</translation>
        </message>
        <message>
            <source>Streams</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>not possible</source>
            <translation>impossible</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échec</translation>
        </message>
        <message>
            <source>%1 in, %2 out</source>
            <translation>%1 entrants, %2 sortants</translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnersPage</name>
        <message>
            <source>&amp;New…</source>
            <translation>&amp;Nouveau…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>M&amp;odifier…</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>Suppri&amp;mer</translation>
        </message>
        <message>
            <source>XMPP partners</source>
            <translation>Partenaires XMPP</translation>
        </message>
        <message>
            <source>The XMPP domains your people may talk to.</source>
            <translation>Les domaines XMPP avec lesquels vos utilisateurs peuvent échanger.</translation>
        </message>
        <message>
            <source>Search partners</source>
            <translation>Rechercher des partenaires</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>&amp;Add the first partner…</source>
            <translation>A&amp;jouter le premier partenaire…</translation>
        </message>
        <message>
            <source>No partner yet</source>
            <translation>Aucun partenaire pour l’instant</translation>
        </message>
        <message>
            <source>Until there is one, nobody outside can be reached. A partner is an XMPP domain, such as the one of a supplier.</source>
            <translation>Tant qu’il n’y en a pas, personne à l’extérieur n’est joignable. Un partenaire est un domaine XMPP, par exemple celui d’un fournisseur.</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first.</source>
            <translation>Exécutez d’abord l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>Select a partner first.</source>
            <translation>Sélectionnez d’abord un partenaire.</translation>
        </message>
        <message>
            <source>Additional domains: %1</source>
            <translation>Autres domaines : %1</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
        <message>
            <source>TLS: %1 · SASL: %2 · Dialback: %3</source>
            <translation>TLS : %1 · SASL : %2 · Rappel : %3</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>Remove partner</source>
            <translation>Supprimer le partenaire</translation>
        </message>
        <message>
            <source>Remove %1? Its streams are closed and your people can no longer reach it.</source>
            <translation>Supprimer %1 ? Ses flux sont fermés et vos utilisateurs ne pourront plus le joindre.</translation>
        </message>
    </context>
    <context>
        <name>wizard::RequestWizard</name>
        <message>
            <source>Certificate wizard</source>
            <translation>Assistant Certificat</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <source>Delivery</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <source>Request file</source>
            <translation>Fichier de demande</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Name and key</source>
            <translation>Nom et clé</translation>
        </message>
        <message>
            <source>Organization</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Subject names</source>
            <translation>Noms du sujet</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Domaines SIP</translation>
        </message>
        <message>
            <source>Additional names</source>
            <translation>Noms supplémentaires</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Résumé</translation>
        </message>
        <message>
            <source>Execution</source>
            <translation>Exécution</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Demande</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Précédent</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Suivant</translation>
        </message>
        <message>
            <source>&amp;Finish</source>
            <translation>&amp;Terminer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Cancel the request? The key being made is discarded.</source>
            <translation>Annuler la demande ? La clé en cours de création est abandonnée.</translation>
        </message>
        <message>
            <source>Leave the wizard? Your answers are lost; nothing has been changed.</source>
            <translation>Quitter l’assistant ? Vos réponses sont perdues ; rien n’a été modifié.</translation>
        </message>
        <message>
            <source>&amp;Leave</source>
            <translation>&amp;Quitter</translation>
        </message>
    </context>
    <context>
        <name>wizard::ResultPage</name>
        <message>
            <source>Certificate request file</source>
            <translation>Fichier de demande de certificat</translation>
        </message>
        <message>
            <source>The request is ready. Send it to your certification authority.</source>
            <translation>La demande est prête. Envoyez-la à votre autorité de certification.</translation>
        </message>
        <message>
            <source>Certificate request</source>
            <translation>Demande de certificat</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Afficher</translation>
        </message>
        <message>
            <source>Co&amp;py</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>&amp;Enregistrer sous…</translation>
        </message>
        <message>
            <source>In the form of a public certification authority choose “web server” as the usage. When the certificate arrives, import it in step 3.</source>
            <translation>Dans le formulaire d’une autorité de certification publique, choisissez « serveur web » comme usage. À l’arrivée du certificat, importez-le à l’étape 3.</translation>
        </message>
        <message>
            <source>Saved in %1</source>
            <translation>Enregistré dans %1</translation>
        </message>
        <message>
            <source>Save the request as</source>
            <translation>Enregistrer la demande sous</translation>
        </message>
        <message>
            <source>The file could not be written. Choose another place.</source>
            <translation>Le fichier n’a pas pu être écrit. Choisissez un autre emplacement.</translation>
        </message>
    </context>
    <context>
        <name>wizard::StepProgress</name>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>What went wrong</source>
            <translation>Ce qui a échoué</translation>
        </message>
        <message>
            <source>View &amp;log</source>
            <translation>Afficher le &amp;journal</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>%1 s</source>
            <comment>seconds</comment>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échec</translation>
        </message>
        <message>
            <source>done</source>
            <translation>terminé</translation>
        </message>
        <message>
            <source>Hide &amp;log</source>
            <translation>Masquer le &amp;journal</translation>
        </message>
    </context>
    <context>
        <name>wizard::VerdictView</name>
        <message>
            <source>%1: possible</source>
            <translation>%1 : possible</translation>
        </message>
        <message>
            <source>%1: not possible</source>
            <translation>%1 : impossible</translation>
        </message>
        <message>
            <source>&amp;Fix</source>
            <translation>&amp;Corriger</translation>
        </message>
    </context>
</TS>
