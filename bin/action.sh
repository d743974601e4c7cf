#!/usr/bin/env bash
# Runs briefing as action.yml was asked to: each input is one word for the program, whatever it holds.
# Bash 3.2 is enough, which is what macOS has.
set -euo pipefail

if [ -n "${BRIEFING_VERSION:-}" ]; then
  program=(npx --yes "briefing@$BRIEFING_VERSION")
elif [ -x node_modules/.bin/briefing ]; then
  program=(node_modules/.bin/briefing)
else
  version=$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")
  program=(npx --yes "briefing@$version")
fi

if [ -n "${BRIEFING_OUT_DIR:-}" ]; then
  args=(build "--out-dir=$BRIEFING_OUT_DIR")
else
  args=(check)
fi
args+=(--format=pretty)
[ -z "${BRIEFING_SARIF:-}" ] || args+=("--format=sarif:$BRIEFING_SARIF")
[ -z "${BRIEFING_PROFILE:-}" ] || args+=("--profile=$BRIEFING_PROFILE")
[ -z "${BRIEFING_MIN_COVERAGE:-}" ] || args+=("--min-coverage=$BRIEFING_MIN_COVERAGE")
[ -z "${BRIEFING_MAX_WARNINGS:-}" ] || args+=("--max-warnings=$BRIEFING_MAX_WARNINGS")
case "${BRIEFING_CHANGED:-}" in
  '' | false) ;;
  true) args+=(--changed) ;;
  *) args+=("--changed=$BRIEFING_CHANGED") ;;
esac

args+=(--)
while IFS= read -r path || [ -n "$path" ]; do
  path=${path%$'\r'}
  [ -z "$path" ] || args+=("$path")
done <<<"${BRIEFING_PATHS:-}"

exec "${program[@]}" "${args[@]}"
