import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { bevaegelsestekst } from "../parts/bevaegelse.js";
import { beskedUrl, hvorforUrl } from "../parts/links.js";
import { maskCpr } from "../parts/maske.js";
import { indbetalingUrl } from "../parts/opkraevningslinks.js";
import { Tabel } from "../parts/tabel.js";
import { Dato } from "../parts/tid.js";
import { texts } from "./texts.js";

type Bevaegelse = Output<"seFordring">["bevaegelser"][number];
type Props = {
  readonly bevaegelser: readonly Bevaegelse[];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** Every movement with what was owed after it: the last line is the balance. */
export const Bevaegelser = ({ bevaegelser, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.hvorfor}</h2>
      <p>{t.hvorforForklaring}</p>
      <Tabel
        caption={t.hvorfor}
        captionHidden
        rows={bevaegelser}
        columns={[
          { head: "Nr.", cell: ({ nr }) => nr },
          {
            head: t.dato,
            cell: ({ virkningsdato }) => <Dato dato={virkningsdato} sprog={sprog} />,
          },
          {
            head: t.hvad,
            heads: true,
            cell: (one) => <Hvad bevaegelse={one} myndighed={myndighed} sprog={sprog} />,
          },
          { head: t.hvem, cell: ({ aktoer }) => aktoer },
          { head: t.aendring, number: true, cell: ({ beloeb }) => <Beloeb oere={beloeb} /> },
          { head: t.efter, number: true, cell: ({ restance }) => <Beloeb oere={restance} /> },
        ]}
      />
    </section>
  );
};

type Hvad = Omit<Props, "bevaegelser"> & { readonly bevaegelse: Bevaegelse };

/** What a movement is, why in the ledger's words, and the way to the payment, the bilag and the message that it came of. */
const Hvad = ({ bevaegelse, myndighed, sprog }: Hvad) => {
  const t = texts(sprog);
  const { forklaring, indbetaling, bilag, besked } = bevaegelse;
  const veje = [
    ...(indbetaling === undefined
      ? []
      : [{ text: t.indbetaling, url: indbetalingUrl({ myndighed, id: indbetaling }) }]),
    ...(bilag === undefined
      ? []
      : [{ text: `${t.bilag} ${bilag}`, url: hvorforUrl(myndighed, Number(bilag), 1) }]),
    ...(besked === undefined ? [] : [{ text: t.besked, url: beskedUrl({ myndighed, id: besked }) }]),
  ];
  return (
    <>
      {bevaegelsestekst(bevaegelse, sprog)}
      {forklaring === undefined ? null : (
        <span class="forklaring" lang="da">
          {maskCpr(forklaring)}
        </span>
      )}
      {veje.length === 0 ? null : (
        <span class="under">
          {veje.map(({ text, url }, nr) => (
            <>
              {nr === 0 ? "" : ", "}
              <a href={url}>{text}</a>
            </>
          ))}
        </span>
      )}
    </>
  );
};
