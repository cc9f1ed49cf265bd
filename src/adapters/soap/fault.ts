import { type Fejl, fejlkatalog, fejltekst } from "../../domain/fejl.js";
import {
  isPlatformfejl,
  ServiceplatformFault,
  TransportKvittering,
  toServiceplatformFault,
  toTransportKvittering,
} from "../../domain/kvittering.js";
import { escapeText } from "../../kit/xml-text.js";
import { writeXml } from "../../kit/xml-writer.js";
import { wrap } from "./envelope.js";

/**
 * A refusal as a SOAP 1.1 fault with a published detail: ServiceplatformFault when it is the platform's own (who are
 * you, trouble in the hub), else TransportKvittering FEJL. `Server` when calling again may help, else `Client`.
 */
export const writeFault = (fejl: readonly Fejl[], reference: string, tid: Date): string => {
  const platform = fejl.filter(isPlatformfejl);
  const detail =
    platform.length > 0
      ? writeXml(ServiceplatformFault, toServiceplatformFault(platform, reference, tid))
      : writeXml(TransportKvittering, toTransportKvittering(fejl));
  const first = fejl[0]!;
  const code = fejlkatalog[first.kode].http >= 500 ? "Server" : "Client";
  const text = `${first.kode}: ${fejltekst(first)} Kald: ${reference}`;
  return wrap(
    `<soap:Fault><faultcode>soap:${code}</faultcode><faultstring xml:lang="da">${escapeText(text)}</faultstring>` +
      `<detail>${detail}</detail></soap:Fault>`,
  );
};
