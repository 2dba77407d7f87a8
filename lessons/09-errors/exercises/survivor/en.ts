import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The survivor',
  summary: 'Make a fragile server survive resets, garbled orders and a port that is taken.',
  task: [
    'A tea house works as long as everybody behaves. Make it survive. It gets its port as the first argument: `node server.js 8000`.',
    'A client sends its order, a JSON array such as `["tea", "tea"]`, of any length, perhaps in pieces and with pauses between them, and ends its side: only then the order is complete. The server answers with the length of the array, `2 cups` and a newline (`\\n`), or `0 cups` if it is empty, and ends the connection.',
    'Whatever else has come by then, such as half an order, nothing at all, or JSON that is no array, is answered with `no order` and a newline, and the connection is ended too.',
    'A client may break off (a reset, RST) at any moment. The server goes on, and no other client notices.',
    'If its port is taken, the server listens on the next one that is free.',
  ],
  hints: [
    "The server that you begin with has an 'error' listener for each socket. Does each have one at every moment?",
    "Collect the pieces in 'data', and answer in 'end': that is where the order is complete, also if it is empty. The server can still write there.",
    '`JSON.parse()` throws at what is no JSON. What it returns may still be something else: `null` has no `length`, and a string has one. `Array.isArray()` tells.',
    "`socket.on('error', …)` first, before any timer; in 'end' a `try` around `JSON.parse()`, then `2 cups` or `no order`; in `server.on('error', …)`, if `error.code` is `'EADDRINUSE'`, `listen()` with the next port.",
  ],
  checks: {
    serves: {
      name: 'serves those who behave',
      expects:
        'Three clients, one after the other, send an order in one piece and end their side: for two cups, three, and none. That for three has several lines, and an array and a number in it. Each gets the number of its cups, a newline and the end.',
    },
    pieces: {
      name: 'takes an order that comes in pieces',
      expects:
        'A client sends each byte of its order on its own, waits for two seconds after the first, and then ends its side. It gets `2 cups`. Another one orders 200,000 cups, and gets `200000 cups`.',
    },
    garbled: {
      name: 'answers what is no JSON',
      expects: 'A client sends a sentence, and gets `no order` and the end. The next one is served.',
    },
    half: {
      name: 'answers half an order, none, and one that goes on',
      expects:
        'A client ends its side in the middle of its order, another without having sent anything; a third sends a whole order, and then one more line before it ends. Each gets `no order`, and the next one is served.',
    },
    other: {
      name: 'answers JSON that is no array',
      expects:
        'Four clients send `null`, a number, a string and an object. Each gets `no order`, and the next one is served.',
    },
    resets: {
      name: 'survives those who break off',
      expects:
        'One client breaks off (RST) as soon as it is connected, one in the middle of its order, one behind its order. The next one is served.',
    },
    together: {
      name: 'keeps the others out of it',
      expects:
        'A client is connected and has not ordered yet. Meanwhile another breaks off, and a third sends half an order. Then the first one orders, on the same connection, and gets `2 cups`.',
    },
    taken: {
      name: 'serves on the next free port, if its own is taken',
      expects:
        'The given port is taken, and so are the two after it. Two clients, one after the other, are served on the next one.',
    },
  },
  differs: [
    "The 'error' listener is there from the first moment on, before anything else can happen to the socket.",
    "What a client may do wrong is caught where it is known which client it was: there it can be answered. A `process.on('uncaughtException', …)` could not do that.",
    "The order is looked at in 'end', once, and not at each 'data': a piece of it looks just like half an order.",
    "In `server.on('error', …)`, all errors but the one that is expected are thrown: they should not go unnoticed.",
  ],
} satisfies ExerciseText;
