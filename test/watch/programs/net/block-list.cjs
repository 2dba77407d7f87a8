const net = require('net');
const list = new net.BlockList();
list.addAddress('127.0.0.1'); list.addRange('10.0.0.1', '10.0.0.9'); list.addSubnet('::1', 64, 'ipv6');
console.log(list.rules, list.check('127.0.0.1'), list.check('10.0.0.5'), list.check('8.8.8.8'), list);
console.log(net.isIP('1.2.3.4'), net.isIPv4('x'), net.isIPv6('::1'));
console.log(new net.SocketAddress({ address: '1.2.3.4', port: 5 }));
