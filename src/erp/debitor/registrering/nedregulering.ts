import { formatBeloeb } from "../../../domain/beloeb.js";
import type { Nedregulering } from "../../../domain/debitor/model.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Bevaegelserow, Delfordringrow } from "../billede.js";
import type { Kontobillede } from "../kontobillede.js";
import type { NyBevaegelse, Skrivning } from "../skrivning.js";

/**
 * Less is owed of claims handed over before. What has been paid of it already is released first, newest payment first, and
 * becomes the debtor's credit; what is written off stays written off. DEB-024: no such delfordring on the account; DEB-026:
 * more than what is left of it.
 */
export const nedreguler = (
  billede: Kontobillede,
  nedreguleringer: readonly Nedregulering[],
): Result<Skrivning, readonly Fejl[]> => {
  const fejlene: Fejl[] = [];
  const bevaegelser: NyBevaegelse[] = [];
  const noter: NonNullable<Skrivning["noter"]>[number][] = [];
  let dele = billede.delfordringer;
  let aabne = aabneDaekninger(billede.bevaegelser);
  for (const [nr, one] of nedreguleringer.entries()) {
    const element = `Debitorkonto/Nedregulering[${nr + 1}]`;
    const del = dele.find(({ id }) => id === one.delfordringIdentifikator);
    if (del === undefined) {
      fejlene.push(fejl("DEB-024", { id: one.delfordringIdentifikator }, { element }));
      continue;
    }
    const trin = nedregulerEn(del, aabne, one);
    if (trin === undefined) {
      const vaerdier = { beloeb: formatBeloeb(one.beloeb), id: del.id };
      fejlene.push(fejl("DEB-026", vaerdier, { element: `${element}/Beloeb` }));
      continue;
    }
    bevaegelser.push(...trin.bevaegelser);
    noter.push({
      emneArt: "fordring",
      emne: del.fordring,
      art: "fordring.nedreguleret",
      data: { nedregulering: one.nedreguleringIdentifikator, aarsag: one.aarsag },
    });
    dele = dele.map((other) => (other.id === del.id ? { ...del, restance: trin.restance } : other));
    aabne = aabne.filter((other) => !trin.ophaevede.includes(other.nr));
  }
  return fejlene.length > 0 ? failed(fejlene) : ok({ bevaegelser, noter });
};

/** Payments that cover something and have not been undone, newest first. */
const aabneDaekninger = (bevaegelser: readonly Bevaegelserow[]): readonly Bevaegelserow[] => {
  const ophaevede = new Set(bevaegelser.map(({ ophaever }) => ophaever));
  return bevaegelser.filter(({ art, nr }) => art === "DAEKNING" && !ophaevede.has(nr)).reverse();
};

type Trin = {
  readonly bevaegelser: readonly NyBevaegelse[];
  readonly restance: bigint;
  readonly ophaevede: readonly bigint[];
};

const laterOf = (a: string, b: string): string => (a > b ? a : b);

/**
 * One reduction: whole coverings are undone until there is room, and what the last of them gave too much is covered again by
 * the same payment. None is undone before it was made: more than what was asked for was never owed.
 */
const nedregulerEn = (
  { id: delfordring, fordring, restance }: Delfordringrow,
  aabne: readonly Bevaegelserow[],
  { beloeb, virkningsdato, aarsag }: Nedregulering,
): Trin | undefined => {
  const bevaegelser: NyBevaegelse[] = [];
  const ophaevede: bigint[] = [];
  let owed = restance;
  let sidste: Bevaegelserow | undefined;
  for (const daekning of aabne.filter((one) => one.delfordring === delfordring)) {
    if (owed >= beloeb) break;
    bevaegelser.push(undoOf(daekning, laterOf(virkningsdato, daekning.virkningsdato), aarsag));
    ophaevede.push(daekning.nr);
    owed -= daekning.beloeb;
    sidste = daekning;
  }
  if (owed < beloeb) return undefined;
  bevaegelser.push({ fordring, delfordring, art: "NEDREGULERING", beloeb: -beloeb, virkningsdato, aarsag });
  const rest = owed - beloeb;
  if (sidste === undefined || rest === 0n) return { bevaegelser, restance: rest, ophaevede };
  // Some of what the last payment covered is still owed: it covers that again, on its own date.
  bevaegelser.push({
    fordring,
    delfordring,
    art: "DAEKNING",
    beloeb: -rest,
    virkningsdato: sidste.virkningsdato,
    indbetaling: sidste.indbetaling!,
  });
  return { bevaegelser, restance: 0n, ophaevede };
};

/** The movement that undoes another. */
export const undoOf = (
  { fordring, delfordring, beloeb, indbetaling, nr, virkningsdato }: Bevaegelserow,
  dato: string | undefined,
  aarsag: string,
): NyBevaegelse => ({
  fordring,
  delfordring,
  art: "OPHAEVELSE",
  beloeb: -beloeb,
  virkningsdato: dato ?? virkningsdato,
  ophaever: nr,
  aarsag,
  ...(indbetaling === null ? {} : { indbetaling }),
});
