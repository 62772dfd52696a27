import { isReadable } from 'node:stream'
import { type Attachment, AttachmentContentEncoding } from '@cucumber/messages'

/** The part of an attachment that the step decides. */
export type Attached = Pick<Attachment, 'body' | 'contentEncoding' | 'mediaType' | 'fileName'>

interface Options {
  readonly mediaType: string
  readonly fileName?: string
}

/** What a World is given: text and buffers are attached at once. */
export interface Attaching {
  attach(data: unknown, mediaType?: string | Options): void
  log(text: string): void
  link(...urls: string[]): void
}

/**
 * Makes the three functions that cucumber promises to a World.
 *
 * @param take receives each attachment; may throw when no step is running
 */
export function attaching(take: (attached: Attached) => void): Attaching {
  const attach: Attaching['attach'] = (data, given) => {
    const { mediaType, ...rest } = typeof given === 'object' ? given : { mediaType: given }
    if (Buffer.isBuffer(data)) {
      if (!mediaType) throw new Error('Buffer attachments must specify a media type')
      take({ body: data.toString('base64'), contentEncoding: AttachmentContentEncoding.BASE64, mediaType, ...rest })
    } else if (typeof data === 'string') {
      const encoded = mediaType?.startsWith('base64:') ?? false
      take({
        body: data,
        contentEncoding: encoded ? AttachmentContentEncoding.BASE64 : AttachmentContentEncoding.IDENTITY,
        mediaType: mediaType?.replace('base64:', '') ?? 'text/plain',
        ...rest,
      })
    } else if (data instanceof ReadableStream || isStream(data)) {
      throw new Error('The runner attaches text and buffers; read the stream first.')
    } else {
      throw new Error('Invalid attachment data: must be a buffer, readable stream, or string')
    }
  }
  return {
    attach,
    log: (text) => attach(text, 'text/x.cucumber.log+plain'),
    link: (...urls) => attach(urls.join('\n'), 'text/uri-list'),
  }
}

function isStream(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && 'pipe' in data && isReadable(data as NodeJS.ReadableStream) === true
  )
}
