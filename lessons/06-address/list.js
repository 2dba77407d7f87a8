import net from 'node:net';

const home = new net.BlockList();
home.addAddress('::1', 'ipv6');
home.addRange('127.0.0.1', '127.0.0.9');
home.addSubnet('192.168.0.0', 16);
console.log(home.rules);

const own = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
for (const address of own) {
  const place = new net.SocketAddress({
    address,
    family: net.isIPv6(address) ? 'ipv6' : 'ipv4',
  });
  const text = place.address;
  console.log(net.isIP(text), text, home.check(text));
  console.log('as', place.family, home.check(place));
}
