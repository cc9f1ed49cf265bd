import assert from "node:assert/strict";
import { test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";
import { VEJEN } from "../scenarier/parter.js";

const HOS = `/api/omverden/nemkonto/${VEJEN}`;

test("a payee's behaviour is switched and the days pass by command", async () => {
  const answers = { saetNemkontoadfaerd: { tekst: "Sat" }, fremadNemkonto: { tekst: "Gået frem" } };
  const part = { partType: "CPR", partIdentifikator: "0101364001" };
  for (const [args, sti, body] of [
    [
      ["adfaerd", "0101364001", "Lukket"],
      "/api/omverden/nemkonto/adfaerd",
      { betalingsmodtager: part, adfaerd: "lukket" },
    ],
    [
      ["adfaerd", "CPR:010136-4001", "aarsag:am04"],
      "/api/omverden/nemkonto/adfaerd",
      { betalingsmodtager: part, adfaerd: "aarsag", aarsagskode: "AM04" },
    ],
    [
      ["fremad", "Vejen", "--til", "2026-12-01", "--skridt", "1"],
      `${HOS}/fremad`,
      { til: "2026-12-01", skridt: 1 },
    ],
    [["fremad", "Vejen"], `${HOS}/fremad`, {}],
  ] as const) {
    const { exit, calls, out } = await oeir(["nemkonto", ...args], answers);
    assert.deepEqual([exit, calls[0]?.url.pathname, JSON.parse(calls[0]!.body)], [0, sti, body]);
    assert.match(out, /^(Sat|Gået frem)\.\n$/);
  }
});

test("a behaviour that does not exist, or lacks its reason, is refused before anything is sent", async () => {
  for (const adfaerd of ["sur", "aarsag", "aarsag:AC", "retur:æøåx"]) {
    const { exit, calls } = await oeir(["nemkonto", "adfaerd", "0101364001", adfaerd], {});
    assert.notEqual(exit, 0, adfaerd);
    assert.equal(calls.length, 0);
  }
});

test("payments, the register and the bank's file are shown", async () => {
  const seNemkontobetalinger: Output<"seNemkontobetalinger"> = {
    betalinger: [
      {
        nr: 7,
        bundtIdentifikator: "00000000-0000-4000-8000-000000000001",
        betalingIdentifikator: "B-1",
        modtager: "CPR:010136••••",
        beloeb: 123_450n,
        udfoerelsesdato: "2026-11-30",
        tilstand: "AFVIST",
        aarsagskode: "AC07",
      },
    ],
  };
  const seNemkontoregister: Output<"seNemkontoregister"> = {
    modtagere: [{ modtager: "CPR:010136••••", adfaerd: "lukket", betydning: "Kontoen er lukket", konti: [] }],
  };
  const answers = {
    seNemkontobetalinger,
    seNemkontoregister,
    hentNemkontoudtog: { sidste: 3, flere: false, camt054: "<Document/>" },
  };
  const { out, calls } = await oeir(["nemkonto", "betalinger", "Vejen", "--tilstand", "AFVIST"], answers);
  assert.match(out, /B-1 .*CPR:010136•••• .*1\.234,50 .*AFVIST .*AC07/);
  assert.equal(calls[0]?.url.searchParams.get("tilstand"), "AFVIST");
  assert.match((await oeir(["nemkonto", "register"], answers)).out, /lukket .*Kontoen er lukket/);
  assert.equal((await oeir(["nemkonto", "udtog", "Vejen"], answers)).out, "<Document/>\n");
  const empty = await oeir(["nemkonto", "udtog", "Vejen", "--efter", "3"], {
    hentNemkontoudtog: { sidste: 3, flere: false },
  });
  assert.deepEqual([empty.out, empty.exit], ["", 0]);
});
