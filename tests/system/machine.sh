# SPDX-License-Identifier: GPL-3.0-or-later
# To be sourced (bash, root): a real systemd in systemd-nspawn over an overlay of this computer's files. Nothing it does stays.
# machine_up, inside CMD..., as USER CMD... (in his session), machine_down. MACHINE_ROOT is its root while it is being prepared.
machine_up() { # [PREPARE...]: a command that is run before it boots
  local unit
  MACHINE=$(mktemp -d /tmp/puente-machine.XXXXXX); mount -t tmpfs -o mode=755 tmpfs "$MACHINE"; mkdir "$MACHINE"/{upper,work,root}
  MACHINE_ROOT=$MACHINE/root
  mount -t overlay overlay -o lowerdir=/,upperdir="$MACHINE/upper",workdir="$MACHINE/work" "$MACHINE_ROOT" || return 1
  tr -d - </proc/sys/kernel/random/uuid >"$MACHINE_ROOT/etc/machine-id"; echo puente-test >"$MACHINE_ROOT/etc/hostname"
  rm -f "$MACHINE_ROOT"/etc/resolv.conf "$MACHINE_ROOT"/usr/sbin/policy-rc.d "$MACHINE_ROOT"/etc/systemd/system/*.wants/* "$MACHINE_ROOT/var/lib/man-db/auto-update"
  printf 'nameserver 127.0.0.53\noptions timeout:1 attempts:1\n' >"$MACHINE_ROOT/etc/resolv.conf"; : >"$MACHINE_ROOT/etc/fstab"
  printf '127.0.0.1 localhost puente-test\n::1 localhost\n' >"$MACHINE_ROOT/etc/hosts"
  for unit in console-getty.service getty.target systemd-resolved.service systemd-timesyncd.service systemd-networkd.socket man-db.timer apt-daily.timer \
    apt-daily-upgrade.timer e2scrub_all.timer fstrim.timer; do ln -sfn /dev/null "$MACHINE_ROOT/etc/systemd/system/$unit"; done
  [ $# = 0 ] || "$@" || return 1
  CONTROL_GROUP=$(basename "$MACHINE" | tr . -)
  # A control group of its own: --keep-unit makes its payload below the caller's.
  ( for tree in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
      [ -e "$tree/cgroup.procs" ] && mkdir -p "$tree/$CONTROL_GROUP" && echo "$BASHPID" >"$tree/$CONTROL_GROUP/cgroup.procs"; done
    exec systemd-nspawn -D "$MACHINE_ROOT" -M "${CONTROL_GROUP//-/}" --register=no --keep-unit --private-network --boot --console=pipe ) \
    </dev/null >"$MACHINE/console.log" 2>&1 & NSPAWN=$!
  for _ in $(seq 400); do
    LEADER=$(pgrep -P "$NSPAWN" | head -1)
    [ -n "$LEADER" ] && [ "$(cat "/proc/$LEADER/comm" 2>/dev/null)" = systemd ] && inside test -S /run/systemd/private 2>/dev/null && break
    sleep .05
  done
  timeout 60 nsenter -t "$LEADER" -m -u -i -n -p systemctl is-system-running --wait >/dev/null; inside ip link set lo up; }
inside() { nsenter -t "$LEADER" -m -u -i -n -p -- env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as() { local user=$1 id; shift; id=$(inside id -u "$user")
  inside setpriv --reuid="$id" --regid="$id" --init-groups env HOME="/home/$user" USER="$user" XDG_RUNTIME_DIR="/run/user/$id" \
    DBUS_SESSION_BUS_ADDRESS="unix:path=/run/user/$id/bus" "$@"; }
machine_down() { local tree
  [ -n "${NSPAWN:-}" ] && { kill -TERM "$NSPAWN" 2>/dev/null; for _ in $(seq 300); do kill -0 "$NSPAWN" 2>/dev/null || break; sleep .05; done
    kill -9 "$NSPAWN" 2>/dev/null; wait "$NSPAWN" 2>/dev/null; }
  for tree in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do [ -d "$tree/${CONTROL_GROUP:-none}" ] && find "$tree/$CONTROL_GROUP" -depth -type d -exec rmdir {} + 2>/dev/null; done
  umount "$MACHINE_ROOT" 2>/dev/null; umount "$MACHINE" 2>/dev/null; rmdir "$MACHINE" 2>/dev/null; NSPAWN=; }
