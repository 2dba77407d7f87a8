/** The same bursts without net-lessons: what the terminal itself takes. */
let words = 10;
const talk = setInterval(() => {
  for (let count = 0; count < 3; count += 1) console.log(`t${process.hrtime.bigint()}`);
  words -= 1;
  if (words === 0) clearInterval(talk);
}, 20);
