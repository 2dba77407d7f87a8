import net from 'node:net';

const chunk = (text) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;

net
  .createServer((socket) => {
    let kept = [];
    socket.on('error', () => {});
    const done = (last) => {
      socket.off('data', take);
      socket.resume();
      socket.end(last);
    };
    function take(data) {
      kept.push(data);
      const all = Buffer.concat(kept);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0) return;
      const lines = all.subarray(0, end).toString().split('\r\n');
      const parts = lines[0].split(' ');
      if (!/^HTTP\/1\.\d$/.test(parts[2] ?? '')) return done('HTTP/1.1 400 Bad Request\r\nContent-Length: 2\r\n\r\nno');
      const header = {};
      for (const line of lines.slice(1)) {
        const colon = line.indexOf(':');
        header[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
      }
      const stop = end + 4 + (Number(header['content-length']) || 0);
      if (all.length < stop) return;
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      socket.write(chunk('茶'));
      socket.write(chunk(` ${parts[1]}`));
      socket.write('0\r\n\r\n');
      kept = [];
      if (header.connection === 'close') return done();
      if (stop < all.length) take(all.subarray(stop));
    }
    socket.on('data', take);
  })
  .listen(Number(process.argv[2]), '127.0.0.1');
