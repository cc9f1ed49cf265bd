import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { anmodning, openTasks, openUdbetaling, udbetaling } from "../../../test/udbetaling.js";
import { betalingsidOf } from "../../domain/nemkonto/betalingsid.js";
import type { Forretningssvar } from "../../domain/nemkonto/model.js";
import { todayIn } from "../../kit/dates.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { sendVentende } from "../udbakke.js";
import { spoergTilSendte } from "./kvitteringer.js";
import { efterspoerg, type HentSvar, hentSvar } from "./svar.js";
import { udbetalingsudbakke } from "./udbakke.js";

const TID = new Date("2026-11-02T12:00:00Z");

/** A NemKonto with these answers, of which those in `tabt` are given only when they are asked for by payment. */
const nemkontoWith = (
  svarene: readonly Forretningssvar[],
  tabt: ReadonlySet<number> = new Set(),
): HentSvar & { readonly spurgt: object[] } => {
  const spurgt: object[] = [];
  const hent: HentSvar = async (_, opslag) => {
    spurgt.push(opslag);
    const { efter = 0, betalingIdentifikator: id, antal = 500 } = opslag;
    const found = svarene.filter((one) =>
      id === undefined
        ? one.loebenummer > efter && !tabt.has(one.loebenummer)
        : one.betalingIdentifikator === id,
    );
    return { forretningssvar: found.slice(0, antal), flere: found.length > antal };
  };
  return Object.assign(hent, { spurgt });
};

test("answers are read after the last number, of a bundle and of payments; read again they change nothing", async (t) => {
  const erp = await openUdbetaling(t);
  const [a, b] = [udbetaling(1_000n), udbetaling(2_000n)];
  const [idA, idB] = [a, b].map((one) => one.udbetalingIdentifikator) as [string, string];
  await erp.send(anmodning([a, b]));
  const [bundt] = await erp.run("2026-11-10");
  const felles = { bundtIdentifikator: bundt!, tidspunkt: TID };
  const svarene: Forretningssvar[] = [
    { ...felles, loebenummer: 3, svarkode: "1", statuskode: "ACTC" },
    {
      ...felles,
      loebenummer: 5,
      svarkode: "8",
      statuskode: "ACSP",
      betalingIdentifikator: betalingsidOf(idA),
    },
  ];
  const hent = nemkontoWith(svarene);
  assert.equal(await hentSvar(erp, hent, HELSINGOER), 2);
  assert.deepEqual(
    [(await erp.find(idA)).tilstand, (await erp.find(idB)).tilstand],
    ["I_PENGEINSTITUT", "MODTAGET"],
  );
  assert.equal(await hentSvar(erp, hent, HELSINGOER), 0);
  assert.deepEqual(hent.spurgt, [
    { efter: 0, antal: 1_000 },
    { efter: 5, antal: 1_000 },
  ]);
});

test("a payment that NemKonto refuses in another bundle, because it has it already, is not refused in its own", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(1_000n);
  const id = en.udbetalingIdentifikator;
  await erp.send(anmodning([en]));
  const [bundt] = await erp.run("2026-11-10");
  const felles = { tidspunkt: TID, betalingIdentifikator: betalingsidOf(id) };
  const hent = nemkontoWith([
    { ...felles, bundtIdentifikator: bundt!, loebenummer: 1, svarkode: "2", statuskode: "ACTC" },
    {
      ...felles,
      bundtIdentifikator: randomUUID(),
      loebenummer: 2,
      svarkode: "2",
      statuskode: "RJCT",
      aarsagskode: "DUPL",
    },
  ]);
  assert.equal(await hentSvar(erp, hent, HELSINGOER), 2);
  assert.equal((await erp.find(id)).tilstand, "KONTROLLERET");
});

test("an answer about what was not sent from here is a task, one a payment however much is answered of it", async (t) => {
  const erp = await openUdbetaling(t);
  const [sendt, usendt] = [udbetaling(1_000n), udbetaling(2_000n, { dispositionsdato: "2027-10-01" })];
  const [id, idUsendt] = [sendt, usendt].map((one) => one.udbetalingIdentifikator) as [string, string];
  await erp.send(anmodning([sendt, usendt]));
  const [bundt] = await erp.run("2026-11-10");
  const [fremmed, andetBundt] = [randomUUID(), randomUUID()];
  const felles = { tidspunkt: TID, bundtIdentifikator: andetBundt, statuskode: "ACSP" } as const;
  const svarene: Forretningssvar[] = [
    { ...felles, loebenummer: 1, svarkode: "1", statuskode: "ACTC" },
    { ...felles, loebenummer: 2, svarkode: "5", betalingIdentifikator: betalingsidOf(fremmed) },
    { ...felles, loebenummer: 3, svarkode: "5", betalingIdentifikator: betalingsidOf(idUsendt) },
    { ...felles, loebenummer: 4, svarkode: "5", betalingIdentifikator: "YR-2026/0101011234" },
    // Of one that is here, in its own bundle and as a double in another.
    { ...felles, loebenummer: 5, svarkode: "1", statuskode: "ACTC", bundtIdentifikator: bundt! },
    {
      ...felles,
      loebenummer: 6,
      svarkode: "2",
      statuskode: "RJCT",
      betalingIdentifikator: betalingsidOf(id),
    },
    { ...felles, loebenummer: 7, svarkode: "8", betalingIdentifikator: betalingsidOf(fremmed) },
  ];
  assert.equal(await hentSvar(erp, nemkontoWith(svarene), HELSINGOER), 7);
  const opgaver = await openTasks(erp);
  assert.deepEqual(
    opgaver.map(({ art }) => art),
    ["ukendt", "ukendt", "ukendt", "ukendt"],
  );
  const af = (emne: string) => String(opgaver.find((one) => one.emne === emne)?.data.tekst);
  assert.match(af(andetBundt), new RegExp(`^Bundtet ${andetBundt}: `));
  assert.match(
    af(fremmed),
    new RegExp(`^Betalingen ${fremmed} i bundtet ${andetBundt}: .*ved at blive overført`),
  );
  assert.match(af(idUsendt), new RegExp(`^Betalingen ${idUsendt} `));
  assert.ok(opgaver.every(({ data }) => !String(data.tekst).includes("0101011234")));
  assert.equal((await erp.find(id)).tilstand, "MODTAGET");
});

test("an answer that stays away is asked for again by its payment, and not again at once", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(1_000n, { dispositionsdato: "2027-10-01" });
  const id = en.udbetalingIdentifikator;
  await erp.send(anmodning([en]));
  const [bundt] = await erp.run("2027-10-01");
  const svar = { bundtIdentifikator: bundt!, tidspunkt: TID, svarkode: "8", statuskode: "ACSP" } as const;
  const hent = nemkontoWith(
    [{ ...svar, loebenummer: 7, betalingIdentifikator: betalingsidOf(id) }],
    new Set([7]),
  );
  assert.equal(await hentSvar(erp, hent, HELSINGOER), 0);
  const [{ nu } = { nu: new Date() }] = await erp.database.query<{ nu: Date }>(
    "test-nu",
    "select now() as nu",
    [],
  );
  const later = (timer: number) => ({ ...erp, clock: () => new Date(nu.getTime() + timer * 3_600_000) });
  assert.equal(await efterspoerg(later(1), hent, HELSINGOER), 0);
  assert.equal(await efterspoerg(later(25), hent, HELSINGOER), 1);
  assert.equal((await erp.find(id)).tilstand, "I_PENGEINSTITUT");
  assert.equal(await efterspoerg(later(26), hent, HELSINGOER), 0);
});

test("a bank's refusal that was lost is asked for when the day of execution has gone by", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(1_000n);
  const id = en.udbetalingIdentifikator;
  await erp.send(anmodning([en]));
  const [bundt] = await erp.run("2026-11-10");
  const felles = { bundtIdentifikator: bundt!, tidspunkt: TID, betalingIdentifikator: betalingsidOf(id) };
  const hent = nemkontoWith(
    [
      { ...felles, loebenummer: 1, svarkode: "8", statuskode: "ACSP" },
      { ...felles, loebenummer: 2, svarkode: "9", statuskode: "RJCT", aarsagskode: "AC04" },
    ],
    new Set([2]),
  );
  await hentSvar(erp, hent, HELSINGOER);
  assert.equal((await erp.find(id)).tilstand, "I_PENGEINSTITUT");
  const efter = (dage: number) => ({ ...erp, clock: () => new Date(Date.now() + dage * 86_400_000) });
  await erp.database.query("test-senere", "update udbetaling.udbetaling set udfoerelsesdato = $1", [
    todayIn("Europe/Copenhagen", efter(5).clock()),
  ]);
  assert.equal(await efterspoerg(efter(3), hent, HELSINGOER), 0);
  assert.equal(await efterspoerg(efter(6), hent, HELSINGOER), 1);
  assert.equal((await erp.find(id)).tilstand, "AFVIST");
});

test("a bundle that the hub refuses for good never reached NemKonto: its payouts are refused, and each is a task", async (t) => {
  const erp = await openUdbetaling(t);
  const to = [udbetaling(1_000n), udbetaling(2_000n)];
  await erp.send(anmodning(to));
  await erp.run("2026-11-10");
  const waits = await sendVentende(erp, udbetalingsudbakke(erp), async () => undefined);
  assert.equal(waits, 0);
  const refused = { taget: false, svar: "NKS-003 Bundtet kan ikke læses." };
  assert.equal(await sendVentende(erp, udbetalingsudbakke(erp), async () => refused), 1);
  for (const one of to) assert.equal((await erp.find(one.udbetalingIdentifikator)).tilstand, "AFVIST");
});

test("a bundle that the hub took and gives up later never reached NemKonto either, and that is found without anybody asking", async (t) => {
  const erp = await openUdbetaling(t);
  const [a, b] = [udbetaling(1_000n), udbetaling(2_000n, { dispositionsdato: "2026-11-12" })];
  const [idA, idB] = [a, b].map((one) => one.udbetalingIdentifikator) as [string, string];
  await erp.send(anmodning([a, b]));
  const [bundt] = await erp.run("2026-11-12");
  const taken = async () => ({ taget: true, svar: "" });
  assert.equal(await sendVentende(erp, udbetalingsudbakke(erp), taken), 2);
  const later = new Date(Date.now() + 3_600_000);
  assert.equal(await spoergTilSendte(erp, taken, new Date(Date.now() - 60_000)), 0);
  assert.equal(await spoergTilSendte(erp, taken, later), 0);
  assert.equal((await erp.find(idA)).tilstand, "ANMODET");
  const discarded = async (_: string, __: string, indhold: string) =>
    JSON.parse(indhold).beskedIdentifikator === bundt
      ? { taget: false, svar: "DRF-007 Kasseret." }
      : undefined;
  assert.equal(await spoergTilSendte(erp, discarded, later), 1);
  assert.deepEqual([(await erp.find(idA)).tilstand, (await erp.find(idB)).tilstand], ["AFVIST", "ANMODET"]);
  assert.equal(await spoergTilSendte(erp, discarded, later), 0);
});
