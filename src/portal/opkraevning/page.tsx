import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { page, refuse, together } from "../page.js";
import { Beloeb } from "../parts/beloeb.js";
import { Fakt } from "../parts/fakt.js";
import { Koerselstabel } from "../parts/koersel.js";
import { ofMyndighed } from "../parts/noegle.js";
import { koerslerUrl, opkraevningsopgaverUrl } from "../parts/opkraevningslinks.js";
import { Opkraevningsmenu } from "../parts/opkraevningsmenu.js";
import { opgavearttekst } from "../parts/opkraevningsopgave.js";
import { formatDato } from "../parts/tid.js";
import { Afstemning } from "./afstemning.js";
import { Parathed } from "./parathed.js";
import { texts } from "./texts.js";
import { Alder, IKKE_FORFALDEN, Tilstande } from "./udestaaende.js";

/** Runs on the overview; the rest have their own page. */
const NEWEST = 5;

/** `/opkraevning/{myndighed}`: how much is owed, how old it is, and what waits for somebody. */
export const opkraevningPage = ofMyndighed(async ({ client, sprog }, myndighed) => {
  const read = await together({
    overblik: client.seOpkraevning({ myndighed }),
    koersler: client.seKoersler({ myndighed }),
    systemer: client.seItSystemer({}),
  });
  if (!read.ok) return refuse(read.error);
  const { overblik, koersler, systemer } = read.value;
  const t = texts(sprog);
  return page(
    `${t.title}, ${overblik.myndighedsnavn}`,
    <>
      <Opkraevningsmenu myndighed={myndighed} her="overblik" sprog={sprog} />
      <h1>{t.title}</h1>
      <p class="font-lead">{t.lead(overblik.myndighedsnavn, formatDato(overblik.dato, sprog))}</p>
      <Hovedtal overblik={overblik} sprog={sprog} />
      <Afstemning overblik={overblik} sprog={sprog} />
      <Alder alder={overblik.alder} sprog={sprog} />
      <Opgaver overblik={overblik} sprog={sprog} />
      <Tilstande tilstande={overblik.tilstande} sprog={sprog} />
      <Parathed overblik={overblik} systemer={systemer.itsystemer} sprog={sprog} />
      <section>
        <h2>{t.koersler}</h2>
        {koersler.koersler.length === 0 ? (
          <p>{t.ingenKoersler}</p>
        ) : (
          <Koerselstabel
            koersler={koersler.koersler.slice(0, NEWEST)}
            myndighed={myndighed}
            caption={t.koersler}
            sprog={sprog}
          />
        )}
        <p>
          <a href={koerslerUrl(myndighed)}>{t.alleKoersler}</a>
        </p>
      </section>
    </>,
  );
});

type Props = { readonly overblik: Output<"seOpkraevning">; readonly sprog: Sprog };

/** The figures that are asked for first. */
const Hovedtal = ({ overblik: { alder, opgaver }, sprog }: Props) => {
  const t = texts(sprog);
  const hele = sum(alder.map(({ beloeb }) => beloeb));
  const endnu = sum(alder.filter(({ navn }) => navn === IKKE_FORFALDEN).map(({ beloeb }) => beloeb));
  return (
    <dl class="hovedtal">
      <Fakt navn={t.udestaaendeIalt}>
        <Beloeb oere={hele} /> {t.kr}
      </Fakt>
      <Fakt navn={t.forfaldent}>
        <Beloeb oere={hele - endnu} /> {t.kr}
      </Fakt>
      <Fakt navn={t.venterOpgaver}>{opgaver.reduce((ialt, { antal }) => ialt + antal, 0)}</Fakt>
    </dl>
  );
};

/** What a person must decide, by kind. */
const Opgaver = ({ overblik: { myndighed, opgaver }, sprog }: Props) => {
  const t = texts(sprog);
  return (
    <section>
      <h2>{t.opgaver}</h2>
      {opgaver.length === 0 ? (
        <p>{t.ingenOpgaver}</p>
      ) : (
        <ul class="talkort no-max-width">
          {opgaver.map(({ art, antal }) => (
            <li>
              <a class="tilstandsvej-link" href={opkraevningsopgaverUrl(myndighed, { art })}>
                <span class="tilstandsvej-antal">{antal}</span>
                <span class="tilstandsvej-tekst">{opgavearttekst(art, sprog)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={opkraevningsopgaverUrl(myndighed)}>{t.alleOpgaver}</a>
      </p>
    </section>
  );
};
