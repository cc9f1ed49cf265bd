import assert from "node:assert/strict";
import { test } from "node:test";
import { anmodning, openUdbetaling, udbetaling } from "../../../test/udbetaling.js";
import { HELSINGOER, VEJEN } from "../../scenarier/parter.js";
import { koerForfaldne } from "./koersel.js";

test("a municipality whose run throws is told of and costs no other its day; it is sent when it can be", async (t) => {
  const erp = await openUdbetaling(t);
  for (const myndighed of [HELSINGOER, VEJEN]) {
    const felter = { afsenderMyndighed: myndighed, modtagerMyndighed: myndighed };
    await erp.send(anmodning([udbetaling(100_00n), udbetaling(200_00n, { cpr: "0101011235" })], felter));
  }
  erp.goTo("2026-11-10");
  const sendte = async () => {
    const rows = await erp.database.query<{ myndighed: string }>(
      "test-sendte",
      "select distinct myndighed from udbetaling.udbetaling where bundt is not null order by 1",
      [],
    );
    return rows.map(({ myndighed }) => myndighed);
  };
  const told: string[] = [];
  const kontobog = Object.assign(
    (myndighed: string) =>
      myndighed === HELSINGOER ? Promise.reject(new Error("no kontobog")) : erp.kontobog(myndighed),
    { forget: erp.kontobog.forget },
  );
  const noStop = () => false;
  const antal = await koerForfaldne({ ...erp, kontobog }, noStop, (reason) => void told.push(String(reason)));
  assert.deepEqual([antal, told.length, await sendte()], [1, 1, [VEJEN]]);
  assert.match(told[0]!, new RegExp(`${HELSINGOER}.*no kontobog`));
  assert.equal(await koerForfaldne(erp, noStop, (reason) => assert.fail(String(reason))), 1);
  assert.deepEqual(new Set(await sendte()), new Set([HELSINGOER, VEJEN]));
  assert.equal(await koerForfaldne(erp, noStop, (reason) => assert.fail(String(reason))), 0);
});
