/** The content as it lies in the folder, read and compiled once for all tests of it. */
import { courseFiles } from "../../scripts/content/course";
import { compileCoursePage } from "../../scripts/content/course-page";
import { addressOfEntry, readSite } from "../../scripts/content/course-site";

export const { site, problems } = readSite();

const order = new Map(courseFiles().map((file, i) => [file, i]));

/** The files of the course that are right, in the order of the folders. */
export const sources = [...site.course.values()]
  .flatMap((entry) => entry.sources)
  .sort((a, b) => order.get(a.file)! - order.get(b.file)!);

/** Pages of the course by address, in the order in which they are read. */
export const coursePages = new Map(
  [...site.course.values()].map((entry) => [addressOfEntry(entry), compileCoursePage(entry, site)] as const),
);
