// flags: --import ./_early.mjs
import net from 'node:net'; console.log(globalThis.earlyModule, process.execArgv, net.connect.name);
