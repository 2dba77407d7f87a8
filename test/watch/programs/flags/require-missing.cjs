// flags: -r ./not-there.cjs
console.log('never');
