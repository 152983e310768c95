import { disposeZoomSdk } from '../../../nodes/adapter/login/sdk';
import { ZoomMeeting } from '../../../nodes/ZoomMeeting/ZoomMeeting.node';
import { NodeRunner } from './nodeRunner';

export class MeetingNode extends NodeRunner {
	constructor() {
		super(() => new ZoomMeeting(), /^\/(oauth|rec|replay)\//);
	}

	override install(): this {
		super.install();
		beforeEach(async () => {
			await this.zoom.control.seed({
				users: [
					{ email: 'ana@example.com', status: 'active', type: 2, timezone: 'Europe/Madrid' },
					{ email: 'bo@example.com', status: 'active', type: 2, timezone: 'Europe/Madrid' },
				],
			});
		});
		return this;
	}

	/** Midnight UTC passes, for Zoom and for our counters: as after a night, with another n8n. */
	async nextDay(): Promise<void> {
		disposeZoomSdk();
		await this.zoom.control.advanceClock(24 * 3_600_000);
	}
}

export const host = (email: string) => ({ __rl: true, mode: 'email', value: email });
export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value: String(value) });
