import type { Meter } from '../../metrics/meter';
import type { LimitedCall, Limiter, Permit } from '../limits/limiter';
import { type RateClass, routeFacts } from '../routes/routes';

/** The same limiter; how long calls wait for it and how long Zoom then takes is measured. */
export class MeteredLimiter implements Limiter {
	/** @param now epoch ms */
	constructor(
		private readonly limiter: Limiter,
		private readonly meter: Meter,
		private readonly now: () => number,
	) {}

	async acquire(call: LimitedCall): Promise<Permit> {
		const { rateClass } = routeFacts(call.route);
		const begun = this.now();
		const permit = await this.limiter.acquire(call);
		this.meter.observe('zoom_api_limit_wait_seconds', { class: rateClass }, this.now() - begun);
		return this.metered(permit, rateClass);
	}

	private metered(permit: Permit, rateClass: RateClass): Permit {
		const { meter, now } = this;
		let sentAt: number | undefined;
		return {
			started() {
				sentAt = now();
				permit.started();
			},
			async end(outcome) {
				if (sentAt !== undefined) {
					const { status, limited } = outcome;
					meter.count('zoom_api_requests_total', { class: rateClass, status: statusLabel(status) });
					if (status !== undefined) {
						meter.observe('zoom_api_answer_seconds', { class: rateClass }, now() - sentAt);
					}
					if (limited) meter.count('zoom_api_rate_limited_total', { class: rateClass, kind: limited.kind });
				}
				await permit.end(outcome);
			},
		};
	}
}

/** Whoever answers in Zoom's place may make numbers up. */
function statusLabel(status: number | undefined): string {
	if (status === undefined) return 'none';
	return status >= 100 && status < 600 ? String(status) : 'other';
}
