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
  /** The warnings that stand on the page: they have been read when the form comes again with them. */
  readonly laest: string | undefined;
  readonly sprog: Sprog;
};

const VALG = {
  ingenKonto: INGEN_KONTO,
  forsendelse: FORSENDELSESVEJE,
  flytning: FLYTTERETNINGER,
} as const;

type Tekstnavn = "piAftalenummer" | "betalerkonto" | "fejlkonto" | "fristKlokken" | "fireoejne";

/** New rules, with what applies now filled in. */
export const Regelform = ({ url, form, fejl, laest, sprog }: Props) => {
  const t = texts(sprog);
  const fejlOf = (felt: string) => fejl.find((one) => one.felt === felt)?.tekst;
  const felt = (name: Tekstnavn | (typeof TAL)[number]) => (
    <Tekstfelt name={name} label={t[name]} value={form[name]} error={fejlOf(name)} {...hintOf(name)} />
  );
  const hintOf = (name: string) => {
    const hint = t.hint[name];
    return hint === undefined ? {} : { hint };
  };
  const valg = (name: keyof typeof VALG) => (
    <Valgfelt
      name={name}
      label={t[name]}
      all={t.vaelg}
      value={form[name]}
      error={fejlOf(name)}
      valg={VALG[name].map((value) => ({ value, text: t[value] }))}
      {...hintOf(name)}
    />
  );
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
        {valg("ingenKonto")}
        {felt("fejlkonto")}
        {valg("forsendelse")}
        {valg("flytning")}
        {felt("fristKlokken")}
        {TAL.map(felt)}
        {felt("fireoejne")}
        <Afkrydsningsfelt name="selvkoerende" label={t.selvkoerende} value={form.selvkoerende} />
        {laest === undefined ? null : <input type="hidden" name="laest" value={laest} />}
        <p class="knapper">
          <button class="button button-primary" type="submit">
            {laest === undefined ? t.beslut : t.beslutLaest}
          </button>
        </p>
      </form>
    </section>
  );
};
