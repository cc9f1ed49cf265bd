import { any, list, optional, record, type Static } from "../kit/schema.js";
import { byteantal, frit, heltal } from "./felter.js";

/**
 * The papers of a file that is handed over by folder. Published by Serviceplatformen (SFTPTypes.xsd of 26 September
 * 2023) and followed to the letter: only the root is in the namespace.
 */
const types = {
  namespace: "http://serviceplatformen.dk/xml/wsdl/soap11/SFTP/1/types",
  qualified: false,
} as const;

const Filbeskrivelse = record("FileDescriptor", {
  fileName: frit(255),
  sizeInBytes: byteantal(),
  sender: frit(255),
  sendersFileId: optional(frit(255)),
  recipients: list("Recipients", frit(255), { minItems: 1 }),
});
export type Filbeskrivelse = Static<typeof Filbeskrivelse>;

/**
 * Laid beside a file when it is whole. What stands in FileContentDescriptor (the routing of single files) is allowed and
 * not read: where a bilag goes stands in the bilag.
 */
export const Trigger = record(
  "Trigger",
  { fileDescriptor: Filbeskrivelse, fileContentDescriptor: any() },
  types,
);
export type Trigger = Static<typeof Trigger>;

/** Laid beside a file that an it-system is to fetch. */
export const Filmetadata = record(
  "FileMetadata",
  {
    fileTransferUUID: frit(),
    fileDescriptor: Filbeskrivelse,
    fileContentDescriptor: record("FileContentDescriptor", {}),
  },
  types,
);
export type Filmetadata = Static<typeof Filmetadata>;

const Teknikfejl = record("ErrorMessage", {
  errorCode: heltal(0, 2_147_483_647),
  errorCodeDescription: frit(),
  errorDescription: frit(),
});

/** The answer to a trigger: either `receipt` or one `errorMessage` or more. */
export const Teknikkvittering = record(
  "TechnicalReceipt",
  {
    fileTransferUUID: frit(),
    sendersFileId: optional(frit()),
    receipt: optional(record("Receipt", { message: frit() })),
    errorMessage: optional(list("ErrorMessage", Teknikfejl)),
  },
  types,
);
export type Teknikkvittering = Static<typeof Teknikkvittering>;

/** What a technical receipt says of a file that was taken; seen in a public client of the platform. */
export const TAGET = "SUCCESS";

/** The hub's name as a sender and recipient of files. Ours: no name of this service is public. */
export const POSTHUSET = "oeir";

/** The names that a trigger may give as recipient: the hub's, and the platform's own of dynamic routing. */
export const MODTAGERNAVNE: readonly string[] = [POSTHUSET, "ROUTING_V1_0_0"];

/** Largest trigger, in bytes. Our choice: thirty times one with every field full. */
export const MAX_TRIGGER = 64 * 1024;

/** Longest name of a file, in bytes: what the hub puts after it must fit in the 255 of a file system. Our choice. */
export const MAX_FILNAVN = 150;

const RESERVED = /\.(trigger|metadata|sftpreceipt)$/i;

/** Whether a file may be called so: letters, digits and a few signs, so that the name is the same on every system. */
export const isFilnavn = (navn: string): boolean =>
  /^[\p{L}\p{N}_][\p{L}\p{N}_ .()+,=@-]*$/u.test(navn) &&
  new TextEncoder().encode(navn).length <= MAX_FILNAVN &&
  !RESERVED.test(navn);
