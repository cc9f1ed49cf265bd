import type { Oere } from "../../beloeb.js";
import { type Aktion, virkningOf } from "./aktion.js";

/**
 * Reconciliation with PSRM: Tilgang − Tilbagekald − Nedskrivning + Opskrivning = Inddrivelsesgrundlag. Own actions only:
 * what RIM does itself (coverages, write-offs) is left out on both sides. Source: Gældsstyrelsen's guide to afstemning.
 */

/** An action that PSRM executed (UDFØRT); `fordringId` is the receipt's: for a creation the new claim's. */
export type UdfoertAktion = { readonly aktion: Aktion; readonly fordringId: string };

const ARTER = ["tilgang", "tilbagekald", "nedskrivning", "opskrivning"] as const;
type Art = (typeof ARTER)[number];

/** One action's part in the sums; a recall of a main claim has one for each claim that went with it. Øre, never negative. */
type Afstemningspost = {
  readonly aktionId: string;
  readonly fordringId: string;
  readonly art: Art;
  readonly beloeb: Oere;
};

export type Afstemning = {
  readonly poster: readonly Afstemningspost[];
  readonly summer: Readonly<Record<Art, Oere>>;
  readonly inddrivelsesgrundlag: Oere;
};

/** The sums of executed actions, oldest first. A recall takes out all that its claims still stood for. */
export const afstem = (aktioner: readonly UdfoertAktion[]): Afstemning => {
  const hos = new Map<string, { readonly beloeb: Oere; readonly hovedfordringId?: string }>();
  const poster = aktioner.flatMap(({ aktion, fordringId }): readonly Afstemningspost[] => {
    const { aktionId } = aktion;
    switch (aktion.kode) {
      case "OPRETFORDRING":
      case "GENINDSENDFORDRING": {
        const { stamdata, hovedfordringId } = aktion;
        hos.set(fordringId, {
          beloeb: stamdata.beloeb,
          ...(hovedfordringId === undefined ? {} : { hovedfordringId }),
        });
        return [{ aktionId, fordringId, art: "tilgang", beloeb: stamdata.beloeb }];
      }
      case "FHI":
        return [];
      case "TILBAGEKALD": {
        const med = [...hos].filter(([id, one]) => id === fordringId || one.hovedfordringId === fordringId);
        for (const [id] of med) hos.delete(id);
        return med.map(([id, { beloeb }]) => ({ aktionId, fordringId: id, art: "tilbagekald", beloeb }));
      }
      default: {
        const virkning = virkningOf(aktion);
        const foer = hos.get(fordringId);
        if (foer !== undefined) hos.set(fordringId, { ...foer, beloeb: foer.beloeb + virkning });
        const art = virkning < 0n ? "nedskrivning" : "opskrivning";
        return [{ aktionId, fordringId, art, beloeb: aktion.beloeb }];
      }
    }
  });
  return summed(poster);
};

const summed = (poster: readonly Afstemningspost[]): Afstemning => {
  const summer = { tilgang: 0n, tilbagekald: 0n, nedskrivning: 0n, opskrivning: 0n };
  for (const { art, beloeb } of poster) summer[art] += beloeb;
  const inddrivelsesgrundlag = summer.tilgang - summer.tilbagekald - summer.nedskrivning + summer.opskrivning;
  return { poster, summer, inddrivelsesgrundlag };
};

/** One difference: known only to PSRM, of another value there, or only in our own books. Øre. */
export type Afstemningsforskel = {
  readonly klasse: "KUN_PSRM" | "ANDEN_VÆRDI" | "KUN_EGNE";
  readonly aktionId: string;
  readonly fordringId: string;
  readonly art: Art;
  readonly egen: Oere;
  readonly psrm: Oere;
};

/** The two sides' difference for each kind of sum (PSRM less own), and the actions that explain it. */
export const compareAfstemning = (
  egen: Afstemning,
  psrm: Afstemning,
): {
  readonly forskel: Readonly<Record<Art, Oere>>;
  readonly forskelle: readonly Afstemningsforskel[];
} => {
  const keyOf = ({ aktionId, fordringId, art }: Afstemningspost): string =>
    `${aktionId} ${fordringId} ${art}`;
  const egne = new Map(egen.poster.map((post) => [keyOf(post), post]));
  const deres = new Map(psrm.poster.map((post) => [keyOf(post), post]));
  const forskelle = [...new Map([...egne, ...deres])].flatMap(
    ([key, { aktionId, fordringId, art }]): readonly Afstemningsforskel[] => {
      const [en, to] = [egne.get(key), deres.get(key)];
      if (en?.beloeb === to?.beloeb) return [];
      const klasse = en === undefined ? "KUN_PSRM" : to === undefined ? "KUN_EGNE" : "ANDEN_VÆRDI";
      return [{ klasse, aktionId, fordringId, art, egen: en?.beloeb ?? 0n, psrm: to?.beloeb ?? 0n }];
    },
  );
  const [tilgang, tilbagekald, nedskrivning, opskrivning] = ARTER.map(
    (art) => psrm.summer[art] - egen.summer[art],
  ) as [Oere, Oere, Oere, Oere];
  return { forskel: { tilgang, tilbagekald, nedskrivning, opskrivning }, forskelle };
};
