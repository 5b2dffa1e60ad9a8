/**
 * An Entra object id as it is kept and compared everywhere: in lower case, for the platform writes the same id in either
 * case. Whatever comes from the platform passes here first. Undefined for a bot or a caller from outside, who has none.
 */
export function objectIdOf(id: string | null | undefined): string | undefined {
  const plain = (id ?? '').trim().toLowerCase();
  return plain === '' ? undefined : plain;
}
