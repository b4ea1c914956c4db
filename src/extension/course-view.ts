/** An open page of the course: what its links, boxes and buttons do, and what it shows of the learner's progress. */
import * as vscode from "vscode";
import type { CoursePage } from "../study/content";
import { cardsOf, placeOf } from "../study/deck";
import { dayOf, explainedOn, gradesOn, isRead, predictionsOn } from "../study/progress";
import type { FromPage, ToPage } from "../webview/messages";
import { pageAddress } from "./course-tree";
import type { CommandId } from "./manifest";
import type { ProgressStore } from "./progress-store";

const FIND: CommandId = "pythonCoach.findInWorkspace";
const PRINT: CommandId = "pythonCoach.printPage";

/** What the buttons above a piece of code ask for. */
export type CodeRequest = Extract<FromPage, { type: "copy" | "openCode" }>;

/** Copies code, or opens it as an untitled document where the learner's code is, else beside the page. */
export async function useCode(request: CodeRequest, programs: readonly string[]): Promise<void> {
  if (request.type === "copy") {
    await vscode.env.clipboard.writeText(request.text);
    return;
  }
  const content = (request.program === null ? undefined : programs[request.program]) ?? request.code;
  const document = await vscode.workspace.openTextDocument({ language: "python", content });
  const code = vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined);
  await vscode.window.showTextDocument(document, { viewColumn: code?.viewColumn ?? vscode.ViewColumn.Beside });
}

/** One open page. */
export class CourseView implements vscode.Disposable {
  readonly address: string;
  private readonly subscriptions: vscode.Disposable[];
  private ready = false;

  /** `section` is the anchor to begin at; `open` is called with a link's address and section, `keep` with a snapshot. */
  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly page: CoursePage,
    private readonly progress: ProgressStore,
    private section: string | null,
    private readonly open: (address: string, section: string | null) => Promise<void>,
    private readonly pageAt: (address: string) => Promise<CoursePage | null>,
    private readonly keep: (name: string, data: ArrayBuffer) => Promise<void>,
  ) {
    this.address = pageAddress(page);
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      progress.onDidChange(() => this.sendMarks()),
    ];
  }

  /** Scrolls to a section, as soon as the page can. */
  goTo(section: string): void {
    if (this.ready) this.send({ type: "go", id: section });
    else this.section = section;
  }

  private async receive(message: FromPage): Promise<void> {
    const { address: page, progress } = this;
    const at = Date.now();
    switch (message.type) {
      case "ready":
        return this.start();
      case "open": {
        const [page = "", section = null] = message.page.split("#");
        return this.open(page, section);
      }
      case "copy":
        await useCode(message, this.page.programs);
        return this.send({ type: "say", text: vscode.l10n.t("Copied.") });
      case "openCode":
        return useCode(message, this.page.programs);
      case "read":
        return progress.apply(message.read ? { type: "read", page, at } : { type: "unread", page });
      case "explained":
        if (!this.page.marks.includes(message.mark)) return;
        return progress.apply(
          message.yes
            ? { type: "explained", page, mark: message.mark, at }
            : { type: "unexplained", page, mark: message.mark },
        );
      case "graded": {
        const mark = message.mark || (this.page.marks[0] ?? "");
        if (this.page.marks.includes(mark))
          await progress.apply({ type: "graded", page, mark, grade: message.grade, at });
        return;
      }
      case "predicted": {
        if (!this.page.marks.includes(message.mark)) return;
        const { right, tries } = message;
        const day = dayOf(at, new Date(at).getTimezoneOffset());
        return progress.apply({ type: "predicted", ...placeOf(message.mark), right, tries: tries > 1 ? 2 : 1, day });
      }
      case "keep":
        return this.keep(message.name, message.data);
      case "print":
        await vscode.commands.executeCommand(PRINT, page);
        return;
      case "find":
        await vscode.commands.executeCommand(FIND, this.page.pitfalls);
        return;
    }
  }

  private start(): void {
    this.ready = true;
    this.sendMarks();
    if (this.section !== null) this.send({ type: "go", id: this.section });
    void this.progress.apply({ type: "opened", page: this.address, at: Date.now() });
    if (this.page.kind === "deck") void this.sendCards();
  }

  /** The samples stay on their pages, which are read now. */
  private async sendCards(): Promise<void> {
    const { marks } = this.page;
    const addresses = [...new Set(marks.map((mark) => placeOf(mark).page))];
    const pages = await Promise.all(addresses.map(async (address) => [address, await this.pageAt(address)] as const));
    const found = new Map(pages.flatMap(([address, page]) => (page === null ? [] : [[address, page] as const])));
    const { progress } = this.progress;
    const past = marks.flatMap((mark) => {
      const place = placeOf(mark);
      const prediction = predictionsOn(progress, place.page)[place.mark];
      return prediction === undefined ? [] : [[mark, prediction] as const];
    });
    this.send({ type: "deck", cards: cardsOf(marks, found), past: Object.fromEntries(past) });
  }

  private sendMarks(): void {
    if (!this.ready) return;
    const { progress } = this.progress;
    this.send({
      type: "marks",
      read: isRead(progress, this.address),
      explained: explainedOn(progress, this.address),
      // The one answer of a question has no name on its page.
      grades: named(gradesOn(progress, this.address), this.page),
    });
  }

  private send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }
}

function named<T>(grades: Record<string, T>, { kind, marks: [only] }: CoursePage): Record<string, T> {
  const grade = only === undefined ? undefined : grades[only];
  return kind !== "question" ? grades : grade === undefined ? {} : { "": grade };
}
