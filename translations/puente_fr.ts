<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AccountPage</name>
        <message>
            <source>Certification authority account</source>
            <translation>Compte d’autorité de certification</translation>
        </message>
        <message>
            <source>The authority opens an account for this edge. Its key is made here and stays here.</source>
            <translation>L’autorité ouvre un compte pour ce serveur Edge. Sa clé est créée ici et y reste.</translation>
        </message>
        <message>
            <source>I &amp;agree to the terms of service</source>
            <translation>J’&amp;accepte les conditions d’utilisation</translation>
        </message>
        <message>
            <source>Asking the certification authority</source>
            <translation>Interrogation de l’autorité de certification</translation>
        </message>
        <message>
            <source>Terms of service</source>
            <translation>Conditions d’utilisation</translation>
        </message>
        <message>
            <source>&amp;Mail address:</source>
            <translation>Adresse e-&amp;mail :</translation>
        </message>
        <message>
            <source>Where the authority writes when something is wrong. May stay empty.</source>
            <translation>L’adresse à laquelle l’autorité écrit en cas de problème. Peut rester vide.</translation>
        </message>
        <message>
            <source>&amp;Key id:</source>
            <translation>&amp;Identifiant de clé :</translation>
        </message>
        <message>
            <source>Key (&amp;HMAC):</source>
            <translation>Clé (&amp;HMAC) :</translation>
        </message>
        <message>
            <source>Some authorities only serve their customers, and show these two in your account there. Otherwise both stay empty.</source>
            <translation>Certaines autorités ne servent que leurs clients et affichent ces deux valeurs dans votre compte. Sinon, les deux restent vides.</translation>
        </message>
        <message>
            <source>(kept from before)</source>
            <translation>(conservée)</translation>
        </message>
        <message>
            <source>This authority has no terms of service</source>
            <translation>Cette autorité n’a pas de conditions d’utilisation</translation>
        </message>
        <message>
            <source>This is no mail address. Correct it, or leave it empty.</source>
            <translation>Ce n’est pas une adresse e-mail. Corrigez-la ou laissez-la vide.</translation>
        </message>
        <message>
            <source>This authority only serves its customers. Enter the key id and the key that it shows in your account there.</source>
            <translation>Cette autorité ne sert que ses clients. Saisissez l’identifiant de clé et la clé affichés dans votre compte chez elle.</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>&amp;Réessayer</translation>
        </message>
        <message>
            <source>Read the terms of service, and tick that you agree.</source>
            <translation>Lisez les conditions d’utilisation et cochez la case pour les accepter.</translation>
        </message>
    </context>
    <context>
        <name>AcmeMessages</name>
        <message>
            <source>Try again tomorrow.</source>
            <translation>Réessayez demain.</translation>
        </message>
        <message>
            <source>Try again after %1.</source>
            <translation>Réessayez après le %1.</translation>
        </message>
        <message>
            <source>No online certification authority is chosen. Choose one of the list, or enter the address of its directory.</source>
            <translation>Aucune autorité de certification en ligne n’est choisie. Choisissez-en une dans la liste ou saisissez l’adresse de son répertoire.</translation>
        </message>
        <message>
            <source>Something the certification authority needs is missing. Go back and fill in what the details name.</source>
            <translation>Il manque une information nécessaire à l’autorité de certification. Revenez en arrière et renseignez ce qu’indiquent les détails.</translation>
        </message>
        <message>
            <source>A key was not copied whole. Copy it again, as the certification authority or the DNS server shows it.</source>
            <translation>Une clé n’a pas été copiée en entier. Copiez-la à nouveau, telle que l’affiche l’autorité de certification ou le serveur DNS.</translation>
        </message>
        <message>
            <source>The CA file holds no certificate that can be read. Choose another file, or none to trust the authorities of this computer.</source>
            <translation>Le fichier d’AC ne contient aucun certificat lisible. Choisissez un autre fichier, ou aucun pour approuver les autorités de cet ordinateur.</translation>
        </message>
        <message>
            <source>The certification authority has terms of service. Read them, and tick that you agree.</source>
            <translation>L’autorité de certification a des conditions d’utilisation. Lisez-les et cochez la case pour les accepter.</translation>
        </message>
        <message>
            <source>The certification authority only serves its own customers. Enter the key id and the key that it shows in your account there.</source>
            <translation>L’autorité de certification ne sert que ses propres clients. Saisissez l’identifiant de clé et la clé affichés dans votre compte chez elle.</translation>
        </message>
        <message>
            <source>The request holds names that no online certification authority certifies. Remove the SRV, XMPP and URI names.</source>
            <translation>La demande contient des noms qu’aucune autorité de certification en ligne ne certifie. Supprimez les noms SRV, XMPP et URI.</translation>
        </message>
        <message>
            <source>This user may not open %1. Start Puente as the service's user, or prove the names by DNS.</source>
            <translation>Cet utilisateur n’a pas le droit d’ouvrir %1. Démarrez Puente sous l’utilisateur du service ou prouvez les noms par le DNS.</translation>
        </message>
        <message>
            <source>Another program uses %1. Stop it for the moment, or prove the names by DNS.</source>
            <translation>Un autre programme utilise %1. Arrêtez-le pour le moment ou prouvez les noms par le DNS.</translation>
        </message>
        <message>
            <source>%1 could not be opened. Check that the address belongs to this computer.</source>
            <translation>%1 n’a pas pu être ouvert. Vérifiez que l’adresse appartient à cet ordinateur.</translation>
        </message>
        <message>
            <source>The DNS does not show the record %1 yet. Check it, wait a little, and continue.</source>
            <translation>Le DNS ne montre pas encore l’enregistrement %1. Vérifiez-le, attendez un peu et continuez.</translation>
        </message>
        <message>
            <source>The DNS server refused the update. Check the name of the key, the key, and whether it may change this zone.</source>
            <translation>Le serveur DNS a refusé la mise à jour. Vérifiez le nom de la clé, la clé et son droit de modifier cette zone.</translation>
        </message>
        <message>
            <source>The DNS server for updates does not answer. Check its address and the firewall.</source>
            <translation>Le serveur DNS des mises à jour ne répond pas. Vérifiez son adresse et le pare-feu.</translation>
        </message>
        <message>
            <source>The certificate could not be kept. Check the free space and who may write there.</source>
            <translation>Le certificat n’a pas pu être conservé. Vérifiez l’espace libre et qui a le droit d’écrire à cet endroit.</translation>
        </message>
        <message>
            <source>The request was cancelled. Nothing of it is left.</source>
            <translation>La demande a été annulée. Il n’en reste rien.</translation>
        </message>
        <message>
            <source>The certification authority cannot be reached. Check the address of its directory, the network and the firewall.</source>
            <translation>L’autorité de certification est injoignable. Vérifiez l’adresse de son répertoire, le réseau et le pare-feu.</translation>
        </message>
        <message>
            <source>The certification authority's own connection is not trusted. Choose the CA file it publishes.</source>
            <translation>La connexion à l’autorité de certification n’est pas approuvée. Choisissez le fichier d’AC qu’elle publie.</translation>
        </message>
        <message>
            <source>This address does not belong to an online certification authority. Enter the address of its ACME directory.</source>
            <translation>Cette adresse n’est pas celle d’une autorité de certification en ligne. Saisissez l’adresse de son répertoire ACME.</translation>
        </message>
        <message>
            <source>The certification authority took too long. Try again later.</source>
            <translation>L’autorité de certification a mis trop de temps. Réessayez plus tard.</translation>
        </message>
        <message>
            <source>The certification authority does not know this edge. Agree to its terms, and an account is made.</source>
            <translation>L’autorité de certification ne connaît pas ce serveur Edge. Acceptez ses conditions et un compte sera créé.</translation>
        </message>
        <message>
            <source>The certification authority has closed the account of this edge. Ask it why, or choose another one.</source>
            <translation>L’autorité de certification a fermé le compte de ce serveur Edge. Demandez-lui pourquoi ou choisissez-en une autre.</translation>
        </message>
        <message>
            <source>The certification authority refused the key id or its key. Fetch new ones from your account there.</source>
            <translation>L’autorité de certification a refusé l’identifiant de clé ou la clé. Récupérez-en de nouveaux dans votre compte chez elle.</translation>
        </message>
        <message>
            <source>The certification authority refused the mail address. Enter one that exists, or none.</source>
            <translation>L’autorité de certification a refusé l’adresse e-mail. Saisissez une adresse qui existe, ou aucune.</translation>
        </message>
        <message>
            <source>The certification authority has issued enough for these names for now.</source>
            <translation>L’autorité de certification a émis assez de certificats pour ces noms pour le moment.</translation>
        </message>
        <message>
            <source>The certification authority does not certify %1. Take the name out, or choose another authority.</source>
            <translation>L’autorité de certification ne certifie pas %1. Retirez ce nom ou choisissez une autre autorité.</translation>
        </message>
        <message>
            <source>A CAA record in the DNS names another authority for %1. Add this one to the record, or choose the other.</source>
            <translation>Un enregistrement CAA du DNS désigne une autre autorité pour %1. Ajoutez celle-ci à l’enregistrement ou choisissez l’autre.</translation>
        </message>
        <message>
            <source>The certification authority could not look %1 up. Check that the name is in the public DNS.</source>
            <translation>L’autorité de certification n’a pas pu résoudre %1. Vérifiez que le nom figure dans le DNS public.</translation>
        </message>
        <message>
            <source>The certification authority could not connect to %1. Check that the name leads here and that the firewall lets it in.</source>
            <translation>L’autorité de certification n’a pas pu se connecter à %1. Vérifiez que le nom mène ici et que le pare-feu la laisse entrer.</translation>
        </message>
        <message>
            <source>The certification authority reached %1, but not by TLS. Check what stands between, and that port 443 leads here.</source>
            <translation>L’autorité de certification a joint %1, mais pas en TLS. Vérifiez ce qui se trouve entre les deux et que le port 443 mène ici.</translation>
        </message>
        <message>
            <source>Another program answers at %1. Check that the name and the port lead to this computer.</source>
            <translation>Un autre programme répond à %1. Vérifiez que le nom et le port mènent à cet ordinateur.</translation>
        </message>
        <message>
            <source>The certification authority does not accept this proof for %1. Go back and choose another one.</source>
            <translation>L’autorité de certification n’accepte pas cette preuve pour %1. Revenez en arrière et choisissez-en une autre.</translation>
        </message>
        <message>
            <source>The certification authority refused the request itself. Choose another key, and look at the findings of the summary.</source>
            <translation>L’autorité de certification a refusé la demande elle-même. Choisissez une autre clé et consultez les constats du résumé.</translation>
        </message>
        <message>
            <source>The certification authority gave up without a reason. Try again.</source>
            <translation>L’autorité de certification a abandonné sans donner de raison. Réessayez.</translation>
        </message>
        <message>
            <source>The certification authority wants you to do something first. Open the page that the details name.</source>
            <translation>L’autorité de certification attend d’abord une action de votre part. Ouvrez la page indiquée dans les détails.</translation>
        </message>
        <message>
            <source>The certification authority has a fault of its own. Try again later.</source>
            <translation>L’autorité de certification est elle-même en panne. Réessayez plus tard.</translation>
        </message>
        <message>
            <source>Ask the certification authority what it offers</source>
            <translation>Demander à l’autorité de certification ce qu’elle propose</translation>
        </message>
        <message>
            <source>Open the account</source>
            <translation>Ouvrir le compte</translation>
        </message>
        <message>
            <source>Make the private key and the request</source>
            <translation>Créer la clé privée et la demande</translation>
        </message>
        <message>
            <source>Place the order</source>
            <translation>Passer la commande</translation>
        </message>
        <message>
            <source>Prepare the proof that the names are yours</source>
            <translation>Préparer la preuve que les noms vous appartiennent</translation>
        </message>
        <message>
            <source>Wait until the certification authority has seen it</source>
            <translation>Attendre que l’autorité de certification l’ait vue</translation>
        </message>
        <message>
            <source>Hand in the request</source>
            <translation>Remettre la demande</translation>
        </message>
        <message>
            <source>Wait for the certificate</source>
            <translation>Attendre le certificat</translation>
        </message>
        <message>
            <source>Fetch the certificate</source>
            <translation>Récupérer le certificat</translation>
        </message>
        <message>
            <source>Import the certificate</source>
            <translation>Importer le certificat</translation>
        </message>
    </context>
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
            <source>A&amp;dditional names:</source>
            <translation>N&amp;oms supplémentaires :</translation>
        </message>
        <message>
            <source>Press Add to put it on the list.</source>
            <translation>Cliquez sur Ajouter pour le mettre dans la liste.</translation>
        </message>
        <message>
            <source>Wildcards do not work for an edge. Add each name.</source>
            <translation>Les caractères génériques ne conviennent pas à un serveur Edge. Ajoutez chaque nom.</translation>
        </message>
        <message>
            <source>&amp;Kind:</source>
            <translation>T&amp;ype :</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Add &amp;usual names</source>
            <translation>Ajouter les noms &amp;usuels</translation>
        </message>
        <message>
            <source>The names of XMPP and SIP services that a private certification authority can certify for your domains</source>
            <translation>Les noms de services XMPP et SIP qu’une autorité de certification privée peut certifier pour vos domaines</translation>
        </message>
        <message>
            <source>Name &amp;or address:</source>
            <translation>&amp;Nom ou adresse :</translation>
        </message>
        <message>
            <source>Domain name or address</source>
            <translation>Nom de domaine ou adresse</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>SRV name</source>
            <translation>Nom SRV</translation>
        </message>
        <message>
            <source>XMPP address</source>
            <translation>Adresse XMPP</translation>
        </message>
        <message>
            <source>SIP address (URI)</source>
            <translation>Adresse SIP (URI)</translation>
        </message>
        <message>
            <source>Left out: only a private certification authority certifies it</source>
            <translation>Écarté : seule une autorité de certification privée le certifie</translation>
        </message>
        <message>
            <source>Added by you</source>
            <translation>Ajouté par vous</translation>
        </message>
        <message>
            <source>Domain name</source>
            <translation>Nom de domaine</translation>
        </message>
        <message>
            <source>This is no name of this kind. Compare it with the example in the empty field.</source>
            <translation>Ce n’est pas un nom de ce type. Comparez-le à l’exemple du champ vide.</translation>
        </message>
        <message>
            <source>This name is in the request already. Clear the field to go on.</source>
            <translation>Ce nom figure déjà dans la demande. Videz le champ pour continuer.</translation>
        </message>
        <message>
            <source>Only a private certification authority certifies this. Choose one on the page “Kind of certification authority”.</source>
            <translation>Seule une autorité de certification privée certifie ceci. Choisissez-en une à la page « Type d’autorité de certification ».</translation>
        </message>
        <message>
            <source>These are more names than one certificate carries. Make a second request for some of them.</source>
            <translation>Un certificat ne peut pas porter autant de noms. Faites une seconde demande pour une partie d’entre eux.</translation>
        </message>
    </context>
    <context>
        <name>AdvancedUsagesPage</name>
        <message>
            <source>Usages of the certificate</source>
            <translation>Utilisations du certificat</translation>
        </message>
        <message>
            <source>Advanced certificate usages</source>
            <translation>Utilisations de certificat avancées</translation>
        </message>
        <message>
            <source>Tick everything the certificate shall be presented for.</source>
            <translation>Cochez tout ce pour quoi le certificat doit être présenté.</translation>
        </message>
        <message>
            <source>XMPP and SIP federation of all domains without a certificate of their own</source>
            <translation>Fédération XMPP et SIP de tous les domaines sans certificat propre</translation>
        </message>
        <message>
            <source>Only %1</source>
            <translation>Seulement %1</translation>
        </message>
    </context>
    <context>
        <name>AssignmentIntroPage</name>
        <message>
            <source>Ad&amp;vanced certificate usages</source>
            <translation>Utilisations de certificat a&amp;vancées</translation>
        </message>
        <message>
            <source>Certificate assignment</source>
            <translation>Affectation du certificat</translation>
        </message>
        <message>
            <source>The external edge certificate is presented to partners and clients.</source>
            <translation>Le certificat de serveur Edge externe est présenté aux partenaires et aux clients.</translation>
        </message>
        <message>
            <source>The certificate you choose is presented for XMPP federation and SIP federation. What is presented now is kept, and one click goes back to it.</source>
            <translation>Le certificat que vous choisissez est présenté pour la fédération XMPP et la fédération SIP. Ce qui est présenté actuellement est conservé et un clic suffit pour y revenir.</translation>
        </message>
        <message>
            <source>For single domains of this edge: each may have a certificate of its own.</source>
            <translation>Pour certains domaines de ce serveur Edge : chacun peut avoir son propre certificat.</translation>
        </message>
    </context>
    <context>
        <name>AssignmentMessages</name>
        <message>
            <source>The certificate does not name %1. Clients and SIP partners that connect to this name refuse it.</source>
            <translation>Le certificat ne contient pas %1. Les clients et partenaires SIP qui se connectent à ce nom le refusent.</translation>
        </message>
        <message>
            <source>The certificate does not name %1. Partners that check certificates refuse it for this domain.</source>
            <translation>Le certificat ne contient pas %1. Les partenaires qui vérifient les certificats le refusent pour ce domaine.</translation>
        </message>
        <message>
            <source>It names every domain it is presented for.</source>
            <translation>Il contient tous les domaines pour lesquels il est présenté.</translation>
        </message>
        <message>
            <source>XMPP federation</source>
            <translation>Fédération XMPP</translation>
        </message>
        <message>
            <source>SIP federation</source>
            <translation>Fédération SIP</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n autre</numerusform>
                <numerusform>%n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AssignmentSteps</name>
        <message>
            <source>The engine could not use the certificate, and the previous assignment could not be restored. Assign it again.</source>
            <translation>Le moteur n’a pas pu utiliser le certificat et l’affectation précédente n’a pas pu être rétablie. Affectez-le à nouveau.</translation>
        </message>
        <message>
            <source>The engine could not use the certificate, and what was assigned before is in place again. Look at the log for the reason.</source>
            <translation>Le moteur n’a pas pu utiliser le certificat ; l’affectation précédente est rétablie. Consultez le journal pour en connaître la raison.</translation>
        </message>
        <message>
            <source>Check the certificate and its private key</source>
            <translation>Vérifier le certificat et sa clé privée</translation>
        </message>
        <message>
            <source>Save the assignment</source>
            <translation>Enregistrer l’affectation</translation>
        </message>
        <message>
            <source>Tell the engine</source>
            <translation>Prévenir le moteur</translation>
        </message>
        <message>
            <source>See that the engine presents it</source>
            <translation>Vérifier que le moteur le présente</translation>
        </message>
        <message>
            <source>TLS does not work with this certificate. Request or import another one.</source>
            <translation>TLS ne fonctionne pas avec ce certificat. Demandez-en ou importez-en un autre.</translation>
        </message>
    </context>
    <context>
        <name>AssignmentSummaryPage</name>
        <message>
            <source>What</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Résumé</translation>
        </message>
        <message>
            <source>Consequences</source>
            <translation>Conséquences</translation>
        </message>
        <message>
            <source>Certificate assignment summary</source>
            <translation>Résumé de l’affectation du certificat</translation>
        </message>
        <message>
            <source>What the assignment touches. Nothing has been changed yet.</source>
            <translation>Ce que concerne l’affectation. Rien n’a encore été modifié.</translation>
        </message>
        <message>
            <source>A running engine takes it at once; no stream is dropped. Streams that are open keep the certificate they began with.</source>
            <translation>Un moteur en marche l’applique aussitôt ; aucun flux n’est coupé. Les flux ouverts gardent le certificat avec lequel ils ont commencé.</translation>
        </message>
        <message>
            <source>The certificate is no longer in the store. Go back and choose another one.</source>
            <translation>Le certificat n’est plus dans le magasin. Revenez en arrière et choisissez-en un autre.</translation>
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
            <source>Usages</source>
            <translation>Utilisations</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domaines</translation>
        </message>
        <message>
            <source>Domains it does not name</source>
            <translation>Domaines qu’il ne contient pas</translation>
        </message>
        <message>
            <source>XMPP partners that will see it</source>
            <translation>Partenaires XMPP qui le verront</translation>
        </message>
        <message>
            <source>No longer presented</source>
            <translation>Plus présenté</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
    </context>
    <context>
        <name>AuthorityPage</name>
        <message>
            <source>Choose a certification authority</source>
            <translation>Sélectionnez une autorité de certification</translation>
        </message>
        <message>
            <source>It must speak ACME. Public ones are listed; one of your own may be named.</source>
            <translation>Elle doit prendre en charge ACME. Les publiques figurent dans la liste ; vous pouvez indiquer la vôtre.</translation>
        </message>
        <message>
            <source>%1, for tests</source>
            <translation>%1, pour les tests</translation>
        </message>
        <message>
            <source>Another certification authority</source>
            <translation>Autre autorité de certification</translation>
        </message>
        <message>
            <source>Bro&amp;wse…</source>
            <translation>Parcou&amp;rir…</translation>
        </message>
        <message>
            <source>CA file</source>
            <translation>Fichier d’AC</translation>
        </message>
        <message>
            <source>CA fi&amp;le:</source>
            <translation>&amp;Fichier d’AC :</translation>
        </message>
        <message>
            <source>Certification &amp;authority:</source>
            <translation>&amp;Autorité de certification :</translation>
        </message>
        <message>
            <source>&amp;Directory address:</source>
            <translation>Adresse &amp;du répertoire :</translation>
        </message>
        <message>
            <source>Only for an authority whose own connection this computer does not trust. May stay empty.</source>
            <translation>Seulement pour une autorité dont cet ordinateur n’approuve pas la connexion. Peut rester vide.</translation>
        </message>
        <message>
            <source>Enter the address of its ACME directory. It begins with https://.</source>
            <translation>Saisissez l’adresse de son répertoire ACME. Elle commence par https://.</translation>
        </message>
        <message>
            <source>This file does not exist. Choose another, or none.</source>
            <translation>Ce fichier n’existe pas. Choisissez-en un autre, ou aucun.</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
            <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
        </message>
    </context>
    <context>
        <name>CertificateFields</name>
        <message>
            <source>Subject</source>
            <translation>Sujet</translation>
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
            <source>Country</source>
            <translation>Pays</translation>
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
            <source>Subject alternative names</source>
            <translation>Autres noms du sujet</translation>
        </message>
        <message>
            <source>Key usage</source>
            <translation>Utilisation de la clé</translation>
        </message>
        <message>
            <source>Extended key usage</source>
            <translation>Utilisation étendue de la clé</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Public key</source>
            <translation>Clé publique</translation>
        </message>
        <message>
            <source>Signature algorithm</source>
            <translation>Algorithme de signature</translation>
        </message>
        <message>
            <source>Public key (SHA-256)</source>
            <translation>Clé publique (SHA-256)</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Émetteur</translation>
        </message>
        <message>
            <source>Valid from</source>
            <translation>Valide à partir du</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valide jusqu’au</translation>
        </message>
        <message>
            <source>Fingerprint (SHA-256)</source>
            <translation>Empreinte (SHA-256)</translation>
        </message>
        <message>
            <source>Signature of the request</source>
            <translation>Signature de la demande</translation>
        </message>
        <message>
            <source>valid</source>
            <translation>valide</translation>
        </message>
        <message>
            <source>not valid</source>
            <translation>non valide</translation>
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
            <source>The way the file protects its key is too unusual. Export it again with the usual settings.</source>
            <translation>La manière dont le fichier protège sa clé est trop inhabituelle. Exportez-le de nouveau avec les paramètres usuels.</translation>
        </message>
        <message>
            <source>The file is empty. Fetch it from the certification authority again.</source>
            <translation>Le fichier est vide. Récupérez-le de nouveau auprès de l’autorité de certification.</translation>
        </message>
        <message>
            <source>The file is cut short or damaged. Fetch it from the certification authority again.</source>
            <translation>Le fichier est tronqué ou endommagé. Récupérez-le de nouveau auprès de l’autorité de certification.</translation>
        </message>
        <message>
            <source>This file is a certificate request. Send it to the certification authority and choose the file it answers with.</source>
            <translation>Ce fichier est une demande de certificat. Envoyez-le à l’autorité de certification et choisissez le fichier de sa réponse.</translation>
        </message>
        <message>
            <source>This file holds a private key and no certificate. Choose a file with the certificate.</source>
            <translation>Ce fichier contient une clé privée et aucun certificat. Choisissez un fichier contenant le certificat.</translation>
        </message>
        <message>
            <source>There is no certificate request in this file. Choose the file that the request was saved to.</source>
            <translation>Ce fichier ne contient aucune demande de certificat. Choisissez le fichier dans lequel la demande a été enregistrée.</translation>
        </message>
        <message>
            <source>The private key is protected by a password. Enter the password.</source>
            <translation>La clé privée est protégée par un mot de passe. Saisissez le mot de passe.</translation>
        </message>
        <message>
            <source>The password does not open the file. Check it; if it is right, the file is damaged.</source>
            <translation>Le mot de passe n’ouvre pas le fichier. Vérifiez-le ; s’il est exact, le fichier est endommagé.</translation>
        </message>
        <message>
            <source>The key is neither RSA nor EC. Use one of these.</source>
            <translation>La clé n’est ni RSA ni EC. Utilisez l’une de ces deux.</translation>
        </message>
        <message>
            <source>Public certification authorities certify domain names and IP addresses only. Take the other names out, or choose a private certification authority.</source>
            <translation>Les autorités de certification publiques ne certifient que des noms de domaine et des adresses IP. Retirez les autres noms ou choisissez une autorité de certification privée.</translation>
        </message>
        <message>
            <source>The private key belongs to none of the certificates in the file. Choose the key that was made together with the request.</source>
            <translation>La clé privée ne correspond à aucun des certificats du fichier. Choisissez la clé créée en même temps que la demande.</translation>
        </message>
        <message>
            <source>No certificate in this file is an issuer that is missing here. Ask the certification authority for its intermediate certificates.</source>
            <translation>Aucun certificat de ce fichier n’est un émetteur manquant ici. Demandez à l’autorité de certification ses certificats intermédiaires.</translation>
        </message>
        <message>
            <source>The private key was not marked as exportable when it was made. Request a new certificate with an exportable key.</source>
            <translation>La clé privée n’a pas été marquée comme exportable à sa création. Demandez un nouveau certificat avec une clé exportable.</translation>
        </message>
        <message>
            <source>The token is not there. Check that it is plugged in and that its module is installed.</source>
            <translation>Le jeton est introuvable. Vérifiez qu’il est branché et que son module est installé.</translation>
        </message>
        <message>
            <source>The token needs its PIN. Type the PIN of the token.</source>
            <translation>Le jeton a besoin de son code PIN. Saisissez le code PIN du jeton.</translation>
        </message>
        <message>
            <source>The token refused the PIN. Check the PIN: a few wrong ones lock the token.</source>
            <translation>Le jeton a refusé le code PIN. Vérifiez-le : quelques erreurs verrouillent le jeton.</translation>
        </message>
        <message>
            <source>Wrong PINs have locked the token or left it one last try. Unlock it with the token's own program.</source>
            <translation>Des codes PIN erronés ont verrouillé le jeton ou ne lui laissent qu’un essai. Déverrouillez-le avec le programme du jeton.</translation>
        </message>
        <message>
            <source>You may not write to the folder of this edge. Start Puente as its owner.</source>
            <translation>Vous ne pouvez pas écrire dans le dossier de ce serveur Edge. Démarrez Puente en tant que son propriétaire.</translation>
        </message>
        <message>
            <source>The disk is full, and nothing was changed. Make room and try again.</source>
            <translation>Le disque est plein et rien n’a été modifié. Libérez de l’espace et réessayez.</translation>
        </message>
        <message>
            <source>XMPP partners of %1 look for it</source>
            <translation>Les partenaires XMPP de %1 le recherchent</translation>
        </message>
        <message>
            <source>Default SIP name: clients and partners in Lync's manner look for it</source>
            <translation>Nom SIP par défaut : les clients et partenaires à la manière de Lync le recherchent</translation>
        </message>
        <message>
            <source>XMPP between servers of %1, and nothing else</source>
            <translation>XMPP entre serveurs de %1, et rien d’autre</translation>
        </message>
        <message>
            <source>Old XMPP servers look for %1 in this form</source>
            <translation>Les anciens serveurs XMPP recherchent %1 sous cette forme</translation>
        </message>
        <message>
            <source>The SIP domain %1 itself</source>
            <translation>Le domaine SIP %1 lui-même</translation>
        </message>
    </context>
    <context>
        <name>CertificateStorePage</name>
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
            <source>&amp;View certificate details…</source>
            <translation>&amp;Afficher les détails du certificat…</translation>
        </message>
        <message>
            <source>Certificate store</source>
            <translation>Magasin de certificats</translation>
        </message>
        <message>
            <source>Choose the certificate. What cannot be assigned says why.</source>
            <translation>Choisissez le certificat. Ceux qui ne peuvent pas être affectés en donnent la raison.</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificats</translation>
        </message>
    </context>
    <context>
        <name>CertificateTaskMessages</name>
        <message>
            <source>A request cannot be assigned. Import its certificate first.</source>
            <translation>Une demande ne peut pas être affectée. Importez d’abord son certificat.</translation>
        </message>
        <message>
            <source>A request has no certificate yet. View it to copy or save it.</source>
            <translation>Une demande n’a pas encore de certificat. Affichez-la pour la copier ou l’enregistrer.</translation>
        </message>
        <message>
            <source>This request still waits for its certificate. Process it first.</source>
            <translation>Cette demande attend encore son certificat. Traitez-la d’abord.</translation>
        </message>
        <message>
            <source>XMPP federation</source>
            <translation>Fédération XMPP</translation>
        </message>
        <message>
            <source>SIP federation</source>
            <translation>Fédération SIP</translation>
        </message>
        <message>
            <source>Assigned</source>
            <translation>Affecté</translation>
        </message>
        <message>
            <source>Not assigned</source>
            <translation>Non affecté</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Expires in %1</source>
            <translation>Expire dans %1</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Not valid yet</source>
            <translation>Pas encore valide</translation>
        </message>
        <message>
            <source>Name missing</source>
            <translation>Nom manquant</translation>
        </message>
        <message>
            <source>The engine cannot use it</source>
            <translation>Le moteur ne peut pas l’utiliser</translation>
        </message>
        <message>
            <source>Renewal failed</source>
            <translation>Échec du renouvellement</translation>
        </message>
        <message>
            <source>Private key missing</source>
            <translation>Clé privée introuvable</translation>
        </message>
        <message>
            <source>Certificate missing</source>
            <translation>Certificat introuvable</translation>
        </message>
        <message>
            <source>Does not name %1</source>
            <translation>Ne contient pas %1</translation>
        </message>
        <message>
            <source>Renewal failed, next try on %1</source>
            <translation>Échec du renouvellement, prochain essai le %1</translation>
        </message>
        <message>
            <source>Assigned, renewed on %1</source>
            <translation>Affecté, renouvelé le %1</translation>
        </message>
        <message>
            <source>This edge is not described yet. Run step 1, This edge, first.</source>
            <translation>Ce serveur Edge n’est pas encore décrit. Exécutez d’abord l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>Nothing is selected. Select a certificate in a list first.</source>
            <translation>Rien n’est sélectionné. Sélectionnez d’abord un certificat dans une liste.</translation>
        </message>
        <message>
            <source>No request waits for its certificate. Make a request first.</source>
            <translation>Aucune demande n’attend de certificat. Créez d’abord une demande.</translation>
        </message>
        <message>
            <source>No valid certificate with its private key is here. Request or import one first.</source>
            <translation>Aucun certificat valide avec sa clé privée ne se trouve ici. Demandez-en ou importez-en d’abord un.</translation>
        </message>
        <message>
            <source>This usage has no certificate. There is nothing to take away.</source>
            <translation>Cette utilisation n’a pas de certificat. Il n’y a rien à retirer.</translation>
        </message>
        <message>
            <source>This certificate is not assigned. There is nothing to take away.</source>
            <translation>Ce certificat n’est pas affecté. Il n’y a rien à retirer.</translation>
        </message>
        <message>
            <source>This certificate is assigned to every usage already. Select another one.</source>
            <translation>Ce certificat est déjà affecté à toutes les utilisations. Sélectionnez-en un autre.</translation>
        </message>
        <message>
            <source>The private key of this certificate is not here. Import it together with its key.</source>
            <translation>La clé privée de ce certificat ne se trouve pas ici. Importez-le avec sa clé.</translation>
        </message>
        <message>
            <source>This certificate has expired. Renew it first.</source>
            <translation>Ce certificat a expiré. Renouvelez-le d’abord.</translation>
        </message>
        <message>
            <source>This certificate is in use. Assign another one first.</source>
            <translation>Ce certificat est utilisé. Affectez-en d’abord un autre.</translation>
        </message>
        <message>
            <source>The engine renews this certificate by itself. There is nothing to do.</source>
            <translation>Le moteur renouvelle lui-même ce certificat. Il n’y a rien à faire.</translation>
        </message>
        <message>
            <source>Nothing was assigned before. There is nothing to go back to.</source>
            <translation>Rien n’était affecté auparavant. Il n’y a rien à rétablir.</translation>
        </message>
        <message>
            <source>%1, until %2 (%3)</source>
            <translation>%1, jusqu’au %2 (%3)</translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1, jusqu’au %2</translation>
        </message>
    </context>
    <context>
        <name>ChallengePage</name>
        <message>
            <source>Proof that the names are yours</source>
            <translation>Preuve que les noms vous appartiennent</translation>
        </message>
        <message>
            <source>The authority checks each name of the request. Choose what it is to look at.</source>
            <translation>L’autorité vérifie chaque nom de la demande. Choisissez ce qu’elle doit consulter.</translation>
        </message>
        <message>
            <source>&amp;Web server on port 80 (http-01)</source>
            <translation>Serveur &amp;web sur le port 80 (http-01)</translation>
        </message>
        <message>
            <source>T&amp;LS on port 443 (tls-alpn-01)</source>
            <translation>T&amp;LS sur le port 443 (tls-alpn-01)</translation>
        </message>
        <message>
            <source>&amp;DNS records that you enter (dns-01)</source>
            <translation>Enregistrements &amp;DNS que vous saisissez (dns-01)</translation>
        </message>
        <message>
            <source>DNS records that Puente enters by &amp;update (dns-01)</source>
            <translation>Enregistrements DNS que Puente inscrit par &amp;mise à jour (dns-01)</translation>
        </message>
        <message>
            <source>DNS &amp;server:</source>
            <translation>Serve&amp;ur DNS :</translation>
        </message>
        <message>
            <source>&amp;Key name:</source>
            <translation>&amp;Nom de la clé :</translation>
        </message>
        <message>
            <source>&amp;Algorithm:</source>
            <translation>&amp;Algorithme :</translation>
        </message>
        <message>
            <source>Key (&amp;TSIG):</source>
            <translation>&amp;Clé (TSIG) :</translation>
        </message>
        <message>
            <source>For each name the authority fetches a page from this computer, which answers for as long as the order takes.</source>
            <translation>Pour chaque nom, l’autorité récupère une page sur cet ordinateur, qui répond pendant la durée de la commande.</translation>
        </message>
        <message>
            <source>The same by TLS alone, where port 80 is closed.</source>
            <translation>De même, mais par TLS seul, lorsque le port 80 est fermé.</translation>
        </message>
        <message>
            <source>For names that do not lead here. The records are shown to be copied; the engine cannot renew such a certificate alone.</source>
            <translation>Pour les noms qui ne mènent pas ici. Les enregistrements s’affichent pour être copiés ; le moteur ne peut pas renouveler seul un tel certificat.</translation>
        </message>
        <message>
            <source>(kept from before)</source>
            <translation>(conservée)</translation>
        </message>
        <message>
            <source>Enter the address of the DNS server that takes the updates, such as 192.0.2.53.</source>
            <translation>Saisissez l’adresse du serveur DNS qui reçoit les mises à jour, par exemple 192.0.2.53.</translation>
        </message>
        <message>
            <source>Enter the name of the TSIG key, as the DNS server knows it.</source>
            <translation>Saisissez le nom de la clé TSIG tel que le serveur DNS le connaît.</translation>
        </message>
        <message>
            <source>Enter the TSIG key itself, as tsig-keygen writes it.</source>
            <translation>Saisissez la clé TSIG elle-même, telle que l’écrit tsig-keygen.</translation>
        </message>
    </context>
    <context>
        <name>ContactMessages</name>
        <message>
            <source>no presence</source>
            <translation>pas de présence</translation>
        </message>
        <message>
            <source>user sees contact</source>
            <translation>l’utilisateur voit le contact</translation>
        </message>
        <message>
            <source>contact sees user</source>
            <translation>le contact voit l’utilisateur</translation>
        </message>
        <message>
            <source>both see each other</source>
            <translation>les deux se voient</translation>
        </message>
        <message>
            <source>Neither sees the other's presence.</source>
            <translation>Aucun des deux ne voit la présence de l’autre.</translation>
        </message>
        <message>
            <source>The user sees the contact's presence, the contact does not see theirs.</source>
            <translation>L’utilisateur voit la présence du contact ; le contact ne voit pas celle de l’utilisateur.</translation>
        </message>
        <message>
            <source>The contact sees the user's presence, the user does not see theirs.</source>
            <translation>Le contact voit la présence de l’utilisateur ; l’utilisateur ne voit pas celle du contact.</translation>
        </message>
        <message>
            <source>Both see each other's presence.</source>
            <translation>Chacun voit la présence de l’autre.</translation>
        </message>
        <message>
            <source>This is none of your users. Check the address.</source>
            <translation>Ce n’est pas l’un de vos utilisateurs. Vérifiez l’adresse.</translation>
        </message>
        <message>
            <source>The user may not talk to people of this domain. Look at the effective permission on the page Policies.</source>
            <translation>L’utilisateur ne peut pas échanger avec les utilisateurs de ce domaine. Consultez l’autorisation effective à la page Stratégies.</translation>
        </message>
        <message>
            <source>The user does not have this contact any more. The list shows what there is now.</source>
            <translation>L’utilisateur n’a plus ce contact. La liste affiche les contacts actuels.</translation>
        </message>
        <message>
            <source>The contact does not ask any more. There is nothing left to do.</source>
            <translation>Le contact ne demande plus rien. Il ne reste rien à faire.</translation>
        </message>
        <message>
            <source>The contact list of this user is full. Remove contacts that are not needed.</source>
            <translation>La liste des contacts de cet utilisateur est pleine. Supprimez les contacts inutiles.</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Hors connexion</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Disponible</translation>
        </message>
        <message>
            <source>Free to chat</source>
            <translation>Disponible pour discuter</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>Absent</translation>
        </message>
        <message>
            <source>Away for long</source>
            <translation>Absent depuis longtemps</translation>
        </message>
        <message>
            <source>Do not disturb</source>
            <translation>Ne pas déranger</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>bloqué</translation>
        </message>
        <message>
            <source>contact asks</source>
            <translation>demande du contact</translation>
        </message>
        <message>
            <source>user asked</source>
            <translation>demande de l’utilisateur</translation>
        </message>
        <message>
            <source>The contact is blocked: nothing of theirs reaches the user.</source>
            <translation>Le contact est bloqué : rien de sa part ne parvient à l’utilisateur.</translation>
        </message>
        <message>
            <source>The contact asks to see the user's presence. Approve or refuse it.</source>
            <translation>Le contact demande à voir la présence de l’utilisateur. Approuvez ou refusez la demande.</translation>
        </message>
        <message>
            <source>The user asked to see the contact's presence; the contact has not answered yet.</source>
            <translation>L’utilisateur a demandé à voir la présence du contact ; le contact n’a pas encore répondu.</translation>
        </message>
        <message>
            <source>The partner's server has not confirmed the latest change yet; it is told again until it does.</source>
            <translation>Le serveur du partenaire n’a pas encore confirmé la dernière modification ; elle lui est renvoyée jusqu’à ce qu’il le fasse.</translation>
        </message>
        <message numerus="yes">
            <source>Approving %n request(s).</source>
            <translation>
                <numerusform>Approbation de %n demande.</numerusform>
                <numerusform>Approbation de %n demandes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Refusing %n request(s).</source>
            <translation>
                <numerusform>Refus de %n demande.</numerusform>
                <numerusform>Refus de %n demandes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Removing %n contact(s).</source>
            <translation>
                <numerusform>Suppression de %n contact.</numerusform>
                <numerusform>Suppression de %n contacts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Adding %n contact(s).</source>
            <translation>
                <numerusform>Ajout de %n contact.</numerusform>
                <numerusform>Ajout de %n contacts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Blocking %n contact(s).</source>
            <translation>
                <numerusform>Blocage de %n contact.</numerusform>
                <numerusform>Blocage de %n contacts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Unblocking %n contact(s).</source>
            <translation>
                <numerusform>Déblocage de %n contact.</numerusform>
                <numerusform>Déblocage de %n contacts.</numerusform>
            </translation>
        </message>
        <message>
            <source>removed, not confirmed yet</source>
            <translation>supprimé, pas encore confirmé</translation>
        </message>
        <message>
            <source>contact refused</source>
            <translation>le contact a refusé</translation>
        </message>
        <message>
            <source>approved beforehand</source>
            <translation>approuvé d’avance</translation>
        </message>
        <message>
            <source>The contact refused to be seen. Add the contact again to ask at once; the user's phone may ask again after a day.</source>
            <translation>Le contact a refusé d’être vu. Ajoutez-le à nouveau pour demander tout de suite ; le téléphone de l’utilisateur peut redemander après un jour.</translation>
        </message>
        <message>
            <source>The contact may see the user's presence as soon as they ask.</source>
            <translation>Le contact peut voir la présence de l’utilisateur dès qu’il le demande.</translation>
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
            <source>Prepare the request now, but send it &amp;later</source>
            <translation>Préparer la demande &amp;maintenant, mais l’envoyer plus tard</translation>
        </message>
        <message>
            <source>The request is written to a file. Paste it into the form of your certification authority, and import what it sends back.</source>
            <translation>La demande est écrite dans un fichier. Collez-la dans le formulaire de votre autorité de certification et importez ce qu’elle vous renvoie.</translation>
        </message>
        <message>
            <source>One that speaks ACME, such as Let's Encrypt. It sees that the names are yours, the certificate is there in minutes, and the engine renews it.</source>
            <translation>Une autorité prenant en charge ACME, comme Let’s Encrypt. Elle vérifie que les noms vous appartiennent, le certificat arrive en quelques minutes et le moteur le renouvelle.</translation>
        </message>
    </context>
    <context>
        <name>DeploymentMessages</name>
        <message>
            <source>The assigned certificate lacks %1. Request a new one with all names.</source>
            <translation>Il manque %1 dans le certificat affecté. Demandez-en un nouveau avec tous les noms.</translation>
        </message>
        <message>
            <source>The assigned certificate is valid for %1 more. Request its successor.</source>
            <translation>Le certificat affecté est encore valide %1. Demandez son successeur.</translation>
        </message>
        <message>
            <source>Assigned, valid for %1 more.</source>
            <translation>Affecté, encore valide %1.</translation>
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
            <translation>Un certificat est importé, mais non affecté. Affectez-le.</translation>
        </message>
        <message>
            <source>The assigned certificate or its key is missing. Assign another one.</source>
            <translation>Le certificat affecté ou sa clé est introuvable. Affectez-en un autre.</translation>
        </message>
        <message>
            <source>The assigned certificate has expired. Request a new one.</source>
            <translation>Le certificat affecté a expiré. Demandez-en un nouveau.</translation>
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
            <translation>Nécessite l’étape 3, un certificat affecté.</translation>
        </message>
        <message>
            <source>Needs step 5, the running engine.</source>
            <translation>Nécessite l’étape 5, le moteur en marche.</translation>
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
        <name>EdgeRemarks</name>
        <message>
            <source>%1 has no domain, so that partners cannot find it. Enter the whole name, as in edge.contoso.com.</source>
            <translation>%1 n’a pas de domaine ; les partenaires ne peuvent donc pas le trouver. Saisissez le nom complet, comme edge.contoso.com.</translation>
        </message>
        <message>
            <source>%1 is a name for private networks, which partners cannot look up. Enter the name this edge has in the public DNS.</source>
            <translation>%1 est un nom pour réseaux privés, que les partenaires ne peuvent pas rechercher. Saisissez le nom que ce serveur Edge porte dans le DNS public.</translation>
        </message>
        <message>
            <source>%1 comes first and is the default. Every domain needs its own DNS records and its name in the certificate.</source>
            <translation>%1 vient en premier et est le domaine par défaut. Chaque domaine a besoin de ses propres enregistrements DNS et de son nom dans le certificat.</translation>
        </message>
        <message>
            <source>XMPP partners reach the SIP domains.</source>
            <translation>Les partenaires XMPP joignent les domaines SIP.</translation>
        </message>
        <message>
            <source>Only programs on this computer get through here. Enter [::]:%1 to let others in.</source>
            <translation>Seuls les programmes de cet ordinateur passent par ici. Saisissez [::]:%1 pour laisser entrer les autres.</translation>
        </message>
        <message>
            <source>This takes IPv4 only. Enter [::]:%1 to take IPv6 as well.</source>
            <translation>Ceci n’accepte qu’IPv4. Saisissez [::]:%1 pour accepter aussi IPv6.</translation>
        </message>
        <message>
            <source>This takes IPv6 only. Add an IPv4 address of this computer, or enter [::]:%1 for both.</source>
            <translation>Ceci n’accepte qu’IPv6. Ajoutez une adresse IPv4 de cet ordinateur ou saisissez [::]:%1 pour les deux.</translation>
        </message>
        <message>
            <source>XMPP partners cannot connect to this edge. Enter [::]:5269, unless connections from here are all you want.</source>
            <translation>Les partenaires XMPP ne peuvent pas se connecter à ce serveur Edge. Saisissez [::]:5269, sauf si les connexions sortantes vous suffisent.</translation>
        </message>
        <message>
            <source>Nobody can reach this edge by SIP. Enter [::]:5061.</source>
            <translation>Personne ne peut joindre ce serveur Edge par SIP. Saisissez [::]:5061.</translation>
        </message>
        <message>
            <source>%1 is this edge itself, and messages would go round in a circle. Enter the server where the users are.</source>
            <translation>%1 est ce serveur Edge lui-même et les messages tourneraient en rond. Saisissez le serveur où se trouvent les utilisateurs.</translation>
        </message>
        <message>
            <source>Messages cross the network unencrypted, and the server is known by its address alone. Choose TLS if it can do it.</source>
            <translation>Les messages traversent le réseau sans chiffrement et le serveur n’est reconnu que par son adresse. Choisissez TLS s’il le prend en charge.</translation>
        </message>
        <message>
            <source>The server must list this edge as a trusted one. Both sides show each other their certificates.</source>
            <translation>Le serveur doit compter ce serveur Edge parmi ceux de confiance. Les deux côtés se présentent leurs certificats.</translation>
        </message>
        <message>
            <source>“%1” is a name. Enter an address of this computer, or [::] for every address.</source>
            <translation>« %1 » est un nom. Saisissez une adresse de cet ordinateur, ou [::] pour toutes les adresses.</translation>
        </message>
        <message>
            <source>These are more than %1 addresses. Enter [::] for every address.</source>
            <translation>Il y a plus de %1 adresses. Saisissez [::] pour toutes les adresses.</translation>
        </message>
        <message>
            <source>%1 is %2</source>
            <translation>%1 est %2</translation>
        </message>
        <message>
            <source>In DNS records and certificates %1.</source>
            <translation>Dans les enregistrements DNS et les certificats, %1.</translation>
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
        <message>
            <source>The service is not installed. Install it first.</source>
            <translation>Le service n’est pas installé. Installez-le d’abord.</translation>
        </message>
        <message>
            <source>There is no systemd to ask. Run the engine in the background of your session.</source>
            <translation>Il n’y a pas de systemd à interroger. Exécutez le moteur en arrière-plan de votre session.</translation>
        </message>
        <message>
            <source>You may not manage this service. Ask an administrator to add you to the group puente.</source>
            <translation>Vous n’avez pas le droit de gérer ce service. Demandez à un administrateur de vous ajouter au groupe puente.</translation>
        </message>
        <message>
            <source>The engine cannot do that the way it is run. Choose another way to run it.</source>
            <translation>Le moteur ne peut pas faire cela de la façon dont il est exécuté. Choisissez une autre façon de l’exécuter.</translation>
        </message>
        <message>
            <source>The journal shows you nothing of the service. Ask an administrator to add you to the group systemd-journal.</source>
            <translation>Le journal du système ne vous montre rien du service. Demandez à un administrateur de vous ajouter au groupe systemd-journal.</translation>
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
        <message numerus="yes">
            <source>%n contact request(s) waiting</source>
            <translation>
                <numerusform>%n demande de contact en attente</numerusform>
                <numerusform>%n demandes de contact en attente</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FaultMessages</name>
        <message>
            <source>%1 is not possible here. Choose from %2 to %3 seconds.</source>
            <translation>%1 n’est pas possible ici. Choisissez entre %2 et %3 secondes.</translation>
        </message>
        <message>
            <source>%1 is not possible here. Choose from %2 to %3 connections.</source>
            <translation>%1 n’est pas possible ici. Choisissez entre %2 et %3 connexions.</translation>
        </message>
        <message>
            <source>%1 is not possible here. Choose from %2 to %3 bytes.</source>
            <translation>%1 n’est pas possible ici. Choisissez entre %2 et %3 octets.</translation>
        </message>
        <message>
            <source>%1 is not possible here. Choose a number from %2 to %3.</source>
            <translation>%1 n’est pas possible ici. Choisissez un nombre entre %2 et %3.</translation>
        </message>
        <message>
            <source>“%1” is a name. Enter the address of the DNS server, as in 192.0.2.53.</source>
            <translation>« %1 » est un nom. Saisissez l’adresse du serveur DNS, par exemple 192.0.2.53.</translation>
        </message>
        <message>
            <source>“%1” is not a SIP URI. Write it as in sip:sfb.contoso.com:5061;transport=tls.</source>
            <translation>« %1 » n’est pas un URI SIP. Écrivez-le sous la forme sip:sfb.contoso.com:5061;transport=tls.</translation>
        </message>
        <message>
            <source>“%1” names a person. Enter the server alone, without what stands before the @.</source>
            <translation>« %1 » désigne une personne. Saisissez le serveur seul, sans ce qui précède le @.</translation>
        </message>
        <message>
            <source>“%1” has a parameter that is not known here. Only transport and lr are.</source>
            <translation>« %1 » comporte un paramètre inconnu ici. Seuls transport et lr sont connus.</translation>
        </message>
        <message>
            <source>“%1” is not a database. Write sqlite:PATH or postgresql://user@host/database.</source>
            <translation>« %1 » n’est pas une base de données. Écrivez sqlite:PATH ou postgresql://user@host/database.</translation>
        </message>
        <message>
            <source>“%1” is not the mark of a certificate. Choose one from the list.</source>
            <translation>« %1 » n’identifie aucun certificat. Choisissez-en un dans la liste.</translation>
        </message>
        <message>
            <source>“%1” is not an address that starts with https. Take it from the authority's documentation.</source>
            <translation>« %1 » n’est pas une adresse commençant par https. Reprenez-la de la documentation de l’autorité.</translation>
        </message>
        <message>
            <source>“%1” is not a mail address. Write it as in hostmaster@contoso.com.</source>
            <translation>« %1 » n’est pas une adresse de messagerie. Écrivez-la sous la forme hostmaster@contoso.com.</translation>
        </message>
        <message>
            <source>“%1” cannot be the name of a key. Take it from the DNS server's key file.</source>
            <translation>« %1 » ne peut pas être le nom d’une clé. Reprenez-le du fichier de clés du serveur DNS.</translation>
        </message>
        <message>
            <source>“%1” is not the address of a person. Write it as in alice@contoso.com.</source>
            <translation>« %1 » n’est pas l’adresse d’une personne. Écrivez-la sous la forme alice@contoso.com.</translation>
        </message>
        <message>
            <source>Nothing is entered here. Enter a name.</source>
            <translation>Rien n’est saisi ici. Saisissez un nom.</translation>
        </message>
        <message>
            <source>The text is longer than 1,000 characters. Shorten it.</source>
            <translation>Le texte dépasse 1 000 caractères. Raccourcissez-le.</translation>
        </message>
        <message>
            <source>“%1” is not a choice here. Choose one of these: %2.</source>
            <translation>« %1 » n’est pas un choix possible ici. Choisissez parmi : %2.</translation>
        </message>
        <message>
            <source>“%1” is there twice. Remove one of them.</source>
            <translation>« %1 » figure deux fois. Supprimez-en un.</translation>
        </message>
        <message>
            <source>This must be filled in. It has no value of its own.</source>
            <translation>Ce champ doit être rempli. Il n’a pas de valeur par défaut.</translation>
        </message>
        <message>
            <source>A proxy needs an address where its gateways reach it. Add one.</source>
            <translation>Un proxy a besoin d’une adresse où ses passerelles le joignent. Ajoutez-en une.</translation>
        </message>
        <message>
            <source>A gateway needs its proxy. Enter the proxy's address.</source>
            <translation>Une passerelle a besoin de son proxy. Saisissez l’adresse du proxy.</translation>
        </message>
        <message>
            <source>The users are at another server, but that server is not named. Enter its SIP URI.</source>
            <translation>Les utilisateurs sont sur un autre serveur, mais celui-ci n’est pas indiqué. Saisissez son URI SIP.</translation>
        </message>
        <message>
            <source>%1 is one of your own domains. Enter a domain of another organization.</source>
            <translation>%1 est l’un de vos propres domaines. Saisissez un domaine d’une autre organisation.</translation>
        </message>
        <message>
            <source>%1 belongs to the XMPP partner %2 already. Remove it there, or change that partner.</source>
            <translation>%1 appartient déjà au partenaire XMPP %2. Supprimez-le de celui-ci ou modifiez ce partenaire.</translation>
        </message>
        <message>
            <source>%1 is an allowed SIP federated domain already. Remove it there first.</source>
            <translation>%1 est déjà un domaine fédéré SIP autorisé. Supprimez-le d’abord de cette liste.</translation>
        </message>
        <message>
            <source>%1 is a blocked SIP federated domain. Remove it there first.</source>
            <translation>%1 est un domaine fédéré SIP bloqué. Supprimez-le d’abord de cette liste.</translation>
        </message>
        <message>
            <source>%1 is in this list already. Change the entry that is there.</source>
            <translation>%1 figure déjà dans cette liste. Modifiez l’entrée existante.</translation>
        </message>
        <message>
            <source>%1 is in the other list already: allowed and blocked exclude each other. Remove it there first.</source>
            <translation>%1 figure déjà dans l’autre liste : autorisé et bloqué s’excluent. Supprimez-le d’abord de celle-ci.</translation>
        </message>
        <message>
            <source>%1 is used by another listener already. Choose another port.</source>
            <translation>Une autre écoute utilise déjà %1. Choisissez un autre port.</translation>
        </message>
        <message>
            <source>%1 is none of your domains. Add it in step 1, or remove its certificate.</source>
            <translation>%1 n’est aucun de vos domaines. Ajoutez-le à l’étape 1 ou supprimez son certificat.</translation>
        </message>
        <message>
            <source>%1 is there twice, in two spellings. Remove one of them.</source>
            <translation>%1 figure deux fois, sous deux graphies. Supprimez l’une d’elles.</translation>
        </message>
        <message>
            <source>There is one named “%1” already. Choose another name.</source>
            <translation>« %1 » existe déjà. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>There is a policy of this scope already, “%2”. Change that one, or make a user policy.</source>
            <translation>Il existe déjà une stratégie de cette étendue, « %2 ». Modifiez-la ou créez une stratégie d’utilisateur.</translation>
        </message>
        <message>
            <source>Only a user policy has members. Choose the scope User, or remove the members.</source>
            <translation>Seule une stratégie d’utilisateur a des membres. Choisissez l’étendue Utilisateur ou supprimez les membres.</translation>
        </message>
        <message>
            <source>%1 is not in one of your SIP domains. Enter people of your own.</source>
            <translation>%1 n’est dans aucun de vos domaines SIP. Indiquez des personnes de votre organisation.</translation>
        </message>
        <message>
            <source>%1 has the policy “%2” already. Remove the member there first.</source>
            <translation>%1 a déjà la stratégie « %2 ». Supprimez d’abord ce membre de celle-ci.</translation>
        </message>
        <message>
            <source>%1 is this edge itself. Enter the access edge of the provider.</source>
            <translation>%1 est ce serveur Edge lui-même. Saisissez le serveur Edge d’accès du fournisseur.</translation>
        </message>
        <message>
            <source>%1 is the proxy of the provider “%2” already. Enter another proxy, or remove that provider first.</source>
            <translation>%1 est déjà le proxy du fournisseur « %2 ». Saisissez un autre proxy ou supprimez d’abord ce fournisseur.</translation>
        </message>
        <message>
            <source>%1 is the access edge of the SIP domain %2 already. Enter another proxy, or leave the access edge of that domain to its DNS.</source>
            <translation>%1 est déjà le serveur Edge d’accès du domaine SIP %2. Saisissez un autre proxy ou laissez le DNS de ce domaine indiquer son serveur.</translation>
        </message>
        <message>
            <source>The provider “%2” keeps its proxy. Add another provider for %1.</source>
            <translation>Le fournisseur « %2 » conserve son proxy. Ajoutez un autre fournisseur pour %1.</translation>
        </message>
        <message>
            <source>“%1” is not an IP address. Write it as in 192.0.2.7 or 2001:db8::7.</source>
            <translation>« %1 » n’est pas une adresse IP. Écrivez-la comme 192.0.2.7 ou 2001:db8::7.</translation>
        </message>
        <message>
            <source>Nobody elsewhere can reach “%1”. Enter the address that partners see.</source>
            <translation>Personne d’ailleurs ne peut atteindre « %1 ». Entrez l’adresse que voient les partenaires.</translation>
        </message>
    </context>
    <context>
        <name>GatewayMessages</name>
        <message>
            <source>%1 d</source>
            <comment>days</comment>
            <translation>%1 j</translation>
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
            <translation>Tout ce que les utilisateurs s’écrivent figure dans le journal, pour tous ceux qui peuvent le lire. Désactivez cette option dès que le défaut est trouvé.</translation>
        </message>
        <message>
            <source>One partner may open more connections than all of them together. Lower this limit, or raise the one above.</source>
            <translation>Un seul partenaire peut ouvrir plus de connexions que tous ensemble. Abaissez cette limite ou relevez celle du dessus.</translation>
        </message>
        <message>
            <source>Streams are closed as idle before a keep-alive is due. Make this at least as long as the keep-alive interval.</source>
            <translation>Les flux sont fermés pour inactivité avant l’envoi d’un signal de maintien. Choisissez au moins la durée de l’intervalle de maintien.</translation>
        </message>
        <message>
            <source> s</source>
            <comment>behind a number of seconds</comment>
            <translation> s</translation>
        </message>
        <message>
            <source> bytes</source>
            <comment>behind a number</comment>
            <translation> octets</translation>
        </message>
    </context>
    <context>
        <name>GatewayNumbers</name>
        <message>
            <source>&amp;Connection limit:</source>
            <translation>&amp;Limite de connexions :</translation>
        </message>
        <message>
            <source>Connection limit of one &amp;partner:</source>
            <translation>Limite de connexions d’un &amp;partenaire :</translation>
        </message>
        <message>
            <source>&amp;Keep-alive interval:</source>
            <translation>Intervalle de &amp;maintien de connexion :</translation>
        </message>
        <message>
            <source>Stream &amp;establishment timeout:</source>
            <translation>&amp;Délai d’établissement d’un flux :</translation>
        </message>
        <message>
            <source>Stream &amp;inactivity timeout:</source>
            <translation>Délai d’&amp;inactivité d’un flux :</translation>
        </message>
        <message>
            <source>&amp;Subscription refresh interval:</source>
            <translation>Intervalle d’actualisation des a&amp;bonnements :</translation>
        </message>
        <message>
            <source>Largest &amp;message:</source>
            <translation>Plus &amp;grand message :</translation>
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
            <translation>Pa&amp;ys ou région :</translation>
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
        <name>ImportMessages</name>
        <message>
            <source>Everything that was requested is in it.</source>
            <translation>Il contient tout ce qui a été demandé.</translation>
        </message>
        <message>
            <source>Requested but not in the certificate: %1. Ask the certification authority to issue it again if you need them.</source>
            <translation>Demandé, mais absent du certificat : %1. Demandez à l’autorité de certification de l’émettre à nouveau si vous en avez besoin.</translation>
        </message>
        <message>
            <source>Added by the certification authority: %1.</source>
            <translation>Ajouté par l’autorité de certification : %1.</translation>
        </message>
        <message>
            <source>Key usages requested but not granted: %1.</source>
            <translation>Utilisations de la clé demandées, mais non accordées : %1.</translation>
        </message>
        <message>
            <source>Key usages added by the certification authority: %1.</source>
            <translation>Utilisations de la clé ajoutées par l’autorité de certification : %1.</translation>
        </message>
        <message>
            <source>Changed in the subject: %1.</source>
            <translation>Modifié dans le sujet : %1.</translation>
        </message>
        <message>
            <source>Not part of this certificate's path, and therefore not imported: %1.</source>
            <translation>Hors du chemin de ce certificat, donc non importé : %1.</translation>
        </message>
        <message>
            <source>a certificate that is here already: its path grows</source>
            <translation>un certificat déjà présent : son chemin s’allonge</translation>
        </message>
        <message>
            <source>none: it comes with its own private key</source>
            <translation>aucune : il est fourni avec sa propre clé privée</translation>
        </message>
        <message>
            <source>none: its private key is in use already</source>
            <translation>aucune : sa clé privée est déjà utilisée</translation>
        </message>
        <message>
            <source>This computer trusts it. Partners who trust the usual certification authorities will, too.</source>
            <translation>Cet ordinateur l’approuve. Les partenaires qui approuvent les autorités de certification habituelles l’approuveront aussi.</translation>
        </message>
        <message>
            <source>Only the authority files of this edge trust it. Partners need the same private certification authority.</source>
            <translation>Seuls les fichiers d’AC de ce serveur Edge l’approuvent. Les partenaires ont besoin de la même autorité de certification privée.</translation>
        </message>
        <message>
            <source>Nobody has judged it yet.</source>
            <translation>Personne ne l’a encore évalué.</translation>
        </message>
        <message>
            <source>This computer does not trust the root of this certificate. Partners accept it only if they know that root.</source>
            <translation>Cet ordinateur n’approuve pas la racine de ce certificat. Les partenaires ne l’acceptent que s’ils connaissent cette racine.</translation>
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
            <source>Lifetime</source>
            <translation>Durée de validité</translation>
        </message>
        <message>
            <source>Answers the request</source>
            <translation>Répond à la demande</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
        <message>
            <source>The file is encrypted in an old way (RC2 or 3DES) that is no longer safe. Export it anew and delete the old file.</source>
            <translation>Le fichier est chiffré d’une manière ancienne (RC2 ou 3DES) qui n’est plus sûre. Exportez-le de nouveau et supprimez l’ancien fichier.</translation>
        </message>
        <message>
            <source>The intermediate certificate “%1” is missing. Partners may be unable to check this certificate without it.</source>
            <translation>Le certificat intermédiaire « %1 » manque. Sans lui, les partenaires ne pourront peut-être pas vérifier ce certificat.</translation>
        </message>
        <message>
            <source>The path ends at “%1”, which this computer does not know. Partners accept the certificate only if they know it.</source>
            <translation>Le chemin se termine à « %1 », que cet ordinateur ne connaît pas. Les partenaires n’acceptent le certificat que s’ils le connaissent.</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
    </context>
    <context>
        <name>IntroPage</name>
        <message>
            <source>Certificate request</source>
            <translation>Demande de certificat</translation>
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
            <source>A request is prepared here, and a certification authority answers it with a certificate.</source>
            <translation>Une demande est préparée ici et une autorité de certification y répond par un certificat.</translation>
        </message>
        <message>
            <source>&amp;Load answers…</source>
            <translation>&amp;Charger des réponses…</translation>
        </message>
        <message>
            <source>Answers that this wizard has saved before, here or on another edge</source>
            <translation>Réponses enregistrées auparavant par cet assistant, ici ou sur un autre serveur Edge</translation>
        </message>
        <message>
            <source>What partners and clients see: XMPP federation, SIP over TLS.</source>
            <translation>Ce que voient les partenaires et les clients : fédération XMPP, SIP sur TLS.</translation>
        </message>
        <message>
            <source>The answers are filled in.</source>
            <translation>Les réponses sont renseignées.</translation>
        </message>
    </context>
    <context>
        <name>KeyHomePage</name>
        <message>
            <source>Place of the private key</source>
            <translation>Emplacement de la clé privée</translation>
        </message>
        <message>
            <source>The key is made here and stays here. Choose where, and who may open it.</source>
            <translation>La clé est créée ici et y reste. Choisissez où, et qui a le droit de l’ouvrir.</translation>
        </message>
        <message>
            <source>In a f&amp;ile of the site directory</source>
            <translation>Dans un &amp;fichier du répertoire du site</translation>
        </message>
        <message>
            <source>&amp;On a token (PKCS#11), which never lets it out</source>
            <translation>Sur un &amp;jeton (PKCS#11), qui ne la laisse jamais sortir</translation>
        </message>
        <message>
            <source>&amp;PIN:</source>
            <translation>Code P&amp;IN :</translation>
        </message>
        <message>
            <source>In a file of its own that only the service may read. Otherwise hand it to the service as a systemd credential, whose name is shown at the end.</source>
            <translation>Dans un fichier séparé que seul le service a le droit de lire. Sinon, fournissez-le au service comme credential systemd, dont le nom est affiché à la fin.</translation>
        </message>
        <message>
            <source>&amp;Keep the PIN for the engine</source>
            <translation>&amp;Conserver le code PIN pour le moteur</translation>
        </message>
        <message>
            <source>&amp;Keep the passphrase for the engine</source>
            <translation>C&amp;onserver la phrase secrète pour le moteur</translation>
        </message>
        <message>
            <source>Not needed: there is no passphrase to be kept</source>
            <translation>Inutile : il n’y a pas de phrase secrète à conserver</translation>
        </message>
    </context>
    <context>
        <name>Lint</name>
        <message>
            <source>The certificate of %1 is missing, without which partners cannot verify this one.</source>
            <translation>Il manque le certificat de %1, sans lequel les partenaires ne peuvent pas vérifier celui-ci.</translation>
        </message>
        <message>
            <source>Import the intermediate certificates that the certification authority sent, or add the root of your own one to the CA files of the site.</source>
            <translation>Importez les certificats intermédiaires envoyés par l’autorité de certification, ou ajoutez la racine de la vôtre aux fichiers d’AC du site.</translation>
        </message>
        <message>
            <source>The chain up to %1 is not trusted here.</source>
            <translation>La chaîne jusqu’à %1 n’est pas approuvée ici.</translation>
        </message>
        <message>
            <source>Add the root of your own certification authority to the CA files of the site, or use a public one.</source>
            <translation>Ajoutez la racine de votre propre autorité de certification aux fichiers d’AC du site, ou utilisez une autorité publique.</translation>
        </message>
        <message>
            <source>The chain is not in the order from %1 upwards.</source>
            <translation>La chaîne n’est pas dans l’ordre à partir de %1.</translation>
        </message>
        <message>
            <source>Import it: Puente sorts it.</source>
            <translation>Importez-la : Puente la trie.</translation>
        </message>
        <message>
            <source>%1 does not belong to the chain.</source>
            <translation>%1 n’appartient pas à la chaîne.</translation>
        </message>
        <message>
            <source>Leave it out of the file.</source>
            <translation>Retirez ce certificat du fichier.</translation>
        </message>
        <message>
            <source>The chain holds its root %1, which partners must have themselves.</source>
            <translation>La chaîne contient sa racine %1, que les partenaires doivent posséder eux-mêmes.</translation>
        </message>
        <message>
            <source>Leave it out to make every connection a little shorter.</source>
            <translation>Retirez-la pour alléger un peu chaque connexion.</translation>
        </message>
        <message>
            <source>%1 is the certificate of a certification authority, not of a server.</source>
            <translation>%1 est le certificat d’une autorité de certification, et non d’un serveur.</translation>
        </message>
        <message>
            <source>Import the certificate that was issued for your request.</source>
            <translation>Importez le certificat émis pour votre demande.</translation>
        </message>
        <message>
            <source>%1 signed its certificate itself, which proves nothing to partners.</source>
            <translation>%1 a signé lui-même son certificat, ce qui ne prouve rien aux partenaires.</translation>
        </message>
        <message>
            <source>Make a request and send it to a certification authority.</source>
            <translation>Créez une demande et envoyez-la à une autorité de certification.</translation>
        </message>
        <message>
            <source>Its serial number %1 is zero or negative.</source>
            <translation>Son numéro de série %1 est nul ou négatif.</translation>
        </message>
        <message>
            <source>Have the certification authority issue it anew.</source>
            <translation>Faites-le émettre à nouveau par l’autorité de certification.</translation>
        </message>
        <message>
            <source>Its serial number %1 is longer than 20 bytes.</source>
            <translation>Son numéro de série %1 dépasse 20 octets.</translation>
        </message>
        <message>
            <source>Its serial number %1 is too short to hold 64 random bits.</source>
            <translation>Son numéro de série %1 est trop court pour contenir 64 bits aléatoires.</translation>
        </message>
        <message>
            <source>A public certification authority would not issue it: check where it comes from.</source>
            <translation>Une autorité de certification publique ne l’émettrait pas : vérifiez d’où il vient.</translation>
        </message>
        <message>
            <source>The XMPP domain %1 is not among the names.</source>
            <translation>Le domaine XMPP %1 ne figure pas parmi les noms.</translation>
        </message>
        <message>
            <source>Add it: XMPP partners look for the domain itself, whatever the computer is called.</source>
            <translation>Ajoutez-le : les partenaires XMPP recherchent le domaine lui-même, quel que soit le nom de l’ordinateur.</translation>
        </message>
        <message>
            <source>Neither the SIP domain %1 nor sip.%1 is among the names.</source>
            <translation>Ni le domaine SIP %1 ni sip.%1 ne figurent parmi les noms.</translation>
        </message>
        <message>
            <source>Add the domain, and sip.%1 for partners that follow Lync's naming.</source>
            <translation>Ajoutez le domaine, ainsi que sip.%1 pour les partenaires suivant les noms de Lync.</translation>
        </message>
        <message>
            <source>%1 is not among the names.</source>
            <translation>%1 ne figure pas parmi les noms.</translation>
        </message>
        <message>
            <source>Add it if clients or SIP partners follow Lync's naming.</source>
            <translation>Ajoutez ce nom si des clients ou partenaires SIP suivent les noms de Lync.</translation>
        </message>
        <message>
            <source>%1, the name that partners connect to, is not among the names.</source>
            <translation>%1, le nom auquel les partenaires se connectent, ne figure pas parmi les noms.</translation>
        </message>
        <message>
            <source>Add it: SIP partners that follow Lync's naming look for it.</source>
            <translation>Ajoutez ce nom : les partenaires SIP suivant les noms de Lync le recherchent.</translation>
        </message>
        <message>
            <source>The key %1 is too small to be safe.</source>
            <translation>La clé %1 est trop courte pour être sûre.</translation>
        </message>
        <message>
            <source>Make a new request with RSA 2048 or larger, or with an elliptic curve.</source>
            <translation>Créez une nouvelle demande avec RSA 2048 ou plus, ou avec une courbe elliptique.</translation>
        </message>
        <message>
            <source>The size of the key %1 is not a multiple of 8, which public certification authorities refuse.</source>
            <translation>La taille de la clé %1 n’est pas un multiple de 8, ce que refusent les autorités de certification publiques.</translation>
        </message>
        <message>
            <source>Make a new request with RSA 2048, 3072 or 4096.</source>
            <translation>Créez une nouvelle demande avec RSA 2048, 3072 ou 4096.</translation>
        </message>
        <message>
            <source>The public exponent of the key %1 is even or below 3: it protects nothing.</source>
            <translation>L’exposant public de la clé %1 est pair ou inférieur à 3 : il ne protège rien.</translation>
        </message>
        <message>
            <source>Make a new request with a new key.</source>
            <translation>Créez une nouvelle demande avec une nouvelle clé.</translation>
        </message>
        <message>
            <source>The public exponent of the key %1 is below 65537, which some certification authorities refuse.</source>
            <translation>L’exposant public de la clé %1 est inférieur à 65537, ce que refusent certaines autorités de certification.</translation>
        </message>
        <message>
            <source>Make the next request with a new key.</source>
            <translation>Créez la prochaine demande avec une nouvelle clé.</translation>
        </message>
        <message>
            <source>The curve of the key %1 is too small to be safe.</source>
            <translation>La courbe de la clé %1 est trop petite pour être sûre.</translation>
        </message>
        <message>
            <source>Make a new request with P-256 or P-384.</source>
            <translation>Créez une nouvelle demande avec P-256 ou P-384.</translation>
        </message>
        <message>
            <source>Few partners know the curve of the key %1.</source>
            <translation>Peu de partenaires connaissent la courbe de la clé %1.</translation>
        </message>
        <message>
            <source>The key is of the type %1, which few partners and no public certification authority take.</source>
            <translation>La clé est du type %1, que peu de partenaires et aucune autorité de certification publique n’acceptent.</translation>
        </message>
        <message>
            <source>Make a new request with an RSA key or an elliptic curve.</source>
            <translation>Créez une nouvelle demande avec une clé RSA ou une courbe elliptique.</translation>
        </message>
        <message>
            <source>It is signed with %1, which can be forged.</source>
            <translation>La signature repose sur %1 et peut être falsifiée.</translation>
        </message>
        <message>
            <source>Have it signed anew with SHA-256 or better.</source>
            <translation>Faites-la refaire avec SHA-256 ou mieux.</translation>
        </message>
        <message>
            <source>The certification authority %1 in the chain has a small key or a signature that can be forged.</source>
            <translation>L’autorité de certification %1 de la chaîne a une clé trop courte ou une signature falsifiable.</translation>
        </message>
        <message>
            <source>Ask the certification authority for a newer chain.</source>
            <translation>Demandez à l’autorité de certification une chaîne plus récente.</translation>
        </message>
        <message>
            <source>The %1 was changed after it was signed, or signed with another key.</source>
            <translation>La demande %1 a été modifiée après sa signature, ou signée avec une autre clé.</translation>
        </message>
        <message>
            <source>Make a new request.</source>
            <translation>Créez une nouvelle demande.</translation>
        </message>
        <message>
            <source>There is no list of names (%1).</source>
            <translation>La liste des noms (%1) est absente.</translation>
        </message>
        <message>
            <source>Ask for all names as subject alternative names: partners do not look at the common name.</source>
            <translation>Demandez tous les noms comme autres noms du sujet : les partenaires ne regardent pas le nom commun.</translation>
        </message>
        <message>
            <source>The subject is empty, but the list of names (%1) is not marked as critical.</source>
            <translation>Le sujet est vide, mais la liste des noms (%1) n’est pas marquée comme critique.</translation>
        </message>
        <message>
            <source>Give a common name, or ask the certification authority to mark the list.</source>
            <translation>Indiquez un nom commun, ou demandez à l’autorité de certification de marquer la liste.</translation>
        </message>
        <message>
            <source>The common name %1 is not among the names.</source>
            <translation>Le nom commun %1 ne figure pas parmi les noms.</translation>
        </message>
        <message>
            <source>Add it to the subject alternative names: partners do not look at the common name.</source>
            <translation>Ajoutez-le aux autres noms du sujet : les partenaires ne regardent pas le nom commun.</translation>
        </message>
        <message>
            <source>%1 is not a name that can be certified.</source>
            <translation>%1 n’est pas un nom qui peut être certifié.</translation>
        </message>
        <message>
            <source>Write it as in DNS: letters, digits and hyphens between dots, and a wildcard only as its first part.</source>
            <translation>Écrivez-le comme dans le DNS : lettres, chiffres et traits d’union entre les points, et un caractère générique seulement au début.</translation>
        </message>
        <message>
            <source>%1 has an underscore, which the names of computers must not have.</source>
            <translation>%1 contient un trait de soulignement, interdit dans les noms d’ordinateurs.</translation>
        </message>
        <message>
            <source>Give the computer a name with a hyphen instead.</source>
            <translation>Donnez à l’ordinateur un nom avec un trait d’union à la place.</translation>
        </message>
        <message>
            <source>%1 has a part that looks like an encoded international name but is none.</source>
            <translation>%1 a une partie qui ressemble à un nom international encodé, mais qui n’en est pas un.</translation>
        </message>
        <message>
            <source>Type the name in its own script and let Puente encode it.</source>
            <translation>Saisissez le nom dans sa propre écriture et laissez Puente l’encoder.</translation>
        </message>
        <message>
            <source>%1 is longer than DNS allows.</source>
            <translation>%1 est plus long que ce qu’autorise le DNS.</translation>
        </message>
        <message>
            <source>Use a name of at most 253 characters, and 63 between two dots.</source>
            <translation>Utilisez un nom de 253 caractères au plus, et de 63 entre deux points.</translation>
        </message>
        <message>
            <source>SIP partners must not accept the wildcard %1.</source>
            <translation>Les partenaires SIP ne doivent pas accepter le caractère générique %1.</translation>
        </message>
        <message>
            <source>List every name by itself.</source>
            <translation>Indiquez chaque nom séparément.</translation>
        </message>
        <message>
            <source>The name %1 is there more than once.</source>
            <translation>Le nom %1 figure plus d’une fois.</translation>
        </message>
        <message>
            <source>Nothing breaks, but leave it out of the next request.</source>
            <translation>Rien n’en souffre, mais retirez-le de la prochaine demande.</translation>
        </message>
        <message>
            <source>There are %1 names, more than some certification authorities take.</source>
            <translation>Il y a %1 noms, plus que n’en acceptent certaines autorités de certification.</translation>
        </message>
        <message>
            <source>Use several certificates with at most 100 names each, and assign them to their domains.</source>
            <translation>Utilisez plusieurs certificats de 100 noms au plus et affectez-les à leurs domaines.</translation>
        </message>
        <message>
            <source>%1 is a name of an internal network, which public certification authorities do not certify.</source>
            <translation>%1 est un nom de réseau interne, que les autorités de certification publiques ne certifient pas.</translation>
        </message>
        <message>
            <source>Use a name of a domain you have registered, or a certification authority of your own.</source>
            <translation>Utilisez un nom d’un domaine que vous avez enregistré, ou votre propre autorité de certification.</translation>
        </message>
        <message>
            <source>%1 is a name reserved for tests and documents, which nobody owns.</source>
            <translation>%1 est un nom réservé aux tests et à la documentation, qui n’appartient à personne.</translation>
        </message>
        <message>
            <source>Use a name of a domain you have registered.</source>
            <translation>Utilisez un nom d’un domaine que vous avez enregistré.</translation>
        </message>
        <message>
            <source>%1 is a name for looking up addresses, which public certification authorities do not certify.</source>
            <translation>%1 est un nom de recherche d’adresses, que les autorités de certification publiques ne certifient pas.</translation>
        </message>
        <message>
            <source>Use the name that partners connect to.</source>
            <translation>Utilisez le nom auquel les partenaires se connectent.</translation>
        </message>
        <message>
            <source>%1 cannot be found in DNS, where partners look for us.</source>
            <translation>%1 est introuvable dans le DNS, où les partenaires nous recherchent.</translation>
        </message>
        <message>
            <source>Add a name that is in DNS.</source>
            <translation>Ajoutez un nom qui figure dans le DNS.</translation>
        </message>
        <message>
            <source>%1 is a private or reserved address, which public certification authorities do not certify.</source>
            <translation>%1 est une adresse privée ou réservée, que les autorités de certification publiques ne certifient pas.</translation>
        </message>
        <message>
            <source>Leave it out: partners connect to names.</source>
            <translation>Retirez-la : les partenaires se connectent à des noms.</translation>
        </message>
        <message>
            <source>Public certification authorities certify domain names and IP addresses alone, but not %1.</source>
            <translation>Les autorités de certification publiques ne certifient que des noms de domaine et des adresses IP, mais pas %1.</translation>
        </message>
        <message>
            <source>Leave it out, or choose the profile for a private certification authority.</source>
            <translation>Retirez ce nom, ou choisissez le profil d’une autorité de certification privée.</translation>
        </message>
        <message>
            <source>It is not for servers: %1 is not among its purposes.</source>
            <translation>Inutilisable par un serveur : %1 ne figure pas parmi les utilisations étendues.</translation>
        </message>
        <message>
            <source>Ask for a certificate for server authentication.</source>
            <translation>Demandez un certificat pour l’authentification du serveur.</translation>
        </message>
        <message>
            <source>Client authentication (%1) is asked for, which public certification authorities stop to certify.</source>
            <translation>L’authentification du client (%1) est demandée ; les autorités de certification publiques cessent de la certifier.</translation>
        </message>
        <message>
            <source>Leave it out: Puente and current partners do without; with old ones use dialback or a private certification authority.</source>
            <translation>Retirez-la : Puente et les partenaires actuels s’en passent ; avec les anciens, utilisez le rappel ou une autorité de certification privée.</translation>
        </message>
        <message>
            <source>It is not for client authentication (%1), without which old partners refuse SASL EXTERNAL.</source>
            <translation>L’authentification du client (%1) n’est pas prévue ; sans elle, d’anciens partenaires refusent SASL EXTERNAL.</translation>
        </message>
        <message>
            <source>Ask your certification authority for it if you have such partners, or let them use dialback.</source>
            <translation>Demandez-la à votre autorité de certification si vous avez de tels partenaires, ou laissez-les utiliser le rappel.</translation>
        </message>
        <message>
            <source>Public certification authorities do not certify a server for the purpose %1 as well.</source>
            <translation>Les autorités de certification publiques ne certifient pas un serveur en même temps pour l’utilisation %1.</translation>
        </message>
        <message>
            <source>Ask for server authentication alone.</source>
            <translation>Demandez seulement l’authentification du serveur.</translation>
        </message>
        <message>
            <source>Its key may not sign (%1), which TLS 1.3 needs.</source>
            <translation>Sa clé n’a pas le droit de signer (%1), ce dont TLS 1.3 a besoin.</translation>
        </message>
        <message>
            <source>Ask for a certificate with digital signature among the key usages.</source>
            <translation>Demandez un certificat dont les utilisations de la clé comprennent la signature numérique.</translation>
        </message>
        <message>
            <source>Its key may not encrypt (%1), which partners without forward secrecy need.</source>
            <translation>Sa clé n’a pas le droit de chiffrer (%1), ce dont ont besoin les partenaires sans confidentialité persistante.</translation>
        </message>
        <message>
            <source>Nothing is to be done unless such an old partner cannot connect.</source>
            <translation>Il n’y a rien à faire, sauf si un tel partenaire ne peut pas se connecter.</translation>
        </message>
        <message>
            <source>The key usage %1 does not go with an elliptic curve.</source>
            <translation>L’utilisation de la clé %1 ne convient pas à une courbe elliptique.</translation>
        </message>
        <message>
            <source>Ask for digital signature alone.</source>
            <translation>Demandez seulement la signature numérique.</translation>
        </message>
        <message>
            <source>%1 is not the code of a country.</source>
            <translation>%1 n’est pas un code de pays.</translation>
        </message>
        <message>
            <source>Use the two letters of ISO 3166, such as ES.</source>
            <translation>Utilisez les deux lettres d’ISO 3166, par exemple ES.</translation>
        </message>
        <message>
            <source>The organizational unit %1 is no longer certified by public certification authorities.</source>
            <translation>L’unité d’organisation %1 n’est plus certifiée par les autorités de certification publiques.</translation>
        </message>
        <message>
            <source>Leave it out: they drop it or refuse the request.</source>
            <translation>Retirez-la : elles l’omettent ou refusent la demande.</translation>
        </message>
        <message>
            <source>The certificate template %1 is for Windows certification authorities.</source>
            <translation>Le modèle de certificat %1 est destiné aux autorités de certification Windows.</translation>
        </message>
        <message>
            <source>Leave it out for any other certification authority.</source>
            <translation>Retirez-le pour toute autre autorité de certification.</translation>
        </message>
        <message>
            <source>It demands stapled OCSP answers (%1), which Puente does not give: strict partners will refuse it.</source>
            <translation>Des réponses OCSP agrafées sont exigées (%1), que Puente ne fournit pas : les partenaires stricts refuseront le certificat.</translation>
        </message>
        <message>
            <source>Ask for a certificate without must-staple.</source>
            <translation>Demandez un certificat sans must-staple.</translation>
        </message>
        <message>
            <source>Ask for a shorter one, and let Puente renew it in time.</source>
            <translation>Demandez une durée plus courte et laissez Puente renouveler le certificat à temps.</translation>
        </message>
        <message>
            <source>It expired on %1.</source>
            <translation>Il a expiré le %1.</translation>
        </message>
        <message>
            <source>Renew it, and assign the new certificate.</source>
            <translation>Renouvelez-le et affectez le nouveau certificat.</translation>
        </message>
        <message>
            <source>It is not valid before %1.</source>
            <translation>Il n’est pas valide avant le %1.</translation>
        </message>
        <message>
            <source>Check this computer's clock, or wait until then.</source>
            <translation>Vérifiez l’horloge de cet ordinateur, ou attendez cette date.</translation>
        </message>
        <message>
            <source>It expires on %1: less than a sixth of its lifetime is left.</source>
            <translation>Il expire le %1 : il reste moins d’un sixième de sa durée de validité.</translation>
        </message>
        <message>
            <source>Renew it now.</source>
            <translation>Renouvelez-le maintenant.</translation>
        </message>
        <message>
            <source>It expires on %1: less than a third of its lifetime is left.</source>
            <translation>Il expire le %1 : il reste moins d’un tiers de sa durée de validité.</translation>
        </message>
        <message>
            <source>Renew it in the coming days.</source>
            <translation>Renouvelez-le dans les prochains jours.</translation>
        </message>
        <message>
            <source>It is valid for more than 398 days (%1), the most for a public certificate of its time.</source>
            <translation>Il est valide plus de 398 jours (%1), le maximum pour un certificat public de son époque.</translation>
        </message>
        <message>
            <source>It is valid for more than 200 days (%1), the most for a public certificate of its time.</source>
            <translation>Il est valide plus de 200 jours (%1), le maximum pour un certificat public de son époque.</translation>
        </message>
        <message>
            <source>It is valid for more than 100 days (%1), the most for a public certificate of its time.</source>
            <translation>Il est valide plus de 100 jours (%1), le maximum pour un certificat public de son époque.</translation>
        </message>
        <message>
            <source>It is valid for more than 47 days (%1), the most for a public certificate of its time.</source>
            <translation>Il est valide plus de 47 jours (%1), le maximum pour un certificat public de son époque.</translation>
        </message>
        <message>
            <source>The certification authority %1 in the chain has expired.</source>
            <translation>L’autorité de certification %1 de la chaîne a expiré.</translation>
        </message>
        <message>
            <source>Ask the certification authority for its current chain.</source>
            <translation>Demandez à l’autorité de certification sa chaîne actuelle.</translation>
        </message>
    </context>
    <context>
        <name>LintMessages</name>
        <message>
            <source>%1, since %2</source>
            <translation>%1, depuis le %2</translation>
        </message>
    </context>
    <context>
        <name>ListenerCheck</name>
        <message>
            <source>No network card of this computer has the address %1. Enter [::]:%2 for every address.</source>
            <translation>Aucune carte réseau de cet ordinateur n’a l’adresse %1. Saisissez [::]:%2 pour toutes les adresses.</translation>
        </message>
        <message>
            <source>No network card of this computer has the address %1. It has %2.</source>
            <translation>Aucune carte réseau de cet ordinateur n’a l’adresse %1. L’ordinateur a %2.</translation>
        </message>
        <message>
            <source>Another program has %1. Stop that program, or enter another port.</source>
            <translation>Un autre programme occupe %1. Arrêtez ce programme ou saisissez un autre port.</translation>
        </message>
        <message>
            <source>The system refuses %1. Enter another address or port.</source>
            <translation>Le système refuse %1. Saisissez une autre adresse ou un autre port.</translation>
        </message>
    </context>
    <context>
        <name>LyncMessages</name>
        <message>
            <source>%1 cannot be read. Check its name and permissions.</source>
            <translation>%1 ne peut pas être lu. Vérifiez son nom et ses autorisations.</translation>
        </message>
        <message>
            <source>%1 is larger than 16 MB. Export fewer properties: of users, SipAddress and ExternalAccessPolicy are enough.</source>
            <translation>%1 dépasse 16 Mo. Exportez moins de propriétés : pour les utilisateurs, SipAddress et ExternalAccessPolicy suffisent.</translation>
        </message>
        <message>
            <source>There is nothing in %1. Export it again.</source>
            <translation>%1 est vide. Exportez-le de nouveau.</translation>
        </message>
        <message>
            <source>%1 is neither UTF-8 nor UTF-16. Export it again with -Encoding UTF8.</source>
            <translation>%1 n’est ni en UTF-8 ni en UTF-16. Exportez-le de nouveau avec -Encoding UTF8.</translation>
        </message>
        <message>
            <source>%1 was not exported by PowerShell. Use Export-Clixml, ConvertTo-Json or Export-Csv.</source>
            <translation>%1 n’a pas été exporté par PowerShell. Utilisez Export-Clixml, ConvertTo-Json ou Export-Csv.</translation>
        </message>
        <message>
            <source>%1 is XML of another kind. Use Export-Clixml to export it.</source>
            <translation>%1 est un fichier XML d’un autre type. Exportez-le avec Export-Clixml.</translation>
        </message>
        <message>
            <source>%1 has a document type or an entity, which PowerShell never writes. Export it again from Lync.</source>
            <translation>%1 contient un type de document ou une entité, ce que PowerShell n’écrit jamais. Exportez-le de nouveau à partir de Lync.</translation>
        </message>
        <message>
            <source>%1 is damaged or cut off. Export or copy it again.</source>
            <translation>%1 est endommagé ou tronqué. Exportez-le ou copiez-le de nouveau.</translation>
        </message>
        <message>
            <source>%1 is nested too deeply. Export it again without -Depth.</source>
            <translation>%1 comporte trop de niveaux imbriqués. Exportez-le de nouveau sans -Depth.</translation>
        </message>
        <message>
            <source>%1 holds too much at once. Export it in parts.</source>
            <translation>%1 contient trop d’éléments à la fois. Exportez-le en plusieurs parties.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a property of Lync, and what is wrong with its value</comment>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>The value of %1 cannot be used. It is left out if you take this over.</source>
            <translation>La valeur de %1 est inutilisable. Si vous reprenez cet élément, elle est omise.</translation>
        </message>
        <message>
            <source>The value of %1 cannot be used. Leave this out, or correct it in Lync.</source>
            <translation>La valeur de %1 est inutilisable. Écartez cet élément ou corrigez-la dans Lync.</translation>
        </message>
        <message>
            <source>The file does not say %1. It is off if you take this over.</source>
            <translation>Le fichier n’indique pas %1. Si vous reprenez cet élément, ce paramètre est désactivé.</translation>
        </message>
        <message>
            <source>The file does not say %1. Leave this out, or export it again with all properties.</source>
            <translation>Le fichier n’indique pas %1. Écartez cet élément ou exportez-le de nouveau avec toutes ses propriétés.</translation>
        </message>
        <message>
            <source>%1 is one of our own domains. The partner comes without it if you take it over.</source>
            <translation>%1 est l’un de nos propres domaines. Si vous reprenez le partenaire, il vient sans ce domaine.</translation>
        </message>
        <message>
            <source>%1 is one of our own domains. Leave this out.</source>
            <translation>%1 est l’un de nos propres domaines. Écartez cet élément.</translation>
        </message>
        <message>
            <source>A domain belongs to another partner: %1. The partner comes without it if you take it over.</source>
            <translation>Un domaine appartient à un autre partenaire : %1. Si vous reprenez le partenaire, il vient sans ce domaine.</translation>
        </message>
        <message>
            <source>The domain belongs to the partner %1. Leave this out, or remove it there first.</source>
            <translation>Le domaine appartient au partenaire %1. Écartez cet élément ou supprimez d’abord le domaine de ce partenaire.</translation>
        </message>
        <message>
            <source>A domain stands elsewhere here: %1. The partner comes without it if you take it over.</source>
            <translation>Un domaine figure déjà ailleurs ici : %1. Si vous reprenez le partenaire, il vient sans ce domaine.</translation>
        </message>
        <message>
            <source>The domain is on the opposite list here. Keep it there, or move it.</source>
            <translation>Le domaine figure ici dans la liste opposée. Laissez-le dans celle-ci ou déplacez-le.</translation>
        </message>
        <message>
            <source>The domain stands elsewhere here: %1. Leave this out, or remove it there first.</source>
            <translation>Le domaine figure déjà ailleurs ici : %1. Écartez cet élément ou supprimez d’abord le domaine de cet endroit.</translation>
        </message>
        <message>
            <source>Puente takes nothing of this kind over from Lync. Leave it out.</source>
            <translation>Puente ne reprend de Lync aucun élément de ce type. Écartez-le.</translation>
        </message>
        <message>
            <source>%1 is a number where Lync has a name; in the order of its documentation, %2. Export it with Export-Clixml to be sure.</source>
            <translation>%1 est un nombre là où Lync a un nom ; dans l’ordre de sa documentation, %2. Exportez-le avec Export-Clixml pour en être sûr.</translation>
        </message>
        <message>
            <source>This file format does not hold %1. Export it with Export-Clixml or ConvertTo-Json.</source>
            <translation>Ce format de fichier ne contient pas %1. Exportez-le avec Export-Clixml ou ConvertTo-Json.</translation>
        </message>
        <message>
            <source>It is here already, with other settings. Keep them, or replace them.</source>
            <translation>Il existe déjà ici, avec d’autres paramètres. Conservez-les ou remplacez-les.</translation>
        </message>
        <message>
            <source>The name %1 is taken by a policy of another scope. Leave this out, or rename one of them.</source>
            <translation>Le nom %1 est pris par une stratégie d’une autre étendue. Écartez cet élément ou renommez l’une des deux.</translation>
        </message>
        <message>
            <source>There is a site policy already: %1. Keep it, or replace it.</source>
            <translation>Il existe déjà une stratégie de site : %1. Conservez-la ou remplacez-la.</translation>
        </message>
        <message>
            <source>The provider %1 has this proxy. Leave this out, or remove that one first.</source>
            <translation>Le fournisseur %1 a ce proxy. Écartez cet élément ou supprimez d’abord ce fournisseur.</translation>
        </message>
        <message>
            <source>The SIP domain %1 has it as its access edge. Leave this out, or change that domain first.</source>
            <translation>Le domaine SIP %1 l’a déjà comme serveur Edge d’accès. Écartez cet élément ou modifiez d’abord ce domaine.</translation>
        </message>
        <message>
            <source>No file says whom this policy was granted to. Add an export of Get-CsUser, or take it over without members.</source>
            <translation>Aucun fichier n’indique à qui cette stratégie a été accordée. Ajoutez un export de Get-CsUser ou reprenez-la sans membres.</translation>
        </message>
        <message>
            <source>Some members have another policy here: %1. Keep them there, or move them.</source>
            <translation>Certains membres ont ici une autre stratégie : %1. Laissez-les dans celle-ci ou déplacez-les.</translation>
        </message>
        <message>
            <source>Some users are in none of our SIP domains: %1. They are left out if you take the others over.</source>
            <translation>Certains utilisateurs ne sont dans aucun de nos domaines SIP : %1. Si vous reprenez les autres, ceux-ci sont écartés.</translation>
        </message>
        <message>
            <source>Users have this policy, but no file describes it. Add an export of Get-CsExternalAccessPolicy, or leave it out.</source>
            <translation>Des utilisateurs ont cette stratégie, mais aucun fichier ne la décrit. Ajoutez un export de Get-CsExternalAccessPolicy ou écartez-la.</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Utilisateurs</translation>
        </message>
        <message>
            <source>External access policy</source>
            <translation>Stratégie d’accès externe</translation>
        </message>
        <message>
            <source>XMPP federated partner</source>
            <translation>Partenaire fédéré XMPP</translation>
        </message>
        <message>
            <source>Allowed domain</source>
            <translation>Domaine autorisé</translation>
        </message>
        <message>
            <source>Blocked domain</source>
            <translation>Domaine bloqué</translation>
        </message>
        <message>
            <source>Hosted provider</source>
            <translation>Fournisseur hébergé</translation>
        </message>
        <message>
            <source>Public provider</source>
            <translation>Fournisseur public</translation>
        </message>
        <message>
            <source>XMPP gateway</source>
            <translation>Passerelle XMPP</translation>
        </message>
        <message>
            <source>Access Edge configuration</source>
            <translation>Configuration du serveur Edge d’accès</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Autre élément</translation>
        </message>
        <message>
            <source>Conflict</source>
            <translation>Conflit</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lu</translation>
        </message>
        <message>
            <source>Is here already</source>
            <translation>Déjà présent</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Écarté</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Ajouté</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <source>No value: what is here stays</source>
            <translation>Aucune valeur : l’existant est conservé</translation>
        </message>
        <message>
            <source>Cannot be used</source>
            <translation>Inutilisable</translation>
        </message>
        <message>
            <source>Lync’s own bookkeeping</source>
            <translation>Gestion interne de Lync</translation>
        </message>
        <message>
            <source>Of users, only the address and the policy are read</source>
            <translation>Pour les utilisateurs, seules l’adresse et la stratégie sont lues</translation>
        </message>
        <message>
            <source>Sign-in from outside is a matter of the users’ home</source>
            <translation>La connexion de l’extérieur relève du serveur des utilisateurs</translation>
        </message>
        <message>
            <source>A service that no longer exists</source>
            <translation>Un service qui n’existe plus</translation>
        </message>
        <message>
            <source>Puente carries no audio, video or conferences</source>
            <translation>Puente ne transporte ni audio, ni vidéo, ni conférences</translation>
        </message>
        <message>
            <source>Puente neither archives nor monitors</source>
            <translation>Puente n’archive pas et ne surveille pas</translation>
        </message>
        <message>
            <source>A secret: the engine has its own</source>
            <translation>Un secret : le moteur a le sien</translation>
        </message>
        <message>
            <source>A route that Puente does not have</source>
            <translation>Un itinéraire que Puente n’a pas</translation>
        </message>
        <message>
            <source>Puente decides this itself</source>
            <translation>Puente en décide lui-même</translation>
        </message>
        <message>
            <source>How Lync shows it to its users</source>
            <translation>La façon dont Lync le montre à ses utilisateurs</translation>
        </message>
        <message>
            <source>Puente does not know this property</source>
            <translation>Puente ne connaît pas cette propriété</translation>
        </message>
        <message>
            <source>Its TLS, SASL and dialback settings cannot work together. If you take it over, it gets the nearest that can: %1.</source>
            <translation>Ses paramètres TLS, SASL et de rappel ne peuvent pas fonctionner ensemble. Si vous le reprenez, il reçoit les plus proches qui le peuvent : %1.</translation>
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
        <message>
            <source>Certificates are the only method. The partner's must be one that this computer trusts, and yours one that the partner trusts.</source>
            <translation>Les certificats sont la seule méthode. Cet ordinateur doit approuver celui du partenaire, et le partenaire doit approuver le vôtre.</translation>
        </message>
        <message>
            <source>required</source>
            <translation>obligatoire</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>facultatif</translation>
        </message>
        <message>
            <source>not supported</source>
            <translation>non pris en charge</translation>
        </message>
        <message>
            <source>TLS %1, SASL %2, dialback %3</source>
            <translation>TLS %1, SASL %2, rappel %3</translation>
        </message>
        <message>
            <source>on</source>
            <translation>activé</translation>
        </message>
        <message>
            <source>off</source>
            <translation>désactivé</translation>
        </message>
    </context>
    <context>
        <name>NextHopMessages</name>
        <message>
            <source>%1 by %2</source>
            <translation>%1 par %2</translation>
        </message>
        <message>
            <source>%1 answers, but refuses this edge: %2. Let the server trust this edge, by the name in its certificate.</source>
            <translation>%1 répond, mais refuse ce serveur Edge : %2. Faites en sorte que le serveur fasse confiance à ce serveur Edge, par le nom de son certificat.</translation>
        </message>
        <message>
            <source>%1 answers with a fault of its own: %2. Look at the server before relying on it.</source>
            <translation>%1 répond par une erreur qui lui est propre : %2. Examinez le serveur avant de compter sur lui.</translation>
        </message>
        <message>
            <source>%1 answers: %2. Nothing protects the connection.</source>
            <translation>%1 répond : %2. Rien ne protège la connexion.</translation>
        </message>
        <message>
            <source>%1 answers: %2. Its certificate is trusted and the connection uses %3.</source>
            <translation>%1 répond : %2. Son certificat est approuvé et la connexion utilise %3.</translation>
        </message>
        <message>
            <source>The certificate of %1 names no server. Give the server a certificate for its name.</source>
            <translation>Le certificat de %1 ne nomme aucun serveur. Donnez au serveur un certificat pour son nom.</translation>
        </message>
        <message>
            <source>The certificate of %1 is for %2. Enter one of these names, or give the server another certificate.</source>
            <translation>Le certificat de %1 est pour %2. Saisissez l’un de ces noms ou donnez un autre certificat au serveur.</translation>
        </message>
        <message>
            <source>Connecting to %1…</source>
            <translation>Connexion à %1…</translation>
        </message>
        <message>
            <source>Exchanging certificates with %1…</source>
            <translation>Échange de certificats avec %1…</translation>
        </message>
        <message>
            <source>Asking %1 what it can do…</source>
            <translation>Interrogation de %1 sur ses capacités…</translation>
        </message>
        <message>
            <source>This is no SIP server that can be looked up. Check what is entered.</source>
            <translation>Ce n’est pas un serveur SIP que l’on puisse rechercher. Vérifiez la saisie.</translation>
        </message>
        <message>
            <source>The DNS knows no server for %1. Check the name, or add its record.</source>
            <translation>Le DNS ne connaît aucun serveur pour %1. Vérifiez le nom ou ajoutez son enregistrement.</translation>
        </message>
        <message>
            <source>The DNS record of %1 says that there is no such service. Enter another server or transport.</source>
            <translation>L’enregistrement DNS de %1 indique que ce service n’existe pas. Saisissez un autre serveur ou un autre transport.</translation>
        </message>
        <message>
            <source>The DNS did not answer for %1. Check the DNS servers, then test again.</source>
            <translation>Le DNS n’a pas répondu pour %1. Vérifiez les serveurs DNS, puis testez de nouveau.</translation>
        </message>
        <message>
            <source>No connection to %1 came about. Check that the server runs, its port, and the firewall between.</source>
            <translation>Aucune connexion à %1 n’a pu être établie. Vérifiez que le serveur fonctionne, son port et le pare-feu intermédiaire.</translation>
        </message>
        <message>
            <source>TLS cannot be used on this computer. Look at the log for the reason.</source>
            <translation>TLS ne peut pas être utilisé sur cet ordinateur. Cherchez la raison dans le journal.</translation>
        </message>
        <message>
            <source>%1 was reached, but TLS failed. Check that this port speaks TLS, and that a certificate is assigned here if the server asks for one.</source>
            <translation>%1 a été joint, mais TLS a échoué. Vérifiez que ce port parle TLS et qu’un certificat est affecté ici si le serveur en demande un.</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted here. Add the certificate of its authority to this computer.</source>
            <translation>Le certificat de %1 n’est pas approuvé ici. Ajoutez le certificat de son autorité à cet ordinateur.</translation>
        </message>
        <message>
            <source>%1 took the connection and closed it without an answer. Let the server trust this edge, and assign a certificate here.</source>
            <translation>%1 a accepté la connexion et l’a fermée sans répondre. Faites en sorte que le serveur fasse confiance à ce serveur Edge et affectez un certificat ici.</translation>
        </message>
        <message>
            <source>%1 does not speak SIP. Check the port.</source>
            <translation>%1 ne parle pas SIP. Vérifiez le port.</translation>
        </message>
        <message>
            <source>%1 was reached, but does not answer. Check that it is a SIP server and trusts this edge.</source>
            <translation>%1 a été joint, mais ne répond pas. Vérifiez que c’est un serveur SIP et qu’il fait confiance à ce serveur Edge.</translation>
        </message>
    </context>
    <context>
        <name>OrderAdvice</name>
        <message numerus="yes">
            <source>Web server certificate with %n name(s), from your own certification authority.</source>
            <translation>
                <numerusform>Certificat de serveur web avec %n nom, de votre propre autorité de certification.</numerusform>
                <numerusform>Certificat de serveur web avec %n noms, de votre propre autorité de certification.</numerusform>
            </translation>
        </message>
        <message>
            <source>Web server certificate for one name (single domain, DV or OV).</source>
            <translation>Certificat de serveur web pour un seul nom (domaine unique, DV ou OV).</translation>
        </message>
        <message numerus="yes">
            <source>Multi-domain (UCC/SAN) web server certificate with %n name(s), DV or OV.</source>
            <translation>
                <numerusform>Certificat de serveur web multidomaine (UCC/SAN) avec %n nom, DV ou OV.</numerusform>
                <numerusform>Certificat de serveur web multidomaine (UCC/SAN) avec %n noms, DV ou OV.</numerusform>
            </translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produit</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
        <message>
            <source>Key and signature</source>
            <translation>Clé et signature</translation>
        </message>
        <message>
            <source>%1, %2. Both are in the request already.</source>
            <translation>%1, %2. Les deux figurent déjà dans la demande.</translation>
        </message>
        <message>
            <source>Server software</source>
            <translation>Logiciel serveur</translation>
        </message>
        <message>
            <source>“Other”, “OpenSSL” or “Apache”. The answer then comes as PEM; PKCS#7 (.p7b) does as well.</source>
            <translation>« Autre », « OpenSSL » ou « Apache ». La réponse arrive alors en PEM ; PKCS#7 (.p7b) convient aussi.</translation>
        </message>
        <message>
            <source>Send back</source>
            <translation>À renvoyer</translation>
        </message>
        <message>
            <source>The certificate with all intermediate certificates.</source>
            <translation>Le certificat avec tous les certificats intermédiaires.</translation>
        </message>
        <message>
            <source>Key usage</source>
            <translation>Utilisation de la clé</translation>
        </message>
        <message>
            <source>Server and client authentication.</source>
            <translation>Authentification du serveur et du client.</translation>
        </message>
        <message>
            <source>Server authentication.</source>
            <translation>Authentification du serveur.</translation>
        </message>
        <message>
            <source>Do not buy</source>
            <translation>À ne pas acheter</translation>
        </message>
        <message>
            <source>A wildcard certificate, nor a client or e-mail certificate: partners compare each name.</source>
            <translation>Un certificat générique, client ou de messagerie : les partenaires comparent chaque nom.</translation>
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
    </context>
    <context>
        <name>PartnerInput</name>
        <message>
            <source>%1 is a partner already. Edit that one instead.</source>
            <translation>%1 est déjà un partenaire. Modifiez plutôt celui-ci.</translation>
        </message>
        <message>
            <source>%1 is the primary domain already. Remove it here.</source>
            <translation>%1 est déjà le domaine principal. Supprimez-le ici.</translation>
        </message>
    </context>
    <context>
        <name>PartnerMessages</name>
        <message>
            <source>failing since %1</source>
            <translation>en échec depuis %1</translation>
        </message>
        <message>
            <source>failing</source>
            <translation>en échec</translation>
        </message>
        <message>
            <source>new, not in force</source>
            <translation>nouveau, pas en vigueur</translation>
        </message>
        <message>
            <source>never tried</source>
            <translation>jamais essayé</translation>
        </message>
        <message>
            <source>idle</source>
            <translation>inactif</translation>
        </message>
        <message numerus="yes">
            <source>connected (%n stream(s))</source>
            <translation>
                <numerusform>connecté (%n flux)</numerusform>
                <numerusform>connecté (%n flux)</numerusform>
            </translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>The latest stream failed. The engine tries again when there is a message for this partner.</source>
            <translation>Le dernier flux a échoué. Le moteur réessaie dès qu’il y a un message pour ce partenaire.</translation>
        </message>
        <message>
            <source>The engine does not know this partner yet. Commit the changes to put it in force.</source>
            <translation>Le moteur ne connaît pas encore ce partenaire. Validez les modifications pour les mettre en vigueur.</translation>
        </message>
        <message>
            <source>There was no stream since the engine started. The first message opens one.</source>
            <translation>Aucun flux n’a été ouvert depuis le démarrage du moteur. Le premier message en ouvre un.</translation>
        </message>
        <message>
            <source>No stream is open. The next message opens one.</source>
            <translation>Aucun flux n’est ouvert. Le prochain message en ouvre un.</translation>
        </message>
        <message>
            <source>Messages pass.</source>
            <translation>Les messages passent.</translation>
        </message>
        <message>
            <source>The engine does not answer. Start it to see how it stands with this partner.</source>
            <translation>Le moteur ne répond pas. Démarrez-le pour connaître l’état de ce partenaire.</translation>
        </message>
        <message>
            <source>Prosody or ejabberd today</source>
            <translation>Prosody ou ejabberd actuels</translation>
        </message>
        <message>
            <source>Strict: certificates only</source>
            <translation>Strict : certificats uniquement</translation>
        </message>
        <message>
            <source>Legacy: unencrypted</source>
            <translation>Ancien : non chiffré</translation>
        </message>
        <message>
            <source>Write first: yes.</source>
            <translation>Écrire en premier : oui.</translation>
        </message>
        <message>
            <source>Write first: only to people who added them as a contact.</source>
            <translation>Écrire en premier : seulement à ceux qui les ont ajoutés comme contact.</translation>
        </message>
        <message>
            <source>See who is available: yes.</source>
            <translation>Voir qui est disponible : oui.</translation>
        </message>
        <message>
            <source>See who is available: only of people who added them.</source>
            <translation>Voir qui est disponible : seulement ceux qui les ont ajoutés.</translation>
        </message>
        <message>
            <source>See status notes: yes.</source>
            <translation>Voir les notes de statut : oui.</translation>
        </message>
        <message>
            <source>See status notes: no.</source>
            <translation>Voir les notes de statut : non.</translation>
        </message>
        <message>
            <source>Nobody asks whether the partner is still there. A broken stream shows when the next message fails.</source>
            <translation>Personne ne demande si le partenaire est encore là. Un flux rompu n’apparaît qu’à l’échec du message suivant.</translation>
        </message>
        <message numerus="yes">
            <source>When nothing was sent for %n second(s), the partner is asked whether it is still there. A stream without an answer is closed.</source>
            <translation>
                <numerusform>Si rien n’a été envoyé pendant %n seconde, Puente demande au partenaire s’il est encore là. Un flux sans réponse est fermé.</numerusform>
                <numerusform>Si rien n’a été envoyé pendant %n secondes, Puente demande au partenaire s’il est encore là. Un flux sans réponse est fermé.</numerusform>
            </translation>
        </message>
        <message>
            <source>All partners together may have %1 streams, so this is never reached. Choose less, or raise the limit of the gateway.</source>
            <translation>Tous les partenaires ensemble ont droit à %1 flux ; cette limite n’est donc jamais atteinte. Choisissez moins ou relevez la limite de la passerelle.</translation>
        </message>
        <message>
            <source>More incoming streams than this are refused. Each of the partner's domains has this number for itself.</source>
            <translation>Au-delà, les flux entrants sont refusés. Chaque domaine du partenaire dispose de ce nombre pour lui seul.</translation>
        </message>
        <message>
            <source>Streams go there, whatever DNS says. Its certificate must still name the partner's domain.</source>
            <translation>Les flux y sont dirigés, quoi que dise le DNS. Son certificat doit tout de même porter le domaine du partenaire.</translation>
        </message>
        <message>
            <source>The partner's server is found by its SRV records.</source>
            <translation>Le serveur du partenaire est trouvé par ses enregistrements SRV.</translation>
        </message>
    </context>
    <context>
        <name>PlanMessages</name>
        <message>
            <source>The DNS server did not answer in time. Check again later, or name other servers in step 1.</source>
            <translation>Le serveur DNS n’a pas répondu à temps. Vérifiez à nouveau plus tard ou indiquez d’autres serveurs à l’étape 1.</translation>
        </message>
        <message>
            <source>The signatures of this zone are wrong. Have its operator mend DNSSEC.</source>
            <translation>Les signatures de cette zone sont fausses. Demandez à son exploitant de corriger DNSSEC.</translation>
        </message>
        <message>
            <source>The DNS server refused to answer, or failed. Check again later, or name other servers in step 1.</source>
            <translation>Le serveur DNS a refusé de répondre ou a échoué. Vérifiez à nouveau plus tard ou indiquez d’autres serveurs à l’étape 1.</translation>
        </message>
        <message>
            <source>The DNS has this record. Nothing is left to do.</source>
            <translation>Le DNS contient cet enregistrement. Il ne reste rien à faire.</translation>
        </message>
        <message>
            <source>The DNS has this record, and it is signed. Nothing is left to do.</source>
            <translation>Le DNS contient cet enregistrement et il est signé. Il ne reste rien à faire.</translation>
        </message>
        <message>
            <source>The DNS has this record, but it is not signed, so that partners ignore it. Have the zone signed with DNSSEC, or take the record away.</source>
            <translation>Le DNS contient cet enregistrement, mais il n’est pas signé ; les partenaires l’ignorent donc. Faites signer la zone avec DNSSEC ou retirez l’enregistrement.</translation>
        </message>
        <message>
            <source>The DNS has no such record, and it can be left out. Publish it if you need what it is for.</source>
            <translation>Le DNS ne contient pas cet enregistrement, qui peut être omis. Publiez-le si vous avez besoin de ce à quoi il sert.</translation>
        </message>
        <message>
            <source>The DNS has no such record. Publish it, then check again.</source>
            <translation>Le DNS ne contient pas cet enregistrement. Publiez-le, puis vérifiez à nouveau.</translation>
        </message>
        <message>
            <source>The name partners connect to</source>
            <translation>Le nom auquel les partenaires se connectent</translation>
        </message>
        <message>
            <source>XMPP partners look for the domain</source>
            <translation>Les partenaires XMPP recherchent le domaine</translation>
        </message>
        <message>
            <source>SIP clients and partners that know only the domain</source>
            <translation>Clients et partenaires SIP qui ne connaissent que le domaine</translation>
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
            <source>SIP partners discover the domain</source>
            <translation>Les partenaires SIP découvrent le domaine</translation>
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
            <source>SIP clients that look up no SRV records</source>
            <translation>Clients SIP qui ne recherchent pas d’enregistrements SRV</translation>
        </message>
        <message>
            <source>Partners check the key by DANE; in a signed zone only</source>
            <translation>Les partenaires vérifient la clé par DANE ; seulement dans une zone signée</translation>
        </message>
        <message>
            <source>XMPP federation</source>
            <translation>Fédération XMPP</translation>
        </message>
        <message>
            <source>XMPP federation, TLS from the start</source>
            <translation>Fédération XMPP, TLS dès le début</translation>
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
        <message>
            <source>DNS updates while a certificate is ordered</source>
            <translation>Mises à jour DNS pendant la commande d’un certificat</translation>
        </message>
        <message>
            <source>Orders of certificates</source>
            <translation>Commandes de certificats</translation>
        </message>
        <message>
            <source>Proof of control, open while a certificate is ordered</source>
            <translation>Preuve de contrôle, ouvert pendant la commande d’un certificat</translation>
        </message>
        <message>
            <source>Link between proxy and gateway</source>
            <translation>Liaison entre proxy et passerelle</translation>
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
            <source>Any XMPP partner</source>
            <translation>Tout partenaire XMPP</translation>
        </message>
        <message>
            <source>Any SIP partner</source>
            <translation>Tout partenaire SIP</translation>
        </message>
        <message>
            <source>SIP clients</source>
            <translation>Clients SIP</translation>
        </message>
        <message>
            <source>SIP clients and partners</source>
            <translation>Clients et partenaires SIP</translation>
        </message>
        <message>
            <source>The users' home</source>
            <translation>Le serveur des utilisateurs</translation>
        </message>
        <message>
            <source>DNS servers</source>
            <translation>Serveurs DNS</translation>
        </message>
        <message>
            <source>Certification authority</source>
            <translation>Autorité de certification</translation>
        </message>
        <message>
            <source>The proxy</source>
            <translation>Le proxy</translation>
        </message>
        <message>
            <source>The gateway</source>
            <translation>La passerelle</translation>
        </message>
        <message>
            <source>No certificate</source>
            <translation>Aucun certificat</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Présent</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Absent</translation>
        </message>
        <message>
            <source>Not checked yet</source>
            <translation>Pas encore vérifié</translation>
        </message>
        <message>
            <source>Different</source>
            <translation>Différent</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Inconnu</translation>
        </message>
        <message>
            <source>Not checked</source>
            <translation>Non vérifié</translation>
        </message>
        <message>
            <source>Listening</source>
            <translation>En écoute</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>En échec</translation>
        </message>
        <message>
            <source>Not in force yet</source>
            <translation>Pas encore en vigueur</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>Libre</translation>
        </message>
        <message>
            <source>Taken</source>
            <translation>Occupé</translation>
        </message>
        <message>
            <source>No such address</source>
            <translation>Adresse inexistante</translation>
        </message>
        <message>
            <source>Not allowed</source>
            <translation>Non autorisé</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>No certificate is assigned that could carry this name. Request one in step 3.</source>
            <translation>Aucun certificat affecté ne pourrait porter ce nom. Demandez-en un à l’étape 3.</translation>
        </message>
        <message>
            <source>The certificate presented for this name carries it. Nothing is left to do.</source>
            <translation>Le certificat présenté pour ce nom le contient. Il ne reste rien à faire.</translation>
        </message>
        <message>
            <source>The certificate lacks this name, and it can be left out. Add it to the next request if you need what it is for.</source>
            <translation>Ce nom manque dans le certificat, mais peut être omis. Ajoutez-le à la prochaine demande si vous avez besoin de ce à quoi il sert.</translation>
        </message>
        <message>
            <source>The certificate lacks this name, so that partners may refuse it. Request a new one with all names in step 3.</source>
            <translation>Ce nom manque dans le certificat ; les partenaires peuvent donc le refuser. Demandez-en un nouveau avec tous les noms à l’étape 3.</translation>
        </message>
        <message>
            <source>The DNS has not been asked yet. Check now.</source>
            <translation>Le DNS n’a pas encore été interrogé. Vérifiez maintenant.</translation>
        </message>
        <message>
            <source>The DNS says %1. Have it corrected, or check whether it is meant so.</source>
            <translation>Le DNS indique %1. Faites-le corriger ou vérifiez si c’est voulu.</translation>
        </message>
        <message>
            <source>Connections of this edge to others cannot be judged from here. Let the firewall pass them.</source>
            <translation>Les connexions de ce serveur Edge vers d’autres ne peuvent pas être évaluées d’ici. Autorisez-les dans le pare-feu.</translation>
        </message>
        <message>
            <source>This port is open only while it is needed. Let the firewall pass it.</source>
            <translation>Ce port n’est ouvert que pendant qu’il est nécessaire. Autorisez-le dans le pare-feu.</translation>
        </message>
        <message>
            <source>The engine listens here. Let the firewall pass these connections.</source>
            <translation>Le moteur écoute ici. Autorisez ces connexions dans le pare-feu.</translation>
        </message>
        <message>
            <source>The engine does not listen here, for no certificate is assigned. Assign one in step 3.</source>
            <translation>Le moteur n’écoute pas ici, car aucun certificat n’est affecté. Affectez-en un à l’étape 3.</translation>
        </message>
        <message>
            <source>The engine could not open this port. Look at the status page for its reason.</source>
            <translation>Le moteur n’a pas pu ouvrir ce port. Consultez la page d’état pour en connaître la raison.</translation>
        </message>
        <message>
            <source>The running engine does not know of this port yet. Commit the changes, or start the engine again.</source>
            <translation>Le moteur en marche ne connaît pas encore ce port. Validez les modifications ou redémarrez le moteur.</translation>
        </message>
        <message>
            <source>The engine is stopped, and this port is free for it. Start the engine.</source>
            <translation>Le moteur est arrêté et ce port est libre pour lui. Démarrez le moteur.</translation>
        </message>
        <message>
            <source>The engine is stopped, and another program has this port. Stop that program, or choose another port in step 1.</source>
            <translation>Le moteur est arrêté et un autre programme occupe ce port. Arrêtez ce programme ou choisissez un autre port à l’étape 1.</translation>
        </message>
        <message>
            <source>No network card of this computer has this address. Choose another one in step 1.</source>
            <translation>Aucune carte réseau de cet ordinateur n’a cette adresse. Choisissez-en une autre à l’étape 1.</translation>
        </message>
        <message>
            <source>You may not open this port; a system service may. Install the service, or choose a port above 1023 in step 1.</source>
            <translation>Vous n’avez pas le droit d’ouvrir ce port ; un service système l’a. Installez le service ou choisissez un port au-dessus de 1023 à l’étape 1.</translation>
        </message>
        <message>
            <source>The system refuses this address and port. Choose others in step 1.</source>
            <translation>Le système refuse cette adresse et ce port. Choisissez-en d’autres à l’étape 1.</translation>
        </message>
    </context>
    <context>
        <name>PlanSection</name>
        <message>
            <source>%1 (optional)</source>
            <translation>%1 (facultatif)</translation>
        </message>
        <message>
            <source>This edge</source>
            <translation>Ce serveur Edge</translation>
        </message>
        <message>
            <source>Certificate names</source>
            <translation>Noms du certificat</translation>
        </message>
        <message>
            <source>What the certificate of this edge should carry.</source>
            <translation>Ce que le certificat de ce serveur Edge devrait contenir.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Usage</translation>
        </message>
        <message>
            <source>DNS records</source>
            <translation>Enregistrements DNS</translation>
        </message>
        <message>
            <source>What the public DNS should say, and what it says.</source>
            <translation>Ce que le DNS public devrait indiquer, et ce qu’il indique.</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Attendu</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Trouvé</translation>
        </message>
        <message>
            <source>the public address</source>
            <translation>l’adresse publique</translation>
        </message>
        <message>
            <source>Firewall ports</source>
            <translation>Ports du pare-feu</translation>
        </message>
        <message>
            <source>What the firewall should let through.</source>
            <translation>Ce que le pare-feu devrait laisser passer.</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Sens</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Vers</translation>
        </message>
    </context>
    <context>
        <name>PolicyMessages</name>
        <message>
            <source>Federation is enabled at the access edge.</source>
            <translation>La fédération est activée sur le serveur Edge d’accès.</translation>
        </message>
        <message>
            <source>The policy “%1” enables communications with federated users.</source>
            <translation>La stratégie « %1 » autorise les communications avec des utilisateurs fédérés.</translation>
        </message>
        <message>
            <source>The policy “%1” enables communications with XMPP federated users.</source>
            <translation>La stratégie « %1 » autorise les communications avec des utilisateurs fédérés XMPP.</translation>
        </message>
        <message>
            <source>The domain is one of the XMPP partner %1.</source>
            <translation>Le domaine est l’un de ceux du partenaire XMPP %1.</translation>
        </message>
        <message>
            <source>Federation is disabled for everybody. Enable it at the access edge.</source>
            <translation>La fédération est désactivée pour tous. Activez-la sur le serveur Edge d’accès.</translation>
        </message>
        <message>
            <source>The policy “%1” does not enable communications with federated users. Enable them there, or give this user another policy.</source>
            <translation>La stratégie « %1 » n’autorise pas les communications avec des utilisateurs fédérés. Autorisez-les dans celle-ci ou donnez une autre stratégie à cet utilisateur.</translation>
        </message>
        <message>
            <source>The policy “%1” does not enable communications with XMPP federated users. Enable them there, or give this user another policy.</source>
            <translation>La stratégie « %1 » n’autorise pas les communications avec des utilisateurs fédérés XMPP. Autorisez-les dans celle-ci ou donnez une autre stratégie à cet utilisateur.</translation>
        </message>
        <message>
            <source>The domain belongs to no XMPP partner. Add a partner for it.</source>
            <translation>Le domaine n’appartient à aucun partenaire XMPP. Ajoutez un partenaire pour ce domaine.</translation>
        </message>
        <message>
            <source>Global</source>
            <translation>Global</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Utilisateur</translation>
        </message>
        <message>
            <source>For everybody who has no user policy, unless there is a site policy.</source>
            <translation>Pour tous ceux qui n’ont pas de stratégie utilisateur, sauf s’il existe une stratégie de site.</translation>
        </message>
        <message>
            <source>For everybody who has no user policy, in place of the global one.</source>
            <translation>Pour tous ceux qui n’ont pas de stratégie utilisateur, à la place de la stratégie globale.</translation>
        </message>
        <message>
            <source>For its members alone, in place of the site policy and the global one.</source>
            <translation>Pour ses seuls membres, à la place de la stratégie de site et de la stratégie globale.</translation>
        </message>
        <message>
            <source>Access edge settings…</source>
            <translation>Paramètres du serveur Edge d’accès…</translation>
        </message>
        <message>
            <source>Policy %1…</source>
            <translation>Stratégie %1…</translation>
        </message>
        <message>
            <source>Partner %1…</source>
            <translation>Partenaire %1…</translation>
        </message>
        <message>
            <source>Add partner…</source>
            <translation>Ajouter un partenaire…</translation>
        </message>
    </context>
    <context>
        <name>ProbeMessages</name>
        <message>
            <source>SRV records</source>
            <translation>Enregistrements SRV</translation>
        </message>
        <message>
            <source>Addresses</source>
            <translation>Adresses</translation>
        </message>
        <message>
            <source>TCP connection</source>
            <translation>Connexion TCP</translation>
        </message>
        <message>
            <source>Stream in the clear</source>
            <translation>Flux en clair</translation>
        </message>
        <message>
            <source>Features in the clear</source>
            <translation>Fonctions en clair</translation>
        </message>
        <message>
            <source>STARTTLS</source>
            <translation>STARTTLS</translation>
        </message>
        <message>
            <source>TLS handshake</source>
            <translation>Négociation TLS</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <source>Stream over TLS</source>
            <translation>Flux sur TLS</translation>
        </message>
        <message>
            <source>Features over TLS</source>
            <translation>Fonctions sur TLS</translation>
        </message>
        <message>
            <source>Partner's settings</source>
            <translation>Paramètres du partenaire</translation>
        </message>
        <message>
            <source>Not reached yet</source>
            <translation>Pas encore atteint</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Passed</source>
            <translation>Réussi</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>En échec</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Inutile</translation>
        </message>
        <message>
            <source>The partner has a proxy FQDN, so SRV records are not asked for.</source>
            <translation>Le partenaire a un nom FQDN de proxy ; les enregistrements SRV ne sont donc pas interrogés.</translation>
        </message>
        <message>
            <source>The domain says in the DNS that it offers no XMPP federation. Ask the partner for the right domain.</source>
            <translation>Le domaine indique dans le DNS qu’il n’offre pas de fédération XMPP. Demandez le bon domaine au partenaire.</translation>
        </message>
        <message>
            <source>The domain has no SRV records for XMPP, so its own address is tried. Ask the partner to publish them, or set the proxy FQDN.</source>
            <translation>Le domaine n’a pas d’enregistrements SRV pour XMPP ; son adresse propre est donc essayée. Demandez au partenaire de les publier, ou indiquez le nom FQDN du proxy.</translation>
        </message>
        <message>
            <source>The DNS gave no answer. Check the DNS servers of this computer or of the site, then check again.</source>
            <translation>Le DNS n’a pas répondu. Vérifiez les serveurs DNS de cet ordinateur ou du site, puis recommencez.</translation>
        </message>
        <message>
            <source>The DNS answer failed the DNSSEC validation. Ask the partner to mend the signatures of the zone; until then nobody can trust the answer.</source>
            <translation>La réponse du DNS a échoué à la validation DNSSEC. Demandez au partenaire de corriger les signatures de la zone ; d’ici là, personne ne peut se fier à la réponse.</translation>
        </message>
        <message>
            <source>One of the DNS questions stayed without an answer. Check again later.</source>
            <translation>L’une des questions au DNS est restée sans réponse. Recommencez plus tard.</translation>
        </message>
        <message>
            <source>The name has no address in the DNS. Check the spelling of the domain, or ask the partner to publish the records.</source>
            <translation>Le nom n’a pas d’adresse dans le DNS. Vérifiez l’orthographe du domaine, ou demandez au partenaire de publier les enregistrements.</translation>
        </message>
        <message>
            <source>Some of the partner's servers have no address in the DNS. Tell the partner.</source>
            <translation>Certains serveurs du partenaire n’ont pas d’adresse dans le DNS. Signalez-le au partenaire.</translation>
        </message>
        <message>
            <source>None of the partner's servers takes a connection. Open the outgoing port in the firewall, or ask the partner whether the server runs.</source>
            <translation>Aucun serveur du partenaire n’accepte de connexion. Ouvrez le port sortant dans le pare-feu, ou demandez au partenaire si le serveur fonctionne.</translation>
        </message>
        <message>
            <source>Some of the partner's servers take no connection. Tell the partner; the others are used.</source>
            <translation>Certains serveurs du partenaire n’acceptent pas de connexion. Signalez-le au partenaire ; les autres sont utilisés.</translation>
        </message>
        <message>
            <source>The partner's server gave no answer in time. Check again later, or ask the partner.</source>
            <translation>Le serveur du partenaire n’a pas répondu à temps. Recommencez plus tard, ou demandez au partenaire.</translation>
        </message>
        <message>
            <source>The check was cancelled. Start it again when needed.</source>
            <translation>La vérification a été annulée. Relancez-la au besoin.</translation>
        </message>
        <message>
            <source>What answers there is no XMPP server for servers. Check the host and the port.</source>
            <translation>Ce qui répond là n’est pas un serveur XMPP pour serveurs. Vérifiez l’hôte et le port.</translation>
        </message>
        <message>
            <source>The partner's server sent more than a server may before it is authenticated. Tell the partner.</source>
            <translation>Le serveur du partenaire a envoyé plus qu’il n’est permis avant d’être authentifié. Signalez-le au partenaire.</translation>
        </message>
        <message>
            <source>The partner's server closed the connection. Ask the partner whether your domain is blocked there.</source>
            <translation>Le serveur du partenaire a fermé la connexion. Demandez au partenaire si votre domaine y est bloqué.</translation>
        </message>
        <message>
            <source>The server answers for another domain. Check the proxy FQDN and the partner's SRV records.</source>
            <translation>Le serveur répond pour un autre domaine. Vérifiez le nom FQDN du proxy et les enregistrements SRV du partenaire.</translation>
        </message>
        <message>
            <source>The server does not serve this domain. Check the domain, the proxy FQDN and the partner's SRV records.</source>
            <translation>Le serveur ne dessert pas ce domaine. Vérifiez le domaine, le nom FQDN du proxy et les enregistrements SRV du partenaire.</translation>
        </message>
        <message>
            <source>The partner's server ended the stream with an error. Ask the partner whether your domain is allowed there.</source>
            <translation>Le serveur du partenaire a terminé le flux par une erreur. Demandez au partenaire si votre domaine y est autorisé.</translation>
        </message>
        <message>
            <source>The server speaks XMPP of before 2004, which knows dialback alone. Ask the partner to bring it up to date.</source>
            <translation>Le serveur parle un XMPP d’avant 2004, qui ne connaît que le rappel. Demandez au partenaire de le mettre à jour.</translation>
        </message>
        <message>
            <source>The server offers no encryption. Ask the partner to switch on TLS; until then everything would go in the clear.</source>
            <translation>Le serveur n’offre pas de chiffrement. Demandez au partenaire d’activer TLS ; d’ici là, tout circulerait en clair.</translation>
        </message>
        <message>
            <source>The server offered encryption and then refused it. Ask the partner to check its certificate.</source>
            <translation>Le serveur a proposé le chiffrement puis l’a refusé. Demandez au partenaire de vérifier son certificat.</translation>
        </message>
        <message>
            <source>Something was sent in the clear after TLS had been agreed, as somebody in between would do. Tell the partner, and check the network between you.</source>
            <translation>Quelque chose a été envoyé en clair après l’accord sur TLS, comme le ferait un intermédiaire. Prévenez le partenaire et vérifiez le réseau entre vous.</translation>
        </message>
        <message>
            <source>The TLS handshake failed. Ask the partner which TLS versions the server allows, and whether it accepts your certificate.</source>
            <translation>La négociation TLS a échoué. Demandez au partenaire quelles versions de TLS le serveur autorise et s’il accepte votre certificat.</translation>
        </message>
        <message>
            <source>TLS could not be prepared here. Check the assigned certificate and the CA files of the site.</source>
            <translation>TLS n’a pas pu être préparé ici. Vérifiez le certificat affecté et les fichiers d’AC du site.</translation>
        </message>
        <message>
            <source>The server presents no certificate, so only dialback can tell who it is. Ask the partner for a certificate by a public CA.</source>
            <translation>Le serveur ne présente pas de certificat ; seul le rappel peut donc dire qui il est. Demandez au partenaire un certificat d’une AC publique.</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted here, so only dialback can tell who it is. Ask the partner for one by a public CA, or add its CA to the site's.</source>
            <translation>Le certificat du serveur n’est pas approuvé ici ; seul le rappel peut donc dire qui il est. Demandez au partenaire un certificat d’une AC publique, ou ajoutez son AC à celles du site.</translation>
        </message>
        <message>
            <source>The server's certificate is not valid today. Ask the partner to renew it; check the clock of this computer.</source>
            <translation>Le certificat du serveur n’est pas valide aujourd’hui. Demandez au partenaire de le renouveler ; vérifiez l’horloge de cet ordinateur.</translation>
        </message>
        <message>
            <source>The server's certificate does not name the partner's domain, so only dialback can tell who it is. Ask the partner for one that does.</source>
            <translation>Le certificat du serveur ne nomme pas le domaine du partenaire ; seul le rappel peut donc dire qui il est. Demandez au partenaire un certificat qui le nomme.</translation>
        </message>
        <message>
            <source>No certificate could be shown to the partner. Assign one, then check again.</source>
            <translation>Aucun certificat n’a pu être présenté au partenaire. Affectez-en un, puis recommencez.</translation>
        </message>
        <message>
            <source>The server does not offer to accept your certificate, so dialback is used. Check that your certificate names your XMPP domain and is by a CA that the partner trusts.</source>
            <translation>Le serveur ne propose pas d’accepter votre certificat ; le rappel est donc utilisé. Vérifiez que votre certificat nomme votre domaine XMPP et provient d’une AC approuvée par le partenaire.</translation>
        </message>
        <message>
            <source>The server offers neither SASL EXTERNAL for your certificate nor dialback. Ask the partner to trust your CA or to switch on dialback.</source>
            <translation>Le serveur n’offre ni SASL EXTERNAL pour votre certificat ni le rappel. Demandez au partenaire d’approuver votre AC ou d’activer le rappel.</translation>
        </message>
        <message>
            <source>The settings of the partner allow nothing that its server offers. Take the proposed settings, or ask the partner to change the server.</source>
            <translation>Les paramètres du partenaire n’autorisent rien de ce qu’offre son serveur. Reprenez les paramètres proposés, ou demandez au partenaire de modifier le serveur.</translation>
        </message>
        <message>
            <source>This domain is not a partner yet. Add it with the proposed settings.</source>
            <translation>Ce domaine n’est pas encore un partenaire. Ajoutez-le avec les paramètres proposés.</translation>
        </message>
    </context>
    <context>
        <name>ProblemTexts</name>
        <message>
            <source>The engine stopped unexpectedly. Start it again, and look at its log if it does not stay.</source>
            <translation>Le moteur s’est arrêté de façon inattendue. Redémarrez-le, et consultez son journal s’il ne reste pas en marche.</translation>
        </message>
        <message>
            <source>The engine cannot save its state. Check its database and the free space on the disk.</source>
            <translation>Le moteur ne peut pas enregistrer son état. Vérifiez sa base de données et l’espace libre sur le disque.</translation>
        </message>
        <message>
            <source>The certificate expired on %1. Request a new one and assign it.</source>
            <translation>Le certificat a expiré le %1. Demandez-en un nouveau et affectez-le.</translation>
        </message>
        <message>
            <source>The engine cannot use an assigned certificate. Look at it, or assign another one.</source>
            <translation>Le moteur ne peut pas utiliser un certificat affecté. Examinez-le ou affectez-en un autre.</translation>
        </message>
        <message>
            <source>The certificate expires on %1. Renew it before that day.</source>
            <translation>Le certificat expire le %1. Renouvelez-le avant ce jour.</translation>
        </message>
        <message>
            <source>The engine cannot listen at %1. Look whether another program has that port.</source>
            <translation>Le moteur ne peut pas écouter sur %1. Vérifiez si un autre programme occupe ce port.</translation>
        </message>
        <message>
            <source>The engine refused the latest change and goes on as before. Correct the change, or go back to the version before it.</source>
            <translation>Le moteur a refusé la dernière modification et continue comme avant. Corrigez la modification, ou revenez à la version précédente.</translation>
        </message>
        <message>
            <source>The partner %1 has not been reachable since %2. Check the connection to it.</source>
            <translation>Le partenaire %1 est injoignable depuis %2. Vérifiez la connexion avec lui.</translation>
        </message>
        <message>
            <source>The certificate could not be renewed. The engine tries again; look at why it failed.</source>
            <translation>Le certificat n’a pas pu être renouvelé. Le moteur réessaie ; consultez la raison de l’échec.</translation>
        </message>
        <message>
            <source>%1 (over)</source>
            <translation>%1 (terminé)</translation>
        </message>
        <message>
            <source>Needs attention (%1)</source>
            <translation>Demande votre attention (%1)</translation>
        </message>
        <message>
            <source>Engine state unknown: it runs, and does not answer yet</source>
            <translation>État du moteur inconnu : il est en marche et ne répond pas encore</translation>
        </message>
    </context>
    <context>
        <name>ProfilePage</name>
        <message>
            <source>Kind of certification authority</source>
            <translation>Type d’autorité de certification</translation>
        </message>
        <message>
            <source>What may be asked for depends on who signs the request.</source>
            <translation>Ce qui peut être demandé dépend de qui signe la demande.</translation>
        </message>
        <message>
            <source>A &amp;public certification authority</source>
            <translation>Une autorité de certification pu&amp;blique</translation>
        </message>
        <message>
            <source>A p&amp;rivate certification authority of your own</source>
            <translation>Votre propre autorité de certification p&amp;rivée</translation>
        </message>
        <message>
            <source>Ask for &amp;client authentication as well</source>
            <translation>Demander aussi l’authentification du &amp;client</translation>
        </message>
        <message>
            <source>Every partner trusts it. It certifies domain names and addresses for servers only: public authorities stopped certifying clients in 2026.</source>
            <translation>Tous les partenaires l’approuvent. Elle ne certifie que des noms de domaine et des adresses, pour des serveurs : les autorités publiques ont cessé de certifier les clients en 2026.</translation>
        </message>
        <message>
            <source>An old partner that wants a client certificate for SASL EXTERNAL then refuses it, and Puente uses server dialback with this partner. Leave dialback on for such partners.</source>
            <translation>Un ancien partenaire qui exige un certificat client pour SASL EXTERNAL le refuse alors et Puente utilise avec lui le rappel du serveur. Laissez le rappel activé pour ces partenaires.</translation>
        </message>
        <message>
            <source>It certifies whatever you ask: templates, names of XMPP and SIP services, clients. Partners must trust it.</source>
            <translation>Elle certifie tout ce que vous demandez : modèles, noms de services XMPP et SIP, clients. Les partenaires doivent l’approuver.</translation>
        </message>
        <message>
            <source>Partners that insist on a client certificate then take SASL EXTERNAL</source>
            <translation>Les partenaires qui exigent un certificat client acceptent alors SASL EXTERNAL</translation>
        </message>
        <message>
            <source>Not available: no public certification authority certifies clients</source>
            <translation>Non disponible : aucune autorité de certification publique ne certifie les clients</translation>
        </message>
    </context>
    <context>
        <name>Removal</name>
        <message>
            <source>Remove the request “%1” and its private key? A certificate issued for it can then no longer be used.</source>
            <translation>Supprimer la demande « %1 » et sa clé privée ? Un certificat émis pour elle ne pourra plus être utilisé.</translation>
        </message>
        <message>
            <source>Remove the certificate “%1” and its private key? They cannot be brought back.</source>
            <translation>Supprimer le certificat « %1 » et sa clé privée ? Ils ne pourront pas être récupérés.</translation>
        </message>
        <message>
            <source>Remove the certificate “%1”? It can be imported again from its file.</source>
            <translation>Supprimer le certificat « %1 » ? Il peut être importé à nouveau à partir de son fichier.</translation>
        </message>
        <message>
            <source>It was assigned before: Go back then leads to a certificate that is missing.</source>
            <translation>Il était affecté auparavant : Revenir en arrière mènera alors à un certificat introuvable.</translation>
        </message>
        <message>
            <source>Remove the request “%1”? A certificate issued for it can then no longer be used; its private key stays on the token.</source>
            <translation>Supprimer la demande « %1 » ? Un certificat émis pour elle ne pourra plus être utilisé ; sa clé privée reste sur le jeton.</translation>
        </message>
        <message>
            <source>Remove the request “%1”? Its private key stays, because a certificate uses it.</source>
            <translation>Supprimer la demande « %1 » ? Sa clé privée reste, car un certificat l’utilise.</translation>
        </message>
        <message>
            <source>Remove the certificate “%1”? Its private key stays on the token, but is no longer used.</source>
            <translation>Supprimer le certificat « %1 » ? Sa clé privée reste sur le jeton, mais n’est plus utilisée.</translation>
        </message>
        <message>
            <source>Remove the certificate “%1”? Its private key stays, because another certificate or request uses it.</source>
            <translation>Supprimer le certificat « %1 » ? Sa clé privée reste, car un autre certificat ou une autre demande l’utilise.</translation>
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
            <source>File name</source>
            <translation>Nom de fichier</translation>
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
        <message>
            <source>Bro&amp;wse…</source>
            <translation>Parcou&amp;rir…</translation>
        </message>
        <message>
            <source>Fi&amp;le name:</source>
            <translation>&amp;Nom de fichier :</translation>
        </message>
    </context>
    <context>
        <name>RequestJudgement</name>
        <message>
            <source>Add %1</source>
            <translation>Ajouter %1</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Supprimer %1</translation>
        </message>
        <message>
            <source>Tick %1</source>
            <translation>Cocher %1</translation>
        </message>
        <message>
            <source>Leave the unit out</source>
            <translation>Omettre l’unité</translation>
        </message>
        <message>
            <source>Use RSA 2048</source>
            <translation>Utiliser RSA 2048</translation>
        </message>
        <message>
            <source>Ask for client authentication</source>
            <translation>Demander l’authentification du client</translation>
        </message>
    </context>
    <context>
        <name>SaveButtons</name>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>SavedAnswers</name>
        <message>
            <source>Answers (*.toml);;All files (*)</source>
            <translation>Réponses (*.toml);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>The file cannot be read. Check that it exists and that you may read it.</source>
            <translation>Le fichier ne peut pas être lu. Vérifiez qu’il existe et que vous avez le droit de le lire.</translation>
        </message>
        <message>
            <source>Line %1 of the file holds no answer that the wizard knows. Correct it, or choose another file.</source>
            <translation>La ligne %1 du fichier ne contient aucune réponse connue de l’assistant. Corrigez-la ou choisissez un autre fichier.</translation>
        </message>
        <message>
            <source>This is not a file of answers. Choose a file that this wizard has saved.</source>
            <translation>Ce n’est pas un fichier de réponses. Choisissez un fichier enregistré par cet assistant.</translation>
        </message>
        <message>
            <source>The file could not be written. Choose another place.</source>
            <translation>Le fichier n’a pas pu être écrit. Choisissez un autre emplacement.</translation>
        </message>
        <message>
            <source>Load answers</source>
            <translation>Charger des réponses</translation>
        </message>
        <message>
            <source>Save answers</source>
            <translation>Enregistrer les réponses</translation>
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
            <source>Not part of the certificate. Empty: the name of the edge.</source>
            <translation>Ne fait pas partie du certificat. Vide : le nom du serveur Edge.</translation>
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
        <message>
            <source>Friendl&amp;y name:</source>
            <translation>&amp;Nom convivial :</translation>
        </message>
        <message>
            <source>B&amp;it length:</source>
            <translation>&amp;Longueur en bits :</translation>
        </message>
        <message>
            <source>Not available: a token never lets its key out.</source>
            <translation>Non disponible : un jeton ne laisse jamais sortir sa clé.</translation>
        </message>
    </context>
    <context>
        <name>ServiceMessages</name>
        <message>
            <source>The service is not installed. Install the package puente-engine.</source>
            <translation>Le service n’est pas installé. Installez le paquet puente-engine.</translation>
        </message>
        <message>
            <source>The service is not installed. It is installed when you start it.</source>
            <translation>Le service n’est pas installé. Il est installé à son démarrage.</translation>
        </message>
        <message>
            <source>The engine is stopped. Start it when steps 1 to 3 are done.</source>
            <translation>Le moteur est arrêté. Démarrez-le lorsque les étapes 1 à 3 sont terminées.</translation>
        </message>
        <message>
            <source>The engine is starting.</source>
            <translation>Le moteur démarre.</translation>
        </message>
        <message>
            <source>The engine runs as process %1.</source>
            <translation>Le moteur est en marche, processus %1.</translation>
        </message>
        <message>
            <source>The engine runs.</source>
            <translation>Le moteur est en marche.</translation>
        </message>
        <message>
            <source>The engine is stopping.</source>
            <translation>Le moteur s’arrête.</translation>
        </message>
        <message>
            <source>The engine has failed. Start it again, or look at its log.</source>
            <translation>Le moteur a échoué. Redémarrez-le, ou consultez son journal.</translation>
        </message>
        <message>
            <source>%1 is taken by %2, process %3. Stop that program, or choose another port in step 1.</source>
            <translation>%1 est occupé par %2, processus %3. Arrêtez ce programme ou choisissez un autre port à l’étape 1.</translation>
        </message>
        <message>
            <source>%1 is taken by a program of the user %2. Stop that program, or choose another port in step 1.</source>
            <translation>%1 est occupé par un programme de l’utilisateur %2. Arrêtez ce programme ou choisissez un autre port à l’étape 1.</translation>
        </message>
        <message>
            <source>%1: %2 listens.</source>
            <translation>%1 : %2 écoute.</translation>
        </message>
        <message>
            <source>No certificate is assigned, so that nobody can connect with TLS. Assign one in step 3.</source>
            <translation>Aucun certificat n’est affecté : personne ne peut donc se connecter avec TLS. Affectez-en un à l’étape 3.</translation>
        </message>
        <message>
            <source>The engine cannot use the assigned certificate. Import it again, or assign another one.</source>
            <translation>Le moteur ne peut pas utiliser le certificat affecté. Importez-le à nouveau ou affectez-en un autre.</translation>
        </message>
        <message>
            <source>The engine has loaded the assigned certificate.</source>
            <translation>Le moteur a chargé le certificat affecté.</translation>
        </message>
        <message>
            <source>%1 shows the assigned certificate.</source>
            <translation>%1 présente le certificat affecté.</translation>
        </message>
        <message>
            <source>%1 shows another certificate than the assigned one. Restart the engine.</source>
            <translation>%1 présente un autre certificat que celui qui est affecté. Redémarrez le moteur.</translation>
        </message>
        <message>
            <source>%1 does not complete a TLS handshake. Look at the log.</source>
            <translation>%1 n’achève pas la négociation TLS. Consultez le journal.</translation>
        </message>
        <message>
            <source>There is no configuration to serve. Run step 1, This edge.</source>
            <translation>Il n’y a aucune configuration à servir. Exécutez l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>The configuration has an error that the details name. Correct it, or go back to an earlier version on the page Changes.</source>
            <translation>La configuration contient une erreur que les détails indiquent. Corrigez-la, ou revenez à une version antérieure à la page Modifications.</translation>
        </message>
        <message>
            <source>Another engine serves this site already. Stop that one first.</source>
            <translation>Un autre moteur sert déjà ce site. Arrêtez-le d’abord.</translation>
        </message>
        <message>
            <source>The engine may not use a file or folder that the details name. Give the user that it runs as access to it.</source>
            <translation>Le moteur n’a pas le droit d’utiliser un fichier ou un dossier que les détails indiquent. Donnez-y accès à l’utilisateur sous lequel il s’exécute.</translation>
        </message>
        <message>
            <source>The database cannot be used. Check where it is, and who may write there.</source>
            <translation>La base de données ne peut pas être utilisée. Vérifiez où elle se trouve et qui peut y écrire.</translation>
        </message>
        <message>
            <source>The assigned certificate cannot be used. Import it again, or assign another one.</source>
            <translation>Le certificat affecté ne peut pas être utilisé. Importez-le à nouveau ou affectez-en un autre.</translation>
        </message>
        <message>
            <source>The private key of the assigned certificate cannot be used. Check its passphrase, its token, and who may read its file.</source>
            <translation>La clé privée du certificat affecté ne peut pas être utilisée. Vérifiez sa phrase secrète, son jeton et qui peut lire son fichier.</translation>
        </message>
        <message>
            <source>Another program has %1. Stop that program, or choose another port in step 1.</source>
            <translation>Un autre programme occupe %1. Arrêtez ce programme ou choisissez un autre port à l’étape 1.</translation>
        </message>
        <message>
            <source>The service manager could not run the program as the unit wants it. Install Puente again, or take back what was changed in the unit.</source>
            <translation>Le gestionnaire de services n’a pas pu exécuter le programme comme l’unité le demande. Réinstallez Puente, ou annulez ce qui a été changé dans l’unité.</translation>
        </message>
        <message>
            <source>The engine stopped answering, and its watchdog ended it. Look at its log, then start it again.</source>
            <translation>Le moteur ne répondait plus et son chien de garde l’a arrêté. Consultez son journal, puis redémarrez-le.</translation>
        </message>
        <message>
            <source>The computer had no memory left, and ended the engine. Free some, then start it again.</source>
            <translation>L’ordinateur n’avait plus de mémoire et a arrêté le moteur. Libérez-en, puis redémarrez-le.</translation>
        </message>
        <message>
            <source>The engine crashed. Start it again, and report what the details say.</source>
            <translation>Le moteur s’est arrêté brutalement. Redémarrez-le, et signalez ce que disent les détails.</translation>
        </message>
        <message>
            <source>The engine was not ready in time. Look at its log, then start it again.</source>
            <translation>Le moteur n’était pas prêt à temps. Consultez son journal, puis redémarrez-le.</translation>
        </message>
        <message>
            <source>The engine failed several times in a row, and is started no more. Look at its log, then start it again in a minute.</source>
            <translation>Le moteur a échoué plusieurs fois de suite et n’est plus démarré. Consultez son journal, puis redémarrez-le dans une minute.</translation>
        </message>
        <message>
            <source>Service of this &amp;computer</source>
            <translation>Service de cet &amp;ordinateur</translation>
        </message>
        <message>
            <source>Service of your s&amp;ession</source>
            <translation>Service de votre &amp;session</translation>
        </message>
        <message>
            <source>&amp;Background process</source>
            <translation>&amp;Processus en arrière-plan</translation>
        </message>
        <message>
            <source>Runs whoever is signed in, as the user puente, and can start with the computer. Members of the group puente manage it.</source>
            <translation>Fonctionne quelle que soit la session ouverte, sous l’utilisateur puente, et peut démarrer avec l’ordinateur. Les membres du groupe puente le gèrent.</translation>
        </message>
        <message>
            <source>Runs as you, and goes on when this window is closed. Nothing is installed, and after a restart of the computer you start it again.</source>
            <translation>Fonctionne sous votre compte et continue après la fermeture de cette fenêtre. Rien n’est installé ; après un redémarrage de l’ordinateur, vous le redémarrez.</translation>
        </message>
        <message>
            <source>This site is your own. The service of the computer serves /etc/puente.</source>
            <translation>Ce site est le vôtre. Le service de l’ordinateur sert /etc/puente.</translation>
        </message>
        <message>
            <source>This site belongs to the computer. Only the computer's service serves it.</source>
            <translation>Ce site appartient à l’ordinateur. Seul le service de l’ordinateur le sert.</translation>
        </message>
        <message>
            <source>The engine answers: version %1, process %2.</source>
            <translation>Le moteur répond : version %1, processus %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n device(s) of your people are signed in</source>
            <translation>
                <numerusform>%n appareil de vos utilisateurs est connecté</numerusform>
                <numerusform>%n appareils de vos utilisateurs sont connectés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stream(s) to partners are open</source>
            <translation>
                <numerusform>%n flux vers des partenaires est ouvert</numerusform>
                <numerusform>%n flux vers des partenaires sont ouverts</numerusform>
            </translation>
        </message>
        <message>
            <source>%1. They are cut off until the engine runs again.</source>
            <translation>%1. La liaison est coupée jusqu’à ce que le moteur fonctionne à nouveau.</translation>
        </message>
        <message>
            <source>%1, and %2. They are cut off until the engine runs again.</source>
            <translation>%1, et %2. La liaison est coupée jusqu’à ce que le moteur fonctionne à nouveau.</translation>
        </message>
        <message>
            <source>Runs as you, started again when it fails, and can start when you sign in. It ends when you sign out, unless “loginctl enable-linger” lets it stay.</source>
            <translation>Fonctionne sous votre compte, redémarre en cas d’échec et peut démarrer à l’ouverture de votre session. S’arrête à la fermeture de votre session, sauf si « loginctl enable-linger » lui permet de continuer.</translation>
        </message>
    </context>
    <context>
        <name>SettingMessages</name>
        <message>
            <source>This edge</source>
            <translation>Ce serveur Edge</translation>
        </message>
        <message>
            <source>Link of proxy and gateway</source>
            <translation>Liaison du proxy et de la passerelle</translation>
        </message>
        <message>
            <source>Our domains</source>
            <translation>Nos domaines</translation>
        </message>
        <message>
            <source>Listeners</source>
            <translation>Écoutes</translation>
        </message>
        <message>
            <source>DNS</source>
            <translation>DNS</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Utilisateurs</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Trust</source>
            <translation>Confiance</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Certificats</translation>
        </message>
        <message>
            <source>Certificates of single domains</source>
            <translation>Certificats de domaines particuliers</translation>
        </message>
        <message>
            <source>Previous certificates</source>
            <translation>Certificats précédents</translation>
        </message>
        <message>
            <source>Previous certificates of single domains</source>
            <translation>Certificats précédents de domaines particuliers</translation>
        </message>
        <message>
            <source>Certificates by ACME</source>
            <translation>Certificats par ACME</translation>
        </message>
        <message>
            <source>XMPP gateway</source>
            <translation>Passerelle XMPP</translation>
        </message>
        <message>
            <source>Access edge</source>
            <translation>Serveur Edge d’accès</translation>
        </message>
        <message>
            <source>XMPP partner</source>
            <translation>Partenaire XMPP</translation>
        </message>
        <message>
            <source>SIP federated domain</source>
            <translation>Domaine fédéré SIP</translation>
        </message>
        <message>
            <source>SIP provider</source>
            <translation>Fournisseur SIP</translation>
        </message>
        <message>
            <source>External access policy</source>
            <translation>Stratégie d’accès externe</translation>
        </message>
        <message>
            <source>FQDN</source>
            <translation>FQDN</translation>
        </message>
        <message>
            <source>role</source>
            <translation>rôle</translation>
        </message>
        <message>
            <source>addresses</source>
            <translation>adresses</translation>
        </message>
        <message>
            <source>proxy</source>
            <translation>proxy</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Domaines SIP</translation>
        </message>
        <message>
            <source>XMPP domains</source>
            <translation>Domaines XMPP</translation>
        </message>
        <message>
            <source>XMPP</source>
            <translation>XMPP</translation>
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
            <source>metrics</source>
            <translation>métriques</translation>
        </message>
        <message>
            <source>servers</source>
            <translation>serveurs</translation>
        </message>
        <message>
            <source>DNSSEC</source>
            <translation>DNSSEC</translation>
        </message>
        <message>
            <source>home</source>
            <translation>hébergement</translation>
        </message>
        <message>
            <source>next hop</source>
            <translation>prochain saut</translation>
        </message>
        <message>
            <source>dialect</source>
            <translation>dialecte</translation>
        </message>
        <message>
            <source>database</source>
            <translation>base de données</translation>
        </message>
        <message>
            <source>the computer's CAs</source>
            <translation>AC de cet ordinateur</translation>
        </message>
        <message>
            <source>further CA files</source>
            <translation>autres fichiers d’AC</translation>
        </message>
        <message>
            <source>default</source>
            <translation>par défaut</translation>
        </message>
        <message>
            <source>directory</source>
            <translation>répertoire</translation>
        </message>
        <message>
            <source>mail address</source>
            <translation>adresse de messagerie</translation>
        </message>
        <message>
            <source>terms agreed to</source>
            <translation>conditions acceptées</translation>
        </message>
        <message>
            <source>key id of the account</source>
            <translation>identifiant de clé du compte</translation>
        </message>
        <message>
            <source>challenge</source>
            <translation>défi</translation>
        </message>
        <message>
            <source>addresses for http-01</source>
            <translation>adresses pour http-01</translation>
        </message>
        <message>
            <source>addresses for tls-alpn-01</source>
            <translation>adresses pour tls-alpn-01</translation>
        </message>
        <message>
            <source>DNS server for updates</source>
            <translation>serveur DNS pour les mises à jour</translation>
        </message>
        <message>
            <source>name of the TSIG key</source>
            <translation>nom de la clé TSIG</translation>
        </message>
        <message>
            <source>TSIG algorithm</source>
            <translation>algorithme TSIG</translation>
        </message>
        <message>
            <source>CA file</source>
            <translation>Fichier d’AC</translation>
        </message>
        <message>
            <source>automatic renewal</source>
            <translation>renouvellement automatique</translation>
        </message>
        <message>
            <source>connection limit of a partner</source>
            <translation>limite de connexions d’un partenaire</translation>
        </message>
        <message>
            <source>keep-alive interval (s)</source>
            <translation>intervalle de maintien de connexion (s)</translation>
        </message>
        <message>
            <source>time for a stream to be established (s)</source>
            <translation>délai d’établissement d’un flux (s)</translation>
        </message>
        <message>
            <source>time until an idle stream is closed (s)</source>
            <translation>délai avant fermeture d’un flux inactif (s)</translation>
        </message>
        <message>
            <source>refresh of subscriptions (s)</source>
            <translation>actualisation des abonnements (s)</translation>
        </message>
        <message>
            <source>message texts in the log</source>
            <translation>textes des messages dans le journal</translation>
        </message>
        <message>
            <source>largest message (bytes)</source>
            <translation>plus grand message (octets)</translation>
        </message>
        <message>
            <source>federation</source>
            <translation>fédération</translation>
        </message>
        <message>
            <source>discovery of partners</source>
            <translation>découverte des partenaires</translation>
        </message>
        <message>
            <source>type</source>
            <translation>type</translation>
        </message>
        <message>
            <source>additional domains</source>
            <translation>domaines supplémentaires</translation>
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
            <translation>rappel</translation>
        </message>
        <message>
            <source>keep-alive</source>
            <translation>maintien de connexion</translation>
        </message>
        <message>
            <source>allowed or blocked</source>
            <translation>autorisé ou bloqué</translation>
        </message>
        <message>
            <source>access edge FQDN</source>
            <translation>nom FQDN du serveur Edge d’accès</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>commentaire</translation>
        </message>
        <message>
            <source>enabled</source>
            <translation>activé</translation>
        </message>
        <message>
            <source>kind</source>
            <translation>genre</translation>
        </message>
        <message>
            <source>scope</source>
            <translation>étendue</translation>
        </message>
        <message>
            <source>members</source>
            <translation>membres</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>domaine</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nom</translation>
        </message>
        <message>
            <source>description</source>
            <translation>description</translation>
        </message>
        <message>
            <source>connection limit</source>
            <translation>limite de connexions</translation>
        </message>
        <message>
            <source>proxy FQDN</source>
            <translation>nom FQDN du proxy</translation>
        </message>
        <message>
            <source>verification level</source>
            <translation>niveau de vérification</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a thing: one of its settings</comment>
            <translation>%1 : %2</translation>
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
            <source>Added</source>
            <translation>Ajouté</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>public addresses</source>
            <translation>adresses publiques</translation>
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
        <name>SipFederationMessages</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 et %n autre</numerusform>
                <numerusform>%1 et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Allowed domain</source>
            <translation>Domaine autorisé</translation>
        </message>
        <message>
            <source>Blocked domain</source>
            <translation>Domaine bloqué</translation>
        </message>
        <message>
            <source>Hosted provider</source>
            <translation>Fournisseur hébergé</translation>
        </message>
        <message>
            <source>Public provider</source>
            <translation>Fournisseur public</translation>
        </message>
        <message>
            <source>Always verifiable</source>
            <translation>Toujours vérifiable</translation>
        </message>
        <message>
            <source>Always unverifiable</source>
            <translation>Toujours non vérifiable</translation>
        </message>
        <message>
            <source>Use source verification</source>
            <translation>Utiliser la vérification de la source</translation>
        </message>
        <message>
            <source>Allow users to communicate with everyone in this domain. What the other side says about its users is not asked for.</source>
            <translation>Autoriser les utilisateurs à communiquer avec toutes les personnes de ce domaine. Ce que l’autre côté dit de ses utilisateurs n’est pas pris en compte.</translation>
        </message>
        <message>
            <source>Allow users to communicate only with people on their contacts list in this domain. Everybody else there is refused.</source>
            <translation>Autoriser les utilisateurs à communiquer avec les seules personnes de ce domaine dans leur liste des contacts. Toutes les autres y sont refusées.</translation>
        </message>
        <message>
            <source>The other side marks each of its users as verified or not. Those who are not, or carry no mark, reach only people who have them as a contact.</source>
            <translation>L’autre côté marque chacun de ses utilisateurs comme vérifié ou non. Ceux qui ne le sont pas, ou sans marque, ne joignent que les personnes qui les ont comme contact.</translation>
        </message>
        <message>
            <source>Allow users to communicate with everyone using this provider.</source>
            <translation>Autoriser les utilisateurs à communiquer avec toutes les personnes qui utilisent ce fournisseur.</translation>
        </message>
        <message>
            <source>Allow users to communicate only with people on their contacts list using this provider.</source>
            <translation>Autoriser les utilisateurs à communiquer avec les personnes dans leur liste des contacts qui utilisent ce fournisseur.</translation>
        </message>
        <message>
            <source>The provider marks each of its users as verified or not. Those who are not, or carry no mark, reach only people who have them as a contact.</source>
            <translation>Le fournisseur marque chacun de ses utilisateurs comme vérifié ou non. Ceux qui ne le sont pas, ou sans marque, ne joignent que les personnes qui les ont comme contact.</translation>
        </message>
        <message>
            <source>People with these policies: %1, and the XMPP partners: %2, no longer reach each other.</source>
            <translation>Les utilisateurs de ces stratégies : %1, et les partenaires XMPP : %2, ne se joignent plus.</translation>
        </message>
        <message>
            <source>People with these policies: %1, and the XMPP partners: %2, can reach each other.</source>
            <translation>Les utilisateurs de ces stratégies : %1, et les partenaires XMPP : %2, peuvent se joindre.</translation>
        </message>
        <message>
            <source>People with these policies: %1, and those at these SIP domains and providers: %2, no longer reach each other.</source>
            <translation>Les utilisateurs de ces stratégies : %1, et ceux de ces domaines et fournisseurs SIP : %2, ne se joignent plus.</translation>
        </message>
        <message>
            <source>People with these policies: %1, and those at these SIP domains and providers: %2, can reach each other.</source>
            <translation>Les utilisateurs de ces stratégies : %1, et ceux de ces domaines et fournisseurs SIP : %2, peuvent se joindre.</translation>
        </message>
        <message>
            <source>SIP domains that stand on no list are no longer reached, and no longer reach people with these policies: %1.</source>
            <translation>Les domaines SIP absents des listes ne sont plus joints et ne joignent plus les utilisateurs de ces stratégies : %1.</translation>
        </message>
        <message>
            <source>Every SIP domain with a federation record in DNS can reach people with these policies: %1. No domain is blocked.</source>
            <translation>Tout domaine SIP ayant un enregistrement de fédération dans le DNS peut joindre les utilisateurs de ces stratégies : %1. Aucun domaine n’est bloqué.</translation>
        </message>
        <message>
            <source>Every SIP domain with a federation record in DNS can reach people with these policies: %1. Blocked domains stay out: %2.</source>
            <translation>Tout domaine SIP ayant un enregistrement de fédération dans le DNS peut joindre les utilisateurs de ces stratégies : %1. Les domaines bloqués restent exclus : %2.</translation>
        </message>
        <message>
            <source>Discovery does nothing while federation is disabled.</source>
            <translation>La découverte n’a aucun effet tant que la fédération est désactivée.</translation>
        </message>
    </context>
    <context>
        <name>SipFederationRows</name>
        <message>
            <source>found by DNS</source>
            <translation>recherché par DNS</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Domaine</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Access edge service</source>
            <translation>Service Edge d’accès</translation>
        </message>
        <message>
            <source>Verification level</source>
            <translation>Niveau de vérification</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Provider</source>
            <translation>Fournisseur</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Activé</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>Blocked: nobody there reaches your people, or is reached.</source>
            <translation>Bloqué : personne n’y joint vos utilisateurs ni ne peut être joint.</translation>
        </message>
        <message>
            <source>Access edge service: %1</source>
            <translation>Service Edge d’accès : %1</translation>
        </message>
        <message>
            <source>Disabled: nobody is reached through it. Edit it to enable it.</source>
            <translation>Désactivé : personne n’est joint par lui. Modifiez-le pour l’activer.</translation>
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
        <message>
            <source>Somebody else has changed the configuration meanwhile, and nothing was overwritten. Look at both changes, then commit again.</source>
            <translation>Quelqu’un d’autre a modifié la configuration entre-temps et rien n’a été écrasé. Examinez les deux modifications, puis validez de nouveau.</translation>
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
            <source>E&amp;quivalent command</source>
            <translation>Commande é&amp;quivalente</translation>
        </message>
        <message>
            <source>&amp;Save answers…</source>
            <translation>&amp;Enregistrer les réponses…</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Constats</translation>
        </message>
        <message>
            <source>Certification authority</source>
            <translation>Autorité de certification</translation>
        </message>
        <message>
            <source>Kind of certification authority</source>
            <translation>Type d’autorité de certification</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Privée</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Publique</translation>
        </message>
        <message>
            <source>Place of the private key</source>
            <translation>Emplacement de la clé privée</translation>
        </message>
        <message>
            <source>Client authentication</source>
            <translation>Authentification du client</translation>
        </message>
        <message>
            <source>Token %1</source>
            <translation>Jeton %1</translation>
        </message>
        <message>
            <source>Site directory, not encrypted</source>
            <translation>Répertoire du site, non chiffrée</translation>
        </message>
        <message>
            <source>Site directory, encrypted with a passphrase</source>
            <translation>Répertoire du site, chiffrée avec une phrase secrète</translation>
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
            <source>The template's name, not its display name.</source>
            <translation>Le nom du modèle, et non son nom d’affichage.</translation>
        </message>
        <message>
            <source>Enter the name of the template.</source>
            <translation>Saisissez le nom du modèle.</translation>
        </message>
        <message>
            <source>Certificate &amp;template name:</source>
            <translation>&amp;Nom du modèle de certificat :</translation>
        </message>
    </context>
    <context>
        <name>WizardWindow</name>
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
            <source>Leave the wizard? Your answers are lost; nothing has been changed.</source>
            <translation>Quitter l’assistant ? Vos réponses sont perdues ; rien n’a été modifié.</translation>
        </message>
        <message>
            <source>&amp;Leave</source>
            <translation>&amp;Quitter</translation>
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
        <message>
            <source>Start</source>
            <translation>Démarrer</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
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
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Quit and lose the changes that are not in force yet? Commit them to keep them.</source>
            <translation>Quitter et perdre les modifications qui ne sont pas encore en vigueur ? Validez-les pour les conserver.</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>Stratégies</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Domaines SIP</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Contacts (%1)</source>
            <translation>Contacts (%1)</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) waiting</source>
            <translation>
                <numerusform>%n demande en attente</numerusform>
                <numerusform>%n demandes en attente</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>app::Notifier</name>
        <message>
            <source>Open Puente</source>
            <translation>Ouvrir Puente</translation>
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
        <message>
            <source>Contact requests</source>
            <translation>Demandes de contact</translation>
        </message>
        <message>
            <source>Strangers refused</source>
            <translation>Inconnus refusés</translation>
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
            <translation>Ce &amp;que voit le moteur maintenant :</translation>
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
        <message numerus="yes">
            <source>%n more problem(s) are in the menu.</source>
            <translation>
                <numerusform>%n autre problème figure dans le menu.</numerusform>
                <numerusform>%n autres problèmes figurent dans le menu.</numerusform>
            </translation>
        </message>
        <message>
            <source>Puente stays here and watches the engine. Quit it in the menu of this icon.</source>
            <translation>Puente reste ici et surveille le moteur. Quittez-le dans le menu de cette icône.</translation>
        </message>
        <message>
            <source>Start with my session</source>
            <translation>Démarrer avec ma session</translation>
        </message>
        <message>
            <source>The desktop's list of programs to start cannot be changed. Check who may write its folder.</source>
            <translation>La liste des programmes que le bureau démarre ne peut pas être modifiée. Vérifiez qui peut écrire dans son dossier.</translation>
        </message>
    </context>
    <context>
        <name>app::TrayMenu</name>
        <message>
            <source>Recent &amp;problems</source>
            <translation>&amp;Problèmes récents</translation>
        </message>
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
            <translation>&amp;Arrêter le moteur</translation>
        </message>
        <message>
            <source>&amp;Restart engine</source>
            <translation>&amp;Redémarrer le moteur</translation>
        </message>
        <message>
            <source>Start &amp;with my session</source>
            <translation>Démarrer avec ma &amp;session</translation>
        </message>
        <message>
            <source>&amp;Quit (the engine goes on)</source>
            <translation>&amp;Quitter (le moteur continue)</translation>
        </message>
    </context>
    <context>
        <name>wizard::AccessEdgeDialog</name>
        <message>
            <source>Enable &amp;federation and public IM connectivity</source>
            <translation>Activer la fé&amp;dération et la connectivité PIC</translation>
        </message>
        <message>
            <source>Enable partner domain &amp;discovery</source>
            <translation>Activer la découverte du domaine &amp;partenaire</translation>
        </message>
        <message>
            <source>What this changes</source>
            <translation>Ce que cela modifie</translation>
        </message>
        <message>
            <source>Edit access edge configuration</source>
            <translation>Modifier la configuration du serveur Edge d’accès</translation>
        </message>
        <message>
            <source>One switch for everybody, and for XMPP and SIP alike.</source>
            <translation>Un seul réglage pour tous, pour XMPP comme pour SIP.</translation>
        </message>
        <message>
            <source>SIP domains that stand on no list are found by DNS. XMPP partners are always listed.</source>
            <translation>Les domaines SIP absents des listes sont trouvés par DNS. Les partenaires XMPP figurent toujours dans une liste.</translation>
        </message>
        <message>
            <source>Nothing changes for anybody.</source>
            <translation>Rien ne change pour personne.</translation>
        </message>
        <message>
            <source>Change the access edge</source>
            <translation>Modifier le serveur Edge d’accès</translation>
        </message>
    </context>
    <context>
        <name>wizard::ActionButtons</name>
        <message>
            <source>&amp;Request…</source>
            <translation>&amp;Demander…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importer…</translation>
        </message>
        <message>
            <source>&amp;Process pending request…</source>
            <translation>&amp;Traiter une demande en attente…</translation>
        </message>
        <message>
            <source>Re&amp;fresh</source>
            <translation>A&amp;ctualiser</translation>
        </message>
        <message>
            <source>&amp;Assign…</source>
            <translation>&amp;Affecter…</translation>
        </message>
        <message>
            <source>&amp;Unassign…</source>
            <translation>&amp;Retirer l’affectation…</translation>
        </message>
        <message>
            <source>&amp;Go back…</source>
            <translation>Reve&amp;nir en arrière…</translation>
        </message>
        <message>
            <source>&amp;View…</source>
            <translation>A&amp;fficher…</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exporter…</translation>
        </message>
        <message>
            <source>Rene&amp;w…</source>
            <translation>Renou&amp;veler…</translation>
        </message>
        <message>
            <source>Re&amp;move…</source>
            <translation>Suppri&amp;mer…</translation>
        </message>
    </context>
    <context>
        <name>wizard::AddContactDialog</name>
        <message>
            <source>Add a contact</source>
            <translation>Ajouter un contact</translation>
        </message>
        <message>
            <source>&amp;Address:</source>
            <translation>&amp;Adresse :</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>The contact is asked whether %1 may see their presence, and may see that of %1.</source>
            <translation>Puente demande au contact si %1 peut voir sa présence, et le contact peut voir celle de %1.</translation>
        </message>
        <message>
            <source>This is no address of a person. Enter name@domain.</source>
            <translation>Ce n’est pas l’adresse d’une personne. Saisissez nom@domaine.</translation>
        </message>
    </context>
    <context>
        <name>wizard::AssignmentChangeDialog</name>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>a certificate that is missing</source>
            <translation>un certificat introuvable</translation>
        </message>
        <message>
            <source>XMPP and SIP federation</source>
            <translation>Fédération XMPP et SIP</translation>
        </message>
        <message>
            <source>as above</source>
            <translation>comme ci-dessus</translation>
        </message>
        <message>
            <source>Unassign certificate</source>
            <translation>Retirer l’affectation du certificat</translation>
        </message>
        <message>
            <source>The certificate stays in the store. A usage without a certificate offers no TLS, and partners that require it cannot connect.</source>
            <translation>Le certificat reste dans le magasin. Une utilisation sans certificat n’offre pas TLS et les partenaires qui l’exigent ne peuvent pas se connecter.</translation>
        </message>
        <message>
            <source>&amp;Unassign</source>
            <translation>&amp;Retirer l’affectation</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Revenir en arrière</translation>
        </message>
        <message>
            <source>What was assigned before is presented again. Going back once more brings the present assignment.</source>
            <translation>Ce qui était affecté auparavant est à nouveau présenté. Revenir encore une fois en arrière rétablit l’affectation actuelle.</translation>
        </message>
        <message>
            <source>&amp;Go back</source>
            <translation>Reve&amp;nir en arrière</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Utilisation</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Actuellement</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>Ensuite</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Ce qui change</translation>
        </message>
        <message>
            <source>A running engine takes it at once; no stream is dropped.</source>
            <translation>Un moteur en marche l’applique aussitôt ; aucun flux n’est coupé.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>wizard::AssignmentExecutingPage</name>
        <message>
            <source>Executing commands</source>
            <translation>Exécution de commandes</translation>
        </message>
        <message>
            <source>The certificate is being assigned.</source>
            <translation>Le certificat est en cours d’affectation.</translation>
        </message>
        <message>
            <source>The certificate is assigned.</source>
            <translation>Le certificat est affecté.</translation>
        </message>
        <message>
            <source>The certificate could not be assigned.</source>
            <translation>Le certificat n’a pas pu être affecté.</translation>
        </message>
    </context>
    <context>
        <name>wizard::AssignmentWizard</name>
        <message>
            <source>Certificate assignment</source>
            <translation>Affectation du certificat</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificateLists</name>
        <message>
            <source>Pending since %1</source>
            <translation>En attente depuis le %1</translation>
        </message>
        <message>
            <source>Usage</source>
            <translation>Utilisation</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
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
            <source>Friendly name</source>
            <translation>Nom convivial</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
        <message>
            <source>Usages</source>
            <translation>Utilisations</translation>
        </message>
        <message>
            <source>Certificates and requests</source>
            <translation>Certificats et demandes</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificateSummary</name>
        <message>
            <source>%1, the private key is not here</source>
            <translation>%1, la clé privée ne se trouve pas ici</translation>
        </message>
        <message>
            <source>on a token</source>
            <translation>sur un jeton</translation>
        </message>
        <message>
            <source>exportable</source>
            <translation>exportable</translation>
        </message>
        <message>
            <source>not exportable</source>
            <translation>non exportable</translation>
        </message>
        <message>
            <source>protected by a passphrase</source>
            <translation>protégée par une phrase secrète</translation>
        </message>
        <message>
            <source>Names: %1
Key: %2
Fingerprint (SHA-256): %3</source>
            <translation>Noms : %1
Clé : %2
Empreinte (SHA-256) : %3</translation>
        </message>
        <message>
            <source>Renewed by the engine on: %1</source>
            <translation>Renouvelé par le moteur le : %1</translation>
        </message>
        <message>
            <source>Renewed by the engine as long as it is assigned and the engine runs</source>
            <translation>Renouvelé par le moteur tant qu’il est affecté et que le moteur s’exécute</translation>
        </message>
        <message>
            <source>Requested on %1. Process it when the certification authority has sent the certificate.
Names: %2
Key: %3</source>
            <translation>Demandé le %1. Traitez la demande lorsque l’autorité de certification aura envoyé le certificat.
Noms : %2
Clé : %3</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificateViewer</name>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>on a token</source>
            <translation>sur un jeton</translation>
        </message>
        <message>
            <source>in a file protected by a passphrase</source>
            <translation>dans un fichier protégé par une phrase secrète</translation>
        </message>
        <message>
            <source>in a file of this edge</source>
            <translation>dans un fichier de ce serveur Edge</translation>
        </message>
        <message>
            <source>Friendly name</source>
            <translation>Nom convivial</translation>
        </message>
        <message>
            <source>Issued to</source>
            <translation>Émis pour</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Émis par</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Validité</translation>
        </message>
        <message>
            <source>from %1 until %2</source>
            <translation>du %1 au %2</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>Clé privée</translation>
        </message>
        <message>
            <source>not here</source>
            <translation>pas ici</translation>
        </message>
        <message>
            <source>Exportable</source>
            <translation>Exportable</translation>
        </message>
        <message>
            <source>Requested on</source>
            <translation>Demandé le</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <source>&amp;General</source>
            <translation>&amp;Général</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>&amp;Détails</translation>
        </message>
        <message>
            <source>Certification &amp;path</source>
            <translation>C&amp;hemin de certification</translation>
        </message>
        <message>
            <source>Certificate as text</source>
            <translation>Certificat sous forme de texte</translation>
        </message>
        <message>
            <source>&amp;Text</source>
            <translation>&amp;Texte</translation>
        </message>
        <message>
            <source>Certificate request</source>
            <translation>Demande de certificat</translation>
        </message>
        <message>
            <source>Request as text</source>
            <translation>Demande sous forme de texte</translation>
        </message>
        <message>
            <source>This request waits for its certificate. Send it to the certification authority, and process the answer.</source>
            <translation>Cette demande attend son certificat. Envoyez-la à l’autorité de certification et traitez la réponse.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Checking the certification path…</source>
            <translation>Vérification du chemin de certification…</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificatesPage</name>
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
            <source>Remove certificate</source>
            <translation>Supprimer le certificat</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>Suppri&amp;mer</translation>
        </message>
        <message>
            <source>Prepare a request, send it to a certification authority, and import what it sends back. A certificate file dropped here is imported.</source>
            <translation>Préparez une demande, envoyez-la à une autorité de certification et importez ce qu’elle vous renvoie. Un fichier de certificat déposé ici est importé.</translation>
        </message>
        <message>
            <source>Remove request</source>
            <translation>Supprimer la demande</translation>
        </message>
    </context>
    <context>
        <name>wizard::CertificationPath</name>
        <message>
            <source>Certification path</source>
            <translation>Chemin de certification</translation>
        </message>
        <message>
            <source>Missing: %1</source>
            <translation>Manquant : %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::ChangesPage</name>
        <message>
            <source>Commits</source>
            <translation>Validations</translation>
        </message>
        <message>
            <source>&amp;Go back to before this…</source>
            <translation>&amp;Revenir à l’état précédent…</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>What is not in force yet, and who changed what before.</source>
            <translation>Ce qui n’est pas encore en vigueur, et qui a modifié quoi auparavant.</translation>
        </message>
        <message>
            <source>Not in force yet</source>
            <translation>Pas encore en vigueur</translation>
        </message>
        <message>
            <source>by hand or unknown</source>
            <translation>à la main ou inconnu</translation>
        </message>
        <message>
            <source>%1 with %2</source>
            <comment>a user with a program</comment>
            <translation>%1 avec %2</translation>
        </message>
        <message>
            <source>Everything you have changed is in force.</source>
            <translation>Tout ce que vous avez modifié est en vigueur.</translation>
        </message>
        <message>
            <source>What a commit would change</source>
            <translation>Ce qu’une validation modifierait</translation>
        </message>
        <message>
            <source>What this commit changed</source>
            <translation>Ce que cette validation a modifié</translation>
        </message>
        <message>
            <source>Select a commit first.</source>
            <translation>Sélectionnez d’abord une validation.</translation>
        </message>
        <message>
            <source>There are changes that are not in force yet. Commit or discard them first.</source>
            <translation>Des modifications ne sont pas encore en vigueur. Validez-les ou abandonnez-les d’abord.</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Revenir en arrière</translation>
        </message>
        <message>
            <source>&amp;Go back</source>
            <translation>Reve&amp;nir en arrière</translation>
        </message>
        <message numerus="yes">
            <source>Undo %n commit(s)? The engine takes the earlier configuration at once; the present one stays in this list.</source>
            <translation>
                <numerusform>Annuler %n validation ? Le moteur reprend aussitôt la configuration antérieure ; l’actuelle reste dans cette liste.</numerusform>
                <numerusform>Annuler %n validations ? Le moteur reprend aussitôt la configuration antérieure ; l’actuelle reste dans cette liste.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::CommitBar</name>
        <message>
            <source>Show changes</source>
            <translation>Afficher les modifications</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler l’étape</translation>
        </message>
        <message>
            <source>Discard…</source>
            <translation>Abandonner…</translation>
        </message>
        <message>
            <source>Commit</source>
            <translation>Valider</translation>
        </message>
        <message>
            <source>Writing the changes and telling the engine…</source>
            <translation>Écriture des modifications et notification du moteur…</translation>
        </message>
        <message>
            <source>The configuration was changed by somebody else, and your changes contradict it. Discard yours, then make them anew.</source>
            <translation>Quelqu’un d’autre a modifié la configuration et vos modifications la contredisent. Abandonnez les vôtres, puis refaites-les.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not in force yet.</source>
            <translation>
                <numerusform>%n modification n’est pas encore en vigueur.</numerusform>
                <numerusform>%n modifications ne sont pas encore en vigueur.</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no step that could be undone.</source>
            <translation>Il n’y a aucune étape à annuler.</translation>
        </message>
        <message>
            <source>Discard changes</source>
            <translation>Abandonner les modifications</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n change(s)? What is in force stays as it is.</source>
            <translation>
                <numerusform>Abandonner %n modification ? Ce qui est en vigueur reste tel quel.</numerusform>
                <numerusform>Abandonner %n modifications ? Ce qui est en vigueur reste tel quel.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Discard</source>
            <translation>&amp;Abandonner</translation>
        </message>
        <message>
            <source>Changed by somebody else</source>
            <translation>Modifié par quelqu’un d’autre</translation>
        </message>
        <message>
            <source>Somebody else has changed the same settings as you, and theirs were kept. Look at the details, and change them again where you must.</source>
            <translation>Quelqu’un d’autre a modifié les mêmes paramètres que vous, et les siens ont été conservés. Examinez les détails et modifiez-les de nouveau si nécessaire.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ConnectionFields</name>
        <message>
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Partner must answer &amp;keep-alives</source>
            <translation>Le partenaire doit répondre aux signaux de &amp;maintien</translation>
        </message>
        <message>
            <source>found by DNS</source>
            <translation>recherché par DNS</translation>
        </message>
        <message>
            <source>Pro&amp;xy (host or host:port):</source>
            <translation>Pro&amp;xy (hôte ou hôte:port) :</translation>
        </message>
        <message>
            <source>Connection &amp;limit:</source>
            <translation>&amp;Limite de connexions :</translation>
        </message>
    </context>
    <context>
        <name>wizard::ContactTable</name>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Presence</source>
            <translation>Présence</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
    </context>
    <context>
        <name>wizard::ContactsPage</name>
        <message>
            <source>&amp;Start the engine</source>
            <translation>&amp;Démarrer le moteur</translation>
        </message>
        <message>
            <source>Requests and contacts</source>
            <translation>Demandes et contacts</translation>
        </message>
        <message>
            <source>Users and &amp;contacts</source>
            <translation>Utilisateurs et &amp;contacts</translation>
        </message>
        <message>
            <source>The engine is not running</source>
            <translation>Le moteur n’est pas en marche</translation>
        </message>
        <message>
            <source>It alone keeps the contact lists of your people. They are shown here while it is running.</source>
            <translation>Lui seul conserve les listes des contacts de vos utilisateurs. Elles s’affichent ici pendant qu’il est en marche.</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Whom your people have as contacts, and who asks to be one.</source>
            <translation>Qui vos utilisateurs ont comme contacts, et qui demande à le devenir.</translation>
        </message>
        <message>
            <source>Re&amp;quests</source>
            <translation>De&amp;mandes</translation>
        </message>
        <message>
            <source>Re&amp;quests (%1)</source>
            <translation>De&amp;mandes (%1)</translation>
        </message>
    </context>
    <context>
        <name>wizard::DeedBar</name>
        <message>
            <source>U&amp;ndo</source>
            <translation>A&amp;nnuler</translation>
        </message>
        <message>
            <source>%1 The engine is told in a few seconds; until then this can be undone.</source>
            <translation>%1 Le moteur en est informé dans quelques secondes ; d’ici là, cette action peut être annulée.</translation>
        </message>
    </context>
    <context>
        <name>wizard::DeedButtons</name>
        <message>
            <source>A background process starts with nothing. Choose a service for that.</source>
            <translation>Un processus en arrière-plan ne démarre avec rien. Choisissez pour cela un service.</translation>
        </message>
        <message>
            <source>The service is not installed. Install it first.</source>
            <translation>Le service n’est pas installé. Installez-le d’abord.</translation>
        </message>
        <message>
            <source>The service of the computer comes and goes with the package puente-engine. Use the computer's package management.</source>
            <translation>Le service de l’ordinateur vient et part avec le paquet puente-engine. Utilisez la gestion des paquets de l’ordinateur.</translation>
        </message>
        <message>
            <source>A background process needs no installation. Start it.</source>
            <translation>Un processus en arrière-plan n’a pas besoin d’installation. Démarrez-le.</translation>
        </message>
        <message>
            <source>&amp;Install</source>
            <translation>&amp;Installer</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Démarrer</translation>
        </message>
        <message>
            <source>S&amp;top</source>
            <translation>Arrê&amp;ter</translation>
        </message>
        <message>
            <source>&amp;Restart</source>
            <translation>&amp;Redémarrer</translation>
        </message>
        <message>
            <source>Chec&amp;k</source>
            <translation>&amp;Vérifier</translation>
        </message>
        <message>
            <source>&amp;Uninstall</source>
            <translation>Dési&amp;nstaller</translation>
        </message>
        <message>
            <source>&amp;Log…</source>
            <translation>&amp;Journal…</translation>
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
            <source>Start when &amp;you sign in</source>
            <translation>Démarrer à l’o&amp;uverture de votre session</translation>
        </message>
        <message>
            <source>Start with the com&amp;puter</source>
            <translation>Démarrer avec l’ordin&amp;ateur</translation>
        </message>
    </context>
    <context>
        <name>wizard::DifferenceModel</name>
        <message>
            <source>Setting</source>
            <translation>Paramètre</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>Après</translation>
        </message>
    </context>
    <context>
        <name>wizard::DifferenceView</name>
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
    </context>
    <context>
        <name>wizard::EdgeDialog</name>
        <message>
            <source>This edge</source>
            <translation>Ce serveur Edge</translation>
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
        <name>wizard::ExportDialog</name>
        <message>
            <source>The private key of this certificate is not here. Only the certificate can be exported.</source>
            <translation>La clé privée de ce certificat ne se trouve pas ici. Seul le certificat peut être exporté.</translation>
        </message>
        <message>
            <source>The private key is on a token, which never gives it away. Only the certificate can be exported.</source>
            <translation>La clé privée se trouve sur un jeton, qui ne la livre jamais. Seul le certificat peut être exporté.</translation>
        </message>
        <message>
            <source>The private key was not marked as exportable when it was made. Only the certificate can be exported.</source>
            <translation>La clé privée n’a pas été marquée comme exportable à sa création. Seul le certificat peut être exporté.</translation>
        </message>
        <message>
            <source>Certificate with its path and private &amp;key (PKCS #12)</source>
            <translation>Certificat avec son chemin et sa &amp;clé privée (PKCS #12)</translation>
        </message>
        <message>
            <source>Certificate with its path, without private key (&amp;PEM)</source>
            <translation>Certificat avec son chemin, sans clé privée (PE&amp;M)</translation>
        </message>
        <message>
            <source>Pass&amp;word:</source>
            <translation>Mot de pa&amp;sse :</translation>
        </message>
        <message>
            <source>&amp;Repeat it:</source>
            <translation>&amp;Répéter :</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exporter</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Export certificate</source>
            <translation>Exporter le certificat</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>Exportation</translation>
        </message>
        <message>
            <source>Export “%1” as:</source>
            <translation>Exporter « %1 » comme :</translation>
        </message>
        <message>
            <source>Passphrase of the pri&amp;vate key:</source>
            <translation>Phrase secrète de la clé pri&amp;vée :</translation>
        </message>
        <message>
            <source>Whoever has the file and the password has the key. Send them by different ways, and delete the file when it is not needed any more.</source>
            <translation>Quiconque a le fichier et le mot de passe a la clé. Envoyez-les par des voies différentes et supprimez le fichier lorsqu’il n’est plus nécessaire.</translation>
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
            <source>PKCS #12 (*.pfx *.p12)</source>
            <translation>PKCS #12 (*.pfx *.p12)</translation>
        </message>
        <message>
            <source>PEM (*.pem *.crt)</source>
            <translation>PEM (*.pem *.crt)</translation>
        </message>
        <message>
            <source>Exported to %1. Only you may read this file.</source>
            <translation>Exporté vers %1. Vous seul avez le droit de lire ce fichier.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>wizard::ExportFiles</name>
        <message>
            <source>Files exported from Lync</source>
            <translation>Fichiers exportés de Lync</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>Ret&amp;irer</translation>
        </message>
        <message>
            <source>&amp;Add files…</source>
            <translation>A&amp;jouter des fichiers…</translation>
        </message>
        <message>
            <source>What Export-Clixml, ConvertTo-Json or Export-Csv wrote for Get-CsXmppAllowedPartner, Get-CsExternalAccessPolicy, Get-CsAllowedDomain, Get-CsUser and the like. Files may also be dropped here.</source>
            <translation>Ce que Export-Clixml, ConvertTo-Json ou Export-Csv ont écrit pour Get-CsXmppAllowedPartner, Get-CsExternalAccessPolicy, Get-CsAllowedDomain, Get-CsUser, etc. Les fichiers peuvent aussi être déposés ici.</translation>
        </message>
        <message>
            <source>Exports (*.xml *.clixml *.json *.csv *.txt);;All files (*)</source>
            <translation>Exports (*.xml *.clixml *.json *.csv *.txt);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Import from Lync</source>
            <translation>Importer de Lync</translation>
        </message>
    </context>
    <context>
        <name>wizard::FailureView</name>
        <message>
            <source>Details of the failure</source>
            <translation>Détails de l’échec</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>Détai&amp;ls</translation>
        </message>
    </context>
    <context>
        <name>wizard::FieldTable</name>
        <message>
            <source>Field</source>
            <translation>Champ</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Value of the field</source>
            <translation>Valeur du champ</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Champs</translation>
        </message>
        <message>
            <source>&amp;Copy value</source>
            <translation>&amp;Copier la valeur</translation>
        </message>
    </context>
    <context>
        <name>wizard::FindingList</name>
        <message>
            <source>Error: %1</source>
            <translation>Erreur : %1</translation>
        </message>
        <message>
            <source>Warning: %1</source>
            <translation>Avertissement : %1</translation>
        </message>
        <message>
            <source>Notice: %1</source>
            <translation>Remarque : %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::GatewayDialog</name>
        <message>
            <source>Log message &amp;bodies</source>
            <translation>&amp;Journaliser le texte des messages</translation>
        </message>
        <message>
            <source>Log them: the people concerned know &amp;about it</source>
            <translation>Les journaliser : les personnes &amp;concernées le savent</translation>
        </message>
        <message>
            <source>Gateway settings</source>
            <translation>Paramètres de la passerelle</translation>
        </message>
        <message>
            <source>Connections</source>
            <translation>Connexions</translation>
        </message>
        <message>
            <source>Intervals</source>
            <translation>Intervalles</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>Change the gateway settings</source>
            <translation>Modifier les paramètres de la passerelle</translation>
        </message>
    </context>
    <context>
        <name>wizard::GeneralFields</name>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>The primary domain cannot be changed. Duplicate the partner to have another one.</source>
            <translation>Le domaine principal ne peut pas être modifié. Dupliquez le partenaire pour en avoir un autre.</translation>
        </message>
        <message>
            <source>&amp;Primary domain:</source>
            <translation>Domaine &amp;principal :</translation>
        </message>
        <message>
            <source>&amp;Additional domains:</source>
            <translation>A&amp;utres domaines :</translation>
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
            <source>Subdomains do not belong to a domain by themselves. List each one, separated by commas.</source>
            <translation>Les sous-domaines n’appartiennent pas d’eux-mêmes à un domaine. Indiquez chacun, séparés par des virgules.</translation>
        </message>
    </context>
    <context>
        <name>wizard::HomeFields</name>
        <message>
            <source>Built-in registrar</source>
            <translation>Registraire intégré</translation>
        </message>
        <message>
            <source>Skype for Business or Lync</source>
            <translation>Skype Entreprise ou Lync</translation>
        </message>
        <message>
            <source>Another SIP server</source>
            <translation>Un autre serveur SIP</translation>
        </message>
        <message>
            <source>SIP clients sign in at this edge. Make their accounts with puentectl user add.</source>
            <translation>Les clients SIP se connectent à ce serveur Edge. Créez leurs comptes avec puentectl user add.</translation>
        </message>
        <message>
            <source>Messages go to the internal name of an Edge or to a Front End. It speaks Microsoft's dialect of SIP.</source>
            <translation>Les messages vont au nom interne d’un serveur Edge ou à un serveur frontal. Celui-ci parle le dialecte SIP de Microsoft.</translation>
        </message>
        <message>
            <source>Messages go to a SIP proxy, which knows where the users are.</source>
            <translation>Les messages vont à un proxy SIP, qui sait où se trouvent les utilisateurs.</translation>
        </message>
        <message>
            <source>Found by DNS</source>
            <translation>Recherché par DNS</translation>
        </message>
        <message>
            <source>Users</source>
            <translation>Utilisateurs</translation>
        </message>
        <message>
            <source>Users' &amp;home:</source>
            <translation>Utilisateu&amp;rs hébergés sur :</translation>
        </message>
        <message>
            <source>Ser&amp;ver:</source>
            <translation>Ser&amp;veur :</translation>
        </message>
        <message>
            <source>Tr&amp;ansport:</source>
            <translation>Tr&amp;ansport :</translation>
        </message>
        <message>
            <source>Correct what is entered first; then it can be tested.</source>
            <translation>Corrigez d’abord la saisie ; vous pourrez ensuite tester.</translation>
        </message>
        <message>
            <source>Reading the certificates…</source>
            <translation>Lecture des certificats…</translation>
        </message>
        <message>
            <source>Cancel &amp;test</source>
            <translation>Annuler le &amp;test</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Tester</translation>
        </message>
    </context>
    <context>
        <name>wizard::ImportDialog</name>
        <message>
            <source>&amp;Assign this certificate to this edge</source>
            <translation>&amp;Affecter ce certificat à ce serveur Edge</translation>
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
            <source>Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c);;All files (*)</source>
            <translation>Certificats (*.cer *.crt *.pem *.der *.p7b *.p7c);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>This certificate belongs to this edge.</source>
            <translation>Ce certificat appartient à ce serveur Edge.</translation>
        </message>
        <message>
            <source>Import the certificate</source>
            <translation>Importer le certificat</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Bac&amp;k</source>
            <translation>Pré&amp;cédent</translation>
        </message>
        <message>
            <source>&amp;Export anew…</source>
            <translation>&amp;Exporter à nouveau…</translation>
        </message>
        <message>
            <source>Pending request</source>
            <translation>Demande en attente</translation>
        </message>
        <message>
            <source>Pending re&amp;quest:</source>
            <translation>&amp;Demande en attente :</translation>
        </message>
        <message>
            <source>Reading and checking</source>
            <translation>Lecture et vérification</translation>
        </message>
        <message>
            <source>Process pending request</source>
            <translation>Traiter une demande en attente</translation>
        </message>
        <message>
            <source>There is no text in the clipboard. Copy the certificate from the page of the certification authority first.</source>
            <translation>Le presse-papiers ne contient pas de texte. Copiez d’abord le certificat depuis la page de l’autorité de certification.</translation>
        </message>
        <message>
            <source>Select the intermediate certificates</source>
            <translation>Sélectionner les certificats intermédiaires</translation>
        </message>
        <message>
            <source>The file is protected by a password. Enter it to open the file.</source>
            <translation>Le fichier est protégé par un mot de passe. Saisissez-le pour ouvrir le fichier.</translation>
        </message>
        <message>
            <source>This certificate answers “%1”, another of the pending requests. It can be imported all the same.</source>
            <translation>Ce certificat répond à « %1 », une autre des demandes en attente. Il peut tout de même être importé.</translation>
        </message>
        <message>
            <source>This certificate does not answer the pending request. It can be imported all the same.</source>
            <translation>Ce certificat ne répond pas à la demande en attente. Il peut tout de même être importé.</translation>
        </message>
        <message>
            <source>This certificate has expired. Renew it before it is assigned.</source>
            <translation>Ce certificat a expiré. Renouvelez-le avant de l’affecter.</translation>
        </message>
        <message>
            <source>No certificate yet</source>
            <translation>Aucun certificat pour l’instant</translation>
        </message>
        <message>
            <source>What the file holds, and what differs from the request, is shown here before anything is imported.</source>
            <translation>Le contenu du fichier et ses différences avec la demande sont affichés ici avant toute importation.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ImportReport</name>
        <message>
            <source>What</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Constats</translation>
        </message>
        <message>
            <source>What the file is</source>
            <translation>Nature du fichier</translation>
        </message>
        <message>
            <source>A&amp;dd it…</source>
            <translation>L’ajo&amp;uter…</translation>
        </message>
    </context>
    <context>
        <name>wizard::KeyOptions</name>
        <message>
            <source>&amp;Mark the private key as exportable</source>
            <translation>&amp;Marquer la clé privée comme exportable</translation>
        </message>
        <message>
            <source>Protect the private &amp;key with a passphrase</source>
            <translation>Protéger la c&amp;lé privée par une phrase secrète</translation>
        </message>
        <message>
            <source>Passp&amp;hrase:</source>
            <translation>P&amp;hrase secrète :</translation>
        </message>
        <message>
            <source>&amp;Repeat it:</source>
            <translation>&amp;Répéter :</translation>
        </message>
        <message>
            <source>&amp;Let the engine open the key by itself</source>
            <translation>&amp;Laisser le moteur ouvrir la clé lui-même</translation>
        </message>
        <message>
            <source>The passphrase is kept in a file that only the engine may read. Otherwise systemd has to hand it over as a credential.</source>
            <translation>La phrase secrète est conservée dans un fichier que seul le moteur peut lire. Sinon, systemd doit la fournir en tant que credential.</translation>
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
        <name>wizard::ListPane</name>
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
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Select an entry first.</source>
            <translation>Sélectionnez d’abord une entrée.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ListenerFields</name>
        <message>
            <source>Listeners</source>
            <translation>Écoutes</translation>
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
            <source>SIP over T&amp;LS:</source>
            <translation>SIP sur T&amp;LS :</translation>
        </message>
        <message>
            <source>SIP over T&amp;CP:</source>
            <translation>SIP sur T&amp;CP :</translation>
        </message>
        <message>
            <source>SIP over &amp;UDP:</source>
            <translation>SIP sur &amp;UDP :</translation>
        </message>
    </context>
    <context>
        <name>wizard::LogDialog</name>
        <message>
            <source>Log of the engine</source>
            <translation>Journal du moteur</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>&amp;Relire</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Nothing is written yet. Start the engine.</source>
            <translation>Rien n’est encore écrit. Démarrez le moteur.</translation>
        </message>
    </context>
    <context>
        <name>wizard::LyncImportDialog</name>
        <message>
            <source>Show only &amp;conflicts</source>
            <translation>Afficher seu&amp;lement les conflits</translation>
        </message>
        <message>
            <source>L&amp;eave out all conflicts</source>
            <translation>Écar&amp;ter tous les conflits</translation>
        </message>
        <message>
            <source>Take over all that can &amp;be</source>
            <translation>Reprendre to&amp;ut ce qui peut l’être</translation>
        </message>
        <message>
            <source>&amp;Take over</source>
            <translation>Re&amp;prendre</translation>
        </message>
        <message>
            <source>Import from Lync</source>
            <translation>Importer de Lync</translation>
        </message>
        <message>
            <source>Reading and checking</source>
            <translation>Lecture et vérification</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>What would be taken over</source>
            <translation>Ce qui serait repris</translation>
        </message>
        <message numerus="yes">
            <source>%n entries conflict with this site. Decide for each whether it is taken over.</source>
            <translation>
                <numerusform>%n entrée est en conflit avec ce site. Décidez si elle est reprise.</numerusform>
                <numerusform>%n entrées sont en conflit avec ce site. Décidez pour chacune si elle est reprise.</numerusform>
            </translation>
        </message>
        <message>
            <source>All of this can be taken over. It is written when you commit the changes.</source>
            <translation>Tout ceci peut être repris. L’écriture a lieu lorsque vous validez les modifications.</translation>
        </message>
        <message>
            <source>Nothing changes: all of this is here already, or left out.</source>
            <translation>Rien ne change : tout ceci est déjà présent ou écarté.</translation>
        </message>
    </context>
    <context>
        <name>wizard::LyncItemTable</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
    </context>
    <context>
        <name>wizard::LyncItemView</name>
        <message>
            <source>Property</source>
            <translation>Propriété</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Ce qu’elle devient</translation>
        </message>
        <message>
            <source>Properties</source>
            <translation>Propriétés</translation>
        </message>
        <message>
            <source>Select an entry to see what becomes of it.</source>
            <translation>Sélectionnez une entrée pour voir ce qu’elle devient.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>&amp;Keep what is here</source>
            <translation>Conser&amp;ver l’existant</translation>
        </message>
        <message>
            <source>&amp;Leave it out</source>
            <translation>É&amp;carter</translation>
        </message>
        <message>
            <source>&amp;Replace it with Lync’s</source>
            <translation>Re&amp;mplacer par celui de Lync</translation>
        </message>
        <message>
            <source>Take it &amp;over</source>
            <translation>&amp;Reprendre</translation>
        </message>
    </context>
    <context>
        <name>wizard::NameFields</name>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
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
    </context>
    <context>
        <name>wizard::NegotiationFields</name>
        <message>
            <source>Negotiation</source>
            <translation>Négociation</translation>
        </message>
        <message>
            <source>Support server dial&amp;back negotiation</source>
            <translation>Prendre en charge la négociation de &amp;rappel du serveur</translation>
        </message>
        <message>
            <source>Own settings</source>
            <translation>Paramètres personnalisés</translation>
        </message>
        <message>
            <source>Pr&amp;eset:</source>
            <translation>Préré&amp;glage :</translation>
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
    </context>
    <context>
        <name>wizard::NewPassword</name>
        <message>
            <source>The two entries differ. Type the same in both.</source>
            <translation>Les deux saisies diffèrent. Saisissez la même chose dans les deux.</translation>
        </message>
    </context>
    <context>
        <name>wizard::NumberField</name>
        <message>
            <source>Reset to default</source>
            <translation>Rétablir la valeur par défaut</translation>
        </message>
        <message>
            <source>%1: reset to default</source>
            <translation>%1 : rétablir la valeur par défaut</translation>
        </message>
        <message>
            <source>%1 (default)</source>
            <translation>%1 (par défaut)</translation>
        </message>
        <message>
            <source>%1 (default: %2)</source>
            <translation>%1 (par défaut : %2)</translation>
        </message>
    </context>
    <context>
        <name>wizard::OnlineStatusPage</name>
        <message>
            <source>Online certificate request status</source>
            <translation>État de la demande de certificat en ligne</translation>
        </message>
        <message>
            <source>The certification authority has issued the certificate, and it is imported.</source>
            <translation>L’autorité de certification a émis le certificat, et il est importé.</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Champ</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>&amp;Assign this certificate to XMPP and SIP federation</source>
            <translation>&amp;Affecter ce certificat à la fédération XMPP et SIP</translation>
        </message>
        <message>
            <source>The certificate</source>
            <translation>Le certificat</translation>
        </message>
        <message>
            <source>The &amp;certificate:</source>
            <translation>Le &amp;certificat :</translation>
        </message>
        <message>
            <source>The engine presents it from now on, and no stream is dropped.</source>
            <translation>Le moteur le présente désormais et aucun flux n’est coupé.</translation>
        </message>
        <message>
            <source>Thumbprint</source>
            <translation>Empreinte</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Sujet</translation>
        </message>
        <message>
            <source>Issuer</source>
            <translation>Émetteur</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Valide jusqu’au</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Noms</translation>
        </message>
        <message>
            <source>Private key</source>
            <translation>Clé privée</translation>
        </message>
        <message>
            <source>The engine needs the secret of this key. Give it to the service as the systemd credential %1.</source>
            <translation>Le moteur a besoin du secret de cette clé. Fournissez-le au service comme credential systemd %1.</translation>
        </message>
    </context>
    <context>
        <name>wizard::OrderPage</name>
        <message>
            <source>Executing commands</source>
            <translation>Exécution de commandes</translation>
        </message>
        <message>
            <source>The authority checks the names and issues the certificate. This takes from seconds to some minutes.</source>
            <translation>L’autorité vérifie les noms et émet le certificat. Cela prend de quelques secondes à quelques minutes.</translation>
        </message>
        <message>
            <source>Check the answers</source>
            <translation>Vérifier les réponses</translation>
        </message>
        <message>
            <source>Remember the authority for renewals</source>
            <translation>Mémoriser l’autorité pour les renouvellements</translation>
        </message>
    </context>
    <context>
        <name>wizard::PageList</name>
        <message>
            <source>%1, done</source>
            <translation>%1, terminé</translation>
        </message>
        <message>
            <source>%1, current page</source>
            <translation>%1, page actuelle</translation>
        </message>
        <message>
            <source>%1, to come</source>
            <translation>%1, à venir</translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerDetails</name>
        <message>
            <source>Details of the partner</source>
            <translation>Détails du partenaire</translation>
        </message>
        <message>
            <source>State: %1. %2</source>
            <translation>État : %1. %2</translation>
        </message>
        <message>
            <source>%1: %2, %3 received, %4 sent</source>
            <comment>direction: protocol, stanzas</comment>
            <translation>%1 : %2, %3 reçues, %4 émises</translation>
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
            <source>not encrypted</source>
            <translation>non chiffré</translation>
        </message>
        <message>
            <source>Additional domains: %1</source>
            <translation>Autres domaines : %1</translation>
        </message>
        <message>
            <source>Partner type: %1</source>
            <translation>Type de partenaire : %1</translation>
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
            <source>Proxy: %1</source>
            <translation>Proxy : %1</translation>
        </message>
        <message>
            <source>found by DNS</source>
            <translation>recherché par DNS</translation>
        </message>
        <message>
            <source>Connection limit: %1 · Keep-alives: %2</source>
            <translation>Limite de connexions : %1 · Signaux de maintien : %2</translation>
        </message>
        <message>
            <source>No partner is selected.</source>
            <translation>Aucun partenaire n’est sélectionné.</translation>
        </message>
        <message numerus="yes">
            <source>%n partner(s) selected.</source>
            <translation>
                <numerusform>%n partenaire sélectionné.</numerusform>
                <numerusform>%n partenaires sélectionnés.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>wizard::PartnerDialog</name>
        <message>
            <source>New XMPP partner</source>
            <translation>Nouveau partenaire XMPP</translation>
        </message>
        <message>
            <source>Edit XMPP partner</source>
            <translation>Modifier le partenaire XMPP</translation>
        </message>
        <message>
            <source>Add %1</source>
            <translation>Ajouter %1</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>Modifier %1</translation>
        </message>
        <message>
            <source>The configuration cannot be read at this moment.</source>
            <translation>La configuration ne peut pas être lue en ce moment.</translation>
        </message>
        <message>
            <source>This partner was removed meanwhile. Close this window; add the partner again if it is still needed.</source>
            <translation>Ce partenaire a été supprimé entre-temps. Fermez cette fenêtre ; ajoutez-le à nouveau s’il est encore nécessaire.</translation>
        </message>
        <message>
            <source>This partner was changed meanwhile. What you had not touched shows its new values.</source>
            <translation>Ce partenaire a été modifié entre-temps. Ce que vous n’aviez pas touché affiche ses nouvelles valeurs.</translation>
        </message>
        <message>
            <source>&amp;Check the partner…</source>
            <translation>&amp;Vérifier le partenaire…</translation>
        </message>
        <message>
            <source>Asks the partner's DNS and server what they offer.</source>
            <translation>Demande au DNS et au serveur du partenaire ce qu’ils offrent.</translation>
        </message>
        <message>
            <source>The domain or the proxy is not right yet.</source>
            <translation>Le domaine ou le proxy n’est pas encore correct.</translation>
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
            <source>not possible</source>
            <translation>impossible</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
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
            <source>Run step 1, This edge, first.</source>
            <translation>Exécutez d’abord l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>Select a partner first.</source>
            <translation>Sélectionnez d’abord un partenaire.</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Supprimer %1</translation>
        </message>
        <message>
            <source>&amp;Add a partner…</source>
            <translation>Ajo&amp;uter un partenaire…</translation>
        </message>
        <message>
            <source>Import from &amp;Lync…</source>
            <translation>Importer depuis &amp;Lync…</translation>
        </message>
        <message>
            <source>D&amp;uplicate…</source>
            <translation>&amp;Dupliquer…</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>&amp;Supprimer…</translation>
        </message>
        <message>
            <source>No partner matches. Enter a part of a domain, type, method or state.</source>
            <translation>Aucun partenaire ne correspond. Saisissez une partie d’un domaine, d’un type, d’une méthode ou d’un état.</translation>
        </message>
        <message>
            <source>&amp;More</source>
            <translation>&amp;Plus</translation>
        </message>
        <message>
            <source>More actions</source>
            <translation>Autres actions</translation>
        </message>
        <message>
            <source>No partners yet</source>
            <translation>Aucun partenaire pour l’instant</translation>
        </message>
        <message>
            <source>A partner is another organization whose people have addresses in an XMPP domain, such as the one of a supplier.</source>
            <translation>Un partenaire est une autre organisation dont les utilisateurs ont des adresses dans un domaine XMPP, par exemple celui d’un fournisseur.</translation>
        </message>
        <message>
            <source>E&amp;xport list…</source>
            <translation>E&amp;xporter la liste…</translation>
        </message>
        <message>
            <source>Select one partner only.</source>
            <translation>Sélectionnez un seul partenaire.</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 et %n autre</numerusform>
                <numerusform>%1 et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove partners</source>
            <translation>Supprimer des partenaires</translation>
        </message>
        <message>
            <source>Remove %1? Once committed, their streams are closed and your people can no longer reach them.</source>
            <translation>Supprimer %1 ? Après validation, leurs flux sont fermés et vos utilisateurs ne pourront plus les joindre.</translation>
        </message>
        <message>
            <source>Export list</source>
            <translation>Exporter la liste</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tableaux (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>wizard::PassphraseFields</name>
        <message>
            <source>S&amp;how it</source>
            <translation>&amp;Afficher</translation>
        </message>
        <message>
            <source>Shows the passphrase in clear while it is ticked</source>
            <translation>Affiche la phrase secrète en clair tant que la case est cochée</translation>
        </message>
        <message>
            <source>Pass&amp;phrase:</source>
            <translation>Phras&amp;e secrète :</translation>
        </message>
        <message>
            <source>&amp;Repeat it:</source>
            <translation>&amp;Répéter :</translation>
        </message>
        <message>
            <source>The answers that were loaded ask for a passphrase. Enter one, or the key file is not encrypted.</source>
            <translation>Les réponses chargées demandent une phrase secrète. Saisissez-en une, sinon le fichier de clé ne sera pas chiffré.</translation>
        </message>
        <message>
            <source>May stay empty: then the key file is not encrypted, and only the service may read it.</source>
            <translation>Peut rester vide : le fichier de clé n’est alors pas chiffré et seul le service a le droit de le lire.</translation>
        </message>
        <message>
            <source>Type the same passphrase twice.</source>
            <translation>Saisissez deux fois la même phrase secrète.</translation>
        </message>
        <message>
            <source>Who has the key file guesses this soon. Some random words in a row are better.</source>
            <translation>Quiconque a le fichier de clé la devinera vite. Mieux vaut quelques mots aléatoires à la suite.</translation>
        </message>
        <message>
            <source>Fair. A word more would make it strong.</source>
            <translation>Correcte. Un mot de plus la rendrait robuste.</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>Robuste.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PemView</name>
        <message>
            <source>Copy te&amp;xt</source>
            <translation>Copier le te&amp;xte</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>&amp;Enregistrer sous…</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
    </context>
    <context>
        <name>wizard::PeopleView</name>
        <message>
            <source>Users</source>
            <translation>Utilisateurs</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>A&amp;dd contact…</source>
            <translation>A&amp;jouter un contact…</translation>
        </message>
        <message>
            <source>&amp;Approve</source>
            <translation>&amp;Approuver</translation>
        </message>
        <message>
            <source>&amp;Refuse</source>
            <translation>&amp;Refuser</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>&amp;Block</source>
            <translation>&amp;Bloquer</translation>
        </message>
        <message>
            <source>&amp;Unblock</source>
            <translation>Déb&amp;loquer</translation>
        </message>
        <message>
            <source>No users yet</source>
            <translation>Aucun utilisateur pour l’instant</translation>
        </message>
        <message>
            <source>Your people are listed here once they have a password for the engine, or a contact. Give them one with puentectl user add.</source>
            <translation>Vos utilisateurs apparaissent ici dès qu’ils ont un mot de passe pour le moteur, ou un contact. Donnez-leur un mot de passe avec puentectl user add.</translation>
        </message>
        <message>
            <source>Search users</source>
            <translation>Rechercher des utilisateurs</translation>
        </message>
        <message>
            <source>No contacts</source>
            <translation>Aucun contact</translation>
        </message>
        <message>
            <source>Contacts appear here when the user adds somebody in their client, or when somebody of a partner asks.</source>
            <translation>Les contacts apparaissent ici lorsque l’utilisateur ajoute quelqu’un dans son client, ou lorsque quelqu’un chez un partenaire en fait la demande.</translation>
        </message>
        <message>
            <source>No user matches. Enter a part of an address.</source>
            <translation>Aucun utilisateur ne correspond. Saisissez une partie d’une adresse.</translation>
        </message>
        <message>
            <source>%1 more match. Enter more of the address.</source>
            <translation>Autres correspondances : %1. Saisissez davantage de caractères de l’adresse.</translation>
        </message>
        <message>
            <source>Select a contact first.</source>
            <translation>Sélectionnez d’abord un contact.</translation>
        </message>
        <message>
            <source>The selected contact is not in a state for this.</source>
            <translation>L’état du contact sélectionné ne le permet pas.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PermissionDialog</name>
        <message>
            <source>Effective permission</source>
            <translation>Autorisation effective</translation>
        </message>
        <message>
            <source>&amp;User:</source>
            <translation>&amp;Utilisateur :</translation>
        </message>
        <message>
            <source>&amp;Partner domain:</source>
            <translation>Domaine &amp;partenaire :</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Whether one of your people may talk to people of a domain, and why.</source>
            <translation>Si l’un de vos utilisateurs peut échanger avec ceux d’un domaine, et pourquoi.</translation>
        </message>
        <message>
            <source>Conditions</source>
            <translation>Conditions</translation>
        </message>
        <message>
            <source>%1 and people at %2 may talk to each other. The policy “%3” (%4) applies.</source>
            <translation>%1 et les utilisateurs de %2 peuvent échanger. La stratégie « %3 » (%4) s’applique.</translation>
        </message>
        <message>
            <source>%1 and people at %2 may not talk to each other. The policy “%3” (%4) applies.</source>
            <translation>%1 et les utilisateurs de %2 ne peuvent pas échanger. La stratégie « %3 » (%4) s’applique.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PlanPage</name>
        <message>
            <source>These records are published and these ports are &amp;open</source>
            <translation>Ces enregistrements sont publiés et ces ports sont &amp;ouverts</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>What certificate, DNS and firewall need, and what of it is there.</source>
            <translation>Ce qu’exigent le certificat, le DNS et le pare-feu, et ce qui est déjà en place.</translation>
        </message>
        <message>
            <source>&amp;Name this edge…</source>
            <translation>&amp;Nommer ce serveur Edge…</translation>
        </message>
        <message>
            <source>Nothing to plan yet</source>
            <translation>Rien à planifier pour l’instant</translation>
        </message>
        <message>
            <source>Records and ports follow from the name of this edge and the domains it serves. Run step 1 first.</source>
            <translation>Les enregistrements et les ports découlent du nom de ce serveur Edge et des domaines qu’il dessert. Exécutez d’abord l’étape 1.</translation>
        </message>
        <message>
            <source>Lists of the plan</source>
            <translation>Listes du plan</translation>
        </message>
        <message>
            <source>Progress of the check</source>
            <translation>Progression de la vérification</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>The whole plan as &amp;text</source>
            <translation>Le plan entier sous forme de &amp;texte</translation>
        </message>
        <message>
            <source>The DNS records as a &amp;zone file</source>
            <translation>Les enregistrements DNS en fichier de &amp;zone</translation>
        </message>
        <message>
            <source>This list as &amp;comma-separated values</source>
            <translation>Cette liste en &amp;valeurs séparées par des virgules</translation>
        </message>
        <message>
            <source>Sa&amp;ve</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>As a &amp;web page…</source>
            <translation>En page &amp;web…</translation>
        </message>
        <message>
            <source>As a &amp;PDF…</source>
            <translation>En &amp;PDF…</translation>
        </message>
        <message>
            <source>St&amp;op checking</source>
            <translation>A&amp;rrêter la vérification</translation>
        </message>
        <message>
            <source>C&amp;heck the DNS now</source>
            <translation>Vérifier le &amp;DNS maintenant</translation>
        </message>
        <message>
            <source>Asking the DNS servers of this site…</source>
            <translation>Interrogation des serveurs DNS de ce site…</translation>
        </message>
        <message>
            <source>Every required record is there. Have the ports opened, then tick the box below.</source>
            <translation>Tous les enregistrements requis sont présents. Faites ouvrir les ports, puis cochez la case ci-dessous.</translation>
        </message>
        <message numerus="yes">
            <source>%n required record(s) are not there as planned.</source>
            <translation>
                <numerusform>%n enregistrement requis n’est pas en place comme prévu.</numerusform>
                <numerusform>%n enregistrements requis ne sont pas en place comme prévu.</numerusform>
            </translation>
        </message>
        <message>
            <source>There are changes that are not in force yet. Commit or discard them first.</source>
            <translation>Des modifications ne sont pas encore en vigueur. Validez-les ou abandonnez-les d’abord.</translation>
        </message>
        <message>
            <source>Plan for %1</source>
            <translation>Plan pour %1</translation>
        </message>
        <message>
            <source>Made by Puente on %1</source>
            <translation>Créé par Puente le %1</translation>
        </message>
        <message>
            <source>Optional:</source>
            <translation>Facultatif :</translation>
        </message>
        <message>
            <source>the public address of this edge</source>
            <translation>l’adresse publique de ce serveur Edge</translation>
        </message>
        <message>
            <source>plan</source>
            <comment>a file name</comment>
            <translation>plan</translation>
        </message>
        <message>
            <source>Save the plan</source>
            <translation>Enregistrer le plan</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Page web (*.html)</translation>
        </message>
        <message>
            <source>The plan could not be saved. Choose another folder, or free some space.</source>
            <translation>Le plan n’a pas pu être enregistré. Choisissez un autre dossier ou libérez de l’espace.</translation>
        </message>
    </context>
    <context>
        <name>wizard::PoliciesPage</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Étendue</translation>
        </message>
        <message>
            <source>Federated users</source>
            <translation>Utilisateurs fédérés</translation>
        </message>
        <message>
            <source>XMPP federated users</source>
            <translation>Utilisateurs fédérés XMPP</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Membres</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>External access policies</source>
            <translation>Stratégies d’accès externe</translation>
        </message>
        <message>
            <source>Search policies</source>
            <translation>Rechercher des stratégies</translation>
        </message>
        <message>
            <source>No policies yet</source>
            <translation>Aucune stratégie pour l’instant</translation>
        </message>
        <message>
            <source>Policies say who of your people may talk to partners. They need an edge first.</source>
            <translation>Les stratégies indiquent qui, chez vous, peut échanger avec des partenaires. Il leur faut d’abord un serveur Edge.</translation>
        </message>
        <message>
            <source>&amp;Add a policy…</source>
            <translation>A&amp;jouter une stratégie…</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>Stratégies</translation>
        </message>
        <message>
            <source>Who of your people may talk to partners: by user, by site, and for everybody.</source>
            <translation>Qui, chez vous, peut échanger avec des partenaires : par utilisateur, par site et pour tous.</translation>
        </message>
        <message>
            <source>Effective &amp;permission…</source>
            <translation>Autorisation &amp;effective…</translation>
        </message>
        <message>
            <source>&amp;Gateway settings…</source>
            <translation>Paramètres de la &amp;passerelle…</translation>
        </message>
        <message>
            <source>Enabled</source>
            <translation>Activé</translation>
        </message>
        <message>
            <source>Disabled</source>
            <translation>Désactivé</translation>
        </message>
        <message>
            <source>everybody</source>
            <translation>tous</translation>
        </message>
        <message>
            <source>Default values</source>
            <translation>Valeurs par défaut</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first.</source>
            <translation>Exécutez d’abord l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>&amp;Reset to defaults…</source>
            <translation>&amp;Rétablir les valeurs par défaut…</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>&amp;Supprimer…</translation>
        </message>
        <message>
            <source>This policy has its default values already.</source>
            <translation>Cette stratégie a déjà ses valeurs par défaut.</translation>
        </message>
        <message>
            <source>Nobody has this policy yet. Add members.</source>
            <translation>Personne n’a encore cette stratégie. Ajoutez des membres.</translation>
        </message>
        <message>
            <source>Members: %1</source>
            <translation>Membres : %1</translation>
        </message>
        <message>
            <source>Reset policy</source>
            <translation>Rétablir la stratégie</translation>
        </message>
        <message>
            <source>Remove policy</source>
            <translation>Supprimer la stratégie</translation>
        </message>
        <message>
            <source>Reset the global policy? Federated users and XMPP federated users are then enabled for everybody without another policy.</source>
            <translation>Rétablir la stratégie globale ? Les utilisateurs fédérés et les utilisateurs fédérés XMPP sont alors autorisés pour tous ceux qui n’ont pas d’autre stratégie.</translation>
        </message>
        <message>
            <source>Remove the policy “%1”? The global one then applies to everybody who has no user policy.</source>
            <translation>Supprimer la stratégie « %1 » ? La stratégie globale s’applique alors à tous ceux qui n’ont pas de stratégie utilisateur.</translation>
        </message>
        <message>
            <source>Remove the policy “%1”? The site policy or the global one then applies to its members.</source>
            <translation>Supprimer la stratégie « %1 » ? La stratégie de site ou la stratégie globale s’applique alors à ses membres.</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>Réta&amp;blir</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>Suppri&amp;mer</translation>
        </message>
        <message>
            <source>Reset the policy %1</source>
            <translation>Rétablir la stratégie %1</translation>
        </message>
        <message>
            <source>Remove the policy %1</source>
            <translation>Supprimer la stratégie %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::PolicyDialog</name>
        <message>
            <source>Enable communications with &amp;federated users</source>
            <translation>Autoriser les comm&amp;unications avec des utilisateurs fédérés</translation>
        </message>
        <message>
            <source>Enable communications with &amp;XMPP federated users</source>
            <translation>Autoriser les communications avec des utilisateurs fédérés &amp;XMPP</translation>
        </message>
        <message>
            <source>Edit external access policy</source>
            <translation>Modifier la stratégie d’accès externe</translation>
        </message>
        <message>
            <source>New external access policy</source>
            <translation>Nouvelle stratégie d’accès externe</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Nom :</translation>
        </message>
        <message>
            <source>&amp;Scope:</source>
            <translation>É&amp;tendue :</translation>
        </message>
        <message>
            <source>&amp;Description:</source>
            <translation>&amp;Description :</translation>
        </message>
        <message>
            <source>&amp;Members, one a line:</source>
            <translation>&amp;Membres, un par ligne :</translation>
        </message>
        <message>
            <source>XMPP federated users are federated users too. Enable those above, or this does nothing.</source>
            <translation>Les utilisateurs fédérés XMPP sont aussi des utilisateurs fédérés. Autorisez ces derniers ci-dessus, sinon ce réglage est sans effet.</translation>
        </message>
        <message>
            <source>Change the policy %1</source>
            <translation>Modifier la stratégie %1</translation>
        </message>
        <message>
            <source>Add the policy %1</source>
            <translation>Ajouter la stratégie %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::ProbeDialog</name>
        <message>
            <source>Step</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Trouvé</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Check %1</source>
            <translation>Vérifier %1</translation>
        </message>
        <message>
            <source>Steps of the check</source>
            <translation>Étapes de la vérification</translation>
        </message>
        <message>
            <source>%L1 ms</source>
            <translation>%L1 ms</translation>
        </message>
        <message>
            <source>No settings were found that would work with this partner.</source>
            <translation>Aucun paramètre qui fonctionnerait avec ce partenaire n’a été trouvé.</translation>
        </message>
        <message>
            <source>The settings of the partner are the best for what was found.</source>
            <translation>Les paramètres du partenaire sont les meilleurs pour ce qui a été trouvé.</translation>
        </message>
        <message>
            <source>Proposed: %1.</source>
            <translation>Proposition : %1.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>&amp;Use these settings</source>
            <translation>&amp;Utiliser ces paramètres</translation>
        </message>
        <message>
            <source>Check &amp;again</source>
            <translation>Vérifier à &amp;nouveau</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>&amp;Détails</translation>
        </message>
    </context>
    <context>
        <name>wizard::PublicAddressesField</name>
        <message>
            <source>Pu&amp;blic addresses:</source>
            <translation>Adresses pu&amp;bliques :</translation>
        </message>
        <message>
            <source>where it listens, if that is public</source>
            <translation>celles d’écoute, si elles sont publiques</translation>
        </message>
        <message>
            <source>Where partners reach this edge, separated by commas, as in 192.0.2.7. Behind an address translator only you know it.</source>
            <translation>Où les partenaires atteignent ce serveur Edge, séparées par des virgules, comme 192.0.2.7. Derrière un traducteur d’adresses, vous seul le savez.</translation>
        </message>
        <message>
            <source>Change the public addresses</source>
            <translation>Modifier les adresses publiques</translation>
        </message>
    </context>
    <context>
        <name>wizard::RecordView</name>
        <message>
            <source>TXT record</source>
            <translation>Enregistrement TXT</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>&amp;Continue</source>
            <translation>&amp;Continuer</translation>
        </message>
        <message>
            <source>Continue with&amp;out looking</source>
            <translation>Continuer sans &amp;vérifier</translation>
        </message>
        <message>
            <source>Co&amp;py records</source>
            <translation>Copier les en&amp;registrements</translation>
        </message>
        <message>
            <source>DNS records to enter</source>
            <translation>Enregistrements DNS à saisir</translation>
        </message>
        <message>
            <source>&amp;Enter these records in the DNS, then continue:</source>
            <translation>S&amp;aisissez ces enregistrements dans le DNS, puis continuez :</translation>
        </message>
        <message>
            <source>Puente looks whether the DNS shows them before the authority does.</source>
            <translation>Puente vérifie que le DNS les montre avant que l’autorité ne le fasse.</translation>
        </message>
        <message>
            <source>The DNS does not show %1 yet. Wait a little and continue, or do not look when the authority sees another DNS.</source>
            <translation>Le DNS ne montre pas encore %1. Attendez un peu et continuez, ou ne vérifiez pas si l’autorité voit un autre DNS.</translation>
        </message>
        <message>
            <source>Asking the DNS</source>
            <translation>Interrogation du DNS</translation>
        </message>
    </context>
    <context>
        <name>wizard::RenewDialog</name>
        <message>
            <source>With a &amp;new private key</source>
            <translation>Avec une &amp;nouvelle clé privée</translation>
        </message>
        <message>
            <source>With the &amp;same private key</source>
            <translation>Avec la &amp;même clé privée</translation>
        </message>
        <message>
            <source>Certificate request</source>
            <translation>Demande de certificat</translation>
        </message>
        <message>
            <source>&amp;Make request</source>
            <translation>&amp;Créer la demande</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Renew certificate</source>
            <translation>Renouveler le certificat</translation>
        </message>
        <message>
            <source>Making the request</source>
            <translation>Création de la demande</translation>
        </message>
        <message>
            <source>The private key of this certificate is not here.</source>
            <translation>La clé privée de ce certificat ne se trouve pas ici.</translation>
        </message>
        <message>
            <source>A request is made with the names of “%1”: %2.</source>
            <translation>Une demande est créée avec les noms de « %1 » : %2.</translation>
        </message>
        <message>
            <source>&amp;PIN of the token:</source>
            <translation>Code P&amp;IN du jeton :</translation>
        </message>
        <message>
            <source>&amp;Passphrase of the key:</source>
            <translation>&amp;Phrase secrète de la clé :</translation>
        </message>
        <message>
            <source>Leave it empty if it is kept on this edge.</source>
            <translation>Laissez ce champ vide s’il est conservé sur ce serveur Edge.</translation>
        </message>
        <message>
            <source>Recommended: a key that came into other hands is worth nothing afterwards.</source>
            <translation>Recommandé : une clé tombée en d’autres mains ne vaut plus rien ensuite.</translation>
        </message>
        <message>
            <source>For partners who have pinned the key of this edge.</source>
            <translation>Pour les partenaires qui ont épinglé la clé de ce serveur Edge.</translation>
        </message>
        <message>
            <source>The request is ready and kept with its key. Send it to your certification authority; when the certificate arrives, process the pending request and assign it.</source>
            <translation>La demande est prête et conservée avec sa clé. Envoyez-la à votre autorité de certification ; à l’arrivée du certificat, traitez la demande en attente et affectez-le.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>wizard::RequestTable</name>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Asks to see</source>
            <translation>Demande à voir</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
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
            <source>Cancel the request? The key being made is discarded.</source>
            <translation>Annuler la demande ? La clé en cours de création est abandonnée.</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>Autorité</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>Compte</translation>
        </message>
        <message>
            <source>Proof</source>
            <translation>Preuve</translation>
        </message>
        <message>
            <source>Kind of authority</source>
            <translation>Type d’autorité</translation>
        </message>
        <message>
            <source>Place of the key</source>
            <translation>Lieu de la clé</translation>
        </message>
    </context>
    <context>
        <name>wizard::RequestsView</name>
        <message>
            <source>Requests</source>
            <translation>Demandes</translation>
        </message>
        <message>
            <source>&amp;Approve</source>
            <translation>&amp;Approuver</translation>
        </message>
        <message>
            <source>&amp;Refuse</source>
            <translation>&amp;Refuser</translation>
        </message>
        <message>
            <source>&amp;Block</source>
            <translation>&amp;Bloquer</translation>
        </message>
        <message>
            <source>No requests are waiting</source>
            <translation>Aucune demande en attente</translation>
        </message>
        <message>
            <source>People of public unverified partners ask before they see the presence of your people. Who waits is listed here.</source>
            <translation>Les utilisateurs des partenaires publics non vérifiés demandent l’autorisation avant de voir la présence des vôtres. Ceux qui attendent apparaissent ici.</translation>
        </message>
        <message>
            <source>Search requests</source>
            <translation>Rechercher des demandes</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>%1 more are shown once these are answered.</source>
            <translation>Les autres (%1) s’affichent une fois que vous avez répondu à celles-ci.</translation>
        </message>
        <message>
            <source>Select a request first.</source>
            <translation>Sélectionnez d’abord une demande.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ResultPage</name>
        <message>
            <source>Certificate request file</source>
            <translation>Fichier de demande de certificat</translation>
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
        <message>
            <source>The request is ready. Send it to your certification authority, and import its answer in step 3.</source>
            <translation>La demande est prête. Envoyez-la à votre autorité de certification et importez sa réponse à l’étape 3.</translation>
        </message>
        <message>
            <source>In the form</source>
            <translation>Dans le formulaire</translation>
        </message>
        <message>
            <source>What to choose</source>
            <translation>Que choisir</translation>
        </message>
        <message>
            <source>Copy &amp;order</source>
            <translation>Copier le &amp;bon de commande</translation>
        </message>
        <message>
            <source>What to order from the certification authority</source>
            <translation>Que commander auprès de l’autorité de certification</translation>
        </message>
        <message>
            <source>What to or&amp;der from the certification authority:</source>
            <translation>Que comman&amp;der auprès de l’autorité de certification :</translation>
        </message>
        <message>
            <source>The engine needs the secret of this key. Give it to the service as the systemd credential %1.</source>
            <translation>Le moteur a besoin du secret de cette clé. Fournissez-le au service comme credential systemd %1.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ScopeChoice</name>
        <message>
            <source>How the engine runs</source>
            <translation>Comment le moteur fonctionne</translation>
        </message>
        <message>
            <source>%1 (recommended)</source>
            <translation>%1 (recommandé)</translation>
        </message>
        <message>
            <source>The engine runs or is installed in another way. Stop it, and uninstall it where it is installed.</source>
            <translation>Le moteur fonctionne ou est installé d’une autre façon. Arrêtez-le, et désinstallez-le là où il est installé.</translation>
        </message>
    </context>
    <context>
        <name>wizard::ServiceDialog</name>
        <message>
            <source>What was checked</source>
            <translation>Ce qui a été vérifié</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Stop the engine</source>
            <translation>Arrêter le moteur</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
    </context>
    <context>
        <name>wizard::SipDomainDialog</name>
        <message>
            <source>New SIP federated domain</source>
            <translation>Nouveau domaine fédéré SIP</translation>
        </message>
        <message>
            <source>Edit SIP federated domain</source>
            <translation>Modifier le domaine fédéré SIP</translation>
        </message>
        <message>
            <source>found by DNS</source>
            <translation>recherché par DNS</translation>
        </message>
        <message>
            <source>&amp;Domain name (or FQDN):</source>
            <translation>&amp;Nom de domaine complet (ou FQDN) :</translation>
        </message>
        <message>
            <source>&amp;Kind:</source>
            <translation>T&amp;ype :</translation>
        </message>
        <message>
            <source>&amp;Access edge service (FQDN):</source>
            <translation>&amp;Service Edge d’accès (FQDN) :</translation>
        </message>
        <message>
            <source>&amp;Verification level:</source>
            <translation>Niveau de &amp;vérification :</translation>
        </message>
        <message>
            <source>&amp;Comment:</source>
            <translation>&amp;Commentaire :</translation>
        </message>
        <message>
            <source>Nobody there reaches your people, or is reached, even by discovery.</source>
            <translation>Personne n’y joint vos utilisateurs ni ne peut être joint, même par découverte.</translation>
        </message>
        <message>
            <source>The domain's DNS record _sipfederationtls._tcp names its access edge.</source>
            <translation>L’enregistrement DNS _sipfederationtls._tcp du domaine désigne son serveur Edge d’accès.</translation>
        </message>
        <message>
            <source>Add the SIP domain %1</source>
            <translation>Ajouter le domaine SIP %1</translation>
        </message>
        <message>
            <source>Change the SIP domain %1</source>
            <translation>Modifier le domaine SIP %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::SipDomainsPage</name>
        <message>
            <source>Access edge &amp;settings…</source>
            <translation>&amp;Paramètres du serveur Edge d’accès…</translation>
        </message>
        <message>
            <source>SIP federated domains</source>
            <translation>Domaines fédérés SIP</translation>
        </message>
        <message>
            <source>Search SIP federated domains</source>
            <translation>Rechercher des domaines fédérés SIP</translation>
        </message>
        <message>
            <source>No SIP federated domain yet</source>
            <translation>Aucun domaine fédéré SIP pour l’instant</translation>
        </message>
        <message>
            <source>An allowed domain is another organization that uses SIP. A blocked one stays out even when discovery is enabled.</source>
            <translation>Un domaine autorisé est une autre organisation qui utilise SIP. Un domaine bloqué reste exclu même si la découverte est activée.</translation>
        </message>
        <message>
            <source>&amp;Add the first domain…</source>
            <translation>A&amp;jouter le premier domaine…</translation>
        </message>
        <message>
            <source>SIP federated providers</source>
            <translation>Fournisseurs fédérés SIP</translation>
        </message>
        <message>
            <source>Search SIP federated providers</source>
            <translation>Rechercher des fournisseurs fédérés SIP</translation>
        </message>
        <message>
            <source>No SIP federated provider yet</source>
            <translation>Aucun fournisseur fédéré SIP pour l’instant</translation>
        </message>
        <message>
            <source>A provider is a service through which people of many domains are reached.</source>
            <translation>Un fournisseur est un service par lequel on joint les utilisateurs de nombreux domaines.</translation>
        </message>
        <message>
            <source>&amp;Add the first provider…</source>
            <translation>Ajo&amp;uter le premier fournisseur…</translation>
        </message>
        <message>
            <source>SIP federation</source>
            <translation>Fédération SIP</translation>
        </message>
        <message>
            <source>SIP domains</source>
            <translation>Domaines SIP</translation>
        </message>
        <message>
            <source>The organizations and providers your people reach by SIP.</source>
            <translation>Les organisations et fournisseurs que vos utilisateurs joignent par SIP.</translation>
        </message>
        <message>
            <source>Run step 1, This edge, first.</source>
            <translation>Exécutez d’abord l’étape 1, Ce serveur Edge.</translation>
        </message>
        <message>
            <source>SIP federated &amp;domains</source>
            <translation>&amp;Domaines fédérés SIP</translation>
        </message>
        <message>
            <source>SIP federated &amp;providers</source>
            <translation>&amp;Fournisseurs fédérés SIP</translation>
        </message>
        <message>
            <source>Federation is disabled at the access edge: nobody outside is reached.</source>
            <translation>La fédération est désactivée sur le serveur Edge d’accès : personne à l’extérieur n’est joint.</translation>
        </message>
        <message>
            <source>Federation is enabled. Domains on no list are found by discovery.</source>
            <translation>La fédération est activée. Les domaines absents des listes sont trouvés par découverte.</translation>
        </message>
        <message>
            <source>Federation is enabled. Domains on no list stay out.</source>
            <translation>La fédération est activée. Les domaines absents des listes restent exclus.</translation>
        </message>
        <message>
            <source>Remove SIP federated domain</source>
            <translation>Supprimer le domaine fédéré SIP</translation>
        </message>
        <message>
            <source>Remove %1 from the allowed domains? Your people and those there can no longer reach each other, unless discovery finds it.</source>
            <translation>Supprimer %1 des domaines autorisés ? Vos utilisateurs et ceux de ce domaine ne pourront plus se joindre, sauf si la découverte le trouve.</translation>
        </message>
        <message>
            <source>Remove %1 from the blocked domains? Discovery may then find it and let it in.</source>
            <translation>Supprimer %1 des domaines bloqués ? La découverte peut alors le trouver et le laisser entrer.</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>Suppri&amp;mer</translation>
        </message>
        <message>
            <source>Remove the SIP domain %1</source>
            <translation>Supprimer le domaine SIP %1</translation>
        </message>
        <message>
            <source>Remove SIP federated provider</source>
            <translation>Supprimer le fournisseur fédéré SIP</translation>
        </message>
        <message>
            <source>Remove the provider “%1”? Your people and those who use it can no longer reach each other.</source>
            <translation>Supprimer le fournisseur « %1 » ? Vos utilisateurs et ceux qui l’utilisent ne pourront plus se joindre.</translation>
        </message>
        <message>
            <source>Remove the provider %1</source>
            <translation>Supprimer le fournisseur %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::SipProviderDialog</name>
        <message>
            <source>&amp;Enable communications with this provider</source>
            <translation>Act&amp;iver les communications avec ce fournisseur</translation>
        </message>
        <message>
            <source>New SIP federated provider</source>
            <translation>Nouveau fournisseur fédéré SIP</translation>
        </message>
        <message>
            <source>Edit SIP federated provider</source>
            <translation>Modifier le fournisseur fédéré SIP</translation>
        </message>
        <message>
            <source>Provider &amp;name:</source>
            <translation>&amp;Nom du fournisseur :</translation>
        </message>
        <message>
            <source>&amp;Access edge service (FQDN):</source>
            <translation>&amp;Service Edge d’accès (FQDN) :</translation>
        </message>
        <message>
            <source>&amp;Kind:</source>
            <translation>T&amp;ype :</translation>
        </message>
        <message>
            <source>Default &amp;verification level:</source>
            <translation>Niveau de &amp;vérification par défaut :</translation>
        </message>
        <message>
            <source>Add the provider %1</source>
            <translation>Ajouter le fournisseur %1</translation>
        </message>
        <message>
            <source>Change the provider %1</source>
            <translation>Modifier le fournisseur %1</translation>
        </message>
    </context>
    <context>
        <name>wizard::SourceChooser</name>
        <message>
            <source>Certificate file</source>
            <translation>Fichier du certificat</translation>
        </message>
        <message>
            <source>&amp;Select certificate file:</source>
            <translation>&amp;Sélectionner le fichier du certificat :</translation>
        </message>
        <message>
            <source>A .cer, .crt, .pem, .p7b or .pfx file; it may also be dropped here, or its text pasted.</source>
            <translation>Un fichier .cer, .crt, .pem, .p7b ou .pfx ; il peut aussi être déposé ici, ou son texte collé.</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>&amp;Parcourir…</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>C&amp;oller</translation>
        </message>
        <message>
            <source>Password of the file</source>
            <translation>Mot de passe du fichier</translation>
        </message>
        <message>
            <source>Pass&amp;word of the file:</source>
            <translation>Mot de passe du &amp;fichier :</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ou&amp;vrir</translation>
        </message>
        <message>
            <source>Select certificate file</source>
            <translation>Sélectionner le fichier du certificat</translation>
        </message>
        <message>
            <source>Certificates (*.cer *.crt *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)</source>
            <translation>Certificats (*.cer *.crt *.pem *.der *.p7b *.p7c *.pfx *.p12);;Tous les fichiers (*)</translation>
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
        <name>wizard::TextFields</name>
        <message>
            <source>Address and port, several separated by commas; [::] means every address. An empty field switches a listener off.</source>
            <translation>Adresse et port, plusieurs séparés par des virgules ; [::] désigne toutes les adresses. Un champ vide désactive le point d’écoute.</translation>
        </message>
        <message>
            <source>This computer has %1.</source>
            <translation>Cet ordinateur a %1.</translation>
        </message>
    </context>
    <context>
        <name>wizard::TokenPicker</name>
        <message>
            <source>Brow&amp;se…</source>
            <translation>Parco&amp;urir…</translation>
        </message>
        <message>
            <source>Refres&amp;h</source>
            <translation>Actua&amp;liser</translation>
        </message>
        <message>
            <source>Module</source>
            <translation>Module</translation>
        </message>
        <message>
            <source>The library that came with the token (PKCS#11)</source>
            <translation>La bibliothèque fournie avec le jeton (PKCS#11)</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <source>Looking for tokens</source>
            <translation>Recherche de jetons</translation>
        </message>
        <message>
            <source>&amp;Module:</source>
            <translation>&amp;Module :</translation>
        </message>
        <message>
            <source>&amp;Token:</source>
            <translation>Jeto&amp;n :</translation>
        </message>
        <message>
            <source>Choose a module</source>
            <translation>Choisir un module</translation>
        </message>
        <message>
            <source>Libraries (*.so *.dylib *.dll)</source>
            <translation>Bibliothèques (*.so *.dylib *.dll)</translation>
        </message>
        <message>
            <source>No PKCS#11 module is installed. Install the software of the token, or choose its library.</source>
            <translation>Aucun module PKCS#11 n’est installé. Installez le logiciel du jeton ou choisissez sa bibliothèque.</translation>
        </message>
        <message>
            <source>This module shows no token that is set up. Plug one in, and refresh.</source>
            <translation>Ce module ne montre aucun jeton initialisé. Branchez-en un et actualisez.</translation>
        </message>
        <message>
            <source>A wrong PIN was tried on this token. Type it with care: too many wrong ones lock the token.</source>
            <translation>Un code PIN erroné a été essayé sur ce jeton. Saisissez-le avec soin : trop d’erreurs verrouillent le jeton.</translation>
        </message>
        <message>
            <source>One more wrong PIN locks this token, and Puente leaves that try to you. Enter the right PIN in the token's own software, then refresh.</source>
            <translation>Un code PIN erroné de plus verrouille ce jeton, et Puente vous laisse cet essai. Saisissez le bon code PIN dans le logiciel du jeton, puis actualisez.</translation>
        </message>
        <message>
            <source>This token is locked after wrong PINs. Unlock it with its own software, then refresh.</source>
            <translation>Ce jeton est verrouillé après des codes PIN erronés. Déverrouillez-le avec son propre logiciel, puis actualisez.</translation>
        </message>
    </context>
    <context>
        <name>wizard::UserTable</name>
        <message>
            <source>User</source>
            <translation>Utilisateur</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Demandes</translation>
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
    <context>
        <name>wizard::WaitingLine</name>
        <message>
            <source>Stop &amp;waiting</source>
            <translation>C&amp;esser d’attendre</translation>
        </message>
        <message>
            <source>Waiting for the engine</source>
            <translation>En attente du moteur</translation>
        </message>
        <message>
            <source>What was asked for goes on without this window.</source>
            <translation>Ce qui a été demandé continue sans cette fenêtre.</translation>
        </message>
    </context>
</TS>
