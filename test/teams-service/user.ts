import { randomUUID } from 'node:crypto';
import type { JsonObject } from './wire.ts';

/** A person in the tenant. */
export class User {
  readonly name: string;
  /** Entra object id. */
  readonly aadObjectId: string;
  /** The platform's own id, one per bot. */
  readonly id: string;
  readonly email: string;
  /** Everything that the bot has shown to this person, oldest first: messages in their conversations and answers to their clicks. */
  readonly seen: { readonly conversationId: string; readonly text: string }[] = [];

  constructor(name: string, aadObjectId: string = randomUUID()) {
    this.name = name;
    this.aadObjectId = aadObjectId;
    this.id = `29:${aadObjectId.replaceAll('-', '')}`;
    this.email = `${name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]+/g, '.')}@kommune.test`;
  }

  /** As the sender of an activity. */
  get account(): JsonObject {
    return { id: this.id, name: this.name, aadObjectId: this.aadObjectId };
  }

  /** As the rosters of the service list them. */
  get rosterEntry(): JsonObject {
    return {
      id: this.id,
      objectId: this.aadObjectId,
      name: this.name,
      givenName: this.name.split(' ')[0],
      email: this.email,
      userPrincipalName: this.email,
      userRole: 'user',
    };
  }
}
