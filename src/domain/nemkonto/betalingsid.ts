import { isUuid, type Uuid } from "../identifikatorer.js";

/** A payout's id as NemKonto and banks know it: without dashes, because ISO 20022 has room for 35 characters (EndToEndId). */
export const betalingsidOf = (udbetaling: Uuid): string => udbetaling.replaceAll("-", "");

const PARTS = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The payout of an EndToEndId; undefined when it is not one of ours. */
export const readBetalingsid = (text: string): Uuid | undefined => {
  const id = PARTS.exec(text.trim().toLowerCase())?.slice(1).join("-");
  return id !== undefined && isUuid(id) ? id : undefined;
};
