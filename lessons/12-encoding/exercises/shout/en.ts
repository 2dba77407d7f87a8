import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'Louder!',
  summary: 'Send every text back in capitals, however its characters are cut.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'Clients send text in UTF-8, in any language. The server sends it back in capitals, as `toUpperCase()` makes them, in UTF-8: `straße` comes back as `STRASSE`, and what has no capitals comes back as it was.',
    'It does so at once, without waiting for a line or for the end. The bytes of a character may come in several pieces: then the characters before it come back at once, and it follows when its last byte is there.',
    'When a client has ended its side, the server sends what is still to be sent, and ends its own side. There may be several clients, each with a text of its own. One that breaks off (RST) must not bring the server down.',
  ],
  hints: [
    'The server that you begin with sends back bytes. Capitals are made of characters, so here they have to be a string for a while. What was wrong with making one of each piece by itself?',
    'Something has to keep the first bytes of a character until the others come. There are two ways to have that, and one of them is a single call.',
    'If you make a `StringDecoder`, make it in the function that runs once for each client: what it keeps belongs to one connection.',
    "`socket.setEncoding('utf8')`, and then `socket.write(text.toUpperCase())` in 'data'.",
  ],
  checks: {
    shouts: {
      name: 'sends a text back in capitals',
      expects: 'A client sends a line, and waits.',
    },
    'at-once': {
      name: 'answers at once, without a newline',
      expects: 'A client sends a word without a newline and waits for it to come back before it sends another one.',
    },
    letters: {
      name: 'knows other letters than a to z',
      expects:
        'A BOM (U+FEFF), letters with accents, one of which is a character of its own (U+0301), a `ß`, a ligature (U+FB01), Russian and Chinese letters, an emoji and a letter beyond U+FFFF (U+10428) come in one piece. Those that have capitals come back as such, the others as they are.',
    },
    split: {
      name: 'puts together characters that come in pieces',
      expects:
        'Characters of two, three and four bytes are cut at each place where they can be. An `x` in front of the first piece comes back at once as `X`; the character follows when its other bytes are there. Last, a text comes byte by byte.',
    },
    apart: {
      name: 'keeps the characters of several clients apart',
      expects: 'Two clients have each sent a part of a character, a third one sends a word, and then they go on.',
    },
    long: {
      name: 'sends back a long text',
      expects:
        'A client sends a hundred thousand characters at once, of one to three bytes. Another one sends much more, ends its side, and does not read until a while later. All of them come back.',
    },
    ends: {
      name: 'ends when the client has ended',
      expects: 'A client sends its last word and ends its side at once. The word comes back, and then the end.',
    },
    resets: {
      name: 'survives a client that breaks off',
      expects:
        'A client breaks off (RST) in the middle of a character. Another one sends a long text, ends its side, reads nothing, and then breaks off. The next one gets its text back all the same.',
    },
  },
  differs: [
    "`socket.setEncoding('utf8')` gives each socket a decoder of its own, so there is nothing to keep and nothing to mix up.",
    '`write()` makes UTF-8 of the string again. The capitals may take another number of bytes than the letters: nobody may count on it.',
    'Had the text to come back unchanged, it would be better never to make a string of it.',
  ],
} satisfies ExerciseText;
