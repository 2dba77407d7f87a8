// flags: --max-old-space-size=300 --stack-size=800
console.log(require('v8').getHeapStatistics().heap_size_limit < 500e6, process.execArgv); let n = 0; (function f() { n += 1; f(); }).call?.name; try { (function f() { n += 1; f(); })(); } catch (e) { console.log(e.message, n > 1000); }
