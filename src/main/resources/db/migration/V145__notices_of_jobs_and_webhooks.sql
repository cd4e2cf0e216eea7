-- Tables that are shown and stand in no log, or not with all that is shown of them: their notices name the table.
call tell_changes_of('export_job');
call tell_changes_of('import_job');
call tell_changes_of('imported_row');
call tell_changes_of('webhook');
call tell_changes_of('webhook_attempt');
call tell_changes_of('webhook_delivery');
