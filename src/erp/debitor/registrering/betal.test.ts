import assert from "node:assert/strict";
import { test } from "node:test";
import { betaling, fordring, nyKonto, openDebitor } from "../../../../test/debitor.js";

test("a payment is made today or before: one of tomorrow is refused at its place, and nothing is paid", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const krav = fordring(100_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  const id = krav.delfordringer[0]!.delfordringIdentifikator;
  for (const afregning of ["Indbetaling", "Nedregulering"] as const) {
    const svar = await debitor.send(
      "ForetagIndbetaling",
      betaling([{ id, beloeb: 200_000n }], "2026-01-06", { afregning }),
    );
    assert.deepEqual(
      svar.fejl.map(({ kode, sted }) => [kode, sted?.element]),
      [
        ["DEB-032", "Indbetaling/BetaltDelfordring[1]/Beloeb"],
        ["DEB-037", "Indbetaling/Indbetalingsdato"],
      ],
    );
  }
  const svar = await debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 100_000n }], "2026-01-05"));
  assert.equal(svar.kode, "ACCEPTERET");
});
