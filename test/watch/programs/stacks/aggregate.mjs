import net from 'node:net';
const s = net.connect({ host: 'two.example', port: 1, autoSelectFamily: true, lookup: (h, o, cb) => cb(null, [{ address: '127.0.0.1', family: 4 }, { address: '127.0.0.2', family: 4 }]) });
s.on('error', (error) => { console.log(error.constructor.name, error.code, error.errors?.length); throw error; });
