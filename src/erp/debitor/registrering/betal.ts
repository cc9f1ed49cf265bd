import { formatBeloeb, sum } from "../../../domain/beloeb.js";
import { type Betalingsgrundlag, isBetalbar } from "../../../domain/debitor/betalbar.js";
import type { Indbetaling } from "../../../domain/debitor/model.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Delfordringrow, Fordringrow } from "../billede.js";
import type { NyBevaegelse, Skrivning } from "../skrivning.js";

/** The claims of a payment as they stand, locked. */
export type Betalbart = {
  readonly fordringer: readonly Fordringrow[];
  readonly delfordringer: readonly Delfordringrow[];
};

/**
 * ForetagIndbetaling: a system has been paid on claims, its own or others'. All of it or nothing: never more than is owed.
 * DEB-024: no such delfordring; DEB-032: more than its restance; DEB-033: it cannot be paid in the state it is in; DEB-037: its
 * day is after today in Denmark: interest would be reckoned to that day, and PSRM refuse it (548).
 */
export const betal = (
  { fordringer, delfordringer }: Betalbart,
  besked: Indbetaling,
  newId: () => Uuid,
  idag: string,
): Result<Skrivning, readonly Fejl[]> => {
  const { indbetalingsdato: dato } = besked;
  const fremtidig =
    dato > idag ? [fejl("DEB-037", { dato }, { element: "Indbetaling/Indbetalingsdato" })] : [];
  const umulige = besked.delfordringer.flatMap(({ delfordringIdentifikator: id, beloeb }, nr) => {
    const element = `Indbetaling/BetaltDelfordring[${nr + 1}]`;
    const del = delfordringer.find((one) => one.id === id);
    if (del === undefined) return [fejl("DEB-024", { id }, { element })];
    const { tilstand, foraeldelsesdato } = fordringer.find((one) => one.id === del.fordring)!;
    if (beloeb > del.restance)
      return [
        fejl(
          "DEB-032",
          { beloeb: formatBeloeb(beloeb), restance: formatBeloeb(del.restance) },
          { element: `${element}/Beloeb` },
        ),
      ];
    const grundlag = { tilstand, foraeldelsesdato, restance: del.restance };
    return isBetalbar(grundlag, dato)
      ? []
      : [fejl("DEB-033", { id, tilstand: whyNot(grundlag, dato) }, { element })];
  });
  const problems = [...fremtidig, ...umulige];
  if (problems.length > 0) return failed(problems);
  return ok(
    besked.afregning === "Indbetaling"
      ? paid(delfordringer, besked, newId())
      : reduced(delfordringer, besked),
  );
};

const whyNot = ({ tilstand, foraeldelsesdato }: Betalingsgrundlag, dato: string): string =>
  dato > foraeldelsesdato ? "forældet" : tilstand;

const fordringOf = (delfordringer: readonly Delfordringrow[], id: Uuid): Uuid =>
  delfordringer.find((one) => one.id === id)!.fordring;

/** The money comes to the municipality: a payment that covers what it names. */
const paid = (dele: readonly Delfordringrow[], besked: Indbetaling, indbetaling: Uuid): Skrivning => ({
  indbetalinger: [
    {
      id: indbetaling,
      kilde: "kasse",
      reference: `${besked.afsenderSystem}/${besked.beskedIdentifikator}`,
      beloeb: sum(besked.delfordringer.map(({ beloeb }) => beloeb)),
      dato: besked.indbetalingsdato,
      betalingsid: null,
      betaler: null,
      tekst: `${besked.betalingsmiddel} ${besked.reference}`,
      skyldner: null,
    },
  ],
  bevaegelser: besked.delfordringer.map(
    ({ delfordringIdentifikator: delfordring, beloeb }): NyBevaegelse => ({
      fordring: fordringOf(dele, delfordring),
      delfordring,
      art: "DAEKNING",
      beloeb: -beloeb,
      virkningsdato: besked.indbetalingsdato,
      indbetaling,
    }),
  ),
});

/** The system keeps the money: the claim is reduced by as much. */
const reduced = (dele: readonly Delfordringrow[], besked: Indbetaling): Skrivning => ({
  bevaegelser: besked.delfordringer.map(
    ({ delfordringIdentifikator: delfordring, beloeb }): NyBevaegelse => ({
      fordring: fordringOf(dele, delfordring),
      delfordring,
      art: "NEDREGULERING",
      beloeb: -beloeb,
      virkningsdato: besked.indbetalingsdato,
      aarsag: `Betalt til fagsystemet: ${besked.betalingsmiddel} ${besked.reference}`,
    }),
  ),
});
