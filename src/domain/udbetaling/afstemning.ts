import { type Oere, sum } from "../beloeb.js";
import type { Uuid } from "../identifikatorer.js";
import type { Afvigelse, Afvigelsesart } from "./afvigelse.js";
import { kraevetStilling, type Stilling, UDBETALINGSKONTI } from "./bogfoering.js";
import { UBETALTE, UDBETALINGSTILSTANDE, type Udbetalingstilstand, UNDERVEJS } from "./tilstand.js";

/**
 * A day's reconciliation: request, NemKonto's answers, the bank's entries and the books, of all payouts up to the day. What
 * was dated by the day counts, whenever it became known: a bank's file comes the day after. Our choice.
 */

/** Where one payout stands by what is dated up to a day, and what is booked of it by then; øre, debit positive. */
export type Stand = {
  readonly tilstand: Udbetalingstilstand;
  readonly bortfaldet: boolean;
  /** What the bank has moved by the evidence; negative: paid out. */
  readonly bank: Oere;
  readonly bogfoert: Stilling;
};

/** The bank's entries of a payout; øre. `skaeve`: how many are of another amount than its own. */
export type Bankposter = {
  readonly ud: Oere;
  readonly ind: Oere;
  readonly antalUd: number;
  readonly antalInd: number;
  readonly skaeve: number;
};

/** All that is known of one payout. */
export type Udbetalingsfakta = {
  readonly id: Uuid;
  /** The payout that it pays again, and so on back to the first; itself where it is the first. */
  readonly rod: Uuid;
  readonly beloeb: Oere;
  readonly udfoerelsesdato: string;
  readonly konteret: boolean;
  readonly anmodet: boolean;
  readonly modstrid: boolean;
  /** NemKonto should have answered by the end of the day, and has not. */
  readonly svarMangler: boolean;
  /** The day of execution is so long past that the bank should have told of it. */
  readonly forsinket: boolean;
  readonly paaDagen: Stand;
  /** By all that is known today: what the day lacks may have been booked later. */
  readonly nu: Stand;
  readonly poster: Bankposter;
  /** Its cost by SF1590_A against the interim account, credit positive. */
  readonly kontering: Oere;
  /** Booked by SF1590_A on the account of what is under way, debit positive: it settles what the bank has moved too much or little. */
  readonly aflagt: Oere;
};

/** How many payouts, and how much, are in a state. */
export type Tilstandssum = {
  readonly tilstand: Udbetalingstilstand;
  readonly antal: number;
  readonly beloeb: Oere;
};

/** Payouts that are paid and agree in everything: only how many, and how much. */
export type Afsluttede = { readonly antal: number; readonly beloeb: Oere };

/** Every payout in exactly one state, in the order of a payout's life. */
export const sumTilstande = (
  fakta: readonly Pick<Udbetalingsfakta, "beloeb" | "paaDagen">[],
  afsluttede: Afsluttede,
): readonly Tilstandssum[] => {
  const summer = new Map<Udbetalingstilstand, Afsluttede>();
  const add = (tilstand: Udbetalingstilstand, antal: number, beloeb: Oere): void => {
    const foer = summer.get(tilstand) ?? { antal: 0, beloeb: 0n };
    summer.set(tilstand, { antal: foer.antal + antal, beloeb: foer.beloeb + beloeb });
  };
  for (const { beloeb, paaDagen } of fakta) add(paaDagen.tilstand, 1, beloeb);
  add("UDFOERT", afsluttede.antal, afsluttede.beloeb);
  return UDBETALINGSTILSTANDE.flatMap((tilstand) => {
    const fundet = summer.get(tilstand);
    return fundet === undefined || fundet.antal === 0 ? [] : [{ tilstand, ...fundet }];
  });
};

/** Every difference of these payouts by the day `dato`. Payouts that pay the same again are to be given together. */
export const findAfvigelser = (dato: string, fakta: readonly Udbetalingsfakta[]): readonly Afvigelse[] => {
  const familier = new Map<Uuid, Udbetalingsfakta[]>();
  for (const one of fakta) {
    const familie = familier.get(one.rod);
    if (familie === undefined) familier.set(one.rod, [one]);
    else familie.push(one);
  }
  return [...fakta.flatMap((one) => ofUdbetaling(dato, one)), ...[...familier.values()].flatMap(ofFamilie)];
};

const isSendt = ({ paaDagen: { tilstand } }: Udbetalingsfakta): boolean =>
  tilstand === "UDFOERT" || UNDERVEJS.includes(tilstand);

const isVentende = ({ paaDagen: { tilstand } }: Udbetalingsfakta): boolean =>
  tilstand === "KLAR" || tilstand === "TILBAGEHOLDT";

/** What one payout shows by itself. */
const ofUdbetaling = (dato: string, one: Udbetalingsfakta): readonly Afvigelse[] => {
  const fundet: Afvigelse[] = [];
  const note = (art: Afvigelsesart, beloeb: Oere = one.beloeb, tekst?: string): void => {
    fundet.push({ art, beloeb, udbetaling: one.id, ...(tekst === undefined ? {} : { note: tekst }) });
  };
  const { tilstand } = one.paaDagen;
  if (one.modstrid) note("modstrid");
  if (one.svarMangler) note("svar-mangler");
  else if (UNDERVEJS.includes(tilstand) && one.forsinket && one.poster.antalUd === 0) note("ikke-udfoert");
  if (isVentende(one) && one.udfoerelsesdato < dato) note("ikke-sendt");
  for (const [art, beloeb] of ofBankposter(one)) note(art, beloeb);
  if (one.aflagt !== 0n && one.poster.skaeve === 0) note("fremmed-postering", one.aflagt);
  const forkert = bogfoeringsfejl(one);
  if (forkert !== undefined) note("bogfoering", forkert.beloeb, forkert.konto);
  return fundet;
};

/** The entries of the bank against the amount, unless the difference is settled, and against what the ledger has taken for known. */
const ofBankposter = ({
  beloeb,
  poster: { ud, ind, antalUd, antalInd, skaeve },
  paaDagen: { bank, bogfoert },
  aflagt,
}: Udbetalingsfakta): readonly (readonly [Afvigelsesart, Oere])[] => {
  const fundet: (readonly [Afvigelsesart, Oere])[] = [];
  const skaevUd = ud - beloeb * BigInt(antalUd);
  if (skaeve > 0 && bogfoert.undervejs + aflagt !== 0n)
    fundet.push(["bankbeloeb", skaevUd === 0n ? ind - beloeb * BigInt(antalInd) : skaevUd]);
  if (antalUd > 1)
    fundet.push([antalInd > 0 ? "returnering-taget-tilbage" : "udbetalt-to-gange", ud - beloeb]);
  if (antalInd > 0 && antalUd === 0) fundet.push(["retur-uden-udfoerelse", ind]);
  if (ind - ud !== bank) fundet.push(["bankpost-mangler", ind - ud - bank]);
  return fundet;
};

/** The first account that does not show what the day requires, unless it has been booked later and now shows what it must. */
const bogfoeringsfejl = (
  one: Udbetalingsfakta,
): { readonly konto: string; readonly beloeb: Oere } | undefined =>
  skaevhed(one, one.paaDagen) === undefined ? undefined : skaevhed(one, one.nu);

const skaevhed = (
  { beloeb, konteret }: Udbetalingsfakta,
  { tilstand, bortfaldet, bank, bogfoert }: Stand,
) => {
  const kraevet = kraevetStilling({ tilstand, beloeb, konteret, bortfaldet }, bank);
  const konto = UDBETALINGSKONTI.find((navn) => kraevet[navn] !== bogfoert[navn]);
  return konto === undefined ? undefined : { konto, beloeb: kraevet[konto] - bogfoert[konto] };
};

/** What a payout and those that pay it again show together: its cost is booked once, and paid once. */
const ofFamilie = (familie: readonly Udbetalingsfakta[]): readonly Afvigelse[] => {
  const { id: udbetaling, beloeb } = familie.at(-1)!;
  const sendt = familie.filter(isSendt).length;
  const bogfoert = sum(familie.map(({ kontering }) => kontering));
  const konteret = familie.some((one) => one.konteret);
  const note = (art: Afvigelsesart, hvor: Oere): Afvigelse => ({ art, beloeb: hvor, udbetaling });
  const dobbelt = sendt > 1 ? [note("udbetalt-to-gange", beloeb * BigInt(sendt - 1))] : [];
  if (konteret && bogfoert !== 0n) return [...dobbelt, note("kontering-dobbelt", bogfoert)];
  if (sendt > 0 && !konteret && bogfoert === 0n) return [...dobbelt, note("uden-kontering", beloeb)];
  if (bogfoert !== 0n && bogfoert !== beloeb)
    return [...dobbelt, note("kontering-beloeb", beloeb - bogfoert)];
  if (sendt > 0 || familie.some(isVentende)) return dobbelt;
  const mangler = mangelOf(familie, bogfoert !== 0n);
  return mangler === undefined ? [] : [note(mangler, beloeb)];
};

/** What is left to be done of a payout that nobody pays any more; `staar`: its cost by SF1590_A stands in the books. */
const mangelOf = (familie: readonly Udbetalingsfakta[], staar: boolean): Afvigelsesart | undefined => {
  const ubetalt = familie.some(({ paaDagen }) => UBETALTE.includes(paaDagen.tilstand));
  const bortfaldet = familie.some(({ paaDagen }) => paaDagen.bortfaldet);
  const konteret = familie.some((one) => one.konteret);
  if (ubetalt && !bortfaldet && (staar || konteret)) return "ikke-betalt-igen";
  return staar ? "modpostering-mangler" : undefined;
};
