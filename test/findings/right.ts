import type { FindingKind } from '../../src/model/finding.ts';
import type { RightProgram } from './programs.ts';

/** Everything in one process, which most of these programs are. */
function alone(title: string, source: string, isEndless = false): RightProgram {
  return { title, sources: { 'app.js': source }, isEndless };
}

/** Programs that look like those with a fault of each kind. */
const LOOKALIKES: Readonly<Record<FindingKind, readonly [RightProgram, ...RightProgram[]]>> = {
  noErrorListener: [
    alone(
      'an echo with callbacks',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', (error) => console.log(error.code));
      socket.on('data', (data) => socket.write(data));
      socket.on('end', () => console.log('client has ended'));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hello'));
      client.on('error', (error) => console.log(error.code));
      client.on('data', () => client.end());
      client.on('close', () => server.close());
    });
    `,
    ),
    alone(
      'an echo with pipeline',
      `
    import net from 'node:net';
    import { pipeline, Transform } from 'node:stream';
    const server = net.createServer((socket) => {
      const upper = new Transform({ transform: (chunk, _, done) => done(null, String(chunk).toUpperCase()) });
      pipeline(socket, upper, socket, (error) => error && console.log(error.code));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect({ port: server.address().port, host: '127.0.0.1', allowHalfOpen: true });
      client.once('error', () => {});
      client.on('data', (data) => console.log(String(data)));
      client.on('end', () => server.close());
      client.end('pipeline');
    });
    `,
    ),
    alone(
      'an HTTP server and a client',
      `
    import http from 'node:http';
    const server = http.createServer((request, response) => response.end('hello'));
    server.listen(0, '127.0.0.1', () => {
      const request = http.get({ port: server.address().port, host: '127.0.0.1', agent: false }, (response) => {
        response.resume().on('end', () => server.close());
      });
      request.on('error', (error) => console.log(error.code));
    });
    `,
    ),
    alone(
      'a socket that an HTTP server takes over',
      `
    import http from 'node:http';
    import net from 'node:net';
    const web = http.createServer((request, response) => response.end('hello'));
    const server = net.createServer((socket) => web.emit('connection', socket));
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      http.get({ port, host: '127.0.0.1', agent: false }, (response) => {
        response.resume().on('end', () => server.close());
      });
    });
    `,
    ),
    alone(
      'a client that is refused, and tries again',
      `
    import net from 'node:net';
    let tries = 0;
    function connect() {
      const client = net.connect(process.env.PORT, '127.0.0.1');
      client.on('connect', () => client.end('at last'));
      client.on('error', ({ code }) => {
        console.log(code);
        tries += 1;
        if (tries === 2) server.listen(process.env.PORT, '127.0.0.1');
        setTimeout(connect, 50);
      });
      client.on('close', (hadError) => hadError || server.close());
      client.resume();
    }
    const server = net.createServer((socket) => socket.on('error', () => {}).resume());
    connect();
    `,
    ),
  ],
  neverFires: [
    alone(
      'events of its own on a socket',
      `
    import net from 'node:net';
    function withMessages(socket) {
      let rest = '';
      socket.on('error', () => {});
      socket.on('data', (data) => {
        const lines = (rest + data).split('\\n');
        rest = lines.pop();
        for (const line of lines) socket.emit('message', JSON.parse(line));
      });
      return socket;
    }
    const server = net.createServer((socket) => {
      withMessages(socket).on('message', (message) => socket.end(JSON.stringify(message) + '\\n'));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = withMessages(net.connect(server.address().port, '127.0.0.1'));
      client.on('message', (message) => console.log(message.text));
      client.on('close', () => server.close());
      client.write('{"text":"hi"}\\n');
    });
    `,
    ),
    alone(
      'the same listeners for both ends',
      `
    import net from 'node:net';
    function wire(socket, name) {
      socket.on('connect', () => console.log(name, 'connect'));
      socket.on('error', ({ code }) => console.log(name, code));
      socket.on('data', (data) => console.log(name, String(data)));
      return socket;
    }
    const server = net.createServer((socket) => wire(socket, 'server').end('hello'));
    server.listen(0, '127.0.0.1', () => {
      wire(net.connect(server.address().port, '127.0.0.1'), 'client').on('close', () => server.close());
    });
    `,
    ),
    alone(
      'a server of a class of its own, with events of its own',
      `
    import net from 'node:net';
    class Chat extends net.Server {
      constructor() {
        super();
        this.on('connection', (socket) => {
          socket.on('error', () => {});
          socket.on('data', (data) => this.emit('message', socket, data));
        });
      }
    }
    const server = new Chat();
    server.on('message', (socket, data) => socket.end(data));
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('x'));
      client.on('error', () => {}).resume().on('close', () => server.close());
    });
    `,
    ),
  ],
  unread: [
    alone(
      'frames, read with readable',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      let length;
      socket.on('readable', () => {
        for (;;) {
          length ??= socket.read(1)?.[0];
          const body = length === undefined ? null : socket.read(length);
          if (body === null) return;
          length = undefined;
          socket.write(body);
        }
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => {
        client.write(Buffer.from('\\x05hel'));
        setTimeout(() => client.end(Buffer.from('lo\\x02hi')), 50);
      });
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
    ),
    alone(
      'a pause in between',
      `
    import net from 'node:net';
    const server = net.createServer({ pauseOnConnect: true }, (socket) => {
      socket.on('error', () => {});
      socket.on('data', (data) => console.log(data.length));
      setTimeout(() => socket.resume(), 100);
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('late but here'));
      client.on('error', () => {}).resume().on('close', () => server.close());
    });
    `,
    ),
    alone(
      'a buffer of its own to read into',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).resume().end('x'.repeat(100)));
    server.listen(0, '127.0.0.1', () => {
      const onread = { buffer: Buffer.alloc(16), callback: (length) => length > 0 };
      const client = net.connect({ port: server.address().port, host: '127.0.0.1', onread });
      client.on('error', () => {});
      client.on('close', () => server.close());
    });
    `,
    ),
    alone(
      'for await over a socket',
      `
    import net from 'node:net';
    const server = net.createServer(async (socket) => {
      try {
        for await (const chunk of socket) socket.write(String(chunk).toUpperCase());
      } catch (error) {
        console.log(error.code);
      }
    });
    server.listen(0, '127.0.0.1', async () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.write('shout');
      client.setEncoding('utf8');
      for await (const text of client) {
        console.log(text);
        client.end();
      }
      server.close();
    });
    `,
    ),
  ],
  lateWrite: [
    alone(
      'a peer that breaks off while it is written to',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      const timer = setInterval(() => socket.write('tick'), 10);
      socket.on('error', ({ code }) => console.log(code));
      socket.on('close', () => {
        clearInterval(timer);
        server.close();
      });
      socket.resume();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {});
      client.on('data', () => client.resetAndDestroy());
    });
    `,
    ),
    alone(
      'a heartbeat',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      let isAlive = true;
      const timer = setInterval(() => {
        if (!isAlive) return socket.destroy();
        isAlive = false;
        socket.write('ping');
      }, 50);
      socket.on('data', () => (isAlive = true));
      socket.on('close', () => clearInterval(timer));
      socket.on('error', () => {});
    });
    server.listen(0, '127.0.0.1', () => {
      let pings = 0;
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('data', () => (pings += 1) < 4 && client.write('pong'));
      client.on('error', () => {}).on('close', () => server.close());
    });
    `,
    ),
    alone(
      'idle clients that are sent away',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.setTimeout(150);
      socket.on('timeout', () => socket.end('too slow'));
      socket.on('error', () => {});
      socket.resume();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect({ port: server.address().port, host: '127.0.0.1', timeout: 5000 });
      client.on('timeout', () => client.destroy());
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
    ),
  ],
  ignoredFalse: [
    alone(
      'writing that waits for drain',
      `
    import net from 'node:net';
    import { once } from 'node:events';
    const server = net.createServer(async (socket) => {
      socket.on('error', () => {});
      const chunk = Buffer.alloc(256 * 1024);
      for (let i = 0; i < 60; i += 1) if (!socket.write(chunk)) await once(socket, 'drain');
      socket.end();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {});
      client.on('data', () => {
        client.pause();
        setTimeout(() => client.resume(), 1);
      });
      client.on('close', () => server.close());
    });
    `,
    ),
    alone(
      'writing that waits for its callback',
      `
    import net from 'node:net';
    const server = net.createServer(async (socket) => {
      socket.on('error', () => {});
      const chunk = Buffer.alloc(1024 * 1024);
      for (let i = 0; i < 12; i += 1) await new Promise((resolve) => socket.write(chunk, resolve));
      socket.end();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
    ),
    alone(
      'subscribers that are left out while they are slow',
      `
    import net from 'node:net';
    const subscribers = new Map();
    const server = net.createServer((socket) => {
      subscribers.set(socket, true);
      socket.on('drain', () => subscribers.set(socket, true));
      socket.on('close', () => subscribers.delete(socket));
      socket.on('error', () => {}).resume();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {}).on('close', () => server.close());
      client.pause();
      let count = 0;
      const timer = setInterval(() => {
        for (const [socket, isReady] of subscribers)
          if (isReady) subscribers.set(socket, socket.write(Buffer.alloc(1_000_000)));
        count += 1;
        if (count < 20) return;
        clearInterval(timer);
        client.resume();
        client.end();
      }, 5);
    });
    `,
    ),
  ],
  neverClosed: [
    alone(
      'half-open, and ended in time',
      `
    import net from 'node:net';
    const server = net.createServer({ allowHalfOpen: true }, (socket) => {
      let bytes = 0;
      socket.on('error', () => {});
      socket.on('data', (data) => (bytes += data.length));
      socket.on('end', () => setTimeout(() => socket.end(bytes + ' bytes'), 100));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {});
      client.on('data', (data) => console.log(String(data)));
      client.on('close', () => server.close());
      client.end('count me');
    });
    `,
    ),
    alone(
      'a graceful shutdown',
      `
    import net from 'node:net';
    const sockets = new Set();
    const server = net.createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
      socket.on('data', (data) => socket.write(data));
    });
    process.on('SIGTERM', () => {
      server.close(() => console.log('closed'));
      for (const socket of sockets) socket.end('bye');
      setTimeout(() => sockets.forEach((socket) => socket.destroy()), 200).unref();
    });
    server.listen(0, '127.0.0.1', () => {
      for (let i = 0; i < 3; i += 1) {
        const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hi'));
        client.on('error', () => {});
        client.on('data', () => {});
      }
      setTimeout(() => process.kill(process.pid, 'SIGTERM'), 150);
    });
    `,
    ),
    {
      title: 'a server that is stopped while it has clients',
      isEndless: true,
      sources: {
        'server.js': `
        import net from 'node:net';
        const server = net.createServer((socket) => {
          socket.on('error', () => {});
          socket.on('data', (data) => socket.write(data));
        });
        server.listen(process.env.PORT, '127.0.0.1');
      `,
        'client.js': `
        import net from 'node:net';
        const connect = () => {
          const client = net.connect(process.env.PORT, '127.0.0.1');
          client.on('connect', () => client.write('hello'));
          client.on('data', (data) => console.log(String(data)));
          client.on('error', ({ code }) => code === 'ECONNREFUSED' && setTimeout(connect, 50));
        };
        connect();
      `,
      },
    },
    alone(
      'a connection that is handed to a child',
      `
    import { fork } from 'node:child_process';
    import net from 'node:net';
    import { fileURLToPath } from 'node:url';
    const file = fileURLToPath(import.meta.url);
    if (process.argv[2] === 'child') {
      process.on('message', (message, socket) => {
        socket.on('error', () => {});
        socket.end('from the child', () => process.disconnect());
        socket.resume();
      });
    } else {
      const child = fork(file, ['child']);
      const server = net.createServer({ pauseOnConnect: true }, (socket) => {
        child.send('yours', socket);
        server.close();
      });
      server.listen(0, '127.0.0.1', () => {
        const client = net.connect(server.address().port, '127.0.0.1');
        client.on('error', () => {});
        client.on('data', (data) => console.log(String(data)));
      });
    }
    `,
    ),
  ],
  piling: [
    alone(
      'listeners on the server that leave with their connection',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      const stop = () => socket.end('closing');
      server.on('stop', stop);
      socket.on('error', () => {});
      socket.on('close', () => server.off('stop', stop));
      socket.resume();
    });
    server.listen(0, '127.0.0.1', () => {
      let left = 6;
      for (let i = 0; i < left; i += 1) {
        const client = net.connect(server.address().port, '127.0.0.1');
        client.on('error', () => {}).resume().on('close', () => (left -= 1) || server.close());
      }
      setTimeout(() => server.emit('stop'), 100);
    });
    `,
    ),
    alone(
      'a promise for each request on one connection',
      `
    import net from 'node:net';
    import { once } from 'node:events';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (data) => socket.write(data));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = net.connect(server.address().port, '127.0.0.1');
    client.on('error', () => {});
    await once(client, 'connect');
    for (let i = 0; i < 15; i += 1) {
      client.write('request ' + i);
      await once(client, 'data');
    }
    client.destroy();
    server.close();
    `,
    ),
  ],
  openToAll: [
    alone(
      'a Unix socket',
      `
    import net from 'node:net';
    import path from 'node:path';
    const file = process.platform === 'win32' ? '\\\\\\\\.\\\\pipe\\\\' + process.pid : path.resolve('talk.sock');
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (data) => socket.end(data));
    });
    server.listen(file, () => {
      const client = net.createConnection(file);
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
      client.write('local');
    });
    `,
    ),
  ],
};

/** What else people write. */
const COMMON: readonly RightProgram[] = [
  alone(
    'promises of events',
    `
    import { once } from 'node:events';
    import net from 'node:net';
    const server = net.createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = net.connect(server.address().port, '127.0.0.1');
    client.on('error', () => {});
    const [socket] = await once(server, 'connection');
    socket.on('error', () => {});
    await once(client, 'connect');
    client.end('question');
    const [question] = await once(socket, 'data');
    socket.end('answer to ' + question);
    const [answer] = await once(client, 'data');
    console.log(String(answer));
    await once(client, 'close');
    server.close();
    `,
  ),
  alone(
    'HTTP requests that share a connection',
    `
    import http from 'node:http';
    import { once } from 'node:events';
    const server = http.createServer((request, response) => request.pipe(response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let i = 0; i < 5; i += 1) {
      const request = http.request({ port: server.address().port, host: '127.0.0.1', method: 'POST', agent });
      request.end('x'.repeat(1000));
      const [response] = await once(request, 'response');
      for await (const chunk of response) console.log(chunk.length);
    }
    agent.destroy();
    server.close();
    `,
  ),
  alone(
    'HTTP with fetch, and sockets that are counted for a shutdown',
    `
    import http from 'node:http';
    const sockets = new Set();
    const server = http.createServer((request, response) => response.end('hello'));
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    server.listen(0, '127.0.0.1', async () => {
      for (let i = 0; i < 4; i += 1) await (await fetch('http://127.0.0.1:' + server.address().port)).text();
      server.close();
      for (const socket of sockets) socket.destroy();
    });
    `,
  ),
  alone(
    'TLS',
    `
    import tls from 'node:tls';
    const key = Buffer.from('d731ef57be09e5204f0b205b60627028', 'hex');
    const common = { ciphers: 'PSK', maxVersion: 'TLSv1.2' };
    const server = tls.createServer({ ...common, pskCallback: () => key, pskIdentityHint: 'x' }, (socket) => {
      socket.on('error', (error) => console.log(error.code));
      socket.pipe(socket);
    });
    server.on('tlsClientError', (error) => console.log('client', error.code));
    server.listen(0, '127.0.0.1', () => {
      const client = tls.connect({
        ...common,
        port: server.address().port,
        host: '127.0.0.1',
        checkServerIdentity: () => undefined,
        pskCallback: () => ({ psk: key, identity: 'x' }),
      });
      client.on('secureConnect', () => client.end('secret'));
      client.on('data', (data) => console.log(String(data)));
      client.on('error', (error) => console.log('error', error.code));
      client.on('close', () => server.close());
    });
    `,
  ),
  alone(
    'an echo with pipe',
    `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.pipe(socket);
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {}).on('close', () => server.close());
      client.end('x'.repeat(300_000));
      client.resume();
    });
    `,
  ),
  alone(
    'a chat',
    `
    import net from 'node:net';
    const members = new Map();
    const tellAll = (text, except) => {
      for (const [socket] of members) if (socket !== except && socket.writable) socket.write(text + '\\n');
    };
    const server = net.createServer((socket) => {
      const name = 'member ' + (members.size + 1);
      members.set(socket, name);
      let rest = '';
      socket.setEncoding('utf8');
      socket.on('data', (text) => {
        const lines = (rest + text).split('\\n');
        rest = lines.pop();
        for (const line of lines) tellAll(name + ': ' + line, socket);
      });
      socket.on('error', ({ code }) => console.log(name, code));
      socket.on('close', () => {
        members.delete(socket);
        tellAll(name + ' has left');
        if (members.size === 0) server.close();
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const clients = [0, 1, 2].map(() => net.connect(server.address().port, '127.0.0.1'));
      for (const client of clients) client.on('error', () => {}).on('data', () => {});
      let round = 0;
      const timer = setInterval(() => {
        round += 1;
        for (const client of clients) if (client.writable) client.write('round ' + round + '\\n');
        if (round === 4) clients[1].resetAndDestroy();
        if (round < 6) return;
        clearInterval(timer);
        for (const client of clients) client.end();
      }, 20);
    });
    `,
  ),
  alone(
    'a proxy',
    `
    import net from 'node:net';
    import { pipeline } from 'node:stream';
    const target = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.pipe(socket);
    });
    const proxy = net.createServer({ allowHalfOpen: true }, (near) => {
      const far = net.connect({ port: target.address().port, host: '127.0.0.1', allowHalfOpen: true });
      pipeline(near, far, near, (error) => error && console.log(error.code));
    });
    target.listen(0, '127.0.0.1', () => proxy.listen(0, '127.0.0.1', () => {
      const client = net.connect(proxy.address().port, '127.0.0.1', () => client.end('through'));
      client.on('error', () => {});
      client.on('data', (data) => console.log(String(data)));
      client.on('close', () => {
        target.close();
        proxy.close();
      });
    }));
    `,
  ),
  alone(
    'a wrapper that passes on all events',
    `
    import { EventEmitter } from 'node:events';
    import net from 'node:net';
    class Connection extends EventEmitter {
      constructor(socket) {
        super();
        this.socket = socket;
        for (const event of ['data', 'end', 'close', 'error', 'timeout', 'drain']) socket.on(event, this.emit.bind(this, event));
      }
    }
    const server = net.createServer((socket) => {
      const connection = new Connection(socket);
      connection.on('error', ({ code }) => console.log(code));
      connection.on('data', (data) => connection.socket.end(data));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hello'));
      client.on('error', () => {}).resume().on('close', () => server.close());
    });
    `,
  ),
  alone(
    'a reader that waits for a whole message',
    `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('readable', () => {
        const message = socket.read(10);
        if (message) console.log(String(message));
      });
      socket.on('end', () => socket.end());
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('half '));
      client.on('error', () => {}).resume();
    });
    `,
    true,
  ),
  alone(
    'lines, read with readline',
    `
    import net from 'node:net';
    import readline from 'node:readline';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      const lines = readline.createInterface({ input: socket });
      lines.on('error', () => {});
      lines.on('line', (line) => (line === 'quit' ? socket.end('bye') : socket.write(line + '?')));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('one\\ntwo\\nquit\\n'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
  ),
  alone(
    'one socket that connects again',
    `
    import net from 'node:net';
    let visits = 0;
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.end('visit');
      socket.resume();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = new net.Socket();
      client.on('error', () => {});
      client.on('data', () => {});
      client.on('close', () => {
        visits += 1;
        if (visits < 4) client.connect(server.address().port, '127.0.0.1');
        else server.close();
      });
      client.connect(server.address().port, '127.0.0.1');
    });
    `,
  ),
  alone(
    'a crowd, some of which is turned away at the door',
    `
    import net from 'node:net';
    let inside = 0;
    const server = net.createServer((socket) => {
      if (inside >= 2) return socket.destroy();
      inside += 1;
      socket.on('error', () => {});
      socket.on('close', () => (inside -= 1) || server.close());
      socket.resume();
    });
    server.listen(0, '127.0.0.1', () => {
      for (let i = 0; i < 5; i += 1) {
        const client = net.connect(server.address().port, '127.0.0.1', () => {
          setTimeout(() => client.writable && client.end('x'), 100);
        });
        client.on('error', () => {}).resume();
      }
    });
    `,
  ),
  alone(
    'connections from an iterator',
    `
    import net from 'node:net';
    import { on, once } from 'node:events';
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    for (let i = 0; i < 3; i += 1) {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {});
      client.resume();
    }
    let served = 0;
    for await (const [socket] of on(server, 'connection')) {
      socket.on('error', () => {});
      socket.resume();
      socket.end('number ' + served);
      served += 1;
      if (served === 3) break;
    }
    server.close();
    `,
  ),
  alone(
    'an upgrade of HTTP',
    `
    import http from 'node:http';
    const server = http.createServer();
    server.on('upgrade', (request, socket) => {
      socket.on('error', () => {});
      socket.write('HTTP/1.1 101 Switching Protocols\\r\\nConnection: Upgrade\\r\\nUpgrade: echo\\r\\n\\r\\n');
      socket.pipe(socket);
    });
    server.listen(0, '127.0.0.1', () => {
      const headers = { Connection: 'Upgrade', Upgrade: 'echo' };
      const request = http.request({ port: server.address().port, host: '127.0.0.1', headers });
      request.on('error', () => {});
      request.on('upgrade', (response, socket) => {
        socket.on('error', () => {});
        socket.on('data', () => socket.end());
        socket.on('close', () => server.close());
        socket.write('ping');
      });
      request.end();
    });
    `,
  ),
  alone(
    'a proxy for HTTP CONNECT',
    `
    import http from 'node:http';
    import net from 'node:net';
    import { pipeline } from 'node:stream';
    const target = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.end('target');
      socket.resume();
    });
    const proxy = http.createServer().on('connect', (request, near, head) => {
      const [host, port] = request.url.split(':');
      const far = net.connect(port, host, () => {
        near.write('HTTP/1.1 200 OK\\r\\n\\r\\n');
        far.write(head);
        pipeline(near, far, () => {});
        pipeline(far, near, () => {});
      });
      far.on('error', () => near.destroy());
      near.on('error', () => far.destroy());
    });
    target.listen(0, '127.0.0.1', () => proxy.listen(0, '127.0.0.1', () => {
      const path = '127.0.0.1:' + target.address().port;
      const request = http.request({ port: proxy.address().port, host: '127.0.0.1', method: 'CONNECT', path });
      request.on('connect', (response, socket) => {
        socket.on('error', () => {}).on('data', (data) => console.log(String(data)));
        socket.on('close', () => {
          proxy.close();
          target.close();
        });
      });
      request.end();
    }));
    `,
  ),
  alone(
    'a file, sent and received with pipelines',
    `
    import fs from 'node:fs';
    import net from 'node:net';
    import { pipeline } from 'node:stream/promises';
    fs.writeFileSync('file', Buffer.alloc(3_000_000));
    const server = net.createServer(async (socket) => {
      try {
        await pipeline(fs.createReadStream('file'), socket);
      } catch (error) {
        console.log(error.code);
      }
    });
    server.listen(0, '127.0.0.1', async () => {
      await pipeline(net.connect(server.address().port, '127.0.0.1'), fs.createWriteStream('copy'));
      console.log(fs.statSync('copy').size);
      server.close();
    });
    `,
  ),
];

export const RIGHT: readonly RightProgram[] = [...Object.values(LOOKALIKES).flat(), ...COMMON];
