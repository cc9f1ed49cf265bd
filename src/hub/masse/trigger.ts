import { type Fejl, fejl } from "../../domain/fejl.js";
import { laesefejl } from "../../domain/laesefejl.js";
import {
  type Filbeskrivelse,
  isFilnavn,
  MAX_FILNAVN,
  MAX_TRIGGER,
  MODTAGERNAVNE,
  POSTHUSET,
  Trigger,
} from "../../domain/sftp.js";
import { readXml } from "../../kit/xml-reader.js";
import { MAX_FIL } from "./modtag.js";
import type { Sftpfil, Sftpfund } from "./sftp-porte.js";

/** A trigger and its file, judged: what the trigger says as far as it can be read, and every error of the two. */
export type Triggerdom = { readonly beskrivelse: Partial<Filbeskrivelse>; readonly fejl: readonly Fejl[] };

/** Nothing outside the folder is touched to judge: only what was found there. MAS-011…020. */
export const judgeTrigger = ({ system, navn }: Sftpfil, fund: Sftpfund): Triggerdom => {
  const navnefejl = isFilnavn(navn) ? [] : [fejl("MAS-014", { graense: String(MAX_FILNAVN) })];
  const { beskrivelse, fejl: ulaeselig } = readTrigger(navn, fund.trigger);
  if (ulaeselig.length > 0) return { beskrivelse, fejl: [...navnefejl, ...ulaeselig] };
  const said = beskrivelse as Filbeskrivelse;
  return {
    beskrivelse,
    fejl: [...navnefejl, ...saidWrong(said, system, navn), ...fileWrong(said, navn, fund.fil)],
  };
};

const readTrigger = (navn: string, trigger: Sftpfund["trigger"]): Triggerdom => {
  const kaldt = { navn: `${navn}.trigger` };
  const none = (one: Fejl): Triggerdom => ({ beskrivelse: {}, fejl: [one] });
  if (trigger === "mangler") return none(fejl("MAS-012", kaldt));
  if (trigger === "ikke-en-fil") return none(fejl("MAS-016", kaldt));
  if (trigger === "for-stor") return none(fejl("MAS-020", { ...kaldt, graense: String(MAX_TRIGGER) }));
  const { value, faults } = readXml(Trigger, trigger);
  const wrong = faults.length === 0 ? [] : [fejl("MAS-012", kaldt), ...faults.map(laesefejl)];
  return { beskrivelse: value.fileDescriptor ?? {}, fejl: wrong };
};

/** What the trigger says against where it lies. */
const saidWrong = (said: Filbeskrivelse, system: string, navn: string): readonly Fejl[] => {
  const found: Fejl[] = [];
  if (said.fileName !== navn) found.push(fejl("MAS-013", { navn, angivet: said.fileName }));
  if (said.sender.toLowerCase() !== system) {
    found.push(fejl("MAS-018", { angivet: said.sender, fundet: system }));
  }
  if (!said.recipients.some((one) => MODTAGERNAVNE.includes(one))) {
    found.push(fejl("MAS-019", { angivet: said.recipients.join(", "), ventet: POSTHUSET }));
  }
  return found;
};

const fileWrong = (said: Filbeskrivelse, navn: string, fil: Sftpfund["fil"]): readonly Fejl[] => {
  if (fil === "mangler") return [fejl("MAS-015", { navn })];
  if (fil === "ikke-en-fil") return [fejl("MAS-016", { navn })];
  if (fil !== said.sizeInBytes) {
    return [fejl("MAS-017", { fundet: String(fil), angivet: String(said.sizeInBytes) })];
  }
  return fil <= MAX_FIL ? [] : [fejl("MAS-011", { fundet: String(fil), graense: String(MAX_FIL) })];
};
