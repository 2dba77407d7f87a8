// flags: --no-warnings --experimental-loader ./_loader.mjs
import value from 'virtual:x'; console.log(value);
