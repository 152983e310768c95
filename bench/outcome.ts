import Table from 'cli-table3';
import { disposeZoomSdk } from '../nodes/adapter/login/sdk';
// ".js": without it some loaders take the codex file for the module.
import { ZoomMeeting } from '../nodes/ZoomMeeting/ZoomMeeting.node.js';
import { startSimulator, type Simulator } from '../simulator';
import { orEnd } from '../test/support/orEnd';
import { runInN8n } from '../test/support/workflow';
import { turnsOf } from '../zoom/recordings/transcript';
import { WebVttReader, type Cue } from '../zoom/recordings/webVtt';

/**
 * The outcome of a meeting of 6 hours with 300 people and 4,000 turns, in n8n's own engine; and the reader of transcripts on
 * a file of 20 MB. `npm run bench:outcome`
 */

const HOURS = 6;
const PEOPLE = 300;
const TURNS = 4_000;
const CUES_A_TURN = 3;
const MEETING = 85_746_065_432;
const HOUR_MS = 3_600_000;
const MB = 1024 * 1024;
const SENTENCE = 'and so we came to the question of what to do with the third floor next year';

const nameOf = (index: number): string => `Person ${index % PEOPLE}`;
const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

/** @param hours how long they talk */
function transcript(turns: number, hours: number): string {
	const step = (hours * 3600) / (turns * CUES_A_TURN);
	const cues = Array.from({ length: turns * CUES_A_TURN }, (_nothing, index) => {
		const start = index * step;
		const speaker = nameOf(Math.floor(index / CUES_A_TURN) * 7);
		return `${index + 1}\n${clock(start)} --> ${clock(start + step)}\n${speaker}: ${SENTENCE}\n`;
	});
	return ['WEBVTT\n', ...cues].join('\n');
}

async function seed(zoom: Simulator, vtt: string): Promise<void> {
	const startsAt = Date.now() - 3 * 24 * HOUR_MS;
	const endsAt = startsAt + HOURS * HOUR_MS;
	const host = zoom.credentials.ownerEmail;
	const common = { host, uuid: 'ajXp112QmuoKj4854875==', topic: 'All hands', startsAt };
	await zoom.control.seed({
		pastMeetings: [
			{
				...common,
				id: MEETING,
				endsAt,
				// Everybody leaves for lunch.
				participants: Array.from({ length: 2 * PEOPLE }, (_nothing, index) => ({
					name: nameOf(index),
					email: `p${index % PEOPLE}@example.com`,
					joinedAt: index < PEOPLE ? startsAt : startsAt + (HOURS / 2 + 1) * HOUR_MS,
					leftAt: index < PEOPLE ? startsAt + (HOURS / 2) * HOUR_MS : endsAt,
				})),
				summary: { overview: SENTENCE, nextSteps: [`${nameOf(1)}: send the plan`] },
			},
		],
		recordings: [
			{
				...common,
				meetingId: MEETING,
				files: [
					{ fileType: 'MP4', size: 1_000_000 },
					{ fileType: 'TRANSCRIPT', content: vtt },
					{ fileType: 'CHAT', content: `00:00:30\t${nameOf(1)}:\tHello\n` },
				],
			},
		],
	});
}

async function run(zoom: Simulator, parts: string[], options: Record<string, string | number>) {
	const before = await zoom.control.counters();
	const startedAt = performance.now();
	const { outputs, error } = await runInN8n({
		node: new ZoomMeeting(),
		parameters: {
			resource: 'pastMeeting',
			operation: 'getOutcome',
			meetingId: { __rl: true, mode: 'id', value: String(MEETING) },
			parts,
			options,
		},
		credentials: {
			type: 'zoomServerToServerApi',
			data: { ...zoom.credentials, environment: 'commercial', plan: 'business' },
		},
	});
	if (error) throw error;
	const seconds = (performance.now() - startedAt) / 1000;
	const after = await zoom.control.counters();
	const json = JSON.stringify(outputs[0]?.[0]?.json);
	const calls = after.total - before.total - (after.tokens.total - before.tokens.total);
	return { seconds, calls, bytes: Buffer.byteLength(json) };
}

/** The reader alone: what is kept of a file of that size, beside the file. */
function readLargeFile() {
	const file = Buffer.from(transcript(50_000, 12));
	global.gc?.();
	const before = process.memoryUsage().heapUsed;
	const started = process.cpuUsage();
	const cues: Cue[] = [];
	const reader = new WebVttReader((cue) => cues.push(cue));
	for (let at = 0; at < file.length; at += 65_536) reader.write(file.subarray(at, at + 65_536));
	reader.end();
	const turns = turnsOf(cues);
	// Of this process alone: other programs on the machine do not count.
	const seconds = process.cpuUsage(started).user / 1_000_000;
	global.gc?.();
	const kept = process.memoryUsage().heapUsed - before;
	return { bytes: file.length, cues: cues.length, turns: turns.length, seconds, kept };
}

async function main(): Promise<void> {
	const zoom = await startSimulator({ plan: 'business' });
	process.env['ZOOM_ORIGIN'] = zoom.origin;
	try {
		const vtt = transcript(TURNS, HOURS);
		await seed(zoom, vtt);
		const table = new Table({ head: ['outcome', 'calls', 's', 'item, MB', 'item / VTT file'] });
		// The first run also loads what later ones have.
		await run(zoom, ['summary'], {});
		const ways: ReadonlyArray<readonly [string, string[], Record<string, string | number>]> = [
			['all parts', [], {}],
			['all parts, transcript as text', [], { transcriptForm: 'text' }],
			['all parts, text in chunks of 20,000', [], { transcriptForm: 'text', chunkSize: 20_000 }],
			['attendance and summary', ['attendance', 'summary'], {}],
		];
		for (const [name, parts, options] of ways) {
			const { calls, seconds, bytes } = await run(zoom, parts, options);
			const ratio = (bytes / Buffer.byteLength(vtt)).toFixed(2);
			table.push([name, calls, seconds.toFixed(2), (bytes / MB).toFixed(2), ratio]);
		}
		process.stdout.write(
			`${HOURS} hours, ${PEOPLE} people, ${TURNS} turns; VTT file ${(Buffer.byteLength(vtt) / MB).toFixed(2)} MB\n${table.toString()}\n`,
		);
		const { bytes, cues, turns, seconds, kept } = readLargeFile();
		const speed = (bytes / MB / seconds).toFixed(0);
		const memory = global.gc ? `; kept in memory: ${(kept / bytes).toFixed(2)} times the file` : '';
		process.stdout.write(
			`The reader: ${(bytes / MB).toFixed(1)} MB, ${cues} cues, ${turns} turns: ${speed} MB a second of CPU time${memory}\n`,
		);
	} finally {
		disposeZoomSdk();
		await zoom.close();
	}
}

orEnd(main());
