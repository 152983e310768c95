import type { Account, HoldsThingsOfUsers } from '../account/account';
import type { User } from '../users/user';
import type { PhoneUser } from './phone';

/** A call that is over, between a person of the account and a number outside. */
export interface PhoneCall {
	readonly seq: number;
	/** `20261008-48c1dfd4-91ce-4df5-8495-7c9e33d10869` */
	readonly uuid: string;
	readonly callId: string;
	readonly elementId: string;
	readonly phoneUser: PhoneUser;
	readonly direction: 'inbound' | 'outbound';
	/** Who is at the other end. */
	readonly otherName: string;
	readonly otherNumber: string;
	/** Epoch ms. */
	readonly startsAt: number;
	/** Seconds. */
	readonly duration: number;
	readonly result: string;
}

/** What is kept of a call as a file. */
interface CallFile {
	readonly seq: number;
	readonly id: string;
	readonly fileId: string;
	readonly call: PhoneCall;
	/** Seconds. */
	readonly duration: number;
	/** Bytes; what is downloaded is made up byte by byte. */
	readonly size: number;
}

export interface CallRecording extends CallFile {
	readonly recordingType: 'OnDemand' | 'Automatic';
	/** What was said, a turn each; empty: Zoom still writes it down; undefined: there is no transcript. */
	readonly transcript: readonly string[] | undefined;
}

export interface Voicemail extends CallFile {
	status: 'read' | 'unread';
	readonly transcript: string | undefined;
}

/** The calls of one account, with recordings and voicemails. What is deleted here is gone: the trash is not played. */
export class Calls implements HoldsThingsOfUsers {
	private calls: PhoneCall[] = [];
	private latestFirst: PhoneCall[] | undefined;
	private recorded: CallRecording[] = [];
	private messages: Voicemail[] = [];
	private lastSeq = 0;

	constructor(private readonly account: Account) {}

	/** Latest first; sorted once, until another one comes. */
	all(): readonly PhoneCall[] {
		this.latestFirst ??= [...this.calls].sort(
			(one, other) => other.startsAt - one.startsAt || other.seq - one.seq,
		);
		return this.latestFirst;
	}

	get recordings(): readonly CallRecording[] {
		return this.recorded;
	}

	get voicemails(): readonly Voicemail[] {
		return this.messages;
	}

	add(fields: Omit<PhoneCall, 'seq' | 'uuid' | 'callId' | 'elementId'>): PhoneCall {
		const { random } = this.account.surroundings;
		const day = new Date(fields.startsAt).toISOString().slice(0, 10).replaceAll('-', '');
		const call = {
			seq: ++this.lastSeq,
			uuid: `${day}-${random.id(20)}`,
			callId: `7${random.digits(15)}`,
			elementId: `${day}-${random.id(20)}`,
			...fields,
		};
		this.calls.push(call);
		this.latestFirst = undefined;
		return call;
	}

	addRecording(call: PhoneCall, size: number, transcript?: readonly string[]): CallRecording {
		const recording = { ...this.newFile(call, size), recordingType: 'OnDemand' as const, transcript };
		this.recorded.push(recording);
		return recording;
	}

	addVoicemail(call: PhoneCall, size: number, fields: Pick<Voicemail, 'status' | 'transcript'>): Voicemail {
		const voicemail = { ...this.newFile(call, size), ...fields };
		this.messages.push(voicemail);
		return voicemail;
	}

	removeRecording(recording: CallRecording): void {
		this.recorded = this.recorded.filter((one) => one !== recording);
	}

	removeVoicemail(voicemail: Voicemail): void {
		this.messages = this.messages.filter((one) => one !== voicemail);
	}

	userLeaves(user: User): void {
		const isTheirs = ({ call }: CallFile): boolean => call.phoneUser.user === user;
		this.recorded = this.recorded.filter((one) => !isTheirs(one));
		this.messages = this.messages.filter((one) => !isTheirs(one));
	}

	private newFile(call: PhoneCall, size: number): CallFile {
		const { random } = this.account.surroundings;
		const { duration } = call;
		return { seq: ++this.lastSeq, id: random.id(32), fileId: random.id(22), call, duration, size };
	}
}
