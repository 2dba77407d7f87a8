console.log(process.moduleLoadList.join('\n'));
const { Worker, isMainThread } = require('worker_threads');
if (isMainThread) new Worker(__filename).once('exit', () => console.log(Object.keys(require.cache).length));
