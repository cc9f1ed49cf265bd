/** Personal data is masked wherever a message is shown: the party's number of every line. */
export const maskPersons = (indhold: string): string =>
  indhold.replace(/("partIdentifikator":")[^"]*"/g, '$1••••••••••"');
