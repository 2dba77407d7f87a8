console.log(Object.keys(globalThis), Object.getOwnPropertySymbols(globalThis).map(String), Object.getOwnPropertyNames(globalThis).length);
var own = 1; console.log(globalThis.own, this === module.exports, typeof require, typeof inspector);
