require('net').createServer().listen(0, '127.0.0.1', () => { console.log('hup'); process.kill(process.pid, 'SIGHUP'); });
