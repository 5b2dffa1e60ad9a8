import { describe, expect, test } from 'vitest';
import { readAttachments } from '../../../src/teams/attached-files.ts';
import { activityOf, fromChannel } from './activity.ts';

const read = (...attachments: readonly object[]) => readAttachments(activityOf({ ...fromChannel, attachments }));

const file = {
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'referat.docx',
  content: { downloadUrl: 'https://havn-my.sharepoint.com/x', uniqueId: '1', fileType: 'docx' },
};

test('a file is its name and the address from which it may be fetched', () => {
  expect(read(file, { contentType: 'text/html', content: '<div>her er det</div>' })).toEqual({
    files: [{ name: 'referat.docx', downloadUrl: 'https://havn-my.sharepoint.com/x' }],
    hasOther: false,
  });
});

describe('no file is', () => {
  test.each([
    ['the copy of a message in HTML', { contentType: 'text/html', content: '<div>hvad?</div>' }, false],
    ['a quoted message', { contentType: 'messageReference', content: '{}' }, false],
    ['a card', { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }, false],
    ['an attachment without a type', { name: 'x' }, false],
    ['a picture', { contentType: 'image/png', contentUrl: 'https://example.org' }, true],
    ['a file of a channel', { contentType: 'text/html', content: '<attachment id="1"></attachment>' }, true],
    ['a reference to a file', { contentType: 'reference', contentUrl: 'https://example.org' }, true],
    ['a file without an address', { ...file, content: {} }, true],
    ['a file whose address is a list', { ...file, content: { downloadUrl: ['https://x'] } }, true],
    ['a file without a name', { ...file, name: undefined }, true],
  ])('%s', (_what, attachment, hasOther) => {
    expect(read(attachment)).toEqual({ files: [], hasOther });
  });

  test('in a message without attachments', () => {
    expect(readAttachments(activityOf(fromChannel))).toEqual({ files: [], hasOther: false });
  });
});
