// flags: --env-file=./_env
console.log(process.env.FROM_FILE, process.env.NODE_OPTIONS, Object.keys(process.env).filter((n) => /LESSON/.test(n)));
