-- A start page sums the use of a whole region for today and yesterday. Sums of a day are added behind those of the days
-- before, so a few pages of the index tell the last ones from a year of them.
CREATE INDEX usage_day_by_day ON usage_day USING brin (day);
