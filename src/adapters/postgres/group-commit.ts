import { Overloaded } from "../../kit/overloaded.js";

/** Does a group of units of work in one transaction; answers for each unit, in order. Rejects: nothing was done. */
export type Lane<U, R> = (units: readonly U[]) => Promise<readonly R[]>;

/** Most units that may wait for a lane; beyond that the caller is told to come again. */
const MAX_WAITING = 4_096;

type Waiting<U, R> = { unit: U; resolve: (result: R) => void; reject: (reason: unknown) => void };

/**
 * Group commit: concurrent callers share a transaction, and so a flush to disk. Each lane does one group at a time;
 * what arrives while all lanes are busy forms the next group. When a group fails its units are done one by one, so
 * that one bad unit never takes the others down.
 */
export const groupCommit = <U, R>(
  lanes: readonly Lane<U, R>[],
  maxGroup: number,
  /** Whether it is certain after this failure that nothing was written, so that units may be tried one by one. */
  mayRetry: (reason: unknown) => boolean,
): ((unit: U) => Promise<R>) => {
  let waiting: Waiting<U, R>[] = [];
  const idle = [...lanes];

  const runOne = async (lane: Lane<U, R>, one: Waiting<U, R>): Promise<void> => {
    try {
      const [result] = await lane([one.unit]);
      one.resolve(result as R);
    } catch (reason) {
      one.reject(reason);
    }
  };

  const runGroup = async (lane: Lane<U, R>, group: readonly Waiting<U, R>[]): Promise<void> => {
    if (group.length === 1) return runOne(lane, group[0]!);
    try {
      const results = await lane(group.map(({ unit }) => unit));
      group.forEach((one, index) => {
        one.resolve(results[index] as R);
      });
    } catch (reason) {
      for (const one of group) await (mayRetry(reason) ? runOne(lane, one) : one.reject(reason));
    }
  };

  const start = (): void => {
    while (waiting.length > 0 && idle.length > 0) {
      const lane = idle.pop()!;
      const group = waiting.slice(0, maxGroup);
      waiting = waiting.slice(maxGroup);
      void runGroup(lane, group).finally(() => {
        idle.push(lane);
        start();
      });
    }
  };

  return (unit) =>
    new Promise<R>((resolve, reject) => {
      if (waiting.length >= MAX_WAITING) return reject(new Overloaded());
      waiting.push({ unit, resolve, reject });
      start();
    });
};
