import { type LogFollower, RECORDS_OF_STRETCH } from '../../audit/index.ts';

const foldSql = `
INSERT INTO old_call_day AS o (right_id, day, credential_id, method, returned, moved, last_at, last_peer)
SELECT r.right_id, r.day, r.credential_id, r.method,
  count(*) FILTER (WHERE r.outcome = 'values_returned'), count(*) FILTER (WHERE r.outcome = 'moved_to_match'),
  max(r.at), (array_agg(r.peer ORDER BY r.at DESC))[1]
FROM ${RECORDS_OF_STRETCH}
WHERE s.first_leaf >= $1 AND s.first_leaf < $2
  AND r.kind = 'data_return' AND r.outcome IN ('values_returned', 'moved_to_match')
GROUP BY r.right_id, r.day, r.credential_id, r.method
ON CONFLICT (right_id, day, credential_id, method) DO UPDATE SET
  returned = o.returned + excluded.returned, moved = o.moved + excluded.moved,
  last_at = greatest(o.last_at, excluded.last_at),
  last_peer = CASE WHEN excluded.last_at >= o.last_at THEN excluded.last_peer ELSE o.last_peer END`;

/**
 * Who still calls old methods, made of the log: calls that returned data, and calls that were told to move. Others of old
 * methods were refused for what has nothing to do with the method, or told of a person what the new one would.
 */
export const oldCalls: LogFollower = {
  name: 'old_calls',
  async fold(tx, { from, to }) {
    await tx.query(foldSql, [from, to]);
  },
  async forget(tx) {
    await tx.query('DELETE FROM old_call_day');
  },
};
