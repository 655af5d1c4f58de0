# Runs PostgreSQL in the foreground, for this process to become the server.
# Usage: postgres.sh PROGRAM_FOLDER DATA_FOLDER PORT SHARED_BUFFERS
# POSIX shell and coreutils only.
set -eu
program=$1
data=$2
port=$3
buffers=$4

# PostgreSQL refuses to run as root. A user namespace in which we are nobody satisfies it; where the
# system forbids that, another user runs it.
if [ "$(id -u)" != 0 ]; then
  as=
elif unshare -U true 2>/dev/null; then
  as='unshare -U'
elif command -v setpriv >/dev/null 2>&1; then
  as='setpriv --reuid=65534 --regid=65534 --clear-groups'
else
  echo "PostgreSQL does not run as root, and neither unshare nor setpriv can lend it another user: start as another user" >&2
  exit 1
fi

give_away() {
  case $as in setpriv*) chown -R 65534:65534 "$1" ;; esac
}

# A directory gets its name only when it is whole.
if [ ! -f "$data/PG_VERSION" ]; then
  new=$data.new
  rm -rf "$new"
  mkdir -p "$new"
  chmod 700 "$new"
  give_away "$new"
  $as "$program/bin/initdb" -D "$new" -U adwright -A trust -E UTF8 --locale=C --wal-segsize=4 \
    --no-sync --no-instructions >/dev/null
  printf '%s\n' 'create database optimizer' 'create database gateway' |
    $as "$program/bin/postgres" --single -D "$new" -F -c log_checkpoints=off postgres >/dev/null
  # Everything to the disk at once, instead of file by file as it came.
  $as "$program/bin/initdb" -D "$new" --sync-only >/dev/null
  mv "$new" "$data"
fi

# After a hard end the old lock file may name a process that is somebody else by now.
if [ -f "$data/postmaster.pid" ] && [ -d /proc/self ]; then
  read -r owner <"$data/postmaster.pid" || owner=
  case $(cat "/proc/$owner/comm" 2>/dev/null || true) in
    postgres) ;;
    *) rm -f "$data/postmaster.pid" ;;
  esac
fi

exec $as "$program/bin/postgres" -D "$data" \
  -c listen_addresses=127.0.0.1 -c port="$port" -c unix_socket_directories= \
  -c shared_buffers="$buffers" -c max_connections=30 -c work_mem=2MB -c maintenance_work_mem=16MB \
  -c max_worker_processes=1 -c max_parallel_workers=0 -c autovacuum_max_workers=1 -c jit=off \
  -c huge_pages=off -c fsync=on -c synchronous_commit=on -c wal_level=minimal -c max_wal_senders=0 \
  -c max_wal_size=128MB -c min_wal_size=16MB -c max_logical_replication_workers=0 \
  -c logging_collector=off -c log_line_prefix= -c log_checkpoints=off \
  -c timezone=UTC -c log_timezone=UTC
