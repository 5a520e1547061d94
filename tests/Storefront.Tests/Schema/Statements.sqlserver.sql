-- partner/genre-shelf
DECLARE @Value NVarChar(100);
SELECT [s0].[id] AS [Head], [s0].[title] AS [Head], [s0].[released_on] AS [Head], [s0].[duration_ms] AS [Head], [s0].[price_amount_minor] AS [Head], [s0].[price_currency] AS [Head], [s0].[musician_id] AS [Head], [m].[name] AS [Head], [s0].[release_rank] AS [Tail]
FROM (
    SELECT TOP(11) [s].[id], [s].[duration_ms], [s].[musician_id], [s].[release_rank], [s].[released_on], [s].[title], [s].[price_amount_minor], [s].[price_currency]
    FROM [songs] AS [s]
    WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[genre] = @Value
    ORDER BY [s].[release_rank] DESC, [s].[id] DESC
) AS [s0]
LEFT JOIN [musicians] AS [m] ON [s0].[musician_id] = [m].[id]
ORDER BY [s0].[release_rank] DESC, [s0].[id] DESC
GO

-- partner/genres
SELECT [s].[genre], COUNT(*)
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[genre] IS NOT NULL
GROUP BY [s].[genre]
ORDER BY COUNT(*) DESC, [s].[genre]
GO

-- partner/musician-page
DECLARE @Value BigInt;
SELECT [m0].[id] AS [Head], [m0].[name] AS [Head], [m0].[sort_name] AS [Head], [m0].[party_id] AS [Head], [p0].[isni] AS [Head], [m0].[country] AS [Head], [m0].[genres] AS [Head], [m0].[follower_count] AS [Head], [m0].[label_id] AS [Head], [l].[name] AS [Head], [p].[text] AS [Head], [p].[kind] AS [Head], [p].[language] AS [Head], [p].[party_id] AS [Head], [p].[position] AS [Tail]
FROM (
    SELECT TOP(1) [m].[id], [m].[country], [m].[follower_count], [m].[genres], [m].[label_id], [m].[name], [m].[party_id], [m].[sort_name]
    FROM [musicians] AS [m]
    WHERE [m].[id] = @Value
) AS [m0]
LEFT JOIN [party_names] AS [p] ON [m0].[party_id] = [p].[party_id]
INNER JOIN [parties] AS [p0] ON [m0].[party_id] = [p0].[id]
LEFT JOIN [labels] AS [l] ON [m0].[label_id] = [l].[id]
ORDER BY [p].[position]
GO

-- partner/musicians-of-country
DECLARE @Value VarChar(2);
SELECT [m0].[id] AS [Head], [m0].[name] AS [Head], [m0].[genres] AS [Head], [m0].[follower_count] AS [Head], [s0].[Head], [s0].[Head0] AS [Head], [s0].[Head1] AS [Head], [m0].[follower_rank] AS [Head], [s0].[Head2] AS [Tail]
FROM (
    SELECT TOP(11) [m].[id], [m].[follower_count], [m].[follower_rank], [m].[genres], [m].[name]
    FROM [musicians] AS [m]
    WHERE [m].[country] = @Value
    ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
) AS [m0]
OUTER APPLY (
    SELECT TOP(5) [s].[id] AS [Head], [s].[title] AS [Head0], [s].[released_on] AS [Head1], [s].[release_rank] AS [Head2]
    FROM [songs] AS [s]
    WHERE [s].[musician_id] = [m0].[id] AND [s].[is_published] = CAST(1 AS bit)
    ORDER BY [s].[release_rank] DESC, [s].[id] DESC
) AS [s0]
ORDER BY [m0].[follower_rank] DESC, [m0].[id] DESC, [s0].[Head2] DESC, [s0].[Head] DESC
GO

-- partner/nodes-by-id
DECLARE @Value NVarChar(4000);
DECLARE @Value1 BigInt;
SELECT [s].[id] AS [Head], [s].[title] AS [Head], [s].[price_amount_minor] AS [Head], [s].[price_currency] AS [Head], [s].[musician_id] AS [Head], [m1].[name] AS [Tail]
FROM [songs] AS [s]
LEFT JOIN [musicians] AS [m1] ON [s].[musician_id] = [m1].[id]
WHERE [s].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
) AND ([s].[is_published] = CAST(1 AS bit) OR EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    LEFT JOIN [musicians] AS [m0] ON [m].[musician_id] = [m0].[id]
    LEFT JOIN [labels] AS [l] ON [m].[label_id] = [l].[id]
    WHERE [m].[account_id] = @Value1 AND ([m].[label_id] = [s].[label_id] OR ([s].[label_id] IS NULL AND [m].[musician_id] = [s].[musician_id]) OR EXISTS (
        SELECT 1
        FROM [credits] AS [c]
        WHERE [s].[id] = [c].[song_id] AND ([c].[party_id] = [m0].[party_id] OR [c].[party_id] = [l].[party_id])))))
GO

-- partner/nodes-by-id
DECLARE @Value NVarChar(4000);
SELECT [m].[id] AS [Head], [m].[name] AS [Head], [m].[follower_count] AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- partner/nodes-by-id
DECLARE @Value NVarChar(4000);
DECLARE @Value1 BigInt;
SELECT [r].[id] AS [Head], [r].[title] AS [Head], [r].[upc] AS [Head], [r].[price_amount_minor] AS [Head], [r].[price_currency] AS [Tail]
FROM [records] AS [r]
WHERE [r].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
) AND ([r].[is_published] = CAST(1 AS bit) OR EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value1 AND ([m].[label_id] = [r].[label_id] OR ([r].[label_id] IS NULL AND [m].[musician_id] = [r].[musician_id]))))
GO

-- partner/nodes-by-id
DECLARE @Value NVarChar(4000);
SELECT [l].[id] AS [Head], [l].[name] AS [Tail]
FROM [labels] AS [l]
WHERE [l].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- partner/price-list
DECLARE @Value BigInt;
DECLARE @Value1 BigInt;
SELECT [s0].[id] AS [Head], [s0].[isrc] AS [Head], [s0].[title] AS [Head], [s0].[musician_id] AS [Head], [m].[name] AS [Head], [s0].[price_amount_minor] AS [Head], [s0].[price_currency] AS [Head], [s0].[price_rank] AS [Tail]
FROM (
    SELECT TOP(11) [s].[id], [s].[isrc], [s].[musician_id], [s].[price_rank], [s].[title], [s].[price_amount_minor], [s].[price_currency]
    FROM [songs] AS [s]
    WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[price_rank] >= @Value AND [s].[price_rank] <= @Value1
    ORDER BY [s].[price_rank], [s].[title], [s].[id]
) AS [s0]
LEFT JOIN [musicians] AS [m] ON [s0].[musician_id] = [m].[id]
ORDER BY [s0].[price_rank], [s0].[title], [s0].[id]
GO

-- partner/price-list
DECLARE @Value BigInt;
DECLARE @Value1 BigInt;
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[price_rank] >= @Value AND [s].[price_rank] <= @Value1
) AS c
GO

-- partner/record-with-tracks
DECLARE @Value VarChar(14);
SELECT [r1].[id] AS [Head], [r1].[upc] AS [Head], [r1].[title] AS [Head], [r1].[type] AS [Head], [r1].[released_on] AS [Head], [r1].[catalogue_number] AS [Head], [r1].[price_amount_minor] AS [Head], [r1].[price_currency] AS [Head], [r1].[musician_id] AS [Head], [m].[name] AS [Head], [r1].[label_id] AS [Head], [l].[name] AS [Head], [r0].[text] AS [Head], [r0].[kind] AS [Head], [r0].[language] AS [Head], [r0].[record_id] AS [Head], [r0].[position] AS [Tail]
FROM (
    SELECT TOP(1) [r].[id], [r].[catalogue_number], [r].[label_id], [r].[musician_id], [r].[released_on], [r].[title], [r].[type], [r].[upc], [r].[price_amount_minor], [r].[price_currency]
    FROM [records] AS [r]
    WHERE [r].[upc] = @Value AND [r].[is_published] = CAST(1 AS bit)
    ORDER BY [r].[id]
) AS [r1]
LEFT JOIN [record_titles] AS [r0] ON [r1].[id] = [r0].[record_id]
LEFT JOIN [musicians] AS [m] ON [r1].[musician_id] = [m].[id]
LEFT JOIN [labels] AS [l] ON [r1].[label_id] = [l].[id]
ORDER BY [r0].[position]
GO

-- partner/record-with-tracks
DECLARE @Value NVarChar(4000);
SELECT [s0].[Head], [s0].[Head0] AS [Head], [s0].[Head1] AS [Head], [s0].[Head2] AS [Head], [s0].[Head3] AS [Head], [s0].[Head4] AS [Head], [s0].[Head5] AS [Head], [s0].[Head6] AS [Head], [s0].[Tail]
FROM [records] AS [r]
CROSS APPLY (
    SELECT TOP(51) [t].[disc] AS [Head], [t].[position] AS [Head0], [t].[is_bonus] AS [Head1], [t].[song_id] AS [Head2], [s].[isrc] AS [Head3], [s].[title] AS [Head4], [s].[duration_ms] AS [Head5], [t].[id] AS [Head6], [r].[id] AS [Tail]
    FROM [tracks] AS [t]
    INNER JOIN [songs] AS [s] ON [t].[song_id] = [s].[id]
    WHERE [t].[record_id] = [r].[id] AND [s].[is_published] = CAST(1 AS bit)
    ORDER BY [t].[disc], [t].[position], [t].[id]
) AS [s0]
WHERE [r].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [s0].[Head], [s0].[Head0], [s0].[Head6]
GO

-- partner/search
DECLARE @rows Int;
DECLARE @line NVarChar(1);
DECLARE @exact NVarChar(22);
DECLARE @begins NVarChar(18);
DECLARE @line_begins NVarChar(20);
DECLARE @phrase NVarChar(20);
DECLARE @word0 NVarChar(7);
DECLARE @word1 NVarChar(8);
DECLARE @word2 NVarChar(7);
DECLARE @word3 NVarChar(6);
WITH found AS (
SELECT c.kind, c.id, CASE WHEN concat(@line, c.search_text, @line) LIKE @exact ESCAPE '\' THEN 1
     WHEN concat(@line, c.search_text) LIKE @line_begins ESCAPE '\' THEN 2
     WHEN c.search_text LIKE @phrase ESCAPE '\' THEN 3 ELSE 4 END AS closeness, COALESCE(m.follower_rank, 0) AS popularity, c.released
FROM (
SELECT 1 AS kind, x.* FROM (
    SELECT id, search_text, id AS musician_id, 99991231 AS released FROM musicians
    WHERE left(search_text, 100) LIKE @begins ESCAPE '\'
    ORDER BY left(search_text, 100), id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 2 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM songs
    WHERE is_published = 1 AND left(search_text, 100) LIKE @begins ESCAPE '\'
    ORDER BY left(search_text, 100), id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 3 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM records
    WHERE is_published = 1 AND left(search_text, 100) LIKE @begins ESCAPE '\'
    ORDER BY left(search_text, 100), id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 1 AS kind, x.* FROM (
    SELECT id, search_text, id AS musician_id, 99991231 AS released FROM musicians
    WHERE search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\' AND search_text LIKE @word2 ESCAPE '\' AND search_text LIKE @word3 ESCAPE '\'
    ORDER BY follower_rank DESC, id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 2 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM songs
    WHERE is_published = 1 AND search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\' AND search_text LIKE @word2 ESCAPE '\' AND search_text LIKE @word3 ESCAPE '\'
    ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 3 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM records
    WHERE is_published = 1 AND search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\' AND search_text LIKE @word2 ESCAPE '\' AND search_text LIKE @word3 ESCAPE '\'
    ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
) AS c LEFT JOIN musicians AS m ON m.id = c.musician_id
), rest AS (
SELECT * FROM found
)
SELECT kind, id, closeness, popularity, released
FROM rest
ORDER BY closeness, popularity DESC, released DESC, kind, id
OFFSET 0 ROWS FETCH NEXT @rows ROWS ONLY
GO

-- partner/search
DECLARE @Value NVarChar(4000);
DECLARE @Value1 BigInt;
SELECT [r].[id] AS [Head], [r].[upc] AS [Head], [r].[title] AS [Head], [r].[type] AS [Head], [r].[released_on] AS [Head], [r].[musician_id] AS [Head], [m0].[name] AS [Tail]
FROM [records] AS [r]
LEFT JOIN [musicians] AS [m0] ON [r].[musician_id] = [m0].[id]
WHERE [r].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
) AND ([r].[is_published] = CAST(1 AS bit) OR EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value1 AND ([m].[label_id] = [r].[label_id] OR ([r].[label_id] IS NULL AND [m].[musician_id] = [r].[musician_id]))))
GO

-- partner/song-availability
DECLARE @Value VarChar(12);
SELECT TOP(1) [s0].[id] AS [Head], [s0].[title] AS [Tail]
FROM [song_isrcs] AS [s]
INNER JOIN [songs] AS [s0] ON [s].[song_id] = [s0].[id]
WHERE [s].[isrc] = @Value AND [s0].[is_published] = CAST(1 AS bit)
ORDER BY [s].[position], [s].[song_id]
GO

-- partner/song-availability
DECLARE @songIds NVarChar(4000);
SELECT [s].[id], [s].[state], [d0].[id], [d0].[commercial_model], [d0].[delivery_id], [d0].[licensor_id], [d0].[price_code], [d0].[record_id], [d0].[replaced_at], [d0].[song_id], [d0].[territories], [d0].[territory_scope], [d0].[uses], [d0].[valid_from], [d0].[valid_until], [d0].[price_amount_minor], [d0].[price_currency]
FROM [songs] AS [s]
LEFT JOIN (
    SELECT [d].[id], [d].[commercial_model], [d].[delivery_id], [d].[licensor_id], [d].[price_code], [d].[record_id], [d].[replaced_at], [d].[song_id], [d].[territories], [d].[territory_scope], [d].[uses], [d].[valid_from], [d].[valid_until], [d].[price_amount_minor], [d].[price_currency]
    FROM [deals] AS [d]
    WHERE [d].[replaced_at] IS NULL
) AS [d0] ON [s].[id] = [d0].[song_id]
WHERE [s].[id] IN (
    SELECT [s0].[value]
    FROM OPENJSON(@songIds) WITH ([value] bigint '$') AS [s0]
)
ORDER BY [s].[id]
GO

-- partner/song-by-isrc
DECLARE @Value VarChar(12);
SELECT [s1].[id] AS [Head], [s1].[isrc0] AS [Head], [s1].[title] AS [Head], [s1].[price_amount_minor] AS [Head], [s1].[price_currency] AS [Head], [s1].[musician_id] AS [Head], [m].[name] AS [Head], [s2].[Head], [s2].[Head0] AS [Head], [s2].[Head1] AS [Head], [s2].[Head2] AS [Head], [s2].[Head3] AS [Head], [s2].[Head4] AS [Head], [s2].[Head5] AS [Head], [s2].[Head6] AS [Head], [s2].[Tail]
FROM (
    SELECT TOP(1) [s0].[id], [s0].[isrc] AS [isrc0], [s0].[musician_id], [s0].[title], [s0].[price_amount_minor], [s0].[price_currency]
    FROM [song_isrcs] AS [s]
    INNER JOIN [songs] AS [s0] ON [s].[song_id] = [s0].[id]
    WHERE [s].[isrc] = @Value AND [s0].[is_published] = CAST(1 AS bit)
    ORDER BY [s].[position], [s].[song_id]
) AS [s1]
LEFT JOIN (
    SELECT [c].[position] AS [Head], [c].[role] AS [Head0], [c].[role_as_given] AS [Head1], [c].[share] AS [Head2], [c].[party_id] AS [Head3], [p].[name] AS [Head4], [p].[isni] AS [Head5], [p].[ipi] AS [Head6], [c].[song_id] AS [Tail], [c].[song_id]
    FROM [credits] AS [c]
    INNER JOIN [parties] AS [p] ON [c].[party_id] = [p].[id]
) AS [s2] ON [s1].[id] = [s2].[song_id]
LEFT JOIN [musicians] AS [m] ON [s1].[musician_id] = [m].[id]
ORDER BY [s2].[Head]
GO

-- partner/song-page
DECLARE @Value BigInt;
SELECT [s1].[id] AS [Head], [s1].[title] AS [Head], [s1].[iswc] AS [Head], [s1].[genre] AS [Head], [s1].[further_genres] AS [Head], [s1].[moods] AS [Head], [s1].[duration_ms] AS [Head], [s1].[tempo_bpm] AS [Head], [s1].[energy] AS [Head], [s1].[language] AS [Head], [s1].[is_instrumental] AS [Head], [s1].[is_explicit] AS [Head], [s1].[released_on] AS [Head], [s1].[price_amount_minor] AS [Head], [s1].[price_currency] AS [Head], [s1].[label_id] AS [Head], [l].[name] AS [Head], [s1].[musician_id] AS [Head], [m].[name] AS [Head], [m].[country] AS [Head], [m].[label_id] AS [Head], [s0].[text] AS [Head], [s0].[sub_title] AS [Head], [s0].[kind] AS [Head], [s0].[language] AS [Head], [s0].[song_id] AS [Head], [s0].[position] AS [Tail]
FROM (
    SELECT TOP(1) [s].[id], [s].[duration_ms], [s].[energy], [s].[further_genres], [s].[genre], [s].[is_explicit], [s].[is_instrumental], [s].[iswc], [s].[label_id], [s].[language], [s].[moods], [s].[musician_id], [s].[released_on], [s].[tempo_bpm], [s].[title], [s].[price_amount_minor], [s].[price_currency]
    FROM [songs] AS [s]
    WHERE [s].[id] = @Value AND [s].[is_published] = CAST(1 AS bit)
) AS [s1]
LEFT JOIN [song_titles] AS [s0] ON [s1].[id] = [s0].[song_id]
LEFT JOIN [labels] AS [l] ON [s1].[label_id] = [l].[id]
LEFT JOIN [musicians] AS [m] ON [s1].[musician_id] = [m].[id]
ORDER BY [s0].[position]
GO

-- partner/song-page
DECLARE @Value NVarChar(4000);
SELECT [s].[isrc] AS [Head], [s].[song_id] AS [Tail]
FROM [song_isrcs] AS [s]
WHERE [s].[song_id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [s].[position]
GO

-- nodes
DECLARE @Value NVarChar(4000);
DECLARE @Value1 BigInt;
SELECT [s].[title] AS [Head], [s].[id] AS [Tail]
FROM [songs] AS [s]
WHERE [s].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
) AND ([s].[is_published] = CAST(1 AS bit) OR EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    LEFT JOIN [musicians] AS [m0] ON [m].[musician_id] = [m0].[id]
    LEFT JOIN [labels] AS [l] ON [m].[label_id] = [l].[id]
    WHERE [m].[account_id] = @Value1 AND ([m].[label_id] = [s].[label_id] OR ([s].[label_id] IS NULL AND [m].[musician_id] = [s].[musician_id]) OR EXISTS (
        SELECT 1
        FROM [credits] AS [c]
        WHERE [s].[id] = [c].[song_id] AND ([c].[party_id] = [m0].[party_id] OR [c].[party_id] = [l].[party_id])))))
GO

-- nodes
DECLARE @Value NVarChar(4000);
SELECT [m].[name] AS [Head], [m].[id] AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- nodes
DECLARE @Value NVarChar(4000);
DECLARE @Value1 BigInt;
SELECT [r].[title] AS [Head], [r].[id] AS [Tail]
FROM [records] AS [r]
WHERE [r].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
) AND ([r].[is_published] = CAST(1 AS bit) OR EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value1 AND ([m].[label_id] = [r].[label_id] OR ([r].[label_id] IS NULL AND [m].[musician_id] = [r].[musician_id]))))
GO

-- lists below a list
SELECT TOP(5) [m].[id] AS [Head], 0 AS [Tail]
FROM [musicians] AS [m]
ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
GO

-- lists below a list
DECLARE @Value NVarChar(4000);
DECLARE @Value1 NVarChar(4000);
SELECT [s0].[Head], [s0].[Head0] AS [Head], [s0].[Head1] AS [Head], [s0].[Tail]
FROM [musicians] AS [m]
CROSS APPLY (
    SELECT TOP(5) [s].[title] AS [Head], [s].[price_rank] AS [Head0], [s].[id] AS [Head1], [m].[id] AS [Tail]
    FROM [songs] AS [s]
    WHERE [s].[musician_id] = [m].[id] AND [s].[is_published] = CAST(1 AS bit) AND [s].[genre] IN (
        SELECT [v0].[value]
        FROM OPENJSON(@Value1) WITH ([value] nvarchar(100) COLLATE Latin1_General_100_BIN2 '$') AS [v0]
    ) AND [s].[language] IS NOT NULL
    ORDER BY [s].[price_rank], [s].[id]
) AS [s0]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [s0].[Head0], [s0].[Head1]
GO

-- lists below a list
DECLARE @Value NVarChar(4000);
DECLARE @Value1 NVarChar(4000);
SELECT [m].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [songs] AS [s]
    WHERE [s].[musician_id] = [m].[id] AND [s].[is_published] = CAST(1 AS bit) AND [s].[genre] IN (
        SELECT [v0].[value]
        FROM OPENJSON(@Value1) WITH ([value] nvarchar(100) COLLATE Latin1_General_100_BIN2 '$') AS [v0]
    ) AND [s].[language] IS NOT NULL) AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- lists below a list
DECLARE @Value NVarChar(4000);
DECLARE @Value1 NVarChar(4000);
SELECT [r0].[Head], [r0].[Head0] AS [Head], [r0].[Tail]
FROM [musicians] AS [m]
CROSS APPLY (
    SELECT TOP(5) [r].[title] AS [Head], [r].[id] AS [Head0], [m].[id] AS [Tail]
    FROM [records] AS [r]
    WHERE [r].[musician_id] = [m].[id] AND [r].[is_published] = CAST(1 AS bit) AND [r].[upc] IN (
        SELECT [v0].[value]
        FROM OPENJSON(@Value1) WITH ([value] varchar(14) COLLATE Latin1_General_100_BIN2 '$') AS [v0]
    )
    ORDER BY [r].[title], [r].[id]
) AS [r0]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [r0].[Head], [r0].[Head0]
GO

-- lists below a list
DECLARE @Value NVarChar(4000);
DECLARE @Value1 NVarChar(4000);
SELECT [m].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [records] AS [r]
    WHERE [r].[musician_id] = [m].[id] AND [r].[is_published] = CAST(1 AS bit) AND [r].[upc] IN (
        SELECT [v0].[value]
        FROM OPENJSON(@Value1) WITH ([value] varchar(14) COLLATE Latin1_General_100_BIN2 '$') AS [v0]
    )) AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- accounts
DECLARE @Value SmallInt;
SELECT [a0].[name] AS [Head], [a0].[id] AS [Head], [c0].[Head], [c0].[Head0] AS [Head], [a0].[created_at] AS [Head], [c0].[Head1] AS [Tail]
FROM (
    SELECT TOP(5) [a].[id], [a].[created_at], [a].[name]
    FROM [accounts] AS [a]
    WHERE [a].[kind] = @Value
    ORDER BY [a].[created_at] DESC, [a].[id] DESC
) AS [a0]
OUTER APPLY (
    SELECT TOP(5) [c].[public_id] AS [Head], [c].[id] AS [Head0], [c].[created_at] AS [Head1]
    FROM [clients] AS [c]
    WHERE [c].[account_id] = [a0].[id]
    ORDER BY [c].[created_at] DESC, [c].[id] DESC
) AS [c0]
ORDER BY [a0].[created_at] DESC, [a0].[id] DESC, [c0].[Head1] DESC, [c0].[Head0] DESC
GO

-- accounts
DECLARE @Value NVarChar(4000);
SELECT [a].[name] AS [Head], [a].[id] AS [Tail]
FROM [accounts] AS [a]
WHERE [a].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- accounts
DECLARE @Value NVarChar(4000);
SELECT [c].[name] AS [Head], [c].[id] AS [Head], [p0].[Head], [p0].[Head0] AS [Head], [p0].[Head1] AS [Tail]
FROM [clients] AS [c]
OUTER APPLY (
    SELECT TOP(20) [p].[text] AS [Head], [p].[id] AS [Head0], [p].[created_at] AS [Head1]
    FROM [publishable_keys] AS [p]
    WHERE [p].[client_id] = [c].[id]
    ORDER BY [p].[created_at] DESC, [p].[id] DESC
) AS [p0]
WHERE [c].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [c].[id], [p0].[Head1] DESC, [p0].[Head0] DESC
GO

-- accounts
DECLARE @Value BigInt;
SELECT TOP(1) [a].[state] AS [Head], 0 AS [Tail]
FROM [accounts] AS [a]
WHERE [a].[id] = @Value
GO

-- the audit log
DECLARE @Value NVarChar(100);
SELECT [a1].[at] AS [Head], [a1].[outcome] AS [Head], [a1].[account_id] AS [Head], [a0].[name] AS [Tail]
FROM (
    SELECT TOP(5) [a].[id], [a].[account_id], [a].[at], [a].[outcome]
    FROM [audit_entries] AS [a]
    WHERE [a].[verb] = @Value
    ORDER BY [a].[at] DESC, [a].[id] DESC
) AS [a1]
LEFT JOIN [accounts] AS [a0] ON [a1].[account_id] = [a0].[id]
ORDER BY [a1].[at] DESC, [a1].[id] DESC
GO

-- the books
DECLARE @Value VarChar(60);
SELECT [l0].[party_id] AS [Head], [p].[name] AS [Head], [l0].[id] AS [Tail]
FROM (
    SELECT TOP(1) [l].[id], [l].[party_id]
    FROM [ledger_accounts] AS [l]
    WHERE [l].[name] = @Value
    ORDER BY [l].[id]
) AS [l0]
LEFT JOIN [parties] AS [p] ON [l0].[party_id] = [p].[id]
ORDER BY [l0].[id]
GO

-- the books
DECLARE @accountIds NVarChar(4000);
SELECT [l].[account_id] AS [AccountId], [l].[amount_currency] AS [Currency], COALESCE(SUM([l].[amount_amount_minor]), CAST(0 AS bigint)) AS [AmountMinor]
FROM [ledger_postings] AS [l]
WHERE [l].[account_id] IN (
    SELECT [a].[value]
    FROM OPENJSON(@accountIds) WITH ([value] bigint '$') AS [a]
)
GROUP BY [l].[account_id], [l].[amount_currency]
HAVING COALESCE(SUM([l].[amount_amount_minor]), CAST(0 AS bigint)) <> CAST(0 AS bigint)
ORDER BY [l].[amount_currency]
GO

-- the books
DECLARE @Value NVarChar(4000);
SELECT [s0].[Head], [s0].[Head0] AS [Head], [s0].[Head1] AS [Head], [s0].[Head2] AS [Head], [s0].[Head3] AS [Head], [s0].[Head4] AS [Head], [s0].[Head5] AS [Head], [s0].[Head6] AS [Head], [s0].[Tail]
FROM [ledger_accounts] AS [l]
CROSS APPLY (
    SELECT [l2].[amount_amount_minor] AS [Head], [l2].[entry_id] AS [Head0], [l1].[kind] AS [Head1], [l2].[song_id] AS [Head2], [s].[title] AS [Head3], [l2].[role] AS [Head4], [l2].[booked_at] AS [Head5], [l2].[position] AS [Head6], [l].[id] AS [Tail]
    FROM (
        SELECT TOP(5) [l0].[entry_id], [l0].[position], [l0].[booked_at], [l0].[role], [l0].[song_id], [l0].[amount_amount_minor]
        FROM [ledger_postings] AS [l0]
        WHERE [l0].[account_id] = [l].[id]
        ORDER BY [l0].[booked_at] DESC, [l0].[entry_id] DESC, [l0].[position] DESC
    ) AS [l2]
    INNER JOIN [ledger_entries] AS [l1] ON [l2].[entry_id] = [l1].[id]
    LEFT JOIN [songs] AS [s] ON [l2].[song_id] = [s].[id]
) AS [s0]
WHERE [l].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [s0].[Head5] DESC, [s0].[Head0] DESC, [s0].[Head6] DESC
GO

-- the books
DECLARE @Value NVarChar(4000);
SELECT [l].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [ledger_postings] AS [l0]
    WHERE [l0].[account_id] = [l].[id]) AS [Tail]
FROM [ledger_accounts] AS [l]
WHERE [l].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- the books
DECLARE @Value SmallInt;
SELECT TOP(5) [l].[name] AS [Head], 0 AS [Tail]
FROM [ledger_accounts] AS [l]
WHERE [l].[purpose] = @Value
ORDER BY [l].[name], [l].[id]
GO

-- the books
DECLARE @Value SmallInt;
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [ledger_accounts] AS [l]
WHERE [l].[purpose] = @Value
) AS c
GO

-- the books
DECLARE @Value NVarChar(4000);
DECLARE @Value1 SmallInt;
DECLARE @Value2 VarChar(100);
DECLARE @Value3 DateTimeOffset;
SELECT TOP(5) [l].[id] AS [Head], [l].[cause_key] AS [Head], [l].[reverses_id] AS [Tail]
FROM [ledger_entries] AS [l]
WHERE [l].[kind] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] smallint '$') AS [v]
) AND [l].[cause_kind] = @Value1 AND [l].[cause_key] = @Value2 AND [l].[booked_at] >= @Value3
ORDER BY [l].[booked_at], [l].[id]
GO

-- gift campaigns
DECLARE @Value DateTimeOffset;
SELECT [g2].[name] AS [Head], [g2].[spent_amount_minor] AS [Head], [g2].[id] AS [Head], [s1].[Head], [s1].[Head0] AS [Head], [s1].[Head1] AS [Head], [s1].[Head2] AS [Head], [s1].[Head3] AS [Head], [s1].[Head4] AS [Head], [s1].[Head5] AS [Head], [s1].[Head6] AS [Head], [s1].[Head7] AS [Head], [g2].[ends_at] AS [Head], [s1].[Head8] AS [Head], [s1].[Tail]
FROM (
    SELECT TOP(5) [g].[id], [g].[ends_at], [g].[name], [g].[spent_amount_minor]
    FROM [gift_campaigns] AS [g]
    WHERE [g].[ends_at] > @Value AND [g].[ended_at] IS NULL
    ORDER BY [g].[ends_at] DESC, [g].[id] DESC
) AS [g2]
LEFT JOIN (
    SELECT [g0].[sku_patterns] AS [Head], [g0].[order_total_min_amount_minor] AS [Head0], [g0].[id] AS [Head1], [s0].[Head] AS [Head2], [s0].[Head0] AS [Head3], [s0].[Head1] AS [Head4], [s0].[Head2] AS [Head5], [s0].[Head3] AS [Head6], [s0].[Head4] AS [Head7], [g0].[position] AS [Head8], [s0].[Tail], [g0].[campaign_id]
    FROM [gift_rules] AS [g0]
    LEFT JOIN (
        SELECT [g1].[record_id] AS [Head], [r].[title] AS [Head0], [g1].[song_id] AS [Head1], [s].[title] AS [Head2], [g1].[copies] AS [Head3], [g1].[rule_id] AS [Head4], [g1].[position] AS [Tail], [g1].[rule_id]
        FROM [gifts] AS [g1]
        LEFT JOIN [records] AS [r] ON [g1].[record_id] = [r].[id]
        LEFT JOIN [songs] AS [s] ON [g1].[song_id] = [s].[id]
    ) AS [s0] ON [g0].[id] = [s0].[rule_id]
) AS [s1] ON [g2].[id] = [s1].[campaign_id]
ORDER BY [g2].[ends_at] DESC, [g2].[id] DESC, [s1].[Head8], [s1].[Head1], [s1].[Tail]
GO

-- gift campaigns
DECLARE @Value DateTimeOffset;
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [gift_campaigns] AS [g]
WHERE [g].[ends_at] > @Value AND [g].[ended_at] IS NULL
) AS c
GO

-- gift campaigns
SELECT [o0].[id] AS [Head], [s].[Head], [s].[Head0] AS [Head], [s].[Head1] AS [Head], [s].[Head2] AS [Head], [s].[Head3] AS [Head], [o0].[placed_at] AS [Head], [s].[Head4] AS [Tail]
FROM (
    SELECT TOP(5) [o].[id], [o].[placed_at]
    FROM [orders] AS [o]
    ORDER BY [o].[placed_at] DESC, [o].[id] DESC
) AS [o0]
OUTER APPLY (
    SELECT [g1].[rule_id] AS [Head], [g0].[campaign_id] AS [Head0], [g2].[name] AS [Head1], [g1].[outcome] AS [Head2], [g1].[order_id] AS [Head3], [g1].[position] AS [Head4]
    FROM (
        SELECT TOP(5) [g].[order_id], [g].[position], [g].[outcome], [g].[rule_id]
        FROM [gift_decisions] AS [g]
        WHERE [g].[order_id] = [o0].[id]
        ORDER BY [g].[position], [g].[order_id]
    ) AS [g1]
    LEFT JOIN [gift_rules] AS [g0] ON [g1].[rule_id] = [g0].[id]
    LEFT JOIN [gift_campaigns] AS [g2] ON [g0].[campaign_id] = [g2].[id]
) AS [s]
ORDER BY [o0].[placed_at] DESC, [o0].[id] DESC, [s].[Head4], [s].[Head3]
GO

-- gift campaigns
DECLARE @Value NVarChar(4000);
SELECT [q].[id] AS [Head], [q].[order_id] AS [Head], [o].[state] AS [Head], [s0].[Head], [s0].[Head0] AS [Head], [s0].[Head1] AS [Head], [s0].[Head2] AS [Head], [s0].[Tail]
FROM [quotes] AS [q]
LEFT JOIN (
    SELECT [q0].[song_id] AS [Head], [s].[title] AS [Head0], [q0].[copies] AS [Head1], [q0].[quote_id] AS [Head2], [q0].[position] AS [Tail], [q0].[quote_id]
    FROM [quoted_songs] AS [q0]
    INNER JOIN [songs] AS [s] ON [q0].[song_id] = [s].[id]
) AS [s0] ON [q].[id] = [s0].[quote_id]
LEFT JOIN [orders] AS [o] ON [q].[order_id] = [o].[id]
WHERE [q].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [q].[id], [s0].[Tail]
GO

-- events
DECLARE @Value BigInt;
SELECT TOP(1) [w].[url] AS [Head], [w].[id] AS [Tail]
FROM [webhooks] AS [w]
WHERE [w].[account_id] = @Value
GO

-- events
DECLARE @Value NVarChar(4000);
DECLARE @Value1 SmallInt;
DECLARE @Value2 DateTimeOffset;
SELECT [s].[Head], [s].[Head0] AS [Head], [s].[Head1] AS [Head], [s].[Head2] AS [Head], [s].[Head3] AS [Head], [s].[Head4] AS [Head], [s].[Tail]
FROM [webhooks] AS [w]
CROSS APPLY (
    SELECT [w1].[event_id] AS [Head], [o].[type] AS [Head0], [o].[payload] AS [Head1], [w1].[last_error] AS [Head2], [w1].[created_at] AS [Head3], [w1].[id] AS [Head4], [w].[id] AS [Tail]
    FROM (
        SELECT TOP(5) [w0].[id], [w0].[created_at], [w0].[event_id], [w0].[last_error]
        FROM [webhook_deliveries] AS [w0]
        WHERE [w0].[webhook_id] = [w].[id] AND [w0].[state] = @Value1 AND [w0].[created_at] >= @Value2
        ORDER BY [w0].[created_at] DESC, [w0].[id] DESC
    ) AS [w1]
    INNER JOIN [outbox_events] AS [o] ON [w1].[event_id] = [o].[id]
) AS [s]
WHERE [w].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [s].[Head3] DESC, [s].[Head4] DESC
GO

-- events
DECLARE @Value NVarChar(4000);
DECLARE @Value1 SmallInt;
DECLARE @Value2 DateTimeOffset;
SELECT [w].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [webhook_deliveries] AS [w0]
    WHERE [w0].[webhook_id] = [w].[id] AND [w0].[state] = @Value1 AND [w0].[created_at] >= @Value2) AS [Tail]
FROM [webhooks] AS [w]
WHERE [w].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- lists below musician
DECLARE @Value VarChar(16);
SELECT [s].[party_id] AS [Head], [s].[label_id] AS [Head], [s].[id] AS [Head], [p0].[party_id] AS [Head], [p0].[position] AS [Tail]
FROM (
    SELECT TOP(1) [m].[id], [m].[label_id], [m].[party_id]
    FROM [musicians] AS [m]
    INNER JOIN [parties] AS [p] ON [m].[party_id] = [p].[id]
    WHERE [p].[isni] = @Value
    ORDER BY [m].[id]
) AS [s]
LEFT JOIN [party_names] AS [p0] ON [s].[party_id] = [p0].[party_id]
ORDER BY [p0].[position]
GO

-- lists below musician
DECLARE @Value NVarChar(4000);
SELECT [p].[party_id] AS [Head], 0 AS [Tail]
FROM [party_names] AS [p]
WHERE [p].[party_id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [p].[position]
GO

-- lists below musician
DECLARE @Value NVarChar(4000);
SELECT [r0].[Head], [r0].[Head0] AS [Head], [r0].[Head1] AS [Head], [r0].[Head2] AS [Head], [r0].[Head3] AS [Head], [r0].[Tail]
FROM [labels] AS [l]
CROSS APPLY (
    SELECT TOP(5) [r].[musician_id] AS [Head], [r].[label_id] AS [Head0], [r].[price_amount_minor] AS [Head1], [r].[release_rank] AS [Head2], [r].[id] AS [Head3], [l].[id] AS [Tail]
    FROM [records] AS [r]
    WHERE [r].[label_id] = [l].[id] AND [r].[is_published] = CAST(1 AS bit)
    ORDER BY [r].[release_rank] DESC, [r].[id] DESC
) AS [r0]
WHERE [l].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [r0].[Head2] DESC, [r0].[Head3] DESC
GO

-- lists below musician
DECLARE @Value NVarChar(4000);
SELECT [l].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [records] AS [r]
    WHERE [r].[label_id] = [l].[id] AND [r].[is_published] = CAST(1 AS bit)) AS [Tail]
FROM [labels] AS [l]
WHERE [l].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- lists below musician
DECLARE @Value NVarChar(4000);
SELECT [s0].[Head], [s0].[Head0] AS [Head], [s0].[Head1] AS [Head], [s0].[Head2] AS [Head], [s0].[Head3] AS [Head], [s0].[Tail]
FROM [musicians] AS [m]
CROSS APPLY (
    SELECT TOP(5) [s].[musician_id] AS [Head], [s].[label_id] AS [Head0], [s].[price_amount_minor] AS [Head1], [s].[release_rank] AS [Head2], [s].[id] AS [Head3], [m].[id] AS [Tail]
    FROM [songs] AS [s]
    WHERE [s].[musician_id] = [m].[id] AND [s].[is_published] = CAST(1 AS bit)
    ORDER BY [s].[release_rank] DESC, [s].[id] DESC
) AS [s0]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [s0].[Head2] DESC, [s0].[Head3] DESC
GO

-- lists below musician
DECLARE @Value NVarChar(4000);
SELECT [m].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [songs] AS [s]
    WHERE [s].[musician_id] = [m].[id] AND [s].[is_published] = CAST(1 AS bit)) AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- lists below musician
DECLARE @Value NVarChar(4000);
SELECT [r0].[Head], [r0].[Head0] AS [Head], [r0].[Head1] AS [Head], [r0].[Head2] AS [Head], [r0].[Head3] AS [Head], [r0].[Tail]
FROM [musicians] AS [m]
CROSS APPLY (
    SELECT TOP(5) [r].[musician_id] AS [Head], [r].[label_id] AS [Head0], [r].[price_amount_minor] AS [Head1], [r].[release_rank] AS [Head2], [r].[id] AS [Head3], [m].[id] AS [Tail]
    FROM [records] AS [r]
    WHERE [r].[musician_id] = [m].[id] AND [r].[is_published] = CAST(1 AS bit)
    ORDER BY [r].[release_rank] DESC, [r].[id] DESC
) AS [r0]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [r0].[Head2] DESC, [r0].[Head3] DESC
GO

-- lists below musician
DECLARE @Value NVarChar(4000);
SELECT [m].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [records] AS [r]
    WHERE [r].[musician_id] = [m].[id] AND [r].[is_published] = CAST(1 AS bit)) AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- lists below musicians
SELECT [m0].[party_id] AS [Head], [m0].[label_id] AS [Head], [m0].[id] AS [Head], [p].[party_id] AS [Head], [m0].[follower_rank] AS [Head], [p].[position] AS [Tail]
FROM (
    SELECT TOP(5) [m].[id], [m].[follower_rank], [m].[label_id], [m].[party_id]
    FROM [musicians] AS [m]
    ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
) AS [m0]
LEFT JOIN [party_names] AS [p] ON [m0].[party_id] = [p].[party_id]
ORDER BY [m0].[follower_rank] DESC, [m0].[id] DESC, [p].[position]
GO

-- lists below musicians
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [musicians] AS [m]
) AS c
GO

-- lists below song
DECLARE @Value VarChar(12);
SELECT [s2].[musician_id] AS [Head], [m].[party_id] AS [Head], [s2].[label_id] AS [Head], [s2].[price_amount_minor] AS [Head], [s2].[id] AS [Head], [s1].[song_id] AS [Head], [s1].[position] AS [Tail]
FROM (
    SELECT TOP(1) [s0].[id], [s0].[label_id], [s0].[musician_id], [s0].[price_amount_minor]
    FROM [song_isrcs] AS [s]
    INNER JOIN [songs] AS [s0] ON [s].[song_id] = [s0].[id]
    WHERE [s].[isrc] = @Value AND [s0].[is_published] = CAST(1 AS bit)
    ORDER BY [s].[position], [s].[song_id]
) AS [s2]
LEFT JOIN [song_titles] AS [s1] ON [s2].[id] = [s1].[song_id]
LEFT JOIN [musicians] AS [m] ON [s2].[musician_id] = [m].[id]
ORDER BY [s1].[position]
GO

-- lists below song
DECLARE @Value NVarChar(4000);
SELECT [s].[song_id] AS [Head], 0 AS [Tail]
FROM [song_isrcs] AS [s]
WHERE [s].[song_id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [s].[position]
GO

-- lists below song
DECLARE @Value NVarChar(4000);
SELECT [c].[party_id] AS [Head], [c].[song_id] AS [Tail]
FROM [credits] AS [c]
WHERE [c].[song_id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [c].[position]
GO

-- lists below song
DECLARE @Value NVarChar(4000);
SELECT [d].[licensor_id] AS [Head], [d].[price_amount_minor] AS [Head], [d].[song_id] AS [Tail]
FROM [deals] AS [d]
WHERE [d].[song_id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
) AND [d].[replaced_at] IS NULL
ORDER BY [d].[id]
GO

-- lists below song
DECLARE @Value NVarChar(4000);
SELECT [r0].[Head], [r0].[Head0] AS [Head], [r0].[Head1] AS [Head], [r0].[Head2] AS [Head], [r0].[Head3] AS [Head], [r0].[Tail]
FROM [songs] AS [s]
CROSS APPLY (
    SELECT TOP(5) [r].[musician_id] AS [Head], [r].[label_id] AS [Head0], [r].[price_amount_minor] AS [Head1], [r].[release_rank] AS [Head2], [r].[id] AS [Head3], [s].[id] AS [Tail]
    FROM [records] AS [r]
    WHERE [r].[is_published] = CAST(1 AS bit) AND EXISTS (
        SELECT 1
        FROM [tracks] AS [t]
        WHERE [r].[id] = [t].[record_id] AND [t].[song_id] = [s].[id])
    ORDER BY [r].[release_rank] DESC, [r].[id] DESC
) AS [r0]
WHERE [s].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [r0].[Head2] DESC, [r0].[Head3] DESC
GO

-- lists below song
DECLARE @Value NVarChar(4000);
SELECT [s].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [records] AS [r]
    WHERE [r].[is_published] = CAST(1 AS bit) AND EXISTS (
        SELECT 1
        FROM [tracks] AS [t]
        WHERE [r].[id] = [t].[record_id] AND [t].[song_id] = [s].[id])) AS [Tail]
FROM [songs] AS [s]
WHERE [s].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- lists below song
DECLARE @songIds NVarChar(4000);
SELECT [s].[id] AS [Id], [s].[price_amount_minor], [s].[price_currency]
FROM [songs] AS [s]
WHERE [s].[id] IN (
    SELECT [s0].[value]
    FROM OPENJSON(@songIds) WITH ([value] bigint '$') AS [s0]
)
GO

-- lists below song
DECLARE @songIds NVarChar(4000);
DECLARE @at DateTimeOffset;
SELECT [s].[song_id], [s].[until], [s].[price_amount_minor], [s].[price_currency]
FROM [song_prices] AS [s]
WHERE [s].[song_id] IN (
    SELECT [s0].[value]
    FROM OPENJSON(@songIds) WITH ([value] bigint '$') AS [s0]
) AND [s].[until] > @at
GO

-- lists below songs
SELECT [s1].[musician_id] AS [Head], [m].[party_id] AS [Head], [s1].[label_id] AS [Head], [s1].[price_amount_minor] AS [Head], [s1].[id] AS [Head], [s0].[song_id] AS [Head], [s1].[release_rank] AS [Head], [s0].[position] AS [Tail]
FROM (
    SELECT TOP(5) [s].[id], [s].[label_id], [s].[musician_id], [s].[release_rank], [s].[price_amount_minor]
    FROM [songs] AS [s]
    WHERE [s].[is_published] = CAST(1 AS bit)
    ORDER BY [s].[release_rank] DESC, [s].[id] DESC
) AS [s1]
LEFT JOIN [song_titles] AS [s0] ON [s1].[id] = [s0].[song_id]
LEFT JOIN [musicians] AS [m] ON [s1].[musician_id] = [m].[id]
ORDER BY [s1].[release_rank] DESC, [s1].[id] DESC, [s0].[position]
GO

-- lists below songs
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit)
) AS c
GO

-- lists below record
DECLARE @Value VarChar(14);
SELECT [r1].[musician_id] AS [Head], [m].[party_id] AS [Head], [r1].[label_id] AS [Head], [r1].[price_amount_minor] AS [Head], [r1].[id] AS [Head], [r0].[record_id] AS [Head], [r0].[position] AS [Tail]
FROM (
    SELECT TOP(1) [r].[id], [r].[label_id], [r].[musician_id], [r].[price_amount_minor]
    FROM [records] AS [r]
    WHERE [r].[upc] = @Value AND [r].[is_published] = CAST(1 AS bit)
    ORDER BY [r].[id]
) AS [r1]
LEFT JOIN [record_titles] AS [r0] ON [r1].[id] = [r0].[record_id]
LEFT JOIN [musicians] AS [m] ON [r1].[musician_id] = [m].[id]
ORDER BY [r0].[position]
GO

-- lists below record
DECLARE @Value NVarChar(4000);
SELECT [s0].[Head], [s0].[Head0] AS [Head], [s0].[Head1] AS [Head], [s0].[Head2] AS [Head], [s0].[Tail]
FROM [records] AS [r]
CROSS APPLY (
    SELECT TOP(5) [t].[song_id] AS [Head], [t].[disc] AS [Head0], [t].[position] AS [Head1], [t].[id] AS [Head2], [r].[id] AS [Tail]
    FROM [tracks] AS [t]
    INNER JOIN [songs] AS [s] ON [t].[song_id] = [s].[id]
    WHERE [t].[record_id] = [r].[id] AND [s].[is_published] = CAST(1 AS bit)
    ORDER BY [t].[disc], [t].[position], [t].[id]
) AS [s0]
WHERE [r].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
ORDER BY [s0].[Head0], [s0].[Head1], [s0].[Head2]
GO

-- lists below record
DECLARE @Value NVarChar(4000);
SELECT [r].[id] AS [Head], (
    SELECT COUNT_BIG(*)
    FROM [tracks] AS [t]
    INNER JOIN [songs] AS [s] ON [t].[song_id] = [s].[id]
    WHERE [t].[record_id] = [r].[id] AND [s].[is_published] = CAST(1 AS bit)) AS [Tail]
FROM [records] AS [r]
WHERE [r].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
)
GO

-- lists below record
DECLARE @Value NVarChar(4000);
SELECT [d].[licensor_id] AS [Head], [d].[price_amount_minor] AS [Head], [d].[record_id] AS [Tail]
FROM [deals] AS [d]
WHERE [d].[record_id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
) AND [d].[replaced_at] IS NULL
ORDER BY [d].[id]
GO

-- lists below records
SELECT [r1].[musician_id] AS [Head], [m].[party_id] AS [Head], [r1].[label_id] AS [Head], [r1].[price_amount_minor] AS [Head], [r1].[id] AS [Head], [r0].[record_id] AS [Head], [r1].[release_rank] AS [Head], [r0].[position] AS [Tail]
FROM (
    SELECT TOP(5) [r].[id], [r].[label_id], [r].[musician_id], [r].[release_rank], [r].[price_amount_minor]
    FROM [records] AS [r]
    WHERE [r].[is_published] = CAST(1 AS bit)
    ORDER BY [r].[release_rank] DESC, [r].[id] DESC
) AS [r1]
LEFT JOIN [record_titles] AS [r0] ON [r1].[id] = [r0].[record_id]
LEFT JOIN [musicians] AS [m] ON [r1].[musician_id] = [m].[id]
ORDER BY [r1].[release_rank] DESC, [r1].[id] DESC, [r0].[position]
GO

-- lists below records
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit)
) AS c
GO

-- lists below search
DECLARE @rows Int;
DECLARE @line NVarChar(1);
DECLARE @exact NVarChar(7);
DECLARE @begins NVarChar(4);
DECLARE @line_begins NVarChar(6);
DECLARE @phrase NVarChar(5);
DECLARE @word0 NVarChar(5);
WITH found AS (
SELECT c.kind, c.id, CASE WHEN concat(@line, c.search_text, @line) LIKE @exact ESCAPE '\' THEN 1
     WHEN concat(@line, c.search_text) LIKE @line_begins ESCAPE '\' THEN 2
     WHEN c.search_text LIKE @phrase ESCAPE '\' THEN 3 ELSE 4 END AS closeness, COALESCE(m.follower_rank, 0) AS popularity, c.released
FROM (
SELECT 1 AS kind, x.* FROM (
    SELECT id, search_text, id AS musician_id, 99991231 AS released FROM musicians
    WHERE left(search_text, 100) LIKE @begins ESCAPE '\'
    ORDER BY left(search_text, 100), id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 2 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM songs
    WHERE is_published = 1 AND left(search_text, 100) LIKE @begins ESCAPE '\'
    ORDER BY left(search_text, 100), id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 3 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM records
    WHERE is_published = 1 AND left(search_text, 100) LIKE @begins ESCAPE '\'
    ORDER BY left(search_text, 100), id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 1 AS kind, x.* FROM (
    SELECT id, search_text, id AS musician_id, 99991231 AS released FROM musicians
    WHERE search_text LIKE @word0 ESCAPE '\'
    ORDER BY follower_rank DESC, id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 2 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM songs
    WHERE is_published = 1 AND search_text LIKE @word0 ESCAPE '\'
    ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 3 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM records
    WHERE is_published = 1 AND search_text LIKE @word0 ESCAPE '\'
    ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
) AS c LEFT JOIN musicians AS m ON m.id = c.musician_id
), rest AS (
SELECT * FROM found
)
SELECT kind, id, closeness, popularity, released
FROM rest
ORDER BY closeness, popularity DESC, released DESC, kind, id
OFFSET 0 ROWS FETCH NEXT @rows ROWS ONLY
GO

-- lists below search
DECLARE @Value NVarChar(4000);
DECLARE @Value1 BigInt;
SELECT [r].[musician_id] AS [Head], [m0].[party_id] AS [Head], [r].[label_id] AS [Head], [r].[price_amount_minor] AS [Head], [r].[id] AS [Head], [r0].[record_id] AS [Head], [r0].[position] AS [Tail]
FROM [records] AS [r]
LEFT JOIN [record_titles] AS [r0] ON [r].[id] = [r0].[record_id]
LEFT JOIN [musicians] AS [m0] ON [r].[musician_id] = [m0].[id]
WHERE [r].[id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] bigint '$') AS [v]
) AND ([r].[is_published] = CAST(1 AS bit) OR EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value1 AND ([m].[label_id] = [r].[label_id] OR ([r].[label_id] IS NULL AND [m].[musician_id] = [r].[musician_id]))))
ORDER BY [r].[id], [r0].[position]
GO

-- musicians where name
DECLARE @Value NVarChar(500);
DECLARE @Value1 NVarChar(500);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(4000);
DECLARE @Value5 NVarChar(4000);
SELECT TOP(5) [m].[id] AS [Head], 0 AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[name] = @Value OR [m].[name] <> @Value1 OR [m].[name] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] nvarchar(500) COLLATE Latin1_General_100_BIN2 '$') AS [v]
) OR [m].[search_text] LIKE @Value3 ESCAPE N'\' OR [m].[search_text] LIKE @Value5 ESCAPE N'\'
ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
GO

-- musicians where country
DECLARE @Value VarChar(2);
DECLARE @Value1 VarChar(2);
DECLARE @Value2 NVarChar(4000);
SELECT TOP(5) [m].[id] AS [Head], 0 AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[country] = @Value OR [m].[country] IS NULL OR [m].[country] <> @Value1 OR [m].[country] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] varchar(2) COLLATE Latin1_General_100_BIN2 '$') AS [v]
)
ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
GO

-- musicians where genres
DECLARE @Value NVarChar(4000);
DECLARE @Value1 NVarChar(4000);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(4000);
DECLARE @Value5 NVarChar(4000);
DECLARE @Value7 NVarChar(4000);
DECLARE @Value8 NVarChar(4000);
DECLARE @Value9 NVarChar(4000);
DECLARE @Value10 NVarChar(4000);
DECLARE @Value12 NVarChar(4000);
DECLARE @Value14 NVarChar(4000);
DECLARE @Value15 NVarChar(4000);
DECLARE @Value16 NVarChar(4000);
DECLARE @Value17 NVarChar(4000);
DECLARE @Value19 NVarChar(4000);
SELECT TOP(5) [m].[id] AS [Head], 0 AS [Tail]
FROM [musicians] AS [m]
WHERE @Value IN (
    SELECT [g].[value]
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g]
) OR NULL IN (
    SELECT [g0].[value]
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g0]
) OR EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g1]
    WHERE [g1].[value] <> @Value1) OR EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g2]
    WHERE [g2].[value] IN (
        SELECT [v].[value]
        FROM OPENJSON(@Value2) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [v]
    )) OR EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g3]
    WHERE [g3].[value] LIKE @Value3 ESCAPE N'\') OR EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g4]
    WHERE [g4].[value] LIKE @Value5 ESCAPE N'\') OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g5]
    WHERE [g5].[value] <> @Value7) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g6]) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g7]
    WHERE [g7].[value] = @Value8) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g8]
    WHERE [g8].[value] NOT IN (
        SELECT [v0].[value]
        FROM OPENJSON(@Value9) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [v0]
    )) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g9]
    WHERE [g9].[value] NOT LIKE @Value10 ESCAPE N'\') OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g10]
    WHERE [g10].[value] NOT LIKE @Value12 ESCAPE N'\') OR @Value14 NOT IN (
    SELECT [g11].[value]
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g11]
) OR NULL NOT IN (
    SELECT [g12].[value]
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g12]
) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g13]
    WHERE [g13].[value] <> @Value15) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g14]
    WHERE [g14].[value] IN (
        SELECT [v1].[value]
        FROM OPENJSON(@Value16) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [v1]
    )) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g15]
    WHERE [g15].[value] LIKE @Value17 ESCAPE N'\') OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [g16]
    WHERE [g16].[value] LIKE @Value19 ESCAPE N'\') OR EXISTS (
    SELECT 1
    FROM OPENJSON([m].[genres]) AS [g17])
ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
GO

-- musicians where followerCount
DECLARE @Value Int;
DECLARE @Value1 Int;
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 Int;
DECLARE @Value4 Int;
DECLARE @Value5 Int;
DECLARE @Value6 Int;
SELECT TOP(5) [m].[id] AS [Head], 0 AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[follower_count] = @Value OR [m].[follower_count] IS NULL OR [m].[follower_count] <> @Value1 OR [m].[follower_count] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] int '$') AS [v]
) OR [m].[follower_count] > @Value3 OR [m].[follower_count] >= @Value4 OR [m].[follower_count] < @Value5 OR [m].[follower_count] <= @Value6
ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
GO

-- musicians where audienceCountry
DECLARE @Value VarChar(2);
DECLARE @Value1 VarChar(2);
DECLARE @Value2 NVarChar(4000);
SELECT TOP(5) [m].[id] AS [Head], 0 AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[audience_country] = @Value OR [m].[audience_country] IS NULL OR [m].[audience_country] <> @Value1 OR [m].[audience_country] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] varchar(2) COLLATE Latin1_General_100_BIN2 '$') AS [v]
)
ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
GO

-- songs where title
DECLARE @Value NVarChar(500);
DECLARE @Value1 NVarChar(500);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(4000);
DECLARE @Value5 NVarChar(4000);
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[title] = @Value OR [s].[title] <> @Value1 OR [s].[title] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] nvarchar(500) COLLATE Latin1_General_100_BIN2 '$') AS [v]
) OR [s].[search_text] LIKE @Value3 ESCAPE N'\' OR [s].[search_text] LIKE @Value5 ESCAPE N'\')
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where genre
DECLARE @Value NVarChar(100);
DECLARE @Value1 NVarChar(100);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(100);
DECLARE @Value5 NVarChar(100);
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[genre] = @Value OR [s].[genre] IS NULL OR [s].[genre] <> @Value1 OR [s].[genre] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] nvarchar(100) COLLATE Latin1_General_100_BIN2 '$') AS [v]
) OR [s].[genre] LIKE @Value3 ESCAPE N'\' OR [s].[genre] LIKE @Value5 ESCAPE N'\')
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where moods
DECLARE @Value NVarChar(4000);
DECLARE @Value1 NVarChar(4000);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(4000);
DECLARE @Value5 NVarChar(4000);
DECLARE @Value7 NVarChar(4000);
DECLARE @Value8 NVarChar(4000);
DECLARE @Value9 NVarChar(4000);
DECLARE @Value10 NVarChar(4000);
DECLARE @Value12 NVarChar(4000);
DECLARE @Value14 NVarChar(4000);
DECLARE @Value15 NVarChar(4000);
DECLARE @Value16 NVarChar(4000);
DECLARE @Value17 NVarChar(4000);
DECLARE @Value19 NVarChar(4000);
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND (@Value IN (
    SELECT [m].[value]
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m]
) OR NULL IN (
    SELECT [m0].[value]
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m0]
) OR EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m1]
    WHERE [m1].[value] <> @Value1) OR EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m2]
    WHERE [m2].[value] IN (
        SELECT [v].[value]
        FROM OPENJSON(@Value2) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [v]
    )) OR EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m3]
    WHERE [m3].[value] LIKE @Value3 ESCAPE N'\') OR EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m4]
    WHERE [m4].[value] LIKE @Value5 ESCAPE N'\') OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m5]
    WHERE [m5].[value] <> @Value7) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m6]) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m7]
    WHERE [m7].[value] = @Value8) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m8]
    WHERE [m8].[value] NOT IN (
        SELECT [v0].[value]
        FROM OPENJSON(@Value9) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [v0]
    )) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m9]
    WHERE [m9].[value] NOT LIKE @Value10 ESCAPE N'\') OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m10]
    WHERE [m10].[value] NOT LIKE @Value12 ESCAPE N'\') OR @Value14 NOT IN (
    SELECT [m11].[value]
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m11]
) OR NULL NOT IN (
    SELECT [m12].[value]
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m12]
) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m13]
    WHERE [m13].[value] <> @Value15) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m14]
    WHERE [m14].[value] IN (
        SELECT [v1].[value]
        FROM OPENJSON(@Value16) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [v1]
    )) OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m15]
    WHERE [m15].[value] LIKE @Value17 ESCAPE N'\') OR NOT EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) WITH ([value] nvarchar(max) COLLATE Latin1_General_100_BIN2 '$') AS [m16]
    WHERE [m16].[value] LIKE @Value19 ESCAPE N'\') OR EXISTS (
    SELECT 1
    FROM OPENJSON([s].[moods]) AS [m17]))
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where price
DECLARE @Value BigInt;
DECLARE @Value1 BigInt;
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 BigInt;
DECLARE @Value4 BigInt;
DECLARE @Value5 BigInt;
DECLARE @Value6 BigInt;
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[price_rank] = @Value OR [s].[price_rank] <> @Value1 OR [s].[price_rank] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] bigint '$') AS [v]
) OR [s].[price_rank] > @Value3 OR [s].[price_rank] >= @Value4 OR [s].[price_rank] < @Value5 OR [s].[price_rank] <= @Value6)
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where releasedOn
DECLARE @Value Int;
DECLARE @Value1 Int;
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 Int;
DECLARE @Value4 Int;
DECLARE @Value5 Int;
DECLARE @Value6 Int;
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[released_on] = @Value OR [s].[released_on] IS NULL OR [s].[released_on] <> @Value1 OR [s].[released_on] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] int '$') AS [v]
) OR [s].[released_on] > @Value3 OR [s].[released_on] >= @Value4 OR [s].[released_on] < @Value5 OR [s].[released_on] <= @Value6)
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where tempoBpm
DECLARE @Value Float;
DECLARE @Value1 Float;
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 Float;
DECLARE @Value4 Float;
DECLARE @Value5 Float;
DECLARE @Value6 Float;
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[tempo_bpm] = @Value OR [s].[tempo_bpm] IS NULL OR [s].[tempo_bpm] <> @Value1 OR [s].[tempo_bpm] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] float '$') AS [v]
) OR [s].[tempo_bpm] > @Value3 OR [s].[tempo_bpm] >= @Value4 OR [s].[tempo_bpm] < @Value5 OR [s].[tempo_bpm] <= @Value6)
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where energy
DECLARE @Value Float;
DECLARE @Value1 Float;
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 Float;
DECLARE @Value4 Float;
DECLARE @Value5 Float;
DECLARE @Value6 Float;
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[energy] = @Value OR [s].[energy] IS NULL OR [s].[energy] <> @Value1 OR [s].[energy] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] float '$') AS [v]
) OR [s].[energy] > @Value3 OR [s].[energy] >= @Value4 OR [s].[energy] < @Value5 OR [s].[energy] <= @Value6)
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where durationMs
DECLARE @Value Int;
DECLARE @Value1 Int;
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 Int;
DECLARE @Value4 Int;
DECLARE @Value5 Int;
DECLARE @Value6 Int;
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[duration_ms] = @Value OR [s].[duration_ms] IS NULL OR [s].[duration_ms] <> @Value1 OR [s].[duration_ms] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] int '$') AS [v]
) OR [s].[duration_ms] > @Value3 OR [s].[duration_ms] >= @Value4 OR [s].[duration_ms] < @Value5 OR [s].[duration_ms] <= @Value6)
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where language
DECLARE @Value NVarChar(35);
DECLARE @Value1 NVarChar(35);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(35);
DECLARE @Value5 NVarChar(35);
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[language] = @Value OR [s].[language] IS NULL OR [s].[language] <> @Value1 OR [s].[language] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] nvarchar(35) COLLATE Latin1_General_100_BIN2 '$') AS [v]
) OR [s].[language] LIKE @Value3 ESCAPE N'\' OR [s].[language] LIKE @Value5 ESCAPE N'\')
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where isInstrumental
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[is_instrumental] = CAST(1 AS bit) OR [s].[is_instrumental] IS NULL OR [s].[is_instrumental] = CAST(0 AS bit))
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where isExplicit
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[is_explicit] = CAST(1 AS bit) OR [s].[is_explicit] IS NULL OR [s].[is_explicit] = CAST(0 AS bit))
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where isrc
DECLARE @Value VarChar(12);
DECLARE @Value1 VarChar(12);
DECLARE @Value2 NVarChar(4000);
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([s].[isrc] = @Value OR [s].[isrc] IS NULL OR [s].[isrc] <> @Value1 OR [s].[isrc] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] varchar(12) COLLATE Latin1_General_100_BIN2 '$') AS [v]
))
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where isrcs
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit)
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs where musician
DECLARE @Value NVarChar(500);
DECLARE @Value1 NVarChar(500);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(4000);
DECLARE @Value5 NVarChar(4000);
SELECT TOP(5) [s].[id] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
LEFT JOIN [musicians] AS [m] ON [s].[musician_id] = [m].[id]
WHERE [s].[is_published] = CAST(1 AS bit) AND ([m].[name] = @Value OR [m].[name] IS NULL OR [m].[name] <> @Value1 OR [m].[name] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] nvarchar(500) COLLATE Latin1_General_100_BIN2 '$') AS [v]
) OR [m].[search_text] LIKE @Value3 ESCAPE N'\' OR [m].[search_text] LIKE @Value5 ESCAPE N'\')
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- records where title
DECLARE @Value NVarChar(500);
DECLARE @Value1 NVarChar(500);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(4000);
DECLARE @Value5 NVarChar(4000);
SELECT TOP(5) [r].[id] AS [Head], 0 AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND ([r].[title] = @Value OR [r].[title] <> @Value1 OR [r].[title] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] nvarchar(500) COLLATE Latin1_General_100_BIN2 '$') AS [v]
) OR [r].[search_text] LIKE @Value3 ESCAPE N'\' OR [r].[search_text] LIKE @Value5 ESCAPE N'\')
ORDER BY [r].[release_rank] DESC, [r].[id] DESC
GO

-- records where upc
DECLARE @Value VarChar(14);
DECLARE @Value1 VarChar(14);
DECLARE @Value2 NVarChar(4000);
SELECT TOP(5) [r].[id] AS [Head], 0 AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND ([r].[upc] = @Value OR [r].[upc] IS NULL OR [r].[upc] <> @Value1 OR [r].[upc] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] varchar(14) COLLATE Latin1_General_100_BIN2 '$') AS [v]
))
ORDER BY [r].[release_rank] DESC, [r].[id] DESC
GO

-- records where type
DECLARE @Value SmallInt;
DECLARE @Value1 SmallInt;
DECLARE @Value2 NVarChar(4000);
SELECT TOP(5) [r].[id] AS [Head], 0 AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND ([r].[type] = @Value OR [r].[type] IS NULL OR [r].[type] <> @Value1 OR [r].[type] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] smallint '$') AS [v]
))
ORDER BY [r].[release_rank] DESC, [r].[id] DESC
GO

-- records where price
DECLARE @Value BigInt;
DECLARE @Value1 BigInt;
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 BigInt;
DECLARE @Value4 BigInt;
DECLARE @Value5 BigInt;
DECLARE @Value6 BigInt;
SELECT TOP(5) [r].[id] AS [Head], 0 AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND ([r].[price_rank] = @Value OR [r].[price_rank] <> @Value1 OR [r].[price_rank] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] bigint '$') AS [v]
) OR [r].[price_rank] > @Value3 OR [r].[price_rank] >= @Value4 OR [r].[price_rank] < @Value5 OR [r].[price_rank] <= @Value6)
ORDER BY [r].[release_rank] DESC, [r].[id] DESC
GO

-- records where releasedOn
DECLARE @Value Int;
DECLARE @Value1 Int;
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 Int;
DECLARE @Value4 Int;
DECLARE @Value5 Int;
DECLARE @Value6 Int;
SELECT TOP(5) [r].[id] AS [Head], 0 AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND ([r].[released_on] = @Value OR [r].[released_on] IS NULL OR [r].[released_on] <> @Value1 OR [r].[released_on] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] int '$') AS [v]
) OR [r].[released_on] > @Value3 OR [r].[released_on] >= @Value4 OR [r].[released_on] < @Value5 OR [r].[released_on] <= @Value6)
ORDER BY [r].[release_rank] DESC, [r].[id] DESC
GO

-- records where musician
DECLARE @Value NVarChar(500);
DECLARE @Value1 NVarChar(500);
DECLARE @Value2 NVarChar(4000);
DECLARE @Value3 NVarChar(4000);
DECLARE @Value5 NVarChar(4000);
SELECT TOP(5) [r].[id] AS [Head], 0 AS [Tail]
FROM [records] AS [r]
LEFT JOIN [musicians] AS [m] ON [r].[musician_id] = [m].[id]
WHERE [r].[is_published] = CAST(1 AS bit) AND ([m].[name] = @Value OR [m].[name] IS NULL OR [m].[name] <> @Value1 OR [m].[name] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] nvarchar(500) COLLATE Latin1_General_100_BIN2 '$') AS [v]
) OR [m].[search_text] LIKE @Value3 ESCAPE N'\' OR [m].[search_text] LIKE @Value5 ESCAPE N'\')
ORDER BY [r].[release_rank] DESC, [r].[id] DESC
GO

-- musicians after a cursor in order {followerCount: ASC}
DECLARE @Value Int;
DECLARE @Value2 BigInt;
SELECT TOP(5) [m].[id] AS [Head], [m].[follower_rank] AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[follower_rank] >= @Value AND ([m].[follower_rank] > @Value OR [m].[id] > @Value2)
ORDER BY [m].[follower_rank], [m].[id]
GO

-- musicians before a cursor in order {followerCount: ASC}
DECLARE @Value Int;
DECLARE @Value2 BigInt;
SELECT TOP(5) [m].[id] AS [Head], [m].[follower_rank] AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[follower_rank] <= @Value AND ([m].[follower_rank] < @Value OR [m].[id] < @Value2)
ORDER BY [m].[follower_rank] DESC, [m].[id] DESC
GO

-- musicians after a cursor in order {name: ASC}
DECLARE @Value NVarChar(500);
DECLARE @Value2 BigInt;
SELECT TOP(5) [m].[id] AS [Head], [m].[name] AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[name] >= @Value AND ([m].[name] > @Value OR [m].[id] > @Value2)
ORDER BY [m].[name], [m].[id]
GO

-- musicians before a cursor in order {name: ASC}
DECLARE @Value NVarChar(500);
DECLARE @Value2 BigInt;
SELECT TOP(5) [m].[id] AS [Head], [m].[name] AS [Tail]
FROM [musicians] AS [m]
WHERE [m].[name] <= @Value AND ([m].[name] < @Value OR [m].[id] < @Value2)
ORDER BY [m].[name] DESC, [m].[id] DESC
GO

-- songs after a cursor in order {releasedOn: ASC}
DECLARE @Value Int;
DECLARE @Value2 BigInt;
SELECT TOP(5) [s].[id] AS [Head], [s].[release_rank] AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[release_rank] >= @Value AND ([s].[release_rank] > @Value OR [s].[id] > @Value2)
ORDER BY [s].[release_rank], [s].[id]
GO

-- songs before a cursor in order {releasedOn: ASC}
DECLARE @Value Int;
DECLARE @Value2 BigInt;
SELECT TOP(5) [s].[id] AS [Head], [s].[release_rank] AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[release_rank] <= @Value AND ([s].[release_rank] < @Value OR [s].[id] < @Value2)
ORDER BY [s].[release_rank] DESC, [s].[id] DESC
GO

-- songs after a cursor in order {title: ASC}
DECLARE @Value NVarChar(500);
DECLARE @Value2 BigInt;
SELECT TOP(5) [s].[id] AS [Head], [s].[title] AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[title] >= @Value AND ([s].[title] > @Value OR [s].[id] > @Value2)
ORDER BY [s].[title], [s].[id]
GO

-- songs before a cursor in order {title: ASC}
DECLARE @Value NVarChar(500);
DECLARE @Value2 BigInt;
SELECT TOP(5) [s].[id] AS [Head], [s].[title] AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[title] <= @Value AND ([s].[title] < @Value OR [s].[id] < @Value2)
ORDER BY [s].[title] DESC, [s].[id] DESC
GO

-- songs after a cursor in order {price: ASC}
DECLARE @Value BigInt;
DECLARE @Value2 BigInt;
SELECT TOP(5) [s].[id] AS [Head], [s].[price_rank] AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[price_rank] >= @Value AND ([s].[price_rank] > @Value OR [s].[id] > @Value2)
ORDER BY [s].[price_rank], [s].[id]
GO

-- songs before a cursor in order {price: ASC}
DECLARE @Value BigInt;
DECLARE @Value2 BigInt;
SELECT TOP(5) [s].[id] AS [Head], [s].[price_rank] AS [Tail]
FROM [songs] AS [s]
WHERE [s].[is_published] = CAST(1 AS bit) AND [s].[price_rank] <= @Value AND ([s].[price_rank] < @Value OR [s].[id] < @Value2)
ORDER BY [s].[price_rank] DESC, [s].[id] DESC
GO

-- records after a cursor in order {releasedOn: ASC}
DECLARE @Value Int;
DECLARE @Value2 BigInt;
SELECT TOP(5) [r].[id] AS [Head], [r].[release_rank] AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND [r].[release_rank] >= @Value AND ([r].[release_rank] > @Value OR [r].[id] > @Value2)
ORDER BY [r].[release_rank], [r].[id]
GO

-- records before a cursor in order {releasedOn: ASC}
DECLARE @Value Int;
DECLARE @Value2 BigInt;
SELECT TOP(5) [r].[id] AS [Head], [r].[release_rank] AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND [r].[release_rank] <= @Value AND ([r].[release_rank] < @Value OR [r].[id] < @Value2)
ORDER BY [r].[release_rank] DESC, [r].[id] DESC
GO

-- records after a cursor in order {title: ASC}
DECLARE @Value NVarChar(500);
DECLARE @Value2 BigInt;
SELECT TOP(5) [r].[id] AS [Head], [r].[title] AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND [r].[title] >= @Value AND ([r].[title] > @Value OR [r].[id] > @Value2)
ORDER BY [r].[title], [r].[id]
GO

-- records before a cursor in order {title: ASC}
DECLARE @Value NVarChar(500);
DECLARE @Value2 BigInt;
SELECT TOP(5) [r].[id] AS [Head], [r].[title] AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND [r].[title] <= @Value AND ([r].[title] < @Value OR [r].[id] < @Value2)
ORDER BY [r].[title] DESC, [r].[id] DESC
GO

-- records after a cursor in order {price: ASC}
DECLARE @Value BigInt;
DECLARE @Value2 BigInt;
SELECT TOP(5) [r].[id] AS [Head], [r].[price_rank] AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND [r].[price_rank] >= @Value AND ([r].[price_rank] > @Value OR [r].[id] > @Value2)
ORDER BY [r].[price_rank], [r].[id]
GO

-- records before a cursor in order {price: ASC}
DECLARE @Value BigInt;
DECLARE @Value2 BigInt;
SELECT TOP(5) [r].[id] AS [Head], [r].[price_rank] AS [Tail]
FROM [records] AS [r]
WHERE [r].[is_published] = CAST(1 AS bit) AND [r].[price_rank] <= @Value AND ([r].[price_rank] < @Value OR [r].[id] < @Value2)
ORDER BY [r].[price_rank] DESC, [r].[id] DESC
GO

-- own catalogue of a Musician
DECLARE @Value BigInt;
SELECT TOP(5) [s].[title] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE [s].[label_id] IS NULL AND EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value AND [m].[musician_id] = [s].[musician_id])
ORDER BY [s].[id] DESC
GO

-- own catalogue of a Musician
DECLARE @Value BigInt;
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [songs] AS [s]
WHERE [s].[label_id] IS NULL AND EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value AND [m].[musician_id] = [s].[musician_id])
) AS c
GO

-- own catalogue of a Musician
DECLARE @Value BigInt;
SELECT TOP(5) [r].[title] AS [Head], 0 AS [Tail]
FROM [records] AS [r]
WHERE [r].[label_id] IS NULL AND EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value AND [m].[musician_id] = [r].[musician_id])
ORDER BY [r].[id] DESC
GO

-- own catalogue of a Musician
DECLARE @Value BigInt;
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [records] AS [r]
WHERE [r].[label_id] IS NULL AND EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value AND [m].[musician_id] = [r].[musician_id])
) AS c
GO

-- own catalogue of a Musician
DECLARE @Value BigInt;
SELECT TOP(5) [s].[title] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE EXISTS (
    SELECT 1
    FROM [credits] AS [c]
    WHERE [s].[id] = [c].[song_id] AND [c].[state] = CAST(1 AS smallint) AND EXISTS (
        SELECT 1
        FROM [mandates] AS [m]
        LEFT JOIN [musicians] AS [m0] ON [m].[musician_id] = [m0].[id]
        LEFT JOIN [labels] AS [l] ON [m].[label_id] = [l].[id]
        WHERE [m].[account_id] = @Value AND ([m0].[party_id] = [c].[party_id] OR [l].[party_id] = [c].[party_id])))
ORDER BY [s].[id] DESC
GO

-- own catalogue of a Label
DECLARE @Value BigInt;
SELECT TOP(5) [s].[title] AS [Head], 0 AS [Tail]
FROM [songs] AS [s]
WHERE EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value AND [m].[label_id] = [s].[label_id])
ORDER BY [s].[id] DESC
GO

-- own catalogue of a Label
DECLARE @Value BigInt;
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [songs] AS [s]
WHERE EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value AND [m].[label_id] = [s].[label_id])
) AS c
GO

-- own catalogue of a Label
DECLARE @Value BigInt;
SELECT TOP(5) [r].[title] AS [Head], 0 AS [Tail]
FROM [records] AS [r]
WHERE EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value AND [m].[label_id] = [r].[label_id])
ORDER BY [r].[id] DESC
GO

-- own catalogue of a Label
DECLARE @Value BigInt;
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [records] AS [r]
WHERE EXISTS (
    SELECT 1
    FROM [mandates] AS [m]
    WHERE [m].[account_id] = @Value AND [m].[label_id] = [r].[label_id])
) AS c
GO

-- the books, to a musician
DECLARE @Value1 VarChar(60);
DECLARE @Value BigInt;
SELECT [l0].[party_id] AS [Head], [p].[name] AS [Head], [l0].[id] AS [Tail]
FROM (
    SELECT TOP(1) [l].[id], [l].[party_id]
    FROM [ledger_accounts] AS [l]
    WHERE [l].[owner_account_id] = @Value AND [l].[name] = @Value1
    ORDER BY [l].[id]
) AS [l0]
LEFT JOIN [parties] AS [p] ON [l0].[party_id] = [p].[id]
ORDER BY [l0].[id]
GO

-- the books, to a musician
DECLARE @Value BigInt;
DECLARE @Value1 SmallInt;
SELECT TOP(5) [l].[name] AS [Head], 0 AS [Tail]
FROM [ledger_accounts] AS [l]
WHERE [l].[owner_account_id] = @Value AND [l].[purpose] = @Value1
ORDER BY [l].[name], [l].[id]
GO

-- the books, to a musician
DECLARE @Value BigInt;
DECLARE @Value1 SmallInt;
SELECT CAST(COUNT(*) AS bigint) FROM (
SELECT 1
FROM [ledger_accounts] AS [l]
WHERE [l].[owner_account_id] = @Value AND [l].[purpose] = @Value1
) AS c
GO

-- the books, to a musician
DECLARE @Value BigInt;
DECLARE @Value1 NVarChar(4000);
DECLARE @Value2 SmallInt;
DECLARE @Value3 VarChar(100);
DECLARE @Value4 DateTimeOffset;
SELECT TOP(5) [l].[id] AS [Head], [l].[cause_key] AS [Head], [l].[reverses_id] AS [Tail]
FROM [ledger_entries] AS [l]
WHERE EXISTS (
    SELECT 1
    FROM [ledger_postings] AS [l0]
    INNER JOIN [ledger_accounts] AS [l1] ON [l0].[account_id] = [l1].[id]
    WHERE [l].[id] = [l0].[entry_id] AND [l1].[owner_account_id] = @Value) AND [l].[kind] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value1) WITH ([value] smallint '$') AS [v]
) AND [l].[cause_kind] = @Value2 AND [l].[cause_key] = @Value3 AND [l].[booked_at] >= @Value4
ORDER BY [l].[booked_at], [l].[id]
GO

