/** A print that is not inside a function: at the left, or in a loop or block that stands there. */
const PRINTS = /^print\(|^(?:for|if|with|while|try)\b[^\n]*:\n(?:[ \t]+[^\n]*\n|\n)*?[ \t]+print\(/m;

/** Whether there is something to predict: where an example prints nothing, a page offers the first program of its text. */
export const prints = (source: string): boolean => PRINTS.test(source);
