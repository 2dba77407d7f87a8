// args: a --b=c
// env: GREETING=hello
console.log(Object.entries(process.env).filter(([k]) => !/^(PATH|HOME|PWD|OLDPWD|SHLVL|_)$/.test(k)).sort());
console.log(process.argv.slice(2), process.execArgv, process.argv0.split('/').pop(), process.title.split('/').pop());
