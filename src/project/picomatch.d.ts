/** The part of picomatch in use; the package brings no types. */
declare module "picomatch" {
  export default function picomatch(
    globs: string | readonly string[],
    options?: { readonly dot?: boolean; readonly nocase?: boolean },
  ): (path: string) => boolean;
}
