import type { FindingKind } from '../../src/model/finding.ts';
import type { WrongProgram } from './programs.ts';

type Extra = Pick<WrongProgram, 'isEndless' | 'values'>;

function alone(title: string, source: string, extra: Extra = {}): Sourced {
  return { title, sources: { 'app.js': source }, ...extra };
}

type Sourced = Omit<WrongProgram, 'kind'>;

/** Programs with a fault of each kind, but for `openToAll`: such a program would open a port to others. */
const BY_KIND: Readonly<Record<Exclude<FindingKind, 'openToAll'>, readonly [Sourced, ...Sourced[]]>> = {
  noErrorListener: [
    alone(
      'an accepted socket without an error listener',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => { // fault
      socket.on('data', (data) => socket.end(data));
    });
    server.on('error', (error) => console.log(error.code));
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hello'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { role: 'accepted', count: 1 } },
    ),
    alone(
      'three clients without an error listener',
      `
    import net from 'node:net';
    let left = 3;
    const server = net.createServer((socket) => socket.on('error', () => {}).resume().end('bye'));
    server.listen(0, '127.0.0.1', () => {
      for (let i = 0; i < 3; i += 1) {
        const client = net.connect(server.address().port, '127.0.0.1'); // fault
        client.on('data', (data) => console.log(String(data)));
        client.on('close', () => (left -= 1) || server.close());
      }
    });
    `,
      { values: { role: 'client', count: 3 } },
    ),
    alone(
      'a socket made by hand, without an error listener',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).resume().end('bye'));
    server.listen(0, '127.0.0.1', () => {
      const client = new net.Socket();
      client.resume();
      client.connect(server.address().port, '127.0.0.1'); // fault
      client.on('close', () => server.close());
    });
    `,
      { values: { role: 'client' } },
    ),
    alone(
      'a client that does nothing but talk, without any listener',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).resume().on('close', () => server.close()));
    server.listen(0, '127.0.0.1', () => {
      net.connect(server.address().port, '127.0.0.1').end('message'); // fault
    });
    `,
    ),
    alone(
      'a reset that nobody hears',
      `
    import net from 'node:net';
    const server = net.createServer();
    server.on('connection', (socket) => { // fault
      socket.on('data', (data) => console.log(String(data)));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {});
      client.write('hello', () => setTimeout(() => client.resetAndDestroy(), 50));
    });
    `,
      { values: { code: 'ECONNRESET', role: 'accepted' } },
    ),
    alone(
      'a refusal that nobody hears',
      `
    import net from 'node:net';
    const client = net.createConnection({ port: process.env.PORT, host: '127.0.0.1' }); // fault
    client.on('connect', () => client.end('hello'));
    client.on('data', () => {});
    `,
      { values: { code: 'ECONNREFUSED', role: 'client' } },
    ),
    alone(
      'an echo with pipe and nothing else',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.pipe(socket)); // fault
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('hello'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
    ),
    {
      title: 'a server without an error listener that is stopped while it has a client',
      isEndless: true,
      values: { program: 'server' },
      sources: {
        'server.js': `
        import net from 'node:net';
        net.createServer((socket) => { // fault
          socket.write('welcome');
          socket.resume();
        }).listen(process.env.PORT, '127.0.0.1');
      `,
        'client.js': `
        import net from 'node:net';
        const connect = () => {
          const client = net.connect(process.env.PORT, '127.0.0.1');
          client.on('data', (data) => console.log(String(data)));
          client.on('error', ({ code }) => code === 'ECONNREFUSED' && setTimeout(connect, 50));
        };
        connect();
      `,
      },
    },
    alone(
      'a raw client of an HTTP server, without an error listener',
      `
    import http from 'node:http';
    import net from 'node:net';
    const server = http.createServer((request, response) => response.end('hello'));
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1'); // fault
      client.write('GET / HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n\\r\\n');
      client.on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { role: 'client' } },
    ),
  ],
  neverFires: [
    alone(
      "a server that listens for 'data'",
      `
    import net from 'node:net';
    const server = net.createServer();
    server.on('connection', (socket) => {
      socket.on('error', () => {});
      server.on('data', (data) => socket.write(data)); // fault
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hello'));
      client.on('error', () => {}).on('data', () => {});
    });
    `,
      { isEndless: true, values: { object: 'server', event: 'data' } },
    ),
    alone(
      "a server that listens for 'end'",
      `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).resume());
    server.on('end', () => console.log('a client has left')); // fault
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('hello'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { object: 'server', event: 'end' } },
    ),
    alone(
      "an accepted socket that listens for 'connect'",
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('connect', () => socket.write('welcome')); // fault
      socket.resume();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('hello'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { object: 'accepted', event: 'connect' } },
    ),
    alone(
      "a client that listens for 'connection'",
      `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).resume().end('hello'));
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('connection', () => console.log('connected')); // fault
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { object: 'client', event: 'connection' } },
    ),
    alone(
      "a client that listens for 'message'",
      `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).resume().end('hello'));
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.once('message', (message) => console.log(message)); // fault
      client.on('error', () => {}).on('close', () => server.close());
      client.resume();
    });
    `,
      { values: { object: 'client', event: 'message' } },
    ),
    alone(
      "a listener for 'timeout' without a time",
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('timeout', () => socket.destroy()); // fault
      socket.resume();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('hello'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { event: 'timeout' } },
    ),
  ],
  unread: [
    alone(
      'a server that never reads',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => { // fault
      socket.on('error', () => {});
      socket.on('end', () => console.log('never'));
      socket.write('the time is now');
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('what time is it?'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { isEndless: true, values: { role: 'accepted', bytes: 16, paused: false } },
    ),
    alone(
      'a client that never reads the answer',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => socket.on('error', () => {}).resume().end('thanks'));
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1'); // fault
      client.on('error', () => {});
      client.on('close', () => server.close());
      client.end('report');
    });
    `,
      { isEndless: true, values: { role: 'client', bytes: 6 } },
    ),
    alone(
      'a client that ends soon, and never reads the answers',
      `
    import net from 'node:net';
    import { setTimeout as sleep } from 'node:timers/promises';
    const server = net.createServer((socket) => {
      socket.on('error', () => {}).on('data', (data) => socket.write('ack ' + data));
    });
    server.listen(0, '127.0.0.1', async () => {
      const client = net.connect(server.address().port, '127.0.0.1'); // fault
      client.on('error', () => {});
      for (let index = 0; index < 6; index += 1) {
        client.write('metric ' + index);
        await sleep(40);
      }
      client.end();
      server.close();
    });
    `,
      { values: { role: 'client' } },
    ),
    alone(
      'a pause without an end',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => { // fault
      socket.on('error', () => {});
      socket.on('data', (data) => {
        console.log(data.length);
        socket.pause();
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('one'));
      client.on('error', () => {}).resume();
      setTimeout(() => client.write('two'), 50);
    });
    `,
      { isEndless: true, values: { paused: true } },
    ),
  ],
  lateWrite: [
    alone(
      'a write after end()',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', ({ code }) => console.log(code));
      socket.resume();
      socket.end('bye');
      socket.write('one more thing'); // fault
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { after: 'end', count: 1 } },
    ),
    alone(
      'a timer that writes on when the client has left',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      let ticks = 0;
      const timer = setInterval(() => {
        ticks += 1;
        socket.write('tick ' + ticks); // fault
        if (ticks === 10) clearInterval(timer);
      }, 20);
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {}).once('data', () => client.end()).on('close', () => server.close());
    });
    `,
      { values: { after: 'gone' } },
    ),
    alone(
      'a list of members that nobody leaves',
      `
    import net from 'node:net';
    const members = [];
    const server = net.createServer((socket) => {
      members.push(socket);
      socket.on('error', () => {});
      socket.on('data', (data) => {
        for (const member of members) member.write(data); // fault
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const [a, b] = [0, 1].map(() => net.connect(server.address().port, '127.0.0.1'));
      for (const client of [a, b]) client.on('error', () => {}).resume();
      b.on('connect', () => b.resetAndDestroy());
      b.on('close', () => setTimeout(() => a.end('is anybody there?'), 100));
      a.on('close', () => server.close());
    });
    `,
      { values: { after: 'gone', count: 1 } },
    ),
    alone(
      'a write after destroy()',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', () => {
        socket.destroy();
        socket.write('go away'); // fault
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hello'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { after: 'destroy' } },
    ),
    alone(
      'an answer that comes after the socket has ended itself',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (data) => {
        setTimeout(() => socket.end('you said ' + data), 100); // fault
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('hello'));
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
      { values: { after: 'gone' } },
    ),
    alone(
      'a write in the listener for close',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {}).resume();
      socket.on('close', () => socket.write('goodbye')); // fault
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end());
      client.on('error', () => {}).resume().on('close', () => server.close());
    });
    `,
      { values: { after: 'gone', count: 1 } },
    ),
    alone(
      'an answer to a client that was sent away meanwhile',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (data) => {
        socket.on('close', () => setImmediate(() => socket.write('you said ' + data))); // fault
        socket.destroy();
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hello'));
      client.on('error', () => {}).resume().on('close', () => server.close());
    });
    `,
      { values: { after: 'destroy', count: 1 } },
    ),
  ],
  ignoredFalse: [
    alone(
      'a loop that writes whatever write() says',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      const chunk = Buffer.alloc(1024 * 1024);
      for (let i = 0; i < 30; i += 1) socket.write(chunk); // fault
      socket.end();
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.on('error', () => {}).on('data', () => {}).on('close', () => server.close());
    });
    `,
    ),
    alone(
      'a timer that floods a client which does not keep up',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      let ticks = 0;
      const timer = setInterval(() => {
        ticks += 1;
        socket.write(Buffer.alloc(2 ** 21)); // fault
        if (ticks === 40) server.emit('enough');
      }, 5);
      socket.on('close', () => clearInterval(timer));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1');
      client.pause();
      client.on('error', () => {});
      server.on('enough', () => client.destroy());
      client.on('close', () => server.close());
    });
    `,
    ),
    alone(
      'a proxy that passes on whatever comes, however slow the other side is',
      `
    import net from 'node:net';
    const source = net.createServer((socket) => {
      socket.on('error', () => {}).resume();
      socket.end(Buffer.alloc(2 ** 25));
    });
    const proxy = net.createServer((near) => {
      const far = net.connect(source.address().port, '127.0.0.1');
      far.on('error', () => near.destroy());
      near.on('error', () => far.destroy());
      far.on('data', (data) => near.write(data)); // fault
      near.on('data', (data) => far.write(data));
      far.on('end', () => {
        near.end();
        proxy.emit('everything');
      });
      near.on('close', () => far.destroy());
    });
    source.listen(0, '127.0.0.1', () => proxy.listen(0, '127.0.0.1', () => {
      const client = net.connect(proxy.address().port, '127.0.0.1');
      client.on('error', () => {}).on('close', () => {
        source.close();
        proxy.close();
      });
      client.pause();
      proxy.on('everything', () => client.destroy());
    }));
    `,
    ),
  ],
  neverClosed: [
    alone(
      'half-open, and never ended',
      `
    import net from 'node:net';
    const server = net.createServer({ allowHalfOpen: true }, (socket) => { // fault
      socket.on('error', () => {});
      socket.on('data', (data) => socket.write(data));
      socket.on('end', () => console.log('client has ended'));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.end('hello'));
      client.on('error', () => {}).on('data', () => {});
    });
    `,
      { isEndless: true, values: { because: 'peerEnded', role: 'accepted' } },
    ),
    alone(
      'a timeout that closes nothing',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => { // fault
      socket.setTimeout(100, () => console.log('the client is gone'));
      socket.on('error', () => {});
      socket.resume();
    });
    server.listen(process.env.PORT, '127.0.0.1', () => {
      const client = net.connect(process.env.PORT, '127.0.0.1');
      client.on('error', () => {}).resume();
    });
    `,
      { isEndless: true, values: { because: 'timeout', role: 'accepted' } },
    ),
    alone(
      'a client that keeps the server from closing',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (data) => socket.write(data));
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('hello')); // fault
      client.on('error', () => {});
      client.on('data', () => server.close());
    });
    `,
      { isEndless: true, values: { because: 'serverClosed', role: 'client' } },
    ),
    {
      title: 'a client that leaves by process.exit()',
      values: { because: 'exit', program: 'client' },
      isEndless: true,
      sources: {
        'server.js': `
        import net from 'node:net';
        net.createServer((socket) => {
          socket.on('error', () => {});
          socket.on('data', (data) => socket.write(data));
        }).listen(process.env.PORT, '127.0.0.1');
      `,
        'client.js': `
        import net from 'node:net';
        const connect = () => {
          const client = net.connect(process.env.PORT, '127.0.0.1'); // fault
          client.on('connect', () => client.write('hello'));
          client.on('data', () => process.exit());
          client.on('error', ({ code }) => code === 'ECONNREFUSED' && setTimeout(connect, 50));
        };
        connect();
      `,
      },
    },
  ],
  piling: [
    alone(
      'a listener for each message',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.on('data', (data) => {
        socket.on('close', () => console.log('closed')); // fault
        socket.write(data);
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const client = net.connect(server.address().port, '127.0.0.1', () => client.write('x'));
      let count = 0;
      client.on('error', () => {}).on('close', () => server.close());
      client.on('data', () => ((count += 1) < 5 ? client.write('x') : client.end()));
    });
    `,
      { values: { object: 'socket', event: 'close' } },
    ),
    alone(
      'a listener for each request of a client',
      `
    import net from 'node:net';
    import { once } from 'node:events';
    const server = net.createServer((socket) => socket.on('error', () => {}).on('data', (data) => socket.write(data)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = net.connect(server.address().port, '127.0.0.1');
    client.on('error', () => {});
    for (let i = 0; i < 15; i += 1) {
      client.write('request ' + i);
      await new Promise((resolve) => client.on('data', resolve)); // fault
    }
    client.destroy();
    server.close();
    `,
      { values: { object: 'socket', event: 'data' } },
    ),
    alone(
      'a listener on the server for each connection',
      `
    import net from 'node:net';
    const server = net.createServer((socket) => {
      server.on('close', () => socket.destroy()); // fault
      socket.on('error', () => {});
      socket.resume();
    });
    server.listen(0, '127.0.0.1', () => {
      let count = 0;
      const visit = () => {
        const client = net.connect(server.address().port, '127.0.0.1', () => client.end('x'));
        client.on('error', () => {}).resume();
        client.on('close', () => ((count += 1) < 6 ? visit() : server.close()));
      };
      visit();
    });
    `,
      { values: { object: 'server', event: 'close' } },
    ),
  ],
};

export const WRONG: readonly WrongProgram[] = Object.entries(BY_KIND).flatMap(([kind, programs]) =>
  programs.map((program) => ({ ...program, kind: kind as FindingKind })),
);
