const net = require('net');
function callsites() { const old = Error.prepareStackTrace; Error.prepareStackTrace = (_, frames) => frames; const { stack } = new Error(); Error.prepareStackTrace = old; return stack.slice(1); }
const s = new net.Socket();
s.on('x', function onX() { console.log(callsites().map(String)); console.log(new Error('after').stack); });
s.emit('x');
const was = Error.prepareStackTrace;
Error.prepareStackTrace = undefined; s.emit('x');
delete Error.prepareStackTrace; s.emit('x');
Error.prepareStackTrace = was; s.emit('x');
console.log(Error.prepareStackTrace === was);
const own = () => 'own'; Error.prepareStackTrace = own; console.log(Error.prepareStackTrace === own, new Error('x').stack);
