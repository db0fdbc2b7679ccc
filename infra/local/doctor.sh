#!/usr/bin/env bash
# What this machine lacks for Kirana, and the command that installs it. Plain shell: it must run before anything is
# installed. Once the packages are there, the rest of the looking is done by `stack doctor`.
# usage: doctor.sh [basics]    basics: say nothing unless something is missing
set -u
cd "$(dirname "$0")/../.."
quiet=${1:-}
missing=0

ok() { [ "$quiet" = basics ] || printf '  ok       %-10s %s\n' "$1" "$2"; }
lack() {
  printf '  MISSING  %-10s %s\n           → %s\n' "$1" "$2" "$3"
  missing=1
}

major() { "$1" --version 2>/dev/null | sed -E 's/^v?([0-9]+).*/\1/' | head -1; }

# The machine's own Node only has to run npm; Kirana runs on the Node 24 among its packages.
system_path=$(printf '%s' "$PATH" | tr ':' '\n' | grep -v "^$PWD/node_modules/.bin$" | paste -sd:)
node=$(PATH=$system_path command -v node || true)
if [ -z "$node" ]; then lack Node 'not on the path, needed 20 or newer' 'apt-get install nodejs npm'
elif [ "$(major "$node")" -lt 20 ]; then lack Node "$("$node" --version), needed 20 or newer" 'install a newer Node.js (Debian 13: apt-get install nodejs npm)'
else ok Node "$("$node" --version) at $node"; fi

if ! command -v npm >/dev/null; then lack npm 'not on the path' 'apt-get install npm'
elif [ "$(major npm)" -lt 10 ]; then lack npm "$(npm --version 2>/dev/null), needed 10 or newer" 'npm install --global npm@10'
else ok npm "$(npm --version 2>/dev/null)"; fi

jdk_found() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$(dirname "$(dirname "$(command -v javac || true)")")"; do
    [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
    version=$(sed -nE 's/^JAVA_VERSION="?([0-9]+).*/\1/p' "$home/release")
    [ "${version:-0}" -ge 21 ] && return 0
  done
  return 1
}

if [ "$quiet" != basics ] && [ -x node_modules/.bin/node ]; then
  PATH="$PWD/node_modules/.bin:$PATH" node --conditions=kirana-source infra/local/src/main.ts doctor || missing=1
else
  if jdk_found; then ok JDK 'found one of 21 or newer'
  else lack JDK 'none of 21 or newer was found' 'apt-get install openjdk-21-jdk-headless   (or set JAVA_HOME to one)'; fi
  if command -v mvn >/dev/null; then ok Maven "$(command -v mvn)"; else lack Maven 'not on the path' 'apt-get install maven'; fi
  [ "$quiet" = basics ] || lack packages 'not installed yet' 'make install'
fi
exit $missing
