SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true), set_config('random_page_cost', '1.1', true);
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
    WHERE is_published AND left(search_text, 100) LIKE @begins ESCAPE '\'
    ORDER BY left(search_text, 100), id OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 1 AS kind, x.* FROM (
    SELECT id, search_text, id AS musician_id, 99991231 AS released FROM musicians
    WHERE search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\'
    ORDER BY follower_rank DESC, id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 2 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM songs
    WHERE is_published AND search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\'
    ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
) AS c LEFT JOIN musicians AS m ON m.id = c.musician_id
), rest AS (
SELECT * FROM found
WHERE (closeness > @closeness OR closeness = @closeness AND (popularity < @popularity OR popularity = @popularity
    AND (released < @released OR released = @released AND (kind > @kind OR kind = @kind AND id > @id))))
), misspelt AS (
SELECT to_regclass('ix_songs_search_text') IS NOT NULL AND count(*) < @rows AS is_wanted
FROM (SELECT id FROM rest OFFSET 0 ROWS FETCH NEXT @rows ROWS ONLY) AS r
), near AS (
SELECT c.kind, c.id, 5 AS closeness, COALESCE(m.follower_rank, 0) AS popularity, c.released
FROM (
SELECT 1 AS kind, x.* FROM (
    SELECT id, search_text, id AS musician_id, 99991231 AS released FROM musicians
    WHERE search_text LIKE ANY (@typo_parts) AND concat('', search_text) LIKE ANY (@typos) AND NOT (search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\') AND (SELECT is_wanted FROM misspelt)
    ORDER BY follower_rank DESC, id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION ALL
SELECT 2 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM songs
    WHERE is_published AND search_text LIKE ANY (@typo_parts) AND concat('', search_text) LIKE ANY (@typos) AND NOT (search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\') AND (SELECT is_wanted FROM misspelt)
    ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
) AS c LEFT JOIN musicians AS m ON m.id = c.musician_id
), near_rest AS (
SELECT * FROM near
WHERE (closeness > @closeness OR closeness = @closeness AND (popularity < @popularity OR popularity = @popularity
    AND (released < @released OR released = @released AND (kind > @kind OR kind = @kind AND id > @id))))
)
SELECT kind, id, closeness, popularity, released
FROM (SELECT * FROM rest UNION ALL SELECT * FROM near_rest) AS r
ORDER BY closeness, popularity DESC, released DESC, kind, id
OFFSET 0 ROWS FETCH NEXT @rows ROWS ONLY
