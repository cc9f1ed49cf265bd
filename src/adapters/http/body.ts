/** Largest message by any door, in bytes; masse goes by file. Fixed point of the design. */
export const MAX_BODY = 10 * 1024 * 1024;

/** The body of a request, or undefined when it is larger than `max` bytes: the rest is then not read. */
export const readBody = async (request: Request, max = MAX_BODY): Promise<Uint8Array | undefined> => {
  const declared = request.headers.get("content-length");
  if (declared !== null && Number(declared) > max) return undefined;
  if (declared !== null) return new Uint8Array(await request.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.length;
    if (size > max) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
