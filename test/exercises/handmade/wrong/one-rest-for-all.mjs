// fails: closes
import net from 'node:net';

const EMPTY_LINE = '\r\n\r\n';

/** @type {(head: string, name: string) => string | undefined} */
const headerOf = (head, name) => {
  for (const line of head.split('\r\n').slice(1)) {
    const [given = '', ...value] = line.split(':');
    if (given.toLowerCase() === name) return value.join(':').trim();
  }
  return undefined;
};

let rest = Buffer.alloc(0);

const server = net.createServer((socket) => {
  socket.on('error', () => {
    // This client is gone.
  });

  let isOver = false;

  /** Takes a whole request out of `rest`, and answers it. */
  const serveOne = () => {
    const end = rest.indexOf(EMPTY_LINE);
    if (end < 0) return false;
    const head = rest.subarray(0, end).toString('latin1');
    const path = /^[A-Z]+ (\S+) HTTP\/1\.1\r\n/.exec(`${head}\r\n`)?.[1];
    if (path === undefined) {
      isOver = true;
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return false;
    }
    const next = end + EMPTY_LINE.length + Number(headerOf(head, 'content-length') ?? 0);
    if (rest.length < next) return false;
    rest = rest.subarray(next);
    const body = `茶 ${path}`;
    socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`);
    isOver = headerOf(head, 'connection')?.toLowerCase() === 'close';
    if (isOver) socket.end(`Connection: close\r\n\r\n${body}`);
    else socket.write(`\r\n${body}`);
    return !isOver;
  };

  socket.on('data', (data) => {
    // What comes after the last answer is read, so that the end comes through, and dropped.
    if (isOver) return;
    rest = Buffer.concat([rest, data]);
    while (serveOne());
  });
});

server.listen(Number(process.argv[2]), '127.0.0.1');
