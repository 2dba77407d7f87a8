const net = require('net');
const { captureRejectionSymbol } = require('events');
const server = net.createServer({ captureRejections: true });
server[captureRejectionSymbol] = (error, event) => { console.log('captured', error.message, event); server.close(); };
server.on('connection', async (socket) => { socket.end(); throw new Error('async listener'); });
server.listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').resume());
