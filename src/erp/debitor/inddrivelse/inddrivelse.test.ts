import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { assertBalanced, claims, reminded, runOn } from "../../../../test/inddrivelse.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { withAnledning } from "../../anledning.js";
import { findTilhoer, registrerIndbetaling } from "../indbetaling.js";
import { overdragelseskoersel } from "../koersel/overdragelser.js";
import { parathedskoersel } from "../koersel/parathed.js";
import { followHoeringer, sendAktioner } from "./send.js";
import { readUnderretninger } from "./underretninger.js";

test("no payment: reminder, hand-over with interest and fee, partial recovery; the ledgers agree after every step", async (t) => {
  const { debitor, krav, psrm } = await reminded(t);
  await assertBalanced(debitor);
  const sent = await runOn(debitor, overdragelseskoersel, "2026-04-01");
  assert.deepEqual(sent, { sendt: 4, beloeb: 100_000 + 10_000 + 677 + 813, hoering: 0, tilbageholdt: 0 });
  assert.equal(await sendAktioner(debitor, psrm, HELSINGOER), 4);
  const atPsrm = await claims(debitor);
  assert.deepEqual(
    [...new Set(atPsrm.map(({ tilstand }) => tilstand))],
    ["INDDRIVES"],
    JSON.stringify(atPsrm, (_, v) => String(v)),
  );
  const hoved = atPsrm.find(({ id }) => id === krav.fordringIdentifikator)!;
  assert.equal(await psrm.rim.indbetal(HELSINGOER, hoved.psrm!, 50_000n, "2026-04-01"), 0n);
  assert.ok((await readUnderretninger(debitor, psrm, HELSINGOER)) > 0);
  assert.equal(await readUnderretninger(debitor, psrm, HELSINGOER), 0);
  await assertBalanced(debitor);
  const owed = (await claims(debitor)).reduce((total, { restance }) => total + restance, 0n);
  assert.equal(owed, 111_490n - 50_000n);
  const told = await debitor.database.query<{ antal: number }>(
    "test-fortalt",
    "select count(*)::int as antal from debitor.udbakke where operation = 'DaekningAfskrivningRegistrering'",
    [],
  );
  assert.equal(told[0]!.antal, 1);
});

test("what is paid to the municipality while PSRM has the claim is written down there; taken back by the bank it is annulled", async (t) => {
  const { debitor, psrm } = await reminded(t);
  await runOn(debitor, overdragelseskoersel, "2026-04-01");
  await sendAktioner(debitor, psrm, HELSINGOER);
  const [brev] = await debitor.database.query<{ betalingsid: string }>(
    "test-brev",
    "select betalingsid from debitor.regning order by nr",
    [],
  );
  const ny = {
    kilde: "bank" as const,
    reference: randomUUID(),
    beloeb: 30_000n,
    dato: "2026-04-01",
    betalingsid: brev!.betalingsid,
    betaler: null,
    tekst: "",
  };
  const svar = await withAnledning(
    debitor,
    { myndighed: HELSINGOER, aktoer: "bank", tekst: "Indbetaling" },
    async (query, anledning) =>
      registrerIndbetaling(
        debitor,
        query,
        anledning,
        ny,
        await findTilhoer(query, HELSINGOER, ny.betalingsid),
      ),
  );
  assert.ok(svar.ok);
  assert.equal(await sendAktioner(debitor, psrm, HELSINGOER), 1);
  const aktioner = await debitor.database.query<{ kode: string; status: string; kvittering: unknown }>(
    "test-aktioner",
    "select kode, status, kvittering from debitor.aktion order by nr",
    [],
  );
  assert.deepEqual(aktioner.at(-1)!.kode, "NEDSKRIV");
  assert.deepEqual([...new Set(aktioner.map(({ status }) => status))], ["UDFØRT"], JSON.stringify(aktioner));
  await assertBalanced(debitor);
});

test("a claim outside the filter goes to hearing and still belongs to the municipality; what would be refused is held back", async (t) => {
  const { debitor, psrm } = await reminded(t, { foraeldelsesdato: "2039-01-05" });
  const parat = await runOn(debitor, parathedskoersel, "2026-03-03");
  assert.equal(parat.HØRING, 1);
  const sent = await runOn(debitor, overdragelseskoersel, "2026-04-01");
  assert.equal(sent.hoering, 1);
  await sendAktioner(debitor, psrm, HELSINGOER);
  const after = await claims(debitor);
  assert.equal(after.find(({ slags }) => slags === "hovedfordring")!.tilstand, "HOERING");
  const opgaver = await debitor.database.query<{ art: string }>(
    "test-opgaver",
    "select art from debitor.opgave",
    [],
  );
  assert.deepEqual(
    opgaver.map(({ art }) => art),
    ["hoering"],
  );
  const { psrm: psrmId } = after.find(({ slags }) => slags === "hovedfordring")!;
  assert.equal(await followHoeringer(debitor, psrm, HELSINGOER), 0);
  assert.ok(
    await psrm.svarHoering(HELSINGOER, psrmId!, { valg: "GODKEND", begrundelse: "Gældsbrev af 5. januar" }),
  );
  assert.ok(await psrm.rim.afgoer(HELSINGOER, psrmId!, "GODKEND"));
  assert.equal(await followHoeringer(debitor, psrm, HELSINGOER), 1);
  // Now the interest and the fee have something to refer to.
  assert.equal(await sendAktioner(debitor, psrm, HELSINGOER), 3);
  const decided = await claims(debitor);
  assert.ok(
    decided.every(({ tilstand }) => tilstand === "INDDRIVES"),
    JSON.stringify(decided, (_, v) => String(v)),
  );
});
