// flags: --enable-source-maps
"use strict";
const net = require("net");
function fail() { throw new Error("mapped"); }
const s = new net.Socket();
s.on("x", () => { try { fail(); } catch (error) { console.log(error.stack); } });
s.emit("x");
s.on("y", () => fail());
s.emit("y");
//# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIm9yaWdpbmFsLnRzIl0sIm5hbWVzIjpbXSwibWFwcGluZ3MiOiJBQUFBO0FBQ0E7QUFDQTtBQUNBO0FBQ0E7QUFDQTtBQUNBO0FBQ0EifQ==
