import type { Fault } from '../../model/verdict.ts';
import { type PracticeWords, placeName } from '../practice.ts';
import { reasonOf } from './reasons.ts';

const seconds = (ms: number): string => {
  const rounded = ms < 950 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000);
  return `${rounded} ${rounded === 1 ? 'second' : 'seconds'}`;
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

const socketAt = (fault: { at?: { file: string; line: number } }): string =>
  fault.at ? `the socket that ${placeName(fault.at)} got` : 'its socket';

function exited(fault: Fault & { is: 'exited' }): string {
  const how =
    fault.error !== undefined
      ? `The program died of an exception${fault.at ? ` at ${placeName(fault.at)}` : ''}: ${fault.error}.`
      : fault.signal !== null
        ? `The program was ended by the signal ${fault.signal}.`
        : `The program ended by itself, with exit status ${fault.code}.`;
  if (!fault.listened) return `${how} That was before it listened.`;
  return fault.error === undefined && fault.code === 0 ? `${how} A server has to go on.` : how;
}

type FaultWords = { [K in Fault['is']]: (fault: Fault & { is: K }) => string };

const FAULTS: Omit<FaultWords, 'own'> = {
  text: ({ offset }) =>
    offset === undefined
      ? 'Something else came than what was expected.'
      : `Something else came than what was expected: the first ${offset} bytes are right, the next one is not.`,
  short: ({ came, before }) => {
    if (came !== '') return 'The server ended the connection before all the bytes were there.';
    return before > 0
      ? 'The server ended the connection, where more was expected.'
      : 'The server ended the connection without having sent a single byte.';
  },
  noNewline: () => 'The connection ended in the middle of a line: no newline came before the end.',
  silent: ({ came, ms }) =>
    came === ''
      ? `Nothing came for ${seconds(ms)}: the server neither sent a byte nor ended the connection.`
      : `Some bytes came, and then nothing more for ${seconds(ms)}.`,
  endless: ({ bytes, of, ms }) =>
    of === undefined
      ? `Bytes went on coming, ${bytes} in ${seconds(ms)}, and there was no end to it.`
      : `Bytes went on coming, but after ${seconds(ms)} only ${bytes} of ${of} were there.`,
  noEnd: (fault) => {
    if (fault.ended) return `\`end()\` was called on ${socketAt(fault)}, but for ${seconds(fault.ms)} no end came.`;
    return fault.ended === false
      ? `The bytes came, but the connection stayed open: nobody called \`end()\` on ${socketAt(fault)}.`
      : `The bytes came, but for ${seconds(fault.ms)} the connection stayed open.`;
  },
  extra: () => 'Something more came, where the connection should have ended.',
  broken: ({ code }) =>
    `The server broke the connection off (${code || 'closed without an end'}) instead of ending it.`,
  refused: ({ port }) => `Nobody listens at port ${port} any more: the connection was refused.`,
  unanswered: ({ port, ms }) => `The connection to port ${port} was not accepted, for ${seconds(ms)}.`,
  accepts: ({ port, ms }) =>
    `A new client was still accepted at port ${port}, ${seconds(ms)} after the server should have stopped listening.`,
  stays: ({ ms }) => `The process did not end by itself, for ${seconds(ms)}: there is something left that keeps it.`,
  kept: (fault) =>
    `The client has ended its side, but ${socketAt(fault)} was not closed, for ${seconds(fault.ms)}. Such sockets pile up.`,
  exited,
  neverListened: ({ given, port, ms }) => {
    const had = `It had ${seconds(ms)} to begin.`;
    if (given === port) return `The program runs, but it does not listen at port ${port}. ${had}`;
    const taken = port === given + 1 ? 'which is taken' : `and those up to ${port - 1} are taken`;
    return `The program was given port ${given}, ${taken}. It does not listen at ${port}, the next one that is free. ${had}`;
  },
  elsewhere: ({ port, listensAt, isTaken }) => {
    const places = listensAt.join(' and ');
    return isTaken
      ? `The program was given port ${port}, but it tried to listen at ${places}, which somebody else has.`
      : `The program was given port ${port}, but it listens at ${places}.`;
  },
  neverConnected: ({ port, ms }) =>
    ms === 0
      ? `The program ended, and had not connected to port ${port}.`
      : `The program runs, but it did not connect to port ${port}, for ${seconds(ms)}.`,
  memory: ({ bytes, mostBytes }) =>
    `The program took ${megabytes(bytes)} of memory and was ended: ${megabytes(mostBytes)} is the limit.`,
  undecided: () => 'This machine was too busy for this check to say anything. Try again.',
};

function faultText(fault: Fault, own: string | undefined): string {
  if (fault.is === 'own') return own ?? '';
  return (FAULTS[fault.is] as (fault: Fault) => string)(fault);
}

const UNHEARD =
  "This is not counted: the task does not say what clients may do. But a server for others had better listen for 'error' on each socket.";

export const practice: PracticeWords = {
  marks: { new: 'not begun', started: 'begun', solved: 'solved' },
  ofLesson: (lesson) => `lesson ${lesson}`,
  howToBegin: 'Begin one:',

  task: 'What the program must do',
  conditions: ({ role, listenMs, silenceMs, memoryBytes }) =>
    `While it is checked, there is one copy of your program at a time. It has ${seconds(listenMs)} to ${role === 'client' ? 'connect' : 'listen'}, and ${seconds(silenceMs)} for each ${role === 'client' ? 'line that it prints' : 'answer'}; it may take ${megabytes(memoryBytes)} of memory. Nobody types anything: stdin stays open and silent, and is no terminal. It is ended with SIGINT, as by Ctrl-C.`,
  solution: 'A solution',
  differs: 'What it does, perhaps differently from yours',
  hint: (number, of) => `Hint ${number} of ${of}`,
  wrote: (file) => `A file to begin with: \`${file}\``,
  kept: (file) => `\`${file}\` is there already. It was left as it is.`,
  couldNotWrite: (file, reason) => `${file} could not be written (${reasonOf(reason)}).`,
  lostFolder: 'The folder that you work in was deleted. Go to another one, then ask again.',
  toCheck: { server: 'Check your program with real clients:', client: 'Check your program with a real server:' },
  toCheckAlways: 'Check it at every save:',
  toHint: 'A hint:',
  toSolution: 'A solution:',
  toNext: { exercise: 'The next exercise:', lesson: 'The next lesson:' },
  toExplain: 'What is behind it:',
  noMoreHints: 'That was the last hint.',
  notSolvedYet: 'You have not solved this one yet. To try first is worth more. But here it is, as you asked.',

  checking: (name) => `checking: ${name}`,
  seconds: (number) => `${number} s`,
  passed: 'passed',
  passedWithAdvice: 'passed, but look at this',
  notCounted: {
    kept: 'This is not counted: the task does not ask for it. But a server that runs for long had better read what its clients send, if only to throw it away: `socket.resume()`.',
    exited: UNHEARD,
    broken: UNHEARD,
    refused: UNHEARD,
  },
  failed: 'failed',
  skipped: 'not checked',
  skippedWhy: (count) => `Until that is mended, the other ${count === 1 ? 'check' : `${count} checks`} can't be run.`,
  expected: 'expected',
  came: 'came',
  nothing: 'nothing',
  more: (verdict, what) => `${verdict}. ${what[0]?.toUpperCase()}${what.slice(1)}`,
  brief: (came) => `came ${came}`,
  toShow: 'Another failure in full:',
  toShowAll: 'All of them in full:',
  backslash: "That is a backslash and the letter n. In JavaScript a newline is written `'\\n'`, with one backslash.",
  failedAlike: (earlier) => `failed, just as "${earlier}"`,
  verdict: (name, verdict) => `${name}: ${verdict}`,
  fault: faultText,
  differsHere: 'here it first goes wrong',
  missingHere: 'here something should have come',
  rowsLeftOut: (count) => `${count} more ${count === 1 ? 'row' : 'rows'}`,
  byHand: (lines) =>
    lines === 1
      ? 'See it yourself, in a terminal:'
      : 'See it yourself: paste each line into a terminal of its own, in this order.',
  printed: 'The program printed',
  printedErrors: 'The program printed to stderr',
  bytesLeftOut: (bytes) => `(${bytes} bytes more)`,
  allPassed: (count) => (count === 1 ? 'The check passed.' : `All ${count} checks passed.`),
  somePassed: (passed, of) => `${passed} of ${of} checks passed.`,
  solvedNow: 'Solved.',

  watching: (file) => `Watching ${file}: it is checked again whenever you save it. Ctrl-C leaves.`,
  changed: (file, time) => `${file} was saved at ${time}`,
  waitingForFile: (file) => `${file} is gone. It is checked as soon as it is back.`,
};
