import type { Sprog } from "../../domain/fejl.js";
import { beskederUrl } from "../parts/links.js";
import {
  fordringshandlingUrl,
  fordringUrl,
  indbetalingerUrl,
  indbetalingUrl,
  inddrivelseUrl,
  koerselUrl,
  opgavesvarUrl,
} from "../parts/opkraevningslinks.js";
import { type Opkraevningsopgave, opgavearttekst } from "../parts/opkraevningsopgave.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { grundeOf } from "./grund.js";
import { forklaringer, texts } from "./texts.js";

type Props = {
  readonly art: string;
  readonly opgaver: readonly Opkraevningsopgave[];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** The tasks of one kind: what they are about, why, and the way to where it is done. */
export const Opgaver = ({ art, opgaver, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const forklaring = (forklaringer(sprog) as Readonly<Record<string, string>>)[art];
  return (
    <section>
      <h2>{opgavearttekst(art, sprog)}</h2>
      {forklaring === undefined ? null : <p>{forklaring}</p>}
      <Tabel
        caption={opgavearttekst(art, sprog)}
        captionHidden
        rows={opgaver}
        columns={[
          { head: t.hvorfor, heads: true, cell: (opgave) => <Grunde opgave={opgave} sprog={sprog} /> },
          { head: t.siden, cell: ({ oprettet }) => <Tid tid={oprettet} sprog={sprog} /> },
          { head: t.goer, cell: (opgave) => <Vej opgave={opgave} myndighed={myndighed} sprog={sprog} /> },
        ]}
      />
    </section>
  );
};

type Opgaveprops = { readonly opgave: Opkraevningsopgave; readonly sprog: Sprog };

const Grunde = ({ opgave, sprog }: Opgaveprops) => {
  const grunde = grundeOf(opgave, sprog);
  return grunde.length === 1 ? (
    <span>{grunde[0]}</span>
  ) : (
    <ul class="taet">
      {grunde.map((grund) => (
        <li>{grund}</li>
      ))}
    </ul>
  );
};

/** Where the task is done: what the link says, and where it leads. Most are done with the claim that they are about. */
const vejOf = ({ id, art, emne }: Opkraevningsopgave, myndighed: string, sprog: Sprog) => {
  const t = texts(sprog);
  const fordring = { myndighed, id: emne };
  switch (art) {
    case "uplaceret":
      return { text: t.seIndbetaling, url: indbetalingUrl(fordring) };
    case "kontoudtog":
      return { text: t.seIndbetalinger, url: indbetalingerUrl(myndighed) };
    case "afregning":
      return { text: t.seInddrivelse, url: inddrivelseUrl(myndighed) };
    case "underretning":
      return { text: t.seInddrivelsen, url: inddrivelseUrl(myndighed) };
    case "koersel":
      return { text: t.seKoersel, url: koerselUrl(fordring) };
    case "uafleveret":
      return { text: t.seBesked, url: beskederUrl({ myndighed, tilstand: "AFVIST" }) };
    case "hoering":
      return { text: t.besvar, url: fordringshandlingUrl(fordring, "hoering") };
    case "handling":
      return { text: t.svar, url: opgavesvarUrl({ myndighed, id }) };
    default:
      return { text: t.seFordring, url: fordringUrl(fordring) };
  }
};

const Vej = ({ opgave, myndighed, sprog }: Opgaveprops & { readonly myndighed: string }) => {
  const { text, url } = vejOf(opgave, myndighed, sprog);
  return <a href={url}>{text}</a>;
};
