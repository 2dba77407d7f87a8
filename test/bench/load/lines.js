// Prints as many lines as the environment says, as fast as it can.
const count = Number(process.env.LINES ?? 0);
for (let n = 0; n < count; n += 1) console.log(`line ${n} of a program that prints a lot`);
