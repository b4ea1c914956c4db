/** The server as a web worker. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { openDocument } from "../pitfalls/coach";
import { NO_FILES } from "./files";
import { serve } from "./server";

declare const self: DedicatedWorkerGlobalScope;

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), openDocument, NO_FILES);
