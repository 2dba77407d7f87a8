// fails only: reset
const net = require("net");
const two = (n) => String(n).padStart(2, "0");
const time = (d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
net.createServer((socket) => {
  socket.on("error", () => process.exit(1));
  socket.end(`${time(new Date())}\n`);
}).listen(process.argv[2]);
