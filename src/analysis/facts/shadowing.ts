/**
 * Which builtins people need often enough that hiding them deserves a word. Source: the counts of builtin calls in the
 * CPython 3.11 standard library, read for taste: names that are called everywhere, or that fit as names for data.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Reported as a hint where a variable, function or import takes the name. */
export const OFTEN_NEEDED = words(
  "list dict set str int float tuple type id input sum min max len next iter filter map sorted open print format hash " +
    "range object bytes all any dir vars",
);

/** Reported as a hint also where a parameter takes the name: nobody calls it by that name on purpose. */
export const NOT_FOR_PARAMETERS = words("list dict set str int float tuple");

/** Modules whose functions replace the builtin of the same name on purpose. */
export const REPLACING_MODULES =
  /^(?:builtins|__builtin__|io|six|six\.moves|future|future\.\w+|past|past\.\w+|codecs\.builtins|numpy|jax\.numpy)$/;
