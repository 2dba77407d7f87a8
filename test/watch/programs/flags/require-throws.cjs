// flags: -r ./_throws.cjs
console.log('never');
