console.log(typeof process.binding('tcp_wrap').TCP, Object.keys(process.binding('tcp_wrap')).sort().join());
console.log(process.binding('constants').os.errno.ECONNRESET > 0);
try { process.binding('nothing'); } catch (error) { console.log(error.stack); }
