const t = setTimeout(() => {}, 1000); console.log(typeof t[Symbol.toPrimitive](), t.hasRef(), t.constructor.name, Object.keys(t).join(), Object.getOwnPropertySymbols(t).map(String)); clearTimeout(t);
const i = setInterval(() => { console.log('tick'); clearInterval(i); const m = setImmediate(() => console.log('immediate')); console.log(m.constructor.name, Object.keys(m).join()); }, 5);
console.log(t._idlePrev, t._idleNext, t._idleTimeout);
