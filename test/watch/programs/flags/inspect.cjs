// flags: --inspect=127.0.0.1:0 --no-warnings
const inspector = require('inspector'); console.log(inspector.url()?.startsWith('ws://127.0.0.1:')); const session = new inspector.Session(); session.connect(); session.post('Runtime.evaluate', { expression: '1 + 1' }, (e, r) => console.log(r.result.value)); session.disconnect(); inspector.close();
