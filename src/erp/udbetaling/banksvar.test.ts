import assert from "node:assert/strict";
import { test } from "node:test";
import {
  anmodning,
  balance,
  bankpost,
  openTasks,
  openUdbetaling,
  type TestUdbetaling,
  udbetaling,
} from "../../../test/udbetaling.js";
import { betalingsidOf } from "../../domain/nemkonto/betalingsid.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { indlaesBanksvar } from "./banksvar.js";

const NUL = { mellemregning: 0n, undervejs: 0n, bank: 0n, udgift: 0n };

type Svar = { readonly id: string; readonly status: string; readonly aarsag?: string };

/** A bank's file of answers: of the whole bundle, and of payments by themselves. */
const pain002 = (
  bundt: string,
  gruppe: string | undefined,
  svarene: readonly Svar[],
  meddelelse = "B1",
) => `<Document>
 <CstmrPmtStsRpt><GrpHdr><MsgId>${meddelelse}</MsgId><CreDtTm>2026-11-09T15:00:00</CreDtTm></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>${betalingsidOf(bundt)}</OrgnlMsgId>
   ${gruppe === undefined ? "" : `<GrpSts>${gruppe}</GrpSts>`}</OrgnlGrpInfAndSts>
  <OrgnlPmtInfAndSts><OrgnlPmtInfId>${betalingsidOf(bundt)}-1</OrgnlPmtInfId>${svarene
    .map(
      ({ id, status, aarsag }) =>
        `<TxInfAndSts><OrgnlEndToEndId>${betalingsidOf(id)}</OrgnlEndToEndId><TxSts>${status}</TxSts>
   ${aarsag === undefined ? "" : `<StsRsnInf><Rsn>${aarsag}</Rsn><AddtlInf>Kontoen 0101011234</AddtlInf></StsRsnInf>`}</TxInfAndSts>`,
    )
    .join("")}</OrgnlPmtInfAndSts>
 </CstmrPmtStsRpt></Document>`;

const takeIn = async (erp: TestUdbetaling, xml: string): Promise<readonly string[]> => {
  const svar = await indlaesBanksvar(erp, HELSINGOER, new TextEncoder().encode(xml), "Eva");
  assert.ok(svar.ok, svar.ok ? "" : JSON.stringify(svar.error));
  return svar.value.svar.map(({ udfald, udbetalinger }) => `${udfald} ${udbetalinger.length}`);
};

const sendTo = async (erp: TestUdbetaling, antal: number) => {
  const udbetalinger = Array.from({ length: antal }, (_, nr) =>
    udbetaling(100_000n + BigInt(nr), { cpr: `010101123${nr}` }),
  );
  await erp.send(anmodning(udbetalinger));
  const [bundt] = await erp.run("2026-11-10");
  return { bundt: bundt!, ider: udbetalinger.map((one) => one.udbetalingIdentifikator) };
};
const statesOf = (erp: TestUdbetaling, ider: readonly string[]) =>
  Promise.all(ider.map(async (id) => (await erp.find(id)).tilstand));

test("a bank's file tells of each payout: the refused are back on the interim account, and the same file again does nothing", async (t) => {
  const erp = await openUdbetaling(t);
  const { bundt, ider } = await sendTo(erp, 3);
  const [a, b, c] = ider as [string, string, string];
  const fil = pain002(bundt, "PART", [
    { id: a, status: "ACSP" },
    { id: b, status: "RJCT", aarsag: "<Cd>AC04</Cd>" },
    { id: c, status: "WHAT" },
  ]);
  assert.deepEqual(await takeIn(erp, fil), ["INTET 0", "NOTERET 1", "NOTERET 1", "NOTERET 1"]);
  assert.deepEqual(await statesOf(erp, ider), ["I_PENGEINSTITUT", "AFVIST", "MODTAGET"]);
  const efter = await balance(erp);
  assert.deepEqual(efter, { ...NUL, undervejs: -200_002n, mellemregning: -100_001n, udgift: 300_003n });
  assert.equal((await openTasks(erp)).length, 1);
  assert.deepEqual(await takeIn(erp, fil), ["INTET 0", "KENDT 1", "KENDT 1", "KENDT 1"]);
  assert.deepEqual(await balance(erp), efter);
  const kept = await erp.database.query<{
    statuskode: string;
    aarsagskode: string | null;
    tekst: string | null;
  }>(
    "test-banksvar-kept",
    "select statuskode, aarsagskode, tekst from udbetaling.bevis where udbetaling = any ($1) order by statuskode",
    [ider],
  );
  assert.deepEqual(
    kept.map((one) => Object.values(one)),
    [
      ["ACSP", null, null],
      ["RJCT", "AC04", "Kontoen ••••••••••"],
      ["WHAT", null, null],
    ],
  );
});

test("an answer about the bundle counts for those that are not named; a later entry of the bank is stronger", async (t) => {
  const erp = await openUdbetaling(t);
  const { bundt, ider } = await sendTo(erp, 3);
  const [a] = ider as [string];
  assert.deepEqual(await takeIn(erp, pain002(bundt, "RJCT", [{ id: a, status: "ACSP" }])), [
    "NOTERET 2",
    "NOTERET 1",
  ]);
  assert.deepEqual(await statesOf(erp, ider), ["I_PENGEINSTITUT", "AFVIST", "AFVIST"]);
  erp.goTo("2026-11-10");
  await erp.note([bankpost(a, "udfoert", 100_000n, "2026-11-10")]);
  assert.deepEqual(await takeIn(erp, pain002(bundt, undefined, [{ id: a, status: "ACTC" }], "B2")), [
    "NOTERET 1",
  ]);
  assert.deepEqual(await statesOf(erp, [a]), ["UDFOERT"]);
});

test("what is not ours is listed and changes nothing, also where it is another municipality's", async (t) => {
  const erp = await openUdbetaling(t);
  const { ider } = await sendTo(erp, 1);
  const fremmed = "6b5d0c1e-3f59-4d0a-8a64-159000000099";
  const before = await balance(erp);
  assert.deepEqual(await takeIn(erp, pain002(fremmed, "RJCT", [{ id: fremmed, status: "RJCT" }])), [
    "UKENDT 0",
    "UKENDT 0",
  ]);
  assert.deepEqual(
    await takeIn(
      erp,
      "<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>LØN-1</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>",
    ),
    ["UKENDT 0"],
  );
  assert.deepEqual([await balance(erp), await statesOf(erp, ider)], [before, ["ANMODET"]]);
});

test("an answer of another amount than was ordered, or of another bundle than was sent, is noted of nobody, and is an error to act on", async (t) => {
  const erp = await openUdbetaling(t);
  const { bundt, ider } = await sendTo(erp, 3);
  const [a, b] = ider as [string, string];
  const before = [await balance(erp), await statesOf(erp, ider)];
  const svarOn = async (xml: string) => {
    const svar = await indlaesBanksvar(erp, HELSINGOER, new TextEncoder().encode(xml), "Eva");
    assert.ok(svar.ok);
    return [...svar.value.svar.map(({ udfald }) => udfald), ...svar.value.fejl.map(({ kode }) => kode)];
  };
  /** The file with an amount of the first payment, and with totals of the bundle. */
  const fil = (beloeb: string, valuta = "DKK", antal = "3", sum = "3000.03") =>
    pain002(
      bundt,
      "RJCT",
      [
        { id: a, status: "RJCT" },
        { id: b, status: "ACSP" },
      ],
      `${beloeb}${antal}${sum}`,
    )
      .replace(
        "</TxInfAndSts>",
        `<OrgnlTxRef><Amt><InstdAmt Ccy="${valuta}">${beloeb}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>`,
      )
      .replace(
        "<GrpSts>",
        `<OrgnlNbOfTxs>${antal}</OrgnlNbOfTxs><OrgnlCtrlSum>${sum}</OrgnlCtrlSum><GrpSts>`,
      );
  const alle = ["AFVIST", "AFVIST", "AFVIST"];
  for (const [antal, sum] of [
    ["2", "3000.03"],
    ["3", "3000.30"],
    ["3", "tre"],
  ] as const)
    assert.deepEqual(await svarOn(fil("1000.00", "DKK", antal, sum)), [...alle, "ISO-009"]);
  assert.deepEqual([await balance(erp), await statesOf(erp, ider)], before);
  for (const [beloeb, valuta] of [
    ["1000.01", "DKK"],
    ["1000.00", "EUR"],
  ] as const) {
    const seen = await svarOn(fil(beloeb, valuta));
    assert.deepEqual([seen[1], seen.at(-1)], ["AFVIST", "ISO-008"]);
  }
  assert.deepEqual(await statesOf(erp, ider), ["ANMODET", "I_PENGEINSTITUT", "AFVIST"]);
  assert.deepEqual(await svarOn(fil("1000.000", "DKK", "3", "3000.0300")), ["NOTERET", "NOTERET", "NOTERET"]);
  assert.deepEqual(await statesOf(erp, ider), ["AFVIST", "I_PENGEINSTITUT", "AFVIST"]);
});
