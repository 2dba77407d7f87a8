import net from 'node:net';

const list = new net.BlockList();
list.addSubnet('::', 0, 'ipv6');
console.log('list:', list.rules);
console.log('192.0.2.1:', list.check('192.0.2.1'));

const text = '192.0.2.1:8000';
// parse(): since Node 22.13
const place = net.SocketAddress.parse(text);
console.log('with its port:', list.check(text));
if (place) console.log('parsed:', list.check(place));

// toJSON(), fromJSON(): since Node 22.19 and 24.5
console.log('stored:', list.toJSON());
const copy = new net.BlockList();
copy.fromJSON(['10.0.0.0/8']);
console.log('10.0.0.1:', copy.check('10.0.0.1'));
