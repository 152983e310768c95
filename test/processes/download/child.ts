import { createRequire } from 'node:module';
import { statSync } from 'node:fs';
import { BinaryDataService } from 'n8n-core';
import type { INodeType } from 'n8n-workflow';
import { DEFAULT_CREDENTIALS } from '../../../simulator';
import { runInN8n } from '../../support/workflow';
import { orEnd } from '../../support/orEnd';

/** Downloads recordings in n8n's engine with n8n's own file storage, as the test tells it, and says what memory it took. */

export interface Outcome {
	readonly error: string | null;
	/** Bytes of the file in n8n's storage. */
	readonly stored: number;
	/** The most memory that this process ever had, bytes. */
	readonly peak: number;
}

// Without the ending the loader takes the description beside it, ZoomMeeting.node.json.
const { ZoomMeeting } = createRequire(__filename)('../../../nodes/ZoomMeeting/ZoomMeeting.node.ts') as {
	ZoomMeeting: new () => INodeType;
};
// What n8n-core itself uses; it does not hand it on.
const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: { get: <T>(type: abstract new (...parameters: never[]) => T) => T };
};
const storage = Container.get(BinaryDataService);

async function download(meetingId: number): Promise<Outcome> {
	const { outputs, error } = await runInN8n({
		node: new ZoomMeeting(),
		parameters: {
			resource: 'recording',
			operation: 'download',
			meetingId: { __rl: true, mode: 'id', value: String(meetingId) },
		},
		credentials: {
			type: 'zoomServerToServerApi',
			data: { ...DEFAULT_CREDENTIALS, environment: 'commercial', plan: 'business' },
		},
	});
	const id = outputs[0]?.[0]?.binary?.['data']?.id;
	return {
		error: error?.message ?? null,
		stored: id === undefined ? 0 : statSync(storage.getPath(id)).size,
		peak: process.resourceUsage().maxRSS * 1024,
	};
}

orEnd(
	storage.init().then(() => {
		process.on('message', (meetingId: number) => {
			orEnd(download(meetingId).then((outcome) => process.send?.(outcome)));
		});
		process.send?.('ready');
	}),
);
