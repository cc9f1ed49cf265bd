import type { Child } from "hono/jsx";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Beloeb } from "./beloeb.js";
import { maskCpr } from "./maske.js";
import { Tabel } from "./tabel.js";
import { Dato, Tid } from "./tid.js";
import {
  maskeretPart,
  type Udbetalingslinje,
  Udbetalingsmaerke,
  udbetalingsnavn,
  Ydelsesperiode,
} from "./udbetaling.js";
import { udbetalingUrl } from "./udbetalingslinks.js";

const texts = bilingual({
  caption: ["De to udbetalinger ved siden af hinanden", "The two payouts beside each other"],
  hvad: ["Hvad", "What"],
  denne: ["Denne", "This one"],
  anden: ["Den tidligere", "The earlier one"],
  ens: ["ens", "the same"],
  forskelligt: ["forskelligt", "different"],
  sammenlignet: ["Sammenlignet", "Compared"],
  tilstand: ["Hvor den er", "Where it is"],
  modtager: ["Til", "To"],
  beloeb: ["Kroner", "Kroner"],
  ydelsesart: ["Ydelse", "Ydelse"],
  periode: ["Periode", "Period"],
  ikkeOplyst: ["ikke oplyst", "not told"],
  disposition: ["Til rådighed", "At disposal"],
  sagsnummer: ["Sag", "Case"],
  konto: ["Sendes til", "Sent to"],
  oprettet: ["Modtaget", "Received"],
});

type Linje = Udbetalingslinje;
type Side = {
  readonly navn: string;
  readonly vis: (linje: Linje) => Child;
  readonly tekst: (linje: Linje) => string;
};

/** What a person compares, most telling first; `tekst` says whether they are the same. */
const siderOf = (sprog: Sprog): readonly Side[] => {
  const t = texts(sprog);
  return [
    {
      navn: t.modtager,
      vis: ({ modtager }) => maskeretPart(modtager),
      tekst: ({ modtager }) => `${modtager.partType}:${modtager.partIdentifikator}`,
    },
    {
      navn: t.beloeb,
      vis: ({ beloeb }) => <Beloeb oere={beloeb} />,
      tekst: ({ beloeb }) => String(beloeb),
    },
    { navn: t.ydelsesart, vis: ({ ydelsesart }) => ydelsesart, tekst: ({ ydelsesart }) => ydelsesart },
    {
      navn: t.periode,
      vis: ({ periode }) =>
        periode === undefined ? t.ikkeOplyst : <Ydelsesperiode periode={periode} sprog={sprog} />,
      tekst: ({ periode }) => `${periode?.fraDato}–${periode?.tilDato}`,
    },
    {
      navn: t.disposition,
      vis: ({ dispositionsdato }) => <Dato dato={dispositionsdato} sprog={sprog} />,
      tekst: ({ dispositionsdato }) => dispositionsdato,
    },
    {
      navn: t.sagsnummer,
      vis: ({ sagsnummer }) => maskCpr(sagsnummer ?? t.ikkeOplyst),
      tekst: ({ sagsnummer = "" }) => sagsnummer,
    },
    { navn: t.konto, vis: ({ destination }) => destination, tekst: ({ destination }) => destination },
  ];
};

type Props = {
  readonly en: Linje;
  readonly anden: Linje;
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** Two payouts line by line, with what differs marked in words: is this somebody about to be paid twice? */
export const Sidestillet = ({ en, anden, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const fast = [
    {
      navn: t.tilstand,
      en: <Udbetalingsmaerke tilstand={en.tilstand} sprog={sprog} />,
      anden: (
        <>
          <Udbetalingsmaerke tilstand={anden.tilstand} sprog={sprog} />{" "}
          <a href={udbetalingUrl({ myndighed, id: anden.id })}>{udbetalingsnavn(anden, sprog)}</a>
        </>
      ),
      ens: undefined,
    },
    {
      navn: t.oprettet,
      en: <Tid tid={en.oprettet} sprog={sprog} />,
      anden: <Tid tid={anden.oprettet} sprog={sprog} />,
      ens: undefined,
    },
  ];
  const rows = [
    ...siderOf(sprog).map(({ navn, vis, tekst }) => ({
      navn,
      en: vis(en),
      anden: vis(anden),
      ens: tekst(en) === tekst(anden),
    })),
    ...fast,
  ];
  return (
    <Tabel
      caption={t.caption}
      captionHidden
      rows={rows}
      columns={[
        { head: t.hvad, heads: true, cell: ({ navn }) => navn },
        { head: t.denne, cell: (row) => row.en },
        { head: t.anden, cell: (row) => row.anden },
        {
          head: t.sammenlignet,
          cell: ({ ens }) =>
            ens === undefined ? (
              ""
            ) : (
              <span class={`maerke maerke-${ens ? "haster" : "graa"}`}>{ens ? t.ens : t.forskelligt}</span>
            ),
        },
      ]}
    />
  );
};
