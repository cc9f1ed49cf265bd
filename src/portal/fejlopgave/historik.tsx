import type { HaendelseVisning } from "../../contract/visninger.js";
import type { Sprog } from "../../domain/fejl.js";
import { Fejllinje } from "../parts/fejl.js";
import { maskCpr } from "../parts/maske.js";
import { Tid } from "../parts/tid.js";
import { bilingual } from "../sprog.js";
import { texts as sidetexts } from "./texts.js";

const texts = bilingual({
  af: ["af", "by"],
  "fejlopgave.oprettet": ["Et bilag mødte årsagen første gang.", "A bilag met the cause for the first time."],
  "fejlopgave.genfremsendt": ["De ventende bilag er sendt igen.", "The waiting bilag were sent anew."],
  "fejlopgave.note": ["Note", "Note"],
  "fejlopgave.lukket": ["Intet bilag venter på opgaven mere.", "No bilag waits for the task any more."],
});

const TONER: Readonly<Record<string, string>> = {
  "fejlopgave.oprettet": "skidt",
  "fejlopgave.lukket": "godt",
};

/** What has happened with the task, in order. */
export const Historik = ({
  haendelser,
  sprog,
}: {
  haendelser: readonly HaendelseVisning[];
  sprog: Sprog;
}) => {
  const t: Readonly<Record<string, string>> = texts(sprog);
  return (
    <section>
      <h2>{sidetexts(sprog).historik}</h2>
      <ol class="forloeb no-max-width">
        {haendelser.map((h) => (
          <li class={`forloeb-${TONER[h.art] ?? "venter"}`}>
            <p class="forloeb-hvad">
              <Tid tid={h.tid} sprog={sprog} /> <strong>{t[h.art] ?? h.betydning}</strong>
            </p>
            {h.begrundelse === undefined ? null : <p>{maskCpr(h.begrundelse)}</p>}
            {h.fejl.map((fejl) => (
              <p>
                <Fejllinje fejl={fejl} sprog={sprog} />
              </p>
            ))}
            <p class="daempet">{`${h.art} · ${t.af} ${h.aktoer}`}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
