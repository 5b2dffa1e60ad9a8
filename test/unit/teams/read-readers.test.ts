import { expect, test, vi } from 'vitest';
import { ConnectorError } from '../../../src/teams/connector.ts';
import { createReadReaders } from '../../../src/teams/read-readers.ts';
import { aConversation } from '../../builders.ts';

const chat = aConversation({ id: '19:chat@thread.v2', scope: 'group' });

function readers(list: () => Promise<readonly unknown[]>) {
  let time = 0;
  const logged: string[] = [];
  const listMembers = vi.fn(list);
  const made = createReadReaders(
    listMembers,
    () => time,
    (_, event) => void logged.push(event),
  );
  const pass = (ms: number): void => {
    time += ms;
  };
  return { ...made, listMembers, logged, pass };
}

test('people are known by their object ids, apps are none of them, and who has no id is counted', async () => {
  const { read } = readers(async () => [
    { id: '29:a', aadObjectId: 'anna' },
    { id: '29:b', objectId: 'bo' },
    { id: '29:b2', objectId: 'bo', aadObjectId: '' },
    { id: '28:bot' },
    { id: '29:outside', name: 'Gæst' },
    { id: '4:+4512345678', aadObjectId: '' },
  ]);
  expect(await read(chat)).toEqual({ personIds: ['anna', 'bo'], unidentified: 2 });
});

test('a chat is read once a minute, and at once after somebody came or left', async () => {
  const { read, forget, listMembers, pass } = readers(async () => [{ aadObjectId: 'anna' }]);
  await Promise.all([read(chat), read(chat)]);
  pass(59_000);
  await read(chat);
  expect(listMembers).toHaveBeenCalledTimes(1);
  forget('19:andre@thread.v2');
  await read(chat);
  expect(listMembers).toHaveBeenCalledTimes(1);
  forget(chat.id);
  await read(chat);
  pass(61_000);
  await read(chat);
  expect(listMembers).toHaveBeenCalledTimes(3);
});

test('that the service refuses is not remembered: the next question tries again', async () => {
  let isUp = false;
  const { read, logged } = readers(async () => {
    if (!isUp) throw new ConnectorError('refused', 'refused');
    return [];
  });
  expect(await read(chat)).toBeUndefined();
  isUp = true;
  expect(await read(chat)).toEqual({ personIds: [], unidentified: 0 });
  expect(logged).toEqual(['readers-unread']);
});

test('a service that does not answer is waited for a moment only', async () => {
  vi.useFakeTimers();
  try {
    const { read } = readers(() => new Promise(() => undefined));
    const reading = read(chat);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await reading).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test('a fault of the program is not taken for a silent service', async () => {
  const { read } = readers(async () => {
    throw new TypeError('broken');
  });
  await expect(read(chat)).rejects.toThrow('broken');
});
