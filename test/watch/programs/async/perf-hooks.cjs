const { performance, PerformanceObserver, monitorEventLoopDelay } = require('perf_hooks'); const net = require('net');
const o = new PerformanceObserver((list) => { for (const e of list.getEntries()) console.log(e.entryType, e.name, Object.keys(e.detail ?? {}).sort().join()); }); o.observe({ entryTypes: ['net', 'mark'] });
performance.mark('own');
const server = net.createServer((s) => { s.end(); server.close(() => setImmediate(() => o.disconnect())); }).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').resume());
console.log(performance.getEntriesByType('mark').length, performance.timerify(net.isIP)('::1'), typeof performance.nodeTiming.bootstrapComplete);
