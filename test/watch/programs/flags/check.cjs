// flags: --check
console.log('not run');
