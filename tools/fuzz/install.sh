#!/usr/bin/env bash
# Schemathesis, pinned, in a folder of its own below .kirana; nothing to do where it is there already.
set -euo pipefail
cd "$(dirname "$0")/../.."
wanted=4.32.5
into=.kirana/schemathesis
[ "$("$into/bin/schemathesis" --version 2>/dev/null)" = "schemathesis, version $wanted" ] && exit 0
command -v python3 >/dev/null || { echo 'fuzzing needs Python 3.10 or later (python3)' >&2; exit 1; }
python3 -m venv "$into"
"$into/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$wanted"
