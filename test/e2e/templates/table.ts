import { archiveRecordings, archiveRecordingsAppended, archiveRecordingsInS3 } from './archiveRecordings';
import { attendanceLog } from './attendanceLog';
import { attendanceToCrm } from './attendanceToCrm';
import { auditLogArchive } from './auditLogArchive';
import { bookingToMeeting } from './bookingToMeeting';
import { bulkMeetings } from './bulkMeetings';
import { chatAlerts } from './chatAlerts';
import { chatApproval } from './chatApproval';
import { dailyUserSync } from './dailyUserSync';
import { errorAlerts } from './errorAlerts';
import { healthAlerts, healthAlertsMalformed } from './healthAlerts';
import {
	healthEndpoint,
	healthEndpointListening,
	healthEndpointMalformed,
	healthEndpointWrongSecret,
} from './healthEndpoint';
import { interviewScheduling } from './interviewScheduling';
import { licenseReclaim } from './licenseReclaim';
import { meetingAlerts } from './meetingAlerts';
import { meetingAttendance } from './meetingAttendance';
import { meetingFollowUp, meetingFollowUpSilent } from './meetingFollowUp';
import { missedCall } from './missedCall';
import { monthlyLicenseCost } from './monthlyLicenseCost';
import { newHireWelcome } from './newHireWelcome';
import { noShowFollowUp } from './noShowFollowUp';
import { offboarding, offboardingInDays } from './offboarding';
import { paidSession } from './paidSession';
import { phoneProvisioning } from './phoneProvisioning';
import { recordingArchive } from './recordingArchive';
import { recordingsToDrive } from './recordingsToDrive';
import { roomAlerts } from './roomAlerts';
import { settingsDrift } from './settingsDrift';
import type { TemplateTest } from './templateRun';
import { voicemailTicket, voicemailWithoutTranscript } from './voicemailTicket';
import { webinarRegistration } from './webinarRegistration';
import { weeklyUsageReport } from './weeklyUsageReport';
import { zoomAssistant } from './zoomAssistant';
import { zoomMcpServer } from './zoomMcpServer';

/** How each file of templates/ is tested. A new template needs a line here. */
export const TABLE: Readonly<Record<string, readonly TemplateTest[]>> = {
	'archive-recordings.json': [archiveRecordings, archiveRecordingsAppended, archiveRecordingsInS3],
	'attendance-log.json': [attendanceLog],
	'attendance-to-crm.json': [attendanceToCrm],
	'audit-log-archive.json': [auditLogArchive],
	'booking-to-meeting.json': [bookingToMeeting],
	'bulk-meetings-from-sheet.json': [bulkMeetings],
	'chat-alerts.json': [chatAlerts],
	'chat-approval.json': [chatApproval],
	'daily-user-sync.json': [dailyUserSync],
	'error-alerts.json': [errorAlerts],
	'health-alerts.json': [healthAlerts, healthAlertsMalformed],
	'health-endpoint.json': [
		healthEndpoint,
		healthEndpointListening,
		healthEndpointWrongSecret,
		healthEndpointMalformed,
	],
	'interview-scheduling.json': [interviewScheduling],
	'license-reclaim.json': [licenseReclaim],
	'meeting-alerts.json': [meetingAlerts],
	'meeting-attendance.json': [meetingAttendance],
	'meeting-follow-up.json': [meetingFollowUp, meetingFollowUpSilent],
	'missed-call-follow-up.json': [missedCall],
	'monthly-license-cost.json': [monthlyLicenseCost],
	'new-hire-welcome.json': [newHireWelcome],
	'no-show-follow-up.json': [noShowFollowUp],
	'offboarding.json': [offboarding, offboardingInDays],
	'paid-session.json': [paidSession],
	'phone-provisioning.json': [phoneProvisioning],
	'recording-completed-archive.json': [recordingArchive],
	'recordings-to-drive.json': [recordingsToDrive],
	'room-alerts.json': [roomAlerts],
	'settings-drift.json': [settingsDrift],
	'voicemail-to-ticket.json': [voicemailTicket, voicemailWithoutTranscript],
	'webinar-registration-sync.json': [webinarRegistration],
	'weekly-usage-report.json': [weeklyUsageReport],
	'zoom-assistant.json': [zoomAssistant],
	'zoom-mcp-server.json': [zoomMcpServer],
};
