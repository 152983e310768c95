import { ACCEPTED, eventFrame, type FakeZoom, INVALID_TOKEN, REFUSED, REPLACED } from './fakeZoom';
import type { VirtualRuntime } from './virtualRuntime';

type Step = (zoom: FakeZoom, runtime: VirtualRuntime) => void | Promise<void>;

const newest =
	(act: (zoom: FakeZoom) => void): Step =>
	(zoom) => {
		if (zoom.sockets.length > 0) act(zoom);
	};

/** Everything that can happen to a connection. */
export const STEPS: Readonly<Record<string, Step>> = {
	'a moment passes': (_, runtime) => runtime.advance(700),
	'half a minute passes': (_, runtime) => runtime.advance(30_000),
	'ten minutes pass': (_, runtime) => runtime.advance(600_000),
	'an hour passes': (_, runtime) => runtime.advance(3_600_000),
	'Zoom accepts': newest((zoom) => {
		zoom.last.says(ACCEPTED);
	}),
	'Zoom refuses the token': newest((zoom) => {
		zoom.last.says(INVALID_TOKEN);
	}),
	'Zoom refuses the subscription': newest((zoom) => {
		zoom.last.says(REFUSED);
	}),
	'somebody else connects': newest((zoom) => {
		zoom.last.says(REPLACED);
	}),
	'an event comes': newest((zoom) => {
		zoom.last.says(eventFrame({ event: 'user.created', event_ts: 1, payload: {} }));
	}),
	'rubbish comes': newest((zoom) => {
		zoom.last.says('<html>');
	}),
	'the connection is reset': newest((zoom) => {
		zoom.last.ends(false);
	}),
	'Zoom says goodbye': newest((zoom) => {
		zoom.last.ends(true);
	}),
	'the upgrade is refused': newest((zoom) => {
		zoom.last.ends(false, 503);
	}),
	'Zoom falls silent': (zoom) => {
		zoom.answersHeartbeats = zoom.answersGoodbye = zoom.answersPings = false;
	},
	'Zoom answers again': (zoom) => {
		zoom.answersHeartbeats = zoom.answersGoodbye = zoom.answersPings = true;
	},
	'Zoom lets nobody in': (zoom) => {
		zoom.welcomes = false;
	},
	'Zoom lets everybody in': (zoom) => {
		zoom.welcomes = true;
	},
	'logins fail': (zoom) => {
		zoom.logins = 'fail';
	},
	'logins work': (zoom) => {
		zoom.logins = 'work';
	},
};

/** Whatever happened before, from now on all goes well. */
export function heal(zoom: FakeZoom): void {
	zoom.answersHeartbeats = zoom.answersGoodbye = zoom.answersPings = zoom.welcomes = true;
	zoom.logins = 'work';
}
