import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { KSD } from "../src/scenarier/parter.js";

/** The folder of an it-system, as the system itself uses it. */

export type Papir = {
  readonly navn: string;
  readonly stoerrelse: number;
  readonly sender?: string;
  readonly recipients?: string;
  readonly sendersFileId?: string;
};

/** A trigger as a public client of the platform writes it, by hand: the namespace on the root alone. */
export const triggerXml = ({ navn, stoerrelse, sender = KSD, recipients = "oeir", ...rest }: Papir): string =>
  `<ns2:Trigger
xmlns:ns2="http://serviceplatformen.dk/xml/wsdl/soap11/SFTP/1/types">
<FileDescriptor>
<FileName>${navn}</FileName>
<SizeInBytes>${stoerrelse}</SizeInBytes>
<Sender>${sender}</Sender>
<SendersFileId>${rest.sendersFileId ?? "fil-1"}</SendersFileId>
<Recipients>${recipients}</Recipients>
</FileDescriptor>
<FileContentDescriptor>
</FileContentDescriptor>
</ns2:Trigger>`;

export type Mappe = {
  readonly path: (...parts: readonly string[]) => string;
  /** Names in one of the folders. */
  readonly names: (folder: string) => readonly string[];
  /** Lay a file and then its trigger. */
  readonly lay: (navn: string, bytes: Buffer | string, papir?: Partial<Papir>) => void;
  readonly layTrigger: (navn: string, text: string | Buffer) => void;
  /** What stands in IN under this name, once it is there. */
  readonly fetch: (navn: string) => Promise<string>;
  /** The first name in a folder that fits, once there is one. */
  readonly await: (folder: string, pattern: RegExp) => Promise<string>;
  /** Resolves when nothing is left in a folder. */
  readonly awaitEmpty: (folder: string) => Promise<void>;
};

export const openMappe = (data: string, system: string = KSD): Mappe => {
  const path = (...parts: readonly string[]): string => join(data, "sftp", system, ...parts);
  mkdirSync(path("OUT"), { recursive: true, mode: 0o700 });
  const names = (folder: string): readonly string[] =>
    existsSync(path(folder)) ? readdirSync(path(folder)).sort() : [];
  const layTrigger = (navn: string, text: string | Buffer): void =>
    writeFileSync(path("OUT", `${navn}.trigger`), text);
  const awaitName = async (folder: string, pattern: RegExp): Promise<string> => {
    for (let tries = 0; tries < 300; tries += 1) {
      const found = names(folder).find((name) => pattern.test(name));
      if (found !== undefined) return found;
      await sleep(50);
    }
    throw new Error(`nothing in ${folder} fits ${pattern}: ${names(folder).join(" ")}`);
  };
  return {
    path,
    names,
    lay: (navn, bytes, papir = {}) => {
      writeFileSync(path("OUT", navn), bytes);
      const stoerrelse = statSync(path("OUT", navn)).size;
      layTrigger(navn, triggerXml({ navn, stoerrelse, ...papir }));
    },
    layTrigger,
    await: awaitName,
    awaitEmpty: async (folder) => {
      for (let tries = 0; names(folder).length > 0; tries += 1) {
        if (tries === 300) throw new Error(`left in ${folder}: ${names(folder).join(" ")}`);
        await sleep(50);
      }
    },
    fetch: async (navn) => {
      const exact = new RegExp(`^${navn.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
      return readFileSync(path("IN", await awaitName("IN", exact)), "utf8");
    },
  };
};
