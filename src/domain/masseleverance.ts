/** The life of a masseleverance (one file), whole: every state, every edge and the event it writes. */
export const LEVERANCETILSTANDE = ["undervejs", "modtaget", "behandles", "behandlet", "afvist"] as const;
export type Leverancetilstand = (typeof LEVERANCETILSTANDE)[number];

type Overgang = {
  readonly fra: readonly (Leverancetilstand | null)[];
  readonly til: Leverancetilstand;
  readonly betydning: string;
};

const OVERGANGE = {
  "masse.paabegyndt": { fra: [null], til: "undervejs", betydning: "Filen er ved at blive overført." },
  "masse.modtaget": { fra: [null, "undervejs"], til: "modtaget", betydning: "Hele filen er gemt holdbart." },
  "masse.behandles": { fra: ["modtaget"], til: "behandles", betydning: "Bilagene læses og afleveres." },
  "masse.behandlet": { fra: ["behandles"], til: "behandlet", betydning: "Hvert bilag har fået sit svar." },
  "masse.afvist": { fra: ["modtaget", "behandles"], til: "afvist", betydning: "Filen er afvist." },
} as const satisfies Record<string, Overgang>;

export type Leverancehaendelse = keyof typeof OVERGANGE;

/** The only way the state changes: the state after `haendelse`; throws on an edge that does not exist. */
export const moveLeverance = (
  fra: Leverancetilstand | null,
  haendelse: Leverancehaendelse,
): Leverancetilstand => {
  const { fra: from, til }: Overgang = OVERGANGE[haendelse];
  if (!from.includes(fra)) throw new Error(`no edge ${haendelse} from ${fra}`);
  return til;
};

/** How a file comes to the hub: transferred piece by piece, or laid in its it-system's folder. */
export const DOERE = ["upload", "sftp"] as const;
export type Doer = (typeof DOERE)[number];
