import type { Output } from "../../contract/endpoints.js";
import { KOERSELSARTER } from "../../contract/opkraevning.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import type { Valg } from "./felter.js";
import { Fremgangslinje } from "./fremgang.js";
import { kortResultat } from "./koerselstal.js";
import { koerselUrl } from "./opkraevningslinks.js";
import { type Column, Tabel } from "./tabel.js";
import { Dato, Tid } from "./tid.js";

/** What pages about runs share. */

export type Koersel = Output<"startKoersel">;
export type Koerselsart = Koersel["art"];

const arter = bilingual({
  regning: ["Regninger", "Bills"],
  rykker: ["Rykkere", "Reminders"],
  rente: ["Renter", "Interest"],
  parathed: ["Parathed til inddrivelse", "Readiness for recovery"],
  inddrivelse: ["Overdragelse til inddrivelse", "Hand-over for recovery"],
  henstand: ["Udløbet henstand", "Henstand that has run out"],
  foraeldelse: ["Forældelsesvagt", "Watch on limitation"],
});

export const koerselsnavn = (art: Koerselsart, sprog: Sprog): string => arter(sprog)[art];

export const readArt = (text: string | undefined): Koerselsart | undefined =>
  KOERSELSARTER.find((art) => art === text);

export const artvalg = (sprog: Sprog): readonly Valg[] =>
  KOERSELSARTER.map((value) => ({ value, text: koerselsnavn(value, sprog) }));

const texts = bilingual({
  koerer: ["kører", "running"],
  faerdig: ["færdig", "ended"],
  art: ["Kørsel", "Run"],
  dato: ["Dato", "Date"],
  tilstand: ["Tilstand", "State"],
  startet: ["Startet", "Started"],
  af: ["Af", "By"],
});

export const isUnderVejs = ({ tilstand }: Koersel): boolean => tilstand === "KOERER";

export const Koerselsmaerke = ({ koersel, sprog }: { koersel: Koersel; sprog: Sprog }) => {
  const t = texts(sprog);
  return isUnderVejs(koersel) ? (
    <span class="maerke maerke-venter">{t.koerer}</span>
  ) : (
    <span class="maerke maerke-godt">{t.faerdig}</span>
  );
};

/** How far a run under way has come; nothing for one that has ended. */
export const Koerselsfremgang = ({ koersel, sprog }: { koersel: Koersel; sprog: Sprog }) => {
  if (!isUnderVejs(koersel)) return null;
  const { antal, behandlet, art } = koersel;
  const percent = antal === 0 ? 100 : Math.min(100, Math.floor((100 * behandlet) / antal));
  return <Fremgangslinje percent={percent} hvad={koerselsnavn(art, sprog)} sprog={sprog} />;
};

type Props = {
  readonly koersler: readonly Koersel[];
  readonly myndighed: string;
  readonly caption: string;
  readonly sprog: Sprog;
};

/** Runs as rows, each with the way to it. */
export const Koerselstabel = ({ koersler, myndighed, caption, sprog }: Props) => {
  const t = texts(sprog);
  const columns: readonly Column<Koersel>[] = [
    {
      head: t.art,
      heads: true,
      cell: ({ id, art }) =>
        id === undefined ? (
          koerselsnavn(art, sprog)
        ) : (
          <a href={koerselUrl({ myndighed, id })}>{koerselsnavn(art, sprog)}</a>
        ),
    },
    { head: t.dato, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
    {
      head: t.tilstand,
      cell: (one) => (
        <>
          <Koerselsmaerke koersel={one} sprog={sprog} />{" "}
          {isUnderVejs(one) ? (
            <Koerselsfremgang koersel={one} sprog={sprog} />
          ) : (
            <span class="under daempet">{kortResultat(one, sprog)}</span>
          )}
        </>
      ),
    },
    {
      head: t.startet,
      cell: ({ startet }) => (startet === undefined ? "" : <Tid tid={startet} sprog={sprog} />),
    },
    { head: t.af, cell: ({ aktoer }) => aktoer },
  ];
  return <Tabel caption={caption} captionHidden rows={koersler} columns={columns} />;
};
