import type { Report } from "../analysis/detector";
import { patches } from "../analysis/mocks";
import type { Model } from "../analysis/model";

export const words = ["patch"];

const plain = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/^(?:mock|mocked|fake|patched|stub|m)_+|_+(?:mock|mocked|fake|patched|stub)$/g, "")
    .replace(/_/g, "");

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("unittest", "mock")) return;
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef")) {
    if (fn.decorator_list.length < 2) continue;
    const targets = patches(model, fn.decorator_list).reverse();
    if (targets.length < 2) continue;
    const all = [...fn.args.posonlyargs, ...fn.args.args];
    const params = model.parent(fn)?.kind === "ClassDef" ? all.slice(1) : all;
    if (params.length < targets.length) continue;
    const meant = targets.map((target, i) => {
      const own = plain(params[i]!.arg);
      if (own === "" || own === plain(target.name)) return i;
      const others = targets.flatMap((other, j) => (own === plain(other.name) ? [j] : []));
      return others.length === 1 ? others[0]! : -1;
    });
    const first = meant.findIndex((to, i) => to >= 0 && to !== i && meant[to] === i);
    const wrong = meant.map((to, i) => (to >= 0 && to !== i && meant[to] === i ? i : -1)).filter((i) => i >= 0);
    if (first < 0) continue;
    const param = params[first]!;
    const got = targets[first]!;
    const changes = wrong.map((i) => model.edit.replace(params[i]!, model.text(params[meant[i]!]!)));
    yield {
      at: param,
      message: `Patches are applied from the bottom up, so \`${param.arg}\` gets the mock of \`${got.name}\`, not of \`${targets[meant[first]!]!.name}\`. Name the parameters in the order of the decorators read upwards.`,
      related: [{ at: got.decorator, message: `This mock arrives as \`${param.arg}\`.` }],
      fixes: [{ title: "Put the parameters in the order of the patches", safe: false, changes }],
    };
  }
}
