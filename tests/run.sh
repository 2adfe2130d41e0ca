#!/usr/bin/env bash
# Builds what the tests run, runs every test, and ends with one line: "N passed, N failed" (", N skipped" where any were).
# FILTER narrows the tests; PROJECTS narrows the test projects.
set -uo pipefail
cd "$(dirname "$0")/.."

readonly configuration=${CONFIGURATION:-Release}
readonly filter=${FILTER:-Category!=Soak}
# Those that take longest come first.
readonly projects=${PROJECTS:-$(printf '%s\n' tests/{EndToEnd,Provider.Tests,Properties.Tests,Hostile.Tests,Engine.Tests} tests/*.Tests | awk '!seen[$0]++' | xargs)}
readonly results=artifacts/test-results
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# To compile code better costs more than a run of tests lives to gain, unless it is called thousands of times (4096 in hexadecimal).
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=1000

fail() {
  echo "$1"
  echo '0 passed, 1 failed'
  exit 1
}

rm -rf "$results"
mkdir -p "$results"
# The Node packages come over the network, and the SDK for Node.js is compiled, while the other compiler works.
make sdk-nodejs > "$results/nodejs.log" 2>&1 &
readonly nodejs=$!
# The compiler has memory to spare: 64 MiB between two collections.
DOTNET_GCgen0size=4000000 make build || fail 'The build failed.'
wait "$nodejs" || { cat "$results/nodejs.log"; fail 'The Node packages could not be installed, or the SDK for Node.js does not compile.'; }
# Nothing is built again: the form is the one that the solution has.
make -j3 provider emulator engine FORM=jit PUBLISH="dotnet publish -c $configuration -v quiet --no-build" || fail 'The build failed.'

# By its assembly, so that the project need not be read once more.
run() {
  local log="$results/$(basename "$1").log" project
  project=$(basename "$1"/*.csproj .csproj)
  dotnet test "$1/bin/$configuration/net10.0/$project.dll" --nologo --blame-hang-timeout 2m --results-directory "$results" --filter "$filter" > "$log" 2>&1
  echo $? > "$log.status"
  cat "$log"
}
export -f run
export results configuration filter

# Two at a time, because much of many tests is waiting.
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
