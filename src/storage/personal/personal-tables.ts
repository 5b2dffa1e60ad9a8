import { committeesTable } from './committees.ts';
import { conversationsTable } from './conversations.ts';
import { deliveriesTable } from './deliveries.ts';
import { draftsTable } from './drafts.ts';
import { erasuresTable } from './erasures.ts';
import { feedbackTable } from './feedback.ts';
import { focusTable } from './focus.ts';
import { languagesTable } from './languages.ts';
import { meetingsTable } from './meetings.ts';
import { membershipsTable } from './memberships.ts';
import { metaTable } from './meta.ts';
import { noticesTable } from './notices.ts';
import type { PersonalTable } from './personal-table.ts';
import { personsTable } from './persons.ts';
import { proposalsTable } from './proposals.ts';
import { pseudonymsTable } from './pseudonyms.ts';
import { responsesTable } from './responses.ts';
import { retentionPlansTable } from './retention-plans.ts';
import { subscriptionsTable } from './subscriptions.ts';
import { toldAgendasTable } from './told-agendas.ts';
import { turnsTable } from './turns.ts';

/** Every table of storage, in the order in which a person is erased from them. */
export const personalTables: readonly PersonalTable[] = [
  retentionPlansTable,
  responsesTable,
  noticesTable,
  proposalsTable,
  draftsTable,
  focusTable,
  feedbackTable,
  deliveriesTable,
  subscriptionsTable,
  languagesTable,
  membershipsTable,
  personsTable,
  conversationsTable,
  toldAgendasTable,
  turnsTable,
  meetingsTable,
  committeesTable,
  pseudonymsTable,
  erasuresTable,
  metaTable,
];
