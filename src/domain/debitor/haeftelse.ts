import type { Haeftelsesrolle } from "./model.js";

/**
 * The life of a hæftelse, and who owes by it. Roles are published; the edges are ours. Everybody who owes does so
 * solidarily, each the whole of every claim on the account: PSRM knows nothing else. Who administers owes nothing.
 */

/** GAELDENDE: it counts. OPHOERT: ended on a day; it is never opened again, a new one is made. */
export type Haeftelsestilstand = "GAELDENDE" | "OPHOERT";

type Overgang = { readonly fra: Haeftelsestilstand | null; readonly til: Haeftelsestilstand };

const HAEFTELSESOVERGANGE = {
  "haeftelse.oprettet": { fra: null, til: "GAELDENDE" },
  "haeftelse.ophoert": { fra: "GAELDENDE", til: "OPHOERT" },
} as const satisfies Record<string, Overgang>;

export type Haeftelseshaendelse = keyof typeof HAEFTELSESOVERGANGE;

export const transitionHaeftelse = (
  fra: Haeftelsestilstand | null,
  haendelse: Haeftelseshaendelse,
): Haeftelsestilstand | undefined =>
  HAEFTELSESOVERGANGE[haendelse].fra === fra ? HAEFTELSESOVERGANGE[haendelse].til : undefined;

type Haefter = {
  readonly id: string;
  readonly rolle: Haeftelsesrolle;
  readonly part: string;
  readonly gyldigTil: string | null;
};

export const haeftelsestilstandOf = ({ gyldigTil }: Pick<Haefter, "gyldigTil">): Haeftelsestilstand =>
  gyldigTil === null ? "GAELDENDE" : "OPHOERT";

/** The roles that owe. */
export const HAEFTENDE: readonly Haeftelsesrolle[] = ["JuridiskAnsvarlig", "JuridiskMedhaefter"];

/** Who bills go to: the first JuridiskAnsvarlig that counts. Undefined: there is none, and nobody can be billed. */
export const skyldnerOf = (haeftelser: readonly Haefter[]): string | undefined =>
  haeftelser.find((one) => one.rolle === "JuridiskAnsvarlig" && haeftelsestilstandOf(one) === "GAELDENDE")
    ?.part;

/**
 * Who bills go to when one hæftelse has ended: the claims go over to the next JuridiskAnsvarlig. `ingen`: it was the last
 * one, which stays as long as something is owed.
 */
export const skyldnerUden = (
  haeftelser: readonly Haefter[],
  ophoert: string,
): { readonly skyldner: string } | "ingen" | "uaendret" => {
  const ender = haeftelser.find(({ id }) => id === ophoert);
  if (ender?.rolle !== "JuridiskAnsvarlig") return "uaendret";
  const skyldner = skyldnerOf(haeftelser.filter(({ id }) => id !== ophoert));
  if (skyldner === undefined) return "ingen";
  return skyldner === ender.part ? "uaendret" : { skyldner };
};
