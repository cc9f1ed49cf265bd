import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { type TestContext, test } from "node:test";
import { nyKonto, openDebitor, type TestDebitor } from "../../../../test/debitor.js";
import { KOMMUNALE, MODTAGET, mutants, passing } from "../../../../test/filter.js";
import { inTransaction } from "../../../../test/inddrivelse.js";
import { filterOf, judgeFilter, udfaldOf } from "../../../domain/inddrivelse/filter/index.js";
import type { Stamdata } from "../../../domain/inddrivelse/stamdata.js";
import { ok } from "../../../kit/result.js";
import { createPsrm } from "../../../omverden/psrm/standin.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { TILSKREVET } from "../konteringer.js";
import { skriv } from "../skriv.js";
import type { NyFordring } from "../skrivning.js";
import { queueAktioner } from "./aktioner.js";
import { sendAktioner } from "./send.js";

/** Every municipal type the whole way: in the ledger, as an action, at PSRM, its receipt, the claim's state and a task. */

const KONTO = { skyldner: "CPR:0101011234", regime: "offentlig" } as const;

const rowOf = (konto: string, stamdata: Stamdata, hovedfordring: string | null): NyFordring => ({
  ...KONTO,
  id: randomUUID(),
  konto,
  slags: hovedfordring === null ? "hovedfordring" : "rente",
  hovedfordring,
  fordringstype: stamdata.fordringstype,
  beskrivelse: stamdata.beskrivelse!,
  hovedstol: stamdata.hovedstol,
  stiftelsesdato: stamdata.stiftelsesdato!,
  forfaldsdato: stamdata.forfaldsdato!,
  srb: stamdata.srb ?? null,
  periodeFra: stamdata.periodeFra ?? null,
  periodeTil: stamdata.periodeTil ?? null,
  foraeldelsesdato: stamdata.foraeldelsesdato!,
  domsdato: stamdata.domsdato ?? null,
  forligsdato: stamdata.forligsdato ?? null,
  rentegrundlag: null,
  bfeNummer: null,
  pNummer: null,
  tilstand: "OPKRAEVET",
});

/** In the ledger with what is owed, and handed over at once: what the runs wait for is not the matter here. */
const handOver = async (debitor: TestDebitor, fordring: NyFordring, beloeb: bigint): Promise<void> => {
  const delfordring = randomUUID();
  const felter = { fordring: fordring.id, delfordring, virkningsdato: fordring.stiftelsesdato };
  const svar = await inTransaction(debitor, async (query, anledning) => {
    const skrevet = await skriv(debitor, query, anledning, {
      fordringer: [fordring],
      delfordringer: [
        { id: delfordring, fordring: fordring.id, nr: 1, tekst: "Krav", kontering: TILSKREVET.gebyr },
      ],
      bevaegelser: [{ ...felter, art: "STIFTELSE", beloeb }],
      fordringsskift: [{ fordring: fordring.id, haendelse: "fordring.afleveret" }],
    });
    if (!skrevet.ok) return skrevet;
    const aktion = { id: randomUUID(), fordring: fordring.id, kode: "OPRETFORDRING", beloeb } as const;
    await queueAktioner(query, anledning, [aktion]);
    return ok(undefined);
  });
  assert.ok(svar.ok, JSON.stringify(svar));
};

/** What a ledger's claim can look like: it always has its dates, and owes something. */
const isPossible = (one: Stamdata): boolean =>
  ([one.stiftelsesdato, one.forfaldsdato, one.srb, one.foraeldelsesdato, one.beskrivelse] as const).every(
    (value) => value !== undefined,
  ) &&
  one.beloeb > 0n &&
  one.fordringsart === "INDR" &&
  (one.periodeFra ?? "") <= (one.periodeTil ?? "9999") &&
  ![one.domsdato, one.forligsdato].some((dato) => (dato ?? "") > MODTAGET);

type Udfald = ReturnType<typeof udfaldOf>;

/** A claim of the type with each outcome that the type has. */
const claimsOf = (type: string, hoved: NonNullable<Stamdata["hovedfordring"]> | undefined) => {
  const good = hoved === undefined ? passing(type) : passing(type, hoved as Required<typeof hoved>);
  const own = JSON.stringify(good.hovedfordring);
  const possible = mutants(good).filter(
    (one) => isPossible(one) && JSON.stringify(one.hovedfordring) === own,
  );
  const by = (udfald: Udfald) => possible.find((one) => udfaldOf(judgeFilter(one, MODTAGET)) === udfald);
  return { UDFØRT: good, AFVIST: by("AFVIST"), HØRING: by("HØRING") };
};

const standOf = async (debitor: TestDebitor, id: string) => {
  const [row] = await debitor.database.query<{
    status: string;
    tilstand: string;
    opgave: string | null;
    fund: number;
  }>(
    "test-stand",
    `select a.status, f.tilstand, o.art as opgave, coalesce(jsonb_array_length(o.data -> 'fund'), 0) as fund
     from debitor.aktion a join debitor.fordring f on f.id = a.fordring
     left join debitor.opgave o on o.emne = f.id and o.lukket is null where f.id = $1`,
    [id],
  );
  return row!;
};

const EXPECTED = {
  UDFØRT: { status: "UDFØRT", tilstand: "INDDRIVES", opgave: null },
  AFVIST: { status: "AFVIST", tilstand: "RYKKET", opgave: "afvist" },
  HØRING: { status: "HØRING", tilstand: "HOERING", opgave: "hoering" },
} as const;

const isRelated = (type: string): boolean =>
  filterOf(type)!.some(({ krav }) => krav.slags === "hovedfordring" && !krav.er);

const open = async (t: TestContext) => {
  const debitor = await openDebitor(t, "2026-05-20");
  const konto = nyKonto([]);
  await debitor.send("OpretDebitorkonto", konto);
  const psrm = createPsrm(debitor.database, debitor.dato);
  return { debitor, konto: konto.debitorkontoIdentifikator, psrm };
};

test("of each municipal type a claim is received, one refused and one put to hearing, with state and task", async (t) => {
  const { debitor, konto, psrm } = await open(t);
  // A main claim that PSRM has had since 20 May, for interest and fees to refer to.
  const hovedkrav: Stamdata = {
    ...passing("KTCIVIL"),
    ...{ stiftelsesdato: "2026-02-02", forfaldsdato: "2026-02-02", srb: "2026-03-02" },
    ...{ periodeFra: "2026-01-01", periodeTil: "2026-01-31", foraeldelsesdato: "2029-02-02" },
  };
  assert.deepEqual(judgeFilter(hovedkrav, "2026-05-20"), []);
  const main = rowOf(konto, hovedkrav, null);
  await handOver(debitor, main, hovedkrav.beloeb);
  await sendAktioner(debitor, psrm, HELSINGOER);
  assert.equal((await standOf(debitor, main.id)).tilstand, "INDDRIVES");
  debitor.goTo(MODTAGET);
  const hoved = { reference: main.id, forfaldsdato: "2026-02-02", modtaget: "2026-05-20" };
  const sent: { type: string; udfald: Udfald; id: string }[] = [];
  for (const type of KOMMUNALE) {
    const related = isRelated(type);
    const claims = claimsOf(type, related ? hoved : undefined);
    for (const [udfald, stamdata] of Object.entries(claims)) {
      if (stamdata === undefined) continue;
      const row = rowOf(konto, stamdata, related ? main.id : null);
      await handOver(debitor, row, stamdata.beloeb);
      sent.push({ type, udfald: udfald as Udfald, id: row.id });
    }
  }
  await sendAktioner(debitor, psrm, HELSINGOER);
  for (const { type, udfald, id } of sent) {
    const { fund, ...stand } = await standOf(debitor, id);
    assert.deepEqual(stand, EXPECTED[udfald], `${type} ${udfald}`);
    assert.equal(fund > 0, udfald !== "UDFØRT", `${type} ${udfald}`);
  }
  const typerMed = (udfald: Udfald) => sent.filter((one) => one.udfald === udfald).map(({ type }) => type);
  assert.deepEqual(typerMed("UDFØRT"), KOMMUNALE);
  assert.deepEqual(typerMed("AFVIST"), KOMMUNALE);
  const withHoering = KOMMUNALE.filter((type) => filterOf(type)!.some(({ udfald }) => udfald === "HØRING"));
  assert.deepEqual(typerMed("HØRING"), withHoering);
});
