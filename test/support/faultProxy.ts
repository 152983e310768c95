import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { orEnd } from './orEnd';

/** What the wire does to the bytes. It may change at any moment and then holds for open connections too. */
export type Fault =
	| { readonly kind: 'none' }
	/** Every chunk is late by this much, both ways. */
	| { readonly kind: 'slow'; readonly delayMs: number }
	/** The answer comes one byte at a time. */
	| { readonly kind: 'trickle'; readonly everyMs: number }
	/** RST to the client once so many bytes of the answer have passed; 0: as soon as it sends its request. */
	| { readonly kind: 'reset'; readonly afterBytes: number }
	/** An orderly FIN in the middle of the answer. */
	| { readonly kind: 'cut'; readonly afterBytes: number }
	/** Connections stay open, and nothing passes, either way; what was sent arrives when it is over, as TCP sends again. */
	| { readonly kind: 'blackhole' }
	/** The server's side is gone, and nobody tells the client. */
	| { readonly kind: 'halfOpen' }
	/** The answer is replaced by random bytes. */
	| { readonly kind: 'garbage' };

export interface FaultProxy {
	readonly host: string;
	readonly port: number;
	/** Connections taken since the start. */
	readonly connections: number;
	/** Connections that are open now. */
	readonly open: number;
	set(fault: Fault): void;
	/** Stops listening, so that connecting is refused, and resets what is open. */
	down(): Promise<void>;
	/** Listens again, on the same port. */
	up(): Promise<void>;
	close(): Promise<void>;
}

const NO_FAULT = { kind: 'none' } as const;

/** One connection: two sockets and the bytes between them, chunks always in their order. */
class Wire {
	private answered = 0;
	private requests = Promise.resolve();
	private answers = Promise.resolve();

	constructor(
		private readonly client: Socket,
		private readonly server: Socket,
		private readonly fault: () => Fault,
	) {
		client.on('data', (chunk) => {
			this.requests = this.requests.then(() => this.toServer(chunk));
		});
		server.on('data', (chunk) => {
			this.answers = this.answers.then(() => this.toClient(chunk));
		});
		client.on('error', () => server.destroy());
		server.on('error', () => this.serverGone());
		client.on('close', () => server.destroy());
		server.on('close', () => this.serverGone());
	}

	/** A fault that does not wait for bytes begins. */
	feel(): void {
		if (this.fault().kind === 'halfOpen') this.server.destroy();
	}

	reset(): void {
		this.client.resetAndDestroy();
		this.server.destroy();
	}

	private serverGone(): void {
		const told = this.answers.then(() => this.afterBlackhole());
		orEnd(
			told.then(({ kind }) => {
				if (kind !== 'halfOpen') this.client.destroySoon();
			}),
		);
	}

	/** @returns the fault that holds by then */
	private async afterBlackhole(): Promise<Exclude<Fault, { kind: 'blackhole' }>> {
		for (;;) {
			const fault = this.fault();
			if (fault.kind !== 'blackhole') return fault;
			await later(20);
			if (this.client.destroyed) return NO_FAULT;
		}
	}

	private async toServer(chunk: Buffer): Promise<void> {
		const fault = await this.afterBlackhole();
		if (fault.kind === 'halfOpen') return;
		if (fault.kind === 'reset' && this.answered >= fault.afterBytes) return this.reset();
		if (fault.kind === 'slow') await later(fault.delayMs);
		if (this.server.writable) this.server.write(chunk);
	}

	private async toClient(chunk: Buffer): Promise<void> {
		const fault = await this.afterBlackhole();
		switch (fault.kind) {
			case 'halfOpen':
				return;
			case 'slow':
				await later(fault.delayMs);
				break;
			case 'garbage':
				chunk = randomBytes(chunk.length);
				break;
			case 'trickle':
				for (const byte of chunk) {
					if (!this.client.writable) return;
					this.write(Buffer.of(byte));
					await later(fault.everyMs);
				}
				return;
			case 'reset':
			case 'cut': {
				const passes = chunk.subarray(0, Math.max(0, fault.afterBytes - this.answered));
				this.write(passes);
				if (passes.length < chunk.length) {
					// The bytes before the fault are to arrive, so the fault waits until they have left.
					await later(20);
					if (fault.kind === 'reset') this.reset();
					else this.client.end();
				}
				return;
			}
		}
		this.write(chunk);
	}

	private write(chunk: Buffer): void {
		this.answered += chunk.length;
		if (this.client.writable && chunk.length > 0) this.client.write(chunk);
	}
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A TCP proxy on loopback that misbehaves byte by byte, between us and the simulator or Redis. */
export async function startFaultProxy(target: { host?: string; port: number }): Promise<FaultProxy> {
	const host = '127.0.0.1';
	const wires = new Set<Wire>();
	let fault: Fault = NO_FAULT;
	let connections = 0;
	let port = 0;
	let server: Server | undefined;

	function take(client: Socket): void {
		connections++;
		const upstream = connect({ host: target.host ?? host, port: target.port, noDelay: true });
		client.setNoDelay(true);
		const wire = new Wire(client, upstream, () => fault);
		wires.add(wire);
		client.on('close', () => wires.delete(wire));
		wire.feel();
	}

	async function up(): Promise<void> {
		if (server) return;
		const listening = createServer(take);
		await new Promise<void>((resolve, reject) => {
			listening.once('error', reject).listen(port, host, resolve);
		});
		port = (listening.address() as AddressInfo).port;
		server = listening;
	}

	async function down(): Promise<void> {
		const closing = server;
		server = undefined;
		for (const wire of wires) wire.reset();
		if (closing) await new Promise((resolve) => closing.close(resolve));
	}

	await up();
	return {
		host,
		get port() {
			return port;
		},
		get connections() {
			return connections;
		},
		get open() {
			return wires.size;
		},
		set(next) {
			fault = next;
			for (const wire of wires) wire.feel();
		},
		up,
		down,
		close: down,
	};
}
