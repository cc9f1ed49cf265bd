import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { fittingIndbetalingshandlinger, indbetalingshandlinger } from "../indbetalingshandling/arter.js";
import { page, refuse } from "../page.js";
import { Beloeb, formatSaldo } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { Handlingsknapper } from "../parts/handlingsknapper.js";
import { kildetekst } from "../parts/indbetaling.js";
import { Indbetalingsmaerke } from "../parts/indbetalingsstand.js";
import { maskCpr } from "../parts/maske.js";
import { Meddelelse } from "../parts/meddelelse.js";
import { ofNoegle } from "../parts/noegle.js";
import { indbetalingerUrl, indbetalingshandlingUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { formatDato, Tid } from "../parts/tid.js";
import { Daekninger } from "./daekninger.js";
import { haendelsestekster, texts } from "./texts.js";

type Detalje = Output<"seIndbetaling">;

/** `/opkraevning/{myndighed}/indbetalinger/{id}`: whose a payment is, what it covers, and what can be done with it. */
export const indbetalingPage = ofNoegle(async ({ client, sprog, query }, noegle) => {
  const found = await client.seIndbetaling(noegle);
  if (!found.ok) return refuse(found.error);
  const detalje = found.value;
  const { myndighed } = noegle;
  const t = texts(sprog);
  const titel = t.title(formatSaldo(detalje.beloeb));
  const props = { detalje, myndighed, sprog };
  return page(
    titel,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="indbetalinger" sprog={sprog} />
      {query.udfoert === undefined ? null : <Meddelelse slags="success" heading={t.udfoert} />}
      <h1>
        {titel} <Indbetalingsmaerke stand={detalje.stand} sprog={sprog} />
      </h1>
      <p class="font-lead">{t.kort(kildetekst(detalje.kilde, sprog), formatDato(detalje.dato, sprog))}</p>
      <Fakta {...props} />
      <Handlinger {...props} />
      <Daekninger {...props} />
      <Forloeb {...props} />
      <p>
        <a href={indbetalingerUrl(myndighed)}>{t.alle}</a>
      </p>
    </>,
  );
});

type Props = { readonly detalje: Detalje; readonly myndighed: string; readonly sprog: Sprog };

const Fakta = ({ detalje, sprog }: Props) => {
  const t = texts(sprog);
  const { rest, tilbage, afregnet, skyldnernavn, tekst, betaler, betalingsid, reference, modtaget } = detalje;
  return (
    <dl class="fakta">
      <Fakt navn={t.rest}>
        <Beloeb oere={rest} /> {t.kr}
      </Fakt>
      {tilbage === 0n ? null : (
        <Fakt navn={t.tilbage}>
          <Beloeb oere={tilbage} /> {t.kr}
        </Fakt>
      )}
      {afregnet === undefined ? null : (
        <Fakt navn={t.afregnet}>
          <Beloeb oere={afregnet} /> {t.kr}
        </Fakt>
      )}
      <Fakt navn={t.skyldner}>{skyldnernavn ?? t.ingen}</Fakt>
      {betaler === undefined ? null : <Fakt navn={t.betaler}>{maskCpr(betaler)}</Fakt>}
      {tekst === "" ? null : <Fakt navn={t.tekst}>{maskCpr(tekst)}</Fakt>}
      {betalingsid === undefined ? null : (
        <Fakt navn={t.betalingsid}>
          <span class="kode">{betalingsid}</span>
        </Fakt>
      )}
      <Fakt navn={t.reference}>
        <span class="kode">{maskCpr(reference)}</span>
      </Fakt>
      <Fakt navn={t.modtaget}>
        <Tid tid={modtaget} sprog={sprog} />
      </Fakt>
    </dl>
  );
};

const Handlinger = ({ detalje, myndighed, sprog }: Props) => {
  const t = texts(sprog);
  const kan = fittingIndbetalingshandlinger(detalje);
  return (
    <section>
      <h2>{t.handlinger}</h2>
      {kan.length === 0 ? (
        <p>{t.intetKan}</p>
      ) : (
        <Handlingsknapper
          handlinger={kan.map((handling) => {
            const { titel, alvor = false } = indbetalingshandlinger(sprog)[handling];
            return { url: indbetalingshandlingUrl({ myndighed, id: detalje.id }, handling), titel, alvor };
          })}
        />
      )}
    </section>
  );
};

const Forloeb = ({ detalje: { haendelser }, sprog }: Props) => {
  const t = texts(sprog);
  const words: Readonly<Record<string, string>> = haendelsestekster(sprog);
  return (
    <section>
      <h2>{t.haendelser}</h2>
      <ol class="forloeb no-max-width">
        {haendelser.map(({ tid, art, betydning, aktoer }) => (
          <li>
            <p class="forloeb-hvad">
              <Tid tid={tid} sprog={sprog} /> <strong>{words[art] ?? betydning}</strong>
            </p>
            <p class="daempet">{`${t.af} ${aktoer}`}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
