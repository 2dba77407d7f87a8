// stdin: x
console.log(process.stdin.isTTY, process.stdout.isTTY, process.stderr.isTTY, process.stdout.constructor.name, process.stderr.constructor.name, process.stdin.constructor.name);
console.log(process.stdout.fd, process.stderr.fd, process.stdin.fd, process.stdout.columns, process.stdout.writableHighWaterMark, process.stdout._type, process.stdout._handle?.constructor.name);
console.log(process.stdout.eventNames(), process.stdin.eventNames(), process.stdout.listenerCount('error'), Object.keys(process.stdout).join());
console.log(process.stdout.write.name, process.stdout.hasOwnProperty('write'), process.stdout instanceof require('net').Socket);
process.stdin.destroy();
