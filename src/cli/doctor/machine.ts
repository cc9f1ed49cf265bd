import { bad, type Finding, good, warning } from "./finding.js";

const OLDEST_NODE = [20, 19] as const;

/** Is Node new enough? */
export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return enough
    ? good(`Node ${version}`)
    : bad(`Node ${version} er for gammel`, `Installér Node ${OLDEST_NODE.join(".")} eller nyere.`);
};

const LARGEST_SKEW_MS = 5_000;

/** Does this machine's clock agree with the hub's? `hubTime` is the Date header of an answer of the hub. */
export const checkClock = (here: Date, hubTime: string | null): Finding => {
  const there = Date.parse(hubTime ?? "");
  if (Number.isNaN(there))
    return warning("posthusets ur kunne ikke aflæses", "Kontrollér, at --url er et posthus.");
  const skew = Math.round(Math.abs(there - here.getTime()) / 1000);
  return skew * 1000 <= LARGEST_SKEW_MS
    ? good("uret her går som posthusets")
    : bad(
        `uret her og posthusets er ${skew} sekunder fra hinanden`,
        "Stil begge maskiners ure efter en tidsserver (NTP).",
      );
};
