import assert from "node:assert/strict";
import { test } from "node:test";
import {
  anmodning,
  balance,
  openUdbetaling,
  type TestUdbetaling,
  udbetaling,
} from "../../../test/udbetaling.js";
import { D0, D2 } from "../../../test/udbetalingsafstemning.js";
import { addBankdage } from "../../domain/bankdage.js";
import type { Fejl } from "../../domain/fejl.js";
import { betalingsidOf } from "../../domain/nemkonto/betalingsid.js";
import { STANDARDUDBETALINGSPOLITIK } from "../../domain/udbetaling/politik.js";
import type { Result } from "../../kit/result.js";
import { findNode, findNodes, readNodes, textAt } from "../../kit/xml-nodes.js";
import { HELSINGOER, VEJEN } from "../../scenarier/parter.js";
import { withAnledning } from "../anledning.js";
import { readForsinkede } from "./afstemning/forsinkede.js";
import { readBankfil } from "./bankfil.js";
import { indlaesBanksvar } from "./banksvar.js";
import { standsUdbetaling } from "./beslut.js";
import { setUdbetalingspolitik } from "./politik.js";
import { efterspoerg, type HentSvar } from "./svar.js";

const codesOf = (svar: Result<unknown, readonly Fejl[]>) =>
  svar.ok ? [] : svar.error.map(({ kode }) => kode);
const hvad = { myndighed: HELSINGOER, aktoer: "Eva", tekst: "Bankfil" };

const betalMedFil = (erp: TestUdbetaling, forsendelse: "bankfil" | "nemkonto") =>
  withAnledning(erp, hvad, (query, anledning) =>
    setUdbetalingspolitik(query, anledning, anledning.dato, { ...STANDARDUDBETALINGSPOLITIK, forsendelse }),
  );

const waiting = async ({ database }: TestUdbetaling): Promise<readonly string[]> => {
  const rows = await database.query<{ operation: string }>(
    "test-bankfil-venter",
    "select operation from udbetaling.udbakke where sendt is null",
    [],
  );
  return rows.map(({ operation }) => operation);
};

/** The bank accepts the first payment of the file and refuses the others. */
const bankOf = (fil: string): Uint8Array => {
  const laest = readNodes(new TextEncoder().encode(fil));
  assert.ok(laest.ok);
  const ordre = findNode(laest.value, "CstmrCdtTrfInitn")!;
  const gruppe = findNode(ordre, "PmtInf")!;
  const svar = findNodes(gruppe, "CdtTrfTxInf").map(
    (one, nr) =>
      `<TxInfAndSts><OrgnlEndToEndId>${textAt(one, "PmtId", "EndToEndId")}</OrgnlEndToEndId><TxSts>${nr === 0 ? "ACSC" : "RJCT"}</TxSts></TxInfAndSts>`,
  );
  return new TextEncoder().encode(
    `<Document><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${textAt(ordre, "GrpHdr", "MsgId")}</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>${textAt(gruppe, "PmtInfId")}</OrgnlPmtInfId>${svar.join("")}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`,
  );
};

test("a municipality that pays by bank file fetches its bundle, NemKonto never gets it, and the bank's answers come home", async (t) => {
  const erp = await openUdbetaling(t);
  const { query } = erp.database;
  assert.ok((await betalMedFil(erp, "bankfil")).ok);
  const [a, b] = [udbetaling(100_000n), udbetaling(200_000n, { cpr: "0101011235" })];
  await erp.send(anmodning([a, b]));
  const [bundt] = (await erp.run("2026-11-10")) as [string];
  assert.deepEqual(await waiting(erp), []);
  const fil = await readBankfil(query, HELSINGOER, bundt, "03");
  assert.ok(fil.ok);
  assert.deepEqual(await readBankfil(query, HELSINGOER, bundt, "03"), fil);
  for (const one of [a, b]) assert.match(fil.value, new RegExp(betalingsidOf(one.udbetalingIdentifikator)));
  assert.match(fil.value, /<CtrlSum>3000.00<\/CtrlSum>/);
  const nyere = await readBankfil(query, HELSINGOER, bundt, "09");
  assert.match(nyere.ok ? nyere.value : "", /<Dt>2026-11-10<\/Dt>/);
  const stop = await withAnledning(erp, hvad, (q, anledning) =>
    standsUdbetaling(erp, q, anledning, { id: a.udbetalingIdentifikator, begrundelse: "Fejl" }),
  );
  assert.deepEqual(codesOf(stop), ["ISO-007"]);
  assert.ok((await indlaesBanksvar(erp, HELSINGOER, bankOf(fil.value), "Eva")).ok);
  const tilstande = await Promise.all(
    [a, b].map(async (one) => (await erp.find(one.udbetalingIdentifikator)).tilstand),
  );
  assert.deepEqual(tilstande, ["I_PENGEINSTITUT", "AFVIST"]);
  const { mellemregning, undervejs } = await balance(erp);
  assert.deepEqual([mellemregning, undervejs], [-200_000n, -100_000n]);
});

test("what went to the bank as a file is late by the bank: NemKonto, which never had it, is not asked", async (t) => {
  const erp = await openUdbetaling(t, D0);
  assert.ok((await betalMedFil(erp, "bankfil")).ok);
  const en = udbetaling(100_000n, { dispositionsdato: D2 });
  await erp.send(anmodning([en]));
  assert.equal((await erp.run(D2)).length, 1);
  erp.goTo(addBankdage(D0, 4));
  const spurgt: unknown[] = [];
  const hent: HentSvar = async (_, opslag) => {
    spurgt.push(opslag);
    return { forretningssvar: [], flere: false };
  };
  assert.deepEqual([await efterspoerg(erp, hent, HELSINGOER), spurgt], [0, []]);
  const { forsinkede } = await readForsinkede(erp, HELSINGOER);
  assert.deepEqual(
    forsinkede.map(({ art, udbetaling: id, bankfil }) => [art, id, bankfil]),
    [["svar", en.udbetalingIdentifikator, true]],
  );
});

test("a bundle that NemKonto has is no bank file: nobody is paid twice; nor is anybody else's", async (t) => {
  const erp = await openUdbetaling(t);
  const { query } = erp.database;
  await erp.send(anmodning([udbetaling(100_000n)]));
  const [bundt] = (await erp.run("2026-11-10")) as [string];
  assert.deepEqual(await waiting(erp), ["NKSBetalingsanmodningAfsend"]);
  assert.ok((await betalMedFil(erp, "bankfil")).ok);
  assert.deepEqual(codesOf(await readBankfil(query, HELSINGOER, bundt, "03")), ["ISO-006"]);
  assert.deepEqual(codesOf(await readBankfil(query, VEJEN, bundt, "03")), ["ISO-005"]);
  assert.deepEqual(codesOf(await readBankfil(query, HELSINGOER, "x", "03")), ["ISO-005"]);
});
