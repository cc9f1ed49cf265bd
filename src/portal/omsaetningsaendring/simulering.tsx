import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { beskedUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { Afslag } from "../parts/meddelelse.js";
import { Advarsler } from "../parts/omsaetning.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato, formatDato } from "../parts/tid.js";
import { simulationTexts as texts } from "./texts.js";

type Simulering = Output<"simulerOmsaetningsaendring">;
type Eksempel = Simulering["eksempler"][number];
type Props = { readonly myndighed: string; readonly simulering: Simulering; readonly sprog: Sprog };

const kontotekst = (konto: string | undefined, sprog: Sprog): string =>
  konto === undefined ? texts(sprog).uden : texts(sprog).konto(konto);

/** What a change would have done: which lines from which account to which, and what stands in its way. */
export const Simuleringsresultat = ({ myndighed, simulering, sprog }: Props) => {
  const t = texts(sprog);
  const { linjer, fra, til, flytninger, hindringer } = simulering;
  return (
    <section id="simulering">
      <h2>{t.resultat}</h2>
      {hindringer.length === 0 ? null : <Afslag fejl={hindringer} heading={t.hindringer} sprog={sprog} />}
      <Advarsler myndighed={myndighed} analyse={simulering} sprog={sprog} />
      <p>{t.set(linjer.toLocaleString("da-DK"), formatDato(fra, sprog), formatDato(til, sprog))}</p>
      {flytninger.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Flytninger myndighed={myndighed} simulering={simulering} sprog={sprog} />
      )}
    </section>
  );
};

const Flytninger = ({ myndighed, simulering, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <>
      <Tabel
        caption={t.tabel}
        rows={simulering.flytninger}
        columns={[
          {
            head: t.flytning,
            heads: true,
            cell: ({ antal, fra, til }) =>
              t.flytter(antal.toLocaleString("da-DK"), kontotekst(fra, sprog), kontotekst(til, sprog)),
          },
          { head: t.antal, number: true, cell: ({ antal }) => antal.toLocaleString("da-DK") },
          { head: t.debet, number: true, cell: ({ debet }) => <Beloeb oere={debet} blankZero /> },
          { head: t.kredit, number: true, cell: ({ kredit }) => <Beloeb oere={kredit} blankZero /> },
        ]}
      />
      <Tabel
        caption={t.eksempler}
        rows={simulering.eksempler}
        columns={kolonner(myndighed, sprog)}
        narrow="scroll"
      />
    </>
  );
};

const kolonner = (myndighed: string, sprog: Sprog): readonly Column<Eksempel>[] => {
  const t = texts(sprog);
  return [
    { head: t.dato, cell: ({ bogfoeringsdato }) => <Dato dato={bogfoeringsdato} sprog={sprog} /> },
    {
      head: t.bilag,
      heads: true,
      cell: ({ loebenummer, linje, beskedId }) => (
        <a href={beskedUrl({ myndighed, id: beskedId })}>{`${loebenummer}-${linje}, ${t.besked}`}</a>
      ),
    },
    { head: t.tekst, cell: ({ tekst }) => maskCpr(tekst) },
    { head: t.debet, number: true, cell: ({ debet }) => <Beloeb oere={debet} blankZero /> },
    { head: t.kredit, number: true, cell: ({ kredit }) => <Beloeb oere={kredit} blankZero /> },
    { head: t.fra, cell: ({ fra }) => fra ?? t.uden },
    { head: t.til, cell: ({ til }) => til ?? t.uden },
  ];
};
