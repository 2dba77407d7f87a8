const { exec, execFile } = require('child_process');
exec(`"${process.execPath}" -p "process.execArgv.length + ' ' + process.env.NODE_OPTIONS"`, (error, out, err) => { console.log(error, out, err);
  execFile(process.execPath, ['-e', 'process.exit(9)'], (error) => console.log(error.code, error.killed, error.signal)); });
