const { fork } = require('child_process');
if (process.argv[2]) process.on('message', (m) => { process.send(m, () => process.disconnect()); });
else fork(__filename, ['c'], { serialization: 'advanced' }).on('message', (m) => console.log(m)).send({ map: new Map([[1, 2]]), big: 5n, buffer: Buffer.from('x') });
