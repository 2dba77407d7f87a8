import type { LessonText } from '../../src/model/lesson-text.ts';
import { endOfClient, fateOfHello, goesOn, isAnswered, isMoved } from './answers.ts';

export const en = {
  title: 'Passing it on',
  summary:
    'One port, several processes: a connection handed to a child, workers of a cluster, a file descriptor, a thread.',
  scenes: {
    given: {
      title: 'Yours now',
      intro:
        '`family.js` runs twice: `fork()` starts it again, as a child of the first, its parent; only the child has `process.send`. The parent accepts, takes 300 ms to make up its mind, and gives the connection to the child: `send()` takes a socket beside its message. The child is a process of its own, so the ladder has what it prints, and none of its events.',
      say: { quiet: 'The connection is over: the child has closed it.' },
      questions: {
        hello: {
          ask: 'The client says `hello` at once, and `bye` once the child has its connection. Which of these will the child answer?',
          choices: {
            kept: {
              label: '`hello` and `bye`: it gets the connection, with all that came',
              why: '`send()` gives the connection away, and nothing that was read from it before.',
            },
            reset: {
              label: "neither: the client gets an 'error', because its connection was with another process",
              why: 'To the client nothing happens: its connection is with an address and a port, and not with a process.',
            },
            lost: {
              label: 'only `bye`',
              why: 'A socket of a server reads from the start, listener or not. `hello` had been read when the connection was given away, so it stood in the memory of the parent, and stayed there. Nobody is told.',
            },
          },
          hints: [
            "The parent has no 'data' listener. Does its socket read all the same? (Lesson `backpressure` had one that was not read.)",
            'By the time of `send()`, where is `hello`: with the kernel, or in the parent?',
          ],
        },
        told: {
          ask: "The child has answered, and the connection is about to end. What will the parent's own `socket` tell of that?",
          choices: {
            all: {
              label: "'end' and 'close', as always",
              why: 'For those it would have to read from the connection, which it has no more.',
            },
            close: {
              label: "'close' alone: it does not read",
              why: "It has no connection any more that could be closed. Neither did it tell 'close' when it gave it away.",
            },
            nothing: {
              label: 'nothing',
              why: "With `send()` the parent's object has lost its connection, and no event says so. Whoever counts or lists sockets, and takes them out in 'close', has to do so at `send()`.",
            },
          },
          hints: [
            'Whose connection is it by now?',
            'Look at the column of the server: what has its socket told since `send()`?',
          ],
        },
      },
      change: {
        ask: 'Change the parent so that the child answers `hello`, too.',
        reached: 'The child answered `hello` and `bye`.',
        missed: ({ trace }) =>
          fateOfHello(trace) === 'lost' ? '`hello` was lost again.' : 'The child did not answer both.',
        candidates: {
          pause: {
            why: "`pause()` holds back 'data', and reading had begun before the listener ran. `hello` was read all the same.",
          },
          mark: {
            why: '`highWaterMark` says when a socket stops reading, and not whether it begins. What comes first is read in any case.',
          },
          held: {
            why: 'With `pauseOnConnect` a socket does not begin to read, so `hello` waited with the kernel. It is an option for just this: for connections that are given away.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    number: {
      title: 'A number',
      intro:
        "On Linux and macOS a process has its connections under numbers, their file descriptors. `spawn()` starts a program, in whatever language, and `stdio` lists what it gets as its numbers 0, 1, 2 and, here, 3: the client's connection. `new net.Socket({ fd: 3 })` makes a socket of that in the child.",
      say: { quiet: 'The client still waits.' },
      questions: {
        end: {
          ask: 'The child has answered. It destroys its socket, and exits. What comes to the client?',
          choices: {
            end: {
              label: "'end'",
              why: 'The kernel ends a connection when nobody has it any more. Somebody still does.',
            },
            reset: {
              label: "an 'error': the process that it talked to is gone",
              why: 'An exit closes what a process has, as `destroy()` does. That was one of two.',
            },
            nothing: {
              label: 'nothing',
              why: 'Two processes have the connection, each under a number of its own. `destroy()` and exits close one number, and the kernel ends a connection only with its last one. The parent still has its own, without reading from it.',
            },
          },
          hints: [
            'Did the parent give its socket away, as with `send()`?',
            'How many processes have this connection open when the child has gone?',
          ],
        },
      },
      change: {
        ask: "Change the program so that the client gets 'end' after its answer, while the parent goes on without the connection.",
        reached: "The client got its answer and 'end', and the parent had closed its own.",
        missed: ({ trace }) =>
          !isAnswered(trace)
            ? 'The client got no answer.'
            : endOfClient(trace) === 'end'
              ? goesOn(trace)
                ? "The client got 'end', but the parent still has the connection."
                : "The client got 'end', but the parent did not go on."
              : "The client did not get 'end'.",
        candidates: {
          ends: {
            why: '`end()` is about the connection, whoever has it: it sends the FIN for all of them. The answer of the child came too late.',
          },
          child: {
            why: "The FIN is the connection's, so one process can send it for all. But the parent keeps its number as long as it runs: with each client one more.",
          },
          own: {
            why: "`destroy()` closes the parent's own number, and no more than that: `spawn()` had given the child another one before. Then the child's was the last.",
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    twins: {
      title: 'Two servers, one handle',
      intro:
        '`listen()` takes a server, too: then both listen with one handle, the object that Node has for a descriptor. `two` listens so, once `one` does. After a client `one` is closed, and `second` connects.',
      say: {
        gone: "`one.close()` closed the handle, and `two` had no other. It got no 'close', and its `listening` stayed true. With nothing left to wait for, the process ended.",
      },
      questions: {
        whose: {
          ask: 'Now `first` connects. Whose listener will run?',
          choices: {
            one: {
              label: "that of `one`, whose port it is: `two` is the server for when `one` can't",
              why: 'It does not matter who came first. A handle tells one server of its connections: the last one that listened with it.',
            },
            both: {
              label: 'both: two servers listen, and each has a listener',
              why: 'There is one handle, and it tells one server of each connection.',
            },
            two: {
              label: 'that of `two`',
              why: 'With its `listen()`, `two` took over what the handle tells. `one` still listens, and hears of no client any more. `socket.server` is the server that accepted.',
            },
          },
          hints: [
            'How many servers can one handle tell of a connection?',
            'What was the last call that said to whom the handle belongs?',
          ],
        },
      },
    },

    cluster: {
      title: 'Workers',
      intro:
        '`cluster.fork()` starts the program as a worker, and each worker calls `listen()` with the same port. What comes of that it tells its parent, which prints it and starts the next worker, up to the third. Events of workers are not seen here.',
      say: {},
      questions: {
        two: {
          ask: 'Worker 1 listens. What will come of `listen()` in worker 2, at the same port and host?',
          choices: {
            taken: {
              label: '`EADDRINUSE`',
              why: 'Two processes by themselves would get that. Here no worker has asked the kernel for the port: their parent has.',
            },
            moved: {
              label: 'it listens, and worker 1 does not any more',
              why: 'Nothing was taken from worker 1: it never had the port.',
            },
            both: {
              label: 'it listens, and worker 1 goes on',
              why: '`listen()` of a worker asks its parent. The parent has the port, accepts, and hands each connection to one of its workers, as `send()` does.',
            },
          },
          hints: [
            'Several processes that serve one port are what `cluster` is for.',
            'In the first scene, one process accepted, and another one served. Who could accept here?',
          ],
        },
        three: {
          ask: 'Worker 3 is next, with `exclusive: true`. What will come of its `listen()`?',
          choices: {
            alone: {
              label: 'it gets the port for itself, and the others lose it',
              why: 'It asked for a port of its own. A port that somebody has is not taken away.',
            },
            beside: {
              label: 'it listens with a socket of its own beside the others',
              why: 'It does want its own. But the kernel gives a port and host to one socket, unless all who want it allow sharing (`reusePort`).',
            },
            taken: {
              label: '`EADDRINUSE`',
              why: '`exclusive` means: do not ask my parent, but the kernel. There the port is taken, by the parent.',
            },
          },
          hints: [
            'Who has the port: worker 1, worker 2, or somebody else?',
            '`exclusive` makes a worker listen as if it were no worker.',
          ],
        },
        next: {
          ask: '`first` has been served. Soon `second` connects. Who will serve it?',
          choices: {
            same: {
              label: 'the same worker: it is first in the line, and free again',
              why: 'A worker that has just got a client goes to the back of the line.',
            },
            other: {
              label: 'the other worker that listens',
              why: '`SCHED_RR` is “round robin”: the parent gives connections to its workers in turn. It is the default, but not on Windows. A client that comes twice may meet two processes, so what one keeps in variables, the other does not know.',
            },
            each: {
              label: 'both: each has a listener',
              why: 'A connection is given to one process only.',
            },
          },
          hints: [
            'How would you share out clients among workers that are all alike?',
            'The parent has a line of free workers. Where does one go after it got a client?',
          ],
        },
      },
    },

    full: {
      title: 'No room',
      intro:
        'Two workers with room for one client each. `crowd.js` comes once, and again after each answer; its connections stay.',
      say: {},
      questions: {
        third: {
          ask: 'Both workers are full. For the third connection it is the turn of worker 1. What will become of it?',
          choices: {
            one: {
              label: 'worker 1 drops it: `maxConnections` is for that',
              why: 'A server by itself would. A full worker says to its parent that it does not take it, and the parent asks the next one.',
            },
            waits: {
              label: 'it waits until a worker has room',
              why: 'It would if neither worker dropped any.',
            },
            two: {
              label: 'worker 2 drops it',
              why: 'Worker 1 passes it on, without a word. Worker 2 would, too, but for its `dropMaxConnection`. If none drops, the parent asks them in turn until one has room, and takes no rest meanwhile.',
            },
          },
          hints: [
            'A worker has a parent. Does it have to close what it has no room for?',
            'In one of the workers `dropMaxConnection` is true.',
          ],
        },
      },
    },

    thread: {
      title: 'To a thread',
      intro:
        '`thread.js` runs once more as a thread: JavaScript that runs beside it, in the same process. To this thread it sends the connection of a client: alone first, then with a list of what is to be moved.',
      say: {
        quiet: ({ trace }) =>
          isMoved(trace)
            ? 'With the list, the socket moved: the thread answered, and the object here was destroyed. This Node can do that as long as nothing has been read or written, hence `pauseOnConnect`.'
            : 'With the list it was refused as well. This Node moves no socket to a thread; newer ones do, such as 24.21 and 26.12. Where a socket cannot be moved, one thread keeps the sockets, and sends the others the bytes.',
      },
      questions: {
        thread: {
          ask: 'First, `list` is empty. What will `postMessage()` do with the socket?',
          choices: {
            shared: {
              label: 'send it: threads share the memory of their process',
              why: 'They share what is made to be shared, and no other objects. A message is a copy.',
            },
            copy: {
              label: 'send a copy of the object, without the connection',
              why: 'Plain objects would be copied. A socket has functions among its properties, and a connection that is bound to its thread.',
            },
            thrown: {
              label: 'throw: a socket cannot be copied',
              why: 'A message is a copy of what is sent. A socket has one connection, which belongs to one thread, so there is nothing to copy.',
            },
          },
          hints: [
            'A message to a thread is a copy. What would be a copy of a connection?',
            'The program is ready for an exception, and prints it.',
          ],
        },
      },
    },

    place: {
      title: 'Bound beforehand',
      intro:
        'A `BoundSocket` is bound, which means that it has an address and a port, or a path; to listen or to connect is for later. `place.js` gives one to its server, `caller.js` one to its connection. `bound.js` shows what else can be bound.',
      say: {
        adopted:
          'This line is for `handle.address()`: the server has taken the socket over, and `handle` is of no use any more.',
        file: 'With a path, the file was there once the socket was bound, before anybody listened; `close()` removed it. The next one is for IPv6 alone, and `using` closes it where its block ends.',
        both: 'Two servers at one port: both have asked for `reusePort`, and the kernel divides the clients between them. So processes need no parent for that, but some systems refuse it.',
      },
      questions: {
        again: {
          ask: '`handle` has the port, and next a server will listen with it. Then `again` binds to the same port. What comes of that?',
          choices: {
            both: {
              label: 'a second `BoundSocket`: whether the port is free is found out by `listen()`',
              why: 'With nobody listening at it, some systems allow that, and leave it to `listen()`. Here a server listens at the port, so binding fails.',
            },
            event: {
              label: "an 'error' event, as with `listen()`",
              why: 'That is how a server tells it, some time after `listen()`. Here it is known on the spot.',
            },
            thrown: {
              label: 'an exception',
              why: "A `BoundSocket` binds on the spot: on the next line the port is known, or the exception was thrown. `listen()` with a host needs an event for each of the two, 'listening' and 'error'.",
            },
          },
          hints: [
            'The port of `handle` was known on the next line, without any event.',
            'A constructor has two ways to end. Which one says that it failed?',
          ],
        },
        from: {
          ask: '`caller.js` connects now. Which port will the server print after `from`?',
          choices: {
            picked: {
              label: 'another than `mine`: the kernel picks a free one for each connection',
              why: 'It does so for a socket that is not bound. This one had its port.',
            },
            listens: {
              label: 'the port at which it listens: both ends have the same',
              why: "That is its own end, `socket.localPort`. `remotePort` is the client's.",
            },
            mine: {
              label: 'the one after `mine:`',
              why: 'The connection begins at the socket that was bound. So a client can tell somebody its port before it connects.',
            },
          },
          hints: [
            'When does a client get its port: with `connect()`, or when it is bound?',
            'The `handle` among the options is what the connection is made of.',
          ],
        },
      },
    },
  },
  remember: [
    '`child.send(message, socket)` gives a connection away. From then on the socket tells nothing, and what was read before stays behind: accept it with `pauseOnConnect`.',
    "Where several processes have a connection, `end()` ends it for all of them, and `destroy()` closes one's own share: the kernel ends it with the last.",
    'Of two servers with one handle, the last that listened gets the clients, and the first that closes takes the port from both.',
    'In a cluster the parent has the port for all workers, and hands out the connections (by default not on Windows: there the workers take them themselves). With `exclusive`, a worker asks the kernel for a port of its own.',
    'A socket cannot be copied to a thread. Newer versions of Node can move it there, and bind one before it listens or connects.',
  ],
} satisfies LessonText;
