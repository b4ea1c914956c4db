/** The server as a process of its own: over IPC from our extension, over `--stdio` from anything else. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { openDocument } from "../pitfalls/coach";
import { diskFiles } from "./files.node";
import { releaseWhenIdle } from "./memory";
import { serve } from "./server";

serve(createConnection(ProposedFeatures.all), openDocument, diskFiles);
releaseWhenIdle();
