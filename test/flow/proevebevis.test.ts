import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../src/adapters/postgres/client.js";
import { createBeviser } from "../../src/adapters/security/beviser.js";
import type { Output } from "../../src/contract/endpoints.js";
import { Finansbilag, MAX_POSTERINGER } from "../../src/domain/finans/model.js";
import { writeJson } from "../../src/kit/json-writer.js";
import { readXml } from "../../src/kit/xml-reader.js";
import { ensureSealKeys } from "../../src/main/noegler.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { type Client, createClient, type Refused } from "../../src/sdk/client.js";
import { golden } from "../golden.js";
import { aftrykOf } from "./aftryk.js";
import { saldoOf, startTestOeir, sure, type TestOeir } from "./oeir.js";

const SYGEDAGPENGE = "55771101352";
const FLYTTET_TIL = "55773100752";

const bytes = (text: string) => new TextEncoder().encode(text);
const XML = golden("finansbilag-helsingoer.xml");
/** The same bilag under another id. */
const anden = (ende: string) =>
  XML.replace("a1</FinansbilagIdentifikator>", `${ende}</FinansbilagIdentifikator>`);

const rehearse = async (client: Client, text = XML) =>
  sure(await client.rehearseFinansbilag(bytes(text), "xml"));
const send = (oeir: TestOeir, bevis?: string, text = XML) =>
  oeir.ksd.sendFinansbilag(bytes(text), "xml", bevis);
const codesOf = (answer: { ok: true; value: Output<"modtagFinansbilag"> } | { ok: false; error: Refused }) =>
  (answer.ok ? answer.value : answer.error).fejl.map(({ fejlKode }) => fejlKode);

/** Older than any table of accounts that the ERP has in memory. */
const FORGOTTEN_MS = 1_100;

/** The municipality points what went to one account to another; the ERP has seen it when this is done. */
const moveKonto = async (oeir: TestOeir, fra: string, til: string): Promise<void> => {
  await withClient({ connectionString: oeir.connectionString }, (client) =>
    client.query(
      `insert into erp.omsaetningsregel (myndighed, nr, version, moenstre, kontonummer, gyldig_fra, aktoer)
       select myndighed, nr, version + 1, moenstre, $3, gyldig_fra, 'test' from erp.omsaetningsregel
       where myndighed = $1 and kontonummer = $2`,
      [HELSINGOER, fra, til],
    ),
  );
  await sleep(FORGOTTEN_MS);
};

test("an account that has moved since the rehearsal is named, line by line, and nothing is booked", async (t) => {
  const oeir = await startTestOeir(t);
  const { proevebevis, linjer } = await rehearse(oeir.ksd);
  assert.deepEqual(
    linjer.map(({ kontonummer }) => kontonummer),
    [SYGEDAGPENGE, "95259999900"],
  );
  await moveKonto(oeir, SYGEDAGPENGE, FLYTTET_TIL);
  const answer = sure(await send(oeir, proevebevis));
  assert.equal(answer.kode, "AFVIST");
  assert.deepEqual(
    answer.fejl.map(({ fejlKode, fejlTekst, element }) => [fejlKode, fejlTekst, element]),
    [
      [
        "ERP-020",
        `Siden prøvekørslen er linje 1 flyttet fra konto ${SYGEDAGPENGE} til konto ${FLYTTET_TIL}.`,
        "Finansbilag/Finanspostering[1]",
      ],
    ],
  );
  assert.ok((answer.fejl[0]?.linje ?? 0) > 0);
  assert.equal(await saldoOf(oeir, HELSINGOER, FLYTTET_TIL), 0n);
  assert.equal(await saldoOf(oeir, HELSINGOER, "95259999900"), 0n);

  const resent = sure(await oeir.drift.genfremsendBesked({ myndighed: HELSINGOER, id: answer.beskedId }));
  assert.equal(resent.kode, "ACCEPTERET");
  assert.equal(await saldoOf(oeir, HELSINGOER, FLYTTET_TIL), 440_500n);
});

test("a message that waits is held to its rehearsal when it is delivered, however late", async (t) => {
  const oeir = await startTestOeir(t, { hub: { svarfristMs: 300, foersteVentMs: 50 } });
  const { proevebevis } = await rehearse(oeir.ksd);
  const [rute] = sure(await oeir.drift.seRuter({ myndighed: HELSINGOER })).ruter;
  await oeir.drift.saetRute({ body: { ...rute!, paaPause: true } });
  assert.equal(sure(await send(oeir, proevebevis)).kode, "MODTAGET");
  await moveKonto(oeir, SYGEDAGPENGE, FLYTTET_TIL);
  await oeir.drift.saetRute({ body: { ...rute!, paaPause: false } });
  const id = "5f2a7c10-6b0e-4c53-9a11-0217202611a1";
  for (let tries = 0; ; tries += 1) {
    const receipt = sure(await oeir.ksd.hentKvittering({ id }));
    if (receipt.kode === "AFVIST")
      return assert.deepEqual(codesOf({ ok: true, value: receipt }), ["ERP-020"]);
    assert.ok(tries < 100, receipt.kode);
    await sleep(50);
  }
});

test("a bilag that is booked keeps its receipt, also when the accounts have moved and its token has run out", async (t) => {
  const oeir = await startTestOeir(t);
  const { proevebevis } = await rehearse(oeir.ksd);
  const first = sure(await send(oeir, proevebevis));
  await moveKonto(oeir, SYGEDAGPENGE, FLYTTET_TIL);
  assert.deepEqual(sure(await send(oeir, proevebevis)), first);
  assert.deepEqual(sure(await send(oeir, expired(oeir, proevebevis))), first);
  const again = await rehearse(oeir.ksd);
  assert.deepEqual([again.kode, again.begrundelse, again.linjer], [first.kode, first.begrundelse, []]);
  assert.equal(again.proevebevis, undefined);
});

const beviserOf = (oeir: TestOeir) => createBeviser(ensureSealKeys(oeir.data));

/** The same token, sealed by this hub, but past its time. */
const expired = (oeir: TestOeir, tekst: string | undefined): string => {
  const { seal, open } = beviserOf(oeir);
  return seal({ ...open(tekst ?? "")!, udloeber: new Date(Date.now() - 1) });
};

test("a token that has run out, is changed, or is for another bilag or myndighed is refused, and nothing is received", async (t) => {
  const oeir = await startTestOeir(t);
  const { proevebevis = "", udloeber } = await rehearse(oeir.ksd);
  const minutes = ((udloeber?.getTime() ?? 0) - Date.now()) / 60_000;
  assert.ok(minutes > 29 && minutes <= 30, `${minutes}`);
  const { seal, open } = beviserOf(oeir);
  const cases = {
    "BSK-010": `A${proevebevis.slice(1)}`,
    "BSK-011": expired(oeir, proevebevis),
    "BSK-012": (await rehearse(oeir.ksd, anden("b7"))).proevebevis,
    "BSK-013": seal({ ...open(proevebevis)!, myndighed: "29189838" }),
  };
  for (const [kode, bevis] of Object.entries(cases)) {
    const answer = await send(oeir, bevis);
    assert.ok(!answer.ok);
    assert.deepEqual(codesOf(answer), [kode]);
  }
  assert.deepEqual(sure(await oeir.drift.soegBeskeder({})).beskeder, []);
  assert.equal(sure(await send(oeir, proevebevis)).kode, "ACCEPTERET");
});

test("a bilag of the most lines is rehearsed, and its token goes in a header", async (t) => {
  const oeir = await startTestOeir(t);
  const bilag = largest();
  const proevet = sure(await oeir.ksd.proevFinansbilag({ body: bilag }));
  assert.equal(proevet.linjer.length, MAX_POSTERINGER);
  const sent = await oeir.ksd.sendFinansbilag(
    bytes(writeJson(Finansbilag, bilag)),
    "json",
    proevet.proevebevis,
  );
  assert.equal(sure(sent).kode, "ACCEPTERET");
});

/** As many lines as there may be, on accounts in no order. */
const largest = (): Finansbilag => {
  const golden = readXml(Finansbilag, bytes(XML)).value as Finansbilag;
  const posteringer = Array.from({ length: MAX_POSTERINGER }, (_, index) => ({
    ...golden.posteringer[
      Number(
        createHash("md5")
          .update(`${index >> 1}`)
          .digest()[0]! > 127,
      )
    ]!,
    posteringIdentifikator: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    beloeb: 100n,
    debetKredit: index % 2 === 0 ? ("D" as const) : ("K" as const),
  }));
  const total = BigInt(MAX_POSTERINGER / 2) * 100n;
  return {
    ...golden,
    posteringer,
    kontroltotal: { antalPosteringer: MAX_POSTERINGER, debetTotal: total, kreditTotal: total },
  };
};

test("a receiver that is on pause, or cannot rehearse, is said, and nothing is queued", async (t) => {
  const oeir = await startTestOeir(t);
  const [rute] = sure(await oeir.drift.seRuter({ myndighed: HELSINGOER })).ruter;
  const elsewhere = { ...rute!, adresse: rute!.adresse.replace("ModtagFinansbilag", "Andet") };
  for (const body of [{ ...rute!, paaPause: true }, elsewhere]) {
    sure(await oeir.drift.saetRute({ body }));
    const before = await aftrykOf(oeir.connectionString);
    const answer = await rehearse(oeir.ksd);
    assert.equal(answer.kode, "UAFGJORT");
    assert.deepEqual(
      answer.fejl.map(({ fejlKode }) => fejlKode),
      ["DRF-010"],
    );
    assert.equal(answer.proevebevis, undefined);
    assert.deepEqual(await aftrykOf(oeir.connectionString), before);
  }
});

test("people rehearse as the system that the bilag names: a municipality its own, operations all, a supplier none", async (t) => {
  const oeir = await startTestOeir(t);
  const personAs = async (rolle: "kommune" | "leverandoer", cvr: string): Promise<Client> => {
    const body = { slags: "token", rolle, cvr, navn: rolle, dage: 1 } as const;
    const { noegle } = sure(await oeir.drift.udstedAdgang({ body }));
    return createClient({ url: oeir.url, token: noegle! });
  };
  assert.equal((await rehearse(oeir.drift)).kode, "ACCEPTERET");
  assert.equal((await rehearse(await personAs("kommune", HELSINGOER))).kode, "ACCEPTERET");
  for (const client of [await personAs("kommune", "29189838"), await personAs("leverandoer", "99990007")]) {
    const answer = await client.rehearseFinansbilag(bytes(XML), "xml");
    assert.deepEqual(!answer.ok && answer.error.fejl.map(({ fejlKode }) => fejlKode), ["ADG-010"]);
  }
  const unreadable = await oeir.drift.rehearseFinansbilag(bytes(XML.slice(0, 500)), "xml");
  assert.deepEqual(!unreadable.ok && unreadable.error.fejl.map(({ fejlKode }) => fejlKode), ["FMT-005"]);
  const nobody = XML.replace(/<AfsenderSystem>[^<]*/, "<AfsenderSystem>nix");
  const nameless = await oeir.drift.rehearseFinansbilag(bytes(nobody), "xml");
  assert.deepEqual(!nameless.ok && nameless.error.fejl.map(({ fejlKode }) => fejlKode), ["FMT-024"]);
});
