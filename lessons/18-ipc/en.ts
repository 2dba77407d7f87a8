import type { LessonText } from '../../src/model/lesson-text.ts';
import { event, first } from '../../src/model/select.ts';
import { takers } from './answers.ts';

export const en = {
  title: 'A path instead of a port',
  summary: 'Unix sockets: the file at the path, who may come in by it, and what a killed server leaves behind.',
  scenes: {
    file: {
      title: 'A way in',
      intro:
        'A desk listens at a path, as a Unix socket does, takes one client, and closes the server while that client is still connected. A second client comes too late. (Without `/` in front, a path counts from the folder in which a program was started.)',
      say: {
        connect:
          "No 'lookup' came before: a path is no host name, and the kernel finds the file by itself. Nor are there several addresses to try.",
        late: ({ record }) =>
          `\`${record.text}\`: where nobody listens at a port, a call is refused. Here not even a file is left that could be called.`,
      },
      questions: {
        closed: {
          ask: 'The listener is about to run. It calls `close()`, with this client connected, and looks for the file on the next line. What will it print behind `a file:`?',
          choices: {
            used: {
              label: '`true`: the file stays until the last connection is closed',
              why: "The server's 'close' waits for that. The file does not: no connection needs it any more.",
            },
            process: {
              label: '`true`: the file stays as long as the process runs',
              why: 'Node removes the file when the server is closed, and does not wait for the process to end.',
            },
            gone: {
              label: '`false`: the file is gone at once',
              why: '`close()` says that nobody new may come in. Nobody can, once there is no file to come in by.',
            },
          },
          hints: [
            'What is the file for: for those who are connected, or for those who want to be?',
            'Which of the two does `close()` of a server put an end to?',
          ],
        },
        connected: {
          ask: 'The file is gone. In half a second the client, still connected, sends `still here`. What becomes of it?',
          choices: {
            ends: {
              label: "nothing: the client got 'end' when the server closed",
              why: '`close()` of a server hangs up on nobody, at a path no more than at a port.',
            },
            error: {
              label: "the client gets 'error': its connection went through a file that is gone",
              why: 'Nothing goes through the file. The kernel has both ends of the connection, and carries the bytes itself.',
            },
            arrives: {
              label: 'it arrives',
              why: 'The file is only a name by which to find the server. A connection that is made needs it no more than you need the phone book during a call.',
            },
          },
          hints: [
            'Do the bytes of a client stand in that file, or does the file only lead to the server?',
            'What does `close()` of a server do to those who are connected?',
          ],
        },
      },
    },

    doors: {
      title: 'Who may come in',
      intro:
        'At `127.0.0.1`, whoever has an account on the machine can connect. At a path it is up to the rights of the file who can. Here are three, made with different options, and what is printed is whether all users may write.',
      say: {
        write:
          'Only root, the administrator, is never kept out. The folder counts, too: whoever may not enter it does not get to the file. So a server for one user makes its file in a folder that only this user may enter.',
      },
      questions: {
        others: {
          ask: 'Which of the three can other users of the machine connect to?',
          choices: {
            all: {
              label: 'all three, as with a port',
              why: 'The kernel treats it like any new file. `umask` says which rights those do not get: as it is here, only the owner may write.',
            },
            read: {
              label: 'only the one with `readableAll`',
              why: '`readableAll` lets them read, and that is not enough to be let in.',
            },
            both: {
              label: 'both that have an option',
              why: 'Only one of the two options is about writing.',
            },
            write: {
              label: 'only the one with `writableAll`',
              why: 'Other users are kept out unless an option lets them in: `writableAll` lets them write, and so connect.',
            },
          },
          hints: [
            'What may other users do with a new file of yours, if nobody has allowed them anything?',
            'What does one have to be allowed, in order to connect: to read, or to write?',
          ],
        },
      },
    },

    left: {
      title: 'After a server was killed',
      intro:
        'The first server is killed after half a second, by SIGKILL: nothing in it runs any more, no listener and no `close()`. Then comes a client, and then a second server that wants the same path.',
      say: {
        same: ({ record }) =>
          `\`${record.text}\`. It would be so after \`process.exit()\`, Ctrl-C or an exception that nobody caught, too: nothing has called \`close()\`.`,
      },
      questions: {
        dead: {
          ask: 'The process of the first server is gone. What is the client told?',
          choices: {
            missing: {
              label: 'ENOENT: the file went with the process',
              why: 'The kernel closes what a process had open. Files in a folder it leaves alone, and this is one.',
            },
            refused: {
              label: 'ECONNREFUSED: the file is there, and nobody behind it',
              why: 'The file stayed, and leads nowhere. So the two codes tell two things: ENOENT that there is no file, ECONNREFUSED that nobody is behind it.',
            },
            waits: {
              label: 'nothing: it waits for somebody to come',
              why: 'Only a server that listens has a queue in which to wait.',
            },
          },
          hints: [
            'Who removed the file before: the kernel, or Node in `close()`?',
            'Is there still a file? And is somebody behind it?',
          ],
        },
        heir: {
          ask: 'The second server has just called `listen()` at the same path. What comes of it?',
          choices: {
            free: {
              label: "'listening': the path is free, as a port is when its process is dead",
              why: 'A port is given back by the kernel. A path is taken as long as there is a file, whoever made it.',
            },
            over: {
              label: "'listening': it takes over the file that is there",
              why: '`listen()` makes a new file, or fails. It never uses one that is there.',
            },
            taken: {
              label: "'error' with EADDRINUSE, although nobody listens there",
              why: 'To listen is to make the file, and there is one. The kernel does not look whether somebody is behind it.',
            },
          },
          hints: [
            'What does `listen()` have to do in the folder? What is in its way?',
            'Does the kernel look at the file that is there, or only whether there is one?',
          ],
        },
      },
      change: {
        ask: 'The server that made the file is dead. Change `second` so that it listens at this path.',
        reached: 'The second server listens at the path.',
        missed: ({ trace }) =>
          first(trace, event('second', 'error'))?.error?.code === 'EADDRINUSE'
            ? 'The second server was told that the path is taken, and does not listen there.'
            : 'The second server does not listen at the path.',
        candidates: {
          again: {
            why: 'Waiting helps where somebody may leave. Nobody is there who could: the file would still be in the way in a year.',
          },
          rights: {
            why: 'Permissions say who may connect to a file. `listen()` has to make one, and no option makes it put up with one that is there.',
          },
          close: {
            why: '`close()` removes the file of a server that listens. This one does not: its `listen()` has failed.',
          },
          remove: {
            why: 'Without a file in the way `listen()` makes a new one. With `force` it is no error if there is none, as at the first start.',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },

    two: {
      title: 'Two for one path',
      intro:
        'The second server first removes the file, and then listens. This time the first one is still at work when the second one starts, as happens when a new version comes and the old one still has a client. That client calls twice more.',
      say: {
        unreached:
          'The first server still listens. But the file that led to it is gone, and nobody new will ever find it.',
      },
      questions: {
        taken: {
          ask: 'The second server has removed the file and called `listen()`. The first one listens there. What comes of it?',
          choices: {
            taken: {
              label: "'error' with EADDRINUSE: a server that lives has its place",
              why: 'What was in the way was the file, and it is gone.',
            },
            told: {
              label: "'listening', and the first server gets 'error' or 'close'",
              why: 'Nobody told the first server. To the kernel, removing a file is a matter of the folder.',
            },
            unnoticed: {
              label: "'listening', and the first server notices nothing",
              why: 'Both listen. Whoever calls at the path now gets to the second one.',
            },
          },
          hints: [
            'What did EADDRINUSE say in the scene before: that somebody listens, or that there is a file?',
            'Who would have to tell the first server that its file was removed?',
          ],
        },
        closed: {
          ask: "The old client has said goodbye to the first server, which now calls `close()`. In 'close', the client calls once more. Who answers?",
          choices: {
            second: {
              label: 'the second server',
              why: 'It still listens, but its file is gone, as that of the first was before.',
            },
            refused: {
              label: 'nobody: ECONNREFUSED',
              why: 'For that, there would have to be a file.',
            },
            missing: {
              label: 'nobody: ENOENT',
              why: '`close()` removes what stands at its path, whoever made it. That was the file of the second server, which nobody finds any more.',
            },
          },
          hints: [
            'What does `close()` do in the folder, and how does it find the file?',
            'By its path. Whose file stands at that path now?',
          ],
        },
      },
      change: {
        ask: 'Now `other` is at work, and is killed after half a second. The program runs twice: as `second` before that, as `third` after it. Change it so that it takes the place of a dead server, and never that of one that is at work.',
        reached: 'While the other server was at work, it was left alone. When it was dead, its place was taken.',
        missed: ({ trace }) => {
          const { before, after } = takers(trace);
          if (before > 0) return 'The place was taken from a server that was at work.';
          return after > 1
            ? 'Two have taken the place, one from the other.'
            : 'The other server was left alone, but after its death nobody took its place.';
        },
        candidates: {
          missing: {
            why: 'The file is there in both cases, so neither dared. This server would start only where there is no file: the first time, or after one that was closed in good order.',
          },
          kind: {
            why: 'It is a socket in both cases. This does keep other files from being removed, but not those of servers that are at work.',
          },
          code: {
            why: 'EADDRINUSE says that there is a file. It is the same whether somebody is behind it or not.',
          },
          ask: {
            why: 'Only a call tells whether somebody answers. ECONNREFUSED means nobody (on macOS also a queue that is full), and ENOENT that there is nothing to remove. (Other codes, such as EACCES, tell nothing of the kind: a careful program looks at the code.)',
          },
        },
        say: { quiet: 'Nothing more comes.' },
      },
    },
  },
  remember: [
    'The file at the path is only the way in: connections go on without it, and a server without its file is found by nobody.',
    'To connect at a path, one needs the permission to write to its file: `writableAll` gives it to all users of the machine.',
    '`close()` removes the file; a server that is killed or crashes leaves it. Then clients get ECONNREFUSED, and the next `listen()` EADDRINUSE.',
    'Before you remove a file that is in the way, connect: if nobody answers, you take it from nobody.',
  ],
} satisfies LessonText;
