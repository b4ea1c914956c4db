/** How the command line is used. */

export const USAGE = `Usage:
  python-interview-coach check [options] PATH...   find pitfalls in files and folders
  python-interview-coach explain ID                print the page of a pitfall (any tool's code works: B006, W0102)
  python-interview-coach lsp                       the language server over standard input and output, for editors

Options of check:
  --format text|json|sarif      how to print (default: text)
  --profile quiet|coach|strict  how much to show (default: coach)
  --select IDS                  only these pitfalls, separated by commas
  --ignore IDS                  all but these
  --target auto|3.8 ... 3.14    the Python version that runs the code (default: auto, the lower end of
                                requires-python in the nearest pyproject.toml, else 3.14)
  --fix                         apply the safe fixes
  --diff                        print what --fix would change, change nothing
  --jobs N                      how many threads (default: one for each core from 200 files on, else 1)
  --write-baseline FILE         record the findings of today in FILE
  --baseline FILE               show only what FILE does not record
  --stdin-filename FILE         the name of the text that "-" reads from standard input
  --version, --help

[tool.python-coach] in the nearest pyproject.toml above a file sets profile, levels, select, ignore, exclude and target.
Options win. Files that are named are checked whatever is excluded.
`;

/** Wrong use of the command line; its message tells what to write instead. */
export class UsageError extends Error {}
