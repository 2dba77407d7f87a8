// fails only: zeros
const net = require("net");
const two = (n) => String(n).padStart(2, "0");
const time = (d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
net.createServer((socket) => {
  socket.on("error", () => {});
  const d = new Date();
  socket.end(`${d.getFullYear()}-${d.getMonth() + 1}-${d.getDate()} ${d.getHours()}:${d.getMinutes()}\n`);
}).listen(process.argv[2]);
