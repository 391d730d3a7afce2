# SPDX-License-Identifier: GPL-3.0-or-later
# To be sourced (bash) inside ./isolated: certificates, DNS, Prosody, SIP and XMPP users, and a Puente site to federate with them.
# Everything lives in $T. $BIN has the programs under test.
set -u
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
BIN=${PUENTE_BIN:-$HERE/../../build/bin}
T=${T:-$(mktemp -d "${TMPDIR:-/tmp}/puente-system.XXXXXX")}
chmod 755 "$T"
PKI=$T/pki; SITE=$T/site; mkdir -p "$PKI"
PYTHON=/usr/bin/python3
declare -A INPUT

LOCAL=contoso.example; EDGE=edge.contoso.example; EDGE_IP=127.0.0.20
PARTNER=fabrikam.example; PARTNER_IP=127.0.0.12

fail() { echo "FAILED: $*"; for f in "$SITE"/state/puented.log "$T"/prosody/prosody.log "$T"/ejabberd/ejabberd.log "$T"/*.out; do [ -s "$f" ] && { echo "--- ${f#"$T"/}"; tail -${LINES_OF_LOG:-25} "$f"; }; done; exit 1; }
step() { echo "== $*"; }
background() { local name=$1; shift; "$@" <&0 >"$T/$name.out" 2>&1 & echo $! >"$T/$name.pid"; }
end() { # NAME: ends what `background NAME` started
  local pid; pid=$(cat "$T/$1.pid" 2>/dev/null) || return 0
  kill "$pid" 2>/dev/null
  for _ in $(seq 60); do kill -0 "$pid" 2>/dev/null || break; sleep .05; done
  kill -9 "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; rm -f "$T/$1.pid"; }
end_all() { local f; for f in "$T"/*.pid; do [ -e "$f" ] && end "$(basename "$f" .pid)"; done; [ -n "${KEEP:-}" ] || rm -rf "$T"; }
wait_for() { # SECONDS CMD...: until CMD succeeds
  local tries=$(($1 * 20)); shift
  for _ in $(seq "$tries"); do "$@" >/dev/null 2>&1 && return 0; sleep .05; done; return 1; }
port_open() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }

# --- certificates: one throw-away CA for each name
pki_ca() { openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$PKI/$1.key" -out "$PKI/$1.crt" -days 30 -subj "/CN=$1" \
  -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null; }
pki_certificate() { # CA DOMAIN [FILE]: serverAuth only, as public CAs issue them
  local ca=$1 domain=$2 out=${3:-$2}
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$PKI/$out.key" -subj "/CN=$domain" 2>/dev/null |
    openssl x509 -req -CA "$PKI/$ca.crt" -CAkey "$PKI/$ca.key" -set_serial "0x$(openssl rand -hex 8)" -days 10 -out "$PKI/$out.crt" -extfile <(
      printf 'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=serverAuth\nsubjectAltName=DNS:%s\n' "$domain") 2>/dev/null
  chmod 644 "$PKI/$out".*; }
pki_sign() { # CA CSR OUT: what a CA does with a request: its names, its key, serverAuth
  openssl x509 -req -in "$2" -CA "$PKI/$1.crt" -CAkey "$PKI/$1.key" -set_serial "0x$(openssl rand -hex 8)" -days 90 -copy_extensions copy -out "$3" 2>"$T/sign.out"; }

# --- DNS
dns_up() {
  cat >"$T/dns.conf" <<EOF
no-resolv
no-hosts
keep-in-foreground
user=root
group=root
bind-interfaces
listen-address=127.0.0.53
pid-file=$T/dns.pidfile
cache-size=0
local-ttl=1
log-queries
log-facility=$T/dns.log
local=/example/
local=/$LOCAL/
srv-host=_xmpp-server._tcp.$LOCAL,$EDGE,5269
srv-host=_xmpp-server._tcp.$PARTNER,xmpp.$PARTNER,5269
host-record=$EDGE,$EDGE_IP
host-record=sip.$LOCAL,$EDGE_IP
host-record=xmpp.$PARTNER,$PARTNER_IP
EOF
  background dnsmasq dnsmasq -C "$T/dns.conf"
  wait_for 5 port_open 127.0.0.53 53 || fail "dnsmasq does not answer"; }

# --- Prosody for $PARTNER; environment: CERT (file of its certificate), CA (whom it trusts), MODULES, PEOPLE (bob); stdin: further global options
prosody_configure() {
  mkdir -p "$T/prosody/data" "$T/prosody/certs"
  cp "$PKI/${CERT:-$PARTNER}.crt" "$T/prosody/certs/$PARTNER.crt"; cp "$PKI/${CERT:-$PARTNER}.key" "$T/prosody/certs/$PARTNER.key"
  cat >"$T/prosody/prosody.cfg.lua" <<EOF
run_as_root = true
data_path = "$T/prosody/data"; pidfile = "$T/prosody/prosody.pidfile"; certificates = "$T/prosody/certs"
log = { debug = "$T/prosody/prosody.log" }
interfaces = { "$PARTNER_IP" }
c2s_ports = { 5222 }; s2s_ports = { 5269 }
ssl = { cafile = "$PKI/${CA:-ca}.crt", capath = false }
authentication = "internal_plain"; storage = "internal"
modules_enabled = { "roster", "saslauth", "tls", "dialback", "disco", "ping", "posix", ${MODULES:-} }
$(cat)
VirtualHost "$PARTNER"
EOF
  local accounts="$T/prosody/data/${PARTNER//./%2e}/accounts" person; mkdir -p "$accounts"
  for person in ${PEOPLE:-bob}; do echo 'return { password = "pw" };' >"$accounts/$person.dat"; done; }
prosody_start() { background prosody prosody -F --config "$T/prosody/prosody.cfg.lua"; wait_for 10 port_open "$PARTNER_IP" 5269 || fail "Prosody does not start"; }

# --- ejabberd for $PARTNER; environment: PEOPLE (bob); stdin: further options
ejabberd_configure() {
  mkdir -p "$T/ejabberd/db"; cat "$PKI/$PARTNER.crt" "$PKI/$PARTNER.key" >"$PKI/ejabberd.pem"
  cat >"$T/ejabberd.yml" <<EOF
hosts: [ "$PARTNER" ]
certfiles: [ "$PKI/ejabberd.pem" ]
ca_file: "$PKI/ca.crt"
s2s_use_starttls: required
loglevel: debug
listen:
  - { port: 5222, ip: "$PARTNER_IP", module: ejabberd_c2s, starttls: true }
  - { port: 5269, ip: "$PARTNER_IP", module: ejabberd_s2s_in }
modules: { mod_s2s_dialback: {}, mod_roster: {}, mod_ping: {}, mod_disco: {} }
$(cat)
EOF
}
ejabberd_start() {
  local people=""; printf -v people '<<"%s">>,' ${PEOPLE:-bob}
  HOME=$T/ejabberd ERL_LIBS=/usr/lib/x86_64-linux-gnu EJABBERD_CONFIG_PATH=$T/ejabberd.yml EJABBERD_LOG_PATH=$T/ejabberd/ejabberd.log \
    background ejabberd erl +S 1 -noinput -mnesia dir "\"$T/ejabberd/db\"" \
    -eval "{ok,_}=application:ensure_all_started(ejabberd), [ejabberd_auth:try_register(P,<<\"$PARTNER\">>,<<\"pw\">>) || P <- [${people%,}]], file:write_file(\"$T/ejabberd/up\", \"\")."
  wait_for 20 test -e "$T/ejabberd/up" || fail "ejabberd does not start"; rm "$T/ejabberd/up"; }

# --- people: xmpp_user.py and sip_user.py print JSON lines, take JSON lines
user_input() { rm -f "$T/$1.in"; mkfifo "$T/$1.in"; local f; exec {f}<>"$T/$1.in"; INPUT[$1]=$f; }
xmpp_user() { # NAME JID IP CAFILE
  user_input "$1"; background "$1" "$PYTHON" "$HERE/xmpp_user.py" "$2" pw "$3" 5222 "$4" <&"${INPUT[$1]}"; expect "$1" '"ready"' 15; }
sip_user() { # NAME AOR OPTIONS...
  local name=$1 aor=$2; shift 2
  user_input "$name"; background "$name" "$PYTHON" "$HERE/sip_user.py" "$aor" --password-file "$T/$name.password" "$@" <&"${INPUT[$name]}"; expect "$name" '"registered"' 15; }
say() { echo "$2" >&"${INPUT[$1]}"; }
expect() { # NAME REGEXP [SECONDS]
  wait_for "${3:-10}" grep -qE -- "$2" "$T/$1.out" || fail "$1 never saw: $2"; }

# --- baresip: a real SIP phone over TLS that publishes, and watches its contacts; it takes commands at IP:PORT (baresip.py)
baresip_configure() { # DIR USER IP:PORT CONTACT...
  local dir=$1 user=$2 control=$3 contact; shift 3; mkdir -p "$dir"
  cat >"$dir/config" <<EOF
sip_listen		${control%:*}:0
sip_cafile		$PKI/ca.crt
dns_server		127.0.0.53:53
net_interface		${control%:*}
ctrl_tcp_listen		$control
module_path		$(dirname "$(find /usr/lib -name ctrl_tcp.so -path '*baresip*' | head -1)")
module			g711.so
module			cons.so
cons_listen		${control%:*}:5555
module_app		account.so
module_app		contact.so
module_app		menu.so
module_app		presence.so
module_app		ctrl_tcp.so
EOF
  echo "<sip:$user@$LOCAL;transport=tls>;auth_user=$user;auth_pass=pw-$user;outbound=\"sip:sip.$LOCAL:5061;transport=tls\";regint=120;pubint=120" >"$dir/accounts"
  for contact; do echo "\"${contact%@*}\" <sip:$contact>;presence=p2p"; done >"$dir/contacts"; }

# --- the site under test
ctl() { "$BIN/puentectl" --site "$SITE" "$@"; }
site_init() { # the site as the wizard leaves it, on addresses of its own
  ctl init --edge-fqdn "$EDGE" --sip-domain "$LOCAL" >/dev/null || fail "puentectl init"
  site_set listen xmpp "[\"$EDGE_IP:5269\"]"; site_set listen sip_tls "[\"$EDGE_IP:5061\"]"
  site_set listen sip_tcp "[\"$EDGE_IP:5060\"]"; site_set listen sip_udp "[\"$EDGE_IP:5060\"]"
  site_set trust system false; site_set trust files "[\"$PKI/ca.crt\"]"
  ctl validate >/dev/null || fail "the site is not valid"; }
site_set() { # TABLE KEY VALUE: as an administrator's editor would
  "$PYTHON" - "$SITE/site.toml" "$@" <<'EOF'
import re, sys
path, table, key, value = sys.argv[1:]
text = open(path, encoding="utf-8").read()
head, mark, rest = text.partition(f"[{table}]\n")
body, end = (rest.split("\n[", 1) + [None])[:2]
body, count = re.subn(rf"(?m)^{key}\s*=.*$", f"{key} = {value}", body)
if not count: body = f"{key} = {value}\n" + body
open(path, "w", encoding="utf-8").write((head + mark if mark else text + f"[{table}]\n") + body + ("\n[" + end if end is not None else ""))
EOF
}
site_certificate() { # request → CA → import → assign
  ctl cert request --sip-domain "$LOCAL" --friendly-name "Edge external" --organization Contoso --country ES --out "$T/edge.csr" >/dev/null || fail "cert request"
  pki_sign ca "$T/edge.csr" "$T/edge.crt" || fail "the CA refused the request"
  ctl cert import "$T/edge.crt" >/dev/null || fail "cert import"
  ctl cert assign "$(openssl x509 -in "$T/edge.crt" -outform DER | sha256sum | cut -d' ' -f1)" >/dev/null || fail "cert assign"; }
site_user() { # USER
  printf 'pw-%s\n' "$1" >"$T/$1.password"; chmod 600 "$T/$1.password"
  ctl user add "$1@$LOCAL" --password-file "$T/$1.password" >/dev/null || fail "user add"; }
engine_start() { ctl service start --scope background >"$T/service.out" 2>&1 || { cat "$T/service.out"; fail "service start"; }; }
engine_stop() { ctl service stop --scope background >>"$T/service.out" 2>&1; }
engine_pid() { ctl --json status | "$PYTHON" -c 'import json,sys; print(json.load(sys.stdin)["pid"])'; }
