import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fundliste } from "../parts/fund.js";
import { maskCpr } from "../parts/maske.js";
import { fordringUrl, parathedUrl } from "../parts/opkraevningslinks.js";
import { Udfaldsmaerke } from "../parts/parathed.js";
import { Sideskift } from "../parts/sideskift.js";
import { Tabel } from "../parts/tabel.js";
import { texts } from "./texts.js";

type Props = {
  readonly paratheder: Output<"seParathed">;
  readonly myndighed: string;
  readonly query: Readonly<Record<string, string>>;
  readonly navneOf: (system: string) => string;
  readonly sprog: Sprog;
};

/** The claims of the chosen kind, each with the rules it breaks; page by page. */
export const Fordringer = ({
  paratheder: { fordringer, naeste },
  myndighed,
  query,
  navneOf,
  sprog,
}: Props) => {
  const t = texts(sprog);
  const { efter, ...valg } = query;
  return (
    <section>
      <h2>{t.liste}</h2>
      {fordringer.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Tabel
          caption={t.liste}
          captionHidden
          rows={fordringer}
          columns={[
            {
              head: t.fordring,
              heads: true,
              cell: ({ fordring, beskrivelse, typenavn, fagsystem }) => (
                <>
                  <a href={fordringUrl({ myndighed, id: fordring })}>{maskCpr(beskrivelse)}</a>
                  <span class="under daempet">{`${typenavn} (${navneOf(fagsystem)})`}</span>
                </>
              ),
            },
            { head: t.udfald, cell: ({ udfald }) => <Udfaldsmaerke udfald={udfald} /> },
            { head: t.hvorfor, cell: ({ fund }) => <Fundliste fund={fund} sprog={sprog} /> },
            { head: t.beloeb, number: true, cell: ({ restance }) => <Beloeb oere={restance} /> },
          ]}
        />
      )}
      <Sideskift
        urlOf={(one) => parathedUrl(myndighed, one)}
        query={{ ...valg, efter }}
        naeste={naeste}
        sprog={sprog}
      />
    </section>
  );
};
