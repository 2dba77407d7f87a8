// flags: -e require('net').createServer().listen(0,'127.0.0.1',function(){console.log(process.argv.length,process.execArgv.length,module.id,__filename,new(Error)('x').stack);this.close()})
// mode: noargs
