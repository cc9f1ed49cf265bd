/** More is waiting than can be taken; nothing was done, and the caller may come again shortly. */
export class Overloaded extends Error {
  constructor() {
    super("too much is waiting");
  }
}
