import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";

/** A comprehension with three or more clauses after its first `for`. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("ListComp", "SetComp", "DictComp", "GeneratorExp")) {
    const loops = node.generators.length;
    const filters = node.generators.reduce((sum, clause) => sum + clause.ifs.length, 0);
    if (loops - 1 + filters < 3) continue;
    const what = [
      loops > 1 ? `${loops} loops` : "one loop",
      filters > 1 ? `${filters} filters` : filters ? "one filter" : "",
    ]
      .filter(Boolean)
      .join(" and ");
    yield {
      at: node,
      message: `This comprehension has ${what}; the order in which they run is hard to see. Write the loops as statements, or give a part a name of its own.`,
    };
  }
}
