import { FJERNES } from "../../contract/inddrivelse.js";
import type { Sprog } from "../../domain/fejl.js";
import { Begrundelsesfelt } from "../parts/begrundelsesfelt.js";
import { Tekstfelt, Valgfelt } from "../parts/felter.js";
import { felterne, kald, readBegrundelse } from "../parts/handling.js";
import { readKroner } from "../parts/kroner.js";
import type { Fordringsart } from "./art.js";
import { MAX_INDDRIVELSE } from "./inddrivelse.js";
import { stamdata } from "./inddrivelse-texts.js";

/** Mending what PSRM must know of a claim. */

const DATOER = [
  "stiftelsesdato",
  "forfaldsdato",
  "srb",
  "periodeFra",
  "periodeTil",
  "foraeldelsesdato",
  "domsdato",
  "forligsdato",
] as const;
const TEKSTER = ["beskrivelse", "bfeNummer", "pNummer"] as const;

type Form = Readonly<Record<string, string>>;

/** The fields that hold something, as they stand. */
const givne = (form: Form): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(
    [...DATOER, ...TEKSTER].flatMap((navn) => (form[navn] ? [[navn, form[navn]] as const] : [])),
  );

export const stamdataart = (sprog: Sprog): Fordringsart => {
  const t = stamdata(sprog);
  return {
    ...t,
    Felter: (props) => {
      const felt = (name: (typeof DATOER)[number] | (typeof TEKSTER)[number], type: "date" | "text") => (
        <Tekstfelt
          name={name}
          type={type}
          label={t[name]}
          value={props.form[name]}
          error={props.fejlOf(name)}
        />
      );
      return (
        <>
          {felt("beskrivelse", "text")}
          <Tekstfelt
            name="hovedstol"
            label={t.hovedstol}
            hint={t.hovedstolHint}
            value={props.form.hovedstol}
            error={props.fejlOf("hovedstol")}
          />
          {DATOER.map((dato) => felt(dato, "date"))}
          {felt("bfeNummer", "text")}
          {felt("pNummer", "text")}
          <Valgfelt
            name="fjern"
            label={t.fjern}
            all={t.ingen}
            value={props.form.fjern}
            valg={FJERNES.map((value) => ({ value, text: t[value] }))}
          />
          <Begrundelsesfelt {...props} max={MAX_INDDRIVELSE} />
        </>
      );
    },
    udfoer: async (client, noegle, form) => {
      const hovedstol = readKroner(form.hovedstol);
      const fjern = FJERNES.find((one) => one === form.fjern);
      const begrundelse = readBegrundelse(form, MAX_INDDRIVELSE, sprog);
      const rettelser = {
        ...givne(form),
        ...(hovedstol === undefined ? {} : { hovedstol }),
        ...(fjern === undefined ? {} : { fjern: [fjern] }),
      };
      const felter = [
        ...(form.hovedstol && hovedstol === undefined ? [{ felt: "hovedstol", tekst: t.duerIkke }] : []),
        ...(Object.keys(rettelser).length === 0 ? [{ felt: "beskrivelse", tekst: t.intet }] : []),
        ...(begrundelse.ok ? [] : [begrundelse.error]),
      ];
      if (felter.length > 0 || !begrundelse.ok) return felterne(...felter);
      return kald(client.retStamdata({ ...noegle, body: { ...rettelser, begrundelse: begrundelse.value } }));
    },
  };
};
