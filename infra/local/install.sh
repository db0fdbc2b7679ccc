#!/usr/bin/env bash
# Makes node_modules what package-lock.json asks for, and does nothing when it is that already. The lock file is known
# by its content: its time changes with every checkout.
set -euo pipefail
cd "$(dirname "$0")/../.."
stamp=node_modules/.kirana-installed
wanted=$(sha256sum package-lock.json | cut -d' ' -f1)
[ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ] && exit 0

bash infra/local/doctor.sh basics
# Not `npm ci`: it deletes the programs that a running demo was started from, and it refuses a lock file made where a
# registry does not carry the optional binaries of other platforms. `--no-save` takes every version from the lock file
# and leaves that file alone.
echo 'Installing npm packages (a minute the first time) …'
npm install --no-save --no-audit --no-fund --loglevel=error
if [ ! -x node_modules/.bin/node ]; then
  echo "install: no Node 24 package for $(uname -sm); Linux on x64 or arm64 is needed" >&2
  exit 1
fi
sha256sum package-lock.json | cut -d' ' -f1 > "$stamp"
