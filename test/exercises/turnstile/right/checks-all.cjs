// One timer for all, which looks ten times a second.
const net = require('net');
const guests = [];

setInterval(() => {
  for (const guest of guests.slice()) {
    if (Date.now() - guest.since < 1000) continue;
    remove(guest);
    guest.socket.end('too slow\n');
  }
}, 100);

function remove(guest) {
  const at = guests.indexOf(guest);
  if (at >= 0) guests.splice(at, 1);
}

net
  .createServer(function (socket) {
    socket.on('error', function () {});
    if (guests.length >= 3) {
      socket.end('full\n');
      socket.on('data', function () {});
      return;
    }
    const guest = { socket, since: Date.now(), text: '' };
    guests.push(guest);
    socket.on('data', function (data) {
      if (!guests.includes(guest)) return;
      guest.text += data;
      let at;
      while ((at = guest.text.indexOf('\n')) >= 0) {
        socket.write(guest.text.slice(0, at) + ': yes\n');
        guest.text = guest.text.slice(at + 1);
        guest.since = Date.now();
      }
    });
    socket.on('close', function () {
      remove(guest);
    });
  })
  .listen(+process.argv[2]);
