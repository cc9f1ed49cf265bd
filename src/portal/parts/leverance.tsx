import type { Leverance } from "../../contract/masse.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { withQuery } from "./links.js";

/** What pages about masseleverancer share. */

const texts = bilingual({
  undervejs: ["overføres", "being transferred"],
  modtaget: ["modtaget", "received"],
  behandles: ["behandles", "being treated"],
  behandlet: ["behandlet", "treated"],
  afvist: ["afvist", "refused"],
  fremgang: ["Fremgang", "Progress"],
  foelg: ["Følg med: siden opdaterer sig selv", "Follow: the page renews itself"],
  stop: ["Stop med at opdatere siden", "Stop renewing the page"],
});

export const isUnderVejs = ({ afsluttet }: Leverance): boolean => afsluttet === undefined;

/** Treated is good only when everything was booked. */
const toneOf = ({ tilstand, afvist, fejl }: Leverance): string => {
  if (tilstand === "afvist") return "skidt";
  if (tilstand !== "behandlet") return "venter";
  return afvist === 0 && fejl.length === 0 ? "godt" : "haster";
};

export const Leverancemaerke = ({ leverance, sprog }: { leverance: Leverance; sprog: Sprog }) => (
  <span class={`maerke maerke-${toneOf(leverance)}`}>{texts(sprog)[leverance.tilstand]}</span>
);

/** How much of the file has come, or been treated, in whole per cent. */
const percentOf = ({ tilstand, stoerrelse, behandletBytes, modtagetBytes = 0 }: Leverance): number => {
  if (stoerrelse === 0) return 100;
  return Math.floor((100 * (tilstand === "undervejs" ? modtagetBytes : behandletBytes)) / stoerrelse);
};

/** A bar, and the number that it shows; nothing for what has ended. */
export const Fremgang = ({ leverance, sprog }: { leverance: Leverance; sprog: Sprog }) => {
  if (!isUnderVejs(leverance)) return null;
  const percent = percentOf(leverance);
  return (
    <span class="ubrudt">
      <progress
        class="fremgang"
        max="100"
        value={String(percent)}
        aria-label={`${texts(sprog).fremgang}: ${leverance.filnavn}`}
      />{" "}
      {`${percent} %`}
    </span>
  );
};

type Foelg = {
  readonly url: string;
  readonly query: Readonly<Record<string, string>>;
  readonly sprog: Sprog;
};

/** The way to have the page renewed by itself, and to stop it: nothing moves under a reader who has not asked. */
export const Foelg = ({ url, query: { foelg, ...query }, sprog }: Foelg) => (
  <p>
    {foelg === undefined ? (
      <a href={withQuery(url, { ...query, foelg: "ja" })}>{texts(sprog).foelg}</a>
    ) : (
      <a href={withQuery(url, query)}>{texts(sprog).stop}</a>
    )}
  </p>
);
