#!/usr/bin/env bash
# Makes node_modules what package-lock.json asks for, and does nothing when it is that already. The lock file is known
# by its content: its time changes with every checkout.
set -euo pipefail
cd "$(dirname "$0")/../.."
stamp=node_modules/.kirana-installed
wanted=$(sha256sum package-lock.json | cut -d' ' -f1)
[ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ] && exit 0

bash infra/local/doctor.sh basics
if [ -d node_modules ]; then
  # Not `npm ci`: it would first delete the programs that a running demo was started from.
  echo 'Packages changed: npm install …'
  npm install --no-audit --no-fund --loglevel=error
else
  echo 'Installing npm packages: npm ci (about a minute) …'
  npm ci --no-audit --no-fund --loglevel=error
fi
if [ ! -x node_modules/.bin/node ]; then
  echo "install: no Node 24 package for $(uname -sm); Linux on x64 or arm64 is needed" >&2
  exit 1
fi
sha256sum package-lock.json | cut -d' ' -f1 > "$stamp"
