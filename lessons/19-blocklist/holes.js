import net from 'node:net';

const list = new net.BlockList();
list.addRange('192.0.2.1', '192.0.2.9');
// All but addRange(), check(), rules: since Node
// 24.21 and 26.8.
list.addCIDR('10.0.0.0/8');
list.addAddresses(['192.0.2.20', '10.0.0.1']);
console.log('rules:', list.size);

list.removeAddress('10.0.0.1');
console.log('10.0.0.1:', list.check('10.0.0.1'));

list.removeCIDR('10.0.0.0/8');
list.removeRange('192.0.2.1', '192.0.2.5');
list.removeSubnet('192.0.2.0', 24);
console.log('left:', list.rules);
list.clear();
console.log('at the end:', list.size);
