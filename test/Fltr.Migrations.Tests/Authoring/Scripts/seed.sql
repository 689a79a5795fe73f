select 'seed', '$(who)'
