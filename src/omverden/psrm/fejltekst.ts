import type { Psrmfejl } from "../../domain/inddrivelse/aktioner/kvittering.js";

/**
 * The errors that the stand-in can give. The numbers are PSRM's own (Gældsstyrelsen's list of machine rejections), the
 * sentences ours. A person's number is never repeated: debtors are told by their place in the list.
 */
const TEKSTER = {
  0: "Nedskrivningen er større end det, der skyldes ({vaerdi} kr.). PSRM's liste har intet nummer for fejlen.",
  5: "Skyldner nr. {vaerdi} findes ikke: nummeret har ikke den form, dets slags har.",
  151: "Fordringshaverens aftale dækker ikke fordringstypen {vaerdi}.",
  201: "Fordring {vaerdi} kan ikke være hovedfordring, for den hører selv til en anden.",
  227: "En korrektion på 0 kr. kan ikke indberettes.",
  408: "En nedskrivning skal være større end 0 kr.",
  409: "Virkningsdato mangler.",
  411: "Fordringsarten {vaerdi} kan ikke modtages; PSRM inddriver kun INDR.",
  418: "Fordring {vaerdi} har en aktion, der endnu ikke er udført.",
  423: "HovedfordringsID må ikke udfyldes på en hovedfordring.",
  428: "Fordring {vaerdi} er afvist eller fortrudt.",
  429: "Der er ingen aktion {vaerdi}.",
  461: "HovedfordringsID mangler, eller der er ingen fordring med det: {vaerdi}.",
  467: "Virkningsdatoen {vaerdi} er før den dag, fordringen blev modtaget.",
  469: "Opskrivningen skal være på samme beløb som den nedskrivning, den annullerer ({vaerdi} kr.).",
  470: "Virkningsdatoen skal være den samme som på den aktion, der annulleres ({vaerdi}).",
  471: "OANI kan kun annullere en nedskrivning med årsag INDB.",
  473: "Aktion {vaerdi} er ikke en nedskrivning.",
  474: "En rentefordring ({vaerdi}) kan ikke opskrives.",
  477: "OONR kan kun annullere en nedskrivning med årsag REGU.",
  486: "Fordringshavers reference {vaerdi} er allerede brugt.",
  493: "Aktion {vaerdi} blev afvist, så der er intet at annullere.",
  494: "Aktion {vaerdi} hører til en anden fordring.",
  496: "Fordring {vaerdi} er ikke længere under inddrivelse og kan ikke opskrives.",
  498: "Fordring {vaerdi} er ikke længere under inddrivelse og kan ikke nedskrives.",
  502: "NAOR kan kun annullere en opskrivningsregulering eller en OONR.",
  503: "Aktion {vaerdi} er allerede annulleret.",
  504: "Nedskrivningen skal være på samme beløb som den opskrivning, den annullerer ({vaerdi} kr.).",
  506: "NAOI kan kun annullere en OANI.",
  509: "Der er ingen fordring {vaerdi}.",
  510: "Den nye hovedstol skal være højere end den, der allerede er oplyst ({vaerdi} kr.).",
  518: "Fordring {vaerdi} er ikke længere under inddrivelse, så hovedstolen kan ikke rettes.",
  519: "En nedskrivning med årsag REGU må ikke have en virkningsdato.",
  528: "Skyldner nr. {vaerdi} står der allerede.",
  533: "Doms- eller forligsdatoen {vaerdi} er ikke kommet endnu.",
  539: "Fordring {vaerdi} kan ikke genindsendes: kun efter HENS, KLAG, BORD eller HAFT, og kun én gang.",
  540: "Fordring {vaerdi} er ikke tilbagekaldt og kan derfor ikke genindsendes.",
  541: "Fordring {vaerdi} blev sendt af en anden fordringshaver.",
  542: "Genindsendte stamdata er ikke dem, fordringen havde: {vaerdi}.",
  546: "Et tilbagekald med årsag FEJL må ikke have en virkningsdato.",
  547: "Hovedfordring {vaerdi} er ikke længere under inddrivelse.",
  548: "Virkningsdatoen {vaerdi} er ikke kommet endnu.",
  550: "Stamdata mangler: {vaerdi}.",
  568: "Datoen {vaerdi} er før år 1900.",
  569: "Perioden begynder efter, at den slutter.",
  570: "Hovedfordringen kan ikke tilbagekaldes, før relateret fordring {vaerdi} er færdig.",
  602: "Fordring {vaerdi} er allerede ude af inddrivelsen for altid.",
  603: "Fordring {vaerdi} er allerede tilbagekaldt og kan nu kun tilbagekaldes med årsag FEJL.",
} as const satisfies Record<number, string>;
type Psrmfejlkode = keyof typeof TEKSTER;

const psrmfejl = (kode: Psrmfejlkode, vaerdi: string): Psrmfejl => ({
  kode,
  tekst: TEKSTER[kode].replace("{vaerdi}", () => vaerdi),
});

/** A rule: whether it is broken, the number of its error, and the value that the error's sentence needs. */
export type Regel = readonly [brudt: boolean, kode: Psrmfejlkode, vaerdi?: string];

/** The errors of the rules that are broken, in the rules' order. */
export const broken = (regler: readonly Regel[]): readonly Psrmfejl[] =>
  regler.flatMap(([brudt, kode, vaerdi = ""]) => (brudt ? [psrmfejl(kode, vaerdi)] : []));
