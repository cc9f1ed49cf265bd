import { type Fejl, fejltekst, loesning } from "../../domain/fejl.js";
import { Filmetadata, isFilnavn, POSTHUSET, TAGET, Teknikkvittering } from "../../domain/sftp.js";
import { writeXml } from "../../kit/xml-writer.js";
import type { Hub } from "../ports.js";
import { writeKvittering } from "./kvittering.js";
import type { Masseleverance } from "./ports.js";
import type { TagetFil } from "./sftp-porte.js";
import { judgeTrigger } from "./trigger.js";

/** What an it-system finds in its IN. */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

type Svar = Pick<Teknikkvittering, "receipt" | "errorMessage">;

const putTechnical = (
  hub: Hub,
  { system, navn, noegle }: TagetFil,
  fileTransferUUID: string,
  sendersFileId: string | undefined,
  svar: Svar,
): Promise<number> => {
  const sender = sendersFileId === undefined ? {} : { sendersFileId };
  const xml = writeXml(Teknikkvittering, { fileTransferUUID, ...sender, ...svar });
  const kaldt = isFilnavn(navn) ? navn : noegle;
  return hub.sftpmapper.putIn(system, `${kaldt}.sftpreceipt`, [DECLARATION, xml]);
};

/** `<file>.sftpreceipt`: the file is taken, and this is its masseleverance. */
export const putTaken = (
  hub: Hub,
  fil: TagetFil,
  leverance: Masseleverance,
  sendersFileId: string | undefined,
): Promise<number> => putTechnical(hub, fil, leverance.id, sendersFileId, { receipt: { message: TAGET } });

/** `<file>.sftpreceipt`: the file is not taken, and why. The number of the code and the texts are ours. */
export const putRefused = (
  hub: Hub,
  fil: TagetFil,
  found: readonly Fejl[],
  sendersFileId: string | undefined,
): Promise<number> =>
  putTechnical(hub, fil, fil.noegle, sendersFileId, { errorMessage: found.map(errorMessageOf) });

const errorMessageOf = (one: Fejl) => ({
  errorCode: Number(one.kode.slice(one.kode.indexOf("-") + 1)),
  errorCodeDescription: one.kode,
  errorDescription: `${fejltekst(one)} ${loesning(one)}`,
});

/**
 * The receipt of a masseleverance that has ended, and then its `.metadata`, which says that it is there whole. A stop
 * between the two, and the same are written again.
 */
export const putReceipt = async (hub: Hub, fil: TagetFil, leverance: Masseleverance): Promise<void> => {
  const { system } = fil;
  const { sendersFileId } = judgeTrigger(fil, await hub.sftpmapper.look(fil)).beskrivelse;
  const fileName = `${fil.navn}.kvittering_${leverance.id}.xml`;
  const sizeInBytes = await hub.sftpmapper.putIn(system, fileName, writeKvittering(hub, leverance));
  const fileDescriptor = {
    fileName,
    sizeInBytes,
    sender: POSTHUSET,
    ...(sendersFileId === undefined ? {} : { sendersFileId }),
    recipients: [system],
  };
  const metadata = { fileTransferUUID: leverance.id, fileDescriptor, fileContentDescriptor: {} };
  await hub.sftpmapper.putIn(system, `${fileName}.metadata`, [DECLARATION, writeXml(Filmetadata, metadata)]);
};
