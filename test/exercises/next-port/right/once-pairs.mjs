import net from 'node:net';

const server = net.createServer((socket) => {
  socket.write('' + socket.localPort);
  socket.write('\n');
  socket.end();
});

const listen = (port) => {
  const cleanUp = () => {
    server.removeListener('error', onError);
    server.removeListener('listening', onListening);
  };
  const onListening = () => {
    cleanUp();
    process.stdout.write('listening on ' + port + '\n');
  };
  const onError = (error) => {
    cleanUp();
    if (error.code === 'EADDRINUSE') setTimeout(listen, 100, port + 1);
    else console.error(error);
  };
  server.on('error', onError).on('listening', onListening);
  server.listen(port, 'localhost');
};

listen(Number(process.argv[2]));
