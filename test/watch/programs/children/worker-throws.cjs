const { Worker } = require('worker_threads');
const worker = new Worker('const net = require("net"); new net.Socket().on("x", () => { throw new Error("in a thread"); }).emit("x");', { eval: true });
worker.on('error', (e) => console.log(e.stack)).on('exit', (c) => console.log(c));
