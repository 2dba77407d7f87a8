const net = require('net');
const { EventEmitter } = require('events');
const stream = require('stream');
const tls = require('tls');
const http = require('http');
for (const [name, object] of Object.entries({ Server: net.Server.prototype, Socket: net.Socket.prototype, EventEmitter: EventEmitter.prototype, Readable: stream.Readable.prototype, Duplex: stream.Duplex.prototype, Writable: stream.Writable.prototype, TLSSocket: tls.TLSSocket.prototype, HttpServer: http.Server.prototype, net, process, Error, Function: Function.prototype }))
  console.log(name, Object.getOwnPropertyNames(object).join(), Object.getOwnPropertySymbols(object).map(String).join());
console.log(Object.getOwnPropertyNames(globalThis).join());
