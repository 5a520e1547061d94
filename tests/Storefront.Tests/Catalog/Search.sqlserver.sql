
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
SELECT 1 AS kind, x.* FROM (
    SELECT id, search_text, id AS musician_id, 99991231 AS released FROM musicians
    WHERE search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\'
    ORDER BY follower_rank DESC, id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
UNION
SELECT 2 AS kind, x.* FROM (
    SELECT id, search_text, musician_id, release_rank AS released FROM songs
    WHERE is_published = 1 AND search_text LIKE @word0 ESCAPE '\' AND search_text LIKE @word1 ESCAPE '\'
    ORDER BY id DESC OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY) AS x
) AS c LEFT JOIN musicians AS m ON m.id = c.musician_id
), rest AS (
SELECT * FROM found
WHERE (closeness > @closeness OR closeness = @closeness AND (popularity < @popularity OR popularity = @popularity
    AND (released < @released OR released = @released AND (kind > @kind OR kind = @kind AND id > @id))))
)
SELECT kind, id, closeness, popularity, released
FROM rest
ORDER BY closeness, popularity DESC, released DESC, kind, id
OFFSET 0 ROWS FETCH NEXT @rows ROWS ONLY
