/** What must hold between the pages of the course: ids, links, order, names. */
import { readFileSync } from "node:fs";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import type { CourseSource } from "./course";
import { TAUGHT_ONLY } from "./course-schema";
import { linksIn } from "./markdown";
import type { Problem } from "./source";

const inventorySchema = z.strictObject({
  verdicts: z.record(z.string(), z.enum(["right", "wrong", "misleading", "outdated", "implementation-dependent"])),
  ids: z.record(z.string(), z.array(z.string())),
});

/** Everything the course must cover; under each id the claims that one may have read there. */
export type Inventory = z.infer<typeof inventorySchema>;

export const readInventory = (): Inventory =>
  inventorySchema.parse(parseYaml(readFileSync("content/inventory.yaml", "utf8")));

/** The second half of a page's address. */
export const nameOf = ({ kind, slug, meta }: CourseSource): string => (kind === "drill" ? meta.set! : slug);

export const addressIn = (page: CourseSource): string => `${page.kind}/${nameOf(page)}`;

/** What the pages of the course refer to. */
export interface Surroundings {
  readonly pages: readonly CourseSource[];
  /** The ids of pitfalls that have a page. */
  readonly pitfalls: readonly string[];
  readonly inventory: Inventory;
}

const at = (page: CourseSource, line: number, message: string): Problem => ({ file: page.file, line, message });

/** Ids that the inventory does not have, and pitfalls that nobody knows. */
export function checkIds({ pages, pitfalls, inventory }: Surroundings): Problem[] {
  const known = new Set([...pitfalls, ...TAUGHT_ONLY]);
  return pages.flatMap((page) => [
    ...page.meta.covers
      .filter((id) => !Object.hasOwn(inventory.ids, id))
      .map((id) => at(page, 1, `front matter: covers: content/inventory.yaml has no id "${id}"`)),
    ...page.meta.pitfalls
      .filter((id) => !known.has(id))
      .map((id) => at(page, 1, `front matter: pitfalls: there is no pitfall "${id}"`)),
    ...correctionsOn(page)
      .filter(({ id }) => !Object.hasOwn(inventory.verdicts, id))
      .map(({ id, line }) => at(page, line, `content/inventory.yaml has no correction "${id}"`)),
  ]);
}

/** The corrections that a page states. */
export const correctionsOn = (page: CourseSource): { id: string; line: number }[] =>
  page.tokens
    .filter((token) => token.type === "container_open" && token.info === "correction")
    .map((token) => ({ id: String(token.meta?.argument), line: token.meta?.line as number }));

/** Everything a page leads to, as `kind/name` with the line: links in the text and the lists of the front matter. */
export function linksOf({ meta, tokens }: CourseSource): { address: string; line: number }[] {
  const front = [
    ...[...meta.after, ...meta.lessons].map((slug) => `lesson/${slug}`),
    ...meta.questions.map((number) => `question/${String(number).padStart(2, "0")}`),
  ];
  return [
    ...front.map((address) => ({ address, line: 1 })),
    ...linksIn(tokens).map(({ target, line }) => ({ address: target.replace(":", "/"), line })),
  ];
}

/** Links to pages that are not there. */
export function checkLinks({ pages, pitfalls }: Surroundings): Problem[] {
  const there = new Set([...pages.map(addressIn), ...pitfalls.map((id) => `pitfall/${id}`)]);
  return pages.flatMap((page) =>
    linksOf(page)
      .filter(({ address }) => !there.has(address) || address === addressIn(page))
      .map(({ address, line }) =>
        at(page, line, `leads to ${address}, which ${there.has(address) ? "is this page" : "is not there"}`),
      ),
  );
}

/** Claims that one may have read about an id of a page, and that neither it nor a page it leads to puts right. */
export function checkCorrections({ pages, inventory }: Surroundings): Problem[] {
  const stated = new Map<string, Set<string>>();
  for (const page of pages)
    for (const { id } of correctionsOn(page)) stated.set(id, (stated.get(id) ?? new Set()).add(addressIn(page)));
  return pages.flatMap((page) =>
    page.meta.covers.flatMap((id) =>
      (inventory.ids[id] ?? [])
        .filter((claim) => inventory.verdicts[claim] !== "right")
        .filter((claim) => {
          const places = stated.get(claim);
          return !places?.has(addressIn(page)) && !linksOf(page).some(({ address }) => places?.has(address));
        })
        .map((claim) => at(page, 1, `covers ${id}, so it (or a page that it links to) states ::: correction ${claim}`)),
    ),
  );
}

/** Lessons that come before themselves. */
export function checkOrder({ pages }: Surroundings): Problem[] {
  const lessons = new Map(pages.filter(({ kind }) => kind === "lesson").map((page) => [page.slug, page]));
  const done = new Set<string>();
  const circles: Problem[] = [];
  const walk = (slug: string, path: readonly string[]): void => {
    const page = lessons.get(slug);
    if (!page || done.has(slug)) return;
    if (path.includes(slug)) {
      const circle = [...path.slice(path.indexOf(slug)), slug].join(" → ");
      circles.push(at(page, 1, `front matter: after: comes before itself: ${circle}`));
      return;
    }
    for (const other of page.meta.after) walk(other, [...path, slug]);
    done.add(slug);
  };
  for (const slug of lessons.keys()) walk(slug, []);
  return circles;
}

/** Names of concepts, places in a phase and titles that two pages of one kind share. */
export function checkNames({ pages }: Surroundings): Problem[] {
  const first = new Map<string, CourseSource>();
  const once = (page: CourseSource, key: string, what: string): Problem[] => {
    const other = first.get(key);
    first.set(key, other ?? page);
    return other && other !== page ? [at(page, 1, `${what} is also that of ${other.file}`)] : [];
  };
  return pages.flatMap((page) => [
    ...page.meta.concepts.flatMap(({ name }) =>
      once(page, `concept ${name}`, `front matter: concepts: the name "${name}"`),
    ),
    ...(page.kind === "drill" ? [] : once(page, `${page.kind} ${page.meta.title}`, "front matter: title: it")),
  ]);
}

/** Ids that no page covers, and pitfalls that no lesson teaches. */
export function uncovered({ pages, pitfalls, inventory }: Surroundings): { ids: string[]; pitfalls: string[] } {
  const covered = new Set(pages.flatMap(({ meta }) => meta.covers));
  const taught = new Set(pages.filter(({ kind }) => kind === "lesson").flatMap(({ meta }) => meta.pitfalls));
  return {
    ids: Object.keys(inventory.ids).filter((id) => !covered.has(id)),
    pitfalls: [...pitfalls, ...TAUGHT_ONLY].filter((id) => !taught.has(id)),
  };
}
