import assert from 'node:assert/strict';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import type { ExitRecord } from '../../src/model/record.ts';
import { type Bare, ENV, folderOf, playOut, printed, runBare, type Sources, startFiles } from '../support/runs.ts';

/** A program, and files that it needs. The first one is run. */
interface Case {
  title: string;
  files: Sources;
  env?: NodeJS.ProcessEnv;
  /** Exit code, 0 where left out. */
  code?: number;
}

const PAIR = `
  import net from 'node:net';
  const open = (onClient, onServer) => {
    const server = net.createServer((socket) => { onServer?.(socket); server.close(); });
    server.listen(0, '127.0.0.1', () => onClient?.(net.connect(server.address().port, '127.0.0.1'), server));
    return server;
  };
`;

const SHOW = `
  const show = (emitter) => console.log(emitter.eventNames().map((name) => [
    String(name), emitter.listenerCount(name), emitter.listeners(name).map((f) => f.name), emitter.rawListeners(name).map((f) => f.name),
  ]));
`;

const CASES: readonly Case[] = [
  {
    title: 'listeners that can be counted and listed',
    files: {
      'p.js': `${PAIR} ${SHOW}
        show(net.createServer()); show(net.createServer(function onConnection() {})); show(new net.Socket());
        open((client, server) => {
          client.once('connect', function first() { show(client); });
          client.prependListener('connect', function zeroth() {});
          client.prependOnceListener('data', function onceData() {});
          client.on('data', function onData(data) { console.log(String(data), client.listenerCount('data')); show(client); });
          client.on('newListener', (name) => console.log('new', name));
          client.setTimeout(1e6, function idle() {});
          client.off('timeout', () => {});
          show(client); show(server);
        }, (socket) => { show(socket); socket.end('hi', function ended() {}); show(socket); socket.once('close', () => show(socket)); });`,
    },
  },
  {
    title: 'names, lengths, properties and identity of methods',
    files: {
      'p.js': `
        import net, * as all from 'node:net';
        import { EventEmitter } from 'node:events';
        import process from 'node:process';
        import fs from 'node:fs';
        const facts = (of, name) => {
          const f = of[name];
          const own = Object.getOwnPropertyDescriptor(f ?? {}, 'name');
          return typeof f === 'function' ? [name, f.name, f.length, own?.enumerable, own?.configurable, typeof f.prototype] : [name, typeof f];
        };
        const names = (object) => { const list = []; for (const name in object) list.push(name); return list.sort(); };
        for (const of of [net.Server.prototype, net.Socket.prototype])
          for (const name of ['on', 'addListener', 'once', 'prependListener', 'prependOnceListener', 'off', 'emit', 'write', 'end', 'pause', 'resume',
            'pipe', 'setEncoding', 'destroy', 'connect', 'listen', 'close', 'address', 'setTimeout', 'ref', 'unref', 'setKeepAlive', 'setNoDelay',
            'resetAndDestroy', 'destroySoon', 'getConnections'])
            console.log(...facts(of, name).slice(0, 5));
        for (const name of Object.keys(net)) console.log(...facts(net, name));
        console.log(net.connect === net.createConnection, all.connect === net.connect, all.createServer === net.createServer, all.default === net);
        for (const { prototype } of [net.Server, net.Socket]) console.log(prototype.on === prototype.addListener);
        console.log(names(new net.Socket()).join(), names(new net.Server()).join());
        console.log(Object.keys(new net.Socket()).join(), Object.keys(new net.Server()).join());
        for (const name of ['emit', 'kill', 'abort', 'reallyExit', '_kill']) console.log(...facts(process, name));
        console.log(names(process).join());
        console.log(...facts(fs, 'writeSync'), Object.getOwnPropertyDescriptor(fs, 'writeSync').enumerable);
        console.log(new net.createServer() instanceof net.Server, net.createServer.call(null) instanceof net.Server);
        console.log(new net.Server() instanceof EventEmitter, net.Socket.name, net.Server.name, net.Stream === net.Socket);`,
    },
  },
  {
    title: 'what methods return and throw',
    files: {
      'p.js': `${PAIR}
        const attempt = (title, run) => {
          try { console.log(title, run()); } catch (error) { console.log(title, 'threw', error.name, error.code, error.message, error.stack.split('\\n')[1].replace(/ .as \\w+./, '')); }
        };
        const server = net.createServer();
        attempt('address', () => server.address());
        attempt('bad port', () => server.listen(65536));
        attempt('no port', () => net.connect());
        attempt('null port', () => net.connect(null));
        attempt('bad options', () => net.createServer('options'));
        attempt('close', () => server.close((error) => console.log('closed', error.code)) === server);
        attempt('ref', () => server.ref() === server && server.unref() === server);
        const socket = new net.Socket();
        attempt('timeout', () => socket.setTimeout('100'));
        attempt('timeout listener', () => socket.setTimeout(100, 'no'));
        attempt('chain', () => [socket.setTimeout(0), socket.setNoDelay(), socket.setKeepAlive(), socket.ref(), socket.unref(), socket.pause(), socket.resume()].every((same) => same === socket));
        attempt('address', () => socket.address());
        attempt('write nothing', () => socket.write(null));
        attempt('write a number', () => socket.write(1));
        attempt('no function', () => socket.on('data', 1));
        attempt('emit error', () => socket.emit('error', new Error('given')));
        attempt('emit', () => [socket.emit('nothing'), socket.emit('end')]);
        attempt('listen', () => net.Server.prototype.address.call(undefined));
        open((client) => client.on('connect', () => {
          attempt('write', () => client.write('x'));
          attempt('write with all', () => client.write('ff', 'hex', () => console.log('written')));
          attempt('end', () => client.end() === client);
          attempt('write after end', () => client.write('late', (error) => console.log('late', error.code)));
          client.on('error', (error) => console.log('error', error.code));
          attempt('destroy', () => client.destroySoon());
        }), (served) => {
          served.on('error', () => {});
          served.once('data', () => attempt('destroy', () => served.destroy() === served));
        });`,
    },
  },
  {
    title: 'once, events.once, events.on and off',
    files: {
      'p.js': `
        import net from 'node:net';
        import { errorMonitor, getEventListeners, on, once } from 'node:events';
        const server = net.createServer();
        const listener = () => console.log('never');
        server.on('listening', listener);
        server.off('listening', listener);
        server.once('close', () => console.log('close', server.listenerCount('close')));
        server.listen(0, '127.0.0.1');
        console.log(await once(server, 'listening'));
        const client = net.connect(server.address().port, '127.0.0.1');
        const [served] = await once(server, 'connection');
        console.log(served instanceof net.Socket, getEventListeners(served, 'end').length);
        client.write('one');
        for await (const [data] of on(served, 'data')) { console.log(String(data)); break; }
        console.log(served.eventNames());
        client.on(errorMonitor, (error) => console.log('monitor', error.message));
        client.on('error', (error) => console.log('error', error.message));
        client.destroy(new Error('made up'));
        server.close();
        await once(served, 'close').catch((error) => console.log('rejected', error.code));
        served.destroy();`,
    },
  },
  {
    title: 'subclasses with methods of their own',
    files: {
      'p.js': `
        import net from 'node:net';
        class Loud extends net.Socket {
          emit(name, ...args) { if (name === 'connect') console.log('loud', name); return super.emit(name, ...args); }
          write(...args) { console.log('writes', args.length); return super.write(...args); }
          on(name, listener) { if (name === 'data') console.log('on data'); return super.on(name, listener); }
        }
        class Host extends net.Server {
          listen(...args) { console.log('listens'); return super.listen(...args); }
          address() { return { ...super.address(), more: true }; }
        }
        const host = new Host((socket) => { socket.end('x'); host.close(); });
        host.listen(0, '127.0.0.1', () => {
          console.log(host.address().more);
          const loud = new Loud();
          console.log(loud.connect(host.address().port, '127.0.0.1') === loud);
          loud.on('data', (data) => console.log(String(data))).write('y');
          loud.end('z');
        });`,
    },
  },
  {
    title: 'emit, on and connect replaced by the program',
    files: {
      'p.js': `${PAIR}
        import { EventEmitter } from 'node:events';
        const { emit } = EventEmitter.prototype;
        EventEmitter.prototype.emit = function (name, ...args) {
          if (this instanceof net.Server) console.log('everybody', name);
          return emit.call(this, name, ...args);
        };
        const { connect } = net;
        net.connect = function (...args) { console.log('connect', args.length); return connect.apply(this, args); };
        open((client) => {
          const { emit } = client;
          client.emit = function (name, ...args) { if (name === 'end') console.log('own', name); return emit.apply(this, [name, ...args]); };
          client.resume();
        }, (socket) => { const { end } = socket; socket.end = (...args) => { console.log('ends'); return end.apply(socket, args); }; socket.end(); });`,
    },
  },
  {
    title: 'named imports',
    files: {
      'p.js': `
        import { connect, createConnection, createServer, Server, Socket } from 'node:net';
        import { createServer as sameServer } from 'net';
        console.log(connect === createConnection, createServer === sameServer);
        const server = createServer((socket) => socket.end('bye'));
        server.listen(0, '127.0.0.1', () => {
          const client = createConnection({ port: server.address().port, host: '127.0.0.1' }, () => console.log('connected'));
          client.setEncoding('utf8').on('data', (text) => console.log(text)).on('close', (hadError) => { console.log(hadError); server.close(); });
          console.log(client instanceof Socket, server instanceof Server);
        });`,
    },
  },
  {
    title: 'CommonJS: the order of ticks and microtasks, its modules, and an exception',
    files: {
      'p.cjs': `
        const net = require('net');
        const { connect, createServer } = net;
        process.nextTick(() => console.log('tick'));
        Promise.resolve().then(() => console.log('microtask'));
        setImmediate(() => console.log('immediate'));
        queueMicrotask(() => console.log('queued'));
        console.log(require.main === module, module.parent, module.id, module.children.length, Object.keys(require.cache).length);
        console.log(process._preload_modules, require('module')._preloadModules.length, connect === net.connect, typeof __filename);
        process.once('uncaughtException', (error, origin) => console.log(error.message, origin, error.stack.split('\\n').length));
        const server = createServer((socket) => socket.end());
        server.listen(0, '127.0.0.1', function () { connect(this.address().port, '127.0.0.1').resume().on('close', () => server.close()); });
        throw new Error('thrown');`,
    },
  },
  {
    title: 'ES modules: the order of ticks and microtasks',
    files: {
      'p.js': `
        import './other.js';
        process.nextTick(() => console.log('tick'));
        Promise.resolve().then(() => console.log('microtask'));
        setImmediate(() => console.log('immediate'));
        setTimeout(() => console.log('timeout'), 50);
        process.on('uncaughtException', (error, origin) => console.log(error.message, origin));
        console.log(import.meta.filename === process.argv[1]);
        await null;
        throw new Error('thrown');`,
      'other.js': `console.log('other'); await null; console.log('other again');`,
    },
  },
  {
    title: 'an http server and its client',
    files: {
      'p.js': `
        import http from 'node:http';
        import net from 'node:net';
        const server = http.createServer((request, response) => {
          console.log(request.method, request.url, request.socket instanceof net.Socket, request.socket.eventNames().length);
          request.on('end', () => response.end('answer')).resume();
        });
        server.setTimeout(100_000);
        server.listen(0, '127.0.0.1', () => {
          const agent = new http.Agent({ keepAlive: true });
          const { port } = server.address();
          const get = (path, then) => http.request({ port, host: '127.0.0.1', path, agent, method: 'POST' }, (response) => {
            response.setEncoding('utf8').on('data', (text) => console.log(response.statusCode, text)).on('end', then);
          }).end('body');
          get('/1', () => get('/2', () => { agent.destroy(); raw(port); }));
        });
        const raw = (port) => {
          const socket = net.connect(port, '127.0.0.1', () => socket.end('nonsense\\r\\n\\r\\n'));
          socket.setEncoding('utf8').on('data', (text) => console.log(text.split('\\r\\n')[0])).on('close', () => server.close(() => console.log('closed')));
        };`,
    },
  },
  {
    title: 'children and threads, which run bare',
    files: {
      'p.js': `
        import { execFileSync, fork, spawn } from 'node:child_process';
        import { once } from 'node:events';
        import { Worker } from 'node:worker_threads';
        const child = fork(new URL('./child.js', import.meta.url), ['x']);
        console.log(await once(child, 'message'));
        console.log(await once(child, 'close'));
        const spawned = spawn(process.execPath, ['child.js'], { cwd: new URL('.', import.meta.url), stdio: ['pipe', 'pipe', 'inherit'] });
        spawned.stdin.end('ignored');
        for await (const chunk of spawned.stdout.setEncoding('utf8')) process.stdout.write(chunk);
        console.log(execFileSync(process.execPath, ['-p', 'Object.keys(process.env).sort().join()'], { encoding: 'utf8' }).trim());
        const worker = new Worker(new URL('./child.js', import.meta.url), { argv: ['y'] });
        console.log(await Promise.all([once(worker, 'message'), once(worker, 'exit')]));`,
      'child.js': `
        import net from 'node:net';
        import { isMainThread, parentPort } from 'node:worker_threads';
        const send = isMainThread ? (process.send?.bind(process) ?? console.log) : parentPort.postMessage.bind(parentPort);
        const server = net.createServer((socket) => socket.end('from child')).listen(0, '127.0.0.1', () => {
          net.connect(server.address().port, '127.0.0.1').on('data', (data) => {
            send([String(data), process.execArgv, process.env.NODE_OPTIONS, Object.keys(process.env).filter((name) => /LESSON|PROBE/.test(name)),
              Object.hasOwn(net.Server.prototype, 'emit'), Object.hasOwn(process, 'emit')]);
            server.close(() => process.disconnect?.());
          });
        });`,
    },
  },
  {
    title: 'pipeline, pipe, finished and for await',
    files: {
      'p.js': `${PAIR}
        import { PassThrough, Readable } from 'node:stream';
        import { finished, pipeline } from 'node:stream/promises';
        await new Promise((done) => open(async (client) => {
          const through = new PassThrough();
          const lines = Readable.from(['a\\n', 'b\\n', 'c\\n']);
          await pipeline(lines, through, client);
          await finished(client, { readable: false });
          done();
        }, async (socket) => {
          for await (const chunk of socket) console.log(chunk.length);
          console.log('read', socket.destroyed);
        }));
        await new Promise((done) => open((client) => { client.pipe(client); client.on('close', done); }, (socket) => {
          socket.setEncoding('utf8').on('data', (text) => { console.log(text); socket.end(); });
          socket.write('echo');
        }));
        const big = Buffer.alloc(3_000_000, 'b');
        await new Promise((done) => open((client) => {
          let total = 0;
          client.on('data', (data) => { total += data.length; }).on('end', () => { console.log(total); done(); });
        }, (socket) => socket.write(big, () => { console.log('written'); socket.end(); })));`,
    },
  },
  {
    title: 'timers that are looked at',
    files: {
      'p.js': `
        import { inspect } from 'node:util';
        import { setTimeout as sleep } from 'node:timers/promises';
        const plain = (value, options) => inspect(value, options).replace(/(_idleStart|Id\\)\\]?): \\d+/g, '$1: N');
        const callback = async function named(a, b) {};
        const timer = setTimeout(callback, 10_000, 1, 2);
        console.log(plain(timer), timer._onTimeout === callback, timer.hasRef(), timer.refresh() === timer, Object.keys(timer), typeof +timer);
        console.log(plain(timer, { showHidden: true, customInspect: false, depth: 0 }));
        clearTimeout(timer);
        console.log(plain(timer));
        const interval = setInterval(function tick() {
          console.log(plain(this), this === interval, this._repeat);
          clearInterval(interval);
          console.log(plain(interval));
        }, 20);
        const zero = setTimeout(() => console.log(plain(zero), new Error('here').stack.split('\\n').slice(0, 3).map((line) => line.replace(/\\d+:\\d+/, 'L')).join()), 0);
        await sleep(60);
        console.log(await sleep(1, 'value'), process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length);
        setTimeout(() => { throw new Error('in a timer'); }, 5);
        process.once('uncaughtException', (error) => console.log(error.stack.split('\\n').slice(0, 3).map((line) => line.replace(/\\d+:\\d+/, 'L')).join()));
        setTimeout(() => console.log('still'), 30);`,
    },
  },
  {
    title: 'its environment and its process',
    env: { GREETING: 'hello' },
    files: {
      'p.js': `
        console.log(Object.entries(process.env).sort());
        console.log(process.execArgv, process.argv.length, process.title, process.eventNames(), process.listenerCount('exit'));
        console.log('NODE_OPTIONS' in process.env, process.allowedNodeEnvironmentFlags.size > 0);
        process.on('exit', (code) => console.log('exit', code, process.exitCode, process.listenerCount('exit')));
        process.on('beforeExit', () => console.log('before exit'));
        process.emit('made up', 1);
        console.log(process.emit('nobody'));`,
    },
  },
  {
    title: 'options of its own in NODE_OPTIONS',
    env: { NODE_OPTIONS: '--no-warnings --stack-trace-limit=2' },
    files: {
      'p.js': `
        process.emitWarning('not shown');
        console.log(process.env.NODE_OPTIONS, process.execArgv, Error.stackTraceLimit);
        console.log(new Error('x').stack.split('\\n').length);`,
    },
  },
  {
    title: 'addresses in close, which are known only to those who had asked',
    files: {
      'p.js': `${PAIR}
        const show = (title, socket) => console.log(title, typeof socket.remoteAddress, typeof socket.remotePort, typeof socket.localPort, typeof socket.localAddress, socket.address());
        await new Promise((done) => open((client) => client.resume().on('close', () => { show('client', client); done(); }),
          (socket) => socket.resume().on('close', () => show('server', socket)).end()));
        open((client) => { client.on('connect', () => client.remotePort); client.resume().on('close', () => console.log(typeof client.remoteAddress, typeof client.localAddress)); },
          (socket) => { socket.resume().on('close', () => console.log(typeof socket.remoteAddress, typeof socket.localAddress)); socket.localAddress; socket.end(); });`,
    },
  },
  {
    title: 'warnings',
    files: {
      'p.js': `
        import net from 'node:net';
        const server = net.createServer();
        for (let n = 0; n < 12; n += 1) server.on('connection', () => {});
        setTimeout(() => {}, 2 ** 40);
        process.emitWarning('of its own', { code: 'OWN', detail: 'more' });
        process.on('warning', (warning) => console.log(warning.name, warning.message.split('.')[0]));`,
    },
  },
  {
    title: 'asynchronous context',
    files: {
      'p.js': `${PAIR}
        import { AsyncLocalStorage, AsyncResource, executionAsyncId } from 'node:async_hooks';
        const storage = new AsyncLocalStorage();
        storage.run('outer', () => {
          open((client) => {
            
            client.on('data', () => console.log('data', storage.getStore(), executionAsyncId() > 0));
            client.on('close', () => {
              console.log('close', storage.getStore());
              storage.run('inner', () => setTimeout(() => console.log('timer', storage.getStore()), 5));
            });
          }, (socket) => { console.log('connection', storage.getStore()); socket.end('x'); });
        });`,
    },
  },
  {
    title: 'stacks, and settings for stacks',
    files: {
      'p.js': `${PAIR}
        const own = (stack) => stack.split('\\n').filter((line) => !/probe/.test(line)).slice(0, 4).map((line) => line.replace(/:\\d+:\\d+/, ':L')).join(' | ');
        Error.stackTraceLimit = 5;
        open((client) => {
          client.on('connect', () => {
            console.log(own(new Error('in a listener').stack), Error.stackTraceLimit, typeof Error.prepareStackTrace);
            Error.prepareStackTrace = (error, frames) => 'prepared ' + error.message;
            client.end('x');
            console.log(new Error('own').stack, Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace').enumerable);
            delete Error.prepareStackTrace;
            delete Error.stackTraceLimit;
            client.setNoDelay();
            console.log('stackTraceLimit' in Error, new Error('none').stack);
          }).resume();
        }, (socket) => socket.resume());`,
    },
  },
  {
    title: `the last words after an unhandled 'error'`,
    code: 1,
    files: {
      'p.js': `
        import net from 'node:net';
        const server = net.createServer().listen(0, '127.0.0.1', () => net.createServer().listen(server.address().port, '127.0.0.1'));`,
    },
  },
  {
    title: 'output in many ways',
    files: {
      'p.js': `
        import fs from 'node:fs';
        const { stdout } = process;
        console.log(stdout.listenerCount('error'), stdout.write.name, stdout.write.length, stdout.fd, stdout.isTTY, stdout.eventNames().length);
        console.log(stdout.write('text\\n'), stdout.write(Buffer.from('bytes\\n')), stdout.write('0a', 'hex'), stdout.write('called\\n', () => setTimeout(() => console.error('written'), 200)));
        const euro = Buffer.from('€uro\\n');
        stdout.write(euro.subarray(0, 1)); stdout.write(euro.subarray(1, 2)); stdout.write(euro.subarray(2));
        console.log(fs.writeSync(1, 'sync\\n'), fs.writeSync(1, Buffer.from('xsyncx\\n'), 1, 4), fs.writeSync(1, Buffer.from('\\nxx'), { length: 1 }));
        try { fs.writeSync(1, {}); } catch (error) { console.log(error.code); }
        try { stdout.write(5); } catch (error) { console.log(error.code); }
        stdout.cork(); stdout.write('corked '); stdout.write('together\\n'); stdout.uncork();
        console.error('error %d', 1); console.table([{ a: 1 }]);
        process._rawDebug('raw');
        stdout.write('y'.repeat(200_000) + '\\n');
        stdout.end('the end\\n');`,
    },
  },
  {
    title: 'a Unix socket, and a path for a port',
    files: {
      'p.js': `
        import net from 'node:net';
        import os from 'node:os';
        import path from 'node:path';
        const file = path.join(os.tmpdir(), 'net-lessons-' + process.pid + '.sock');
        const server = net.createServer((socket) => { console.log(socket.remoteAddress, socket.address()); socket.end('pipe'); server.close(); });
        server.listen(file, () => {
          console.log(server.address() === file);
          const client = net.connect(file);
          for (const name of ['connectionAttempt', 'lookup', 'connect', 'ready', 'end', 'close']) client.on(name, () => console.log(name));
          client.on('data', (data) => console.log(String(data)));
        });`,
    },
  },
];

/** Process ids differ from run to run, and so does the place of a file; neither is the program's doing. */
function masked({ stdout, stderr, ...rest }: Bare, folder: string): Bare {
  const mask = (text: string): string =>
    text
      .replaceAll(folder, 'FOLDER')
      .replace(/\(node:\d+\)/g, '(node:PID)')
      .replace(/\b\d{5}\b/g, 'PORT');
  return { stdout: mask(stdout), stderr: mask(stderr), ...rest };
}

async function runProbed(
  t: TestContext,
  folder: string,
  file: string,
  env: NodeJS.ProcessEnv,
  step: boolean,
): Promise<Bare> {
  const records = await playOut(await startFiles(t, folder, [file], { env, step }));
  const { code, signal } = records.at(-1) as ExitRecord;
  return { stdout: printed(records), stderr: printed(records, 'stderr'), code, signal };
}

test('a program runs under the probe as it does without', async (t) => {
  for (const { title, files, env, code = 0 } of CASES)
    await t.test(title, async (t) => {
      const folder = await folderOf(t, files);
      const [file = ''] = Object.keys(files);
      const surroundings = { ...ENV, PORT: '12345', ...env };
      const bare = masked(await runBare(path.join(folder, file), surroundings), folder);
      assert.equal(bare.code, code, bare.stderr);
      for (const step of [false, true])
        assert.deepEqual(
          masked(await runProbed(t, folder, file, surroundings, step), folder),
          bare,
          step ? 'held' : 'free',
        );
    });
});
