const net = require('net');
Error.prepareStackTrace = (error, frames) => frames.map((frame) => `${frame.getTypeName()}|${frame.getFunctionName()}|${frame.getMethodName()}|${frame.getFileName()?.split('/').pop()}|${frame.getLineNumber()}|${frame.isToplevel()}|${frame.isConstructor()}`);
const server = net.createServer((socket) => { console.log(new Error('x').stack); socket.end(); server.close(); });
server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').on('close', () => console.log(new Error('y').stack)).resume());
try { server.listen(1); } catch (error) { console.log(error.stack); }
