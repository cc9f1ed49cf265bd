import type { Output } from "../../contract/endpoints.js";
import type { Ordningstilstand } from "../../domain/debitor/betalingsordning.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Beloeb } from "./beloeb.js";
import { maskCpr } from "./maske.js";
import { shortId } from "./navn.js";
import { fordringUrl, ordningsophaevelseUrl } from "./opkraevningslinks.js";
import { Tabel } from "./tabel.js";
import { Dato, formatDato } from "./tid.js";

/** What pages about instalment plans share. */

export type Ordning = Output<"seBetalingsordninger">["betalingsordninger"][number];

const texts = bilingual({
  ordning: [(dato: string) => `Aftalt ${dato}`, (dato: string) => `Agreed ${dato}`],
  af: ["af", "by"],
  tabel: [(id: string) => `Rater af ordningen ${id}`, (id: string) => `Instalments of the plan ${id}`],
  dato: ["Betales senest", "To be paid by"],
  beloeb: ["Rate", "Instalment"],
  heraf: ["Heraf betalt", "Of which paid"],
  skyldes: ["Skyldes nu", "Owed now"],
  kr: ["kr.", "kr."],
  naeste: ["næste rate", "next instalment"],
  fordringer: ["Fordringer:", "Claims:"],
  nr: ["fordring", "claim"],
  ophaev: ["Ophæv ordningen", "End the plan"],
});

const tilstande = bilingual({
  AKTIV: ["løber", "running"],
  OVERHOLDT: ["overholdt", "kept"],
  MISLIGHOLDT: ["misligholdt", "broken"],
  OPHAEVET: ["ophævet", "ended"],
});

const TONE: Readonly<Record<Ordningstilstand, string>> = {
  AKTIV: "venter",
  OVERHOLDT: "godt",
  MISLIGHOLDT: "skidt",
  OPHAEVET: "graa",
};

type Props = { readonly ordning: Ordning; readonly myndighed: string; readonly sprog: Sprog };

/** One plan: how it stands, each instalment with what is paid of it, and the way to end it. */
export const Ordningskort = ({ ordning, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const tilstand = ordning.tilstand as Ordningstilstand;
  const aftalt = formatDato(ordning.aftalt, sprog);
  return (
    <section class="ordning">
      <h3>
        {t.ordning(aftalt)}{" "}
        <span class={`maerke maerke-${TONE[tilstand] ?? "graa"}`}>
          {tilstande(sprog)[tilstand] ?? ordning.tilstandsnavn}
        </span>
      </h3>
      <p>
        {t.skyldes} <Beloeb oere={ordning.restance} /> {t.kr}
        {ordning.naesteRate === undefined ? "" : `, ${t.naeste} ${formatDato(ordning.naesteRate, sprog)}`}
        <span class="under daempet">{`${maskCpr(ordning.begrundelse)} · ${t.af} ${ordning.aktoer}`}</span>
      </p>
      <Tabel
        caption={t.tabel(shortId(ordning.id))}
        captionHidden
        rows={ordning.rater}
        narrow="scroll"
        columns={[
          { head: t.dato, heads: true, cell: ({ dato }) => <Dato dato={dato} sprog={sprog} /> },
          { head: t.beloeb, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
          { head: t.heraf, number: true, cell: ({ betalt }) => <Beloeb oere={betalt} /> },
        ]}
      />
      <p>
        {t.fordringer}{" "}
        {ordning.fordringer.map((id, nr) => (
          <>
            {nr === 0 ? "" : ", "}
            <a href={fordringUrl({ myndighed, id })}>{`${t.nr} ${nr + 1}`}</a>
          </>
        ))}
        {tilstand === "AKTIV" ? (
          <>
            {". "}
            <a href={ordningsophaevelseUrl({ myndighed, id: ordning.id })}>{t.ophaev}</a>
          </>
        ) : null}
      </p>
    </section>
  );
};
