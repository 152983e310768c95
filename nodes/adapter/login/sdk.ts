import { LoggerProxy } from 'n8n-workflow';
import { systemRuntime } from '../../../zoom/runtime';
import { ZoomSdk } from '../../../zoom';
import { ClosingTime } from './closingTime';
import { logTo } from './log';

/** Made when first asked for. The one state that a module of ours keeps. */
let held: { readonly zoom: ZoomSdk; readonly closingTime: ClosingTime } | undefined;

function hold(): NonNullable<typeof held> {
	held ??= {
		zoom: new ZoomSdk(process.env, systemRuntime(logTo(LoggerProxy))),
		closingTime: new ClosingTime(process.env, Date.now),
	};
	return held;
}

/** What this n8n process holds towards Zoom. */
export const zoomSdk = (): ZoomSdk => hold().zoom;

/** How long the triggers of this n8n process may take to end. */
export const closingTime = (): ClosingTime => hold().closingTime;

export function disposeZoomSdk(): void {
	held?.zoom.dispose();
	held = undefined;
}
