import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { addBankdage } from "../../src/domain/bankdage.js";
import { sum } from "../../src/domain/beloeb.js";
import { gruppeidOf, meddelelsesidOf } from "../../src/domain/iso20022/pain001.js";
import type { Afvigelsesart } from "../../src/domain/udbetaling/afvigelse.js";
import { forklarMellemregning } from "../../src/erp/udbetaling/afstemning/mellemregning.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { anmodning, openUdbetaling, svar, udbetaling } from "../udbetaling.js";
import {
  afstem,
  bankensPost,
  bookKontering,
  D0,
  D1,
  D2,
  sendKlare,
  takeBankfil,
} from "../udbetalingsafstemning.js";

/** What becomes of a payout, when nothing is lost. */
const UDFALD = ["udfoert", "returneret", "afvist", "betalt-igen", "undervejs", "klar"] as const;
/** What is lost or changed of one: of the bank's entries, of NemKonto's answers, or of the cost in the books. */
const FEJL = [
  "ingen",
  "bankpost",
  "bankbeloeb",
  "dobbelt",
  "modstrid",
  "kontering",
  "konteringsbeloeb",
] as const;

type Plan = {
  readonly udfald: (typeof UDFALD)[number];
  readonly fejl: (typeof FEJL)[number];
  readonly beloeb: bigint;
  /** Its cost is booked by the ERP, from its own lines. */
  readonly konteret: boolean;
};

const planer = (fejl: readonly (typeof FEJL)[number][]): fc.Arbitrary<readonly Plan[]> =>
  fc.array(
    fc.record({
      udfald: fc.constantFrom(...UDFALD),
      fejl: fc.constantFrom(...fejl),
      beloeb: fc.bigInt({ min: 2n, max: 50_000_00n }),
      konteret: fc.boolean(),
    }),
    { minLength: 20, maxLength: 40 },
  );

const OPFOELGES: readonly Plan["udfald"][] = ["returneret", "afvist"];

/** What reconciliation must say of it, and nothing else. */
const ventet = ({ udfald, fejl, konteret }: Plan): readonly Afvigelsesart[] => {
  const opfoelgning = OPFOELGES.includes(udfald) ? (["ikke-betalt-igen"] as const) : [];
  const sendt = udfald !== "klar" && opfoelgning.length === 0;
  if (fejl === "kontering") {
    if (konteret) return ["kontering-dobbelt"];
    return sendt ? ["uden-kontering"] : [];
  }
  if (fejl === "konteringsbeloeb") return konteret ? opfoelgning : ["kontering-beloeb"];
  if (udfald !== "udfoert" || fejl === "ingen") return opfoelgning;
  const AF = {
    bankpost: "ikke-udfoert",
    bankbeloeb: "bankbeloeb",
    dobbelt: "udbetalt-to-gange",
    modstrid: "modstrid",
  } as const;
  return [AF[fejl]];
};

type Erp = Awaited<ReturnType<typeof openUdbetaling>>;

/** The bank's one entry of the bundle of these payouts, which it does not name. */
const helePost = async (erp: Erp, udfoerte: readonly (Plan & { readonly id: string })[]) => {
  const bundt = (await erp.find(udfoerte[0]!.id)).bundt!;
  return {
    reference: `BUNDT-${bundt}`,
    dato: D1,
    retning: "ud" as const,
    samlet: { meddelelse: meddelelsesidOf(bundt), gruppe: gruppeidOf(bundt) },
    betalinger: udfoerte.map(({ beloeb }, nr) => ({ reference: `${nr}`, beloeb })),
  };
};

/**
 * Plays the plans out; gives each payout's id, the last of those that pay the same. `underEt`: the bank books the bundle as one,
 * where nothing of it is lost.
 */
const play = async (erp: Erp, alle: readonly Plan[], underEt: boolean) => {
  const senere = { undervejs: addBankdage(D0, 9), klar: addBankdage(D0, 20) } as Partial<
    Record<string, string>
  >;
  const oenskede = alle.map(({ beloeb, konteret, udfald }, index) =>
    udbetaling(beloeb, {
      kontering: konteret,
      cpr: `010101${1000 + index}`,
      dispositionsdato: senere[udfald] ?? D1,
    }),
  );
  const ids = oenskede.map(({ udbetalingIdentifikator }) => udbetalingIdentifikator);
  await erp.send(anmodning(oenskede));
  for (const [index, { konteret, fejl, beloeb }] of alle.entries()) {
    // Booked by the fagsystem where the ERP does not; lost, or booked by both, or of another amount.
    if (konteret !== (fejl === "kontering")) continue;
    await bookKontering(erp, ids[index], fejl === "konteringsbeloeb" ? beloeb + 1n : beloeb);
  }
  await sendKlare(erp, addBankdage(D0, 10));
  const med = (valg: (plan: Plan) => boolean) =>
    alle.flatMap((plan, index) => (valg(plan) ? [{ ...plan, id: ids[index]!, index }] : []));
  const afviste = med(
    ({ udfald, fejl }) =>
      udfald === "afvist" || udfald === "betalt-igen" || (udfald === "udfoert" && fejl === "modstrid"),
  );
  await erp.note(afviste.map(({ id }) => ({ ...svar(id, "9", "RJCT", { aarsagskode: "AC04" }), dato: D0 })));
  erp.goTo(D1);
  const udfoerte = med(({ udfald }) => udfald === "udfoert" || udfald === "returneret");
  const enkelte = udfoerte.flatMap(({ id, beloeb, udfald, fejl }) => {
    if (udfald === "returneret")
      return [bankensPost(id, beloeb, { retning: "ind", tilbagefoert: true }), bankensPost(id, beloeb)];
    if (fejl === "bankpost") return [];
    if (fejl === "dobbelt") return [bankensPost(id, beloeb), bankensPost(id, beloeb)];
    return [bankensPost(id, fejl === "bankbeloeb" ? beloeb - 1n : beloeb)];
  });
  const helt = underEt && udfoerte.length > 0 && alle.every(({ fejl }) => fejl === "ingen");
  const fil = helt
    ? [...enkelte.filter(({ retning }) => retning === "ind"), await helePost(erp, udfoerte)]
    : enkelte;
  await takeBankfil(erp, fil);
  const igen = med(({ udfald }) => udfald === "betalt-igen").map(({ id, beloeb, index }) => ({
    ...udbetaling(beloeb, {
      kontering: false,
      genudbetalingAf: id,
      cpr: `010101${1000 + index}`,
      dispositionsdato: D2,
    }),
    index,
  }));
  if (igen.length > 0) {
    await erp.send(anmodning(igen.map(({ index: _, ...one }) => one)));
    await sendKlare(erp, D2);
  }
  erp.goTo(D2);
  await takeBankfil(
    erp,
    igen.map(({ udbetalingIdentifikator, beloeb }) =>
      bankensPost(udbetalingIdentifikator, beloeb, { dato: D2 }),
    ),
  );
  // The same files again change nothing.
  await takeBankfil(erp, fil);
  for (const { udbetalingIdentifikator, index } of igen) ids[index] = udbetalingIdentifikator;
  return ids;
};

const sorted = (alle: readonly string[]): readonly string[] => [...alle].sort();

for (const [navn, fejl] of [
  ["when nothing is lost, nothing differs: what is left to do is all that is told", ["ingen"]],
  ["what is lost or changed is found, all of it, and nothing else", FEJL],
] as const)
  test(`reconciliation of payouts: ${navn}`, async (t) => {
    await fc.assert(
      fc.asyncProperty(planer(fejl), fc.boolean(), async (alle, underEt) => {
        const erp = await openUdbetaling(t, D0);
        const ids = await play(erp, alle, underEt);
        const fremmed = fejl.length > 1;
        if (fremmed) {
          await bookKontering(erp, randomUUID(), 700n);
          await bookKontering(erp, undefined, 900n);
          await takeBankfil(erp, [bankensPost(randomUUID(), 55n, { dato: D2 })]);
        }
        const stand = await afstem(erp, D2);
        assert.deepEqual(
          sorted(stand.afvigelser.map(({ art, udbetaling: id }) => `${art} ${id ?? ""}`)),
          sorted([
            ...alle.flatMap((plan, index) => ventet(plan).map((art) => `${art} ${ids[index]}`)),
            ...(fremmed ? ["kontering-uden-udbetaling ", "fremmed-postering ", "ukendt-bankpost "] : []),
          ]),
        );
        const igen = alle.filter(({ udfald }) => udfald === "betalt-igen");
        assert.equal(
          sum(stand.tilstande.map(({ beloeb }) => beloeb)),
          sum([...alle, ...igen].map((one) => one.beloeb)),
        );
        assert.deepEqual(
          stand.konti.map(({ forskel }) => forskel),
          [0n, 0n, 0n],
        );
        for (const konto of ["mellemregning", "undervejs"] as const) {
          const forklaret = await forklarMellemregning(erp, HELSINGOER, { konto });
          assert.ok(forklaret.ok);
          const { saldo, forskel, forloeb } = forklaret.value;
          assert.deepEqual([forskel, sum(forloeb.map((one) => one.saldo))], [0n, saldo]);
          for (const one of forloeb) assert.equal(sum(one.linjer.map(({ beloeb }) => beloeb)), one.saldo);
        }
      }),
      { numRuns: 3, endOnFailure: true, includeErrorInReport: true },
    );
  });
