/** The recorded pictures of the standard scenes: what is drawn, one element per line, so that a change is seen in a diff. */
import { run } from "../../scripts/tracer";
import { filmOf, type Picture } from "../../src/runtime/diagram/film";
import { stepOf } from "../../src/runtime/diagram/moment";
import { SCENES, STANDARD } from "./scenes";

export const PICTURES = "test/runtime/pictures";

export const pictureFile = (scene: string): string => `${PICTURES}/${scene}.svg`;

export const linesOf = (svg: string): string => `${svg.replaceAll("><", ">\n<")}\n`;

/** A scene at its moment. */
export async function pictureOf(scene: string): Promise<Picture> {
  const film = filmOf((await run(SCENES[scene]!)).steps);
  return film.picture(stepOf(film.snapshots, STANDARD[scene]!)!.at, scene);
}
