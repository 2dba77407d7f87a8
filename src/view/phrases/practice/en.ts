import type { Fault } from '../../../model/verdict.ts';
import { reasonOf } from '../reasons/en.ts';
import { type PracticeWords, placeName } from './words.ts';

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
      ? `The program died of an exception${fault.at ? ` at ${placeName(fault.at)}` : ''}.`
      : fault.signal !== null
        ? `The program was ended by the signal ${fault.signal}.`
        : `The program ended by itself, with exit status ${fault.code}.`;
  if (!fault.listened) return `${how} That was before it listened.`;
  return fault.error === undefined && fault.code === 0 ? `${how} A server has to go on.` : how;
}

function faultText(fault: Fault, own: string | undefined): string {
  switch (fault.is) {
    case 'text':
      return fault.offset === undefined
        ? 'Something else came than what was expected.'
        : `Something else came than what was expected: the first ${fault.offset} bytes are right, the next one is not.`;
    case 'short':
      if (fault.came !== '') return 'The FIN came before all the bytes were there.';
      return fault.before > 0 ? 'The FIN came, where more was expected.' : 'The FIN came, and not one byte before it.';
    case 'noNewline':
      return 'The FIN came in the middle of a line: there was no newline before it.';
    case 'silent':
      return fault.came === ''
        ? `Nothing came: neither a byte nor a FIN, for ${seconds(fault.ms)}.`
        : `Some bytes came, and then nothing any more, for ${seconds(fault.ms)}.`;
    case 'noEnd':
      if (fault.ended) return `\`end()\` was called on ${socketAt(fault)}, but for ${seconds(fault.ms)} no FIN came.`;
      return fault.ended === false
        ? `Bytes arrived, the FIN never did: nobody called \`end()\` on ${socketAt(fault)}.`
        : `Bytes arrived, the FIN did not, for ${seconds(fault.ms)}.`;
    case 'extra':
      return 'Something more came, where the FIN was expected.';
    case 'broken':
      return `The connection broke (${fault.code || 'closed without a FIN'}) instead of being ended with a FIN.`;
    case 'refused':
      return `Nobody listens at port ${fault.port} any more: the connection was refused.`;
    case 'unanswered':
      return `The connection to port ${fault.port} was not accepted, for ${seconds(fault.ms)}.`;
    case 'kept':
      return `The client has closed its side, but ${socketAt(fault)} was not closed, for ${seconds(fault.ms)}. Such sockets pile up.`;
    case 'exited':
      return exited(fault);
    case 'neverListened':
      return `The program runs, but it does not listen at port ${fault.port}. It had ${seconds(fault.ms)} to begin.`;
    case 'elsewhere':
      return `The program was given port ${fault.port}, but it listens at ${fault.listensAt.join(' and ')}.`;
    case 'memory':
      return `The program took ${megabytes(fault.bytes)} of memory and was ended: ${megabytes(fault.mostBytes)} is the limit.`;
    case 'undecided':
      return 'This machine was too busy for this check to say anything. Try again.';
    case 'own':
      return own ?? '';
  }
}

export const en: PracticeWords = {
  marks: { new: 'not begun', started: 'begun', solved: 'solved' },
  ofLesson: (lesson) => `lesson ${lesson}`,
  howToBegin: 'Begin one:',

  task: 'What the program must do',
  solution: 'A solution',
  differs: 'What it does, perhaps differently from yours',
  hint: (number, of) => `Hint ${number} of ${of}`,
  wrote: (file) => `A file to begin with: \`${file}\``,
  kept: (file) => `\`${file}\` is there already. It was left as it is.`,
  couldNotWrite: (file, reason) => `${file} could not be written (${reasonOf(reason)}).`,
  lostFolder: 'The folder that you work in was deleted. Go to another one, then ask again.',
  toCheck: 'Check your program with real clients:',
  toCheckAlways: 'Check it at every save:',
  toHint: 'A hint:',
  toSolution: 'A solution:',
  noMoreHints: 'That was the last hint.',
  notSolvedYet: 'You have not solved this one yet. To try first is worth more. But here it is, as you asked.',

  checking: (name) => `checking: ${name}`,
  seconds: (number) => `${number} s`,
  passed: 'passed',
  passedWithAdvice: 'passed, but look at this',
  notCounted:
    "This is not counted: the task does not say what clients may do. But a server for others had better listen for 'error' on each socket.",
  failed: 'failed',
  skipped: 'not checked',
  skippedWhy: (count) =>
    `As long as that is so, the other ${count === 1 ? 'check has' : `${count} checks have`} nothing to talk to.`,
  expected: 'expected',
  came: 'came',
  nothing: 'nothing',
  failedAlike: (earlier) => `failed, just as "${earlier}"`,
  verdict: (name, verdict) => `${name}: ${verdict}`,
  fault: faultText,
  differsHere: 'here it first goes wrong',
  missingHere: 'here something should have come',
  rowsLeftOut: (count) => `${count} more ${count === 1 ? 'row' : 'rows'}`,
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
