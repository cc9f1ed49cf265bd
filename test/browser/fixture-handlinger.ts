import type { Output } from "../../src/contract/endpoints.js";
import { fejl } from "../../src/domain/fejl.js";
import type { Answers } from "./far-end.js";
import { idOf } from "./fixture-beskeder.js";
import { KRAV } from "./fixture-opkraevning.js";

/** What collectors decide: instalment plans, requests that wait, claims that time runs out for, and the municipality's rules. */

export const ORDNING = { loeber: idOf("ba0", 1), brudt: idOf("ba0", 2) } as const;

const ordning = (id: string, tilstand: string): Output<"aftalBetalingsordning"> => ({
  id,
  tilstand,
  tilstandsnavn: tilstand,
  aftalt: "2026-10-01",
  aktoer: "Eva",
  begrundelse: "Aftalt med skyldneren",
  fordringer: [KRAV.rykket],
  beloeb: 20_000n,
  restance: 10_000n,
  betalt: 10_000n,
  rater: [
    { dato: "2026-11-01", beloeb: 10_000n, betalt: 10_000n },
    { dato: "2026-12-01", beloeb: 10_000n, betalt: 0n },
  ],
  ...(tilstand === "AKTIV" ? { naesteRate: "2026-12-01" } : {}),
});

const foraeldelse = (id: string, dageTilbage: number) => ({
  id,
  konto: idOf("b10", 1),
  slags: "hovedfordring",
  beskrivelse: "Ikke afleveret bog",
  restance: 20_000n,
  tilstand: "RYKKET",
  tilstandsnavn: "Rykket",
  foraeldelsesdato: "2026-12-28",
  dageTilbage,
  foraeldet: dageTilbage < 0,
  afbrydes: dageTilbage < 0 ? [] : ["Skyldneren erkender skriftligt", "Overdragelse til PSRM"],
});

const REGLER = {
  gyldigFra: "2026-01-01",
  kreditornummer: "80000008",
  bankkonti: ["DK5000400440116243"],
  betalingsfrist: 30,
  dageTilRykker: 10,
  dageMellem: 14,
  rykkere: 1,
  gebyrOffentlig: 25_000n,
  gebyrCivil: 10_000n,
  renteOffentlig: true,
  renteCivil: false,
  bagatel: 5_000n,
};

const politikker = (myndighed: string): Output<"sePolitik"> => ({
  myndighed,
  gaeldende: { ...REGLER, standard: true },
  historik: [{ ...REGLER, aktoer: "Eva", sat: new Date("2025-12-01T09:00:00Z") }],
  lofter: [{ regime: "civil", lov: "Renteloven § 9 b", gyldigFra: "2003-01-01", gebyrLoft: 10_000n }],
});

export const handlinger: Answers = {
  seBetalingsordninger: () => ({
    betalingsordninger: [ordning(ORDNING.loeber, "AKTIV"), ordning(ORDNING.brudt, "MISLIGHOLDT")],
  }),
  aftalBetalingsordning: () => ordning(ORDNING.loeber, "AKTIV"),
  ophaevBetalingsordning: ({ id }) => ordning(id, "OPHAEVET"),
  besvarOpgave: ({ id }) => ({ id, handling: "Flytning", godkendt: true }),
  seForaeldelser: ({ dage = "365" }) =>
    /^\d+$/.test(dage)
      ? {
          dato: "2026-11-23",
          dage: Number(dage),
          fordringer: dage === "0" ? [] : [foraeldelse(KRAV.rykket, 35), foraeldelse(KRAV.ny, -3)],
        }
      : fejl("DRF-008", { grund: "'dage' er ikke et antal dage" }),
  sePolitik: ({ myndighed }) => politikker(myndighed),
  saetPolitik: ({ myndighed }) => politikker(myndighed),
};
