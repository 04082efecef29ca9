import { isHttpUrl } from '../article/schema.ts';

const EMAIL = /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/;

/** What a contact leads to where it is an e-mail or web address and nothing else; null otherwise. */
export function contactHref(contact: string): string | null {
  if (isHttpUrl(contact)) return contact;
  return EMAIL.test(contact) ? `mailto:${contact}` : null;
}
