/** Writes the picture of a screen small: with a palette of the colours that it has most of. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Of a screen of text few more are there, and nobody sees the difference. */
const COLOURS = 64;
/** Channels by the colour type of a PNG file. */
const CHANNELS = { 2: 3, 6: 4 };

/**
 * @param {Buffer} file a PNG file as a browser writes it: eight bits a channel, not interlaced, opaque
 * @returns {Buffer}
 */
export function smallPng(file) {
  const { width, height, pixels } = decoded(file);
  const palette = mostOf(pixels);
  const nearest = nearestIn(palette);
  const lines = Buffer.alloc(height * (width + 1));
  pixels.forEach((colour, index) => {
    const row = Math.floor(index / width);
    lines[row * (width + 1) + 1 + (index % width)] = nearest(colour);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => channelsOf(colour)));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", colours),
    chunk("IDAT", deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const around = [Buffer.alloc(4), Buffer.alloc(4)];
  around[0].writeUInt32BE(data.length);
  around[1].writeUInt32BE(crc32(body));
  return Buffer.concat([around[0], body, around[1]]);
}

function channelsOf(colour) {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

/** The colours by how often they are there. */
function mostOf(pixels) {
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts.entries()]
    .toSorted(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
}

/** Gives the place of the nearest colour of a palette. */
function nearestIn(palette) {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const channels = palette.map(channelsOf);
  return (colour) => {
    const place = known.get(colour);
    if (place !== undefined) return place;
    const wanted = channelsOf(colour);
    const distances = channels.map((one) =>
      one.reduce((sum, value, at) => sum + (value - wanted[at]) ** 2, 0),
    );
    const found = distances.indexOf(Math.min(...distances));
    known.set(colour, found);
    return found;
  };
}

function decoded(file) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const head = chunks.find(({ type }) => type === "IHDR").data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = CHANNELS[head[9]];
  if (head[8] !== 8 || channels === undefined || head[12] !== 0) throw new Error("not a PNG of this kind");
  const packed = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const bytes = unfiltered(inflateSync(Buffer.concat(packed)), width * channels, channels);
  const pixels = Array.from({ length: width * height }, (_, index) => bytes.readUIntBE(index * channels, 3));
  return { width, height, pixels };
}

/** The lines of a picture without the filters of PNG. */
function unfiltered(bytes, lineLength, channels) {
  const height = bytes.length / (lineLength + 1);
  const lines = Buffer.alloc(height * lineLength);
  for (let row = 0; row < height; row += 1) {
    const filter = bytes[row * (lineLength + 1)];
    for (let at = 0; at < lineLength; at += 1) {
      const here = row * lineLength + at;
      const left = at < channels ? 0 : lines[here - channels];
      const up = row === 0 ? 0 : lines[here - lineLength];
      const corner = row === 0 || at < channels ? 0 : lines[here - lineLength - channels];
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      lines[here] = bytes[row * (lineLength + 1) + 1 + at] + guess;
    }
  }
  return lines;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one));
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
