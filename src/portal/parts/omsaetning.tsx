import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { regelUrl } from "./links.js";
import { maskCpr } from "./maske.js";
import { Meddelelse } from "./meddelelse.js";

/** What pages about the omsætningstabel share. */

export type Tabelvisning = Output<"seOmsaetning">;
export type Aendring = Output<"seOmsaetningsaendring">;
type Skrevet = Tabelvisning["regler"][number]["moenstre"];
type Analyse = Pick<Tabelvisning, "overlap" | "uopnaaelige" | "uafgjorte">;

const texts = bilingual({
  alle: ["alle linjer", "every line"],
  regel: ["Regel", "Rule"],
  overlap: ["Regler, der overlapper", "Rules that overlap"],
  overlapHvad: [
    "De passer begge på nogle linjer og fører til hver sin konto. Kun nummeret skiller dem: det laveste vinder.",
    "Both fit some lines and lead to different accounts. Only their numbers tell them apart: the lowest wins.",
  ],
  vinderOver: ["vinder over", "wins over"],
  uopnaaelige: ["Regler, der aldrig bruges", "Rules that are never used"],
  uopnaaeligeHvad: [
    "Andre regler tager enhver linje, de passer på.",
    "Other rules take every line that they fit.",
  ],
  taget: ["taget af", "taken by"],
  uafgjorte: [
    "Det kan ikke afgøres, om disse regler bruges:",
    "It cannot be told whether these rules are used:",
  ],
  kladde: ["kladde", "draft"],
  indstillet: ["indstillet", "proposed"],
  aktiveret: ["aktiveret", "activated"],
  kasseret: ["kasseret", "discarded"],
});

/** `Funktion 557*, Art 52`, or that it takes every line. */
export const moenstertekst = (moenstre: Skrevet, sprog: Sprog): string =>
  moenstre.length === 0
    ? texts(sprog).alle
    : moenstre.map(({ dimension, moenster }) => maskCpr(`${dimension} ${moenster}`)).join(", ");

const TONE: Readonly<Record<Aendring["tilstand"], string>> = {
  kladde: "venter",
  indstillet: "haster",
  aktiveret: "godt",
  kasseret: "graa",
};

export const Aendringsmaerke = ({ tilstand, sprog }: { tilstand: Aendring["tilstand"]; sprog: Sprog }) => (
  <span class={`maerke maerke-${TONE[tilstand]}`}>{texts(sprog)[tilstand]}</span>
);

type RegelProps = { readonly myndighed: string; readonly nr: number; readonly sprog: Sprog };

/** A rule by its number, with the way to its history. */
export const Regellink = ({ myndighed, nr, sprog }: RegelProps) => (
  <a href={regelUrl(myndighed, nr)}>{`${texts(sprog).regel} ${nr}`}</a>
);

type Props = { readonly myndighed: string; readonly analyse: Analyse; readonly sprog: Sprog };

/** The overlaps and the unreachable rules of a table; nothing where there are none. */
export const Advarsler = ({ myndighed, analyse, sprog }: Props) => {
  const { overlap, uopnaaelige, uafgjorte } = analyse;
  const t = texts(sprog);
  const link = (nr: number) => <Regellink myndighed={myndighed} nr={nr} sprog={sprog} />;
  return (
    <>
      {overlap.length === 0 ? null : (
        <Meddelelse slags="warning" heading={t.overlap}>
          <p>{t.overlapHvad}</p>
          <ul>
            {overlap.map(({ vinder, taber }) => (
              <li>
                {link(vinder)} {t.vinderOver} {link(taber)}
              </li>
            ))}
          </ul>
        </Meddelelse>
      )}
      {uopnaaelige.length === 0 ? null : (
        <Meddelelse slags="warning" heading={t.uopnaaelige}>
          <p>{t.uopnaaeligeHvad}</p>
          <ul>
            {uopnaaelige.map(({ nr, taget }) => (
              <li>
                {link(nr)}, {`${t.taget} ${taget.join(", ")}`}
              </li>
            ))}
          </ul>
        </Meddelelse>
      )}
      {uafgjorte.length === 0 ? null : <p>{`${t.uafgjorte} ${uafgjorte.join(", ")}`}</p>}
    </>
  );
};
