/** How Zoom's reports cut time, for nodes. */
export { monthsOf, monthWindows } from '../../zoom/reports/windows';
