// flags: --no-deprecation
const domain = require('domain'); const net = require('net'); const d = domain.create();
d.on('error', (e) => { console.log('domain', e.message, e.domainThrown); server.close(); }); let server;
d.run(() => { server = net.createServer().listen(0, '127.0.0.1', () => { console.log(process.domain === d, server.domain === d, Object.keys(net.Server.prototype).includes('emit')); throw new Error('in a domain'); }); });
