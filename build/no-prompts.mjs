/**
 * Stands in the bundle for the prompts that inquirer brings along: all that net-lessons asks are prompts of its own. One of theirs opens an
 * editor, and carries the tables of every encoding for that: more than the rest of inquirer and all of ours.
 */
async function missing() {
  throw new Error("The build leaves inquirer's own prompts out: register one of ours.");
}

export {
  missing as checkbox,
  missing as confirm,
  missing as editor,
  missing as expand,
  missing as input,
  missing as number,
  missing as password,
  missing as rawlist,
  missing as search,
  missing as select,
};

export class Separator {}
