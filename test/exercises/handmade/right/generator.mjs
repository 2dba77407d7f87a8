import net from 'node:net';

/** Yields whenever it needs more. */
function* conversation(socket) {
  let bytes = Buffer.alloc(0);
  const upTo = function* (mark) {
    while (bytes.indexOf(mark) < 0) bytes = Buffer.concat([bytes, yield]);
    const at = bytes.indexOf(mark);
    const taken = bytes.subarray(0, at).toString();
    bytes = bytes.subarray(at + mark.length);
    return taken;
  };
  while (true) {
    const head = yield* upTo('\r\n\r\n');
    const path = /^[A-Z]+ ([^ ]+) HTTP\/1\.1/.exec(head)?.[1];
    if (!path) return 'HTTP/1.1 400 Bad Request\r\n\r\n';
    const size = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0);
    while (bytes.length < size) bytes = Buffer.concat([bytes, yield]);
    bytes = bytes.subarray(size);
    const body = `茶 ${path}`;
    const isLast = /^connection:\s*close/im.test(head);
    const answer = `HTTP/1.1 200 OK\r\n${isLast ? '' : `Content-Length: ${Buffer.byteLength(body)}\r\n`}\r\n${body}`;
    if (isLast) return answer;
    socket.write(answer);
  }
}

const server = net.createServer((socket) => {
  const talk = conversation(socket);
  talk.next();
  socket.on('error', () => talk.return());
  socket.on('data', (data) => {
    const { done, value } = talk.next(data);
    if (done && value) socket.end(value);
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
