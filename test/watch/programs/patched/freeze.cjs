'use strict';
const net = require('net'); const { EventEmitter } = require('events'); Object.freeze(net.Socket.prototype); Object.freeze(net.Server.prototype); Object.freeze(EventEmitter.prototype); Object.freeze(net); Object.freeze(net.Socket); try { net.connect = 1; } catch (e) { console.log(e.message); }
const server = net.createServer((s) => s.end('frozen')).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').on('data', (d) => console.log(String(d))).on('close', () => server.close()));
