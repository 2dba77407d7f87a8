// flags: --conditions=own --preserve-symlinks --title=own-title
console.log(process.title, process.execArgv.length);
