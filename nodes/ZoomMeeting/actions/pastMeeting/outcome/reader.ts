import {
	failureWords,
	fallbackWhen,
	type N8n,
	type SessionType,
	type StoredFile,
} from '../../../../adapter/kit';
import type { ExpectedWanted } from '../../../../attendance/expected';
import { readPolls, readQuestions } from './answers';
import { peopleIn, readAttendance } from './attendance';
import type { Chosen } from './chosen';
import { type Instance, instanceOf } from './instance';
import { type PartName, PARTS } from './choices';
import { isOfPart, type Part, type Reading } from './part';
import { readChat, readRecordings, recordingRequest } from './recordings';
import { readSummary } from './summary';
import { readTranscript, type TranscriptForm } from './transcript';
import { pauseBefore, type SessionTimes } from '../../../../../zoom/meetings/outcome';
import { textOf, textOrNumber, type ZoomRecord } from '../../../../../zoom/values';
import { isoTime, timeOf } from '../../../../../zoom/values/time';

export interface Wanted {
	readonly parts: ReadonlySet<PartName>;
	readonly expected: ExpectedWanted;
	readonly transcript: TranscriptForm;
}

type Tools = Pick<Reading, 'zoom' | 'store'> & { readonly n8n: N8n };

const MINUTE_MS = 60_000;

/** Reads the outcome of one instance, part by part, and again those that are not there yet. */
export class OutcomeReader {
	private type: SessionType;
	private details: ZoomRecord = {};
	private failure: Error | undefined;
	private readonly parts = new Map<PartName, Part>();

	constructor(
		private readonly tools: Tools,
		private readonly chosen: Chosen,
		private readonly wanted: Wanted,
	) {
		this.type = chosen.type;
	}

	/** Whether Zoom may still be making a part. */
	get isWaiting(): boolean {
		return [...this.parts.values()].some(({ state }) => state.status === 'notYet');
	}

	/**
	 * Reads what was not read, or was not there yet.
	 * @throws ZoomError when Zoom knows nothing at all of it
	 */
	async look(): Promise<void> {
		await this.readDetails();
		const open = [...this.wanted.parts].filter((name) => {
			const status = this.parts.get(name)?.state.status;
			return status === undefined || status === 'notYet';
		});
		// First: the names of those who were there tell speakers apart.
		if (open.includes('attendance')) await this.readOne('attendance');
		const request = recordingRequest(this.reading());
		await Promise.all(
			open
				.filter((name) => name !== 'attendance')
				.map(async (name) => {
					await this.readOne(name, request);
				}),
		);
		const statuses = [...this.parts.values()].map(({ state }) => state.status);
		const isSomething = statuses.includes('there') || statuses.includes('notYet');
		if (this.failure !== undefined && !isSomething) await Promise.reject(this.failure);
	}

	/** Looks again, with growing pauses, until nothing is missing or the time is over. @param ms at most */
	async wait(ms: number): Promise<void> {
		const { zoom } = this.tools;
		const until = zoom.now() + ms;
		for (let look = 0; this.isWaiting; look++) {
			const left = until - zoom.now();
			if (left <= 0) return;
			await zoom.sleep(Math.min(left, pauseBefore(look)));
			await this.look();
		}
	}

	/** What there is now. */
	outcome(): { record: ZoomRecord; files: Record<string, StoredFile> } {
		const { details, chosen } = this;
		const { start, end } = this.times();
		// In the order of the choices, whichever came first.
		const parts = PARTS.flatMap(({ value }) => {
			const part = this.parts.get(value);
			return part ? [[value, part] as const] : [];
		});
		this.tellRefused(parts);
		const record = {
			sessionType: this.type,
			meetingId: textOrNumber(details['id']) || (/^\d+$/.test(chosen.key) ? chosen.key : ''),
			meetingUuid: textOf(details['uuid']) || (/^\d+$/.test(chosen.key) ? '' : chosen.key),
			topic: textOf(details['topic']) || chosen.topic,
			host: textOf(details['user_name']) || textOf(details['user_email']),
			hostEmail: textOf(details['user_email']),
			start: start === undefined ? '' : isoTime(start),
			end: end === undefined ? '' : isoTime(end),
			minutes: start === undefined || end === undefined ? 0 : Math.round((end - start) / MINUTE_MS),
			complete: !this.isWaiting,
			parts: Object.fromEntries(parts.map(([name, { state, words }]) => [name, { ...state, ...words }])),
			...Object.fromEntries(
				parts.flatMap(([name, { data }]) => (data === undefined ? [] : [[name, data] as const])),
			),
		};
		const files = parts.flatMap(([, part]) => Object.entries(part.files ?? {}));
		return { record, files: Object.fromEntries(files) };
	}

	private async readDetails(): Promise<void> {
		if (Object.keys(this.details).length > 0) return;
		this.failure = undefined;
		const found = await fallbackWhen<Instance>(
			instanceOf(this.tools.zoom, this.chosen, this.tools.n8n),
			isOfPart,
			(error) => {
				this.failure = error as Error;
				return { type: this.type, details: {} };
			},
		);
		this.type = found.type;
		this.details = found.details;
	}

	private async readOne(name: PartName, request = recordingRequest(this.reading())): Promise<void> {
		const reading = this.reading();
		const id = textOrNumber(this.details['id']) || this.chosen.key;
		const read: Readonly<Record<PartName, () => Promise<Part>>> = {
			attendance: async () => await readAttendance(reading, id, this.wanted.expected),
			chat: async () => await readChat(reading, request),
			polls: async () => await readPolls(reading),
			questions: async () => await readQuestions(reading),
			recordings: async () => await readRecordings(reading, request),
			summary: async () => await readSummary(reading),
			transcript: async () => await readTranscript(reading, this.wanted.transcript),
		};
		this.parts.set(name, await read[name]());
	}

	private reading(): Reading {
		const { key } = this.chosen;
		const { type } = this;
		return {
			...this.tools,
			type,
			// A number means one instance: from here on it is that very instance.
			key: textOf(this.details['uuid']) || key,
			subject: `past ${type} ${key}`,
			times: this.times(),
			details: this.details,
			people: peopleIn(this.parts.get('attendance')),
		};
	}

	private times(): SessionTimes {
		const { details, chosen } = this;
		const start = timeOf(details['start_time']) ?? chosen.start;
		const minutes = Number(details['duration'] ?? 0);
		const planned = start !== undefined && minutes > 0 ? start + minutes * MINUTE_MS : undefined;
		return { start, end: timeOf(details['end_time']) ?? planned ?? chosen.end };
	}

	private tellRefused(parts: ReadonlyArray<readonly [PartName, Part]>): void {
		const { n8n } = this.tools;
		const { subject } = this.reading();
		for (const [name, { state, words }] of parts) {
			if (state.status !== 'refused' || !words) continue;
			n8n.notice(`Zoom refused the ${name} of ${subject}: ${ended(words.reason)} The other parts are here.`);
		}
		if (this.failure === undefined) return;
		const { message } = failureWords(this.failure, subject);
		n8n.notice(
			`Zoom refused the details of ${subject}: ${ended(message)} Topic, host and times may be missing.`,
		);
	}
}

const ended = (sentence: string): string => `${sentence.replace(/\.$/, '')}.`;
