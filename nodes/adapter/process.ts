import { LoggerProxy } from 'n8n-workflow';
import { systemRuntime } from '../../zoom/runtime';
import { ZoomProcess } from '../../zoom/zoomProcess';
import { logTo } from './log';

let held: ZoomProcess | undefined;

/** What this n8n process holds towards Zoom; made when first asked for. The one state that a module of ours keeps. */
export function zoomProcess(): ZoomProcess {
	held ??= new ZoomProcess(process.env, systemRuntime(logTo(LoggerProxy)));
	return held;
}

export function disposeZoomProcess(): void {
	held?.dispose();
	held = undefined;
}
