// Reads the identity of an image package: the metadata at its end, between the file system and the signature.
// https://github.com/Azure/azure-sphere-imagemetadata describes the sections.

export interface ImagePackage {
  readonly imageId: string;
  readonly componentId: string;
  readonly type: number;
  readonly name: string | undefined;
}

/** `4X4M`, which is where the metadata begins. */
const MAGIC = Buffer.from([0x34, 0x58, 0x34, 0x4d]);
const IDENTITY = 0x4449;
const DEBUG = 0x4244;

/** The metadata lies within so many bytes of the end. */
const REACH = 4096;

/** Undefined when the bytes hold no identity. */
export function readImagePackage(bytes: Buffer): ImagePackage | undefined {
  const end = bytes.subarray(Math.max(0, bytes.length - REACH));
  const start = end.lastIndexOf(MAGIC);
  if (start < 0 || start + 8 > end.length) return undefined;
  const sections = readSections(end.subarray(start + 8), end.readUInt32LE(start + 4));
  const identity = sections.get(IDENTITY);
  if (!identity || identity.length < 36) return undefined;
  return {
    type: identity.readUInt16LE(0),
    componentId: guid(identity.subarray(4, 20)),
    imageId: guid(identity.subarray(20, 36)),
    name: sections.get(DEBUG)?.subarray(8, 40).toString('latin1').replace(/\0.*$/s, '') || undefined,
  };
}

/** Each section is two bytes of id, two of length, and that many bytes. */
function readSections(bytes: Buffer, count: number): Map<number, Buffer> {
  const sections = new Map<number, Buffer>();
  let at = 0;
  for (let section = 0; section < count && at + 4 <= bytes.length; section++) {
    const length = bytes.readUInt16LE(at + 2);
    sections.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return sections;
}

/** The first three fields of a GUID are written with the low byte first (RFC 9562 §4). */
function guid(bytes: Buffer): string {
  const hex = [bytes.subarray(0, 4), bytes.subarray(4, 6), bytes.subarray(6, 8)].map((field) =>
    Buffer.from(field).reverse().toString('hex'),
  );
  return [...hex, bytes.subarray(8, 10).toString('hex'), bytes.subarray(10, 16).toString('hex')].join('-');
}
