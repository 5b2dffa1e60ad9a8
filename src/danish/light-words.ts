export function isLightWord(_word: string): boolean {
  return false;
}
