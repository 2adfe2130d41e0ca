// Writes docs/mutation.md from the reports of a run, and fails where a mutant survived that survivors.json does not account for.
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { dirname, relative } from "node:path";

const projects = ["Protocol", "Api"];
const accepted = json("tests/Mutation/survivors.json");
const folders = new Map();
const survivors = [];
let finished = 0;

for (const project of projects) {
  const path = `artifacts/mutation/${project.toLowerCase()}/reports/mutation-report.json`;
  finished = Math.max(finished, statSync(path).mtimeMs);
  for (const [name, { source, mutants }] of Object.entries(json(path).files)) {
    const file = relative(".", name);
    const lines = source.split(/\r?\n/);
    for (const mutant of mutants) {
      count(dirname(file), mutant.status);
      if (isAlive(mutant)) {
        survivors.push({
          file,
          line: mutant.location.start.line,
          code: lines[mutant.location.start.line - 1].trim(),
          original: textAt(lines, mutant.location),
          becomes: mutant.replacement,
          covered: mutant.status === "Survived",
        });
      }
    }
  }
}

const unexplained = survivors.filter((survivor) => !reasonFor(survivor));
writeFileSync("docs/mutation.md", page());
console.log(`docs/mutation.md: ${score(total())} of ${judged(total())} mutants were noticed, ${survivors.length} survived`);
for (const rule of accepted.filter((rule) => !survivors.some((survivor) => applies(rule, survivor)))) {
  console.log(`No longer survives: ${rule.file}: ${rule.code ?? ""} ${rule.becomes ?? ""}`);
}
for (const { file, line, original, becomes, covered } of unexplained) {
  console.log(`${file}:${line}: ${covered ? "survived" : "no test runs it"}: ${oneLine(original)} => ${oneLine(becomes)}`);
}
process.exitCode = unexplained.length === 0 ? 0 : 1;

function json(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function isAlive({ status }) {
  return status === "Survived" || status === "NoCoverage";
}

// A rule stands for the mutants of a file whose line contains its code and which became what it says, where it says so.
function applies(rule, { file, code, becomes }) {
  return rule.file === file && (!rule.code || code.includes(rule.code)) && (rule.becomes === undefined || oneLine(becomes).includes(rule.becomes));
}

function reasonFor(survivor) {
  return accepted.find((rule) => applies(rule, survivor))?.why;
}

function textAt(lines, { start, end }) {
  const taken = lines.slice(start.line - 1, end.line);
  taken[taken.length - 1] = taken.at(-1).slice(0, end.column - 1);
  taken[0] = taken[0].slice(start.column - 1);
  return taken.join("\n");
}

function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

function count(folder, status) {
  const counts = folders.get(folder) ?? {};
  counts[status] = (counts[status] ?? 0) + 1;
  folders.set(folder, counts);
}

function total() {
  const sum = {};
  for (const counts of folders.values()) {
    for (const [status, number] of Object.entries(counts)) {
      sum[status] = (sum[status] ?? 0) + number;
    }
  }
  return sum;
}

function noticed({ Killed = 0, Timeout = 0 }) {
  return Killed + Timeout;
}

function judged(counts) {
  return noticed(counts) + (counts.Survived ?? 0) + (counts.NoCoverage ?? 0);
}

function score(counts) {
  return `${((100 * noticed(counts)) / judged(counts)).toFixed(1)} %`;
}

function row(name, counts) {
  const { Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0, CompileError = 0 } = counts;
  return `| ${name} | ${Killed} | ${Timeout} | ${Survived} | ${NoCoverage} | ${CompileError} | ${score(counts)} |`;
}

function page() {
  const rows = [...folders]
    .filter(([, counts]) => judged(counts) > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, counts]) => row(`\`${folder}\``, counts));
  const reasons = new Map();
  for (const survivor of survivors) {
    const why = reasonFor(survivor) ?? "Not accounted for yet.";
    reasons.set(why, [...(reasons.get(why) ?? []), survivor]);
  }
  const explained = [...reasons].map(
    ([why, mutants]) => `- ${why}\n${mutants.map((mutant) => `  - ${shown(mutant)}`).join("\n")}`,
  );
  const tool = json(".config/dotnet-tools.json").tools["dotnet-stryker"].version;
  const sdk = execFileSync("dotnet", ["--version"], { encoding: "utf8" }).trim();
  return `<!-- Written by \`make mutation\`; tests/Mutation/survivors.json says why what survived is left alone. -->
# Mutation testing

\`make mutation\` changes the code of \`Protocol\` and \`Api\` in small ways, one at a time, and runs their tests on each change. A mutant is killed
if a test fails, and timed out if the tests hang on it; both were noticed. What survives is a gap in the tests, or no change that anyone could see.
The tests that take seconds or start Node.js are left out, so that the hundreds of runs end; code that is generated is not changed.

Run on ${new Date(finished).toISOString().slice(0, 10)} with Stryker.NET ${tool} and the .NET SDK ${sdk} on ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB.

| folder | killed | timed out | survived | not covered | not compilable | score |
|---|---|---|---|---|---|---|
${rows.join("\n")}
${row("**all**", total())}

The score is what was noticed of what could be: changes that do not compile say nothing of the tests.

## What survived, and why it is left alone

${explained.length === 0 ? "Nothing." : explained.join("\n")}
`;
}

function shown({ file, line, original, becomes }) {
  return `${file}:${line}: ${code(original)} becomes ${code(becomes)}`;
}

function code(text) {
  const short = oneLine(text);
  return `\`\` ${short.length > 100 ? `${short.slice(0, 97)}...` : short} \`\``;
}
