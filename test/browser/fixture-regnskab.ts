import type { Output } from "../../src/contract/endpoints.js";
import { fejl } from "../../src/domain/fejl.js";
import { myndighedsnavn } from "../../src/domain/kommuner.js";
import type { Answers } from "./far-end.js";
import { HELSINGOER } from "./fixture-beskeder.js";

/** A trial balance, and a year that can be opened. */

const tal = (debet: bigint, kredit: bigint) => ({
  primo: 0n,
  foer: 0n,
  debet,
  kredit,
  saldo: debet - kredit,
});

const konto = (kontonummer: string, navn: string, debet: bigint, kredit: bigint) => ({
  kontonummer,
  navn,
  kontering: "5.57.71 dranst 1 grp. 013 art 5.2",
  ...tal(debet, kredit),
});

const hovedkonto = (nr: string, navn: string, konti: readonly ReturnType<typeof konto>[]) => ({
  nr,
  navn,
  konti: [...konti],
  ...tal(
    konti.reduce((all, { debet }) => all + debet, 0n),
    konti.reduce((all, { kredit }) => all + kredit, 0n),
  ),
});

const raabalance = (myndighed: string, fra: string, til: string): Output<"seRaabalance"> => ({
  myndighed,
  myndighedsnavn: myndighedsnavn(myndighed),
  fra,
  til,
  hovedkonti:
    myndighed !== HELSINGOER
      ? []
      : [
          hovedkonto("5", "Sociale opgaver og beskæftigelse", [
            konto("55771101352", "Sygedagpenge, overførsler til personer", 123_440_550n, 0n),
            konto("55771109079", "Regresindtægter, øvrige indtægter", 0n, 0n),
          ]),
          hovedkonto("9", "Balance", [
            konto("95259999900", "Mellemregningskonto, NemKonto-udbetalinger", 0n, 123_440_550n),
          ]),
        ],
  ...tal(123_440_550n, 123_440_550n),
});

const bogfoering = (myndighed: string): Output<"seBogfoering"> => ({
  myndighed,
  loebenummer: 1,
  linjer: [
    { linje: 1, kontonummer: "55771101352", debet: 440_500n, kredit: 0n },
    { linje: 2, kontonummer: "95259999900", debet: 0n, kredit: 440_500n },
  ],
});

export const regnskab: Answers = {
  seBogfoering: ({ myndighed }) => bogfoering(myndighed),
  seRaabalance: ({ myndighed, fra = "2026-01-01", til = "2026-12-31" }) =>
    /^\d{4}-\d\d-\d\d$/.test(fra)
      ? raabalance(myndighed, fra, til)
      : fejl("DRF-008", { grund: "'fra' og 'til' skal være datoer" }),
  danPrimo: ({ myndighed, aar }) =>
    myndighed === HELSINGOER
      ? {
          myndighed,
          myndighedsnavn: myndighedsnavn(myndighed),
          aar,
          udfald: "dannet",
          loebenummer: 14,
          linjer: [],
          baaret: [],
        }
      : fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) }),
};
