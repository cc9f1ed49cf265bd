import type { Sprog } from "../../domain/fejl.js";
import { Langtekstfelt } from "../parts/felter.js";
import { aendringerUrl, aendringUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { type Aendring, Aendringsmaerke } from "../parts/omsaetning.js";
import { Tabel } from "../parts/tabel.js";
import { Dato, Tid } from "../parts/tid.js";
import { texts } from "./texts.js";

/** Changes of the table, newest first. */
export const Aendringer = ({ aendringer, sprog }: { aendringer: readonly Aendring[]; sprog: Sprog }) => {
  const t = texts(sprog);
  if (aendringer.length === 0) return <p role="status">{t.ingenAendringer}</p>;
  return (
    <Tabel
      caption={t.aendringer}
      captionHidden
      rows={aendringer}
      columns={[
        {
          head: t.aendring,
          heads: true,
          cell: (aendring) => <a href={aendringUrl(aendring)}>{maskCpr(aendring.beskrivelse)}</a>,
        },
        {
          head: t.tilstand,
          cell: ({ tilstand }) => <Aendringsmaerke tilstand={tilstand} sprog={sprog} />,
        },
        {
          head: t.fra,
          cell: ({ gyldigFra }) => (gyldigFra === undefined ? "" : <Dato dato={gyldigFra} sprog={sprog} />),
        },
        { head: t.af, cell: ({ oprettetAf }) => oprettetAf },
        {
          head: t.senest,
          cell: ({ aendret, aendretAf }) => (
            <>
              <Tid tid={aendret} sprog={sprog} />, {aendretAf}
            </>
          ),
        },
      ]}
    />
  );
};

type NyProps = {
  readonly myndighed: string;
  readonly beskrivelse: string | undefined;
  readonly felt: string | undefined;
  readonly sprog: Sprog;
};

/** The form that begins a change. */
export const NyAendring = ({ myndighed, beskrivelse, felt, sprog }: NyProps) => {
  const t = texts(sprog);
  return (
    <>
      <h2>{t.ny}</h2>
      <form method="post" action={aendringerUrl(myndighed)}>
        <Langtekstfelt
          name="beskrivelse"
          label={t.beskrivelse}
          hint={t.beskrivelseHint}
          value={maskCpr(beskrivelse ?? "")}
          error={felt}
          max={200}
        />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.begynd}
          </button>
        </p>
      </form>
    </>
  );
};

/** Whether four eyes are asked for, and the button that changes it. */
export const FireOejne = ({ myndighed, til, sprog }: { myndighed: string; til: boolean; sprog: Sprog }) => {
  const t = texts(sprog);
  return (
    <>
      <h2>{t.fireOejne}</h2>
      <p>{til ? t.fireOejneTil : t.fireOejneFra}</p>
      <form method="post" action={`/omsaetning/${myndighed}/indstilling`}>
        <input type="hidden" name="fireOejne" value={til ? "nej" : "ja"} />
        <button class="button button-secondary" type="submit">
          {til ? t.slaaFra : t.slaaTil}
        </button>
      </form>
    </>
  );
};
