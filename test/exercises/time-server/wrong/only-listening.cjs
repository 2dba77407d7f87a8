// fails only: listening
const net = require("net");
const two = (n) => String(n).padStart(2, "0");
const time = (d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
const server = net.createServer((socket) => {
  socket.on("error", () => {});
  socket.end(`${time(new Date())}\n`);
});
setInterval(() => server.listening, 1000);
