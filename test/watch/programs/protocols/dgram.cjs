const dgram = require('dgram');
const a = dgram.createSocket('udp4', (m, i) => { console.log(String(m), i.family); a.close(); b.close(); });
const b = dgram.createSocket('udp4');
a.bind(0, '127.0.0.1', () => b.send('datagram', a.address().port, '127.0.0.1'));
a.on('close', () => console.log('close'));
