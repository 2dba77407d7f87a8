import type { Lesson } from '../../src/model/lesson.ts';
import type { Misconception } from '../../src/model/misconception.ts';

/** What many believe of `net`, and is not so. Questions and changes say which of these they meet (`meets`). */
export const MISCONCEPTIONS: Readonly<Record<Misconception, string>> = {
  B1: "Each write() arrives as one 'data' of its own",
  B2: "A server has 'data': what clients send comes to server.on('data')",
  B3: 'Sockets have a close(), as servers do',
  B4: "'end', 'finish' and 'close' all say that the connection is over",
  B5: "'end' also comes where a connection is reset",
  B6: 'A timeout closes the socket when it runs out',
  B7: 'A timeout limits how long the whole exchange may take',
  B8: 'Nothing in net limits how long connecting may take',
  B9: 'server.close() hangs up on the clients that are connected',
  B10: "When the server's 'close' comes, all of its sockets have had theirs",
  B11: 'To close a server twice, or one that never listened, goes unnoticed',
  B12: 'Before the server listens, its address() is an empty object',
  B13: 'address() of an accepted socket is the address of the client',
  B14: 'localhost is another way to write 127.0.0.1',
  B15: 'Connecting fails with one plain error, whose message says why',
  B16: 'try and catch around listen() or connect() get what goes wrong',
  B17: "The 'error' listener of a server also hears of the errors of its sockets",
  B18: 'A port that is taken is told by an exception, or to the callback of listen()',
  B19: 'A port has to be a number; or: any string will do for a port',
  B20: 'The function given to listen(), connect() or createServer() is something else than a listener',
  B21: "'connect' says that the program on the other side has taken the connection",
  B22: "Nothing may be written before 'connect'",
  B23: 'The callback of write() says that the other side has the bytes',
  B24: "Who writes to a connection that the other side has closed is told by 'error' at once",
  B25: 'A write() after end() is passed over in silence',
  B26: 'A server is always told when a client leaves, also if it never reads',
  B27: "What comes before a 'data' listener is added is lost",
  B28: 'allowHalfOpen is for special cases: an answer can be sent at any time anyway',
  B29: 'data.toString() of each piece gives the text that was sent',
  B30: 'A client too many for maxConnections is refused, and told by an error',
  B31: 'If write() returns false, something went wrong, or the bytes are lost',
  B32: 'A paused socket takes nothing in any more',
  B33: 'bytesWritten and writableLength count the same, and what has reached the other side',
  B34: 'Keep-alive keeps a silent connection from timing out',
  B35: 'With noDelay, each write() arrives by itself',
  B36: 'unref() closes something, or a process ends while something is open',
  B37: "In 'close' a socket still knows its remoteAddress and remotePort",
  B38: 'destroy() does what end() does: all that was written still goes out',
  B39: 'A path to listen at works like a port',
  B40: 'HTTP has nothing to do with net',
};

/** By what a misconception is met: questions, or candidates of changes. */
export interface Meeting {
  lesson: string;
  scene: string;
  /** `questions.fate`, `change.goodbye` */
  what: string;
}

/** What each misconception is met by. An id that is none of them is listed as well. */
export function meetingsIn(lessons: readonly Pick<Lesson, 'id' | 'scenes'>[]): ReadonlyMap<string, readonly Meeting[]> {
  const met = lessons.flatMap(({ id: lesson, scenes }) =>
    scenes.flatMap(({ id: scene, questions, change }) => {
      const each = [
        ...questions.map(({ id, meets }) => ({ what: `questions.${id}`, meets })),
        ...(change?.questions ?? []).map(({ id, meets }) => ({ what: `change.questions.${id}`, meets })),
        ...(change?.candidates ?? []).map(({ id, meets }) => ({ what: `change.${id}`, meets })),
      ];
      return each.flatMap(({ what, meets = [] }) => meets.map((id) => ({ id, meeting: { lesson, scene, what } })));
    }),
  );
  const ids = [...new Set([...Object.keys(MISCONCEPTIONS), ...met.map(({ id }) => id)])];
  return new Map(ids.map((id) => [id, met.filter((each) => each.id === id).map(({ meeting }) => meeting)]));
}
