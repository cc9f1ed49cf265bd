import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fundliste, Psrmsvar } from "../parts/fund.js";
import { maskCpr } from "../parts/maske.js";
import { fordringshandlingUrl, fordringUrl } from "../parts/opkraevningslinks.js";
import { type Column, Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Overblik = Output<"seInddrivelse">;
type Props = { readonly overblik: Overblik; readonly sprog: Sprog };
type Krav = Pick<Overblik["afviste"][number], "fordring" | "beskrivelse" | "typenavn" | "restance">;

/** Which claim, and how much of it is owed. */
const kravkolonner = <T extends Krav>(myndighed: string, sprog: Sprog): readonly Column<T>[] => {
  const t = texts(sprog);
  return [
    {
      head: t.fordring,
      heads: true,
      cell: ({ fordring, beskrivelse, typenavn }) => (
        <>
          <a href={fordringUrl({ myndighed, id: fordring })}>{maskCpr(beskrivelse)}</a>
          <span class="under daempet">{typenavn}</span>
        </>
      ),
    },
    { head: t.beloeb, number: true, cell: ({ restance }) => <Beloeb oere={restance} /> },
  ];
};

/** The claims that PSRM doubts, the nearest deadline first. */
export const Hoeringer = ({ overblik: { hoeringer, myndighed }, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.hoeringer}</h2>
      {hoeringer.length === 0 ? (
        <p>{t.ingenHoeringer}</p>
      ) : (
        <Tabel
          caption={t.hoeringer}
          captionHidden
          rows={[...hoeringer].sort((a, b) => a.svarfrist.localeCompare(b.svarfrist))}
          columns={[
            ...kravkolonner<(typeof hoeringer)[number]>(myndighed, sprog),
            { head: t.hvorfor, cell: ({ fund }) => <Fundliste fund={fund} sprog={sprog} /> },
            { head: t.frist, cell: ({ svarfrist }) => <Dato dato={svarfrist} sprog={sprog} /> },
            {
              head: t.svar,
              cell: ({ fordring, svar }) =>
                svar === undefined ? (
                  <a href={fordringshandlingUrl({ myndighed, id: fordring }, "hoering")}>{t.besvar}</a>
                ) : (
                  `${t.besvaret}: ${svar}`
                ),
            },
          ]}
        />
      )}
    </section>
  );
};

/** The claims that PSRM refused, or would have refused. */
export const Afviste = ({ overblik: { afviste, myndighed }, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.afviste}</h2>
      {afviste.length === 0 ? (
        <p>{t.ingenAfviste}</p>
      ) : (
        <Tabel
          caption={t.afviste}
          captionHidden
          rows={afviste}
          columns={[
            ...kravkolonner<(typeof afviste)[number]>(myndighed, sprog),
            {
              head: t.hvorfor,
              cell: ({ fejl, fund }) => <Psrmsvar fejl={fejl} fund={fund} sprog={sprog} />,
            },
            {
              head: t.svar,
              cell: ({ fordring }) => (
                <a href={fordringshandlingUrl({ myndighed, id: fordring }, "stamdata")}>{t.ret}</a>
              ),
            },
          ]}
        />
      )}
    </section>
  );
};
