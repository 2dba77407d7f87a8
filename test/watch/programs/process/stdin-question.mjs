// stdin: Ada\n36\n
import readline from 'node:readline/promises';
const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
console.log('\nhello', await rl.question('name? '));
console.log('\nage', await rl.question('age? '));
rl.close();
