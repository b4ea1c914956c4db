import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { isTestFile } from "../analysis/tests";

export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("ImportFrom")) {
    const [alias] = stmt.names;
    if (alias?.name !== "*") continue;
    const module = ".".repeat(stmt.level) + (stmt.module ?? "");
    if (model.function(stmt) || model.enclosing(stmt, "ClassDef")) {
      yield {
        at: stmt,
        level: "warning",
        message: `\`import *\` is allowed at module level only; here it is a SyntaxError and the file cannot run. Import the names you need from \`${module}\`.`,
      };
      continue;
    }
    if (/(?:^|[\\/])__init__\.pyi?$/.test(model.document.options.path ?? "") || isTestFile(model)) continue;
    if (stmt.module?.startsWith("_") || model.global("__all__").bindings.length > 0) continue;
    yield {
      at: stmt,
      message: `This puts every public name of \`${module}\` into your module: readers cannot see where a name comes from, and it can replace names you already have. Import the names you use, or \`import ${stmt.level > 0 ? "the module" : module}\`.`,
    };
  }
}
