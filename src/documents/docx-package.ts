import { UnreadableFile } from './unreadable-file.ts';
import { childrenOf, readXml, type XmlElement } from './xml-tree.ts';
import type { ZipArchive } from './zip-archive.ts';

/** A reference from one part to another, or to an address outside. */
export interface Relationship {
  /** The last word of its type's address: "styles", "hyperlink". */
  readonly type: string;
  /** The name of a part, or an address where `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The main part of a Word document and what it refers to. */
export interface DocxPackage {
  readonly document: XmlElement;
  readonly relationships: ReadonlyMap<string, Relationship>;
  /** The first part of a type ("styles") that the main part refers to. */
  readonly partOfType: (type: string) => XmlElement | undefined;
  readonly partAt: (relationshipId: string) => XmlElement | undefined;
}

const WORD_DOCUMENT = /wordprocessingml\.(?:document|template)\.main\+xml$/;
const MACROS = /macroEnabled|vbaProject/i;

/** Opens the parts of a Word document, found by the package's own references. Throws UnreadableFile. */
export function openDocxPackage(archive: ZipArchive): DocxPackage {
  const contentTypes = archive.read('[Content_Types].xml');
  if (contentTypes === undefined) throw new UnreadableFile('unsupported-format', 'a ZIP file, not an Office file');
  const types = childrenOf(readXml(contentTypes));
  if (
    archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name)) ||
    types.some((type) => MACROS.test(type.attributes.get('ContentType') ?? ''))
  )
    throw new UnreadableFile('has-macros', 'the file carries programs');
  const main = [...relationshipsOf(archive, '').values()].find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !WORD_DOCUMENT.test(contentTypeOf(types, main)))
    throw new UnreadableFile('unsupported-format', 'an Office file, not a Word document');
  const relationships = relationshipsOf(archive, main);
  const read = (name: string | undefined) => {
    const bytes = name === undefined ? undefined : archive.read(name);
    return bytes === undefined ? undefined : readXml(bytes);
  };
  const document = read(main);
  if (document === undefined) throw new UnreadableFile('damaged', 'the main part is missing');
  return {
    document,
    relationships,
    partOfType: (wanted) =>
      read([...relationships.values()].find(({ type, isExternal }) => type === wanted && !isExternal)?.target),
    partAt: (relationshipId) => {
      const relationship = relationships.get(relationshipId);
      return relationship?.isExternal === false ? read(relationship.target) : undefined;
    },
  };
}

/** What a part refers to, by the ids it uses; `part` is empty for the package itself. */
function relationshipsOf(archive: ZipArchive, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = archive.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const found = new Map<string, Relationship>();
  if (bytes === undefined) return found;
  for (const { attributes } of childrenOf(readXml(bytes), 'Relationship')) {
    const target = attributes.get('Target') ?? '';
    const isExternal = attributes.get('TargetMode') === 'External';
    found.set(attributes.get('Id') ?? '', {
      type: (attributes.get('Type') ?? '').replace(/^.*\//s, ''),
      target: isExternal ? target : resolvePart(part.slice(0, slash), target),
      isExternal,
    });
  }
  return found;
}

/** Part names are relative to the folder of the part that names them, or begin with a slash. */
function resolvePart(folder: string, target: string): string {
  const resolved: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') resolved.pop();
    else if (step !== '' && step !== '.') resolved.push(step);
  }
  return resolved.join('/');
}

function contentTypeOf(types: readonly XmlElement[], part: string): string {
  const attribute = (type: XmlElement, name: string) => type.attributes.get(name)?.toLowerCase();
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const own =
    types.find((type) => attribute(type, 'PartName') === `/${part.toLowerCase()}`) ??
    types.find((type) => attribute(type, 'Extension') === extension);
  return own?.attributes.get('ContentType') ?? '';
}
