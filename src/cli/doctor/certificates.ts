import type { Output } from "../../contract/endpoints.js";
import { bad, type Finding, good, warning } from "./finding.js";

const CERTIFICATES = {
  "ca.pem": "test-CA'en",
  "server.pem": "serverens certifikat",
  "posthus.pem": "posthusets klientcertifikat",
};
const SOON_DAYS = 14;

/** Do the data folder's own certificates last? `daysLeft` tells the days of a file, undefined where it is not there. */
export const checkCertificates = (
  data: string,
  daysLeft: (data: string, file: string) => number | undefined,
): readonly Finding[] => {
  const found = Object.entries(CERTIFICATES).map(([file, navn]) => ({ navn, days: daysLeft(data, file) }));
  if (found.every(({ days }) => days === undefined)) {
    return [warning(`der er ingen certifikater i ${data}/pki`, "De laves ved den første 'oeir start'.")];
  }
  return found.map(({ navn, days }) => {
    if (days === undefined)
      return warning(`${navn} findes ikke i ${data}/pki`, "Det laves ved 'oeir start'.");
    return days > SOON_DAYS
      ? good(`${navn} gælder ${days} dage endnu`)
      : bad(`${navn} gælder kun ${days} dage endnu`, "Genstart posthuset, så fornyes det.");
  });
};

type Adgang = Output<"udstedAdgang">;

const DAY_MS = 86_400_000;
const SOON_ACCESS_DAYS = 30;

/** Credentials that run out soon, where their owner has no newer one of the same kind. */
export const checkAdgange = (adgange: readonly Adgang[], now: Date): readonly Finding[] => {
  const valid = adgange.filter(
    ({ tilbagekaldt, gyldigTil }) => tilbagekaldt === undefined && gyldigTil > now,
  );
  const isCovered = (one: Adgang): boolean =>
    valid.some((other) => isSameOwner(one, other) && other.gyldigTil > one.gyldigTil);
  const soon = valid.filter((one) => daysTo(one, now) <= SOON_ACCESS_DAYS && !isCovered(one));
  if (soon.length === 0)
    return [good(`${valid.length} adgange gælder, og ingen udløber inden ${SOON_ACCESS_DAYS} dage`)];
  return soon.map((one) =>
    warning(
      `adgangen '${one.navn}' (${one.slags}) udløber om ${daysTo(one, now)} dage`,
      `Udsted en ny med 'oeir ${one.slags === "token" ? "token opret" : "certifikat udsted"}'; gammel og ny må gælde samtidig.`,
    ),
  );
};

const isSameOwner = (a: Adgang, b: Adgang): boolean =>
  a.slags === b.slags && a.rolle === b.rolle && a.itsystem === b.itsystem && a.cvr === b.cvr;

const daysTo = ({ gyldigTil }: Adgang, now: Date): number =>
  Math.floor((gyldigTil.getTime() - now.getTime()) / DAY_MS);
