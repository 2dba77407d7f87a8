try { await fetch('http://127.0.0.1:1/'); } catch (e) { console.log(e.name, e.message, e.cause?.code); }
