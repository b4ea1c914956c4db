/** Sentences for people in code that must not know VS Code: they are translated by whoever calls it. */

/** What `vscode.l10n.t` does: the sentence in the language of the window, with `{0}`, `{1}` … filled in. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** The sentence as it is written in the source. */
export const english: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (hole, number: string) => String(values[Number(number)] ?? hole));

/** How many findings in how many files, as a sentence; a language may have other plurals, so each form is one of its own. */
export function findingsInFiles(t: Translate, findings: number, files: number): string {
  if (findings === 0) return files === 1 ? t("Nothing found in 1 file.") : t("Nothing found in {0} files.", files);
  if (findings === 1) return files === 1 ? t("1 finding in 1 file.") : t("1 finding in {0} files.", files);
  return files === 1 ? t("{0} findings in 1 file.", findings) : t("{0} findings in {1} files.", findings, files);
}

/** The same beside a title, where there is little room and something was found. */
export function countInFiles(t: Translate, findings: number, files: number): string {
  return files === 1 ? t("{0} in 1 file", findings) : t("{0} in {1} files", findings, files);
}

/** What recording a baseline has done, as a sentence. */
export function findingsRecorded(t: Translate, findings: number): string {
  return findings === 1
    ? t("1 finding recorded; from now on only new ones are shown.")
    : t("{0} findings recorded; from now on only new ones are shown.", findings);
}

/** How far a walk over files has come. */
export function filesDone(t: Translate, done: number, total: number): string {
  return total === 1 ? t("{0} of 1 file", done) : t("{0} of {1} files", done, total);
}
