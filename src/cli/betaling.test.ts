import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER } from "../scenarier/parter.js";

const folder = mkdtempSync(join(tmpdir(), "oeir-betaling-"));
after(() => rmSync(folder, { recursive: true }));

const ID = "01a20a9d-0000-7000-8000-000000000001";

const indlaesKontoudtog: Output<"indlaesKontoudtog"> = {
  id: ID,
  meddelelse: "ADVIS",
  ikkeBogfoert: 0,
  antal: [{ udfald: "UPLACERET", antal: 1, beloeb: 25_000n }],
  poster: [
    {
      udfald: "UPLACERET",
      betydning: "",
      retning: "ind",
      reference: "B1",
      beloeb: 25_000n,
      dato: "2026-02-02",
      tekst: "",
      linje: 30,
      rest: 25_000n,
    },
  ],
  fejl: [],
};

test("a bank's file is handed over as it is; the exit code tells whether all of it was taken", async () => {
  const fil = join(folder, "advis.xml");
  writeFileSync(fil, "<Document/>");
  const good = await oeir(["opkraevning", "indlaes", "Helsingør", fil], { indlaesKontoudtog });
  assert.deepEqual([good.exit, good.calls[0]!.body], [0, "<Document/>"]);
  assert.match(good.out, /30 +UPLACERET +2026-02-02 +250,00 +250,00\nUPLACERET: 1 på 250,00 kr\./);
  const fejl = { fejlKode: "IND-003", fejlTekst: "Ukendt konto.", ejer: "kommune", loesning: "Se efter." };
  const bad = await oeir(["opkraevning", "indlaes", "Helsingør", fil], {
    indlaesKontoudtog: { ...indlaesKontoudtog, fejl: [fejl] },
  });
  assert.equal(bad.exit, 1);
  assert.match(bad.out, /IND-003 Ukendt konto\./);
  assert.equal((await oeir(["opkraevning", "indlaes", "Helsingør", "/findes/ikke"], {})).exit, 2);
});

test("a letter is written to a file, of the debtor or of who gets a copy", async () => {
  const til = join(folder, "brev.pdf");
  const hentRegningPdf = new Blob(["%PDF"]).stream();
  const argv = ["opkraevning", "regning", "Helsingør", "2026-000123", "--pdf", til, "--kopi", "1"];
  const { exit, calls } = await oeir(argv, { hentRegningPdf });
  assert.equal(exit, 0);
  assert.equal(calls[0]!.url.pathname, `/api/opkraevning/${HELSINGOER}/regninger/2026-000123/pdf`);
  assert.equal(calls[0]!.url.searchParams.get("kopi"), "1");
  assert.equal(readFileSync(til, "utf8"), "%PDF");
});

test("a payment is placed by a number in a file, and paid back in kroner under an id of its own", async () => {
  const fil = join(folder, "nummer.txt");
  writeFileSync(fil, "010190-1234\n");
  const placed = await oeir(["opkraevning", "placer", "Helsingør", ID, "--fil", fil, "--fordring", ID], {
    placerIndbetaling: { id: ID, rest: 0n },
  });
  assert.equal(placed.exit, 0);
  const part = { partType: "CPR", partIdentifikator: "0101901234" };
  assert.deepEqual(JSON.parse(placed.calls[0]!.body), { part, fordringer: [ID] });
  const settled = await oeir(["opkraevning", "afregn", "Helsingør", ID, ID], {
    afregnIndbetaling: { id: ID, rest: 0n },
  });
  assert.deepEqual(JSON.parse(settled.calls[0]!.body), { afregning: ID });
  const back = await oeir(
    ["opkraevning", "tilbagebetal", "Helsingør", ID, "250,50", "--begrundelse", "For meget", "--id", ID],
    { tilbagebetalIndbetaling: { id: ID, rest: 100n } },
  );
  assert.deepEqual(JSON.parse(back.calls[0]!.body), {
    tilbagebetalingIdentifikator: ID,
    beloeb: "250.50",
    begrundelse: "For meget",
  });
  assert.match(back.out, /har 1,00 kr\. tilbage/);
  for (const wrong of ["0", "-1", "1.000,00", "x"])
    assert.notEqual(
      (await oeir(["opkraevning", "tilbagebetal", "Helsingør", ID, wrong, "--begrundelse", "x"], {})).exit,
      0,
    );
});
