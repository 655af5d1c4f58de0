#!/bin/sh
# Makes the secrets of docker-compose.yml, each in a file of its own under deploy/compose/secrets; what is there stays.
# Prints the API key of the operator once; the gateway keeps its hash alone.
set -eu
folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/secrets
umask 077
mkdir -p -- "$folder"

random() {
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

# The containers' users are none of this machine's, so a file is readable to all; its folder is not.
keep() {
  cat >"$folder/$1.new"
  chmod 444 "$folder/$1.new"
  mv -- "$folder/$1.new" "$folder/$1"
}

if [ ! -f "$folder/database-password" ]; then
  password=$(random)
  printf '%s' "$password" | keep database-password
  # As the services and the registry read it: a file of settings. Its ordinal puts it above what is built in.
  printf 'config_ordinal=500\nADWRIGHT_DATABASE_PASSWORD=%s\napicurio.datasource.password=%s\n' "$password" "$password" |
    keep database.properties
fi
[ -f "$folder/grafana-password" ] || random | keep grafana-password
if [ ! -f "$folder/api-keys.json" ]; then
  key=adw_$(random)
  hash=$(printf %s "$key" | sha256sum)
  printf '{"keys": [{"name": "operator", "tenant": "%s", "roles": ["viewer", "publisher", "operator", "approver"], "sha256": "%s"}]}\n' \
    "${ADWRIGHT_TENANT:-default}" "${hash%% *}" | keep api-keys.json
  printf 'API key of the operator, shown this once: %s\n' "$key"
fi
