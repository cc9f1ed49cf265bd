import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { addBankdage, nextBankdag } from "../../src/domain/bankdage.js";
import { betalingsidOf } from "../../src/domain/nemkonto/betalingsid.js";
import type { Udbetaling } from "../../src/domain/udbetaling/model.js";
import { addDays, todayIn } from "../../src/kit/dates.js";
import { HELSINGOER, VEJEN } from "../../src/scenarier/parter.js";
import { fejllisteFil } from "../g68.js";
import { anmodning, udbetaling } from "../udbetaling.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/** A municipality that hands its payouts to the bank itself: a bundle as pain.001, the bank's pain.002, and a list of failures. */

const IDAG = todayIn("Europe/Copenhagen", new Date());
const DAG = addBankdage(nextBankdag(addDays(IDAG, 1)), 2);

type Afvist = { readonly ok: boolean; readonly error?: unknown };

/** The code, the line and the status of a refusal. */
const afslagOf = (svar: Afvist) => {
  const { status, fejl } = svar.error as {
    status: number;
    fejl: readonly { fejlKode: string; linje?: number }[];
  };
  return [
    status,
    ...fejl.map(({ fejlKode, linje }) => (linje === undefined ? fejlKode : `${fejlKode}@${linje}`)),
  ];
};

/** Payouts of a municipality that pays by bank file, in one bundle; its id. */
const sendSomFil = async (oeir: TestOeir, udbetalinger: readonly Udbetaling[]): Promise<string> => {
  const { drift, ksd } = oeir;
  const { gaeldende } = sure(await drift.seUdbetalingspolitik({ myndighed: HELSINGOER }));
  const body = { ...gaeldende, gyldigFra: IDAG, forsendelse: "bankfil" as const };
  sure(await drift.saetUdbetalingspolitik({ myndighed: HELSINGOER, body }));
  assert.equal(sure(await ksd.opretUdbetaling({ body: anmodning(udbetalinger) })).kode, "ACCEPTERET");
  const { bundter } = sure(await drift.startBetalingskoersel({ myndighed: HELSINGOER, body: { til: DAG } }));
  assert.equal(bundter.length, 1);
  return bundter[0]!.id;
};

const treUdbetalinger = () =>
  ["0101011234", "0101011235", "0101011236"].map((cpr, nr) =>
    udbetaling(BigInt(nr + 1) * 100_000n, {
      cpr,
      dispositionsdato: DAG,
      fakturanummer: String(4_711 + nr).padStart(20, "0"),
    }),
  ) as [Udbetaling, Udbetaling, Udbetaling];

const tilstandeOf = async ({ drift }: TestOeir, alle: readonly Udbetaling[]) =>
  Promise.all(
    alle.map(async ({ udbetalingIdentifikator: id }) => {
      const { tilstand } = sure(await drift.seUdbetaling({ myndighed: HELSINGOER, id }));
      return tilstand;
    }),
  );

const textOf = async (fil: ReadableStream<Uint8Array>): Promise<string> => new Response(fil).text();

/** The bank's answers: the bundle is received, one payment refused, one that is nobody's, one without an id. */
const banksvar = (bundt: string, afvist: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`<Document><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${betalingsidOf(bundt)}</OrgnlMsgId></OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts><OrgnlPmtInfId>${betalingsidOf(bundt)}-1</OrgnlPmtInfId><PmtInfSts>ACCP</PmtInfSts>
<TxInfAndSts><OrgnlEndToEndId>${betalingsidOf(afvist)}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>
<TxInfAndSts><OrgnlEndToEndId>${betalingsidOf(randomUUID())}</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts>
<TxInfAndSts><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts>
</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`);

test("a bundle is fetched as pain.001, and the bank's pain.002 and a list of failures say what came of each payout, once", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const alle = treUdbetalinger();
  const [a, b, c] = alle.map((one) => one.udbetalingIdentifikator) as [string, string, string];
  const bundt = await sendSomFil(oeir, alle);
  const noegle = { myndighed: HELSINGOER, id: bundt };
  const { bundter } = sure(await drift.seBundter({ myndighed: HELSINGOER }));
  assert.deepEqual([bundter[0]!.id, bundter[0]!.forsendelse], [bundt, "bankfil"]);
  const fil = await textOf(sure(await drift.hentPain001(noegle)));
  for (const id of [a, b, c]) assert.match(fil, new RegExp(`<EndToEndId>${betalingsidOf(id)}<`));
  assert.equal(await textOf(sure(await drift.hentPain001(noegle))), fil);

  const svar = sure(await drift.indlaesPain002({ myndighed: HELSINGOER, body: banksvar(bundt, a) }));
  assert.deepEqual(
    svar.svar.map((one) => [one.udfald, one.antal, one.udbetalingsbundt, one.udbetaling]),
    [
      ["NOTERET", 2, bundt, undefined],
      ["NOTERET", 1, undefined, a],
      ["UKENDT", 0, undefined, undefined],
    ],
  );
  assert.deepEqual(
    svar.fejl.map(({ fejlKode, linje }) => [fejlKode, linje]),
    [["ISO-003", 6]],
  );
  assert.deepEqual(await tilstandeOf(oeir, alle), ["AFVIST", "KONTROLLERET", "KONTROLLERET"]);
  const igen = sure(await drift.indlaesPain002({ myndighed: HELSINGOER, body: banksvar(bundt, a) }));
  assert.deepEqual(
    igen.svar.map(({ udfald }) => udfald),
    ["KENDT", "KENDT", "UKENDT"],
  );

  const liste = fejllisteFil([
    `§38;0101011235;4712;2000;${DAG.replaceAll("-", "/")};0001;AC07 Modtagers kontonummer er lukket;§38-1;`,
    `§38;0101011236;9999;3000;${DAG.replaceAll("-", "/")};0001;AC07 Modtagers kontonummer er lukket;§38-2;`,
  ]);
  const filnavn = "§38_00042_12-11-2026_051646.csv";
  const read = async () =>
    sure(await drift.indlaesFejlliste({ myndighed: HELSINGOER, filnavn, body: liste })).linjer.map(
      ({ linje, udfald, udbetalinger }) => [linje, udfald, ...udbetalinger],
    );
  assert.deepEqual(await read(), [
    [1, "NOTERET", b],
    [2, "UKENDT"],
  ]);
  assert.deepEqual((await read())[0], [1, "KENDT", b]);
  assert.deepEqual(await tilstandeOf(oeir, alle), ["AFVIST", "AFVIST", "KONTROLLERET"]);
});

test("a file that is none, a bundle that is not there, and who may not: nothing is noted, and each refusal says where", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift, ksd } = oeir;
  const alle = treUdbetalinger();
  const bundt = await sendSomFil(oeir, alle);
  const i = { myndighed: HELSINGOER };
  assert.deepEqual(afslagOf(await drift.hentPain001({ ...i, id: bundt, version: "11" })), [400, "DRF-008"]);
  assert.deepEqual(afslagOf(await drift.hentPain001({ ...i, id: randomUUID() })), [404, "ISO-005"]);
  assert.deepEqual(afslagOf(await drift.hentPain001({ myndighed: VEJEN, id: bundt })), [404, "ISO-005"]);
  const camt = new TextEncoder().encode("<Document><BkToCstmrDbtCdtNtfctn/></Document>");
  assert.deepEqual(afslagOf(await drift.indlaesPain002({ ...i, body: camt })), [422, "ISO-001@1"]);
  const body = fejllisteFil(["§38;0101011235;4712;2000;2026/11/10;0001;AC07;§38-1;", "§38;x"]);
  assert.deepEqual(afslagOf(await drift.indlaesFejlliste({ ...i, filnavn: "liste.csv", body })), [
    400,
    "G68-041",
  ]);
  const filnavn = "§38_00042_12-11-2026_051646.csv";
  assert.deepEqual(afslagOf(await drift.indlaesFejlliste({ ...i, filnavn, body })), [400, "G68-043@2"]);
  for (const svar of [
    await ksd.hentPain001({ ...i, id: bundt }),
    await ksd.indlaesPain002({ ...i, body: banksvar(bundt, alle[0].udbetalingIdentifikator) }),
    await ksd.indlaesFejlliste({ ...i, filnavn, body }),
  ])
    assert.deepEqual(afslagOf(svar), [403, "ADG-010"]);
  assert.deepEqual(await tilstandeOf(oeir, alle), ["ANMODET", "ANMODET", "ANMODET"]);
});
