/** How long something usually takes, and what is out of the ordinary. */
export class Usual {
	private typical: number | undefined;
	private deviation = 0;

	/**
	 * Learns from one more.
	 * @returns by how many ms it took longer than it usually does; 0 within the usual variation
	 */
	excess(ms: number): number {
		const over = ms - (this.typical ??= ms);
		const extraordinary = over > this.deviation * 2 + TOLERANCE_MS;
		// Down fast and up slowly: delays come in crowds, and must not pass for usual at once.
		this.typical += over < 0 ? over / 4 : Math.min(over, STEP_MS) / 32;
		this.deviation += (Math.min(Math.abs(over), STEP_MS) - this.deviation) / 16;
		return extraordinary ? over : 0;
	}
}

const TOLERANCE_MS = 10;
/** The most that one delay counts for. */
const STEP_MS = 200;
