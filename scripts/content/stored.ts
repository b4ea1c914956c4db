/** Everything in `dist/content`, as it is written there. */
import { compileCoursePage } from "./course-page";
import { addressOfEntry, type Site } from "./course-site";
import { compileDecks } from "./decks";
import { compileIndex, compilePitfall } from "./page";
import { choosePhrases, shortener } from "./phrases";
import { compileSearch } from "./search-index";
import { compileSheets } from "./sheets";

/** Address of a file (without `.json`) and its text. */
export function storedContent(site: Site): [address: string, text: string][] {
  const pages: [string, string][] = [
    ...[...site.pitfalls.values()].map((source) => [`pitfall/${source.id}`, compilePitfall(source, site)] as const),
    ...[...site.course.values()].map((entry) => [addressOfEntry(entry), compileCoursePage(entry, site)] as const),
    ...[...compileSheets(site), ...compileDecks(site)].map((made) => [addressOfEntry(made), made] as const),
  ].map(([address, page]) => [address, JSON.stringify(page)]);
  const phrases = choosePhrases(pages.map(([, text]) => text));
  const shorten = shortener(phrases);
  return [
    ["index", JSON.stringify(compileIndex(site, phrases))],
    ["search", JSON.stringify(compileSearch(site))],
    ...pages.map(([address, text]): [string, string] => [address, shorten(text)]),
  ];
}
