import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { todayIn } from "../../kit/dates.js";
import { formatSaldo } from "../parts/beloeb.js";
import { Saldokurve } from "../parts/saldokurve.js";
import { Dato, formatDato, Tid } from "../parts/tid.js";
import { texts } from "./texts.js";
import { punkterOf, type Trin, trinOf } from "./trin.js";

type Props = { readonly detalje: Output<"seFordring">; readonly sprog: Sprog };

const DAY = 86_400_000;

/** The claim's life: the balance as a curve of steps, and under it every step in words, with date and amount. */
export const Livslinje = ({ detalje, sprog }: Props) => {
  const t = texts(sprog);
  const trin = trinOf(detalje, sprog);
  return (
    <section>
      <h2>{t.livet}</h2>
      <Kurve trin={trin} sprog={sprog} />
      <ol class="forloeb no-max-width">
        {trin.map((one) => (
          <Skridt trin={one} sprog={sprog} />
        ))}
      </ol>
    </section>
  );
};

const dagOf = (tid: Date): string => todayIn("Europe/Copenhagen", tid);

/** A life of less than a day has no picture: there is nothing to see yet. */
const Kurve = ({ trin, sprog }: { trin: readonly Trin[]; sprog: Sprog }) => {
  const t = texts(sprog);
  const punkter = punkterOf(trin);
  const [foerste] = punkter;
  const slut = punkter.at(-1)?.tid;
  if (foerste === undefined || slut === undefined || slut.getTime() - foerste.tid.getTime() < DAY)
    return null;
  const [fra, til] = [foerste.tid, slut].map(dagOf) as [string, string];
  const label = t.kurve(
    formatDato(fra, sprog),
    formatDato(til, sprog),
    formatSaldo(foerste.saldo),
    formatSaldo(punkter.at(-1)!.saldo),
  );
  const hoejest = punkter.reduce((most, { saldo }) => (saldo > most ? saldo : most), 0n);
  return (
    <figure class="kurve">
      <p class="kurve-akse">{`${formatSaldo(hoejest)} ${t.kr}`}</p>
      <Saldokurve punkter={punkter} slut={slut} label={label} />
      <p class="kurve-akse kurve-tid">
        <Dato dato={fra} sprog={sprog} />
        <Dato dato={til} sprog={sprog} />
      </p>
    </figure>
  );
};

const Skridt = ({ trin, sprog }: { trin: Trin; sprog: Sprog }) => {
  const t = texts(sprog);
  const { tid, tekst, tone, aktoer, beloeb, restance, virkningsdato } = trin;
  return (
    <li class={`forloeb-${tone}`}>
      <p class="forloeb-hvad">
        <Tid tid={tid} sprog={sprog} /> <strong>{tekst}</strong>
        {beloeb === undefined ? null : ` ${formatSaldo(beloeb < 0n ? -beloeb : beloeb)} ${t.kr}`}
      </p>
      <p class="daempet">
        {beloeb === undefined ? "" : `${formatSaldo(restance)} ${t.kr} ${t.skyldes} · `}
        {virkningsdato === undefined ? "" : `${t.dato.toLowerCase()} ${formatDato(virkningsdato, sprog)} · `}
        {`${t.af} ${aktoer}`}
      </p>
    </li>
  );
};
