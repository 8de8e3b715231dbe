/** Writes bits from the most significant one on, with the codes of H.264. */
export class BitWriter {
  readonly #bytes: number[] = [];
  #last = 0;
  #filled = 0;

  bits(value: number, count: number): void {
    for (let at = count - 1; at >= 0; at -= 1) {
      this.#last = (this.#last << 1) | ((value >> at) & 1);
      this.#filled += 1;
      if (this.#filled === 8) this.#flush();
    }
  }

  /** Exp-Golomb code of a whole number from 0 on. */
  unsigned(value: number): void {
    const length = Math.floor(Math.log2(value + 1));
    this.bits(0, length);
    this.bits(value + 1, length + 1);
  }

  /** Whole bytes from here on. */
  bytes(values: Iterable<number>): void {
    this.align();
    for (const value of values) this.#bytes.push(value);
  }

  /** Fills the last byte with zeros. */
  align(): void {
    while (this.#filled !== 0) this.bits(0, 1);
  }

  /** Ends a unit: a one, then zeros. */
  finish(): Uint8Array {
    this.bits(1, 1);
    this.align();
    return Uint8Array.from(this.#bytes);
  }

  #flush(): void {
    this.#bytes.push(this.#last);
    this.#last = 0;
    this.#filled = 0;
  }
}
