const net = require('net');
const vm = require('vm');
const s = new net.Socket();
const context = vm.createContext({ s, console });
s.on('x', () => { console.log(vm.runInContext('new Error("inside").stack', context)); });
setImmediate(() => {
  s.emit('x');
  vm.runInContext('s.on("y", () => { console.log(new Error("listener inside").stack); }); s.emit("y");', context, 'inside.js');
  vm.runInContext('s.on("z", () => { throw new Error("thrown inside"); }); s.emit("z");', context, 'inside.js');
});
