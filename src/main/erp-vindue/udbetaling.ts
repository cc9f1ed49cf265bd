import type { Udbetalingsvindue } from "../../adapters/rest/udbetalingssystem.js";
import type { Output } from "../../contract/endpoints.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { isPart } from "../../domain/part.js";
import { UDBETALINGSTILSTANDE } from "../../domain/udbetaling/tilstand.js";
import { type Anledning, withAnledning } from "../../erp/anledning.js";
import type { Erp, Query } from "../../erp/porte.js";
import { inOejeblik } from "../../erp/transaktion.js";
import { afslaaUdbetaling, frigivUdbetaling, standsUdbetaling } from "../../erp/udbetaling/beslut.js";
import { lukOpgave } from "../../erp/udbetaling/luk.js";
import { UDBETALINGSOPGAVER } from "../../erp/udbetaling/opgaver.js";
import { genudbetal, opretManuel } from "../../erp/udbetaling/opret.js";
import {
  listModtagers,
  listOpgaver,
  listUdbetalinger,
  PAGE,
  readBevisrows,
  readHistorie,
  sumTilstande,
  visRows,
} from "../../erp/udbetaling/overblik.js";
import { findUdbetalinger, partnoegle } from "../../erp/udbetaling/raekker.js";
import { isDate, todayIn } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { koerslerOf } from "./udbetaling-koersel.js";
import { showDetalje, showListe, showModtager, showOpgave } from "./vis-udbetaling.js";

/** Payouts as the API has them: what is shown is of one moment, and each decision is one transaction. */
export const udbetalingOf = (erp: Erp): Udbetalingsvindue => {
  const idag = () => todayIn("Europe/Copenhagen", erp.clock());
  return {
    ...visningerOf(erp),
    ...beslutningerOf(erp, idag),
    ...koerslerOf(erp, idag),
  };
};

type Svar<T> = Result<T, readonly Fejl[]>;

const badQuery = (grund: string) => failed([fejl("DRF-008", { grund })]);

/** What is wrong with a choice that there is not: an empty list would say that nothing is there. */
const notAmong = (navn: string, valgt: string | undefined, valg: readonly string[]): string | undefined =>
  valgt === undefined || valg.includes(valgt) ? undefined : `'${navn}' er en af ${valg.join(", ")}`;

/** A number of a row as it stands in an address. */
const readNr = (text: string | undefined): bigint | undefined | null => {
  if (text === undefined) return undefined;
  return /^\d{1,18}$/.test(text) ? BigInt(text) : null;
};

const visningerOf = (
  erp: Erp,
): Pick<
  Udbetalingsvindue,
  "seUdbetalinger" | "seUdbetaling" | "seUdbetalingsmodtager" | "seUdbetalingsopgaver"
> => ({
  seUdbetalinger: async ({ myndighed, efter, ...valg }) => {
    const nr = readNr(efter);
    if (nr === null) return badQuery("'efter' er ikke et tal");
    const tilstand = notAmong("tilstand", valg.tilstand, UDBETALINGSTILSTANDE);
    if (tilstand !== undefined) return badQuery(tilstand);
    if (valg.dag !== undefined && !isDate(valg.dag)) return badQuery("'dag' er ikke en dato");
    for (const navn of ["fagsystem", "bundt"] as const)
      if (valg[navn] !== undefined && !isUuid(valg[navn])) return badQuery(`'${navn}' er ikke et id`);
    return inOejeblik(erp, async (query) => {
      const rows = await listUdbetalinger(query, myndighed, { ...valg, efter: nr });
      const tilstande = await sumTilstande(query, myndighed);
      return ok(showListe(myndighed, tilstande, await visRows(query, myndighed, rows), PAGE));
    });
  },
  seUdbetaling: ({ myndighed, id }) => inOejeblik(erp, (query) => readDetalje(query, myndighed, id)),
  seUdbetalingsmodtager: async ({ myndighed, body: { part } }) => {
    if (!isPart(part)) return failed([fejl("UDB-007", { type: part.partType })]);
    return inOejeblik(erp, async (query) => {
      const rows = await listModtagers(query, myndighed, partnoegle(part));
      return ok(showModtager(await visRows(query, myndighed, rows)));
    });
  },
  seUdbetalingsopgaver: async ({ myndighed, art, efter }) => {
    const nr = readNr(efter);
    if (nr === null) return badQuery("'efter' er ikke et tal");
    const slags = notAmong("art", art, Object.keys(UDBETALINGSOPGAVER));
    return slags === undefined ? readOpgaver(erp, myndighed, { art, efter: nr }) : badQuery(slags);
  },
});

const readDetalje = async (
  query: Query,
  myndighed: string,
  id: string,
): Promise<Svar<Output<"seUdbetaling">>> => {
  const [row] = isUuid(id) ? await findUdbetalinger(query, myndighed, [id]) : [];
  if (row === undefined) return failed([fejl("UDB-040", { id: id.slice(0, 40) })]);
  const [vist] = await visRows(query, myndighed, [row]);
  const opgaver = await listOpgaver(query, myndighed, { emne: row.id });
  const lignende = await visRows(query, myndighed, await findUdbetalinger(query, myndighed, vist!.ligner));
  return ok(
    showDetalje({
      vist: vist!,
      ...(await readHistorie(query, myndighed, row.id)),
      beviser: await readBevisrows(query, myndighed, [row.id]),
      opgaver: opgaver.map((opgave) => showOpgave(opgave, vist!, lignende)),
    }),
  );
};

const readOpgaver = (
  erp: Erp,
  myndighed: string,
  valg: { readonly art?: string | undefined; readonly efter?: bigint | undefined },
): Promise<Svar<Output<"seUdbetalingsopgaver">>> =>
  inOejeblik(erp, async (query) => {
    const opgaver = await listOpgaver(query, myndighed, valg);
    const emner = await visAlle(
      query,
      myndighed,
      opgaver.map(({ emne }) => emne),
    );
    const lignende = await visAlle(
      query,
      myndighed,
      [...emner.values()].flatMap(({ ligner }) => ligner),
    );
    return ok({
      opgaver: opgaver.map((opgave) => {
        const emne = emner.get(opgave.emne);
        return showOpgave(
          opgave,
          emne,
          (emne?.ligner ?? []).flatMap((id) => lignende.get(id) ?? []),
        );
      }),
      ...(opgaver.length === PAGE ? { naeste: opgaver.at(-1)!.nr.toString() } : {}),
    });
  });

const visAlle = async (query: Query, myndighed: string, ids: readonly Uuid[]) => {
  const rows = await visRows(query, myndighed, await findUdbetalinger(query, myndighed, ids));
  return new Map(rows.map((row) => [row.id, row]));
};

type Besluttes =
  | "frigivUdbetaling"
  | "afslaaUdbetaling"
  | "standsUdbetaling"
  | "genudbetal"
  | "lukUdbetalingsopgave"
  | "opretManuelUdbetaling";

const beslutningerOf = (erp: Erp, idag: () => string): Pick<Udbetalingsvindue, Besluttes> => {
  /** Decide in one transaction, and show the payout as it then stands. */
  const decide = (
    myndighed: string,
    aktoer: string,
    tekst: string,
    work: (query: Query, anledning: Anledning) => Promise<Svar<{ readonly id: Uuid }>>,
  ): Promise<Svar<Output<"seUdbetaling">>> =>
    withAnledning(erp, { myndighed, aktoer, tekst }, async (query, anledning) => {
      const svar = await work(query, anledning);
      return svar.ok ? readDetalje(query, myndighed, svar.value.id) : svar;
    });
  const beslut =
    (tekst: string, handling: typeof frigivUdbetaling) =>
    async (
      { myndighed, id, body }: { myndighed: string; id: string; body: { begrundelse: string } },
      { navn }: { readonly navn: string },
    ) =>
      isUuid(id)
        ? decide(myndighed, navn, tekst, (query, anledning) =>
            handling(erp, query, anledning, { id, begrundelse: body.begrundelse }),
          )
        : failed([fejl("UDB-040", { id: id.slice(0, 40) })]);
  return {
    frigivUdbetaling: beslut("Udbetaling frigivet", frigivUdbetaling),
    afslaaUdbetaling: beslut("Udbetaling afslået", afslaaUdbetaling),
    standsUdbetaling: beslut("Udbetaling standset", standsUdbetaling),
    genudbetal: async ({ myndighed, id, body }, { navn }) =>
      isUuid(id)
        ? decide(myndighed, navn, "Genudbetaling", (query, anledning) =>
            genudbetal(erp, query, anledning, { dispositionsdato: idag(), ...body, id }),
          )
        : failed([fejl("UDB-040", { id: id.slice(0, 40) })]),
    opretManuelUdbetaling: ({ myndighed, body: { begrundelse, ...udbetaling } }, { navn }) =>
      decide(myndighed, navn, "Manuel udbetaling", (query, anledning) =>
        opretManuel(
          erp,
          query,
          anledning,
          { udbetalingIdentifikator: erp.newId(), ...udbetaling },
          begrundelse,
        ),
      ),
    lukUdbetalingsopgave: async ({ myndighed, id, body: { begrundelse } }, { navn }) => {
      if (!isUuid(id)) return failed([fejl("UDB-045", { id: id.slice(0, 40) })]);
      const hvad = { myndighed, aktoer: navn, tekst: "Udbetaling bortfaldet" };
      const lukket = await withAnledning(erp, hvad, (query, anledning) =>
        lukOpgave(erp, query, anledning, { id, begrundelse }),
      );
      return lukket.ok ? readOpgaver(erp, myndighed, {}) : lukket;
    },
  };
};
