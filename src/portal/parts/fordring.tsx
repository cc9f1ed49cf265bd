import type { Output } from "../../contract/endpoints.js";
import type { Fordringsslags, Fordringstilstand } from "../../domain/debitor/fordring.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Dato } from "./tid.js";

/** What pages about claims share. */

export type Fordringslinje = Output<"seFordring">["fordring"];

const tilstande = bilingual({
  AFVENTER: ["afventer opkrævning", "awaits collection"],
  OPKRAEV: ["skal opkræves", "to be billed"],
  OPKRAEVET: ["opkrævet", "billed"],
  RYKKET: ["rykket", "reminded"],
  HENSTAND: ["henstand eller betalingsordning", "deferred or in instalments"],
  AFLEVERET: ["sendt til PSRM, uden svar", "sent to PSRM, no answer yet"],
  HOERING: ["i høring hos PSRM", "in hearing at PSRM"],
  INDDRIVES: ["under inddrivelse", "being recovered"],
  AFSLUTTET: ["afsluttet", "ended"],
});

const TONE: Readonly<Record<Fordringstilstand, string>> = {
  AFVENTER: "graa",
  OPKRAEV: "venter",
  OPKRAEVET: "venter",
  RYKKET: "haster",
  HENSTAND: "venter",
  AFLEVERET: "venter",
  HOERING: "haster",
  INDDRIVES: "skidt",
  AFSLUTTET: "godt",
};

/** The life of a claim in its order. */
export const TILSTANDSORDEN = Object.keys(TONE) as readonly Fordringstilstand[];

export const fordringstilstandstekst = (tilstand: string, sprog: Sprog): string =>
  tilstande(sprog)[tilstand as Fordringstilstand] ?? tilstand;

export const Fordringsmaerke = ({ tilstand, sprog }: { tilstand: string; sprog: Sprog }) => (
  <span class={`maerke maerke-${TONE[tilstand as Fordringstilstand] ?? "graa"}`}>
    {fordringstilstandstekst(tilstand, sprog)}
  </span>
);

const slags = bilingual({
  hovedfordring: ["hovedfordring", "main claim"],
  rente: ["rente", "interest"],
  gebyr: ["gebyr", "fee"],
});

export const slagstekst = (af: string, sprog: Sprog): string => slags(sprog)[af as Fordringsslags] ?? af;

const skridt = bilingual({
  regning: ["Kommer på den næste regning", "Comes on the next bill"],
  rykker: ["Rykker", "Reminder"],
  inddrivelse: ["Overdrages til inddrivelse", "Handed over for recovery"],
  henstand: [
    "Henstanden udløber; derefter opkræves den igen",
    "The deferral ends; then it is collected again",
  ],
  fra: ["tidligst", "at the earliest"],
  venter: ["Fagsystemet siger til, når den skal opkræves", "The fagsystem says when to collect it"],
  hoering: ["Afgør høringen: godkend eller fortryd", "Decide the hearing: approve or withdraw"],
  psrm: ["Ingen: den er hos PSRM", "None: PSRM has it"],
  slut: ["Ingen: der skyldes intet", "None: nothing is owed"],
  foelger: ["Følger hovedfordringen", "Follows the main claim"],
});

type Props = { readonly fordring: Fordringslinje; readonly sprog: Sprog };

/** What no run decides: why nothing comes next by itself, or what a person must do. */
const udenDato = ({ tilstand, slags: af, restance }: Fordringslinje, sprog: Sprog): string => {
  const t = skridt(sprog);
  if (restance === 0n || tilstand === "AFSLUTTET") return t.slut;
  if (tilstand === "HOERING") return t.hoering;
  if (tilstand === "INDDRIVES" || tilstand === "AFLEVERET") return t.psrm;
  if (af !== "hovedfordring") return t.foelger;
  return tilstand === "HENSTAND" ? t.henstand : t.venter;
};

/** What comes next for a claim, and when; never an empty cell. */
export const Naeste = ({ fordring, sprog }: Props) => {
  const { naesteSkridt, naesteDato } = fordring;
  if (naesteSkridt === undefined) return <>{udenDato(fordring, sprog)}</>;
  const t = skridt(sprog);
  const tekst = (t as Readonly<Record<string, string>>)[naesteSkridt] ?? naesteSkridt;
  return (
    <>
      {tekst}
      {naesteDato === undefined || naesteSkridt === "regning" ? null : (
        <>
          {" "}
          {t.fra} <Dato dato={naesteDato} sprog={sprog} />
        </>
      )}
    </>
  );
};
