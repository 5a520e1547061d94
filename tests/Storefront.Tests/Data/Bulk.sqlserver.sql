DECLARE @taken int;
EXEC @taken = sp_getapplock @Resource = 'import', @LockMode = 'Exclusive', @LockOwner = 'Session',
    @LockTimeout = 0;
SELECT @taken;
GO

CREATE TABLE #credits (song nvarchar(400) COLLATE Latin1_General_100_BIN2, line int, name nvarchar(max) COLLATE Latin1_General_100_BIN2); CREATE CLUSTERED INDEX ix_credits ON #credits (song)
GO

DECLARE @keys NVarChar(9);
DELETE stage OUTPUT deleted.song, deleted.line, deleted.name
FROM #credits AS stage
JOIN OPENJSON(@keys) WITH (wanted nvarchar(400) COLLATE Latin1_General_100_BIN2 '$')
    ON wanted = stage.song
GO

DECLARE @locked bigint = (SELECT TOP 1 id FROM songs WITH (TABLOCKX, HOLDLOCK));
DECLARE @last bigint = CAST(IDENT_CURRENT('songs') AS bigint);
DECLARE @next bigint = @last + 2;
DBCC CHECKIDENT ('songs', RESEED, @next) WITH NO_INFOMSGS;
SELECT @last;
GO

DROP TABLE IF EXISTS #credits
GO

EXEC sp_releaseapplock @Resource = 'import', @LockOwner = 'Session'
GO

