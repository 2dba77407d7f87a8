/**
 * Finds where the lines of a text may end by UAX #14 (https://www.unicode.org/reports/tr14/). The package takes longer to unpack its tables
 * than all the rest of a start takes: so it is loaded by the first text that needs them, and at once, as `import()` could not.
 *
 * @param {string} text
 */
module.exports = (text) => new (require('linebreak'))(text);
