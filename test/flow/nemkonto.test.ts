import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { nextBankdag } from "../../src/domain/bankdage.js";
import { sum } from "../../src/domain/beloeb.js";
import type { NKSBetaling } from "../../src/domain/nemkonto/model.js";
import { todayIn } from "../../src/kit/dates.js";
import { issueToken, VEJEN, YR } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { startTestOeir, sure } from "./oeir.js";

const BANKDAG = nextBankdag(todayIn("Europe/Copenhagen", new Date()));
const person = (cpr: string) => ({ partType: "CPR" as const, partIdentifikator: cpr });
const [NORMAL, UDEN_KONTO, LANGSOM, TABT] = ["0101364001", "0101010001", "0201364001", "0301364001"].map(
  person,
);

const betaling = (betalingsmodtager: NKSBetaling["betalingsmodtager"], beloeb: bigint): NKSBetaling => ({
  betalingIdentifikator: randomUUID().replaceAll("-", ""),
  betalingsmodtager,
  beloeb,
});

const hoved = () => ({
  beskedIdentifikator: randomUUID(),
  afsenderMyndighed: VEJEN,
  modtagerMyndighed: VEJEN,
  afsenderSystem: YR,
});

const bundtOf = (betalinger: readonly NKSBetaling[]) => ({
  ...hoved(),
  piAftalenummer: "1",
  betalerkonto: { registreringsnummer: "0575", kontonummer: "0000575575" },
  udfoerelsesdato: BANKDAG,
  ingenKonto: "Retur" as const,
  betalinger: [...betalinger],
  kontroltotal: { antal: betalinger.length, beloeb: sum(betalinger.map(({ beloeb }) => beloeb)) },
});

const codeOf = (svar: { ok: boolean; error?: { fejl: readonly { fejlKode: string }[] } }) =>
  svar.ok ? "" : svar.error!.fejl[0]!.fejlKode;

test("a fagsystem pays by NemKonto through the hub, hears of every payment, and operations rehearse the other side", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift, ksd } = oeir;
  const yr = createClient({ url: oeir.url, token: await issueToken(drift, YR, "YR") });
  for (const [modtager, adfaerd] of [
    [UDEN_KONTO!, "ingen-konto"],
    [LANGSOM!, "langsom"],
    [TABT!, "tabt"],
  ] as const)
    sure(await drift.saetNemkontoadfaerd({ body: { betalingsmodtager: modtager, adfaerd } }));
  const [normal, afvist, langsom, tabt] = [NORMAL!, UDEN_KONTO!, LANGSOM!, TABT!].map((one, nr) =>
    betaling(one, 10_000n + BigInt(nr)),
  );
  const bundt = bundtOf([normal!, afvist!, langsom!, tabt!]);
  const kvittering = sure(await yr.nKSBetalingsanmodningAfsend({ body: bundt }));
  assert.equal(kvittering.kode, "ACCEPTERET", JSON.stringify(kvittering));
  assert.deepEqual(sure(await yr.nKSBetalingsanmodningAfsend({ body: bundt })).beskedId, kvittering.beskedId);

  const stop = (betalingIdentifikator: string) =>
    yr.nKSBetalingStands({ body: { ...hoved(), betalingIdentifikator, begrundelse: "Fortrudt" } });
  assert.equal(sure(await stop(langsom!.betalingIdentifikator)).kode, "ACCEPTERET");
  sure(await drift.fremadNemkonto({ myndighed: VEJEN, body: { til: BANKDAG } }));
  const forSent = await stop(normal!.betalingIdentifikator);
  assert.equal(forSent.ok ? forSent.value.fejl[0]?.fejlKode : codeOf(forSent), "NKS-015");

  const svarOm = async (id?: string) =>
    sure(
      await yr.nKSForretningssvarHent({
        body: { myndighed: VEJEN, ...(id === undefined ? {} : { betalingIdentifikator: id }) },
      }),
    ).forretningssvar;
  const alle = await svarOm();
  const af = (id: string) =>
    alle.filter((one) => one.betalingIdentifikator === id).map((one) => `${one.svarkode}-${one.statuskode}`);
  assert.deepEqual(af(normal!.betalingIdentifikator), ["2-ACCP", "5-ACSP", "8-ACSP"]);
  assert.deepEqual(af(afvist!.betalingIdentifikator), ["2-ACCP", "7-RJCT"]);
  assert.deepEqual(af(langsom!.betalingIdentifikator), ["5-CANC"]);
  assert.deepEqual(af(tabt!.betalingIdentifikator), []);
  assert.deepEqual(
    (await svarOm(tabt!.betalingIdentifikator)).map(({ svarkode }) => svarkode),
    ["2", "5", "8"],
  );
  assert.deepEqual(await svarOm(), alle);

  const { camt054 = "" } = sure(await drift.hentNemkontoudtog({ myndighed: VEJEN }));
  const udfoerte = [...camt054.matchAll(/<EndToEndId>(.*?)</g)].map(([, id]) => id);
  assert.deepEqual(udfoerte.sort(), [normal!.betalingIdentifikator, tabt!.betalingIdentifikator].sort());
  const { betalinger } = sure(await drift.seNemkontobetalinger({ myndighed: VEJEN }));
  assert.deepEqual(
    betalinger.map(({ tilstand }) => tilstand),
    ["UDFOERT", "AFVIST", "STANDSET", "UDFOERT"],
  );
  const { modtagere } = sure(await drift.seNemkontoregister({}));
  assert.doesNotMatch(JSON.stringify([betalinger.map(({ modtager }) => modtager), modtagere]), /\d{10}/);

  assert.equal(codeOf(await ksd.fremadNemkonto({ myndighed: VEJEN, body: {} })), "ADG-010");
  const bad = { betalingsmodtager: NORMAL!, adfaerd: "aarsag" as const };
  assert.equal(codeOf(await drift.saetNemkontoadfaerd({ body: bad })), "NKS-017");
  const til = "2020-01-01";
  assert.equal(codeOf(await drift.fremadNemkonto({ myndighed: VEJEN, body: { til } })), "DRF-008");
});

test("a stop does not reach NemKonto before its bundle, though the bundle could not be handed over at first", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const yr = createClient({ url: oeir.url, token: await issueToken(drift, YR, "YR") });
  sure(await drift.saetNemkontoadfaerd({ body: { betalingsmodtager: LANGSOM!, adfaerd: "langsom" } }));
  const rute = sure(await drift.seRuter({ myndighed: VEJEN })).ruter.find(
    ({ service }) => service === "SF1590_E",
  )!;
  sure(await drift.saetRute({ body: { ...rute, adresse: "https://127.0.0.1:9/ingen" } }));
  const en = betaling(LANGSOM!, 10_000n);
  const bundt = bundtOf([en]);
  assert.equal(sure(await yr.nKSBetalingsanmodningAfsend({ body: bundt })).kode, "MODTAGET");
  sure(await drift.saetRute({ body: rute }));
  const stop = {
    ...hoved(),
    betalingIdentifikator: en.betalingIdentifikator,
    bundtIdentifikator: bundt.beskedIdentifikator,
    begrundelse: "Fortrudt",
  };
  let kvittering = sure(await yr.nKSBetalingStands({ body: stop }));
  for (let tries = 0; tries < 100 && kvittering.kode === "MODTAGET"; tries += 1) {
    await sleep(100);
    kvittering = sure(await yr.nKSBetalingStands({ body: stop }));
  }
  assert.equal(kvittering.kode, "ACCEPTERET", JSON.stringify(kvittering));
  const { betalinger } = sure(await drift.seNemkontobetalinger({ myndighed: VEJEN }));
  assert.deepEqual(
    betalinger.map(({ tilstand }) => tilstand),
    ["STANDSET"],
  );
});

test("a refused bundle is not sent anew by anybody: its sender may have paid again meanwhile", async (t) => {
  const oeir = await startTestOeir(t, {
    hub: { svarfristMs: 400, leveringsfristMs: 300, foersteVentMs: 50, laengsteVentMs: 50, maxForsoeg: 2 },
  });
  const { drift } = oeir;
  const yr = createClient({ url: oeir.url, token: await issueToken(drift, YR, "YR") });
  const rute = sure(await drift.seRuter({ myndighed: VEJEN })).ruter.find(
    ({ service }) => service === "SF1590_E",
  )!;
  sure(await drift.saetRute({ body: { ...rute, adresse: "https://127.0.0.1:9/ingen" } }));
  const bundt = bundtOf([betaling(NORMAL!, 10_000n)]);
  let kvittering = sure(await yr.nKSBetalingsanmodningAfsend({ body: bundt }));
  for (let tries = 0; tries < 100 && kvittering.kode !== "FEJLET"; tries += 1) {
    await sleep(100);
    kvittering = sure(await yr.nKSBetalingsanmodningAfsend({ body: bundt }));
  }
  const noegle = { myndighed: VEJEN, id: kvittering.beskedId };
  sure(await drift.kasserBesked({ ...noegle, body: { begrundelse: "Betales på anden vis" } }));
  sure(await drift.saetRute({ body: rute }));
  assert.equal(sure(await yr.nKSBetalingsanmodningAfsend({ body: bundt })).kode, "AFVIST");
  assert.equal(codeOf(await drift.genfremsendBesked(noegle)), "BSK-008");
  assert.deepEqual(sure(await drift.seNemkontobetalinger({ myndighed: VEJEN })).betalinger, []);
});
