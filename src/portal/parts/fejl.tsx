import { ejernavn, type Sprog, stedtekst } from "../../domain/fejl.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import { bilingual } from "../sprog.js";
import { Fakt } from "./fakt.js";
import { fejlkodeUrl } from "./links.js";
import { type Saetning, translate } from "./oversaet.js";

const texts = bilingual({
  sted: ["Hvor", "Where"],
  hvem: ["Hvem skal gøre noget", "Who must act"],
  loesning: ["Hvad skal gøres", "What to do"],
});

/** The names of those who may have to act, where the page knows them. */
export type Parter = { readonly fagsystem?: string; readonly kommune?: string };

/** Who must act, by name where known: `Fagsystemet (KSD)`. */
export const ejertekst = (ejer: string, sprog: Sprog, parter: Parter = {}): string => {
  const words = ejernavn(ejer, sprog);
  const name = (parter as Readonly<Record<string, string | undefined>>)[ejer];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${name === undefined ? "" : ` (${name})`}`;
};

/** A sentence, marked where it is not in the language of the page. */
export const Tekst = ({ saetning, sprog }: { saetning: Saetning; sprog: Sprog }) =>
  saetning.sprog === sprog ? (
    <span>{saetning.tekst}</span>
  ) : (
    <span lang={saetning.sprog}>{saetning.tekst}</span>
  );

/** A code that leads to its place in the catalogue. */
export const Fejlkode = ({ kode }: { kode: string }) => (
  <a class="kode" href={fejlkodeUrl(kode)}>
    {kode}
  </a>
);

/** An error in one line: code and sentence. */
export const Fejllinje = ({ fejl, sprog }: { fejl: FejlDetalje; sprog: Sprog }) => (
  <>
    <Fejlkode kode={fejl.fejlKode} /> <Tekst saetning={translate(fejl, sprog).tekst} sprog={sprog} />
  </>
);

type Props = { readonly fejl: readonly FejlDetalje[]; readonly sprog: Sprog; readonly parter?: Parter };

/** Errors whole: what, where, who must act, and how. */
export const Fejlliste = ({ fejl, sprog, parter = {} }: Props) => (
  <ul class="fejlliste no-max-width">
    {fejl.map((one) => (
      <li>
        <Fejlkort fejl={one} sprog={sprog} parter={parter} />
      </li>
    ))}
  </ul>
);

const Fejlkort = ({ fejl, sprog, parter }: { fejl: FejlDetalje; sprog: Sprog; parter: Parter }) => {
  const t = texts(sprog);
  const sted = stedtekst(fejl, sprog);
  return (
    <>
      <p class="fejl-tekst">
        <Fejllinje fejl={fejl} sprog={sprog} />
      </p>
      <dl class="fakta">
        {sted === "" ? null : (
          <Fakt navn={t.sted}>
            <span class="kode">{sted}</span>
          </Fakt>
        )}
        <Fakt navn={t.hvem}>{ejertekst(fejl.ejer, sprog, parter)}</Fakt>
        <Fakt navn={t.loesning}>
          <Tekst saetning={translate(fejl, sprog).loesning} sprog={sprog} />
        </Fakt>
      </dl>
    </>
  );
};
