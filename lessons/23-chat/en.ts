import type { LessonText } from '../../src/model/lesson-text.ts';
import { goodbyes, hasErred, LEAVERS, livesOn, mib, mostWaiting, posters } from './answers.ts';

export const en = {
  title: 'A room to chat in',
  summary: 'Lines from each, words for all, and guests who leave, break off, or never read.',
  scenes: {
    table: {
      title: 'Two at a table',
      intro:
        'In a chat, what one guest says goes to all: this room makes lines of what comes, and writes each line, with a name, to everybody in `guests`. Ann sends `hello` in two pieces, and between these bob says `hi`. Bob prints what he hears.',
      say: {},
      questions: {
        heard: {
          ask: "Ann has sent the first half of her line. Bob's line will come next, and then her second half. What will bob hear?",
          choices: {
            whole: {
              label: '`bob: hi`, then `ann: hello`: half a line waits for its other half',
              why: 'It did wait, but in the one `rest` that both guests share.',
            },
            pieces: {
              label: '`ann: hel`, `bob: hi`, `ann: lo`: each piece as it comes',
              why: 'The room takes what ends with a newline, and `hel` does not.',
            },
            mixed: {
              label: '`bob: helhi`, then `ann: lo`',
              why: "There is one `rest` for the whole room, so bob's line was put behind ann's half. TCP keeps the bytes of one connection in a row, not those of two: each socket needs a `rest` of its own.",
            },
          },
          hints: [
            'Where does half a line lie until more comes?',
            'How many guests are there, and how many variables called `rest`?',
          ],
        },
      },
    },

    hall: {
      title: 'Three ways out',
      intro:
        'Now each socket has a `rest` of its own, with a limit. Of four guests, bob says goodbye with `end()`, dan sends 600 characters without a newline, and cal resets his connection. Ann prints what she hears, and speaks last.',
      say: {},
      questions: {
        late: {
          ask: "Ann has spoken, and the room will write her words to everybody in `guests`. Cal's socket is still among them, though his reset has destroyed it. What will come of the `write()` to it?",
          choices: {
            error: {
              label: "'error' once more, and its message is printed",
              why: 'One came of the reset, and with that the socket was destroyed. A write to such a socket brings no other.',
            },
            throws: {
              label: 'it throws, so nobody behind cal hears her',
              why: '`write()` throws at arguments that make no sense. What became of the connection is no such thing.',
            },
            nothing: {
              label: 'nothing: no event, no exception',
              why: 'A callback would have been told, with ERR_STREAM_DESTROYED. As there is none, nobody notices that cal stays in the set by mistake.',
            },
          },
          hints: [
            "What has the 'error' listener printed already, and what can still come on that socket?",
            '“Three late words”, in the lesson on errors, had a write to a destroyed socket, too.',
          ],
        },
      },
      change: {
        say: { quiet: 'This run ends here.' },
        ask: 'Change the room so that ann is told of each of the three who leave, and of nobody twice.',
        reached: 'Ann was told of each of the three, once.',
        missed: ({ trace }) =>
          `How often ann was told that somebody has left: ${LEAVERS.map((name) => `${name} ${goodbyes(name, trace)}`).join(', ')}.`,
        candidates: {
          error: {
            why: "Of cal she was told now. But dan was thrown out by the room itself: after a `destroy()` without an error, neither 'end' nor 'error' comes.",
          },
          polite: {
            why: "Dan was sent away with a goodbye, and answered it: so there was an 'end'. A guest that resets the connection says none.",
          },
          close: {
            why: "Whether a guest says goodbye, breaks off or is thrown out, 'close' comes, and it comes once. So that is the one place for all that has to be tidied up.",
          },
        },
      },
    },

    inn: {
      title: 'A last word',
      intro:
        "Guests who want to leave say `/quit` now, and are told `bye`. Their sockets leave `guests` at 'close'. Nobody is going to break off, so there is no 'error' listener.",
      say: {},
      questions: {
        bye: {
          ask: "Bob's `/quit` has come in. The room will tell him `bye` with `end()`, and then say his line to all `guests`, bob among them. What will come of that?",
          choices: {
            both: {
              label: 'bob gets `bye`, and then his line',
              why: 'With `end()` the room has announced that nothing more will follow, so nothing more can go out.',
            },
            silent: {
              label: 'bob gets `bye`, and the line that comes too late is passed over',
              why: 'So it was on a socket that was destroyed. To write after its own `end()` is a mistake of the program, and it is told so.',
            },
            dies: {
              label: 'it is the end of the room',
              why: "ERR_STREAM_WRITE_AFTER_END came as 'error' on the room's own socket, of a guest who did everything right. From `end()` to 'close' takes a while, and until then he is in the set.",
            },
          },
          hints: [
            "Is bob still in `guests` when his line is said? When does 'close' come?",
            'The lesson on errors had a write after `end()`. How was that told, and who listens for it here?',
          ],
        },
      },
      change: {
        ask: "Change the room so that bob gets his `bye`, ann's `well?` comes back to her later, and there is no 'error'.",
        reached: "Bob got his `bye`, and the room went on without an 'error'.",
        missed: ({ trace }) =>
          !livesOn(trace)
            ? "Ann's `well?` never came back."
            : hasErred(trace)
              ? "The room went on, but not without an 'error'."
              : 'Bob did not get his `bye`.',
        candidates: {
          listener: {
            why: "The room lives, and it needs such a listener for those who break off. But it still makes that mistake with everybody who quits; and an 'error' destroys the socket, with all that waits in it.",
          },
          destroyed: {
            why: '`end()` does not destroy: a socket that has said its last word may still read. So `destroyed` was `false`.',
          },
          writable: {
            why: '`writable` is `false` once the room has called `end()` or `destroy()`, and for a socket that is closed.',
          },
          first: {
            why: 'A guest that is out of the set hears nothing more. It has to be done before each `end()`, so both belong in one function.',
          },
        },
      },
    },

    wall: {
      title: 'The one who never reads',
      intro:
        'This room repeats each letter until it is a poster of 8 MiB, and shows that to all. `sleeper` never reads. `reader` asks for three posters, one after the other, and rests for 100 ms at the beginning of each.',
      say: {},
      questions: {
        waits: {
          ask: 'How much of the posters for `sleeper` will wait in the room when `reader` has all three?',
          choices: {
            none: {
              label: 'nothing: what a guest does not read waits on its own side',
              why: "A little of it does, in its kernel, and the room's own kernel takes some more. Together they have no room for three posters.",
            },
            one: {
              label: "one poster: after a `false`, a socket takes no more until 'drain'",
              why: 'A `false` refuses nothing. Each `write()` was taken.',
            },
            most: {
              label: 'most of the three',
              why: ({ trace }) =>
                `\`writableLength\` came to ${mib(mostWaiting(trace))}, for one guest who sleeps. (It counts a poster until all of it has left.) And whatever anybody says adds to it.`,
            },
          },
          hints: [
            'Whom does it concern in `say()` that a `write()` returns `false`?',
            'Where does it back up, if the room goes on writing, and one guest does not read?',
          ],
        },
      },
      change: {
        say: { quiet: 'This run ends here.' },
        ask: 'Change the room so that never more than 16 MiB wait in it for a guest, and `reader` still gets its three posters.',
        reached: ({ trace }) => `At most ${mib(mostWaiting(trace))} waited, and \`reader\` got its three posters.`,
        missed: ({ trace }) =>
          `At most ${mib(mostWaiting(trace))} waited, and \`reader\` got ${posters(trace)} of its three posters.`,
        candidates: {
          pause: {
            why: '`pause()` stops what is read from a guest, not what is written to it. The fast one was paused, too: nobody heard it ask for the next poster.',
          },
          false: {
            why: 'A poster is above the mark, so also the fast one got a `false`, and was thrown out. `false` says “enough for now”, not “this one sleeps”.',
          },
          away: {
            why: "A guest for whom so much waits is thrown out, and what waited is freed. To wait for its 'drain' would let the one who sleeps hold up all the others.",
          },
          skip: {
            why: 'A guest that does not keep up misses some posters, and stays. That suits words that are soon out of date, such as prices.',
          },
        },
      },
    },
  },
  remember: [
    'What belongs to one guest, such as the rest of a line, is kept for each socket.',
    "As long as you read from a guest, 'close' comes when it says goodbye, breaks off or is thrown out: tell of its leaving there, and only there. For a guest that vanishes without a word, or never reads, it takes a deadline.",
    "A socket is in your lists until 'close', longer than one may write to it. A write after `end()` is an 'error'; of one after `destroy()` only its callback is told. Ask `writable` first.",
    'One slow reader must neither hold up the others nor fill your memory. Set a limit to `writableLength`, and beyond it leave out words for that guest, or throw it out.',
  ],
} satisfies LessonText;
