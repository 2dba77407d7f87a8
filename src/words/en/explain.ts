import type { ExplainWords } from '../explain.ts';

export const explain: ExplainWords = {
  kinds: {
    class: 'class',
    event: 'event',
    function: 'function',
    method: 'method',
    option: 'option',
    property: 'property',
    code: 'error code',
    word: 'word',
    question: 'question',
  },
  what: 'What it means',
  when: 'When',
  advice: 'What to do',
  since: 'Since',
  origin: 'Where it comes from',
  between: ', ',
  notStated: "Node's documentation does not say since when.",
  unreleased: 'It is documented, but no release is named that has it.',
  here(version, has, isAsked) {
    if (!isAsked)
      return has
        ? `Node ${version}, which runs here, has it.`
        : `Node ${version}, which runs here, does not have it yet.`;
    return has ? `Node ${version}, asked just now, has it.` : `Node ${version}, asked just now, does not have it.`;
  },
  now: (value) => `In this Node it is ${value}.`,
  deprecated: 'Deprecated: new programs should not use it.',
  experimental: 'Experimental: it may still change.',
  signatures: 'Signatures',
  see: 'See it',
  noLesson: 'No lesson is about it.',
  noRelease: 'No lesson can show it as long as no release of Node has it.',
  near: 'It does not happen in a lesson. The nearest scene is:',
  scene: (number, title) => `scene ${number}: ${title}`,
  sources: {
    system: 'It comes from the operating system, so every Node knows it.',
    lookup: 'It comes from looking a name up.',
    node: 'It comes from Node itself.',
    either: 'It comes from the operating system, or from Node, which uses the same code for errors of its own.',
    http: "It comes from Node's parser of HTTP, which reads what comes over a socket.",
    fetch: 'It comes from undici, which is what `fetch` runs on.',
    tls: 'It comes from OpenSSL and `node:tls`, which check what comes over a socket.',
  },
  tryIt: 'Make it happen here',
  cannotRun: 'Not made to happen here',
  several: (word) => `${word} has several meanings`,
  instead: (missing) => `There is no ${missing} in net. This does its work:`,
  running: (code) => `${code}, for real`,
  happened: (code) => `${code} has really happened, on this machine, just now.`,
  didNotHappen: (code) => `${code} did not happen this time.`,
  lacksIt: (version) => `Node ${version} does not have it, so it cannot happen here.`,
  unknown: (word, nearest) =>
    `There is no ${word} in net. ${nearest === undefined ? 'See: net-lessons explain --help' : `Did you mean ${nearest}? net-lessons explain ${nearest}`}`,
  onlyCodesRun: (word) => `--run makes error codes happen; ${word} is none.`,
  missing:
    'Explain what? A name of net, a word, a question, an error code or its message: net-lessons explain ECONNRESET',
};
