import type { Duplex } from 'node:stream';

/**
 * Ends a connection whose data cannot be read, instead of the process: what is not Redis's protocol can make ioredis's parser
 * throw (`*99999999999` asks it for a list of that length), and what a socket listener throws is not caught anywhere.
 */
export function endOnRubbish(stream: Duplex): void {
	for (const listener of stream.listeners('data') as Array<(chunk: Buffer) => void>) {
		stream.off('data', listener);
		stream.on('data', (chunk: Buffer) => {
			try {
				listener.call(stream, chunk);
			} catch (error) {
				stream.destroy(error instanceof Error ? error : new Error(String(error)));
			}
		});
	}
}
