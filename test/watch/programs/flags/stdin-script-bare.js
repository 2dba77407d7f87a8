// mode: noargs
// stdin: console.log('piped', process.argv.length, require.main === module); throw new Error('from stdin');
