// Written by scripts/generate-routes.ts from Zoom’s OpenAPI documents. Do not edit.

/** rate class | plan | list: paging, key, page size, identity | granular scopes | classic scopes | query | body */
// prettier-ignore
export const ROUTES = {
	'GET /accounts/{accountId}/lock_settings': 'MEDIUM|pro||account:read:lock_settings:master|account:read:admin|custom_query_fields,option|',
	'PATCH /accounts/{accountId}/lock_settings': 'MEDIUM|pro||account:update:lock_settings:master,account:update:lock_settings:admin|account:write:admin||audio_conferencing,chat,email_notification,in_meeting,meeting_security,other_options,recording,schedule_meeting,telephony,tsp',
	'GET /accounts/{accountId}/managed_domains': 'LIGHT|pro|none:domains::|account:read:managed_domains:master|account:read:admin||',
	'PUT /accounts/{accountId}/owner': 'HEAVY|pro||account:update:owner:master,account:update:owner:admin|account:write:admin||email',
	'GET /accounts/{accountId}/plans/usage': 'HEAVY|||billing:read:plan_usage:admin,billing:read:plan_usage:master|billing:master||',
	'GET /accounts/{accountId}/settings/registration': 'MEDIUM|pro||account:read:registration_settings:master|account:read:admin|type|',
	'PATCH /accounts/{accountId}/settings/registration': 'MEDIUM|pro||account:update:registration_settings:master|account:write:admin|type|approve_type,custom_questions,options,questions',
	'DELETE /accounts/{accountId}/settings/virtual_backgrounds': 'LIGHT|||account:delete:virtual_background_files:master,account:delete:virtual_background_files:admin|account:write:admin|file_ids|',
	'POST /accounts/{accountId}/settings/virtual_backgrounds': 'MEDIUM|||account:write:virtual_background_files:master,account:write:virtual_background_files:admin|account:write:admin||file',
	'GET /accounts/{accountId}/settings': 'MEDIUM|pro||account:read:settings:admin,account:read:settings:master|account:read:admin|custom_query_fields,option|',
	'PATCH /accounts/{accountId}/settings': 'MEDIUM|pro||account:update:settings:admin,account:update:settings:master|account:write:admin|option|allow_authentication_exception,audio_conferencing,authentication_option,chat,email_notification,feature,general_setting,in_meeting,in_session,integration,mail_calendar,meeting_authentication,meeting_security,other_options,profile,recording,recording_authentication,schedule_meeting,security,session_security,telephony,tsp,zoom_rooms',
	'GET /accounts/{accountId}/trusted_domains': 'LIGHT|pro|none:trusted_domains::|account:read:trusted_domains:master|account:read:admin||',
	'GET /archive_files/statistics': 'MEDIUM|||archiving:read:archived_file_statistics:admin|recording:read:admin|from,to|',
	'PATCH /archive_files/{fileId}': 'LIGHT|||archiving:update:archived_file_auto_delete_status,archiving:update:archived_file_auto_delete_status:admin|recording:write,recording:write:admin||auto_delete',
	'GET /archive_files': 'MEDIUM||token:meetings:300:|archiving:read:list_archived_files:admin,archiving:read:list_archived_files:master|recording:read:admin|from,group_id,group_ids,next_page_token,page_size,query_date_type,to|',
	'PATCH /chat/channels/events': 'LIGHT|||team_chat:update:archive_channels,team_chat:update:archive_channels:admin|chat_channel:write:admin,chat_channel:write||channel_ids,method',
	'GET /chat/channels': 'MEDIUM||token:channels:20:|team_chat:read:list_channels:admin|chat_channel:read:admin,chat_channel:write:admin|next_page_token,page_size|',
	'GET /chat/users/me/contacts': 'MEDIUM||token:contacts:50:|team_chat:read:list_contacts|chat_contact:read|next_page_token,page_size,type|',
	'DELETE /chat/users/{userId}/channels/{channelId}/members/{identifier}': 'MEDIUM|||team_chat:delete:member:admin|chat_channel:write,chat_channel:write:admin||',
	'GET /chat/users/{userId}/channels/{channelId}/members': 'MEDIUM||token:members:100:id|team_chat:read:list_members,team_chat:read:list_members:admin|chat_channel:read,chat_channel:write,chat_channel:read:admin,chat_channel:write:admin|next_page_token,page_size|',
	'POST /chat/users/{userId}/channels/{channelId}/members': 'MEDIUM|||team_chat:write:members,team_chat:write:members:admin|chat_channel:write,chat_channel:write:admin||members',
	'DELETE /chat/users/{userId}/channels/{channelId}': 'MEDIUM|||team_chat:delete:user_channel,team_chat:delete:user_channel:admin|chat_channel:write,chat_channel:write:admin||',
	'GET /chat/users/{userId}/channels/{channelId}': 'MEDIUM|||team_chat:read:user_channel,team_chat:read:user_channel:admin|chat_channel:read,chat_channel:write,chat_channel:read:admin,chat_channel:write:admin||',
	'PATCH /chat/users/{userId}/channels/{channelId}': 'MEDIUM|||team_chat:update:user_channel,team_chat:update:user_channel:admin|chat_channel:write,chat_channel:write:admin||channel_settings,name,type',
	'GET /chat/users/{userId}/channels': 'MEDIUM||token:channels:300:|team_chat:read:list_user_channels,team_chat:read:list_user_channels:admin|chat_channel:read,chat_channel:write,chat_channel:read:admin,chat_channel:write:admin|next_page_token,page_size|',
	'POST /chat/users/{userId}/channels': 'MEDIUM|||team_chat:write:user_channel,team_chat:write:user_channel:admin|chat_channel:write,chat_channel:write:admin||channel_settings,members,name,shared_space,type',
	'POST /chat/users/{userId}/messages/files': 'MEDIUM|||team_chat:write:message_files,team_chat:write:message_files:admin|chat_message:write,chat_message:write:admin||files,reply_main_message_id,to_channel,to_contact',
	'GET /chat/users/{userId}/messages/{messageId}/thread': 'MEDIUM||none:messages::|team_chat:read:thread_message,team_chat:read:thread_message:admin|chat_message:read,chat_message:read:admin|from,limit,need_at_items,need_attachment,need_emoji,need_main_message,need_rich_text,sort,to,to_channel,to_contact|',
	'DELETE /chat/users/{userId}/messages/{messageId}': 'MEDIUM|||team_chat:delete:user_message,team_chat:delete:user_message:admin|chat_message:write,chat_message:write:admin|to_channel,to_contact|',
	'GET /chat/users/{userId}/messages/{messageId}': 'MEDIUM|||team_chat:read:user_message,team_chat:read:user_message:admin|chat_message:read,chat_message:read:admin,chat_message:write,chat_message:write:admin|download_file_formats,to_channel,to_contact|',
	'PUT /chat/users/{userId}/messages/{messageId}': 'MEDIUM|||team_chat:update:user_message,team_chat:update:user_message:admin|chat_message:write,chat_message:write:admin||file_ids,interactive_cards,message,to_channel,to_contact',
	'GET /chat/users/{userId}/messages': 'MEDIUM||token:messages:50:|team_chat:read:list_user_messages,team_chat:read:list_user_messages:admin|chat_message:read,chat_message:write,chat_message:read:admin,chat_message:write:admin|date,download_file_formats,exclude_child_message,from,include_deleted_and_edited_message,next_page_token,page_size,search_key,search_type,to,to_channel,to_contact|',
	'POST /chat/users/{userId}/messages': 'MEDIUM|||team_chat:write:user_message,team_chat:write:user_message:admin|chat_message:write,chat_message:write:admin||at_items,file_ids,interactive_cards,message,reply_main_message_id,rich_text,scheduled_time,to_channel,to_contact',
	'DELETE /contacts/groups/{groupId}/members': 'HEAVY|pro|||contact_group:write:admin|member_ids|',
	'GET /contacts/groups/{groupId}/members': 'MEDIUM|pro|token:group_members:50:||contact_group:read:admin|next_page_token,page_size|',
	'POST /contacts/groups/{groupId}/members': 'HEAVY|pro|||contact_group:write:admin||group_members',
	'DELETE /contacts/groups/{groupId}': 'HEAVY|pro|||contact_group:write:admin||',
	'GET /contacts/groups/{groupId}': 'LIGHT|pro|||contact_group:write:admin||',
	'PATCH /contacts/groups/{groupId}': 'HEAVY|pro|||contact_group:write:admin||description,name,privacy',
	'GET /contacts/groups': 'MEDIUM|pro|token:groups:50:||contact_group:read:admin|next_page_token,page_size|',
	'POST /contacts/groups': 'HEAVY|pro|||contact_group:write:admin||description,group_members,group_name,group_privacy',
	'GET /contacts': 'MEDIUM||token:contacts:25:|contact:read:list_contacts,contact:read:list_contacts:admin|contact:read:admin,contact:read|contact_types,next_page_token,page_size,query_presence_status,search_key,user_status|',
	'GET /data_requests/files/{fileId}/url': 'MEDIUM|||data_request:read:download:admin|data_request:read:admin,data_request:write:admin||',
	'DELETE /data_requests/requests/{requestId}': 'MEDIUM|||data_request:delete:request:admin|data_request:write:admin||',
	'GET /data_requests/requests/{requestId}': 'MEDIUM||token:file_records:6:|data_request:read:download:admin|data_request:read:admin,data_request:write:admin|next_page_token,page_size|',
	'GET /data_requests/requests': 'MEDIUM||token:records:30:|data_request:read:history:admin|data_request:read:admin,data_request:write:admin|next_page_token,page_size|',
	'POST /data_requests/requests': 'MEDIUM|||data_request:write:request:admin|data_request:write:admin||emails,end_date,request_type,start_date',
	'GET /devices/groups': 'MEDIUM||token:groups:100:|device:read:list_groups:admin,device:read:list_groups:master|device:read:admin|next_page_token,page_size|',
	'POST /devices/zpa/assignment': 'MEDIUM|||device:write:zpa_device:admin,device:write:zpa_device:master|device:write:admin||extension_number,mac_address,vendor',
	'GET /devices/zpa/settings': 'MEDIUM|||device:read:user_setting:admin,device:read:user_setting:master|device:read:admin|user_id|',
	'POST /devices/zpa/upgrade': 'HEAVY|||device:write:zpa_os_app:admin,device:write:zpa_os_app:master|device:write:admin||data,zdm_group_id',
	'DELETE /devices/zpa/vendors/{vendor}/mac_addresses/{macAddress}': 'MEDIUM|||device:delete:zpa_device:admin,device:delete:zpa_device:master|device:write:admin||',
	'GET /devices/zpa/zdm_groups/{zdmGroupId}/versions': 'MEDIUM|||device:read:list_zpa_versions:admin,device:read:list_zpa_versions:master|device:read:admin||',
	'PATCH /devices/{deviceId}/assign_group': 'LIGHT|||device:write:group:admin,device:write:group:master|device:write:admin|group_id|',
	'PATCH /devices/{deviceId}/assignment': 'MEDIUM|||device:update:zdm_device_assignment:admin|device:write:admin||app_type,room_id',
	'DELETE /devices/{deviceId}': 'HEAVY||||device:write:admin||',
	'GET /devices/{deviceId}': 'HEAVY||||device:read:admin,device:write:admin||',
	'PATCH /devices/{deviceId}': 'MEDIUM||||device:write:admin||device_name,device_type,room_id,tag',
	'GET /devices': 'HEAVY||token:devices:300:||device:read:admin,device:write:admin|device_model,device_status,device_type,device_vendor,is_enrolled_in_zdm,next_page_token,page_size,platform_os,search_text|',
	'POST /devices': 'MEDIUM||||device:write:admin||device_name,device_type,extension_number,mac_address,model,room_id,serial_number,tag,user_email,vendor,zdm_group_id',
	'GET /divisions/{divisionId}/users': 'LIGHT||token:users:300:|division:read:member:admin| division:read:admin|next_page_token,page_size|',
	'POST /divisions/{divisionId}/users': 'MEDIUM|||division:write:member:admin|division:wirte:admin||users',
	'DELETE /divisions/{divisionId}': 'LIGHT|||division:delete:division:admin|division:wirte:admin||',
	'GET /divisions/{divisionId}': 'LIGHT|||division:read:division:admin|division:wirte:admin, division:read:admin||',
	'PATCH /divisions/{divisionId}': 'LIGHT|||division:update:division:admin|division:wirte:admin||division_description,division_name',
	'GET /divisions': 'LIGHT||token:divisions:300:|division:read:list_divisions:admin| division:read:admin|next_page_token,page_size|',
	'POST /divisions': 'LIGHT|||division:write:division:admin|division:wirte:admin||division_description,division_name',
	'DELETE /groups/{groupId}/admins/{userId}': 'LIGHT|pro||group:delete:administrator:admin|group:write:admin||',
	'GET /groups/{groupId}/admins': 'MEDIUM|pro|token:admins:300:|group:read:administrator:admin|group:read:admin,group:write:admin|next_page_token,page_size|',
	'POST /groups/{groupId}/admins': 'MEDIUM|pro||group:write:administrator:admin|group:write:admin||admins',
	'GET /groups/{groupId}/channels': 'MEDIUM|pro|none:channels::|group:read:list_channels:admin|group:read:admin,group:write:admin||',
	'GET /groups/{groupId}/lock_settings': 'MEDIUM|pro||group:read:lock_settings:admin|group:read:admin,group:write:admin|option|',
	'PATCH /groups/{groupId}/lock_settings': 'MEDIUM|pro||group:update:lock_settings:admin|group:write:admin|option|audio_conferencing,email_notification,in_meeting,meeting_security,other_options,recording,schedule_meeting,telephony',
	'DELETE /groups/{groupId}/members/{memberId}': 'LIGHT|pro||group:delete:member:admin|group:write:admin||',
	'PATCH /groups/{groupId}/members/{memberId}': 'MEDIUM|pro||group:update:member:admin|group:write:admin||action,target_group_id',
	'GET /groups/{groupId}/members': 'MEDIUM|pro|token:members:300:id|group:read:list_members:admin|group:read:admin,group:write:admin|next_page_token,page_number,page_size|',
	'POST /groups/{groupId}/members': 'MEDIUM|pro||group:write:member:admin|group:write:admin||members',
	'GET /groups/{groupId}/settings/registration': 'MEDIUM|pro||group:read:registration_settings:admin|group:read:admin,group:write:admin|type|',
	'PATCH /groups/{groupId}/settings/registration': 'MEDIUM|pro||group:update:registration_settings:admin|group:write:admin|type|approve_type,custom_questions,options,questions',
	'DELETE /groups/{groupId}/settings/virtual_backgrounds': 'LIGHT|||group:delete:virtual_background_files:admin|group:write:admin|file_ids|',
	'POST /groups/{groupId}/settings/virtual_backgrounds': 'MEDIUM|||group:write:virtual_background_files:admin|group:write:admin||file',
	'GET /groups/{groupId}/settings': 'MEDIUM|pro||group:read:settings:admin|group:read:admin,group:write:admin|custom_query_fields,option|',
	'PATCH /groups/{groupId}/settings': 'MEDIUM|pro||group:update:settings:admin|group:write:admin|option|audio_conferencing,authentication_option,chat,email_notification,in_meeting,meeting_authentication,meeting_security,other_options,profile,recording,recording_authentication,schedule_meeting,telephony',
	'DELETE /groups/{groupId}': 'LIGHT|pro||group:delete:group:admin|group:write:admin||',
	'GET /groups/{groupId}': 'LIGHT|pro||group:read:group:admin|group:read:admin,group:write:admin||',
	'PATCH /groups/{groupId}': 'LIGHT|pro||group:update:group:admin|group:write:admin||name',
	'GET /groups': 'MEDIUM|pro|token:groups:300:id|group:read:list_groups:admin|group:read:admin,group:write:admin|next_page_token,page_size|',
	'POST /groups': 'LIGHT|pro||group:write:group:admin|group:write:admin||name',
	'DELETE /h323/devices/{deviceId}': 'LIGHT|||h323_device:delete:device:admin|h323:write:admin||',
	'PATCH /h323/devices/{deviceId}': 'LIGHT|||h323_device:update:device:admin|h323:write:admin||encryption,ip,name,protocol',
	'GET /h323/devices': 'MEDIUM||token:devices:300:id|h323_device:read:list_devices:admin|h323:read:admin|next_page_token,page_number,page_size|',
	'POST /h323/devices': 'LIGHT|||h323_device:write:device:admin|h323:write:admin||encryption,ip,name,protocol',
	'PUT /im/chat/messages/{message_id}': 'MEDIUM||||imchat:bot||account_id,content,is_markdown_support,robot_jid,user_jid',
	'POST /im/chat/messages': 'MEDIUM||||imchat:bot||account_id,content,is_markdown_support,reply_to,robot_jid,to_jid,user_jid,visible_to_user',
	'DELETE /information_barriers/policies/{policyId}': 'MEDIUM|||information_barrier:delete:policy:admin|information_barriers:write:admin||',
	'GET /information_barriers/policies/{policyId}': 'MEDIUM|||information_barrier:read:policy:admin|information_barriers:read:admin||',
	'PATCH /information_barriers/policies/{policyId}': 'MEDIUM|||information_barrier:update:policy:admin|information_barriers:write:admin||assigned_group_id,id,policy_name,settings,status,to_group_id,type',
	'GET /information_barriers/policies': 'MEDIUM||token:policies:300:id|information_barrier:read:list_policies:admin|information_barriers:read:admin|next_page_token,page_size|',
	'POST /information_barriers/policies': 'MEDIUM|||information_barrier:write:policy:admin|information_barriers:write:admin||assigned_group_id,id,policy_name,settings,status,to_group_id,type',
	'DELETE /live_meetings/{meetingId}/chat/messages/{messageId}': 'MEDIUM|||meeting:delete:live_meeting_chat_message,meeting:delete:live_meeting_chat_message:admin|meeting:write,meeting:write:admin|file_ids|',
	'PATCH /live_meetings/{meetingId}/chat/messages/{messageId}': 'MEDIUM|||meeting:update:live_meeting_chat_message,meeting:update:live_meeting_chat_message:admin|meeting:write,meeting:write:admin||message_content',
	'PATCH /live_meetings/{meetingId}/events': 'MEDIUM|||meeting:update:in_meeting_controls,meeting:update:in_meeting_controls:admin|meeting:write,meeting:write:admin,meeting:master||method,params',
	'PATCH /live_meetings/{meetingId}/rtms_app/status': 'MEDIUM|||meeting:update:participant_rtms_app_status,meeting:update:participant_rtms_app_status:admin|meeting:write:admin,meeting:write||action,settings',
	'DELETE /live_webinars/{webinarId}/chat/messages/{messageId}': 'MEDIUM|||webinar:delete:live_webinar_chat_message,webinar:delete:live_webinar_chat_message:admin|webinar:write,webinar:write:admin|file_ids|',
	'GET /meetings/meeting_summaries': 'MEDIUM|pro|token:summaries:300:|meeting:read:list_summaries:admin|meeting_summary:read:admin|from,next_page_token,page_size,time_filter_field,to|',
	'POST /meetings/{meetingId}/batch_polls': 'LIGHT|pro||meeting:write:batch_polls,meeting:write:batch_polls:admin|meeting:write:admin,meeting:write||polls',
	'POST /meetings/{meetingId}/batch_registrants': 'HEAVY|||meeting:write:batch_registrants,meeting:write:batch_registrants:admin|meeting:write,meeting:write:admin||auto_approve,registrants,registrants_confirmation_email',
	'GET /meetings/{meetingId}/invitation': 'LIGHT|||meeting:read:invitation,meeting:read:invitation:admin|meeting:read,meeting:read:admin||',
	'POST /meetings/{meetingId}/invite_links': 'LIGHT|||meeting:write:invite_links,meeting:write:invite_links:admin|meeting:write:admin,meeting:write||attendees,ttl',
	'GET /meetings/{meetingId}/jointoken/live_streaming': 'LIGHT|pro||meeting:read:live_streaming_token,meeting:read:live_streaming_token:admin|meeting_token:read:admin:live_streaming,meeting_token:read:live_streaming||',
	'GET /meetings/{meetingId}/jointoken/local_archiving': 'LIGHT|pro||meeting:read:local_archiving_token:admin|meeting_token:read:admin:local_archiving||',
	'GET /meetings/{meetingId}/jointoken/local_recording': 'LIGHT|||meeting:read:local_recording_token,meeting:read:local_recording_token:admin|meeting_token:read:admin:local_recording,meeting_token:read:local_recording|bypass_waiting_room|',
	'PATCH /meetings/{meetingId}/livestream/status': 'LIGHT|pro||meeting:update:livestream_status,meeting:update:livestream_status:admin|meeting:write:admin,meeting:write||action,settings',
	'GET /meetings/{meetingId}/livestream': 'LIGHT|pro||meeting:read:livestream,meeting:read:livestream:admin|meeting:read:admin,meeting:read||',
	'PATCH /meetings/{meetingId}/livestream': 'LIGHT|pro||meeting:update:livestream,meeting:update:livestream:admin|meeting:write:admin,meeting:write||page_url,resolution,stream_key,stream_url',
	'DELETE /meetings/{meetingId}/meeting_summary': 'LIGHT|pro||meeting:delete:summary,meeting:delete:summary:admin|meeting_summary:write,meeting_summary:write:admin||',
	'GET /meetings/{meetingId}/meeting_summary': 'LIGHT|pro||meeting:read:summary,meeting:read:summary:admin|meeting_summary:read,meeting_summary:read:admin||',
	'DELETE /meetings/{meetingId}/open_apps': 'LIGHT|||meeting:delete:open_app,meeting:delete:open_app:admin|meeting:write,meeting:write:admin||',
	'POST /meetings/{meetingId}/open_apps': 'LIGHT|||meeting:write:open_app,meeting:write:open_app:admin|meeting:write,meeting:write:admin||',
	'DELETE /meetings/{meetingId}/polls/{pollId}': 'LIGHT|pro||meeting:delete:poll,meeting:delete:poll:admin|meeting:write:admin,meeting:write||',
	'GET /meetings/{meetingId}/polls/{pollId}': 'LIGHT|pro||meeting:read:poll,meeting:read:poll:admin|meeting:read:admin,meeting:read||',
	'PUT /meetings/{meetingId}/polls/{pollId}': 'LIGHT|pro||meeting:update:poll,meeting:update:poll:admin|meeting:write:admin,meeting:write||anonymous,poll_type,questions,title',
	'GET /meetings/{meetingId}/polls': 'LIGHT|pro|none:polls::|meeting:read:list_polls,meeting:read:list_polls:admin|meeting:read:admin,meeting:read|anonymous|',
	'POST /meetings/{meetingId}/polls': 'LIGHT|pro||meeting:write:poll,meeting:write:poll:admin|meeting:write:admin,meeting:write||anonymous,poll_type,questions,title',
	'GET /meetings/{meetingId}/recordings/analytics_details': 'MEDIUM||token:analytics_details:300:|cloud_recording:read:recording_analytics_details,cloud_recording:read:recording_analytics_details:master,cloud_recording:read:recording_analytics_details:admin||from,next_page_token,page_size,to,type|',
	'GET /meetings/{meetingId}/recordings/analytics_summary': 'MEDIUM||none:analytics_summary::|cloud_recording:read:recording_analytics_summary,cloud_recording:read:recording_analytics_summary:master,cloud_recording:read:recording_analytics_summary:admin||from,to|',
	'GET /meetings/{meetingId}/recordings/registrants/questions': 'LIGHT|||cloud_recording:read:registration_questions,cloud_recording:read:registration_questions:master,cloud_recording:read:registration_questions:admin|recording:read:admin,recording:read||',
	'PATCH /meetings/{meetingId}/recordings/registrants/questions': 'LIGHT|||cloud_recording:update:registration_questions:admin,cloud_recording:update:registration_questions,cloud_recording:update:registration_questions:master|recording:write:admin,recording:write||custom_questions,questions',
	'PUT /meetings/{meetingId}/recordings/registrants/status': 'MEDIUM|||cloud_recording:update:registrant_status,cloud_recording:update:registrant_status:master,cloud_recording:update:registrant_status:admin|recording:write:admin,recording:write||action,registrants',
	'GET /meetings/{meetingId}/recordings/registrants': 'MEDIUM||token:registrants:300:id|cloud_recording:read:list_recording_registrants,cloud_recording:read:list_recording_registrants:admin,cloud_recording:read:list_recording_registrants:master|recording:read:admin,recording:read|next_page_token,page_number,page_size,status|',
	'POST /meetings/{meetingId}/recordings/registrants': 'LIGHT|||cloud_recording:write:recording_registrant,cloud_recording:write:recording_registrant:master,cloud_recording:write:recording_registrant:admin|recording:write:admin,recording:write||address,city,comments,country,custom_questions,email,first_name,industry,job_title,last_name,no_of_employees,org,phone,purchasing_time_frame,role_in_purchase_process,state,status,zip',
	'GET /meetings/{meetingId}/recordings/settings': 'LIGHT|||cloud_recording:read:recording_settings,cloud_recording:read:recording_settings:admin,cloud_recording:read:recording_settings:master|recording:read:admin,recording:read||',
	'PATCH /meetings/{meetingId}/recordings/settings': 'LIGHT|||cloud_recording:update:recording_settings,cloud_recording:update:recording_settings:master,cloud_recording:update:recording_settings:admin|recording:write:admin,recording:write||approval_type,authentication_domains,authentication_option,auto_delete,on_demand,password,recording_authentication,send_email_to_host,share_recording,show_social_share_buttons,topic,viewer_download',
	'PUT /meetings/{meetingId}/recordings/{recordingId}/status': 'LIGHT|||cloud_recording:update:recover_single_recording,cloud_recording:update:recover_single_recording:master,cloud_recording:update:recover_single_recording:admin|recording:write:admin,recording:write||action',
	'DELETE /meetings/{meetingId}/recordings/{recordingId}': 'LIGHT|||cloud_recording:delete:recording_file,cloud_recording:delete:recording_file:admin,cloud_recording:delete:recording_file:master|recording:write:admin,recording:write|action|',
	'DELETE /meetings/{meetingId}/recordings': 'LIGHT|||cloud_recording:delete:meeting_recording,cloud_recording:delete:meeting_recording:admin,cloud_recording:delete:meeting_recording:master|recording:write:admin,recording:write|action|',
	'GET /meetings/{meetingId}/recordings': 'LIGHT|||cloud_recording:read:list_recording_files:admin,cloud_recording:read:list_recording_files,cloud_recording:read:list_recording_files:master|recording:read,phone_recording:read:admin|include_fields,ttl|',
	'GET /meetings/{meetingId}/registrants/questions': 'LIGHT|pro||meeting:read:list_registration_questions,meeting:read:list_registration_questions:admin|meeting:read,meeting:read:admin||',
	'PATCH /meetings/{meetingId}/registrants/questions': 'LIGHT|pro||meeting:update:registration_question,meeting:update:registration_question:admin|meeting:write,meeting:write:admin||custom_questions,questions',
	'PUT /meetings/{meetingId}/registrants/status': 'MEDIUM|pro||meeting:update:registrant_status,meeting:update:registrant_status:admin|meeting:write:admin,meeting:write|occurrence_id|action,registrants',
	'DELETE /meetings/{meetingId}/registrants/{registrantId}': 'LIGHT|pro||meeting:delete:registrant,meeting:delete:registrant:admin|meeting:write:admin,meeting:write|occurrence_id|',
	'GET /meetings/{meetingId}/registrants/{registrantId}': 'LIGHT|||meeting:read:registrant,meeting:read:registrant:admin|meeting:read:admin,meeting:read||',
	'GET /meetings/{meetingId}/registrants': 'MEDIUM|pro|token:registrants:300:id|meeting:read:list_registrants,meeting:read:list_registrants:admin|meeting:read:admin,meeting:read|next_page_token,occurrence_id,page_number,page_size,status|',
	'POST /meetings/{meetingId}/registrants': 'LIGHT|||meeting:write:registrant,meeting:write:registrant:admin|meeting:write:admin,meeting:write|occurrence_ids|address,auto_approve,city,comments,country,custom_questions,email,first_name,industry,job_title,language,last_name,no_of_employees,org,phone,purchasing_time_frame,role_in_purchase_process,state,zip',
	'POST /meetings/{meetingId}/sip_dialing': 'MEDIUM|||meeting:write:sip_dialing,meeting:write:sip_dialing:admin|meeting:write:sip_dialing,meeting:write:admin:sip_dialing||passcode',
	'PUT /meetings/{meetingId}/status': 'LIGHT|||meeting:update:status,meeting:update:status:admin|meeting:write:admin,meeting:write||action',
	'DELETE /meetings/{meetingId}/survey': 'LIGHT|pro||meeting:delete:survey,meeting:delete:survey:admin|meeting:write,meeting:write:admin||',
	'GET /meetings/{meetingId}/survey': 'LIGHT|pro||meeting:read:survey,meeting:read:survey:admin|meeting:read,meeting:read:admin||',
	'PATCH /meetings/{meetingId}/survey': 'LIGHT|pro||meeting:update:survey,meeting:update:survey:admin|meeting:write,meeting:write:admin||custom_survey,show_in_the_browser,third_party_survey',
	'GET /meetings/{meetingId}/token': 'LIGHT|||meeting:read:token,meeting:read:token:admin|meeting:read,meeting:read:admin|type|',
	'DELETE /meetings/{meetingId}/transcript': 'MEDIUM|||cloud_recording:delete:meeting_transcript,cloud_recording:delete:meeting_transcript:admin|recording:write,recording:write:admin||',
	'GET /meetings/{meetingId}/transcript': 'MEDIUM|||cloud_recording:read:meeting_transcript,cloud_recording:read:meeting_transcript:admin|recording:read,recording:write,recording:read:admin,recording:write:admin||',
	'DELETE /meetings/{meetingId}': 'LIGHT|||meeting:delete:meeting,meeting:delete:meeting:admin|meeting:write:admin,meeting:write|cancel_meeting_reminder,occurrence_id,schedule_for_reminder|',
	'GET /meetings/{meetingId}': 'LIGHT|||meeting:read:meeting,meeting:read:meeting:admin|meeting:read,meeting:read:admin|occurrence_id,show_previous_occurrences|',
	'PATCH /meetings/{meetingId}': 'LIGHT|||meeting:update:meeting:admin,meeting:update:meeting|meeting:write,meeting:write:admin|occurrence_id|agenda,duration,password,pre_schedule,recurrence,schedule_for,settings,start_time,template_id,timezone,topic,tracking_fields,type',
	'PUT /meetings/{meetingUUID}/recordings/status': 'LIGHT|pro||cloud_recording:update:recover_meeting_recordings,cloud_recording:update:recover_meeting_recordings:master,cloud_recording:update:recover_meeting_recordings:admin|recording:write:admin,recording:write||action',
	'GET /metrics/chat': 'RESOURCE-INTENSIVE|business|token:users:300:|dashboard:read:chat:admin|dashboard_im:read:admin,dashboard:read:admin|from,next_page_token,page_size,to|',
	'GET /metrics/client/feedback/{feedbackId}': 'HEAVY|business|token:client_feedback_details:300:|dashboard:read:meeting_feedback:admin|dashboard_home:read:admin,dashboard:read:admin|from,next_page_token,page_size,to|',
	'GET /metrics/client/feedback': 'HEAVY|business|none:client_feedbacks::|dashboard:read:list_meetings_feedback:admin|dashboard_home:read:admin,dashboard:read:admin|from,to|',
	'GET /metrics/client/satisfaction': 'HEAVY||none:client_satisfaction::|dashboard:read:meeting_survey:admin|dashboard_home:read:admin,dashboard:read:admin|from,to|',
	'GET /metrics/client_versions': 'HEAVY|business|none:client_versions::|dashboard:read:client_versions:admin|dashboard_home:read:admin,dashboard:read:admin||',
	'GET /metrics/crc': 'HEAVY|business|none:crc_ports_usage::|dashboard:read:crc_port_usage:admin|dashboard_crc:read:admin,dashboard:read:admin|from,to|',
	'GET /metrics/issues/zoomrooms/{zoomroomId}': 'HEAVY|business|token:issue_details:300:|dashboard:read:issues_zoomroom:admin|dashboard_home:read:admin,dashboard:read:admin|from,next_page_token,page_size,to|',
	'GET /metrics/issues/zoomrooms': 'HEAVY|business|none:zoom_rooms::|dashboard:read:list_zoomrooms:admin|dashboard_home:read:admin,dashboard:read:admin|from,to|',
	'GET /metrics/meetings/{meetingId}/participants/qos': 'HEAVY|business|token:participants:10:|dashboard:read:list_meeting_participants_qos:admin|dashboard_meetings:read:admin,dashboard:read:admin|next_page_token,page_size,type|',
	'GET /metrics/meetings/{meetingId}/participants/satisfaction': 'HEAVY|business|token:participants:300:|dashboard:read:post_meeting_feedback:admin|dashboard_meetings:read:admin,dashboard:read:admin|next_page_token,page_size,type|',
	'GET /metrics/meetings/{meetingId}/participants/sharing': 'HEAVY|business|token:participants:300:|dashboard:read:meeting_sharing:admin|dashboard_meetings:read:admin,dashboard:read:admin|next_page_token,page_size,type|',
	'GET /metrics/meetings/{meetingId}/participants/{participantId}/qos': 'HEAVY|||dashboard:read:meeting_participant_qos:admin|dashboard_meetings:read:admin,dashboard:read:admin|type|',
	'GET /metrics/meetings/{meetingId}/participants': 'HEAVY|business|token:participants:300:|dashboard:read:list_meeting_participants:admin|dashboard_meetings:read:admin,dashboard:read:admin|include_fields,next_page_token,page_size,type|',
	'GET /metrics/meetings/{meetingId}': 'HEAVY|business||dashboard:read:meeting:admin|dashboard_meetings:read:admin,dashboard:read:admin|type|',
	'GET /metrics/meetings': 'RESOURCE-INTENSIVE|business|token:meetings:300:|dashboard:read:list_meetings:admin|dashboard_meetings:read:admin,dashboard:read:admin|from,group_id,group_include_participant,include_fields,next_page_token,page_size,query_date_type,to,type|',
	'GET /metrics/quality': 'HEAVY|business||dashboard:read:meeting_quality_score:admin|dashboard_home:read:admin,dashboard:read:admin|from,to,type|',
	'GET /metrics/webinars/{webinarId}/participants/qos': 'HEAVY|business|token:participants:10:|dashboard:read:list_webinar_participants_qos:admin|dashboard_webinars:read:admin,dashboard:read:admin|next_page_token,page_size,type|',
	'GET /metrics/webinars/{webinarId}/participants/satisfaction': 'HEAVY|business|token:participants:300:|dashboard:read:post_webinar_feedback:admin|dashboard_webinars:read:admin,dashboard:read:admin|next_page_token,page_size,type|',
	'GET /metrics/webinars/{webinarId}/participants/sharing': 'HEAVY|business|token:participants:300:|dashboard:read:webinar_sharing:admin|dashboard_webinars:read:admin,dashboard:read:admin|next_page_token,page_size,type|',
	'GET /metrics/webinars/{webinarId}/participants/{participantId}/qos': 'HEAVY|business||dashboard:read:webinar_participant_qos:admin|dashboard_webinars:read:admin,dashboard:read:admin|type|',
	'GET /metrics/webinars/{webinarId}/participants': 'HEAVY|business|token:participants:300:|dashboard:read:list_webinar_participants:admin|dashboard_webinars:read:admin,dashboard:read:admin|include_fields,next_page_token,page_size,type|',
	'GET /metrics/webinars/{webinarId}': 'HEAVY|business||dashboard:read:webinar:admin|dashboard_webinars:read:admin,dashboard:read:admin|type|',
	'GET /metrics/webinars': 'RESOURCE-INTENSIVE|business|token:webinars:300:|dashboard:read:list_webinars:admin|dashboard_webinars:read:admin,dashboard:read:admin|from,group_id,group_include_participant,next_page_token,page_size,query_date_type,to,type|',
	'GET /metrics/zoomrooms/issues': 'HEAVY|business|none:issues::|dashboard:read:issues_zoomroom:admin|dashboard_zr:read:admin,dashboard:read:admin|from,to|',
	'GET /metrics/zoomrooms/{zoomroomId}': 'HEAVY|business|token:issues:300:|dashboard:read:zoomroom:admin|dashboard_zr:read:admin,dashboard:read:admin|from,next_page_token,page_size,to|',
	'GET /metrics/zoomrooms': 'RESOURCE-INTENSIVE|business|token:zoom_rooms:300:|dashboard:read:list_zoomrooms:admin|dashboard_zr:read:admin,dashboard:read:admin|next_page_token,page_number,page_size|',
	'GET /number_management/numbers/{phoneNumberId}': 'LIGHT|||number_management:read:numbers:admin|number_management_numbers:read:admin||',
	'PATCH /number_management/numbers/{phoneNumberId}': 'LIGHT|||number_management:update:numbers:admin|number_management_numbers:write:admin||caller_id_name,capability,confirm_address_update,display_name,sip_group_id',
	'GET /number_management/numbers': 'LIGHT||token:numbers:200:id|number_management:read:list_numbers:admin|number_management_numbers:read:admin|allocated_product,assigned_to_type,keyword,next_page_token,number_source,number_status,number_type,page_size,site_id|',
	'GET /past_meetings/{meetingId}/instances': 'MEDIUM||none:meetings::|meeting:read:list_past_instances,meeting:read:list_past_instances:admin|meeting:read:admin,meeting:read||',
	'GET /past_meetings/{meetingId}/participants': 'MEDIUM|pro|token:participants:300:|meeting:read:list_past_participants,meeting:read:list_past_participants:admin|meeting:read:admin,meeting:read|next_page_token,page_size|',
	'GET /past_meetings/{meetingId}/polls': 'MEDIUM|pro|none:questions::|meeting:read:list_poll_results,meeting:read:list_poll_results:admin|meeting:read:admin,meeting:read||',
	'GET /past_meetings/{meetingId}/qa': 'MEDIUM||none:questions::|meeting:read:past_qa,meeting:read:past_qa:admin|meeting:read:admin,meeting:read||',
	'GET /past_meetings/{meetingId}': 'LIGHT|||meeting:read:past_meeting,meeting:read:past_meeting:admin|meeting:read:admin,meeting:read||',
	'DELETE /past_meetings/{meetingUUID}/archive_files': 'LIGHT|||archiving:delete:archived_files:admin|recording:write:admin||',
	'GET /past_meetings/{meetingUUID}/archive_files': 'LIGHT|||archiving:read:archived_files:admin,archiving:read:archived_files|recording:read||',
	'GET /past_webinars/{webinarId}/absentees': 'HEAVY|pro|token:registrants:300:|webinar:read:list_absentees,webinar:read:list_absentees:admin|webinar:read:admin,webinar:read|next_page_token,occurrence_id,page_size|',
	'GET /past_webinars/{webinarId}/instances': 'LIGHT|pro|none:webinars::|webinar:read:list_past_instances,webinar:read:list_past_instances:admin|webinar:read:admin,webinar:read||',
	'GET /past_webinars/{webinarId}/participants': 'MEDIUM|pro|token:participants:300:|webinar:read:list_past_participants:admin,webinar:read:list_past_participants|webinar:read:admin,webinar:read|next_page_token,page_size|',
	'GET /past_webinars/{webinarId}/polls': 'MEDIUM||none:questions::|webinar:read:list_past_polls,webinar:read:list_past_polls:admin|webinar:read:admin,webinar:read||',
	'GET /past_webinars/{webinarId}/qa': 'MEDIUM||none:questions::|webinar:read:past_qa,webinar:read:past_qa:admin|webinar:read:admin,webinar:read||',
	'GET /phone/call_history/{callHistoryUuid}': 'LIGHT|business||phone:read:call_log:admin|phone:read:admin,phone_call_log:read:admin||',
	'GET /phone/call_history': 'HEAVY|business|token:call_history:300:|phone:read:list_call_logs:admin|phone:read:admin,phone_call_log:read:admin|call_ids,call_results,call_types,connect_types,cost_center,department,directions,extension_types,from,group_ids,keyword,next_page_token,number_types,page_size,recording_status,site_ids,time_type,to,with_voicemail|',
	'DELETE /phone/call_queues/{callQueueId}/members/{memberId}': 'LIGHT|pro||phone:delete:call_queue_member:admin|phone:write:admin||',
	'GET /phone/call_queues/{callQueueId}/members': 'MEDIUM|pro|none:call_queue_members::id|phone:read:list_call_queue_members:admin|phone:read:admin||',
	'POST /phone/call_queues/{callQueueId}/members': 'LIGHT|pro||phone:write:call_queue_member:admin|phone:write:admin||members',
	'POST /phone/call_queues/{callQueueId}/phone_numbers': 'LIGHT|pro||phone:write:call_queue_number:admin|phone:write:admin||phone_numbers',
	'GET /phone/call_queues/{callQueueId}': 'LIGHT|pro||phone:read:call_queue:admin|phone:read:admin||',
	'GET /phone/call_queues': 'MEDIUM|pro|token:call_queues:100:id|phone:read:list_call_queues:admin|phone:read:admin|cost_center,department,next_page_token,page_size,site_id|',
	'GET /phone/calling_plans': 'MEDIUM|pro|none:calling_plans::|phone:read:list_calling_plans:admin|phone:read:admin||',
	'DELETE /phone/devices/{deviceId}/extensions/{extensionId}': 'LIGHT|pro||phone:delete:device_extension:admin|phone:write:admin||',
	'POST /phone/devices/{deviceId}/extensions': 'LIGHT|pro||phone:write:device_extension:admin|phone:write:admin||assignee_extension_ids',
	'GET /phone/devices/{deviceId}': 'LIGHT|pro||phone:read:device:admin|phone:read:admin||',
	'GET /phone/devices': 'MEDIUM|pro|token:devices:300:id|phone:read:list_devices:admin|phone:read:admin|assignee_type,device_source,device_type,keyword,location_status,next_page_token,page_size,site_id,type|',
	'GET /phone/recording/download/{fileId}': 'MEDIUM|business||phone:read:call_recording,phone:read:call_recording:admin|phone:read,phone:read:admin,phone_recording:read,phone_recording:read:admin||',
	'GET /phone/recording_transcript/download/{recordingId}': 'LIGHT|business||phone:read:recording_transcript,phone:read:recording_transcript:admin|phone:read,phone:read:admin,phone_recording:read,phone_recording:read:admin||',
	'DELETE /phone/recordings/{recordingId}': 'LIGHT|business||phone:delete:call_recording,phone:delete:call_recording:admin|phone:write:admin,phone:write,phone_recording:write,phone_recording:write:admin||',
	'GET /phone/recordings': 'MEDIUM|pro|token:recordings:300:|phone:read:list_call_recordings:admin|phone:read:admin,phone_recording:read:admin|from,group_id,next_page_token,owner_type,page_size,query_date_type,recording_type,site_id,to|',
	'GET /phone/reports/call_charges': 'HEAVY|pro|token:call_charges:300:|phone:read:call_charges:admin|phone:read:admin|billing_account_id,call_ids,from,next_page_token,page_size,show_charges_only,to|',
	'GET /phone/reports/operationlogs': 'HEAVY|pro|token:operation_logs:300:|phone:read:operation_logs:admin|phone:read:admin|category_type,from,next_page_token,page_size,to|',
	'GET /phone/reports/sms_charges': 'HEAVY|pro|token:sms_charges:300:|phone:read:sms_charges:admin|phone:read:admin|from,next_page_token,page_size,show_charges_only,to|',
	'GET /phone/shared_line_groups/{sharedLineGroupId}': 'LIGHT|pro||phone:read:shared_line_group:admin|phone:read:admin||',
	'DELETE /phone/shared_line_groups/{slgId}/members/{memberId}': 'LIGHT|pro||phone:delete:shared_line_member:admin|phone:write:admin||',
	'POST /phone/shared_line_groups/{slgId}/members': 'LIGHT|pro||phone:write:shared_line_member:admin|phone:write:admin||members',
	'GET /phone/shared_line_groups': 'MEDIUM|pro|token:shared_line_groups:300:id|phone:read:list_shared_line_groups:admin|phone:read:admin|next_page_token,page_size|',
	'GET /phone/sites/{siteId}': 'LIGHT|pro||phone:read:site:admin|phone:read:admin||',
	'GET /phone/sites': 'MEDIUM|pro|token:sites:300:id|phone:read:list_sites:admin|phone:read:admin|next_page_token,page_size,site_name|',
	'POST /phone/sms/messages': 'MEDIUM|||phone:read:sms_message,phone:read:sms_message:admin|phone:write:admin,phone:write,phone_sms:write,phone_sms:write:admin||attachments,message,sender,session_id,to_members',
	'GET /phone/sms/sessions/{sessionId}': 'MEDIUM|pro|token:sms_histories:100:|phone:read:sms_session,phone:read:sms_session:admin|phone:read:admin,phone:read,phone_sms:read,phone_sms:read:admin|delivery_status,from,next_page_token,page_size,sort,to|',
	'GET /phone/sms/sessions': 'MEDIUM||token:sms_sessions:100:|phone:read:list_sms_sessions,phone:read:list_sms_sessions:admin|phone:read:admin,phone_sms:read,phone_sms:read:admin|filter_type,from,next_page_token,page_size,phone_number,session_type,to|',
	'POST /phone/users/batch': 'MEDIUM|pro||phone:write:batch_users:admin|phone:write:admin||users',
	'GET /phone/users/{userId}/call_history': 'MEDIUM|business|token:call_elements:300:|phone:read:list_call_logs:admin,phone:read:list_call_logs|phone:read:admin,phone_call_log:read|call_results,call_types,connect_types,cost_center,department,directions,extension_types,from,group_ids,keyword,next_page_token,number_types,page_size,recording_status,site_ids,time_type,to,with_voicemail|',
	'DELETE /phone/users/{userId}/calling_plans/{planType}': 'LIGHT|business||phone:delete:users_calling_plan,phone:delete:users_calling_plan:admin|phone:write,phone:write:admin|billing_account_id|',
	'POST /phone/users/{userId}/calling_plans': 'LIGHT|business||phone:write:calling_plan,phone:write:calling_plan:admin|phone:write,phone:write:admin||calling_plans',
	'PUT /phone/users/{userId}/calling_plans': 'LIGHT|business||phone:update:calling_plan,phone:update:calling_plan:admin|phone:write:admin,phone:write||source_billing_subscription_id,source_type,target_billing_subscription_id,target_type',
	'DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}': 'LIGHT|business||phone:delete:user_number,phone:delete:user_number:admin|phone:write,phone:write:admin||',
	'POST /phone/users/{userId}/phone_numbers': 'LIGHT|business||phone:write:user_number,phone:write:user_number:admin|phone:write,phone:write:admin||phone_numbers',
	'GET /phone/users/{userId}/recordings': 'MEDIUM|business|token:recordings:300:|phone:read:list_recordings,phone:read:list_recordings:admin|phone:read,phone:read:admin,phone_recording:read,phone_recording:read:admin|from,next_page_token,page_size,to|',
	'GET /phone/users/{userId}/sms/sessions': 'MEDIUM||token:sms_sessions:100:|phone:read:list_sms_sessions,phone:read:list_sms_sessions:admin|phone:read:admin,phone:read,phone_sms:read,phone_sms:read:admin|filter_type,from,next_page_token,page_size,phone_number,session_type,to|',
	'GET /phone/users/{userId}/voice_mails': 'MEDIUM|business|token:voice_mails:300:|phone:read:list_voicemails,phone:read:list_voicemails:admin|phone:read,phone:read:admin,phone_voicemail:read,phone_voicemail:read:admin|from,next_page_token,page_size,status,to,trash|',
	'GET /phone/users/{userId}': 'LIGHT|business||phone:read:user,phone:read:user:admin|phone:read,phone:read:admin||',
	'PATCH /phone/users/{userId}': 'LIGHT|business||phone:update:user,phone:update:user:admin|phone:write,phone:write:admin||emergency_address_id,extension_number,policy,site_id,template_id',
	'GET /phone/users': 'MEDIUM|pro|token:users:100:id|phone:read:list_users:admin|phone:read:admin|calling_type,cost_center,department,keyword,next_page_token,page_size,site_id,status|',
	'GET /phone/voice_mails/download/{fileId}': 'MEDIUM|business||phone:read:voicemail:admin,phone:read:voicemail|phone:read,phone:read:admin,phone_voicemail:read,phone_voicemail:read:admin||',
	'DELETE /phone/voice_mails/{voicemailId}': 'LIGHT|||phone:delete:voicemail,phone:delete:voicemail:admin|phone:write:admin,phone:write,phone_voicemail:write,phone_voicemail:write:admin||',
	'GET /phone/voice_mails/{voicemailId}': 'LIGHT|||phone:read:voicemail,phone:read:voicemail:admin|phone:read,phone:read:admin,phone_voicemail:read:admin,phone_voicemail:read||',
	'PATCH /phone/voice_mails/{voicemailId}': 'LIGHT|business||phone:update:voicemail,phone:update:voicemail:admin|phone:write:admin,phone:write,phone_voicemail:write,phone_voicemail:write:admin|read_status|',
	'GET /phone/voice_mails': 'HEAVY|business|token:voice_mails:300:|phone:read:list_voicemails:admin|phone:read:admin,phone_voicemail:read:admin|from,next_page_token,owner_type,page_size,site_id,status,to,trashed,voicemail_type|',
	'GET /report/activities': 'HEAVY|pro|token:activity_logs:300:|report:read:user_activities:admin|report:read:admin|from,next_page_token,page_size,to|',
	'GET /report/billing/invoices': 'HEAVY|pro|none:invoices::|report:read:billing_invoice:admin|report:read:admin|billing_id|',
	'GET /report/billing': 'HEAVY|pro|none:billing_reports::|report:read:billing:admin|report:read:admin||',
	'GET /report/cloud_recording': 'HEAVY|pro|none:cloud_recording_storage::||report:read:admin|from,group_id,to|',
	'GET /report/daily': 'HEAVY|pro|none:dates::||report:read:admin|group_id,month,year|',
	'GET /report/history_meetings': 'HEAVY||token:history_meetings:300:|report:read:list_history_meetings:admin|report:read:admin|date_type,from,group_id,meeting_feature,meeting_type,next_page_token,page_size,report_type,search_key,to|',
	'GET /report/meeting_activities': 'HEAVY||token:meeting_activity_logs:300:|report:read:meeting_activity_log:admin|report:read:admin|activity_type,from,meeting_number,next_page_token,page_size,search_key,to|',
	'GET /report/meetings/{meetingId}/participants': 'HEAVY|pro|token:participants:300:|report:read:list_meeting_participants:admin|report:read:admin|include_fields,next_page_token,page_size|',
	'GET /report/meetings/{meetingId}/polls': 'HEAVY|pro|none:questions::|report:read:list_meeting_polls:admin|report:read:admin||',
	'GET /report/meetings/{meetingId}/qa': 'HEAVY|pro|none:questions::|report:read:meeting_qna:admin|report:read:admin||',
	'GET /report/meetings/{meetingId}/survey': 'HEAVY|pro|none:survey_answers::|report:read:meeting_survey:admin|report:read:admin||',
	'GET /report/meetings/{meetingId}': 'HEAVY|pro||report:read:meeting:admin|report:read:admin||',
	'GET /report/operationlogs': 'HEAVY|pro|token:operation_logs:300:|report:read:operation_logs:admin|report:read:admin|category_type,from,next_page_token,page_size,to|',
	'GET /report/remote_support': 'HEAVY||token:remote_support_logs:300:|report:read:remote_support:admin|report:read:admin|from,next_page_token,page_size,to|',
	'GET /report/telephone': 'HEAVY|pro|token:telephony_usage:300:|report:read:telephone:admin|report:read:admin|from,next_page_token,page_number,page_size,query_date_type,to,type|',
	'GET /report/upcoming_events': 'HEAVY|pro|token:upcoming_events:300:|report:read:upcoming_meetings_webinars:admin|report:read:admin|from,group_id,next_page_token,page_size,to,type|',
	'GET /report/users/{userId}/meetings': 'HEAVY|pro|token:meetings:300:|report:read:user:admin|report:read:admin|from,next_page_token,page_size,to,type|',
	'GET /report/users': 'HEAVY|pro|token:users:300:|report:read:list_users:admin|report:read:admin|from,group_id,next_page_token,page_number,page_size,to,type|',
	'GET /report/webinars/{webinarId}/participants': 'HEAVY|pro|token:participants:300:|report:read:list_webinar_participants:admin|report:read:admin|include_fields,next_page_token,page_size|',
	'GET /report/webinars/{webinarId}/polls': 'HEAVY|pro|none:questions::|report:read:list_webinar_polls:admin|report:read:admin||',
	'GET /report/webinars/{webinarId}/qa': 'HEAVY|pro|none:questions::|report:read:webinar_qna:admin|report:read:admin||',
	'GET /report/webinars/{webinarId}/survey': 'HEAVY|pro|none:survey_answers::|report:read:webinar_survey:admin|report:read:admin||',
	'GET /report/webinars/{webinarId}': 'HEAVY|pro||report:read:webinar:admin|report:read:admin||',
	'DELETE /roles/{roleId}/members/{memberId}': 'LIGHT|pro||role:delete:member,role:delete:member:admin|role:write:admin||',
	'GET /roles/{roleId}/members': 'MEDIUM|pro|token:members:300:id|role:read:list_members,role:read:list_members:admin|role:read:admin,role:write:admin|next_page_token,page_count,page_number,page_size|',
	'POST /roles/{roleId}/members': 'MEDIUM|pro||role:write:member,role:write:member:admin|role:write:admin||members',
	'DELETE /roles/{roleId}': 'LIGHT|pro||role:delete:role,role:delete:role:admin|role:write:admin||',
	'GET /roles/{roleId}': 'LIGHT|pro||role:read:role,role:read:role:admin|role:read:admin,role:write:admin||',
	'PATCH /roles/{roleId}': 'LIGHT|pro||role:update:role,role:update:role:admin|role:write:admin||description,name,privileges,sub_account_privileges',
	'GET /roles': 'MEDIUM|pro|none:roles::|role:read:list_roles,role:read:list_roles:admin|role:read:admin,role:write:admin|type|',
	'POST /roles': 'LIGHT|pro||role:write:role,role:write:role:admin|role:write:admin||description,name,privileges,type',
	'DELETE /sip_phones/phones/{phoneId}': 'LIGHT|||sip_phone:delete:sip_phone:admin|sip_phone:write:admin||',
	'PATCH /sip_phones/phones/{phoneId}': 'LIGHT|||sip_phone:update:sip_phone:admin|sip_phone:write:admin||authorization_name,display_number,domain,password,registration_expire_time,server,server_2,server_3,user_name,voice_mail',
	'GET /sip_phones/phones': 'MEDIUM||token:phones:300:|sip_phone:read:list_sip_phones:admin|sip_phone:read:admin|next_page_token,page_size,search_key|',
	'POST /sip_phones/phones': 'LIGHT|||sip_phone:write:sip_phone:admin|sip_phone:write:admin||authorization_name,display_number,domain,password,registration_expire_time,server,server_2,server_3,user_email,user_name,voice_mail',
	'GET /surveys/{surveyId}/answers': 'MEDIUM||token:survey_answers:300:|survey_management:read:list_survey_answers:admin|survey:read:admin|instance_id,next_page_token,page_size,submit_time_end,submit_time_start|',
	'GET /surveys/{surveyId}/instances': 'MEDIUM||token:survey_instances:300:|survey_management:read:list_survey_instances:admin|survey:read:admin|instance_id,next_page_token,page_size|',
	'GET /surveys/{surveyId}': 'LIGHT|||survey_management:read:survey:admin|survey:read:admin||',
	'GET /surveys': 'MEDIUM||token:surveys:300:|survey_management:read:list_surveys:admin|survey:read:admin|next_page_token,page_size|',
	'DELETE /tracking_fields/{fieldId}': 'LIGHT|business||tracking_field:delete:tracking_field:admin|tracking_fields:write:admin||',
	'GET /tracking_fields/{fieldId}': 'LIGHT|business||tracking_field:read:tracking_field:admin|tracking_fields:read:admin||',
	'PATCH /tracking_fields/{fieldId}': 'LIGHT|business||tracking_field:update:tracking_field:admin|tracking_fields:write:admin||field,recommended_values,required,visible',
	'GET /tracking_fields': 'MEDIUM|business|none:tracking_fields::|tracking_field:read:list_tracking_fields:admin|tracking_fields:read:admin||',
	'POST /tracking_fields': 'LIGHT|business||tracking_field:write:tracking_field:admin|tracking_fields:write:admin||field,recommended_values,required,visible',
	'GET /tsp': 'LIGHT|pro|none:dial_in_numbers::|tsp:read:tsp:admin|tsp:read:admin||',
	'PATCH /tsp': 'LIGHT|pro||tsp:update:tsp:admin|tsp:write:admin||dial_in_number_unrestricted,enable,master_account_setting_extended,modify_credential_forbidden,tsp_bridge,tsp_enabled,tsp_provider',
	'GET /users/email': 'LIGHT|||user:read:email,user:read:email:admin|user:read,user:write,user:read:admin,user:write:admin|email|',
	'POST /users/features': 'MEDIUM|||user:write:feature:admin|user:write,user:write:admin||feature_type,feature_value,license_info_list,subscription_id,users',
	'GET /users/me/zak': 'LIGHT|||user:read:zak,user:read:zak:admin|user_zak:read||',
	'GET /users/summary': 'MEDIUM|||user:read:summary:admin|user:read,user:write,user:read:admin,user:write:admin||',
	'GET /users/vanity_name': 'LIGHT|||user:read:pm_room,user:read:pm_room:admin|user:read,user:write,user:read:admin,user:write:admin|vanity_name|',
	'DELETE /users/{userId}/assistants/{assistantId}': 'LIGHT|||user:delete:assistant,user:delete:assistant:admin|user:write:admin,user:write||',
	'DELETE /users/{userId}/assistants': 'LIGHT|||user:delete:assistant,user:delete:assistant:admin|user:write:admin,user:write||',
	'GET /users/{userId}/assistants': 'MEDIUM||none:assistants::|user:read:list_assistants,user:read:list_assistants:admin|user:read,user:write,user:read:admin,user:write:admin,user_profile||',
	'POST /users/{userId}/assistants': 'MEDIUM|||user:write:assistant,user:write:assistant:admin|user:write:admin,user:write||assistants',
	'GET /users/{userId}/collaboration_devices/{collaborationDeviceId}': 'MEDIUM|||user:read:collaboration_device,user:read:collaboration_device:admin|user:read,user:write,user:read:admin,user:write:admin||',
	'GET /users/{userId}/collaboration_devices': 'MEDIUM||none:collaboration_devices::|user:read:list_collaboration_devices,user:read:list_collaboration_devices:admin|user:read,user:write,user:read:admin,user:write:admin||',
	'PUT /users/{userId}/email': 'LIGHT|||user:update:email,user:update:email:admin|user:write:admin,user:write||email',
	'GET /users/{userId}/meeting_summary_templates': 'MEDIUM||none:::|user:read:settings,user:read:settings:admin|user:read,user:read:admin||',
	'GET /users/{userId}/meeting_templates/{meetingTemplateId}': 'MEDIUM||||user:read:admin,user:read||',
	'GET /users/{userId}/meeting_templates': 'MEDIUM||none:templates::|meeting:read:list_templates,meeting:read:list_templates:admin|meeting:read,meeting:read:admin||',
	'POST /users/{userId}/meeting_templates': 'MEDIUM|||meeting:write:template,meeting:write:template:admin|meeting:write:admin,meeting:write||meeting_id,name,overwrite,save_recurrence',
	'GET /users/{userId}/meetings': 'MEDIUM||token:meetings:300:|meeting:read:list_meetings,meeting:read:list_meetings:admin|meeting:read:admin,meeting:read|from,next_page_token,page_number,page_size,timezone,to,type|',
	'POST /users/{userId}/meetings': 'LIGHT|||meeting:write:meeting,meeting:write:meeting:admin|meeting:write:admin,meeting:write||agenda,default_password,duration,password,pre_schedule,recurrence,schedule_for,settings,start_time,template_id,timezone,topic,tracking_fields,type',
	'GET /users/{userId}/pac': 'LIGHT|pro|none:pac_accounts::|pac:read:list_pac_accounts,pac:read:list_pac_accounts:admin|pac:read:admin,pac:read||',
	'PUT /users/{userId}/password': 'MEDIUM|||user:update:password,user:update:password:admin|user:write:admin,user:write||password',
	'GET /users/{userId}/permissions': 'LIGHT||none:permissions::|user:read:list_permissions,user:read:list_permissions:admin|user:read,user:write,user:read:admin,user:write:admin,user_profile||',
	'DELETE /users/{userId}/picture': 'MEDIUM||||user:write:admin,user:write||',
	'POST /users/{userId}/picture': 'MEDIUM|||user:write:profile_picture,user:write:profile_picture:admin|user:write:admin,user:write||pic_file',
	'GET /users/{userId}/presence_status': 'MEDIUM|||user:read:presence_status,user:read:presence_status:admin|user:read,user:read:admin||',
	'PUT /users/{userId}/presence_status': 'MEDIUM|||user:update:presence_status,user:update:presence_status:admin|user:write,user:write:admin||duration,status',
	'GET /users/{userId}/recordings': 'MEDIUM|pro|token:meetings:300:|cloud_recording:read:list_user_recordings,cloud_recording:read:list_user_recordings:master,cloud_recording:read:list_user_recordings:admin|recording:read:admin,recording:read|from,mc,meeting_id,next_page_token,page_size,to,trash,trash_type|',
	'DELETE /users/{userId}/schedulers/{schedulerId}': 'LIGHT|||user:delete:scheduler,user:delete:scheduler:admin|user:write:admin,user:write||',
	'DELETE /users/{userId}/schedulers': 'LIGHT|||user:delete:scheduler,user:delete:scheduler:admin|user:write:admin,user:write||',
	'GET /users/{userId}/schedulers': 'MEDIUM||none:schedulers::|user:read:list_schedulers,user:read:list_schedulers:admin|user:read,user:write,user:read:admin,user:write:admin,user_profile||',
	'DELETE /users/{userId}/settings/virtual_backgrounds': 'LIGHT|||user:delete:virtual_background_files,user:delete:virtual_background_files:admin|user:write:admin,user:write|file_ids|',
	'POST /users/{userId}/settings/virtual_backgrounds': 'MEDIUM|||user:write:virtual_background_files,user:write:virtual_background_files:admin|user:write:admin,user:write||file',
	'GET /users/{userId}/settings': 'MEDIUM|||user:read:settings,user:read:settings:admin|user:read,user:write,user:read:admin,user:write:admin|custom_query_fields,login_type,option|',
	'PATCH /users/{userId}/settings': 'MEDIUM|||user:update:settings,user:update:settings:admin|user:write:admin,user:write|option|audio_conferencing,authentication_option,email_notification,feature,in_meeting,meeting_authentication,meeting_security,profile,recording,recording_authentication,schedule_meeting,telephony,tsp',
	'PUT /users/{userId}/status': 'LIGHT|||user:update:status,user:update:status:admin|user:write:admin,user:write||action',
	'DELETE /users/{userId}/token': 'LIGHT|||user:delete:token,user:delete:token:admin|user:write:admin,user:write||',
	'GET /users/{userId}/token': 'LIGHT|||user:read:token,user:read:token:admin|user:read,user:write,user:read:admin,user:write:admin,user_profile|meeting_id,ttl,type|',
	'PATCH /users/{userId}/tsp/settings': 'LIGHT|pro||tsp:update:tsp_settings,tsp:update:tsp_settings:admin|tsp:write:admin,tsp:write||audio_url',
	'DELETE /users/{userId}/tsp/{tspId}': 'LIGHT|pro||tsp:delete:tsp_account,tsp:delete:tsp_account:admin|tsp:write:admin,tsp:write||',
	'GET /users/{userId}/tsp/{tspId}': 'LIGHT|pro||tsp:read:tsp_account,tsp:read:tsp_account:admin|tsp:read:admin,tsp:read||',
	'PATCH /users/{userId}/tsp/{tspId}': 'LIGHT|pro||tsp:update:tsp_account,tsp:update:tsp_account:admin|tsp:write:admin,tsp:write||conference_code,dial_in_numbers,leader_pin,tsp_bridge',
	'GET /users/{userId}/tsp': 'MEDIUM|pro|none:tsp_accounts::|tsp:read:list_tsp_accounts,tsp:read:list_tsp_accounts:admin|tsp:read:admin,tsp:read||',
	'POST /users/{userId}/tsp': 'LIGHT|pro||tsp:write:tsp_account,tsp:write:tsp_account:admin|tsp:write:admin,tsp:write||conference_code,dial_in_numbers,leader_pin,tsp_bridge',
	'GET /users/{userId}/upcoming_meetings': 'MEDIUM||none:meetings::|meeting:read:list_upcoming_meetings,meeting:read:list_upcoming_meetings:admin|meeting:read,meeting:read:admin||',
	'GET /users/{userId}/webinar_templates': 'MEDIUM|pro|none:templates::|webinar:read:list_templates,webinar:read:list_templates:admin|webinar:read,webinar:read:admin||',
	'POST /users/{userId}/webinar_templates': 'MEDIUM|pro||webinar:write:template,webinar:write:template:admin|webinar:write:admin,webinar:write||name,overwrite,save_recurrence,webinar_id',
	'GET /users/{userId}/webinars': 'MEDIUM|pro|number:webinars:300:|webinar:read:list_webinars,webinar:read:list_webinars:admin|webinar:read:admin,webinar:read|page_number,page_size,type|',
	'POST /users/{userId}/webinars': 'LIGHT|pro||webinar:write:webinar,webinar:write:webinar:admin|webinar:write,webinar:write:admin||agenda,default_passcode,duration,is_simulive,password,record_file_id,recurrence,schedule_for,settings,simulive_delay_start,start_time,template_id,timezone,topic,tracking_fields,transition_to_live,type',
	'DELETE /users/{userId}': 'LIGHT|||user:delete:user,user:delete:user:admin|user:write:admin,user:write|action,encrypted_email,transfer_clipfiles,transfer_docs,transfer_email,transfer_meeting,transfer_notes,transfer_recording,transfer_visitors,transfer_webinar,transfer_whiteboard|',
	'GET /users/{userId}': 'LIGHT|||user:read:user,user:read:user:admin|user:read,user:write,user:read:admin,user:write:admin,user_profile,user_info:read|encrypted_email,login_type,search_by_unique_id|',
	'PATCH /users/{userId}': 'LIGHT|||user:update:user,user:update:user:admin|user:write:admin,user:write|login_type,remove_tsp_credentials|about_me,cms_user_id,company,cost_center,custom_attributes,dept,display_name,division_ids,feature,first_name,group_id,host_key,job_title,language,last_name,license_info_list,linkedin_url,location,manager,phone_country,phone_number,phone_numbers,plan_united_type,pmi,pronouns,pronouns_option,timezone,type,use_pmi,vanity_name,zoom_one_type',
	'GET /users': 'MEDIUM||token:users:300:id|user:read:list_users:admin|user:read,user:write,user:read:admin,user:write:admin|include_fields,license,next_page_token,page_number,page_size,role_id,status|',
	'POST /users': 'LIGHT|pro||user:write:user:admin|user:write,user:write:admin||action,user_info',
	'POST /webinars/{webinarId}/batch_registrants': 'HEAVY|||webinar:write:batch_registrants,webinar:write:batch_registrants:admin|webinar:write,webinar:write:admin||auto_approve,registrants',
	'PATCH /webinars/{webinarId}/branding/name_tags/{nameTagId}': 'MEDIUM|||webinar:update:branding_name_tag,webinar:update:branding_name_tag:admin|webinar:write,webinar:write:admin||accent_color,background_color,is_default,name,set_default_for_all_panelists,text_color',
	'DELETE /webinars/{webinarId}/branding/name_tags': 'LIGHT|||webinar:delete:branding_name_tag,webinar:delete:branding_name_tag:admin|webinar:write,webinar:write:admin|name_tag_ids|',
	'POST /webinars/{webinarId}/branding/name_tags': 'MEDIUM|||webinar:write:branding_name_tag,webinar:write:branding_name_tag:admin|webinar:write,webinar:write:admin||accent_color,background_color,is_default,name,set_default_for_all_panelists,text_color',
	'DELETE /webinars/{webinarId}/branding/virtual_backgrounds': 'LIGHT|||webinar:delete:branding_virtual_background,webinar:delete:branding_virtual_background:admin|webinar:write,webinar:write:admin|ids|',
	'PATCH /webinars/{webinarId}/branding/virtual_backgrounds': 'LIGHT|||webinar:update:branding_virtual_background,webinar:update:branding_virtual_background:admin|webinar:write,webinar:write:admin|id,set_default_for_all_panelists|',
	'POST /webinars/{webinarId}/branding/virtual_backgrounds': 'MEDIUM|||webinar:write:branding_virtual_background,webinar:write:branding_virtual_background:admin|webinar:write,webinar:write:admin||default,file,set_default_for_all_panelists',
	'DELETE /webinars/{webinarId}/branding/wallpaper': 'LIGHT|||webinar:delete:branding_wallpaper,webinar:delete:branding_wallpaper:admin|webinar:write,webinar:write:admin||',
	'POST /webinars/{webinarId}/branding/wallpaper': 'MEDIUM|||webinar:write:branding_wallpaper,webinar:write:branding_wallpaper:admin|webinar:write,webinar:write:admin||file',
	'GET /webinars/{webinarId}/branding': 'LIGHT|pro||webinar:read:branding,webinar:read:branding:admin|webinar:read,webinar:read:admin||',
	'POST /webinars/{webinarId}/invite_links': 'LIGHT|business||webinar:write:invite_links,webinar:write:invite_links:admin|webinar:write:admin,webinar:write||attendees,ttl',
	'GET /webinars/{webinarId}/jointoken/live_streaming': 'LIGHT|pro||webinar:read:live_streaming_token,webinar:read:live_streaming_token:admin|webinar_token:read:admin:live_streaming,webinar_token:read:live_streaming||',
	'GET /webinars/{webinarId}/jointoken/local_archiving': 'LIGHT|pro||webinar:read:local_archiving_token:admin|webinar_token:read:admin:local_archiving||',
	'GET /webinars/{webinarId}/jointoken/local_recording': 'LIGHT|pro||webinar:read:local_recording_token,webinar:read:local_recording_token:admin|webinar_token:read:admin:local_recording,webinar_token:read:local_recording||',
	'PATCH /webinars/{webinarId}/livestream/status': 'LIGHT|pro||webinar:update:livestream_status,webinar:update:livestream_status:admin|webinar:write:admin,webinar:write||action,settings',
	'GET /webinars/{webinarId}/livestream': 'LIGHT|pro||webinar:read:livestream,webinar:read:livestream:admin|webinar:read:admin,webinar:read||',
	'PATCH /webinars/{webinarId}/livestream': 'LIGHT|pro||webinar:update:livestream,webinar:update:livestream:admin|webinar:write:admin,webinar:write||page_url,resolution,stream_key,stream_url',
	'DELETE /webinars/{webinarId}/panelists/{panelistId}': 'LIGHT|pro||webinar:delete:panelist,webinar:delete:panelist:admin|webinar:write:admin,webinar:write||',
	'DELETE /webinars/{webinarId}/panelists': 'LIGHT|pro||webinar:delete:panelist,webinar:delete:panelist:admin|webinar:write:admin,webinar:write||',
	'GET /webinars/{webinarId}/panelists': 'MEDIUM|pro|none:panelists::|webinar:read:list_panelists,webinar:read:list_panelists:admin|webinar:read:admin,webinar:read||',
	'POST /webinars/{webinarId}/panelists': 'MEDIUM|pro||webinar:write:panelist,webinar:write:panelist:admin|webinar:write:admin,webinar:write||panelists',
	'DELETE /webinars/{webinarId}/polls/{pollId}': 'LIGHT|pro||webinar:delete:poll,webinar:delete:poll:admin|webinar:write:admin,webinar:write||',
	'GET /webinars/{webinarId}/polls/{pollId}': 'LIGHT|pro||webinar:read:poll,webinar:read:poll:admin|webinar:read:admin,webinar:read||',
	'PUT /webinars/{webinarId}/polls/{pollId}': 'LIGHT|pro||webinar:update:poll,webinar:update:poll:admin|webinar:write:admin,webinar:write||anonymous,poll_type,questions,title',
	'GET /webinars/{webinarId}/polls': 'LIGHT|pro|none:polls::|webinar:read:list_polls,webinar:read:list_polls:admin|webinar:read:admin,webinar:read|anonymous|',
	'POST /webinars/{webinarId}/polls': 'LIGHT|pro||webinar:write:poll,webinar:write:poll:admin|webinar:write:admin,webinar:write||anonymous,poll_type,questions,title',
	'GET /webinars/{webinarId}/registrants/questions': 'LIGHT|pro||webinar:read:list_registration_questions,webinar:read:list_registration_questions:admin|webinar:read:admin,webinar:read||',
	'PATCH /webinars/{webinarId}/registrants/questions': 'LIGHT|pro||webinar:update:registration_question,webinar:update:registration_question:admin|webinar:write:admin,webinar:write||custom_questions,questions',
	'PUT /webinars/{webinarId}/registrants/status': 'MEDIUM|pro||webinar:update:registrant_status,webinar:update:registrant_status:admin|webinar:write:admin,webinar:write|occurrence_id|action,registrants',
	'DELETE /webinars/{webinarId}/registrants/{registrantId}': 'LIGHT|pro||webinar:delete:registrant,webinar:delete:registrant:admin|webinar:write:admin,webinar:write|occurrence_id|',
	'GET /webinars/{webinarId}/registrants/{registrantId}': 'LIGHT|||webinar:read:registrant,webinar:read:registrant:admin|webinar:read:admin,webinar:read|occurrence_id|',
	'GET /webinars/{webinarId}/registrants': 'MEDIUM|pro|token:registrants:300:id|webinar:read:list_registrants,webinar:read:list_registrants:admin|webinar:read:admin,webinar:read|next_page_token,occurrence_id,page_number,page_size,status,tracking_source_id|',
	'POST /webinars/{webinarId}/registrants': 'LIGHT|pro||webinar:write:registrant,webinar:write:registrant:admin|webinar:write:admin,webinar:write|occurrence_ids|address,city,comments,country,custom_questions,email,first_name,industry,job_title,language,last_name,no_of_employees,org,phone,purchasing_time_frame,role_in_purchase_process,source_id,state,zip',
	'POST /webinars/{webinarId}/sip_dialing': 'LIGHT|pro||webinar:write:sip_dialing,webinar:write:sip_dialing:admin|webinar:write:sip_dialing,webinar:write:admin:sip_dialing||passcode',
	'PUT /webinars/{webinarId}/status': 'LIGHT|||webinar:update:status,webinar:update:status:admin|webinar:write:admin,webinar:write||action',
	'DELETE /webinars/{webinarId}/survey': 'LIGHT|pro||webinar:delete:survey,webinar:delete:survey:admin|webinar:write,webinar:write:admin||',
	'GET /webinars/{webinarId}/survey': 'LIGHT|pro||webinar:read:survey,webinar:read:survey:admin|webinar:read:admin,webinar:read||',
	'PATCH /webinars/{webinarId}/survey': 'LIGHT|pro||webinar:update:survey,webinar:update:survey:admin|webinar:write,webinar:write:admin||custom_survey,show_in_the_browser,show_in_the_follow_up_email,third_party_survey',
	'GET /webinars/{webinarId}/token': 'LIGHT|pro||webinar:read:token,webinar:read:token:admin|webinar:read,webinar:read:admin|type|',
	'GET /webinars/{webinarId}/tracking_sources': 'MEDIUM||none:tracking_sources::|webinar:read:list_tracking_sources,webinar:read:list_tracking_sources:admin|webinar:read:admin,webinar:read||',
	'DELETE /webinars/{webinarId}': 'LIGHT|pro||webinar:delete:webinar,webinar:delete:webinar:admin|webinar:write:admin,webinar:write|cancel_webinar_reminder,occurrence_id|',
	'GET /webinars/{webinarId}': 'LIGHT|pro||webinar:read:webinar,webinar:read:webinar:admin|webinar:read:admin,webinar:read|occurrence_id,show_previous_occurrences|',
	'PATCH /webinars/{webinarId}': 'LIGHT|pro||webinar:update:webinar,webinar:update:webinar:admin|webinar:write,webinar:write:admin|occurrence_id|agenda,duration,is_simulive,password,record_file_id,recurrence,schedule_for,settings,simulive_delay_start,start_time,timezone,topic,tracking_fields,transition_to_live,type',
} as const;

/** The query parameters Zoom documents for a route. */
// prettier-ignore
export interface RouteQueryNames {
	'GET /accounts/{accountId}/lock_settings': 'custom_query_fields' | 'option';
	'GET /accounts/{accountId}/settings/registration': 'type';
	'PATCH /accounts/{accountId}/settings/registration': 'type';
	'DELETE /accounts/{accountId}/settings/virtual_backgrounds': 'file_ids';
	'GET /accounts/{accountId}/settings': 'custom_query_fields' | 'option';
	'PATCH /accounts/{accountId}/settings': 'option';
	'GET /archive_files/statistics': 'from' | 'to';
	'GET /archive_files': 'from' | 'group_id' | 'group_ids' | 'next_page_token' | 'page_size' | 'query_date_type' | 'to';
	'GET /chat/channels': 'next_page_token' | 'page_size';
	'GET /chat/users/me/contacts': 'next_page_token' | 'page_size' | 'type';
	'GET /chat/users/{userId}/channels/{channelId}/members': 'next_page_token' | 'page_size';
	'GET /chat/users/{userId}/channels': 'next_page_token' | 'page_size';
	'GET /chat/users/{userId}/messages/{messageId}/thread': 'from' | 'limit' | 'need_at_items' | 'need_attachment' | 'need_emoji' | 'need_main_message' | 'need_rich_text' | 'sort' | 'to' | 'to_channel' | 'to_contact';
	'DELETE /chat/users/{userId}/messages/{messageId}': 'to_channel' | 'to_contact';
	'GET /chat/users/{userId}/messages/{messageId}': 'download_file_formats' | 'to_channel' | 'to_contact';
	'GET /chat/users/{userId}/messages': 'date' | 'download_file_formats' | 'exclude_child_message' | 'from' | 'include_deleted_and_edited_message' | 'next_page_token' | 'page_size' | 'search_key' | 'search_type' | 'to' | 'to_channel' | 'to_contact';
	'DELETE /contacts/groups/{groupId}/members': 'member_ids';
	'GET /contacts/groups/{groupId}/members': 'next_page_token' | 'page_size';
	'GET /contacts/groups': 'next_page_token' | 'page_size';
	'GET /contacts': 'contact_types' | 'next_page_token' | 'page_size' | 'query_presence_status' | 'search_key' | 'user_status';
	'GET /data_requests/requests/{requestId}': 'next_page_token' | 'page_size';
	'GET /data_requests/requests': 'next_page_token' | 'page_size';
	'GET /devices/groups': 'next_page_token' | 'page_size';
	'GET /devices/zpa/settings': 'user_id';
	'PATCH /devices/{deviceId}/assign_group': 'group_id';
	'GET /devices': 'device_model' | 'device_status' | 'device_type' | 'device_vendor' | 'is_enrolled_in_zdm' | 'next_page_token' | 'page_size' | 'platform_os' | 'search_text';
	'GET /divisions/{divisionId}/users': 'next_page_token' | 'page_size';
	'GET /divisions': 'next_page_token' | 'page_size';
	'GET /groups/{groupId}/admins': 'next_page_token' | 'page_size';
	'GET /groups/{groupId}/lock_settings': 'option';
	'PATCH /groups/{groupId}/lock_settings': 'option';
	'GET /groups/{groupId}/members': 'next_page_token' | 'page_number' | 'page_size';
	'GET /groups/{groupId}/settings/registration': 'type';
	'PATCH /groups/{groupId}/settings/registration': 'type';
	'DELETE /groups/{groupId}/settings/virtual_backgrounds': 'file_ids';
	'GET /groups/{groupId}/settings': 'custom_query_fields' | 'option';
	'PATCH /groups/{groupId}/settings': 'option';
	'GET /groups': 'next_page_token' | 'page_size';
	'GET /h323/devices': 'next_page_token' | 'page_number' | 'page_size';
	'GET /information_barriers/policies': 'next_page_token' | 'page_size';
	'DELETE /live_meetings/{meetingId}/chat/messages/{messageId}': 'file_ids';
	'DELETE /live_webinars/{webinarId}/chat/messages/{messageId}': 'file_ids';
	'GET /meetings/meeting_summaries': 'from' | 'next_page_token' | 'page_size' | 'time_filter_field' | 'to';
	'GET /meetings/{meetingId}/jointoken/local_recording': 'bypass_waiting_room';
	'GET /meetings/{meetingId}/polls': 'anonymous';
	'GET /meetings/{meetingId}/recordings/analytics_details': 'from' | 'next_page_token' | 'page_size' | 'to' | 'type';
	'GET /meetings/{meetingId}/recordings/analytics_summary': 'from' | 'to';
	'GET /meetings/{meetingId}/recordings/registrants': 'next_page_token' | 'page_number' | 'page_size' | 'status';
	'DELETE /meetings/{meetingId}/recordings/{recordingId}': 'action';
	'DELETE /meetings/{meetingId}/recordings': 'action';
	'GET /meetings/{meetingId}/recordings': 'include_fields' | 'ttl';
	'PUT /meetings/{meetingId}/registrants/status': 'occurrence_id';
	'DELETE /meetings/{meetingId}/registrants/{registrantId}': 'occurrence_id';
	'GET /meetings/{meetingId}/registrants': 'next_page_token' | 'occurrence_id' | 'page_number' | 'page_size' | 'status';
	'POST /meetings/{meetingId}/registrants': 'occurrence_ids';
	'GET /meetings/{meetingId}/token': 'type';
	'DELETE /meetings/{meetingId}': 'cancel_meeting_reminder' | 'occurrence_id' | 'schedule_for_reminder';
	'GET /meetings/{meetingId}': 'occurrence_id' | 'show_previous_occurrences';
	'PATCH /meetings/{meetingId}': 'occurrence_id';
	'GET /metrics/chat': 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /metrics/client/feedback/{feedbackId}': 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /metrics/client/feedback': 'from' | 'to';
	'GET /metrics/client/satisfaction': 'from' | 'to';
	'GET /metrics/crc': 'from' | 'to';
	'GET /metrics/issues/zoomrooms/{zoomroomId}': 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /metrics/issues/zoomrooms': 'from' | 'to';
	'GET /metrics/meetings/{meetingId}/participants/qos': 'next_page_token' | 'page_size' | 'type';
	'GET /metrics/meetings/{meetingId}/participants/satisfaction': 'next_page_token' | 'page_size' | 'type';
	'GET /metrics/meetings/{meetingId}/participants/sharing': 'next_page_token' | 'page_size' | 'type';
	'GET /metrics/meetings/{meetingId}/participants/{participantId}/qos': 'type';
	'GET /metrics/meetings/{meetingId}/participants': 'include_fields' | 'next_page_token' | 'page_size' | 'type';
	'GET /metrics/meetings/{meetingId}': 'type';
	'GET /metrics/meetings': 'from' | 'group_id' | 'group_include_participant' | 'include_fields' | 'next_page_token' | 'page_size' | 'query_date_type' | 'to' | 'type';
	'GET /metrics/quality': 'from' | 'to' | 'type';
	'GET /metrics/webinars/{webinarId}/participants/qos': 'next_page_token' | 'page_size' | 'type';
	'GET /metrics/webinars/{webinarId}/participants/satisfaction': 'next_page_token' | 'page_size' | 'type';
	'GET /metrics/webinars/{webinarId}/participants/sharing': 'next_page_token' | 'page_size' | 'type';
	'GET /metrics/webinars/{webinarId}/participants/{participantId}/qos': 'type';
	'GET /metrics/webinars/{webinarId}/participants': 'include_fields' | 'next_page_token' | 'page_size' | 'type';
	'GET /metrics/webinars/{webinarId}': 'type';
	'GET /metrics/webinars': 'from' | 'group_id' | 'group_include_participant' | 'next_page_token' | 'page_size' | 'query_date_type' | 'to' | 'type';
	'GET /metrics/zoomrooms/issues': 'from' | 'to';
	'GET /metrics/zoomrooms/{zoomroomId}': 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /metrics/zoomrooms': 'next_page_token' | 'page_number' | 'page_size';
	'GET /number_management/numbers': 'allocated_product' | 'assigned_to_type' | 'keyword' | 'next_page_token' | 'number_source' | 'number_status' | 'number_type' | 'page_size' | 'site_id';
	'GET /past_meetings/{meetingId}/participants': 'next_page_token' | 'page_size';
	'GET /past_webinars/{webinarId}/absentees': 'next_page_token' | 'occurrence_id' | 'page_size';
	'GET /past_webinars/{webinarId}/participants': 'next_page_token' | 'page_size';
	'GET /phone/call_history': 'call_ids' | 'call_results' | 'call_types' | 'connect_types' | 'cost_center' | 'department' | 'directions' | 'extension_types' | 'from' | 'group_ids' | 'keyword' | 'next_page_token' | 'number_types' | 'page_size' | 'recording_status' | 'site_ids' | 'time_type' | 'to' | 'with_voicemail';
	'GET /phone/call_queues': 'cost_center' | 'department' | 'next_page_token' | 'page_size' | 'site_id';
	'GET /phone/devices': 'assignee_type' | 'device_source' | 'device_type' | 'keyword' | 'location_status' | 'next_page_token' | 'page_size' | 'site_id' | 'type';
	'GET /phone/recordings': 'from' | 'group_id' | 'next_page_token' | 'owner_type' | 'page_size' | 'query_date_type' | 'recording_type' | 'site_id' | 'to';
	'GET /phone/reports/call_charges': 'billing_account_id' | 'call_ids' | 'from' | 'next_page_token' | 'page_size' | 'show_charges_only' | 'to';
	'GET /phone/reports/operationlogs': 'category_type' | 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /phone/reports/sms_charges': 'from' | 'next_page_token' | 'page_size' | 'show_charges_only' | 'to';
	'GET /phone/shared_line_groups': 'next_page_token' | 'page_size';
	'GET /phone/sites': 'next_page_token' | 'page_size' | 'site_name';
	'GET /phone/sms/sessions/{sessionId}': 'delivery_status' | 'from' | 'next_page_token' | 'page_size' | 'sort' | 'to';
	'GET /phone/sms/sessions': 'filter_type' | 'from' | 'next_page_token' | 'page_size' | 'phone_number' | 'session_type' | 'to';
	'GET /phone/users/{userId}/call_history': 'call_results' | 'call_types' | 'connect_types' | 'cost_center' | 'department' | 'directions' | 'extension_types' | 'from' | 'group_ids' | 'keyword' | 'next_page_token' | 'number_types' | 'page_size' | 'recording_status' | 'site_ids' | 'time_type' | 'to' | 'with_voicemail';
	'DELETE /phone/users/{userId}/calling_plans/{planType}': 'billing_account_id';
	'GET /phone/users/{userId}/recordings': 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /phone/users/{userId}/sms/sessions': 'filter_type' | 'from' | 'next_page_token' | 'page_size' | 'phone_number' | 'session_type' | 'to';
	'GET /phone/users/{userId}/voice_mails': 'from' | 'next_page_token' | 'page_size' | 'status' | 'to' | 'trash';
	'GET /phone/users': 'calling_type' | 'cost_center' | 'department' | 'keyword' | 'next_page_token' | 'page_size' | 'site_id' | 'status';
	'PATCH /phone/voice_mails/{voicemailId}': 'read_status';
	'GET /phone/voice_mails': 'from' | 'next_page_token' | 'owner_type' | 'page_size' | 'site_id' | 'status' | 'to' | 'trashed' | 'voicemail_type';
	'GET /report/activities': 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /report/billing/invoices': 'billing_id';
	'GET /report/cloud_recording': 'from' | 'group_id' | 'to';
	'GET /report/daily': 'group_id' | 'month' | 'year';
	'GET /report/history_meetings': 'date_type' | 'from' | 'group_id' | 'meeting_feature' | 'meeting_type' | 'next_page_token' | 'page_size' | 'report_type' | 'search_key' | 'to';
	'GET /report/meeting_activities': 'activity_type' | 'from' | 'meeting_number' | 'next_page_token' | 'page_size' | 'search_key' | 'to';
	'GET /report/meetings/{meetingId}/participants': 'include_fields' | 'next_page_token' | 'page_size';
	'GET /report/operationlogs': 'category_type' | 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /report/remote_support': 'from' | 'next_page_token' | 'page_size' | 'to';
	'GET /report/telephone': 'from' | 'next_page_token' | 'page_number' | 'page_size' | 'query_date_type' | 'to' | 'type';
	'GET /report/upcoming_events': 'from' | 'group_id' | 'next_page_token' | 'page_size' | 'to' | 'type';
	'GET /report/users/{userId}/meetings': 'from' | 'next_page_token' | 'page_size' | 'to' | 'type';
	'GET /report/users': 'from' | 'group_id' | 'next_page_token' | 'page_number' | 'page_size' | 'to' | 'type';
	'GET /report/webinars/{webinarId}/participants': 'include_fields' | 'next_page_token' | 'page_size';
	'GET /roles/{roleId}/members': 'next_page_token' | 'page_count' | 'page_number' | 'page_size';
	'GET /roles': 'type';
	'GET /sip_phones/phones': 'next_page_token' | 'page_size' | 'search_key';
	'GET /surveys/{surveyId}/answers': 'instance_id' | 'next_page_token' | 'page_size' | 'submit_time_end' | 'submit_time_start';
	'GET /surveys/{surveyId}/instances': 'instance_id' | 'next_page_token' | 'page_size';
	'GET /surveys': 'next_page_token' | 'page_size';
	'GET /users/email': 'email';
	'GET /users/vanity_name': 'vanity_name';
	'GET /users/{userId}/meetings': 'from' | 'next_page_token' | 'page_number' | 'page_size' | 'timezone' | 'to' | 'type';
	'GET /users/{userId}/recordings': 'from' | 'mc' | 'meeting_id' | 'next_page_token' | 'page_size' | 'to' | 'trash' | 'trash_type';
	'DELETE /users/{userId}/settings/virtual_backgrounds': 'file_ids';
	'GET /users/{userId}/settings': 'custom_query_fields' | 'login_type' | 'option';
	'PATCH /users/{userId}/settings': 'option';
	'GET /users/{userId}/token': 'meeting_id' | 'ttl' | 'type';
	'GET /users/{userId}/webinars': 'page_number' | 'page_size' | 'type';
	'DELETE /users/{userId}': 'action' | 'encrypted_email' | 'transfer_clipfiles' | 'transfer_docs' | 'transfer_email' | 'transfer_meeting' | 'transfer_notes' | 'transfer_recording' | 'transfer_visitors' | 'transfer_webinar' | 'transfer_whiteboard';
	'GET /users/{userId}': 'encrypted_email' | 'login_type' | 'search_by_unique_id';
	'PATCH /users/{userId}': 'login_type' | 'remove_tsp_credentials';
	'GET /users': 'include_fields' | 'license' | 'next_page_token' | 'page_number' | 'page_size' | 'role_id' | 'status';
	'DELETE /webinars/{webinarId}/branding/name_tags': 'name_tag_ids';
	'DELETE /webinars/{webinarId}/branding/virtual_backgrounds': 'ids';
	'PATCH /webinars/{webinarId}/branding/virtual_backgrounds': 'id' | 'set_default_for_all_panelists';
	'GET /webinars/{webinarId}/polls': 'anonymous';
	'PUT /webinars/{webinarId}/registrants/status': 'occurrence_id';
	'DELETE /webinars/{webinarId}/registrants/{registrantId}': 'occurrence_id';
	'GET /webinars/{webinarId}/registrants/{registrantId}': 'occurrence_id';
	'GET /webinars/{webinarId}/registrants': 'next_page_token' | 'occurrence_id' | 'page_number' | 'page_size' | 'status' | 'tracking_source_id';
	'POST /webinars/{webinarId}/registrants': 'occurrence_ids';
	'GET /webinars/{webinarId}/token': 'type';
	'DELETE /webinars/{webinarId}': 'cancel_webinar_reminder' | 'occurrence_id';
	'GET /webinars/{webinarId}': 'occurrence_id' | 'show_previous_occurrences';
	'PATCH /webinars/{webinarId}': 'occurrence_id';
}

/** Routes that answer with a list. */
// prettier-ignore
export type ListRoute =
	| 'GET /accounts/{accountId}/managed_domains'
	| 'GET /accounts/{accountId}/trusted_domains'
	| 'GET /archive_files'
	| 'GET /chat/channels'
	| 'GET /chat/users/me/contacts'
	| 'GET /chat/users/{userId}/channels/{channelId}/members'
	| 'GET /chat/users/{userId}/channels'
	| 'GET /chat/users/{userId}/messages/{messageId}/thread'
	| 'GET /chat/users/{userId}/messages'
	| 'GET /contacts/groups/{groupId}/members'
	| 'GET /contacts/groups'
	| 'GET /contacts'
	| 'GET /data_requests/requests/{requestId}'
	| 'GET /data_requests/requests'
	| 'GET /devices/groups'
	| 'GET /devices'
	| 'GET /divisions/{divisionId}/users'
	| 'GET /divisions'
	| 'GET /groups/{groupId}/admins'
	| 'GET /groups/{groupId}/channels'
	| 'GET /groups/{groupId}/members'
	| 'GET /groups'
	| 'GET /h323/devices'
	| 'GET /information_barriers/policies'
	| 'GET /meetings/meeting_summaries'
	| 'GET /meetings/{meetingId}/polls'
	| 'GET /meetings/{meetingId}/recordings/analytics_details'
	| 'GET /meetings/{meetingId}/recordings/analytics_summary'
	| 'GET /meetings/{meetingId}/recordings/registrants'
	| 'GET /meetings/{meetingId}/registrants'
	| 'GET /metrics/chat'
	| 'GET /metrics/client/feedback/{feedbackId}'
	| 'GET /metrics/client/feedback'
	| 'GET /metrics/client/satisfaction'
	| 'GET /metrics/client_versions'
	| 'GET /metrics/crc'
	| 'GET /metrics/issues/zoomrooms/{zoomroomId}'
	| 'GET /metrics/issues/zoomrooms'
	| 'GET /metrics/meetings/{meetingId}/participants/qos'
	| 'GET /metrics/meetings/{meetingId}/participants/satisfaction'
	| 'GET /metrics/meetings/{meetingId}/participants/sharing'
	| 'GET /metrics/meetings/{meetingId}/participants'
	| 'GET /metrics/meetings'
	| 'GET /metrics/webinars/{webinarId}/participants/qos'
	| 'GET /metrics/webinars/{webinarId}/participants/satisfaction'
	| 'GET /metrics/webinars/{webinarId}/participants/sharing'
	| 'GET /metrics/webinars/{webinarId}/participants'
	| 'GET /metrics/webinars'
	| 'GET /metrics/zoomrooms/issues'
	| 'GET /metrics/zoomrooms/{zoomroomId}'
	| 'GET /metrics/zoomrooms'
	| 'GET /number_management/numbers'
	| 'GET /past_meetings/{meetingId}/instances'
	| 'GET /past_meetings/{meetingId}/participants'
	| 'GET /past_meetings/{meetingId}/polls'
	| 'GET /past_meetings/{meetingId}/qa'
	| 'GET /past_webinars/{webinarId}/absentees'
	| 'GET /past_webinars/{webinarId}/instances'
	| 'GET /past_webinars/{webinarId}/participants'
	| 'GET /past_webinars/{webinarId}/polls'
	| 'GET /past_webinars/{webinarId}/qa'
	| 'GET /phone/call_history'
	| 'GET /phone/call_queues/{callQueueId}/members'
	| 'GET /phone/call_queues'
	| 'GET /phone/calling_plans'
	| 'GET /phone/devices'
	| 'GET /phone/recordings'
	| 'GET /phone/reports/call_charges'
	| 'GET /phone/reports/operationlogs'
	| 'GET /phone/reports/sms_charges'
	| 'GET /phone/shared_line_groups'
	| 'GET /phone/sites'
	| 'GET /phone/sms/sessions/{sessionId}'
	| 'GET /phone/sms/sessions'
	| 'GET /phone/users/{userId}/call_history'
	| 'GET /phone/users/{userId}/recordings'
	| 'GET /phone/users/{userId}/sms/sessions'
	| 'GET /phone/users/{userId}/voice_mails'
	| 'GET /phone/users'
	| 'GET /phone/voice_mails'
	| 'GET /report/activities'
	| 'GET /report/billing/invoices'
	| 'GET /report/billing'
	| 'GET /report/cloud_recording'
	| 'GET /report/daily'
	| 'GET /report/history_meetings'
	| 'GET /report/meeting_activities'
	| 'GET /report/meetings/{meetingId}/participants'
	| 'GET /report/meetings/{meetingId}/polls'
	| 'GET /report/meetings/{meetingId}/qa'
	| 'GET /report/meetings/{meetingId}/survey'
	| 'GET /report/operationlogs'
	| 'GET /report/remote_support'
	| 'GET /report/telephone'
	| 'GET /report/upcoming_events'
	| 'GET /report/users/{userId}/meetings'
	| 'GET /report/users'
	| 'GET /report/webinars/{webinarId}/participants'
	| 'GET /report/webinars/{webinarId}/polls'
	| 'GET /report/webinars/{webinarId}/qa'
	| 'GET /report/webinars/{webinarId}/survey'
	| 'GET /roles/{roleId}/members'
	| 'GET /roles'
	| 'GET /sip_phones/phones'
	| 'GET /surveys/{surveyId}/answers'
	| 'GET /surveys/{surveyId}/instances'
	| 'GET /surveys'
	| 'GET /tracking_fields'
	| 'GET /tsp'
	| 'GET /users/{userId}/assistants'
	| 'GET /users/{userId}/collaboration_devices'
	| 'GET /users/{userId}/meeting_summary_templates'
	| 'GET /users/{userId}/meeting_templates'
	| 'GET /users/{userId}/meetings'
	| 'GET /users/{userId}/pac'
	| 'GET /users/{userId}/permissions'
	| 'GET /users/{userId}/recordings'
	| 'GET /users/{userId}/schedulers'
	| 'GET /users/{userId}/tsp'
	| 'GET /users/{userId}/upcoming_meetings'
	| 'GET /users/{userId}/webinar_templates'
	| 'GET /users/{userId}/webinars'
	| 'GET /users'
	| 'GET /webinars/{webinarId}/panelists'
	| 'GET /webinars/{webinarId}/polls'
	| 'GET /webinars/{webinarId}/registrants'
	| 'GET /webinars/{webinarId}/tracking_sources'
	;
