import { beskriver, type Fejlbeskrivelse, type Ord } from "./beskrivelse.js";

/**
 * SOR-001…007: the sortiment a bilag names (rules in `finans/sortiment.ts`). The fagsystem owns them all, also where the
 * sortiment's owner must publish first: the bilag is sent anew by the fagsystem, which has it judged again. The rest are
 * the administration of sortimenter and klassifikationer.
 */
const brug = (...ord: Ord): Fejlbeskrivelse => ({ ...beskriver(422)("fagsystem", ...ord), faelles: true });
const ret = (...ord: Ord): Fejlbeskrivelse => beskriver(422)("kommune", ...ord);

export const sortimentfejl = {
  "SOR-001": brug(
    "Sortimentet {id} findes ikke.",
    "The sortiment {id} does not exist.",
    "Skriv id'et på et sortiment, som 'oeir sortiment liste' viser.",
    "Write the id of a sortiment that 'oeir sortiment liste' shows.",
  ),
  "SOR-002": brug(
    "Sortimentet {sortiment} har ingen version '{version}'.",
    "The sortiment {sortiment} has no version '{version}'.",
    "Skriv en udgivet version af sortimentet.",
    "Write a published version of the sortiment.",
  ),
  "SOR-003": brug(
    "Version {version} af sortimentet {sortiment} er en kladde og kan ikke bruges endnu.",
    "Version {version} of the sortiment {sortiment} is a draft and cannot be used yet.",
    "Brug en udgivet version, eller bed sortimentets ejer om at udgive den, og send igen med et nyt id.",
    "Use a published version, or ask the sortiment's owner to publish it, and send again under a new id.",
  ),
  "SOR-004": brug(
    "Version {version} af sortimentet {sortiment} er trukket tilbage.",
    "Version {version} of the sortiment {sortiment} is withdrawn.",
    "Gå over til en udgivet version; 'oeir sortiment forskel' viser, hvad der er ændret.",
    "Move to a published version; 'oeir sortiment forskel' shows what has changed.",
  ),
  "SOR-005": brug(
    "Sortimentet {sortiment} tilhører {ejer} og kan ikke bruges i bilag til {modtager}.",
    "The sortiment {sortiment} belongs to {ejer} and cannot be used in bilag to {modtager}.",
    "Brug et fælles sortiment eller modtagerens eget.",
    "Use a common sortiment or the receiver's own.",
  ),
  "SOR-006": brug(
    "Værdien '{vaerdi}' af {dimension} er ikke i version {version} af sortimentet {sortiment}.",
    "The value '{vaerdi}' of {dimension} is not in version {version} of the sortiment {sortiment}.",
    "Brug en værdi fra sortimentet, eller bed dets ejer om en version med værdien.",
    "Use a value of the sortiment, or ask its owner for a version with the value.",
  ),
  "SOR-007": brug(
    "Værdien '{vaerdi}' af {dimension} gælder ikke den {dato}: i version {version} af sortimentet {sortiment} gælder den {perioder}.",
    "The value '{vaerdi}' of {dimension} is not valid on {dato}: in version {version} of the sortiment {sortiment} it is valid {perioder}.",
    "Brug en værdi, der gælder på linjens bogføringsdato.",
    "Use a value that is valid on the booking date of the line.",
  ),
  "SOR-008": ret(
    "{hvad} findes ikke.",
    "{hvad} does not exist.",
    "Kontrollér id og version; 'oeir sortiment liste' viser dem, du kan se.",
    "Check id and version; 'oeir sortiment liste' shows those you may see.",
    404,
  ),
  "SOR-009": ret(
    "Version {version} er {tilstand} og kan ikke ændres med '{handling}'.",
    "Version {version} is {tilstand} and cannot be changed by '{handling}'.",
    "Opret en ny version, eventuelt som kopi af denne.",
    "Make a new version, perhaps as a copy of this one.",
    409,
  ),
  "SOR-010": ret(
    "{hvad} findes allerede.",
    "{hvad} exists already.",
    "Brug et andet id eller versionsnavn.",
    "Use another id or name of version.",
    409,
  ),
  "SOR-011": ret(
    "Værdien kan ikke bruges: {grund}.",
    "The value cannot be used: {grund}.",
    "Ret værdien, og importér hele listen igen; intet er ændret.",
    "Mend the value, and import the whole list again; nothing has changed.",
  ),
  "SOR-012": ret(
    "Version {version} har ingen værdier og kan ikke udgives.",
    "Version {version} has no values and cannot be published.",
    "Importér værdierne først.",
    "Import the values first.",
    409,
  ),
} as const satisfies Record<string, Fejlbeskrivelse>;
