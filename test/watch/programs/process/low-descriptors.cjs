const fs = require('fs');
const list = fs.readdirSync('/proc/self/fd').map(Number).filter((n) => n < 200);
console.log(list.length, fs.openSync(__filename));
