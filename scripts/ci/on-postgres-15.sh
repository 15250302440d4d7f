#!/usr/bin/env bash
# Runs a command with DATABASE_URL on a PostgreSQL 15 of Debian's, in a scratch cluster of its own. The command
# works as an ordinary owner, with the privileges that the README asks for and no more.
set -euo pipefail

programs=/usr/lib/postgresql/15/bin
root=$([ "$(id -u)" -eq 0 ] && echo yes || echo no)

if [ ! -x "$programs/initdb" ] && [ "$root" = yes ] && command -v apt-get >/dev/null; then
  echo "Installing PostgreSQL 15 with apt-get."
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -q update && apt-get -q install -y --no-install-recommends postgresql-15; } >/dev/null || true
fi
if [ ! -x "$programs/initdb" ]; then
  echo "PostgreSQL 15 is not installed here and cannot be installed: this suite is left out."
  exit 75
fi

folder=$(mktemp -d)
# initdb and the server refuse to run as root; Debian's package brings the user postgres.
as_owner() { if [ "$root" = yes ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }
stop() {
  as_owner "$programs/pg_ctl" -D "$folder/cluster" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

new_password() { node -p 'crypto.randomBytes(24).toString("hex")'; }
superuser=$(new_password)
owner=$(new_password)
printf %s "$superuser" >"$folder/password"
[ "$root" = no ] || chown -R postgres "$folder"

port=$(node -e 'const s = net.createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
as_owner "$programs/initdb" -D "$folder/cluster" -U postgres -A scram-sha-256 --pwfile "$folder/password" \
  -E UTF8 --locale C >/dev/null
as_owner "$programs/pg_ctl" -D "$folder/cluster" -l "$folder/log" -w -o "-p $port -k $folder \
  -c listen_addresses=127.0.0.1 -c fsync=off" start >/dev/null

PGPASSWORD=$superuser "$programs/psql" -q -h 127.0.0.1 -p "$port" -U postgres -v ON_ERROR_STOP=1 \
  -c "CREATE ROLE hearthline LOGIN CREATEROLE CREATEDB PASSWORD '$owner'" \
  -c "CREATE DATABASE hearthline OWNER hearthline"

"$programs/postgres" --version
DATABASE_URL="postgres://hearthline:$owner@127.0.0.1:$port/hearthline" "$@"
