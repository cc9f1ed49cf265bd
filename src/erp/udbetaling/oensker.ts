import { createHash } from "node:crypto";
import type { Uuid } from "../../domain/identifikatorer.js";
import { konteringOf } from "../../domain/postering.js";
import { Udbetaling, type Udbetalingsanmodning } from "../../domain/udbetaling/model.js";
import { given } from "../../kit/given.js";
import { writeJson } from "../../kit/json-writer.js";
import { partnoegle, readPartnoegle, type Udbetalingsrow } from "./raekker.js";
import type { Oensket } from "./vurder.js";

/** The payouts of a message, as they are judged. `beskedId`: the hub's id of it; a rehearsal has none. */
export const oenskerOf = (besked: Udbetalingsanmodning, beskedId: Uuid | null): readonly Oensket[] =>
  besked.udbetalinger.map((udbetaling, index) => ({
    ...felterOf(udbetaling),
    id: udbetaling.udbetalingIdentifikator,
    fagsystem: besked.afsenderSystem,
    beskedId,
    indholdHash: createHash("sha256").update(writeJson(Udbetaling, udbetaling)).digest(),
    oprettetAf: besked.afsenderSystem,
    element: `Udbetalingsanmodning/Udbetaling[${index + 1}]`,
  }));

/** What a payout says, in the words of the ledger. */
export const felterOf = (udbetaling: Omit<Udbetaling, "udbetalingIdentifikator">) => ({
  modtager: partnoegle(udbetaling.betalingsmodtager),
  ydelsesmodtager: udbetaling.ydelsesmodtager === undefined ? null : partnoegle(udbetaling.ydelsesmodtager),
  beloeb: udbetaling.beloeb,
  ydelsesart: udbetaling.ydelsesart,
  periodeFra: udbetaling.periode?.fraDato ?? null,
  periodeTil: udbetaling.periode?.tilDato ?? null,
  dispositionsdato: udbetaling.dispositionsdato,
  destination: udbetaling.destination,
  regNr: udbetaling.bankkonto?.registreringsnummer ?? null,
  kontoNr: udbetaling.bankkonto?.kontonummer ?? null,
  tekst: udbetaling.adviseringstekst ?? [],
  fakturanummer: udbetaling.fakturanummer ?? null,
  sagsnummer: udbetaling.sagsnummer ?? null,
  genudbetalingAf: udbetaling.genudbetalingAf ?? null,
  konteringslinjer: (udbetaling.konteringslinjer ?? []).map((linje) => ({
    kontering: konteringOf(linje),
    beloeb: linje.beloeb,
    tekst: linje.tekst ?? null,
  })),
});

/** The same, as it was said: the other way. */
export const beskedfelterOf = (row: Udbetalingsrow) => ({
  ...given("ydelsesmodtager", row.ydelsesmodtager === null ? undefined : readPartnoegle(row.ydelsesmodtager)),
  beloeb: row.beloeb,
  ydelsesart: row.ydelsesart,
  ...periodeOf(row),
  dispositionsdato: row.dispositionsdato,
  destination: row.destination,
  ...(row.regNr === null || row.kontoNr === null
    ? {}
    : { bankkonto: { registreringsnummer: row.regNr, kontonummer: row.kontoNr } }),
  ...given("adviseringstekst", row.tekst.length === 0 ? undefined : [...row.tekst]),
  ...given("fakturanummer", row.fakturanummer),
  ...given("sagsnummer", row.sagsnummer),
  ...given("genudbetalingAf", row.genudbetalingAf),
});

/** Its period, where it has one. */
export const periodeOf = ({ periodeFra: fraDato, periodeTil: tilDato }: Udbetalingsrow) =>
  fraDato === null || tilDato === null ? {} : { periode: { fraDato, tilDato } };
