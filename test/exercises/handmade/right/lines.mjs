import net from 'node:net';

// Line by line, with a state.
net
  .createServer((socket) => {
    const state = { lines: [], path: undefined, body: 0, rest: Buffer.alloc(0), last: false, over: false };
    socket.on('error', () => {});
    socket.on('data', (data) => {
      state.rest = Buffer.concat([state.rest, data]);
      while (!state.over) {
        if (state.path !== undefined) {
          const taken = Math.min(state.body, state.rest.length);
          state.rest = state.rest.subarray(taken);
          state.body -= taken;
          if (state.body > 0) break;
          const body = `茶 ${state.path}`;
          state.path = undefined;
          socket.write(`HTTP/1.1 200 OK\r\nX-Made: by hand\r\nContent-Length: ${Buffer.from(body).length}\r\n\r\n${body}`);
          if (!state.last) continue;
          state.over = true;
          socket.end();
          break;
        }
        const at = state.rest.indexOf(10);
        if (at < 0) break;
        const line = state.rest.subarray(0, at).toString().trimEnd();
        state.rest = state.rest.subarray(at + 1);
        if (line !== '') {
          state.lines.push(line);
          continue;
        }
        const [first = '', ...headers] = state.lines.splice(0);
        const [, path, version] = first.split(' ');
        if (version !== 'HTTP/1.1') {
          state.over = true;
          socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
          break;
        }
        state.path = path;
        for (const header of headers) {
          const [name, value] = header.split(':').map((part) => part.trim().toLowerCase());
          if (name === 'content-length') state.body = Number(value);
          if (name === 'connection' && value === 'close') state.last = true;
        }
      }
    });
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
