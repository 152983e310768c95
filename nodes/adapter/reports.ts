/** What zoom/ knows about reports, for nodes. */
export {
	attendanceOf,
	type Attendance,
	type AttendanceRow,
	type Attendee,
	type Expected,
} from '../../zoom/reports/attendance';
export { gather } from '../../zoom/reports/gather';
export { mergeHosts } from '../../zoom/reports/hosts';
export type { Peak } from '../../zoom/reports/intervals';
export {
	bookmarkText,
	longRun,
	readBookmark,
	type Bookmark,
	type LongRunResult,
	type Step,
} from '../../zoom/reports/longRun';
export {
	usageSummary,
	type AccountUser,
	type DayUsage,
	type HostUsage,
	type PartUsage,
	type PeriodUsage,
	type UsageSummary,
} from '../../zoom/reports/usageSummary';
export {
	cutAt,
	daysOf,
	dayWindows,
	joinDays,
	monthsOf,
	monthWindows,
	oldestReportDay,
	periodBefore,
	type DayRange,
	type MissingPart,
} from '../../zoom/reports/windows';

export type { ListRoute, RouteParameters } from '../../zoom/api/routes';
