import type { Child } from "hono/jsx";
import type { Input } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Tekstfelt, Valgfelt } from "./felter.js";
import { Fejlopsummering } from "./meddelelse.js";

/** The number of a person or a company, asked for in a posted form; what was typed is never shown again. */

export type Part = Input<"findSkyldner">["body"]["part"];

/** How many digits each kind of number has. */
const CIFRE = { CPR: 10, CVR: 8, SE: 8, P: 10 } as const satisfies Readonly<Record<Part["partType"], number>>;
const SLAGS = Object.keys(CIFRE) as readonly Part["partType"][];

const texts = bilingual({
  slags: ["Slags nummer", "Kind of number"],
  vaelg: ["Vælg", "Choose"],
  nummer: ["Nummer", "Number"],
  hint: [
    "Nummeret kommer hverken i adressen eller i loggen.",
    "The number goes into neither address nor log.",
  ],
  CPR: ["CPR-nummer", "CPR number"],
  CVR: ["CVR-nummer", "CVR number"],
  SE: ["SE-nummer", "SE number"],
  P: ["P-nummer", "P number"],
  noteres: ["Opslaget bliver noteret.", "The look is noted."],
  find: ["Find", "Find"],
  duerIkke: [
    "Nummeret skal have 10 cifre (CPR, P) eller 8 cifre (CVR, SE).",
    "The number must have 10 digits (CPR, P) or 8 digits (CVR, SE).",
  ],
});

/** The number as people write it, with dash or spaces or none. */
export const readPart = ({ slags, nummer = "" }: Readonly<Record<string, string>>): Part | undefined => {
  const partType = SLAGS.find((one) => one === slags);
  const partIdentifikator = nummer.replace(/[\s-]/g, "");
  if (partType === undefined || !/^\d+$/.test(partIdentifikator)) return undefined;
  return partIdentifikator.length === CIFRE[partType] ? { partType, partIdentifikator } : undefined;
};

/** What is wrong with a number that `readPart` could not read. */
export const partfejl = (sprog: Sprog): string => texts(sprog).duerIkke;

type Props = {
  readonly slags: string | undefined;
  readonly error: string | undefined;
  readonly sprog: Sprog;
};

export const Partfelter = ({ slags = "CPR", error, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <>
      <Valgfelt
        name="slags"
        label={t.slags}
        all={t.vaelg}
        value={slags}
        valg={SLAGS.map((value) => ({ value, text: t[value] }))}
      />
      <Tekstfelt name="nummer" label={t.nummer} hint={t.hint} value={undefined} error={error} />
    </>
  );
};

/** Why a search found nobody: what was typed is none, or it has nothing here. */
export type Partproblem = { readonly felt?: string; readonly besked?: string; readonly slags?: string };

type Soegning = {
  readonly action: string;
  readonly menu: Child;
  readonly title: string;
  readonly lead: string;
  readonly problem: Partproblem;
  readonly sprog: Sprog;
};

/** A search by number, posted to where it stands; what was typed is never shown again. */
export const Partsoegning = ({
  action,
  menu,
  title,
  lead,
  problem: { felt, besked, slags },
  sprog,
}: Soegning) => {
  const t = texts(sprog);
  return (
    <>
      {felt === undefined ? null : <Fejlopsummering fejl={[{ felt: "nummer", tekst: felt }]} sprog={sprog} />}
      {menu}
      <h1>{title}</h1>
      <p class="font-lead">{`${lead} ${t.noteres}`}</p>
      {besked === undefined ? null : <p role="status">{besked}</p>}
      <form method="post" action={action} autocomplete="off">
        <Partfelter slags={slags} error={felt} sprog={sprog} />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.find}
          </button>
        </p>
      </form>
    </>
  );
};
