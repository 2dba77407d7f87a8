const data = require('./typecommonjs/package.json'); console.log(data); try { require('./_bad.json'); } catch (e) { console.log(e.name); }
