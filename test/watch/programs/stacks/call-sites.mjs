// node: 22
import net from 'node:net';
import util from 'node:util';
const s = new net.Socket();
s.on('x', () => console.log(util.getCallSites(4).map(({ functionName, scriptName, lineNumber }) => `${functionName} ${scriptName.split('/').pop()} ${lineNumber}`)));
s.on('x', () => console.log(util.getCallSites().length));
s.emit('x');
console.log(util.getCallSites().length, util.getCallSites(1).length);
