import { readKey, writeKey } from "../main/noegler.js";
import { issueToken } from "../scenarier/parter.js";
import { type Client, createClient } from "../sdk/client.js";

/** A fagsystem as the hub at `url` sees it: with its key of the data folder while that opens the door, else with a new one. */
export const fagsystemOf = async (
  drift: Client,
  { url, data }: { readonly url: string; readonly data: string },
  { navn, id }: { readonly navn: string; readonly id: string },
): Promise<Client> => {
  const name = navn.toLowerCase();
  const kept = readKey(data, name);
  if (kept !== undefined) {
    const client = createClient({ url, token: kept });
    if ((await client.seFejlkoder({})).ok) return client;
  }
  const token = await issueToken(drift, id, navn);
  writeKey(data, name, token);
  return createClient({ url, token });
};
