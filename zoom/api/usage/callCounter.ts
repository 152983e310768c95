import type { Meter } from '../../metrics/meter';
import type { RateClass } from '../routes/routes';
import type { Counted, Tally } from './tally';

/** Counts how calls end. */
export interface CallCounter {
	add(what: Counted, rateClass: RateClass): void;
}

/** For the last hour, and for the metrics. */
export const callCounter = (tally: Tally, meter: Meter): CallCounter => ({
	add(what, rateClass) {
		tally.add(what);
		if (what === 'repeated') meter.count('zoom_api_retries_total', { class: rateClass });
		// Answers that were a 429 are counted by their limit: see meteredLimiter.ts.
		else if (what !== 'limited') {
			meter.count('zoom_api_calls_total', { class: rateClass, outcome: what });
		}
	},
});
