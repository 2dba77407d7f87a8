import { connect, createConnection, createServer, Server, Socket, isIP } from 'node:net';
import { EventEmitter, once } from 'events';
import { Readable, Duplex, Writable } from 'stream';
import fs, { writeSync } from 'fs';
console.log(connect === createConnection, connect.name, createServer.name, isIP('::1'), Socket.prototype instanceof Duplex, Server.prototype instanceof EventEmitter, Writable.prototype.write === Duplex.prototype.write, fs.writeSync === writeSync, Readable.prototype.on === Socket.prototype.on);
