import type { Sprog } from "../../domain/fejl.js";
import { INGEN_KONTO } from "../../domain/nemkonto/model.js";
import { FLYTTERETNINGER, FORSENDELSESVEJE } from "../../domain/udbetaling/frister.js";
import { Afkrydsningsfelt, Tekstfelt, Valgfelt } from "../parts/felter.js";
import type { Feltfejl } from "../parts/meddelelse.js";
import { TAL } from "./form.js";
import { texts } from "./texts.js";

type Props = {
  readonly url: string;
  readonly form: Readonly<Record<string, string>>;
  readonly fejl: readonly Feltfejl[];
  readonly sprog: Sprog;
};

/** New rules, with what applies now filled in. */
export const Regelform = ({ url, form, fejl, sprog }: Props) => {
  const t = texts(sprog);
  const fejlOf = (felt: string) => fejl.find((one) => one.felt === felt)?.tekst;
  const felt = (
    name:
      | "piAftalenummer"
      | "betalerkonto"
      | "fejlkonto"
      | "fristKlokken"
      | "fireoejne"
      | (typeof TAL)[number],
  ) => <Tekstfelt name={name} label={t[name]} value={form[name]} error={fejlOf(name)} />;
  return (
    <section>
      <h2>{t.ny}</h2>
      <form method="post" action={url}>
        <Tekstfelt
          name="gyldigFra"
          type="date"
          label={t.gyldigFra}
          value={form.gyldigFra}
          error={fejlOf("gyldigFra")}
        />
        {felt("piAftalenummer")}
        {felt("betalerkonto")}
        <Valgfelt
          name="ingenKonto"
          label={t.ingenKonto}
          all={t.vaelg}
          value={form.ingenKonto}
          error={fejlOf("ingenKonto")}
          valg={INGEN_KONTO.map((value) => ({ value, text: t[value] }))}
        />
        {felt("fejlkonto")}
        <Valgfelt
          name="forsendelse"
          label={t.forsendelse}
          all={t.vaelg}
          value={form.forsendelse}
          error={fejlOf("forsendelse")}
          valg={FORSENDELSESVEJE.map((value) => ({ value, text: t[value] }))}
        />
        <Valgfelt
          name="flytning"
          label={t.flytning}
          all={t.vaelg}
          value={form.flytning}
          error={fejlOf("flytning")}
          valg={FLYTTERETNINGER.map((value) => ({ value, text: t[value] }))}
        />
        {felt("fristKlokken")}
        {TAL.map(felt)}
        {felt("fireoejne")}
        <Afkrydsningsfelt name="selvkoerende" label={t.selvkoerende} value={form.selvkoerende} />
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {t.beslut}
          </button>
        </p>
      </form>
    </section>
  );
};
