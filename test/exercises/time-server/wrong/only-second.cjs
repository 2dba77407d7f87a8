// fails only: second
const net = require("net");
const two = (n) => String(n).padStart(2, "0");
const time = (d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${two(d.getHours())}:${two(d.getMinutes())}`;
let left = 0;
net.createServer((socket) => {
  socket.on("error", () => {});
  socket.on("close", () => {
    left += 1;
  });
  socket.end(left < 2 ? `${time(new Date())}\n` : "come back tomorrow\n");
}).listen(process.argv[2]);
