// flags: -r ./_early.cjs -r ./_early2.cjs
console.log(globalThis.early, globalThis.early2, process._preload_modules);
