/** The wait before try number `forsoeg` (from 1): doubling from first to longest, with jitter of half to whole. */
export const backOffMs = (
  forsoeg: number,
  foersteMs: number,
  laengsteMs: number,
  random = Math.random,
): number => {
  const full = Math.min(laengsteMs, foersteMs * 2 ** Math.min(forsoeg - 1, 30));
  return Math.round(full / 2 + (full / 2) * random());
};
