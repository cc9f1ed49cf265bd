import type { Oere } from "../beloeb.js";
import type { Fordringsslags } from "./fordring.js";

/** Which claims a payment covers. Order inside a debtor's claims: fee, interest, principal, each oldest first. A convention, not law. */

/** A claim that can be paid. Amounts in øre. */
export type AabenFordring = {
  readonly id: string;
  readonly slags: Fordringsslags;
  readonly forfaldsdato: string;
  readonly restance: Oere;
};

export type Daekningsforslag = {
  readonly daekninger: readonly { readonly fordring: string; readonly beloeb: Oere }[];
  /** What is left when everything is covered: the debtor's credit. */
  readonly rest: Oere;
};

const ORDER: readonly Fordringsslags[] = ["gebyr", "rente", "hovedfordring"];

const byPolicy = (a: AabenFordring, b: AabenFordring): number =>
  ORDER.indexOf(a.slags) - ORDER.indexOf(b.slags) ||
  (a.forfaldsdato < b.forfaldsdato ? -1 : a.forfaldsdato > b.forfaldsdato ? 1 : 0) ||
  (a.id < b.id ? -1 : 1);

/** Cover the claims that the payment names first, then the debtor's others, each set in the policy's order. */
export const daek = (
  beloeb: Oere,
  fordringer: readonly AabenFordring[],
  naevnt: ReadonlySet<string>,
): Daekningsforslag => {
  const named = fordringer.filter(({ id }) => naevnt.has(id)).sort(byPolicy);
  const others = fordringer.filter(({ id }) => !naevnt.has(id)).sort(byPolicy);
  const daekninger: { fordring: string; beloeb: Oere }[] = [];
  let rest = beloeb;
  for (const { id, restance } of [...named, ...others]) {
    const part = rest < restance ? rest : restance;
    if (part > 0n) daekninger.push({ fordring: id, beloeb: part });
    rest -= part;
  }
  return { daekninger, rest };
};
