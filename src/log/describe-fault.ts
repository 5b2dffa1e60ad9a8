/** The name and code of an error and of its causes: never its message, which may quote a person or a token. */
export function describeFault(error: unknown): { readonly error: string; readonly code?: string } {
  const names: string[] = [];
  let code: string | undefined;
  for (let cause: unknown = error; cause instanceof Error && names.length < 4; cause = cause.cause) {
    names.push(cause.name);
    if (code === undefined && 'code' in cause && typeof cause.code === 'string') code = cause.code;
  }
  return { error: names.length === 0 ? typeof error : names.join(' < '), ...(code === undefined ? {} : { code }) };
}
