// advice: reset
const net = require('net');
const { spawn } = require('child_process');
if (process.env.IS_CHILD) {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  net
    .createServer((socket) => {
      socket.resume();
      socket.end(`${format.format(new Date())}\n`);
    })
    .listen(process.argv[2]);
} else {
  spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, IS_CHILD: '1' } });
}
