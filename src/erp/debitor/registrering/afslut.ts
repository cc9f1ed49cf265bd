import { isHosKommunen } from "../../../domain/debitor/fordring.js";
import {
  type Haeftelseshaendelse,
  haeftelsestilstandOf,
  skyldnerUden,
  transitionHaeftelse,
} from "../../../domain/debitor/haeftelse.js";
import type { Afslutning, Haeftelsesrolle } from "../../../domain/debitor/model.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Kontobillede } from "../kontobillede.js";
import { type Afslutningsrow, type Skrivning, samlet } from "../skrivning.js";
import { mayMaintain } from "./adgang.js";

/** What an Afslut… operation ends, and of which role it must be; null: any. */
export type Slutmaal = {
  readonly tabel: Afslutningsrow["tabel"];
  readonly rolle: Haeftelsesrolle | null;
};

type Objekt = {
  readonly id: string;
  readonly rolle: Haeftelsesrolle;
  readonly gyldigFra: string;
  readonly gyldigTil: string | null;
};

/**
 * End a hæftelse, an address or a materialeabonnement. DEB-020, 021, 023; DEB-024: there is no such object of this role on the
 * account; DEB-025: it has been ended; DEB-029: it would end before it began; DEB-030: nobody would owe what is owed;
 * DEB-031: what is owed is at PSRM; DEB-038: the day has not come, and who is liable and where they live changes at once. A
 * materialeabonnement is looked up by its days, and may end on one to come.
 */
export const afslutObjekt = (
  billede: Kontobillede,
  { debitorkontoIdentifikator, afsenderSystem, objektIdentifikator: id, slutdato }: Afslutning,
  maal: Slutmaal,
  idag: string,
): Result<Skrivning, readonly Fejl[]> => {
  const adgang = mayMaintain(billede.konto, afsenderSystem, debitorkontoIdentifikator);
  if (adgang.length > 0) return failed(adgang);
  const objekt = objekterOf(billede, maal.tabel).find((one) => one.id === id);
  if (objekt === undefined || (maal.rolle !== null && objekt.rolle !== maal.rolle))
    return failed([fejl("DEB-024", { id }, { element: "Afslutning/ObjektIdentifikator" })]);
  if (transitionHaeftelse(haeftelsestilstandOf(objekt), "haeftelse.ophoert") === undefined)
    return failed([fejl("DEB-025", { id, dato: objekt.gyldigTil! })]);
  if (slutdato < objekt.gyldigFra)
    return failed([
      fejl("DEB-029", { fra: objekt.gyldigFra, til: slutdato }, { element: "Afslutning/Slutdato" }),
    ]);
  if (slutdato > idag && maal.tabel !== "materialeabonnement")
    return failed([fejl("DEB-038", { dato: slutdato }, { element: "Afslutning/Slutdato" })]);
  const afslutning: Skrivning = { afslutninger: [{ tabel: maal.tabel, id, dato: slutdato }] };
  if (maal.tabel !== "haeftelse") return ok(afslutning);
  const skift = afslutHaeftelse(billede, id, slutdato);
  return skift.ok ? ok(samlet([afslutning, skift.value])) : skift;
};

/** What was owed by who no longer is liable is owed by the next; DEB-031: PSRM must be told first (HAFT). */
const afslutHaeftelse = (
  { haeftelser, fordringer }: Kontobillede,
  id: string,
  dato: string,
): Result<Skrivning, readonly Fejl[]> => {
  const noter = [
    {
      emneArt: "haeftelse" as const,
      emne: id,
      art: "haeftelse.ophoert" satisfies Haeftelseshaendelse,
      data: { dato },
    },
  ];
  const naeste = skyldnerUden(haeftelser, id);
  const skyldes = fordringer.filter(({ restance }) => restance > 0n);
  if (naeste === "uaendret" || skyldes.length === 0) return ok({ noter });
  if (naeste === "ingen") return failed([fejl("DEB-030", { id })]);
  const fra = haeftelser.find((one) => one.id === id)!.part;
  const flyttes = skyldes.filter(({ skyldner }) => skyldner === fra);
  const laast = flyttes.filter(({ tilstand }) => !isHosKommunen(tilstand));
  if (laast.length > 0)
    return failed(laast.map((one) => fejl("DEB-031", { id: one.id, tilstand: one.tilstand })));
  return ok({
    noter: [
      ...noter,
      ...flyttes.map((one) => ({
        emneArt: "fordring" as const,
        emne: one.id,
        art: "fordring.flyttet",
        data: { haeftelse: id, dato },
      })),
    ],
    flytninger: flyttes.map(({ id: fordring, konto }) => ({ fordring, konto, skyldner: naeste.skyldner })),
  });
};

/** The objects of a kind, each with the role of the hæftelse it belongs to. */
const objekterOf = (billede: Kontobillede, tabel: Afslutningsrow["tabel"]): readonly Objekt[] => {
  if (tabel === "haeftelse") return billede.haeftelser;
  const roller = new Map(billede.haeftelser.map(({ id, rolle }) => [id, rolle]));
  const rows = tabel === "adresse" ? billede.adresser : billede.abonnementer;
  return rows.map((row) => ({ ...row, rolle: roller.get(row.haeftelse)! }));
};
