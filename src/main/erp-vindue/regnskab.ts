import type { Database } from "../../adapters/postgres/database.js";
import type { Regnskab } from "../../adapters/rest/regnskab.js";
import type { Bogfoering } from "../../contract/regnskab.js";
import { fejl } from "../../domain/fejl.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { formatKontering } from "../../domain/kontering.js";
import { eksporter } from "../../erp/eksport/eksport.js";
import type { BookBilag } from "../../erp/ledger.js";
import { danPrimo, type Primolinje } from "../../erp/primo.js";
import { findRaabalance, type Raabalancetal, saldoOf } from "../../erp/raabalance.js";
import { findKontoudtog, findSaldi, type Kontofakta } from "../../erp/regnskab.js";
import { findOriginal, type Originalbilag } from "../../erp/tilbagefoersel.js";
import { failed, ok } from "../../kit/result.js";

/** The books of the reference ERP, as the API shows them. */
export const regnskabOf = (database: Database, book: BookBilag): Regnskab => ({
  konti: async (myndighed, pr, kendt) =>
    ok({
      ...ejer(myndighed),
      pr,
      ...known(kendt),
      konti: (await findSaldi(database, myndighed, pr, kendt)).map((konto) => ({
        ...showKonto(konto),
        debet: konto.debet,
        kredit: konto.kredit,
        saldo: konto.debet - konto.kredit,
      })),
    }),
  kontoudtog: async (konto, periode, kendt) => {
    const udtog = await findKontoudtog(database, konto, periode, kendt);
    if (udtog === undefined)
      return failed(fejl("ERP-005", { konto: konto.kontonummer, myndighed: konto.myndighed }));
    const linjer = udtog.linjer.map(({ tekst, loebenummer, beskedId, ...linje }) => ({
      ...linje,
      tekst: tekst ?? "",
      loebenummer: Number(loebenummer),
      ...(beskedId === null ? {} : { beskedId }),
    }));
    return ok({ ...konto, ...periode, ...known(kendt), ...udtog, linjer });
  },
  raabalance: async (myndighed, periode, kendt) => {
    const balance = await findRaabalance(database, myndighed, periode, kendt);
    const hovedkonti = balance.hovedkonti.map(({ nr, navn, konti, ...tal }) => ({
      nr,
      navn,
      konti: konti.map((konto) => ({ ...showKonto(konto), ...showTal(konto) })),
      ...showTal(tal),
    }));
    return ok({ ...ejer(myndighed), ...periode, ...known(kendt), hovedkonti, ...showTal(balance) });
  },
  bogfoering: async (myndighed, bilag) => {
    const found = await findOriginal(database, { myndighed, ...bilag });
    return found === undefined ? { myndighed, linjer: [] } : showBogfoering(myndighed, found);
  },
  primo: async (myndighed, aar, { navn }) => {
    const primo = await danPrimo({ database, book }, myndighed, aar, navn);
    if (!primo.ok) return primo;
    const { udfald, loebenummer, linjer, baaret } = primo.value;
    return ok({
      ...ejer(myndighed),
      aar,
      udfald,
      ...(loebenummer === undefined ? {} : { loebenummer: Number(loebenummer) }),
      linjer: linjer.map(showPrimolinje),
      baaret: baaret.map(showPrimolinje),
    });
  },
  eksport: (form, myndighed, aar) => eksporter(database, form, myndighed, aar),
});

const showBogfoering = (myndighed: string, bilag: Originalbilag): Bogfoering => ({
  myndighed,
  loebenummer: Number(bilag.loebenummer),
  ...(bilag.tilbagefoerer === null ? {} : { tilbagefoerer: Number(bilag.tilbagefoerer) }),
  ...(bilag.tilbagefoertAf === null ? {} : { tilbagefoertAf: Number(bilag.tilbagefoertAf.loebenummer) }),
  linjer: bilag.linjer.map(({ kontonummer, debet, kredit }, index) => ({
    linje: index + 1,
    kontonummer,
    debet,
    kredit,
  })),
});

const ejer = (myndighed: string) => ({ myndighed, myndighedsnavn: myndighedsnavn(myndighed) });

const known = (kendt: Date | undefined) => (kendt === undefined ? {} : { kendt });

const showKonto = ({ kontonummer, navn, funktion, dranst, gruppering, art }: Kontofakta) => ({
  kontonummer,
  navn,
  kontering: formatKontering({ Funktion: funktion, Dranst: dranst, Gruppering: gruppering, Art: art }),
});

const showTal = (tal: Raabalancetal) => ({
  primo: tal.primo,
  foer: tal.foer,
  debet: tal.debet,
  kredit: tal.kredit,
  saldo: saldoOf(tal),
});

const showPrimolinje = ({ kontonummer, navn, slags, beloeb }: Primolinje) => ({
  kontonummer,
  navn,
  slags,
  beloeb,
});
