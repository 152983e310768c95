import { latestOccasion, mainInstance } from '../../../zoom/reports/instances';

it('takes the instances of the latest occasion, and those of a week before not', () => {
	const instances = [
		{ uuid: 'week before', start_time: '2026-11-02T09:00:00Z' },
		{ uuid: 'main', start_time: '2026-11-09T09:00:00Z' },
		{ uuid: 'stray', start_time: '2026-11-09T12:10:00Z' },
		{ uuid: 'without a time' },
	];
	expect(latestOccasion(instances)).toEqual(['stray', 'main']);
	expect(latestOccasion([])).toEqual([]);
});

it('means the instance with the most time of the most people', () => {
	const main = { uuid: 'main', total_minutes: 300, duration: 50, participants_count: 8 };
	const stray = { uuid: 'stray', total_minutes: 4, duration: 400, participants_count: 1 };
	expect(mainInstance([stray, main])).toBe(main);
	expect(
		mainInstance([
			{ duration: 3, participants_count: 2 },
			{ duration: 30, participants_count: 5 },
		]),
	).toEqual({ duration: 30, participants_count: 5 });
});
