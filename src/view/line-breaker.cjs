/**
 * Finds where the lines of a text may end, by UAX #14 (https://www.unicode.org/reports/tr14/). The package needs a long time to unpack its
 * tables. So the first text that needs them loads it. That has to be synchronous, which `import()` is not.
 *
 * @param {string} text
 */
module.exports = (text) => new (require('linebreak'))(text);
