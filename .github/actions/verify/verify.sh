#!/usr/bin/env bash
# What the action does; its inputs come as environment variables, so that nothing of them is ever run.
set -euo pipefail
sourceline="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/sourceline.sh"

cd "${SOURCELINE_FOLDER:-.}"
arguments=(verify --format "${SOURCELINE_FORMAT:-github}")
if [ "${SOURCELINE_CLAIMS:-true}" = false ]; then arguments+=(--no-claims); fi

since="${SOURCELINE_CHANGED_SINCE:-}"
# A branch that is new has no commit before it: GitHub says so by zeros.
if [[ -n "$since" && ! "$since" =~ ^0+$ ]]; then
  if ! git rev-parse --verify --quiet --end-of-options "$since^{commit}" > /dev/null; then
    git fetch --quiet --no-tags --depth=1 origin -- "$since" && since="$(git rev-parse FETCH_HEAD)"
  fi
  arguments+=("--changed-since=$since")
fi

while IFS= read -r path; do
  if [ -n "$path" ]; then arguments+=("$path"); fi
done <<< "${SOURCELINE_PATHS:-}"

if [ -n "${SOURCELINE_OUTPUT:-}" ]; then
  bash "$sourceline" "${arguments[@]}" > "$SOURCELINE_OUTPUT"
else
  bash "$sourceline" "${arguments[@]}"
fi
