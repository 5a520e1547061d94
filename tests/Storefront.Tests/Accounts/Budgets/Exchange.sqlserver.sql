MERGE bucket_balances WITH (HOLDLOCK) AS known
USING (
  SELECT [key], size, refill, spent
  FROM OPENJSON(@spendings) WITH ([key] nvarchar(100), size int, refill int, spent float)
) AS told
ON known.[key] = told.[key] COLLATE Latin1_General_100_BIN2
WHEN MATCHED THEN UPDATE SET
  size = told.size,
  refill_per_second = told.refill,
  available = CASE
      WHEN known.filled_at >= @now AND known.available < told.size THEN known.available
      WHEN known.available + told.refill * DATEDIFF_BIG(microsecond, known.filled_at, @now) / 1e6
        < told.size
      THEN known.available + told.refill * DATEDIFF_BIG(microsecond, known.filled_at, @now) / 1e6
      ELSE told.size
    END - told.spent,
  filled_at = CASE WHEN known.filled_at > @now THEN known.filled_at ELSE @now END
WHEN NOT MATCHED THEN INSERT ([key], size, refill_per_second, available, filled_at)
  VALUES (told.[key], told.size, told.refill, told.size - told.spent, @now)
OUTPUT inserted.[key], inserted.available;

DELETE FROM bucket_balances
WHERE available + refill_per_second * (DATEDIFF_BIG(microsecond, filled_at, @now) / 1e6) >= size
