import type { Activity } from 'botbuilder';

/** An activity from a channel, as the door lets it in. */
export const fromChannel = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:ditte', name: 'Ditte Eksempel', aadObjectId: '11111111-0000-4000-8000-000000000001' },
  recipient: { id: '28:dagsorden', name: 'Dagsorden' },
  conversation: {
    id: '19:fyrtaarnet@thread.tacv2;messageid=1760000000000',
    conversationType: 'channel',
    tenantId: '22222222-0000-4000-8000-000000000002',
    isGroup: true,
    name: 'Fyrtårnet',
  },
  channelData: {
    team: { id: '19:team@thread.tacv2', name: 'Projekter' },
    channel: { id: '19:fyrtaarnet@thread.tacv2', name: 'Fyrtårnet' },
    tenant: { id: '22222222-0000-4000-8000-000000000002' },
  },
};

/** The SDK's type has a dozen fields that no service always sends. */
export function activityOf(value: object): Activity {
  if (!isActivity(value)) throw new Error('an activity has a type');
  return value;
}

function isActivity(value: object): value is Activity {
  return 'type' in value && typeof value.type === 'string';
}
