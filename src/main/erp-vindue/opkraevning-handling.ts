import type { Handlingsvindue } from "../../adapters/rest/opkraevning-handling.js";
import type { Output } from "../../contract/endpoints.js";
import { afbrydelser, VARSEL_DAGE } from "../../domain/debitor/foraeldelse-vagt.js";
import { fordringstilstandsnavn } from "../../domain/debitor/fordring.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { withAnledning } from "../../erp/anledning.js";
import { afskrivMedTilhoerende, ophaevAfskrivning } from "../../erp/debitor/afskriv.js";
import { besvarOpgave } from "../../erp/debitor/besvar.js";
import type { Fordringrow } from "../../erp/debitor/billede.js";
import { type Foraeldelsesrow, readForaeldelser } from "../../erp/debitor/foraeldelser.js";
import { hentBorgeroverblik } from "../../erp/debitor/forespoergsel/borger.js";
import { partOf } from "../../erp/debitor/forespoergsel/haefter.js";
import { afslutHenstand, givHenstand, readAgain } from "../../erp/debitor/henstand/giv.js";
import { readSkyldner, skyldnerAf } from "../../erp/debitor/overblik.js";
import type { Debitor } from "../../erp/debitor/porte.js";
import { inOejeblik } from "../../erp/transaktion.js";
import { todayIn } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Decide } from "./decide.js";
import { showSkyldner } from "./opkraevning.js";
import { ordningerOf } from "./ordninger.js";
import { politikOf } from "./politik.js";

/** What collectors decide in the debtor ledger of the reference ERP, as the API has it: each in one transaction. */
export const handlingerOf = (debitor: Debitor): Handlingsvindue => {
  const idag = () => todayIn("Europe/Copenhagen", debitor.clock());
  const decide: Decide = ({ myndighed }, { navn }, tekst, work) =>
    withAnledning(debitor, { myndighed, aktoer: navn, tekst }, work);
  return {
    seSkyldnerAfFordring: async ({ myndighed, id }) => {
      const skyldner = await skyldnerAf(debitor.database.query, myndighed, id);
      return skyldner.ok
        ? ok(showSkyldner(await readSkyldner(debitor, myndighed, skyldner.value, idag())))
        : skyldner;
    },
    seBorgeroverblik: ({ myndighed, id }) =>
      inOejeblik(debitor, async (query) => {
        const skyldner = await skyldnerAf(query, myndighed, id);
        if (!skyldner.ok) return skyldner;
        return hentBorgeroverblik(query, { myndighed, part: partOf(skyldner.value) }, idag());
      }),
    ...henstandOf(debitor, decide),
    ...afskrivningOf(debitor, decide),
    ...ordningerOf(debitor, decide, idag),
    ...politikOf(debitor, decide, idag),
    besvarOpgave: async (input, aktoer) => {
      const { id, body } = input;
      const { godkendt, begrundelse, tilbagekaldsaarsag: aarsag, virkningsdato } = body;
      const tilbagekaldelse =
        aarsag === undefined
          ? undefined
          : { aarsag, ...(virkningsdato === undefined ? {} : { virkningsdato }) };
      const svar = await decide(input, aktoer, "Svar på anmodning", (query, anledning) =>
        besvarOpgave(debitor, query, anledning, { id, godkendt, begrundelse, tilbagekaldelse }),
      );
      return svar.ok ? ok({ id, handling: svar.value, godkendt }) : svar;
    },
    seForaeldelser: async ({ myndighed, dage = String(VARSEL_DAGE) }) => {
      if (!/^\d{1,4}$/.test(dage) || Number(dage) > 2_000)
        return failed([fejl("DRF-008", { grund: "'dage' er ikke et tal fra 0 til 2000" })]);
      const rows = await readForaeldelser(debitor.database.query, myndighed, idag(), Number(dage));
      return ok({ dato: idag(), dage: Number(dage), fordringer: rows.map(showForaeldelse) });
    },
  };
};

const henstandOf = (
  debitor: Debitor,
  decide: Decide,
): Pick<Handlingsvindue, "givHenstand" | "afslutHenstand"> => ({
  givHenstand: async (input, aktoer) =>
    shown(
      await decide(input, aktoer, "Henstand", (query, anledning) =>
        givHenstand(debitor, query, anledning, input.body),
      ),
    ),
  afslutHenstand: async (input, aktoer) =>
    shown(
      await decide(input, aktoer, "Henstand afsluttet", (query, anledning) =>
        afslutHenstand(debitor, query, anledning, input.body),
      ),
    ),
});

const afskrivningOf = (
  debitor: Debitor,
  decide: Decide,
): Pick<Handlingsvindue, "afskrivFordring" | "ophaevAfskrivning"> => ({
  afskrivFordring: async (input, aktoer) =>
    shown(
      await decide(input, aktoer, "Afskrivning", async (query, anledning) => {
        const { id, body } = input;
        const afskrevet = await afskrivMedTilhoerende(debitor, query, anledning, { id, ...body });
        return afskrevet.ok ? ok(await readAgain(query, input.myndighed, afskrevet.value)) : afskrevet;
      }),
    ),
  ophaevAfskrivning: async (input, aktoer) =>
    shown(
      await decide(input, aktoer, "Afskrivning ophævet", async (query, anledning) => {
        const ophaevet = await ophaevAfskrivning(debitor, query, anledning, input.id, input.body.aarsag);
        return ophaevet.ok ? ok(await readAgain(query, input.myndighed, [{ id: input.id }])) : ophaevet;
      }),
    ),
});

const shown = (
  svar: Result<readonly Fordringrow[], readonly Fejl[]>,
): Result<Output<"givHenstand">, readonly Fejl[]> =>
  svar.ok ? ok({ fordringer: svar.value.map(showStand) }) : svar;

const showStand = (one: Fordringrow): Output<"givHenstand">["fordringer"][number] => ({
  id: one.id,
  slags: one.slags,
  beskrivelse: one.beskrivelse,
  tilstand: one.tilstand,
  tilstandsnavn: fordringstilstandsnavn(one.tilstand),
  restance: one.restance,
  ...(one.srb === null ? {} : { srb: one.srb }),
  foraeldelsesdato: one.foraeldelsesdato,
});

const showForaeldelse = ({
  fordring,
  dato,
  dage,
}: Foraeldelsesrow): Output<"seForaeldelser">["fordringer"][number] => ({
  id: fordring.id,
  konto: fordring.konto,
  slags: fordring.slags,
  beskrivelse: fordring.beskrivelse,
  restance: fordring.restance,
  tilstand: fordring.tilstand,
  tilstandsnavn: fordringstilstandsnavn(fordring.tilstand),
  foraeldelsesdato: dato,
  dageTilbage: dage,
  foraeldet: dage < 0,
  afbrydes: [...afbrydelser(fordring.tilstand, dage)],
});
