/** What a parser of one setting answers: the value, or one Chinese sentence that says what is wrong. */
export type Parsed<Value> = { value: Value } | { fault: string };
