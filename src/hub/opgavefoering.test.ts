import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { keepOpgaver, type Opgaveraekke, type Opgavestand } from "./opgavefoering.js";
import type { Fejlopgave, Opgavepost } from "./opgaveporte.js";

/** A list kept in memory by the same function that keeps the real one, post by post or in groups. */

const TID = new Date("2026-11-20T12:00:00Z");
const CAUSES = ["a", "b", "c"] as const;

const postOf = (original: string, nr: number, causes: readonly string[]): Opgavepost => ({
  myndighed: "64502018",
  besked: `${original}/${nr}`,
  original,
  erstatter: null,
  afsenderSystem: "ksd",
  ved: causes.length === 0 ? "accepteret" : "afloest",
  fejl: causes.map((aarsag) => ({
    ...{ aarsag, ejer: "kommune", itsystem: null, steder: 1 },
    fejl: { kode: "ERP-002", vaerdier: {} },
  })),
  tid: TID,
});

/** Keep the list through groups of posts; gives every task there has been and every row. */
const play = (groups: readonly (readonly Opgavepost[])[]) => {
  const opgaver = new Map<string, Fejlopgave>();
  const raekker = new Map<string, Opgaveraekke>();
  let ids = 0;
  const log: string[] = [];
  for (const group of groups) {
    const open = [...opgaver.values()].filter(({ lukket }) => lukket === null);
    const stand: Opgavestand = {
      opgaver: open,
      raekker: [...raekker.values()].filter(({ opgave }) => open.some(({ id }) => id === opgave)),
      originaler: new Map(),
    };
    const aendring = keepOpgaver(stand, group, () => String(ids++));
    for (const one of aendring.opgaver) opgaver.set(one.id, one);
    for (const one of aendring.raekker) raekker.set(`${one.opgave}/${one.besked}`, one);
    log.push(...aendring.haendelser.map(({ art }) => art));
  }
  return { opgaver: [...opgaver.values()], raekker: [...raekker.values()], log };
};

const open = ({ opgaver }: ReturnType<typeof play>) => opgaver.filter(({ lukket }) => lukket === null);

test("many bilag of one cause are one task; it closes with the last of them, and a new refusal makes a new task", () => {
  const refused = ["x", "y", "z"].map((id) => postOf(id, 1, ["a"]));
  const solved = ["x", "y", "z"].map((id) => postOf(id, 2, []));
  const after = play([refused, solved.slice(0, 2)]);
  assert.deepEqual(
    open(after).map(({ antal, uloest }) => [antal, uloest]),
    [[3, 1]],
  );
  const closed = play([refused, solved]);
  assert.deepEqual(open(closed), []);
  assert.deepEqual(closed.log, ["fejlopgave.oprettet", "fejlopgave.lukket"]);
  assert.equal(play([refused, solved, [postOf("x", 3, ["a"])]]).opgaver.length, 2);
});

test("refused again for another cause, a bilag moves its wait; back again, it waits where it waited", () => {
  const moved = play([[postOf("x", 1, ["a"]), postOf("y", 1, ["a"])], [postOf("x", 2, ["b"])]]);
  assert.deepEqual(
    open(moved).map(({ aarsag, uloest }) => [aarsag, uloest]),
    [
      ["a", 1],
      ["b", 1],
    ],
  );
  const back = play([
    [postOf("x", 1, ["a"]), postOf("y", 1, ["a"])],
    [postOf("x", 2, ["b"])],
    [postOf("x", 3, ["a"])],
  ]);
  assert.deepEqual(
    open(back).map(({ aarsag, antal, uloest }) => [aarsag, antal, uloest]),
    [["a", 2, 2]],
  );
});

test("however it goes, counts are those of the rows, a closed task waits for nothing, and each bilag waits for its last causes", () => {
  const post = fc.tuple(fc.constantFrom("x", "y", "z"), fc.subarray([...CAUSES]));
  const groups = fc.array(fc.array(post, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(groups, (plan) => {
      let nr = 0;
      const end = play(plan.map((group) => group.map(([id, causes]) => postOf(id, nr++, causes))));
      for (const { id, antal, uloest, lukket } of end.opgaver) {
        const rows = end.raekker.filter(({ opgave }) => opgave === id);
        assert.equal(rows.length, antal);
        assert.equal(rows.filter(({ loest }) => loest === null).length, uloest);
        assert.equal(lukket === null, uloest > 0);
      }
      const last = new Map(plan.flat().map(([id, causes]) => [id, causes]));
      for (const aarsag of CAUSES) {
        const waiting = [...last].filter(([, causes]) => causes.includes(aarsag)).length;
        const tasks = open(end).filter((one) => one.aarsag === aarsag);
        assert.deepEqual(
          tasks.map(({ uloest }) => uloest),
          waiting === 0 ? [] : [waiting],
        );
      }
    }),
  );
});
