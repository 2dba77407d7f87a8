const log = []; for (const ms of [30, 10, 20, 10, 60, 90]) setTimeout(() => { log.push(ms); if (log.length === 6) console.log(log.join()); }, ms);
