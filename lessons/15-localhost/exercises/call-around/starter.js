import net from 'node:net';

const host = '127.0.0.1';

const server = net.createServer((client) => {
  client.on('error', console.error);
  client.on('data', (data) => {
    console.log('a client asks for', data.toString());
    const port = Number.parseInt(data.toString(), 10);
    const four = { address: '127.0.0.1', family: 4 };
    const six = { address: '::1', family: 6 };
    const socket = net.connect({
      port,
      timeout: 750,
      autoSelectFamilyAttemptTimeout: 5000,
      lookup: (_name, _options, tell) => {
        setImmediate(tell, null, [four, six]);
      },
    });
    console.log(
      // Milliseconds for each address
      net.getDefaultAutoSelectFamilyAttemptTimeout(),
    );
    socket.on('connect', () => socket.end());
    socket.on('error', (error) => {
      console.log(
        Object(error).code, // then what it called:
        socket.autoSelectFamilyAttemptedAddresses,
      );
    });
  });
});

server.listen(Number(process.argv[2]), host);
