import type { Input } from "../../contract/endpoints.js";
import type { Oere } from "../../domain/beloeb.js";
import type { Sprog } from "../../domain/fejl.js";
import { isUuid } from "../../domain/identifikatorer.js";
import { IM_DIMENSIONSNAVNE, type Kontering, parseKontering } from "../../domain/kontering.js";
import { DESTINATIONER } from "../../domain/udbetaling/model.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { readBankkonto } from "../parts/bankkonto.js";
import { readBegrundelse } from "../parts/handling.js";
import { readKroner } from "../parts/kroner.js";
import type { Feltfejl } from "../parts/meddelelse.js";
import { partfejl, readPart } from "../parts/part.js";
import { MAX_UDBETALINGSBEGRUNDELSE } from "../parts/udbetaling.js";
import { texts } from "./texts.js";

/** A payout by hand as fields of a form. */

type Form = Readonly<Record<string, string>>;
type Manuel = Input<"opretManuelUdbetaling">["body"];

/** The ministry's dimensions by their names, and the municipality's own. */
const dimensionerOf = (kontering: Kontering) => {
  const alle = Object.entries(kontering);
  const egne = alle.filter(([navn]) => !IM_DIMENSIONSNAVNE.some((one) => one === navn));
  return {
    kontodimensioner: IM_DIMENSIONSNAVNE.flatMap((dimension) => {
      const vaerdi = kontering[dimension];
      return vaerdi === undefined ? [] : [{ dimension, vaerdi }];
    }),
    ...(egne.length === 0 ? {} : { egneDimensioner: egne.map(([navn, vaerdi]) => ({ navn, vaerdi })) }),
  };
};

const given = (text: string | undefined): string | undefined => (text === "" ? undefined : text);

/** An amount to pay; zero is none. */
const readBeloeb = (text: string | undefined): Oere | undefined => {
  const beloeb = readKroner(text);
  return beloeb !== undefined && beloeb > 0n ? beloeb : undefined;
};

/** What must stand in the form; undefined where it does not. */
const readFelter = (form: Form) => ({
  nummer: readPart(form),
  beloeb: readBeloeb(form.beloeb),
  dispositionsdato: given(form.dispositionsdato),
  ydelsesart: given(form.ydelsesart),
  destination: DESTINATIONER.find((one) => one === form.destination),
  kontering: parseKontering(form.kontering ?? ""),
});
type Felter = ReturnType<typeof readFelter>;
type Hele = { readonly [F in keyof Felter]: NonNullable<Felter[F]> };

const isHele = (felter: Felter): felter is Hele => Object.values(felter).every((one) => one !== undefined);

/** What is wrong with the fields that are undefined, and with a period of one date. */
const fejlI = (felter: Felter, { fraDato, tilDato }: Form, sprog: Sprog): readonly Feltfejl[] => {
  const t = texts(sprog);
  const mangler: { readonly [F in keyof Felter]: string } = {
    nummer: partfejl(sprog),
    beloeb: t.beloebMangler,
    dispositionsdato: t.datoMangler,
    ydelsesart: t.ydelsesartMangler,
    destination: t.destinationMangler,
    kontering: t.konteringMangler,
  };
  const navne = Object.keys(mangler) as readonly (keyof Felter)[];
  return [
    ...navne.filter((felt) => felter[felt] === undefined).map((felt) => ({ felt, tekst: mangler[felt] })),
    ...((given(fraDato) === undefined) === (given(tilDato) === undefined)
      ? []
      : [{ felt: "tilDato", tekst: t.periodeMangler }]),
  ];
};

/** The payout that a form asks for; every field that cannot be used is told. What fits what, the ledger says. */
export const readManuel = (form: Form, sprog: Sprog): Result<Manuel, readonly Feltfejl[]> => {
  const felter = readFelter(form);
  const bankkonto = readBankkonto(form, sprog);
  const begrundelse = readBegrundelse(form, MAX_UDBETALINGSBEGRUNDELSE, sprog);
  const fejl = [
    ...fejlI(felter, form, sprog),
    ...[bankkonto, begrundelse].flatMap((one) => (one.ok ? [] : [one.error])),
  ];
  if (fejl.length > 0 || !isHele(felter) || !bankkonto.ok || !begrundelse.ok) return failed(fejl);
  const { nummer: betalingsmodtager, kontering, ...resten } = felter;
  const { id = "", fraDato = "", tilDato = "", sagsnummer = "" } = form;
  return ok({
    ...(isUuid(id) ? { udbetalingIdentifikator: id } : {}),
    betalingsmodtager,
    ...resten,
    ...bankkonto.value,
    ...(fraDato === "" ? {} : { periode: { fraDato, tilDato } }),
    ...(sagsnummer === "" ? {} : { sagsnummer }),
    konteringslinjer: [{ beloeb: felter.beloeb, ...dimensionerOf(kontering) }],
    begrundelse: begrundelse.value,
  });
};
