// Written by scripts/generate-routes.ts from Zoom’s OpenAPI documents. Do not edit.

/** rate class | plan | list: paging, key, page size, identity | granular scopes | classic scopes | query | body: name(names inside) */
// prettier-ignore
export const ROUTES = {
	'GET /accounts/{accountId}/lock_settings': 'MEDIUM|pro||account:read:lock_settings:master|account:read:admin|custom_query_fields,option|',
	'PATCH /accounts/{accountId}/lock_settings': 'MEDIUM|pro||account:update:lock_settings:master,account:update:lock_settings:admin|account:write:admin||audio_conferencing(call_me_and_invite_by_phone,participant_phone_masking,personal_audio_conference,toll_call,toll_free_and_fee_based_toll_call),chat(ai_compose,ai_quick_schedule,ai_recommend,ai_reply,ai_sentence_completion,ai_summary,allow_create_channels_and_group_chats,allow_delete_message,allow_edit_message,allow_huddles_from_channels,allow_users_to_add_contacts,allow_users_to_chat_with_others,chat_email_address,chat_emojis,chat_etiquette_tool,download_file,presence_away_when_screen_saver,presence_on_meeting,read_receipts,record_video_messages,record_voice_messages,schedule_meetings_in_chat,screen_capture,search_and_send_animated_gif_images,send_data_to_third_party_archiving_service,set_retention_period_in_cloud,set_retention_period_in_local,share_files,share_links_in_chat,share_screen_in_chat,shared_spaces,survey_poll,translate_messages),email_notification(alternative_host_reminder,cancel_meeting_reminder,cloud_recording_available_reminder,jbh_reminder,schedule_for_reminder),in_meeting(alert_guest_join,allow_live_streaming,allow_show_zoom_windows,allow_users_to_delete_messages_in_meeting_chat,annotation,anonymous_question_answer,attendee_on_hold,attention_mode_focus_mode,auto_answer,auto_generated_captions,auto_saving_chat,breakout_room,chat,closed_caption,co_host,custom_data_center_regions,disable_screen_sharing_for_host_meetings,disable_screen_sharing_for_in_meeting_guests,dscp_marking,e2e_encryption,entry_exit_chime,far_end_camera_control,feedback,file_transfer,full_transcript,group_hd,language_interpretation,manual_captions,meeting_question_answer,meeting_reactions,meeting_survey,non_verbal_feedback,original_audio,polling,post_meeting_feedback,private_chat,remote_control,remote_support,request_permission_to_unmute_participants,save_caption,save_captions,screen_sharing,sending_default_email_invites,show_meeting_control_toolbar,sign_language_interpretation,slide_control,stereo_audio,use_html_format_email,virtual_background,webinar_chat,webinar_group_hd,webinar_live_streaming,webinar_polling,webinar_question_answer,webinar_reactions,webinar_survey,whiteboard),meeting_security(approved_or_denied_countries_or_regions,auto_security,block_user_domain,chat_etiquette_tool,embed_password_in_join_link,encryption_type,end_to_end_encrypted_meetings,meeting_password,only_authenticated_can_join_from_webclient,phone_password,pmi_password,waiting_room,webinar_password),other_options(blur_snapshot,webinar_registration_options),recording(account_user_access_recording,archive,auto_delete_cmr,auto_recording,cloud_recording,cloud_recording_download,host_delete_cloud_recording,ip_address_access_control,local_recording,prevent_host_access_recording,recording_authentication),schedule_meeting(always_display_zoom_webinar_as_topic,audio_type,continuous_meeting_chat,embed_password_in_join_link,enforce_login,enforce_login_domains,enforce_login_with_domains,host_video,join_before_host,meeting_authentication,not_store_meeting_topic,participant_video,personal_meeting,require_password_for_instant_meetings,require_password_for_pmi_meetings,require_password_for_scheduling_new_meetings,use_pmi_for_instant_meetings,use_pmi_for_scheduled_meetings),telephony(telephony_regions,third_party_audio),tsp(call_out,display_toll_free_numbers,show_international_numbers_link)',
	'GET /accounts/{accountId}/managed_domains': 'LIGHT|pro|none:domains::|account:read:managed_domains:master|account:read:admin||',
	'PUT /accounts/{accountId}/owner': 'HEAVY|pro||account:update:owner:master,account:update:owner:admin|account:write:admin||email',
	'GET /accounts/{accountId}/plans/usage': 'HEAVY|||billing:read:plan_usage:admin,billing:read:plan_usage:master|billing:master||',
	'GET /accounts/{accountId}/settings/registration': 'MEDIUM|pro||account:read:registration_settings:master|account:read:admin|type|',
	'PATCH /accounts/{accountId}/settings/registration': 'MEDIUM|pro||account:update:registration_settings:master|account:write:admin|type|approve_type,custom_questions(answers,required,selected,title,type),options(allow_participants_to_join_from_multiple_devices,close_registration,host_email_notification,show_social_share_buttons),questions(field_name,required,selected)',
	'DELETE /accounts/{accountId}/settings/virtual_backgrounds': 'LIGHT|||account:delete:virtual_background_files:master,account:delete:virtual_background_files:admin|account:write:admin|file_ids|',
	'POST /accounts/{accountId}/settings/virtual_backgrounds': 'MEDIUM|||account:write:virtual_background_files:master,account:write:virtual_background_files:admin|account:write:admin||file',
	'GET /accounts/{accountId}/settings': 'MEDIUM|pro||account:read:settings:admin,account:read:settings:master|account:read:admin|custom_query_fields,option|',
	'PATCH /accounts/{accountId}/settings': 'MEDIUM|pro||account:update:settings:admin,account:update:settings:master|account:write:admin|option|allow_authentication_exception,audio_conferencing(call_me_and_invite_by_phone(allow_webinar_attendees_call_me,call_out_countries(allowed_countries(code,name),selected_countries(code,name)),enable,require_press_1_for_call_me),global_dial_in_countries(allowed_countries(code,name),include_toll_free,selected_countries(code,name)),participant_phone_masking(enable,masking_type),personal_audio_conference,toll_call(enable,numbers(code,country_code,country_name,display_number,number)),toll_free_and_fee_based_toll_call(allow_webinar_attendees_dial,enable,numbers(code,country_code,country_name,display_number,number))),authentication_option(action,default_option,domains,id,name,type),chat(ai_compose(enable,shown_in_team_chat),ai_quick_reply,ai_quick_schedule,ai_recommend,ai_sentence_completion,ai_summary(enable,shown_in_team_chat),allow_bots_chat,allow_delete_message(enable,time),allow_edit_message(enable,time),allow_huddles_from_channels,allow_remove_msg_by_owner_and_admins,allow_users_to_add_contacts(enable,selected_option,user_email_addresses),allow_users_to_chat_with_others(enable,selected_option,user_email_addresses),apply_local_storage_to_personal_channel(enable,retention_period),chat_email_address(enable,only_allow_specific_domains,specific_domains),chat_emojis(emojis_option,enable),chat_etiquette_tool(enable,operate,policies(description,id,is_locked,keywords,name,regular_expression,status,trigger_action),policy_max_count),code_snippet,create_group_chat,create_private_channels,create_public_channels,download_file,external_collab_restrict(enable,external_chat,group_id),external_invite_approve(channel_id,enable,external_account,selected_option),external_join_approve(channel_id,enable,external_account,selected_option),external_member_join(enable,external_account),external_user_control(enable,external_account,selected_option),hyper_link,personal_channel,presence_away_when_screen_saver,presence_on_meeting,read_receipts(allow_users_opt_out,enable),record_video_messages,record_voice_messages,schedule_meetings_in_chat,screen_capture,search_and_send_animated_gif_images(enable,giphy_content_rating),send_data_to_third_party_archiving_service(authorized_channel_token,enable,passcode,smtp_delivery_address,type,user_name),set_chat_as_default_tab,set_retention_period_in_cloud(enable,retention_period_of_channels,retention_period_of_direct_messages_and_group_conversation),set_retention_period_in_local(enable,retention_period_of_channels,retention_period_of_direct_messages_and_group_conversation),share_files(enable,restrictions(file_restrictions_apply_to,file_size_restrictions,file_size_restrictions_for_external,file_type_restrictions,file_type_restrictions_for_external,maximum_file_size,only_allow_specific_file_types),share_option,view_option),share_links_in_chat,share_screen_in_chat,shared_spaces,show_h323_contact_tab,show_status_to_internal_contact,store_revise_chat,suppress_removal_notification,suppress_user_group_notification,survey_poll,translate_messages),email_notification(alternative_host_reminder,cancel_meeting_reminder,cloud_recording_available_reminder,jbh_reminder,low_host_count_reminder,recording_available_reminder_alternative_hosts,recording_available_reminder_schedulers,schedule_for_reminder),feature(meeting_capacity),general_setting(auto_zoom_room_proximity_connect,show_zoom_room_feature),in_meeting(ai_companion_questions(auto_enable,enable,who_can_ask_questions),alert_guest_join,allow_host_panelists_to_use_audible_clap,allow_host_to_enable_focus_mode,allow_live_streaming,allow_participants_chat_with,allow_participants_to_rename,allow_show_zoom_windows,allow_users_save_chats,allow_users_to_delete_messages_in_meeting_chat,annotation,anonymous_question_answer,attendee_on_hold,attention_mode_focus_mode,auto_answer,auto_generated_translation(enable,language_item_pairList(all,trans_lang_config(speak_language(code,name),translate_to(all,language_config(code,name))))),auto_saving_chat,breakout_room,breakout_room_schedule,chat,closed_caption,closed_captioning(auto_transcribing,enable,save_caption,third_party_captioning_service,view_full_transcript),co_host,custom_data_center_regions,custom_live_streaming_service,custom_service_instructions,data_center_regions,disable_screen_sharing_for_host_meetings,disable_screen_sharing_for_in_meeting_guests,dscp_audio,dscp_dual,dscp_marking,dscp_video,e2e_encryption,entry_exit_chime,far_end_camera_control,feedback,file_transfer,group_hd,join_from_desktop,join_from_mobile,language_interpretation(allow_participants_to_speak_in_listening_channel,allow_up_to_25_custom_languages_when_scheduling_meetings,custom_languages,enable,enable_language_interpretation_by_default,languages),live_streaming_facebook,live_streaming_youtube,manual_captioning(allow_to_type,auto_generated_captions,full_transcript,manual_captions,save_captions,third_party_captioning_service),meeting_data_transit_and_residency_method,meeting_polling(advanced_polls,allow_alternative_host_to_add_edit,allow_host_to_upload_image,enable,manage_saved_polls_and_quizzes,require_answers_to_be_anonymous),meeting_question_answer,meeting_reactions,meeting_reactions_emojis,meeting_summary_with_ai_companion(auto_enable,enable,who_will_receive_summary),meeting_survey,non_verbal_feedback,original_audio,p2p_connetion,p2p_ports,participants_share_simultaneously,polling,ports_range,post_meeting_feedback,private_chat,record_play_own_voice,remote_control,remote_support,request_permission_to_unmute_participants,screen_sharing,sending_default_email_invites,show_a_join_from_your_browser_link,show_meeting_control_toolbar,sign_language_interpretation(custom_languages,enable,enable_sign_language_interpretation_by_default,languages),slide_control,stereo_audio,transfer_meetings_between_devices,unchecked_data_center_regions,use_html_format_email,virtual_background,virtual_background_settings(allow_upload_custom,allow_videos,enable,files(id,is_default,name,size,type)),watermark,webinar_chat(allow_attendees_chat_with,allow_auto_save_local_chat_file,allow_panelists_chat_with,allow_panelists_send_direct_message,allow_users_save_chats,allow_users_to_delete_messages_in_meeting_chat,default_attendees_chat_with,enable),webinar_group_hd,webinar_live_streaming(custom_service_instructions,enable,live_streaming_reminder,live_streaming_service),webinar_polling(advanced_polls,allow_alternative_host_to_add_edit,allow_host_to_upload_image,enable,manage_saved_polls_and_quizzes,require_answers_to_be_anonymous),webinar_question_answer,webinar_reactions,webinar_survey,whiteboard,who_can_share_screen,who_can_share_screen_when_someone_is_sharing,workplace_by_facebook),in_session(custom_data_center_regions,data_center_regions,dscp_audio,dscp_dual,dscp_marking,dscp_video,p2p_connetion,p2p_ports,ports_range,subsession,unchecked_data_center_regions),integration(box,dropbox,google_calendar,google_drive,kubi,microsoft_one_drive),mail_calendar(email_calendar_management,email_management,zoom_email_provider),meeting_authentication,meeting_security(auto_security,block_user_domain,block_user_domain_list,chat_etiquette_tool(enable,operate,policies(description,id,is_locked,keywords,name,regular_expression,status,trigger_action),policy_max_count),embed_password_in_join_link,encryption_type,end_to_end_encrypted_meetings,meeting_password,meeting_password_requirement(consecutive_characters_length,have_letter,have_number,have_special_character,have_upper_and_lower_characters,length,only_allow_numeric,weak_enhance_detection),only_authenticated_can_join_from_webclient,phone_password,pmi_password,require_password_for_scheduled_meeting,require_password_for_scheduled_webinar,waiting_room,waiting_room_options(admit_domain_allowlist,admit_type,enable,internal_user_auto_admit,locked,more_options(allow_participants_to_reply_to_host,move_participants_to_waiting_room_when_host_dropped,user_invited_by_host_can_bypass_waiting_room),sort_order_of_people,who_can_admit_participants),waiting_room_settings(participants_to_place_in_waiting_room,users_who_can_admit_participants_from_waiting_room,whitelisted_domains_for_waiting_room),webinar_password),other_options(allow_auto_active_users,allow_users_contact_support_via_chat,allow_users_enter_and_share_pronouns,blur_snapshot,display_meetings_scheduled_for_others,email_in_attendee_report_for_meeting,meeting_qos_and_mos,show_one_user_meeting_on_dashboard,use_cdn,webinar_registration_options(allow_host_to_enable_join_info,allow_host_to_enable_social_share_buttons,enable_custom_questions)),profile(recording_storage_location(allowed_values,value)),recording(account_user_access_recording,allow_recovery_deleted_cloud_recordings,archive(enable,settings(action_when_archive_failed,archive_retention,audio_file,cc_transcript_file,chat_file,chat_with_direct_message,chat_with_sender_email,notification_when_archiving_starts,play_voice_prompt_when_archiving_starts,video_file),type),auto_delete_cmr,auto_delete_cmr_days,auto_recording,cloud_recording,cloud_recording_download,cloud_recording_download_host,display_participant_name,host_delete_cloud_recording,ip_address_access_control(enable,ip_addresses_or_ranges),local_recording,optimize_recording_for_3rd_party_video_editor,prevent_host_access_recording,record_audio_file,record_audio_file_each_participant,record_files_separately(active_speaker,gallery_view,shared_screen),record_gallery_view,record_speaker_view,recording_audio_transcript,recording_disclaimer,recording_highlight,recording_notification_for_zoom_client(ask_host_to_confirm,disclaimer_to_participants,play_voice_prompt),recording_password_requirement(have_letter,have_number,have_special_character,length,only_allow_numeric),recording_thumbnails,required_password_for_existing_cloud_recordings,required_password_for_shared_cloud_recordings,save_chat_text,save_close_caption,save_panelist_chat,save_poll_results,show_timestamp,smart_recording(create_next_steps,create_recording_highlights,create_smart_chapters)),recording_authentication,schedule_meeting(allow_host_to_disable_participant_video,always_display_zoom_meeting_as_topic(display_topic_for_scheduled_meetings,enable),always_display_zoom_webinar_as_topic(display_topic_for_scheduled_webinars,enable),audio_type,continuous_meeting_chat(auto_add_invited_external_users,can_add_external_users,enable),enable_dedicated_group_chat,enforce_login,enforce_login_domains,enforce_login_with_domains,force_pmi_jbh_password,hide_meeting_description(enable,hide_description_for_scheduled_meetings),hide_webinar_description(enable,hide_description_for_scheduled_webinars),host_video,jbh_time,join_before_host,meeting_password_requirement(consecutive_characters_length,have_letter,have_number,have_special_character,have_upper_and_lower_characters,length,only_allow_numeric,weak_enhance_detection),meeting_template(action,enable,templates(enable,id,name)),not_store_meeting_topic,participant_video,personal_meeting,require_password_for_instant_meetings,require_password_for_pmi_meetings,require_password_for_scheduled_meetings,require_password_for_scheduling_new_meetings,use_pmi_for_instant_meetings,use_pmi_for_scheduled_meetings),security(admin_change_name_pic,admin_change_user_info,hide_billing_info,import_photos_from_devices,password_requirement(consecutive_characters_length,have_special_character,minimum_password_length,weak_enhance_detection),sign_again_period_for_inactivity_on_client,sign_again_period_for_inactivity_on_web,sign_in_with_two_factor_auth,sign_in_with_two_factor_auth_groups,sign_in_with_two_factor_auth_roles,signin_with_sso(domains,enable,operation,require_sso_for_domains,sso_bypass_user_ids,sso_bypass_users(email,id)),user_modifiable_info_by_admin),session_security(approved_or_denied_countries_or_regions(approved_list,denied_list,enable,method)),telephony(audio_conference_info,telephony_regions(allowed_values,selection_values),third_party_audio),tsp(allow_webinar_attendees_call_me,allow_webinar_attendees_toll_free_dial,call_out,call_out_countries,display_toll_free_numbers,global_dial_in_countries(allowed_countries(code,name),selected_countries(code,name)),show_international_numbers_link),zoom_rooms(auto_start_stop_scheduled_meetings,cmr_for_instant_meeting,force_private_meeting,hide_host_information,list_meetings_with_calendar,start_airplay_manually,ultrasonic,upcoming_meeting_alert,weekly_system_restart,zr_post_meeting_feedback)',
	'GET /accounts/{accountId}/trusted_domains': 'LIGHT|pro|none:trusted_domains::|account:read:trusted_domains:master|account:read:admin||',
	'GET /archive_files/statistics': 'MEDIUM|||archiving:read:archived_file_statistics:admin|recording:read:admin|from,to|',
	'PATCH /archive_files/{fileId}': 'LIGHT|||archiving:update:archived_file_auto_delete_status,archiving:update:archived_file_auto_delete_status:admin|recording:write,recording:write:admin||auto_delete',
	'GET /archive_files': 'MEDIUM||token:meetings:300:|archiving:read:list_archived_files:admin,archiving:read:list_archived_files:master|recording:read:admin|from,group_id,group_ids,next_page_token,page_size,query_date_type,to|',
	'PATCH /chat/channels/events': 'LIGHT|||team_chat:update:archive_channels,team_chat:update:archive_channels:admin|chat_channel:write:admin,chat_channel:write||channel_ids,method',
	'GET /chat/channels': 'MEDIUM||token:channels:20:|team_chat:read:list_channels:admin|chat_channel:read:admin,chat_channel:write:admin|next_page_token,page_size|',
	'GET /chat/users/me/contacts': 'MEDIUM||token:contacts:50:|team_chat:read:list_contacts|chat_contact:read|next_page_token,page_size,type|',
	'DELETE /chat/users/{userId}/channels/{channelId}/members/{identifier}': 'MEDIUM|||team_chat:delete:member:admin|chat_channel:write,chat_channel:write:admin||',
	'GET /chat/users/{userId}/channels/{channelId}/members': 'MEDIUM||token:members:100:id|team_chat:read:list_members,team_chat:read:list_members:admin|chat_channel:read,chat_channel:write,chat_channel:read:admin,chat_channel:write:admin|next_page_token,page_size|',
	'POST /chat/users/{userId}/channels/{channelId}/members': 'MEDIUM|||team_chat:write:members,team_chat:write:members:admin|chat_channel:write,chat_channel:write:admin||members(email,first_name,id,is_external,last_name,member_id,name,role)',
	'DELETE /chat/users/{userId}/channels/{channelId}': 'MEDIUM|||team_chat:delete:user_channel,team_chat:delete:user_channel:admin|chat_channel:write,chat_channel:write:admin||',
	'GET /chat/users/{userId}/channels/{channelId}': 'MEDIUM|||team_chat:read:user_channel,team_chat:read:user_channel:admin|chat_channel:read,chat_channel:write,chat_channel:read:admin,chat_channel:write:admin||',
	'PATCH /chat/users/{userId}/channels/{channelId}': 'MEDIUM|||team_chat:update:user_channel,team_chat:update:user_channel:admin|chat_channel:write,chat_channel:write:admin||channel_settings(add_member_permissions,allow_to_add_external_users,designated_posting_members(member_id,user_id),mention_all_permissions,new_members_can_see_previous_messages_files,posting_permissions),name,type',
	'GET /chat/users/{userId}/channels': 'MEDIUM||token:channels:300:|team_chat:read:list_user_channels,team_chat:read:list_user_channels:admin|chat_channel:read,chat_channel:write,chat_channel:read:admin,chat_channel:write:admin|next_page_token,page_size|',
	'POST /chat/users/{userId}/channels': 'MEDIUM|||team_chat:write:user_channel,team_chat:write:user_channel:admin|chat_channel:write,chat_channel:write:admin||channel_settings(add_member_permissions,mention_all_permissions,new_members_can_see_previous_messages_files,posting_permissions),members(email),name,shared_space(space_channel_type,space_id),type',
	'POST /chat/users/{userId}/messages/files': 'MEDIUM|||team_chat:write:message_files,team_chat:write:message_files:admin|chat_message:write,chat_message:write:admin||files,reply_main_message_id,to_channel,to_contact',
	'GET /chat/users/{userId}/messages/{messageId}/thread': 'MEDIUM||none:messages::|team_chat:read:thread_message,team_chat:read:thread_message:admin|chat_message:read,chat_message:read:admin|from,limit,need_at_items,need_attachment,need_emoji,need_main_message,need_rich_text,sort,to,to_channel,to_contact|',
	'DELETE /chat/users/{userId}/messages/{messageId}': 'MEDIUM|||team_chat:delete:user_message,team_chat:delete:user_message:admin|chat_message:write,chat_message:write:admin|to_channel,to_contact|',
	'GET /chat/users/{userId}/messages/{messageId}': 'MEDIUM|||team_chat:read:user_message,team_chat:read:user_message:admin|chat_message:read,chat_message:read:admin,chat_message:write,chat_message:write:admin|download_file_formats,to_channel,to_contact|',
	'PUT /chat/users/{userId}/messages/{messageId}': 'MEDIUM|||team_chat:update:user_message,team_chat:update:user_message:admin|chat_message:write,chat_message:write:admin||file_ids,interactive_cards(card_id,card_json),message,to_channel,to_contact',
	'GET /chat/users/{userId}/messages': 'MEDIUM||token:messages:50:|team_chat:read:list_user_messages,team_chat:read:list_user_messages:admin|chat_message:read,chat_message:write,chat_message:read:admin,chat_message:write:admin|date,download_file_formats,exclude_child_message,from,include_deleted_and_edited_message,next_page_token,page_size,search_key,search_type,to,to_channel,to_contact|',
	'POST /chat/users/{userId}/messages': 'MEDIUM|||team_chat:write:user_message,team_chat:write:user_message:admin|chat_message:write,chat_message:write:admin||at_items(at_contact,at_type,end_position,start_position),file_ids,interactive_cards(card_json),message,reply_main_message_id,rich_text(end_position,format_attr,format_type,start_position),scheduled_time,to_channel,to_contact',
	'DELETE /contacts/groups/{groupId}/members': 'HEAVY|pro|||contact_group:write:admin|member_ids|',
	'GET /contacts/groups/{groupId}/members': 'MEDIUM|pro|token:group_members:50:||contact_group:read:admin|next_page_token,page_size|',
	'POST /contacts/groups/{groupId}/members': 'HEAVY|pro|||contact_group:write:admin||group_members(id,name,type)',
	'DELETE /contacts/groups/{groupId}': 'HEAVY|pro|||contact_group:write:admin||',
	'GET /contacts/groups/{groupId}': 'LIGHT|pro|||contact_group:write:admin||',
	'PATCH /contacts/groups/{groupId}': 'HEAVY|pro|||contact_group:write:admin||description,name,privacy',
	'GET /contacts/groups': 'MEDIUM|pro|token:groups:50:||contact_group:read:admin|next_page_token,page_size|',
	'POST /contacts/groups': 'HEAVY|pro|||contact_group:write:admin||description,group_members(id,type),group_name,group_privacy',
	'GET /contacts': 'MEDIUM||token:contacts:25:|contact:read:list_contacts,contact:read:list_contacts:admin|contact:read:admin,contact:read|contact_types,next_page_token,page_size,query_presence_status,search_key,user_status|',
	'GET /data_requests/files/{fileId}/url': 'MEDIUM|||data_request:read:download:admin|data_request:read:admin,data_request:write:admin||',
	'DELETE /data_requests/requests/{requestId}': 'MEDIUM|||data_request:delete:request:admin|data_request:write:admin||',
	'GET /data_requests/requests/{requestId}': 'MEDIUM||token:file_records:6:|data_request:read:download:admin|data_request:read:admin,data_request:write:admin|next_page_token,page_size|',
	'GET /data_requests/requests': 'MEDIUM||token:records:30:|data_request:read:history:admin|data_request:read:admin,data_request:write:admin|next_page_token,page_size|',
	'POST /data_requests/requests': 'MEDIUM|||data_request:write:request:admin|data_request:write:admin||emails,end_date,request_type,start_date',
	'GET /devices/groups': 'MEDIUM||token:groups:100:|device:read:list_groups:admin,device:read:list_groups:master|device:read:admin|next_page_token,page_size|',
	'POST /devices/zpa/assignment': 'MEDIUM|||device:write:zpa_device:admin,device:write:zpa_device:master|device:write:admin||extension_number,mac_address,vendor',
	'GET /devices/zpa/settings': 'MEDIUM|||device:read:user_setting:admin,device:read:user_setting:master|device:read:admin|user_id|',
	'POST /devices/zpa/upgrade': 'HEAVY|||device:write:zpa_os_app:admin,device:write:zpa_os_app:master|device:write:admin||data(app_version,firmware_versions(model,vendor,version),upgrade_type),zdm_group_id',
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
	'POST /divisions/{divisionId}/users': 'MEDIUM|||division:write:member:admin|division:wirte:admin||users(user_display_name,user_email,user_id)',
	'DELETE /divisions/{divisionId}': 'LIGHT|||division:delete:division:admin|division:wirte:admin||',
	'GET /divisions/{divisionId}': 'LIGHT|||division:read:division:admin|division:wirte:admin, division:read:admin||',
	'PATCH /divisions/{divisionId}': 'LIGHT|||division:update:division:admin|division:wirte:admin||division_description,division_name',
	'GET /divisions': 'LIGHT||token:divisions:300:|division:read:list_divisions:admin| division:read:admin|next_page_token,page_size|',
	'POST /divisions': 'LIGHT|||division:write:division:admin|division:wirte:admin||division_description,division_name',
	'DELETE /groups/{groupId}/admins/{userId}': 'LIGHT|pro||group:delete:administrator:admin|group:write:admin||',
	'GET /groups/{groupId}/admins': 'MEDIUM|pro|token:admins:300:|group:read:administrator:admin|group:read:admin,group:write:admin|next_page_token,page_size|',
	'POST /groups/{groupId}/admins': 'MEDIUM|pro||group:write:administrator:admin|group:write:admin||admins(email,id,name)',
	'GET /groups/{groupId}/channels': 'MEDIUM|pro|none:channels::|group:read:list_channels:admin|group:read:admin,group:write:admin||',
	'GET /groups/{groupId}/lock_settings': 'MEDIUM|pro||group:read:lock_settings:admin|group:read:admin,group:write:admin|option|',
	'PATCH /groups/{groupId}/lock_settings': 'MEDIUM|pro||group:update:lock_settings:admin|group:write:admin|option|audio_conferencing(call_me_and_invite_by_phone,participant_phone_masking,personal_audio_conference,toll_call,toll_free_and_fee_based_toll_call),email_notification(alternative_host_reminder,cancel_meeting_reminder,cloud_recording_available_reminder,jbh_reminder,schedule_for_reminder),in_meeting(alert_guest_join,allow_live_streaming,allow_show_zoom_windows,allow_users_to_delete_messages_in_meeting_chat,annotation,attendee_on_hold,auto_answer,auto_generated_captions,auto_saving_chat,breakout_room,chat,closed_caption,co_host,custom_data_center_regions,disable_screen_sharing_for_host_meetings,disable_screen_sharing_for_in_meeting_guests,e2e_encryption,entry_exit_chime,far_end_camera_control,feedback,file_transfer,full_transcript,group_hd,language_interpretation,manual_captions,meeting_question_answer,meeting_reactions,meeting_survey,non_verbal_feedback,original_audio,polling,post_meeting_feedback,private_chat,remote_control,remote_support,request_permission_to_unmute_participants,save_caption,save_captions,screen_sharing,sending_default_email_invites,show_a_join_from_your_browser_link,show_browser_join_link,show_meeting_control_toolbar,sign_language_interpretation,slide_control,stereo_audio,use_html_format_email,virtual_background,waiting_room,webinar_chat,webinar_group_hd,webinar_live_streaming,webinar_polling,webinar_question_answer,webinar_reactions,webinar_survey,whiteboard),meeting_security(approved_or_denied_countries_or_regions,auto_security,block_user_domain,embed_password_in_join_link,encryption_type,end_to_end_encrypted_meetings,meeting_password,only_authenticated_can_join_from_webclient,phone_password,pmi_password,waiting_room,webinar_password),other_options(blur_snapshot),recording(account_user_access_recording,archive,auto_delete_cmr,auto_recording,cloud_recording,cloud_recording_download,host_delete_cloud_recording,ip_address_access_control(enable,ip_addresses_or_ranges),local_recording,prevent_host_access_recording,recording_authentication),schedule_meeting(audio_type,continuous_meeting_chat,embed_password_in_join_link,force_pmi_jbh_password,host_video,join_before_host,meeting_authentication,mute_upon_entry,participant_video,personal_meeting,pstn_password_protected,require_password_for_instant_meetings,require_password_for_pmi_meetings,require_password_for_scheduling_new_meetings,upcoming_meeting_reminder),telephony(telephony_regions,third_party_audio)',
	'DELETE /groups/{groupId}/members/{memberId}': 'LIGHT|pro||group:delete:member:admin|group:write:admin||',
	'PATCH /groups/{groupId}/members/{memberId}': 'MEDIUM|pro||group:update:member:admin|group:write:admin||action,target_group_id',
	'GET /groups/{groupId}/members': 'MEDIUM|pro|token:members:300:id|group:read:list_members:admin|group:read:admin,group:write:admin|next_page_token,page_number,page_size|',
	'POST /groups/{groupId}/members': 'MEDIUM|pro||group:write:member:admin|group:write:admin||members(email,first_name,id,last_name,type)',
	'GET /groups/{groupId}/settings/registration': 'MEDIUM|pro||group:read:registration_settings:admin|group:read:admin,group:write:admin|type|',
	'PATCH /groups/{groupId}/settings/registration': 'MEDIUM|pro||group:update:registration_settings:admin|group:write:admin|type|approve_type,custom_questions(answers,required,selected,title,type),options(allow_participants_to_join_from_multiple_devices,close_registration,host_email_notification,show_social_share_buttons),questions(field_name,required,selected)',
	'DELETE /groups/{groupId}/settings/virtual_backgrounds': 'LIGHT|||group:delete:virtual_background_files:admin|group:write:admin|file_ids|',
	'POST /groups/{groupId}/settings/virtual_backgrounds': 'MEDIUM|||group:write:virtual_background_files:admin|group:write:admin||file',
	'GET /groups/{groupId}/settings': 'MEDIUM|pro||group:read:settings:admin|group:read:admin,group:write:admin|custom_query_fields,option|',
	'PATCH /groups/{groupId}/settings': 'MEDIUM|pro||group:update:settings:admin|group:write:admin|option|audio_conferencing(call_me_and_invite_by_phone(allow_webinar_attendees_call_me,call_out_countries(allowed_countries(code,name),selected_countries(code,name)),enable,require_press_1_for_call_me),global_dial_in_countries(allowed_countries(code,name),include_toll_free,selected_countries(code,name)),participant_phone_masking(enable,masking_type),personal_audio_conference,toll_call(enable,numbers(code,country_code,country_name,display_number,number)),toll_free_and_fee_based_toll_call(allow_webinar_attendees_dial,enable,numbers(code,country_code,country_name,display_number,number))),authentication_option(action,default_option,domains,id,name,type),chat(allow_users_to_add_contacts(enable,selected_option,user_email_addresses),allow_users_to_chat_with_others(enable,selected_option,user_email_addresses),allow_users_to_search_others_options,chat_emojis(emojis_option,enable),chat_etiquette_tool(enable,policies(description,id,is_locked,keywords,name,regular_expression,status,trigger_action)),create_private_channels,create_public_channels,record_video_messages,record_voice_messages,schedule_meetings_in_chat,screen_capture,search_and_send_animated_gif_images(enable),send_data_to_third_party_archiving_service(enable),set_retention_period_in_cloud(enable,retention_period_of_channels,retention_period_of_direct_messages_and_group_conversation),set_retention_period_in_local(enable,retention_period_of_channels,retention_period_of_direct_messages_and_group_conversation),share_files(enable,share_option),share_links_in_chat,translate_messages),email_notification(alternative_host_reminder,cancel_meeting_reminder,cloud_recording_available_reminder,jbh_reminder,recording_available_reminder_alternative_hosts,recording_available_reminder_schedulers,schedule_for_reminder),in_meeting(alert_guest_join,allow_host_panelists_to_use_audible_clap,allow_live_streaming,allow_participants_chat_with,allow_show_zoom_windows,allow_users_save_chats,allow_users_to_delete_messages_in_meeting_chat,annotation,attendee_on_hold,auto_answer,auto_generated_translation(enable,language_item_pairList(all,trans_lang_config(speak_language(code,name),translate_to(all,language_config(code,name))))),auto_saving_chat,breakout_room,breakout_room_schedule,chat,closed_caption,closed_captioning(auto_transcribing,enable,save_caption,third_party_captioning_service,view_full_transcript),co_host,custom_data_center_regions,custom_live_streaming_service,custom_service_instructions,data_center_regions,disable_screen_sharing_for_host_meetings,disable_screen_sharing_for_in_meeting_guests,e2e_encryption,entry_exit_chime,far_end_camera_control,feedback,file_transfer,group_hd,join_from_desktop,join_from_mobile,language_interpretation(allow_participants_to_speak_in_listening_channel,allow_up_to_25_custom_languages_when_scheduling_meetings,custom_languages,enable,enable_language_interpretation_by_default,languages),live_streaming_facebook,live_streaming_youtube,manual_captioning(allow_to_type,auto_generated_captions,full_transcript,manual_captions,save_captions,third_party_captioning_service),meeting_polling(advanced_polls,allow_alternative_host_to_add_edit,allow_host_to_upload_image,enable,manage_saved_polls_and_quizzes,require_answers_to_be_anonymous),meeting_question_answer,meeting_reactions,meeting_reactions_emojis,meeting_survey,non_verbal_feedback,only_host_view_device_list,original_audio,participants_share_simultaneously,polling,post_meeting_feedback,private_chat,record_play_own_voice,remote_control,remote_support,request_permission_to_unmute_participants,screen_sharing,sending_default_email_invites,show_a_join_from_your_browser_link,show_browser_join_link,show_device_list,show_meeting_control_toolbar,sign_language_interpretation(custom_languages,enable,enable_sign_language_interpretation_by_default,languages),slide_control,stereo_audio,unchecked_data_center_regions,use_html_format_email,virtual_background,virtual_background_settings(allow_upload_custom,allow_videos,enable,files(id,is_default,name,size,type)),waiting_room,webinar_chat(allow_attendees_chat_with,allow_auto_save_local_chat_file,allow_panelists_chat_with,allow_panelists_send_direct_message,allow_users_save_chats,default_attendees_chat_with,enable),webinar_group_hd,webinar_live_streaming(custom_service_instructions,enable,live_streaming_reminder,live_streaming_service),webinar_polling(advanced_polls,allow_alternative_host_to_add_edit,allow_host_to_upload_image,enable,manage_saved_polls_and_quizzes,require_answers_to_be_anonymous),webinar_question_answer,webinar_reactions,webinar_survey,whiteboard,who_can_share_screen,who_can_share_screen_when_someone_is_sharing,workplace_by_facebook),meeting_authentication,meeting_security(auto_security,block_user_domain,block_user_domain_list,chat_etiquette_tool(enable,policies(description,id,is_locked,keywords,name,regular_expression,status,trigger_action)),embed_password_in_join_link,encryption_type,end_to_end_encrypted_meetings,meeting_password,meeting_password_requirement(consecutive_characters_length,have_letter,have_number,have_special_character,have_upper_and_lower_characters,length,only_allow_numeric,weak_enhance_detection),only_authenticated_can_join_from_webclient,phone_password,pmi_password,require_password_for_scheduled_meeting,require_password_for_scheduled_webinar,waiting_room,waiting_room_settings(participants_to_place_in_waiting_room,users_who_can_admit_participants_from_waiting_room,whitelisted_domains_for_waiting_room),webinar_password),other_options(allow_users_contact_support_via_chat,blur_snapshot,webinar_registration_options(allow_host_to_enable_join_info,allow_host_to_enable_social_share_buttons,enable_custom_questions)),profile(recording_storage_location(allowed_values,value)),recording(account_user_access_recording,archive(enable,settings(action_when_archive_failed,archive_retention,audio_file,cc_transcript_file,chat_file,chat_with_direct_message,chat_with_sender_email,notification_when_archiving_starts,play_voice_prompt_when_archiving_starts,video_file),type),auto_recording,cloud_recording,cloud_recording_download,cloud_recording_download_host,display_participant_name,host_delete_cloud_recording,ip_address_access_control(enable,ip_addresses_or_ranges),local_recording,optimize_recording_for_3rd_party_video_editor,prevent_host_access_recording,record_audio_file,record_files_separately(active_speaker,gallery_view,shared_screen),record_gallery_view,record_speaker_view,recording_audio_transcript,recording_highlight,recording_notification_for_zoom_client(ask_host_to_confirm,disclaimer_to_participants,play_voice_prompt),recording_thumbnails,save_chat_text,save_close_caption,save_panelist_chat,save_poll_results,show_timestamp,smart_recording(create_next_steps,create_recording_highlights,create_smart_chapters)),recording_authentication,schedule_meeting(always_display_zoom_meeting_as_topic(display_topic_for_scheduled_meetings,enable),always_display_zoom_webinar_as_topic(display_topic_for_scheduled_webinars,enable),audio_type,continuous_meeting_chat(auto_add_invited_external_users,can_add_external_users,enable),embed_password_in_join_link,force_pmi_jbh_password,host_video,join_before_host,mute_upon_entry,participant_video,personal_meeting,pstn_password_protected,require_password_for_all_meetings,require_password_for_instant_meetings,require_password_for_pmi_meetings,require_password_for_scheduled_meetings,require_password_for_scheduling_new_meetings,upcoming_meeting_reminder,use_pmi_for_instant_meetings,use_pmi_for_schedule_meetings),telephony(audio_conference_info,telephony_regions(selection_values),third_party_audio)',
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
	'PATCH /information_barriers/policies/{policyId}': 'MEDIUM|||information_barrier:update:policy:admin|information_barriers:write:admin||assigned_group_id,id,policy_name,settings(complete_phone_calls,file_transfer,im,in_meeting_chat,meeting,message_via_sms,recording,screen_share),status,to_group_id,type',
	'GET /information_barriers/policies': 'MEDIUM||token:policies:300:id|information_barrier:read:list_policies:admin|information_barriers:read:admin|next_page_token,page_size|',
	'POST /information_barriers/policies': 'MEDIUM|||information_barrier:write:policy:admin|information_barriers:write:admin||assigned_group_id,id,policy_name,settings(complete_phone_calls,file_transfer,im,in_meeting_chat,meeting,message_via_sms,recording,screen_share),status,to_group_id,type',
	'DELETE /live_meetings/{meetingId}/chat/messages/{messageId}': 'MEDIUM|||meeting:delete:live_meeting_chat_message,meeting:delete:live_meeting_chat_message:admin|meeting:write,meeting:write:admin|file_ids|',
	'PATCH /live_meetings/{meetingId}/chat/messages/{messageId}': 'MEDIUM|||meeting:update:live_meeting_chat_message,meeting:update:live_meeting_chat_message:admin|meeting:write,meeting:write:admin||message_content',
	'PATCH /live_meetings/{meetingId}/events': 'MEDIUM|||meeting:update:in_meeting_controls,meeting:update:in_meeting_controls:admin|meeting:write,meeting:write:admin,meeting:master||method,params(ai_companion_mode,call_type,contacts(email,id),delete_meeting_assets,device_ip,h323_headers(from_display_name,to_display_name),invite_options(require_greeting,require_pressing_one),invitee_name,phone_number,retain_meeting_transcript,sip_headers(additional_headers(key,value),from_display_name,from_uri,to_display_name),waiting_room_description,waiting_room_title)',
	'PATCH /live_meetings/{meetingId}/rtms_app/status': 'MEDIUM|||meeting:update:participant_rtms_app_status,meeting:update:participant_rtms_app_status:admin|meeting:write:admin,meeting:write||action,settings(client_id,participant_user_id)',
	'DELETE /live_webinars/{webinarId}/chat/messages/{messageId}': 'MEDIUM|||webinar:delete:live_webinar_chat_message,webinar:delete:live_webinar_chat_message:admin|webinar:write,webinar:write:admin|file_ids|',
	'GET /meetings/meeting_summaries': 'MEDIUM|pro|token:summaries:300:|meeting:read:list_summaries:admin|meeting_summary:read:admin|from,next_page_token,page_size,time_filter_field,to|',
	'POST /meetings/{meetingId}/batch_polls': 'LIGHT|pro||meeting:write:batch_polls,meeting:write:batch_polls:admin|meeting:write:admin,meeting:write||polls(anonymous,poll_type,questions(answer_max_character,answer_min_character,answer_required,answers,case_sensitive,name,prompts(prompt_question,prompt_right_answers),rating_max_label,rating_max_value,rating_min_label,rating_min_value,right_answers,show_as_dropdown,type),title)',
	'POST /meetings/{meetingId}/batch_registrants': 'HEAVY|||meeting:write:batch_registrants,meeting:write:batch_registrants:admin|meeting:write,meeting:write:admin||auto_approve,registrants(email,first_name,last_name),registrants_confirmation_email',
	'GET /meetings/{meetingId}/invitation': 'LIGHT|||meeting:read:invitation,meeting:read:invitation:admin|meeting:read,meeting:read:admin||',
	'POST /meetings/{meetingId}/invite_links': 'LIGHT|||meeting:write:invite_links,meeting:write:invite_links:admin|meeting:write:admin,meeting:write||attendees(disable_audio,disable_video,name),ttl',
	'GET /meetings/{meetingId}/jointoken/live_streaming': 'LIGHT|pro||meeting:read:live_streaming_token,meeting:read:live_streaming_token:admin|meeting_token:read:admin:live_streaming,meeting_token:read:live_streaming||',
	'GET /meetings/{meetingId}/jointoken/local_archiving': 'LIGHT|pro||meeting:read:local_archiving_token:admin|meeting_token:read:admin:local_archiving||',
	'GET /meetings/{meetingId}/jointoken/local_recording': 'LIGHT|||meeting:read:local_recording_token,meeting:read:local_recording_token:admin|meeting_token:read:admin:local_recording,meeting_token:read:local_recording|bypass_waiting_room|',
	'PATCH /meetings/{meetingId}/livestream/status': 'LIGHT|pro||meeting:update:livestream_status,meeting:update:livestream_status:admin|meeting:write:admin,meeting:write||action,settings(active_speaker_name,close_caption,display_name,layout)',
	'GET /meetings/{meetingId}/livestream': 'LIGHT|pro||meeting:read:livestream,meeting:read:livestream:admin|meeting:read:admin,meeting:read||',
	'PATCH /meetings/{meetingId}/livestream': 'LIGHT|pro||meeting:update:livestream,meeting:update:livestream:admin|meeting:write:admin,meeting:write||page_url,resolution,stream_key,stream_url',
	'DELETE /meetings/{meetingId}/meeting_summary': 'LIGHT|pro||meeting:delete:summary,meeting:delete:summary:admin|meeting_summary:write,meeting_summary:write:admin||',
	'GET /meetings/{meetingId}/meeting_summary': 'LIGHT|pro||meeting:read:summary,meeting:read:summary:admin|meeting_summary:read,meeting_summary:read:admin||',
	'DELETE /meetings/{meetingId}/open_apps': 'LIGHT|||meeting:delete:open_app,meeting:delete:open_app:admin|meeting:write,meeting:write:admin||',
	'POST /meetings/{meetingId}/open_apps': 'LIGHT|||meeting:write:open_app,meeting:write:open_app:admin|meeting:write,meeting:write:admin||',
	'DELETE /meetings/{meetingId}/polls/{pollId}': 'LIGHT|pro||meeting:delete:poll,meeting:delete:poll:admin|meeting:write:admin,meeting:write||',
	'GET /meetings/{meetingId}/polls/{pollId}': 'LIGHT|pro||meeting:read:poll,meeting:read:poll:admin|meeting:read:admin,meeting:read||',
	'PUT /meetings/{meetingId}/polls/{pollId}': 'LIGHT|pro||meeting:update:poll,meeting:update:poll:admin|meeting:write:admin,meeting:write||anonymous,poll_type,questions(answer_max_character,answer_min_character,answer_required,answers,case_sensitive,name,prompts(prompt_question,prompt_right_answers),rating_max_label,rating_max_value,rating_min_label,rating_min_value,right_answers,show_as_dropdown,type),title',
	'GET /meetings/{meetingId}/polls': 'LIGHT|pro|none:polls::|meeting:read:list_polls,meeting:read:list_polls:admin|meeting:read:admin,meeting:read|anonymous|',
	'POST /meetings/{meetingId}/polls': 'LIGHT|pro||meeting:write:poll,meeting:write:poll:admin|meeting:write:admin,meeting:write||anonymous,poll_type,questions(answer_max_character,answer_min_character,answer_required,answers,case_sensitive,name,prompts(prompt_question,prompt_right_answers),rating_max_label,rating_max_value,rating_min_label,rating_min_value,right_answers,show_as_dropdown,type),title',
	'GET /meetings/{meetingId}/recordings/analytics_details': 'MEDIUM||token:analytics_details:300:|cloud_recording:read:recording_analytics_details,cloud_recording:read:recording_analytics_details:master,cloud_recording:read:recording_analytics_details:admin||from,next_page_token,page_size,to,type|',
	'GET /meetings/{meetingId}/recordings/analytics_summary': 'MEDIUM||none:analytics_summary::|cloud_recording:read:recording_analytics_summary,cloud_recording:read:recording_analytics_summary:master,cloud_recording:read:recording_analytics_summary:admin||from,to|',
	'GET /meetings/{meetingId}/recordings/registrants/questions': 'LIGHT|||cloud_recording:read:registration_questions,cloud_recording:read:registration_questions:master,cloud_recording:read:registration_questions:admin|recording:read:admin,recording:read||',
	'PATCH /meetings/{meetingId}/recordings/registrants/questions': 'LIGHT|||cloud_recording:update:registration_questions:admin,cloud_recording:update:registration_questions,cloud_recording:update:registration_questions:master|recording:write:admin,recording:write||custom_questions(answers,required,title,type),questions(field_name,required)',
	'PUT /meetings/{meetingId}/recordings/registrants/status': 'MEDIUM|||cloud_recording:update:registrant_status,cloud_recording:update:registrant_status:master,cloud_recording:update:registrant_status:admin|recording:write:admin,recording:write||action,registrants(id)',
	'GET /meetings/{meetingId}/recordings/registrants': 'MEDIUM||token:registrants:300:id|cloud_recording:read:list_recording_registrants,cloud_recording:read:list_recording_registrants:admin,cloud_recording:read:list_recording_registrants:master|recording:read:admin,recording:read|next_page_token,page_number,page_size,status|',
	'POST /meetings/{meetingId}/recordings/registrants': 'LIGHT|||cloud_recording:write:recording_registrant,cloud_recording:write:recording_registrant:master,cloud_recording:write:recording_registrant:admin|recording:write:admin,recording:write||address,city,comments,country,custom_questions(title,value),email,first_name,industry,job_title,last_name,no_of_employees,org,phone,purchasing_time_frame,role_in_purchase_process,state,status,zip',
	'GET /meetings/{meetingId}/recordings/settings': 'LIGHT|||cloud_recording:read:recording_settings,cloud_recording:read:recording_settings:admin,cloud_recording:read:recording_settings:master|recording:read:admin,recording:read||',
	'PATCH /meetings/{meetingId}/recordings/settings': 'LIGHT|||cloud_recording:update:recording_settings,cloud_recording:update:recording_settings:master,cloud_recording:update:recording_settings:admin|recording:write:admin,recording:write||approval_type,authentication_domains,authentication_option,auto_delete,on_demand,password,recording_authentication,send_email_to_host,share_recording,show_social_share_buttons,topic,viewer_download',
	'PUT /meetings/{meetingId}/recordings/{recordingId}/status': 'LIGHT|||cloud_recording:update:recover_single_recording,cloud_recording:update:recover_single_recording:master,cloud_recording:update:recover_single_recording:admin|recording:write:admin,recording:write||action',
	'DELETE /meetings/{meetingId}/recordings/{recordingId}': 'LIGHT|||cloud_recording:delete:recording_file,cloud_recording:delete:recording_file:admin,cloud_recording:delete:recording_file:master|recording:write:admin,recording:write|action|',
	'DELETE /meetings/{meetingId}/recordings': 'LIGHT|||cloud_recording:delete:meeting_recording,cloud_recording:delete:meeting_recording:admin,cloud_recording:delete:meeting_recording:master|recording:write:admin,recording:write|action|',
	'GET /meetings/{meetingId}/recordings': 'LIGHT|||cloud_recording:read:list_recording_files:admin,cloud_recording:read:list_recording_files,cloud_recording:read:list_recording_files:master|recording:read,phone_recording:read:admin|include_fields,ttl|',
	'GET /meetings/{meetingId}/registrants/questions': 'LIGHT|pro||meeting:read:list_registration_questions,meeting:read:list_registration_questions:admin|meeting:read,meeting:read:admin||',
	'PATCH /meetings/{meetingId}/registrants/questions': 'LIGHT|pro||meeting:update:registration_question,meeting:update:registration_question:admin|meeting:write,meeting:write:admin||custom_questions(answers,required,title,type),questions(field_name,required)',
	'PUT /meetings/{meetingId}/registrants/status': 'MEDIUM|pro||meeting:update:registrant_status,meeting:update:registrant_status:admin|meeting:write:admin,meeting:write|occurrence_id|action,registrants(email,id)',
	'DELETE /meetings/{meetingId}/registrants/{registrantId}': 'LIGHT|pro||meeting:delete:registrant,meeting:delete:registrant:admin|meeting:write:admin,meeting:write|occurrence_id|',
	'GET /meetings/{meetingId}/registrants/{registrantId}': 'LIGHT|||meeting:read:registrant,meeting:read:registrant:admin|meeting:read:admin,meeting:read||',
	'GET /meetings/{meetingId}/registrants': 'MEDIUM|pro|token:registrants:300:id|meeting:read:list_registrants,meeting:read:list_registrants:admin|meeting:read:admin,meeting:read|next_page_token,occurrence_id,page_number,page_size,status|',
	'POST /meetings/{meetingId}/registrants': 'LIGHT|||meeting:write:registrant,meeting:write:registrant:admin|meeting:write:admin,meeting:write|occurrence_ids|address,auto_approve,city,comments,country,custom_questions(title,value),email,first_name,industry,job_title,language,last_name,no_of_employees,org,phone,purchasing_time_frame,role_in_purchase_process,state,zip',
	'POST /meetings/{meetingId}/sip_dialing': 'MEDIUM|||meeting:write:sip_dialing,meeting:write:sip_dialing:admin|meeting:write:sip_dialing,meeting:write:admin:sip_dialing||passcode',
	'PUT /meetings/{meetingId}/status': 'LIGHT|||meeting:update:status,meeting:update:status:admin|meeting:write:admin,meeting:write||action',
	'DELETE /meetings/{meetingId}/survey': 'LIGHT|pro||meeting:delete:survey,meeting:delete:survey:admin|meeting:write,meeting:write:admin||',
	'GET /meetings/{meetingId}/survey': 'LIGHT|pro||meeting:read:survey,meeting:read:survey:admin|meeting:read,meeting:read:admin||',
	'PATCH /meetings/{meetingId}/survey': 'LIGHT|pro||meeting:update:survey,meeting:update:survey:admin|meeting:write,meeting:write:admin||custom_survey(anonymous,feedback,numbered_questions,questions(answer_max_character,answer_min_character,answer_required,answers,name,prompts(prompt_question),rating_max_label,rating_max_value,rating_min_label,rating_min_value,show_as_dropdown,type),show_question_type,title),show_in_the_browser,third_party_survey',
	'GET /meetings/{meetingId}/token': 'LIGHT|||meeting:read:token,meeting:read:token:admin|meeting:read,meeting:read:admin|type|',
	'DELETE /meetings/{meetingId}/transcript': 'MEDIUM|||cloud_recording:delete:meeting_transcript,cloud_recording:delete:meeting_transcript:admin|recording:write,recording:write:admin||',
	'GET /meetings/{meetingId}/transcript': 'MEDIUM|||cloud_recording:read:meeting_transcript,cloud_recording:read:meeting_transcript:admin|recording:read,recording:write,recording:read:admin,recording:write:admin||',
	'DELETE /meetings/{meetingId}': 'LIGHT|||meeting:delete:meeting,meeting:delete:meeting:admin|meeting:write:admin,meeting:write|cancel_meeting_reminder,occurrence_id,schedule_for_reminder|',
	'GET /meetings/{meetingId}': 'LIGHT|||meeting:read:meeting,meeting:read:meeting:admin|meeting:read,meeting:read:admin|occurrence_id,show_previous_occurrences|',
	'PATCH /meetings/{meetingId}': 'LIGHT|||meeting:update:meeting:admin,meeting:update:meeting|meeting:write,meeting:write:admin|occurrence_id|agenda,duration,password,pre_schedule,recurrence(end_date_time,end_times,monthly_day,monthly_week,monthly_week_day,repeat_interval,type,weekly_days),schedule_for,settings(additional_data_center_regions,allow_host_control_participant_mute_state,allow_multiple_devices,alternative_host_manage_cloud_recording,alternative_host_manage_meeting_summary,alternative_host_update_polls,alternative_hosts,alternative_hosts_email_notification,approval_type,approved_or_denied_countries_or_regions(approved_list,denied_list,enable,method),audio,audio_conference_info,authentication_domains,authentication_exception(email,join_url,name),authentication_name,authentication_option,auto_add_recording_to_video_management(channels(channel_id,name),enable),auto_recording,auto_start_ai_companion_questions,auto_start_meeting_summary,breakout_room(enable,rooms(name,participants)),calendar_type,close_registration,cn_meeting,contact_email,contact_name,continuous_meeting_chat(auto_add_invited_external_users,auto_add_meeting_participants,channel_id,enable),custom_keys(key,value),device_testing,disable_participant_video,email_in_attendee_report,email_notification,encryption_type,enforce_login,enforce_login_domains,focus_mode,global_dial_in_countries,global_dial_in_numbers(city,country,country_name,number,type),host_save_video_order,host_video,in_meeting,internal_meeting,jbh_time,join_before_host,language_interpretation(enable,interpreters(email,interpreter_languages,languages)),meeting_authentication,meeting_invitees(email,internal_user),mute_upon_entry,participant_focused_meeting,participant_video,private_meeting,push_change_to_calendar,question_and_answer(allow_anonymous_questions,allow_submit_questions,attendees_can_comment,attendees_can_upvote,enable,question_visibility),registrants_confirmation_email,registrants_email_notification,registration_type,request_permission_to_unmute_participants,resources(permission_level,resource_id,resource_type),show_join_info,show_share_button,sign_language_interpretation(enable,interpreters(email,sign_language)),summary_template_id,use_pmi,waiting_room,waiting_room_options(mode,who_goes_to_waiting_room),watermark,who_can_ask_questions,who_will_receive_summary),start_time,template_id,timezone,topic,tracking_fields(field,value,visible),type',
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
	'PATCH /number_management/numbers/{phoneNumberId}': 'LIGHT|||number_management:update:numbers:admin|number_management_numbers:write:admin||caller_id_name,capability(incoming,outgoing),confirm_address_update,display_name,sip_group_id',
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
	'POST /phone/call_queues/{callQueueId}/members': 'LIGHT|pro||phone:write:call_queue_member:admin|phone:write:admin||members(common_area_ids,users(email,id))',
	'POST /phone/call_queues/{callQueueId}/phone_numbers': 'LIGHT|pro||phone:write:call_queue_number:admin|phone:write:admin||phone_numbers(id,number)',
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
	'POST /phone/shared_line_groups/{slgId}/members': 'LIGHT|pro||phone:write:shared_line_member:admin|phone:write:admin||members(common_area_ids,users(email,id))',
	'GET /phone/shared_line_groups': 'MEDIUM|pro|token:shared_line_groups:300:id|phone:read:list_shared_line_groups:admin|phone:read:admin|next_page_token,page_size|',
	'GET /phone/sites/{siteId}': 'LIGHT|pro||phone:read:site:admin|phone:read:admin||',
	'GET /phone/sites': 'MEDIUM|pro|token:sites:300:id|phone:read:list_sites:admin|phone:read:admin|next_page_token,page_size,site_name|',
	'POST /phone/sms/messages': 'MEDIUM|||phone:read:sms_message,phone:read:sms_message:admin|phone:write:admin,phone:write,phone_sms:write,phone_sms:write:admin||attachments(base64_encoding,type),message,sender(id,phone_number,user_id),session_id,to_members(phone_number)',
	'GET /phone/sms/sessions/{sessionId}': 'MEDIUM|pro|token:sms_histories:100:|phone:read:sms_session,phone:read:sms_session:admin|phone:read:admin,phone:read,phone_sms:read,phone_sms:read:admin|delivery_status,from,next_page_token,page_size,sort,to|',
	'GET /phone/sms/sessions': 'MEDIUM||token:sms_sessions:100:|phone:read:list_sms_sessions,phone:read:list_sms_sessions:admin|phone:read:admin,phone_sms:read,phone_sms:read:admin|filter_type,from,next_page_token,page_size,phone_number,session_type,to|',
	'POST /phone/users/batch': 'MEDIUM|pro||phone:write:batch_users:admin|phone:write:admin||users(activation_status,calling_plans,desk_phones(brand,mac,model,provision_template),email,extension_number,first_name,last_name,outbound_caller_id,phone_numbers,select_outbound_caller_id,site_code,site_name,sms,template_name)',
	'GET /phone/users/{userId}/call_history': 'MEDIUM|business|token:call_elements:300:|phone:read:list_call_logs:admin,phone:read:list_call_logs|phone:read:admin,phone_call_log:read|call_results,call_types,connect_types,cost_center,department,directions,extension_types,from,group_ids,keyword,next_page_token,number_types,page_size,recording_status,site_ids,time_type,to,with_voicemail|',
	'DELETE /phone/users/{userId}/calling_plans/{planType}': 'LIGHT|business||phone:delete:users_calling_plan,phone:delete:users_calling_plan:admin|phone:write,phone:write:admin|billing_account_id|',
	'POST /phone/users/{userId}/calling_plans': 'LIGHT|business||phone:write:calling_plan,phone:write:calling_plan:admin|phone:write,phone:write:admin||calling_plans(billing_account_id,billing_subscription_id,type)',
	'PUT /phone/users/{userId}/calling_plans': 'LIGHT|business||phone:update:calling_plan,phone:update:calling_plan:admin|phone:write:admin,phone:write||source_billing_subscription_id,source_type,target_billing_subscription_id,target_type',
	'DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}': 'LIGHT|business||phone:delete:user_number,phone:delete:user_number:admin|phone:write,phone:write:admin||',
	'POST /phone/users/{userId}/phone_numbers': 'LIGHT|business||phone:write:user_number,phone:write:user_number:admin|phone:write,phone:write:admin||phone_numbers(id,number)',
	'GET /phone/users/{userId}/recordings': 'MEDIUM|business|token:recordings:300:|phone:read:list_recordings,phone:read:list_recordings:admin|phone:read,phone:read:admin,phone_recording:read,phone_recording:read:admin|from,next_page_token,page_size,to|',
	'GET /phone/users/{userId}/sms/sessions': 'MEDIUM||token:sms_sessions:100:|phone:read:list_sms_sessions,phone:read:list_sms_sessions:admin|phone:read:admin,phone:read,phone_sms:read,phone_sms:read:admin|filter_type,from,next_page_token,page_size,phone_number,session_type,to|',
	'GET /phone/users/{userId}/voice_mails': 'MEDIUM|business|token:voice_mails:300:|phone:read:list_voicemails,phone:read:list_voicemails:admin|phone:read,phone:read:admin,phone_voicemail:read,phone_voicemail:read:admin|from,next_page_token,page_size,status,to,trash|',
	'GET /phone/users/{userId}': 'LIGHT|business||phone:read:user,phone:read:user:admin|phone:read,phone:read:admin||',
	'PATCH /phone/users/{userId}': 'LIGHT|business||phone:update:user,phone:update:user:admin|phone:write,phone:write:admin||emergency_address_id,extension_number,policy(ad_hoc_call_recording(enable,locked,locked_by,play_recording_beep_tone(enable,play_beep_member,play_beep_time_interval,play_beep_volume),recording_start_prompt,recording_transcription,reset),ad_hoc_call_recording_access_members(access_user_id,allow_delete,allow_download,shared_id),allow_end_user_edit_call_handling(enable,locked,modified),audio_intercom(enable,locked,locked_by,modified,reset),auto_call_recording(allow_stop_resume_recording,disconnect_on_recording_failure,enable,inbound_audio_notification(recording_explicit_consent,recording_start_prompt),locked,locked_by,outbound_audio_notification(recording_explicit_consent,recording_start_prompt),play_recording_beep_tone(enable,play_beep_member,play_beep_time_interval,play_beep_volume),recording_calls,recording_explicit_consent,recording_start_prompt,recording_transcription,reset),auto_call_recording_access_members(access_user_id,allow_delete,allow_download,shared_id),call_handling_forwarding_to_other_users(call_forwarding_type,enable,locked,locked_by,modified,reset),call_overflow(call_overflow_type,enable,locked,locked_by,modified,reset),call_park(call_not_picked_up_action,enable,expiration_period,forward_to(display_name,extension_id,extension_number,extension_type,id),forward_to_extension_id,locked,locked_by),call_transferring(call_transferring_type,enable,locked,locked_by,reset),check_voicemails_over_phone(enable,locked,locked_by,modified,reset),delegation,e2e_encryption(enable,locked,locked_by,modified,reset),elevate_to_meeting,emergency_address_management(enable,prompt_default_address),emergency_calls_to_psap,forwarding_to_external_numbers,hand_off_to_room(enable,locked,locked_by),international_calling,mobile_switch_to_carrier(enable,locked,locked_by),online_fax(enable,enable_outbound_fax_transmission_report,fax_notification_by_email,include_fax_as_attachment,locked,locked_by,modified,reset),outbound_calling(enable,locked,modified),outbound_sms(enable,locked,modified),peer_to_peer_media(enable,locked,locked_by,modified),personal_audio_library(allow_music_on_hold_customization,allow_voicemail_and_message_greeting_customization,enable,locked,locked_by,modified,reset),select_outbound_caller_id(allow_hide_outbound_caller_id,enable,locked,locked_by),shared_voicemail_notification_by_email(enable,locked,locked_by,modified,reset),show_custom_disclaimer_when_using_zoom_phone(custom_disclaimer_list(body,default,language,title),display_frequency,enable,locked,locked_by,reset),sms(allow_copy,allow_paste,enable,international_sms,international_sms_countries,locked,locked_by),voicemail(allow_delete,allow_download,allow_transcription,allow_videomail,enable),voicemail_access_members(access_user_id,allow_delete,allow_download,allow_sharing,shared_id),voicemail_intent_based_prioritization(enable,locked,locked_by,modified),voicemail_notification_by_email(enable,include_voicemail_file,include_voicemail_transcription,locked,locked_by,modified,reset),voicemail_tasks(enable,locked,locked_by,modified),voicemail_transcription(enable,locked,locked_by,modified,reset),zoom_phone_on_desktop(allow_calling_clients,allow_sms_mms_clients,enable,locked,locked_by,modified,reset),zoom_phone_on_mobile(allow_calling_clients,allow_calling_sms_mms,allow_sms_mms_clients,enable,locked,locked_by)),site_id,template_id',
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
	'POST /roles/{roleId}/members': 'MEDIUM|pro||role:write:member,role:write:member:admin|role:write:admin||members(department,email,first_name,id,last_name,type)',
	'DELETE /roles/{roleId}': 'LIGHT|pro||role:delete:role,role:delete:role:admin|role:write:admin||',
	'GET /roles/{roleId}': 'LIGHT|pro||role:read:role,role:read:role:admin|role:read:admin,role:write:admin||',
	'PATCH /roles/{roleId}': 'LIGHT|pro||role:update:role,role:update:role:admin|role:write:admin||description,name,privileges,sub_account_privileges(second_level)',
	'GET /roles': 'MEDIUM|pro|none:roles::|role:read:list_roles,role:read:list_roles:admin|role:read:admin,role:write:admin|type|',
	'POST /roles': 'LIGHT|pro||role:write:role,role:write:role:admin|role:write:admin||description,name,privileges,type',
	'DELETE /sip_phones/phones/{phoneId}': 'LIGHT|||sip_phone:delete:sip_phone:admin|sip_phone:write:admin||',
	'PATCH /sip_phones/phones/{phoneId}': 'LIGHT|||sip_phone:update:sip_phone:admin|sip_phone:write:admin||authorization_name,display_number,domain,password,registration_expire_time,server(proxy_server,register_server,transport_protocol),server_2(proxy_server,register_server,transport_protocol),server_3(proxy_server,register_server,transport_protocol),user_name,voice_mail',
	'GET /sip_phones/phones': 'MEDIUM||token:phones:300:|sip_phone:read:list_sip_phones:admin|sip_phone:read:admin|next_page_token,page_size,search_key|',
	'POST /sip_phones/phones': 'LIGHT|||sip_phone:write:sip_phone:admin|sip_phone:write:admin||authorization_name,display_number,domain,password,registration_expire_time,server(proxy_server,register_server,transport_protocol),server_2(proxy_server,register_server,transport_protocol),server_3(proxy_server,register_server,transport_protocol),user_email,user_name,voice_mail',
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
	'POST /users/features': 'MEDIUM|||user:write:feature:admin|user:write,user:write:admin||feature_type,feature_value,license_info_list(license_option,license_type,subscription_id),subscription_id,users(email,id)',
	'GET /users/me/zak': 'LIGHT|||user:read:zak,user:read:zak:admin|user_zak:read||',
	'GET /users/summary': 'MEDIUM|||user:read:summary:admin|user:read,user:write,user:read:admin,user:write:admin||',
	'GET /users/vanity_name': 'LIGHT|||user:read:pm_room,user:read:pm_room:admin|user:read,user:write,user:read:admin,user:write:admin|vanity_name|',
	'DELETE /users/{userId}/assistants/{assistantId}': 'LIGHT|||user:delete:assistant,user:delete:assistant:admin|user:write:admin,user:write||',
	'DELETE /users/{userId}/assistants': 'LIGHT|||user:delete:assistant,user:delete:assistant:admin|user:write:admin,user:write||',
	'GET /users/{userId}/assistants': 'MEDIUM||none:assistants::|user:read:list_assistants,user:read:list_assistants:admin|user:read,user:write,user:read:admin,user:write:admin,user_profile||',
	'POST /users/{userId}/assistants': 'MEDIUM|||user:write:assistant,user:write:assistant:admin|user:write:admin,user:write||assistants(can_manage_host_private_event,email,id)',
	'GET /users/{userId}/collaboration_devices/{collaborationDeviceId}': 'MEDIUM|||user:read:collaboration_device,user:read:collaboration_device:admin|user:read,user:write,user:read:admin,user:write:admin||',
	'GET /users/{userId}/collaboration_devices': 'MEDIUM||none:collaboration_devices::|user:read:list_collaboration_devices,user:read:list_collaboration_devices:admin|user:read,user:write,user:read:admin,user:write:admin||',
	'PUT /users/{userId}/email': 'LIGHT|||user:update:email,user:update:email:admin|user:write:admin,user:write||email',
	'GET /users/{userId}/meeting_summary_templates': 'MEDIUM||none:::|user:read:settings,user:read:settings:admin|user:read,user:read:admin||',
	'GET /users/{userId}/meeting_templates/{meetingTemplateId}': 'MEDIUM||||user:read:admin,user:read||',
	'GET /users/{userId}/meeting_templates': 'MEDIUM||none:templates::|meeting:read:list_templates,meeting:read:list_templates:admin|meeting:read,meeting:read:admin||',
	'POST /users/{userId}/meeting_templates': 'MEDIUM|||meeting:write:template,meeting:write:template:admin|meeting:write:admin,meeting:write||meeting_id,name,overwrite,save_recurrence',
	'GET /users/{userId}/meetings': 'MEDIUM||token:meetings:300:|meeting:read:list_meetings,meeting:read:list_meetings:admin|meeting:read:admin,meeting:read|from,next_page_token,page_number,page_size,timezone,to,type|',
	'POST /users/{userId}/meetings': 'LIGHT|||meeting:write:meeting,meeting:write:meeting:admin|meeting:write:admin,meeting:write||agenda,default_password,duration,password,pre_schedule,recurrence(end_date_time,end_times,monthly_day,monthly_week,monthly_week_day,repeat_interval,type,weekly_days),schedule_for,settings(additional_data_center_regions,allow_host_control_participant_mute_state,allow_multiple_devices,alternative_host_manage_cloud_recording,alternative_host_manage_meeting_summary,alternative_host_update_polls,alternative_hosts,alternative_hosts_email_notification,approval_type,approved_or_denied_countries_or_regions(approved_list,denied_list,enable,method),audio,audio_conference_info,authentication_domains,authentication_exception(email,join_url,name),authentication_name,authentication_option,auto_add_recording_to_video_management(channels(channel_id,name),enable),auto_recording,auto_start_ai_companion_questions,auto_start_meeting_summary,breakout_room(enable,rooms(name,participants)),calendar_type,close_registration,cn_meeting,contact_email,contact_name,continuous_meeting_chat(auto_add_invited_external_users,auto_add_meeting_participants,channel_id,enable),custom_keys(key,value),device_testing,disable_participant_video,email_in_attendee_report,email_notification,encryption_type,enforce_login,enforce_login_domains,focus_mode,global_dial_in_countries,global_dial_in_numbers(city,country,country_name,number,type),host_save_video_order,host_video,in_meeting,internal_meeting,jbh_time,join_before_host,language_interpretation(enable,interpreters(email,interpreter_languages,languages)),meeting_authentication,meeting_invitees(email,internal_user),mute_upon_entry,participant_focused_meeting,participant_video,private_meeting,push_change_to_calendar,question_and_answer(allow_anonymous_questions,allow_submit_questions,attendees_can_comment,attendees_can_upvote,enable,question_visibility),registrants_confirmation_email,registrants_email_notification,registration_type,request_permission_to_unmute_participants,resources(permission_level,resource_id,resource_type),show_join_info,show_share_button,sign_language_interpretation(enable,interpreters(email,sign_language)),summary_template_id,use_pmi,waiting_room,waiting_room_options(mode,who_goes_to_waiting_room),watermark,who_can_ask_questions,who_will_receive_summary),start_time,template_id,timezone,topic,tracking_fields(field,value,visible),type',
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
	'PATCH /users/{userId}/settings': 'MEDIUM|||user:update:settings,user:update:settings:admin|user:write:admin,user:write|option|audio_conferencing(call_me_and_invite_by_phone(allow_webinar_attendees_call_me,call_out_countries(allowed_countries(code,name),selected_countries(code,name)),enable,require_press_1_for_call_me),global_dial_in_countries(allowed_countries(code,name),include_toll_free,selected_countries(code,name)),participant_phone_masking(enable,masking_type),personal_audio_conference,toll_call(enable,numbers(code,country_code,country_name,display_number,number)),toll_free_and_fee_based_toll_call(allow_webinar_attendees_dial,enable,numbers(code,country_code,country_name,display_number,number))),authentication_option(action,default_option,domains,id,name,type),email_notification(alternative_host_reminder,cancel_meeting_reminder,cloud_recording_available_reminder,jbh_reminder,recording_available_reminder_alternative_hosts,recording_available_reminder_schedulers,schedule_for_reminder),feature(cn_meeting,concurrent_meeting,in_meeting,large_meeting,large_meeting_capacity,license_info_list(license_option,license_type,subscription_id),meeting_capacity,webinar,webinar_capacity,zoom_clips_plus,zoom_compliance_management,zoom_customer_managed_key,zoom_docs,zoom_events,zoom_events_capacity,zoom_events_pay_per_attendee,zoom_events_unlimited,zoom_events_unlimited_capacities,zoom_huddles,zoom_iq_for_sales,zoom_mail_calendar,zoom_phone,zoom_quality_management,zoom_revenue_accelerator,zoom_scheduler,zoom_sessions_pay_per_attendee,zoom_sessions_unlimited,zoom_sessions_unlimited_capacities,zoom_translated_captions,zoom_whiteboard,zoom_whiteboard_plus,zoom_workforce_management),in_meeting(ai_companion_questions(auto_enable,enable,who_can_ask_questions),allow_host_panelists_to_use_audible_clap,allow_host_to_enable_focus_mode,allow_live_streaming,allow_participants_chat_with,allow_show_zoom_windows,allow_users_save_chats,allow_users_to_delete_messages_in_meeting_chat,annotation,attendee_on_hold,attention_mode_focus_mode,auto_answer,auto_saving_chat,breakout_room,breakout_room_schedule,chat,closed_caption,closed_captioning(auto_transcribing,enable,save_caption,third_party_captioning_service,view_full_transcript),co_host,custom_data_center_regions,custom_live_streaming_service,custom_service_instructions,data_center_regions,disable_screen_sharing_for_host_meetings,disable_screen_sharing_for_in_meeting_guests,e2e_encryption,entry_exit_chime,far_end_camera_control,feedback,file_transfer,group_hd,join_from_desktop,join_from_mobile,language_interpretation(allow_participants_to_speak_in_listening_channel,allow_up_to_25_custom_languages_when_scheduling_meetings,custom_languages,enable,enable_language_interpretation_by_default,languages),live_streaming_facebook,live_streaming_youtube,manual_captioning(allow_to_type,auto_generated_captions,full_transcript,manual_captions,save_captions,third_party_captioning_service),meeting_polling(advanced_polls,allow_alternative_host_to_add_edit,allow_host_to_upload_image,enable,require_answers_to_be_anonymous),meeting_question_answer,meeting_reactions,meeting_reactions_emojis,meeting_summary_with_ai_companion(auto_enable,enable,who_will_receive_summary),meeting_survey,non_verbal_feedback,participants_share_simultaneously,polling,post_meeting_feedback,private_chat,record_play_voice,remote_control,remote_support,request_permission_to_unmute_participants,screen_sharing,share_dual_camera,show_a_join_from_your_browser_link,show_meeting_control_toolbar,sign_language_interpretation(custom_languages,enable,enable_sign_language_interpretation_by_default,languages),slide_control,transfer_meetings_between_devices,unchecked_data_center_regions,virtual_background,virtual_background_settings(allow_upload_custom,allow_videos,enable,files(id,is_default,name,size,type)),waiting_room,webinar_chat(allow_attendees_chat_with,allow_auto_save_local_chat_file,allow_panelists_chat_with,allow_panelists_send_direct_message,allow_users_save_chats,default_attendees_chat_with,enable),webinar_group_hd,webinar_live_streaming(custom_service_instructions,enable,live_streaming_reminder,live_streaming_service),webinar_polling(advanced_polls,allow_alternative_host_to_add_edit,allow_host_to_upload_image,enable,require_answers_to_be_anonymous),webinar_reactions,webinar_survey,whiteboard,who_can_share_screen,who_can_share_screen_when_someone_is_sharing,workplace_by_facebook),meeting_authentication,meeting_security(auto_security,block_user_domain,block_user_domain_list,embed_password_in_join_link,encryption_type,end_to_end_encrypted_meetings,meeting_password,meeting_password_requirement(consecutive_characters_length,have_letter,have_number,have_special_character,have_upper_and_lower_characters,length,only_allow_numeric,weak_enhance_detection),only_authenticated_can_join_from_webclient,phone_password,pmi_password,require_password_for_scheduled_meeting,require_password_for_scheduled_webinar,waiting_room,waiting_room_settings(participants_to_place_in_waiting_room,users_who_can_admit_participants_from_waiting_room,whitelisted_domains_for_waiting_room),webinar_password),profile(recording_storage_location(allowed_values,value)),recording(ask_host_to_confirm_disclaimer,ask_participants_to_consent_disclaimer,auto_delete_cmr,auto_delete_cmr_days,auto_recording,cloud_recording,display_participant_name,host_pause_stop_recording,ip_address_access_control(enable,ip_addresses_or_ranges),local_recording,optimize_recording_for_3rd_party_video_editor,record_audio_file,record_files_separately(active_speaker,gallery_view,shared_screen),record_gallery_view,record_speaker_view,recording_audio_transcript,recording_disclaimer,recording_highlight,recording_notification_for_zoom_client(ask_host_to_confirm,disclaimer_to_participants,play_voice_prompt),recording_password_requirement(have_letter,have_number,have_special_character,length,only_allow_numeric),recording_thumbnails,save_chat_text,save_close_caption,save_panelist_chat,save_poll_results,show_timestamp,smart_recording(create_next_steps,create_recording_highlights,create_smart_chapters)),recording_authentication,schedule_meeting(audio_type,continuous_meeting_chat(auto_add_invited_external_users,can_add_external_users,enable,support_instant_meetings,support_scheduled_meetings),default_password_for_scheduled_meetings,embed_password_in_join_link,force_pmi_jbh_password,host_video,join_before_host,meeting_password_requirement(consecutive_characters_length,have_letter,have_number,have_special_character,have_upper_and_lower_characters,length,only_allow_numeric,weak_enhance_detection),participants_video,personal_meeting,pmi_password,pstn_password_protected,require_password_for_instant_meetings,require_password_for_pmi_meetings,require_password_for_scheduled_meetings,require_password_for_scheduling_new_meetings,use_pmi_for_instant_meetings,use_pmi_for_scheduled_meetings),telephony(audio_conference_info,show_international_numbers_link,telephony_regions(allowed_values,selection_values),third_party_audio),tsp(call_out,call_out_countries,global_dial_in_countries(allowed_countries(code,name),selected_countries(code,name)),show_international_numbers_link)',
	'PUT /users/{userId}/status': 'LIGHT|||user:update:status,user:update:status:admin|user:write:admin,user:write||action',
	'DELETE /users/{userId}/token': 'LIGHT|||user:delete:token,user:delete:token:admin|user:write:admin,user:write||',
	'GET /users/{userId}/token': 'LIGHT|||user:read:token,user:read:token:admin|user:read,user:write,user:read:admin,user:write:admin,user_profile|meeting_id,ttl,type|',
	'PATCH /users/{userId}/tsp/settings': 'LIGHT|pro||tsp:update:tsp_settings,tsp:update:tsp_settings:admin|tsp:write:admin,tsp:write||audio_url',
	'DELETE /users/{userId}/tsp/{tspId}': 'LIGHT|pro||tsp:delete:tsp_account,tsp:delete:tsp_account:admin|tsp:write:admin,tsp:write||',
	'GET /users/{userId}/tsp/{tspId}': 'LIGHT|pro||tsp:read:tsp_account,tsp:read:tsp_account:admin|tsp:read:admin,tsp:read||',
	'PATCH /users/{userId}/tsp/{tspId}': 'LIGHT|pro||tsp:update:tsp_account,tsp:update:tsp_account:admin|tsp:write:admin,tsp:write||conference_code,dial_in_numbers(code,country_label,number,type),leader_pin,tsp_bridge',
	'GET /users/{userId}/tsp': 'MEDIUM|pro|none:tsp_accounts::|tsp:read:list_tsp_accounts,tsp:read:list_tsp_accounts:admin|tsp:read:admin,tsp:read||',
	'POST /users/{userId}/tsp': 'LIGHT|pro||tsp:write:tsp_account,tsp:write:tsp_account:admin|tsp:write:admin,tsp:write||conference_code,dial_in_numbers(code,country_label,number,type),leader_pin,tsp_bridge',
	'GET /users/{userId}/upcoming_meetings': 'MEDIUM||none:meetings::|meeting:read:list_upcoming_meetings,meeting:read:list_upcoming_meetings:admin|meeting:read,meeting:read:admin||',
	'GET /users/{userId}/webinar_templates': 'MEDIUM|pro|none:templates::|webinar:read:list_templates,webinar:read:list_templates:admin|webinar:read,webinar:read:admin||',
	'POST /users/{userId}/webinar_templates': 'MEDIUM|pro||webinar:write:template,webinar:write:template:admin|webinar:write:admin,webinar:write||name,overwrite,save_recurrence,webinar_id',
	'GET /users/{userId}/webinars': 'MEDIUM|pro|number:webinars:300:|webinar:read:list_webinars,webinar:read:list_webinars:admin|webinar:read:admin,webinar:read|page_number,page_size,type|',
	'POST /users/{userId}/webinars': 'LIGHT|pro||webinar:write:webinar,webinar:write:webinar:admin|webinar:write,webinar:write:admin||agenda,default_passcode,duration,is_simulive,password,record_file_id,recurrence(end_date_time,end_times,monthly_day,monthly_week,monthly_week_day,repeat_interval,type,weekly_days),schedule_for,settings(add_audio_watermark,add_watermark,additional_data_center_regions,allow_host_control_participant_mute_state,allow_multiple_devices,alternative_host_update_polls,alternative_hosts,approval_type,attendees_and_panelists_reminder_email_notification(enable,type),audio,audio_conference_info,authentication_domains,authentication_name,authentication_option,auto_recording,close_registration,contact_email,contact_name,email_in_attendee_report,email_language,enable_session_branding,enforce_login,enforce_login_domains,follow_up_absentees_email_notification(enable,type),follow_up_attendees_email_notification(enable,type),global_dial_in_countries,global_dial_in_numbers(city,country,country_name,number,type),hd_video,hd_video_for_attendees,host_video,language_interpretation(enable,interpreters(email,interpreter_languages,languages)),meeting_authentication,on_demand,panelist_authentication,panelists_invitation_email_notification,panelists_video,post_webinar_survey,practice_session,question_and_answer(allow_anonymous_questions,allow_auto_reply,allow_submit_questions,answer_questions,attendees_can_comment,attendees_can_upvote,auto_reply_text,enable),registrants_confirmation_email,registrants_email_notification,registrants_restrict_number,registration_type,request_permission_to_unmute_participants,send_1080p_video_to_attendees,show_join_info,show_share_button,sign_language_interpretation(enable,interpreters(email,sign_language)),survey_url),simulive_delay_start(enable,time,timeunit),start_time,template_id,timezone,topic,tracking_fields(field,value,visible),transition_to_live,type',
	'DELETE /users/{userId}': 'LIGHT|||user:delete:user,user:delete:user:admin|user:write:admin,user:write|action,encrypted_email,transfer_clipfiles,transfer_docs,transfer_email,transfer_meeting,transfer_notes,transfer_recording,transfer_visitors,transfer_webinar,transfer_whiteboard|',
	'GET /users/{userId}': 'LIGHT|||user:read:user,user:read:user:admin|user:read,user:write,user:read:admin,user:write:admin,user_profile,user_info:read|encrypted_email,login_type,search_by_unique_id|',
	'PATCH /users/{userId}': 'LIGHT|||user:update:user,user:update:user:admin|user:write:admin,user:write|login_type,remove_tsp_credentials|about_me,cms_user_id,company,cost_center,custom_attributes(key,name,value),dept,display_name,division_ids,feature(zoom_phone),first_name,group_id,host_key,job_title,language,last_name,license_info_list(license_option,license_type,subscription_id),linkedin_url,location,manager,phone_country,phone_number,phone_numbers(code,country,label,number,verified),plan_united_type,pmi,pronouns,pronouns_option,timezone,type,use_pmi,vanity_name,zoom_one_type',
	'GET /users': 'MEDIUM||token:users:300:id|user:read:list_users:admin|user:read,user:write,user:read:admin,user:write:admin|include_fields,license,next_page_token,page_number,page_size,role_id,status|',
	'POST /users': 'LIGHT|pro||user:write:user:admin|user:write,user:write:admin||action,user_info(display_name,division_ids,email,feature(zoom_one_type,zoom_phone),first_name,last_name,license_info_list(license_option,license_type,subscription_id),password,plan_united_type,type)',
	'POST /webinars/{webinarId}/batch_registrants': 'HEAVY|||webinar:write:batch_registrants,webinar:write:batch_registrants:admin|webinar:write,webinar:write:admin||auto_approve,registrants(email,first_name,last_name)',
	'PATCH /webinars/{webinarId}/branding/name_tags/{nameTagId}': 'MEDIUM|||webinar:update:branding_name_tag,webinar:update:branding_name_tag:admin|webinar:write,webinar:write:admin||accent_color,background_color,is_default,name,set_default_for_all_panelists,text_color',
	'DELETE /webinars/{webinarId}/branding/name_tags': 'LIGHT|||webinar:delete:branding_name_tag,webinar:delete:branding_name_tag:admin|webinar:write,webinar:write:admin|name_tag_ids|',
	'POST /webinars/{webinarId}/branding/name_tags': 'MEDIUM|||webinar:write:branding_name_tag,webinar:write:branding_name_tag:admin|webinar:write,webinar:write:admin||accent_color,background_color,is_default,name,set_default_for_all_panelists,text_color',
	'DELETE /webinars/{webinarId}/branding/virtual_backgrounds': 'LIGHT|||webinar:delete:branding_virtual_background,webinar:delete:branding_virtual_background:admin|webinar:write,webinar:write:admin|ids|',
	'PATCH /webinars/{webinarId}/branding/virtual_backgrounds': 'LIGHT|||webinar:update:branding_virtual_background,webinar:update:branding_virtual_background:admin|webinar:write,webinar:write:admin|id,set_default_for_all_panelists|',
	'POST /webinars/{webinarId}/branding/virtual_backgrounds': 'MEDIUM|||webinar:write:branding_virtual_background,webinar:write:branding_virtual_background:admin|webinar:write,webinar:write:admin||default,file,set_default_for_all_panelists',
	'DELETE /webinars/{webinarId}/branding/wallpaper': 'LIGHT|||webinar:delete:branding_wallpaper,webinar:delete:branding_wallpaper:admin|webinar:write,webinar:write:admin||',
	'POST /webinars/{webinarId}/branding/wallpaper': 'MEDIUM|||webinar:write:branding_wallpaper,webinar:write:branding_wallpaper:admin|webinar:write,webinar:write:admin||file',
	'GET /webinars/{webinarId}/branding': 'LIGHT|pro||webinar:read:branding,webinar:read:branding:admin|webinar:read,webinar:read:admin||',
	'POST /webinars/{webinarId}/invite_links': 'LIGHT|business||webinar:write:invite_links,webinar:write:invite_links:admin|webinar:write:admin,webinar:write||attendees(disable_audio,disable_video,name),ttl',
	'GET /webinars/{webinarId}/jointoken/live_streaming': 'LIGHT|pro||webinar:read:live_streaming_token,webinar:read:live_streaming_token:admin|webinar_token:read:admin:live_streaming,webinar_token:read:live_streaming||',
	'GET /webinars/{webinarId}/jointoken/local_archiving': 'LIGHT|pro||webinar:read:local_archiving_token:admin|webinar_token:read:admin:local_archiving||',
	'GET /webinars/{webinarId}/jointoken/local_recording': 'LIGHT|pro||webinar:read:local_recording_token,webinar:read:local_recording_token:admin|webinar_token:read:admin:local_recording,webinar_token:read:local_recording||',
	'PATCH /webinars/{webinarId}/livestream/status': 'LIGHT|pro||webinar:update:livestream_status,webinar:update:livestream_status:admin|webinar:write:admin,webinar:write||action,settings(active_speaker_name,display_name)',
	'GET /webinars/{webinarId}/livestream': 'LIGHT|pro||webinar:read:livestream,webinar:read:livestream:admin|webinar:read:admin,webinar:read||',
	'PATCH /webinars/{webinarId}/livestream': 'LIGHT|pro||webinar:update:livestream,webinar:update:livestream:admin|webinar:write:admin,webinar:write||page_url,resolution,stream_key,stream_url',
	'DELETE /webinars/{webinarId}/panelists/{panelistId}': 'LIGHT|pro||webinar:delete:panelist,webinar:delete:panelist:admin|webinar:write:admin,webinar:write||',
	'DELETE /webinars/{webinarId}/panelists': 'LIGHT|pro||webinar:delete:panelist,webinar:delete:panelist:admin|webinar:write:admin,webinar:write||',
	'GET /webinars/{webinarId}/panelists': 'MEDIUM|pro|none:panelists::|webinar:read:list_panelists,webinar:read:list_panelists:admin|webinar:read:admin,webinar:read||',
	'POST /webinars/{webinarId}/panelists': 'MEDIUM|pro||webinar:write:panelist,webinar:write:panelist:admin|webinar:write:admin,webinar:write||panelists(email,id,join_url,name,name_tag_description,name_tag_id,name_tag_name,name_tag_pronouns,virtual_background_id)',
	'DELETE /webinars/{webinarId}/polls/{pollId}': 'LIGHT|pro||webinar:delete:poll,webinar:delete:poll:admin|webinar:write:admin,webinar:write||',
	'GET /webinars/{webinarId}/polls/{pollId}': 'LIGHT|pro||webinar:read:poll,webinar:read:poll:admin|webinar:read:admin,webinar:read||',
	'PUT /webinars/{webinarId}/polls/{pollId}': 'LIGHT|pro||webinar:update:poll,webinar:update:poll:admin|webinar:write:admin,webinar:write||anonymous,poll_type,questions(answer_max_character,answer_min_character,answer_required,answers,case_sensitive,name,prompts(prompt_question,prompt_right_answers),rating_max_label,rating_max_value,rating_min_label,rating_min_value,right_answers,show_as_dropdown,type),title',
	'GET /webinars/{webinarId}/polls': 'LIGHT|pro|none:polls::|webinar:read:list_polls,webinar:read:list_polls:admin|webinar:read:admin,webinar:read|anonymous|',
	'POST /webinars/{webinarId}/polls': 'LIGHT|pro||webinar:write:poll,webinar:write:poll:admin|webinar:write:admin,webinar:write||anonymous,poll_type,questions(answer_max_character,answer_min_character,answer_required,answers,case_sensitive,name,prompts(prompt_question,prompt_right_answers),rating_max_label,rating_max_value,rating_min_label,rating_min_value,right_answers,show_as_dropdown,type),title',
	'GET /webinars/{webinarId}/registrants/questions': 'LIGHT|pro||webinar:read:list_registration_questions,webinar:read:list_registration_questions:admin|webinar:read:admin,webinar:read||',
	'PATCH /webinars/{webinarId}/registrants/questions': 'LIGHT|pro||webinar:update:registration_question,webinar:update:registration_question:admin|webinar:write:admin,webinar:write||custom_questions(answers,required,title,type),questions(field_name,required)',
	'PUT /webinars/{webinarId}/registrants/status': 'MEDIUM|pro||webinar:update:registrant_status,webinar:update:registrant_status:admin|webinar:write:admin,webinar:write|occurrence_id|action,registrants(email,id)',
	'DELETE /webinars/{webinarId}/registrants/{registrantId}': 'LIGHT|pro||webinar:delete:registrant,webinar:delete:registrant:admin|webinar:write:admin,webinar:write|occurrence_id|',
	'GET /webinars/{webinarId}/registrants/{registrantId}': 'LIGHT|||webinar:read:registrant,webinar:read:registrant:admin|webinar:read:admin,webinar:read|occurrence_id|',
	'GET /webinars/{webinarId}/registrants': 'MEDIUM|pro|token:registrants:300:id|webinar:read:list_registrants,webinar:read:list_registrants:admin|webinar:read:admin,webinar:read|next_page_token,occurrence_id,page_number,page_size,status,tracking_source_id|',
	'POST /webinars/{webinarId}/registrants': 'LIGHT|pro||webinar:write:registrant,webinar:write:registrant:admin|webinar:write:admin,webinar:write|occurrence_ids|address,city,comments,country,custom_questions(title,value),email,first_name,industry,job_title,language,last_name,no_of_employees,org,phone,purchasing_time_frame,role_in_purchase_process,source_id,state,zip',
	'POST /webinars/{webinarId}/sip_dialing': 'LIGHT|pro||webinar:write:sip_dialing,webinar:write:sip_dialing:admin|webinar:write:sip_dialing,webinar:write:admin:sip_dialing||passcode',
	'PUT /webinars/{webinarId}/status': 'LIGHT|||webinar:update:status,webinar:update:status:admin|webinar:write:admin,webinar:write||action',
	'DELETE /webinars/{webinarId}/survey': 'LIGHT|pro||webinar:delete:survey,webinar:delete:survey:admin|webinar:write,webinar:write:admin||',
	'GET /webinars/{webinarId}/survey': 'LIGHT|pro||webinar:read:survey,webinar:read:survey:admin|webinar:read:admin,webinar:read||',
	'PATCH /webinars/{webinarId}/survey': 'LIGHT|pro||webinar:update:survey,webinar:update:survey:admin|webinar:write,webinar:write:admin||custom_survey(anonymous,feedback,numbered_questions,questions(answer_max_character,answer_min_character,answer_required,answers,name,prompts(prompt_question),rating_max_label,rating_max_value,rating_min_label,rating_min_value,show_as_dropdown,type),show_question_type,title),show_in_the_browser,show_in_the_follow_up_email,third_party_survey',
	'GET /webinars/{webinarId}/token': 'LIGHT|pro||webinar:read:token,webinar:read:token:admin|webinar:read,webinar:read:admin|type|',
	'GET /webinars/{webinarId}/tracking_sources': 'MEDIUM||none:tracking_sources::|webinar:read:list_tracking_sources,webinar:read:list_tracking_sources:admin|webinar:read:admin,webinar:read||',
	'DELETE /webinars/{webinarId}': 'LIGHT|pro||webinar:delete:webinar,webinar:delete:webinar:admin|webinar:write:admin,webinar:write|cancel_webinar_reminder,occurrence_id|',
	'GET /webinars/{webinarId}': 'LIGHT|pro||webinar:read:webinar,webinar:read:webinar:admin|webinar:read:admin,webinar:read|occurrence_id,show_previous_occurrences|',
	'PATCH /webinars/{webinarId}': 'LIGHT|pro||webinar:update:webinar,webinar:update:webinar:admin|webinar:write,webinar:write:admin|occurrence_id|agenda,duration,is_simulive,password,record_file_id,recurrence(end_date_time,end_times,monthly_day,monthly_week,monthly_week_day,repeat_interval,type,weekly_days),schedule_for,settings(add_audio_watermark,add_watermark,additional_data_center_regions,allow_host_control_participant_mute_state,allow_multiple_devices,alternative_host_update_polls,alternative_hosts,approval_type,attendees_and_panelists_reminder_email_notification(enable,type),audio,audio_conference_info,authentication_domains,authentication_name,authentication_option,auto_recording,close_registration,contact_email,contact_name,email_in_attendee_report,email_language,enable_session_branding,enforce_login,enforce_login_domains,follow_up_absentees_email_notification(enable,type),follow_up_attendees_email_notification(enable,type),global_dial_in_countries,global_dial_in_numbers(city,country,country_name,number,type),hd_video,hd_video_for_attendees,host_video,language_interpretation(enable,interpreters(email,interpreter_languages,languages)),meeting_authentication,notify_registrants,on_demand,panelist_authentication,panelists_invitation_email_notification,panelists_video,post_webinar_survey,practice_session,question_and_answer(allow_anonymous_questions,allow_auto_reply,allow_submit_questions,answer_questions,attendees_can_comment,attendees_can_upvote,auto_reply_text,enable),registrants_confirmation_email,registrants_email_notification,registrants_restrict_number,registration_type,request_permission_to_unmute_participants,send_1080p_video_to_attendees,show_join_info,show_share_button,sign_language_interpretation(enable,interpreters(email,sign_language)),survey_url),simulive_delay_start(enable,time,timeunit),start_time,timezone,topic,tracking_fields(field,value,visible),transition_to_live,type',
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
