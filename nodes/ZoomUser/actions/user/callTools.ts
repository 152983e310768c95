import type { BulkRun } from '../../../adapter/kit';

/** Zoom's calls, with the time that passes between them: what changes many people takes them from here. */
export const callTools = ({ zoom }: Pick<BulkRun, 'zoom'>) => ({
	zoom,
	sleep: async (ms: number): Promise<void> => {
		await zoom.sleep(ms);
	},
	now: (): number => zoom.now(),
});
