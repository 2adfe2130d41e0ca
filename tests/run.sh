#!/usr/bin/env bash
# Builds what the tests run, runs every test, and ends with one line: "N passed, N failed" (", N skipped" where any were).
# FILTER narrows the tests; PROJECTS narrows the test projects.
set -uo pipefail
cd "$(dirname "$0")/.."

readonly configuration=${CONFIGURATION:-Release}
readonly filter=${FILTER:-Category!=Soak}
readonly projects=${PROJECTS:-$(echo tests/EndToEnd tests/*.Tests)}
readonly results=artifacts/test-results
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

fail() {
  echo "$1"
  echo '0 passed, 1 failed'
  exit 1
}

rm -rf "$results"
mkdir -p "$results"
# The Node packages come over the network while the compiler works.
make node-modules > "$results/npm.log" 2>&1 &
readonly npm=$!
make build || fail 'The build failed.'
wait "$npm" || { cat "$results/npm.log"; fail 'The Node packages could not be installed.'; }
make sdk-nodejs provider emulator engine || fail 'The build failed.'

run() {
  local log="$results/$(basename "$1").log"
  dotnet test "$1" -c "$configuration" --no-build --nologo --blame-hang-timeout 2m --filter "$filter" > "$log" 2>&1
  echo $? > "$log.status"
  cat "$log"
}
export -f run
export results configuration filter

# Two at a time, because much of many tests is waiting; the longest first.
tr ' ' '\n' <<< "$projects" | xargs -P 2 -I {} bash -c 'run {}'

passed=0 failed=0 skipped=0
for project in $projects; do
  log="$results/$(basename "$project").log"
  ended_well=$(cat "$log.status")
  summary=$(grep -E '(Passed|Failed)! +- Failed:' "$log" | tail -n 1)
  if [ -z "$summary" ]; then
    echo "$project ended without a summary."
    failed=$((failed + 1))
    continue
  fi
  # A run that hung or crashed prints a summary of what went well until then.
  if [ "$ended_well" -ne 0 ] && [ "$(sed -E 's/.* Failed: +([0-9]+).*/\1/' <<< "$summary")" -eq 0 ]; then
    echo "$project did not run to its end."
    failed=$((failed + 1))
  fi
  count() { sed -E "s/.* $1: +([0-9]+).*/\1/" <<< "$summary"; }
  failed=$((failed + $(count Failed)))
  passed=$((passed + $(count Passed)))
  skipped=$((skipped + $(count Skipped)))
done

line="$passed passed, $failed failed"
[ "$skipped" -gt 0 ] && line+=", $skipped skipped"
echo "$line"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
