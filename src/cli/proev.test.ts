import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import { makeTestFolder, removeTestFolder } from "../../test/server.js";
import type { Output } from "../contract/endpoints.js";
import { fejl } from "../domain/fejl.js";
import { toFejlDetalje } from "../domain/kvittering.js";

const folder = makeTestFolder();
after(() => removeTestFolder(folder));
const [fil, bevis] = [join(folder, "bilag.xml"), join(folder, "bilag.bevis")];
writeFileSync(fil, "<Finansbilag/>");

const konto = { kontonummer: "55771101352", kontonavn: "Sygedagpenge" };
const accepted: Output<"proevFinansbilag"> = {
  kode: "ACCEPTERET",
  begrundelse: "Bilaget ville blive bogført hos Helsingør.",
  fejl: [],
  linjer: [{ ...konto, nr: 1, debet: 440_500n, kredit: 0n, bogfoeringsdato: "2026-11-20", regel: 4 }],
  saldi: [{ ...konto, pr: "2026-12-31", foer: -100n, efter: 440_400n }],
  proevebevis: "abc.def",
  udloeber: new Date("2026-11-23T08:30:00Z"),
};
const judged = (kode: "AFVIST" | "UAFGJORT", problem: "ERP-002" | "DRF-010") => ({
  kode,
  fejl: [toFejlDetalje(fejl(problem, { dimensioner: "5.57.72", modtager: "ERP", aarsag: "nede" }))],
  linjer: [],
  saldi: [],
});

test("a bilag that would be accepted is shown with its lines and balances, and its token is kept in a file", async () => {
  const { exit, out } = await oeir(["proev", fil, "--token", "x", "--bevis", bevis], {
    proevFinansbilag: accepted,
  });
  assert.equal(exit, 0);
  assert.match(out, /ACCEPTERET Bilaget ville blive bogført/);
  assert.match(out, /1 +55771101352 +Sygedagpenge +4 +2026-11-20 +4\.405,00/);
  assert.match(out, /55771101352 +Sygedagpenge +2026-12-31 +-1,00 +4\.404,00/);
  assert.equal(readFileSync(bevis, "utf8"), "abc.def\n");
});

test("one that would be refused ends with 1, one that could not be settled with 2; neither has a token to keep", async () => {
  const [afvist, uafgjort] = [join(folder, "1"), join(folder, "2")];
  const refused = await oeir(["proev", fil, "--token", "x", "--bevis", afvist], {
    proevFinansbilag: judged("AFVIST", "ERP-002"),
  });
  assert.equal(refused.exit, 1);
  assert.match(refused.out, /ERP-002 Ingen konto for 5\.57\.72/);
  const unsettled = await oeir(["proev", fil, "--token", "x", "--bevis", uafgjort], {
    proevFinansbilag: judged("UAFGJORT", "DRF-010"),
  });
  assert.equal(unsettled.exit, 2);
  assert.ok(!existsSync(afvist) && !existsSync(uafgjort));
});

test("a token goes with the sending, from its file or as text", async () => {
  const receipt = { beskedId: "01a20a9d-a67b-7202-836a-4d29ecc9947d", kode: "ACCEPTERET", fejl: [] } as const;
  writeFileSync(bevis, "abc.def\n");
  for (const given of [bevis, "abc.def"]) {
    const { calls } = await oeir(["send", fil, "--token", "x", "--proevebevis", given], {
      modtagFinansbilag: { ...receipt, fejl: [] },
    });
    assert.equal(calls[0]?.headers.get("x-oeir-proevebevis"), "abc.def");
  }
  const nonsense = await oeir(["send", fil, "--token", "x", "--proevebevis", "findes ikke"], {});
  assert.equal(nonsense.exit, 2);
  assert.deepEqual(nonsense.calls, []);
});
