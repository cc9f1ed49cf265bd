import type { Output } from "../../src/contract/endpoints.js";
import { type Fejl, fejl, fejlkatalog, fejltekst, loesning } from "../../src/domain/fejl.js";
import { myndighedsnavn } from "../../src/domain/kommuner.js";
import { toFejlDetalje } from "../../src/domain/kvittering.js";
import type { Answers } from "./far-end.js";
import { beskeder, HELSINGOER, idOf, KSD, VEJEN } from "./fixture-beskeder.js";

/** The work list of the synthetic week. */

type Opgave = Output<"seFejlopgaver">["opgaver"][number];

const opgave = (nr: number, problem: Fejl, rest: Partial<Opgave> = {}): Opgave => {
  const myndighed = rest.myndighed ?? HELSINGOER;
  const { ejer } = fejlkatalog[problem.kode];
  return {
    myndighed,
    myndighedsnavn: myndighedsnavn(myndighed),
    id: idOf("fff", nr),
    kode: problem.kode,
    tekst: fejltekst(problem),
    ejer,
    loesning: loesning(problem),
    ...(ejer === "fagsystem" ? { itsystem: KSD, itsystemnavn: "KSD" } : {}),
    foerstFra: KSD,
    foerstFraNavn: "KSD",
    oprettet: new Date("2026-11-20T08:00:00Z"),
    frist: "2026-11-22",
    overskredet: true,
    antal: 1,
    uloest: 1,
    ...rest,
  };
};

const mapping = fejl("ERP-002", { dimensioner: "Funktion 55772, Dranst 1, Gruppering 013, Art 52" });

export const OPGAVE = {
  mapping: opgave(1, mapping, { antal: 4_000, uloest: 3_999 }),
  balance: opgave(2, fejl("FIN-007", { debet: "2,00", kredit: "1,00", forskel: "1,00" }), {
    frist: "2026-11-26",
    overskredet: false,
  }),
  opgivet: opgave(3, fejl("DRF-007", { modtager: "Reference-ERP Vejen", antal: "30" }), { myndighed: VEJEN }),
} as const;

const opgaver: readonly Opgave[] = Object.values(OPGAVE);

/** A task that nothing waits for any more. */
export const LUKKET = opgave(4, mapping, {
  ...{ uloest: 0, overskredet: false, lukketVed: "accepteret", lukket: new Date("2026-11-23T09:00:00Z") },
});

const haendelse = (art: string, minutter: number, rest: { begrundelse?: string; fejl?: Fejl } = {}) => ({
  tid: new Date(Date.UTC(2026, 10, 20, 8, minutter)),
  art,
  betydning: art,
  aktoer: "posthuset",
  ...(rest.begrundelse === undefined ? {} : { begrundelse: rest.begrundelse }),
  fejl: rest.fejl === undefined ? [] : [toFejlDetalje(rest.fejl)],
  kaede: 1,
  nr: minutter,
});

export const opgavesvar: Answers = {
  seFejlopgaver: ({ myndighed, ejer, tilstand, besked }) => ({
    opgaver: opgaver
      .filter((one) => tilstand !== "lukket" && (myndighed === undefined || one.myndighed === myndighed))
      .filter((one) => ejer === undefined || one.ejer === ejer)
      .filter((one) => besked === undefined || (besked === beskeder.afvistDer.id && one.kode === "ERP-002")),
    ...(ejer === "kommune" ? { naeste: "2026-11-22_side" } : {}),
  }),
  seFejlopgave: ({ id }) => {
    const found = [...opgaver, LUKKET].find((one) => one.id === id);
    if (found === undefined) return fejl("BSK-022", { id });
    return {
      ...found,
      haendelser: [
        haendelse("fejlopgave.oprettet", 0, { fejl: mapping }),
        haendelse("fejlopgave.note", 1, { begrundelse: "Rækken er bestilt hos bogføringen" }),
        ...(found.lukket === undefined ? [] : [haendelse("fejlopgave.lukket", 2)]),
      ],
    };
  },
  seOpgavebeskeder: () => ({
    beskeder: [
      {
        besked: beskeder.afvistDer.id,
        afsenderId: beskeder.afvistDer.afsenderId,
        afsenderSystem: KSD,
        afsenderSystemnavn: "KSD",
        soegeord: [...beskeder.afvistDer.soegeord],
        element: "Finansbilag/Finanspostering[1]",
        steder: 3,
        oprettet: new Date("2026-11-20T08:00:00Z"),
        nyeste: beskeder.genfremsendt.id,
        nyesteTilstand: "AFVIST",
      },
    ],
    naeste: beskeder.afvistDer.id,
  }),
  seOpgaveantal: () => ({
    ejere: [
      { ejer: "drift", aabne: 1, overskredne: 1, beskeder: 1 },
      { ejer: "fagsystem", aabne: 1, overskredne: 0, beskeder: 1 },
      { ejer: "kommune", aabne: 1, overskredne: 1, beskeder: 3_999 },
    ],
  }),
  genfremsendOpgave: () => ({ startet: 3_999 }),
  noterOpgave: ({ id }) => opgaver.find((one) => one.id === id) ?? fejl("BSK-022", { id }),
  seFejlstatistik: ({ fra = "2026-10-25", til = "2026-11-23" }) =>
    /^\d{4}-\d\d-\d\d$/.test(fra)
      ? {
          fra,
          til,
          tal: [
            tal("2026-11-20", "ERP-002", { opgaver: 1, beskeder: 4_000, lukket: 0 }),
            tal("2026-11-20", "FIN-007", { opgaver: 1, beskeder: 1, lukket: 0 }),
            tal("2026-11-23", "ERP-002", { opgaver: 0, beskeder: 0, lukket: 1, medianMinutter: 90 }),
          ],
        }
      : fejl("DRF-008", { grund: "'fra' eller 'til' kan ikke læses" }),
};

const tal = (
  dag: string,
  kode: string,
  rest: { opgaver: number; beskeder: number; lukket: number; medianMinutter?: number },
) => ({ dag, itsystem: KSD, itsystemnavn: "KSD", kode, ...rest });

/** The same list with nothing on it. */
export const ingenOpgaver: Answers = {
  seFejlopgaver: () => ({ opgaver: [] }),
  seOpgaveantal: () => ({ ejere: [] }),
  seFejlstatistik: () => ({ fra: "2026-10-25", til: "2026-11-23", tal: [] }),
};
