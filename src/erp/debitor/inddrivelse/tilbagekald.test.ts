import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  actions,
  assertBalanced,
  claims,
  inTransaction,
  openTasks,
  reminded,
  runOn,
} from "../../../../test/inddrivelse.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { overdragelseskoersel } from "../koersel/overdragelser.js";
import { genindsend } from "./genindsend.js";
import { sendAktioner } from "./send.js";
import { tilbagekald } from "./tilbagekald.js";
import { readUnderretninger } from "./underretninger.js";

/** A claim under collection with its interest and fee; the day is 1 April 2026. */
const atPsrm = async (t: TestContext) => {
  const one = await reminded(t);
  await runOn(one.debitor, overdragelseskoersel, "2026-04-01");
  await sendAktioner(one.debitor, one.psrm, HELSINGOER);
  const id = one.krav.fordringIdentifikator;
  const meet = async () => {
    await sendAktioner(one.debitor, one.psrm, HELSINGOER);
    await readUnderretninger(one.debitor, one.psrm, HELSINGOER);
  };
  const recall = (aarsag: Parameters<typeof tilbagekald>[3]["aarsag"], virkningsdato?: string) =>
    inTransaction(one.debitor, (query, anledning) =>
      tilbagekald(one.debitor, query, anledning, {
        fordringer: [id],
        aarsag,
        ...(virkningsdato === undefined ? {} : { virkningsdato }),
      }),
    );
  const resend = () =>
    inTransaction(one.debitor, (query, anledning) =>
      genindsend(one.debitor, query, anledning, { fordring: id }),
    );
  return { ...one, id, meet, recall, resend };
};

const codes = (svar: { ok: true } | { ok: false; error: readonly { kode: string }[] }) =>
  svar.ok ? [] : svar.error.map(({ kode }) => kode);

test("a main claim that is recalled comes home with its interest and fee, and is sent again under new numbers", async (t) => {
  const { debitor, recall, resend, meet } = await atPsrm(t);
  const foer = await claims(debitor);
  assert.ok((await recall("HENS")).ok);
  assert.deepEqual(codes(await recall("HENS")), ["PSR-006"]);
  await meet();
  assert.deepEqual([...new Set((await claims(debitor)).map(({ tilstand }) => tilstand))], ["RYKKET"]);
  // It is out by somebody's decision: the run leaves it alone.
  assert.equal((await runOn(debitor, overdragelseskoersel, "2026-05-04")).sendt, 0);
  assert.ok((await resend()).ok);
  await meet();
  const efter = await claims(debitor);
  assert.deepEqual([...new Set(efter.map(({ tilstand }) => tilstand))], ["INDDRIVES"]);
  for (const [nr, { psrm }] of efter.entries()) assert.notEqual(psrm, foer[nr]!.psrm);
  assert.deepEqual(await openTasks(debitor), []);
  await assertBalanced(debitor);
});

test("a recall as an error lifts what PSRM has covered, and the claim is owed in full again", async (t) => {
  const { debitor, psrm, recall, resend, meet } = await atPsrm(t);
  const [hoved] = await claims(debitor);
  await psrm.rim.indbetal(HELSINGOER, hoved!.psrm!, 60_000n, "2026-04-01");
  await meet();
  assert.ok((await recall("FEJL")).ok);
  await meet();
  await assertBalanced(debitor);
  const alle = await claims(debitor);
  assert.equal(
    alle.reduce((sum, { restance }) => sum + restance, 0n),
    111_490n,
  );
  assert.deepEqual(
    [...new Set(alle.map(({ tilstand }) => tilstand))].filter((one) => one === "INDDRIVES"),
    [],
  );
  assert.deepEqual(codes(await resend()), ["PSR-007"]);
  assert.deepEqual(await openTasks(debitor), []);
});

test("a recall is refused where it has no sense, each time with its reason", async (t) => {
  const { debitor, id, recall, resend, meet } = await atPsrm(t);
  assert.deepEqual(codes(await recall("BORT")), ["PSR-002"]);
  assert.deepEqual(codes(await recall("BORT", "2026-04-02")), ["PSR-004"]);
  assert.deepEqual(codes(await recall("HENS", "2026-04-01")), ["PSR-003"]);
  assert.deepEqual(codes(await resend()), ["PSR-007"]);
  const unknown = await inTransaction(debitor, (query, anledning) =>
    tilbagekald(
      debitor,
      query,
      { ...anledning, myndighed: "29189846" },
      { fordringer: [id], aarsag: "HENS" },
    ),
  );
  assert.deepEqual(codes(unknown), ["DEB-024"]);
  assert.ok((await recall("KLAG")).ok);
  await meet();
  assert.deepEqual(codes(await recall("HENS")), ["PSR-001"]);
  // The debtor won: what was recalled for a complaint was an error.
  assert.ok((await recall("FEJL")).ok);
  await meet();
  assert.deepEqual(codes(await resend()), ["PSR-007"]);
  assert.deepEqual(
    (await actions(debitor)).slice(4).map(({ kode, status }) => `${kode} ${status}`),
    ["TILBAGEKALD UDFØRT", "TILBAGEKALD UDFØRT"],
  );
});
