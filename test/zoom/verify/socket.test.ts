import { socketCheck, type SocketTrial, trySocket } from '../../../zoom/verify/socket';
import type { SocketHandlers } from '../../../zoom/events/connection/socket';
import { VirtualTime } from '../../support/virtualTime';

const ACCEPTED = '{"module":"build_connection","success":true,"content":"ok"}';
const HEARTBEAT = '{"module":"heartbeat","success":true,"content":"ana@example.com"}';

/** A socket that says the first frame by itself, and answers what it is sent. */
function fake(first: string | undefined, answer: string | undefined) {
	const sent: string[] = [];
	let ended = false;
	const open = async (_url: string, handlers: SocketHandlers) => {
		if (first !== undefined) handlers.message(first);
		return await Promise.resolve({
			send: (text: string) => {
				sent.push(text);
				if (answer !== undefined) handlers.message(answer);
			},
			ping: () => undefined,
			close: () => {
				handlers.closed({ words: 'closed', orderly: true });
			},
			terminate: () => {
				ended = true;
			},
		});
	};
	return { open, sent, isOver: () => ended };
}

async function tried(first: string | undefined, answer?: string) {
	const time = new VirtualTime();
	const socket = fake(first, answer);
	const trial: SocketTrial = await time.until(trySocket(socket.open, 'wss://ws.zoom.us/ws', time));
	expect(socket.isOver()).toBe(true);
	return { check: socketCheck(trial), sent: socket.sent };
}

it('opens, sends one heartbeat, and tells frames by module and types only', async () => {
	const { check, sent } = await tried(ACCEPTED, HEARTBEAT);
	expect(sent).toEqual(['{"module":"heartbeat"}']);
	expect(check).toMatchObject({
		result: 'ok',
		facts: {
			firstFrame: { module: 'build_connection', fields: { success: 'boolean', content: 'string' } },
			heartbeat: { module: 'heartbeat' },
		},
	});
	expect(JSON.stringify(check.facts)).not.toContain('ana@example.com');
});

it('is refused where Zoom says no, and where nobody answers', async () => {
	const no = '{"module":"build_connection","success":false,"content":"not active"}';
	expect((await tried(no)).check).toMatchObject({
		result: 'refused',
		message: 'Zoom refuses the subscription: not active',
	});
	expect((await tried(undefined)).check).toMatchObject({ result: 'refused', advice: 'socket' });
});

it('differs where the first frame is not known, and where no heartbeat is answered', async () => {
	expect((await tried('{"module":"welcome"}')).check).toMatchObject({
		result: 'differs',
		facts: { firstFrame: { module: 'welcome' } },
	});
	expect((await tried('<html>')).check).toMatchObject({ facts: { firstFrame: { frame: 'not JSON' } } });
	expect((await tried(ACCEPTED)).check).toMatchObject({
		result: 'differs',
		facts: { heartbeat: 'no answer' },
	});
});
