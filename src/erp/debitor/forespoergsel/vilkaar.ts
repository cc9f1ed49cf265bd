/** One condition: its name, the value asked for (undefined: not asked), and the SQL with the value's parameter. */
type Vilkaar = readonly [navn: string, value: unknown, sql: (parameter: string) => string];

/** The conditions that are asked for, with their values after the fixed ones. */
type Betinget = { readonly navn: string; readonly where: string; readonly values: readonly unknown[] };

/**
 * A statement for each set of conditions, under a name of its own: PostgreSQL plans each for what it asks, where one that held
 * them all would read a whole municipality.
 */
export const betinget = (faste: readonly unknown[], vilkaar: readonly Vilkaar[]): Betinget => {
  const asked = vilkaar.filter(([, value]) => value !== undefined);
  return {
    navn: asked.map(([navn]) => `-${navn}`).join(""),
    where: asked.map(([, , sql], index) => ` and ${sql(`$${faste.length + index + 1}`)}`).join(""),
    values: [...faste, ...asked.map(([, value]) => value)],
  };
};
