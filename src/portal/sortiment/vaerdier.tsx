import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { Filterform } from "../parts/filterform.js";
import { sortimentUrl } from "../parts/links.js";
import { Vaerditabel } from "../parts/sortiment.js";
import { texts } from "./texts.js";

type Props = {
  readonly detalje: Output<"seSortimentversion">;
  readonly dimension: string | undefined;
  readonly pr: string | undefined;
  readonly sprog: Sprog;
};

/** Most values on one page. */
const MAX_ROWS = 500;

/** The values of the version: all of them, of one dimension, or those valid on a day. */
export const Vaerdier = ({ detalje, dimension, pr, sprog }: Props) => {
  const t = texts(sprog);
  const dimensioner = [...new Set(detalje.vaerdier.map((one) => one.dimension))];
  const chosen = detalje.vaerdier.filter((one) => dimension === undefined || one.dimension === dimension);
  const shown = chosen.slice(0, MAX_ROWS);
  return (
    <section>
      <h2>{t.vaerdier}</h2>
      <Filterform action={sortimentUrl(detalje.id, detalje.version)} knap={t.vis}>
        <Valgfelt
          name="dimension"
          label={t.dimension}
          all={t.alleDimensioner}
          value={dimension}
          valg={dimensioner.map((value) => ({ value, text: value }))}
        />
        <Tekstfelt name="pr" type="date" label={t.pr} value={pr} />
      </Filterform>
      {shown.length < chosen.length ? <p role="status">{t.foersteAf(shown.length, chosen.length)}</p> : null}
      {shown.length === 0 ? (
        <p role="status">{t.ingen}</p>
      ) : (
        <Vaerditabel caption={t.vaerdier} vaerdier={shown} sprog={sprog} />
      )}
    </section>
  );
};
