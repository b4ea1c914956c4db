/** Which files a list of glob patterns leaves out. Pure. */
import picomatch from "picomatch";

/** A test of paths relative to the folder that the patterns are relative to; a pattern for a folder takes all below it. */
export function excluder(globs: readonly string[]): (relative: string) => boolean {
  if (globs.length === 0) return () => false;
  const matches = picomatch(
    globs.map((glob) => glob.replace(/^\.\//, "").replace(/\/+$/, "")),
    { dot: true },
  );
  return (relative) => {
    for (let end = relative.length; end > 0; end = relative.lastIndexOf("/", end - 1))
      if (matches(relative.slice(0, end))) return true;
    return false;
  };
}
