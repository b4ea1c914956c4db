/** Findings as text, JSON and SARIF. */
import type { Finding } from "../analysis/finding";
import { plain } from "../analysis/plain";
import { positions } from "../analysis/positions";
import { catalog } from "../pitfalls/catalog";
import type { Failure } from "./files";

export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The JSON contract: lines and columns one-based, offsets and edit positions in UTF-16 code units. */
export function toJson(files: readonly Checked[], errors: readonly Failure[]): string {
  return JSON.stringify(
    {
      version: 1,
      files: files.map(({ path, text, findings }) => {
        const at = positions(text);
        return { path, findings: findings.map((finding) => plain(finding, at)) };
      }),
      errors,
    },
    null,
    1,
  );
}

const COLOURS = { warning: "33", info: "34", hint: "36" } as const;

/** Grouped by file: place, level, id, the line with carets, and the reason in one line. */
export function toText(files: readonly Checked[], colour: boolean): string {
  const paint = (code: string, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const out: string[] = [];
  for (const { path, text, findings } of files) {
    if (!findings.length) continue;
    const at = positions(text);
    out.push(paint("1", path));
    for (const finding of findings) {
      const start = at(finding.start);
      const end = at(finding.end);
      const from = finding.start - (start.column - 1);
      const line = /^[^\r\n]*/.exec(text.slice(from, from + 400))![0];
      const shown = line.length > 160 ? `${line.slice(0, 157)}...` : line;
      const width =
        end.line === start.line ? Math.max(1, end.column - start.column) : Math.max(1, line.length - start.column + 1);
      const gutter = String(start.line);
      const pad = line.slice(0, start.column - 1).replace(/[^\t]/g, " ");
      out.push(`  ${start.line}:${start.column}  ${paint(COLOURS[finding.level], finding.level)}  ${finding.pitfall}`);
      out.push(`    ${gutter} | ${shown}`);
      if (start.column <= 160)
        out.push(
          `    ${" ".repeat(gutter.length)} | ${pad}${paint(COLOURS[finding.level], "^".repeat(Math.min(width, 160)))}`,
        );
      out.push(`    ${" ".repeat(gutter.length)} = ${finding.message.replace(/\s*\n\s*/g, " ")}`);
      out.push("");
    }
  }
  return out.join("\n");
}

const SARIF_LEVEL = { warning: "warning", info: "note", hint: "note" } as const;

/** SARIF 2.1.0 with rules, help text and fixes. */
export function toSarif(
  files: readonly Checked[],
  errors: readonly Failure[],
  version: string,
  pageOf: (id: string) => string | null,
): string {
  const used = catalog.filter((p) => files.some((f) => f.findings.some((finding) => finding.pitfall === p.id)));
  const index = new Map(used.map((p, i) => [p.id as string, i]));
  const uri = (path: string) => encodeURI(path.replaceAll("\\", "/"));
  return JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              name: "Python Interview Coach",
              semanticVersion: version,
              rules: used.map((p) => ({
                id: p.id,
                name: p.title,
                shortDescription: { text: p.title },
                fullDescription: { text: p.summary },
                help: helpOf(p.id, p.summary, pageOf(p.id)),
                properties: { tags: [p.tier] },
              })),
            },
          },
          columnKind: "utf16CodeUnits",
          invocations: [
            {
              executionSuccessful: errors.length === 0,
              toolExecutionNotifications: errors.map((e) => ({
                level: "error",
                message: { text: `${e.path}: ${e.message}` },
              })),
            },
          ],
          results: files.flatMap(({ path, text, findings }) => {
            const at = positions(text);
            const region = (start: number, end: number) => {
              const a = at(start);
              const b = at(end);
              return { startLine: a.line, startColumn: a.column, endLine: b.line, endColumn: b.column };
            };
            const artifactLocation = { uri: uri(path) };
            return findings.map((f) => ({
              ruleId: f.pitfall,
              ruleIndex: index.get(f.pitfall)!,
              level: SARIF_LEVEL[f.level],
              message: { text: f.message },
              locations: [{ physicalLocation: { artifactLocation, region: region(f.start, f.end) } }],
              relatedLocations: f.related.map((r, id) => ({
                id,
                message: { text: r.message },
                physicalLocation: { artifactLocation, region: region(r.start, r.end) },
              })),
              fixes: f.fixes.map((fix) => ({
                description: { text: fix.title },
                artifactChanges: [
                  {
                    artifactLocation,
                    replacements: fix.edits.map((e) => ({
                      deletedRegion: region(e.start, e.end),
                      insertedContent: { text: e.text },
                    })),
                  },
                ],
              })),
            }));
          }),
        },
      ],
    },
    null,
    1,
  );
}

/** `markdown` is the page, for those who show results on the web. */
function helpOf(id: string, summary: string, page: string | null): { text: string; markdown?: string } {
  const text = `${summary} Run "python-interview-coach explain ${id}" for the whole page.`;
  return page === null ? { text } : { text, markdown: page };
}
