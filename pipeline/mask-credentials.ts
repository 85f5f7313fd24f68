/** User and password of every URL in a text, unseen. */
export function maskCredentials(text: string): string {
  return text.replaceAll(/(\w:\/\/)[^\s/]*@/g, '$1***@');
}
