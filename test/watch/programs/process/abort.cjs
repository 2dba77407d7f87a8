setImmediate(() => { console.log('aborting'); process.abort(); });
