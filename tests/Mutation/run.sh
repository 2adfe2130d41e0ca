#!/usr/bin/env bash
# Changes the product's code in small ways, one at a time, and runs the tests on each change: what no test notices is a gap.
# Writes docs/mutation.md. PROJECTS narrows the projects; MUTATE narrows the files (a glob below the project) and writes nothing.
set -uo pipefail
cd "$(dirname "$0")/../.."

readonly projects=${PROJECTS:-Protocol Api}
readonly results=$PWD/artifacts/mutation
# A mutated assembly must not be left where other tests look for theirs, so everything is built apart.
export UseArtifactsOutput=true ArtifactsPath=$results/build
export RunAnalyzers=false DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# As tests/run.sh has it, and more so: each change has a run of its own.
export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=1000

dotnet tool restore > /dev/null || exit 1
for project in $projects; do
  rm -rf "${results:?}/${project,,}"
  (
    cd "tests/$project.Tests" &&
      dotnet stryker --config-file "../Mutation/${project,,}.json" --output "$results/${project,,}" --skip-version-check ${MUTATE:+--mutate "$MUTATE"}
  ) || exit 1
done

[ -n "${MUTATE:-}" ] || node tests/Mutation/report.mjs
