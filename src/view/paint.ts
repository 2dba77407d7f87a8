import kleur from 'kleur';

/** Paints a text without changing its width. */
export type Role = (text: string) => string;

/** What a text is, not which colour it has. No meaning is in these alone. */
export interface Paint {
  /** Whether texts get painted; where not, code in prose keeps its `backticks`. */
  colour: boolean;
  title: Role;
  /** For what may be overlooked: rules, line numbers, places. */
  dim: Role;
  strong: Role;
  code: Role;
  event: Role;
  call: Role;
  output: Role;
  good: Role;
  bad: Role;
  warn: Role;
  keyword: Role;
  string: Role;
  number: Role;
  comment: Role;
  /** One for each program, by its place among the programs; see {@link laneRole}. */
  lanes: readonly [Role, ...Role[]];
}

const asIs: Role = (text) => text;

export const plainPaint: Paint = {
  colour: false,
  title: asIs,
  dim: asIs,
  strong: asIs,
  code: asIs,
  event: asIs,
  call: asIs,
  output: asIs,
  good: asIs,
  bad: asIs,
  warn: asIs,
  keyword: asIs,
  string: asIs,
  number: asIs,
  comment: asIs,
  lanes: [asIs],
};

/**
 * Paint that can be read on dark and on light backgrounds: of the terminal's own colours only those that are neither pale nor
 * nearly black. It is {@link plainPaint} while `kleur.enabled` is off.
 */
export function colourPaint(): Paint {
  if (!kleur.enabled) return plainPaint;
  return {
    colour: true,
    title: role((text) => kleur.bold(text)),
    dim: role((text) => kleur.dim(text)),
    strong: role((text) => kleur.bold(text)),
    code: role((text) => kleur.cyan(text)),
    event: role((text) => kleur.bold(text)),
    call: asIs,
    output: role((text) => kleur.green(text)),
    good: role((text) => kleur.green(text)),
    bad: role((text) => kleur.red(text)),
    warn: role((text) => kleur.yellow(text)),
    keyword: role((text) => kleur.magenta(text)),
    string: role((text) => kleur.green(text)),
    number: role((text) => kleur.cyan(text)),
    comment: role((text) => kleur.dim(text)),
    lanes: [role((text) => kleur.cyan(text)), role((text) => kleur.magenta(text)), role((text) => kleur.green(text))],
  };
}

/** Leaves an empty text empty: no escape codes around nothing. */
function role(paint: Role): Role {
  return (text) => (text === '' ? '' : paint(text));
}

/** The colour of a program, by its place among the programs from 0. */
export function laneRole(paint: Paint, index: number): Role {
  return paint.lanes[index % paint.lanes.length] ?? paint.lanes[0];
}
