import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER } from "../scenarier/parter.js";

const folder = mkdtempSync(join(tmpdir(), "oeir-bankfil-"));
after(() => rmSync(folder, { recursive: true }));

const BUNDT = "8a1c6f0e-3b52-4d7a-9c11-159000c00001";

test("a bundle is written to a file as pain.001, in the form that the bank takes", async () => {
  const til = join(folder, "betalinger.xml");
  const argv = ["udbetaling", "pain001", "Helsingør", BUNDT, "--udgave", "09", "--til", til];
  const { exit, calls } = await oeir(argv, { hentPain001: new Blob(["<Document/>"]).stream() });
  assert.equal(exit, 0);
  assert.equal(calls[0]!.url.pathname, `/api/udbetaling/${HELSINGOER}/bundter/${BUNDT}/pain001`);
  assert.equal(calls[0]!.url.searchParams.get("version"), "09");
  assert.equal(readFileSync(til, "utf8"), "<Document/>");
});

test("a bank's answers are shown with what they mean and what is next; what is not ours makes itself heard", async () => {
  const fil = join(folder, "svar.xml");
  writeFileSync(fil, "<Document/>");
  const afvist: Output<"indlaesPain002">["svar"][number] = {
    udfald: "NOTERET",
    betydning: "",
    betaling: "8a1c6f0e3b524d7a9c11159000c00002",
    statuskode: "RJCT",
    aarsagskode: "AC04",
    forklaring: "Kontoen er lukket",
    naesteSkridt: "Bed modtageren om en ny NemKonto.",
    antal: 1,
    linje: 12,
  };
  const answer: Output<"indlaesPain002"> = { meddelelse: "B1", svar: [afvist], fejl: [] };
  const good = await oeir(["udbetaling", "pain002", "Helsingør", fil], { indlaesPain002: answer });
  assert.deepEqual([good.exit, good.calls[0]!.body], [0, "<Document/>"]);
  assert.match(good.out, /12 +NOTERET +8a1c\S+ +1 +RJCT +AC04 +Kontoen er lukket/);
  assert.match(good.out, /→ Bed modtageren om en ny NemKonto\./);
  const strange = { ...answer, svar: [{ ...afvist, udfald: "UKENDT" as const, antal: 0 }] };
  const bad = await oeir(["udbetaling", "pain002", "Helsingør", fil], { indlaesPain002: strange });
  assert.equal(bad.exit, 1);
});

test("bundles are listed with the way each went, so that one for the bank can be fetched", async () => {
  const bundt = {
    udfoerelsesdato: "2026-12-01",
    antal: 1,
    beloeb: 445_000n,
    dannet: new Date("2026-11-27T09:00:00Z"),
    tilstande: [{ tilstand: "ANMODET" as const, tilstandsnavn: "", antal: 1, beloeb: 445_000n }],
  };
  const seBundter: Output<"seBundter"> = {
    bundter: [
      { ...bundt, id: BUNDT, forsendelse: "bankfil", svar: "Hentes" },
      { ...bundt, id: BUNDT.replace(/1$/, "2"), forsendelse: "nemkonto", svar: "ACCEPTERET" },
    ],
  };
  const { exit, out } = await oeir(["udbetaling", "bundter", "Helsingør"], { seBundter });
  assert.equal(exit, 0);
  assert.match(out, new RegExp(`4\\.450,00 {2}bankfil {15}ANMODET 1 {2}${BUNDT}\\n`));
  assert.match(out, /nemkonto: ACCEPTERET {2}ANMODET 1/);
});
