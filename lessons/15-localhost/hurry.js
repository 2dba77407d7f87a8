import net from 'node:net';

const port = Number(process.env.PORT ?? 8000);
const four = { address: '127.0.0.1', family: 4 };
const six = { address: '::1', family: 6 };
const socket = net.connect({
  port,
  timeout: 750,
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
