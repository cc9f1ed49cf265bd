import assert from "node:assert/strict";
import { test } from "node:test";
import { anmodning, openTasks, openUdbetaling, udbetaling } from "../../../../test/udbetaling.js";
import { D0, D1 } from "../../../../test/udbetalingsafstemning.js";
import { HELSINGOER, VEJEN } from "../../../scenarier/parter.js";
import { sendVentende } from "../../udbakke.js";
import { udbetalingsudbakke } from "../udbakke.js";
import { alarmer } from "./forsinkede.js";

test("what is ready and not sent in time is one task, of the oldest, and is closed when it is sent", async (t) => {
  const erp = await openUdbetaling(t, D0);
  const [foerste, anden] = [udbetaling(100_00n), udbetaling(200_00n)];
  for (const one of [foerste, anden]) await erp.send(anmodning([{ ...one, dispositionsdato: D1 }]));
  await alarmer(erp, HELSINGOER);
  assert.deepEqual(await openTasks(erp), []);
  erp.goTo(D1);
  for (const myndighed of [HELSINGOER, HELSINGOER, VEJEN]) await alarmer(erp, myndighed);
  const [opgave, ...andre] = await openTasks(erp);
  assert.deepEqual(andre, []);
  assert.deepEqual([opgave!.art, opgave!.emne], ["usendt", foerste.udbetalingIdentifikator]);
  assert.match(String(opgave!.data.tekst), /^2 på 300,00 kr\./);
  await erp.run();
  await alarmer(erp, HELSINGOER);
  assert.ok((await openTasks(erp)).every(({ art }) => art !== "usendt"));
});

test("a message that the hub has not taken for an hour is a task, until it is taken", async (t) => {
  const erp = await openUdbetaling(t, D0);
  for (const dispositionsdato of [D0, D1]) {
    await erp.send(anmodning([udbetaling(100_00n, { ydelsesart: dispositionsdato, dispositionsdato })]));
    await erp.run(D1);
  }
  await alarmer(erp, HELSINGOER);
  assert.deepEqual(await openTasks(erp), []);
  await erp.database.query(
    "test-ventet",
    "update udbetaling.udbakke set dannet = dannet - interval '61 minutes'",
    [],
  );
  await alarmer(erp, HELSINGOER);
  assert.deepEqual(
    (await openTasks(erp)).map(({ art, data }) => [art, data.operation]),
    [["uafleveret", "NKSBetalingsanmodningAfsend"]],
  );
  await sendVentende(erp, udbetalingsudbakke(erp), async () => ({ taget: true, svar: "" }));
  await alarmer(erp, HELSINGOER);
  assert.deepEqual(await openTasks(erp), []);
});
