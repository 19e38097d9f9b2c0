import { StringDecoder } from 'node:string_decoder'

/**
 * The lines of a byte stream, without their `\n` or `\r\n`. Only these end a line (JSON may hold U+2028 raw, at which
 * `node:readline` breaks). Linear in the length of a line, however small the chunks are.
 */
export async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  for await (const chunk of stream) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      parts.push(text.slice(from, end))
      yield line(parts)
      parts = []
      from = end + 1
    }
    if (from < text.length) parts.push(text.slice(from))
  }
  parts.push(decoder.end())
  const rest = line(parts)
  if (rest !== '') yield rest
}

function line(parts: readonly string[]): string {
  const whole = parts.join('')
  return whole.endsWith('\r') ? whole.slice(0, -1) : whole
}
