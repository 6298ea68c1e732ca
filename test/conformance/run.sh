#!/usr/bin/env bash
# Starts the built server for real (npm start) on a free port with a home of its own, holds it to the wire contract,
# and stops it as Ctrl-C does. Arguments go to run.py. Ends with "N passed, N failed, N skipped".
set -u -m # -m gives npm start a process group of its own, so that SIGINT reaches npm and the server as a terminal's would
here=$(cd "$(dirname "$0")" && pwd)
home=$(mktemp -d "${TMPDIR:-/tmp}/gapura-conformance-XXXXXX")
unset DATABASE_URL DATABASE_MIGRATION_URL GAPURA_AS_OF
export GAPURA_HOME=$home GAPURA_DEMO_RESIDENTS=${GAPURA_DEMO_RESIDENTS:-1000}
export GAPURA_PORT=${GAPURA_PORT:-$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')}

ready() { python3 -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$GAPURA_PORT/health/ready', timeout=2)" 2>/dev/null; }
running() { kill -0 -- "-$server" 2>/dev/null; }
within() { # within SECONDS COMMAND: waits until the command holds
  for _ in $(seq "$1"); do "${@:2}" && return 0; sleep 1; done
  return 1
}
stopped() { ! running; }
ready_or_dead() { ready || stopped; }
stop() {
  running || return 0
  kill -INT -- "-$server"
  within 30 stopped && return 0
  tail -n 20 "$home/server.log" >&2
  echo 'the server did not stop within 30 s of SIGINT; its last words stand above' >&2
  kill -KILL -- "-$server"
  kill -QUIT "$(head -n 1 "$home"/database/*/postmaster.pid)" 2>/dev/null # its database has a group of its own
  return 1
}
end() {
  stop || outcome=1
  rm -rf "$home"
  exit "$outcome"
}

cd "$here/../.." && npm start >"$home/server.log" 2>&1 &
server=$!
disown # the shell need not tell that it ended
outcome=1
trap end EXIT
trap 'exit 130' INT TERM

# Ten minutes, as a fresh clone installs and builds first.
within 600 ready_or_dead
if ! ready; then
  cat "$home/server.log" >&2
  echo 'the server did not get ready; its words stand above' >&2
  exit
fi
python3 "$here/run.py" --home "$home" --outage "$@"
outcome=$?
