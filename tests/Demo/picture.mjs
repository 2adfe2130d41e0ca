// Runs the demo and draws what it prints as a terminal that scrolls: node tests/Demo/picture.mjs docs/demo.svg
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";

const columns = 90;
const rows = 27;
const lineHeight = 19;
const charWidth = 7.83;
const padding = { x: 18, top: 46, bottom: 16 };
const pause = 4.5; // seconds, at each stop
const scroll = 0.7; // seconds, between two stops

// ANSI colours on a dark background, each light enough to be read.
const colours = { 31: "#ff7b72", 32: "#7ee787", 33: "#e3b341", 36: "#79c0ff" };
const plain = "#c9d1d9";

const demo = spawnSync("dotnet", ["run", "--project", "tests/Demo", "-c", "Release", "--", "--engine", "embedded"], {
  env: { ...process.env, FORCE_COLOR: "1", DOTNET_NOLOGO: "1" },
  encoding: "utf8",
});
if (demo.status !== 0) {
  console.error(demo.stdout + demo.stderr);
  process.exit(1);
}

const lines = demo.stdout.trimEnd().split("\n").flatMap((line) => wrapped(pieces(settled(line))));
lines.unshift([{ text: "$ make demo", style: "1" }], []);
const stops = stopsOf(lines);
writeFileSync(process.argv[2], svg(lines, stops));
console.log(`${process.argv[2]}: ${lines.length} lines, ${stops.length} stops, from a run that ended well`);

// A progress line that was written over is gone.
function settled(line) {
  return line.split("\r\x1b[K").at(-1);
}

function pieces(line) {
  const result = [];
  let style = "";
  for (const part of line.split(/(\x1b\[[0-9;]*m)/)) {
    const escape = /^\x1b\[([0-9;]*)m$/.exec(part);
    if (escape) {
      style = escape[1] === "0" ? "" : escape[1];
    } else if (part) {
      result.push({ text: part, style });
    }
  }

  return result;
}

// Cuts a line between words; what follows is indented as a terminal's reader would expect.
function wrapped(line) {
  const [piece] = line;
  const whole = line.map(({ text }) => text).join("");
  if (whole.length <= columns) {
    return [line];
  }

  const indent = " ".repeat(/^(\d+\. |\s*(-> )?)/.exec(whole)[0].length);
  const result = [];
  let rest = whole;
  while (rest.length > columns) {
    const cut = rest.lastIndexOf(" ", columns);
    const at = cut > indent.length ? cut : columns;
    result.push([{ text: rest.slice(0, at), style: piece.style }]);
    rest = indent + rest.slice(at).trimStart();
  }

  return [...result, [{ text: rest, style: piece.style }]];
}

// Where the reader is given time: the end of every step, and on the way there wherever a step is longer than the window.
function stopsOf(all) {
  const ends = all.flatMap((line, index) => (index > 0 && /^\d+\. /.test(line[0]?.text ?? "") ? [index - 1] : [])).concat(all.length);
  const result = [];
  for (const end of ends) {
    const from = result.at(-1) ?? 0;
    for (let middle = from + rows; middle < end; middle += rows - 2) {
      result.push(middle);
    }

    if (end > from) {
      result.push(end);
    }
  }

  return result.map((end) => Math.max(0, end - rows)).filter((top, index, tops) => top !== tops[index - 1]);
}

function svg(all, tops) {
  const width = Math.ceil(padding.x * 2 + columns * charWidth);
  const height = padding.top + rows * lineHeight + padding.bottom;
  const shown = all.map(drawn).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">make demo</title>
<desc id="description">A terminal in which a Pulumi program gives a team its group, a voice and two keys; someone changes the workspace by hand, a refresh finds it, and an update repairs it.</desc>
<style>
text { font: 13px ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; fill: ${plain}; white-space: pre; }
.b { font-weight: 600; fill: #f0f6fc; }
${Object.entries(colours).map(([code, colour]) => `.c${code} { fill: ${colour}; }`).join("\n")}
#lines { transform: translateY(${-shift(featured(all, tops))}px); animation: scroll ${total(tops)}s ease-in-out infinite; }
@keyframes scroll { ${keyframes(tops)} }
@media (prefers-reduced-motion: reduce) { #lines { animation: none; } }
</style>
<clipPath id="window"><rect x="0" y="${padding.top - 5}" width="${width}" height="${rows * lineHeight + 3}"/></clipPath>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9" fill="#0d1117" stroke="#3d444d"/>
<g><circle cx="20" cy="19" r="5.5" fill="#ff5f57"/><circle cx="39" cy="19" r="5.5" fill="#febc2e"/><circle cx="58" cy="19" r="5.5" fill="#28c840"/></g>
<g clip-path="url(#window)"><g id="lines">
${shown}</g></g>
</svg>
`;

  function total(stops) {
    return round(stops.length * (pause + scroll));
  }

  function keyframes(stops) {
    const length = stops.length * (pause + scroll);
    return stops
      .map((top, index) => {
        const from = (100 * index * (pause + scroll)) / length;
        const to = (100 * (index * (pause + scroll) + pause)) / length;
        return `${round(from)}%, ${round(to)}% { transform: translateY(${-shift(top)}px); }`;
      })
      .concat(`100% { transform: translateY(${-shift(stops[0])}px); }`)
      .join(" ");
  }

  // What a viewer without animations sees: what was changed by hand, and that it was found.
  function featured(lines, stops) {
    const repair = lines.findIndex((line) => /^6\. /.test(line[0]?.text ?? ""));
    return stops.find((top) => top + rows >= repair - 1) ?? stops[0];
  }
}

function drawn(line, index) {
  const y = padding.top + index * lineHeight + 11;
  const spans = line.map(({ text, style }) => {
    const kind = style === "1" ? "b" : colours[style] ? `c${style}` : "";
    return kind ? `<tspan class="${kind}">${escaped(text)}</tspan>` : escaped(text);
  });
  return spans.length === 0 ? "" : `<text x="${padding.x}" y="${y}" xml:space="preserve">${spans.join("")}</text>\n`;
}

function shift(top) {
  return top * lineHeight;
}

function round(number) {
  return Math.round(number * 100) / 100;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
