/** What the trees of findings show; those of the course are in course-tree.ts. Pure: data in, data out. */
import {
  comparePositions,
  type FileFindings,
  type FindingsParams,
  type WireFinding,
  type WireRange,
} from "../server/protocol";
import type { ViewItem } from "./manifest";

/** A place in a document that a pitfall is about; what commands about a finding get. */
export interface Place {
  readonly pitfall: string;
  readonly uri: string;
  readonly range: WireRange;
}

/** A finding in the active file. */
export interface FindingNode {
  readonly kind: "finding";
  readonly place: Place;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says of the row. */
  readonly spoken: string;
  readonly icon: string;
  readonly contextValue: ViewItem | null;
}

/** A pitfall with everything that was found of it in the workspace. */
export interface GroupNode {
  readonly kind: "group";
  readonly pitfall: string;
  readonly label: string;
  /** `12 in 3 files`. */
  readonly description: string;
  readonly spoken: string;
  readonly contextValue: ViewItem;
  readonly children: readonly FindingNode[];
}

/** The findings of one file in the order of its text; `toolFor` names the tool that underlines one instead of us. */
export function inThisFile(
  { uri, findings }: Pick<FindingsParams, "uri" | "findings">,
  titleOf: (pitfall: string) => string,
  toolFor: (finding: WireFinding) => string | null,
): FindingNode[] {
  return [...findings]
    .sort((a, b) => comparePositions(a.range.start, b.range.start))
    .map((finding) => findingNode(uri, finding, titleOf(finding.pitfall), toolFor(finding)));
}

/** What was found in many files, by pitfall, the most frequent first; `nameOf` says how people call a file. */
export function inWorkspace(
  files: readonly FileFindings[],
  titleOf: (pitfall: string) => string,
  nameOf: (uri: string) => string,
): GroupNode[] {
  const groups = new Map<string, { files: Set<string>; rows: FindingNode[] }>();
  const named = files.map((file) => ({ ...file, name: nameOf(file.uri) }));
  for (const { uri, findings, name } of named.sort((a, b) => (a.name < b.name ? -1 : 1)))
    for (const finding of findings) {
      const group = groups.get(finding.pitfall) ?? { files: new Set(), rows: [] };
      groups.set(finding.pitfall, group);
      group.files.add(uri);
      const row = findingNode(uri, finding, name, null);
      group.rows.push({ ...row, spoken: `${name}, ${row.spoken}`, contextValue: null });
    }
  return [...groups]
    .sort(([a, { rows: x }], [b, { rows: y }]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([pitfall, { files, rows }]) => {
      const description = files.size === 1 ? `${rows.length}` : `${rows.length} in ${files.size} files`;
      const label = titleOf(pitfall);
      return {
        kind: "group",
        pitfall,
        label,
        description,
        spoken: `${label}, ${description}`,
        contextValue: "group",
        children: rows,
      };
    });
}

function findingNode(
  uri: string,
  { pitfall, level, message, range, fixes }: WireFinding,
  title: string,
  tool: string | null,
): FindingNode {
  const line = `line ${range.start.line + 1}`;
  const spokenLine = tool === null ? line : `${line}, underlined by ${tool}`;
  return {
    kind: "finding",
    place: { pitfall, uri, range },
    label: title,
    description: tool === null ? line : `${line}, ${tool}`,
    tooltip: tool === null ? message : `${message}\n\n${tool} underlines it.`,
    spoken: `${title}, ${spokenLine}: ${message}`,
    icon: level === "hint" ? "lightbulb" : level,
    contextValue: fixes.length > 0 ? "fixable" : null,
  };
}
