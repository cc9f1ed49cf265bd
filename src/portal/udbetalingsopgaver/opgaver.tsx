import type { Sprog } from "../../domain/fejl.js";
import { Beloeb } from "../parts/beloeb.js";
import { beskederUrl } from "../parts/links.js";
import { Tabel } from "../parts/tabel.js";
import { Tid } from "../parts/tid.js";
import { udbetalingshandlingUrl, udbetalingsopgaveUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";
import { type Udbetalingsopgave, udbetalingsopgavetekst } from "../parts/udbetalingsopgave.js";
import { Dansk, Udbetalingslink } from "../parts/udbetalingstabel.js";
import { forklaringer, texts } from "./texts.js";

type Props = {
  readonly art: string;
  readonly opgaver: readonly Udbetalingsopgave[];
  readonly myndighed: string;
  readonly sprog: Sprog;
};

/** The tasks of one kind: which payout and how much, why, and who must do what. */
export const Opgaver = ({ art, opgaver, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const forklaring = (forklaringer(sprog) as Readonly<Record<string, string>>)[art];
  return (
    <section>
      <h2>{udbetalingsopgavetekst(art, sprog)}</h2>
      {forklaring === undefined ? null : <p>{forklaring}</p>}
      <Tabel
        caption={udbetalingsopgavetekst(art, sprog)}
        captionHidden
        rows={opgaver}
        columns={[
          {
            head: t.hvad,
            heads: true,
            cell: ({ udbetaling, betydning }) =>
              udbetaling === undefined ? (
                <Dansk tekst={betydning} sprog={sprog} />
              ) : (
                <Udbetalingslink udbetaling={udbetaling} myndighed={myndighed} sprog={sprog} />
              ),
          },
          {
            head: t.beloeb,
            number: true,
            cell: ({ udbetaling }) => (udbetaling === undefined ? "" : <Beloeb oere={udbetaling.beloeb} />),
          },
          { head: t.hvorfor, cell: (opgave) => <Hvorfor opgave={opgave} sprog={sprog} /> },
          {
            head: t.naeste,
            cell: ({ naesteSkridt, hvem }) => (
              <>
                <Dansk tekst={naesteSkridt} sprog={sprog} />
                {hvem === undefined ? null : (
                  <span class="under daempet">
                    {t.hvem} <Dansk tekst={hvem} sprog={sprog} />
                  </span>
                )}
              </>
            ),
          },
          { head: t.siden, cell: ({ oprettet }) => <Tid tid={oprettet} sprog={sprog} /> },
          { head: t.goer, cell: (opgave) => <Veje opgave={opgave} myndighed={myndighed} sprog={sprog} /> },
        ]}
      />
    </section>
  );
};

type Opgave = { readonly opgave: Udbetalingsopgave; readonly sprog: Sprog };

const Hvorfor = ({ opgave: { grunde, aarsag, tekst, betydning }, sprog }: Opgave) => {
  const alle = [...grunde.map((one) => one.tekst), aarsag, tekst].filter((one) => one !== undefined);
  return (
    <>
      {(alle.length === 0 ? [betydning] : alle).map((one) => (
        <p class="taet">
          <Dansk tekst={one} sprog={sprog} />
        </p>
      ))}
    </>
  );
};

/** Where a task is done: what the links say, and where they lead. */
const vejeOf = ({ id, art, udbetaling }: Udbetalingsopgave, myndighed: string, sprog: Sprog) => {
  const t = texts(sprog);
  const luk = {
    text: t.luk,
    url: udbetalingsopgaveUrl(
      { myndighed, id },
      udbetaling === undefined ? { art } : { udbetaling: udbetaling.id },
    ),
  };
  if (udbetaling === undefined && art !== "uafleveret") return [luk];
  if (udbetaling === undefined)
    return [{ text: t.seBesked, url: beskederUrl({ myndighed, tilstand: "AFVIST" }) }, luk];
  const noegle = { myndighed, id: udbetaling.id };
  if (art === "tilbageholdt") return [{ text: t.sammenlign, url: udbetalingUrl(noegle) }];
  if (art === "ubetalt")
    return [
      { text: t.betalIgen, url: udbetalingshandlingUrl(noegle, "genudbetal") },
      { ...luk, text: t.bortfaldet },
    ];
  return [{ text: t.se, url: udbetalingUrl(noegle) }, luk];
};

const Veje = ({ opgave, myndighed, sprog }: Opgave & { readonly myndighed: string }) => (
  <ul class="veje">
    {vejeOf(opgave, myndighed, sprog).map(({ text, url }) => (
      <li>
        <a href={url}>{text}</a>
      </li>
    ))}
  </ul>
);
