#!/usr/bin/env bash
# Runs the command line of this checkout; the first time it is built, into the checkout. For the action and for pre-commit.
set -euo pipefail
home="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

# Written last.
if [ ! -f "$home/dist/ThirdPartyNotices.txt" ]; then
  major="$(node --version 2> /dev/null | sed 's/^v\([0-9]*\).*/\1/')"
  if [ "${major:-0}" -lt 20 ]; then
    echo "sourceline: Node 20 or later is needed, with npm." >&2
    exit 2
  fi
  echo "sourceline: building $home, once" >&2
  # Git tells hooks where they are, and npm would believe it.
  (cd "$home" && env -u GIT_DIR -u GIT_INDEX_FILE -u GIT_WORK_TREE npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 &&
    node esbuild.mjs >&2)
fi
exec node "$home/dist/cli.js" "$@"
