import type { Standing } from '../model/exam.ts';
import type { CallRecord } from '../model/record.ts';
import type { RepeatableClient } from './client-command.ts';

/** A path that an exam has made. */
export interface MadePath {
  readonly path: string;
  readonly standing: Standing;
  /** Whether the exam has connected there. */
  readonly wasCalled: boolean;
}

/** Shell commands that make at a path by hand what the exam has made at its own, and that connect there. */
export interface PathLines {
  before: readonly string[];
  after: readonly string[];
  /** The clients, as if they had named these paths. */
  clients: readonly RepeatableClient[];
}

/** The paths of an exam are gone when somebody tries by hand. Others stand for them, in the folder where the shell is. */
export function pathLines(made: readonly MadePath[], clients: readonly RepeatableClient[]): PathLines {
  const named = made.map((each, index) => ({
    ...pick(each),
    name: index === 0 ? 'place.sock' : `place-${index + 1}.sock`,
  }));
  const rename = (text: string): string => named.reduce((all, { path, name }) => all.replaceAll(path, name), text);
  return {
    before: named.flatMap(({ standing, name }) => makeLine(standing, name) ?? []),
    after: named.flatMap(({ wasCalled, name }) => (wasCalled ? [callLine(name)] : [])),
    clients: named.length === 0 ? clients : clients.map((client) => renamed(client, rename)),
  };
}

function pick({ path, standing, wasCalled }: MadePath): MadePath {
  return { path, standing, wasCalled };
}

function renamed(client: RepeatableClient, rename: (text: string) => string): RepeatableClient {
  return {
    log: client.log,
    reads: client.reads,
    isAccepted: client.isAccepted,
    chosenAddress: client.chosenAddress,
    crowd: client.crowd,
    sentWith(call: CallRecord) {
      const bytes = client.sentWith(call)?.toString('latin1');
      return bytes === undefined ? undefined : Buffer.from(rename(bytes), 'latin1');
    },
  };
}

function makeLine(standing: Standing, name: string): string | undefined {
  if (standing === 'nothing') return undefined;
  if (standing === 'file') return `touch ${name}`;
  if (standing === 'leftover')
    return `node -e 'require("net").createServer().listen("${name}", () => process.kill(process.pid, "SIGKILL"))'`;
  const answer = JSON.stringify(standing.answers).replaceAll("'", '\\u0027');
  return `node -e 'require("net").createServer((s) => s.end(${answer})).listen("${name}")'`;
}

function callLine(name: string): string {
  return `node -e 'require("net").connect("${name}").on("data", (d) => console.log(String(d))).on("error", (e) => console.log(e.code))'`;
}
