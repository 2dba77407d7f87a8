const { pair } = require('./_pair.cjs');
pair((client, served) => {
  for (const socket of [client, served]) {
    console.log(socket.remoteAddress, socket.remoteFamily, typeof socket.remotePort, socket.localAddress, socket.localFamily, typeof socket.localPort);
    console.log(socket.bytesRead, socket.bytesWritten, socket.connecting, socket.pending, socket.destroyed, socket.readyState, socket.timeout);
    console.log(Object.keys(socket.address()));
  }
  client.end();
  served.end();
  client.resume(); served.resume();
  client.on('close', () => console.log(client.remoteAddress, client.readyState, client.bytesRead));
});
