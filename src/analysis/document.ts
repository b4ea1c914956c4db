/**
 * A document under analysis: text → chunks → units → reports, kept up to date edit by edit.
 *
 * - A chunk is a slice of whole statements (src/python/chunks.ts) with its own tree; node offsets are relative to it, so
 *   an edit re-parses the touched chunks and moves the `base` of the others.
 * - A unit is what detectors run on: the module's top-level statements, a top-level function, a class without its
 *   methods, a method. Its reports stay valid while its own chunks and every fact it asked for are unchanged.
 * - Facts cross unit borders only through `Facts` (facts.ts), which records who asked for what.
 */
import type { ClassDef, Comment, FunctionNode, Minor, Module, Node, Stmt, SyntaxProblem } from "../python/ast";
import { type ChunkRange, chunks as cut, rechunk, type Sliced } from "../python/chunks";
import { lineStarts, positionAt } from "../python/lines";
import { parseChunk } from "../python/parser";
import { buildScopes, type ScopeTree } from "../python/scopes";
import type { Pitfall } from "./analyze";
import type { Place, Report } from "./detector";
import { Facts } from "./facts";
import type { Finding, LevelSetting, Profile } from "./finding";
import { fileSilence, findingsOf, type Hush, hushesOf, type Shown } from "./findings";
import { Model } from "./model";
import { collect, type NodesByKind } from "./nodes";
import type { Surroundings } from "./project";
import { detectorsFor, renamedIn, type Starters, startersOf, wordsIn } from "./starters";
import type { Peers, Suppression } from "./suppress";

export interface DocumentOptions {
  readonly pitfalls: readonly Pitfall[];
  /** For the suppression comments of other tools. */
  readonly peers?: Peers;
  readonly profile?: Profile;
  readonly levels?: Readonly<Record<string, LevelSetting>>;
  readonly target?: Minor;
  /** Used only to tell tests and stubs from other files. */
  readonly path?: string;
  /** The files around it, for pitfalls that need more than one. */
  readonly around?: Surroundings;
  /** Called once per detector that throws; its findings are lost, the others' are not. */
  readonly onCrash?: (id: string, error: unknown) => void;
}

/** One slice of the document with its tree. */
export interface Chunk {
  readonly id: number;
  readonly kind: ChunkRange["kind"];
  readonly text: string;
  /** Offset of the slice in the document; changes when something before it does. */
  base: number;
  readonly module: Module;
  readonly comments: readonly Comment[];
  /** Something in it is not Python: detectors leave it alone, its last findings are kept. */
  readonly broken: boolean;
  /** Where it is not Python; offsets as those of its nodes. */
  readonly problems: readonly SyntaxProblem[];
  /** The statements in it (class header: the ClassDef). */
  readonly statements: readonly Stmt[];
  /** Nodes by kind in source order. */
  readonly nodes: NodesByKind;
  /** The words that some detector starts from; see starters.ts. */
  readonly words: readonly number[];
  /** Name of the top-level class that a member stands in. */
  readonly className: string;
  /** The class whose header or member this is. */
  owner: ClassUnit | null;
  /** The unit whose detectors see these nodes. */
  unit: Unit | null;
  /** Line starts, once asked for. */
  lines: Int32Array | null;
  /** See `boundIn` in bound.ts; once asked for. */
  bound: ReadonlyMap<string, number> | null;
  /** See `tellingIn` in types.ts; once asked for. */
  telling: ReadonlySet<string> | null;
  /** See `hushes` in findings.ts; once asked for. */
  hushes: readonly Hush[] | null;
}

/** Facts by key, and what the answers of other models rested on. */
export interface Reads {
  readonly keys: Set<string>;
  /** Module-level names: the keys `name:…`. */
  readonly names: Set<string>;
  readonly links: Set<Reads>;
}

export interface Unit {
  readonly kind: "module" | "function" | "class";
  readonly node: Module | FunctionNode | ClassDef;
  /** Own chunks in document order. */
  chunks: readonly Chunk[];
  /** The class of a method or the class itself. */
  readonly ownClass: ClassUnit | null;
  reports: readonly { readonly pitfall: Pitfall; readonly report: Report }[] | null;
  /** Those of the reports that settings and comments let through; see findings.ts. */
  shown: readonly Shown[] | null;
  /** Facts this unit's detectors asked for, and foreign chunks they looked into. */
  reads: Reads;
  /** The keys under which it is among the readers. */
  listed: ReadonlySet<string> | null;
}

export interface ClassUnit extends Unit {
  readonly kind: "class";
  readonly node: ClassDef;
  readonly header: Chunk;
  members: readonly Chunk[];
}

/** A finding of a statement that no longer parses, kept until it does. Absolute offsets. */
export type Kept = Finding;

let nextId = 1;

export class Document {
  options: DocumentOptions;
  /** What the chunks are cut from; where it is null, they hold it. */
  private whole: string | null;
  chunks: Chunk[] = [];
  facts = new Facts(this);
  private ranges: ChunkRange[] = [];
  private units = new Set<Unit>();
  /** Units whose detectors have to run. */
  private pending = new Set<Unit>();
  /** Units that have reports. */
  private readonly speaking = new Set<Unit>();
  /** What comments silence in the whole file; null until it is asked for. */
  private silence: readonly Suppression[] | null = null;
  moduleUnit: Unit = newUnit("module", { kind: "Module", parent: null, start: 0, end: 0, body: [] });
  private readonly functionUnits = new Map<Chunk, Unit>();
  private kept: Kept[] = [];
  private cached: readonly Finding[] | null = null;
  /** The line on which each chunk starts, worked out when asked for. */
  private firstLines: number[] | null = null;
  private readonly crashed = new Set<string>();
  /** Units by the facts that their reports rest on. */
  private readonly readers = new Map<string, Set<Unit>>();
  /** Units that ran and are not among the readers yet. */
  private ran: Unit[] = [];
  private readonly views = new Map<Unit, Model>();
  futureAnnotations = false;
  private starters: Starters;
  /** The words that imports give another name, so that any unit may mean them. */
  private renamed: readonly number[] = [];

  constructor(text: string, options: DocumentOptions) {
    this.whole = text;
    this.options = options;
    this.starters = startersOf(options.pitfalls);
    this.load();
  }

  /** Works out the text from nothing. */
  private load(): void {
    this.facts = new Facts(this);
    this.functionUnits.clear();
    this.readers.clear();
    this.ran = [];
    this.views.clear();
    this.units.clear();
    this.speaking.clear();
    this.silence = null;
    this.moduleUnit = newUnit("module", { kind: "Module", parent: null, start: 0, end: 0, body: [] });
    this.kept = [];
    this.cached = null;
    this.firstLines = null;
    const { text } = this;
    this.ranges = cut(text);
    this.chunks = this.makeChunks(text, 0, this.ranges.length, "");
    this.futureAnnotations = importsFutureAnnotations(this.chunks);
    for (const chunk of this.chunks) this.facts.add(chunk);
    this.renamed = this.renamedWords();
    this.layUnits();
  }

  private renamedWords(): readonly number[] {
    const found = this.chunks.flatMap((chunk) => renamedIn(chunk.nodes, this.starters.numbers));
    return [...new Set(found)].sort((a, b) => a - b);
  }

  get text(): string {
    this.whole ??= this.chunks.map((chunk) => chunk.text).join("");
    return this.whole;
  }

  get length(): number {
    const last = this.chunks[this.chunks.length - 1];
    return last ? last.base + last.text.length : 0;
  }

  get target(): Minor {
    return this.options.target ?? 14;
  }

  /** Replaces `start`–`end` (offsets in the current text) with `insert`. RangeError where they are out of bounds. */
  edit(start: number, end: number, insert: string): void {
    if (!(start >= 0 && end >= start && end <= this.length))
      throw new RangeError(`No range ${start}-${end} in the text`);
    const before = this.kept.length || this.cached ? this.findings() : [];
    const text = this.edited(start, end, insert);
    const change = rechunk(text, this.ranges, start, end, insert.length);
    const shift = insert.length - (end - start);
    this.ranges = change.ranges;
    let to = change.to;
    const previous = this.chunks[change.from - 1];
    const fresh = this.makeChunks(
      text,
      change.from,
      change.from + change.chunks.length,
      previous ? classNameAfter(previous) : "",
    );
    const last = fresh[fresh.length - 1] ?? previous;
    const className = last ? classNameAfter(last) : "";
    let renamed = 0;
    while (this.chunks[to + renamed]?.kind === "member" && this.chunks[to + renamed]!.className !== className)
      renamed++;
    if (renamed) {
      const first = change.from + fresh.length;
      fresh.push(...this.makeChunks(text, first, first + renamed, className));
      to += renamed;
    }
    const gone = this.chunks.slice(change.from, to);
    this.whole = null;
    splice(this.chunks, change.from, to, fresh);
    for (let i = change.from + fresh.length; i < this.chunks.length; i++) this.chunks[i]!.base += shift;
    const future = importsFutureAnnotations(this.chunks);
    if (future !== this.futureAnnotations) {
      this.load();
      return;
    }
    const { dirty, touched } = this.facts.replace(gone, fresh);
    for (const chunk of gone) this.functionUnits.delete(chunk);
    if (!this.exchangeFunctions(gone, fresh)) this.layUnits();
    this.enlistReaders();
    if ([...gone, ...fresh].some((chunk) => chunk.nodes.has("alias"))) {
      const before = this.renamed;
      this.renamed = this.renamedWords();
      if (!sameList(before, this.renamed)) for (const unit of this.units) this.outdate(unit);
    }
    for (const key of dirty) {
      for (const unit of this.readers.get(key) ?? []) this.outdate(unit);
      this.readers.delete(key);
    }
    if ([...gone, ...fresh].some((chunk) => hushesOf(chunk, this).length > 0)) this.silence = null;
    for (const { unit } of gone) if (unit) this.views.delete(unit);
    const changed = sorted(touched);
    for (const [unit, { reads }] of this.views)
      if (unit.reports === null || dependsOn(reads, changed)) this.views.delete(unit);
    this.keep(before, fresh, start, end, insert.length);
    this.cached = null;
    if (!haveSameLines(gone, fresh)) this.firstLines = null;
  }

  /** The text as an edit leaves it, read from the chunks: putting it together would cost more than most edits. */
  private edited(start: number, end: number, insert: string): Sliced {
    const { chunks } = this;
    const shift = insert.length - (end - start);
    const before = (from: number, to: number): string => {
      let text = "";
      for (let i = from < to ? this.chunkAt(from) : chunks.length; i < chunks.length; i++) {
        const chunk = chunks[i]!;
        if (chunk.base >= to) break;
        text += chunk.text.slice(Math.max(from - chunk.base, 0), to - chunk.base);
      }
      return text;
    };
    return {
      length: this.length + shift,
      slice: (from = 0, to = Number.POSITIVE_INFINITY) =>
        before(from, Math.min(to, start)) +
        insert.slice(Math.max(from - start, 0), Math.max(to - start, 0)) +
        before(Math.max(from - shift, end), to - shift),
    };
  }

  /** The place in the list of the last chunk that starts at or before the offset. */
  private chunkAt(offset: number): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.chunks[middle]!.base <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** New settings; the tree stays. */
  setOptions(options: Partial<DocumentOptions>): void {
    const target = this.target;
    this.options = { ...this.options, ...options };
    this.starters = startersOf(this.options.pitfalls);
    if (this.target !== target || options.path !== undefined || options.around || options.pitfalls) this.load();
    for (const unit of this.speaking) unit.shown = null;
    this.cached = null;
  }

  /** Its detectors have to run again, where it is still a unit of the document. */
  private outdate(unit: Unit): void {
    unit.reports = null;
    if (this.units.has(unit)) this.pending.add(unit);
  }

  /** All findings in document order. */
  findings(): readonly Finding[] {
    if (this.cached) return this.cached;
    let around: ClassUnit | null = null;
    for (const unit of [...this.pending].sort(byPlace)) {
      this.ran.push(unit);
      if (this.views.size > VIEWS && (unit.ownClass === null || unit.ownClass !== around)) this.views.clear();
      around = unit.ownClass;
      this.run(unit);
    }
    this.pending.clear();
    if (this.views.size > VIEWS) this.views.clear();
    this.silence ??= fileSilence(this);
    this.cached = findingsOf(this, [...this.speaking].sort(byPlace), this.silence, this.kept);
    return this.cached;
  }

  private enlistReaders(): void {
    for (const unit of this.ran) {
      this.delistReader(unit);
      // While somebody types in one function, its units come and go without ever being listed.
      if (!this.units.has(unit)) continue;
      unit.listed = keysOf(unit.reads);
      for (const key of unit.listed) {
        const readers = this.readers.get(key);
        if (readers) readers.add(unit);
        else this.readers.set(key, new Set([unit]));
      }
    }
    this.ran = [];
  }

  private delistReader(unit: Unit): void {
    for (const key of unit.listed ?? []) {
      const readers = this.readers.get(key);
      if (readers?.delete(unit) && readers.size === 0) this.readers.delete(key);
    }
    unit.listed = null;
  }

  /** It is no unit of the document any more. */
  private forget(unit: Unit): void {
    this.units.delete(unit);
    this.pending.delete(unit);
    this.speaking.delete(unit);
    this.delistReader(unit);
  }

  /** The scopes a unit's names are looked up in; definitions that are units of their own only bind their name. */
  scopesOf(unit: Unit): ScopeTree {
    const options = { target: this.target, futureAnnotations: this.futureAnnotations };
    if (unit.kind === "function") return this.facts.of(unit.chunks[0]!).scopes;
    const opaque = (definition: Node) => definition !== unit.node && hasOwnUnit(definition);
    if (unit.kind === "class") return buildScopes([unit.node as ClassDef], { ...options, opaque });
    return buildScopes(unit.node as Module, { ...options, opaque });
  }

  /** The module as one node: top-level statements in order, with definitions that are units of their own. */
  get moduleNode(): Module {
    return this.moduleUnit.node as Module;
  }

  /** The line break of the text, `\n` where it has none. */
  get newline(): string {
    for (const { base, text } of this.chunks) {
      const found = base < 10_000 && /\r\n|\n|\r/.exec(text);
      if (found) return found[0];
    }
    return "\n";
  }

  /** Whether a class is split into units. */
  isTopLevel(node: ClassDef): boolean {
    return hasOwnUnit(node);
  }

  /** The chunk of a node: that of the nearest root above it. */
  chunkOf(node: Node): Chunk {
    let at = node as Rooted;
    while (!at.chunk) at = at.parent as Rooted;
    return at.chunk;
  }

  /** The unit that a node belongs to. */
  unitOf(node: Node): Unit {
    return this.chunkOf(node).unit ?? this.moduleUnit;
  }

  /** Zero-based line and character (UTF-16) of an offset, by the chunk that holds it. */
  positionAt(offset: number): { line: number; character: number } {
    this.firstLines ??= this.countLines();
    const low = this.chunkAt(offset);
    const chunk = this.chunks[low];
    if (!chunk) return { line: 0, character: offset };
    const inside = positionAt(linesOf(chunk), offset - chunk.base);
    return { line: this.firstLines[low]! + inside.line, character: inside.character };
  }

  private countLines(): number[] {
    let line = 0;
    return this.chunks.map((chunk) => {
      const first = line;
      line += linesOf(chunk).length - 1;
      return first;
    });
  }

  /** Absolute offset of a node's start. */
  position(node: Node): number {
    return this.chunkOf(node).base + node.start;
  }

  placeOf(node: Node): Place {
    return { chunk: this.chunkOf(node), start: node.start, end: node.end };
  }

  /** Absolute offsets of a place. */
  absolute(place: Place): { start: number; end: number } {
    return { start: place.chunk.base + place.start, end: place.chunk.base + place.end };
  }

  /** The view of a unit for the detectors of other units, shared by them until their class is done. */
  viewOf(unit: Unit): Model {
    let model = this.views.get(unit);
    if (!model) this.views.set(unit, (model = new Model(this, unit)));
    return model;
  }

  private run(unit: Unit): void {
    const reports: { pitfall: Pitfall; report: Report }[] = [];
    const isBroken = unit.kind !== "module" && unit.chunks[0]?.broken === true;
    const model = new Model(this, unit);
    unit.reads = model.reads;
    for (const pitfall of isBroken ? this.options.pitfalls : this.detectorsOf(unit)) {
      const detect = isBroken ? pitfall.detectBroken : pitfall.detect;
      if (!detect) continue;
      try {
        for (const report of detect(model)) {
          model.dependOn(report);
          reports.push({ pitfall, report });
        }
      } catch (error) {
        if (!this.options.onCrash) throw error;
        if (!this.crashed.has(pitfall.id)) this.options.onCrash(pitfall.id, error);
        this.crashed.add(pitfall.id);
      }
    }
    unit.reports = reports;
    unit.shown = null;
    if (reports.length > 0) this.speaking.add(unit);
    else this.speaking.delete(unit);
  }

  private detectorsOf({ chunks }: Unit): readonly Pitfall[] {
    const kinds = chunks.map((chunk) => chunk.nodes.keys());
    return detectorsFor(this.starters, kinds, [this.renamed, ...chunks.map((chunk) => chunk.words)]);
  }

  /** New chunks for `ranges[from]` to `ranges[to - 1]`. */
  private makeChunks(text: Sliced, from: number, to: number, classBefore: string): Chunk[] {
    let className = classBefore;
    const made: Chunk[] = [];
    for (let i = from; i < to; i++) {
      const chunk = this.makeChunk(text, this.ranges[i]!, className);
      className = classNameAfter(chunk);
      made.push(chunk);
    }
    return made;
  }

  private makeChunk(source: Sliced, range: ChunkRange, className: string): Chunk {
    const text = source.slice(range.start, range.end);
    const tree = parseChunk(text, range.kind, range.column);
    const nodes = collect(tree.module);
    const chunk: Chunk = {
      id: nextId++,
      kind: range.kind,
      text,
      base: range.start,
      module: tree.module,
      comments: tree.comments,
      broken: tree.problems.length > 0,
      problems: tree.problems,
      statements: tree.module.body,
      nodes,
      words: wordsIn(nodes, this.starters.numbers),
      className: range.kind === "member" ? className : "",
      owner: null,
      unit: null,
      lines: null,
      bound: null,
      telling: null,
      hushes: null,
    };
    for (const stmt of chunk.statements) (stmt as Rooted).chunk = chunk;
    (tree.module as Rooted).chunk = chunk;
    return chunk;
  }

  /**
   * The common edit: functions or methods were replaced by as many, and nothing else. Puts them into the places of the
   * old ones; false where the units have to be laid out anew.
   */
  private exchangeFunctions(gone: readonly Chunk[], fresh: readonly Chunk[]): boolean {
    if (gone.length !== fresh.length) return false;
    for (let i = 0; i < gone.length; i++)
      if (gone[i]!.kind !== fresh[i]!.kind || !isFunctionChunk(gone[i]!) || !isFunctionChunk(fresh[i]!)) return false;
    const moduleBody = this.moduleNode.body;
    for (let i = 0; i < gone.length; i++) {
      const [old, chunk] = [gone[i]!, fresh[i]!];
      const cls = chunk.kind === "member" ? old.owner : null;
      const body = cls ? [...cls.node.body] : moduleBody;
      const place = body.indexOf(old.statements[0]!);
      if (!old.unit || place < 0 || (chunk.kind === "member" && !cls)) return false;
      chunk.owner = cls;
      body[place] = chunk.statements[0]!;
      this.forget(old.unit);
      const unit = this.functionUnit(chunk, cls);
      this.units.add(unit);
      this.pending.add(unit);
      if (!cls) continue;
      chunk.statements[0]!.parent = cls.node;
      (cls.node as { body: Stmt[] }).body = body;
      cls.members = cls.members.map((member) => (member === old ? chunk : member));
    }
    return true;
  }

  /** Groups the chunks into units, keeping those whose chunks are the same. */
  private layUnits(): void {
    const units: Unit[] = [];
    const top: Chunk[] = [];
    let cls: ClassUnit | null = null;
    let members: Chunk[] = [];
    const closeClass = () => {
      if (!cls) return;
      const own = [cls.header, ...members.filter((m) => !isFunctionChunk(m))];
      if (!sameList(cls.members, members)) {
        if (!sameList(cls.chunks, own)) cls.reports = null;
        cls.members = members;
        cls.chunks = own;
        const body: Stmt[] = [];
        for (const member of members)
          for (const stmt of member.statements) {
            body.push(stmt);
            stmt.parent = cls.node;
          }
        (cls.node as { body: Stmt[] }).body = body;
      }
      for (const chunk of cls.chunks) chunk.unit = cls;
      cls = null;
      members = [];
    };
    for (const chunk of this.chunks) {
      if (chunk.kind === "member" && cls) {
        chunk.owner = cls;
        members.push(chunk);
        if (isFunctionChunk(chunk)) units.push(this.functionUnit(chunk, cls));
        continue;
      }
      closeClass();
      const first = chunk.statements[0];
      if (chunk.kind === "classHeader" && first?.kind === "ClassDef") {
        cls = chunk.owner ?? newClassUnit(first, chunk);
        chunk.owner = cls;
        units.push(cls);
        top.push(chunk);
      } else if (isFunctionChunk(chunk)) {
        units.push(this.functionUnit(chunk, null));
        top.push(chunk);
      } else top.push(chunk);
    }
    closeClass();
    const own = top.filter((chunk) => chunk.owner === null && !isFunctionChunk(chunk));
    const body = top.flatMap((chunk) => chunk.statements);
    if (!sameList(this.moduleUnit.chunks, own))
      this.moduleUnit = newUnit("module", { kind: "Module", parent: null, start: 0, end: 0, body });
    else (this.moduleUnit.node as { body: Stmt[] }).body = body;
    this.moduleUnit.chunks = own;
    for (const chunk of own) chunk.unit = this.moduleUnit;
    units.push(this.moduleUnit);
    const stay = new Set(units);
    for (const unit of this.units) if (!stay.has(unit)) this.forget(unit);
    this.units = stay;
    this.pending = new Set(units.filter((unit) => unit.reports === null));
  }

  private functionUnit(chunk: Chunk, cls: ClassUnit | null): Unit {
    let unit = this.functionUnits.get(chunk);
    if (!unit || unit.ownClass !== cls) {
      unit = newUnit("function", chunk.statements[0] as FunctionNode, cls);
      unit.chunks = [chunk];
      chunk.unit = unit;
      this.functionUnits.set(chunk, unit);
    }
    return unit;
  }

  /** Findings in statements that this edit broke stay, moved with the text, until they parse again. */
  private keep(
    before: readonly Finding[],
    fresh: readonly Chunk[],
    start: number,
    end: number,
    inserted: number,
  ): void {
    const broken = fresh.filter((chunk) => chunk.broken);
    if (!broken.length && !this.kept.length) return;
    const shift = inserted - (end - start);
    const from = fresh[0]?.base ?? start;
    const last = fresh[fresh.length - 1];
    const to = last ? last.base + last.text.length : start + inserted;
    const kept: Kept[] = [];
    const old = new Set(this.kept);
    for (const finding of before) {
      if (finding.start < end && finding.end > start) continue;
      const delta = finding.start >= end ? shift : 0;
      const moved = { start: finding.start + delta, end: finding.end + delta };
      const inside = moved.start >= from && moved.end <= to;
      const stays = inside
        ? broken.some((c) => moved.start >= c.base && moved.end <= c.base + c.text.length)
        : old.has(finding);
      const { pitfall, level, message } = finding;
      if (stays) kept.push({ pitfall, level, message, ...moved, related: [], fixes: [] });
    }
    this.kept = kept;
  }
}

/** The hidden field by which the root of a chunk finds it. */
export type Rooted = Node & { chunk?: Chunk };

/** The class that a member chunk right after this one would stand in. */
function classNameAfter(chunk: Chunk): string {
  if (chunk.kind === "member") return chunk.className;
  const first = chunk.statements[0];
  return chunk.kind === "classHeader" && first?.kind === "ClassDef" ? first.name.name : "";
}

function importsFutureAnnotations(chunks: readonly Chunk[]): boolean {
  for (const chunk of chunks)
    for (const stmt of chunk.statements) {
      if (stmt.kind === "ImportFrom" && stmt.module === "__future__") {
        if (stmt.names.some((alias) => alias.name === "annotations")) return true;
      } else if (!(stmt.kind === "Expr" && stmt.value.kind === "Constant")) return false;
    }
  return false;
}

/** A definition whose chunk makes it a unit. */
const hasOwnUnit = (node: Node): boolean => {
  const { chunk } = node as Rooted;
  return chunk !== undefined && (node.kind === "ClassDef" ? chunk.kind === "classHeader" : isFunctionChunk(chunk));
};

export const isFunctionChunk = (chunk: Chunk): boolean =>
  chunk.statements.length === 1 &&
  (chunk.statements[0]!.kind === "FunctionDef" || chunk.statements[0]!.kind === "AsyncFunctionDef");

function newUnit(kind: "module" | "function", node: Module | FunctionNode, ownClass: ClassUnit | null = null): Unit {
  return { kind, node, chunks: [], ownClass, reports: null, shown: null, reads: noReads(), listed: null };
}

function newClassUnit(node: ClassDef, header: Chunk): ClassUnit {
  const unit = {
    kind: "class" as const,
    node,
    header,
    members: [],
    chunks: [],
    reports: null,
    shown: null,
    reads: noReads(),
    listed: null,
    ownClass: null as ClassUnit | null,
  };
  unit.ownClass = unit;
  return unit as ClassUnit;
}

export const noReads = (): Reads => ({ keys: new Set(), names: new Set(), links: new Set() });

/** In document order; the module comes last. */
function byPlace(a: Unit, b: Unit): number {
  return placeOf(a) - placeOf(b);
}

const placeOf = ({ kind, chunks }: Unit) => (kind === "module" ? Number.POSITIVE_INFINITY : (chunks[0]?.base ?? 0));

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** So many views of units are kept, so that an edit finds those it needs. */
const VIEWS = 100;

/** Keys as `Reads` holds them: module-level names without their `name:`, and the others. */
function sorted(keys: ReadonlySet<string>): Pick<Reads, "keys" | "names"> {
  const [names, others] = [new Set<string>(), new Set<string>()];
  for (const key of keys)
    if (key.startsWith("name:")) names.add(key.slice("name:".length));
    else others.add(key);
  return { keys: others, names };
}

/** Some key that the answers of a model rest on, or of the models it asked, is among these. */
function dependsOn(reads: Reads, { keys, names }: Pick<Reads, "keys" | "names">): boolean {
  const isAmong = (at: Reads) => haveCommon(at.keys, keys) || haveCommon(at.names, names);
  if (isAmong(reads)) return true;
  if (reads.links.size === 0) return false;
  const seen = new Set<Reads>(reads.links);
  for (const at of seen) {
    if (isAmong(at)) return true;
    for (const link of at.links) seen.add(link);
  }
  return false;
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const each of few) if (many.has(each)) return true;
  return false;
}

/** All keys that the answers of a model rest on, through the models it asked. */
function keysOf(reads: Reads): Set<string> {
  const keys = new Set<string>();
  const seen = new Set<Reads>();
  const pending = [reads];
  while (pending.length) {
    const at = pending.pop()!;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const key of at.keys) keys.add(key);
    for (const name of at.names) keys.add(`name:${name}`);
    for (const link of at.links) pending.push(link);
  }
  return keys;
}

/** Most edits leave as many lines as there were, and every chunk begins where it began. */
function haveSameLines(gone: readonly Chunk[], fresh: readonly Chunk[]): boolean {
  if (gone.length !== fresh.length) return false;
  for (let i = 0; i < gone.length; i++) if (linesOf(gone[i]!).length !== linesOf(fresh[i]!).length) return false;
  return true;
}

/** Line starts of a chunk's text. */
function linesOf(chunk: Chunk): Int32Array {
  chunk.lines ??= lineStarts(chunk.text);
  return chunk.lines;
}

function splice<T>(list: T[], from: number, to: number, items: readonly T[]): void {
  if (items.length === to - from) for (let i = 0; i < items.length; i++) list[from + i] = items[i]!;
  else list.splice(from, to - from, ...items);
}
