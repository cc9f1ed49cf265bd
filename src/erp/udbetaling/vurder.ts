import { formatBeloeb } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Kontering } from "../../domain/kontering.js";
import { dubletnoegle, isDublet } from "../../domain/udbetaling/dublet.js";
import { type Udfoerelse, udfoerelseOf } from "../../domain/udbetaling/frister.js";
import { udfoerelsesregelOf } from "../../domain/udbetaling/politik.js";
import type { Tilbageholdelsesgrund } from "../../domain/udbetaling/tilbageholdelse.js";
import { given } from "../../kit/given.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Grundlag, Lignende } from "./grundlag.js";
import type { Udbetalingsrow } from "./raekker.js";
import { afgjorte } from "./slaegt.js";

/** A payout that somebody wants, before it is judged. */
export type Oensket = Omit<
  Udbetalingsrow,
  "nr" | "udfoerelsesdato" | "tilstand" | "bundt" | "konteret" | "bortfaldet" | "oprettet"
> & {
  readonly konteringslinjer: readonly Omkostning[];
  /** A person asks for it, so another must see it, whatever it is. */
  readonly skalSes?: Tilbageholdelsesgrund;
  /** And why. */
  readonly begrundelse?: string;
  /** Where it stands in its message. */
  readonly element: string;
};

/** A part of a payout's cost. */
export type Omkostning = {
  readonly kontering: Kontering;
  readonly beloeb: bigint;
  readonly tekst: string | null;
};

/** A payout that can be made, and why a person must see it first, if so. */
export type Bedoemt = Oensket & {
  readonly udfoerelsesdato: string;
  /** The same day, with by when it must have been sent, and in words why it is another than the one asked for. */
  readonly udfoerelse: Udfoerelse;
  readonly grunde: readonly Tilbageholdelsesgrund[];
  /** Those that it looks like. */
  readonly ligner: readonly Uuid[];
};

/** What a message comes to: what is new in it, with how it is booked, and what is known already. */
export type Dom<B> = {
  readonly nye: readonly Bedoemt[];
  readonly kendte: readonly Udbetalingsrow[];
  readonly bogfoering: B;
};

/**
 * Judges messages one after the other: each sees what those before it have come to, and a refused one leaves nothing; nor does
 * one that cannot be booked.
 */
export type Dommer = <B>(
  oenskede: readonly Oensket[],
  book: (nye: readonly Bedoemt[]) => Result<B, readonly Fejl[]>,
) => Result<Dom<B>, readonly Fejl[]>;

/** New payouts, by what they are looked for by. */
type Nye = {
  readonly byId: Map<Uuid, Bedoemt>;
  readonly genudbetalt: Map<Uuid, Uuid>;
  readonly lignende: Map<string, Lignende[]>;
};

const ingen = (): Nye => ({ byId: new Map(), genudbetalt: new Map(), lignende: new Map() });

const note = ({ byId, genudbetalt, lignende }: Nye, ny: Bedoemt): void => {
  byId.set(ny.id, ny);
  if (ny.genudbetalingAf !== null) genudbetalt.set(ny.genudbetalingAf, ny.id);
  const noegle = dubletnoegle(ny);
  const before = lignende.get(noegle);
  if (before === undefined) lignende.set(noegle, [ny]);
  else before.push(ny);
};

/** UDB-031, UDB-033…039. Pure: the same for a rehearsal. */
export const createDommer = (grundlag: Grundlag): Dommer => {
  const foer = ingen();
  return (oenskede, book) => {
    const her = ingen();
    const fundet = oenskede.map((oensket) => doem(grundlag, foer, her, oensket));
    const fejlene = fundet.flatMap((one) => one.fejl);
    if (fejlene.length > 0) return failed(fejlene);
    const nye = [...her.byId.values()];
    const bogfoering = book(nye);
    if (!bogfoering.ok) return bogfoering;
    for (const ny of nye) note(foer, ny);
    return ok({ nye, kendte: fundet.flatMap((one) => one.kendt ?? []), bogfoering: bogfoering.value });
  };
};

/** One payout, beside those of earlier messages and those before it in its own, to which it is added. */
const doem = (
  grundlag: Grundlag,
  foer: Nye,
  her: Nye,
  oensket: Oensket,
): { readonly fejl: readonly Fejl[]; readonly kendt?: Udbetalingsrow } => {
  const { id, element } = oensket;
  const staar = grundlag.kendte.get(id);
  const kendt = staar ?? foer.byId.get(id) ?? her.byId.get(id);
  if (kendt === undefined) {
    const found = genudbetalingsfejl(grundlag, [foer, her], oensket);
    note(her, bedoem(grundlag, [foer, her], oensket));
    return { fejl: found };
  }
  if (!isSamme(kendt, oensket) || her.byId.has(id)) return { fejl: [fejl("UDB-031", { id }, { element })] };
  return { fejl: [], ...given("kendt", staar) };
};

/** The same payout, from the same fagsystem, said in the same words. */
const isSamme = (
  kendt: Pick<Udbetalingsrow, "fagsystem" | "indholdHash">,
  { fagsystem, indholdHash }: Oensket,
): boolean =>
  kendt.fagsystem === fagsystem && indholdHash !== null && kendt.indholdHash?.equals(indholdHash) === true;

/** A fagsystem pays its own again, and what a person has made to pay its own again; nothing is told of others'. */
const mayPayAgain = ({ fagsystem }: Oensket, led: readonly Udbetalingsrow[]): boolean =>
  fagsystem === null || led.find((one) => one.fagsystem !== null)?.fagsystem === fagsystem;

const genudbetalingsfejl = (
  { forgaengere, genudbetalt }: Grundlag,
  nye: readonly Nye[],
  oensket: Oensket,
): readonly Fejl[] => {
  const { genudbetalingAf: id, element, beloeb } = oensket;
  if (id === null) return [];
  const sted = { element: `${element}/GenudbetalingAf` };
  const led = forgaengere(oensket);
  const [oprindelig] = led;
  if (oprindelig === undefined || !mayPayAgain(oensket, led)) return [fejl("UDB-033", { id }, sted)];
  const af =
    genudbetalt.get(id) ?? nye.map((one) => one.genudbetalt.get(id)).find((one) => one !== undefined);
  const found: Fejl[] = [...afgjorte(led, sted)];
  if (af !== undefined) found.push(fejl("UDB-035", { id, af }, sted));
  if (beloeb !== oprindelig.beloeb) {
    const belob = { beloeb: formatBeloeb(beloeb), oprindelig: formatBeloeb(oprindelig.beloeb) };
    found.push(fejl("UDB-036", { id, ...belob }, sted));
  }
  if (oensket.modtager !== oprindelig.modtager || oensket.ydelsesart !== oprindelig.ydelsesart)
    found.push(fejl("UDB-037", { id }, sted));
  if (oensket.konteringslinjer.length > 0) found.push(fejl("UDB-038", { id }, sted));
  return found;
};

const bedoem = (
  { politik, andres, lignende, nu }: Grundlag,
  nye: readonly Nye[],
  oensket: Oensket,
): Bedoemt => {
  const noegle = dubletnoegle(oensket);
  const ligner = [lignende, ...nye.map((one) => one.lignende)]
    .flatMap((one) => one.get(noegle) ?? [])
    .filter((one) => one.id !== oensket.genudbetalingAf && isDublet(one, oensket, politik.dubletdage))
    .map(({ id }) => id);
  const { skalSes } = oensket;
  const udfoerelse = udfoerelseOf(oensket.dispositionsdato, nu, udfoerelsesregelOf(politik));
  return {
    ...oensket,
    udfoerelse,
    udfoerelsesdato: udfoerelse.udfoerelsesdato,
    ligner,
    grunde: [
      ...(ligner.length > 0 ? (["dublet"] as const) : []),
      ...(oensket.beloeb >= politik.fireoejne
        ? (["stort"] as const)
        : oensket.beloeb >= andres.fireoejne
          ? (["egen-graense"] as const)
          : []),
      ...(skalSes === undefined ? [] : [skalSes]),
    ],
  };
};
