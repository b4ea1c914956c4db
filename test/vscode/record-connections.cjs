// @ts-check
// Loaded into every Node process of a VS Code under test: notes where it opens a network connection to.
const children = require("node:child_process");
const fs = require("node:fs");
const modules = require("node:module");
const net = require("node:net");

const { COACH_CONNECTIONS, NODE_OPTIONS } = process.env;
const connect = net.Socket.prototype.connect;

/** @param {unknown[]} args as `net.connect` takes them, or already sorted into one list */
function target(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "object" && first) return first.path ? undefined : `${first.host ?? "localhost"}:${first.port}`;
  return typeof first === "number" ? `${typeof second === "string" ? second : "localhost"}:${first}` : undefined;
}

net.Socket.prototype.connect = function record(/** @type {any[]} */ ...args) {
  const where = target(args);
  // A local pipe is no network.
  if (where && COACH_CONNECTIONS) fs.appendFileSync(COACH_CONNECTIONS, `${where}\n`);
  return Reflect.apply(connect, this, args);
};

// VS Code takes NODE_OPTIONS away from the extension host that it forks.
const fork = children.fork;
children.fork = /** @type {typeof fork} */ (
  (/** @type {string} */ file, /** @type {any} */ args, /** @type {any} */ options) => {
    const [list, rest] = Array.isArray(args) ? [args, options] : [[], args];
    return fork(file, list, { ...rest, env: { ...(rest?.env ?? process.env), COACH_CONNECTIONS, NODE_OPTIONS } });
  }
);
modules.syncBuiltinESMExports();
