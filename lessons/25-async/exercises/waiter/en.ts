import type { ExerciseText } from '../../../../src/model/exercise.ts';

export const en = {
  title: 'The waiter',
  summary: 'Orders in their order, a deadline for each dish, and guests who order what there is not.',
  task: [
    'Write a TCP server. It gets its port as the first argument: `node server.js 8000`.',
    'Clients order dishes, each as a line of text (`\\n`), and lines may come in pieces or several at once. To each order the server answers with a line, such as `hot tea`, and each client gets its answers in the order in which it has ordered: its next dish goes on the stove once the one before is answered. One client that waits keeps no other one waiting.',
    'The stove at the beginning of the program stays as it is. The promise of `boil(dish, signal)` is fulfilled when the dish is ready. It is rejected if there is no such dish, or no room for another one, or if the `signal` is aborted, which makes room.',
    'If there is no such dish, or no room for it, the answer is `sorry`, at once. If a dish is not ready 200 ms after it was put on the stove, it is given up, makes room on the stove, and the answer is `late`. In both cases the client may order again.',
    'A client that has ended its side gets what it has ordered, and then the server ends its own. One that breaks off (RST), also while it waits, must not bring the server down.',
  ],
  hints: [
    'The loop already takes one piece after the other. But a piece is not an order: keep what stands behind the last newline, and take the lines one by one, each with its `await`.',
    'A `catch` around the one dish gives the answer, and the loop goes on. The `.catch()` of `serve()` is for what goes wrong with the connection.',
    '`AbortSignal.timeout(200)` makes a signal with a deadline; where you catch, `signal.aborted` tells whether it was that. A race between `boil()` and a timer would give up waiting, and not the dish.',
    'By default Node ends this side when the client has ended its own, also while the body of the loop awaits: so `net.createServer({ allowHalfOpen: true }, …)`, and `socket.end()` behind the loop.',
  ],
  checks: {
    serves: {
      name: 'serves what is on the menu',
      expects: 'A client orders tea, soup and rice, each when it has got the one before.',
    },
    order: {
      name: 'keeps the order',
      expects: 'A client orders soup, which takes its time, and a little later tea. It gets the soup first.',
    },
    joined: {
      name: 'keeps the order of lines that come together',
      expects:
        'Soup and tea are ordered at once, in one piece. The soup comes first, and then the tea. Then a feast, tea and tea again are ordered in one piece: `late` comes, and then the tea twice.',
    },
    pieces: {
      name: 'puts lines together that come in pieces',
      expects: 'A line comes byte by byte, and gets one answer.',
    },
    sorry: {
      name: 'is sorry for what there is not',
      expects: 'A client orders `snow`, and then `TEA`. Both times it gets `sorry`. Then it orders tea, and gets it.',
    },
    late: {
      name: 'gives up what takes too long',
      expects: 'A client orders a feast. After 200 ms it gets `late`. Then it orders tea, and gets it.',
      why: { early: 'It was told too early.', late: 'It was told too late.' },
    },
    stove: {
      name: 'makes room on the stove',
      expects: 'Two clients order a feast, and both get `late`. After that there is room again: one of them gets tea.',
      why: { full: 'The two feasts were still on the stove: nobody had told it that they were given up.' },
    },
    others: {
      name: 'keeps nobody waiting for others',
      expects:
        'A client has ordered a feast, and still waits. Another one orders tea, and gets it before the first is answered. Then both have ordered a feast: the stove is full, and a third one that orders tea gets `sorry`.',
      why: {
        waits: 'The tea came only after the first client had got its answer.',
        full: 'The stove was full, and the third client got another answer.',
      },
    },
    ends: {
      name: 'serves whoever has ended its side',
      expects: 'A client orders soup and ends its side. It gets the soup, and then the end.',
    },
    resets: {
      name: 'survives clients that break off',
      expects:
        'One client breaks off (RST) when it has its tea, and another one while it waits for soup. One that was there all the time gets soup, and so does a new one.',
    },
  },
  differs: [
    'The deadline stands where the dish is ordered, and its signal goes down to the timer on the stove: whoever is given a signal and does not hand it on can only stop waiting.',
    '`cook()` never rejects: it makes an answer of all that can go wrong with a dish. What is left to `.catch()` is the connection.',
    'A loop that runs to its end may have destroyed the socket already, which differs between versions of Node: `end()` does no harm then. Answers as short as these have left by then; of long ones, what still waits would be lost, unless the loop is over `socket.iterator({ destroyOnReturn: false })`.',
  ],
} satisfies ExerciseText;
