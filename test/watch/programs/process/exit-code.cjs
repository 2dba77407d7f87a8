process.exitCode = 42;
require('net').createServer().listen(0, '127.0.0.1', function () { this.close(); });
