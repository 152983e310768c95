import type { AccessToken } from '../../auth/token';
import { ZoomCancelledError } from '../../errors';
import type { Runtime } from '../../runtime';
import { type Ending, endingOf, openingFailure, refusalEnding } from './ending';
import { type Frame, HEARTBEAT_FRAME, readFrame } from './frame';
import type { SocketReport } from './report';
import type { OpenSocket, Socket } from './socket';

/** How long Zoom may take to accept or refuse. */
export const VERDICT_MS = 10_000;
const HEARTBEAT_MS = 30_000;
/** Without any frame for this long the other side is gone: Zoom answers each heartbeat. */
const SILENCE_MS = 45_000;
const PING_MS = 20_000;
const PONG_MS = 10_000;
/** Time to read what arrived while this process slept, before the other side counts as silent. */
const SECOND_LOOK_MS = 1_000;
const GOODBYE_MS = 1_000;

interface Dependencies {
	readonly runtime: Runtime;
	readonly open: OpenSocket;
	readonly report: (report: SocketReport) => void;
	/** Protocol pings too, for proxies that drop idle sockets and do not count Zoom's heartbeat. */
	readonly pings: boolean;
}

/** One socket from opening to end; nothing of it is left behind. */
export class SocketLife {
	/** True once Zoom has accepted it, false when it ended before. */
	readonly accepted: Promise<boolean>;
	readonly ended: Promise<Ending>;
	/** When something last came, epoch ms. */
	lastHeard: number;
	ending: Ending | undefined;
	/** Epoch ms; meaningless before the end. */
	endedAt = 0;
	private readonly over = new AbortController();
	private socket: Socket | undefined;
	private tellAccepted: (accepted: boolean) => void = () => undefined;
	private tellEnded: (ending: Ending) => void = () => undefined;
	private lastPong = 0;
	private wasAccepted = false;
	private closing = false;

	constructor(
		url: string,
		readonly token: AccessToken,
		private readonly dependencies: Dependencies,
	) {
		this.lastHeard = dependencies.runtime.now();
		this.accepted = new Promise((resolve) => (this.tellAccepted = resolve));
		this.ended = new Promise((resolve) => (this.tellEnded = resolve));
		this.watch(this.verdictInTime());
		this.open(url).catch((error: unknown) => {
			this.end(this.closing ? { kind: 'stopped' } : { kind: 'impossible', error: openingFailure(error) });
		});
	}

	/** Says goodbye. What arrives before the other side answers still counts. */
	close(): void {
		if (this.closing) return;
		this.closing = true;
		if (!this.wasAccepted || !this.socket) {
			this.end({ kind: 'stopped' });
			return;
		}
		this.socket.close();
		this.watch(this.after(GOODBYE_MS, { kind: 'stopped' }));
	}

	private async open(url: string): Promise<void> {
		const socket = await this.dependencies.open(url, {
			message: (text) => {
				if (!this.ending) this.takeSafely(text);
			},
			pong: () => {
				this.lastPong = this.dependencies.runtime.now();
			},
			closed: (how) => {
				this.end(this.closing ? { kind: 'stopped' } : endingOf(how));
			},
		});
		this.socket = socket;
		// It ended while it was being opened.
		if (this.ending) socket.terminate();
	}

	/** If a frame makes us throw, the next one is still processed. */
	private takeSafely(text: string | undefined): void {
		const { runtime, report } = this.dependencies;
		const now = runtime.now();
		this.lastHeard = now;
		try {
			this.take(readFrame(text), now);
		} catch (error) {
			report({ kind: 'fault', error });
		}
	}

	private take(frame: Frame, now: number): void {
		const { report } = this.dependencies;
		switch (frame.kind) {
			case 'event':
				report({ kind: 'envelope', envelope: frame.envelope, receivedAt: now });
				return;
			case 'accepted':
				this.accept();
				return;
			case 'heartbeat':
				return;
			case 'unreadable':
				report({ kind: 'unreadable', what: frame.what });
				return;
			case 'refused':
				this.end(this.closing ? { kind: 'stopped' } : refusalEnding(frame));
		}
	}

	private accept(): void {
		if (this.wasAccepted) return;
		this.wasAccepted = true;
		this.tellAccepted(true);
		this.watch(this.beat());
		this.watch(this.listen());
		if (this.dependencies.pings) this.watch(this.pingPong());
	}

	private async verdictInTime(): Promise<void> {
		await this.sleep(VERDICT_MS);
		if (!this.wasAccepted) this.end({ kind: 'noVerdict' });
	}

	private async beat(): Promise<void> {
		for (;;) {
			await this.sleep(HEARTBEAT_MS);
			this.socket?.send(HEARTBEAT_FRAME);
		}
	}

	private async listen(): Promise<void> {
		const silentFor = (): number => this.dependencies.runtime.now() - this.lastHeard;
		for (;;) {
			await this.sleep(Math.max(0, SILENCE_MS - SECOND_LOOK_MS - silentFor()));
			if (silentFor() < SILENCE_MS - SECOND_LOOK_MS) continue;
			await this.sleep(SECOND_LOOK_MS);
			if (silentFor() >= SILENCE_MS) this.end({ kind: 'silent' });
		}
	}

	private async pingPong(): Promise<void> {
		for (;;) {
			await this.sleep(PING_MS);
			const asked = this.dependencies.runtime.now();
			this.socket?.ping();
			await this.sleep(PONG_MS);
			if (this.lastPong < asked) this.end({ kind: 'silent' });
		}
	}

	private async after(ms: number, ending: Ending): Promise<void> {
		await this.sleep(ms);
		this.end(ending);
	}

	private end(ending: Ending): void {
		if (this.ending) return;
		this.ending = ending;
		this.endedAt = this.dependencies.runtime.now();
		this.over.abort();
		this.socket?.terminate();
		this.tellAccepted(false);
		this.tellEnded(ending);
	}

	private sleep(ms: number): Promise<void> {
		return this.dependencies.runtime.sleep(ms, this.over.signal);
	}

	/** Sleeps end with a rejection when the life does. Whatever else ends one of its watches ends the life. */
	private watch(work: Promise<void>): void {
		work.catch((error: unknown) => {
			if (error instanceof ZoomCancelledError) return;
			this.dependencies.report({ kind: 'fault', error });
			this.end({ kind: 'dropped', words: 'its heartbeat failed', orderly: false });
		});
	}
}
