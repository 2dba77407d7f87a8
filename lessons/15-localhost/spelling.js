import net from 'node:net';

for (const text of ['127.0.0.1', '127.1', '::1']) {
  console.log(text, net.isIPv4(text));
}

const place = new net.SocketAddress({
  address: '0:0:0:0:0:FFFF:7F00:1',
  family: 'ipv6',
  port: 8000,
  flowlabel: 7,
});
console.log('address:', place.address);
console.log('port:', place.port, place.family);
console.log('flow label:', place.flowlabel);

// Since Node 22.13
const read = net.SocketAddress.parse?.('[::1]:8000');
console.log('parsed:', read?.address, read?.port);
