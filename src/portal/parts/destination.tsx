import { DESTINATIONER } from "../../domain/udbetaling/model.js";
import { bilingual } from "../sprog.js";
import { Tekstfelt, Valgfelt } from "./felter.js";
import type { Formprops } from "./handling.js";

const texts = bilingual({
  destination: ["Sendes til", "Sent to"],
  NemKonto: ["Modtagerens NemKonto", "The payee's NemKonto"],
  SpecifikKonto: ["Den specifikke konto for ydelsen", "The specific account for the ydelse"],
  Bankkonto: ["En bestemt bankkonto", "A certain bank account"],
  konto: ["Bankkonto", "Bank account"],
  kontoHint: [
    "Kun, når der sendes til en bestemt bankkonto: 1234 1234567890",
    "Only when sent to a certain bank account: 1234 1234567890",
  ],
});

/** Where the money is sent. An account that was typed is not shown again. */
export const Destinationsfelter = ({ form, fejlOf, sprog, all }: Formprops & { readonly all: string }) => {
  const t = texts(sprog);
  return (
    <>
      <Valgfelt
        name="destination"
        label={t.destination}
        all={all}
        value={form.destination}
        error={fejlOf("destination")}
        valg={DESTINATIONER.map((value) => ({ value, text: t[value] }))}
      />
      <Tekstfelt name="konto" label={t.konto} hint={t.kontoHint} value={undefined} error={fejlOf("konto")} />
    </>
  );
};
