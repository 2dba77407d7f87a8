const { execSync } = require('child_process');
console.log(execSync(`"${process.execPath}" -e "console.log('b\\na')" | sort`, { encoding: 'utf8' }));
