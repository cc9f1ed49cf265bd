import { HELSINGOER } from "../../src/scenarier/parter.js";
import { golden } from "../golden.js";
import type { TestOeir } from "./oeir.js";

export const SOAP_PATH = "/service/OIR/ModtagFinansbilag/2";

/** A finansbilag in its SOAP envelope, called on behalf of `myndighed`. */
export const envelope = (bilag: string, myndighed: string = HELSINGOER): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>',
    '<m:ModtagFinansbilagRequest xmlns:m="http://serviceplatformen.dk/xml/wsdl/soap11/ModtagFinansbilag/2/types">',
    `<a:AuthorityContext xmlns:a="http://serviceplatformen.dk/xml/schemas/AuthorityContext/1/"><a:MunicipalityCVR>${myndighed}</a:MunicipalityCVR></a:AuthorityContext>`,
    bilag.replace(/^<\?xml[^>]*\?>\s*/, ""),
    "</m:ModtagFinansbilagRequest></soap:Body></soap:Envelope>",
  ].join("\n");

export const goldenBilag = golden("finansbilag-helsingoer.xml");

export type SoapReply = { readonly status: number; readonly text: string };

/** Post bytes to the SOAP door, as KSD unless told otherwise. */
export const post = async (
  oeir: TestOeir,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { authorization: `Bearer ${oeir.ksdToken}` },
): Promise<SoapReply> => {
  const response = await fetch(`${oeir.url}${SOAP_PATH}`, {
    method: "POST",
    headers: { "content-type": "text/xml; charset=utf-8", ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
};

/** The error codes of an answer: of a fault's published list, or of a receipt. */
export const codesOf = ({ text }: SoapReply): readonly string[] =>
  [...text.matchAll(/<(?:\w+:)?(?:FejlKode|ErrorCode)>([^<]+)</g)].map(([, code]) => code!);

/** The published code of a receipt. */
export const receiptOf = ({ text }: SoapReply): string | undefined =>
  /<(?:\w+:)?ForretningsValideringsKode>([^<]+)</.exec(text)?.[1];
